"""What a text names: the mentions of a sentence or phrase, each with the node it would be in a graph."""

from __future__ import annotations

from functools import cache
from typing import Any

from graph.extraction.actors import find_mentions
from graph.extraction.mentions import Mention, Title
from graph.extraction.tokens import Sent, sentences
from graph.identity.resolution import Resolution
from graph.identity.resolver import resolve
from graph.identity.table import Table, load_table
from graph.known import gazetteer_of
from graph.lexicon.gazetteer import Gazetteer
from graph.lexicon.states import load_states, name_of
from graph.model import Article, Evidence, Extraction, Organization, Person, Role, Sentence, Source


@cache
def _default() -> tuple[Table, Gazetteer]:
    table = load_table()
    return table, gazetteer_of(table)


def resolve_text(text: str, date: str = "") -> list[dict[str, Any]]:
    """Names what a text names.

    Args:
        text: A name, a headline, a sentence.
        date: ISO date, month or year. With it, an office without a name ("the Kyrgyz foreign minister") is the person
            whom the table knows to have held it then.

    Returns:
        One dictionary for each mention, in the order of the text: `text` (as it stands there), `kind` (person, role,
        state, organization), `id`, `label`, `state` (alpha-2, or "") and `role` (canonical title, or "").
    """
    table, names = _default()
    article = Article(id="text", path="", text=text, sentences=(Sentence(0, len(text), 0),) if text.strip() else ())
    found: list[tuple[str, Mention]] = []
    for sent in sentences(article):
        find_mentions(sent, names)
        found += [(_words(text, sent, mention), mention) for mention in sent.mentions]
    people = [(key, words, m) for key, (words, m) in enumerate(found) if m.kind == "person" and m.classes != ("weak",)]
    bodies = {name for _, mention in found if (name := _body(mention))}
    extraction = Extraction(
        Source("text", "", "", "", date, ""),
        people=tuple(_person(f"p{key}", words, mention) for key, words, mention in people),
        organizations=tuple(_organization(name, found) for name in sorted(bodies)),
    )
    resolution = resolve((extraction,), table)
    keys = {id(mention): f"p{key}" for key, _, mention in people}
    rows = (_row(words, mention, keys.get(id(mention), ""), resolution, date) for words, mention in found)
    return [row for row in rows if row is not None]


def _words(text: str, sent: Sent, mention: Mention) -> str:
    return text[sent.starts[mention.start] : sent.ends[mention.end - 1]]


def _state(mention: Mention) -> str:
    return next((key for key in mention.home if key in load_states()), "")


def _body(mention: Mention) -> str:
    """The name of the organization or state body that a mention names, or ""."""
    if mention.kind == "organization" and mention.organization is not None:
        return mention.organization.name
    state = _state(mention)
    if mention.kind == "body" and state and mention.body not in {"ministry", "office"}:
        return f"{mention.body} of {name_of(state)}"
    return ""


def _organization(name: str, found: list[tuple[str, Mention]]) -> Organization:
    words, mention = next((words, mention) for words, mention in found if _body(mention) == name)
    state = _state(mention) if mention.kind == "body" else ""
    return Organization(name, "government" if state else "international", state, "", (words,), 1)


def _person(key: str, words: str, mention: Mention) -> Person:
    name = " ".join(mention.name)
    roles = tuple(Role(title.text, next(iter(title.of), "")) for title in mention.titles)
    return Person(key, name, (name,), roles, tuple(mention.home), 1, Evidence(0, len(words), words))


def _office(title: Title, resolution: Resolution) -> tuple[str, str, str]:
    """The node, canonical title and body of an office; one that is held no more says so."""
    of = next(iter(title.of), "")
    role = resolution.role_id(title.text, of)
    return resolution.role_id(f"former {title.text}", of) if title.former and "Former" not in role[1] else role


def _row(words: str, mention: Mention, key: str, resolution: Resolution, date: str) -> dict[str, Any] | None:
    state = _state(mention)
    title = mention.titles[0] if mention.titles else None
    role = _office(title, resolution) if title else ("", "", "")
    if key:
        node = resolution.person_id("text", key)
        entity = resolution.entities[node]
        if not role[2] or role[2] in load_states():
            state = state or next((code for code in entity.states if code in load_states()), "")
        return _dict(words, "person", node, entity.label, state, role[1])
    if mention.kind == "role" and title:
        node, canonical, of = role
        holder = resolution.holder(canonical, of, date) if date and not title.plural else None
        if holder:
            return _dict(words, "person", holder.id, holder.label, state, canonical)
        body = name_of(of) if of in load_states() else of
        return _dict(words, "role", node, f"{canonical} of {body}" if of else canonical, state, canonical)
    if mention.kind in {"state", "adjective"} and state:
        return _dict(words, "state", resolution.state_id(state), name_of(state), state, "")
    if name := _body(mention):
        node = resolution.organization_id(name, state if mention.kind == "body" else "")
        return _dict(words, "organization", node, resolution.entities[node].label, state, "")
    return None


def _dict(text: str, kind: str, node: str, label: str, state: str, role: str) -> dict[str, Any]:
    return {"text": text, "kind": kind, "id": node, "label": label, "state": state, "role": role}
