"""What an alias table knows, as the names that extraction looks for."""

from __future__ import annotations

from collections.abc import Iterator

from graph.identity.entries import PersonEntry
from graph.identity.table import Table
from graph.lexicon.gazetteer import Gazetteer, Office, OrganizationName


def gazetteer_of(table: Table) -> Gazetteer:
    """Makes the names that extraction looks for from an alias table.

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
    return Gazetteer(organizations, states, people)


def _offices(entry: PersonEntry) -> Iterator[Office]:
    for role in entry.roles:
        if role.of:
            yield Office(role.of, role.since, role.until)
    for state in entry.states:
        yield Office(state)
