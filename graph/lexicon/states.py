"""States: codes, names, demonyms, capitals, and the forms under which a text speaks of them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, NamedTuple

from anyascii import anyascii
from rapidfuzz import fuzz, process

from graph.lexicon.resource import load_json

FormKind = Literal["name", "demonym", "people", "capital", "metonym"]
StateKind = Literal["state", "territory", "historical"]

_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼʻ`´ʹ′＇", "'"))
_ACRONYM = re.compile(r"(?:[A-Z]\.? ?)+|[A-Z]+&[A-Z]+|BiH|FYROM")
_SMALL_WORDS = frozenset(
    {"a", "and", "d", "da", "de", "der", "di", "do", "du", "e", "el", "i", "la", "of", "pri", "the", "y"}
)
_NEAR = 72.0


class FormEntry(NamedTuple):
    """What one surface form says about a state.

    Attributes:
        code: The state, or the likeliest one where several share the form.
        kind: How the form names it.
        ambiguous: Whether the form often means something else or belongs to several states, so that its
            surroundings decide.
        exact: Whether only this spelling with its capitals counts ("US", "UK").
        surface: The form as English news prints it.
        others: Codes of the further states that share the form.
    """

    code: str
    kind: FormKind
    ambiguous: bool
    exact: bool
    surface: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StateRecord:
    """One state, dependent territory or former state.

    Attributes:
        code: ISO 3166-1 alpha-2 (XK for Kosovo), or the withdrawn code of a former state (ISO 3166-3; CSXX where
            alpha-2 is not unique).
        iso3: ISO 3166-1 alpha-3, or the withdrawn one.
        name: The usual short English name.
        kind: What it is.
        names: English names and abbreviations, `name` first.
        demonyms: Adjectives.
        people: Nouns for its people.
        capitals: Seats of government in all usual spellings.
        metonyms: Palaces and addresses that stand for its leadership.
        native: Names in native and Russian spelling.
        lookup: Forms understood when a user types them, never searched for in a text.
        ambiguous: Forms that often mean something else.
        successors: Codes of the states that followed a former one.
        speaks_for: An organization that its capital stands for as often as for the state, or "".
    """

    code: str
    iso3: str
    name: str
    kind: StateKind
    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    native: tuple[str, ...] = ()
    lookup: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()
    speaks_for: str = ""


def form_key(text: str) -> str:
    """Brings a surface form to the shape in which the tables of the lexicon hold it.

    Args:
        text: A form as a text has it.

    Returns:
        Lower case, straight apostrophes, single spaces, composed characters.
    """
    return " ".join(unicodedata.normalize("NFC", text).translate(_APOSTROPHES).lower().split())


@cache
def load_states() -> dict[str, StateRecord]:
    """Reads all states.

    Returns:
        Code -> record, sorted by code. Shared; callers leave it unchanged.
    """
    return {row["code"]: _record(row) for row in load_json("states.json")["states"]}


def _record(row: dict[str, Any]) -> StateRecord:
    fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
    return StateRecord(**fields)


def _variants(surface: str) -> list[str]:
    """Keys of a form: as it is, without accents, with a space for each hyphen, without the last full stop."""
    keys = [form_key(surface)]
    if not surface.isascii():
        keys.append(form_key(anyascii(surface)))
    keys += [key.replace("-", " ") for key in keys if "-" in key]
    keys += [key[:-1] for key in keys if key.endswith(".")]
    return keys


def _form_groups(state: StateRecord) -> tuple[tuple[FormKind, tuple[str, ...]], ...]:
    return (
        ("name", state.names),
        ("demonym", state.demonyms),
        ("people", state.people),
        ("capital", state.capitals),
        ("metonym", state.metonyms),
    )


@cache
def state_forms() -> dict[str, FormEntry]:
    """Lists the forms under which English news speaks of states.

    Every form needs its capitals in the text: ask `form_fits` with the words as they stand there.

    Returns:
        `form_key` of a form (tokens joined by single spaces) -> what it names. Shared; callers leave it unchanged.
    """
    shared: dict[str, list[str]] = load_json("states.json")["shared"]
    forms: dict[str, FormEntry] = {}
    for code, state in load_states().items():
        doubtful = frozenset(state.ambiguous)
        for kind, surfaces in _form_groups(state):
            for surface in surfaces:
                owners = shared.get(surface, [code])
                if code != owners[0]:
                    continue
                ambiguous = surface in doubtful or surface in shared
                exact = _ACRONYM.fullmatch(surface) is not None
                entry = FormEntry(code, kind, ambiguous, exact, surface, tuple(owners[1:]))
                for key in _variants(surface):
                    forms.setdefault(key, entry)
    return forms


def form_fits(entry: FormEntry, surface: str) -> bool:
    """Tells whether words of a text have the capitals that a form needs.

    Args:
        entry: The entry found under the words' `form_key`.
        surface: The words as they stand in the text.

    Returns:
        False for "us", "turkey" and "polish", True for "US", "Turkey", "TURKEY" and "the Hague".
    """
    if entry.exact:
        return surface.replace(".", "").replace(" ", "") == entry.surface.replace(".", "").replace(" ", "")
    wanted = re.split(r"[\s-]+", entry.surface)
    given = re.split(r"[\s-]+", surface)
    if len(wanted) != len(given):
        return surface[:1].isupper()
    return all(
        word[:1].isupper() or not need[:1].isupper() or need.lower() in _SMALL_WORDS
        for need, word in zip(wanted, given, strict=True)
    )


@cache
def proper_phrases() -> frozenset[str]:
    """Lists names that hold a state's or a capital's name without speaking of it ("South China Sea").

    Returns:
        `form_key` of each phrase.
    """
    return frozenset(form_key(phrase) for phrase in load_json("states.json")["phrases"])


def name_of(code: str) -> str:
    """Gives a state's usual short English name.

    Args:
        code: The state's code.

    Returns:
        The name, or the code itself if there is no such state.
    """
    state = load_states().get(code)
    return state.name if state else code


def _fold(text: str) -> str:
    """A key for what users type: no case, accents, full stops, hyphens or leading article."""
    plain = anyascii(text).lower().translate(_APOSTROPHES).replace(".", "").replace("-", " ").replace(",", " ")
    return " ".join(plain.split()).removeprefix("the ")


@cache
def _lookup() -> dict[str, str]:
    table: dict[str, str] = {}
    states = load_states().values()
    shared: dict[str, list[str]] = load_json("states.json")["shared"]
    for form, owners in shared.items():
        table.setdefault(_fold(form), owners[0])
    for group in ("names", "iso3", "demonyms", "people", "lookup", "native", "capitals", "metonyms"):
        for state in states:
            forms = getattr(state, group)
            for form in (forms,) if isinstance(forms, str) else forms:
                if _fold(form):
                    table.setdefault(_fold(form), state.code)
    return table


def find_state(text: str) -> str | None:
    """Finds the state that a user means.

    Args:
        text: Any usual name, demonym, alpha-2 or alpha-3 code, capital, former or native name; case and accents
            do not matter.

    Returns:
        The state's code, or None if no state is called that.
    """
    code = text.strip().upper()
    if code in load_states():
        return code
    return _lookup().get(_fold(text))


def near_states(text: str, n: int = 3) -> list[str]:
    """Finds states whose names look like a misspelt one.

    Args:
        text: What the user typed.
        n: How many at most.

    Returns:
        Usual names ("Kyrgyzstan"), the most similar first.
    """
    scored = process.extract(_fold(text), list(_lookup()), scorer=fuzz.ratio, limit=20 * n, score_cutoff=_NEAR)
    ranked = sorted(scored, key=lambda hit: (-hit[1], hit[0]))
    return list(dict.fromkeys(name_of(_lookup()[form]) for form, _, _ in ranked))[:n]
