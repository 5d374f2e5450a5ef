"""Which node of the graph a name means: labels, aliases, codes, demonyms, capitals, parts of names, misspellings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

import networkx as nx
from rapidfuzz import fuzz

from graph.identity.folding import fold_text as fold
from graph.identity.names import same_person_score
from graph.identity.roles import RoleIndex
from graph.lexicon.states import find_state, name_of, near_states
from graph.query.book import listed
from graph.query.errors import AmbiguousNameError, UnknownNameError

ACTORS = ("person", "state", "organization")
"""Kinds of nodes that names are looked up among."""

SURE = 86
"""Likeness (0 to 100) from which a misspelt name is taken for the one it resembles, if no other comes near."""

MARGIN = 4
"""By how much the likeness must exceed that of the next best name."""

NEAR = 60
"""Likeness from which a name is worth suggesting."""


_POSSESSIVE = re.compile(r"['’]s?(?=\s)")


class Form(NamedTuple):
    """One way to write the name of a node."""

    folded: str
    node: str
    kind: str
    label: str


class Names:
    """Finds nodes by name.

    Args:
        graph: A graph as a build writes it; it must not change after.
    """

    def __init__(self, graph: nx.MultiDiGraph[str]) -> None:
        self._graph = graph
        self._forms = sorted({form for node in graph for form in _forms_of(graph, node)})
        self._titles = sorted(
            {fold(str(data.get("title", ""))) for _, data in graph.nodes(data=True) if data.get("kind") == "role"},
            key=lambda title: (-len(title), title),
        )

    def find(self, name: str, kinds: Sequence[str] = ACTORS) -> list[str]:
        """All nodes that a name may mean, by id.

        A full name, an id or a code means exactly the nodes that carry it; a single word means every person who has
        it in their name as well. Only where nothing carries the name, one that resembles it closely is taken.

        Args:
            name: What the user wrote.
            kinds: The kinds of node wanted.

        Returns:
            Node ids, sorted; none if nothing answers to the name.
        """
        name = name.strip()
        if name in self._graph and self._graph.nodes[name].get("kind") in kinds:
            return [name]
        return (
            self._written(fold(name), kinds)
            or self._state(name, kinds)
            or self._written(self._untitled(fold(name)), kinds)
            or self._holders(name, kinds)
            or self._resembling(fold(name), kinds)
        )

    def one(self, name: str, kinds: Sequence[str] = ACTORS) -> str:
        """The one node that a name means; a state or organization goes before a person who is only part-named so.

        Raises:
            UnknownNameError: Nothing answers to it. The message suggests names that come close.
            AmbiguousNameError: Several do. The message lists them.
        """
        found = self.some(name, kinds)
        if len(found) > 1:
            found = [node for node in found if self._kind(node) != "person"] or found
        if len(found) > 1:
            raise AmbiguousNameError(name, [(node, self.describe(node)) for node in found])
        return found[0]

    def some(self, name: str, kinds: Sequence[str] = ACTORS) -> list[str]:
        """All nodes that a name may mean, at least one.

        Raises:
            UnknownNameError: Nothing answers to it. The message suggests names that come close.
        """
        found = self.find(name, kinds)
        if found:
            return found
        code = find_state(name)
        if code is not None and "state" in kinds and f"state:{code}" not in self._graph:
            raise UnknownNameError(name, reason=f"{name_of(code)} is a state, but no article of this graph mentions it")
        wanted = "" if set(kinds) >= set(ACTORS) else f'No {" or ".join(kinds)} of this graph is called "{name}"'
        raise UnknownNameError(name, self.nearest(name, kinds), reason=wanted)

    def nearest(self, name: str, kinds: Sequence[str] = ACTORS, limit: int = 3) -> list[str]:
        """Labels of the nodes whose names come closest, best first, each once."""
        folded = fold(name)
        scored = [
            (-max(_alike(folded, form), _means(folded, form)), form.label) for form in self._forms if form.kind in kinds
        ]
        if "state" in kinds:
            here = [f"state:{find_state(state)}" for state in near_states(name)]
            scored += [(-float(NEAR), self._label(node)) for node in here if node in self._graph]
        near = [label for score, label in sorted(scored) if -score >= NEAR]
        return list(dict.fromkeys(near))[:limit]

    def describe(self, node: str) -> str:
        """A node's label with what tells it from others of that name: "Sadyr Japarov (President, Kyrgyzstan)"."""
        held = [
            (-int(edge.get("articles", 1)), str(self._graph.nodes[to].get("title", "")))
            for _, to, edge in self._graph.out_edges(node, data=True)
            if edge.get("kind") == "holds"
        ]
        homes = [to for _, to, edge in self._graph.out_edges(node, data=True) if edge.get("kind") == "represents"]
        titles = [title for _, title in sorted(held) if title]
        parts = titles[:1] + sorted(self._label(home) for home in homes)[:2]
        if not parts and self._kind(node) != "person":
            parts = [self._kind(node)]
        return f"{self._label(node)} ({', '.join(parts)})" if parts else self._label(node)

    def _label(self, node: str) -> str:
        return str(self._graph.nodes[node].get("label", node))

    def _kind(self, node: str) -> str:
        return str(self._graph.nodes[node].get("kind", ""))

    def _written(self, folded: str, kinds: Sequence[str]) -> list[str]:
        """Nodes with a form written just so, or, for a person, with all its words among the words of a form."""
        if not folded:
            return []
        forms = [form for form in self._forms if form.kind in kinds]
        exact = {form.node for form in forms if form.folded == folded}
        labelled = {node for node in exact if fold(self._label(node)) == folded}
        if " " in folded and exact:
            return sorted(labelled or exact)
        partly = {form.node for form in forms if form.kind == "person" and _within(folded, form.folded)}
        return sorted(exact | partly)

    def _state(self, name: str, kinds: Sequence[str]) -> list[str]:
        code = find_state(name) if "state" in kinds else None
        return [f"state:{code}"] if code is not None and f"state:{code}" in self._graph else []

    def _holders(self, name: str, kinds: Sequence[str]) -> list[str]:
        """Who holds an office: "Kyrgyz president", "foreign minister of Peru", "the UN's Secretary-General"."""
        if "person" not in kinds:
            return []
        words = _POSSESSIVE.sub("", name).split()
        for place in range(1, len(words)):
            before, behind = " ".join(words[:place]), " ".join(words[place:])
            for title, body in ((behind, before), (before, behind.removeprefix("of "))):
                sides = self._state(body, ("state",)) or self._written(fold(body), ("organization",))
                if holders := sorted({person for side in sides for person in self._in_office(title, side)}):
                    return holders
        return []

    def _in_office(self, title: str, side: str) -> set[str]:
        """Those whom the graph shows in an office of a state or organization, by any name of the office.

        Whoever far fewer articles show in it than another one is left out.
        """
        offices = {
            fold(str(self._graph.nodes[role].get("title", ""))): role
            for role, _, edge in self._graph.in_edges(side, data=True)
            if edge.get("kind") == "of"
        }
        role = offices.get(fold(title)) if offices else None
        if offices and role is None:
            role = offices.get(fold(_offices().canonical(title, side.removeprefix("state:"))))
        edges = self._graph.in_edges(role, data=True) if role else ()
        shown = {person: int(edge.get("articles", 1)) for person, _, edge in edges if edge.get("kind") == "holds"}
        return {person for person, articles in shown.items() if 2 * articles >= max(shown.values())}

    def _untitled(self, folded: str) -> str:
        """A name without the title in front of it: "president japarov" -> "japarov"."""
        for title in self._titles:
            if title and folded.startswith(f"{title} "):
                return folded.removeprefix(f"{title} ")
        return ""

    def _resembling(self, folded: str, kinds: Sequence[str]) -> list[str]:
        """The one node whose name a misspelt one surely means, if there is one."""
        best: dict[str, float] = {}
        for form in self._forms:
            if form.kind in kinds:
                best[form.node] = max(best.get(form.node, 0.0), _means(folded, form))
        ranked = sorted(best.items(), key=lambda item: (-item[1], item[0]))
        if not ranked or ranked[0][1] < SURE or len(folded) < 5:
            return []
        clear = len(ranked) == 1 or ranked[0][1] - ranked[1][1] >= MARGIN
        return [ranked[0][0]] if clear else []


@cache
def _offices() -> RoleIndex:
    """The names that offices have; only asked for where none of the graph's own fits, for it takes long to read."""
    from graph.identity.table import load_table

    return RoleIndex(load_table())


def _forms_of(graph: nx.MultiDiGraph[str], node: str) -> Iterable[Form]:
    data = graph.nodes[node]
    kind = str(data.get("kind", ""))
    if kind not in ACTORS:
        return
    label = str(data.get("label", node))
    names = [label, *listed(data.get("aliases"))]
    names += [str(data[key]) for key in ("iso2", "iso3", "acronym") if data.get(key)]
    for name in names:
        if fold(name):
            yield Form(fold(name), node, kind, label)


def _within(part: str, whole: str) -> bool:
    """Whether all words of a name, or their initials, are among the words of a fuller one, each used once."""
    left = whole.split()
    if len(part) < 2 or len(part.split()) >= len(left):
        initials = any(len(word) == 1 for word in part.split())
        if not initials or len(part.split()) > len(left):
            return False
    for word in sorted(part.split(), key=len, reverse=True):
        hit = next((other for other in left if other == word or (len(word) == 1 and other.startswith(word))), None)
        if hit is None:
            return False
        left.remove(hit)
    return True


def _alike(folded: str, form: Form) -> float:
    """How much a name looks like a form, 0 to 100; a single word like any one word of a person's name."""
    whole = max(fuzz.ratio(folded, form.folded), fuzz.token_sort_ratio(folded, form.folded))
    if form.kind == "person" and " " not in folded:
        return max([whole, *(fuzz.ratio(folded, word) for word in form.folded.split() if len(word) > 3)])
    return whole


def _means(folded: str, form: Form) -> float:
    """How sure it is that a name means a form, 0 to 100: for people by the ways names are written, else by likeness."""
    if form.kind != "person":
        return fuzz.ratio(folded, form.folded)
    words = [form.folded] if " " in folded else form.folded.split()
    return 100 * max(same_person_score(folded, word) for word in words)
