"""Tells the language of a text by its script and its commonest words."""

from __future__ import annotations

import re
from functools import cache

from graph.reading.tables import table

_SAMPLE = 4000  # characters
_FEW, _ENOUGH = 8, 20  # words; a text of fewer than 8 is taken for English, one of 20 must have common words of it
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


@cache
def _scripts() -> list[tuple[str, re.Pattern[str], float]]:
    return [(row["language"], re.compile(row["letters"]), float(row["least"])) for row in table("languages")["scripts"]]


def language_of(text: str) -> str:
    """Tells the language.

    Args:
        text: The body of an article; its first 4,000 characters are looked at.

    Returns:
        An ISO 639-1 code; "en" unless the text is clearly something else; "" where it cannot be told.
    """
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    if not letters:
        return ""
    latin = len(re.findall(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]", sample))
    if latin * 2 < letters:
        return next((code for code, own, least in _scripts() if len(own.findall(sample)) >= least * letters), "")
    found = [word.casefold() for word in _WORD.findall(sample)]
    hits = {code: sum(map(common.__contains__, found)) for code, common in _common().items()}
    best = max(sorted(hits), key=lambda code: hits[code])
    if len(found) < _FEW:
        return "en"
    if hits["en"] * 3 >= hits[best] * 2 or hits[best] < 3:
        return "en" if len(found) < _ENOUGH or hits["en"] * 25 >= len(found) else ""
    return best if hits[best] * 12 >= len(found) else ""


@cache
def _common() -> dict[str, frozenset[str]]:
    return {code: frozenset(map(str, common)) for code, common in table("languages")["stop_words"].items()}
