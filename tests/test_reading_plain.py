"""A text as an article."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.model import Article
from graph.reading import read_text

TITLE = "Lind, Vell hold talks on fisheries in Ostia City"
LEAD = "The foreign minister of Norland, Peter Lind, met Maria Vell on Tuesday in Ostia City. He thanked her."


def said(article: Article) -> list[str]:
    return [article.text[sentence.start : sentence.end] for sentence in article.sentences]


def test_sentences_headline_date_address_and_language() -> None:
    text = f"Home | News\r\n\r\n{TITLE}\r\n3 May 2022\r\n\r\n{LEAD}\r\n\r\nVell smiled.\r\nlink: https://x.example.org/news/175/\r\n"
    article = read_text(text, path="a.txt", id="a")
    assert article.text == text
    assert said(article) == [
        "The foreign minister of Norland, Peter Lind, met Maria Vell on Tuesday in Ostia City.",
        "He thanked her.",
        "Vell smiled.",
    ]
    assert [sentence.paragraph for sentence in article.sentences] == [0, 0, 1]
    assert (article.title, article.published, article.url) == (TITLE, "2022-05-03", "https://x.example.org/news/175/")
    assert (article.id, article.path, article.language) == ("a", "a.txt", "en")


def test_what_is_given_counts_more_than_what_the_text_shows() -> None:
    article = read_text(
        f"{TITLE}\n3 May 2022\n\n{LEAD}",
        title="Other  title",
        url="https://x.example.org/a",
        published="Wed, 04 May 2022 10:00:00 GMT",
    )
    assert (article.title, article.url, article.published) == ("Other title", "https://x.example.org/a", "2022-05-04")


def test_a_headline_twice_in_its_line_is_given_once() -> None:
    assert read_text(f"{TITLE} {TITLE}\n3 May 2022\n{LEAD}\n{LEAD} Vell smiled at him.").title == TITLE


def test_an_agency_at_the_end_of_a_paragraph_is_no_sentence() -> None:
    for tail in (" EFE", " — RNA", " (1TV NEWS)", " VIC/DAN/jmc", " Enditem", " (end) mj.hb"):
        assert said(read_text(f"{TITLE}\n\n{LEAD}{tail}"))[-1] == "He thanked her."
    assert said(read_text(f"{TITLE}\n\n{LEAD} RNA reports."))[-1] == "RNA reports."


def test_a_word_about_the_page_inside_a_paragraph_is_no_sentence() -> None:
    assert said(read_text(f"{TITLE}\n\n{LEAD} Subscribe to our newsletter for more."))[-1] == "He thanked her."


def test_characters_that_xml_cannot_hold_keep_their_places() -> None:
    article = read_text(TITLE + "\n\n" + LEAD.replace("thanked", "tha\x01ked") + " \ud800")
    assert "\x01" not in article.text
    assert "\ud800" not in article.text
    assert "He tha ked her." in said(article)


def test_an_empty_text_has_no_sentences() -> None:
    assert read_text("").sentences == ()


@given(
    st.lists(
        st.sampled_from(
            [
                TITLE,
                LEAD,
                "Related",
                "Comments",
                "",
                "3 May 2022",
                "USD 84.8",
                "“Yes,” he said.",
                "(END)",
                "X: y",
                "a\r\nb",
                "Photo: x",
            ]
        )
        | st.text(max_size=80),
        max_size=12,
    ).map("\n".join)
)
def test_any_text_gives_sentences_in_order(text: str) -> None:
    article = read_text(text)
    assert len(article.text) == len(text)
    behind, paragraph = 0, 0
    for sentence in article.sentences:
        assert behind <= sentence.start < sentence.end <= len(text)
        assert article.text[sentence.start : sentence.end].strip()
        assert 0 <= sentence.paragraph - paragraph <= 1
        behind, paragraph = sentence.end, sentence.paragraph
    assert read_text(text) == article
