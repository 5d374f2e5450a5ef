"""Bare surnames ("Lavrov", "S. Lavrov", "Xi"): whom they mean, if anything decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from graph.identity.clusters import Cluster, contradict, held_at, is_vague, not_yet, offices_fit, share_office
from graph.identity.data import load
from graph.identity.folding import fold
from graph.identity.mentions import Mention, Office
from graph.identity.names import consonants, parts, same_person_score, word_score
from graph.identity.prepared import Prepared, surname_key, surname_keys
from graph.identity.roles import title_words

# A surname not listed as an alias needs this many letters to stand for somebody by itself.
_TELLING = 4
_INITIALS_AGREE = 0.8
# A surname this much like another may be it, romanized otherwise.
_ALIKE = 0.87
SLIP = "held that office then, the state a slip"
_HERE, _HELD, _ONLY = "named in full in the article", "held that office then", "only one with that surname"


class Decision(NamedTuple):
    """Whom a bare name means: the place of the cluster or None, by which rule, and who else it could be."""

    place: int | None
    rule: str
    candidates: tuple[int, ...]


class Surnames:
    """Finds whom a bare name can mean among the people that have full names.

    Args:
        clusters: All people, linked; those not at home are passed over.
        home: For each of `clusters`, the place of the one it was joined to, or its own.
        known: The table, whose people stand first among the clusters.
    """

    def __init__(self, clusters: Sequence[Cluster], home: Sequence[int], known: Prepared) -> None:
        self._clusters = clusters
        self._known = known
        self._roles = known.roles
        self._by_word: dict[str, list[int]] = {}
        self._by_consonants: dict[str, list[int]] = {}
        # What the full names tell; bare names decided before do not count, so their order does not matter.
        self._offices = [frozenset(cluster.offices) for cluster in clusters]
        self._codes = [frozenset(cluster.served) for cluster in clusters]
        for place, cluster in enumerate(clusters):
            if home[place] == place and cluster.names:
                for key in surname_keys(cluster.forms, cluster.served):
                    self._by_word.setdefault(key, []).append(place)
                for key in sorted({consonants(parts(form).last) for form in cluster.forms}):
                    self._by_consonants.setdefault(key, []).append(place)

    def decide(self, mention: Mention) -> Decision:
        """Decides whom a bare name means.

        Args:
            mention: With a bare name.

        Returns:
            The person, or None with those who fit.
        """
        if not mention.implied:
            decision = self._decide(mention)
            slip = self._of_another_state(mention) if decision.place is None else None
            return decision if slip is None else Decision(slip, SLIP, (slip,))
        decision = self._decide(mention.as_implied())
        if decision.place is not None and decision.rule != _ONLY:
            return decision
        # A state that is only implied yields to the article's own words, and to an office the table knows.
        wider = self._decide(mention)
        serving = [p for p in wider.candidates if self._serves(mention, p)]
        if wider.rule == _HERE or (wider.rule == _HELD and wider.place in serving):
            return wider
        if len(serving) == 1:
            return Decision(serving[0], _HELD, wider.candidates)
        return decision if len(wider.candidates) == 1 else Decision(None, "", decision.candidates)

    def _of_another_state(self, mention: Mention) -> int | None:
        """The only one of the surname who held just that office then, if the state named cannot be meant.

        It cannot where the table knows somebody else in that office, or that the state never had it.
        """
        if not mention.codes or not mention.date:
            return None
        known = load("titles.yaml")
        places = list(dict.fromkeys(self._with_surname(replace(mention, codes=frozenset()))))
        places = [place for place in places if mention.folded not in self._clusters[place].barred]
        for office in sorted(mention.offices):
            if office.former:
                continue
            held: list[int] = []
            if office.title in known["known_everywhere"]:
                held = [place for place in places if self._held_then(place, office.title, mention.date)]
            elif office.title in known["telling"]:
                held = [place for place in places if self._serves(mention, place)]
            if len(held) == 1 and all(self._held_by_other(office.title, code, mention.date) for code in mention.codes):
                return held[0]
        return None

    def _held_then(self, place: int, title: str, date: str) -> bool:
        entry = self._clusters[place].entry
        term = held_at(entry, Office(title, ""), date, self._roles) if entry else None
        return term is not None and bool(term.since)

    def _held_by_other(self, title: str, code: str, date: str) -> bool:
        terms = self._known.by_office.get((title, code), ())
        return not terms or any(role.active(date) for _, role in terms)

    def _serves(self, mention: Mention, place: int) -> bool:
        """Whether the table's person then held an office that the text names, maybe in part ("Deputy Secretary")."""
        entry = self._clusters[place].entry
        told = [title_words(office.title) for office in mention.offices if not is_vague(office.title)]
        telling = {office.title for office in mention.offices if office.title in load("titles.yaml")["telling"]}
        return entry is not None and any(
            words <= title_words(self._roles.base(role.title, role.of))
            and (
                len(words) > 1 or telling or self._roles.base(role.title, role.of) in {o.title for o in mention.offices}
            )
            for role in entry.roles
            if role.active(mention.date)
            for words in told
        )

    def _decide(self, mention: Mention) -> Decision:
        aliased = [p for p in self._known.by_alias.get(mention.folded, ()) if self._possible(mention, p)]
        surnames = [p for p in self._with_surname(mention) if self._possible(mention, p)]
        candidates = sorted({*aliased, *surnames})
        for rule, found in (
            (_HERE, self._here(mention, candidates)),
            (_HELD, self._holding(mention, candidates)),
            ("alias in the table", self._aliased(mention, aliased, candidates)),
            ("only one with that surname and state", self._agreeing(mention, candidates)),
            (_ONLY, self._only(mention, candidates)),
        ):
            if len(found) == 1:
                return Decision(found[0], rule, tuple(candidates))
        if not candidates and len(near := self._spelt_alike(mention)) == 1:
            return Decision(near[0], "surname alike, same state and office", (near[0],))
        return Decision(None, "", tuple(candidates))

    def _spelt_alike(self, mention: Mention) -> list[int]:
        """Those of a surname in another romanization who hold the very office in the same state."""
        words = parts(mention.name).words
        if len(words) != 1 or not mention.codes or not mention.offices:
            return []
        key = consonants(words[0])
        places = dict.fromkeys([*self._known.by_consonants.get(key, ()), *self._by_consonants.get(key, ())])
        return [
            place
            for place in places
            if mention.codes & self._codes[place]
            and self._possible(mention, place)
            and self._holding(mention, [place])
            and any(word_score(words[0], parts(form).last) >= _ALIKE for form in self._clusters[place].forms)
        ]

    def _with_surname(self, mention: Mention) -> list[int]:
        full = [word for word in parts(mention.name).words if len(word.text) > 1]
        if len(full) != 1:
            return []
        key = surname_key(full[0])
        found = [*self._known.by_surname.get(key, ()), *self._by_word.get(key, ())]
        if len(parts(mention.name).words) == 1:
            head = mention.folded.split()[0]
            article = head in load("personal_names.yaml")["articles"]
            # "Le Drian" is no "Bernard Drian"; "al-Sisi" is "Sisi".
            return found if article or head == mention.folded else [p for p in found if self._ends(mention.folded, p)]
        return [p for p in found if self._initials_agree(mention.name, p)]

    def _ends(self, folded: str, place: int) -> bool:
        return any(f" {fold(form)}".endswith(f" {folded}") for form in self._clusters[place].forms)

    def _initials_agree(self, name: str, place: int) -> bool:
        return any(same_person_score(name, form) >= _INITIALS_AGREE for form in self._clusters[place].forms)

    def _possible(self, mention: Mention, place: int) -> bool:
        cluster = self._clusters[place]
        if mention.folded in cluster.barred or contradict(mention.codes, self._codes[place]):
            return False
        return cluster.entry is None or not not_yet(cluster.entry, mention.offices, mention.date, self._roles)

    def _fits(self, mention: Mention, place: int) -> bool:
        return offices_fit(mention.offices, self._offices[place])

    def _here(self, mention: Mention, candidates: list[int]) -> list[int]:
        return [p for p in candidates if mention.article in self._clusters[p].articles and self._fits(mention, p)]

    def _holding(self, mention: Mention, candidates: list[int]) -> list[int]:
        """Those whose office is named: the table's dated offices first, then what articles say."""
        dated, named = [], []
        for place in candidates:
            entry = self._clusters[place].entry
            roles = [held_at(entry, office, mention.date, self._roles) for office in mention.offices] if entry else []
            held = [role for role in roles if role]
            if mention.date and any(role.since or role.until for role in held):
                dated.append(place)
            if held or ((not entry or not entry.roles) and share_office(mention.offices, self._offices[place])):
                named.append(place)
        return dated if dated else named

    def _aliased(self, mention: Mention, aliased: list[int], candidates: list[int]) -> list[int]:
        agreeing = [p for p in aliased if mention.codes & self._codes[p]] or aliased
        # A title that nobody knows may be misread; an ambassador is no president of the same name.
        known = any(self._roles.is_listed(office.title) for office in mention.offices)
        lone = len(candidates) == 1 and not known
        return [p for p in agreeing if self._fits(mention, p) or lone] if len(agreeing) == 1 else []

    def _agreeing(self, mention: Mention, candidates: list[int]) -> list[int]:
        return [p for p in candidates if mention.codes & self._codes[p] and self._fits(mention, p)]

    def _only(self, mention: Mention, candidates: list[int]) -> list[int]:
        telling = len(mention.folded.replace(" ", "")) >= _TELLING
        if not telling or len(candidates) != 1 or not self._fits(mention, candidates[0]):
            return []
        # Somebody of whom no office or state is known is hardly the official of that surname.
        (place,) = candidates
        private = not self._offices[place] and not self._codes[place] and not self._clusters[place].entry
        return [] if private and mention.offices else [place]
