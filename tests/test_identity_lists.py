"""Long lists of names, told in articles: who is one person, who is two, and what phrases of news name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest
from identity_lists import Couple, node, one_person, read_list, tell_first, tell_second, two_people

from graph.identity.folding import fold
from graph.identity.resolver import resolve
from graph.identity.table import PersonEntry, Table
from graph.lexicon.gazetteer import Gazetteer
from graph.naming import resolve_text

ONE, TWO = tuple(one_person()), tuple(two_people())


def wrong(
    couples: Iterable[Couple], variant: str, right: Callable[[str, str], bool], table: Table, names: Gazetteer
) -> list[str]:
    """The pairs decided wrongly, all articles of a list resolved as one corpus."""
    told = [
        (
            couple,
            tell_first(couple.first, f"{n:03d}a", names),
            tell_second(getattr(couple, variant), f"{n:03d}b", names),
        )
        for n, couple in enumerate(couples)
    ]
    resolution = resolve([one for _, first, second in told for one in (first, second)], table)
    found = [(couple, node(resolution, first), node(resolution, second)) for couple, first, second in told]
    return [
        f"{couple}: {first}, {second}"
        for couple, first, second in found
        if not (first.startswith("person:") and second.startswith("person:") and right(first, second))
    ]


def test_the_lists_are_long_enough() -> None:
    assert len(set(ONE)) >= 150
    assert len(set(TWO)) >= 100


@pytest.mark.parametrize("variant", ["second", "short"])
def test_spellings_of_one_person_are_one_node(variant: str, table: Table, gazetteer: Gazetteer) -> None:
    found = wrong(ONE, variant, str.__eq__, table, gazetteer)
    assert len(found) <= 0.03 * len(ONE), "\n".join(found)


@pytest.mark.parametrize("variant", ["second", "short"])
def test_two_people_are_two_nodes(variant: str, table: Table, gazetteer: Gazetteer) -> None:
    found = wrong(TWO, variant, str.__ne__, table, gazetteer)
    assert len(found) <= 0.01 * len(TWO), "\n".join(found)


def test_every_join_is_undone_by_a_line_in_the_table(table: Table, gazetteer: Gazetteer) -> None:
    told = [
        (couple, tell_first(couple.first, f"{n:03d}a", gazetteer), tell_second(couple.second, f"{n:03d}b", gazetteer))
        for n, couple in enumerate(ONE)
    ]
    articles = [one for _, first, second in told for one in (first, second)]
    before = resolve(articles, table)
    people = {node: replace(entry, not_=()) for node, entry in zip(table.ids, table.people, strict=True)}
    forms: dict[str, set[str]] = {}
    for id_, joins in before.joins.items():
        entity = before.entities[id_]
        own = people.setdefault(id_, PersonEntry(entity.label, states=entity.states))
        apart = tuple(join.form for join in joins if fold(join.form) != fold(own.name))
        people[id_] = replace(own, not_=apart)
        forms[id_] = {fold(form) for form in apart}
    after = resolve(articles, replace(table, people=tuple(people.values())))
    assert sum(map(len, forms.values())) > 100
    for article in articles:
        for person in article.people:
            was = before.person_id(article.article.id, person.key)
            if fold(person.name) in forms.get(was, ()):
                assert after.person_id(article.article.id, person.key) != was, person.name


PHRASES = [(str(text), str(state), str(role)) for text, state, role in read_list("phrases")]
EMPTY_HANDED = {str(text) for text, _, _ in read_list("phrases", "nothing")}
NO_STATE = {str(text) for text, _, _ in read_list("phrases", "nobody_of_a_state")}


def test_phrases_of_news_have_the_right_state_and_role() -> None:
    wanted = [phrase for phrase in PHRASES if phrase[0] not in EMPTY_HANDED | NO_STATE]
    states, roles = [], []
    for text, state, role in wanted:
        rows = resolve_text(text)
        told = [row for row in rows if row["kind"] in ("person", "role")] or rows
        if not told or state not in [row["state"] for row in told]:
            states.append(f"{text}: {rows}")
        if not told or role not in [row["role"] for row in told]:
            roles.append(f"{text}: {rows}")
    assert len(PHRASES) >= 150
    assert len(states) <= 0.02 * len(wanted), "\n".join(states)
    assert len(roles) <= 0.05 * len(wanted), "\n".join(roles)


@pytest.mark.parametrize("text", sorted(EMPTY_HANDED))
def test_phrases_that_name_nobody_give_nobody(text: str) -> None:
    assert [row for row in resolve_text(text) if row["kind"] != "state"] == []


@pytest.mark.parametrize("text", sorted(NO_STATE))
def test_people_who_bear_a_states_name_are_of_no_state(text: str) -> None:
    assert [row for row in resolve_text(text) if row["state"]] == []
