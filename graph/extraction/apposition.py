"""What follows a name: ", the foreign minister of Chad,", "(Prime Minister of Fiji)", "of Algeria"."""

from __future__ import annotations

from graph.extraction.affiliations import named_behind
from graph.extraction.front import skip_front
from graph.extraction.mentions import Mention
from graph.extraction.names import name_follows
from graph.extraction.titles import Parsed, add_title, read_title
from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Gazetteer

STOPPERS = {",", ".", ";", ")", "—", "–", ":", "”", '"', "»", "("}
"""Marks that close a name or an apposition."""

_MOST = 2
_OPENERS = {",", "(", "—", "–"}
_CLOSERS = STOPPERS | {"who", "and", "whose"}


def read_apposition(sent: Sent, mention: Mention, gazetteer: Gazetteer) -> None:
    """Adds what follows a name to its mention: the state behind "of", and up to two offices.

    Args:
        sent: The sentence.
        mention: A person, its `end` behind the name; grows over what is added.
        gazetteer: Names of states and organizations.
    """
    _add_state(sent, mention, gazetteer)
    for _ in range(_MOST):
        if not _add_office(sent, mention, gazetteer):
            return


def _add_state(sent: Sent, mention: Mention, gazetteer: Gazetteer) -> None:
    """Adds the state in "X of Algeria"."""
    if mention.home or sent.word(mention.end) != "of":
        return
    of = named_behind(sent, mention.end, gazetteer)
    if of is None:
        return
    mention.end, ref = of
    mention.home.append(ref)
    for title in mention.titles:
        title.of = title.of or (ref,)


def _add_office(sent: Sent, mention: Mention, gazetteer: Gazetteer) -> bool:
    """Adds one office between commas, dashes or brackets; returns whether there was one."""
    opener = sent.word(mention.end)
    if opener not in _OPENERS or mention.end + 1 >= len(sent):
        return False
    probe = Mention("role", mention.end + 1, mention.end + 1)
    at = skip_front(sent, probe.start, gazetteer, probe)
    parsed = read_title(sent, at, gazetteer, qualified=bool(probe.home or probe.possessive))
    if parsed is None or not _closes(sent, mention, parsed, gazetteer):
        return False
    add_title(mention, parsed, probe)
    mention.end = parsed.end + (opener == "(" and sent.word(parsed.end) == ")")
    return True


def _closes(sent: Sent, mention: Mention, parsed: Parsed, gazetteer: Gazetteer) -> bool:
    """Whether the title is an apposition of the name before it: no name of its own follows, but a mark or "who"."""
    end = parsed.end
    if parsed.title.plural or (sent.is_cap(end) and name_follows(sent, end, gazetteer)):
        return False
    if end < len(sent) and sent.lows[end] not in _CLOSERS:
        return False
    return not (sent.word(mention.end) == "," and sent.word(end) == "and" and not mention.classes)
