"""When two ways to write a name, an organization or a title count as the same, for an evaluation.

Looser than what a build goes by when it merges names: annotators write names as the text at hand has them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz import fuzz

NAME = 84
"""Likeness (0 to 100, words in any order) from which two full names are one."""

ORGANIZATION = 88
"""Likeness from which two names of organizations are one."""

TITLE = 80
"""Likeness (of the words they share) from which two titles are one."""

_SMALL_WORDS = frozenset({"of", "the", "and", "for", "in"})
_SAME_TITLES = {
    "foreign minister": "minister of foreign affairs",
    "foreign affairs minister": "minister of foreign affairs",
    "minister for foreign affairs": "minister of foreign affairs",
    "premier": "prime minister",
}
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'"})
_QUOTES = re.compile(r"[«»“”\"]")
_NO_WORD = re.compile(r"[^\w ]+")


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """A text in lower case with straight apostrophes, without quotation marks, each white space as one space."""
    straight = unicodedata.normalize("NFKC", text).translate(_APOSTROPHES)
    return " ".join(_QUOTES.sub(" ", straight).split()).lower()


@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """A text as `plain`, without accents and punctuation."""
    letters = unicodedata.normalize("NFKD", plain(text))
    return _NO_WORD.sub(" ", "".join(letter for letter in letters if not unicodedata.combining(letter))).strip()


def same_name(one: str, other: str) -> bool:
    """Whether two names mean one person: equal, or full names of which one has all words of the other or looks so."""
    a, b = folded(one), folded(other)
    if not a or not b:
        return False
    words, others = a.split(), b.split()
    if a == b:
        return True
    if min(len(words), len(others)) < 2:
        return False
    return set(words) <= set(others) or set(others) <= set(words) or fuzz.token_sort_ratio(a, b) >= NAME


def same_organization(one: str, other: str) -> bool:
    """Whether two names mean one organization; an acronym means every name with its initials."""
    a, b = (folded(name).removeprefix("the ") for name in (one, other))
    if a == b or fuzz.token_sort_ratio(a, b) >= ORGANIZATION:
        return True
    return (" " not in a and a == _initials(b)) or (" " not in b and b == _initials(a))


def same_title(one: str, other: str) -> bool:
    """Whether two titles mean one office."""
    a, b = (_SAME_TITLES.get(folded(title), folded(title)) for title in (one, other))
    return a == b or fuzz.token_set_ratio(a, b) >= TITLE


def same_side(one: str, other: str) -> bool:
    """Whether two codes of states, or names of organizations, mean one side; a code equals itself only."""
    return one == other if is_code(one) or is_code(other) else same_organization(one, other)


def is_code(name: str) -> bool:
    """Whether a name is a state's alpha-2 code."""
    return len(name) == 2 and name.isupper()


def among(wanted: Iterable[str], found: Sequence[str] | frozenset[str]) -> int:
    """How many of the wanted sides are found."""
    return sum(any(same_side(side, other) for other in found) for side in wanted)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word not in _SMALL_WORDS)
