"""People, states, organizations and offices of the graph, and the edges between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from graph.lexicon.states import load_states, name_of
from graph.model import Extraction, Person, Ref
from graph.network.ledger import Ledger, Seen
from graph.network.resolved import Attributes, Homes, Resolution, actor_id, body_id, known, served


class Actors:
    """Writes the actors of all articles into a ledger.

    Args:
        resolution: Which mentions are one entity.
        ledger: Where they are written to.
        articles: All extractions, in the order of their ids.

    Attributes:
        labels: Node -> what it is called, for every actor written.
    """

    def __init__(self, resolution: Resolution, ledger: Ledger, articles: Sequence[Extraction]) -> None:
        self._resolution = resolution
        self._ledger = ledger
        self._homes = Homes(resolution, articles)
        self._types: dict[str, Counter[str]] = {}
        self._acronyms: dict[str, Counter[str]] = {}
        self._named: dict[str, set[str]] = {}
        self._shown: dict[tuple[str, str], frozenset[str]] = {}
        self.labels: dict[str, str] = {}
        for extraction in articles:
            for organization in extraction.organizations:
                node = resolution.organization_id(organization.name)
                self._types.setdefault(node, Counter())[organization.type] += 1
                if organization.acronym:
                    self._acronyms.setdefault(node, Counter())[organization.acronym] += 1
        for extraction in articles:
            self._add_people(extraction)
            self._add_bodies(extraction)
        self._add_what_tables_tell()

    def node(self, article: str, ref: Ref) -> str:
        """The node of an actor that an article names as taking part, speaking or spoken to: it counts as mentioned.

        Args:
            article: The article's id.
            ref: The actor within the article.
        """
        node = actor_id(self._resolution, article, ref)
        self._named.setdefault(article, set()).add(node)
        self._add(node)
        return node

    def sides(self, article: str, node: str) -> frozenset[str]:
        """The states and organizations that stand behind an actor in an article."""
        if node.startswith("person:"):
            return self._homes.of_person(node, self._shown.get((article, node), frozenset()))
        return self._homes.of_body(node)

    def mention(self, extraction: Extraction) -> None:
        """Writes whom an article mentions, and how often; whoever takes part or speaks is mentioned at least once.

        Args:
            extraction: The article; all its meetings and statements have been asked for by `node` before.
        """
        article = extraction.article
        counts: Counter[str] = Counter()
        for person in extraction.people:
            counts[self._resolution.person_id(article.id, person.key)] += person.count
        for state in extraction.states:
            counts[self._resolution.state_id(state.code)] += state.count
        for organization in extraction.organizations:
            counts[self._resolution.organization_id(organization.name)] += organization.count
        for node in sorted(self._named.pop(article.id, set()).union(counts)):
            self._add(node)
            self._ledger.edges[f"article:{article.id}", node, "mentions"] = {"count": max(1, counts[node])}
            self._ledger.see(node, article.published)

    def _add_people(self, extraction: Extraction) -> None:
        article = extraction.article
        people: dict[str, list[Person]] = {}
        for person in extraction.people:
            people.setdefault(self._resolution.person_id(article.id, person.key), []).append(person)
        offices: set[str] = set()
        for node, forms in sorted(people.items()):
            self._add(node)
            bodies = frozenset(body for person in forms for body in served(self._resolution, person))
            self._shown[article.id, node] = bodies
            held = {self._add_office(role.title, role.of) for person in forms for role in person.roles}
            offices |= held
            for body in bodies:
                self._add(body)
                self._ledger.see_edge((node, body, "represents"), article.published)
            for office in held:
                self._ledger.see_edge((node, office, "holds"), article.published)
        for office in sorted(offices):
            self._ledger.see(office, article.published)

    def _add_office(self, title: str, of: str) -> str:
        office, canonical, body = self._resolution.role_id(title, of)
        if office not in self._ledger.nodes:
            label = canonical
            if body:
                target = body_id(self._resolution, body)
                self._add(target)
                self._ledger.edges[office, target, "of"] = {}
                label = f"{canonical} of {self.labels[target]}"
            self._ledger.nodes[office] = known(kind="role", label=label, title=canonical)
        return office

    def _add_bodies(self, extraction: Extraction) -> None:
        owned: set[tuple[str, str]] = set()
        for organization in extraction.organizations:
            node = self._resolution.organization_id(organization.name)
            self._add(node)
            if organization.of:
                owned.add((node, self._resolution.state_id(organization.of)))
        for node, state in sorted(owned):
            self._add(state)
            self._ledger.see_edge((node, state, "represents"), extraction.article.published)

    def _add_what_tables_tell(self) -> None:
        """Writes whom people represent as far as it is known beyond the articles, and names it all on their nodes."""
        ledger = self._ledger
        for person in sorted(node for node, data in ledger.nodes.items() if data["kind"] == "person"):
            for name in self._resolution.entities[person].states:
                body = body_id(self._resolution, name)
                self._add(body)
                ledger.edges.setdefault((person, body, "represents"), {})
                ledger.edges_seen.setdefault((person, body, "represents"), Seen())
        represented: dict[str, set[str]] = {}
        for source, target, kind in ledger.edges:
            if kind == "represents" and source.startswith("person:"):
                represented.setdefault(source, set()).add(self._short(target))
        for person, names in sorted(represented.items()):
            ledger.nodes[person].update(known(states=sorted(names)))

    def _short(self, node: str) -> str:
        return node.removeprefix("state:") if node.startswith("state:") else self.labels[node]

    def _add(self, node: str) -> None:
        if node in self.labels:
            return
        kind = node.partition(":")[0]
        entity = self._resolution.entities.get(node)
        label = entity.label if entity else ""
        if kind == "state":
            label = label or name_of(node.removeprefix("state:"))
        self.labels[node] = label = label or node.partition(":")[2]
        aliases = () if entity is None else tuple(form for form in entity.aliases if form != label)
        own = {"person": self._person, "state": self._state, "organization": self._organization}[kind](node)
        self._ledger.nodes[node] = {**known(kind=kind, label=label, aliases=_unique(aliases)), **own}

    def _person(self, node: str) -> Attributes:
        entity = self._resolution.entities.get(node)
        return known(wikidata=entity.wikidata if entity else "")

    def _state(self, node: str) -> Attributes:
        code = node.removeprefix("state:")
        state = load_states().get(code)
        return known(iso2=code, iso3=state.iso3 if state else "")

    def _organization(self, node: str) -> Attributes:
        return known(
            type=_most_frequent(self._types.get(node)) or "other", acronym=_most_frequent(self._acronyms.get(node))
        )


def _unique(items: Iterable[str]) -> list[str]:
    return sorted(set(items))


def _most_frequent(found: Counter[str] | None) -> str:
    return min(found, key=lambda item: (-found[item], item)) if found else ""
