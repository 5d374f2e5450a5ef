"""The alias table: identity as decided by hand. Reads, checks and joins the files it is written in."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from graph.errors import TableError
from graph.identity.checks import check, codes_of, overlap
from graph.identity.entries import OrganizationEntry, PersonEntry, RoleEntry, RoleTitle, StateEntry
from graph.identity.folding import fold, fold_text, slug
from graph.identity.schema import Mistake, SchemaReader
from graph.identity.search import Candidate, Named, NameIndex
from graph.identity.yamltree import TreeError, read_tree
from graph.lexicon.states import find_state, load_states, name_of

__all__ = [
    "OrganizationEntry", "PersonEntry", "RoleEntry", "RoleTitle", "StateEntry", "Table", "codes_of",
    "default_table_path", "load_table", "person_ids",
]  # fmt: skip

_MAX_BYTES = 20_000_000
_MAX_SHOWN = 200


@dataclass(frozen=True)
class Table:
    """All alias tables together, each person, role, state and organization once.

    Attributes:
        people: In the order of the files.
        roles: Titles with their aliases.
        states: Further names of states.
        organizations: Organizations with their aliases.
    """

    people: tuple[PersonEntry, ...] = ()
    roles: tuple[RoleTitle, ...] = ()
    states: tuple[StateEntry, ...] = ()
    organizations: tuple[OrganizationEntry, ...] = ()

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The node id of each of `people`."""
        return person_ids(self.people)

    @cached_property
    def by_form(self) -> dict[str, tuple[int, ...]]:
        """Folded name or alias -> places in `people`."""
        found: dict[str, dict[int, None]] = {}
        for place, entry in enumerate(self.people):
            for form in entry.forms:
                found.setdefault(fold(form), {})[place] = None
        return {key: tuple(places) for key, places in found.items()}

    @cached_property
    def organization_by_form(self) -> dict[str, OrganizationEntry]:
        """Folded name, alias or acronym -> organization; names win over aliases, aliases over acronyms."""
        found: dict[str, OrganizationEntry] = {}
        for entry in self.organizations:
            found.setdefault(fold_text(entry.name), entry)
        for entry in self.organizations:
            for alias in entry.aliases:
                found.setdefault(fold_text(alias), entry)
        for entry in self.organizations:
            if entry.acronym:
                found.setdefault(fold_text(entry.acronym), entry)
        return found

    @cached_property
    def state_aliases(self) -> dict[str, tuple[str, ...]]:
        """State code -> the names this table adds."""
        return {entry.code: entry.aliases for entry in self.states}

    @cached_property
    def _index(self) -> NameIndex:
        named: list[Named] = [
            Named("person", node, entry.name, entry.forms) for node, entry in zip(self.ids, self.people, strict=True)
        ]
        for entry in self.organizations:
            named.append(Named("organization", f"organization:{slug(entry.name)}", entry.name, entry.forms))
        for code, state in load_states().items():
            forms = (state.name, code, state.iso3, *state.names, *self.state_aliases.get(code, ()))
            named.append(Named("state", f"state:{code}", state.name, forms))
        return NameIndex(named)

    def find(self, text: str, limit: int = 8) -> list[Candidate]:
        """Finds people, states and organizations by name.

        Args:
            text: A name, alias, surname, acronym, code or demonym, maybe misspelt.
            limit: How many at most.

        Returns:
            Candidates, the best first. Those with a score of 1 have exactly this name; with a score below 0.9
            they only look alike ("did you mean").
        """
        found = self._index.find(text, limit)
        code = find_state(text)
        if code and not any(hit.id == f"state:{code}" and hit.score >= 1 for hit in found):
            rest = [hit for hit in found if hit.id != f"state:{code}"]
            found = [Candidate("state", f"state:{code}", name_of(code), 1.0), *rest]
        return found[:limit]


def person_ids(people: Sequence[PersonEntry]) -> tuple[str, ...]:
    """Gives each person of a table a node id.

    Args:
        people: Entries; two of one name have different states.

    Returns:
        "person:" and the slug of the name; namesakes have the code of their first state behind it.
    """
    shared: dict[str, int] = {}
    for entry in people:
        shared[slug(entry.name)] = shared.get(slug(entry.name), 0) + 1
    taken: set[str] = set()
    ids = []
    for entry in people:
        node = f"person:{slug(entry.name)}"
        if shared[slug(entry.name)] > 1:
            node = f"{node}-{slug(min(codes_of(entry), default='other'))}"
        free = node
        number = 2
        while free in taken:
            free, number = f"{node}-{number}", number + 1
        taken.add(free)
        ids.append(free)
    return tuple(ids)


def default_table_path() -> Path:
    """Finds the table that comes with the program.

    Returns:
        `aliases.yaml` inside the installed package, or beside the package in a checkout.

    Raises:
        TableError: If neither is there.
    """
    package = Path(__file__).resolve().parent.parent
    for path in (package / "aliases.yaml", package.parent / "aliases.yaml"):
        if path.is_file():
            return path
    raise TableError(f"{package.name}: the default aliases.yaml is missing: install the package again")


def load_table(paths: Sequence[Path] = (), *, default: bool = True) -> Table:
    """Reads the default table and every file that adds to it.

    A later file may name a person, role, state or organization again: aliases, states and offices are added.

    Args:
        paths: Further files, in the order they are to be read.
        default: Whether to begin with the table that comes with the program.

    Returns:
        The joined table.

    Raises:
        TableError: If anything is wrong; its message lists every mistake as "file:line: what is wrong: what to do".
    """
    with _no_collection():
        return _load(paths, default)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Spares the garbage collector the many small nodes of a table; none of them is in a cycle."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _load(paths: Sequence[Path], default: bool) -> Table:
    mistakes: list[Mistake] = []
    readers: list[SchemaReader] = []
    files = [(default_table_path(), "aliases.yaml")] if default else []
    files += [(Path(path), str(path)) for path in paths]
    for rank, (path, shown) in enumerate(files):
        reader = SchemaReader(shown, rank, mistakes)
        readers.append(reader)
        try:
            reader.read(read_tree(_text(path)))
        except TreeError as error:
            reader.wrong(error.line, error.message)
    check(readers)
    if mistakes:
        raise TableError(_message(mistakes))
    return _join(readers)


def _message(mistakes: Iterable[Mistake]) -> str:
    lines = [str(mistake) for mistake in sorted(set(mistakes))]
    more = len(lines) - _MAX_SHOWN
    return "\n".join([*lines[:_MAX_SHOWN], *([f"... and {more} more mistakes"] if more > 0 else [])])


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise TreeError(1, "larger than 20 MB: split the table into several files")
        raw = path.read_bytes()
    except OSError as error:
        raise TreeError(1, f"cannot be read ({error.strerror or error}): check the path and its permissions") from None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise TreeError(line, "not UTF-8: save the file as UTF-8") from None


def _union(*groups: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for group in groups for text in group if text))


def _join(readers: Iterable[SchemaReader]) -> Table:
    people: list[PersonEntry] = []
    by_name: dict[str, list[int]] = {}
    roles: dict[str, RoleTitle] = {}
    states: dict[str, StateEntry] = {}
    organizations: dict[str, OrganizationEntry] = {}
    for reader in readers:
        for entry, _ in reader.people:
            _add_person(entry, people, by_name)
        for role, _ in reader.roles:
            old = roles.setdefault(fold_text(role.title), role)
            roles[fold_text(role.title)] = replace(old, aliases=_union(old.aliases, role.aliases))
        for state, _ in reader.states:
            known = states.setdefault(state.code, state)
            states[state.code] = replace(known, aliases=_union(known.aliases, state.aliases))
        for body, _ in reader.organizations:
            first = organizations.setdefault(fold_text(body.name), body)
            organizations[fold_text(body.name)] = replace(
                first, aliases=_union(first.aliases, body.aliases), acronym=first.acronym or body.acronym
            )
    return Table(tuple(people), tuple(roles.values()), tuple(states.values()), tuple(organizations.values()))


def _add_person(entry: PersonEntry, people: list[PersonEntry], by_name: dict[str, list[int]]) -> None:
    places = by_name.setdefault(fold(entry.name), [])
    for place in places:
        old = people[place]
        if overlap(old, entry):
            people[place] = replace(
                old,
                aliases=_union(old.aliases, entry.aliases),
                states=_union(old.states, entry.states),
                roles=tuple(dict.fromkeys(old.roles + entry.roles)),
                not_=_union(old.not_, entry.not_),
                wikidata=entry.wikidata or old.wikidata,
            )
            return
    places.append(len(people))
    people.append(entry)
