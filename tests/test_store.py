"""What was read is kept between builds, and never trusted when it should not be."""

from __future__ import annotations

import contextlib
import json
import random
import sqlite3
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.extraction import extract
from graph.identity.table import Table, load_table
from graph.known import gazetteer_of
from graph.model import Evidence, Extraction, Meeting, Participant, Person, Ref, Role, Source, State, Statement
from graph.reading import Skipped, read
from graph.store import Store, facts_of, pack, unpack, words_of
from graph.store.packing import BadPacketError
from graph.store.tables import Change

ANNOTATED = Path(__file__).parent / "gold" / "articles"
TABLE = """
people:
  - name: Ama Boateng
    states: [GH]
    roles: [{title: Foreign Minister, of: GH, from: 2021}]
organizations:
  - {name: Cocoa Compact, acronym: COCO, type: international}
"""

words = st.text(max_size=8)
evidence = st.builds(Evidence, st.integers(0, 9), st.integers(10, 99), words)
refs = st.builds(Ref, st.sampled_from(["person", "state", "organization"]), words)
extractions = st.builds(
    Extraction,
    st.builds(Source, st.just("talks"), st.just("feed/talks.txt"), words, words, words, words),
    st.tuples(
        st.builds(
            Person,
            words,
            words,
            st.tuples(words),
            st.tuples(st.builds(Role, words, words)),
            st.tuples(words, words),
            st.integers(0),
            evidence,
            st.just(()),
            st.booleans(),
        )
    ),
    st.tuples(st.builds(State, words, st.tuples(words), st.integers(0))),
    st.just(()),
    st.tuples(
        st.builds(
            Meeting,
            st.tuples(st.builds(Participant, refs, words)),
            st.just("phone"),
            st.just("held"),
            words,
            st.just("text"),
            words,
            st.tuples(words),
            st.tuples(evidence),
        )
    ),
    st.tuples(
        st.builds(
            Statement, st.tuples(refs), st.tuples(refs, refs), st.just("say"), st.just(()), evidence, words, st.none()
        )
    ),
)


@given(extractions)
def test_an_extraction_comes_out_as_it_went_in(extraction: Extraction) -> None:
    assert unpack(pack(extraction), "talks", "feed/talks.txt") == extraction


@given(extractions, st.randoms())
def test_a_damaged_packet_is_noticed(extraction: Extraction, dice: random.Random) -> None:
    packet = bytearray(pack(extraction))
    packet[dice.randrange(2, len(packet))] ^= 1 << dice.randrange(8)
    with contextlib.suppress(BadPacketError):
        assert unpack(bytes(packet), "talks", "feed/talks.txt") == extraction


@pytest.mark.parametrize("packet", [b"", b"PK\x03\x04", zlib.compress(b"[[]]"), zlib.compress(b"[" * 100_000)])
def test_what_is_no_packet_is_refused(packet: bytes) -> None:
    with pytest.raises(BadPacketError):
        unpack(packet)


# ---------------------------------------------------------------- the file
EXTRACTION = Extraction(Source("", "", "Talks", "", "2024-03-05", "en"))
KEPT = (words_of("Talks in Accra"), pack(EXTRACTION))
KEY = b"digest of the talks"


def opened(file: Path, rules: str = "1", facts: dict[str, str] | None = None) -> Store:
    return Store(file, rules, {"ghana": "a"} if facts is None else facts)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    store = opened(tmp_path / "articles.sqlite")
    store.keep(KEY, KEPT)
    store.close()
    assert store.notes == []
    return tmp_path / "articles.sqlite"


def test_what_was_kept_is_found_again(file: Path) -> None:
    assert opened(file).find([KEY, b"another"]) == {KEY: EXTRACTION}


def test_other_rules_read_anew(file: Path) -> None:
    store = opened(file, rules="2")
    assert (store.find([KEY]), store.notes) == ({}, [])


def test_nothing_kept_leaves_no_file(tmp_path: Path) -> None:
    opened(tmp_path / "articles.sqlite").close()
    assert list(tmp_path.iterdir()) == []


def broken_page(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[4096:8192] = b"\xa5" * 4096
    file.write_bytes(content)


def other_program(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as database:
        database.execute("CREATE TABLE recipes (name TEXT)")
    database.close()


def changed(statement: str) -> Callable[[Path], None]:
    def change(file: Path) -> None:
        with sqlite3.connect(file) as database:
            database.execute(statement)
        database.close()

    return change


@pytest.mark.parametrize(
    "damage",
    [
        lambda file: file.write_bytes(b"no database at all, but long enough to be taken for one" * 20),
        lambda file: file.write_bytes(file.read_bytes()[:5000]),
        broken_page,
        other_program,
        changed("DROP TABLE articles"),
        changed("DELETE FROM meta"),
        changed("UPDATE meta SET value = x'00' WHERE name = 'facts'"),
        changed("UPDATE articles SET packet = x'789c00'"),
        changed("UPDATE articles SET packet = 7"),
    ],
    ids=["text", "cut off", "page", "foreign", "no table", "no rules", "no facts", "packet", "number"],
)
def test_a_damaged_or_foreign_file_is_made_anew_with_a_word(file: Path, damage: Callable[[Path], object]) -> None:
    damage(file)
    store = opened(file)
    assert store.find([KEY]) == {}
    assert len(store.notes) == 1
    assert "made anew" in store.notes[0]
    store.keep(KEY, KEPT)
    store.close()
    assert opened(file).find([KEY]) == {KEY: EXTRACTION}


def test_a_file_that_cannot_be_made_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "articles.sqlite").mkdir()
    store = opened(tmp_path / "articles.sqlite")
    store.keep(KEY, KEPT)
    assert store.find([KEY]) == {}
    store.close()
    assert len(store.notes) == 1
    assert "cannot be used" in store.notes[0]


def test_what_no_build_uses_any_more_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.store.store._SPARE", 5)
    store = opened(tmp_path / "articles.sqlite")
    for number in range(8):
        store.keep(b"%d" % number, KEPT)
    store.close()
    store = opened(tmp_path / "articles.sqlite")
    store.find([b"3"])
    store.tidy()
    assert set(store.find([b"%d" % number for number in range(8)])) == {b"3"}


# ---------------------------------------------------------------- a changed alias table
def test_a_changed_table_drops_the_articles_that_hold_the_names_only(tmp_path: Path) -> None:
    old, new = {"ghana": "a", "boateng ama": "b"}, {"ghana": "a", "boateng ama": "c", "cocoa compact": "d"}
    texts = {
        b"1": "Ama Boateng’s visit",
        b"2": "Ama Darko met Kofi",
        b"3": "the Cocoa\nCompact",
        b"4": "Cocoa from Ghana",
        b"5": "ÁMA-BOATENG",
    }
    store = opened(tmp_path / "articles.sqlite", facts=old)
    for digest, text in texts.items():
        store.keep(digest, (words_of(text), KEPT[1]))
    store.close()
    assert set(opened(tmp_path / "articles.sqlite", facts=new).find(list(texts))) == {b"2", b"4"}


def test_what_extraction_does_not_ask_of_a_table_is_no_change() -> None:
    table = load_table([])
    moved = replace(table, people=tuple(replace(person, source="elsewhere:1", not_=("X",)) for person in table.people))
    assert not Change(facts_of(table), facts_of(moved))


def test_every_article_read_otherwise_with_another_table_is_found(tmp_path: Path) -> None:
    articles = [article for article in read([ANNOTATED]) if not isinstance(article, Skipped)]
    table = load_table([])
    (tmp_path / "mine.yaml").write_text(TABLE, encoding="utf-8")
    dice = random.Random(5)
    others = [
        Table(),
        load_table([tmp_path / "mine.yaml"]),
        replace(table, people=tuple(person for person in table.people if dice.random() < 0.7)),
        replace(table, organizations=tuple(entry for entry in table.organizations if dice.random() < 0.5)),
        replace(table, states=()),
        replace(table, people=tuple(replace(person, states=("NZ",), roles=()) for person in table.people)),
    ]
    names = gazetteer_of(table)
    before = [extract(article, names) for article in articles]
    differing = 0
    for other in others:
        change, names = Change(facts_of(table), facts_of(other)), gazetteer_of(other)
        for article, was in zip(articles, before, strict=True):
            if extract(article, names) != was:
                differing += 1
                assert change.touches(words_of(article.text)), article.id
    assert differing > 10


def test_facts_are_plain_values() -> None:
    facts = facts_of(load_table([]))
    assert json.loads(json.dumps(facts)) == facts
    assert facts["japarov sadyr"]


def test_nothing_that_the_model_holds_is_lost() -> None:
    names = gazetteer_of(load_table([]))
    for article in read([ANNOTATED]):
        assert not isinstance(article, Skipped)
        extraction = extract(article, names)
        assert unpack(pack(extraction), article.id, article.path) == extraction
