"""Which articles must be read anew when the alias table changes: those with a name about which it says other things.

Extraction asks the table for names only: of states, organizations and officials. What it says of a name can matter to
an article only if all words of the name are among the article's words.
"""

from __future__ import annotations

import re
import zlib
from array import array
from collections.abc import Iterable, Mapping
from hashlib import blake2b

from graph.identity.table import Table
from graph.known import known_names
from graph.lexicon.gazetteer import name_key, phrase_key
from graph.lexicon.phrases import fold_apostrophes

_WORD = re.compile(r"\w+")
_GENITIVE = re.compile(r"['’ʼ‘`ʻ][sS]\b")

Facts = dict[str, str]
"""The words of a name, sorted and joined by spaces -> a digest of all that a table says of names of these words."""


def facts_of(table: Table) -> Facts:
    """What a table says, name by name.

    Args:
        table: The alias table of a build.

    Returns:
        Names and digests.
    """
    organizations, states, people = known_names(table)
    said: dict[str, list[str]] = {}
    for form, organization in organizations:
        said.setdefault(_words(phrase_key(form)), []).append(repr((form, organization)))
    for form, code in states:
        said.setdefault(_words(phrase_key(form)), []).append(repr((form, code)))
    for form, offices in people:
        said.setdefault(_words(name_key(form)), []).append(repr((form, offices)))
    return {words: blake2b("\n".join(rows).encode(), digest_size=8).hexdigest() for words, rows in said.items()}


def _words(key: str) -> str:
    return " ".join(sorted(set(_WORD.findall(key.casefold()))))


def words_of(text: str) -> bytes:
    """The words of an article, as 32-bit checksums in ascending order: whatever a name in it could be made of.

    Args:
        text: The article's text.

    Returns:
        Four bytes for each word.
    """
    found = set(_WORD.findall(fold_apostrophes(text).casefold()))
    found.update(_WORD.findall(name_key(_GENITIVE.sub(" ", text))))
    return array("I", sorted({_sum(word) for word in found})).tobytes()


def _sum(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))


class Change:
    """What differs between two tables.

    Args:
        old: What the one says.
        new: What the other one says.
    """

    def __init__(self, old: Mapping[str, str], new: Mapping[str, str]) -> None:
        names = {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}
        self._anywhere = "" in names
        self._names = _by_first(frozenset(map(_sum, name.split())) for name in names if name)

    def __bool__(self) -> bool:
        return self._anywhere or bool(self._names)

    def touches(self, words: bytes) -> bool:
        """Tells whether an article may be read otherwise with the other table.

        Args:
            words: Its words, as `words_of` gives them.

        Returns:
            False only if it certainly is not.

        Raises:
            ValueError: These are no words.
        """
        sums = array("I")
        sums.frombytes(words)
        held = frozenset(sums)
        return self._anywhere or any(name <= held for first in self._names.keys() & held for name in self._names[first])


def _by_first(names: Iterable[frozenset[int]]) -> dict[int, list[frozenset[int]]]:
    """Names by one of their words."""
    found: dict[int, list[frozenset[int]]] = {}
    for name in names:
        found.setdefault(min(name), []).append(name)
    return found
