"""The words every stage speaks: what an article is, and what is read from it.

All values are immutable and picklable, so that an `Extraction` can be made in any process, cached by the
article's content, and merged in any order.

Offsets are character offsets into `Article.text`: the decoded file for `.txt`, the extracted text for every
other format.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

ActorKind = Literal["person", "state", "organization"]
OrganizationType = Literal["international", "government", "other"]
Mode = Literal["in_person", "phone", "video", "visit"]
Status = Literal["held", "planned", "cancelled"]
Act = Literal[
    "say", "thank", "support", "congratulate", "condole", "invite",
    "request", "offer", "criticize", "reject", "threaten",
]  # fmt: skip
DateSource = Literal["text", "article"]


class Sentence(NamedTuple):
    """One sentence of an article's body.

    Attributes:
        start: Offset of its first character.
        end: Offset behind its last character.
        paragraph: Number of the paragraph it stands in, from 0; grows through the article.
    """

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Article:
    """One news article as read from a source, its page noise left out of `sentences`.

    Attributes:
        id: Unique within a build: the file's stem, or a slug of the url or row id.
        path: Where it came from, below the SOURCE given, never absolute; a row's id for JSONL and CSV.
        text: The text that offsets count in.
        title: The headline, or "".
        url: The address, or "".
        published: ISO date (YYYY-MM-DD), or "" where neither text, feed nor url shows it.
        language: ISO 639-1 code, or "".
        sentences: The sentences of the body in reading order; the headline, menus, lists of other
            headlines and counters are in none of them.
    """

    id: str
    path: str
    text: str
    title: str = ""
    url: str = ""
    published: str = ""
    language: str = ""
    sentences: tuple[Sentence, ...] = ()


class Evidence(NamedTuple):
    """The words of an article that a fact is read from.

    Attributes:
        start: Offset of the first character in `Article.text`.
        end: Offset behind the last one.
        text: `Article.text[start:end]`, each run of white space as one space.
    """

    start: int
    end: int
    text: str


class Ref(NamedTuple):
    """Points at an actor of the same extraction.

    Attributes:
        kind: What kind of actor.
        key: `Person.key`, a state's ISO 3166 alpha-2 code, or `Organization.name`.
    """

    kind: ActorKind
    key: str


@dataclass(frozen=True, slots=True)
class Role:
    """An office as a text names it.

    Attributes:
        title: The title without the country, as the text has it ("Foreign Affairs Minister").
        of: The state served (alpha-2), an organization's name, or "" where the text gives none.
    """

    title: str
    of: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """One person of one article, all mentions taken together.

    Attributes:
        key: Unique within the extraction ("p0", "p1", ...).
        name: The fullest form of the name in the text, without titles and honorifics.
        forms: Every form of the name found, the fullest first.
        roles: The offices the text gives this person.
        states: The states (alpha-2) and organizations the text shows this person to serve.
        count: How many mentions refer to this person.
        sentence: Evidence of the first mention.
        title_forms: Titles alone that were led back to this person ("the Minister").
        inferred: Whether `states` is not said with the person but only implied by the article around.
    """

    key: str
    name: str
    forms: tuple[str, ...]
    roles: tuple[Role, ...]
    states: tuple[str, ...]
    count: int
    sentence: Evidence
    title_forms: tuple[str, ...] = ()
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """A state that the article refers to, by ISO 3166 alpha-2 code."""

    code: str
    forms: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Organization:
    """An organization that the article refers to.

    Attributes:
        name: Canonical name ("United Nations", "Ministry of Foreign Affairs of China").
        type: "international", "government" (ministries, embassies, press services) or "other".
        of: The state (alpha-2) a government body belongs to, else "".
        acronym: Its usual acronym, or "".
        forms: Surface forms found.
        count: How many mentions.
    """

    name: str
    type: OrganizationType
    of: str
    acronym: str
    forms: tuple[str, ...]
    count: int


class Participant(NamedTuple):
    """Someone who took part in a meeting, and the title they appeared with (or "")."""

    ref: Ref
    role: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting, talk, call or visit as one article tells it.

    Attributes:
        participants: People, and states or organizations that took part.
        mode: How it took place.
        status: Held, planned or cancelled.
        date: ISO date, "YYYY-MM" or "YYYY", as exactly as the text allows; "" if unknown.
        date_from: "text" if the article says it, "article" if only the publication date stands for it.
        place: City, venue or country; "" if unknown.
        topics: Subjects of the talks, lower case.
        evidence: The sentences that report it, the first one first.
    """

    participants: tuple[Participant, ...]
    mode: Mode
    status: Status
    date: str
    date_from: DateSource
    place: str
    topics: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """An official or state body saying, writing or expressing something.

    Attributes:
        speakers: Who; several when said jointly.
        toward: States, organizations and people addressed or spoken about as counterpart.
        act: What kind of statement.
        topics: Subjects, lower case.
        evidence: The sentence.
        date: ISO date of the statement if the text says it, else "".
        meeting: Index into `Extraction.meetings` of the meeting it was made at, or None.
    """

    speakers: tuple[Ref, ...]
    toward: tuple[Ref, ...]
    act: Act
    topics: tuple[str, ...]
    evidence: Evidence
    date: str = ""
    meeting: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """What the graph keeps of an article: everything but its text."""

    id: str
    path: str
    title: str
    url: str
    published: str
    language: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read from one article."""

    article: Source
    people: tuple[Person, ...] = ()
    states: tuple[State, ...] = ()
    organizations: tuple[Organization, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    statements: tuple[Statement, ...] = ()
