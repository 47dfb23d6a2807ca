"""Saying: the fixed words of the interface, the names that records go by, and the colours.

Common ground of views and writers. Must not know what any page says.
"""
