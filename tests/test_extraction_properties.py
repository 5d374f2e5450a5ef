"""What holds for every text, however odd."""

from __future__ import annotations

import re
import unicodedata
from itertools import chain

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.extraction import extract
from graph.lexicon.gazetteer import Gazetteer
from graph.model import Article, Evidence, Extraction
from graph.reading import read_text

WORDS = [
    "Norwegian", "Foreign", "Minister", "Lena", "Fjord", "met", "with", "the", "Ambassador", "of", "Kenya", "and",
    ",", ".", ". ", "\n\n", "She", "thanked", "said", '"', "“", "”", "«", "(", ")", "-", "’s", "on", "May", "5", "2024",
    "Tuesday", "in", "Bishkek", "visit", "to", "UN", "Ministry", "Foreign Affairs", "will", "not", "cancelled", "his",
    "counterpart", "two", "sides", "expressed", "readiness", "Japarov", "U.S.", "according to", ":", "former", "deputy",
    "President", "who",
]  # fmt: skip
quick = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
news = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
anything = st.text(st.characters(codec="utf-8"), max_size=300)
mixed = st.lists(st.one_of(st.sampled_from(WORDS), st.text(st.characters(codec="utf-8"), max_size=8)), max_size=50).map(
    " ".join
)


def read(text: str) -> Article:
    return read_text(f"A headline that no test reads\n\n{text}", published="2024-05-15")


def evidence_of(e: Extraction) -> list[Evidence]:
    return [
        *(person.sentence for person in e.people),
        *chain.from_iterable(meeting.evidence for meeting in e.meetings),
        *(said.evidence for said in e.statements),
    ]


def check(article: Article, e: Extraction) -> None:
    for start, end, text in evidence_of(e):
        assert 0 <= start < end <= len(article.text)
        assert text == re.sub(r"\s+", " ", article.text[start:end]).strip()
    listed = {("person", person.key) for person in e.people}
    listed |= {("state", state.code) for state in e.states}
    listed |= {("organization", organization.name) for organization in e.organizations}
    assert {p.ref for meeting in e.meetings for p in meeting.participants} <= listed
    assert {ref for said in e.statements for ref in (*said.speakers, *said.toward)} <= listed
    assert len({person.key for person in e.people}) == len(e.people)
    for meeting in e.meetings:
        alone = len(meeting.participants) == 1
        assert not alone or meeting.participants[0].ref.kind == "organization"
        assert meeting.evidence
        assert re.fullmatch(r"|\d{4}(-\d\d(-\d\d)?)?", meeting.date)
    for said in e.statements:
        assert said.speakers
        assert not set(said.speakers) & set(said.toward)
        assert said.meeting is None or said.meeting < len(e.meetings)


@quick
@given(text=st.one_of(anything, mixed, news))
def test_any_text_is_read_and_what_is_read_holds_together(gazetteer: Gazetteer, text: str) -> None:
    article = read(text)
    found = extract(article, gazetteer)
    check(article, found)
    assert extract(article, gazetteer) == found


@quick
@given(text=st.text("\"“”«»'’() .\n", max_size=80))
def test_unbalanced_quotation_marks_do_no_harm(gazetteer: Gazetteer, text: str) -> None:
    article = read(f"Norwegian Foreign Minister Lena Fjord said {text} Fjord thanked Kenya.")
    check(article, extract(article, gazetteer))


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n\t ",
        "," * 2000,
        "Kenya, " * 2000,
        "the " * 5000,
        "Minister of " * 1500,
        "President Lena Fjord and " * 800,
        "A" * 50_000,
        "a" * 50_000 + ".",
        '"' * 3001,
        "met met met met " * 800,
        "said that " * 1500,
        "(" * 3000,
        "Lena Fjord's " * 1000,
        "".join(map(chr, range(1, 0x300))),
        "".join(chr(n) for n in range(0x10000, 0x10FFFF, 997) if unicodedata.category(chr(n)) != "Cs"),
        "\u202eMinister\u200b Lena\u00ad Fjord\ufeff met\x00 Kenya\x1b[0m.",
        "Ｎｏｒｗａｙ ｔｈａｎｋｅｄ Ｋｅｎｙａ.",
        "🇰🇬 🤝 🇯🇵 met 👨‍👩‍👧 in Bishkek.",
    ],
    ids=range(19),
)
def test_monstrous_texts_are_read_in_reasonable_time(gazetteer: Gazetteer, text: str) -> None:
    article = read(text)
    check(article, extract(article, gazetteer))
