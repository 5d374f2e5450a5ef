"""Titles: a head noun with what stands before it and the of-phrases behind it."""

from __future__ import annotations

from dataclasses import dataclass

from graph.extraction.mentions import Title
from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Entry, Gazetteer
from graph.lexicon.language import bodies, grammar, roles
from graph.lexicon.ordinary import is_ordinary

_LONGEST_RUN = 9
_PHRASE_WORDS = {"of", "for", "to", "at", "in", "on", "from", "with"}
_JOIN = {"and", "&", ","}


@dataclass(slots=True)
class Parsed:
    """A title read from tokens.

    Attributes:
        end: Token behind it.
        title: The title.
        host: State or organization an envoy is sent to, or "".
        head: First token of the head noun.
    """

    end: int
    title: Title
    host: str = ""
    head: int = 0



def read_title(
    sent: Sent, i: int, gazetteer: Gazetteer, *, nested: bool = False, qualified: bool = False
) -> Parsed | None:
    """Reads a title that begins exactly at token `i` (determiners and affiliations already skipped).

    Args:
        sent: The sentence.
        i: First token.
        gazetteer: Names of states and organizations.
        qualified: Whether a state, organization or possessive stands before it, so that even "representative" is one.
        nested: Whether this is a title inside another one's of-phrase, whose own of-phrases are left to the outer.

    Returns:
        The title with its of-phrases, or None.
    """
    found = _head(sent, i, gazetteer)
    if found is None:
        return None
    head, n, (singular, kind, plural) = found
    end = head + n
    post = roles().postmodifiers.match(sent.lows, end) if end < len(sent) else None
    if post is not None and not (post[1] == "general" and not sent.is_cap(end)):
        end += post[0]
    text = _text(sent, i, end)
    of: list[str] = []
    host = ""
    if not nested:
        end, more, of, host = _phrases(sent, end, gazetteer, kind, singular)
        text = " ".join([text, *more])
    former = any(sent.lows[k] in roles().former for k in range(i, head)) or sent.lows[i].startswith("ex-")
    if not qualified and head == i and n == 1 and singular in roles().weak and not of and text.lower() == sent.lows[i] and not sent.is_cap(i):
        return None
    return Parsed(end=end, title=Title(text, tuple(of), kind, plural, former), host=host, head=head)


def _text(sent: Sent, i: int, end: int) -> str:
    """The words of a title as written, white space and genitives joined as usual."""
    return " ".join(sent.tokens[i:end]).replace(" 's", "'s").replace(" ,", ",")


def _head(sent: Sent, i: int, gazetteer: Gazetteer) -> tuple[int, int, tuple[str, str, bool]] | None:
    """Finds the head noun of a title whose first word is token `i`: the last one of a run of heads."""
    lexicon = roles()
    best: tuple[int, int, tuple[str, str, bool]] | None = None
    j = i
    while j < len(sent) and j - i < _LONGEST_RUN:
        hit = lexicon.heads.match(sent.lows, j)
        if hit is not None:
            best = (j, hit[0], hit[1])
            j += hit[0]
            if hit[1][2]:
                break
            continue
        token, low = sent.tokens[j], sent.lows[j]
        if best is not None and not _continues(sent, j, gazetteer):
            break
        body = bodies().government.match(sent.lows, j)
        if body is not None:
            j += body[0]
            if j < len(sent) and sent.tokens[j] == "'s":
                j += 1
            continue
        if low in lexicon.premodifiers:
            j += 1
            continue
        if low in _JOIN and j > i and j + 1 < len(sent) and (sent.is_cap(j + 1) or sent.lows[j + 1] in lexicon.premodifiers) and best is None:
            if low == "," and not sent.is_cap(j - 1):
                break
            j += 1
            continue
        if token[0].isupper() and low not in grammar().closed and is_ordinary(low) and gazetteer.match(sent.tokens, sent.lows, j) is None:
            j += 1
            continue
        break
    return best


def _continues(sent: Sent, j: int, gazetteer: Gazetteer) -> bool:
    """Whether a head may be followed by more title: "Foreign Ministry" + "spokesman", "Party General" + "Secretary"."""
    for k in range(j, min(j + 4, len(sent))):
        if roles().heads.match(sent.lows, k) is not None:
            return True
        if sent.lows[k] not in roles().premodifiers and bodies().government.match(sent.lows, k) is None:
            return False
    return False


def _phrases(
    sent: Sent, end: int, gazetteer: Gazetteer, kind: str, head: str
) -> tuple[int, list[str], list[str], str]:
    """Reads the of/for/to-phrases behind a head.

    Returns:
        The token behind them, the words that belong to the title, the affiliations, the host.
    """
    text: list[str] = []
    of: list[str] = []
    host = ""
    for _ in range(4):
        if end + 1 >= len(sent) or sent.lows[end] not in _PHRASE_WORDS:
            break
        preposition = sent.lows[end]
        if preposition == "of" and (shared := _shared_states(sent, end + 1)):
            end = shared
            continue
        phrase = _phrase(sent, end + 1, gazetteer, preposition)
        if phrase is None and kind == "envoy" and preposition in {"to", "in"} and (host_end := _unknown_host(sent, end + 1)):
            end = host_end
            continue
        if phrase is None:
            break
        stop, kept, refs = phrase
        if preposition in {"to", "in", "from"} or (preposition == "at" and kind == "envoy" and not refs):
            if kind not in {"envoy", "spokesperson"} and head not in {"adviser", "advisor", "aide", "assistant"} and preposition != "from":
                break
            if preposition == "from":
                of += [ref for ref in refs if ref not in of]
            elif refs and head not in {"adviser", "advisor", "aide", "assistant"}:
                host = host or refs[0]
            elif not refs:
                break
            end = stop
            continue
        if preposition in {"for", "on", "with"}:
            if preposition == "with" and not refs:
                break
            text.append(_text(sent, end, stop))
            end = stop
            continue
        if kept:
            text.append(f"{preposition} {kept}")
        of += [ref for ref in refs if ref not in of]
        end = stop
    return end, text, of, host


def _phrase(sent: Sent, i: int, gazetteer: Gazetteer, preposition: str) -> tuple[int, str, list[str]] | None:
    """Reads what follows a preposition in a title.

    Returns:
        (token behind, the words that belong to the title, affiliations), or None if nothing fits.
    """
    refs: list[str] = []
    kept: list[str] = []
    j = i
    good = i
    while j < len(sent) and j - i < 12:
        token, low = sent.tokens[j], sent.lows[j]
        if low in {"the", "its", "his", "her", "their"} and (j == good):
            j += 1
            continue
        hit = gazetteer.match(sent.tokens, sent.lows, j) if (token[0].isupper() or token[0].isdigit()) else None
        if hit is not None:
            n, entry = hit
            after = j + n
            if entry.kind in {"demonym", "people"} and entry.kind != "organization":
                if after < len(sent) and (sent.is_cap(after) and is_ordinary(sent.lows[after]) or sent.lows[after] in roles().subjects):
                    if preposition == "of" and entry.code not in refs and not kept:
                        refs.append(entry.code)
                    else:
                        kept.append(token)
                    j = after
                    good = j
                    continue
                break
            if preposition == "of" and entry.kind == "capital" and kept:
                break
            refs.append(entry.ref)
            j = after + _bracketed(sent, after)
            good = j
            if j < len(sent) and sent.tokens[j] == "'s":
                j += 1
            if j < len(sent) and sent.lows[j] == "," and _listed(sent, j, gazetteer):
                j += 1
                continue
            if j < len(sent) and sent.lows[j] in {"and", "&"} and _names_state(sent, j + 1, gazetteer):
                j += 1
                continue
            nested = read_title(sent, j, gazetteer, nested=True) if j < len(sent) and preposition == "of" else None
            if nested is not None:
                kept.append(_text(sent, j, nested.end))
                good = j = nested.end
                continue
            body = bodies().government.match(sent.lows, j) if j < len(sent) else None
            if body is not None:
                kept.append(_text(sent, j, j + body[0]))
                good = j = j + body[0]
                continue
            extra = _rest_of_name(sent, j)
            if extra > j:
                kept.append(_text(sent, j, extra))
                good = j = extra
                if extra < len(sent) and sent.lows[extra] == "of":
                    j += 1
                    continue
            break
        body = bodies().government.match(sent.lows, j)
        if body is not None:
            owner = bodies().owners.get(" ".join(sent.lows[j : j + body[0]]), "")
            if owner:
                refs.append(owner)
            kept.append(_text(sent, j, j + body[0]))
            j += body[0]
            good = j
            if j < len(sent) and sent.lows[j] == "of":
                j += 1
                continue
            break
        if low in roles().subjects or (token[0].isupper() and is_ordinary(low) and low not in grammar().closed):
            kept.append(token)
            j += 1
            good = j
            continue
        if low in {"for", "on"} or (low == "of" and preposition != "of" and not _ordinary_follows(sent, j + 1)):
            break
        if low in {"and", "&", "of"} and j > i and j + 1 < len(sent):
            follows = sent.lows[j + 1]
            if roles().heads.match(sent.lows, j + 1) and low in {"and", "&"} and follows not in {"ministers"}:
                break
            if follows in roles().subjects or follows in {"the", "its"} or (sent.is_cap(j + 1) and (is_ordinary(follows) or gazetteer.match(sent.tokens, sent.lows, j + 1))):
                if low == "of" and follows in {"the", "its"}:
                    kept.append(low)
                    j += 1
                    good_next = j + 1
                    if good_next < len(sent) and (gazetteer.match(sent.tokens, sent.lows, good_next) or bodies().government.match(sent.lows, good_next) or sent.is_cap(good_next)):
                        good = j
                        continue
                    break
                kept.append(low)
                j += 1
                continue
            break
        if low == "," and j > i and j + 1 < len(sent) and sent.is_cap(j + 1) and is_ordinary(sent.lows[j + 1]) and _closes_list(sent, j + 1):
            kept.append(",")
            j += 1
            continue
        break
    while kept and kept[-1].lower() in {"of", "for", "on", "and", "&", ",", "the"}:
        kept.pop()
    if good == i:
        return None
    return good, " ".join(kept).replace(" ,", ","), refs


def _shared_states(sent: Sent, i: int) -> int:
    """Token behind "the two countries", whose ministers a plural title names; 0 if it is not there."""
    words = sent.lows[i : i + 3]
    if len(words) == 3 and words[0] in {"the", "both"} and words[1] in {"two", "three", "four", "five", "both"} and words[2] in {"countries", "states", "nations", "sides", "neighbours", "neighbors", "republics"}:
        return i + 3
    if len(words) > 1 and words[0] == "both" and words[1] in {"countries", "states", "nations", "sides"}:
        return i + 2
    return 0


def _unknown_host(sent: Sent, i: int) -> int:
    """Token behind a capitalised host that no list knows ("ambassador to the UNHRC"), or 0."""
    j = i + (i < len(sent) and sent.lows[i] == "the")
    k = j
    while k < len(sent) and k - j < 3 and sent.is_cap(k):
        k += 1
    return k if k > j else 0


def _ordinary_follows(sent: Sent, j: int) -> bool:
    """Whether "of" goes on with a subject of the office ("for Freedom of Religion"), not with whom it serves."""
    return j < len(sent) and (sent.lows[j] in roles().subjects or (sent.is_cap(j) and is_ordinary(sent.lows[j])))


def _bracketed(sent: Sent, j: int) -> int:
    """Length of an acronym in brackets at `j`: "(OTS)"."""
    return 3 if j + 2 < len(sent) and sent.tokens[j] == "(" and sent.tokens[j + 2] == ")" else 0


def _rest_of_name(sent: Sent, j: int) -> int:
    """Token behind the ordinary words that finish a body's name at `j`: "UN" + "Counter-Terrorism Office"."""
    end = j
    k = j
    while k < len(sent) and sent.is_cap(k) and is_ordinary(sent.lows[k]) and k - j < 5:
        k += 1
        if sent.lows[k - 1] in bodies().no_person:
            end = k
    return end


def _closes_list(sent: Sent, j: int) -> bool:
    """Whether a run of capitalised ordinary words at `j` goes on to "and Word" ("Foreign Affairs, Trade and X")."""
    k = j
    while k < len(sent) and k - j < 4 and sent.is_cap(k) and is_ordinary(sent.lows[k]):
        k += 1
    if k >= len(sent) - 2 or sent.lows[k] not in {"and", "&", ","} or not sent.is_cap(k + 1):
        return False
    return is_ordinary(sent.lows[k + 1]) or (sent.is_cap(k + 2) and is_ordinary(sent.lows[k + 2]))


def _names_state(sent: Sent, j: int, gazetteer: Gazetteer) -> bool:
    if j < len(sent) and sent.lows[j] == "the":
        j += 1
    if j >= len(sent) or not sent.tokens[j][0].isupper():
        return False
    hit = gazetteer.match(sent.tokens, sent.lows, j)
    return hit is not None and hit[1].kind in {"name", "organization"} and not _possessed(sent, j + hit[0])


def _possessed(sent: Sent, j: int) -> bool:
    return j < len(sent) and sent.tokens[j] == "'s"


def _listed(sent: Sent, comma: int, gazetteer: Gazetteer) -> bool:
    """Whether the comma joins names of states: "of Iran, Iraq and Syria"."""
    if not _names_state(sent, comma + 1, gazetteer):
        return False
    k = comma + 1
    while k < len(sent) and k - comma < 14:
        if sent.lows[k] in {"and", "&"}:
            return _names_state(sent, k + 1, gazetteer)
        hit = gazetteer.match(sent.tokens, sent.lows, k)
        k += hit[0] if hit else 1
        if hit is None and sent.lows[k - 1] not in {",", "the"}:
            return False
    return False
