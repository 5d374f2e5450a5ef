"""Writes graph/lexicon/given_names.txt, given names of the world, from the name lists of Faker.

Faker (a development dependency, MIT) lists common given names of some ninety languages and countries. Those in
Latin, Cyrillic, Greek, Georgian and Armenian letters are taken and written in plain Latin letters, Slavic ones in each
of their usual English spellings. Scripts that leave vowels out, or that English news spells by other rules, would give
forms that nobody prints: names from there are kept by hand in given_names_extra.txt, as are all exceptions.
Behind a name stands "f" or "m" where the lists of women's or of men's names have it at least four times as often.
Left out: ordinary words of English (words.txt), names of states, peoples and capitals (states.json).

Usage: python scripts/given_names.py
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from anyascii import anyascii

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from graph.lexicon.states import state_forms  # noqa: E402
from graph.lexicon.words import words  # noqa: E402

TARGET = ROOT / "graph" / "lexicon" / "given_names.txt"
SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "GEORGIAN", "ARMENIAN")
PLAIN = re.compile(r"[a-z]{3,14}|[a-z]{2,10}-[a-z]{2,12}")
CLEAR = 4
SLAVIC = (("ks", "x"), ("ey", "ei"), ("iy", "y"), ("iy", "i"), ("yy", "y"))
HEADER = """\
# Given names of the world in plain Latin letters, one a line, with f or m where it is a woman's or a man's. Written by
# scripts/given_names.py from the name lists of Faker (MIT); given_names_extra.txt is kept by hand.
"""


def strings(value: Any) -> Iterator[str]:
    """Yields the strings in nested collections.

    Args:
        value: A string, or any collection of such values; of a mapping the keys count.
    """
    if isinstance(value, str):
        yield value
    elif isinstance(value, Iterable):
        for item in value:
            yield from strings(item)


def faker_names() -> dict[str, Counter[str]]:
    """Collects the given names of all of Faker's languages.

    Returns:
        Names as Faker writes them -> how many lists of women's ("f"), men's ("m") or all names ("") have them.

    Raises:
        SystemExit: If Faker is not installed.
    """
    try:
        person = importlib.import_module("faker.providers.person")
    except ImportError:
        sys.exit("Faker is not installed; run: pip install Faker")
    names: dict[str, Counter[str]] = {}
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        for attribute in (name for name in vars(provider) if name.startswith("first_")):
            gender = "f" if "female" in attribute else "m" if "male" in attribute else ""
            for name in set(strings(vars(provider)[attribute])):
                names.setdefault(name, Counter())[gender] += 1
    return names


def readable(name: str) -> bool:
    """Tells whether a name is written in letters that can be spelt out in Latin ones.

    Args:
        name: A name in any script.

    Returns:
        True if each letter is of one of SCRIPTS.
    """
    return all(unicodedata.name(letter, "").startswith(SCRIPTS) for letter in name if letter.isalpha())


def spellings(name: str) -> set[str]:
    """Spells a name in plain Latin letters.

    Args:
        name: "Юрий".

    Returns:
        Each usual spelling in lower case: "yuriy", "yury", "yuri".
    """
    plain = anyascii(name).lower().replace("'", "").replace("`", "").strip()
    found = set(plain.split()) | {plain}
    if any(unicodedata.name(letter, "").startswith("CYRILLIC") for letter in name):
        found |= {plain.replace(old, new) for old, new in SLAVIC}
        found |= {form.replace("ey", "ei") for form in found} | {form.replace("iy", "y") for form in found}
    return found


def gender_of(lists: Counter[str]) -> str:
    """Tells whose name it is.

    Args:
        lists: How many lists of each gender have it.

    Returns:
        "f", "m", or "" where they disagree.
    """
    for one, other in ("fm", "mf"):
        if lists[one] and lists[one] >= CLEAR * lists[other]:
            return one
    return ""


def usable_names(names: Mapping[str, Counter[str]]) -> list[str]:
    """Keeps the names that tell a person from other things.

    Args:
        names: Names in any script, and how many lists of each gender have them.

    Returns:
        Spellings in plain Latin letters, sorted, each once, with the gender behind them.
    """
    spelt: dict[str, Counter[str]] = {}
    for name in filter(readable, names):
        for form in spellings(name):
            spelt.setdefault(form, Counter()).update(names[name])
    kept = (form for form in sorted(spelt) if PLAIN.fullmatch(form))
    return [f"{form} {gender_of(spelt[form])}".rstrip() for form in kept if form not in words() | state_forms().keys()]


if __name__ == "__main__":
    kept = usable_names(faker_names())
    TARGET.write_text(HEADER + "\n".join(kept) + "\n", encoding="utf-8")
    print(f"wrote {len(kept)} names to {TARGET.name}")
