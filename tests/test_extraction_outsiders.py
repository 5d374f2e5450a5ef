"""Those who speak for no state keep the word until somebody else takes it."""

from __future__ import annotations

import pytest
from told import Tell, name_of

PRESIDENT = "President Pavel Orlov of Bulgaria welcomed the Turkish loan on Monday."
OUTSIDERS = {
    "named": "Fees will rise, said Ida Holm, a clerk at a college in Malmö. Few families can pay, she said.",
    "named man": "Fees will rise, said Ivan Berg, a clerk at a college in Malmö. Few families can pay, he said.",
    "dealers": "Dealers in London said the lev would fall. The reasons have not changed, they added.",
    "firm": "Nordkraft said it would close a mine in Chile. It also said it had left Peru.",
    "quotation": "“The loan is dear,” said Ivan Berg, a baker in Varna. “Nobody asked for it,” he said.",
    "quotation behind": "Nothing will change, an analyst in Varna said. “We have seen all that.”",
}


def speakers(tell: Tell, text: str) -> list[str]:
    e = tell(text)
    return [name_of(e, ref) for one in e.statements for ref in one.speakers]


@pytest.mark.parametrize("story", OUTSIDERS.values(), ids=OUTSIDERS.keys())
def test_an_outsiders_words_are_not_given_to_the_official_named_before(story: str, tell: Tell) -> None:
    assert speakers(tell, f"{PRESIDENT}\n\n{story}") == ["Pavel Orlov"]


def test_an_official_who_comes_back_speaks_again(tell: Tell) -> None:
    text = f"{PRESIDENT}\n\nAnalysts said the loan was dear.\n\nOrlov travelled to Varna. He said Turkey was a friend."
    assert speakers(tell, text) == ["Pavel Orlov", "Pavel Orlov"]


def test_he_named_in_the_same_sentence_speaks(tell: Tell) -> None:
    text = f"{PRESIDENT}\n\nAnalysts said the loan was dear. When Orlov returned from Turkey, he said it was cheap."
    assert speakers(tell, text) == ["Pavel Orlov", "Pavel Orlov"]


def test_an_agency_that_reports_takes_no_word(tell: Tell) -> None:
    text = f"{PRESIDENT}\n\nBTA said the visit had ended. He said Turkey was a friend."
    assert speakers(tell, text) == ["Pavel Orlov", "Pavel Orlov"]


def test_she_is_no_man_where_a_woman_is_named(tell: Tell) -> None:
    text = (
        "President Donald Kerr of Ireland visited Georgia on Monday.\n\n"
        "Rosa Abel, 43, grew up poor in the hills. “Nobody should be left alone,” she said."
    )
    assert "Donald Kerr" not in speakers(tell, text)


def test_the_city_of_a_dateline_says_nothing(tell: Tell) -> None:
    assert speakers(tell, "CAIRO Libyan rebels said on Monday they were under fire near Tunisia.") == []
    assert speakers(tell, "MOSCOW Russia said on Monday it would sell gas to China.") == ["RU"]


def test_an_embassy_speaks_and_not_the_capital_it_is_in(tell: Tell) -> None:
    text = "The Norwegian Embassy in the Peruvian capital Lima said that trade had grown."
    assert speakers(tell, text) == ["Embassy of Norway"]
