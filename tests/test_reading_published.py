"""The day on which an article came out."""

from __future__ import annotations

import pytest

from graph.reading import read_text
from graph.reading.body import take_apart
from graph.reading.published import published

TITLE = "Lind, Vell hold talks on fisheries in Ostia City"
LEAD = "The foreign minister of Norland, Peter Lind, met his Ostian counterpart Maria Vell on Tuesday in Ostia City."
MORE = "Lind thanked Vell for the invitation and said that the talks had been useful."


def on(*lines: str, url: str = "") -> str:
    return published(take_apart("\n".join(lines)), url)


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Published: 06 June ,2022: 01:25 PM Updated: 07 June ,2022: 04:02 PM", "2022-06-06"),
        ("Updated: 07 June 2022 | Created: 06 June 2022", "2022-06-06"),
        ("Jul 08, 2022", "2022-07-08"),
        ("18:52 February 22, 2022", "2022-02-22"),
        ("Posted by: Press   3rd August, 2024   Hits: 1187", "2024-08-03"),
        ("Ruland | Materials | 7 March 2021 09:31 (UTC +04:00)", "2021-03-07"),
        ("24.01.2025 - Update : 25.01.2025", "2025-01-24"),
        ("Updated 10:07 PM GMT, December 18, 2023", "2023-12-18"),
        ("Harbour News of Monday, 28 March 2022", "2022-03-28"),
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_the_line_of_the_date(line: str, iso: str, above: bool) -> None:
    head = (line, TITLE) if above else (TITLE, line)
    assert on(*head, LEAD, MORE) == iso


def test_published_counts_more_than_updated_wherever_they_stand() -> None:
    assert (
        on(TITLE, "Updated - October 05, 2024 10:12 pm", LEAD, MORE, "Published - October 04, 2024 07:15 pm")
        == "2024-10-04"
    )


def test_a_date_behind_the_body() -> None:
    assert on(TITLE, LEAD, MORE, "February 12, 2024") == "2024-02-12"


def test_dates_of_other_articles_and_of_the_page_do_not_count() -> None:
    listed = ("Related", "Ostia bans trawlers", "5 May 2019", "Popular", "Published: 6 May 2019")
    assert on(TITLE, LEAD, MORE, *listed) == ""
    assert on("Editor in Chief: Ada Poe Thursday, September 24th, 2020", TITLE, LEAD, MORE) == ""
    assert (
        on("Tue, Mar 10, 2026", TITLE, "Published at : October 9, 2025", LEAD, MORE, "E-PAPER | March 10, 2026")
        == "2025-10-09"
    )


def test_dates_in_the_story_and_in_captions_do_not_count() -> None:
    assert (
        on(TITLE, "File photo of Lind, taken on May 3, 2019. — RNA", LEAD, MORE + " They last met on May 5, 2018.")
        == ""
    )


def test_the_address() -> None:
    assert on(TITLE, LEAD, url="https://x.example.org/2021/09/23/talks/") == "2021-09-23"
    assert on(TITLE, LEAD, url="https://x.example.org/news-20210923-talks") == "2021-09-23"
    assert on(TITLE, LEAD, url="https://x.example.org/20211399/5") == ""
    assert on(TITLE, "3 May 2022", LEAD, url="https://x.example.org/2021/09/23/talks/") == "2022-05-03"


def test_the_dateline() -> None:
    assert on(TITLE, "OSTIA, April 14, 2023 (RNA) -- " + LEAD, MORE) == "2023-04-14"
    assert on(TITLE, "OSTIA, Apr. 14 (RNA) -- " + LEAD, "They had met on March 30, 2022.", MORE) == "2022-04-14"
    assert on(TITLE, "OSTIA, Apr. 14 (RNA) -- " + LEAD, MORE) == ""


def test_the_weekday_settles_the_year_of_a_dated_list() -> None:
    listed = ("Popular", "4 December, Friday", "14:15", TITLE, "14:02", "Five people recover from COVID-19")
    assert on(TITLE, LEAD, MORE, *listed) == "2020-12-04"
    assert on(TITLE, LEAD, MORE + " The plan dates from 2015.", "Popular", "4 December, Friday", TITLE) == "2015-12-04"


def test_day_and_month_in_figures() -> None:
    assert on(TITLE, "03/04/2021", LEAD, MORE) == "2021-04-03"
    assert on(TITLE, "Thursday 03/04/2021", LEAD, MORE) == "2021-03-04"
    assert on(TITLE, "03/04/2021", LEAD, "They met on March 4 in the palace of the president.") == "2021-03-04"
    assert on(TITLE, "Published 03/04/2021", "Updated 03/17/2021", LEAD, MORE) == "2021-03-04"
    assert on("ynetnews", TITLE, "Published: 11.04.19 , 10:24", LEAD, MORE) == "2019-11-04"


def test_a_header_among_weather_and_rates_counts_where_nothing_better_is_there() -> None:
    text = (
        "STEPPE COURIER\n12 June 2025, 19:20   Astana +24°C   $ 510.22\n\nMinisters agree on a bridge\n\n"
        "ASTANA. The two ministers agreed on Thursday that the bridge would be built by the end of next year.\n"
    )
    assert read_text(text).published == "2025-06-12"


def test_a_dateline_may_end_with_a_slash() -> None:
    text = (
        "Ministers hold phone talks\n\nBishkek, May 14, 2025 / Valley Press. The foreign minister had a telephone "
        "conversation with his neighbour, and they spoke about water and roads.\n"
    )
    assert read_text(text).published == "2025-05-14"
