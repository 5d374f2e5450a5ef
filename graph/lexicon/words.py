"""Word lists that tell names from ordinary words."""

from __future__ import annotations

from functools import cache

from graph.lexicon.resource import load_lines


@cache
def words() -> frozenset[str]:
    """Lists ordinary English words, inflected forms included (SCOWL, sizes 10 to 35).

    Returns:
        Words of at least three letters, in lower case.
    """
    return frozenset(load_lines("words.txt"))


@cache
def given_names() -> frozenset[str]:
    """Lists given names of the world.

    Returns:
        Names in lower case, accents and apostrophes left out ("jose", "nurlanbek", "jean-claude"). Ordinary words
        of English are among them only where they are very common names ("mark", "grace").
    """
    return frozenset(load_lines("given_names.txt")) | frozenset(load_lines("given_names_extra.txt"))


@cache
def _small() -> frozenset[str]:
    return frozenset({"of", "to", "in", "on", "by", "co", "re", "non", "anti", "pro", "pre", "sub", "us"})


def is_ordinary(word: str) -> bool:
    """Tells whether a word is ordinary English; a hyphenated one is if all its parts are.

    Args:
        word: A word in lower case.

    Returns:
        Whether it, or every part of it, is in `words()`.
    """
    if word in words():
        return True
    return "-" in word and all(part in words() or part in _small() for part in word.split("-"))
