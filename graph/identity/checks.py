"""What can be wrong between the entries of alias tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from graph.identity.entries import OrganizationEntry, PersonEntry
from graph.identity.folding import fold, fold_text
from graph.identity.schema import Lines, SchemaReader
from graph.lexicon.states import find_state, load_states, near_states


def overlap(a: PersonEntry, b: PersonEntry) -> bool:
    """Tells whether two entries can be one person as far as states go: a common one, or one side open."""
    one, two = codes_of(a), codes_of(b)
    return not one or not two or bool(one & two)


def codes_of(entry: PersonEntry) -> frozenset[str]:
    """The states (alpha-2) an entry represents or held office for."""
    return frozenset(x for x in (*entry.states, *(r.of for r in entry.roles)) if x in load_states())


def check(readers: Iterable[SchemaReader]) -> None:
    """Notes what is wrong across entries and files, at the entry that comes later.

    Args:
        readers: The files read, in the order given.
    """
    files = list(readers)
    organizations = {fold_text(form) for file in files for entry, _ in file.organizations for form in entry.forms}
    for file in files:
        _codes(file, organizations)
        _not(file)
        _repeated(file)
    _aliases(files)
    _claims(files, "role", lambda file: ((e.title, e.aliases, lines) for e, lines in file.roles))
    _claims(files, "state", lambda file: ((e.code, e.aliases, lines) for e, lines in file.states))
    _claims(files, "organization", lambda file: (_organization(e, lines) for e, lines in file.organizations))


def _organization(entry: OrganizationEntry, lines: Lines) -> tuple[str, tuple[str, ...], Lines]:
    return entry.name, entry.aliases, lines


def _codes(file: SchemaReader, organizations: set[str]) -> None:
    known = load_states()
    for entry, lines in file.people:
        for name, values in (("states", entry.states), ("of", tuple(dict.fromkeys(r.of for r in entry.roles)))):
            for value in values:
                if value and value not in known and fold_text(value) not in organizations:
                    file.wrong(lines.at(name, value), f'{name}: "{value}" is {_unknown(value)}')
    for state, lines in file.states:
        if state.code not in known:
            file.wrong(lines.at("code", state.code), f'code: "{state.code}" is {_unknown(state.code, False)}')


def _unknown(value: str, organization: bool = True) -> str:
    what = "neither a state code nor an organization of the tables" if organization else "no state code"
    code = find_state(value)
    if code:
        return f"{what}: write {code}"
    near = [f"{found} for {name}" for name in near_states(value, 2) if (found := find_state(name))]
    if near:
        return f"{what}: write {' or '.join(near)}"
    return f"{what}: write an ISO 3166 alpha-2 code{', or list it under organizations:' if organization else ''}"


def _not(file: SchemaReader) -> None:
    for entry, lines in file.people:
        own = {fold(form): form for form in reversed(entry.forms)}
        for other in entry.not_:
            if fold(other) in own:
                file.wrong(
                    lines.at("not", other),
                    f'not: "{other}" is {entry.name} by its name or aliases: take it out of one of the two lists',
                )


def _repeated(file: SchemaReader) -> None:
    seen: dict[str, list[tuple[PersonEntry, Lines]]] = {}
    for entry, lines in file.people:
        same = seen.setdefault(fold(entry.name), [])
        for other, other_lines in same:
            if overlap(entry, other):
                file.wrong(
                    lines.entry,
                    f'the name "{entry.name}" stands twice (also at line {other_lines.entry}): make it one entry, '
                    "or give each its own states if they are two people",
                )
                break
        same.append((entry, lines))


def _aliases(files: list[SchemaReader]) -> None:
    """An alias of two people of one state; the same name in a later file extends the person."""
    seen: dict[str, list[tuple[PersonEntry, str]]] = {}
    for file in files:
        for entry, lines in file.people:
            own = fold(entry.name)
            for key, form in {fold(form): form for form in reversed(entry.forms)}.items():
                owners = seen.setdefault(key, [])
                for other, where in owners:
                    if fold(other.name) != own and _conflict(entry, other):
                        line = lines.at("aliases", form) if key != own else lines.at("name", form)
                        file.wrong(
                            line,
                            f'"{form}" of {entry.name} is also {other.name} ({where}), {_shared(entry, other)}: '
                            "leave it to one of them, or write a fuller form",
                        )
                        break
                owners.append((entry, f"{file.file}:{lines.entry}"))


def _conflict(a: PersonEntry, b: PersonEntry) -> bool:
    one, two = codes_of(a), codes_of(b)
    return bool(one & two) or (not one and not two)


def _shared(a: PersonEntry, b: PersonEntry) -> str:
    common = sorted(codes_of(a) & codes_of(b))
    return f"of {', '.join(common)} too" if common else "and neither has states"


_Claims = Iterable[tuple[str, tuple[str, ...], Lines]]


def _claims(files: list[SchemaReader], what: str, entries: Callable[[SchemaReader], _Claims]) -> None:
    seen: dict[str, tuple[str, str]] = {}
    for file in files:
        for name, aliases, lines in entries(file):
            for form in dict.fromkeys((name, *aliases)):
                key = fold_text(form)
                owner, where = seen.setdefault(key, (name, f"{file.file}:{lines.entry}"))
                if fold_text(owner) != fold_text(name):
                    line = lines.at("aliases", form)
                    file.wrong(
                        line, f'"{form}" of the {what} {name} is also {owner} ({where}): leave it to one of them'
                    )
