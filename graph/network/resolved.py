"""What merging needs to know of a resolution, and one article's actors as nodes of the graph."""

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
        """What a person represents: state codes and names of organizations."""

    @property
    def wikidata(self) -> str:
        """Its Wikidata item, or ""."""


class Resolution(Protocol):
    """Which mentions are one entity."""

    @property
    def entities(self) -> Mapping[str, Entity]:
        """Node id -> entity."""

    def person_id(self, article_id: str, person_key: str) -> str:
        """The node of a person of an article."""

    def state_id(self, code: str) -> str:
        """The node of a state."""

    def organization_id(self, name: str) -> str:
        """The node of an organization."""

    def role_id(self, title: str, of: str) -> tuple[str, str, str]:
        """The node of an office, its canonical title, and what it is an office of (code, name or "")."""


def body_id(resolution: Resolution, code_or_name: str) -> str:
    """The node of a state or organization.

    Args:
        resolution: Which mentions are one entity.
        code_or_name: A state's code, or an organization's name.

    Returns:
        A node id.
    """
    if code_or_name in load_states():
        return resolution.state_id(code_or_name)
    return resolution.organization_id(code_or_name)


def actor_id(resolution: Resolution, article_id: str, ref: Ref) -> str:
    """The node that a reference within an article leads to.

    Args:
        resolution: Which mentions are one entity.
        article_id: The article's id.
        ref: The reference.

    Returns:
        A node id.
    """
    if ref.kind == "person":
        return resolution.person_id(article_id, ref.key)
    if ref.kind == "state":
        return resolution.state_id(ref.key)
    return resolution.organization_id(ref.key)


def served(resolution: Resolution, person: Person) -> frozenset[str]:
    """The states and organizations that an article shows a person to serve; a former office is no service.

    Args:
        resolution: Which mentions are one entity.
        person: The person as the article has them.

    Returns:
        Node ids; none where the article does not tell.
    """
    offices = (resolution.role_id(role.title, role.of) for role in person.roles)
    names = {of for _, title, of in offices if not title.startswith(_FORMER)}
    return frozenset(body_id(resolution, name) for name in names.union(person.states) if name)


class Homes:
    """Which sides stand behind an actor: a state or an organization that is no state's body.

    Args:
        resolution: Which mentions are one entity.
        extractions: All extractions of the build; they tell which organizations are bodies of a state.
    """

    def __init__(self, resolution: Resolution, extractions: Iterable[Extraction]) -> None:
        self._resolution = resolution
        self.states_of_body: dict[str, set[str]] = {}
        for extraction in extractions:
            for organization in extraction.organizations:
                if organization.of:
                    node = resolution.organization_id(organization.name)
                    self.states_of_body.setdefault(node, set()).add(resolution.state_id(organization.of))

    def of_body(self, node: str) -> frozenset[str]:
        """The sides behind a state or organization: the states of a state body, else itself."""
        return frozenset(self.states_of_body.get(node) or {node})

    def of_person(self, node: str, shown: frozenset[str]) -> frozenset[str]:
        """The sides behind a person.

        Args:
            node: The person's node.
            shown: What the article at hand shows the person to serve; where it shows nothing, all that is known counts.
        """
        bodies = shown or {body_id(self._resolution, name) for name in self._resolution.entities[node].states}
        return frozenset(side for body in bodies for side in self.of_body(body))


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
