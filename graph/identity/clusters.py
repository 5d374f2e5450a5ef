"""People under construction: what is known of each, and whether two may be one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.identity.data import load
from graph.identity.entries import PersonEntry, RoleEntry
from graph.identity.folding import fold
from graph.identity.mentions import Mention, Office
from graph.identity.names import is_bare, same_person_score
from graph.identity.roles import RoleIndex, title_words
from graph.identity.table import codes_of
from graph.lexicon.states import load_states

# One article names a person wrongly now and then; this many to one is no second person.
OUTVOTED = 20


@dataclass(slots=True)
class Cluster:
    """One person: an entry of the table, mentions of articles, or both.

    Attributes:
        order: Rank in every comparison that would else be a tie; the same for any order of the input.
        entry: The table's entry, or None.
        node: The entry's node id, "" without an entry.
        codes: States; the table's alone where it has any.
        implied: States that articles only imply.
        listed: The entry's full names.
        offices: Held according to the table and the articles.
        names: Folded full name -> one way of writing it, from articles.
        barred: Folded names that never are this person.
        mentions: With the rule and score by which each came here.
        articles: Ids of articles with the full name.
        lone: The only article of somebody of whom nothing but an ambiguous surname is known, else "".
    """

    order: tuple[str, ...]
    entry: PersonEntry | None = None
    node: str = ""
    codes: set[str] = field(default_factory=set)
    offices: set[Office] = field(default_factory=set)
    names: dict[str, str] = field(default_factory=dict)
    barred: frozenset[str] = frozenset()
    mentions: list[tuple[Mention, str, float]] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)
    lone: str = ""
    listed: tuple[str, ...] = ()
    implied: set[str] = field(default_factory=set)

    @property
    def served(self) -> set[str]:
        """The states said or listed, else those implied."""
        return self.codes or self.implied

    @property
    def label(self) -> str:
        """The table's name, else the most frequent full name, the fuller and then the first one on a tie."""
        if self.entry:
            return self.entry.name
        count = Counter(mention.name for mention, _, _ in self.mentions)
        full = [name for name in count if not is_bare(name)] or list(count)
        best = min(full, key=lambda name: (name.isupper(), -count[name], -len(name.split()), -len(name), name))
        return best.title() if best.isupper() and len(best) > 3 else best

    @property
    def forms(self) -> list[str]:
        """Full names to compare with."""
        return [*self.listed, *(name for name in sorted(self.names.values()) if not is_bare(name))]

    def add(self, mention: Mention, rule: str, score: float) -> None:
        """Takes a mention in."""
        self.mentions.append((mention, rule, score))
        self.offices |= mention.offices
        if not (self.entry and codes_of(self.entry)):
            self.codes |= mention.codes
            self.implied |= mention.implied
        if not mention.bare:
            self.names[mention.folded] = min(self.names.get(mention.folded, mention.name), mention.name)
            self.articles.add(mention.article)

    def absorb(self, other: Cluster, rule: str, score: float) -> None:
        """Takes all mentions of another cluster in; only mentions that came under their own name change rule."""
        for mention, old_rule, old_score in other.mentions:
            self.add(mention, rule if old_rule == OWN_NAME else old_rule, score if old_rule == OWN_NAME else old_score)


OWN_NAME = "same name"


def contradict(a: Iterable[str], b: Iterable[str]) -> bool:
    """Tells whether two sets of states cannot belong to one person: both known, none in common."""
    one, two = set(a), set(b)
    return bool(one) and bool(two) and not one & two


def share_office(a: Iterable[Office], b: Iterable[Office]) -> bool:
    """Tells whether an office stands on both sides, for the same state as far as both name one."""
    by_title: dict[str, set[str]] = {}
    for office in a:
        by_title.setdefault(office.title, set()).add(office.of)
    for office in b:
        served = by_title.get(office.title)
        if served and not is_vague(office.title) and (office.of in served or not office.of or "" in served):
            return True
    return False


def is_vague(title: str) -> bool:
    """Tells whether a title fits any office ("Leader")."""
    return title.lower() in load("titles.yaml")["vague"]


def offices_fit(a: Iterable[Office], b: Iterable[Office]) -> bool:
    """Tells whether two people may be one as far as their offices go.

    Args:
        a: Offices of one.
        b: Offices of the other.

    Returns:
        True if one side has none, if a vague title is among them, or if a title is the same or part of the other
        ("Minister", "Minister of Defence").
    """
    one, two = {office.title for office in a}, {office.title for office in b}
    if not one or not two or any(is_vague(title) for title in one | two):
        return True
    words = [title_words(title) for title in two]
    return any(own <= other or other <= own for own in map(title_words, one) for other in words)


def held_at(entry: PersonEntry, office: Office, date: str, roles: RoleIndex) -> RoleEntry | None:
    """Finds the office of a table's person that a text speaks of.

    Args:
        entry: The person.
        office: What the text says.
        date: Of the article; "" fits any.
        roles: Canonical titles.

    Returns:
        The role held then (or before, for a former one), or None.
    """
    for role in entry.roles:
        same = roles.base(role.title, role.of) == office.title and (
            not office.of or not role.of or office.of == role.of
        )
        if same and (not role.begins_after(date) if office.former else role.active(date)):
            return role
    return None


def not_yet(entry: PersonEntry, offices: Iterable[Office], date: str, roles: RoleIndex) -> bool:
    """Tells whether a text gives somebody an office that the table's person of that name got only later.

    Args:
        entry: The table's person.
        offices: What the text says.
        date: Of the article; before "" is nothing.
        roles: Canonical titles.

    Returns:
        True if the table dates one of the offices, and each of these terms begins more than a year after the date:
        who is elected is called by the office before it begins.
    """
    titles = {office.title for office in offices}
    terms = [role for role in entry.roles if roles.base(role.title, role.of) in titles]
    later = f"{int(date[:4]) + 1}{date[4:]}" if date[:4].isdigit() else ""
    return bool(terms) and all(role.begins_after(later) for role in terms)


def office_elsewhere(entry: PersonEntry, offices: frozenset[Office], date: str, roles: RoleIndex) -> RoleEntry | None:
    """Finds the office of a state that a text ascribes to another state.

    Args:
        entry: A person.
        offices: What the text says, each for a wrong state.
        date: Of the article; "" fits any.
        roles: Canonical titles.

    Returns:
        A role held then or before (its holder may go by it for life) whose title is one of the text's or says it
        more fully ("Minister", "Minister of Justice"), or None. A vague title shows nothing.
    """
    for role in entry.roles:
        if role.of not in load_states():
            continue
        own = title_words(roles.base(role.title, role.of))
        for office in offices:
            told = title_words(office.title)
            same = bool(told) and not is_vague(office.title) and (told <= own or own <= told)
            if same and not role.begins_after(date):
                return role
    return None


def outvoted(few: Cluster, many: Cluster) -> bool:
    """Tells whether a namesake of another state is a slip of a few articles and not a person.

    Args:
        few: The namesake.
        many: The person many articles name.

    Returns:
        True if the same names are at least 20 times as often given the other state, and no office of its own
        speaks for the namesake.
    """
    if few.entry or not few.names or not set(few.names) <= {fold(form) for form in many.forms}:
        return False
    known = {office.title for office in many.offices}
    own = {office.title for office in few.offices}
    return len(few.articles) * OUTVOTED <= len(many.articles) and own <= known and not few.barred & set(many.names)


def names_agree(a: Cluster, b: Cluster) -> bool:
    """Tells whether each name that articles give one side agrees with some name of the other."""

    def covered(names: Iterable[str], others: list[str]) -> bool:
        return all(any(same_person_score(name, other) > 0.7 for other in others) for name in names)

    one = covered(a.names.values(), b.forms)
    return one and covered(b.names.values(), a.forms)
