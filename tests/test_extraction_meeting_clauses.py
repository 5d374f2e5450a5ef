"""Who met whom where the sentence is long: rows, relative clauses, groups, what was told before."""

from __future__ import annotations

from told import Met, Tell
from two_ministers import BOTH, HOLM, ZM_NO, E, M, P, told


def test_an_and_behind_a_comma_begins_a_new_subject(tell: Tell) -> None:
    text = f"{P} will hold talks with {M}, and Zambian Speaker Joseph Mwila will meet Holm on Friday."
    assert [met.who for met in told(tell, text)] == [BOTH, {"Joseph Mwila", "Lars Holm"}]


def test_talks_told_in_a_relative_clause(tell: Tell) -> None:
    text = "The talks that Zambia and Norway are to hold in June were raised as well."
    assert told(tell, text) == [Met(set(), ZM_NO, status="planned")]


def test_the_officials_of_the_two_countries_are_its_states(tell: Tell) -> None:
    text = f"{P} met {M} in Oslo on May 10. In August, the army chiefs of the two countries held talks in Lusaka."
    assert told(tell, text) == [Met(BOTH, ZM_NO), Met(set(), ZM_NO)]


def test_the_two_are_people_whatever_met_in_between(tell: Tell) -> None:
    text = (
        f"{P} met {M} in Oslo on May 10. Norway is hosting the leaders of the African Union this week. "
        "The two also met last year in Lusaka."
    )
    assert told(tell, text)[-1] == Met(BOTH, ZM_NO)


def test_an_envoy_summoned_and_named_later_was_summoned_once(tell: Tell) -> None:
    text = (
        "Zambia summoned the Norwegian ambassador on Monday. The protest concerned a film. It was shown in Oslo. "
        f"The film is about a dam. {P} called in {E} to the ministry on Monday."
    )
    assert told(tell, text) == [Met(BOTH, ZM_NO)]


def test_a_visit_to_the_country_is_one_to_the_hosts_state(tell: Tell) -> None:
    text = f"{P} held talks at State House with {M}, who was in the country on a working visit."
    assert told(tell, text, url="https://www.gov.zm/news") == [Met(BOTH, ZM_NO), Met(HOLM, ZM_NO, "visit")]


def test_what_an_official_told_another_in_a_city_was_told_at_a_meeting(tell: Tell) -> None:
    assert told(tell, f"{P} told {M} in Oslo on Thursday that roads matter.") == [Met(BOTH, ZM_NO)]
    assert told(tell, f"{P} told reporters in Oslo on Thursday that roads matter to {M}.") == []


def test_a_row_goes_on_behind_a_clause_about_one_of_its_members(tell: Tell) -> None:
    text = f"{P} met {M}, who is in charge of roads, and Norwegian Prime Minister Kari Berg."
    assert told(tell, text) == [Met(BOTH | {"Kari Berg"}, ZM_NO)]


def test_who_flew_to_meet_is_who_flew(tell: Tell) -> None:
    text = f"The talks follow a round in Accra, where {P} flew to meet {M}."
    assert told(tell, text) == [Met(BOTH, ZM_NO)]


def test_an_envoy_summoned_over_his_states_own_deeds(tell: Tell) -> None:
    text = f"Zambia spoke. {P} said {E} would be summoned to hear of Oslo's deeds."
    assert all(len(met.sides) > 1 for met in told(tell, text))


def test_a_row_of_states_goes_on_behind_an_article(tell: Tell) -> None:
    text = "Ministers of Norway, the United Arab Emirates, Kenya and the Netherlands met in Oslo."
    assert told(tell, text) == [Met(set(), {"NO", "AE", "KE", "NL"})]


def test_during_her_visit_is_the_visit_of_whom_the_clause_is_about(tell: Tell) -> None:
    text = f"Kenyan Foreign Minister Grace Achieng noted {M} will discuss roads during his visit to Zambia."
    assert told(tell, text) == [Met(HOLM, ZM_NO, "visit", "planned")]


def test_the_first_visit_by_a_minister_of_that_state_is_the_named_ministers(tell: Tell) -> None:
    text = f"{M} has concluded the first visit by a Norwegian foreign minister to Zambia."
    assert told(tell, text) == [Met(HOLM, ZM_NO, "visit")]


def test_a_family_name_that_comes_first_and_is_a_word_too(tell: Tell) -> None:
    text = "South Korean Foreign Minister Ban Ki Moon met {P}. In May, Ban will meet {M}."
    assert told(tell, text.format(P=P, M=M))[1] == Met({"Ban Ki Moon", "Lars Holm"}, {"KR", "NO"}, status="planned")


def test_the_countrys_leader_serves_the_state_named_last(tell: Tell) -> None:
    text = f"{P} flew out of Norway on Friday after she met the country's prime minister, Kari Berg, in Bergen."
    assert told(tell, text) == [Met({"Esther Phiri", "Kari Berg"}, ZM_NO)]


def test_calls_to_the_counterparts_of_two_states_are_two(tell: Tell) -> None:
    assert told(tell, f"{P} spoke by phone with her Norwegian and Kenyan counterparts.") == [
        Met({"Esther Phiri"}, ZM_NO, "phone"),
        Met({"Esther Phiri"}, {"ZM", "KE"}, "phone"),
    ]


def test_a_tour_named_by_its_region(tell: Tell) -> None:
    text = f"{M} will leave for Zambia, and his East African tour will end in Kenya."
    assert told(tell, text) == [
        Met(HOLM, ZM_NO, "visit", "planned"),
        Met(HOLM, {"NO", "KE"}, "visit", "planned"),
    ]


def test_a_delegation_sent_is_a_visit_of_who_sends_it(tell: Tell) -> None:
    assert told(tell, "Norway will send a special envoy to Lusaka in June.") == [Met(set(), ZM_NO, "visit", "planned")]
    assert told(tell, "Norway sent a delegation to Lusaka in April.") == [Met(set(), ZM_NO, "visit")]
    assert told(tell, "Norway sent blankets to Zambia in April.") == []


def test_talks_in_a_foreign_capital_are_with_its_state(tell: Tell) -> None:
    assert told(tell, f"{M} held talks in Lusaka on Monday.") == [Met(HOLM, ZM_NO)]
    assert told(tell, f"{M} held talks in Geneva on Monday.") == []
    assert told(tell, f"{M} held talks in Oslo on Monday.") == []


def test_the_three_are_whom_the_sentence_is_about(tell: Tell) -> None:
    text = (
        f"{P}, Kenyan Foreign Minister Grace Achieng and Ghanaian Foreign Minister Kofi Mensah flew to Oslo, "
        f"and the three conferred with {M}."
    )
    assert {"Esther Phiri", "Grace Achieng", "Kofi Mensah", "Lars Holm"} in [met.who for met in told(tell, text)]


def test_verbs_in_a_row_behind_will(tell: Tell) -> None:
    text = f"{P} will attend a NATO ministerial, meet with {M}, and sign a treaty."
    assert told(tell, text) == [
        Met({"Esther Phiri"}, {"ZM", "North Atlantic Treaty Organization"}, status="planned"),
        Met(BOTH, ZM_NO, status="planned"),
    ]


def test_both_countries_are_those_the_article_is_about(tell: Tell) -> None:
    text = (
        "Zambia and Norway will open a road. It was named after a meeting of the foreign ministers of both countries."
    )
    assert told(tell, text) == [Met(set(), ZM_NO)]


def test_that_evening_ends_no_clause(tell: Tell) -> None:
    assert told(tell, f"{P} spent five hours that evening with {M} in Lusaka.") == [Met(BOTH, ZM_NO)]
