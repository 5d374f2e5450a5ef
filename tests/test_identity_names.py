from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.identity.names import block_keys, fold, is_bare, parts, same_person_score, slug

SAME = [
    ("Sadyr Japarov", "Sadyr Zhaparov"),
    ("Sadyr Japarov", "Садыр Жапаров"),
    ("Sadyr Japarov", "JAPAROV Sadyr"),
    ("Sadyr Japarov", "Japarov, Sadyr"),
    ("Ilham Aliyev", "Ilham Aliev"),
    ("Kassym-Jomart Tokayev", "Qasym-Zhomart Toqayev"),
    ("Kassym-Jomart Tokayev", "Kassym Jomart Tokaev"),
    ("Yevgeny Primakov", "Evgeni Primakov"),
    ("Mohammed bin Salman", "Muhammad bin Salman"),
    ("Abdel Fattah al-Sisi", "Abdelfattah El-Sisi"),
    ("Abdel Fattah al-Sisi", "Abdul Fattah Sisi"),
    ("Moon Jae-in", "Moon Jae In"),
    ("Moon Jae-in", "Moon Jaein"),
    ("Moon Jae-in", "Jae-in Moon"),
    ("Antony Blinken", "Antony J. Blinken"),
    ("Volodymyr Zelenskyy", "Vladimir Zelensky"),
    ("Alexander Lukashenko", "Aliaksandr Lukashenka"),
    ("Shavkat Mirziyoyev", "Shavkat Mirziyoev"),
    ("Yoweri Museveni", "Yoweri Kaguta Museveni"),
    ("Xi Jinping", "习近平"),
    ("Ursula von der Leyen", "Ursula Von Der Leyen"),
    ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
]

TWO = [
    ("Sadyr Japarov", "Akylbek Japarov"),
    ("Kim Jong Un", "Kim Yo Jong"),
    ("Kim Jong-un", "Kim Jong-il"),
    ("Kim Jong-un", "Kim Jong-in"),
    ("Ilham Aliyev", "Heydar Aliyev"),
    ("Gurbanguly Berdimuhamedow", "Serdar Berdimuhamedow"),
    ("Mohammed bin Salman", "Salman bin Abdulaziz"),
    ("Raisa Petrova", "Raisa Petrov"),
    ("Alexander Orlov", "Alexandra Orlov"),
    ("Wang Wenbin", "Wang Wentao"),
    ("George W. Bush", "George H. W. Bush"),
    ("Ferdinand Marcos Sr.", "Ferdinand Marcos Jr."),
    ("A. Blinken", "Boris Blinken"),
    ("Raúl Castro", "Fidel Castro"),
    ("Emmanuel Macron", "Brigitte Macron"),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_one_name_in_two_spellings_scores_high(a: str, b: str) -> None:
    assert same_person_score(a, b) >= 0.93
    assert set(block_keys(a)) & set(block_keys(b))


@pytest.mark.parametrize(("a", "b"), TWO)
def test_names_of_two_people_score_low(a: str, b: str) -> None:
    assert same_person_score(a, b) < 0.8


@pytest.mark.parametrize(("weak", "strong"), [("A. Blinken", "Antony J. Blinken"), ("Tony Blinken", "Anthony Blinken")])
def test_initials_and_short_forms_cost_more_than_spelling(weak: str, strong: str) -> None:
    assert 0.8 <= same_person_score(weak, "Antony Blinken") < same_person_score(strong, "Antony Blinken")


def test_two_given_names_turned_round_are_weaker_than_a_turned_surname() -> None:
    assert same_person_score("Ali Mohammed", "Mohammed Ali") < 0.86 < same_person_score("Wang Yi", "Yi Wang")


def test_fold_drops_titles_accents_and_punctuation() -> None:
    assert fold("H.E. Mr. Téte António") == "tete antonio"
    assert fold("Moon Jae‑in") == fold("moon jae in") == "moon jae in"
    assert fold("O’Brien's") == "obrien"
    assert fold("Sheikh Hasina") == "sheikh hasina"
    assert fold("Sheikh Tamim bin Hamad") == "tamim bin hamad"
    assert fold("   ") == ""


def test_a_bare_name_is_a_surname_alone_or_with_initials() -> None:
    assert [is_bare(n) for n in ("Lavrov", "S. Lavrov", "S.V. Lavrov", "al-Sisi", "von der Leyen")] == [True] * 5
    assert not is_bare("Xi Jinping")


def test_parts_leave_particles_out_and_keep_the_generation() -> None:
    taken = parts("Teodoro de la Locsin, Jr.")
    assert [word.text for word in taken.words] == ["teodoro", "locsin"]
    assert taken.generation == "jr"


def test_slug() -> None:
    assert slug("Sadyr Japarov") == "sadyr-japarov"
    assert slug("Hor Namhong's “Côte d’Ivoire”") == "hor-namhongs-cote-divoire"
    assert slug("—") == "unnamed"


@given(st.text(max_size=40), st.text(max_size=40))
def test_scores_are_symmetric_and_bounded(a: str, b: str) -> None:
    score = same_person_score(a, b)
    assert 0.0 <= score <= 1.0
    assert score == same_person_score(b, a)
    assert same_person_score(a, a) in (0.0, 1.0)


_NAMES = st.lists(st.sampled_from([w for pair in SAME + TWO for n in pair for w in n.split()]), min_size=1, max_size=4)


@given(_NAMES, _NAMES)
def test_full_names_alike_share_a_block(a: list[str], b: list[str]) -> None:
    one, two = " ".join(a), " ".join(b)
    if same_person_score(one, two) >= 0.95 and not is_bare(one) and not is_bare(two):
        assert set(block_keys(one)) & set(block_keys(two))


@given(st.text(max_size=60))
def test_folding_any_text_gives_plain_words(text: str) -> None:
    assert all(c.isascii() and (c.isalnum() or c == " ") for c in fold(text))
    assert fold(text) == " ".join(fold(text).split())
