"""Tells ordinary words from names."""

from __future__ import annotations

from graph.lexicon.words import words

_SHORT = frozenset({"of", "to", "in", "on", "by", "co", "re", "non", "anti", "pro", "pre", "sub", "us"})


def is_ordinary(word: str) -> bool:
    """Tells whether a word is ordinary English; a hyphenated one is if all its parts are.

    Args:
        word: A word in lower case.

    Returns:
        Whether it, or every part of it, is in the word list.
    """
    if word in words():
        return True
    return "-" in word and all(part in words() or part in _SHORT for part in word.split("-"))
