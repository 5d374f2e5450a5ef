"""What a text names: the mentions of a sentence or phrase, each with the node it would be in a graph."""

from __future__ import annotations

from functools import cache
from typing import Any

from graph.extraction.actors import find_mentions
from graph.extraction.mentions import Mention
from graph.extraction.tokens import Sent, sentences
from graph.identity.names import slug
from graph.identity.resolution import Resolution
from graph.identity.resolver import resolve
from graph.identity.table import Table, load_table
from graph.known import gazetteer_of
from graph.lexicon.gazetteer import Gazetteer
from graph.lexicon.states import load_states, name_of
from graph.model import Article, Evidence, Extraction, Person, Role, Sentence, Source


@cache
def _default() -> tuple[Table, Gazetteer]:
    table = load_table()
    return table, gazetteer_of(table)


def resolve_text(text: str) -> list[dict[str, Any]]:
    """Names what a text names.

    Args:
        text: A name, a headline, a sentence.

    Returns:
        One dictionary for each mention, in the order of the text: `text` (as it stands there), `kind` (person, role,
        state, organization), `id`, `label`, `state` (alpha-2, or "") and `role` (canonical title, or "").
    """
    table, names = _default()
    article = Article(id="text", path="", text=text, sentences=(Sentence(0, len(text), 0),) if text.strip() else ())
    found: list[dict[str, Any]] = []
    for sent in sentences(article):
        find_mentions(sent, names)
        for mention in sent.mentions:
            row = _row(text, sent, mention, table)
            if row is not None:
                found.append(row)
    return found


def _row(text: str, sent: Sent, mention: Mention, table: Table) -> dict[str, Any] | None:
    words = text[sent.starts[mention.start] : sent.ends[mention.end - 1]]
    state = next((key for key in mention.home if key in load_states()), "")
    if mention.kind == "person" and mention.classes != ("weak",):
        return _person(words, mention, table, state)
    if mention.kind == "role" and mention.titles:
        title = mention.titles[0]
        resolution = resolve((), table)
        node, canonical, of = resolution.role_id(title.text, next(iter(title.of), ""))
        label = f"{canonical} of {name_of(of) if of in load_states() else of}" if of else canonical
        return {"text": words, "kind": "role", "id": node, "label": label, "state": state, "role": canonical}
    if mention.kind in {"state", "adjective"} and state:
        return {
            "text": words,
            "kind": "state",
            "id": f"state:{state}",
            "label": name_of(state),
            "state": state,
            "role": "",
        }
    name = _organization(mention, state)
    if name:
        node = f"organization:{slug(name)}"
        return {"text": words, "kind": "organization", "id": node, "label": name, "state": state, "role": ""}
    return None


def _organization(mention: Mention, state: str) -> str:
    if mention.kind == "organization" and mention.organization is not None:
        return mention.organization.name
    if mention.kind == "body" and state and mention.body not in {"ministry", "office"}:
        return f"{mention.body} of {name_of(state)}"
    return ""


def _person(words: str, mention: Mention, table: Table, state: str) -> dict[str, Any]:
    name = " ".join(mention.name)
    roles = tuple(Role(title.text, next(iter(title.of), "")) for title in mention.titles)
    person = Person("p0", name, (name,), roles, tuple(mention.home), 1, Evidence(0, len(words), words))
    source = Source("text", "", "", "", "", "")
    resolution: Resolution = resolve((Extraction(source, (person,)),), table)
    node = resolution.person_id("text", "p0")
    entity = resolution.entities[node]
    served = state or next((key for key in entity.states if key in load_states()), "")
    role = resolution.role_id(roles[0].title, roles[0].of)[1] if roles else ""
    return {"text": words, "kind": "person", "id": node, "label": entity.label, "state": served, "role": role}
