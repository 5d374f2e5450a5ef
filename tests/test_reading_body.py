"""Pages taken apart: what is the body, what is not, and the headline."""

from __future__ import annotations

import pytest

from graph.reading.body import take_apart

LEAD = "The foreign minister of Norland, Peter Lind, met his Ostian counterpart Maria Vell on Tuesday in Ostia City."
SECOND = "Lind thanked Vell for the invitation and said that the talks on fisheries had been frank and useful."
THIRD = "Vell said that Ostia hoped for an agreement on fisheries before winter."
TITLE = "Lind, Vell hold talks on fisheries in Ostia City"


def body(text: str, title: str = "") -> list[str]:
    return [line.text for line in take_apart(text, title).paragraphs]


def headline(text: str) -> str:
    line = take_apart(text).title
    return line.text if line else ""


def page(*blocks: str) -> str:
    return "\n\n".join(blocks)


def test_plain_article() -> None:
    text = page(TITLE, LEAD, SECOND)
    assert headline(text) == TITLE
    assert body(text) == [LEAD, SECOND]


def test_page_furniture_is_left_out() -> None:
    above = ("15:24", "USD 84.80", "Ruland Today", "Home | News | World")
    below = ("Print", "Tags: Norland, Ostia", "(END)", "Norland loses to Tavia in the final of the cup.")
    text = "\n".join((*above, TITLE, "By Jane Roe", "3 May 2022", "212 views", LEAD, SECOND, *below))
    assert headline(text) == TITLE
    assert body(text) == [LEAD, SECOND]


@pytest.mark.parametrize("marker", ["Related", "Read also:", "RELATED ARTICLES", "You may also like", "See also"])
def test_the_body_goes_on_behind_a_list_in_its_middle(marker: str) -> None:
    listed = "Ostia bans trawlers\nNorland raises quota for herring"
    assert body(page(TITLE, LEAD, f"{marker}\n{listed}", SECOND, THIRD)) == [LEAD, SECOND, THIRD]
    assert body(page(TITLE, LEAD, marker, SECOND)) == [LEAD, SECOND]


@pytest.mark.parametrize(
    "marker", ["Related", "Popular", "Most read", "Latest news", "More from Politics", "ALSO READ"]
)
def test_lists_at_the_end_are_left_out(marker: str) -> None:
    text = (
        page(TITLE, LEAD, SECOND)
        + f"\n{marker}\nTavia closes two checkpoints on its border\nSnow and rain expected Snow and rain expected\n"
    )
    assert body(text) == [LEAD, SECOND]


def test_teasers_of_other_articles_are_left_out() -> None:
    teasers = (
        "Tavia closes two checkpoints\nThe checkpoints stay closed until autumn, officials announced on Friday.",
        "Capital buys new buses\nSome 200 electric buses have been ordered from abroad, the town hall announced.",
    )
    assert body(page(TITLE, LEAD, SECOND, "You may also like", *teasers)) == [LEAD, SECOND]


def test_readers_comments_are_left_out() -> None:
    comment = (
        "I think that Lind and Vell should have agreed on fisheries in Ostia City long ago, to be honest with you."
    )
    assert body(page(TITLE, LEAD, SECOND, "Comments", "Sam", comment, comment + " Really.")) == [LEAD, SECOND]


@pytest.mark.parametrize(
    "paragraph",
    [
        "“We are ready,” he said.",
        "Vell agreed.",
        "Yes.",
        "OSTIA CITY, Feb. 22 (RNA) -- The talks on fisheries lasted for two hours, her office said.",
        "The two ministers agreed to meet again in June",
        "He will also call on the president of Ostia",
        "The sides discussed:",
        "- the opening of a consulate in the harbour;",
        "MINISTER VELL: Well, we —",
        "QUESTION: Will you sign?",
        "The minister also received the ambassador of Tavia and the mayor of the city, according to the ministry",
        "Vell noted that the harbour of Ostia City was open to all ships of Norland during the winter",
    ],
)
def test_no_paragraph_is_lost(paragraph: str) -> None:
    assert body(page(TITLE, LEAD, paragraph, SECOND)) == [LEAD, paragraph, SECOND]


def test_the_last_paragraph_may_lack_its_stop() -> None:
    last = "The two ministers agreed to meet again in June"
    assert body(page(TITLE, LEAD, last)) == [LEAD, last]


@pytest.mark.parametrize(
    "noise",
    [
        "SANCTIONS RELIEF",
        "Lind thanks Vell",
        "ADVERTISEMENT",
        TITLE,
        "Photo: RNA",
        "============R.A.H.",
        "Minister Lind (left) and Minister Vell at the harbour of Ostia City",
        "Read also: Ostia bans trawlers from the bay",
        "Follow us on Twitter and Facebook.",
    ],
)
def test_noise_between_paragraphs_is_left_out(noise: str) -> None:
    assert body(page(TITLE, LEAD, noise, SECOND)) == [LEAD, SECOND]


def test_a_paragraph_that_stands_twice_is_kept_once() -> None:
    assert body(page(TITLE, LEAD, SECOND, LEAD)) == [LEAD, SECOND]


def test_prose_above_the_headline_is_not_the_body() -> None:
    assert body(page("This part of the page needs a newer program than yours.", TITLE, "3 May 2022", LEAD, SECOND)) == [
        LEAD,
        SECOND,
    ]


def test_the_line_below_the_headline_is_not_the_body_when_a_byline_follows() -> None:
    under = "Minister says that fisheries come first and that all the rest can wait until June"
    assert body(page(TITLE, under, "By Jane Roe", LEAD, SECOND)) == [LEAD, SECOND]
    assert headline(page(TITLE, under, "By Jane Roe", LEAD, SECOND)) == TITLE


def test_who_signs_a_release_belongs_to_it() -> None:
    signed = "Peter Lind, Minister of Foreign Affairs"
    assert body(page(TITLE, signed, "Ostia City", LEAD)) == [signed, LEAD]


def test_names_of_outlets_are_no_headlines() -> None:
    assert (
        headline(page("Ministry of Foreign Affairs of Norland", "Press releases", TITLE, "3 May 2022", LEAD)) == TITLE
    )
    assert headline(page("OSTIA NEWS HOUSE", TITLE.upper(), LEAD)) == TITLE.upper()
    assert headline(page(LEAD, SECOND)) == ""


def test_a_known_headline_is_not_looked_for_and_not_in_the_body() -> None:
    taken = take_apart(page(TITLE, LEAD), TITLE)
    assert taken.title is None
    assert [line.text for line in taken.paragraphs] == [LEAD]


def test_a_text_without_any_paragraph_is_its_own_body() -> None:
    assert body("Lind meets Vell in Ostia") == ["Lind meets Vell in Ostia"]
    assert body("") == []


def test_every_line_is_accounted_for() -> None:
    taken = take_apart(page("Home | News", TITLE, "3 May 2022", LEAD, "Related", "Ostia bans trawlers"))
    kept = {line.start for line in taken.paragraphs} | {taken.title.start if taken.title else -1}
    assert len(kept) + len(taken.dropped) == len(taken.lines)
