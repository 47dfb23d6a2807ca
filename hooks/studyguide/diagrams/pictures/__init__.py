"""Pictures of ideas: curves, bars, grids, points, timelines → a captioned drawing with the same in words.

`sketch` draws any of them. Curves are plotted by Vega-Lite (`vega`), the others by geometry of their own. Must not know
which page a picture stands on.
"""

from .sketches import idea_sketch, sketch

__all__ = ["idea_sketch", "sketch"]
