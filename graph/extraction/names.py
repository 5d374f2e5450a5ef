"""Personal names: where one begins and ends, and whether a run of capitalised words is one at all."""

from __future__ import annotations

import re
from collections.abc import Collection

from anyascii import anyascii

from graph.extraction.tokens import Sent, is_capital
from graph.lexicon.gazetteer import Gazetteer
from graph.lexicon.language import bodies, calendar, grammar, roles
from graph.lexicon.ordinary import is_ordinary
from graph.lexicon.words import given_names, words

_INITIAL = re.compile(r"^(?:[^\W\d_]\.)+[^\W\d_]?$")
_LONGEST = 9
_OPENING_PARTICLES = {"al", "el", "bin", "bint", "ibn", "de", "del", "della", "di", "da", "van", "von", "ter", "ten"}
_AT = {"in", "at", "near"}
_TOWARD = _AT | {"from", "to", "around", "outside", "of", "across", "on", "via"}


def fold_word(word: str) -> str:
    """Returns a word without accents, in lower case, apostrophes dropped."""
    return anyascii(word).lower().replace("'", "").replace("`", "")


def opens_name(sent: Sent, i: int) -> bool:
    """Whether the word at `i` is written as a name's first one: with a capital, or with an article as "al-Sisi"."""
    return sent.is_cap(i) or sent.word(i).startswith(grammar().prefixes)


def opens_family_name(sent: Sent, i: int) -> bool:
    """Whether a name begins at `i` behind a title, where particles may open it ("bin Zayed", "van der Bellen")."""
    return opens_name(sent, i) or _links(sent, i, i)


def skip_honorifics(sent: Sent, i: int) -> tuple[int, str]:
    """Steps over courtesy titles and ranks that stand before a name.

    Args:
        sent: The sentence.
        i: Where they would begin.

    Returns:
        The token behind them, and their lower-case text ("" if there are none).
    """
    start = i
    while sent.is_cap(i):
        hit = roles().honorifics.match(sent.lows, i)
        if hit is None:
            break
        i += hit[0]
        if i < len(sent) and sent.tokens[i] == "." and sent.starts[i] == sent.ends[i - 1]:
            i += 1
        if i + 2 < len(sent) and sent.tokens[i] == "(" and sent.lows[i + 1].rstrip(".") in roles().retired:
            i = next((k + 1 for k in range(i + 2, min(i + 4, len(sent))) if sent.tokens[k] == ")"), i)
    if i > start and sent.lows[i - 1] in roles().addresses and sent.word(i) == "," and sent.is_cap(i + 1):
        return i + 1, " ".join(sent.lows[start:i])
    return i, " ".join(sent.lows[start:i])


# ---------------------------------------------------------------- where a name ends
def name_end(sent: Sent, i: int, gazetteer: Gazetteer, *, titled: bool) -> int:
    """Finds the end of the personal name that starts at `i`.

    Args:
        sent: The sentence.
        i: Where the name would begin.
        gazetteer: Names of states and organizations, which end a name.
        titled: Whether a title or honorific stands right before, so that ordinary words may be names, too.

    Returns:
        The token behind the name, or `i` if none can begin there. A particle or apostrophe never ends a name.
    """
    j = last_good = i
    while j < len(sent) and j - i < _LONGEST:
        if _links(sent, j, i):
            j += 1
            continue
        if not _is_part(sent, j, i, gazetteer, titled=titled):
            break
        j += 1
        last_good = j
    return i if last_good == i + 1 and _is_no_name(sent, i) else last_good


def _is_no_name(sent: Sent, i: int) -> bool:
    """Whether the word at `i` alone names nobody: "Member States", "the Biden-Harris administration"."""
    return sent.lows[i] in bodies().never_named or ("-" in sent.tokens[i] and sent.word(i + 1) in bodies().joint)


def name_follows(sent: Sent, i: int, gazetteer: Gazetteer) -> bool:
    """Whether a personal name, honorifics before it or not, begins at token `i`."""
    k, _ = skip_honorifics(sent, i)
    return name_end(sent, k, gazetteer, titled=True) > k


def _links(sent: Sent, j: int, start: int) -> bool:
    """Whether the token at `j` only links the parts of a name: "al" in "Faisal al Saud", a loose apostrophe."""
    token, low = sent.tokens[j], sent.lows[j]
    if not token[0].isalpha():
        return token in {"'", "’"} and j > start and sent.is_cap(j + 1)
    if low not in grammar().particles or token[0].isupper():
        return False
    further = j + 1 + (sent.word(j + 1) in grammar().particles)
    return j > start or (low in _OPENING_PARTICLES and (sent.is_cap(j + 1) or sent.is_cap(further)))


def _is_initial(token: str) -> bool:
    return token[0].isupper() and _INITIAL.match(token) is not None


def _is_part(sent: Sent, j: int, start: int, gazetteer: Gazetteer, *, titled: bool) -> bool:
    """Whether the word at `j` can be part of the name that begins at `start`."""
    token, low = sent.tokens[j], sent.lows[j]
    if not token[0].isalpha() or any(letter.isdigit() for letter in token):
        return False
    if _is_initial(token):
        return True
    if not is_capital(token[0]) and not (token.startswith(grammar().prefixes) and token[3:4].isupper()):
        return False
    if low in grammar().suffixes and j > start:
        return True
    if "-" in token and token.rpartition("-")[2] in bodies().compound_ends:
        return False
    if low in grammar().closed and low not in grammar().particles and low != "may":
        return titled and j == start and low in grammar().closed_surnames and sent.is_cap(j + 1)
    if low.endswith(".") and low in calendar().months:
        return False
    if low in calendar().full and not (j == start and titled and (low in calendar().months or sent.is_cap(j + 1))):
        return False
    if j > start:
        return not _ends_name(sent, j, gazetteer)
    if titled:
        return not (_opens_title(sent, j) or _is_affiliation(sent, j, gazetteer))
    return not _is_known_other(sent, j, gazetteer)


def _opens_title(sent: Sent, j: int) -> bool:
    """Whether an office begins at `j` ("Secretary", "Foreign Minister") that is no usual part of a name ("King")."""
    k = j
    while sent.lows[k] in roles().premodifiers and sent.is_cap(k + 1):
        k += 1
    return roles().heads.match(sent.lows, k) is not None and not (k == j and sent.lows[j] in roles().names_too)


def _ends_name(sent: Sent, j: int, gazetteer: Gazetteer) -> bool:
    """Whether the word at `j` begins something else than more of the name before it."""
    if sent.tokens[j] in roles().courtesy or _opens_title(sent, j):
        return True
    hit = gazetteer.match(sent.tokens, sent.lows, j)
    if hit is None:
        return False
    n, entry = hit
    if entry.kind == "organization":
        return (entry.written.isupper() and sent.tokens[j].isupper()) or n > 1
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
    return not (homonym and sent.is_cap(following) and may_be_family_name(sent, following))


def may_be_family_name(sent: Sent, j: int) -> bool:
    """Whether a word behind a given name may be a family name, maybe an ordinary word that often is ("Chad Smith")."""
    low = sent.lows[j]
    return low not in words() or (low in grammar().ordinary_surnames and not sent.is_cap(j + 1))


def _is_affiliation(sent: Sent, j: int, gazetteer: Gazetteer) -> bool:
    """Whether the word behind a title is a state's or organization's name, not a person's."""
    hit = gazetteer.match(sent.tokens, sent.lows, j)
    return hit is not None and not (fold_word(sent.tokens[j]) in given_names() and sent.is_cap(j + hit[0]))


def without_words(name: tuple[str, ...]) -> tuple[str, ...]:
    """Takes off what stands between a title and the name: "... and Stabilization Operations" of "Anne Witkowsky".

    Args:
        name: The words behind a title.

    Returns:
        The name from its first given name on, if only ordinary words or an acronym stand before it.
    """
    given = given_names()
    at = next((k for k, word in enumerate(name) if fold_word(word) in given), 0)
    before = name[:at]
    if not before or len(name) - at < 2:
        return name
    acronym = len(before) == 1 and len(before[0]) > 2 and before[0].isupper() and not name[at].isupper()
    ordinary = all(is_ordinary(fold_word(word)) or word.endswith(bodies().abstract_ends) for word in before)
    return name[at:] if acronym or (ordinary and len(before) > 1) else name


# ---------------------------------------------------------------- whether it is one
def looks_personal(name: Collection[str], before: str) -> bool:
    """Tells whether an untitled run of capitalised words is a person's name.

    Args:
        name: The words.
        before: The lower-case token before them.

    Returns:
        Whether given names, family names or words of no dictionary make it one.
    """
    parts = [word for word in name if word.lower() not in grammar().particles or word[0].isupper()]
    folded = [fold_word(word) for word in parts]
    if len(parts) < 2 or any(word.lower() in bodies().no_person for word in parts):
        return False
    if all(word.isupper() and len(word) > 1 for word in parts) and len(parts) > 3:
        return False
    given, family_first = given_names(), grammar().family_first
    ordinary = [word in words() for word in folded]
    if folded[0] in given:
        return not (ordinary[-1] and folded[-1] not in given and before in _AT)
    if all(ordinary):
        return False
    if folded[0] in family_first and (("-" in parts[-1]) or (len(folded) <= 3 and not ordinary[0])):
        return True
    if any(word in given for word in folded[1:-1]) and not ordinary[0]:
        return True
    return before not in _TOWARD and not any(ordinary) and any(_INITIAL.match(word) is None for word in parts)
