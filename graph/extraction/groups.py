"""Actors that only point: "the two sides", "his Chinese counterpart", "the diplomat", "the Kyrgyz side"."""

from __future__ import annotations

from graph.extraction.affiliations import named_behind
from graph.extraction.lists import read_name_list
from graph.extraction.mentions import Mention
from graph.extraction.titled import with_name
from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Gazetteer
from graph.lexicon.language import bodies, grammar, reference


def read_pronoun(sent: Sent, i: int) -> Mention:
    """Makes the mention of the pronoun at token `i`."""
    kind = reference().pronouns[sent.lows[i]]
    gender = kind if kind in {"male", "female", "body"} else ""
    number = 2 if kind == "plural" else 0
    return Mention("pronoun", i, i + 1, classes=(kind,), gender=gender, number=number, form=sent.lows[i])


def read_group(sent: Sent, j: int, mention: Mention) -> list[Mention]:
    """Reads "the sides", "both ministers", "the two" at token `j`, behind what `mention` holds already."""
    hit = reference().groups.match(sent.lows, j)
    bare = j == 0 and hit is not None and sent.lows[j] in reference().bare_groups
    if not (mention.definite or mention.number or bare) or mention.home:
        return []
    if hit is None:
        if mention.number < 2 or sent.is_cap(j) or _noun_follows(sent, j):
            return []
        return [Mention("group", mention.start, j, classes=("any",), number=mention.number, definite=True)]
    end = j + hit[0]
    if mention.possessive == "their" and sent.word(end) == "," and sent.is_cap(end + 1) and sent.is_cap(end + 2):
        return []
    if sent.is_cap(end) or sent.word(end) in {"of", "'s", "'"}:
        return []
    return [Mention("group", mention.start, end, classes=hit[1], number=mention.number, definite=True)]


def _noun_follows(sent: Sent, j: int) -> bool:
    """Whether the word at `j` is a noun that "the two" or "both" counts: anything but a verb or closed-class word."""
    low = sent.lows[j]
    if low in grammar().closed or not low[0].isalpha():
        return False
    return not low.endswith("ed") and low not in reference().pair_verbs


def read_counterpart(sent: Sent, j: int, mention: Mention, gazetteer: Gazetteer) -> list[Mention]:
    """Reads "counterpart" at token `j` with the names behind it: "his Indian counterpart X", "his counterparts"."""
    hit = reference().counterparts.match(sent.lows, j)
    if hit is None or not (mention.possessive or mention.home or mention.genitive):
        return []
    n, number = hit
    mention.end = j + n
    if sent.word(mention.end) in {"from", "in", "of"}:
        of = named_behind(sent, mention.end, gazetteer, city=True)
        if of is not None:
            mention.end = of[0]
            mention.home.append(of[1])
    mention.counterpart = True
    mention.organization = None
    mention.classes = ("counterpart",)
    if number == "one":
        return [with_name(sent, mention, gazetteer)]
    listed = read_name_list(sent, mention, gazetteer)
    if not listed:
        mention.kind = "group"
    return listed or [mention]


def read_side(sent: Sent, j: int, mention: Mention) -> list[Mention]:
    """Reads "the Kyrgyz side", "the Russian government" with its noun at token `j`: the state itself."""
    if not mention.home or sent.lows[j] not in bodies().state:
        return []
    mention.kind = "organization" if mention.organization is not None else "state"
    mention.end = j + 1
    return [mention]


def read_pointing(sent: Sent, j: int, mention: Mention, gazetteer: Gazetteer) -> list[Mention]:
    """Reads a noun at token `j` that points to a person: "the diplomat", "the Russian leader", "his Kazakh host X"."""
    hit = reference().nouns.match(sent.lows, j)
    if hit is None or not (mention.definite or mention.home):
        return []
    if mention.organization is not None and not mention.genitive:
        return []
    mention.kind = "role"
    mention.classes = hit[1]
    mention.organization = None
    mention.end = j + hit[0]
    mention.form = " ".join(sent.lows[j : mention.end])
    return [with_name(sent, mention, gazetteer) if sent.word(mention.end) != "," else mention]
