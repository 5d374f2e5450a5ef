"""Extractions made by hand, and a resolution that takes every name at its word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.lexicon.states import load_states, name_of
from graph.model import (
    Act,
    ActorKind,
    DateSource,
    Evidence,
    Extraction,
    Meeting,
    Mode,
    Organization,
    OrganizationType,
    Participant,
    Person,
    Ref,
    Role,
    Source,
    State,
    Statement,
    Status,
)

FIRST_WORDS = Evidence(0, 10, "Some words.")


@dataclass(frozen=True)
class FakeEntity:
    id: str
    kind: ActorKind
    label: str
    aliases: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    wikidata: str = ""
    acronym: str = ""
    type: str = ""
    joined: tuple[str, ...] = ()


def slug(text: str) -> str:
    return text.lower().replace(" ", "-")


@dataclass
class FakeResolution:
    """One name, one node. `known` names what the table says people represent."""

    extractions: Iterable[Extraction]
    known: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unresolved: tuple[object, ...] = ()

    def __post_init__(self) -> None:
        self.entities: dict[str, FakeEntity] = {}
        self._people: dict[tuple[str, str], str] = {}
        for extraction in sorted(self.extractions, key=lambda one: one.article.id):
            for one in extraction.people:
                node = f"person:{slug(one.name)}"
                self._people[extraction.article.id, one.key] = node
                before = self.entities[node].states if node in self.entities else self.known.get(one.name, ())
                shown = () if one.name in self.known else one.states
                states = tuple(dict.fromkeys((*before, *shown)))
                self.entities[node] = FakeEntity(node, "person", one.name, one.forms, states)
            for it in extraction.organizations:
                node = self.organization_id(it.name, it.of)
                of = (it.of,) if it.of else ()
                self.entities[node] = FakeEntity(node, "organization", it.name, it.forms, of, "", it.acronym, it.type)

    def person_id(self, article_id: str, person_key: str) -> str:
        return self._people[article_id, person_key]

    def served(self, article_id: str, person_key: str, of: str) -> str:
        return of

    def in_full(self, article_id: str, person_key: str, title: str, of: str) -> str:
        return title

    def held_by(self, title: str, of: str, since: str = "", until: str = "") -> tuple[str, ...]:
        return ()

    def state_id(self, code: str) -> str:
        return f"state:{code}"

    def organization_id(self, name: str, of: str = "") -> str:
        generic = name == "Foreign Ministry" and of
        return f"organization:{slug(name)}{f'-{of.lower()}' if generic else ''}"

    def role_id(self, title: str, of: str) -> tuple[str, str, str]:
        canonical = {"Foreign Minister": "Minister of Foreign Affairs"}.get(title, title)
        home = of if of in load_states() else slug(of)
        return f"role:{home}:{slug(canonical)}", canonical, of


def person(name: str, serves: str = "", title: str = "", count: int = 1) -> Person:
    """A person; the key is the name."""
    surname = name.split()[-1]
    return Person(
        key=name,
        name=name,
        forms=(name, surname),
        roles=(Role(title, serves),) if title else (),
        states=(serves,) if serves else (),
        count=count,
        sentence=FIRST_WORDS,
    )


def body(name: str, kind: OrganizationType = "international", of: str = "", acronym: str = "") -> Organization:
    return Organization(name, kind, of, acronym, (name,), 1)


def ref(name: str) -> Ref:
    """ "KG" is a state, "org:X" an organization, everything else a person."""
    if name in load_states():
        return Ref("state", name)
    if name.startswith("org:"):
        return Ref("organization", name.removeprefix("org:"))
    return Ref("person", name)


def met(
    *who: str,
    date: str = "",
    status: Status = "held",
    mode: Mode = "in_person",
    place: str = "",
    date_from: DateSource = "text",
    titles: Mapping[str, str] | None = None,
    topics: tuple[str, ...] = (),
    words: str = "They met.",
    start: int = 20,
) -> Meeting:
    participants = tuple(Participant(ref(name), (titles or {}).get(name, "")) for name in who)
    evidence = (Evidence(start, start + len(words), words),)
    return Meeting(participants, mode, status, date, date_from, place, topics, evidence)


def said(
    who: str | tuple[str, ...],
    act: Act,
    *toward: str,
    at: int | None = None,
    words: str = "It was said.",
    start: int = 50,
    date: str = "",
) -> Statement:
    speakers = (who,) if isinstance(who, str) else who
    evidence = Evidence(start, start + len(words), words)
    return Statement(tuple(map(ref, speakers)), tuple(map(ref, toward)), act, (), evidence, date, at)


def article(
    name: str,
    published: str = "",
    people: Iterable[Person] = (),
    states: Iterable[str] = (),
    organizations: Iterable[Organization] = (),
    meetings: Iterable[Meeting] = (),
    statements: Iterable[Statement] = (),
    title: str = "",
) -> Extraction:
    source = Source(name, f"{name}.txt", title, f"https://news.example/{name}" if title else "", published, "en")
    return Extraction(
        source,
        tuple(people),
        tuple(State(code, (name_of(code),), 2) for code in states),
        tuple(organizations),
        tuple(meetings),
        tuple(statements),
    )


MIRA = person("Mira Solano", "CL", "Foreign Minister", count=3)
OTTO = person("Otto Brandt", "DE", "President")
LENA = person("Lena Vik", "NO", "Ambassador")


def talks(name: str, published: str = "", **changes: object) -> Extraction:
    """An article about Mira Solano of Chile meeting Otto Brandt of Germany."""
    return article(
        name,
        published,
        people=(MIRA, OTTO),
        states=("CL", "DE"),
        meetings=(met("Mira Solano", "Otto Brandt", **changes),),  # type: ignore[arg-type]
    )


def small_world() -> list[Extraction]:
    """Three articles with people, bodies, two meetings and four statements."""
    ministry = body("Ministry of Foreign Affairs of Chile", "government", "CL")
    union = body("Baltic Fish Union", acronym="BFU")
    return [
        article(
            "first",
            "2024-03-02",
            people=(MIRA, OTTO),
            states=("CL", "DE"),
            meetings=(
                met(
                    "Mira Solano",
                    "Otto Brandt",
                    "DE",
                    date="2024-03-01",
                    place="Bonn",
                    titles={"Mira Solano": "Foreign Minister"},
                    topics=("trade", "fish"),
                ),
            ),
            statements=(
                said("Otto Brandt", "thank", "CL", at=0, words="Brandt thanked Chile; warmly.", start=90),
                said("Mira Solano", "offer", "DE", "CL", at=0, words="=Solano offered help.", start=60),
            ),
            title="Talks in Bonn",
        ),
        article(
            "second",
            "2024-03-03",
            people=(MIRA, OTTO, LENA),
            states=("CL", "DE", "NO"),
            organizations=(ministry, union),
            meetings=(
                met("Mira Solano", "Otto Brandt", date="2024-03-01", words="The two met in March."),
                met("Lena Vik", "org:Baltic Fish Union", date="2024-02", status="planned"),
            ),
            statements=(said("org:Ministry of Foreign Affairs of Chile", "criticize", "NO", words="Chile protested."),),
        ),
        article(
            "third",
            people=(LENA,),
            states=("NO", "DE"),
            statements=(said(("Lena Vik", "DE"), "support", "DE", "NO", words="Both sides agreed."),),
        ),
    ]
