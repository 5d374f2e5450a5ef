"""What a reader asks a built graph: `load()` it, then `ties`, `partners`, `who`, `meetings`, `statements`, `path`."""

from graph.query.errors import AmbiguousNameError, QuestionError, UnknownNameError
from graph.query.files import DEFAULT_GRAPH, load
from graph.query.view import Graph

__all__ = ["DEFAULT_GRAPH", "AmbiguousNameError", "Graph", "QuestionError", "UnknownNameError", "load"]
