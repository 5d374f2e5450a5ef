"""Personal names: are two of them ways of writing one?

Pure functions. A score is a measure of spelling alone; what states and roles add is the resolver's business.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from graph.identity.data import load
from graph.identity.folding import fold, name_words, slug

__all__ = [
    "Parts",
    "Word",
    "block_keys",
    "consonants",
    "fold",
    "is_bare",
    "parts",
    "plain_words",
    "same_person_score",
    "skeleton",
    "slug",
    "word_score",
]

# Scores of one word against another.
_SPELLING, _FAMILY, _ALIKE, _VOWEL, _NICKNAME, _INITIAL = 0.97, 0.96, 0.94, 0.9, 0.9, 0.88
_LONG_VOWEL, _SHORT_VOWEL, _LONG_EDIT = 0.9, 0.82, 0.87
# What words without a counterpart cost.
_MIDDLE_INITIALS, _FURTHER_INITIALS, _MIDDLE_WORD, _MIDDLE_WORDS, _EDGE_WORD = 0.98, 0.78, 0.95, 0.93, 0.85
_TURNED, _TURNED_GIVEN_NAMES, _ONE_GENERATION, _HALF_HYPHENATED = 0.96, 0.84, 0.79, 0.9
_VOWELS = re.compile("[aeiou]")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name.

    Attributes:
        text: Lower case ASCII, hyphens taken out.
        skeleton: `text` after the transliteration rules.
        family: Stands for all spellings of one given name; the skeleton if the name is in no family.
        nickname: Stands for a given name and its short forms; the family otherwise.
        pieces: The parts between hyphens.
    """

    text: str
    skeleton: str
    family: str
    nickname: str
    pieces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """A personal name taken apart.

    Attributes:
        words: Its words without particles and honorifics.
        generation: "jr", "sr" or a number ("3"), or "".
    """

    words: tuple[Word, ...]
    generation: str = ""

    @property
    def first(self) -> Word:
        """The first word; `words` is never empty where this is asked."""
        return self.words[0]

    @property
    def last(self) -> Word:
        """The last word."""
        return self.words[-1]


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(found), put) for found, put in load("transliteration.yaml")["rules"])


@lru_cache(maxsize=1 << 17)
def skeleton(word: str) -> str:
    """Applies the transliteration rules to one word.

    Args:
        word: Lower case ASCII letters.

    Returns:
        What all its romanizations have in common; the word itself if nothing would be left.
    """
    plain = word
    for found, put in _rules():
        plain = found.sub(put, plain)
    return plain or word


@cache
def _groups(kind: str) -> dict[str, str]:
    return {skeleton(word): f"={line[0]}" for line in load("transliteration.yaml")[kind] for word in line}


@lru_cache(maxsize=1 << 17)
def _word(text: str) -> Word:
    pieces = tuple(piece for piece in text.split("-") if piece)
    plain = "".join(pieces)
    bare = skeleton(plain)
    family = _groups("families").get(bare, bare)
    return Word(plain, bare, family, _groups("nicknames").get(bare, family), pieces)


@lru_cache(maxsize=1 << 18)
def parts(name: str) -> Parts:
    """Takes a personal name apart.

    Args:
        name: A personal name as a text has it.

    Returns:
        Its words and generation. A name made of particles alone keeps them.
    """
    known = load("personal_names.yaml")
    particles, generations = known["particles"], known["generations"]
    words = list(name_words(name))
    generation = ""
    # "President Xi" is no eleventh of his name.
    if len(words) > 1 and words[-1] in generations and words[-2] not in known["ranks"]:
        generation = str(generations[words.pop()])
    # Nothing ends with a particle, and "Du" in "Du Dewen" is none.
    family = len(words) == 2 and words[0] in known["family_names_too"]
    plain = [_without_article(word, particles) for word in words]
    bare = [w for at, w in enumerate(plain) if w not in particles or at == len(plain) - 1 or (family and at == 0)]
    return Parts(tuple(_word(word) for word in bare or words), generation)


def _without_article(word: str, particles: list[str]) -> str:
    article, hyphen, rest = word.partition("-")
    return rest if hyphen and article in particles and len(rest) > 2 else word


@lru_cache(maxsize=1 << 17)
def plain_words(name: str) -> tuple[str, ...]:
    """Gives the words of a name without their romanization, sorted: equal for most spellings of one name.

    Args:
        name: A personal name.

    Returns:
        What stands for each word.
    """
    return tuple(sorted(word.family for word in parts(name).words))


@lru_cache(maxsize=1 << 17)
def is_bare(name: str) -> bool:
    """Tells whether a name is too short to name a person by itself.

    Args:
        name: A personal name.

    Returns:
        True for one word ("Lavrov", "al-Sisi") and for initials with one word ("S. Lavrov").
    """
    return sum(len(word.text) > 1 for word in parts(name).words) < 2


@lru_cache(maxsize=1 << 16)
def word_score(a: Word, b: Word) -> float:
    """Measures how well two words agree as ways of writing one name.

    Args:
        a: A word of a name.
        b: A word of another.

    Returns:
        1 for the same word, 0.8 and more for a likely one, 0 for words of two names.
    """
    if a.text == b.text:
        return 1.0
    if a.skeleton == b.skeleton:
        return _SPELLING
    if len(a.text) == 1 or len(b.text) == 1:
        return _INITIAL if a.family.lstrip("=")[0] == b.family.lstrip("=")[0] or a.text[0] == b.text[0] else 0.0
    if a.family == b.family:
        return _FAMILY
    if a.nickname == b.nickname:
        return _NICKNAME
    return 0.0 if len(a.pieces) > 1 or len(b.pieces) > 1 else _near(a.skeleton, b.skeleton)


@cache
def _alike_letters() -> dict[int, str]:
    return {ord(letter): line[0] for line in load("transliteration.yaml")["alike"] for letter in line}


def _alike(plain: str) -> str:
    return plain.translate(_alike_letters())


@cache
def _inner_vowels() -> dict[int, str]:
    return {ord(letter): line[0] for line in load("transliteration.yaml")["inner_vowels"] for letter in line}


def _one_vowel(plain: str) -> str:
    """A word with one letter for the vowels that romanizations of one name exchange."""
    return plain[0] + plain[1:-1].translate(_inner_vowels()) + plain[-1]


def _near(a: str, b: str) -> float:
    """Scores one slip inside a long word; the first and last letters tell names apart (Petrov, Petrova)."""
    shorter = min(len(a), len(b))
    if shorter > 4 and _alike(a) == _alike(b):
        return _ALIKE
    if shorter > 4 and a[-1] == b[-1] and _one_vowel(a) == _one_vowel(b):
        return _VOWEL
    if shorter < 5 or a[0] != b[0] or a[-1] != b[-1] or DamerauLevenshtein.distance(a, b, score_cutoff=1) > 1:
        return 0.0
    if _VOWELS.sub("", a) == _VOWELS.sub("", b):
        return _LONG_VOWEL if shorter > 6 else _SHORT_VOWEL
    return _LONG_EDIT if shorter > 6 else 0.0


def _coalesce(words: tuple[Word, ...], others: tuple[Word, ...]) -> tuple[Word, ...]:
    """Joins neighbours that the other name writes as one word ("Abdel Fattah", "Abdelfattah")."""
    targets = {other.family for other in others}
    out = list(words)
    at = 0
    while at + 1 < len(out):
        one = _word(out[at].text + out[at + 1].text)
        if one.family in targets and min(len(out[at].text), len(out[at + 1].text)) > 1:
            out[at : at + 2] = [one]
        at += 1
    return tuple(out)


def _in_order(short: tuple[Word, ...], long: tuple[Word, ...]) -> float:
    """The best way to lay the shorter name's words, in order, onto the longer one's."""
    best = 0.0
    for places in combinations(range(len(long)), len(short)):
        score = 1.0
        for word, place in zip(short, places, strict=True):
            score *= word_score(word, long[place])
            if score <= best:
                break
        else:
            best = max(best, score * _left_over(places, long))
    return best


def _left_over(places: tuple[int, ...], long: tuple[Word, ...]) -> float:
    rest = [i for i in range(len(long)) if i not in places]
    if not rest:
        return 1.0
    if rest[0] < places[0] or rest[-1] > places[-1]:
        return _EDGE_WORD
    if all(len(long[i].text) == 1 for i in rest):
        further = any(len(long[i].text) == 1 for i in places)
        return _FURTHER_INITIALS if further else _MIDDLE_INITIALS
    return _MIDDLE_WORD if len(rest) == 1 else _MIDDLE_WORDS


def _align(a: tuple[Word, ...], b: tuple[Word, ...]) -> float:
    a, b = _coalesce(a, b), _coalesce(b, a)
    short, long = sorted((a, b), key=lambda words: (len(words), [w.text for w in words]))
    full = [w for w in short if len(w.text) > 1]
    if len(short) < 2 or len(long) > 8 or not full:
        return 0.0
    best = _in_order(short, long)
    given = len(short) == 2 and all(w.family.startswith("=") for w in short)
    for turned in (short[1:] + short[:1], short[-1:] + short[:-1]):
        score = _in_order(turned, long) * (_TURNED_GIVEN_NAMES if given else _TURNED)
        best = max(best, score if len(short) == len(long) else score * _EDGE_WORD)
    return best


def _opened(words: tuple[Word, ...]) -> tuple[Word, ...]:
    return tuple(_word(piece) for word in words for piece in word.pieces)


@lru_cache(maxsize=1 << 17)
def same_person_score(a: str, b: str) -> float:
    """Measures how well two personal names agree as ways of writing one name.

    Different given names beside one surname score 0, however alike the rest is; initials, middle
    names, name order, particles and romanization cost little.

    Args:
        a: A personal name.
        b: Another one.

    Returns:
        1 for names equal when folded, about 0.9 and more for the same name romanized otherwise, 0.5 for a
        surname and a full name that has it, 0 for names of two people.
    """
    if fold(a) == fold(b):
        return 1.0 if fold(a) else 0.0
    one, two = parts(a), parts(b)
    if one.generation and two.generation and one.generation != two.generation:
        return 0.0
    if min(len(one.words), len(two.words)) < 2:
        return _bare_score(one, two)
    score = _align(one.words, two.words)
    if any(len(w.pieces) > 1 for w in one.words + two.words):
        score = max(score, _align(_opened(one.words), _opened(two.words)) * _HALF_HYPHENATED)
    return score * (_ONE_GENERATION if one.generation != two.generation else 1.0)


def _bare_score(a: Parts, b: Parts) -> float:
    short, long = sorted((a, b), key=lambda p: (len(p.words), [w.text for w in p.words]))
    if not short.words or len(short.first.text) < 2:
        return 0.0
    if len(long.words) == 1:
        return word_score(short.first, long.first) if long.generation == short.generation else 0.5
    return 0.5 if max(word_score(short.first, w) for w in (long.first, long.last)) >= _LONG_EDIT else 0.0


@lru_cache(maxsize=1 << 17)
def consonants(word: Word) -> str:
    """Gives the consonants of a word with its first letter: equal for most romanizations of one name.

    Args:
        word: A word of a name.

    Returns:
        Lower case letters.
    """
    plain = _alike(skeleton(word.nickname.lstrip("=")))
    return plain[:1] + _VOWELS.sub("", plain[1:]) if len(plain) > 2 else plain


@lru_cache(maxsize=1 << 17)
def _initial(word: Word) -> str:
    letter = _alike(skeleton(word.nickname.lstrip("=")))[0]
    return "a" if letter in "aeiouy" else letter


@lru_cache(maxsize=1 << 17)
def block_keys(name: str) -> tuple[tuple[str, str], ...]:
    """Keys that two names share if they could be one: only such pairs need a score.

    Args:
        name: A full personal name.

    Returns:
        (consonants of a family name, first letter of a given name) for each way of reading the name; empty
        for a bare name.
    """
    words = parts(name).words
    if len(words) < 2:
        return ()
    first, last = words[0], words[-1]
    keys = {(consonants(last), _initial(first)), (consonants(first), _initial(last))}
    keys.add((consonants(first), _initial(words[1])))
    keys.add((consonants(last), _initial(words[-2])))
    return tuple(sorted(keys))
