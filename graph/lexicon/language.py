"""The language of diplomacy as frozen word sets and phrase tables, read once from the YAML files beside this module."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from graph.lexicon.phrases import Phrases
from graph.lexicon.resource import load_words
from graph.lexicon.structures import by_word, filled, forms
from graph.model import Act

_FUTURE = ("will", "would", "shall", "will also", "would also")


# ---------------------------------------------------------------- grammar.yaml
@dataclass(frozen=True, slots=True)
class Grammar:
    """The closed word classes, and small words by what they do in a clause."""

    prepositions: frozenset[str]
    auxiliaries: frozenset[str]
    determiners: frozenset[str]
    conjunctions: frozenset[str]
    adverbs: frozenset[str]
    be: frozenset[str]
    finite: frozenset[str]
    progressive: frozenset[str]
    openers: frozenset[str]
    possessives: frozenset[str]
    indefinite: frozenset[str]
    quantifiers: frozenset[str]
    numbers: Mapping[str, int]
    never_owned: frozenset[str]
    oblique: frozenset[str]
    row_joiners: frozenset[str]
    members: Phrases[str]
    led: frozenset[str]
    led_groups: frozenset[str]
    asides: frozenset[str]
    before_place: frozenset[str]
    place_nouns: frozenset[str]
    venues: frozenset[str]
    not_where: frozenset[str]
    no_places: frozenset[str]
    abbreviations: frozenset[str]
    particles: frozenset[str]
    sons: frozenset[str]
    prefixes: tuple[str, ...]
    suffixes: frozenset[str]
    family_first: frozenset[str]
    closed_surnames: frozenset[str]
    ordinary_surnames: frozenset[str]
    closed: frozenset[str]
    light: frozenset[str]


@cache
def grammar() -> Grammar:
    """The closed classes of `grammar.yaml`; `light` words may stand between a subject and its verb."""
    data = load_words("grammar.yaml")
    closed = ("prepositions", "auxiliaries", "determiners", "conjunctions", "adverbs", "personal")
    light = ("adverbs", "auxiliaries", "months", "weekdays", "between")
    return filled(
        Grammar,
        data,
        closed=frozenset().union(*(data[key] for key in closed)),
        light=frozenset().union(*(data[key] for key in light)),
    )


@dataclass(frozen=True, slots=True)
class Calendar:
    """The words that dates are told with."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    full: frozenset[str]
    doubtful: frozenset[str]
    days: Mapping[str, int]
    steps: Mapping[str, int]
    nearest_steps: frozenset[str]
    week_steps: frozenset[str]
    before_year: frozenset[str]
    before_may: frozenset[str]
    parts: frozenset[str]
    until: frozenset[str]
    participles: frozenset[str]
    there: frozenset[str]
    foreseen: Phrases[str]
    counted_units: frozenset[str]
    beside_events: frozenset[str]
    event_cities: Phrases[str]
    event_nouns: frozenset[str]
    welcoming: frozenset[str]
    leaving: frozenset[str]
    then: frozenset[str]
    gatherings: frozenset[str]
    borders: frozenset[str]


@cache
def calendar() -> Calendar:
    """The words of dates of `grammar.yaml`; `full` are names of months and weekdays that mean nothing else."""
    data = load_words("grammar.yaml")
    months, weekdays = _numbered(data["months"], 12), _numbered(data["weekdays"], 7)
    return filled(
        Calendar,
        data,
        event_cities=Phrases(by_word(data["event_cities"])),
        months={name: number + 1 for name, number in months.items()},
        weekdays=weekdays,
        full=frozenset([*data["months"][:12], *data["weekdays"][:7]]) - {"may"},
    )


def _numbered(names: list[str], n: int) -> dict[str, int]:
    """Full names, the first `n`, and their abbreviations -> number from 0."""
    numbers = {name: i for i, name in enumerate(names[:n])}
    return numbers | {short: next(i for full, i in numbers.items() if full[:3] == short[:3]) for short in names[n:]}


# ---------------------------------------------------------------- roles.yaml
@dataclass(frozen=True, slots=True)
class Roles:
    """What titles are made of; each value of `heads` is (singular, role class, whether this is the plural)."""

    heads: Phrases[tuple[str, str, bool]]
    weak: frozenset[str]
    corporate: frozenset[str]
    company: frozenset[str]
    opposed: frozenset[str]
    premodifiers: frozenset[str]
    adjectives: frozenset[str]
    former: frozenset[str]
    ranks: frozenset[str]
    deputies: tuple[str, ...]
    single: frozenset[str]
    spouses: frozenset[str]
    advisers: frozenset[str]
    postmodifiers: Phrases[str]
    subjects: frozenset[str]
    subject_heads: frozenset[str]
    holding: Phrases[str]
    held: frozenset[str]
    appointing: frozenset[str]
    kept_honorifics: frozenset[str]
    kept_titles: frozenset[str]
    nameless: frozenset[str]
    retired: frozenset[str]
    local: frozenset[str]
    abroad: Mapping[str, str]
    stationed: frozenset[str]
    hosts: frozenset[str]
    addresses: frozenset[str]
    style_words: frozenset[str]
    counts: frozenset[str]
    counted: frozenset[str]
    paired: frozenset[str]
    honorifics: Phrases[str]
    doubtful_honorifics: frozenset[str]
    courtesy: frozenset[str]
    behind_name: frozenset[str]
    names_too: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    implied: Mapping[str, str]
    openings: Phrases[str]


@cache
def roles() -> Roles:
    """The offices of `roles.yaml`."""
    data = load_words("roles.yaml")
    heads: dict[str, tuple[str, str, bool]] = {}
    for word, kind in by_word(data["heads"]).items():
        heads[word] = (word, kind, False)
        if not word.endswith(("s", ".", "y")) and " of " not in word:
            heads.setdefault(word + "s", (word, kind, True))
    for plural, word in data["plurals"].items():
        if word:
            heads[plural] = (word, heads[word][1], True)
    heads |= {f"{mark}-{head}": entry for head, entry in heads.items() for mark in ("ex", "then")}
    return filled(Roles, data | data["gender"], heads=Phrases(heads), openings=Phrases(by_word(data["openings"])))


# ---------------------------------------------------------------- bodies.yaml
@dataclass(frozen=True, slots=True)
class Bodies:
    """State bodies and words for sides; each value of `government` is a body's canonical name."""

    government: Phrases[str]
    owners: Mapping[str, str]
    part_of: Mapping[str, str]
    ministries: frozenset[str]
    acting: frozenset[str]
    abroad: frozenset[str]
    state: frozenset[str]
    offices: Phrases[str]
    generic: frozenset[str]
    no_person: frozenset[str]
    no_people: Phrases[str]
    owning: frozenset[str]
    no_person_before: frozenset[str]
    never_named: frozenset[str]
    joint: frozenset[str]
    compound_ends: frozenset[str]
    abstract_ends: tuple[str, ...]
    proper: frozenset[str]
    plural: frozenset[str]
    proper_before: frozenset[str]


@cache
def bodies() -> Bodies:
    """The bodies of `bodies.yaml`."""
    data = load_words("bodies.yaml")
    government, part_of = Phrases(by_word(data["government"])), by_word(data["part_of"])
    return filled(Bodies, data, government=government, part_of=part_of)


# ---------------------------------------------------------------- reference.yaml
@dataclass(frozen=True, slots=True)
class Reference:
    """Words that point back; the values of `nouns` and `groups` are the role classes they may mean."""

    pronouns: Mapping[str, str]
    nouns: Phrases[tuple[str, ...]]
    groups: Phrases[tuple[str, ...]]
    counterparts: Phrases[str]
    pair_verbs: frozenset[str]
    introducing: frozenset[str]
    governments: frozenset[str]
    bare_groups: frozenset[str]
    global_domains: frozenset[str]


@cache
def reference() -> Reference:
    """The anaphors of `reference.yaml`."""
    data = load_words("reference.yaml")
    return filled(
        Reference,
        data,
        pronouns=by_word(data["pronouns"]),
        nouns=Phrases({noun: tuple(classes) for noun, classes in data["nouns"].items()}),
        groups=Phrases({noun: tuple(classes) for noun, classes in data["groups"].items()}),
        counterparts=Phrases(by_word(data["counterparts"])),
    )


# ---------------------------------------------------------------- statements.yaml
@dataclass(frozen=True, slots=True)
class Reporting:
    """How words are reported; each value of `verbs` is (infinitive, act)."""

    verbs: Phrases[tuple[str, Act]]
    weak: frozenset[str]
    light: frozenset[str]
    nouns: tuple[tuple[Act, Phrases[str]], ...]
    mention: frozenset[str]
    content: Phrases[Act]
    support: Phrases[str]
    promise: Phrases[str]
    promising: frozenset[str]
    judging: frozenset[str]
    judgements: Phrases[Act]
    pledging: frozenset[str]
    against: frozenset[str]
    questions: frozenset[str]
    leading_up: frozenset[str]
    aimed: frozenset[str]
    deeds: frozenset[str]
    addressing: frozenset[str]
    purpose: frozenset[str]
    going_on: frozenset[str]
    hypothetical: frozenset[str]
    spoken_of: frozenset[str]
    documents: frozenset[str]
    issued: frozenset[str]
    performing: frozenset[str]
    performed: Phrases[Act]
    receiving: frozenset[str]
    excluding: frozenset[str]
    doing: frozenset[str]
    companies: frozenset[str]
    agreed: frozenset[str]
    opinions: frozenset[str]
    recognizing: frozenset[str]
    recognized: frozenset[str]
    nouns_too: frozenset[str]
    diplomatic: frozenset[str]
    mutual: Phrases[str]
    paper_verbs: frozenset[str]
    outlets: frozenset[str]
    outsiders: frozenset[str]
    attribution: Phrases[str]
    citing: frozenset[str]


@cache
def reporting() -> Reporting:
    """The reporting verbs of `statements.yaml`."""
    data = load_words("statements.yaml")
    verbs = {form: (lemma, act) for act, entries in data["verbs"].items() for form, lemma in forms(entries).items()}
    nouns = tuple((act, Phrases({word: word for word in words})) for act, words in data["nouns"].items())
    content = dict(data["content"])
    content["offer"] = [*content["offer"], *(f"{will} {verb}" for will in _FUTURE for verb in data["promised"])]
    return filled(
        Reporting,
        data,
        verbs=Phrases(verbs),
        nouns=nouns,
        content=Phrases(by_word(content)),
        support=Phrases({phrase: phrase for phrase in content["support"]}),
        promise=Phrases({phrase: phrase for phrase in content["offer"]}),
        judgements=Phrases(by_word(data["judgements"])),
        performed=Phrases(by_word(data["performed"])),
    )
