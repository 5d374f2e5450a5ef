"""What merging needs to know of a resolution, and the names of one article as nodes of the graph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from graph.lexicon.states import load_states
from graph.model import Extraction, Person, Ref

Attributes = dict[str, Any]

_FORMER = "Former "
"""How the canonical title of an office begins that its holder has left."""


class Entity(Protocol):
    """One person, state or organization after resolution."""

    @property
    def label(self) -> str:
        """What it is called."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Surface forms seen or listed."""

    @property
    def states(self) -> tuple[str, ...]:
        """What a person represents (state codes, names of organizations); the state of a government body."""

    @property
    def wikidata(self) -> str:
        """Its Wikidata item, or ""."""

    @property
    def joined(self) -> tuple[str, ...]:
        """A person's other names, each with why it is theirs."""

    @property
    def acronym(self) -> str:
        """An organization's acronym, or ""."""

    @property
    def type(self) -> str:
        """An organization's type, else ""."""


class Resolution(Protocol):
    """Which mentions are one entity."""

    @property
    def entities(self) -> Mapping[str, Entity]:
        """Node id -> entity."""

    def person_id(self, article_id: str, person_key: str) -> str:
        """The node of a person of an article."""

    def served(self, article_id: str, person_key: str, of: str) -> str:
        """Whom an office serves, corrected where the table knows better than the article."""

    def in_full(self, article_id: str, person_key: str, title: str, of: str) -> str:
        """A person's short title in full, where it is known which office is meant."""

    def held_by(self, title: str, of: str, since: str = "", until: str = "") -> tuple[str, ...]:
        """Who is known to have held an office in a period."""

    def state_id(self, code: str) -> str:
        """The node of a state."""

    def organization_id(self, name: str, of: str = "") -> str:
        """The node of an organization; a government body's state helps where the name alone does not tell."""

    def role_id(self, title: str, of: str) -> tuple[str, str, str]:
        """The node of an office, its canonical title, and what it is an office of (code, name or "")."""


class Names:
    """The names of one article as nodes.

    Args:
        resolution: Which mentions are one entity.
        extraction: The article.
    """

    def __init__(self, resolution: Resolution, extraction: Extraction) -> None:
        self._resolution = resolution
        self._article = extraction.article.id
        self._state_of = {organization.name: organization.of for organization in extraction.organizations}

    def person(self, key: str) -> str:
        """The node of a person, by their key."""
        return self._resolution.person_id(self._article, key)

    def organization(self, name: str) -> str:
        """The node of an organization: one "Foreign Ministry" in two articles may be of two states."""
        return self._resolution.organization_id(name, self._state_of.get(name, ""))

    def body(self, code_or_name: str) -> str:
        """The node of a state, by its code, or of an organization, by its name."""
        if code_or_name in load_states():
            return self._resolution.state_id(code_or_name)
        return self.organization(code_or_name)

    def actor(self, ref: Ref) -> str:
        """The node that a reference leads to."""
        if ref.kind == "person":
            return self.person(ref.key)
        return self._resolution.state_id(ref.key) if ref.kind == "state" else self.organization(ref.key)

    def offices(self, person: Person) -> list[tuple[str, str]]:
        """The offices that the article gives a person, as (title, whom it serves)."""
        place = (self._article, person.key)
        served = [(role.title, self._resolution.served(*place, role.of)) for role in person.roles]
        return [(self._resolution.in_full(*place, title, of), of) for title, of in served]

    def served(self, person: Person) -> frozenset[str]:
        """The states and organizations that the article shows a person to serve; a former office is no service."""
        offices = [(of, self._resolution.role_id(title, of)[1]) for title, of in self.offices(person)]
        names = {of for of, title in offices if not title.startswith(_FORMER)}
        names |= {self._resolution.served(self._article, person.key, state) for state in person.states}
        return frozenset(self.body(name) for name in names if name)


def bodies_of(resolution: Resolution, node: str) -> list[str]:
    """What an entity represents as a whole, over all articles.

    Args:
        resolution: Which mentions are one entity.
        node: A person, state or organization.

    Returns:
        Nodes of states and organizations, in the order of the resolution.
    """
    entity = resolution.entities.get(node)
    known_states = load_states()
    return [
        resolution.state_id(name) if name in known_states else resolution.organization_id(name)
        for name in (entity.states if entity else ())
    ]


def known(**attributes: object) -> Attributes:
    """Attributes without those that are unknown: None, empty text, empty lists. Lists are joined with "; "."""
    kept: Attributes = {}
    for name, value in attributes.items():
        plain = joined(value) if isinstance(value, (tuple, list, set, frozenset)) else value
        if plain is not None and plain != "":
            kept[name] = plain
    return kept


def joined(items: Iterable[object]) -> str:
    """A list as one attribute; a semicolon within an item becomes a comma, so that the list can be split again."""
    return "; ".join(text for item in items if (text := str(item).replace(";", ",").strip()))
