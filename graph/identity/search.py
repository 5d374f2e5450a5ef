"""Finds what a user means by a name they type: exact forms, surnames, and near misses."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Literal, NamedTuple

from rapidfuzz import fuzz, process

from graph.identity.folding import fold, fold_text
from graph.identity.names import parts, same_person_score

Kind = Literal["person", "state", "organization"]

_WORD, _SPELLING, _LEAST, _SHORTEST = 0.95, 0.86, 70.0, 4


class Named(NamedTuple):
    """Something that can be found: its kind, node id, label and all its names."""

    kind: Kind
    id: str
    label: str
    forms: tuple[str, ...]


class Candidate(NamedTuple):
    """Something a text may mean; `score` is 1 for exactly this name, less than 0.9 for one that looks alike."""

    kind: Kind
    id: str
    label: str
    score: float


class NameIndex:
    """An index over names of people, states and organizations.

    Args:
        named: What can be found.
    """

    def __init__(self, named: Iterable[Named]) -> None:
        self._named = tuple(named)

    @cached_property
    def _exact(self) -> dict[str, list[int]]:
        found: dict[str, dict[int, None]] = {}
        for place, thing in enumerate(self._named):
            for form in (thing.label, *thing.forms):
                for key in (_key(thing.kind, form), fold_text(form)):
                    if key:
                        found.setdefault(key, {})[place] = None
        return {key: list(places) for key, places in found.items()}

    @cached_property
    def _words(self) -> dict[str, list[int]]:
        found: dict[str, dict[int, None]] = {}
        for place, thing in enumerate(self._named):
            for form in (thing.label, *thing.forms) if thing.kind == "person" else (thing.label,):
                keys = [w.skeleton for w in parts(form).words] if thing.kind == "person" else fold_text(form).split()
                for key in keys:
                    found.setdefault(key, {})[place] = None
        return {key: list(places) for key, places in found.items()}

    def find(self, text: str, limit: int = 8) -> list[Candidate]:
        """Looks a name up.

        Args:
            text: What the user typed.
            limit: How many candidates at most.

        Returns:
            Candidates, the best first; ties in the order of label and id.
        """
        best: dict[int, float] = {}
        keys = {fold(text), fold_text(text)} - {""}
        for key in sorted(keys):
            for place in self._exact.get(key, ()):
                best[place] = 1.0
        if keys and not best:
            self._by_word(text, best)
        if keys and len(best) < limit and 1.0 not in best.values():
            self._alike(text, best)
        hits = [Candidate(*self._named[place][:3], score) for place, score in best.items()]
        return sorted(hits, key=lambda hit: (-hit.score, hit.label, hit.id))[:limit]

    def _by_word(self, text: str, best: dict[int, float]) -> None:
        wanted = [word.skeleton for word in parts(text).words]
        plain = fold_text(text).split()
        groups = [set(self._words.get(w, ())) for w in wanted]
        groups_plain = [set(self._words.get(w, ())) for w in plain]
        for found in (groups, groups_plain):
            for place in set.intersection(*found) if found else ():
                best[place] = max(best.get(place, 0.0), _WORD)

    def _alike(self, text: str, best: dict[int, float]) -> None:
        keys = list(self._exact)
        for key in sorted({fold(text), fold_text(text)} - {""}):
            long = [form for form in keys if len(form) >= max(_SHORTEST, len(key) / 2)]
            for form, ratio, _ in process.extract(key, long, scorer=fuzz.WRatio, limit=40, score_cutoff=_LEAST):
                score = max(ratio / 100 * _SPELLING, _SPELLING * same_person_score(key, form))
                for place in self._exact[form]:
                    best[place] = max(best.get(place, 0.0), round(score, 4))


def _key(kind: Kind, form: str) -> str:
    return fold(form) if kind == "person" else fold_text(form)
