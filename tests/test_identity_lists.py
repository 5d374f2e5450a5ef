"""Long lists of names, told in articles: who is one person, who is two, and what phrases of news name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest
from identity_lists import Couple, node, one_person, tell_first, tell_second, two_people

from graph.identity.folding import fold
from graph.identity.resolver import resolve
from graph.identity.table import PersonEntry, Table
from graph.lexicon.gazetteer import Gazetteer

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
