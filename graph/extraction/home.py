"""The state an article is written from, and the states of officials whose title leaves them out.

"Foreign Minister Stephen Smith" in a report from Canberra serves Australia: local papers leave the country out.
"""

from __future__ import annotations

import re
from collections import Counter

from graph.extraction.belonging import state_beside
from graph.extraction.dateline import dateline
from graph.extraction.ledger import Ledger, PersonRecord
from graph.extraction.memory import is_state
from graph.extraction.mentions import Mention
from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Gazetteer
from graph.lexicon.language import reference, roles
from graph.lexicon.states import load_states
from graph.model import Article

_TLD = re.compile(r"https?://(?:[\w\-]+\.)+([a-z]{2})(?=[/:]|$)")
_STRONG = 12
_KNOWN = 6


def know_people(ledger: Ledger, gazetteer: Gazetteer, published: str) -> None:
    """Gives officials who are known by name, and whose state the text leaves out, the state they serve.

    Args:
        ledger: The people of the article.
        gazetteer: The officials known by name.
        published: ISO date of the article, or "".
    """
    for person in ledger.people:
        if person.home:
            continue
        full = len(person.name) > 1
        forms = [" ".join(person.name), *(form for form in sorted(person.forms) if not full or " " in form)]
        serves = next((found for form in forms if (found := gazetteer.serves(form, published))), "")
        if serves:
            person.in_office = any(gazetteer.in_office(form, published) for form in forms)
            person.home.append(serves)
            person.known = True
            person.weak = False


def home_state(article: Article, sents: list[Sent], ledger: Ledger, gazetteer: Gazetteer) -> tuple[str, bool]:
    """The state from whose point of view an article is written (alpha-2), or "", and whether there is a strong sign.

    Signs, strongest first: the city of its dateline; the country domain of its address; officials known by name whose
    state the article leaves out, as papers do with their own; how often it names a state without naming an official
    of it, for the officials whose state is said are foreigners.

    Args:
        article: The article.
        sents: Its sentences with their mentions.
        ledger: Its people.
        gazetteer: Names of places.

    Returns:
        The state, and whether any sign but the counting speaks for it.
    """
    votes: Counter[str] = Counter()
    line = dateline(sents, gazetteer)
    for code in (line.place.state if line is not None else "", _domain(article.url)):
        if code:
            votes[code] += _STRONG
    for person in ledger.people:
        if person.known and person.titles and is_state(person.home[0]):
            votes[person.home[0]] += _KNOWN
    sure = bool(votes)
    for mention in (mention for sent in sents for mention in sent.mentions):
        for ref in filter(is_state, mention.home):
            votes[ref] += -1 if mention.titles or mention.counterpart else 1
    return (min(votes, key=lambda code: (-votes[code], code)) if votes else ""), sure


def _domain(url: str) -> str:
    """The state of an address's country domain; "" for those that anybody takes."""
    match = _TLD.match(url)
    code = match.group(1) if match else ""
    return code.upper() if code.upper() in load_states() and code not in reference().global_domains else ""


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
        if person.home or not person.titles or not person.public:
            continue
        sent = sents[person.first[0]]
        mention = next((m for m in sent.mentions if ledger.of(m) is person), None)
        beside = state_beside(ledger, sents, sent, mention) if mention is not None else ""
        local, strong = _local_home(sent, mention) if mention is not None else ("", False)
        choices = [beside, pointed.get(person.key, ""), local if strong or not sure else "", home, local]
        host = mention.host if mention is not None else ""
        free = (choice for choice in choices if choice and choice != host)
        state = next((choice for choice in free if not _taken(ledger, person, choice)), "")
        if state:
            person.home.append(state)
            person.inferred = not beside and person.key not in pointed


def _local_home(sent: Sent, mention: Mention) -> tuple[str, bool]:
    """The state that the sentence introducing an official is about, and whether it is said to be the scene."""
    before = [one for one in sent.mentions if one.end <= mention.start and _tells_state(one)]
    if not before:
        return "", False
    nearest = before[-1]
    opening = nearest.start <= 2 and sent.word(nearest.start - 1) in {"in", "from"}
    return nearest.home[0], opening or sent.word(mention.start - 1) in reference().introducing


def _tells_state(mention: Mention) -> bool:
    return mention.kind in {"state", "adjective", "body"} and bool(mention.home) and is_state(mention.home[0])


def _pointed_homes(ledger: Ledger, sents: list[Sent]) -> dict[str, str]:
    """States said with a title alone that only one person without a state can carry."""
    result: dict[str, str] = {}
    for mention in (mention for sent in sents for mention in sent.mentions):
        if mention.kind != "role" or mention.counterpart or not mention.definite or len(mention.home) != 1:
            continue
        if any(title.former or title.plural for title in mention.titles):
            continue
        wanted = set(mention.classes)
        known = [p for p in ledger.people if mention.home[0] in p.home and (wanted & p.classes or "any" in wanted)]
        fits = [p for p in ledger.people if not p.home and p.official and wanted & p.classes]
        if not known and len(fits) == 1:
            result.setdefault(fits[0].key, mention.home[0])
    return result


def _taken(ledger: Ledger, person: PersonRecord, state: str) -> bool:
    """Whether somebody else is known to hold the same office of that state, of which there is only one."""
    titles = {title.text.lower() for title in person.titles if title.kind in roles().single}
    return bool(titles) and any(
        other is not person and state in other.home and titles & {title.text.lower() for title in other.titles}
        for other in ledger.people
    )
