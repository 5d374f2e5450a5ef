"""The result of resolving: node ids for everything that extractions name, and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from graph.identity.folding import slug
from graph.identity.offices import holder, holders, spelled
from graph.identity.organizations import Organizations
from graph.identity.prepared import Prepared
from graph.lexicon.states import load_states
from graph.model import Evidence

EntityKind = Literal["person", "state", "organization"]


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, state or organization after resolution.

    Attributes:
        id: Node id.
        kind: What it is.
        label: What it is called.
        aliases: Surface forms seen or listed, without the label, sorted.
        states: What a person represents: state codes and names of organizations, the likeliest first; the state
            of a government body.
        wikidata: Item id, or "".
        acronym: Of an organization, or "".
        type: Of an organization: "international", "government" or "other"; else "".
        joined: For a person, the other names under which articles have them, each with why it is theirs
            ("Zhaparov (3 articles: held that office then)"), the most frequent first.
    """

    id: str
    kind: EntityKind
    label: str
    aliases: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    wikidata: str = ""
    acronym: str = ""
    type: str = ""
    joined: tuple[str, ...] = ()


class Join(NamedTuple):
    """A form under which articles name a person, and what made it this person's.

    Attributes:
        form: The fullest form in those articles.
        articles: Their ids, sorted.
        rule: Why it was joined.
        score: How sure the names alone are, 0 to 1.
    """

    form: str
    articles: tuple[str, ...]
    rule: str
    score: float

    def __str__(self) -> str:
        number = f"{len(self.articles)} articles" if len(self.articles) > 1 else self.articles[0]
        likeness = f", likeness {self.score:.2f}" if self.rule.startswith("names alike") else ""
        return f"{self.form} ({number}: {self.rule}{likeness})"


class Possible(NamedTuple):
    """Somebody that a name could mean."""

    id: str
    label: str


class Unresolved(NamedTuple):
    """A name that nothing decides.

    Attributes:
        name: As the texts have it.
        articles: Ids of the articles, sorted.
        candidates: Whom it could mean.
        evidence: The first sentence with it.
        why: Why it is open.
        node: The node it has for itself.
        states: States the articles give it.
    """

    name: str
    articles: tuple[str, ...]
    candidates: tuple[Possible, ...]
    evidence: Evidence
    why: str
    node: str
    states: tuple[str, ...]


class Near(NamedTuple):
    """Two people whose names are alike, kept apart.

    Attributes:
        a: The better known of both.
        b: The other.
        score: How well the names agree, 0 to 1.
        why: Why they were kept apart.
        articles: Ids of the articles that name `b`, sorted.
        evidence: A sentence that names `b`.
        same_state: Whether a state speaks for one person.
    """

    a: Possible
    b: Possible
    score: float
    why: str
    articles: tuple[str, ...]
    evidence: Evidence
    same_state: bool


@dataclass(frozen=True)
class Resolution:
    """Which mentions are one entity.

    Attributes:
        entities: Node id -> entity, for everything that articles name, sorted by id.
        joins: Person's node id -> the forms joined, the most frequent first.
        unresolved: What could not be decided, the most frequent first.
        near: Near-duplicates kept apart, the most alike first.
    """

    entities: dict[str, Entity]
    joins: dict[str, tuple[Join, ...]]
    unresolved: tuple[Unresolved, ...]
    near: tuple[Near, ...]
    _people: dict[tuple[str, str], str] = field(repr=False)
    _corrected: dict[tuple[str, str], tuple[frozenset[str], str]] = field(repr=False)
    _in_full: dict[tuple[str, str], dict[str, str]] = field(repr=False)
    _organizations: Organizations = field(repr=False, compare=False)
    _table: Prepared = field(repr=False, compare=False)

    def person_id(self, article_id: str, person_key: str) -> str:
        """Gives the node of a person of an article.

        Args:
            article_id: `Source.id`.
            person_key: `Person.key`.

        Returns:
            "person:sadyr-japarov".

        Raises:
            KeyError: If no extraction had this person.
        """
        return self._people[article_id, person_key]

    def served(self, article_id: str, person_key: str, of: str) -> str:
        """Corrects whom an office serves where the table knows better than the article.

        "President Sadyr Japarov" read as one of Russia's (RU) is Kyrgyzstan's (KG).

        Args:
            article_id: `Source.id`.
            person_key: `Person.key`.
            of: A state or organization the article shows the person to serve.

        Returns:
            The right state's code, or `of` as it is.
        """
        wrong, right = self._corrected.get((article_id, person_key), (frozenset(), ""))
        return right if of in wrong else of

    def in_full(self, article_id: str, person_key: str, title: str, of: str) -> str:
        """Says a short title in full where it is known which office is meant ("Secretary" of Antony Blinken).

        Args:
            article_id: `Source.id`.
            person_key: `Person.key`.
            title: As the text has it.
            of: Whom it serves.

        Returns:
            The canonical title of the longer office, or `title` as it is.
        """
        known = self._in_full.get((article_id, person_key))
        return known.get(self._table.roles.canonical(title, of), title) if known else title

    def held_by(self, title: str, of: str, since: str = "", until: str = "") -> tuple[str, ...]:
        """Tells who held an office in a period, as the table knows it.

        Args:
            title: As a text has it.
            of: A state's code or an organization's name.
            since: Begin of the period; "" for none.
            until: End of the period; "" for none.

        Returns:
            "Sadyr Japarov (2021-01-28 to)" for each term, by begin.
        """
        table = self._table
        terms = holders(table, table.roles.canonical(title, of), of, since, until)
        return spelled((table.table.people[place].name, role) for place, role in terms)

    def holder(self, title: str, of: str, date: str) -> Possible | None:
        """Tells who held an office on a day, as the table knows it.

        Args:
            title: As a text has it.
            of: A state's code or an organization's name.
            date: ISO date, month or year.

        Returns:
            The person, or None if the table knows nobody, or several.
        """
        table = self._table
        place = holder(table, table.roles.canonical(title, of), of, date)
        return None if place is None else Possible(table.table.ids[place], table.table.people[place].name)

    def state_id(self, code: str) -> str:
        """Gives the node of a state ("state:KG")."""
        return f"state:{code}"

    def organization_id(self, name: str, of: str = "") -> str:
        """Gives the node of an organization.

        Args:
            name: As the extraction has it.
            of: The state (alpha-2) a government body belongs to, where known.

        Returns:
            "organization:united-nations".
        """
        return self._organizations.id(name, of)

    def role_id(self, title: str, of: str) -> tuple[str, str, str]:
        """Gives the node of an office.

        Args:
            title: As a text has it.
            of: A state's code, an organization's name, or "".

        Returns:
            The node id ("role:KG:minister-of-foreign-affairs"; without a body "role:president"), the canonical
            title, and the state's code or the organization's canonical name.
        """
        canonical = self._table.roles.canonical(title, of)
        if not of or of in load_states():
            middle = f"{of}:" if of else ""
            return f"role:{middle}{slug(canonical)}", canonical, of
        label = self._organizations.label(of)
        return f"role:{slug(label)}:{slug(canonical)}", canonical, label
