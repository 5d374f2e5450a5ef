"""Where something takes place: cities, states and venues named in a sentence."""

from __future__ import annotations

from typing import NamedTuple

from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Gazetteer
from graph.lexicon.language import grammar

_WITHIN = 22
_LONGEST_VENUE = 7
_IN_VENUES = {"the", "of", "de", "his", "her", "office"}
_PREPOSITIONS = {"in", "at", "near", "outside"}


class Place(NamedTuple):
    """A place.

    Attributes:
        name: As written.
        state: The state it lies in or is (alpha-2), "" if unknown.
        at: First token.
        end: Token behind it.
    """

    name: str
    state: str
    at: int
    end: int


def place_of(sent: Sent, i: int, gazetteer: Gazetteer) -> Place | None:
    """Reads a state or city.

    Args:
        sent: The sentence.
        i: Where it is named; adverbs and words as "the neighbouring" may come first.
        gazetteer: Names of places.

    Returns:
        The place, or None.
    """
    while sent.word(i) in grammar().before_place or sent.word(i) in grammar().adverbs:
        i += 1
    if not sent.is_cap(i):
        return None
    hit = gazetteer.match(sent.tokens, sent.lows, i)
    if hit is not None and hit[1].kind in {"name", "capital"} and hit[1].code:
        return Place(" ".join(sent.tokens[i : i + hit[0]]).replace(" ,", ","), hit[1].code, i, i + hit[0])
    city = gazetteer.places.match(sent.lows, i)
    if city is not None:
        return Place(" ".join(sent.tokens[i : i + city[0]]), city[1], i, i + city[0])
    if hit is not None and hit[1].kind == "demonym" and sent.word(i + 1) == "capital":
        return Place(f"{sent.tokens[i]} capital", hit[1].code, i, i + 2)
    return None


def places_in(sent: Sent, gazetteer: Gazetteer) -> list[Place]:
    """The places that a sentence puts something in: behind "in", "at", "near", "outside"."""
    behind = [i + 1 for i in range(len(sent) - 1) if sent.lows[i] in _PREPOSITIONS]
    found = [place_of(sent, i, gazetteer) or _behind_venue(sent, i, gazetteer) for i in behind]
    return [place for place in found if place is not None]


def _behind_venue(sent: Sent, i: int, gazetteer: Gazetteer) -> Place | None:
    """The city behind a venue: "at State House, Nairobi"; `i` is the venue's first token."""
    k = i
    while k - i < _LONGEST_VENUE and (sent.is_cap(k) or sent.word(k) in _IN_VENUES):
        k += 1
    return place_of(sent, k + 1, gazetteer) if k > i and sent.word(k) in {",", "in"} else None


def where(sent: Sent, at: int, gazetteer: Gazetteer) -> str:
    """Tells where something took place.

    Args:
        sent: The sentence.
        at: Token that tells it.
        gazetteer: Names of places.

    Returns:
        The nearest place behind it, else the last one before it; "" if there is none.
    """
    found = places_in(sent, gazetteer)
    behind = [place for place in found if place.at > at]
    if behind and behind[0].at - at < _WITHIN:
        return behind[0].name
    before = [place for place in found if place.at < at]
    return before[-1].name if before else ""
