"""What was read once, kept for the next build: its form, its file, and what a changed alias table makes out of date."""

from graph.store.packing import pack, unpack
from graph.store.store import Store
from graph.store.tables import facts_of, words_of
from graph.store.version import version_of_rules

__all__ = ["Store", "facts_of", "pack", "unpack", "version_of_rules", "words_of"]
