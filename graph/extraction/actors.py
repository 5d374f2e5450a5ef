"""The grammar of actors: finds everything in a sentence that names or points at a person, state or organization.

    actor   := [determiner] {adjective | affiliation} (titled | body | side | pointing noun | name)
    titled  := title {joint title} [","] [honorific] [name] [apposition]
    affiliation := demonym | state | organization, each with or without 's
"""

from __future__ import annotations

from graph.extraction.lists import read_name_list
from graph.extraction.mentions import Mention, Title
from graph.extraction.names import looks_personal, name_end, skip_honorifics
from graph.extraction.titles import Parsed, read_title
from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Gazetteer
from graph.lexicon.language import bodies, grammar, reference, roles
from graph.lexicon.words import words

_DETERMINERS = {"the", "a", "an", "his", "her", "their", "its", "our", "this", "these", "those", "both", "another"}
_POSSESSIVES = {"his", "her", "their", "its", "our"}
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "both": 2}
_PROGRESSIVE = {"is", "are", "was", "were", "been", "be", "currently", "after", "before", "while", "by", "when", "who"}
_RANKS = {"acting", "former", "interim", "deputy", "caretaker", "senior", "chief", "vice"}
_DASHES = {"—", "–", "-", "/"}
_STOPPERS = {",", ".", ";", ")", "—", "–", ":", "”", '"', "»", "("}


def find_mentions(sent: Sent, gazetteer: Gazetteer) -> None:
    """Finds the mentions of a sentence and writes them to `sent.mentions` and `sent.cover`."""
    i = 0
    while i < len(sent):
        i += gazetteer.proper(sent.lows, i)
        if i >= len(sent):
            break
        found = _read(sent, i, gazetteer)
        if not found:
            i += 1
            continue
        found += _owned(sent, found[-1], gazetteer)
        for mention in found:
            sent.mentions.append(mention)
            for k in range(mention.start, min(mention.end, len(sent))):
                sent.cover[k] = mention
        i = max(found[-1].end, i + 1)


def find_short_names(sent: Sent, known: frozenset[str]) -> None:
    """Finds family names that are ordinary words, too ("Hang", "Price"), where the article gives the full name.

    Args:
        sent: The sentence, its other mentions found.
        known: Lower-case family names of the article's people.
    """
    added = False
    for i in range(len(sent)):
        if sent.cover[i] is not None or sent.lows[i] not in known or not sent.is_cap(i):
            continue
        if i + 1 < len(sent) and sent.is_cap(i + 1) and sent.cover[i + 1] is None and sent.lows[i + 1] not in known:
            continue
        mention = Mention("person", i, i + 1, name=(sent.tokens[i],), classes=("weak",))
        sent.cover[i] = mention
        sent.mentions.append(mention)
        added = True
    if added:
        sent.mentions.sort(key=lambda mention: mention.start)


def _read(sent: Sent, i: int, gazetteer: Gazetteer) -> list[Mention]:
    """Reads the actor that begins at token `i`; several for "the foreign ministers of A and B, X and Y"."""
    low = sent.lows[i]
    if low in reference().pronouns and not (low in {"her", "his", "both"} and _begins_noun(sent, i + 1, gazetteer)):
        return [_pronoun(sent, i)]
    if not (sent.tokens[i][0].isalnum()):
        return []
    if not sent.is_cap(i) and not _may_begin(sent, i):
        return []
    if low == "visiting" and i and sent.lows[i - 1] in _PROGRESSIVE:
        return []
    mention = Mention("role", i, i)
    j = _skip_front(sent, i, gazetteer, mention)
    if j >= len(sent):
        return _bare(sent, i, j, mention, gazetteer)
    return (
        _group(sent, j, mention, gazetteer)
        or _counterpart(sent, j, mention, gazetteer)
        or _titled(sent, j, mention, gazetteer)
        or _body(sent, j, mention, gazetteer)
        or _side(sent, j, mention)
        or _pointing(sent, j, mention)
        or _named(sent, j, mention, gazetteer)
        or _bare(sent, i, j, mention, gazetteer)
    )


def _owned(sent: Sent, owner: Mention, gazetteer: Gazetteer) -> list[Mention]:
    """An office that hangs on the actor before it: "the Premier's advisor, X", "the government's coordinator Y"."""
    if owner.end >= len(sent) - 1 or sent.tokens[owner.end] != "'s" or owner.kind in {"pronoun", "adjective"}:
        return []
    probe = Mention("role", owner.end + 1, owner.end + 1, home=list(owner.home), possessive="his", definite=True)
    at = _skip_front(sent, owner.end + 1, gazetteer, probe)
    if at >= len(sent):
        return []
    return _titled(sent, at, probe, gazetteer) or _body(sent, at, probe, gazetteer)


def _may_begin(sent: Sent, i: int) -> bool:
    """Whether a lower-case word may open an actor."""
    low = sent.lows[i]
    return (
        low in _DETERMINERS
        or low in _NUMBERS
        or low in roles().premodifiers
        or low in roles().adjectives
        or roles().heads.match(sent.lows, i) is not None
        or bodies().government.match(sent.lows, i) is not None
        or low[:3] in {"al-", "el-"}
    )


def _begins_noun(sent: Sent, i: int, gazetteer: Gazetteer) -> bool:
    """Whether "her"/"his" at i-1 is a possessive: something nominal follows, not a verb's end or a preposition."""
    if i >= len(sent):
        return False
    low = sent.lows[i]
    if sent.tokens[i][0] in ".,;:!?)\"”»":
        return False
    return low not in grammar().prepositions and low not in grammar().auxiliaries and low not in grammar().conjunctions and low not in {"the", "a", "an", "today", "yesterday"}


def _pronoun(sent: Sent, i: int) -> Mention:
    kind = reference().pronouns[sent.lows[i]]
    gender = kind if kind in {"male", "female", "body"} else ""
    return Mention("pronoun", i, i + 1, classes=(kind,), gender=gender, number=2 if kind == "plural" else 0, form=sent.lows[i])


def _skip_front(sent: Sent, i: int, gazetteer: Gazetteer, mention: Mention) -> int:
    """Steps over determiner, numbers, adjectives and affiliations, noting them in `mention`."""
    j = i
    if sent.lows[j] in _DETERMINERS:
        mention.definite = sent.lows[j] not in {"a", "an", "another"}
        if sent.lows[j] in _POSSESSIVES:
            mention.possessive = sent.lows[j]
        if sent.lows[j] == "both":
            mention.number = 2
        j += 1
    while j < len(sent):
        low = sent.lows[j]
        if low in _NUMBERS:
            mention.number = _NUMBERS[low]
            j += 1
            continue
        if low in roles().adjectives and j + 1 < len(sent) and reference().nouns.match(sent.lows, j) is None and not (low in {"both", "all", "some", "most", "other"} and sent.lows[j + 1] in {"of", "in"}):
            if low in roles().former:
                mention.gender = "former"
            j += 1
            continue
        step = _affiliation(sent, j, gazetteer, mention)
        if step == j and low in _RANKS and j + 1 < len(sent) and _affiliation(sent, j + 1, gazetteer, mention) > j + 1:
            mention.form = low
            j = _affiliation(sent, j + 1, gazetteer, mention)
            mention.rank = low
            continue
        if step == j:
            break
        j = step
    return j


def _affiliation(sent: Sent, j: int, gazetteer: Gazetteer, mention: Mention) -> int:
    """Steps over a state's or organization's name that something else hangs on."""
    token = sent.tokens[j]
    if not (token[0].isupper() or token[0].isdigit()):
        return j
    hit = gazetteer.match(sent.tokens, sent.lows, j)
    if hit is None or inside_proper_name(sent, j, hit[0]):
        return _compound(sent, j, gazetteer, mention)
    n, entry = hit
    after = j + n
    genitive = after < len(sent) and (sent.tokens[after] == "'s" or sent.lows[after] == "'")
    if entry.kind == "capital" and not genitive and not _body_follows(sent, after):
        return j
    if not genitive and entry.kind in {"name", "capital", "people"} and _name_homonym(sent, j, after):
        return j
    ref = entry.ref
    if ref not in mention.home:
        mention.home.append(ref)
    mention.form = " ".join(sent.tokens[j:after])
    if after + 2 < len(sent) and sent.tokens[after] == "(" and sent.tokens[after + 2] == ")" and sent.tokens[after + 1].isupper():
        after += 3
        genitive = after < len(sent) and sent.tokens[after] == "'s"
    if entry.organization is not None:
        mention.organization = entry.organization
    elif entry.kind != "demonym":
        mention.organization = None
    mention.classes = (entry.kind,)
    mention.genitive = genitive
    return after + 1 if genitive else after


def _compound(sent: Sent, j: int, gazetteer: Gazetteer, mention: Mention) -> int:
    """Steps over "Kyrgyz-Chinese": both states are spoken of."""
    token = sent.tokens[j]
    if "-" not in token:
        return j
    refs = []
    for part in sent.lows[j].split("-"):
        hit = gazetteer.names.match([part], 0) if part else None
        if hit is not None and hit[1].kind in {"demonym", "name", "organization"}:
            refs.append(hit[1].ref)
    if not refs:
        return j
    mention.home += [ref for ref in refs if ref not in mention.home]
    mention.classes = ("demonym",)
    mention.form = token
    return j + 1


def inside_proper_name(sent: Sent, j: int, n: int) -> bool:
    """Whether a state's name is only a part of another proper name: "China Daily", "Bank of America"."""
    after = j + n
    if after < len(sent) and sent.is_cap(after) and sent.lows[after] in bodies().proper:
        return True
    k = j - 1
    if k >= 0 and sent.lows[k] == "the":
        k -= 1
    return k >= 1 and sent.lows[k] == "of" and sent.is_cap(k - 1) and sent.lows[k - 1] in bodies().proper_before


def _body_follows(sent: Sent, after: int) -> bool:
    if after >= len(sent):
        return False
    return bodies().government.match(sent.lows, after) is not None


def _name_homonym(sent: Sent, j: int, after: int) -> bool:
    """Whether a state's name is a given name here: "Jordan Peele", "Chad Smith"."""
    from graph.extraction.names import fold_word
    from graph.lexicon.words import given_names

    if after >= len(sent) or after - j > 1 or fold_word(sent.tokens[j]) not in given_names():
        return False
    return sent.is_cap(after) and sent.lows[after] not in words() and roles().heads.match(sent.lows, after) is None


# ---------------------------------------------------------------- groups and pointing nouns
def _group(sent: Sent, j: int, mention: Mention, gazetteer: Gazetteer) -> list[Mention]:
    if not (mention.definite or mention.number) or mention.home:
        if not (j == mention.start and sent.lows[j] == "both"):
            return []
    hit = reference().groups.match(sent.lows, j) if j < len(sent) else None
    if hit is None:
        if mention.number == 2 and j < len(sent) and not sent.is_cap(j) and not _noun_follows(sent, j):
            return [Mention("group", mention.start, j, classes=("any",), number=2, definite=True)]
        return []
    n, classes = hit
    end = j + n
    if end < len(sent) and (sent.lows[end] == "of" or (sent.is_cap(end) and sent.tokens[end][0].isalpha())):
        return []
    if end < len(sent) and sent.tokens[end] == "'s" or (end < len(sent) and sent.lows[end] == "'"):
        return []
    return [Mention("group", mention.start, end, classes=classes, number=mention.number, definite=True)]


def _noun_follows(sent: Sent, j: int) -> bool:
    """Whether the word at `j` is a noun that "the two" or "both" counts: anything but a verb or closed-class word."""
    low = sent.lows[j]
    if low in grammar().closed or not low[0].isalpha():
        return False
    return not low.endswith("ed") and low not in {"met", "held", "spoke", "said", "told", "agreed", "have", "are", "were"}


def _counterpart(sent: Sent, j: int, mention: Mention, gazetteer: Gazetteer) -> list[Mention]:
    low = sent.lows[j]
    if low not in {"counterpart", "counterparts", "colleague", "colleagues", "opposite"}:
        return []
    if not (mention.possessive or mention.home or mention.genitive):
        return []
    end = j + 1
    if low == "opposite":
        if end < len(sent) and sent.lows[end] == "number":
            end += 1
        else:
            return []
    refs = list(mention.home)
    if end + 1 < len(sent) and sent.lows[end] in {"from", "in", "of"}:
        k = end + 1 + (sent.lows[end + 1] == "the")
        hit = gazetteer.match(sent.tokens, sent.lows, k) if k < len(sent) and sent.is_cap(k) else None
        if hit is not None and hit[1].kind in {"name", "organization", "capital"}:
            refs.append(hit[1].ref)
            end = k + hit[0]
    mention.end = end
    mention.counterpart = True
    mention.home = refs
    mention.organization = None
    mention.classes = ("counterpart",)
    if low.endswith("s"):
        return read_name_list(sent, mention, gazetteer) or [_as_group(mention)]
    return [_with_name(sent, mention, gazetteer)]


def _as_group(mention: Mention) -> Mention:
    mention.kind = "group"
    return mention


def _side(sent: Sent, j: int, mention: Mention) -> list[Mention]:
    """"the Kyrgyz side", "the Russian government": the state itself."""
    if not mention.home or sent.lows[j] not in bodies().state:
        return []
    mention.kind = "organization" if mention.organization is not None else "state"
    mention.end = j + 1
    return [mention]


def _pointing(sent: Sent, j: int, mention: Mention) -> list[Mention]:
    hit = reference().nouns.match(sent.lows, j)
    if hit is None or not (mention.definite or mention.home) or mention.organization is not None and not mention.genitive:
        return []
    mention.kind = "role"
    mention.classes = hit[1]
    mention.organization = None
    mention.end = j + hit[0]
    mention.form = " ".join(sent.lows[j : mention.end])
    return [mention]


# ---------------------------------------------------------------- titles with and without a name
def _titled(sent: Sent, j: int, mention: Mention, gazetteer: Gazetteer) -> list[Mention]:
    parsed = read_title(sent, j, gazetteer, qualified=bool(mention.home or mention.possessive))
    if parsed is None:
        return []
    if parsed.end < len(sent) and sent.tokens[parsed.end] == "'s" and _office_after(sent, parsed.end + 1):
        return []
    _add_title(mention, parsed)
    mention.kind = "role"
    mention.end = parsed.end
    mention.organization = None
    mention.classes = (parsed.title.kind,)
    mention.form = " ".join(sent.lows[j : parsed.end])
    if mention.gender == "former":
        parsed.title.former = True
        mention.gender = ""
    _joint_titles(sent, mention, gazetteer)
    if parsed.title.plural:
        listed = read_name_list(sent, mention, gazetteer)
        return listed or [mention]
    return [_with_name(sent, mention, gazetteer)]


def _office_after(sent: Sent, j: int) -> bool:
    return j < len(sent) and bodies().offices.match(sent.lows, j) is not None


def _add_title(mention: Mention, parsed: Parsed) -> None:
    title = parsed.title
    if mention.rank:
        title.text = f"{mention.rank} {title.text}"
        title.former = title.former or mention.rank in roles().former
    if not title.of:
        title.of = tuple(mention.home)
        implied = roles().implied.get(title.text.lower())
        if not title.of and implied:
            title.of = (implied,)
    for ref in title.of:
        if ref not in mention.home:
            mention.home.append(ref)
    mention.titles.append(title)
    mention.host = mention.host or parsed.host


def _joint_titles(sent: Sent, mention: Mention, gazetteer: Gazetteer) -> None:
    """Reads "and Minister of Foreign Affairs": a second office of the same person, where a name closes the row."""
    for _ in range(3):
        k = mention.end
        if k >= len(sent) - 1 or mention.titles[-1].plural:
            return
        joiner = sent.lows[k]
        if joiner not in {"and", ",", "&"} and joiner not in _DASHES:
            return
        start = k + 1 + (sent.lows[k + 1] == "and" and joiner == ",")
        probe = Mention("role", start, start)
        at = _skip_front(sent, start, gazetteer, probe) if start < len(sent) else start
        parsed = read_title(sent, at, gazetteer) if at < len(sent) else None
        if parsed is None or parsed.title.plural or (probe.definite and joiner == "and"):
            return
        if not _name_follows(sent, parsed.end, gazetteer):
            return
        deputy = mention.titles[-1].text.lower().startswith(("deputy", "first", "vice"))
        if joiner in {"and", "&"} and mention.definite and not deputy and not mention.home:
            return
        if joiner == "," and not (sent.is_cap(at) and (mention.definite or sent.is_cap(mention.start))):
            return
        if probe.home and mention.home and probe.home != mention.home and joiner in {"and", ",", "&"}:
            return
        if not parsed.title.of:
            parsed.title.of = tuple(probe.home or mention.home)
        elif not mention.titles[-1].of:
            mention.titles[-1].of = parsed.title.of
        parsed.title.of = tuple(dict.fromkeys(_parent(ref, mention.home) for ref in parsed.title.of))
        mention.home += [ref for ref in parsed.title.of if ref not in mention.home]
        mention.titles.append(parsed.title)
        mention.end = parsed.end


def _parent(ref: str, home: list[str]) -> str:
    """The organization already named of which `ref` is an office: "United Nations Office of ..." -> "United Nations"."""
    return next((known for known in home if ref.startswith(known + " ")), ref)


def _name_follows(sent: Sent, j: int, gazetteer: Gazetteer) -> bool:
    if j < len(sent) and sent.lows[j] == ",":
        j += 1
    k, _ = skip_honorifics(sent, j)
    return k < len(sent) and name_end(sent, k, gazetteer, titled=True) > k


def _with_name(sent: Sent, mention: Mention, gazetteer: Gazetteer) -> Mention:
    """Adds the name that follows a title, directly or behind a comma."""
    j = mention.end
    comma = j < len(sent) and sent.lows[j] == ","
    if comma:
        if not (mention.definite or mention.home or sent.is_cap(mention.start)):
            return mention
        j += 1
    k, honorific = skip_honorifics(sent, j) if j < len(sent) else (j, "")
    rank = _rank(sent, k, gazetteer, any_title=mention.counterpart) if comma or mention.counterpart else None
    if rank is not None:
        k = rank.end
    end = name_end(sent, k, gazetteer, titled=True) if k < len(sent) else k
    if end == k or (end < len(sent) and sent.lows[end] in {"'s"} and comma):
        return mention
    name = tuple(sent.tokens[k:end])
    if comma and not honorific and rank is None and not (
        looks_personal(name, ",", first=False) and (end >= len(sent) or sent.lows[end] in _STOPPERS or sent.lows[end] in {"and", "on", "who", "to", "in", "as", "at", "has", "said", "told", "will", "was", "had", "is"})
    ):
        return mention
    if not comma and not sent.is_cap(k) and sent.lows[k][:3] not in {"al-", "el-"}:
        return mention
    mention.kind = "person"
    mention.name = name
    mention.honorific = honorific
    mention.end = end
    if rank is not None:
        rank.title.of = tuple(mention.home)
        mention.titles.append(rank.title)
    _apposition(sent, mention, gazetteer)
    return mention


def _rank(sent: Sent, k: int, gazetteer: Gazetteer, *, any_title: bool) -> Parsed | None:
    """A title right before a name, as in "his Burundian counterpart, Ambassador Albert Shingiro".

    Of one word, unless `any_title`.
    """
    if k >= len(sent) or not sent.is_cap(k):
        return None
    parsed = read_title(sent, k, gazetteer)
    if parsed is None or parsed.title.plural or parsed.title.of or (parsed.end != k + 1 and not any_title):
        return None
    return parsed if name_end(sent, parsed.end, gazetteer, titled=True) > parsed.end else None


def _named(sent: Sent, j: int, mention: Mention, gazetteer: Gazetteer) -> list[Mention]:
    """A name without a title before it, with or without honorific or affiliation."""
    if mention.definite and not mention.home and sent.lows[mention.start] != "the":
        return []
    k, honorific = skip_honorifics(sent, j)
    if honorific and not _real_honorific(honorific) and not mention.home:
        k, honorific = j, ""
    end = name_end(sent, k, gazetteer, titled=bool(honorific)) if k < len(sent) else k
    if end == k and honorific:
        return []
    if end == k:
        return []
    name = tuple(sent.tokens[k:end])
    before = sent.lows[mention.start - 1] if mention.start else ""
    article = sent.lows[mention.start] == "the"
    first = k == 0
    while first and len(name) > 2 and name[0].lower() in words() and looks_personal(name[1:], before, first=False) and not looks_personal(name[:2], before, first=True):
        k += 1
        name = name[1:]
        first = False
        mention.start = k
    if not honorific and len(name) > 1 and (article or not looks_personal(name, before, first=first)):
        return []
    if not honorific and len(name) == 1 and (article or name[0].lower() in words() or (mention.home and mention.classes != ("name",))):
        return []
    found = Mention("person", mention.start, end, name=name, home=list(mention.home), honorific=honorific)
    if len(name) == 1 and not honorific:
        found.classes = ("weak",)
        if mention.home and not mention.genitive:
            return []
    _apposition(sent, found, gazetteer)
    return [found]


def _real_honorific(honorific: str) -> bool:
    return honorific not in {"chief", "general", "chef", "air", "his", "her", "u", "a", "justice", "m.", "major", "captain", "senior", "right", "an", "bishop", "retired", "father", "prince", "duke"}


def _apposition(sent: Sent, mention: Mention, gazetteer: Gazetteer) -> None:
    """Adds what follows a name: ", the foreign minister of Chad,", "(Prime Minister of Fiji)", "of Algeria"."""
    k = mention.end
    if k + 1 < len(sent) and sent.lows[k] == "of" and not mention.home:
        at = k + 1 + (sent.lows[k + 1] == "the")
        hit = gazetteer.match(sent.tokens, sent.lows, at) if at < len(sent) and sent.is_cap(at) else None
        if hit is not None and hit[1].kind in {"name", "organization"}:
            mention.home.append(hit[1].ref)
            for title in mention.titles:
                title.of = title.of or (hit[1].ref,)
            mention.end = at + hit[0]
            k = mention.end
    for _ in range(2):
        if k + 1 >= len(sent) or sent.lows[k] not in {",", "(", "—", "–"}:
            return
        probe = Mention("role", k + 1, k + 1)
        at = _skip_front(sent, k + 1, gazetteer, probe)
        qualified = bool(probe.home or probe.possessive)
        parsed = read_title(sent, at, gazetteer, qualified=qualified) if at < len(sent) else None
        if parsed is None or parsed.title.plural or _name_follows_directly(sent, parsed.end, gazetteer):
            return
        end = parsed.end
        if end < len(sent) and sent.lows[end] not in _STOPPERS and sent.lows[end] not in {"who", "and", "whose"}:
            return
        if sent.lows[k] == "," and end < len(sent) and sent.lows[end] == "and" and not mention.classes:
            return
        if probe.gender == "former":
            parsed.title.former = True
        _add_title_to(mention, parsed, probe)
        mention.end = end + (sent.lows[k] == "(" and end < len(sent) and sent.lows[end] == ")")
        k = mention.end


def _add_title_to(mention: Mention, parsed: Parsed, probe: Mention) -> None:
    title: Title = parsed.title
    if probe.rank:
        title.text = f"{probe.rank} {title.text}"
        title.former = title.former or probe.rank in roles().former
    if not title.of:
        implied = roles().implied.get(title.text.lower())
        title.of = tuple(probe.home) or ((implied,) if implied else ())
    mention.home += [ref for ref in title.of if ref not in mention.home]
    mention.titles.append(title)
    mention.host = mention.host or parsed.host


def _name_follows_directly(sent: Sent, j: int, gazetteer: Gazetteer) -> bool:
    if j >= len(sent) or not sent.is_cap(j):
        return False
    k, _ = skip_honorifics(sent, j)
    return k < len(sent) and name_end(sent, k, gazetteer, titled=True) > k


# ---------------------------------------------------------------- state bodies, bare states
def _body(sent: Sent, j: int, mention: Mention, gazetteer: Gazetteer) -> list[Mention]:
    hit = bodies().government.match(sent.lows, j)
    if hit is None:
        return _generic_body(sent, j, mention)
    n, canonical = hit
    end = j + n
    form = " ".join(sent.lows[j:end])
    if len(form) <= 4 and not sent.tokens[j].isupper():
        return []
    home = list(mention.home)
    owner = bodies().owners.get(form, "")
    if owner and not home:
        home = [owner]
    if end + 1 < len(sent) and sent.lows[end] in {"and", "for"} and "minist" in form and sent.is_cap(end + 1) and sent.lows[end + 1] in words():
        k = end + 1
        while k < len(sent) and sent.is_cap(k) and sent.lows[k] in words() and gazetteer.match(sent.tokens, sent.lows, k) is None:
            k += 1
        canonical = f"{canonical} and {' '.join(sent.tokens[end + 1 : k])}"
        end = k
    for _ in range(2):
        if end + 1 < len(sent) and sent.lows[end] in {"of", "in", "to", "at"}:
            at = end + 1 + (sent.lows[end + 1] == "the")
            place = gazetteer.match(sent.tokens, sent.lows, at) if at < len(sent) and sent.is_cap(at) else None
            if place is None or place[1].kind not in {"name", "organization", "capital"}:
                break
            if sent.lows[end] == "of" and not home:
                home = [place[1].ref]
            elif sent.lows[end] != "of" and canonical in {"Embassy", "Consulate", "Permanent Mission"}:
                mention.host = place[1].ref
            else:
                break
            end = at + place[0]
    if end < len(sent) and sent.tokens[end] == "'s" and bodies().offices.match(sent.lows, end + 1 if end + 1 < len(sent) else end):
        office = bodies().offices.match(sent.lows, end + 1) if end + 1 < len(sent) else None
        if office is not None:
            end += 1 + office[0]
    mention.kind = "body"
    mention.home = home
    mention.body = canonical
    mention.organization = None
    mention.end = end
    mention.form = form
    return [mention]


def _generic_body(sent: Sent, j: int, mention: Mention) -> list[Mention]:
    """"the ministry", "the embassy", "his office": a body that was named before or hangs on an owner."""
    low = sent.lows[j]
    if low in {"ministry", "department"} and (mention.definite or mention.home):
        mention.kind = "body"
        mention.body = "ministry"
        mention.organization = None
        mention.end = j + 1
        return [mention]
    office = bodies().offices.match(sent.lows, j)
    if office is not None and (mention.definite or mention.home):
        mention.kind = "body"
        mention.body = "office"
        mention.organization = None
        mention.end = j + office[0]
        return [mention]
    if low in bodies().generic and mention.definite and not mention.home and not sent.is_cap(j):
        mention.kind = "organization"
        mention.end = j + 1
        mention.classes = ("generic",)
        return [mention]
    return []


def _bare(sent: Sent, i: int, j: int, mention: Mention, gazetteer: Gazetteer) -> list[Mention]:
    """A state or organization by itself; a demonym alone is an adjective."""
    if not mention.home:
        return _bare_capital(sent, i, gazetteer)
    mention.end = j
    while mention.end > i + 1 and sent.lows[mention.end - 1] in roles().adjectives:
        mention.end -= 1
    if mention.organization is not None:
        mention.kind = "organization"
    elif mention.classes and mention.classes[0] in {"demonym", "people"}:
        mention.kind = "adjective"
    else:
        mention.kind = "state"
    return [mention]


def _bare_capital(sent: Sent, i: int, gazetteer: Gazetteer) -> list[Mention]:
    """A capital alone: the state itself where it acts, a place where something happens in it."""
    if not sent.is_cap(i):
        return []
    hit = gazetteer.match(sent.tokens, sent.lows, i)
    if hit is None or hit[1].kind != "capital" or inside_proper_name(sent, i, hit[0]):
        return []
    n, entry = hit
    return [Mention("state", i, i + n, home=[entry.ref], classes=("capital",), form=" ".join(sent.tokens[i : i + n]))]
