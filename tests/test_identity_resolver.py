from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from identity_cases import TABLE, article, body, entry, ids, person

from graph.identity.resolver import Resolution, resolve
from graph.identity.table import RoleEntry, Table
from graph.model import Extraction, Person, State

EMPTY = Table()


def together(*people: Callable[[], object] | object, table: Table = EMPTY) -> list[str]:
    """Ids of people who each stand in an article of their own."""
    articles = [article(f"a{i}", p) for i, p in enumerate(people)]  # type: ignore[arg-type]
    resolution = resolve(articles, table)
    return [node for one in articles for node in ids(resolution, one)]


def test_spellings_of_one_name_are_one_person() -> None:
    nodes = together(
        person("Sadyr Japarov", states=("KG",)),
        person("Sadyr Zhaparov", states=("KG",)),
        person("Садыр Жапаров", states=("KG",)),
        person("Zhaparov Sadyr", ("President", "KG")),
    )
    assert len(set(nodes)) == 1


def test_two_people_with_one_surname_stay_two() -> None:
    nodes = together(
        person("Sadyr Japarov", ("President", "KG")), person("Akylbek Japarov", ("Chairman of the Cabinet", "KG"))
    )
    assert len(set(nodes)) == 2


def test_relatives_stay_two() -> None:
    pairs = [("Kim Jong Un", "Kim Yo Jong"), ("Ilham Aliyev", "Heydar Aliyev"), ("Hun Sen", "Hun Manet")]
    for a, b in pairs:
        assert len(set(together(person(a, states=("KP",)), person(b, states=("KP",))))) == 2


def test_predecessor_and_successor_stay_two_and_a_title_follows_the_date() -> None:
    before = article("a1", person("Jeenbekov", ("President", "KG")), date="2019-06-01")
    after = article("a2", person("Japarov", ("President", "KG")), date="2022-06-01")
    resolution = resolve([before, after], TABLE)
    assert ids(resolution, before) + ids(resolution, after) == ["person:sooronbay-jeenbekov", "person:sadyr-japarov"]


def test_a_surname_goes_to_the_holder_of_the_office_at_the_articles_date() -> None:
    table = Table(
        people=(
            entry("George H. W. Bush", states="US", roles=(RoleEntry("President", "US", "1989-01-20", "1993-01-20"),)),
            entry("George W. Bush", states="US", roles=(RoleEntry("President", "US", "2001-01-20", "2009-01-20"),)),
        )
    )
    father = article("a1", person("Bush", ("President", "US")), date="1991-03-01")
    son = article("a2", person("Bush", ("President", "US")), date="2003-03-20")
    undated = article("a3", person("Bush", ("President", "US")), date="")
    resolution = resolve([father, son, undated], table)
    assert ids(resolution, father) == ["person:george-h-w-bush"]
    assert ids(resolution, son) == ["person:george-w-bush"]
    assert ids(resolution, undated) == ["person:bush"]
    assert [open_.name for open_ in resolution.unresolved] == ["Bush"]
    assert len(resolution.unresolved[0].candidates) == 2


def test_a_name_of_the_table_is_that_person_unless_the_state_contradicts() -> None:
    nodes = together(
        person("Kim Min-seok", ("Prime Minister", "KR")),
        person("Kim Min Seok"),
        person("Kim Min-seok", ("Ambassador", "KP")),
        table=TABLE,
    )
    assert nodes[:2] == ["person:kim-min-seok"] * 2
    assert nodes[2] == "person:kim-min-seok-kp"


def test_not_keeps_apart_what_names_alone_would_join() -> None:
    def nodes(not_: str) -> list[str]:
        table = Table(people=(entry("Amir Hamidov", states="TJ", not_=not_),))
        return together(person("Amir Hamidov", states=("TJ",)), person("Emir Hamidov", states=("TJ",)), table=table)

    assert len(set(nodes(""))) == 1
    assert len(set(nodes("Emir Hamidov"))) == 2


def test_not_bars_a_bare_name_too() -> None:
    table = Table(people=(entry("Amir Hamidov", states="TJ", not_="Hamidov"),))
    assert together(person("Hamidov", states=("TJ",)), table=table) == ["person:hamidov"]


@pytest.mark.parametrize("name", ["Putin", "PUTIN", "Путин", "Mr. Putin"])
def test_a_bare_alias_of_one_person_is_that_person(name: str) -> None:
    assert together(person(name), table=TABLE) == ["person:vladimir-putin"]


def test_a_bare_surname_with_a_role_is_the_tables_person() -> None:
    assert together(person("Lavrov", ("Foreign Minister", "RU")), table=TABLE) == ["person:sergei-lavrov"]
    assert together(person("S. Lavrov"), table=TABLE) == ["person:sergei-lavrov"]
    assert together(person("A. Lavrov", states=("RU",)), table=TABLE) != ["person:sergei-lavrov"]


def test_a_bare_name_of_another_state_is_somebody_else() -> None:
    assert together(person("Kim", ("President", "KR")), table=TABLE) == ["person:kim"]


def test_a_bare_name_goes_to_the_person_the_article_names_in_full() -> None:
    one = article("a1", person("Akylbek Japarov", states=("KG",)), person("Japarov"))
    assert ids(resolve([one], TABLE), one) == ["person:akylbek-japarov"] * 2


def test_an_undecided_surname_is_never_guessed_but_reported() -> None:
    articles = [
        article("a1", person("Sara Duval", states=("FR",))),
        article("a2", person("Marc Duval", states=("FR",))),
        article("a3", person("Duval", states=("FR",))),
        article("a4", person("Duval")),
        article("a5", person("Duval")),
    ]
    resolution = resolve(articles, EMPTY)
    nodes = [ids(resolution, one)[0] for one in articles]
    assert len(set(nodes)) == 5
    (open_,) = resolution.unresolved
    assert open_.articles == ("a3", "a4", "a5")
    assert [c.label for c in open_.candidates] == ["Marc Duval", "Sara Duval"]
    assert open_.evidence.text == "Duval spoke to reporters."


def test_a_surname_with_an_office_of_its_own_is_not_its_namesake() -> None:
    nodes = together(
        person("Li Qiang", ("Prime Minister", "CN")), person("Li", ("Ambassador", "CN")), person("Li", states=("CN",))
    )
    assert nodes[1] != nodes[0] == nodes[2]


def test_a_namesake_without_state_joins_only_if_there_is_one() -> None:
    one = together(person("Omar Said", states=("KM",)), person("Omar Said"))
    assert len(set(one)) == 1
    two = together(person("Omar Said", states=("KM",)), person("Omar Said", states=("TD",)), person("Omar Said"))
    assert len(set(two)) == 3
    assert {"person:omar-said-km", "person:omar-said-td"} < set(two)


def test_initials_that_fit_two_people_join_neither() -> None:
    nodes = together(
        person("Aibek Sultanov", states=("KG",)),
        person("Azamat Sultanov", states=("KG",)),
        person("A. Sultanov", states=("KG",)),
    )
    assert len(set(nodes)) == 3


def test_a_short_name_that_fits_two_fuller_ones_joins_neither() -> None:
    nodes = together(
        person("Ali Hassan Barre", states=("SO",)),
        person("Ali Hussein Barre", states=("SO",)),
        person("Ali Barre", states=("SO",)),
    )
    assert len(set(nodes)) == 3


def test_people_whom_one_article_keeps_apart_stay_apart() -> None:
    both = article("a1", person("Tony Rowe", states=("AU",)), person("Anthony Rowe", states=("AU",)))
    assert len(set(ids(resolve([both], EMPTY), both))) == 2
    assert len(set(together(person("Tony Rowe", states=("AU",)), person("Anthony Rowe", states=("AU",))))) == 1


def test_a_slip_about_the_state_is_outvoted_by_many_articles() -> None:
    many = [article(f"m{i:02d}", person("Vladimir Putin", ("President", "RU"))) for i in range(20)]
    slip = article("slip", person("Vladimir Putin", states=("UA",)))
    resolution = resolve([*many, slip], TABLE)
    assert ids(resolution, slip) == ["person:vladimir-putin"]
    assert resolution.entities["person:vladimir-putin"].states == ("RU",)
    assert ids(resolve([many[0], slip], TABLE), slip) == ["person:vladimir-putin-ua"]


def test_the_tables_president_stays_one_where_an_article_gives_another_state() -> None:
    slip = article("a1", person("Sadyr Zhaparov", ("President", "RU")), date="2024-10-21")
    resolution = resolve([slip], TABLE)
    assert ids(resolution, slip) == ["person:sadyr-japarov"]
    assert resolution.entities["person:sadyr-japarov"].states == ("KG",)
    assert resolution.served("a1", "p0", "RU") == "KG"
    assert resolution.served("a1", "p0", "United Nations") == "United Nations"
    before = article("a1", person("Sadyr Japarov", ("President", "RU")), date="2019-10-21")
    assert ids(resolve([before], TABLE), before) == ["person:sadyr-japarov-ru"]
    other = article("a1", person("Sadyr Japarov", ("Ambassador", "RU")), date="2024-10-21")
    assert ids(resolve([other], TABLE), other) == ["person:sadyr-japarov-ru"]


@pytest.mark.parametrize(
    ("date", "stands_for"), [("2012-06-01", ("NO",)), ("2020-06-01", ("NATO",)), ("", ("NATO", "NO"))]
)
def test_a_person_stands_for_whom_the_office_of_the_time_is_of(date: str, stands_for: tuple[str, ...]) -> None:
    offices = (
        RoleEntry("Prime Minister", "NO", "2005", "2013"),
        RoleEntry("Secretary General", "NATO", "2014", "2024"),
    )
    table = Table(people=(entry("Jens Stoltenberg", states="NATO NO", roles=offices),))
    told = article("a", person("Jens Stoltenberg"), date=date)
    resolution = resolve([told], table)
    assert resolution.entities[ids(resolution, told)[0]].states == stands_for


def test_a_particle_that_belongs_to_the_name_is_not_left_out() -> None:
    nodes = together(person("Bernard Drian", states=("FR",)), person("Le Drian", states=("FR",)))
    assert len(set(nodes)) == 2
    assert len(set(together(person("Adel al-Jubeir", states=("SA",)), person("Jubeir", states=("SA",))))) == 1


def test_labels_and_aliases() -> None:
    articles = [
        article("a1", person("Annalena Baerbock", states=("DE",), forms=("Baerbock",))),
        article("a2", person("Annalena Baerbock", states=("DE",))),
        article("a3", person("Annalena Charlotte Baerbock", states=("DE",))),
        article("a4", person("Sadyr Zhaparov", states=("KG",))),
    ]
    entities = resolve(articles, TABLE).entities
    assert entities["person:annalena-baerbock"].aliases == ("Annalena Charlotte Baerbock", "Baerbock")
    assert entities["person:annalena-baerbock"].states == ("DE",)
    assert entities["person:sadyr-japarov"].aliases == ("Japarov", "Sadyr Zhaparov")


def test_joins_tell_which_forms_came_in_and_why() -> None:
    articles = [
        article("a1", person("Sadyr Japarov", states=("KG",))),
        article("a2", person("Sadyr Zhaparov", ("President", "KG"))),
        article("a3", person("Japarov", ("President", "KG"))),
    ]
    joins = resolve(articles, TABLE).joins["person:sadyr-japarov"]
    assert {(join.form, join.rule) for join in joins} == {
        ("Sadyr Japarov", "named so in the table"),
        ("Sadyr Zhaparov", "names alike, same state and office"),
        ("Japarov", "held that office then"),
    }
    assert all(join.articles and 0.8 < join.score <= 1 for join in joins)


def test_states_and_roles_have_one_node_each() -> None:
    seen = article("a1", person("Al Bo", ("foreign minister", "KG")), states=(State("KG", ("Kyrgyz side",), 1),))
    resolution = resolve([seen], TABLE)
    assert resolution.state_id("KG") == "state:KG"
    assert resolution.entities["state:KG"].label == "Kyrgyzstan"
    assert "Kyrgyz side" in resolution.entities["state:KG"].aliases
    assert resolution.role_id("Foreign Minister", "KG") == (
        "role:KG:minister-of-foreign-affairs", "Minister of Foreign Affairs", "KG",
    )  # fmt: skip
    assert resolution.role_id("UN Secretary-General", "UN")[0::2] == (
        "role:united-nations:secretary-general", "United Nations",
    )  # fmt: skip


def test_a_person_without_a_letter_still_has_a_node() -> None:
    assert together(person("—")) == ["person:unnamed"]


CORPUS = [
    article("a01", person("Sadyr Zhaparov", ("President", "KG")), person("Akylbek Japarov", ("Minister", "KG"))),
    article(
        "a02", person("Japarov", ("President", "KG")), person("Putin"), person("Lavrov", ("Foreign Minister", "RU"))
    ),
    article("a03", person("S. Lavrov", states=("RU",)), person("Sergey Lavrov", ("Foreign Minister", "RU"))),
    article("a04", person("Omar Said", states=("KM",)), person("Duval", states=("FR",))),
    article("a05", person("Omar Said", states=("TD",)), person("Marc Duval", states=("FR",))),
    article("a06", person("Omar Said"), person("Sara Duval", states=("FR",)), person("Duval")),
    article("a07", person("Omar Saeed", states=("KM", "TD")), person("Kim", ("President", "KR"))),
    article("a08", person("Moon Jae-in", states=("KR",)), person("Kim Yo Jong", states=("KP",))),
    article("a09", person("Jae In Moon"), person("Moon", ("President", "KR"))),
    article(
        "a10", person("Ali Hassan Barre"), organizations=(body("UN"), body("Foreign Ministry", "KG", "government"))
    ),
    article("a11", person("Ali Hussein Barre"), organizations=(body("Kyrgyz Foreign Ministry", "", "government"),)),
    article("a12", person("Ali Barre"), person("Barre", ("Minister", "SO"))),
]


@settings(max_examples=60, deadline=None)
@given(st.permutations(CORPUS))
def test_the_order_of_articles_does_not_matter(shuffled: list[Extraction]) -> None:
    assert resolve(shuffled, TABLE) == resolve(CORPUS, TABLE)


_WORDS = st.sampled_from(["Ali", "Omar", "Umar", "Hassan", "Hasan", "Barre", "Said", "A.", "Saeed", "Kim", "Jong-un"])
_PEOPLE = st.builds(
    lambda words, roles, states: person(" ".join(words), *roles, states=tuple(states)),
    st.lists(_WORDS, min_size=1, max_size=3),
    st.lists(st.sampled_from([("President", "KP"), ("Minister", "SO"), ("Leader", "")]), max_size=1),
    st.lists(st.sampled_from(["KP", "SO", "TD"]), max_size=2, unique=True),
)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(_PEOPLE, min_size=1, max_size=3), max_size=8), st.randoms(use_true_random=False))
def test_any_corpus_gives_every_person_one_node_in_any_order(people: list[list[object]], chance: random.Random) -> None:
    articles = [article(f"a{i}", *group) for i, group in enumerate(people)]  # type: ignore[arg-type]
    resolution = resolve(articles, TABLE)
    for one in articles:
        for node in ids(resolution, one):
            assert resolution.entities[node].kind == "person"
    shuffled = list(articles)
    chance.shuffle(shuffled)
    assert isinstance(resolution, Resolution)
    assert resolve(shuffled, TABLE) == resolution


def implied(name: str, *roles: tuple[str, str], states: tuple[str, ...]) -> Person:
    """Somebody whose state no text says; the reader took it from the article around."""
    return replace(person(name, *roles, states=states), inferred=True)


def test_a_state_that_is_only_implied_makes_no_namesake() -> None:
    nodes = together(
        person("Dana Colbert", ("Counselor of the Department", "US")),
        implied("Dana Colbert", ("Counselor", "PL"), states=("PL",)),
        implied("Dana Colbert", ("Counselor", "KE"), states=("KE",)),
        person("Dana Colbert"),
    )
    assert len(set(nodes)) == 1
    apart = together(
        person("Omar Said", ("Minister of Health", "KM")),
        implied("Omar Said", ("Minister of Trade", "TD"), states=("TD",)),
    )
    assert len(set(apart)) == 2


def test_a_state_that_is_only_implied_counts_where_nothing_says_otherwise() -> None:
    told = [
        article("a1", implied("Dana Colbert", ("Counselor", "PL"), states=("PL",))),
        article("a2", person("Dana Colbert", ("Counselor", "US"))),
        article("a3", implied("Ewa Lis", ("Mayor", "PL"), states=("PL",))),
    ]
    resolution = resolve(told, EMPTY)
    assert resolution.entities["person:dana-colbert"].states == ("US",)
    assert resolution.served("a1", "p0", "PL") == "US"
    assert resolution.entities["person:ewa-lis"].states == ("PL",)


def test_a_surname_with_an_implied_state_yields_to_the_holder_the_table_knows() -> None:
    nodes = together(
        implied("Lavrov", ("Foreign Minister", "AM"), states=("AM",)),
        implied("Lavrov", ("Mayor", "AM"), states=("AM",)),
        table=TABLE,
    )
    assert nodes[0] == "person:sergei-lavrov" != nodes[1]


def test_a_monarch_goes_by_the_name_without_the_number() -> None:
    table = Table(
        people=(
            entry("Abdullah II", states="JO", roles=(RoleEntry("King", "JO", "1999-02-07"),)),
            entry("Xi Jinping", "President Xi", states="CN", roles=(RoleEntry("President", "CN", "2013-03-14"),)),
        )
    )
    assert together(person("Abdullah", ("King", "JO")), table=table) == ["person:abdullah-ii"]
    assert together(person("Xi", ("President", "CN")), table=table) == ["person:xi-jinping"]
    assert together(person("President", states=("CN",)), table=table) == ["person:president"]


def test_a_surname_with_the_tables_office_in_a_state_that_has_another_holder_is_a_slip() -> None:
    slip = article("a1", person("Japarov", ("President", "RU")), date="2022-06-01")
    resolution = resolve([slip], TABLE)
    assert ids(resolution, slip) == ["person:sadyr-japarov"]
    assert resolution.served("a1", "p0", "RU") == "KG"
    unknown = article("a1", person("Japarov", ("Mayor", "RU")), date="2022-06-01")
    assert ids(resolve([unknown], TABLE), unknown) == ["person:japarov"]


def test_an_official_is_not_the_private_person_of_that_surname() -> None:
    nodes = together(person("Nils Colbert"), person("Colbert", ("Ambassador", "DK")), person("Colbert"))
    assert nodes[0] == nodes[2] != nodes[1]
