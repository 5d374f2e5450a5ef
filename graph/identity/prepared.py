"""The people of a table in the shape in which names are compared: made once for a table, used by every resolution."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from graph.identity.clusters import Cluster
from graph.identity.data import load
from graph.identity.entries import RoleEntry
from graph.identity.folding import fold
from graph.identity.mentions import Office
from graph.identity.names import Word, block_keys, consonants, is_bare, parts, plain_words
from graph.identity.roles import RoleIndex
from graph.identity.table import Table, codes_of

Block = dict[tuple[str, str], list[tuple[int, str]]]
"""Key of a block -> (place of the person, full name) of all that are in it."""


class Prepared:
    """A table made ready.

    Attributes:
        table: The table.
        roles: Its canonical titles.
    """

    def __init__(self, table: Table) -> None:
        self.table = table
        self.roles = RoleIndex(table)
        self._full = [tuple(form for form in entry.forms if not is_bare(form)) for entry in table.people]
        self._codes = [codes_of(entry) for entry in table.people]
        self._barred = [frozenset(fold(name) for name in entry.not_) for entry in table.people]
        self._offices = [
            frozenset(Office(self.roles.base(role.title, role.of), role.of) for role in entry.roles)
            for entry in table.people
        ]

    def clusters(self) -> list[Cluster]:
        """Makes a cluster for each person, in the order of the table."""
        facts = zip(
            self.table.ids, self.table.people, self._codes, self._offices, self._barred, self._full, strict=True
        )
        return [
            Cluster(("", node), entry, node, set(codes), set(offices), barred=barred, listed=listed)
            for node, entry, codes, offices, barred, listed in facts
        ]

    @cached_property
    def blocks(self) -> Block:
        """The full names by block."""
        found: Block = {}
        for place, forms in enumerate(self._full):
            for form in forms:
                for key in block_keys(form):
                    found.setdefault(key, []).append((place, form))
        return found

    @cached_property
    def by_words(self) -> dict[tuple[str, ...], list[int]]:
        """`plain_words` of every form -> places of the people."""
        found: dict[tuple[str, ...], dict[int, None]] = {}
        for place, entry in enumerate(self.table.people):
            for form in entry.forms:
                found.setdefault(plain_words(form), {})[place] = None
        return {words: list(places) for words, places in found.items()}

    @cached_property
    def by_office(self) -> dict[tuple[str, str], list[tuple[int, RoleEntry]]]:
        """Canonical title and whom it serves -> (place of the person, term) of all dated terms."""
        found: dict[tuple[str, str], list[tuple[int, RoleEntry]]] = {}
        for place, entry in enumerate(self.table.people):
            for role in entry.roles:
                if role.since:
                    key = (self.roles.canonical(role.title, role.of), role.of)
                    found.setdefault(key, []).append((place, role))
        return found

    @cached_property
    def by_alias(self) -> dict[str, list[int]]:
        """Folded bare name that the table lists -> places of the people."""
        found: dict[str, list[int]] = {}
        for place, entry in enumerate(self.table.people):
            for key in sorted({key for form in entry.forms if is_bare(form) for key in _bare_keys(form)}):
                found.setdefault(key, []).append(place)
        return found

    @cached_property
    def by_surname(self) -> dict[str, list[int]]:
        """`surname_key` of every word by which somebody goes -> places of the people."""
        found: dict[str, list[int]] = {}
        for place, forms in enumerate(self._full):
            for key in surname_keys(forms, self._codes[place]):
                found.setdefault(key, []).append(place)
        return found

    @cached_property
    def by_consonants(self) -> dict[str, list[int]]:
        """Consonants of the last word of a full name -> places of the people."""
        found: dict[str, list[int]] = {}
        for place, forms in enumerate(self._full):
            for key in sorted({consonants(parts(form).last) for form in forms}):
                found.setdefault(key, []).append(place)
        return found


def _bare_keys(form: str) -> set[str]:
    """A bare name as it stands, and a monarch's without the number ("Abdullah II", "King Abdullah")."""
    plain = parts(form)
    return {fold(form), *([" ".join(word.text for word in plain.words)] if plain.generation else [])}


_last: list[Prepared] = []


def prepared(table: Table) -> Prepared:
    """Makes a table ready; the last one made is kept.

    Args:
        table: A table; it does not change after.

    Returns:
        The table made ready.
    """
    if not _last or _last[0].table is not table:
        _last[:] = [Prepared(table)]
    return _last[0]


def surname_key(word: Word) -> str:
    """A key under which spellings of a surname fall together; short ones only if they are written alike."""
    return word.skeleton if len(word.text) > 4 else f"={word.text}"


def surname_keys(forms: Iterable[str], codes: Iterable[str]) -> list[str]:
    """Keys of the words by which somebody goes.

    Args:
        forms: Full names.
        codes: States served: in some of them the family name stands first, or people go by their first word.

    Returns:
        Each key once, in the order of the names.
    """
    known = load("personal_names.yaml")
    by_first = not {*known["family_name_first"], *known["called_by_first_word"]}.isdisjoint(codes)
    keys: dict[str, None] = {}
    for form in forms:
        words = parts(form).words
        keys[surname_key(words[-1])] = None
        if by_first and words[0].text not in known["ranks"]:
            keys[surname_key(words[0])] = None
    return list(keys)
