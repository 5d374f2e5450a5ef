"""People and the offices that a text gives them."""

from __future__ import annotations

import pytest
from told import Tell, names, people, serves, states

from graph.model import Person


def person(tell: Tell, text: str, name: str) -> Person:
    [found] = [person for person in tell(text).people if person.name == name]
    return found


@pytest.mark.parametrize(
    ("text", "name", "title", "of"),
    [
        ("Norwegian Foreign Minister Lena Fjord arrived in Accra.", "Lena Fjord", "Foreign Minister", "NO"),
        ("Lesotho's Trade Minister Palesa Mokone arrived in Accra.", "Palesa Mokone", "Trade Minister", "LS"),
        ("President of Paraguay Rubén Ayala left for Lima.", "Rubén Ayala", "President", "PY"),
        ("The President of the Kyrgyz Republic, Sadyr Japarov, left for Lima.", "Sadyr Japarov", "President", "KG"),
        ("The King of Tonga, Tupou VI, left for Apia.", "Tupou VI", "King", "TO"),
        ("EU High Representative Eva Wolff left for Oman.", "Eva Wolff", "High Representative", "European Union"),
        ("UN Secretary-General Tomas Rivera left for Nairobi.", "Tomas Rivera", "Secretary-General", "United Nations"),
        ("Secretary of State Dana Whitfield left for Doha.", "Dana Whitfield", "Secretary of State", "US"),
        ("Chargé d'affaires of Peru Iván Rojas left for Doha.", "Iván Rojas", "Chargé d'affaires", "PE"),
    ],
)
def test_a_title_before_the_name(tell: Tell, text: str, name: str, title: str, of: str) -> None:
    assert (name, title, of) in people(tell(text))


@pytest.mark.parametrize(
    ("text", "name", "title", "of"),
    [
        ("Ama Boateng, the foreign minister of Ghana, thanked Togo.", "Ama Boateng", "foreign minister", "GH"),
        ("Ama Boateng, Ghana's foreign minister, thanked Togo.", "Ama Boateng", "foreign minister", "GH"),
        ("Piet Vermeer, Dutch ambassador to Angola, thanked the governor.", "Piet Vermeer", "ambassador", "NL"),
        ("Mina Haddad (Ambassador of Morocco) thanked the rector.", "Mina Haddad", "Ambassador", "MA"),
    ],
)
def test_an_apposition_behind_the_name(tell: Tell, text: str, name: str, title: str, of: str) -> None:
    assert (name, title, of) in people(tell(text))


@pytest.mark.parametrize(
    ("text", "name", "title", "of"),
    [
        (
            "Deputy Chairman of the Cabinet of Ministers of Kyrgyzstan Bakyt Torobaev visited a dairy.",
            "Bakyt Torobaev", "Deputy Chairman of Cabinet of Ministers", "KG",
        ),
        (
            "Chairman of the Committee on Foreign Affairs of the Parliament of Moldova Ion Rusu flew to Baku.",
            "Ion Rusu", "Chairman of Committee on Foreign Affairs of Parliament", "MD",
        ),
        (
            "The Minister for Foreign Affairs and Trade of Hungary, Gergely Balla, flew to Baku.",
            "Gergely Balla", "Minister for Foreign Affairs and Trade", "HU",
        ),
        (
            "Director of the Asia Department of the Ministry of Foreign Affairs of Belarus Oleg Lis flew to Hanoi.",
            "Oleg Lis", "Director of Asia Department of Ministry of Foreign Affairs", "BY",
        ),
        (
            "Speaker of the National Assembly of Zambia Grace Mwanza flew to Hanoi.",
            "Grace Mwanza", "Speaker of National Assembly", "ZM",
        ),
    ],
)  # fmt: skip
def test_an_office_within_an_office_is_one_title(tell: Tell, text: str, name: str, title: str, of: str) -> None:
    [(found, office, state)] = people(tell(text))
    assert (found, office.replace(" the ", " "), state) == (name, title, of)


def test_several_offices_of_one_person_are_all_kept(tell: Tell) -> None:
    text = "Qatari Prime Minister and Minister of Foreign Affairs Jassim Al Kuwari flew to Cairo."
    assert people(tell(text)) == {
        ("Jassim Al Kuwari", "Prime Minister", "QA"),
        ("Jassim Al Kuwari", "Minister of Foreign Affairs", "QA"),
    }


@pytest.mark.parametrize(
    ("text", "name", "title", "of"),
    [
        ("Serbian Deputy Prime Minister Jovan Ilić flew to Minsk.", "Jovan Ilić", "Deputy Prime Minister", "RS"),
        ("Acting Foreign Minister of Mali Ali Traoré flew home.", "Ali Traoré", "Acting Foreign Minister", "ML"),
        ("Vietnam's Vice Minister of Trade Tran Quoc flew home.", "Tran Quoc", "Vice Minister of Trade", "VN"),
        ("First Deputy Prime Minister of Cuba Luis Roa flew home.", "Luis Roa", "First Deputy Prime Minister", "CU"),
    ],
)
def test_deputies_keep_the_word_that_makes_them_deputies(tell: Tell, text: str, name: str, title: str, of: str) -> None:
    assert people(tell(text)) == {(name, title, of)}


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("The Ambassador of Japan to Kyrgyzstan, Aiko Mori, opened a school.", "JP"),
        ("The Kyrgyz Ambassador to Japan, Aiko Mori, opened a school.", "KG"),
        ("Aiko Mori, Ambassador Extraordinary and Plenipotentiary of Kenya to the Holy See, opened a school.", "KE"),
        ("Aiko Mori, Permanent Representative of Nepal to the United Nations, opened a school.", "NP"),
        ("Aiko Mori, the United Kingdom's High Commissioner to Zambia, opened a school.", "GB"),
    ],
)
def test_an_envoy_serves_the_sending_state(tell: Tell, text: str, of: str) -> None:
    assert serves(tell(text)) == {"Aiko Mori": {of}}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("H.E. Mr. Kofi Mensah, Ambassador of Ghana, thanked the mayor.", "Kofi Mensah"),
        ("His Excellency Dr. Rashid Karimov, Ambassador of Uzbekistan, thanked the mayor.", "Rashid Karimov"),
        ("Malaysian Foreign Minister Datuk Seri Azman Yusof thanked Laos.", "Azman Yusof"),
        ("Saudi Foreign Minister Prince Faisal bin Farhan thanked Oman.", "Faisal bin Farhan"),
        ("Gambian Defence Minister Lt. Gen. (retd) Ousman Jallow thanked Mali.", "Ousman Jallow"),
        ("British High Commissioner Dame Harriet Poole thanked Malta.", "Harriet Poole"),
        ("Jamaica's Foreign Minister Senator the Hon. Kamina Brown thanked Cuba.", "Kamina Brown"),
    ],
)
def test_honorifics_are_no_part_of_a_name(tell: Tell, text: str, name: str) -> None:
    assert name in names(tell(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dutch Prime Minister Jan van der Berg thanked Benin.", "Jan van der Berg"),
        ("Portuguese President Luís de Almeida e Sousa thanked Benin.", "Luís de Almeida e Sousa"),
        ("Emirati Foreign Minister Abdullah bin Zayed Al Nahyan thanked Benin.", "Abdullah bin Zayed Al Nahyan"),
        ("US Ambassador Walter J. Hopkins thanked Benin.", "Walter J. Hopkins"),
        ("India's Foreign Secretary K.P. Raman thanked Benin.", "K.P. Raman"),
        ("Polish Foreign Minister Grażyna Wiśniewska-Żak thanked Benin.", "Grażyna Wiśniewska-Żak"),
        ("Irish Foreign Minister Máire O’Dwyer thanked Benin.", "Máire O’Dwyer"),
        ("Ivorian Foreign Minister N'Golo Koné thanked Benin.", "N'Golo Koné"),
        ("Chinese Vice Foreign Minister LIU Wenbo thanked Benin.", "LIU Wenbo"),
        ("Spanish Foreign Minister José Manuel Ortega y Ruiz thanked Benin.", "José Manuel Ortega y Ruiz"),
        ("Philippine President Ferdinand Marcos Jr. thanked Benin.", "Ferdinand Marcos Jr."),
    ],
)
def test_particles_initials_and_accents_belong_to_a_name(tell: Tell, text: str, name: str) -> None:
    assert names(tell(text)) == {name}


@pytest.mark.parametrize(
    ("text", "name", "of"),
    [
        ("Indonesian President Joko thanked Benin.", "Joko", "ID"),
        ("Foreign Minister of Bhutan Dorji thanked Benin.", "Dorji", "BT"),
        ("Sudan's Foreign Minister Siddig thanked Benin.", "Siddig", "SD"),
    ],
)
def test_one_word_behind_a_title_is_a_name(tell: Tell, text: str, name: str, of: str) -> None:
    assert serves(tell(text)) == {name: {of}}


@pytest.mark.parametrize(
    ("name", "family"),
    [("Martin Stone", "Stone"), ("Penny Wong", "Wong"), ("Helen Price", "Price"), ("Joseph Young", "Young")],
)
def test_a_family_name_that_is_an_ordinary_word_is_known_again(tell: Tell, name: str, family: str) -> None:
    found = person(tell, f"Australian Foreign Minister {name} landed in Suva. {family} thanked Fiji.", name)
    assert found.forms == (name, family)
    assert found.count == 2


def test_ordinary_words_at_the_start_of_a_sentence_are_no_people(tell: Tell) -> None:
    text = "Rain fell in the north. Stone houses were damaged. Young people cleared the roads. Price rises ended."
    assert names(tell(text)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The foreign ministers of Chad and Togo, Idriss Mahamat and Robert Dussey, signed a note.",
        "Foreign Ministers Idriss Mahamat of Chad and Robert Dussey of Togo signed a note.",
        "Chadian Foreign Minister Idriss Mahamat and his Togolese counterpart Robert Dussey signed a note.",
        "Foreign Minister Idriss Mahamat of Chad signed a note with Togo's Robert Dussey.",
    ],
)
def test_ministers_of_several_states_are_told_apart(tell: Tell, text: str) -> None:
    assert serves(tell(text)) == {"Idriss Mahamat": {"TD"}, "Robert Dussey": {"TG"}}


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Finnish Defence Minister Aino Laine thanked her Chinese counterpart Chen Ming.", "CN"),
        ("Finnish Defence Minister Aino Laine thanked her Maltese counterpart, Chen Ming.", "MT"),
        ("Finnish Defence Minister Aino Laine thanked her counterpart from Belize, Chen Ming.", "BZ"),
    ],
)
def test_a_counterpart_serves_the_state_named_with_the_word(tell: Tell, text: str, of: str) -> None:
    assert serves(tell(text)) == {"Aino Laine": {"FI"}, "Chen Ming": {of}}


def test_shorter_names_and_titles_mean_the_person_named_in_full(tell: Tell) -> None:
    text = (
        "Ecuadorian Foreign Minister Gabriela Sáenz met Peruvian Foreign Minister Óscar Quispe in Loja. "
        "Sáenz thanked Quispe. Mr. Quispe praised Gabriela Sáenz."
    )
    assert names(tell(text)) == {"Gabriela Sáenz", "Óscar Quispe"}


def test_two_people_with_one_family_name_stay_two(tell: Tell) -> None:
    text = "Georgian Prime Minister Nino Beridze and Georgian Defence Minister Levan Beridze flew to Ankara."
    assert names(tell(text)) == {"Nino Beridze", "Levan Beridze"}


def test_the_genitive_is_no_part_of_a_name(tell: Tell) -> None:
    assert names(tell("Bolivian President Carla Mamani's plane landed in Brasília.")) == {"Carla Mamani"}


def test_companies_and_places_are_no_people(tell: Tell) -> None:
    text = "Siemens Energy AG will supply turbines to Lake Turkana Wind Farm near Port Victoria and Mount Kenya."
    assert names(tell(text)) == set()


def test_evidence_of_a_person_is_the_sentence_of_the_first_mention(tell: Tell) -> None:
    text = "A delegation came to Riga. Estonian Finance Minister Kadri Saar led it. Saar stayed a day."
    assert person(tell, text, "Kadri Saar").sentence.text == "Estonian Finance Minister Kadri Saar led it."


def test_a_premier_is_no_league(tell: Tell) -> None:
    assert serves(tell("Chinese Premier Bo Lin met Zambian Foreign Minister Esther Phiri."))["Bo Lin"] == {"CN"}
    assert "CN" not in states(tell("Zambian Foreign Minister Esther Phiri watched the Chinese Premier League."))


@pytest.mark.parametrize(
    ("office", "name"), [("Oil Minister", "Omid Farhadi"), ("Railways and Energy Minister", "Omid Farhadi")]
)
def test_an_office_of_a_trade_is_no_company(tell: Tell, office: str, name: str) -> None:
    found = tell(f"Iranian {office} {name} met Zambian Foreign Minister Esther Phiri.")
    assert (name, office, "IR") in people(found)


@pytest.mark.parametrize("name", ["He Jianming", "To Quang", "An Dong"])
def test_a_family_name_may_be_spelt_like_a_small_word(tell: Tell, name: str) -> None:
    assert name in names(tell(f"Chinese Vice Premier {name} met Zambian Foreign Minister Esther Phiri."))


def test_what_has_a_figure_in_it_is_nobodys_name(tell: Tell) -> None:
    assert names(tell("Zambian Foreign Minister Esther Phiri handed over the Moderna COVID-19 vaccine.")) == {
        "Esther Phiri"
    }


def test_the_high_representative_serves_the_union(tell: Tell) -> None:
    assert serves(tell("EU HRVP Greta Lind met Zambian Foreign Minister Esther Phiri."))["Greta Lind"] == {
        "European Union"
    }


@pytest.mark.parametrize(
    "text",
    [
        "Thank you, Mr. Secretary, for your question.",
        "So, Mr. Prime Minister, welcome to our capital.",
        "The member States of the African Union sent observers.",
        "Its Chief Diversity and Inclusion Officer opened the session.",
        "A reception followed in the Walter Hines Room of the ministry.",
    ],
)
def test_an_address_or_a_body_behind_a_title_is_nobodys_name(tell: Tell, text: str) -> None:
    assert not tell(text).people


def test_a_name_ends_where_the_next_office_begins(tell: Tell) -> None:
    told = tell("She met with President Bukele Foreign Minister Hill and others in San Salvador.")
    assert {person.name for person in told.people} == {"Bukele", "Hill"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The Biden-Harris administration welcomed the accord.", set()),
        ("The Assistant Secretary for Conflict and Stabilization Operations Anne Whitcomb spoke.", {"Anne Whitcomb"}),
        ("NSA Jake Sullivan flew to Beijing.", {"Jake Sullivan"}),
        ("Reporters asked when Special Rep Colbert would return to Vienna.", {"Colbert"}),
        ("State Councilor 王毅 of China received them.", {"王毅"}),
        ("They heard Austria's President van der Bellen.", {"van der Bellen"}),
    ],
)
def test_names_begin_behind_other_words(tell: Tell, text: str, named: set[str]) -> None:
    assert {person.name for person in tell(text).people} == named


def test_a_president_is_not_the_first_lady_of_the_same_surname(tell: Tell) -> None:
    told = tell("He sent condolences for President Desrosiers. He called First Lady Aline Desrosiers of Haiti.")
    assert {person.name for person in told.people} == {"Desrosiers", "Aline Desrosiers"}
