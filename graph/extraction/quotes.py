"""Direct speech: leads quotations without a speaker of their own back to who speaks."""

from __future__ import annotations

from graph.extraction.acts import content_act, quoted_act
from graph.extraction.addressees import addressees
from graph.extraction.discourse import Discourse
from graph.extraction.outsiders import outsider
from graph.extraction.rows import ACTORS
from graph.extraction.signer import in_first_person
from graph.extraction.speakers import officials_of
from graph.extraction.statements import Said, read_statements
from graph.extraction.subjects import is_part_of_name
from graph.extraction.tokens import Sent
from graph.lexicon.language import reporting
from graph.lexicon.ordinary import is_ordinary
from graph.model import Ref

_OPENING = {"“", "«", '"', "„"}
_INTRODUCES = {",", ":"}
_SUBJECT_WITHIN = 10
_SHORTEST = 6
_SHORT_TURN = 10
_ASKER_WITHIN = 6
_SUBJECT_FRONT = 3
_BEFORE_SUBJECT = {",", "that", "and", "but", "--", "-", "–", "—", ":", "_"}


class QuoteReader:
    """Collects the statements of an article, sentence by sentence.

    A quotation that runs over several sentences or paragraphs is one statement, at its first sentence; so is one that
    goes on behind its attribution. A quotation without a verb of saying belongs to whom the sentence before is about,
    else to who spoke last.

    Args:
        discourse: What is known up to here.

    Attributes:
        statements: The statements found.
    """

    def __init__(self, discourse: Discourse) -> None:
        self.statements: list[Said] = []
        self._discourse = discourse
        self._open: Sent | None = None
        self._goes_on = False
        self._attributed = False
        self._last: Sent | None = None
        self._turn_of: list[Ref] = []
        self._turn_length = 0
        self._asked: list[Ref] = []

    def read(self, sent: Sent, reports_meeting: bool) -> None:
        """Reads the statements of the next sentence.

        Args:
            sent: The sentence, its mentions resolved.
            reports_meeting: Whether it reports a meeting, so that a source named behind it is only a source.
        """
        if self._last is not None and sent.paragraph != self._last.paragraph:
            self._turn_paragraph(sent)
        if self._turn(sent) or self._turn_of:
            self._lengthen(sent)
            self._asked = []
            self._last = sent
            return
        self._asked += self._discourse.all_refs(sent.mentions)
        found = read_statements(sent, self._discourse)
        only_report = reports_meeting or len(found) > 1
        found = [said for said in found if not (said.tag and only_report and _is_body(said))]
        if self._discourse.signed and not any(sent.quoted):
            found = self._signed(sent, found, reports_meeting=reports_meeting)
        if found:
            self._keep(sent, found)
        elif (others := outsider(sent, self._discourse)) is not None:
            self._give_away(sent, others)
        elif _is_quotation(sent):
            if self._open is None:
                self._open, self._goes_on = sent, self._attributed
        elif not sent.opens_quoted:
            self.finish()
            self._attributed = False
            self._note_subject(sent)
        self._last = sent

    def finish(self) -> None:
        """Closes a quotation that ended without a speaker of its own."""
        quote, speakers = self._open, list(self._discourse.speakers)
        if quote is not None and speakers and not self._goes_on and not self._discourse.outside:
            self._add(quote, speakers, 0)
            self._attributed = True
        self._open = None

    def _signed(self, sent: Sent, found: list[Said], *, reports_meeting: bool) -> list[Said]:
        """Statements of a text in the first person: whoever issued it says what speaks of "us" or makes an act."""
        signers = self._discourse.signers
        own = {side for ref in signers for side in self._discourse.sides_of(ref)}
        for said in found:
            if own and own.issuperset(said.speakers) and (len(signers) == 1 or len(said.speakers) == len(own)):
                said.speakers = list(signers)
        speakers = signers or self._discourse.speakers
        if found or (reports_meeting and "forward" not in sent.lows) or not speakers or len(sent) < _SHORTEST:
            return found
        act = content_act(sent, 0)
        if act == "say" and not (in_first_person(sent) and reporting().doing.isdisjoint(sent.lows)):
            return found
        toward = addressees(sent, 0, 0, speakers, self._discourse, turn=True)
        return [Said(sent.index, sent.index, list(speakers), act, toward, 0)]

    def _turn_paragraph(self, sent: Sent) -> None:
        """Ends what ends with a paragraph: quotations closed in it, and a transcript's turn."""
        if not self._discourse.transcript or _names_asker(sent):
            self._turn_of = []
        goes_on = self._last is not None and self._last.leaves_open and sent.tokens[:1] and sent.tokens[0] in _OPENING
        if not goes_on:
            self.finish()
            self._attributed = False

    def _keep(self, sent: Sent, found: list[Said]) -> None:
        """Keeps statements that name their speakers; the quotation before them is the first speaker's."""
        if self._open is not None and (sent.opens_quoted or self._open.index == sent.index - 1):
            found[0].sent = self._open.index
            found[0].act = quoted_act(self._open, sent, found[0].verb, found[0].act)
            self._open = None
        else:
            self.finish()
        self.statements += found
        self._attributed = _holds_quotation(sent)
        self._discourse.note_speakers(found[0].speakers)

    def _give_away(self, sent: Sent, others: list[Ref]) -> None:
        """Leaves a sentence, and the quotation right before it, to those who speak for no state."""
        if self._open is None or not (sent.opens_quoted or self._open.index == sent.index - 1):
            self.finish()
        self._open = None
        self._attributed = _holds_quotation(sent)
        self._discourse.outside = True
        self._discourse.note_subject(others)

    def _turn(self, sent: Sent) -> bool:
        """Reads a transcript's turn, "Mao Ning: China is ready to ..."; returns whether it is one."""
        first = sent.mentions[0] if sent.mentions else None
        if first is None or first.start != 0 or first.kind not in {"person", "role"}:
            return False
        if first.end > len(sent) - 2 or sent.tokens[first.end] != ":":
            return False
        speakers = [ref for ref in self._discourse.refs(first) if self._speaks(ref)]
        if speakers:
            self.finish()
            self._turn_of = speakers
            self._turn_length = len(sent)
            self._add(sent, speakers, first.end, turn=True)
            self._discourse.note_speakers(speakers)
        return bool(speakers)

    def _lengthen(self, sent: Sent) -> None:
        """Adds the next sentence to a turn that opened with next to nothing: "Thank you."."""
        turn = self.statements[-1] if self.statements else None
        if turn is None or turn.last != sent.index - 1 or self._last is None or self._last.paragraph != sent.paragraph:
            return
        if self._turn_length < _SHORT_TURN:
            self._turn_length += len(sent)
            turn.last = sent.index
            if turn.act == "say":
                turn.act = content_act(sent, 0)

    def _add(self, sent: Sent, speakers: list[Ref], start: int, *, turn: bool = False) -> None:
        """Adds direct speech that begins at token `start`."""
        toward = addressees(sent, 0, 0, speakers, self._discourse, turn=turn, asked=self._asked)
        self.statements.append(Said(sent.index, sent.index, speakers, content_act(sent, start), toward, start))

    def _speaks(self, ref: Ref) -> bool:
        person = self._discourse.people.get(ref.key)
        return person is None or bool(person.titles or person.known)

    def _note_subject(self, sent: Sent) -> None:
        """Remembers the first actor that opens the sentence or a clause near its beginning."""
        for mention in sent.mentions:
            if mention.start >= _SUBJECT_WITHIN or mention.kind not in ACTORS:
                continue
            refs = self._discourse.refs(mention)
            opens = mention.start < _SUBJECT_FRONT or sent.lows[mention.start - 1] in _BEFORE_SUBJECT
            if refs and opens:
                if mention.kind in {"state", "organization"} and is_part_of_name(sent, mention):
                    self._discourse.note_stranger()
                    return
                if mention.kind not in {"pronoun", "state"} and officials_of(refs, self._discourse):
                    self._discourse.outside = False
                self._discourse.note_subject(refs)
                return
        if sent.is_cap(0) and sent.cover[0] is None and not is_ordinary(sent.lows[0]):
            self._discourse.note_stranger()


def _names_asker(sent: Sent) -> bool:
    """Whether a sentence opens with who asks: "QUESTION:", "Q.", "Reuters:"."""
    return any(sent.tokens[k] == ":" for k in range(1, min(_ASKER_WITHIN, len(sent)))) or sent.tokens[0] in {"Q", "Q."}


def _is_body(said: Said) -> bool:
    """Whether only bodies and organizations speak, which at the end of a report are no more than its source."""
    return all(ref.kind == "organization" for ref in said.speakers)


def _is_quotation(sent: Sent) -> bool:
    """Whether a sentence is nothing but quotation from its first word on."""
    return bool(sent.tokens) and sent.tokens[0] in _OPENING and sum(sent.quoted) >= len(sent) - 2


def _holds_quotation(sent: Sent) -> bool:
    """Whether a sentence holds a whole quotation, at its beginning, or behind a comma or colon at its end."""
    if not sent.quoted or not any(sent.quoted):
        return False
    first = sent.quoted.index(True)
    return first == 0 or sent.tokens[first - 1] in _INTRODUCES
