"""A mention: a run of tokens that names or points at an actor."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from graph.lexicon.gazetteer import OrganizationName

PRIVATE = "private"
"""Class of an office outside states and international organizations: "chief executive of" a company."""

MentionKind = Literal["person", "role", "state", "organization", "body", "group", "pronoun", "adjective"]


@dataclass(slots=True)
class Title:
    """One office inside a mention.

    Attributes:
        text: The title without country and article ("Foreign Affairs Minister").
        of: The states (alpha-2) and organizations served, as far as the mention itself says.
        kind: Role class of the head noun (roles.yaml), e.g. "minister".
        plural: Whether the head is a plural ("foreign ministers").
        former: Whether a word says that the office is not held now.
    """

    text: str
    of: tuple[str, ...]
    kind: str
    plural: bool = False
    former: bool = False


@dataclass(slots=True)
class Mention:
    """A run of tokens of one sentence that names or points at an actor.

    Attributes:
        kind: person (a name, with or without titles), role (a title without a name, "the Minister"), state,
            organization, body (a state body), group ("the sides"), pronoun, adjective (a bare demonym).
        start: First token.
        end: Token behind the last one.
        name: The personal name's tokens; empty unless kind is person.
        titles: Offices named with it.
        home: States (alpha-2) and organizations it belongs to by demonym, genitive or of-phrase.
        definite: Whether "the", a possessive or a home makes it definite.
        possessive: "his", "her", "their", "its" before it, or "".
        classes: Role classes that a pointing noun may mean (reference.yaml), for kind role and group.
        honorific: Honorific before the name, lower case.
        organization: The organization, for kind organization.
        body: Canonical name of the state body, for kind body.
        host: The state or organization an envoy is sent to, or "".
        counterpart: Whether it is "his Chinese counterpart".
        genitive: Whether it owns what follows ("Kyrgyzstan's").
        gender: "male", "female", "body" or "" for pronouns.
        form: The words that name its state or title.
        rank: A word that belongs to the title but stands before the state: "acting" in "the acting US envoy".
        number: How many ("the two leaders"), 0 if not said.
    """

    kind: MentionKind
    start: int
    end: int
    name: tuple[str, ...] = ()
    titles: list[Title] = field(default_factory=list)
    home: list[str] = field(default_factory=list)
    definite: bool = False
    possessive: str = ""
    classes: tuple[str, ...] = ()
    honorific: str = ""
    organization: OrganizationName | None = None
    body: str = ""
    host: str = ""
    counterpart: bool = False
    genitive: bool = False
    number: int = 0
    gender: str = ""
    rank: str = ""
    form: str = ""

    @property
    def plural(self) -> bool:
        """Whether it stands for several people whose names are not in it."""
        return self.kind == "group" or any(title.plural for title in self.titles)
