"""Pictures of the graph, ready for a report: `draw_ties`, `draw_state`, `draw_timeline`, `draw_between`.

`draw_overview` draws one of each, as a build does.

matplotlib is imported when the first picture is asked for, not when this package is.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.export.pictures.between import draw_between
    from graph.export.pictures.overview import draw_overview
    from graph.export.pictures.state import draw_state
    from graph.export.pictures.ties import draw_ties
    from graph.export.pictures.timeline import draw_timeline

__all__ = ["draw_between", "draw_overview", "draw_state", "draw_ties", "draw_timeline"]


def __getattr__(name: str) -> object:
    """Import the module that draws a picture when the picture is first asked for."""
    if name in __all__:
        return getattr(import_module(f"{__name__}.{name.removeprefix('draw_')}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
