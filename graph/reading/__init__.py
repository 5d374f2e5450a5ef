"""Reading: files, folders and feeds to Articles, page noise left out."""

from graph.reading.plain import read_text
from graph.reading.reader import Names, Period, Raw, Skipped, parse, raws, read, undated
from graph.reading.sources import count, files

__all__ = ["Names", "Period", "Raw", "Skipped", "count", "files", "parse", "raws", "read", "read_text", "undated"]
