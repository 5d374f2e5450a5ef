"""What follows a name: ", the foreign minister of Chad,", "(Prime Minister of Fiji)", "of Algeria"."""

from __future__ import annotations

from graph.extraction.affiliations import named_behind
from graph.extraction.front import skip_front
from graph.extraction.mentions import Mention
from graph.extraction.names import looks_personal, name_end, name_follows, skip_honorifics
from graph.extraction.titles import Parsed, add_title, owned_by_person, read_title
from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Gazetteer
from graph.lexicon.language import grammar, reference

STOPPERS = {",", ".", ";", ")", "—", "–", ":", "”", '"', "»", "("}
"""Marks that close a name or an apposition."""

_MOST = 2
_OWNER_WITHIN = 5
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
    if _add_counterpart(sent, mention, gazetteer):
        return True
    parsed = _read_office(sent, probe, gazetteer)
    if parsed is None or not _closes(sent, mention, parsed, gazetteer):
        return False
    add_title(mention, parsed, probe)
    mention.end = parsed.end + (opener == "(" and sent.word(parsed.end) == ")")
    joined = _joined(sent, parsed.end, gazetteer)
    if joined is not None:
        add_title(mention, joined, Mention("role", parsed.end, parsed.end))
        parsed.title.of = parsed.title.of or joined.title.of
        mention.end = joined.end
    return True


def _add_counterpart(sent: Sent, mention: Mention, gazetteer: Gazetteer) -> bool:
    """Adds "X, his Belarusian counterpart,": X holds the office of him whose counterpart X is."""
    probe = Mention("role", mention.end + 1, mention.end + 1)
    at = skip_front(sent, probe.start, gazetteer, probe)
    hit = reference().counterparts.match(sent.lows, at) if at < len(sent) else None
    if hit is None or hit[1] != "one" or not (probe.possessive or probe.home):
        return False
    end = at + hit[0]
    if end < len(sent) and sent.lows[end] not in _CLOSERS:
        return False
    mention.counterpart = True
    mention.possessive = mention.possessive or probe.possessive
    mention.home += [ref for ref in probe.home if ref not in mention.home]
    mention.end = end
    return True


def _read_office(sent: Sent, probe: Mention, gazetteer: Gazetteer) -> Parsed | None:
    """Reads the title that `probe` begins with, behind an owner without a state as "the ruling party's", too."""
    at = skip_front(sent, probe.start, gazetteer, probe)
    parsed = read_title(sent, at, gazetteer, qualified=bool(probe.home or probe.possessive))
    if parsed is not None and not parsed.title.plural:
        return parsed
    if sent.word(probe.start) not in grammar().determiners:
        return None
    owner = next((k for k in range(at, min(at + _OWNER_WITHIN, len(sent))) if not sent.lows[k].isalpha()), 0)
    if not owner or owner == at or sent.lows[owner] != "'s":
        return None
    at = skip_front(sent, owner + 1, gazetteer, probe)
    return read_title(sent, at, gazetteer, qualified=True)


def _joined(sent: Sent, end: int, gazetteer: Gazetteer) -> Parsed | None:
    """A second office of the same person behind "and": "X, Deputy Premier and Minister of Finance of Chad"."""
    if sent.word(end) != "and" or end + 1 >= len(sent):
        return None
    probe = Mention("role", end + 1, end + 1)
    at = skip_front(sent, end + 1, gazetteer, probe)
    parsed = read_title(sent, at, gazetteer, qualified=bool(probe.home))
    if parsed is None or parsed.title.plural or probe.definite or name_follows(sent, parsed.end, gazetteer):
        return None
    if parsed.end < len(sent) and sent.lows[parsed.end] not in _CLOSERS:
        return None
    parsed.title.of = parsed.title.of or tuple(probe.home)
    return parsed


def _titled_next(sent: Sent, start: int, gazetteer: Gazetteer) -> bool:
    """Whether an office without an article, and a name, begin at `start`: "and Foreign Minister X"."""
    parsed = read_title(sent, start, gazetteer) if sent.is_cap(start) else None
    return parsed is not None and not parsed.title.plural and name_follows(sent, parsed.end, gazetteer)


def _names_next(sent: Sent, end: int, gazetteer: Gazetteer) -> bool:
    """Whether the office is that of the next one in a row: "Minister X, the director, Y Z, and Minister W"."""
    if sent.word(end) != ",":
        return False
    k, _ = skip_honorifics(sent, end + 1)
    behind = name_end(sent, k, gazetteer, titled=False)
    if not looks_personal(sent.tokens[k:behind], ","):
        return False
    return behind >= len(sent) or sent.lows[behind] in STOPPERS or sent.lows[behind] == "and"


def _closes(sent: Sent, mention: Mention, parsed: Parsed, gazetteer: Gazetteer) -> bool:
    """Whether the title is an apposition of the name before it: no name of its own follows, but a mark or "who"."""
    end = parsed.end
    if parsed.title.plural or (sent.is_cap(end) and name_follows(sent, end, gazetteer)):
        return False
    if end < len(sent) and sent.lows[end] not in _CLOSERS and not owned_by_person(sent, end, gazetteer):
        return False
    if mention.titles and sent.word(mention.end) == "," and _names_next(sent, end, gazetteer):
        return False
    if _joined(sent, end, gazetteer) is not None:
        return True
    if sent.word(end) == "and" and _titled_next(sent, end + 1, gazetteer):
        return False
    return not (sent.word(mention.end) == "," and sent.word(end) == "and" and not mention.classes)
