"""States and organizations by themselves: "Kyrgyzstan", "the European Union", "Ankara"."""

from __future__ import annotations

from graph.extraction.affiliations import inside_proper_name
from graph.extraction.mentions import Mention
from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Gazetteer
from graph.lexicon.language import roles


def read_bare(sent: Sent, i: int, j: int, mention: Mention, gazetteer: Gazetteer) -> list[Mention]:
    """Reads a state or organization on which nothing hangs; a demonym alone is an adjective.

    Args:
        sent: The sentence.
        i: First token of the actor.
        j: Token behind its determiner, adjectives and affiliations.
        mention: What they say of it.
        gazetteer: Names of states and organizations.

    Returns:
        The mention, or nothing.
    """
    if not mention.home:
        return _capital(sent, i, gazetteer)
    mention.end = j
    while mention.end > i + 1 and sent.lows[mention.end - 1] in roles().adjectives:
        mention.end -= 1
    if mention.organization is not None:
        mention.kind = "organization"
    elif mention.classes and mention.classes[0] in {"demonym", "people"}:
        mention.kind = "adjective"
    else:
        mention.kind = "state"
    return [mention]


def _capital(sent: Sent, i: int, gazetteer: Gazetteer) -> list[Mention]:
    """A capital alone: the state itself where it acts, a place where something happens in it."""
    hit = gazetteer.match(sent.tokens, sent.lows, i) if sent.is_cap(i) else None
    if hit is None or hit[1].kind != "capital" or inside_proper_name(sent, i, hit[0]):
        return []
    n, entry = hit
    return [Mention("state", i, i + n, home=[entry.ref], classes=("capital",), form=" ".join(sent.tokens[i : i + n]))]
