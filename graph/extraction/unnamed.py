"""Titles without a name: who is "the Minister", "his counterpart", "the guest"."""

from __future__ import annotations

from collections.abc import Set
from typing import NamedTuple

from graph.extraction.ledger import PersonRecord
from graph.extraction.memory import Memory, ref_of
from graph.extraction.mentions import Mention
from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import plain_gazetteer
from graph.lexicon.language import bodies, reference
from graph.lexicon.states import name_of
from graph.model import Ref

_MOST_SERVED = 8
_LEADING = {"head_of_state", "head_of_government"}
_SMALL = {"of", "the", "for", "and"}


def read_role(memory: Memory, sent: Sent, n: int, mention: Mention) -> list[Ref]:
    """Finds whom a title alone means.

    Args:
        memory: What is known up to here.
        sent: The sentence.
        n: The mention's number in it.
        mention: The mention, of kind role.

    Returns:
        The person, else the states and organizations served by those it means.
    """
    if mention.counterpart:
        return _counterpart(memory, sent, n, mention)
    found = _meant(memory, sent, n, mention)
    if any(ref.kind == "person" for ref in found) or mention.plural:
        return found
    body = _body_inside(memory, sent, mention) if mention.titles and not mention.titles[0].former else None
    if body is not None and body.kind == "organization":
        return [body]
    return found or unnamed_source(memory, sent, n, mention)


def _meant(memory: Memory, sent: Sent, n: int, mention: Mention) -> list[Ref]:
    """The person whom a title alone means, else the states and organizations served."""
    if mention.plural or not (mention.definite or mention.home):
        return _served(mention)
    if mention.classes and mention.classes[0] in {"guest", "host"}:
        return _guest(memory) if mention.classes[0] == "guest" else _host(memory)
    if not mention.definite and mention.titles and sent.lows[mention.start] in {"a", "an"}:
        return _served(mention)
    beside = sent.mentions[n - 1] if n and sent.mentions[n - 1].end == mention.start else None
    named = memory.refs(beside) if beside is not None and beside.kind == "person" else []
    person = _best(memory, mention, named) or _untitled(memory, mention) or _leader(memory, mention)
    if person is None:
        return _served(mention)
    person.count += 1
    person.title_forms[mention.form] += 1
    if mention.home and not person.home:
        person.home.append(mention.home[0])
    return [Ref("person", person.key)]


def _served(mention: Mention) -> list[Ref]:
    """An official without a name stands for the state or organization served, unless the office is a former one."""
    if mention.titles and mention.titles[0].former:
        return []
    return [ref_of(key) for key in mention.home[: _MOST_SERVED if mention.plural else 1]]


# ---------------------------------------------------------------- sources without a name
def unnamed_source(memory: Memory, sent: Sent, n: int, mention: Mention) -> list[Ref]:
    """The body or state that an official without a name speaks for: "a spokesman of the Thai embassy said".

    It is named in the title ("a State Department official") or behind it; a spokesperson without any is that of the
    body spoken of last, and "the official" who spoke last is the one who speaks on.
    """
    if mention.plural or any(title.former for title in mention.titles):
        return []
    words = sent.lows[mention.start : mention.end]
    behind = sent.mentions[n + 1] if n + 1 < len(sent.mentions) else None
    inside = _body_inside(memory, sent, mention)
    if inside is not None:
        return [inside]
    if behind is not None and behind.start - mention.end <= 2 and sent.word(mention.end) in {"of", "for", "at", "from"}:
        return _body_behind(memory, sent, behind)
    if sent.word(mention.end) in {"of", "for", "at", "from"}:
        return []
    if "administration" in words:
        return [Ref("state", "US")]
    if words[-1].startswith("spokes") and memory.last_body is not None and not _of_stranger(sent, mention):
        return [memory.last_body]
    if "government" in words and memory.home:
        return [Ref("state", memory.home)]
    spoke = [] if any(ref.kind == "person" for ref in memory.speakers) else memory.speakers
    return list(spoke) if mention.definite and words[-1] in {"official", "source"} else []


def _of_stranger(sent: Sent, mention: Mention) -> bool:
    """Whether an unknown name stands in a title or right before it: "a Fiat spokesman"."""
    start = mention.start - 1 if mention.start > 1 and sent.cover[mention.start - 1] is None else mention.start + 1
    return any(sent.is_cap(k) for k in range(start, mention.end) if k != mention.start or k > 0)


def _body_inside(memory: Memory, sent: Sent, mention: Mention) -> Ref | None:
    """The state body that a title's own words name, or the state where they name only that."""
    home, body, form = "", "", ""
    for i in range(mention.start, mention.end):
        place = plain_gazetteer().match(sent.tokens, sent.lows, i) if sent.is_cap(i) else None
        hit = bodies().government.match(sent.lows, i)
        if hit is not None and not body and i + hit[0] < mention.end + 1:
            body, form = hit[1], " ".join(sent.lows[i : i + hit[0]])
        if place is not None and not home:
            home = place[1].ref
    home = home or bodies().owners.get(form, "") or (memory.home if body and body not in bodies().abroad else "")
    if not home:
        return None
    return memory.note_body(f"{body} of {name_of(home)}", home, form) if body else ref_of(home)


def _body_behind(memory: Memory, sent: Sent, mention: Mention) -> list[Ref]:
    """The body or state behind "a spokesman of", whose own reference is read after this one."""
    if mention.kind == "body" and mention.body and mention.home:
        return [memory.note_body(f"{mention.body} of {name_of(mention.home[0])}", mention.home[0], mention.form)]
    return [ref_of(key) for key in mention.home[:1]] if mention.kind in {"state", "organization", "body"} else []


# ---------------------------------------------------------------- a title alone
class _Wanted(NamedTuple):
    """What a title alone asks for: role classes, and the words of the title ("the diplomat" asks for classes only)."""

    classes: Set[str]
    words: Set[str]


def _wanted(mention: Mention) -> _Wanted:
    if not mention.titles:
        return _Wanted(set(mention.classes), set())
    words = mention.titles[0].text.lower().split()
    pointing = reference().nouns.match(words, 0)
    if pointing is not None and pointing[0] == len(words):
        return _Wanted(set(pointing[1]), set())
    return _Wanted(set(mention.classes), set(words) - _SMALL)


def _best(memory: Memory, mention: Mention, beside: list[Ref]) -> PersonRecord | None:
    """The person with the best claim to a title alone: by its wording and state, then by state, then by recency.

    Nobody named right beside it, as in "in his talks with Mr. X the Minister said".
    """
    wanted = _wanted(mention)
    best: tuple[tuple[int, bool, int], PersonRecord] | None = None
    for person in memory.ledger.people:
        if Ref("person", person.key) in beside or not (
            _state_fits(mention, person, wanted) and _office_fits(mention, person, wanted)
        ):
            continue
        wording = _wording(wanted, person)
        recency = memory.recent.index(person.key) + 1 if person.key in memory.recent else 0
        if (wanted.words and not wording) or not (recency or mention.home):
            continue
        claim = (wording if mention.home else 0, _shares_home(mention, person), recency)
        if best is None or claim > best[0]:
            best = (claim, person)
    return best[1] if best is not None else None


def _untitled(memory: Memory, mention: Mention) -> PersonRecord | None:
    """The one person of the state who met somebody last and was named without any title: "Toqaev ... the president"."""
    people = [memory.people[ref.key] for ref in memory.sides if ref.kind == "person"]
    fits = [person for person in people if not person.titles and _shares_home(mention, person)]
    return fits[0] if len(fits) == 1 and mention.classes and mention.titles and not mention.titles[0].former else None


def _leader(memory: Memory, mention: Mention) -> PersonRecord | None:
    """The one person called only "leader" of the state whose president or premier is meant."""
    if _LEADING.isdisjoint(mention.classes) or (mention.titles and mention.titles[0].former):
        return None
    fits = [person for person in memory.spoken_of() if _shares_home(mention, person)]
    fits = [person for person in fits if any(title.text.lower() == "leader" for title in person.titles)]
    return fits[0] if len(fits) == 1 else None


def _shares_home(mention: Mention, person: PersonRecord) -> bool:
    return not set(mention.home).isdisjoint(person.home)


def _state_fits(mention: Mention, person: PersonRecord, wanted: _Wanted) -> bool:
    """Whether the states of mention and person agree; somebody without a title needs the state and no wording."""
    shared = _shares_home(mention, person)
    if person.weak or (not person.titles and (wanted.words or not shared)):
        return False
    return shared or not (mention.home and (person.home or person.inferred))


def _office_fits(mention: Mention, person: PersonRecord, wanted: _Wanted) -> bool:
    """Whether the person holds, or held, an office of the classes asked for."""
    if "any" not in wanted.classes and wanted.classes.isdisjoint(person.classes or wanted.classes):
        return False
    former = any(title.former for title in person.titles)
    return not mention.titles or mention.titles[0].former == former


def _wording(wanted: _Wanted, person: PersonRecord) -> int:
    """How well the title's words are those of the person's titles: 2 the same, 1 among them, 0 else."""
    if not wanted.words:
        return 0
    titles = [set(title.text.lower().split()) for title in person.titles]
    if any(wanted.words == words - _SMALL for words in titles):
        return 2
    return 1 if wanted.words <= {word for words in titles for word in words} else 0


# ---------------------------------------------------------------- counterparts, guests and hosts
def _counterpart(memory: Memory, sent: Sent, n: int, mention: Mention) -> list[Ref]:
    """Whom "his counterpart" means: the last one spoken of with the same office in another state."""
    owner = memory.owner(sent, n)
    if owner is None:
        return [ref_of(key) for key in mention.home]
    for person in memory.spoken_of():
        if person is owner or owner.classes.isdisjoint(person.classes):
            continue
        if mention.home and not _shares_home(mention, person):
            continue
        if not mention.home and not set(person.home).isdisjoint(owner.home):
            continue
        person.count += 1
        return [Ref("person", person.key)]
    return [ref_of(key) for key in mention.home]


def _talking(memory: Memory) -> list[Ref]:
    return [ref for ref in memory.sides if ref.kind == "person"]


def _at_home(memory: Memory) -> Ref | None:
    """Who receives: the host told, else the one who serves the article's own state."""
    own = (ref for ref in _talking(memory) if memory.home in memory.people[ref.key].home)
    return memory.host or next(own, None)


def _host(memory: Memory) -> list[Ref]:
    people = _talking(memory)
    if len(people) < 2:
        return [ref for ref in people if ref == memory.host]
    return [_at_home(memory) or people[0]]


def _guest(memory: Memory) -> list[Ref]:
    people = _talking(memory)
    if len(people) < 2:
        return [ref for ref in people if ref != memory.host]
    host = _at_home(memory) or people[0]
    return [ref for ref in people if ref != host][:1]
