"""Signed texts: statements, letters and speeches whose "we" and "I" are those of whoever issued them."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.extraction.actors import find_mentions
from graph.extraction.discourse import Discourse
from graph.extraction.mentions import Mention
from graph.extraction.rows import mention_starting
from graph.extraction.tokens import Sent, sentences
from graph.lexicon.gazetteer import Gazetteer
from graph.lexicon.language import reporting
from graph.model import Article, Ref, Sentence

_MARKING = re.compile(r"^\s*(?:media|press|news) (?:release|statement)\W*", re.IGNORECASE)
_LEAST = 2
_BYLINE_LONGEST = 16
_FIRST_WITHIN = 3
_DOCUMENT_WITHIN = 5
_LETTERHEAD = 400
_SPEECH = {"i", "we"}
_OWN = {"i", "we", "our"}


def is_transcript(sents: list[Sent]) -> bool:
    """Tells whether a text names who speaks before a colon, in several sentences."""
    return sum(_names_turn(sent) for sent in sents) > 1


def is_signed(sents: list[Sent]) -> bool:
    """Tells whether a text speaks in the first person: "I" or "we" outside quotations in several sentences."""
    return sum(in_first_person(sent, _SPEECH) for sent in sents) >= _LEAST


def signers(article: Article, sents: list[Sent], discourse: Discourse, gazetteer: Gazetteer) -> list[Ref]:
    """Finds who issued a signed text.

    Args:
        article: The article.
        sents: Its sentences, with their mentions.
        discourse: Its people.
        gazetteer: Names of states and organizations.

    Returns:
        Whom its first or last line names and nothing else, whom its beginning says to have issued it, else the state
        or organization whose statement the headline calls it, else the official of the letterhead above the text,
        whom the article's people are joined by; nobody where nothing tells.
    """
    for sent in [*sents[:_FIRST_WITHIN], *sents[-1:]]:
        found = _byline(sent, discourse) or _issued_by(sent, discourse)
        if found:
            return found
    return _of_headline(article, gazetteer) or _of_letterhead(article, sents, discourse, gazetteer)


def in_first_person(sent: Sent, words: set[str] | None = None) -> bool:
    """Tells whether a sentence has a word of the first person outside quotations."""
    return any(low in (words or _OWN) and not quoted for low, quoted in zip(sent.lows, sent.quoted, strict=True))


def _names_turn(sent: Sent) -> bool:
    """Whether a sentence begins with a name and a colon."""
    first = sent.mentions[0] if sent.mentions else None
    return first is not None and first.start == 0 and first.end < len(sent) and sent.tokens[first.end] == ":"


def _byline(sent: Sent, discourse: Discourse) -> list[Ref]:
    """The official whom a line names without saying anything: "Jane Roe, Minister of Trade"."""
    people = [mention for mention in sent.mentions if mention.kind == "person"]
    if len(sent) > _BYLINE_LONGEST or len(people) != 1 or sent.tokens[-1] in {".", "?", "!", "”", '"'}:
        return []
    covered = sum(cover is not None or not sent.tokens[k][0].isalnum() for k, cover in enumerate(sent.cover))
    return _people(people, discourse) if covered >= len(sent) - 2 else []


def _issued_by(sent: Sent, discourse: Discourse) -> list[Ref]:
    """Those by whom a document is said to be issued: "The following statement was issued by X and Y"."""
    words = reporting()
    for k, low in enumerate(sent.lows):
        if low != "by" or words.documents.isdisjoint(sent.lows[:k]) or words.issued.isdisjoint(sent.lows[:k]):
            continue
        behind = [mention for mention in sent.mentions if mention.start > k and mention.kind == "person"]
        if behind and mention_starting(sent, k + 1) is behind[0]:
            return _people(behind, discourse)
    return []


def _people(mentions: list[Mention], discourse: Discourse) -> list[Ref]:
    people = [person for mention in mentions if (person := discourse.ledger.of(mention)) is not None]
    return [Ref("person", person.key) for person in people if person.titles or person.home]


def _of_headline(article: Article, gazetteer: Gazetteer) -> list[Ref]:
    """The state or organization whose statement a headline says the text to be: "UK statement at ..."."""
    if not article.title:
        return []
    sent = _line(article.title, gazetteer)
    for mention in sent.mentions:
        behind = sent.lows[mention.end : mention.end + _DOCUMENT_WITHIN]
        if mention.home and mention.kind != "person" and not reporting().documents.isdisjoint(behind[:2]):
            return [Ref("organization" if mention.organization is not None else "state", mention.home[0])]
    return []


def _of_letterhead(article: Article, sents: list[Sent], discourse: Discourse, gazetteer: Gazetteer) -> list[Ref]:
    """The one official named above a text: "MEDIA RELEASE, Minister for Trade, Jane Roe"."""
    head = article.text[max(0, sents[0].start - _LETTERHEAD) : sents[0].start]
    for text in head.splitlines():
        found = _official(_line(_MARKING.sub("", text), gazetteer)) if text.strip() else None
        if found is not None:
            person = discourse.ledger.join(found)
            if not person.home and discourse.home:
                person.home.append(discourse.home)
            discourse.people[person.key] = person
            return [Ref("person", person.key)]
    return []


def _official(line: Sent) -> Mention | None:
    """The one person of full name in a line that names an office, with all offices of the line."""
    named = [mention for mention in line.mentions if mention.kind == "person" and len(mention.name) > 1]
    held = [mention for mention in line.mentions if mention.kind in {"person", "role"} and mention.titles]
    if len(named) != 1 or not held:
        return None
    titles = [title for mention in held for title in mention.titles]
    home = [ref for mention in held for ref in mention.home]
    return replace(named[0], titles=titles, home=list(dict.fromkeys(home)))


def _line(text: str, gazetteer: Gazetteer) -> Sent:
    """A line that is no sentence of the text, read for the actors that it names."""
    [sent] = sentences(Article("", "", text, sentences=(Sentence(0, len(text), 0),)))
    find_mentions(sent, gazetteer)
    return sent
