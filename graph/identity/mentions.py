"""The people of all articles as the resolver looks at them, in an order that does not depend on the input's."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar

from graph.identity.folding import fold
from graph.identity.names import is_bare, parts
from graph.identity.roles import RoleIndex
from graph.lexicon.states import load_states
from graph.model import Evidence, Extraction, Role

T = TypeVar("T")


class Office(NamedTuple):
    """An office somebody is said to hold: canonical title, whom it serves, and whether it is over."""

    title: str
    of: str
    former: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """One person of one article.

    Attributes:
        article: The article's id.
        key: `Person.key`.
        name: The fullest form, as the text has it.
        folded: `name` folded.
        bare: Whether `name` is a surname alone, or with initials.
        forms: All forms, `name` first.
        offices: What the text says the person is or was.
        codes: States (alpha-2) that the text says are served.
        implied: States that only the article around implies; `codes` is empty then.
        bodies: Organizations served.
        date: Of the article, ISO, or "".
        sentence: Evidence of the first mention.
    """

    article: str
    key: str
    name: str
    folded: str
    bare: bool
    forms: tuple[str, ...]
    offices: frozenset[Office]
    codes: frozenset[str]
    bodies: frozenset[str]
    date: str
    sentence: Evidence
    implied: frozenset[str] = frozenset()

    @property
    def served(self) -> frozenset[str]:
        """The states said, else those implied."""
        return self.codes or self.implied

    def as_implied(self) -> Mention:
        """The same with the states implied as if they were said, for the person and all offices."""
        offices = frozenset(
            office._replace(of=min(self.implied)) if not office.of else office for office in self.offices
        )
        return replace(self, codes=self.implied, offices=offices)


def collect(extractions: Iterable[Extraction], roles: RoleIndex) -> list[Mention]:
    """Gathers the people of all extractions.

    Args:
        extractions: In any order.
        roles: Brings titles to their canonical form.

    Returns:
        Mentions sorted by article and key; people without a letter in their name are left out.
    """
    known = load_states()
    found = []
    for extraction in extractions:
        for person in extraction.people:
            folded = fold(person.name)
            if not folded:
                continue
            served = {*person.states, *(role.of for role in person.roles)} - {""}
            codes = frozenset(code for code in served if code in known)
            offices = frozenset(
                _office(replace(role, of="") if person.inferred else role, roles) for role in person.roles if role.title
            )
            found.append(
                Mention(
                    article=extraction.article.id,
                    key=person.key,
                    name=" ".join(person.name.split()),
                    folded=folded,
                    bare=is_bare(person.name),
                    forms=tuple(dict.fromkeys((person.name, *person.forms))),
                    offices=offices,
                    codes=frozenset() if person.inferred else codes,
                    bodies=frozenset(name for name in served if name not in known),
                    date=extraction.article.published,
                    sentence=person.sentence,
                    implied=codes if person.inferred else frozenset(),
                )
            )
    return sorted(found, key=lambda m: (m.article, m.key, m.folded, m.name))


def _office(role: Role, roles: RoleIndex) -> Office:
    former = roles.canonical(role.title, role.of).startswith("Former ")
    return Office(roles.base(role.title, role.of), role.of, former)


def bare_key(name: str) -> str:
    """A key under which spellings of one bare surname fall together.

    Args:
        name: A bare name.

    Returns:
        Its words; those of five letters and more without their romanization.
    """
    return " ".join(word.skeleton if len(word.text) > 4 else word.text for word in parts(name).words)


def components(items: Iterable[T], features: Callable[[T], frozenset[str]]) -> list[list[T]]:
    """Splits items into groups that share a feature, directly or through others.

    Args:
        items: In a fixed order.
        features: What an item has; an item without any belongs to the only group if there is just one, and
            else to a group of such items.

    Returns:
        The groups in the order of their first features, each in the order of the items.
    """
    groups: list[set[str]] = []
    listed = [(features(item), item) for item in items]
    for own in {own for own, _ in listed if own}:
        touched = [group for group in groups if group & own]
        groups = [group for group in groups if not group & own]
        groups.append(set(own).union(*touched))
    groups.sort(key=sorted)
    place = {feature: number for number, group in enumerate(groups) for feature in group}
    out: list[list[T]] = [[] for _ in groups]
    blank: list[T] = out[0] if len(out) == 1 else []
    for own, item in listed:
        (out[place[min(own)]] if own else blank).append(item)
    return [*out, blank] if blank and len(out) != 1 else out
