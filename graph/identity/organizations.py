"""Organizations under one name each: the table's, or for a state's bodies what they are and whose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from graph.identity.data import load
from graph.identity.folding import fold_text, slug
from graph.identity.table import Table
from graph.lexicon.resource import load_yaml
from graph.lexicon.states import find_state, name_of
from graph.model import Extraction, Organization

_HOSTED = ("embassy", "consulate")


class Body(NamedTuple):
    """A state's body: its canonical kind ("Ministry of Foreign Affairs"), its state, and the state it sits in."""

    what: str
    of: str
    host: str = ""


class Known(NamedTuple):
    """One organization of the graph."""

    id: str
    label: str
    type: str
    acronym: str
    of: str
    aliases: tuple[str, ...]


@cache
def _kinds() -> dict[str, str]:
    """Folded way of writing a kind of body -> its canonical name."""
    same: dict[str, str] = load("same_bodies.yaml")["same"]
    out: dict[str, str] = {}
    for name, forms in load_yaml("bodies.yaml")["government"].items():
        for form in (name, *forms):
            out.setdefault(fold_text(form), same.get(name, name))
    return out


def body_of(name: str, of: str = "") -> Body | None:
    """Reads the name of a state's body.

    Args:
        name: "Ministry of Foreign Affairs of Kyrgyzstan", "Kyrgyz Foreign Ministry", "Embassy of Japan in Bishkek".
        of: Its state (alpha-2) where known.

    Returns:
        What it is and whose, or None if it is no body of a known kind and state.
    """
    words = fold_text(name.replace("'s ", " ").replace("’s ", " ")).split()
    host = ""
    for at in range(len(words) - 1, 1, -1):
        if words[at - 1] in ("in", "to") and (found := _state(words[at:])):
            words, host = words[: at - 1], found
            break
    for what, state in _readings(words):
        kind = _kind(" ".join(what))
        code = _state(state) if state else of
        if kind and code and (not of or code == of):
            return Body(kind, code, host if kind.lower().startswith(_HOSTED) else "")
    return None


def _kind(what: str) -> str:
    begins: dict[str, str] = load("same_bodies.yaml")["begins"]
    whole = _kinds().get(what, "")
    return whole or next((kind for start, kind in begins.items() if what.startswith(f"{start} ")), "")


def _readings(words: list[str]) -> Iterable[tuple[list[str], list[str]]]:
    """Ways to split a name into what it is and whose it is."""
    for at in range(len(words) - 1, 0, -1):
        if words[at] == "of":
            yield words[:at], words[at + 1 :]
    yield words, []
    for at in range(1, min(5, len(words))):
        yield words[at:], words[:at]
        yield words[:-at], words[-at:]


def _state(words: list[str]) -> str:
    plain = words[1:] if words[:1] == ["the"] else words
    text = " ".join(plain)
    return (find_state(text) or "") if len(text) > 2 or text in ("us", "uk") else ""


class Organizations:
    """All organizations of a set of extractions.

    Args:
        found: The organizations of the extractions, and those that roles and people name.
        table: Names, acronyms and aliases decided by hand.
    """

    def __init__(self, found: Iterable[Organization], table: Table) -> None:
        self._table = table
        self._ids: dict[tuple[str, str], str] = {}
        self.known: dict[str, Known] = {}
        seen = sorted(found, key=lambda o: (o.name, o.of, o.type, o.acronym, o.forms))
        forms: dict[str, Counter[str]] = {}
        facts: dict[str, list[Organization]] = {}
        for one in seen:
            node = self.id(one.name, one.of)
            facts.setdefault(node, []).append(one)
            forms.setdefault(node, Counter()).update((one.name, *one.forms))
            self._ids.setdefault((one.name, ""), node)
        for node, members in facts.items():
            self.known[node] = self._describe(node, members, forms[node])

    def id(self, name: str, of: str = "") -> str:
        """Gives the node id of an organization.

        Args:
            name: As the extraction has it.
            of: The state a government body belongs to, where known.

        Returns:
            "organization:" and the slug of its canonical name.
        """
        node = self._ids.get((name, of))
        if node is None:
            node = self._ids[name, of] = f"organization:{slug(self.label(name, of))}"
        return node

    def label(self, name: str, of: str = "") -> str:
        """Gives the canonical name of an organization.

        Args:
            name: Any name, acronym or alias.
            of: The state a government body belongs to, where known.

        Returns:
            The table's name for it; "<body> of <state>" for a state's body; else the name itself.
        """
        entry = self._table.organization_by_form.get(fold_text(name))
        if entry:
            return entry.name
        body = body_of(name, of)
        if body:
            home = name_of(body.of)
            return f"{body.what} of {home}" + (f" in {name_of(body.host)}" if body.host else "")
        plain = " ".join(name.split())
        return plain[4:] if plain.lower().startswith("the ") and len(plain) > 4 else plain

    def _describe(self, node: str, members: list[Organization], forms: Counter[str]) -> Known:
        label = min((self.label(m.name, m.of) for m in members), key=lambda text: (-forms[text], text))
        entry = self._table.organization_by_form.get(fold_text(label))
        body = next((b for m in members if (b := body_of(m.name, m.of))), None)
        kinds = Counter(m.type for m in members)
        kind = entry.type if entry else "government" if body else min(kinds, key=lambda k: (-kinds[k], k))
        acronym = entry.acronym if entry else min((m.acronym for m in members if m.acronym), default="")
        of = Counter(m.of for m in members if m.of)
        home = body.of if body else min(of, key=lambda code: (-of[code], code), default="")
        listed = entry.forms if entry else ()
        aliases = tuple(sorted({*listed, *forms} - {label}))
        return Known(node, label, kind, acronym, home, aliases)


def organizations_of(extractions: Iterable[Extraction]) -> list[Organization]:
    """Lists the organizations that extractions hold, with those that only a role or a person names.

    Args:
        extractions: In any order.

    Returns:
        The organizations, those named only by roles and people with type "other".
    """
    out: list[Organization] = []
    for extraction in extractions:
        out.extend(extraction.organizations)
        names = {o.name for o in extraction.organizations}
        for person in extraction.people:
            for name in (*person.states, *(role.of for role in person.roles)):
                if name and name not in names and not _is_code(name):
                    out.append(Organization(name, "other", "", "", (), 0))
    return out


def _is_code(name: str) -> bool:
    return len(name) in (2, 4) and name.isupper() and find_state(name) == name
