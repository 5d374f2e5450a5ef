"""Sentences as news writes them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.reading.sentences import split


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. envoy met Gen. Olaf Berg at 5 p.m. on Feb. 12 in St. Anna.",
        "Adil K. Noor and A.K. Vell signed treaty No. 5 in Washington, D.C. on Monday.",
        "Growth was 2.5 percent, said Sen. Rita Sol Jr. of the upper house.",
        "The talks... went on until midnight.",
        "“Will you come?” she asked.",
        "The ministry (see noor.example.org) gave no details; neither did the embassy.",
        "“We lost friends [...] We will remember them,” he said.",
        "News.Xy reports that Amb. Lind has left.",
        "The agreement covers two\nharbours and a railway.",
    ],
)
def test_no_sentence_ends_inside(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("They flew to the U.S. The visit went well.", ["They flew to the U.S.", "The visit went well."]),
        ("He met Noor in Washington, D.C.  Minister Lind came too.", None),
        ("“Come in.” He sat down.", ["“Come in.”", "He sat down."]),
        ("«Да.» Он ушёл.", ["«Да.»", "Он ушёл."]),
        ("(It rained.) Nobody came.", ["(It rained.)", "Nobody came."]),
        ("Really?! Nobody knew.", ["Really?!", "Nobody knew."]),
        ("The deal holds… Observers doubt it.", ["The deal holds…", "Observers doubt it."]),
        ("She toured the region.During her trip she met Lind.", None),
        ('They agreed."It is done," Lind said.', ["They agreed.", '"It is done," Lind said.']),
        ('He said "no."Then he left.', ['He said "no."', "Then he left."]),
        ("Ruland joined NATO.She was pleased.", ["Ruland joined NATO.", "She was pleased."]),
        ("The talks ended. al-Noor left.", ["The talks ended.", "al-Noor left."]),
        ("双方同意。会谈结束。", ["双方同意。", "会谈结束。"]),
        ("It passed in 2019. It failed later.", ["It passed in 2019.", "It failed later."]),
    ],
)
def test_sentences_end(text: str, parts: list[str] | None) -> None:
    found = sentences(text)
    assert len(found) == 2
    if parts:
        assert found == parts


def test_a_span_of_the_text_is_split_with_offsets_of_the_whole() -> None:
    text = "Skip this. Take one. Take two. Not this."
    assert [text[a:b] for a, b in split(text, 11, 30)] == ["Take one.", "Take two."]


def test_what_follows_the_last_stop_is_a_sentence_too() -> None:
    assert sentences("He came. She did not") == ["He came.", "She did not"]


@given(st.text(alphabet=st.sampled_from("aAbZ.!?… \"'”“)(\n12Ж。é-"), max_size=200) | st.text(max_size=200))
def test_sentences_cover_all_but_white_space_in_order(text: str) -> None:
    behind = 0
    for start, end in split(text):
        assert behind <= start < end <= len(text)
        assert not text[behind:start].strip()
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        behind = end
    assert not text[behind:].strip()


@pytest.mark.parametrize("piece", [".", '."a', ". ", "A.", '("', "a.B", "e.g. "])
def test_time_grows_with_the_length_only(piece: str) -> None:
    def seconds(times: int) -> float:
        began = time.perf_counter()
        list(split(piece * times))
        return time.perf_counter() - began

    seconds(1000)
    assert seconds(80_000) < 60 * max(seconds(4_000), 0.004)
