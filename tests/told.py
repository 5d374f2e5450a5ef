"""What an extraction tells, as plain values that a test can compare."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from graph.model import Extraction, Ref

Tell = Callable[..., Extraction]
"""The fixture `tell`: a text, its day of publication and address -> what is read from it."""


class Met(NamedTuple):
    """A meeting: the people by name, the states by code and the organizations by name that took part."""

    who: set[str]
    sides: set[str]
    mode: str = "in_person"
    status: str = "held"
    date: str = ""
    place: str = ""


class Spoke(NamedTuple):
    """A statement: speakers, act and addressees, people by name, states by code, organizations by name."""

    by: set[str]
    act: str
    to: set[str]


def name_of(e: Extraction, ref: Ref) -> str:
    return next(person.name for person in e.people if person.key == ref.key) if ref.kind == "person" else ref.key


def names(e: Extraction) -> set[str]:
    """The names of all people."""
    return {person.name for person in e.people}


def people(e: Extraction) -> set[tuple[str, str, str]]:
    """Name, title and whom it is held for; one for each office, and one with empty ends for a person without."""
    return {
        (person.name, title, of)
        for person in e.people
        for title, of in ([(role.title, role.of) for role in person.roles] or [("", "")])
    }


def serves(e: Extraction) -> dict[str, set[str]]:
    """Name of a person -> the states and organizations that the person is said to serve."""
    return {person.name: set(person.states) for person in e.people}


def states(e: Extraction) -> set[str]:
    """The codes of all states."""
    return {state.code for state in e.states}


def organizations(e: Extraction) -> set[str]:
    """The names of the international organizations."""
    return {organization.name for organization in e.organizations if organization.type == "international"}


def bodies(e: Extraction) -> set[tuple[str, str]]:
    """Name and state of each ministry, embassy and press service."""
    return {(body.name, body.of) for body in e.organizations if body.type == "government"}


def meetings(e: Extraction) -> list[Met]:
    """All meetings in the order they are told in."""
    return [
        Met(
            {name_of(e, p.ref) for p in meeting.participants if p.ref.kind == "person"},
            {name_of(e, p.ref) for p in meeting.participants if p.ref.kind != "person"},
            meeting.mode, meeting.status, meeting.date, meeting.place,
        )
        for meeting in e.meetings
    ]  # fmt: skip


def statements(e: Extraction) -> list[Spoke]:
    """All statements in the order of the text."""
    return [
        Spoke({name_of(e, ref) for ref in said.speakers}, said.act, {name_of(e, ref) for ref in said.toward})
        for said in e.statements
    ]


def acts(e: Extraction) -> list[str]:
    """The acts of all statements in the order of the text."""
    return [said.act for said in e.statements]
