"""Statements of the graph: who made them, toward whom, at which meeting, and the sentence."""

from __future__ import annotations

from graph.model import Extraction, Statement
from graph.network.actors import Actors
from graph.network.ledger import Ledger
from graph.network.meetings import Places, evidence_attributes
from graph.network.resolved import known
from graph.network.tone import plover_of, tone_of


def add_statements(ledger: Ledger, actors: Actors, extraction: Extraction, places: Places) -> None:
    """Writes the statements of one article into a ledger, numbered from 1 as they follow in the text.

    Args:
        ledger: Where to.
        actors: Where the names of the article lead to.
        extraction: The article.
        places: Where its meetings are found.
    """
    article = extraction.article
    shortest = _surnames(extraction)
    ordered = sorted(enumerate(extraction.statements), key=lambda item: (item[1].evidence[:2], item[0]))
    for number, (_, statement) in enumerate(ordered, 1):
        node = f"statement:{article.id}:{number}"
        speakers = {actors.node(article.id, ref): ref.key for ref in statement.speakers}
        names = [_short(actors.labels[speaker], shortest.get(speakers[speaker], ())) for speaker in sorted(speakers)]
        ledger.nodes[node] = known(
            kind="statement",
            label=f"{', '.join(names) or 'unknown'}: {statement.act}",
            act=statement.act,
            date=statement.date,
            tone=tone_of(statement.act),
            topics=sorted(set(statement.topics)),
            plover=plover_of(act=statement.act),
            evidence=statement.evidence.text,
        )
        for speaker in speakers:
            ledger.edges[speaker, node, "made"] = {}
        for target in targets(actors, article.id, statement):
            ledger.edges[node, target, "toward"] = {}
        if statement.meeting is not None and (article.id, statement.meeting) in places:
            ledger.edges[node, places[article.id, statement.meeting], "at"] = {}
        ledger.edges[node, f"article:{article.id}", "reported_in"] = evidence_attributes(statement.evidence)


def targets(actors: Actors, article: str, statement: Statement) -> frozenset[str]:
    """Whom a statement concerns.

    Nobody speaks toward themselves or their own state; in a joint statement of several sides each may be meant by the
    others, so that only what all speakers have in common is left out.

    Args:
        actors: Where the names of the article lead to.
        article: The article's id.
        statement: The statement.

    Returns:
        Nodes of states, organizations and people.
    """
    named = frozenset(actors.node(article, ref) for ref in statement.toward)
    speakers = [actors.node(article, ref) for ref in statement.speakers]
    if not speakers:
        return named
    own = [actors.sides(article, speaker) | {speaker} for speaker in speakers]
    return frozenset(target for target in named if not all(target in sides for sides in own))


def _surnames(extraction: Extraction) -> dict[str, tuple[str, ...]]:
    """Single words by which the article calls each person."""
    return {person.key: tuple(form for form in person.forms if " " not in form) for person in extraction.people}


def _short(label: str, forms: tuple[str, ...]) -> str:
    """A word of a label that an article uses alone, else the label: it shows which word is the family name."""
    words = label.split()
    return next((form for form in forms if form in words), label)
