from __future__ import annotations

import pytest
from identity_cases import TABLE, article, body

from graph.identity.organizations import body_of
from graph.identity.resolver import resolve


@pytest.mark.parametrize("name", ["The UN", "UN", "United Nations Organization", "the united nations"])
def test_names_acronyms_and_aliases_lead_to_the_tables_organization(name: str) -> None:
    resolution = resolve([article("a1", organizations=(body(name),))], TABLE)
    assert resolution.organization_id(name) == "organization:united-nations"
    assert resolution.entities["organization:united-nations"].acronym == "UN"
    assert resolution.entities["organization:united-nations"].type == "international"


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Foreign Affairs of Pakistan",
        "Pakistan Foreign Ministry",
        "Pakistan's Foreign Ministry",
        "Pakistani Foreign Office",
        "Foreign Office of Pakistan",
        "foreign ministry",
        "Ministry of Foreign Affairs and International Cooperation of Pakistan",
    ],
)
def test_names_of_one_ministry_are_one_node(name: str) -> None:
    resolution = resolve([article("a1", organizations=(body(name, "PK", "government"),))], TABLE)
    node = "organization:ministry-of-foreign-affairs-of-pakistan"
    assert resolution.organization_id(name, "PK") == resolution.organization_id(name) == node
    assert resolution.entities[node].states == ("PK",)
    assert resolution.entities[node].type == "government"


def test_bodies_of_two_states_or_kinds_stay_apart() -> None:
    names = [("Foreign Ministry", "PK"), ("Foreign Ministry", "IN"), ("Defence Ministry", "IN")]
    resolution = resolve([article("a1", organizations=tuple(body(n, of, "government") for n, of in names))], TABLE)
    assert len({resolution.organization_id(name, of) for name, of in names}) == 3


def test_an_embassy_belongs_to_its_sender_and_sits_with_its_host() -> None:
    for name in ("Embassy of Japan in Kyrgyzstan", "Japanese Embassy in Bishkek"):
        found = body_of(name, "JP")
        assert found is not None
        assert found == ("Embassy", "JP", "KG")
    assert body_of("Embassy of Japan") == ("Embassy", "JP", "")


def test_unknown_organizations_keep_their_name() -> None:
    names = ("Red Cross Society", "the Red Cross Society")
    resolution = resolve([article("a1", organizations=tuple(body(n, kind="other") for n in names))], TABLE)
    assert {resolution.organization_id(name) for name in names} == {"organization:red-cross-society"}
    assert body_of("Bank of America") is None
