"""Whom an official serves by the words beside: "its envoy X", "his spokesman X", "German Ministers X and Y"."""

from __future__ import annotations

from dataclasses import replace

from graph.extraction.ledger import Ledger
from graph.extraction.lists import singular
from graph.extraction.memory import is_state
from graph.extraction.mentions import Mention
from graph.extraction.rows import mention_ending, mention_starting
from graph.extraction.tokens import Sent
from graph.lexicon.language import grammar

_TITLE_WITHIN = 3
_BODIES = {"its", "their"}
_STATES = {"state", "body", "adjective", "organization"}


def state_beside(ledger: Ledger, sents: list[Sent], sent: Sent, mention: Mention) -> str:
    """Finds the state or organization that the words beside an official's first mention speak of.

    Args:
        ledger: The people.
        sents: The sentences with their mentions.
        sent: The sentence that names the official first.
        mention: The mention there; it says no state itself.

    Returns:
        The state's code or the organization's name, "" where the words tell none.
    """
    if mention.counterpart:
        return ""
    if mention.possessive in _BODIES:
        return _owning_body(sents, sent, mention)
    served = mention_starting(sent, mention.end + 1 + (sent.word(mention.end + 1) == "the"))
    if served is not None and served.kind == "person" and sent.word(mention.end) in {"of", "for", "to"}:
        person = ledger.of(served)
        return next(iter(person.home), "") if person is not None else ""
    if mention.possessive:
        return _owning_person(ledger, sent, mention)
    return _joined(sent, mention) or _in_delegation(ledger, sent, mention)


def share_titles(ledger: Ledger, sents: list[Sent]) -> None:
    """Gives people named by their state alone the office that a plural title gave theirs shortly before.

    "The presidents of Chad and Niger ... Chad's X shook hands": X is the president.

    Args:
        ledger: The people.
        sents: The sentences with their mentions.
    """
    plural: tuple[int, Mention] | None = None
    for sent in sents:
        for mention in sent.mentions:
            if mention.kind == "role" and mention.titles and mention.titles[0].plural and len(mention.home) > 1:
                plural = (sent.index, mention)
            person = ledger.of(mention) if mention.kind == "person" else None
            if person is None or person.titles or not mention.home or plural is None:
                continue
            told, offices = plural
            if sent.index - told <= _TITLE_WITHIN and mention.home[0] in offices.home:
                title = offices.titles[0]
                person.titles.append(replace(title, text=singular(title.text), of=(mention.home[0],), plural=False))


def _owning_body(sents: list[Sent], sent: Sent, mention: Mention) -> str:
    """What "its" means: the last state or body before it, else the first one of the sentence before."""
    before = [one for one in sent.mentions if one.end <= mention.start and _tells(one)]
    if before:
        return before[-1].home[0]
    last = sents[sent.index - 1].mentions if sent.index else []
    return next((one.home[0] for one in last if _tells(one)), "")


def _tells(mention: Mention) -> bool:
    return mention.kind in _STATES and bool(mention.home)


def _owning_person(ledger: Ledger, sent: Sent, mention: Mention) -> str:
    """Whom the last person before "his" serves."""
    for one in reversed(sent.mentions):
        if one.end > mention.start:
            continue
        person = ledger.of(one) if one.kind == "person" else None
        if person is not None:
            return next(iter(person.home), "")
        if one.kind == "role":
            return next(iter(one.home), "")
    return ""


def _in_delegation(ledger: Ledger, sent: Sent, mention: Mention) -> str:
    """The state of the one who leads the delegation of which the official is named as a member."""
    before = sent.lows[: mention.start]
    if grammar().led_groups.isdisjoint(before) or not any(
        grammar().members.match(sent.lows, k) for k in range(mention.start)
    ):
        return ""
    people = (ledger.of(one) for one in sent.mentions if one.kind == "person" and one.end <= mention.start)
    return next((person.home[0] for person in people if person is not None and person.home), "")


def _joined(sent: Sent, mention: Mention) -> str:
    """The state said with the official before "and", where the two hold different offices."""
    k = mention.start - 1
    if sent.word(k) != "and" or mention.definite:
        return ""
    left = mention_ending(sent, k - (sent.word(k - 1) == ","))
    if left is None or left.kind != "person" or not left.titles or not left.home or not is_state(left.home[0]):
        return ""
    ours = {title.text.lower() for title in mention.titles}
    return "" if ours & {title.text.lower() for title in left.titles} else left.home[0]
