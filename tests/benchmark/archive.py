"""Archives of invented news of any size: every state of the world, thousands of officials, the patterns of the sample.

    python tests/benchmark/archive.py 10000 archive.jsonl

The same number gives the same archive; a smaller archive is the beginning of a larger one.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from graph.lexicon.resource import load_lines
from graph.lexicon.states import StateRecord, load_states

OFFICES = (
    "President", "Prime Minister", "Foreign Minister", "Deputy Foreign Minister", "Defense Minister", "Trade Minister",
    "Energy Minister", "Finance Minister", "Minister of Agriculture", "Minister of Transport", "Minister of Culture",
    "Ambassador", "Special Envoy", "National Security Adviser",
)  # fmt: skip
TERM = 5
"""Years after which every office has a new holder."""

FIRST_DAY = date(2008, 1, 1)
DAYS = 365 * 16
PER_DAY = 20

SYLLABLES = (
    "ba", "bel", "cho", "dar", "den", "dov", "el", "fa", "gar", "gul", "han", "ik", "jor", "ka", "kel", "lam", "len",
    "ma", "mir", "mon", "na", "nor", "ol", "par", "pel", "qua", "ra", "rin", "sal", "sto", "ta", "tor", "ul", "va",
    "ven", "wal", "yar", "zan", "zo",
)  # fmt: skip
ENDINGS = ("in", "ov", "as", "ez", "sen", "ani", "uk", "eda", "ara", "ko", "man", "oulos", "wa", "ian", "ic")
TOPICS = (
    "trade", "visa rules", "water management", "energy supplies", "a ceasefire", "border security", "food security",
    "a rail link", "student exchanges", "fishing rights", "counter-terrorism", "climate finance", "air services",
    "the return of artefacts", "migrant workers", "a customs agreement", "port fees", "vaccine production",
)  # fmt: skip

MEETINGS = (
    "{A1} met with {B1} in {Ac} on {when} to discuss {t1} and {t2}.",
    "{A1} received {B1} in {Ac} on {when}.",
    "{A1} held talks with {B1} in {Bc} on {when}, focusing on {t1}.",
    "{A1} spoke by phone with {B1} on {when} about {t1}.",
    "{B1} arrived in {Ac} on {when} for a two-day visit at the invitation of {A1}.",
    "On the sidelines of a conference in {Cc}, {A1} met {B1} and {C1} on {when}.",
    "{A1} is to visit {B} next month, the {a} Foreign Ministry said.",
    "The planned meeting between {A1} and {B1} in {Cc} was called off, officials said.",
)
STATEMENTS = (
    "{Al} thanked {B} for its support in {t1}.",
    "{Bl} said {B} was ready to work with {A} on {t2}.",
    "{Al} criticized {C} over {t1}, calling its conduct unhelpful.",
    "{Bl} invited {Al} to visit {Bc} in the autumn.",
    "“We have agreed to go on with our work on {t2},” {Al} told reporters.",
    "{Bl} offered {b} assistance with {t1} and urged {C} to join the effort.",
    "{C1} welcomed the outcome of the talks in a message to {Al}.",
    "He expressed the hope that {b} companies would take part in projects for {t2}.",
    "{Al} rejected claims by {C} that {A} had broken its promises on {t1}.",
    "The {b} side congratulated {A} on its national day.",
)
FILLER = (
    "The two countries established diplomatic relations in {year}, and trade reached {n} million dollars last year.",
    "The delegation also toured a hydropower station outside {Ac} and laid flowers at a memorial in the city centre.",
    "A working group of experts will meet again before the end of the year to settle the remaining questions of {t2}.",
    "Prices of bread and fuel have risen by {n} percent since the spring, according to the statistics office in {Bc}.",
    "Local newspapers devoted little space to the visit, and most readers cared more about the football results.",
    "Observers say that progress on {t1} has been slow, although both capitals insist that nothing stands in the way.",
    "Heavy rain had closed the airport for some hours in the morning, which delayed the start of the programme.",
    "Several agreements on {t2} are expected to be signed once the parliaments of both countries have approved them.",
)
HEADLINES = ("{A}, {B} discuss {t1}", "{Al} and {Bl} talk {t1}", "{a} and {b} officials meet in {Ac}")


@dataclass(frozen=True)
class Official:
    """Somebody in office: given name, family name, office."""

    given: str
    family: str
    office: str


def articles(number: int) -> Iterator[dict[str, str]]:
    """Invents articles.

    Args:
        number: How many.

    Yields:
        Rows with id, title, published, url and text (about 2,000 characters).
    """
    world = [state for state in load_states().values() if state.kind == "state" and state.capitals and state.demonyms]
    world.sort(key=lambda state: state.code)
    officials: dict[tuple[str, str, int], Official] = {}
    for n in range(number):
        dice = random.Random(f"article {n}")
        day = FIRST_DAY + timedelta(days=n // PER_DAY % DAYS)
        yield _article(n, dice, day, dice.sample(world, 3), officials)


def _article(
    n: int,
    dice: random.Random,
    day: date,
    states: list[StateRecord],
    officials: dict[tuple[str, str, int], Official],
) -> dict[str, str]:
    values = {"t1": dice.choice(TOPICS), "t2": dice.choice(TOPICS), "year": f"{dice.randrange(1950, 2005)}"}
    values |= {"n": f"{dice.randrange(3, 900)}", "when": f"{day:%B} {day.day}"}
    for letter, state in zip("ABC", states, strict=True):
        one = _official(state, dice.choice(OFFICES), day, officials)
        office = f"{state.demonyms[0]} {one.office}" if dice.random() < 0.7 else f"{one.office} of {state.name}"
        values |= {
            letter: state.name, letter.lower(): state.demonyms[0], f"{letter}c": state.capitals[0],
            f"{letter}1": f"{office} {one.given} {one.family}", f"{letter}l": one.family,
        }  # fmt: skip
    paragraphs = [dice.choice(MEETINGS[:6])]
    rest = dice.sample(STATEMENTS, 6) + dice.sample(FILLER, 6) + dice.sample(MEETINGS, 2)
    dice.shuffle(rest)
    paragraphs += [" ".join(rest[at : at + 2]) for at in range(0, len(rest), 2)]
    body = "\n\n".join(paragraphs).format_map(values)
    title = dice.choice(HEADLINES).format_map(values)
    return {
        "id": f"story-{n}",
        "title": title,
        "published": day.isoformat(),
        "url": f"https://news.example/{day:%Y/%m}/story-{n}",
        "text": f"{states[0].capitals[0].upper()}, {day:%B} {day.day} — {body}",
    }


def _official(state: StateRecord, office: str, day: date, officials: dict[tuple[str, str, int], Official]) -> Official:
    term = day.year // TERM
    key = state.code, office, term
    if key not in officials:
        dice = random.Random(f"{state.code} {office} {term}")
        given = [name for name in load_lines("given_names_extra.txt") if name.isalpha() and len(name) > 2]
        family = "".join(dice.sample(SYLLABLES, 2)) + dice.choice(ENDINGS)
        officials[key] = Official(dice.choice(given).capitalize(), family.capitalize(), office)
    return officials[key]


def write(number: int, file: Path) -> None:
    """Writes an archive as JSON lines."""
    with file.open("w", encoding="utf-8") as stream:
        for row in articles(number):
            stream.write(f"{json.dumps(row, ensure_ascii=False)}\n")


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
