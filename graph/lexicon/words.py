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
    by_hand = load_lines("given_names_extra.txt")
    never = {line[1:] for line in by_hand if line.startswith("-")}
    always = {line for line in by_hand if not line.startswith("-")}
    return frozenset(load_lines("given_names.txt")) - never | always
