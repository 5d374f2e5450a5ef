"""Measures how long it takes to tell who is who among many people, and how much memory it takes.

    python scripts/scale.py 10000 50000 200000

Every number is of mentions, each a person of an article with a name, an office and a state. The names are put together
from syllables; a third of them are surnames alone or other spellings of somebody told before. Each size runs in a
process of its own, so that its peak of memory is its own.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import time

from graph.identity.resolver import resolve
from graph.identity.table import load_table
from graph.lexicon.states import load_states
from graph.model import Evidence, Extraction, Person, Role, Source

_SYLLABLES = (
    "ka",
    "mi",
    "ro",
    "zhan",
    "te",
    "bek",
    "lu",
    "shi",
    "dor",
    "ven",
    "gha",
    "pel",
    "oni",
    "ster",
    "yu",
    "qar",
    "bo",
    "thal",
)
_TITLES = (
    "President",
    "Foreign Minister",
    "Ambassador",
    "Deputy Foreign Minister",
    "Defence Minister",
    "Spokesman",
    "",
)
_PEOPLE = 4


def _word(rng: random.Random, least: int, most: int) -> str:
    return "".join(rng.choice(_SYLLABLES) for _ in range(rng.randint(least, most))).capitalize()


def _person(rng: random.Random, told: list[tuple[str, str, str]], states: list[str]) -> tuple[str, str, str]:
    """A name, title and state: of somebody new, or of somebody told before."""
    kind = rng.random()
    if told and kind < 0.35:
        name, title, state = rng.choice(told)
        other = name.replace("zh", "j").replace("yu", "iu").replace("q", "k")
        return (name.split()[-1] if kind < 0.2 else other), title, state
    told.append((f"{_word(rng, 2, 3)} {_word(rng, 2, 4)}", rng.choice(_TITLES), rng.choice(states)))
    return told[-1]


def _articles(mentions: int) -> list[Extraction]:
    rng = random.Random(mentions)
    states = [code for code in load_states() if len(code) == 2]
    told: list[tuple[str, str, str]] = []
    articles = []
    for number in range(mentions // _PEOPLE):
        day = f"20{rng.randint(10, 24)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"
        people = []
        for place in range(_PEOPLE):
            name, title, state = _person(rng, told, states)
            roles = (Role(title, state),) if title else ()
            people.append(Person(f"p{place}", name, (name,), roles, (state,), 1, Evidence(0, len(name), name)))
        articles.append(Extraction(Source(f"a{number:06d}", "", "", "", day, "en"), tuple(people)))
    return articles


def _measure(mentions: int) -> None:
    table = load_table()
    articles = _articles(mentions)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    begin = time.process_time()
    resolution = resolve(articles, table)
    spent = time.process_time() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    people = sum(entity.kind == "person" for entity in resolution.entities.values())
    print(
        f"{mentions:>9,} mentions {people:>9,} people {spent:>8.1f} s {peak:>7.0f} MB ({before:.0f} MB before)",
        flush=True,
    )


def main() -> None:
    """Measures each number given."""
    if len(sys.argv) == 2:
        _measure(int(sys.argv[1]))
        return
    for size in sys.argv[1:]:
        subprocess.run([sys.executable, __file__, size], check=True)


if __name__ == "__main__":
    main()
