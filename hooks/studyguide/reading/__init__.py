"""Reading: YAML with line marks, validation, and all files as one collection.

Must not know rules that look across files, or pages.
"""
