"""Small extractions for the tests of identity."""

from __future__ import annotations

from dataclasses import replace

from graph.identity.resolution import Resolution
from graph.identity.table import OrganizationEntry, PersonEntry, RoleEntry, RoleTitle, Table
from graph.model import Evidence, Extraction, Organization, Person, Role, Source, State


def person(name: str, *roles: tuple[str, str], states: tuple[str, ...] = (), forms: tuple[str, ...] = ()) -> Person:
    """A person; the key is set by `article`."""
    held = tuple(Role(*role) for role in roles)
    sentence = Evidence(0, len(name), f"{name} spoke to reporters.")
    return Person("", name, (name, *forms), held, states, 1, sentence)


def body(name: str, of: str = "", kind: str = "international", acronym: str = "") -> Organization:
    return Organization(name, kind, of, acronym, (name,), 1)  # type: ignore[arg-type]


def article(
    stem: str,
    *people: Person,
    date: str = "2023-05-10",
    organizations: tuple[Organization, ...] = (),
    states: tuple[State, ...] = (),
) -> Extraction:
    keyed = tuple(replace(p, key=f"p{i}") for i, p in enumerate(people))
    return Extraction(Source(stem, f"{stem}.txt", "", "", date, "en"), keyed, states, organizations)


def ids(resolution: Resolution, extraction: Extraction) -> list[str]:
    return [resolution.person_id(extraction.article.id, p.key) for p in extraction.people]


def entry(name: str, *aliases: str, states: str = "", roles: tuple[RoleEntry, ...] = (), not_: str = "") -> PersonEntry:
    return PersonEntry(
        name, aliases, tuple(states.split()), roles, tuple(n for n in not_.split("; ") if n), "", "t.yaml:1"
    )


TABLE = Table(
    people=(
        entry("Sadyr Japarov", "Japarov", states="KG", roles=(RoleEntry("President", "KG", "2021-01-28"),)),
        entry("Sooronbay Jeenbekov", states="KG", roles=(RoleEntry("President", "KG", "2017-11-24", "2020-10-15"),)),
        entry("Kim Jong Un", "Kim", states="KP", not_="Kim Yo Jong"),
        entry("Vladimir Putin", "Putin", states="RU", roles=(RoleEntry("President", "RU", "2012-05-07"),)),
        entry("Sergei Lavrov", states="RU", roles=(RoleEntry("Foreign Minister", "RU", "2004-03-09"),)),
        entry("Kim Min-seok", states="KR", roles=(RoleEntry("Prime Minister", "KR", "2025-07"),)),
    ),
    roles=(RoleTitle("Minister of Foreign Affairs", ("Foreign Minister",)),),
    organizations=(
        OrganizationEntry("United Nations", "UN", ("United Nations Organization",)),
        OrganizationEntry("Organization of Turkic States", "OTS", ("Turkic Council",)),
    ),
)
