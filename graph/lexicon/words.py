"""Word lists that tell names from ordinary words."""

from __future__ import annotations

from functools import cache

from graph.lexicon.resource import load_lines

_GENDERS = {"f": "female", "m": "male"}


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
    by_hand = load_lines("given_names_extra.txt")
    never = {line[1:] for line in by_hand if line.startswith("-")}
    return frozenset(_names("given_names.txt")) - never | _names("given_names_extra.txt").keys()


@cache
def genders() -> dict[str, str]:
    """Lists the given names that are women's or men's only, or nearly so.

    Returns:
        Names in lower case -> "female" or "male".
    """
    told = [*_names("given_names.txt").items(), *_names("given_names_extra.txt").items()]
    return {name: _GENDERS[gender] for name, gender in told if gender}


def _names(file: str) -> dict[str, str]:
    """The names of a file -> the letter behind each, or ""."""
    lines = (line.partition(" ") for line in load_lines(file) if not line.startswith("-"))
    return {name: gender for name, _, gender in lines}
