"""Direct speech: leads quotations without a speaker of their own back to who speaks."""

from __future__ import annotations

from graph.extraction.acts import content_act
from graph.extraction.addressees import addressees
from graph.extraction.discourse import Discourse
from graph.extraction.rows import ACTORS
from graph.extraction.statements import Said, read_statements
from graph.extraction.tokens import Sent
from graph.model import Ref

_OPENING = {"“", "«", '"', "„"}
_SUBJECT_WITHIN = 10
_SUBJECT_FRONT = 3
_BEFORE_SUBJECT = {",", "that", "and", "but", "--", "-", "–", "—", ":", "_"}


class QuoteReader:
    """Collects the statements of an article, sentence by sentence.

    A quotation that runs over several sentences is one statement, at its first sentence. A quotation without a verb of
    saying belongs to who spoke last.

    Args:
        discourse: What is known up to here.

    Attributes:
        statements: The statements found.
    """

    def __init__(self, discourse: Discourse) -> None:
        self.statements: list[Said] = []
        self._discourse = discourse
        self._open: Sent | None = None
        self._paragraph = -1

    def read(self, sent: Sent, reports_meeting: bool) -> None:
        """Reads the statements of the next sentence.

        Args:
            sent: The sentence, its mentions resolved.
            reports_meeting: Whether it reports a meeting, so that a source named behind it is only a source.
        """
        if sent.paragraph != self._paragraph:
            self.finish()
            self._paragraph = sent.paragraph
        if self._turn(sent):
            return
        found = read_statements(sent, self._discourse)
        only_report = reports_meeting or len(found) > 1
        found = [said for said in found if not (said.tag and only_report and _is_body(said))]
        if found:
            self._keep(sent, found)
        elif self._open is None and _is_quotation(sent):
            self._open = sent
        elif self._open is None and not sent.opens_quoted:
            self._note_subject(sent)

    def finish(self) -> None:
        """Closes a quotation that ended without a speaker: it continues the last speaker's words."""
        quote, speakers = self._open, list(self._discourse.speakers)
        if quote is not None and speakers:
            self._add(quote, speakers, 0)
        self._open = None

    def _keep(self, sent: Sent, found: list[Said]) -> None:
        """Keeps statements that name their speakers; the quotation before them is the first speaker's."""
        if self._open is not None and (sent.opens_quoted or self._open.index == sent.index - 1):
            found[0].sent = self._open.index
            self._open = None
        else:
            self.finish()
        self.statements += found
        self._discourse.note_speakers(found[0].speakers)

    def _turn(self, sent: Sent) -> bool:
        """Reads a transcript's turn, "Mao Ning: China is ready to ..."; returns whether it is one."""
        first = sent.mentions[0] if sent.mentions else None
        if first is None or first.start != 0 or first.kind not in {"person", "role"}:
            return False
        if first.end > len(sent) - 4 or sent.tokens[first.end] != ":":
            return False
        speakers = [ref for ref in self._discourse.refs(first) if self._speaks(ref)]
        if speakers:
            self._add(sent, speakers, first.end, turn=True)
            self._discourse.note_speakers(speakers)
        return bool(speakers)

    def _add(self, sent: Sent, speakers: list[Ref], start: int, *, turn: bool = False) -> None:
        """Adds direct speech that begins at token `start`."""
        toward = addressees(sent, 0, 0, speakers, self._discourse, turn=turn)
        self.statements.append(Said(sent.index, sent.index, speakers, content_act(sent, start), toward, start))

    def _speaks(self, ref: Ref) -> bool:
        return ref.kind != "person" or bool(self._discourse.people[ref.key].titles)

    def _note_subject(self, sent: Sent) -> None:
        """Remembers the first actor that opens the sentence or a clause near its beginning."""
        for mention in sent.mentions:
            if mention.start >= _SUBJECT_WITHIN or mention.kind not in ACTORS:
                continue
            refs = self._discourse.refs(mention)
            opens = mention.start < _SUBJECT_FRONT or sent.lows[mention.start - 1] in _BEFORE_SUBJECT
            if refs and opens:
                self._discourse.note_subject(refs)
                return


def _is_body(said: Said) -> bool:
    """Whether only bodies and organizations speak, which at the end of a report are no more than its source."""
    return all(ref.kind == "organization" for ref in said.speakers)


def _is_quotation(sent: Sent) -> bool:
    """Whether a sentence is nothing but quotation from its first word on."""
    return bool(sent.tokens) and sent.tokens[0] in _OPENING and sum(sent.quoted) >= len(sent) - 2
