"""Actors with a title: "the Foreign Minister of Chad", "Ambassador and Permanent Representative X".

titled := title {joiner title} [","] [honorific | rank] [name [apposition]]
"""

from __future__ import annotations

from graph.extraction.apposition import STOPPERS, read_apposition
from graph.extraction.front import skip_front
from graph.extraction.lists import read_name_list
from graph.extraction.mentions import Mention, Title
from graph.extraction.names import (
    fold_word,
    looks_personal,
    name_end,
    name_follows,
    opens_family_name,
    skip_honorifics,
    without_words,
)
from graph.extraction.titles import Parsed, add_title, owned_by_person, read_title
from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Gazetteer
from graph.lexicon.language import bodies, grammar, reporting, roles
from graph.lexicon.meetings import meeting_words
from graph.lexicon.ordinary import is_ordinary
from graph.lexicon.words import given_names

_MOST_JOINED = 3
_ASIDE_WITHIN = 8
_PHRASE_OPENERS = {"of", "for", "the", "and"}
_LONG = 5
_AND = {"and", "&", ","}
_JOINERS = _AND | {"—", "–", "-", "/"}


def read_titled(sent: Sent, j: int, mention: Mention, gazetteer: Gazetteer) -> list[Mention]:
    """Reads the title at token `j` and the name or row of names behind it.

    Args:
        sent: The sentence.
        j: First token of the title.
        mention: What stands before it.
        gazetteer: Names of states and organizations.

    Returns:
        One mention, several for "the foreign ministers of A and B, X and Y", none where no title begins.
    """
    parsed = read_title(sent, j, gazetteer, qualified=bool(mention.home or mention.possessive))
    if parsed is None or _owns_office(sent, parsed.end):
        return []
    add_title(mention, parsed, mention)
    mention.gender = ""
    mention.kind = "role"
    mention.end = parsed.end
    mention.organization = None
    mention.classes = (parsed.title.kind,)
    mention.form = " ".join(sent.lows[j : parsed.end])
    for _ in range(_MOST_JOINED):
        if not _join_title(sent, mention, gazetteer):
            break
    if sent.word(parsed.end - 1) in roles().nameless:
        return [mention]
    if parsed.title.plural:
        return read_name_list(sent, mention, gazetteer) or [mention]
    if owned_by_person(sent, mention.end, gazetteer):
        return [_named_behind_owner(sent, mention, gazetteer)]
    return [with_name(sent, mention, gazetteer)]


def _named_behind_owner(sent: Sent, mention: Mention, gazetteer: Gazetteer) -> Mention:
    """Names the holder of "the envoy of President X of Chad, Hon. Y": the mention stays the title, X is one apart."""
    start = mention.end + 1
    owner = Mention("role", start, start)
    at = skip_front(sent, start, gazetteer, owner)
    parsed = read_title(sent, at, gazetteer)
    if parsed is None:
        return mention
    add_title(owner, parsed, owner)
    owner.end = parsed.end
    owner = with_name(sent, owner, gazetteer)
    mention.home += [ref for ref in owner.home if ref not in mention.home]
    mention.titles[0].of = mention.titles[0].of or tuple(owner.home)
    if sent.word(owner.end) != ",":
        return mention
    k, honorific = skip_honorifics(sent, owner.end + 1)
    end = name_end(sent, k, gazetteer, titled=True)
    name = tuple(sent.tokens[k:end])
    if end > k and (honorific or (looks_personal(name, ",") and _ends_apposition(sent, end))):
        mention.kind, mention.name, mention.honorific = "person", name, honorific
    return mention


def _owns_office(sent: Sent, end: int) -> bool:
    """Whether the title only owns a body: "the president's press service"."""
    return sent.word(end) == "'s" and end + 1 < len(sent) and bodies().offices.match(sent.lows, end + 1) is not None


# ---------------------------------------------------------------- joint titles
def _join_title(sent: Sent, mention: Mention, gazetteer: Gazetteer) -> bool:
    """Reads "and Minister of Foreign Affairs": a second office of the same person, where a name closes the row."""
    joiner = sent.word(mention.end)
    if joiner not in _JOINERS or mention.end + 1 >= len(sent) or mention.titles[-1].plural:
        return False
    start = mention.end + 1 + (joiner == "," and sent.lows[mention.end + 1] == "and")
    probe = Mention("role", start, start)
    at = skip_front(sent, start, gazetteer, probe)
    parsed = read_title(sent, at, gazetteer)
    if parsed is None or parsed.title.plural:
        return False
    if not name_follows(sent, parsed.end + (sent.word(parsed.end) == ","), gazetteer):
        return False
    if not _same_person(sent, at, joiner, mention, probe):
        return False
    _share_home(parsed.title, mention, probe)
    mention.titles.append(parsed.title)
    mention.end = parsed.end
    return True


def _same_person(sent: Sent, at: int, joiner: str, mention: Mention, probe: Mention) -> bool:
    """Whether the joined title at token `at` is held by the one before it, not by somebody else."""
    if joiner == "and" and probe.definite:
        return False
    deputy = mention.titles[-1].text.lower().startswith(roles().deputies)
    if joiner in {"and", "&"} and mention.definite and not deputy and not mention.home:
        return False
    if joiner == "," and not (sent.is_cap(at) and (mention.definite or sent.is_cap(mention.start))):
        return False
    return not (joiner in _AND and probe.home and mention.home and probe.home != mention.home)


def _share_home(title: Title, mention: Mention, probe: Mention) -> None:
    """Fills what one of two joined titles leaves out from the other."""
    if not title.of:
        title.of = tuple(probe.home or mention.home)
    elif not mention.titles[-1].of:
        mention.titles[-1].of = title.of
    title.of = tuple(dict.fromkeys(_parent(ref, mention.home) for ref in title.of))
    mention.home += [ref for ref in title.of if ref not in mention.home]


def _parent(ref: str, home: list[str]) -> str:
    """The organization already named of which `ref` is an office: "United Nations Office of X" -> "United Nations"."""
    return next((known for known in home if ref.startswith(known + " ")), ref)


# ---------------------------------------------------------------- the name behind a title
def with_name(sent: Sent, mention: Mention, gazetteer: Gazetteer) -> Mention:
    """Adds the name that follows a title or "counterpart", directly or behind a comma.

    Args:
        sent: The sentence.
        mention: The title; becomes a person where a name follows.
        gazetteer: Names of states and organizations.

    Returns:
        The same mention.
    """
    comma = sent.word(mention.end) == ","
    indefinite = sent.word(mention.start) in {"a", "an"}
    if comma and not (mention.definite or mention.home or indefinite or sent.is_cap(mention.start)):
        return mention
    k, honorific = skip_honorifics(sent, _behind_aside(sent, mention.end + comma))
    rank = _rank(sent, k, gazetteer, any_title=mention.counterpart) if comma or mention.counterpart else None
    if rank is not None:
        k = rank.end
    end = name_end(sent, k, gazetteer, titled=True)
    if end == k or (comma and sent.word(end) == "'s"):
        return mention
    if not honorific:
        k = _given_name_in_title(sent, mention, k, end)
    name = without_words(tuple(sent.tokens[k:end]))
    if comma and not (honorific or rank is not None or _is_apposed(sent, name, end)):
        return mention
    if not comma and not opens_family_name(sent, k):
        return mention
    mention.kind = "person"
    mention.name = name
    mention.honorific = honorific
    mention.end = end
    if rank is not None:
        rank.title.of = tuple(mention.home)
        mention.titles.append(rank.title)
    read_apposition(sent, mention, gazetteer)
    return mention


def _given_name_in_title(sent: Sent, mention: Mention, k: int, end: int) -> int:
    """Where a name begins whose given name was read as a title's last word: "Political Affairs Victoria" + "Nuland"."""
    last = k - 1
    if end != k + 1 or last <= mention.start or mention.end != k or not mention.titles or not sent.is_cap(last):
        return k
    word, title = sent.tokens[last], mention.titles[-1]
    given = fold_word(word) in given_names() or fold_word(word) in grammar().family_first
    if not given or sent.lows[last] in roles().subjects or not title.text.endswith(" " + word):
        return k
    if roles().heads.match(sent.lows, last) is not None or sent.lows[last - 1] in _PHRASE_OPENERS:
        return k
    title.text = title.text.removesuffix(" " + word)
    return last


def _behind_aside(sent: Sent, k: int) -> int:
    """Steps over what may stand between a title and honorific or name: "the" of "the Hon.", "(South Asia)"."""
    if sent.word(k) == "the" and skip_honorifics(sent, k + 1)[0] > k + 1:
        return k + 1
    if sent.word(k) != "(":
        return k
    end = next((n for n in range(k + 1, min(k + _ASIDE_WITHIN, len(sent))) if sent.lows[n] == ")"), 0)
    return end + 1 if end and skip_honorifics(sent, end + 1)[0] > end + 1 else k


def _is_apposed(sent: Sent, name: tuple[str, ...], end: int) -> bool:
    """Whether words between "the minister," and token `end` are the minister's name."""
    if looks_personal(name, ","):
        return _ends_apposition(sent, end)
    closed = end >= len(sent) or sent.lows[end] in STOPPERS
    return closed and 1 < len(name) < _LONG and not is_ordinary(name[0].lower())


def _ends_apposition(sent: Sent, end: int) -> bool:
    """Whether a name behind "the minister," may end at token `end`: a mark or the sentence's verb follows."""
    if end >= len(sent) or sent.lows[end] in STOPPERS or sent.lows[end] in roles().behind_name:
        return True
    return bool(reporting().verbs.match(sent.lows, end) or meeting_words().verbs.match(sent.lows, end))


def _rank(sent: Sent, k: int, gazetteer: Gazetteer, *, any_title: bool) -> Parsed | None:
    """A title right before a name, as in "his Burundian counterpart, Ambassador Albert Shingiro".

    Of one word, unless `any_title`.
    """
    parsed = read_title(sent, k, gazetteer) if sent.is_cap(k) else None
    if parsed is None or parsed.title.plural or parsed.title.of or (parsed.end != k + 1 and not any_title):
        return None
    return parsed if name_end(sent, parsed.end, gazetteer, titled=True) > parsed.end else None
