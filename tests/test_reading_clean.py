"""Encodings, characters and markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from graph.reading.clean import clean, encoding_of, strip_markup

RUSSIAN = "Министр иностранных дел Адиль Нур встретился во вторник с послом и поблагодарил его за помощь."
WESTERN = "Foreign Minister José Peña met Mr. Müller in São Paulo; the “frank” talks took an hour."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "utf-8-sig"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (WESTERN, "cp1252"),
        (WESTERN, "utf-16"),
        (WESTERN, "utf-16-le"),
        (WESTERN, "utf-16-be"),
        (WESTERN, "utf-32"),
    ],
)
def test_the_encoding_is_detected(text: str, encoding: str) -> None:
    raw = text.encode(encoding)
    found = encoding_of(raw)
    assert found is not None
    assert raw.decode(found) == text


@pytest.mark.parametrize(
    "raw", [b"\x89PNG\r\n\x1a\n", b"%PDF-1.7 text", b"plain\0\0\0text with zeros in it", b"GIF89a", b"PK\x03\x04"]
)
def test_binary_data_is_no_text(raw: bytes) -> None:
    assert encoding_of(raw) is None


def test_a_sample_may_break_off_inside_a_character() -> None:
    assert encoding_of("é".encode()[:1].join([b"caf", b""])) == "utf-8"


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_cleaned_text_fits_xml_and_keeps_its_length(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    etree.Element("a").text = cleaned  # raises for what XML cannot hold


def test_surrogates_and_control_characters_are_replaced() -> None:
    assert clean("a\ud800b\x01c\ufffe") == "a\ufffdb c\ufffd"


def test_markup_is_taken_out_and_blocks_are_set_apart() -> None:
    text = strip_markup(
        "<p>Noor &amp; Vell</p><script>x()</script><p>met <b>today</b>.<br>Good.</p><figure>Photo</figure>"
    )
    assert text == "Noor & Vell\n\nmet today.\nGood."


def test_text_without_markup_stays_as_it_is() -> None:
    text = "  If a < b and b > c, then\n\nall is well."
    assert strip_markup(text) == text
    assert strip_markup("Noor &amp; Vell") == "Noor & Vell"
