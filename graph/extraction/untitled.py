"""Names without a title before them: "Mr Lavrov", "Ursula von der Leyen", "Japan's Hayashi"."""

from __future__ import annotations

from graph.extraction.apposition import read_apposition
from graph.extraction.mentions import Mention
from graph.extraction.names import looks_personal, name_end, skip_honorifics, without_words
from graph.extraction.predicates import read_predicate
from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Gazetteer
from graph.lexicon.language import bodies, roles
from graph.lexicon.words import words

_ACRONYM = 4


def read_untitled(sent: Sent, j: int, mention: Mention, gazetteer: Gazetteer) -> list[Mention]:
    """Reads a name at token `j`, with or without honorific.

    Args:
        sent: The sentence.
        j: First token of honorific or name.
        mention: What stands before it.
        gazetteer: Names of states and organizations.

    Returns:
        The person, with the appositions behind the name; or nothing.
    """
    article = sent.lows[mention.start] == "the"
    if mention.definite and not mention.home and not article:
        return []
    k, honorific = skip_honorifics(sent, j)
    if honorific in roles().doubtful_honorifics and not mention.home:
        k, honorific = j, ""
    end = name_end(sent, k, gazetteer, titled=bool(honorific))
    if end == k:
        return []
    place = gazetteer.places.match(sent.lows, k)
    if not honorific and place is not None and k + place[0] == end and end > k + 1:
        return []
    before = sent.word(mention.start - 1)
    name = tuple(sent.tokens[k:end])
    bare = without_words(name)
    if len(bare) < len(name) and not honorific:
        mention.start, name = end - len(bare), bare
    if k == 0 and _opens_with_word(name, before):
        name = name[1:]
        mention.start = 1
    if not honorific and sent.word(end) in bodies().no_person_before:
        return []
    if not honorific and (article or not _stands_by_itself(name, before, mention)):
        return []
    found = Mention("person", mention.start, end, name=name, home=list(mention.home), honorific=honorific)
    if len(name) == 1 and not honorific:
        found.classes = ("weak",)
    read_apposition(sent, found, gazetteer)
    read_predicate(sent, found, gazetteer)
    return [found]


def _opens_with_word(name: tuple[str, ...], before: str) -> bool:
    """Whether the first word of a sentence, any of which has a capital, is no part of the name: "Meanwhile X Y"."""
    if len(name) < 3 or name[0].lower() not in words():
        return False
    return looks_personal(name[1:], before) and not looks_personal(name[:2], before)


def _stands_by_itself(name: tuple[str, ...], before: str, mention: Mention) -> bool:
    """Whether words without any title are a name: a full one, or a family name that is no ordinary word."""
    if len(name) > 1:
        return looks_personal(name, before)
    if name[0].lower() in bodies().never_named or (name[0].isupper() and len(name[0]) <= _ACRONYM):
        return False
    owned = mention.classes == ("name",) and mention.genitive
    return name[0].lower() not in words() and (owned or not mention.home)
