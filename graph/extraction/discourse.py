"""Who is meant: leads the mentions of an article back to the actors they stand for.

A `Discourse` walks through the article sentence by sentence. What it knows at a sentence is a function of the
sentences before it and of the people that the whole article names.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from graph.extraction.ledger import Ledger, PersonRecord
from graph.extraction.memory import Memory, is_state, ref_of
from graph.extraction.mentions import Mention
from graph.extraction.pronouns import read_group, read_pronoun, states_met
from graph.extraction.rows import in_phrase
from graph.extraction.tokens import Sent
from graph.extraction.unnamed import read_role
from graph.lexicon.language import bodies, reference, roles
from graph.lexicon.states import name_of
from graph.model import Ref

_PAIR = 2
_UNNAMED_BODIES = {"ministry": "Ministry of Foreign Affairs", "office": "Government"}


class Discourse(Memory):
    """The reader's memory while going through an article.

    Args:
        ledger: The people whom the article names.
        home: The state that the article is written from (alpha-2), or "".

    Attributes:
        state_forms: The forms that speak of each state, by code, and how often each stands.
        org_forms: The same for organizations, by name.
        last_state: The state named last (alpha-2), "" before any is.
    """

    def __init__(self, ledger: Ledger, home: str) -> None:
        super().__init__(ledger, home)
        self.state_forms: dict[str, Counter[str]] = {}
        self.org_forms: dict[str, Counter[str]] = {}
        self.last_state = ""

    def read(self, sent: Sent) -> None:
        """Resolves the mentions of the next sentence in order."""
        for n, mention in enumerate(sent.mentions):
            if mention.possessive == "its" and not mention.home and mention.kind in {"person", "role"}:
                self._give_owner(sent, n, mention)
            self.note_refs(mention, self._meant(sent, n, mention))
            self._count(mention)

    def _meant(self, sent: Sent, n: int, mention: Mention) -> list[Ref]:
        match mention.kind:
            case "person":
                return self._person(sent, n, mention)
            case "role":
                return read_role(self, sent, n, mention) or self._of_group(sent, mention)
            case "state":
                return [ref_of(key) for key in mention.home]
            case "organization":
                return self._organization(mention)
            case "body":
                return self._body(sent, n, mention)
            case "group":
                return (
                    self._counted(sent, n, mention)
                    or self._pair_before(sent, n, mention)
                    or read_group(self, mention)
                    or self._two_states(mention)
                )
            case "pronoun":
                return read_pronoun(self, sent, n, mention)
            case "adjective":
                return []

    def _of_group(self, sent: Sent, mention: Mention) -> list[Ref]:
        """The states whose officials "the foreign ministers of the two countries" are."""
        hit = reference().groups.match(sent.lows, mention.end - 1)
        if not mention.plural or hit is None or "state" not in hit[1]:
            return []
        return states_met(self) or self._two_states(mention)

    def _counted(self, sent: Sent, n: int, mention: Mention) -> list[Ref]:
        """The people whom "the three" counts, if just so many were named before it in the sentence."""
        named = [ref for earlier in sent.mentions[:n] for ref in self.refs(earlier) if ref.kind == "person"]
        people = [ref for ref in dict.fromkeys(named) if self.people[ref.key].official]
        return people if mention.number > 2 and len(people) == mention.number else []

    def _two_states(self, mention: Mention) -> list[Ref]:
        """The two states that the article has named most up to here, for "both countries" where nobody has met yet."""
        words = "state" in mention.classes or mention.kind == "role"
        counts = sorted(self.state_forms.items(), key=lambda item: -sum(item[1].values()))
        return [Ref("state", code) for code, _ in counts[:2]] if words and len(counts) > 1 else []

    def _give_owner(self, sent: Sent, n: int, mention: Mention) -> None:
        """Gives "its foreign minister" and "the country's leader" the state named last."""
        owners = [key for m in sent.mentions[:n] if m.kind in {"state", "organization"} for key in m.home]
        mention.home += owners[-1:] or [key for key in (self.last_state,) if key]

    def _pair_before(self, sent: Sent, n: int, mention: Mention) -> list[Ref]:
        """The two people of different states whom the sentence names before "the pair" or "both leaders"."""
        if mention.counterpart or mention.home or mention.number not in {0, 2} or mention.classes != ("any",):
            return []
        people = [ref for ref in self.all_refs(sent.mentions[:n]) if ref.kind == "person"]
        homes = {side for ref in people for side in self.sides_of(ref)}
        return people if len(people) == _PAIR and len(homes) == _PAIR else []

    def _count(self, mention: Mention) -> None:
        """Counts the states and organizations that a mention names, itself or as what an office serves."""
        served = [of for title in mention.titles for of in title.of]
        for key in dict.fromkeys([*mention.home, *([mention.host] if mention.host else []), *served]):
            if is_state(key):
                self.last_state = key
                self.state_forms.setdefault(key, Counter())[mention.form or key] += 1
            else:
                self.org_forms.setdefault(key, Counter())[mention.form or key] += 1
                self.last_org = Ref("organization", key)

    # ------------------------------------------------------------ people
    def _person(self, sent: Sent, n: int, mention: Mention) -> list[Ref]:
        person = self.ledger.of(mention)
        if person is None:
            return []
        if mention.counterpart:
            self._take_title(person, self._compared(sent, n, mention), mention)
        elif mention.possessive == "its":
            person.home += [key for key in mention.home if not person.home]
        elif mention.possessive and mention.titles and not person.home:
            owner = self.owner(sent, n)
            if owner is not None and owner.home:
                person.home.append(owner.home[0])
        self.touch(person.key)
        if person.home and sent.word(mention.end) in reference().governments and is_state(person.home[0]):
            return [Ref("state", person.home[0])]
        return [Ref("person", person.key)]

    def _compared(self, sent: Sent, n: int, mention: Mention) -> PersonRecord | None:
        """Whose counterpart somebody is: the sentence's subject if of another state, else the last person before."""
        for earlier in sent.mentions[:n]:
            if in_phrase(sent, earlier):
                continue
            for ref in self.refs(earlier):
                person = self.people[ref.key] if ref.kind == "person" else None
                if person is not None and person.titles and set(person.home).isdisjoint(mention.home):
                    return person
        return self.owner(sent, n)

    @staticmethod
    def _take_title(person: PersonRecord, owner: PersonRecord | None, mention: Mention) -> None:
        """Gives "his counterpart X" the office of him whose counterpart X is, in the state named."""
        if owner is None or owner is person:
            return
        held = [title for title in owner.titles if not title.former]
        title = next((one for one in held if not one.text.lower().startswith(roles().deputies)), next(iter(held), None))
        home = [ref for ref in mention.home if ref not in owner.home] or mention.home
        if title is not None and title.kind not in person.classes:
            text = roles().abroad.get(title.text.lower(), title.text)
            person.titles.insert(0, replace(title, text=text, of=tuple(home), plural=False))
        person.home += [ref for ref in home if ref not in person.home]

    # ------------------------------------------------------------ organizations and bodies
    def _organization(self, mention: Mention) -> list[Ref]:
        if mention.organization is not None:
            self.last_org = Ref("organization", mention.organization.name)
        return [self.last_org] if self.last_org is not None else []

    def _body(self, sent: Sent, n: int, mention: Mention) -> list[Ref]:
        home = mention.home[0] if mention.home else ""
        name = _UNNAMED_BODIES.get(mention.body, "")
        if name:
            if not home and not mention.possessive and self.last_body is not None:
                return [self.last_body]
            if sent.word(mention.end - 1) == "department" and not (home or mention.possessive):
                return []
            owner = self.owner(sent, n) if mention.possessive else None
            home = (owner.home[0] if owner is not None and owner.home else home) or self.home
        else:
            name = mention.body
            home = home or self._body_home(mention.body)
        if not home:
            return []
        if not is_state(home):
            return [Ref("organization", home)]
        return [self.note_body(f"{name} of {name_of(home)}", home, mention.form)]

    def _body_home(self, body: str) -> str:
        """Whose ministry "the Foreign Ministry" is: the body of that kind named last, else the article's own state.

        An embassy is that of the last envoy spoken of, or of nobody known.
        """
        for record in reversed(list(self.bodies.values())):
            if record.name.startswith(body + " of"):
                return record.of
        if body not in bodies().abroad:
            return self.home
        return next((person.home[0] for person in self.spoken_of() if "envoy" in person.classes and person.home), "")
