"""State bodies: "the Kazakh Foreign Ministry", "Embassy of Chad in Cairo", "his office".

body := form ["and" | "for" capitalised words] {("of" | "in" | "to" | "at") state} ["'s" office]
"""

from __future__ import annotations

from graph.extraction.affiliations import named_behind
from graph.extraction.mentions import Mention
from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Gazetteer
from graph.lexicon.language import bodies
from graph.lexicon.words import words

_MOST_STATES = 2
_SHORT = 4


def read_body(sent: Sent, j: int, mention: Mention, gazetteer: Gazetteer) -> list[Mention]:
    """Reads a body whose own words begin at token `j`.

    Args:
        sent: The sentence.
        j: First token of the body's words.
        mention: What stands before them.
        gazetteer: Names of states and organizations.

    Returns:
        The body, or nothing.
    """
    hit = bodies().government.match(sent.lows, j)
    if hit is None:
        return _generic(sent, j, mention)
    n, canonical = hit
    form = " ".join(sent.lows[j : j + n])
    if len(form) <= _SHORT and not sent.tokens[j].isupper():
        return []
    owner = bodies().owners.get(form, "")
    if owner and not mention.home:
        mention.home = [owner]
    end, canonical = _whole_name(sent, j + n, form, canonical, gazetteer)
    mention.body = canonical
    mention.end = _states(sent, end, mention, gazetteer)
    mention.end = _office(sent, mention.end)
    mention.kind = "body"
    mention.organization = None
    mention.form = form
    return [mention]


def _whole_name(sent: Sent, end: int, form: str, canonical: str, gazetteer: Gazetteer) -> tuple[int, str]:
    """A ministry's further subjects: "Foreign Ministry and" + "Trade"; returns the token behind and the whole name."""
    k = end + 1
    if sent.word(end) not in {"and", "for"} or "minist" not in form or not _is_subject(sent, k):
        return end, canonical
    while _is_subject(sent, k) and gazetteer.match(sent.tokens, sent.lows, k) is None:
        k += 1
    return k, f"{canonical} and {' '.join(sent.tokens[end + 1 : k])}"


def _is_subject(sent: Sent, k: int) -> bool:
    return sent.is_cap(k) and sent.lows[k] in words()


def _states(sent: Sent, end: int, mention: Mention, gazetteer: Gazetteer) -> int:
    """Whose body it is, and for an embassy where it sits; returns the token behind."""
    for _ in range(_MOST_STATES):
        preposition = sent.word(end)
        place = named_behind(sent, end, gazetteer, city=True) if preposition in {"of", "in", "to", "at"} else None
        if place is None:
            break
        if preposition == "of" and not mention.home:
            mention.home = [place[1]]
        elif preposition != "of" and mention.body in bodies().abroad:
            mention.host = place[1]
        else:
            break
        end = place[0]
    return end


def _office(sent: Sent, end: int) -> int:
    """Token behind an office of the body itself: "the ministry's press service"."""
    if sent.word(end) != "'s" or end + 1 >= len(sent):
        return end
    office = bodies().offices.match(sent.lows, end + 1)
    return end + 1 + office[0] if office is not None else end


def _generic(sent: Sent, j: int, mention: Mention) -> list[Mention]:
    """A body that was named before or hangs on an owner: "the ministry", "his office", "the bloc"."""
    low = sent.lows[j]
    owned = mention.definite or bool(mention.home)
    office = bodies().offices.match(sent.lows, j)
    if owned and low in bodies().ministries:
        return [_unnamed(mention, "ministry", j + 1)]
    if owned and office is not None:
        return [_unnamed(mention, "office", j + office[0])]
    if low in bodies().generic and mention.definite and not mention.home and not sent.is_cap(j + 1):
        mention.kind = "organization"
        mention.classes = ("generic",)
        mention.end = j + 1
        return [mention]
    return []


def _unnamed(mention: Mention, body: str, end: int) -> Mention:
    mention.kind = "body"
    mention.body = body
    mention.organization = None
    mention.end = end
    return mention
