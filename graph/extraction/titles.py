"""Titles: a core with the of-, for- and to-phrases behind it.

title := core {preposition phrase}
"""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.extraction.heads import Core, read_core, written
from graph.extraction.mentions import PRIVATE, Mention, Title
from graph.extraction.names import name_follows
from graph.extraction.of_phrases import Phrase, read_phrase
from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Gazetteer
from graph.lexicon.language import roles

_MOST_PHRASES = 4
_SERVED_IN_PERSON = {"head_of_state", "head_of_government", "chief"}
_HOMONYM = {"US": "GE"}
_PREPOSITIONS = {"of", "for", "to", "at", "in", "on", "from", "with"}


@dataclass(slots=True)
class Parsed:
    """A title read from tokens.

    Attributes:
        end: Token behind it.
        title: The title.
        host: State or organization an envoy is sent to, or "".
    """

    end: int
    title: Title
    host: str = ""


def read_title(sent: Sent, i: int, gazetteer: Gazetteer, *, qualified: bool = False) -> Parsed | None:
    """Reads a title that begins exactly at token `i` (determiners and affiliations already skipped).

    Args:
        sent: The sentence.
        i: First token; none is there if it lies behind the sentence.
        gazetteer: Names of states and organizations.
        qualified: Whether a state, organization or possessive stands before it, so that even "representative" is one.

    Returns:
        The title with its phrases, or None.
    """
    core = read_core(sent, i, gazetteer)
    if core is None:
        return None
    tail = _Tail(core.end)
    for _ in range(_MOST_PHRASES):
        if not _extend(tail, sent, gazetteer, core):
            break
    if core.weak and not (qualified or tail.of or tail.words):
        return None
    place = _local(sent, tail.end, gazetteer)
    if place is not None:
        tail.end, state = place
        tail.of.append(state)
    kind = PRIVATE if _is_private(sent, core, tail, qualified) else core.kind
    text = " ".join([written(sent, i, core.end), *tail.words])
    former = any(sent.lows[k] in roles().former for k in range(i, core.head)) or sent.lows[i].startswith("ex-")
    return Parsed(end=tail.end, title=Title(text, tuple(tail.of), kind, core.plural, former), host=tail.host)


def add_title(mention: Mention, parsed: Parsed, front: Mention) -> None:
    """Gives a mention an office.

    Args:
        mention: Gets the office, and what the office serves as `home`.
        parsed: The office; what it serves is filled from `front` or from its wording where the title leaves it out.
        front: What stands before the title: its affiliations, its rank, whether it is a former one.
    """
    title = parsed.title
    if front.rank:
        title.text = f"{front.rank} {title.text}"
    title.former = title.former or front.gender == "former" or front.rank in roles().former
    implied = roles().implied.get(title.text.lower()) or _implied_by_opening(title.text)
    if implied and front.home == [_HOMONYM.get(implied)]:
        front.home = [implied]
    if not title.of:
        title.of = tuple(front.home) or ((implied,) if implied else ())
    for ref in title.of:
        if ref not in mention.home:
            mention.home.append(ref)
    mention.titles.append(title)
    mention.host = mention.host or parsed.host


def _implied_by_opening(text: str) -> str:
    """The state whose offices begin so: "Acting Assistant Secretary for ..."; "" if there is none."""
    words = text.lower().split()
    while words and words[0] in roles().ranks:
        words = words[1:]
    hit = roles().openings.match(words, 0)
    return hit[1] if hit is not None else ""


def _local(sent: Sent, end: int, gazetteer: Gazetteer) -> tuple[int, str] | None:
    """The token behind a city or region that an office is of, "Governor of Lagos", and the state it lies in."""
    at = end + 1 + (sent.word(end + 1) == "the")
    hit = gazetteer.places.match(sent.lows, at) if sent.word(end) == "of" and sent.is_cap(at) else None
    return (at + hit[0], hit[1]) if hit is not None else None


def _is_private(sent: Sent, core: Core, tail: _Tail, qualified: bool) -> bool:
    """Whether an office is of a company or body that no list knows: "chairman of Quantas Foods"."""
    if tail.of:
        return False
    unknown = sent.word(tail.end) == "of" and sent.is_cap(tail.end + 1 + (sent.word(tail.end + 1) == "the"))
    return unknown or (core.singular in roles().corporate and not qualified)


# ---------------------------------------------------------------- phrases behind the core
@dataclass(slots=True)
class _Tail:
    """What stands behind a core so far; `words` belong to the title, `of` is whom it serves."""

    end: int
    words: list[str] = field(default_factory=list)
    of: list[str] = field(default_factory=list)
    host: str = ""


def _extend(tail: _Tail, sent: Sent, gazetteer: Gazetteer, core: Core) -> bool:
    """Reads one more phrase; returns whether there was one."""
    if sent.word(tail.end) in roles().stationed and sent.word(tail.end + 1) in {"to", "in", "at"}:
        tail.end += 1
    preposition = sent.word(tail.end)
    if tail.end + 1 >= len(sent) or preposition not in _PREPOSITIONS:
        return False
    if owned_by_person(sent, tail.end, gazetteer):
        return False
    if preposition == "to" and (end := _unnamed_host(sent, tail.end + 1)):
        tail.end = end
        return True
    if preposition == "of" and (end := _shared_states(sent, tail.end + 1)):
        tail.end = end
        return True
    phrase = read_phrase(sent, tail.end + 1, gazetteer, preposition)
    if phrase is None:
        end = _unknown_host(sent, tail.end + 1) if core.kind == "envoy" and preposition in {"to", "in"} else 0
        tail.end = end or tail.end
        return bool(end)
    if preposition in {"to", "in", "from"} or (preposition == "at" and core.kind == "envoy" and not phrase.refs):
        fits = _take_host(tail, phrase, preposition, core)
    elif preposition in {"for", "on", "with"}:
        fits = preposition != "with" or bool(phrase.refs) or sent.is_cap(phrase.end - 1)
        if fits:
            tail.words.append(written(sent, tail.end, phrase.end))
        if preposition == "for" and core.kind == "spokesperson":
            tail.of += [ref for ref in phrase.refs if ref not in tail.of]
    else:
        fits = True
        if phrase.words:
            tail.words.append(f"{preposition} {phrase.words}")
        tail.of += [ref for ref in phrase.refs if ref not in tail.of]
    if fits:
        tail.end = phrase.end
    return fits


def _take_host(tail: _Tail, phrase: Phrase, preposition: str, core: Core) -> bool:
    """Takes where an office is held, "ambassador to Chad", or whence, "minister from Chad"; returns whether it fits."""
    if preposition == "from":
        tail.of += [ref for ref in phrase.refs if ref not in tail.of]
        return True
    if preposition == "in" and tail.of and core.kind in {"official", "chief"} and len(phrase.refs) == 1:
        return True
    adviser = core.singular in roles().advisers
    if not phrase.refs or not (adviser or core.kind in {"envoy", "spokesperson"}):
        return False
    if adviser:
        tail.of += [ref for ref in phrase.refs if ref not in tail.of]
    else:
        tail.host = tail.host or phrase.refs[0]
    return True


def owned_by_person(sent: Sent, end: int, gazetteer: Gazetteer) -> bool:
    """Tells whether an office goes on with the person it is of: "envoy" + "of President Salva Kiir".

    Args:
        sent: The sentence.
        end: Token behind the office.
        gazetteer: Names of states and organizations.

    Returns:
        Whether a preposition, an office and a name stand there.
    """
    if sent.word(end) not in {"of", "for", "to"}:
        return False
    core = read_core(sent, end + 1 + (sent.word(end + 1) == "the"), gazetteer)
    if core is None or core.plural or core.head != core.start or core.kind not in _SERVED_IN_PERSON:
        return False
    return sent.is_cap(core.end) and name_follows(sent, core.end, gazetteer)


def _unnamed_host(sent: Sent, i: int) -> int:
    """Token behind "the Kingdom" in "ambassador to the Kingdom", as papers of the host write; 0 if it is not there."""
    named = sent.word(i) in {"the", "our"} and sent.word(i + 1) in roles().hosts
    return i + 2 if named and sent.word(i + 2) not in {"of", "'s"} else 0


def _shared_states(sent: Sent, i: int) -> int:
    """Token behind "the two countries", whose ministers a plural title names; 0 if it is not there."""
    counted = sent.word(i) in {"the", "both"} and sent.word(i + 1) in roles().counts
    if counted and sent.word(i + 2) in roles().counted:
        return i + 3
    return i + 2 if sent.word(i) == "both" and sent.word(i + 1) in roles().paired else 0


def _unknown_host(sent: Sent, i: int) -> int:
    """Token behind a capitalised host that no list knows ("ambassador to the UNHRC"), or 0."""
    j = i + (sent.word(i) == "the")
    k = j
    while k - j < 3 and sent.is_cap(k):
        k += 1
    return k if k > j else 0
