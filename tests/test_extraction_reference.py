"""Who is meant where a text does not repeat the name."""

from __future__ import annotations

import pytest
from told import Met, Spoke, Tell, meetings, names, statements

TWO = "Zambian Foreign Minister Mrs. Esther Phiri received Norwegian Ambassador Lars Holm in Lusaka."
"""A woman who is a minister and at home, and a man who is an ambassador and a guest."""

PHIRI = {"Esther Phiri"}
HOLM = {"Lars Holm"}


@pytest.mark.parametrize(
    ("sentence", "by"),
    [
        ("He thanked Zambia for the seeds.", HOLM),
        ("She thanked Norway for the seeds.", PHIRI),
        ("The minister thanked Norway for the seeds.", PHIRI),
        ("The Minister thanked Norway for the seeds.", PHIRI),
        ("The ambassador thanked Zambia for the seeds.", HOLM),
        ("The envoy thanked Zambia for the seeds.", HOLM),
        ("The Zambian minister thanked Norway for the seeds.", PHIRI),
        ("The Norwegian ambassador thanked Zambia for the seeds.", HOLM),
        ("The Norwegian diplomat thanked Zambia for the seeds.", HOLM),
        ("Zambia's foreign minister thanked Norway for the seeds.", PHIRI),
        ("The foreign minister thanked Norway for the seeds.", PHIRI),
        ("For his part, the ambassador thanked Zambia for the seeds.", HOLM),
        ("On her part, the minister thanked Norway for the seeds.", PHIRI),
        ("Ms. Phiri thanked Norway for the seeds.", PHIRI),
        ("Ambassador Holm thanked Zambia for the seeds.", HOLM),
        ("Minister Phiri thanked Norway for the seeds.", PHIRI),
    ],
)
def test_the_one_who_thanks_is_the_one_meant(tell: Tell, sentence: str, by: set[str]) -> None:
    found = tell(f"{TWO}\n\n{sentence}")
    assert [said.by for said in statements(found)] == [by]
    assert names(found) == PHIRI | HOLM


@pytest.mark.parametrize("noun", ["diplomat", "ambassador", "envoy"])
def test_a_noun_alone_is_kept_with_the_person_that_it_means(tell: Tell, noun: str) -> None:
    text = f"Zambian President Mary Phiri received Norwegian Ambassador Lars Holm in Lusaka. The {noun} thanked Zambia."
    found = tell(text)
    assert [said.by for said in statements(found)] == [HOLM]
    [holm] = [person for person in found.people if person.name == "Lars Holm"]
    assert holm.title_forms == (noun,)


@pytest.mark.parametrize(
    "sentence",
    [
        "The sides expressed readiness to widen trade.",
        "The two sides expressed readiness to widen trade.",
        "Both parties expressed readiness to widen trade.",
        "They expressed readiness to widen trade.",
    ],
)
def test_the_sides_are_those_who_met(tell: Tell, sentence: str) -> None:
    [said] = statements(tell(f"{TWO} {sentence}"))
    assert said.act == "offer"
    assert said.by in (PHIRI | HOLM, {"ZM", "NO"})


def test_the_two_leaders_are_those_who_met(tell: Tell) -> None:
    text = "Uruguayan President Elena Sosa met Bolivian President Hugo Mamani in Lima. The two leaders praised the dam."
    assert statements(tell(text)) == [Spoke({"Elena Sosa", "Hugo Mamani"}, "support", set())]


def test_a_leader_is_told_by_nationality(tell: Tell) -> None:
    text = (
        "Malaysian Prime Minister Azman Yusof met Thai Prime Minister Somchai Rattana in Songkhla.\n\n"
        "The Malaysian leader thanked Thailand for its patience.\n\n"
        "The Thai premier welcomed the words."
    )
    assert [said.by for said in statements(tell(text))] == [{"Azman Yusof"}, {"Somchai Rattana"}]


def test_a_country_that_speaks_is_not_the_person_who_represents_it(tell: Tell) -> None:
    text = f"{TWO}\n\nNorway condemned the attack on Zambia's pipeline."
    assert statements(tell(text))[-1].by == {"NO"}


@pytest.mark.parametrize("again", ["The ministry", "The Foreign Ministry", "It"])
def test_a_ministry_speaks_again(tell: Tell, again: str) -> None:
    text = f"The Foreign Ministry of Cyprus condemned the raid in Lebanon. {again} urged Israel to stop."
    assert [(said.by, said.act) for said in statements(tell(text))] == [
        ({"Ministry of Foreign Affairs of Cyprus"}, "criticize"),
        ({"Ministry of Foreign Affairs of Cyprus"}, "request"),
    ]


def test_an_embassy_speaks_again(tell: Tell) -> None:
    text = "The Embassy of Kuwait in Dhaka thanked Bangladesh for the nurses. The embassy offered them a dinner."
    assert [said.by for said in statements(tell(text))] == [{"Embassy of Kuwait"}, {"Embassy of Kuwait"}]


def test_pronouns_follow_the_one_who_speaks_through_several_sentences(tell: Tell) -> None:
    text = (
        "Slovenian President Tanja Kos met Croatian President Ivo Barić in Bled. Kos praised Croatia. "
        "She thanked Barić for coming. She said the border would stay open."
    )
    assert [said.by for said in statements(tell(text))] == [{"Tanja Kos"}] * 3


def test_his_counterpart_without_a_name_stands_for_the_state(tell: Tell) -> None:
    text = "Omani Foreign Minister Salim Al Harthy met his Yemeni counterpart in Salalah on Monday."
    assert meetings(tell(text)) == [Met({"Salim Al Harthy"}, {"OM", "YE"}, date="2024-05-13", place="Salalah")]


def test_the_president_of_another_state_is_another_president(tell: Tell) -> None:
    text = "Ghanaian President Kwame Asante met Togolese President Yao Amegan.\n\nThe Togolese president thanked Ghana."
    assert statements(tell(text)) == [Spoke({"Yao Amegan"}, "thank", {"GH"})]


def test_a_title_alone_may_be_that_of_somebody_named_without_any(tell: Tell) -> None:
    text = "Ghanaian President Kwame Asante met his Togolese host Yao Amegan. The Togolese president thanked Ghana."
    assert [said.by for said in statements(tell(text))] == [{"Yao Amegan"}]


def test_she_is_the_one_whose_given_name_is_a_womans(tell: Tell) -> None:
    text = "Ghanaian Foreign Minister Kojo Asante met German Foreign Minister Annalena Vogt. She thanked Ghana."
    assert [said.by for said in statements(tell(text))] == [{"Annalena Vogt"}]


def test_a_title_says_more_about_gender_than_a_given_name(tell: Tell) -> None:
    text = "Mr. Andrea Rossi, the Italian ambassador, met Ghanaian President Kwame Asante. He thanked Ghana."
    assert [said.by for said in statements(tell(text))] == [{"Andrea Rossi"}]


def test_an_administration_is_the_state_of_whom_it_is_named_after(tell: Tell) -> None:
    text = "Kenyan President Asha Otieno met Somali President Ali Warsame. The Otieno administration thanked Somalia."
    assert statements(tell(text)) == [Spoke({"KE"}, "thank", {"SO"})]


@pytest.mark.parametrize("again", ["A spokesperson", "The spokesman"])
def test_a_spokesperson_without_a_name_speaks_for_the_body_spoken_of(tell: Tell, again: str) -> None:
    text = f"The Foreign Ministry of Cyprus condemned the raid in Lebanon. {again} urged Israel to stop."
    assert [said.by for said in statements(tell(text))] == [{"Ministry of Foreign Affairs of Cyprus"}] * 2


def test_the_official_who_spoke_without_a_name_speaks_on(tell: Tell) -> None:
    text = "A senior State Department official said Norway was late. Peru had been late too, the official said."
    assert [said.by for said in statements(tell(text))] == [{"Department of State of United States"}] * 2


def test_a_council_speaks_again(tell: Tell) -> None:
    text = "The African Union condemned the raid in Somalia. The Union urged Kenya to help."
    assert [said.by for said in statements(tell(text))] == [{"African Union"}] * 2


@pytest.mark.parametrize("again", ["Participants", "The ministers", "Both ministers"])
def test_those_who_met_speak_as_participants(tell: Tell, again: str) -> None:
    text = (
        "Omani Foreign Minister Salim Al Harthy met Yemeni Foreign Minister Ali Saleh in Salalah. "
        f"{again} condemned the raid by Syria."
    )
    assert [said.by for said in statements(tell(text))] == [{"Salim Al Harthy", "Ali Saleh"}]


def test_the_president_may_be_called_leader_first(tell: Tell) -> None:
    text = "Ghanaian President Kwame Asante met Togolese leader Yao Amegan. The Togolese president thanked Ghana."
    assert [said.by for said in statements(tell(text))] == [{"Yao Amegan"}]


def test_a_state_in_a_document_of_others_does_not_speak(tell: Tell) -> None:
    text = "The Foreign Ministry of Cyprus condemned the raid. Syria calls for calm in vain, the statement said."
    assert [said.by for said in statements(tell(text))] == [{"Ministry of Foreign Affairs of Cyprus"}] * 2
