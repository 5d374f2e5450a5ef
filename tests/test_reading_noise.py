"""Each rule of noise, on lines that are its noise and on lines of text that are not."""

from __future__ import annotations

import pytest

from graph.reading.lines import Line
from graph.reading.noise import RULES, noise_of, section_of


def line(text: str) -> Line:
    return Line(text, 0, len(text), True)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("figures", "12 / 34"),
        ("figures", "* * *"),
        ("clock", "4:31 pm"),
        ("clock", "09:15"),
        ("date", "Updated: 3 May 2023, 10:15 GMT"),
        ("date", "Thursday, 9 June 2022"),
        ("rate", "USD 84.10 EUR 99.20"),
        ("rate", "NOK/USD 10.2 USD/NOK 0.1"),
        ("weather", "18°C Ostia"),
        ("counter", "1,204 views"),
        ("counter", "3 min read"),
        ("counter", "Comments: 0"),
        ("hashtags", "#Ruland #Ostia #fish"),
        ("interface", "Share  Tweet  Print"),
        ("interface", "Skip to main content"),
        ("label", "Tags: Ruland, Ostia"),
        ("label", "Read also: Harbour closed for a week"),
        ("label", "Source: Ruland Today"),
        ("menu", "Home | News | World"),
        ("menu", "Home > Politics > Diplomacy"),
        ("menu", "News  Sport  Business  Opinion  Travel"),
        ("caption", "File photo of Minister Noor speaking in Ostia. — Agency"),
        ("caption", "Minister Noor (left) with Ambassador Lind"),
        ("caption", "Minister Noor at the harbour (Photo: RNA)"),
        ("caption", "Minister Noor shakes hands with Minister Vell in Ostia."),
        ("byline", "By Jane Roe"),
        ("byline", "Our Staff Reporter"),
        ("attention", "(ATTN: ADDS minister's remarks in para 4)"),
        ("copyright", "© 2021 Ruland Today"),
        ("tag", "abc/def"),
        ("address", "https://news.example.org/a/b"),
        ("page", "We use cookies to improve our service."),
        ("page", "Subscribe to our newsletter!"),
        ("page", "Ada Poe in Ostia contributed to this report."),
        ("page", "Your email address will not be published."),
    ],
)
def test_noise_is_known(rule: str, text: str) -> None:
    assert RULES[rule](line(text))
    assert noise_of(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "He thanked the ambassador for 12 years of work.",
        "Noor, Vell sign treaty on harbours",
        "Ruland promises USD 100 mln for harbours",
        "On 3 May 2023, Minister Noor received Ambassador Lind.",
        "“Yes,” the minister said.",
        "The countries will subscribe to the treaty in May.",
        "Ruland hopes to become a member of our union.",
        "The committee will share 20 percent of the cost.",
        "Measures under Section 7(a)(iii)(C) were announced by the department on Friday.",
        "MINISTER NOOR: Thank you.",
        "Noor left the palace at 10:30 with the ambassador.",
        "The source of the river lies in Ruland, he said.",
        "She told reporters that both sides look on the pact as a model.",
        "Related issues, among them trade, were discussed as well.",
        "Army chief of staff received in Ostia",
    ],
)
def test_text_is_no_noise(text: str) -> None:
    assert noise_of(line(text)) == ""
    assert section_of(line(text)) == ""


def test_a_long_line_is_never_noise() -> None:
    assert noise_of(line("Tags: " + "word " * 200)) == ""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Related", "inline"),
        ("RELATED NEWS:", "inline"),
        ("» Read also", "inline"),
        ("You may also like", "inline"),
        ("READ MORE ON", "inline"),
        ("Most Viewed", "aside"),
        ("Latest headlines", "aside"),
        ("More from Politics", "aside"),
        ("Most read in National", "aside"),
        ("Editor's Picks", "aside"),
        ("Comments (14)", "end"),
        ("Leave a Reply", "end"),
        ("(END)", "end"),
        ("-END-", "end"),
        ("# # #", "end"),
        ("Next —", ""),
        ("The end.", ""),
        ("Related to this the minister named three more points of concern", ""),
    ],
)
def test_sections_are_known(text: str, kind: str) -> None:
    assert section_of(line(text)) == kind
