from __future__ import annotations

import pytest

from graph.identity.roles import RoleIndex
from graph.identity.table import OrganizationEntry, RoleTitle, Table

ROLES = RoleIndex(
    Table(
        roles=(RoleTitle("Minister of Foreign Affairs", ("Foreign Minister", "chief of diplomacy")),),
        organizations=(OrganizationEntry("United Nations", "UN"), OrganizationEntry("European Union", "EU")),
    )
)


@pytest.mark.parametrize(
    "title",
    [
        "Foreign Affairs Minister",
        "foreign minister",
        "Minister for Foreign Affairs",
        "the Kyrgyz Foreign Minister",
        "Kyrgyzstan's foreign minister",
        "Minister of Foreign Affairs of the Kyrgyz Republic",
        "head of the Foreign Ministry",
        "head of Kyrgyzstan's Foreign Ministry",
        "Foreign Ministry chief",
        "chief of diplomacy",
        "FOREIGN MINISTER",
        "newly appointed foreign minister",
    ],
)
def test_one_office_has_one_title(title: str) -> None:
    assert ROLES.canonical(title, "KG") == "Minister of Foreign Affairs"


@pytest.mark.parametrize(
    ("title", "of", "canonical"),
    [
        ("Deputy Foreign Minister", "PL", "Deputy Minister of Foreign Affairs"),
        ("first deputy foreign minister", "UZ", "First Deputy Minister of Foreign Affairs"),
        ("acting foreign minister", "PL", "Acting Minister of Foreign Affairs"),
        ("former deputy foreign minister", "", "Former Deputy Minister of Foreign Affairs"),
        ("ex-President", "GE", "Former President"),
        ("President-elect", "US", "President-elect"),
        ("Defense Minister", "", "Minister of Defence"),
        ("minister of defence", "", "Minister of Defence"),
        ("Foreign Affairs and Trade Minister", "KR", "Minister of Foreign Affairs and Trade"),
        ("UN Secretary-General", "United Nations", "Secretary General"),
        ("secretary general of the UN", "United Nations", "Secretary General"),
        ("EU foreign policy chief", "European Union", "Foreign Policy Chief"),
        ("Ambassador of Japan to Kyrgyzstan", "JP", "Ambassador to Kyrgyzstan"),
        ("Ambassador to Burundi", "RW", "Ambassador to Burundi"),
        ("Foreign Ministry spokeswoman", "CN", "Foreign Ministry Spokesperson"),
        ("Premier", "CN", "Prime Minister"),
        ("prime minister", "", "Prime Minister"),
        ("chief minister", "IN", "Chief Minister"),
        ("minister of state for foreign affairs", "AE", "Minister of State for Foreign Affairs"),
        ("Minister Plenipotentiary", "QA", "Minister Plenipotentiary"),
        ("the keeper of the seals", "FR", "Keeper of the Seals"),
        ("White House spokesman", "US", "White House Spokesperson"),
        ("Turkish Cypriot leader", "Turkish Cypriots", "Turkish Cypriot Leader"),
        ("EU Affairs Minister", "FR", "Minister of EU Affairs"),
        ("", "KG", ""),
    ],
)
def test_offices_that_differ_stay_apart(title: str, of: str, canonical: str) -> None:
    assert ROLES.canonical(title, of) == canonical
    assert ROLES.canonical(canonical, of) == canonical


def test_base_is_the_office_whoever_holds_it_how() -> None:
    assert ROLES.base("former acting foreign minister", "PL") == "Minister of Foreign Affairs"
    assert ROLES.base("President-elect", "US") == "President"
    assert ROLES.base("Deputy Foreign Minister", "PL") == "Deputy Minister of Foreign Affairs"
