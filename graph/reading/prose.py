"""Tells prose from headlines, and what a line speaks of."""

from __future__ import annotations

import re
from functools import cache

from graph.reading.lines import Line
from graph.reading.tables import words

_TURN = re.compile(r"[A-Z][A-Z.'’\- ]{2,60}(?:\([^)]{2,40}\))?: {1,3}\S+")
_QUOTED = re.compile(r"[\"“«„‘'].{8,}[\"”»’']")
_BULLET = re.compile(r"[•·*–—\-▪●]\s|\(?[a-z0-9ivx]{1,4}[.)]\s")


def is_prose(line: Line) -> bool:
    """Whether a line is a paragraph, wherever it stands."""
    count = len(line.words)
    if line.stopped and count > 4:
        return count > 11 or line.lower * 3 >= count
    return count > 24 and line.lower * 2 > count and line.grammar > 2


def is_turn(line: Line) -> bool:
    """Whether a line is somebody's turn in a transcript: "MR LEE: Well —"."""
    return _TURN.match(line.text) is not None and (line.lower > 0 or line.stopped)


def is_signature(line: Line) -> bool:
    """Whether a line names who speaks in a release: "Jane Roe, Minister of Trade"."""
    name, comma, office = line.text.partition(", ")
    if not comma or line.stopped or not 1 < len(name.split()) < 6 or len(line.words) > 16:
        return False
    names = [word for word in name.split() if word[0].isalpha()]
    held = any(word.strip(",").casefold() in words("noise", "offices") for word in office.split())
    return held and all(word[0].isupper() for word in names) and line.lower < 5


def is_fragment(line: Line) -> bool:
    """Whether a line can be a paragraph between two others: short ones, cut ones, items, quotes."""
    count = len(line.words)
    if line.stopped:
        told = any(character.islower() for character in line.text)
        return count > 2 or (count > 0 and told and line.words[-1].casefold() not in words("noise", "agency_tails"))
    if line.text.endswith((":", ";", "…", " —", " –", ",")) and count > 1:
        return line.lower > 0 if line.text.endswith(":") else count > 3 and line.lower * 2 >= count
    if _BULLET.match(line.text) and count > 3:
        return line.lower * 2 >= count
    if _QUOTED.match(line.text) and count > 3:
        return line.lower * 2 > count and line.grammar > 0
    if count > 4 and line.lower * 2 > count and line.words[0].casefold() in words("noise", "sentence_starts"):
        return any(has_happened(word) for word in line.words[1:])
    return (count > 6 and line.grammar > 1 and line.lower * 2 > count) or (count > 5 and line.grammar > 2)


def has_happened(word: str) -> bool:
    """Whether a word looks like a finite verb as stories use it, in the past or as an auxiliary."""
    return word.islower() and (word in words("noise", "finite_verbs") or (len(word) > 4 and word.endswith("ed")))


def content_words(line: Line) -> set[str]:
    """The words by which a paragraph's subject is known: stems of names and of longer words."""
    return {
        word.casefold()[:6] for word in line.words if len(word) > 4 or (len(word) > 1 and word[0].isupper())
    } - _common()


@cache
def _common() -> frozenset[str]:
    return frozenset(word[:6] for word in words("noise", "function_words"))


def bare_words(text: str) -> str:
    """The words of a text in lower case, nothing between them but a space."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def is_doubled(bare: str) -> bool:
    """Whether a line is the same headline twice, the second time perhaps cut short."""
    parts = bare.split()
    count = len(parts)
    if not 5 < count < 90:
        return False
    return any(
        parts[: count - n - 1] == parts[n:-1] and parts[count - n - 1].startswith(parts[-1])
        for n in range(count // 2, count - 3)
    )
