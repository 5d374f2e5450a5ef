"""Phrase tables over tokens, and the inflected forms of English verbs that fill them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from typing import Generic, TypeVar

T = TypeVar("T")

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "ʻ": "'"})


def fold_apostrophes(text: str) -> str:
    """Returns `text` with every apostrophe written as the typewriter one (same length)."""
    return text.translate(_APOSTROPHES)


class Phrases(Generic[T]):
    """Finds the longest known phrase at a place in a list of lower-case tokens.

    Args:
        entries: Phrase -> value; words are separated by single spaces.

    Attributes:
        firsts: The words that phrases begin with.
    """

    __slots__ = ("_options", "firsts")

    def __init__(self, entries: Mapping[str, T] | Iterable[tuple[str, T]]) -> None:
        items = entries.items() if isinstance(entries, Mapping) else entries
        by_first: dict[str, list[tuple[int, list[str], T]]] = {}
        for phrase, value in items:
            words = phrase.split(" ")
            by_first.setdefault(words[0], []).append((len(words), words, value))
        for options in by_first.values():
            options.sort(key=lambda option: (-option[0], option[1]))
        self._options = by_first
        self.firsts: Set[str] = by_first.keys()

    def match(self, lows: list[str], i: int) -> tuple[int, T] | None:
        """Finds the longest phrase that starts at a token.

        Args:
            lows: The tokens.
            i: The token; none starts behind the list.

        Returns:
            The number of tokens and the phrase's value, or None.
        """
        options = self._options.get(lows[i]) if i < len(lows) else None
        if options is None:
            return None
        for n, words, value in options:
            if n == 1 or lows[i : i + n] == words:
                return n, value
        return None

    def absent(self, lows: list[str]) -> bool:
        """Whether none of the tokens begins a phrase; a quick look that often spares a long one."""
        return self.firsts.isdisjoint(lows)

    def find(self, lows: list[str], start: int, end: int) -> tuple[int, int, T] | None:
        """Finds the first phrase wholly inside [start, end).

        Args:
            lows: The tokens.
            start: First token that counts.
            end: Token behind the last one.

        Returns:
            Its first token, the number of tokens and its value, or None.
        """
        known = self._options
        for i in range(start, end):
            if i < len(lows) and lows[i] in known:
                hit = self.match(lows, i)
                if hit is not None and i + hit[0] <= end:
                    return i, hit[0], hit[1]
        return None


def _inflect(verb: str) -> set[str]:
    """Returns the regular forms of an English verb: infinitive, -s, -ed and -ing."""
    if verb.endswith("e"):
        return {verb, verb + "s", verb + "d", verb[:-1] + "ing"}
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return {verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"}
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return {verb, verb + "es", verb + "ed", verb + "ing"}
    forms = {verb, verb + "s", verb + "ed", verb + "ing"}
    if len(verb) > 2 and verb[-1] in "bdgmnprtl" and verb[-2] in "aeiou" and verb[-3] not in "aeiou":
        forms |= {verb + verb[-1] + "ed", verb + verb[-1] + "ing"}
    return forms


def inflected(entry: str) -> Iterator[tuple[str, str]]:
    """Inflects the first word of a verb entry such as "lash out" or "tell = tells told telling".

    Args:
        entry: A verb phrase in the infinitive; behind ` = ` its irregular forms, words of one form joined by `-`.

    Yields:
        Each form of the phrase, and its infinitive.
    """
    lemma, _, irregular = entry.partition(" = ")
    first, _, rest = lemma.partition(" ")
    if irregular:
        yield lemma, lemma
        for form in irregular.split():
            yield form.replace("-", " "), lemma
        return
    for form in sorted(_inflect(first)):
        yield (f"{form} {rest}" if rest else form), lemma
