"""Reads the tree of one alias table into entries, and notes every mistake on the way."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from rapidfuzz import fuzz, process

from graph.identity.entries import OrganizationEntry, PersonEntry, RoleEntry, RoleTitle, StateEntry
from graph.identity.yamltree import Listing, Mapping, Node, Scalar

_SECTIONS = ("people", "roles", "states", "organizations")
_TYPES = ("international", "government", "other")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_WIKIDATA = re.compile(r"Q[1-9]\d*")


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One thing wrong in a table: `rank` is the place of the file among the files given."""

    rank: int
    line: int
    file: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


@dataclass(slots=True)
class Lines:
    """Where the texts of an entry stand: (field, text) -> line, and the entry's own line."""

    entry: int
    of: dict[tuple[str, str], int] = field(default_factory=dict)

    def at(self, name: str, text: str) -> int:
        """The line of a text in a field, or of the entry."""
        return self.of.get((name, text), self.entry)


class SchemaReader:
    """Reads one file.

    Args:
        file: What the file is called in messages.
        rank: Its place among the files given.
        mistakes: Where mistakes are noted.
    """

    def __init__(self, file: str, rank: int, mistakes: list[Mistake]) -> None:
        self.file = file
        self.rank = rank
        self._mistakes = mistakes
        self.people: list[tuple[PersonEntry, Lines]] = []
        self.roles: list[tuple[RoleTitle, Lines]] = []
        self.states: list[tuple[StateEntry, Lines]] = []
        self.organizations: list[tuple[OrganizationEntry, Lines]] = []

    def wrong(self, line: int, message: str) -> None:
        """Notes a mistake: "what is wrong: what to do"."""
        self._mistakes.append(Mistake(self.rank, line, self.file, message))

    def read(self, root: Node | None) -> None:
        """Reads all sections.

        Args:
            root: The file's tree, None for an empty file.
        """
        if root is None:
            return
        sections = self._mapping(root, _SECTIONS, "an alias table")
        readers = {
            "people": self._person,
            "roles": self._role_title,
            "states": self._state,
            "organizations": self._organization,
        }
        for name, node in sections.items():
            if isinstance(node, Scalar) and node.null:
                continue
            if not isinstance(node, Listing):
                self.wrong(node.line, f"{name} is not a list: begin each entry with a hyphen")
                continue
            for item in node.items:
                readers[name](item)

    def _person(self, node: Node) -> None:
        keys = ("name", "aliases", "states", "roles", "not", "wikidata")
        values = self._mapping(node, keys, "a person")
        lines = Lines(node.line)
        name = self._required(node, values, "name", "a person", lines)
        roles: list[RoleEntry] = []
        for item in self._list(values.get("roles"), "roles"):
            role = self._role(item, lines)
            if role:
                roles.append(role)
        wikidata = self._text(values.get("wikidata"), "wikidata", lines)
        if wikidata and not _WIKIDATA.fullmatch(wikidata):
            self.wrong(lines.at("wikidata", wikidata), f'wikidata "{wikidata}": write the item id, like Q9960')
        aliases = self._texts(values.get("aliases"), "aliases", lines)
        states = self._texts(values.get("states"), "states", lines)
        not_ = self._texts(values.get("not"), "not", lines)
        if name:
            source = f"{self.file}:{node.line}"
            self.people.append((PersonEntry(name, aliases, states, tuple(roles), not_, wikidata, source), lines))

    def _role(self, node: Node, lines: Lines) -> RoleEntry | None:
        values = self._mapping(node, ("title", "of", "from", "to"), "an office")
        own = Lines(node.line)
        title = self._required(node, values, "title", "an office", own)
        of = self._text(values.get("of"), "of", own)
        since, until = self._date(values.get("from"), "from"), self._date(values.get("to"), "to")
        exact = min(len(since), len(until))
        if since[:exact] > until[:exact]:
            self.wrong(node.line, f"from {since} lies after to {until}: swap or correct them")
        if of:
            lines.of.setdefault(("of", of), own.at("of", of))
        return RoleEntry(title, of, since, until) if title else None

    def _role_title(self, node: Node) -> None:
        values = self._mapping(node, ("title", "aliases"), "a role")
        lines = Lines(node.line)
        title = self._required(node, values, "title", "a role", lines)
        aliases = self._texts(values.get("aliases"), "aliases", lines)
        if title:
            self.roles.append((RoleTitle(title, aliases, f"{self.file}:{node.line}"), lines))

    def _state(self, node: Node) -> None:
        values = self._mapping(node, ("code", "aliases"), "a state")
        lines = Lines(node.line)
        code = self._required(node, values, "code", "a state", lines)
        aliases = self._texts(values.get("aliases"), "aliases", lines)
        if code:
            self.states.append((StateEntry(code, aliases, f"{self.file}:{node.line}"), lines))

    def _organization(self, node: Node) -> None:
        values = self._mapping(node, ("name", "acronym", "aliases", "type"), "an organization")
        lines = Lines(node.line)
        name = self._required(node, values, "name", "an organization", lines)
        acronym = self._text(values.get("acronym"), "acronym", lines)
        aliases = self._texts(values.get("aliases"), "aliases", lines)
        kind = self._text(values.get("type"), "type", lines) or "international"
        if kind not in _TYPES:
            self.wrong(lines.at("type", kind), f'type "{kind}" is unknown: write international, government or other')
        if name:
            entry = OrganizationEntry(name, acronym, aliases, kind, f"{self.file}:{node.line}")
            self.organizations.append((entry, lines))

    def _mapping(self, node: Node, keys: tuple[str, ...], what: str) -> dict[str, Node]:
        if not isinstance(node, Mapping):
            self.wrong(node.line, f"{what} is written as keys and values: write {keys[0]}: and so on")
            return {}
        values: dict[str, Node] = {}
        for key, value in node.items:
            name = key.value if isinstance(key, Scalar) else "?"
            if name not in keys:
                self.wrong(key.line, f'unknown key "{name}" in {what}: {_did_you_mean(name, keys)}')
            elif name in values:
                self.wrong(key.line, f'"{name}" stands twice in {what}: keep one')
            else:
                values[name] = value
        return values

    def _required(self, node: Node, values: dict[str, Node], key: str, what: str, lines: Lines) -> str:
        if key not in values:
            if isinstance(node, Mapping):
                self.wrong(node.line, f"{what} without {key}: add {key}: ...")
            return ""
        text = self._text(values[key], key, lines)
        if not text and isinstance(values[key], Scalar):
            self.wrong(values[key].line, f"{key} is empty: write it, or take the entry out")
        return text

    def _text(self, node: Node | None, name: str, lines: Lines) -> str:
        if node is None or (isinstance(node, Scalar) and node.null):
            return ""
        if not isinstance(node, Scalar):
            self.wrong(node.line, f"{name} is not a single value: write {name}: text")
            return ""
        text = node.value
        if text[:1].isspace() or text[-1:].isspace() or "  " in text or "\n" in text or "\t" in text:
            text = " ".join(text.split())
        lines.of.setdefault((name, text), node.line)
        return text

    def _list(self, node: Node | None, name: str) -> list[Node]:
        if node is None or (isinstance(node, Scalar) and node.null):
            return []
        if isinstance(node, Listing):
            return node.items
        self.wrong(node.line, f"{name} is not a list: write {name}: [...]")
        return []

    def _texts(self, node: Node | None, name: str, lines: Lines) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for item in self._list(node, name):
            text = self._text(item, name, lines)
            if text:
                found.setdefault(text)
            elif isinstance(item, Scalar):
                self.wrong(item.line, f"{name} has an empty entry: take it out")
        return tuple(found)

    def _date(self, node: Node | None, name: str) -> str:
        text = self._text(node, name, Lines(0))
        if text and node and not _is_date(text):
            self.wrong(node.line, f'{name} "{text}" is no date: write YYYY, YYYY-MM or YYYY-MM-DD')
            return ""
        return text


def _is_date(text: str) -> bool:
    match = _DATE.fullmatch(text)
    if not match:
        return False
    try:
        date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return False
    return True


def _did_you_mean(name: str, known: tuple[str, ...]) -> str:
    near = process.extractOne(name, known, scorer=fuzz.ratio, score_cutoff=60)
    return f'did you mean "{near[0]}"?' if near else f"use {', '.join(known)}"
