"""Publishing: the guide as values, its editions as files, and the swap of the finished site.

The only package below the command that knows where things are written.
"""
