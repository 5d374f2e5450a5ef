"""Direct speech: leads quotations without a speaker of their own back to who speaks."""

from __future__ import annotations

from graph.extraction.discourse import Discourse
from graph.extraction.statements import Said, content_act, named_targets, read_statements
from graph.extraction.tokens import Sent
from graph.model import Ref

_OPENING = {"“", "«", '"', "„"}


class QuoteReader:
    """Collects the statements of an article, sentence by sentence.

    A quotation that runs over several sentences is one statement, at its first sentence. A quotation without a verb of
    saying belongs to who spoke last.

    Args:
        discourse: What is known up to here.
    """

    def __init__(self, discourse: Discourse) -> None:
        self._discourse = discourse
        self.statements: list[Said] = []
        self._open: int | None = None
        self._paragraph = -1

    def read(self, sent: Sent, reports_meeting: bool) -> None:
        """Reads the statements of the next sentence.

        Args:
            sent: The sentence, its mentions resolved.
            reports_meeting: Whether it reports a meeting, so that a source named behind it is only a source.
        """
        if sent.paragraph != self._paragraph:
            self._flush(sent)
            self._paragraph = sent.paragraph
        if self._turn(sent):
            return
        found = read_statements(sent, self._discourse)
        found = [said for said in found if not (said.tag and self._only_source(sent, said, found, reports_meeting))]
        if found:
            self._keep(sent, found)
        elif _opens_quotation(sent) and self._open is None:
            self._open = sent.index
            self._text = sent
        if not found and not sent.opens_quoted and self._open is None:
            self._note_subject(sent)
        if self._open is not None and not _still_open(sent) and not found:
            self._pending_closed = True

    def finish(self) -> None:
        """Closes a quotation that the article ends with."""
        self._flush(None)

    _text: Sent | None = None
    _pending_closed = False

    def _keep(self, sent: Sent, found: list[Said]) -> None:
        if self._open is not None and (sent.opens_quoted or self._open == sent.index - 1):
            found[0].sent = self._open
            self._open = None
        elif self._open is not None:
            self._flush(sent)
        self.statements += found
        self._discourse.note_speakers(found[0].speakers)

    def _flush(self, sent: Sent | None) -> None:
        """A quotation that ended without a speaker: it continues the last speaker's words."""
        if self._open is None or self._text is None:
            return
        speakers = list(self._discourse.speakers)
        if speakers:
            quote = self._text
            self.statements.append(
                Said(self._open, self._open, speakers, content_act(quote, 0, "say"), named_targets(quote, speakers, self._discourse), 0)
            )
        self._open = None

    def _turn(self, sent: Sent) -> bool:
        """A transcript's turn: "Mao Ning: China is ready to ..."."""
        if not sent.mentions or sent.mentions[0].start != 0 or sent.mentions[0].kind not in {"person", "role"}:
            return False
        first = sent.mentions[0]
        if first.end >= len(sent) - 2 or sent.tokens[first.end] != ":" or len(sent) < first.end + 4:
            return False
        speakers = [ref for ref in self._discourse.refs(first) if self._speaks(ref)]
        if not speakers:
            return False
        self.statements.append(
            Said(sent.index, sent.index, speakers, content_act(sent, first.end, "say"), named_targets(sent, speakers, self._discourse, turn=True), first.end)
        )
        self._discourse.note_speakers(speakers)
        return True

    def _speaks(self, ref: Ref) -> bool:
        return ref.kind != "person" or bool(self._discourse.people[ref.key].titles)

    def _only_source(self, sent: Sent, said: Said, found: list[Said], reports_meeting: bool) -> bool:
        """Whether a body named at the end is only the source of a report about others."""
        body = all(ref.kind == "organization" for ref in said.speakers)
        return body and (reports_meeting or len(found) > 1)

    def _note_subject(self, sent: Sent) -> None:
        for mention in sent.mentions:
            if mention.start < 10 and mention.kind in {"person", "role", "body", "pronoun", "group", "state", "organization"}:
                refs = self._discourse.refs(mention)
                if refs and (mention.start == 0 or sent.lows[mention.start - 1] in {",", "that", "and", "but", "--", "-", "–", "—", ":", "_"} or mention.start < 3):
                    self._discourse.note_subject(refs)
                    return


def _opens_quotation(sent: Sent) -> bool:
    """Whether a sentence is nothing but quotation from its first word on."""
    return bool(sent.tokens) and sent.tokens[0] in _OPENING and sum(sent.quoted) >= len(sent) - 2


def _still_open(sent: Sent) -> bool:
    return bool(sent.quoted) and sent.quoted[-1] and sent.tokens[-1] not in {"”", "»", '"'}
