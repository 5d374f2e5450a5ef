"""The language of diplomacy as frozen word sets and phrase tables, read once from the YAML files beside this module."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

from graph.lexicon.resource import load_words

T = TypeVar("T")

APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "ʻ": "'"})


def fold_apostrophes(text: str) -> str:
    """Returns `text` with every apostrophe written as the typewriter one (same length)."""
    return text.translate(APOSTROPHES)


class Phrases(Generic[T]):
    """Finds the longest known phrase at a place in a list of lower-case tokens.

    Args:
        entries: Phrase -> value; words are separated by single spaces.
    """

    __slots__ = ("_by_first",)

    def __init__(self, entries: Mapping[str, T] | Iterable[tuple[str, T]]) -> None:
        items = entries.items() if isinstance(entries, Mapping) else entries
        by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in items:
            words = tuple(phrase.split(" "))
            by_first.setdefault(words[0], []).append((words, value))
        for options in by_first.values():
            options.sort(key=lambda option: (-len(option[0]), option[0]))
        self._by_first = by_first

    def match(self, lows: list[str], i: int) -> tuple[int, T] | None:
        """Returns (number of tokens, value) of the longest phrase that starts at token `i`, or None."""
        options = self._by_first.get(lows[i])
        if options is None:
            return None
        for words, value in options:
            n = len(words)
            if n == 1 or tuple(lows[i : i + n]) == words:
                return n, value
        return None

    def find(self, lows: list[str], start: int, end: int) -> tuple[int, int, T] | None:
        """Returns (token, number of tokens, value) of the first phrase wholly inside [start, end), or None."""
        for i in range(start, end):
            hit = self.match(lows, i)
            if hit is not None and i + hit[0] <= end:
                return i, hit[0], hit[1]
        return None


def _inflect(verb: str) -> set[str]:
    """Regular forms of an English verb: sends, sending, sent is not one of them."""
    if verb.endswith("e"):
        return {verb, verb + "s", verb + "d", verb[:-1] + "ing"}
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return {verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"}
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return {verb, verb + "es", verb + "ed", verb + "ing"}
    forms = {verb, verb + "s", verb + "ed", verb + "ing"}
    if len(verb) > 2 and verb[-1] in "bdgmnprtl" and verb[-2] in "aeiou" and verb[-3] not in "aeiou":
        forms |= {verb + verb[-1] + "ed", verb + verb[-1] + "ing"}
    return forms


def inflected(entry: str) -> Iterable[tuple[str, str]]:
    """Yields (surface phrase, lemma) for a verb entry such as "lash out" or "tell = tells told telling".

    Args:
        entry: A verb phrase in the infinitive; behind ` = ` its irregular forms, words of one form joined by `-`.
    """
    lemma, _, irregular = entry.partition(" = ")
    first, _, rest = lemma.partition(" ")
    if irregular:
        yield lemma, lemma
        for form in irregular.split():
            yield form.replace("-", " "), lemma
        return
    for form in sorted(_inflect(first)):
        yield (f"{form} {rest}" if rest else form), lemma


@dataclass(frozen=True, slots=True)
class Grammar:
    """The closed word classes."""

    prepositions: frozenset[str]
    auxiliaries: frozenset[str]
    determiners: frozenset[str]
    conjunctions: frozenset[str]
    relative: frozenset[str]
    adverbs: frozenset[str]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    particles: frozenset[str]
    suffixes: frozenset[str]
    family_first: frozenset[str]
    closed: frozenset[str]


@cache
def grammar() -> Grammar:
    """The closed classes of `grammar.yaml`."""
    data = load_words("grammar.yaml")
    sets = {key: frozenset(words) for key, words in data.items()}
    months = {name: i % 12 + 1 for i, name in enumerate(data["months"][:12])}
    for name in data["months"][12:]:
        months[name] = next(n for full, n in months.items() if full.startswith(name[:3]))
    weekdays = {name: i for i, name in enumerate(data["weekdays"][:7])}
    for name in data["weekdays"][7:]:
        weekdays[name] = next(n for full, n in weekdays.items() if full.startswith(name[:3]))
    closed = sets["prepositions"] | sets["auxiliaries"] | sets["determiners"] | sets["conjunctions"] | sets["adverbs"]
    return Grammar(
        prepositions=sets["prepositions"], auxiliaries=sets["auxiliaries"], determiners=sets["determiners"],
        conjunctions=sets["conjunctions"], relative=sets["relative"], adverbs=sets["adverbs"], months=months,
        weekdays=weekdays, particles=sets["particles"], suffixes=sets["suffixes"],
        family_first=sets["family_first"], closed=closed | {"he", "she", "it", "they", "we", "i", "you", "him", "them"},
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Roles:
    """What titles are made of (roles.yaml)."""

    heads: Phrases[tuple[str, str, bool]]
    weak: frozenset[str]
    premodifiers: frozenset[str]
    adjectives: frozenset[str]
    former: frozenset[str]
    postmodifiers: Phrases[str]
    subjects: frozenset[str]
    honorifics: Phrases[str]
    names_too: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    implied: Mapping[str, str]


@cache
def roles() -> Roles:
    """The offices of `roles.yaml`."""
    data = load_words("roles.yaml")
    heads: dict[str, tuple[str, str, bool]] = {}
    for kind, words in data["heads"].items():
        for word in words:
            heads[word] = (word, kind, False)
            if not word.endswith(("s", ".", "y")) and " of " not in word:
                heads.setdefault(word + "s", (word, kind, True))
    for plural, word in data["plurals"].items():
        if word:
            heads[plural] = (word, heads[word][1], True)
    heads |= {f"{mark}-{head}": entry for head, entry in heads.items() for mark in ("ex", "then")}
    return Roles(
        heads=Phrases(heads), weak=frozenset(data["weak"]), premodifiers=frozenset(data["premodifiers"]),
        adjectives=frozenset(data["adjectives"]), former=frozenset(data["former"]),
        postmodifiers=Phrases({words: words for words in data["postmodifiers"]}), subjects=frozenset(data["subjects"]),
        honorifics=Phrases({words: words for words in data["honorifics"]}), names_too=frozenset(data["names_too"]), male=frozenset(data["gender"]["male"]),
        female=frozenset(data["gender"]["female"]), implied=data["implied"],
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bodies:
    """State bodies and words for sides (bodies.yaml)."""

    government: Phrases[str]
    owners: Mapping[str, str]
    state: frozenset[str]
    offices: Phrases[str]
    generic: frozenset[str]
    no_person: frozenset[str]
    proper: frozenset[str]
    proper_before: frozenset[str]


@cache
def bodies() -> Bodies:
    """The bodies of `bodies.yaml`."""
    data = load_words("bodies.yaml")
    government = {form: name for name, forms in data["government"].items() for form in forms}
    return Bodies(
        government=Phrases(government), owners=data["owners"], state=frozenset(data["state"]),
        offices=Phrases({form: form for form in data["offices"]}), generic=frozenset(data["generic"]),
        no_person=frozenset(data["no_person"]), proper=frozenset(data["proper"]),
        proper_before=frozenset(data["proper_before"]),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that point back (reference.yaml)."""

    pronouns: Mapping[str, str]
    nouns: Phrases[tuple[str, ...]]
    groups: Phrases[tuple[str, ...]]


@cache
def reference() -> Reference:
    """The anaphors of `reference.yaml`."""
    data = load_words("reference.yaml")
    return Reference(
        pronouns={word: kind for kind, words in data["pronouns"].items() for word in words},
        nouns=Phrases({noun: tuple(classes) for noun, classes in data["nouns"].items()}),
        groups=Phrases({noun: tuple(classes) for noun, classes in data["groups"].items()}),
    )


@dataclass(frozen=True, slots=True)
class Reporting:
    """How words are reported (statements.yaml)."""

    verbs: Phrases[tuple[str, str]]
    weak: frozenset[str]
    light: frozenset[str]
    nouns: tuple[tuple[str, Phrases[str]], ...]
    mention: frozenset[str]
    warm: Phrases[str]
    promise: Phrases[str]
    hostile: Phrases[str]
    documents: frozenset[str]
    outlets: frozenset[str]
    attribution: Phrases[str]


@cache
def reporting() -> Reporting:
    """The reporting verbs of `statements.yaml`; each verb value is (lemma, act)."""
    data = load_words("statements.yaml")
    verbs: dict[str, tuple[str, str]] = {}
    for act, entries in data["verbs"].items():
        for entry in entries:
            for form, lemma in inflected(entry):
                verbs[form] = (lemma, act)

    def phrases(words: list[str]) -> Phrases[str]:
        return Phrases({word: word for word in words})

    return Reporting(
        verbs=Phrases(verbs), weak=frozenset(data["weak"]), light=frozenset(data["light"]),
        nouns=tuple((act, phrases(words)) for act, words in data["nouns"].items()), mention=frozenset(data["mention"]),
        warm=phrases(data["warm"]), promise=phrases(data["promise"]), hostile=phrases(data["hostile"]),
        documents=frozenset(data["documents"]), outlets=frozenset(data["outlets"]), attribution=phrases(data["attribution"]),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class MeetingVerb:
    """One verb that reports a meeting.

    Attributes:
        lemma: The verb in the infinitive.
        mode: in_person, phone, video or visit.
        links: How the other side is joined: "object", "optional" or "required" (behind "with"), "joint", "to".
        passive: Whether the passive also reports it ("was received by").
        weak: Whether it reports a meeting only between officials named as such on both sides.
        person: Whether only a person can be the object.
        summons: Whether the object is an envoy called in.
        official: Whether only an official named by title or name can be its subject ("is in Bishkek").
    """

    lemma: str
    mode: str
    links: str
    passive: bool
    weak: bool
    person: bool
    summons: bool
    official: bool


@dataclass(frozen=True, slots=True)
class MeetingWords:
    """How meetings are reported (meetings.yaml)."""

    verbs: Phrases[MeetingVerb]
    hold: Phrases[str]
    nouns: Phrases[str]
    nouns_single: frozenset[str]
    summits: frozenset[str]
    modes: Phrases[str]
    planned: Phrases[str]
    cancelled: Phrases[str]
    unreal: Phrases[str]
    bodies: frozenset[str]
    topics: Phrases[str]


@cache
def meeting_words() -> MeetingWords:
    """The meeting verbs and nouns of `meetings.yaml`."""
    data = load_words("meetings.yaml")
    verbs: dict[str, MeetingVerb] = {}
    for item in data["verbs"]:
        links = "to" if item.get("to") else item.get("with", "object")
        for form, lemma in inflected(item["verb"]):
            verbs[form] = MeetingVerb(
                lemma=lemma, mode=item.get("mode", "in_person"), links=links, passive="passive" in item,
                weak="weak" in item, person=item.get("object") == "person", summons="summons" in item,
                official="official" in item,
            )  # fmt: skip
    hold = {form: lemma for entry in data["hold"] for form, lemma in inflected(_IRREGULAR.get(entry, entry))}
    nouns = {noun: mode for mode, words in data["nouns"].items() for noun in words}

    def phrases(words: list[str]) -> Phrases[str]:
        return Phrases({word: word for word in words})

    return MeetingWords(
        verbs=Phrases(verbs), hold=Phrases(hold), nouns=Phrases(nouns),
        nouns_single=frozenset(noun for noun in nouns if " " not in noun), summits=frozenset(data["summits"]),
        modes=Phrases({form: mode for mode, forms in data["modes"].items() for form in forms}),
        planned=phrases(data["planned"]), cancelled=phrases(data["cancelled"]), unreal=phrases(data["unreal"]),
        bodies=frozenset(data["bodies"]),
        topics=Phrases({word: topic for topic, words in data["topics"].items() for word in words}),
    )  # fmt: skip


_IRREGULAR = {
    "hold": "hold = holds held holding",
    "have": "have = has had having",
    "take part in": "take part in = takes-part-in took-part-in taken-part-in taking-part-in",
    "begin": "begin = begins began begun beginning",
    "get": "get = gets got getting",
    "pay": "pay = pays paid paying",
    "make": "make = makes made making",
    "undertake": "undertake = undertakes undertook undertaken undertaking",
    "lead": "lead = leads led leading",
    "sit for": "sit for = sits-for sat-for sitting-for",
    "get on": "get on = got-on",
}
