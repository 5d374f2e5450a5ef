"""Writes graph/lexicon/states.json from rigour's territories and graph/lexicon/states_extra.yaml.

rigour (a development dependency, MIT) gives each territory's name, official name, ISO 3166 alpha-3 code, successors
and the native names it is sure of. What English news prints beyond that, demonyms above all, is kept by hand in
states_extra.yaml. rigour takes seconds to load, so the program itself reads only the JSON file.

Usage: python scripts/states.py
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

LEXICON = Path(__file__).resolve().parent.parent / "graph" / "lexicon"
EXTRA = LEXICON / "states_extra.yaml"
TARGET = LEXICON / "states.json"

FORM_KEYS = ("names", "demonyms", "people", "capitals", "metonyms")
PLAIN_PLURALS = ("an", "i", "ot")


def rigour_rows() -> dict[str, dict[str, Any]]:
    """Reads rigour's territories.

    Returns:
        rigour's code in lower case -> its record, native names included.

    Raises:
        SystemExit: If rigour is not installed.
    """
    try:
        from rigour._core import territories_jsonl
        from rigour.territories import get_territories
    except ImportError:
        sys.exit('rigour is not installed; run: pip install "rigour>=1.2"')
    native = {row["code"]: row.get("names_strong", []) for row in map(json.loads, territories_jsonl().splitlines())}
    return {
        territory.code: {
            "name": territory.name,
            "full_name": territory.full_name,
            "alpha3": territory.alpha3 or "",
            "successors": [successor.code for successor in territory.successors],
            "native": [name for name in native[territory.code] if not any("a" <= c.lower() <= "z" for c in name)],
        }
        for territory in get_territories()
    }


def unique(forms: list[str]) -> list[str]:
    """Keeps the first of equal forms.

    Args:
        forms: Surface forms.

    Returns:
        The forms in their order, each once.
    """
    return list(dict.fromkeys(forms))


def plurals(demonyms: list[str]) -> list[str]:
    """Makes the nouns that English forms with a mere -s.

    Args:
        demonyms: Adjectives.

    Returns:
        Plurals of those on which the rule is safe.
    """
    return [f"{demonym}s" for demonym in demonyms if demonym.endswith(PLAIN_PLURALS)]


def bare(name: str) -> str:
    """Takes the article off a name.

    Args:
        name: "The Republic of the Congo".

    Returns:
        "Republic of the Congo".
    """
    return name[4:] if name[:4].lower() == "the " else name


def record(code: str, extra: dict[str, Any], row: dict[str, Any], codes: dict[str, str]) -> dict[str, Any]:
    """Joins what rigour and the hand-kept file know of one state.

    Args:
        code: The state's code in the graph.
        extra: Its entry in states_extra.yaml.
        row: Its record in rigour.
        codes: rigour's code -> the code in the graph.

    Returns:
        The state's record as it stands in states.json.
    """
    printed = [name for name in (row["name"], row["full_name"]) if not set("()[]") & set(name)]
    name = extra.get("name", row["name"])
    demonyms = extra.get("demonyms", [])
    names = [name, *(bare(other) for other in printed if "name" not in extra or other != row["name"])]
    names += [bare(other) for other in extra.get("names", [])]
    lookup = [*extra.get("lookup", []), bare(row["name"])]
    made: dict[str, Any] = {
        "code": code,
        "iso3": row["alpha3"].upper(),
        "name": name,
        "kind": extra.get("kind", "state"),
        "names": unique(names),
        "demonyms": unique(demonyms),
        "people": unique(extra.get("people", plurals(demonyms))),
        "capitals": unique(extra.get("capitals", [])),
        "metonyms": unique([bare(other) for other in extra.get("metonyms", [])]),
        "native": unique([*row["native"], *extra.get("native", [])]),
        "lookup": [form for form in unique(lookup) if form not in names],
        "ambiguous": unique(extra.get("ambiguous", [])),
        "successors": [codes[old] for old in row["successors"] if old in codes],
        "speaks_for": extra.get("speaks_for", ""),
    }
    return {key: value for key, value in made.items() if value or key in ("code", "iso3", "name", "kind")}


def check(states: dict[str, dict[str, Any]], shared: dict[str, list[str]]) -> None:
    """Makes sure that each form has one owner, or is listed as shared.

    Args:
        states: All records by code.
        shared: Forms that belong to several states.

    Raises:
        SystemExit: If a form stands in two states, or an ambiguous form in none.
    """
    owners = Counter(form for entry in states.values() for form in {f for key in FORM_KEYS for f in entry.get(key, [])})
    doubled = sorted(form for form, count in owners.items() if count > 1 and form not in shared)
    lost = sorted(
        f"{code}: {form}"
        for code, entry in states.items()
        for form in entry.get("ambiguous", [])
        if not any(form in entry.get(key, []) for key in FORM_KEYS)
    )
    if doubled or lost:
        sys.exit(f"{EXTRA.name}: forms with two owners: {doubled}; ambiguous forms that no list has: {lost}")


def build() -> str:
    """Makes the text of states.json.

    Returns:
        JSON with sorted codes, one state a line.

    Raises:
        SystemExit: If rigour is not installed or the hand-kept file contradicts itself.
    """
    extra = yaml.safe_load(EXTRA.read_text(encoding="utf-8"))
    rows = rigour_rows()
    entries = extra["states"]
    codes = {entry.get("rigour", code.lower()): code for code, entry in entries.items()}
    states = {code: record(code, entries[code], rows[old], codes) for old, code in codes.items()}
    check(states, extra["shared"])
    parts = {
        "states": ",\n".join(json.dumps(states[code], ensure_ascii=False) for code in sorted(states)),
        "shared": ",\n".join(f"{json.dumps(form)}: {json.dumps(extra['shared'][form])}" for form in extra["shared"]),
        "phrases": ",\n".join(json.dumps(phrase) for group in extra["phrases"] for phrase in group),
    }
    return '{{"states": [\n{states}\n],\n"shared": {{\n{shared}\n}},\n"phrases": [\n{phrases}\n]}}\n'.format(**parts)


if __name__ == "__main__":
    TARGET.write_text(build(), encoding="utf-8")
    print(f"wrote {TARGET.name}")
