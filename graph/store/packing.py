"""An extraction as a few bytes, and back."""

from __future__ import annotations

import json
import zlib
from typing import Any

from graph.model import (
    Evidence,
    Extraction,
    Meeting,
    Organization,
    Participant,
    Person,
    Ref,
    Role,
    Source,
    State,
    Statement,
)

_LEVEL = 1


class BadPacketError(ValueError):
    """Bytes that are no packed extraction."""


def pack(extraction: Extraction) -> bytes:
    """Packs an extraction: JSON, compressed; the checksum of the compression guards it.

    Args:
        extraction: What was read from an article.

    Returns:
        The bytes. The article's id and path are not among them.
    """
    article = extraction.article
    rows = (
        (article.title, article.url, article.published, article.language),
        [_person(person) for person in extraction.people],
        [(state.code, state.forms, state.count) for state in extraction.states],
        [(o.name, o.type, o.of, o.acronym, o.forms, o.count) for o in extraction.organizations],
        [
            (m.participants, m.mode, m.status, m.date, m.date_from, m.place, m.topics, m.evidence)
            for m in extraction.meetings
        ],
        [(s.speakers, s.toward, s.act, s.topics, s.evidence, s.date, s.meeting) for s in extraction.statements],
    )
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8", "surrogatepass"), _LEVEL)


def _person(person: Person) -> tuple[Any, ...]:
    roles = [(role.title, role.of) for role in person.roles]
    return (
        person.key, person.name, person.forms, roles, person.states, person.count, person.sentence,
        person.title_forms, person.inferred,
    )  # fmt: skip


def unpack(packet: bytes, id: str = "", path: str = "") -> Extraction:
    """Unpacks an extraction.

    Args:
        packet: The bytes that `pack` made.
        id: The article's id in this build.
        path: The article's path in this build.

    Returns:
        The extraction.

    Raises:
        BadPacketError: They are damaged, or something else.
    """
    try:
        article, people, states, organizations, meetings, statements = json.loads(
            zlib.decompress(packet).decode("utf-8", "surrogatepass")
        )
        title, url, published, language = article
        return Extraction(
            Source(id, path, title, url, published, language),
            tuple([_to_person(*row) for row in people]),
            tuple([State(code, tuple(forms), count) for code, forms, count in states]),
            tuple([_to_organization(*row) for row in organizations]),
            tuple([_to_meeting(*row) for row in meetings]),
            tuple([_to_statement(*row) for row in statements]),
        )
    except (zlib.error, ValueError, TypeError, IndexError, RecursionError) as error:
        raise BadPacketError(str(error)) from error


def _to_person(
    key: str, name: str, forms: Any, roles: Any, states: Any, count: int, sentence: Any, titles: Any, inferred: bool
) -> Person:
    offices = tuple([Role(title, of) for title, of in roles])
    return Person(
        key, name, tuple(forms), offices, tuple(states), count, Evidence(*sentence), tuple(titles), inferred
    )  # fmt: skip


def _to_organization(name: str, type: Any, of: str, acronym: str, forms: Any, count: int) -> Organization:
    return Organization(name, type, of, acronym, tuple(forms), count)


def _to_meeting(
    participants: Any, mode: Any, status: Any, date: str, date_from: Any, place: str, topics: Any, evidence: Any
) -> Meeting:
    told = tuple([Evidence(*row) for row in evidence])
    who = tuple([Participant(Ref(*ref), role) for ref, role in participants])
    return Meeting(who, mode, status, date, date_from, place, tuple(topics), told)


def _to_statement(
    speakers: Any, toward: Any, act: Any, topics: Any, evidence: Any, date: str, meeting: int | None
) -> Statement:
    by, to = tuple([Ref(*ref) for ref in speakers]), tuple([Ref(*ref) for ref in toward])
    return Statement(by, to, act, tuple(topics), Evidence(*evidence), date, meeting)
