"""The people of one article: which mentions of names are one person, and which offices and states they have."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from graph.extraction.mentions import PRIVATE, Mention, Title
from graph.extraction.names import fold_word
from graph.extraction.tokens import Sent
from graph.lexicon.language import grammar, roles
from graph.lexicon.words import genders, given_names


@dataclass(slots=True)
class PersonRecord:
    """One person of the article, gathered from all mentions of the name.

    Attributes:
        key: "p0", "p1", ... in order of first mention.
        name: The fullest name's tokens.
        parts: The fullest name folded, particles and hyphens taken apart.
        forms: Surface forms of the name and how often each stands.
        titles: Offices in order of mention.
        home: States and organizations served, the surest first.
        first: (sentence, token) of the first mention.
        count: How many mentions, pronouns and titles included.
        gender: "male", "female" or "", by titles and pronouns.
        title_forms: Titles alone that were led back here.
        inferred: Whether `home` was only inferred from the article around.
        in_office: Whether the list of officials says that an office was held when the article was published.
        known: Whether `home` comes from the list of officials known by name.
        weak: Whether only a single name without title or state stands for it.
    """

    key: str
    name: tuple[str, ...]
    parts: tuple[str, ...]
    forms: Counter[str] = field(default_factory=Counter)
    titles: list[Title] = field(default_factory=list)
    home: list[str] = field(default_factory=list)
    first: tuple[int, int] = (0, 0)
    count: int = 0
    gender: str = ""
    title_forms: Counter[str] = field(default_factory=Counter)
    inferred: bool = False
    known: bool = False
    in_office: bool = False
    weak: bool = False

    @property
    def classes(self) -> set[str]:
        """Role classes of the offices held."""
        return {title.kind for title in self.titles}

    @property
    def likely_gender(self) -> str:
        """The gender, else that of the given name where names begin with it."""
        if self.gender or len(self.parts) < 2 or self.parts[0] in grammar().family_first:
            return self.gender
        return genders().get(self.parts[0], "")

    @property
    def public(self) -> bool:
        """Whether some office is of a state or international organization, or may be."""
        return any(title.kind != PRIVATE for title in self.titles)

    @property
    def official(self) -> bool:
        """Whether the text gives an office that is held now."""
        held = any(not title.former and title.kind != PRIVATE for title in self.titles)
        return held or (self.in_office and not self.titles)


def parts_of(name: tuple[str, ...]) -> tuple[str, ...]:
    """Folds a name's tokens into comparable parts.

    Args:
        name: The tokens.

    Returns:
        The parts in lower case without accents; hyphens taken apart, dots, lower-case particles, "Jr" and "Sr"
        dropped. A name of nothing else is folded whole.
    """
    kept = [token for token in name if not (token.lower() in grammar().particles and token[0].islower())]
    kept = [token for token in kept if token.lower().rstrip(".") not in {"jr", "sr"}]
    parts = [part for token in kept for part in fold_word(token).replace(".", " ").replace("-", " ").split()]
    return tuple(parts) or tuple(fold_word(token) for token in name)


def _initials_agree(a: str, b: str) -> bool:
    return a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


def _is_father(parts: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether a name is what stands behind "bin" in a longer one: "Abdullah II" is no form of "X bin Abdullah II"."""
    rests = (parts_of(name[k + 1 :]) for k, token in enumerate(name) if token in grammar().sons)
    return any(len(rest) >= len(parts) and rest[: len(parts)] == parts for rest in rests)


def same_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Tells whether two multi-part names within one article are the same person's.

    Args:
        a: The parts of one name.
        b: The parts of the other.

    Returns:
        Whether they are equal, or one is a shorter form of the other: with parts left out, or initials for parts.
    """
    if a == b or "".join(a) == "".join(b):
        return True
    if len(a) > len(b):
        a, b = b, a
    if len(a) < 2:
        return False
    if len(a) == len(b):
        return a[-1] == b[-1] and all(map(_initials_agree, a, b)) and any(len(part) == 1 for part in a + b)
    if set(a) <= set(b):
        return True
    return a[-1] == b[-1] and _initials_agree(a[0], b[0]) and all(any(_initials_agree(x, y) for y in b) for x in a)


def family_names(sents: list[Sent]) -> frozenset[str]:
    """The last parts of all full names in an article, and the first that are no given name ("Ban Ki-moon"), lower case.

    Parts of fewer than three letters are left out.
    """
    names = [mention.name for sent in sents for mention in sent.mentions if mention.kind == "person"]
    full = [name for name in names if len(name) > 1]
    parts = {name[-1].lower() for name in full}
    parts |= {name[0].lower() for name in full if name[0].isalpha() and name[0].lower() not in given_names()}
    return frozenset(part for part in parts if len(part) > 2)


class Ledger:
    """Leads every mention of a name to a `PersonRecord`.

    Args:
        sents: The article's sentences with their mentions.
    """

    def __init__(self, sents: list[Sent]) -> None:
        self.people: list[PersonRecord] = []
        self._of: dict[int, PersonRecord] = {}
        self._by_part: dict[str, dict[int, None]] = {}
        self._place: dict[int, int] = {}
        mentions = [(sent, mention) for sent in sents for mention in sent.mentions if mention.kind == "person"]
        for sent, mention in mentions:
            if len(parts_of(mention.name)) > 1:
                self._add(sent, mention, self._full(mention))
        for sent, mention in mentions:
            if len(parts_of(mention.name)) == 1:
                self._add(sent, mention, self._short(sent, mention))
        self.people.sort(key=lambda person: person.first)
        for n, person in enumerate(self.people):
            person.key = f"p{n}"

    def of(self, mention: Mention) -> PersonRecord | None:
        """The person a name mention belongs to."""
        return self._of.get(id(mention))

    def join(self, mention: Mention) -> PersonRecord:
        """Adds somebody named outside the sentences, above them; returns the person."""
        parts = parts_of(mention.name)
        person = next((one for one in self.people if same_name(parts, one.parts)), None)
        if person is None:
            person = PersonRecord(f"p{len(self.people)}", mention.name, parts)
            self.people.append(person)
        person.forms[" ".join(mention.name)] += 1
        person.titles += [title for title in mention.titles if not _has_title(person, title)]
        person.home += [ref for ref in mention.home if ref not in person.home]
        return person

    def _full(self, mention: Mention) -> PersonRecord | None:
        """The person whose name a full name is a form of."""
        parts = parts_of(mention.name)
        for person in self._sharing(parts):
            if not same_name(parts, person.parts):
                continue
            if _is_father(parts, person.name) or _is_father(person.parts, mention.name):
                continue
            if parts == person.parts or not _contradict(mention, person):
                return person
        return None

    def _sharing(self, parts: tuple[str, ...]) -> list[PersonRecord]:
        """The people who may have a name of these parts, in order: those who share one, or all of them joined."""
        places = {place for part in (*parts, "".join(parts)) for place in self._by_part.get(part, ())}
        return [self.people[place] for place in sorted(places)]

    def _index(self, place: int, parts: tuple[str, ...]) -> None:
        """Makes the person at a place of the list known by the parts of the name, and by all of them joined."""
        for part in (*parts, "".join(parts)):
            self._by_part.setdefault(part, {})[place] = None

    def _short(self, sent: Sent, mention: Mention) -> PersonRecord | None:
        """The person a single name means; of several the one whose state, family name and title fit, named last."""
        part = parts_of(mention.name)[0]
        fits = [one for one in self._sharing((part,)) if part in one.parts or part == "".join(one.parts)]
        fits = [person for person in fits if not _other_office(mention, person)]
        fits = [person for person in fits if not _rules_apart(mention, person)]
        fits = [person for person in fits if not _contradict(mention, person)] or fits
        fits = _narrowed(fits, [person for person in fits if person.parts[-1] == part or person.weak])
        fits = _narrowed(fits, [person for person in fits if _title_fits(mention, person)])
        fits = _narrowed(fits, [person for person in fits if _honorific_fits(mention, person)])
        before = [person for person in fits if person.first <= (sent.index, mention.start)]
        return max(before, key=lambda person: person.first) if before else next(iter(fits), None)

    def _add(self, sent: Sent, mention: Mention, person: PersonRecord | None) -> None:
        """Adds what a mention says to its person, who is new if None."""
        here = (sent.index, mention.start)
        parts = parts_of(mention.name)
        if person is None:
            weak = mention.classes == ("weak",) and not mention.home and not mention.titles
            person = PersonRecord("", mention.name, parts, first=here, weak=weak)
            self.people.append(person)
            self._place[id(person)] = len(self.people) - 1
            self._index(len(self.people) - 1, parts)
        elif len(parts) > len(person.parts):
            person.name, person.parts = mention.name, parts
            self._index(self._place[id(person)], parts)
        self._of[id(mention)] = person
        person.first = min(person.first, here)
        person.count += 1
        person.forms[" ".join(mention.name)] += 1
        if len(mention.name) == 1 and mention.honorific in roles().kept_honorifics:
            person.forms[f"{mention.honorific.capitalize()} {mention.name[0]}"] += 1
        if len(mention.name) == 1 and mention.titles and mention.titles[0].text.lower() in roles().kept_titles:
            person.forms[f"{mention.titles[0].text} {mention.name[0]}"] += 1
        if mention.honorific:
            person.title_forms[f"{mention.honorific} {mention.name[-1].lower()}"] += 0
        for title in mention.titles:
            if not _has_title(person, title):
                person.titles.append(title)
        person.home += [ref for ref in dict.fromkeys(mention.home) if ref not in person.home]
        person.gender = person.gender or _gender(mention)


def _narrowed(fits: list[PersonRecord], narrower: list[PersonRecord]) -> list[PersonRecord]:
    """The narrower choice, unless there is nothing to choose or nobody left."""
    return narrower if narrower and len(fits) > 1 else fits


def _rules_apart(mention: Mention, person: PersonRecord) -> bool:
    """Whether "King X" is the father of "Crown Prince Y bin X": an office of their own tells the two apart."""
    if not any(title.kind == "head_of_state" for title in mention.titles):
        return False
    return not _title_fits_words(mention, person) and _is_father(parts_of(mention.name), person.name)


def _title_fits_words(mention: Mention, person: PersonRecord) -> bool:
    held = {title.text.lower() for title in person.titles}
    return any(title.text.lower() in held for title in mention.titles)


def _contradict(mention: Mention, person: PersonRecord) -> bool:
    """Whether a mention's state rules the person out."""
    return bool(mention.home and person.home) and set(mention.home).isdisjoint(person.home)


def _other_office(mention: Mention, person: PersonRecord) -> bool:
    """Whether a surname is said with an office, and the person is only known as the spouse of its holder."""
    spouse = {title.text.lower() for title in person.titles}
    told = {title.text.lower() for title in mention.titles}
    return bool(spouse) and spouse <= roles().spouses and bool(told - roles().spouses)


def _title_fits(mention: Mention, person: PersonRecord) -> bool:
    return not person.classes.isdisjoint(title.kind for title in mention.titles)


def _honorific_fits(mention: Mention, person: PersonRecord) -> bool:
    """Whether somebody was named with the same honorific before; anybody fits a name without one."""
    return any(form.lower().startswith(mention.honorific) for form in person.title_forms) or not mention.honorific


def _has_title(person: PersonRecord, title: Title) -> bool:
    """Whether the same title, serving at least the same, is known already."""
    text = title.text.lower()
    return any(known.text.lower() == text and set(known.of) >= set(title.of) for known in person.titles)


def _gender(mention: Mention) -> str:
    words = set(mention.honorific.split()) | {word for title in mention.titles for word in title.text.lower().split()}
    if words & roles().female:
        return "female"
    return "male" if words & roles().male else ""
