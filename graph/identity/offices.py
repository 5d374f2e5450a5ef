"""Offices of resolved people: the full title behind a short one, and who held an office when."""

from __future__ import annotations

from collections.abc import Iterable

from graph.identity.clusters import Cluster
from graph.identity.data import load
from graph.identity.entries import RoleEntry
from graph.identity.mentions import Mention, Office
from graph.identity.prepared import Prepared
from graph.identity.roles import RoleIndex


def full_titles(cluster: Cluster, mention: Mention, roles: RoleIndex) -> dict[str, str]:
    """Finds the offices that short titles of a mention mean.

    Args:
        cluster: The person, all mentions together.
        mention: One of them.
        roles: Canonical titles.

    Returns:
        Short canonical title -> the longer one ("Secretary" -> "Secretary of State"), where only one is meant: the
        one the table says was held then, else the only one that articles give this person.
    """
    found = {}
    for office in mention.offices:
        if office.former or office.title not in load("titles.yaml")["short"]:
            continue
        dated = cluster.entry.roles if cluster.entry else ()
        held = {roles.base(role.title, role.of) for role in dated if _is_longer(office, role, mention.date, roles)}
        told = {other.title for other in cluster.offices if not other.former and _begins(office, other.title, other.of)}
        for longer in (held, told):
            if len(longer) == 1:
                found[office.title] = min(longer)
                break
    return found


def _is_longer(office: Office, role: RoleEntry, date: str, roles: RoleIndex) -> bool:
    return role.active(date) and _begins(office, roles.base(role.title, role.of), role.of)


def _begins(office: Office, title: str, of: str) -> bool:
    same = not office.of or not of or office.of == of
    return same and title.startswith((f"{office.title} of ", f"{office.title} for "))


def holders(known: Prepared, title: str, of: str, since: str = "", until: str = "") -> list[tuple[int, RoleEntry]]:
    """Lists who held an office, as far as the table dates it.

    Args:
        known: The table.
        title: Canonical title.
        of: A state's code or an organization's name.
        since: Leave out terms that ended before this date; "" for none.
        until: Leave out terms that began after this date; "" for none.

    Returns:
        Place of the person in the table and the term, by begin.
    """
    terms = known.by_office.get((title, of), ())
    fits = [
        (place, role)
        for place, role in terms
        if not role.begins_after(until) and not (since and role.until and role.until < since[: len(role.until)])
    ]
    return sorted(fits, key=lambda term: (term[1].since, term[0]))


def holder(known: Prepared, title: str, of: str, date: str) -> int | None:
    """Tells who held an office on a day.

    Args:
        known: The table.
        title: Canonical title.
        of: A state's code or an organization's name.
        date: ISO date, month or year.

    Returns:
        The person's place in the table; None if it knows nobody, or several.
    """
    places = {place for place, role in holders(known, title, of) if date and role.active(date)}
    return min(places) if len(places) == 1 else None


def spelled(terms: Iterable[tuple[str, RoleEntry]]) -> tuple[str, ...]:
    """Writes terms of office down: "Jeenbek Kulubaev (2022-04-22 to 2025-10-14)", an open end left open."""
    return tuple(f"{label} ({role.since} to {role.until})".replace(" )", ")") for label, role in terms)
