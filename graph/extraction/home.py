"""The state an article is written from, and the states of officials whose title leaves them out.

"Foreign Minister Stephen Smith" in a report from Canberra serves Australia: local papers leave the country out.
"""

from __future__ import annotations

import re
from collections import Counter

from graph.extraction.discourse import is_state
from graph.extraction.ledger import Ledger, PersonRecord
from graph.extraction.places import place_of
from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Gazetteer
from graph.lexicon.states import load_states
from graph.model import Article

_TLD = re.compile(r"https?://(?:[\w\-]+\.)+([a-z]{2})(?=[/:]|$)")
_SINGLE = {"head_of_state", "head_of_government"}
_GLOBAL_TLDS = {"co", "tv", "me", "io", "ai", "fm", "eu", "us", "in"}


def home_state(article: Article, sents: list[Sent], gazetteer: Gazetteer) -> tuple[str, bool]:
    """The state from whose point of view an article is written (alpha-2), or "".

    In this order: the city of its dateline, the country domain of its address, the state of a "Foreign Ministry" named
    with a state, the state that its sentences name most. The flag tells whether one of the first two says so.

    Args:
        article: The article.
        sents: Its sentences with their mentions.
        gazetteer: Names of places.
    """
    dateline = _dateline(sents, gazetteer)
    if dateline:
        return dateline, True
    match = _TLD.match(article.url)
    if match and match.group(1).upper() in load_states() and match.group(1) not in _GLOBAL_TLDS:
        return match.group(1).upper(), True
    counts: Counter[str] = Counter()
    for sent in sents:
        for mention in sent.mentions:
            for ref in mention.home:
                if is_state(ref):
                    counts[ref] += 1
    first = next((m for sent in sents[:2] for m in sent.mentions if m.kind == "person" and m.titles), None)
    if first is not None and first.home and is_state(first.home[0]) and first.start <= 2:
        return first.home[0], False
    if not counts:
        return "", False
    return min(counts, key=lambda code: (-counts[code], code)), False


def _dateline(sents: list[Sent], gazetteer: Gazetteer) -> str:
    """The state of a dateline's city: "SEOUL, Feb. 22 (Yonhap) --", "KUALA LUMPUR -", "ISLAMABAD:"."""
    for sent in sents[:2]:
        for end in range(min(14, len(sent))):
            if sent.tokens[end] in {"--", "-", "–", "—", ":", "_"} and sent.is_cap(0):
                place = place_of(sent, 0, gazetteer)
                if place is not None and (place.end == end or sent.tokens[place.end] in {",", "(", "[", "•"}):
                    return place.state
                break
    return ""


def infer_homes(ledger: Ledger, sents: list[Sent], home: str, *, sure: bool) -> None:
    """Gives officials without a state the one the text implies, and marks it as inferred.

    First the state by which a title alone speaks of them ("the Jordanian minister"); then, for one whom the sentence
    meets in a place ("in Tehran he met Defence Minister X"), the place's state; then the article's own state. Never a
    state of which somebody else is known to hold the same single office.

    Args:
        ledger: The people.
        sents: The sentences with their mentions.
        home: The article's own state, or "".
        sure: Whether a dateline or address says so; a state only counted is a weaker sign than the sentence around.
    """
    pointed = _pointed_homes(ledger, sents)
    for person in ledger.people:
        if person.home or not person.titles:
            continue
        local, strong = _local_home(ledger, person, sents)
        choices = [pointed.get(person.key, ""), local if strong or not sure else "", home, local]
        state = next((choice for choice in choices if choice and not _taken(ledger, person, choice)), "")
        if state:
            person.home.append(state)
            person.inferred = person.key not in pointed


def _local_home(ledger: Ledger, person: PersonRecord, sents: list[Sent]) -> tuple[str, bool]:
    """The state that the sentence introducing an official is about, and whether it is said to be the scene."""
    sent = sents[person.first[0]]
    mention = next((m for m in sent.mentions if ledger.of(m) is person), None)
    if mention is None:
        return "", False
    before = [m for m in sent.mentions if m.end <= mention.start and m.kind in {"state", "adjective", "body"} and m.home and is_state(m.home[0])]
    if not before:
        return "", False
    nearest = before[-1]
    opening = nearest.start <= 2 and nearest.start > 0 and sent.lows[nearest.start - 1] in {"in", "from"}
    dependent = mention.start > 0 and (sent.lows[mention.start - 1] in {"with", "by", "to", "of", "and", "met", "received", "including", "visited", "told", "called", "for"})
    return nearest.home[0], opening or dependent


def _pointed_homes(ledger: Ledger, sents: list[Sent]) -> dict[str, str]:
    """States said with a title alone that only one person without a state can carry."""
    result: dict[str, str] = {}
    for sent in sents:
        for mention in sent.mentions:
            if mention.kind != "role" or mention.counterpart or not mention.definite or len(mention.home) != 1:
                continue
            if any(title.former or title.plural for title in mention.titles):
                continue
            wanted = set(mention.classes)
            known = [p for p in ledger.people if mention.home[0] in p.home and (wanted & p.classes or "any" in wanted)]
            if known:
                continue
            fits = [p for p in ledger.people if not p.home and p.official and wanted & p.classes]
            if len(fits) == 1:
                result.setdefault(fits[0].key, mention.home[0])
    return result


def _taken(ledger: Ledger, person: PersonRecord, state: str) -> bool:
    """Whether somebody else is known to hold the same office of that state, of which there is only one."""
    titles = {title.text.lower() for title in person.titles if title.kind in _SINGLE}
    return any(
        other is not person and state in other.home and titles & {title.text.lower() for title in other.titles}
        for other in ledger.people
    )
