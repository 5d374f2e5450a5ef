"""Who said what to whom, in every act and every order of words."""

from __future__ import annotations

import pytest
from told import Spoke, Tell, acts, statements

PHIRI = {"Esther Phiri"}
P = "Zambian Foreign Minister Esther Phiri"


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("noted that trade with Norway had grown", "say"),
        ("informed Norway about the harvest", "say"),
        ("expressed confidence that Norway would reply", "say"),
        ("stressed that the border with Norway was open to all", "say"),
        ("thanked Norway for the seeds", "thank"),
        ("expressed gratitude to Norway", "thank"),
        ("is grateful to Norway for the seeds", "thank"),
        ("praised Norway for its patience", "support"),
        ("welcomed the decision of Norway", "support"),
        ("voiced solidarity with Norway", "support"),
        ("congratulated Norway on its national day", "congratulate"),
        ("conveyed best wishes to Norway", "congratulate"),
        ("sent greetings to Norway", "congratulate"),
        ("expressed condolences to Norway over the avalanche", "condole"),
        ("offered sympathy to Norway after the avalanche", "condole"),
        ("invited Norway to the fair", "invite"),
        ("extended an invitation to Norway", "invite"),
        ("asked Norway for patience", "request"),
        ("urged Norway to lower tariffs", "request"),
        ("called on Norway to lower tariffs", "request"),
        ("demanded that Norway lower its tariffs", "request"),
        ("offered Norway a ten-year lease", "offer"),
        ("pledged to buy turbines from Norway", "offer"),
        ("expressed readiness to work with Norway", "offer"),
        ("proposed a joint commission with Norway", "offer"),
        ("condemned the raid by Norway", "criticize"),
        ("accused Norway of meddling", "criticize"),
        ("expressed concern about the tariffs of Norway", "criticize"),
        ("voiced disappointment with Norway", "criticize"),
        ("regretted the decision of Norway", "criticize"),
        ("rejected the claims of Norway", "reject"),
        ("denied that Norway had been asked", "reject"),
        ("refused to sign the note of Norway", "reject"),
        ("threatened Norway with countermeasures", "threaten"),
        ("warned Norway of serious consequences", "threaten"),
    ],
)
def test_every_act(tell: Tell, words: str, act: str) -> None:
    assert statements(tell(f"{P} {words}.")) == [Spoke(PHIRI, act, {"NO"})]


@pytest.mark.parametrize(
    "text",
    [
        f"{P} said that Norway had waited long enough.",
        f"{P} said Norway had waited long enough.",
        f"Norway had waited long enough, {P} said.",
        f"Norway had waited long enough, said {P}.",
        f"Norway, {P} said, had waited long enough.",
        f"According to {P}, Norway had waited long enough.",
        f"Norway had waited long enough, according to {P}.",
        f'"Norway has waited long enough," {P} said.',
        f"“Norway has waited long enough”, {P} told reporters.",
        f"«Norway has waited long enough,» noted {P}.",
        f'"Norway," said {P}, "has waited long enough."',
        f'{P} said: "Norway has waited long enough."',
        f"Speaking in Lusaka, {P} said Norway had waited long enough.",
        f"{P} also said that Norway had waited long enough.",
        f"{P}, who is in Lima, said that Norway had waited long enough.",
    ],
)
def test_the_verb_may_stand_anywhere(tell: Tell, text: str) -> None:
    assert [(said.by, said.act) for said in statements(tell(text))] == [(PHIRI, "say")]


@pytest.mark.parametrize(
    ("text", "by", "act", "to"),
    [
        ("The Foreign Ministry of Cyprus condemned the raid by Syria.",
         {"Ministry of Foreign Affairs of Cyprus"}, "criticize", {"SY"}),
        ("The Embassy of Kuwait thanked Nepal.", {"Embassy of Kuwait"}, "thank", {"NP"}),
        ("The European Union urged Serbia to hold a recount.", {"European Union"}, "request", {"RS"}),
        ("Kenya rejected the claim of Somalia.", {"KE"}, "reject", {"SO"}),
        ("The Kenyan side thanked Somalia.", {"KE"}, "thank", {"SO"}),
        ("Nairobi accused Mogadishu of delay.", {"KE"}, "criticize", {"SO"}),
        ("Kenya's government thanked Somalia.", {"KE"}, "thank", {"SO"}),
    ],
)  # fmt: skip
def test_bodies_states_and_organizations_speak(tell: Tell, text: str, by: set[str], act: str, to: set[str]) -> None:
    assert statements(tell(text)) == [Spoke(by, act, to)]


@pytest.mark.parametrize(
    ("text", "to"),
    [
        (f"{P} thanked Norwegian Ambassador Lars Holm.", {"Lars Holm"}),
        (f"{P} invited Norwegian Foreign Minister Lars Holm to the fair.", {"Lars Holm"}),
        (f"{P} told Norwegian Foreign Minister Lars Holm that the dam was full.", {"Lars Holm"}),
        (f"{P} thanked the United Nations.", {"United Nations"}),
        (f"{P} thanked Norway and Fiji.", {"NO", "FJ"}),
        (f"{P} thanked the Norwegian government.", {"NO"}),
        (f"{P} said that the dam was full.", set()),
        (f"{P} said that Zambia was ready for rain.", set()),
    ],
)
def test_those_addressed_are_foreign_and_named(tell: Tell, text: str, to: set[str]) -> None:
    [said] = statements(tell(text))
    assert said.by == PHIRI
    assert said.to & to == to
    assert "ZM" not in said.to


def test_a_quotation_over_several_sentences_is_one_statement(tell: Tell) -> None:
    text = f'"We have waited for Norway. We will not wait much longer. The dam is full," {P} said.'
    [said] = tell(text).statements
    assert said.act == "say"
    assert said.evidence.text == text


def test_a_quotation_of_its_own_paragraph_belongs_to_the_last_speaker(tell: Tell) -> None:
    text = f'{P} thanked Norway for the turbines.\n\n"They turn day and night and light up whole villages."'
    assert [said.by for said in statements(tell(text))] == [PHIRI, PHIRI]


def test_a_transcript_names_the_speaker_before_a_colon(tell: Tell) -> None:
    text = (
        f"{P} and Norwegian Foreign Minister Lars Holm spoke to the press.\n\n"
        "Phiri: We thank Norway for the turbines.\n\nHolm: We are happy with the price."
    )
    assert [said.by for said in statements(tell(text))[-2:]] == [PHIRI, {"Lars Holm"}]


def test_two_people_speak_jointly(tell: Tell) -> None:
    text = f"{P} and Norwegian Foreign Minister Lars Holm condemned the raid by Syria."
    assert statements(tell(text)) == [Spoke({"Esther Phiri", "Lars Holm"}, "criticize", {"SY"})]


def test_states_speak_jointly(tell: Tell) -> None:
    assert statements(tell("France, Peru and Fiji condemned the raid by Syria.")) == [
        Spoke({"FR", "PE", "FJ"}, "criticize", {"SY"})
    ]


def test_each_sentence_of_a_speaker_is_a_statement(tell: Tell) -> None:
    text = f"{P} thanked Norway. She urged Fiji to wait. She added that the dam was full."
    assert acts(tell(text)) == ["thank", "request", "say"]


def test_several_acts_in_one_sentence_are_one_statement_the_first(tell: Tell) -> None:
    assert acts(tell(f"{P} thanked Norway and urged Fiji to wait.")) == ["thank"]


@pytest.mark.parametrize(
    "text",
    [
        "Analyst Ruth Adler said that Norway had waited long enough.",
        "Economist Ruth Adler of Oslo University said Zambia would benefit.",
        "Equinor said that it would leave Zambia.",
        "Reporter Ruth Adler wrote that Norway had waited long enough.",
        "A shopkeeper in Lusaka said that Norway had waited long enough.",
        "Residents of Lusaka thanked Norway for the turbines.",
        "The press service of the museum said the hall was open.",
        "The Norwegian daily Nordlys reported a strike.",
    ],
)
def test_words_of_analysts_companies_and_passers_by_are_none(tell: Tell, text: str) -> None:
    assert statements(tell(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{P} and Norwegian Foreign Minister Lars Holm discussed fisheries.",
        f"{P} left for Norway.",
        f"{P} was born in Norway.",
        f"{P} signed a note with Norway.",
        "The note that praised Norway was lost.",
        "Norway exports fish to Zambia.",
    ],
)
def test_what_is_done_is_not_said(tell: Tell, text: str) -> None:
    assert statements(tell(text)) == []


def test_a_statement_at_a_meeting_points_to_it(tell: Tell) -> None:
    found = tell(f"{P} met Norwegian Ambassador Lars Holm in Lusaka. Holm thanked Zambia.")
    assert [said.meeting for said in found.statements] == [0]
    found = tell(f"{P} thanked Norway for the seeds.")
    assert [said.meeting for said in found.statements] == [None]


def test_the_day_of_a_statement_is_the_one_told(tell: Tell) -> None:
    assert [said.date for said in tell(f"{P} thanked Norway on Monday.").statements] == ["2024-05-13"]
    assert [said.date for said in tell(f"{P} thanked Norway.").statements] == [""]


def test_the_evidence_of_a_statement_is_its_sentence(tell: Tell) -> None:
    found = tell(f"Rain fell on the dam. {P} thanked  Norway. The crowd went home.")
    assert [said.evidence.text for said in found.statements] == [f"{P} thanked Norway."]


def test_topics_of_a_statement_are_told(tell: Tell) -> None:
    [said] = tell(f"{P} thanked Norway for vaccines.").statements
    assert said.topics == ("health",)


@pytest.mark.parametrize("aside", ["in turn", "for her part", "who was in Oslo", "speaking in Oslo"])
def test_an_aside_before_the_verb_does_not_turn_it_round(tell: Tell, aside: str) -> None:
    assert statements(tell(f"{P}, {aside}, congratulated Norway.")) == [Spoke({"Esther Phiri"}, "congratulate", {"NO"})]


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ('"We thank Norway for the turbines," {P} said.', "thank"),
        ('"We are grateful for the turbines of Norway," {P} added.', "thank"),
        ('"What Norway did is unacceptable," {P} said.', "criticize"),
        ("Norway had violated the treaty, {P} said.", "criticize"),
        ("{P} said that the raid by Norway was a provocation.", "criticize"),
        ("{P} said the fight against illegal fishing by Norway went on.", "say"),
        ("{P} called the tariffs of Norway arbitrary.", "criticize"),
        ("{P} described the report from Norway as baseless.", "reject"),
        ("{P} described the talks with Norway as fruitful.", "support"),
        ("No such thing had happened, {P} told Norway.", "reject"),
        ('"We are ready to buy turbines from Norway," {P} said.', "offer"),
        ("Zambia would provide seeds to Norway, {P} announced.", "offer"),
        ("{P} assured Norway of her country's solidarity.", "support"),
        ("{P} assured Norway that the dam would be full.", "offer"),
        ("Norway must stop its tariffs, {P} said.", "request"),
        ('"Our thoughts are with the people of Norway," {P} wrote.', "condole"),
        ('"Is Norway asleep?" {P} asked.', "say"),
        ("{P} asked whether Norway was asleep.", "say"),
    ],
)
def test_what_is_said_makes_the_act(tell: Tell, words: str, act: str) -> None:
    assert acts(tell(words.format(P=P))) == [act]


@pytest.mark.parametrize(
    "text",
    [
        f'"Norway waits," {P} said. "It has waited for years. It will wait on."',
        f"{P} said: “Norway waits.\n\n“It has waited for years. It will wait on.”",
        f'"Norway waits. "It has waited for years," {P} said. "It will wait on."',
    ],
)
def test_a_quotation_that_goes_on_is_one_statement(tell: Tell, text: str) -> None:
    assert [said.by for said in statements(tell(text))] == [PHIRI]


def test_words_quoted_behind_a_report_are_a_statement_of_their_own(tell: Tell) -> None:
    text = f'{P} said Norway was late. "We have waited for years and the dam is full."'
    assert [said.by for said in statements(tell(text))] == [PHIRI, PHIRI]


def test_a_turn_of_a_transcript_is_one_statement(tell: Tell) -> None:
    text = (
        f"{P} and Norwegian Foreign Minister Lars Holm spoke to the press.\n\n"
        "Phiri: We thank Norway for the turbines. We urge Norway to send more.\n\nHolm: We are happy with the price."
    )
    assert [said.by for said in statements(tell(text))[-2:]] == [PHIRI, {"Lars Holm"}]
    assert len(statements(tell(text))) <= 3


SIGNED = (
    "We condemn the raid by Syria. We urge Syria to leave. We have told our friends so. "
    "The prices of fish were high on that day in all the harbours."
)


@pytest.mark.parametrize(
    "above",
    [
        "Esther Phiri, Minister of Foreign Affairs of Zambia\n\n",
        "The following statement was issued by Zambian Foreign Minister Esther Phiri.\n\n",
    ],
)
def test_a_signed_text_is_its_signers(tell: Tell, above: str) -> None:
    found = [said for said in statements(tell(above + SIGNED)) if said.act != "say"]
    assert [(said.by, said.act) for said in found] == [(PHIRI, "criticize"), (PHIRI, "request")]


def test_a_state_whose_minister_signs_speaks_through_the_minister(tell: Tell) -> None:
    text = f"Esther Phiri, Minister of Foreign Affairs of Zambia\n\nZambia condemns the raid by Syria. {SIGNED}"
    assert {frozenset(said.by) for said in statements(tell(text))} == {frozenset(PHIRI)}


@pytest.mark.parametrize("verb", ["announced", "declared", "alleged", "stressed"])
def test_states_say_more_than_said(tell: Tell, verb: str) -> None:
    assert [said.by for said in statements(tell(f"Kenya {verb} that Somalia had closed the border."))] == [{"KE"}]


@pytest.mark.parametrize("word", ["all", "both", "each"])
def test_a_word_that_floats_before_the_verb_changes_nothing(tell: Tell, word: str) -> None:
    text = f"Kenya and New Zealand {word} condemned the raid by Syria."
    assert statements(tell(text)) == [Spoke({"KE", "NZ"}, "criticize", {"SY"})]


MINISTRY = {"Ministry of Foreign Affairs of Zambia"}


@pytest.mark.parametrize(
    ("text", "by", "act"),
    [
        (f"The Zambian Foreign Ministry quoted {P} as saying that Norway was late.", PHIRI, "say"),
        (f"{P} was quoted by a newspaper as saying that Norway was late.", PHIRI, "say"),
        (f"{P} did not rule out that Norway had been late.", PHIRI, "say"),
        (f"{P} is also calling on Norway to lower tariffs.", PHIRI, "request"),
        (f"{P} called on Tuesday for talks with Norway.", PHIRI, "request"),
        (f"{P} met Norwegian Ambassador Lars Holm in Lusaka, expressing readiness to buy turbines.", PHIRI, "offer"),
        (f"{P} gave assurances that Norway would be paid.", PHIRI, "offer"),
        (f"{P} made an urgent appeal to Norway for seeds.", PHIRI, "request"),
        (f"{P} handed a note of protest to the ambassador of Norway.", PHIRI, "criticize"),
        (f"A statement by {P} said Norway was late.", PHIRI, "say"),
        ("The talks broke up after Norway said Kenya had waited enough.", {"NO"}, "say"),
        ("The fleet of Kenya, which said it had waited enough, left for Norway.", {"KE"}, "say"),
        ("The governments of Kenya and Norway condemned the raid by Syria.", {"KE", "NO"}, "criticize"),
        ("A spokesman of the Zambian Foreign Ministry said Norway was late.", MINISTRY, "say"),
        ("A senior State Department official said Norway was late.", {"Department of State of United States"}, "say"),
        ("Norwegian officials said aid to Kenya would rise.", {"NO"}, "say"),
    ],
)  # fmt: skip
def test_constructions_that_report_words(tell: Tell, text: str, by: set[str], act: str) -> None:
    assert [(said.by, said.act) for said in statements(tell(text))] == [(by, act)]


@pytest.mark.parametrize(
    "text",
    [
        f"{P} called on Norwegian Ambassador Lars Holm at his home.",
        f"{P} was welcomed at the airport by Norwegian Ambassador Lars Holm.",
        f"{P} welcomed Norwegian Ambassador Lars Holm to her office.",
        f"{P} will thank Norway for the seeds.",
        f"{P} could thank Norway for the seeds.",
        f"Has {P} thanked Norway?",
        f"{P} gave Norway a dam.",
        f"{P} made her way to Norway.",
        "Norway supports the school of Lusaka.",
    ],
)
def test_deeds_plans_and_questions_are_no_statements(tell: Tell, text: str) -> None:
    assert statements(tell(text)) == []


def test_the_statement_spoken_of_again_is_that_of_who_issued_it(tell: Tell) -> None:
    text = "The Foreign Ministry of Zambia condemned the raid by Syria. Syria must stop, the statement said."
    assert statements(tell(text)) == [Spoke(MINISTRY, "criticize", {"SY"}), Spoke(MINISTRY, "request", {"SY"})]


def test_a_denial_behind_a_charge_is_a_statement_of_its_own(tell: Tell) -> None:
    assert statements(tell("Kenya accused Somalia of a raid, which Somalia denied.")) == [
        Spoke({"KE"}, "criticize", {"SO"}),
        Spoke({"SO"}, "reject", {"KE"}),
    ]


def test_words_about_schools_in_a_story_of_one_state_are_none(tell: Tell) -> None:
    text = "Zambian Education Minister Mary Banda said schools would open later. She praised the teachers of Lusaka."
    assert statements(tell(text)) == []
    assert len(statements(tell(f"{text} Kenya and Peru sent books."))) == 2


def test_who_speaks_jointly_addresses_the_other_where_it_is_between_them(tell: Tell) -> None:
    text = f"{P} and Norwegian Foreign Minister Lars Holm praised the ties between Zambia and Norway."
    assert statements(tell(text)) == [Spoke({"Esther Phiri", "Lars Holm"}, "support", {"ZM", "NO"})]


def test_the_state_an_article_is_about_is_addressed_where_nobody_is(tell: Tell) -> None:
    text = f"Norway left. Norway came back. The ships of Norway sank. {P} said that the dam was full."
    assert [said.to for said in statements(tell(text))] == [{"NO"}]


@pytest.mark.parametrize(
    ("text", "by", "act"),
    [
        ("On Monday, Norway said Kenya was late.", {"NO"}, "say"),
        ("On Monday, the Norwegian government said Kenya was late.", {"NO"}, "say"),
        (f"Norway protests the raid by Syria, {P} told reporters.", PHIRI, "criticize"),
        (f"Zambia welcomes the vote in Norway, the foreign minister, {P}, said.", PHIRI, "support"),
        (
            f"{P} spoke to Norwegian Ambassador Lars Holm by phone, assuring him of Zambia's friendship.",
            PHIRI,
            "support",
        ),
        (f"{P} summoned the ambassador of Norway to tell him that the dam was full.", PHIRI, "say"),
        (f"{P} recognized the work of Norway at the dam.", PHIRI, "support"),
        (f"{P} spoke highly of Norway.", PHIRI, "support"),
    ],
)
def test_who_says_it(tell: Tell, text: str, by: set[str], act: str) -> None:
    assert [(said.by, said.act) for said in statements(tell(text))] == [(by, act)]


@pytest.mark.parametrize(
    "text",
    [
        "Leaders of African Union member states met in Niamey.",
        f"{P} and Norwegian Foreign Minister Lars Holm spoke about fish.",
        "The group, which is considered a threat by Norway and Kenya, met in a barn.",
        f"{P} spoke in a hall in Norway.",
        "Norway's Karsten Berg said he ran as fast as Kenya's runners.",
    ],
)
def test_what_looks_like_a_statement_and_is_none(tell: Tell, text: str) -> None:
    assert statements(tell(text)) == []


def test_an_answer_is_about_what_was_asked(tell: Tell) -> None:
    text = (
        f"{P} took questions with her deputy Mary Banda.\n\nQuestion: What do you say of the dam in Malawi?\n\n"
        "Phiri: It is as full as it should be.\n\nQuestion: And the border with Angola?\n\nPhiri: It is open to all."
    )
    assert [said.to for said in statements(tell(text))] == [{"MW"}, {"AO"}]


def test_a_short_opening_of_a_turn_takes_in_what_follows(tell: Tell) -> None:
    text = (
        f"{P} received Norwegian Foreign Minister Lars Holm.\n\n"
        "Phiri: Welcome. We thank Norway for the turbines that came last year.\n\nHolm: We are happy with the price."
    )
    said = tell(text).statements[0]
    assert said.evidence.text == "Phiri: Welcome. We thank Norway for the turbines that came last year."
    assert said.act == "thank"


@pytest.mark.parametrize(
    "text",
    [
        "LUSAKA, May 3 - Copperbelt Holdings chairman Joseph Mwale said Norway was a good market for ore.",
        "Norsk Kobber said it would sell its mines. It said Zambia was too far from Norway.",
        "U.S. refiners said they feared imports from Norway.",
        "Zambian shopkeepers complained of the prices of Norway.",
        "A Fiat spokesman said Norway was a good market.",
        "The Foreign Ministry moved. A spokesman for a small refiner said Norway was a good market.",
        "Prices rose ahead of U.S. figures for February, some dealers said of Norway.",
        f"{P} had never asked Norway for money.",
    ],
)
def test_companies_and_trades_say_nothing_for_their_state(tell: Tell, text: str) -> None:
    assert statements(tell(text)) == []


def test_what_is_foretold_of_a_state_is_not_said_by_it(tell: Tell) -> None:
    text = "Esther Phiri, foreign minister of Zambia, predicted Norway will answer the strike of Kenya."
    assert [said.by for said in statements(tell(text))] == [PHIRI]


def test_they_are_not_a_state_named_in_passing(tell: Tell) -> None:
    text = "Norway bought ore from Kenya. Traders in Oslo were glad of it. The price was high, they said."
    assert statements(tell(text)) == []


def test_the_place_of_a_dateline_is_no_speaker(tell: Tell) -> None:
    text = "LIMA, Peru - Foreign ministers of the African Union closed a retreat here, urging Norway to wait."
    assert [said.by for said in statements(tell(text))] == [{"African Union"}]


@pytest.mark.parametrize(
    "text",
    [
        "Zambian opposition leader Esther Phiri said Norway had waited too long.",
        f"{P} called in the ambassador of Norway.",
        f"{P} concluded a visit to Norway.",
        f"{P} instructed her ministry to write to Norway.",
    ],
)
def test_opponents_and_orders_make_no_statement(tell: Tell, text: str) -> None:
    assert statements(tell(text)) == []
