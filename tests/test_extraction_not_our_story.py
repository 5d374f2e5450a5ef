"""Articles of other kinds tie nobody to anybody."""

from __future__ import annotations

import pytest
from told import Tell, meetings, statements

STORIES = {
    "football": (
        "Norway beat Zambia 3-1 in Oslo on Sunday.\n\nHolm scored twice for the hosts. "
        '"We were too slow," Zambia coach Moses Tembo said.\n\nNorway play Fiji in the next round.'
    ),
    "tennis": "Peru's Carla Ruiz beat Ana Sokolova of Serbia in the final of the Lima Open in straight sets.",
    "wrestling": "The Kyrgyz team hosted Iran for a friendly bout in Osh and lost by a narrow margin.",
    "theft": (
        "Police in Lusaka detained two men who stole copper wire from a railway depot.\n\n"
        "Investigator Peter Zulu said that they had confessed."
    ),
    "court": "A court in Lima sentenced a former bank clerk to six years. Judge Rosa Vega called the fraud shameless.",
    "weather": "A cyclone crossed the coast of Fiji at dawn. Forecaster Litia Waqa warned of more rain by Friday.",
    "earthquake": "An earthquake of magnitude 5.1 shook northern Peru. No damage was reported in Ecuador.",
    "markets": (
        "Oil fell below 70 dollars as traders in London and Singapore sold.\n\n"
        "Analyst Dan Pike of Harbor Bank said demand in China was weak."
    ),
    "company": "Equinor sold its stake in a Brazilian field to Petrobras. Chief executive Anna Lie praised the deal.",
    "parliament": (
        "The Latvian parliament passed a law on school meals on Thursday.\n\n"
        "Education Minister Ieva Kalna said pupils would eat better."
    ),
    "cabinet": (
        "Kenyan President Joseph Otieno met Kenyan Finance Minister Ruth Wanjiru on Monday to discuss the budget.\n\n"
        "Otieno thanked Wanjiru for her work."
    ),
    "concert": "Singer Björk Jónsdóttir met fans in Buenos Aires and thanked them for a warm welcome.",
    "travel": "Visitors to Laos who arrive by boat receive a stamp. The temple hosts weddings.",
    "tourists": "Fewer Danish hikers visited Peru this year; 4,000 Peruvians travelled to Denmark.",
    "airspace": "Kenya and Uganda also closed their air, land and sea routes to Rwanda.",
    "race": "The Tour of Slovenia will start in Croatia next spring and finish in Austria.",
    "away game": "Latvia have lost twice at home, but travel to Cardiff with high hopes.",
    "cup": "In June, former champions Zambia will host Lesotho and Malawi in the second group in Lusaka.",
    "envoy at home": "Norway's ambassador to Peru opened a library in Cusco on a visit to southern Peru.",
    "advice": "Georgia would better start negotiating with Armenia, the paper wrote.",
    "recipe": "Turkey is best when it has met a slow fire. Serve it on good china with Brazil nuts.",
}


@pytest.mark.parametrize("story", STORIES)
def test_no_meeting_is_read_from_it(tell: Tell, story: str) -> None:
    assert meetings(tell(STORIES[story])) == []


@pytest.mark.parametrize("story", STORIES)
def test_nobody_abroad_is_spoken_to_in_it(tell: Tell, story: str) -> None:
    """Domestic officials may speak: what must not come of it is a tie to another state."""
    assert [said for said in statements(tell(STORIES[story])) if said.to] == []


@pytest.mark.parametrize("story", ["football", "tennis", "theft", "markets", "concert", "recipe", "earthquake"])
def test_no_statement_is_read_from_a_story_without_officials(tell: Tell, story: str) -> None:
    assert statements(tell(STORIES[story])) == []
