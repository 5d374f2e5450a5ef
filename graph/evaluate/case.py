"""One annotated article beside what a graph claims about it, and who is who in the two."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from graph.evaluate.claims import Claims, GraphClaims
from graph.evaluate.gold import GoldArticle, GoldPerson
from graph.evaluate.likeness import folded, plain, same_name, same_side, same_title
from graph.evaluate.scores import Difference, Scores

Gold = TypeVar("Gold")
Claim = TypeVar("Claim")


@dataclass(frozen=True, slots=True)
class Case:
    """An article to compare.

    Attributes:
        gold: What the annotation says.
        claims: What the graph says.
        graph: The whole graph, for names.
        named: Node of a claimed person -> the name that the annotation gives them.
        scores: Where counts and differences go.
    """

    gold: GoldArticle
    claims: Claims
    graph: GraphClaims
    named: dict[str, str]
    scores: Scores

    def called(self, node: str) -> str:
        """A person's name in the annotation, or the label behind a "?" where it has none; any other node's name."""
        if self.graph.kind(node) != "person":
            return self.graph.name(node)
        return self.named.get(node) or f"?{self.graph.name(node)}"

    def differ(self, what: str, detail: str) -> None:
        """Notes a difference."""
        self.scores.differences.append(Difference(self.gold.stem, what, detail))

    def answer(self, name: str, right: bool, detail: str) -> None:
        """Counts an answer, and notes it where it is wrong."""
        self.scores.answers[name].append(right)
        if not right:
            self.differ(name, detail)


def open_case(gold: GoldArticle, claims: Claims, graph: GraphClaims, scores: Scores) -> Case:
    """Finds out who is who, counts people, their affiliations and titles, and gives the case."""
    nodes = list(claims.people)
    pairs = pair_up(gold.people, nodes, lambda person, node: _likeness(person, claims.people[node].forms), 0.5)
    case = Case(gold, claims, graph, {nodes[j]: gold.people[i].name for i, j in pairs}, scores)
    scores.sets["people"].add(len(pairs), len(nodes) - len(pairs), len(gold.people) - len(pairs))
    found = {i for i, _ in pairs}
    for i, person in enumerate(gold.people):
        if i not in found:
            case.differ("person missed", person.name)
    for node in nodes:
        if node not in case.named:
            case.differ("person wrong", claims.people[node].forms[0])
    for i, j in pairs:
        _compare_roles(case, gold.people[i], nodes[j])
    return case


def pair_up(
    gold: Sequence[Gold], claims: Sequence[Claim], likeness: Callable[[Gold, Claim], float], least: float
) -> list[tuple[int, int]]:
    """Pairs two lists one to one, the most alike first, as far as they are alike by `least` or more.

    Returns:
        Pairs of places in the two lists, the most alike first; of equals those that stand first.
    """
    ranked = sorted((-likeness(one, other), i, j) for i, one in enumerate(gold) for j, other in enumerate(claims))
    left: set[int] = set()
    right: set[int] = set()
    pairs: list[tuple[int, int]] = []
    for score, i, j in ranked:
        if -score < least:
            break
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((i, j))
    return pairs


def _likeness(person: GoldPerson, forms: Iterable[str]) -> float:
    """1 for the same name, 0.9 for a way to write it, 0.5 for a single word that is part of it."""
    names = list(forms)
    if any(plain(person.name) == plain(form) for form in names):
        return 1.0
    if any(same_name(person.name, form) for form in names):
        return 0.9
    single = " " not in person.name.strip()
    return 0.5 if single and any(folded(person.name) in folded(form).split() for form in names) else 0.0


def _compare_roles(case: Case, person: GoldPerson, node: str) -> None:
    if not person.roles:
        return
    claim = case.claims.people[node]
    homes = [of for _, of in person.roles]
    right = any(same_side(of, side) for of in homes if of for side in claim.serves)
    case.answer("affiliation", right, f"{person.name}: {homes} not {sorted(claim.serves)}")
    titles = [title for title, _ in person.roles]
    right = any(same_title(title, other) for title in titles for other in claim.titles)
    case.answer("title", right, f"{person.name}: {titles} not {list(claim.titles)}")
