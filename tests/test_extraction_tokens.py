"""Sentences as tokens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.extraction.tokens import sentences, tokenize
from graph.reading import read_text


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Fiji's U.S. envoy left.", ["Fiji", "'s", "U.S.", "envoy", "left", "."]),
        ("Dr. Anna M. Holm", ["Dr.", "Anna", "M.", "Holm"]),
        ("Guinea-Bissau, N'Golo", ["Guinea-Bissau", ",", "N'Golo"]),
        ("on 02.05.2024 at 9:30", ["on", "02.05.2024", "at", "9:30"]),
        ("the 3rd (third)", ["the", "3rd", "(", "third", ")"]),
        ("Kenya’s", ["Kenya", "'s"]),
        ("“Yes,” he", ["“", "Yes", ",", "”", "he"]),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert tokenize(text, 0, len(text))[0] == tokens


@given(st.text(max_size=200))
def test_tokens_stand_where_they_are_said_to(text: str) -> None:
    tokens, starts, ends = tokenize(text, 0, len(text))
    for token, start, end in zip(tokens, starts, ends, strict=True):
        assert token in (text[start:end], "'s")
    assert starts == sorted(starts)
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))
    covered = "".join(text[start:end] for start, end in zip(starts, ends, strict=True))
    assert covered == "".join(text.split())


def test_quotations_are_followed_over_sentences_of_a_paragraph() -> None:
    text = 'Headline\n\nShe said: "The dam is full. We are glad." Nobody cheered.\n\nThe "bridge" is old.'
    found = sentences(read_text(text))
    assert [sent.opens_quoted for sent in found] == [False, True, False, False]
    inside = [token for token, quoted in zip(found[3].tokens, found[3].quoted, strict=True) if quoted]
    assert inside == ['"', "bridge", '"']


def test_a_quotation_left_open_ends_with_its_paragraph() -> None:
    text = 'Headline\n\nShe said: "The dam is full.\n\nNobody cheered for long.'
    assert [sent.opens_quoted for sent in sentences(read_text(text))] == [False, False]
