"""The dateline of a report: "SEOUL, Feb. 22 (Yonhap) --", "KUALA LUMPUR -", "ISLAMABAD:", "MOSCOW, October 12."."""

from __future__ import annotations

import re
from typing import NamedTuple

from graph.extraction.places import Place, place_of
from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Gazetteer

_WITHIN = 14
_LETTERS = re.compile(r"[^\W\d_]+")
_SHORT = 9  # tokens of a dateline that is a sentence of its own
_DASHES = {"--", "-", "–", "—", ":", "_"}
_AFTER_CITY = {",", "(", "[", "•", "/"}


class Dateline(NamedTuple):
    """A dateline.

    Attributes:
        place: Its city or state.
        sent: Index of the sentence that begins with it.
        end: Token behind it.
    """

    place: Place
    sent: int
    end: int


def dateline(sents: list[Sent], gazetteer: Gazetteer) -> Dateline | None:
    """Finds the dateline that one of the first two sentences begins with.

    Args:
        sents: The sentences of the article.
        gazetteer: Names of places.

    Returns:
        The dateline, or None.
    """
    for sent in sents[:2]:
        if not sent.is_cap(0):
            continue
        end = next((k for k in range(min(_WITHIN, len(sent))) if sent.tokens[k] in _DASHES), None)
        if end is None and len(sent) <= _SHORT and sent.tokens[0].isupper():
            end = len(sent)
        place = place_of(sent, 0, gazetteer) if end is not None else None
        if place is None or end is None:
            continue
        if place.end in {end, len(sent)} or sent.tokens[place.end] in _AFTER_CITY:
            name = _LETTERS.sub(lambda word: word[0].capitalize(), place.name) if place.name.isupper() else place.name
            return Dateline(place._replace(name=name), sent.index, min(end + 1, len(sent)))
    return None
