"""What an alias table knows, as the names that extraction looks for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from graph.identity.entries import PersonEntry
from graph.identity.table import Table
from graph.lexicon.gazetteer import Gazetteer, Office, OrganizationName


class KnownNames(NamedTuple):
    """All that extraction learns from an alias table: names, each with what it stands for."""

    organizations: list[tuple[str, OrganizationName]]
    states: list[tuple[str, str]]
    people: list[tuple[str, tuple[Office, ...]]]


def known_names(table: Table) -> KnownNames:
    """Takes the names that extraction looks for out of an alias table.

    Args:
        table: The table of the build.

    Returns:
        Its organizations, further names of states, and the offices of its people.
    """
    organizations = [
        (form, OrganizationName(entry.name, entry.acronym, entry.type or "international"))
        for entry in table.organizations
        for form in entry.forms
    ]
    states = [(alias, entry.code) for entry in table.states for alias in entry.aliases]
    people = [(form, tuple(_offices(entry))) for entry in table.people for form in entry.forms]
    return KnownNames(organizations, states, people)


def gazetteer_of(table: Table) -> Gazetteer:
    """Makes the gazetteer that extraction looks names up in.

    Args:
        table: The table of the build.

    Returns:
        A gazetteer of the names that the table knows.
    """
    return Gazetteer(*known_names(table))


def _offices(entry: PersonEntry) -> Iterator[Office]:
    for role in entry.roles:
        if role.of:
            yield Office(role.of, role.since, role.until)
    for state in entry.states:
        yield Office(state)
