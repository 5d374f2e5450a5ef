"""Reading: files, folders and feeds to Articles, page noise left out."""

from graph.reading.plain import read_text
from graph.reading.reader import Skipped, read
from graph.reading.sources import count

__all__ = ["Skipped", "count", "read", "read_text"]
