"""A graph against annotated articles: what it found, what it missed, what it made up.

An annotation is a JSON file with the stem of the article's file; it lists people, states, organizations, meetings and
statements. Figures are counted over all annotated articles; one that the graph does not have counts as all missed.
"""

from __future__ import annotations

from pathlib import Path

from graph.evaluate.case import Case, open_case
from graph.evaluate.claims import Claims, GraphClaims
from graph.evaluate.events import compare_meetings, compare_statements
from graph.evaluate.gold import GoldArticle, read_gold
from graph.evaluate.likeness import among
from graph.evaluate.report import report
from graph.evaluate.scores import Scores
from graph.evaluate.ties import compare_ties
from graph.query import load

__all__ = ["Scores", "evaluate", "report"]


def evaluate(graph: Path, gold: Path) -> Scores:
    """Compares a graph with annotated articles.

    Args:
        graph: The GraphML file of a build.
        gold: A folder of annotations.

    Returns:
        The figures and all differences.

    Raises:
        InputError: The graph or an annotation cannot be read.
    """
    articles = read_gold(gold)
    claims = GraphClaims(load(graph).nx)
    scores = Scores()
    for article in articles:
        if article.stem not in claims.articles:
            scores.missing.append(article.stem)
        _compare(article, claims.articles.get(article.stem) or Claims(), claims, scores)
    return scores


def _compare(gold: GoldArticle, claims: Claims, graph: GraphClaims, scores: Scores) -> None:
    case = open_case(gold, claims, graph, scores)
    _compare_states(case)
    _compare_organizations(case)
    compare_meetings(case)
    compare_statements(case)
    compare_ties(case)


def _compare_states(case: Case) -> None:
    wanted, found = case.gold.states, case.claims.states
    case.scores.sets["states"].add(len(wanted & found), len(found - wanted), len(wanted - found))
    for code in sorted(wanted - found):
        case.differ("state missed", code)
    for code in sorted(found - wanted):
        case.differ("state wrong", code)


def _compare_organizations(case: Case) -> None:
    wanted, found = case.gold.organizations, sorted(case.claims.organizations)
    right = among(wanted, found)
    case.scores.sets["organizations"].add(right, max(0, len(found) - right), len(wanted) - right)
    for name in wanted:
        if not among([name], found):
            case.differ("organization missed", name)
    for name in found:
        if not among([name], wanted):
            case.differ("organization wrong", name)
