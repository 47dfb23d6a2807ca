"""Saying: the fixed words of the interface, the names that records go by, colours, fonts and their characters.

Common ground of views and writers. Must not know what any page says.
"""
