"""What an alias table says, entry by entry."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RoleEntry:
    """An office a person held.

    Attributes:
        title: Without the country ("President").
        of: A state's alpha-2 code or an organization's name; "" if the table does not say.
        since: First day, month or year (ISO), "" if open.
        until: Last day, month or year (ISO), "" if open.
    """

    title: str
    of: str = ""
    since: str = ""
    until: str = ""

    def active(self, date: str) -> bool:
        """Tells whether the office was held at a date.

        Args:
            date: ISO date, month or year; "" fits always.

        Returns:
            False if the dates, as exact as both are, exclude it.
        """
        return not self.begins_after(date) and not (date and self.until and _cut(date, self.until) > 0)

    def begins_after(self, date: str) -> bool:
        """Tells whether the office began only after a date ("" is after nothing)."""
        return bool(date and self.since) and _cut(date, self.since) < 0


def _cut(a: str, b: str) -> int:
    exact = min(len(a), len(b))
    return (a[:exact] > b[:exact]) - (a[:exact] < b[:exact])


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """One person.

    Attributes:
        name: The label.
        aliases: Other forms of the name, in the order of the table.
        states: Codes and organization names the person represents.
        roles: Offices held.
        not_: Names that are never this person.
        wikidata: Item id ("Q12345"), or "".
        source: "file:line" of the entry.
    """

    name: str
    aliases: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    roles: tuple[RoleEntry, ...] = ()
    not_: tuple[str, ...] = ()
    wikidata: str = ""
    source: str = ""

    @property
    def forms(self) -> tuple[str, ...]:
        """The name and all aliases."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class RoleTitle:
    """A title and the other ways of writing it."""

    title: str
    aliases: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class StateEntry:
    """Further names of a state."""

    code: str
    aliases: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class OrganizationEntry:
    """An organization; `type` is "international", "government" or "other"."""

    name: str
    acronym: str = ""
    aliases: tuple[str, ...] = ()
    type: str = "international"
    source: str = ""

    @property
    def forms(self) -> tuple[str, ...]:
        """The name, the acronym if any, and all aliases."""
        return (self.name, *((self.acronym,) if self.acronym else ()), *self.aliases)
