"""Short titles in full, and who held an office when."""

from __future__ import annotations

import pytest
from identity_cases import article, entry, person

from graph.identity.resolution import Possible, Resolution
from graph.identity.resolver import resolve
from graph.identity.table import RoleEntry, RoleTitle, Table

LEE = (RoleEntry("Deputy Secretary of Trade", "US", "2015", "2018"), RoleEntry("Secretary of State", "US", "2021"))
TABLE = Table(
    people=(
        entry("Dana Lee", states="US", roles=LEE),
        entry("Carl Vos", states="US", roles=(RoleEntry("Secretary of State", "US", "2017-02", "2021-01"),)),
        entry("Ann Roe", states="US", roles=(RoleEntry("Secretary of State", "US"),)),
    ),
    roles=(RoleTitle("Minister of Foreign Affairs", ("Foreign Minister",)),),
)


def full(resolution: Resolution, article_id: str, title: str, of: str = "US") -> str:
    return resolution.in_full(article_id, "p0", title, of)


def test_a_short_title_is_the_office_that_the_table_says_was_held_then() -> None:
    told = [
        article("a1", person("Dana Lee", ("Secretary", "US")), date="2022-03-01"),
        article("a2", person("Dana Lee", ("Deputy Secretary", "US")), date="2016-03-01"),
        article("a3", person("Dana Lee", ("Deputy Secretary", "US")), date="2022-03-01"),
    ]
    resolution = resolve(told, TABLE)
    assert full(resolution, "a1", "Secretary") == "Secretary of State"
    assert full(resolution, "a2", "Deputy Secretary") == "Deputy Secretary of Trade"
    assert full(resolution, "a3", "Deputy Secretary") == "Deputy Secretary of Trade"
    assert full(resolution, "a1", "Senator") == "Senator"


def test_a_short_title_is_the_only_longer_one_that_articles_give_the_person() -> None:
    told = [
        article("a1", person("Ewa Lis", ("Minister", "PL"))),
        article("a2", person("Ewa Lis", ("Minister of Health", "PL"))),
        article("a3", person("Jan Rey", ("Minister", "PL"))),
        article("a4", person("Jan Rey", ("Minister of Health", "PL"))),
        article("a5", person("Jan Rey", ("Minister of Trade", "PL"))),
    ]
    resolution = resolve(told, TABLE)
    assert full(resolution, "a1", "Minister", "PL") == "Minister of Health"
    assert full(resolution, "a3", "Minister", "PL") == "Minister"


def test_a_president_is_never_made_a_longer_title() -> None:
    told = [
        article("a1", person("Ewa Lis", ("President", "PL"))),
        article("a2", person("Ewa Lis", ("President of the Senate", "PL"))),
    ]
    assert full(resolve(told, TABLE), "a1", "President", "PL") == "President"


@pytest.mark.parametrize(
    ("date", "holder"),
    [
        ("2019-06-01", Possible("person:carl-vos", "Carl Vos")),
        ("2023", Possible("person:dana-lee", "Dana Lee")),
        ("2021", None),
        ("2010", None),
        ("", None),
    ],
)
def test_who_held_an_office_is_told_by_the_date(date: str, holder: Possible | None) -> None:
    assert resolve([], TABLE).holder("Secretary of State", "US", date) == holder


def test_holders_of_a_period_are_told_by_their_begin() -> None:
    resolution = resolve([], TABLE)
    assert resolution.held_by("Secretary of State", "US") == ("Carl Vos (2017-02 to 2021-01)", "Dana Lee (2021 to)")
    assert resolution.held_by("Secretary of State", "US", "2022-01-01", "2023-01-01") == ("Dana Lee (2021 to)",)
    assert resolution.held_by("Secretary of State", "US", "2018-01-01", "2019-01-01") == (
        "Carl Vos (2017-02 to 2021-01)",
    )
    assert resolution.held_by("Secretary of State", "FR") == ()
