"""Personal names: where one begins and ends, and whether a run of capitalised words is one at all."""

from __future__ import annotations

import re
from collections.abc import Collection

from anyascii import anyascii

from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Gazetteer
from graph.lexicon.language import bodies, grammar, roles
from graph.lexicon.words import given_names, words

_INITIAL = re.compile(r"^(?:[^\W\d_]\.)+[^\W\d_]?$")
_LONGEST = 9
_CALENDAR = frozenset({
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
})  # fmt: skip
_COURTESY = {"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Gen", "Gen.", "H.E."}


def fold_word(word: str) -> str:
    """Returns a word without accents, in lower case, apostrophes dropped."""
    return anyascii(word).lower().replace("'", "").replace("`", "")


def skip_honorifics(sent: Sent, i: int) -> tuple[int, str]:
    """Steps over courtesy titles and ranks that stand before a name.

    Returns:
        The token behind them, and their lower-case text ("" if there are none).
    """
    start = i
    table = roles().honorifics
    while i < len(sent) and (sent.is_cap(i) or i > start):
        hit = table.match(sent.lows, i)
        if hit is None or not sent.is_cap(i):
            break
        i += hit[0]
        if i < len(sent) and sent.tokens[i] == "." and sent.starts[i] == sent.ends[i - 1]:
            i += 1
    return i, " ".join(sent.lows[start:i])


def name_end(sent: Sent, i: int, gazetteer: Gazetteer, *, titled: bool) -> int:
    """Returns the token behind the personal name that starts at `i`, or `i` if none can.

    Args:
        sent: The sentence.
        i: Where the name would begin.
        gazetteer: Names of states and organizations, which end a name.
        titled: Whether a title or honorific stands right before, so that ordinary words may be names, too.
    """
    closed, particles, suffixes = grammar().closed, grammar().particles, grammar().suffixes
    j = i
    last_good = i
    while j < len(sent) and j - i < _LONGEST:
        token, low = sent.tokens[j], sent.lows[j]
        if not token[0].isalpha():
            if token in {"'", "’"} and j > i and j + 1 < len(sent) and sent.is_cap(j + 1):
                j += 1
                continue
            break
        if _INITIAL.match(token) and token[0].isupper():
            j += 1
            last_good = j
            continue
        if low in particles and not token[0].isupper():
            if j > i or (j + 1 < len(sent) and sent.is_cap(j + 1) and low in {"al", "el", "bin", "de", "van", "von"}):
                j += 1
                continue
            break
        if not token[0].isupper() and not (len(token) > 3 and token[:3] in {"al-", "el-"} and token[3].isupper()):
            break
        if low in suffixes and j > i:
            j += 1
            last_good = j
            continue
        if low in closed and low not in particles and low != "may":
            break
        if low in _CALENDAR and not (j == i and titled):
            break
        if j > i and _ends_name(sent, j, gazetteer):
            break
        if j == i and not titled and _is_known_other(sent, j, gazetteer):
            break
        if j == i and titled and _is_affiliation(sent, j, gazetteer):
            break
        j += 1
        last_good = j
    return last_good


def _ends_name(sent: Sent, j: int, gazetteer: Gazetteer) -> bool:
    """Whether the word at `j` begins something else than more of the name before it."""
    if sent.tokens[j] in _COURTESY:
        return True
    if roles().heads.match(sent.lows, j) and not (sent.lows[j] in roles().names_too and sent.is_cap(j)):
        return True
    hit = gazetteer.match(sent.tokens, sent.lows, j)
    if hit is None:
        return False
    n, entry = hit
    if entry.kind == "organization":
        return entry.written.isupper() and sent.tokens[j].isupper() or n > 1
    return entry.kind in {"name", "demonym"} and fold_word(sent.tokens[j]) not in given_names()


def _is_known_other(sent: Sent, j: int, gazetteer: Gazetteer) -> bool:
    """Whether an untitled run beginning at `j` names a state, organization or office instead of a person."""
    if roles().heads.match(sent.lows, j):
        return True
    hit = gazetteer.match(sent.tokens, sent.lows, j)
    if hit is None:
        return False
    following = j + hit[0]
    if hit[0] > 1 or following >= len(sent):
        return True
    homonym = fold_word(sent.tokens[j]) in given_names() and hit[1].kind in {"name", "capital"}
    return not (homonym and sent.is_cap(following) and sent.lows[following] not in words())


def _is_affiliation(sent: Sent, j: int, gazetteer: Gazetteer) -> bool:
    """Whether the word behind a title is a state's or organization's name, not a person's."""
    hit = gazetteer.match(sent.tokens, sent.lows, j)
    if hit is None:
        return False
    after = j + hit[0]
    if fold_word(sent.tokens[j]) in given_names() and after < len(sent) and sent.is_cap(after):
        return False
    return not (hit[1].kind == "demonym" and after < len(sent) and sent.is_cap(after) and hit[0] == 1 and False)


def looks_personal(name: Collection[str], before: str, *, first: bool) -> bool:
    """Whether an untitled run of capitalised words is a person's name.

    Args:
        name: The words.
        before: The lower-case token before them.
        first: Whether they open the sentence, where any word is capitalised.
    """
    parts = [word for word in name if word.lower() not in grammar().particles or word[0].isupper()]
    folded = [fold_word(word) for word in parts]
    if len(parts) < 2 or any(word.lower() in bodies().no_person for word in parts):
        return False
    if all(word.isupper() and len(word) > 1 for word in parts) and len(parts) > 3:
        return False
    ordinary = [word in words() for word in folded]
    if all(ordinary) and not _common_first(folded[0]):
        return False
    if folded[0] in given_names() and not (first and ordinary[0] and not _common_first(folded[0])):
        return not (ordinary[-1] and folded[-1] not in given_names() and before in {"in", "at", "near"})
    if len(folded) <= 3 and folded[0] in grammar().family_first and not ordinary[0]:
        return True
    if "-" in parts[-1] and folded[0] in grammar().family_first:
        return True
    if any(word in given_names() for word in folded[1:-1]) and not ordinary[0]:
        return True
    if before in {"in", "at", "near", "from", "to", "around", "outside", "of", "across", "on", "via"}:
        return False
    return not any(ordinary) and any(_INITIAL.match(word) is None for word in parts)


def _common_first(word: str) -> bool:
    return word in given_names()
