"""Statements: who said, asked, offered, condemned what, and to or about whom."""

from __future__ import annotations

from dataclasses import dataclass

from graph.extraction.acts import act_of
from graph.extraction.addressees import addressees
from graph.extraction.clauses import objects
from graph.extraction.discourse import Discourse
from graph.extraction.mentions import Mention
from graph.extraction.outsiders import belongs_outside
from graph.extraction.papers import author, paper_speaks
from graph.extraction.reports import Report, is_content, reports
from graph.extraction.rows import actor_starting, mention_ending
from graph.extraction.speakers import is_tag, makes_statement, officials, officials_of, speaking
from graph.extraction.subjects import holds_verb
from graph.extraction.tokens import Sent
from graph.lexicon.language import reporting
from graph.model import Act, Ref

_OPENING = 3
_CLOSERS = {",", "”", '"', "»"}
_QUOTE_BEFORE = 6


@dataclass(slots=True)
class Said:
    """A statement found in a sentence.

    Attributes:
        sent: Index of the sentence it begins in.
        last: Index of the sentence that attributes it (the same, or a later one of one quotation).
        speakers: Who.
        act: What kind.
        toward: Whom it addresses or speaks about.
        verb: Token of the verb in the attributing sentence.
        tag: Whether it only names a source behind a report ("..., the ministry said").
    """

    sent: int
    last: int
    speakers: list[Ref]
    act: Act
    toward: list[Ref]
    verb: int
    tag: bool = False


def read_statements(sent: Sent, discourse: Discourse) -> list[Said]:
    """Finds the statements of one sentence, one for each speaker.

    Args:
        sent: The sentence, its mentions resolved.
        discourse: What is known up to here.

    Returns:
        The statements in order.
    """
    return (
        _reported(sent, discourse)
        or _according(sent, discourse)
        or _quoted_report(sent, discourse)
        or _papers(sent, discourse)
    )


def _reported(sent: Sent, discourse: Discourse) -> list[Said]:
    """Statements with a reporting verb."""
    found: list[Said] = []
    for report in reports(sent):
        if found and is_content(sent, report.start, found[-1].verb):
            continue
        said = _read(sent, report, discourse, {speaker for said in found for speaker in said.speakers})
        if said is not None:
            said.toward = said.toward or [ref for one in found[-1:] for ref in one.speakers]
            found.append(said)
    return _attributed(sent, found, discourse)


def _attributed(sent: Sent, found: list[Said], discourse: Discourse) -> list[Said]:
    """Gives a state's words to the official who tells them: "Norway protests the raid, Minister X told reporters"."""
    if not found or any(ref.kind == "person" for ref in found[0].speakers):
        return found
    for report in reports(sent):
        if report.start <= found[0].verb or report.lemma not in reporting().mention:
            continue
        if _closes_paper(sent, report):
            return _papers(sent, discourse) or found
        end = report.start - (sent.tokens[report.start - 1] == ",")
        teller = mention_ending(sent, report.start) or mention_ending(sent, end) or actor_starting(sent, report.end)
        if teller is None or teller.kind not in {"person", "role", "pronoun"} or not _closes(sent, teller, report):
            continue
        speakers = [ref for ref in officials([teller], discourse) if ref.kind == "person"]
        if speakers:
            act = act_of(sent, report, (0, min(teller.start, report.start)))
            toward = addressees(sent, report.start, report.end, speakers, discourse, act)
            return [Said(sent.index, sent.index, speakers, act, toward, report.start)]
    return found


def _closes_paper(sent: Sent, report: Report) -> bool:
    """Whether a document is said to say what stands before it: "…, the statement said"."""
    paper = paper_speaks(sent, report.start)
    return paper == report.start - 1 and sent.word(paper - 2) in _CLOSERS


def _closes(sent: Sent, teller: Mention, report: Report) -> bool:
    """Whether teller and verb stand behind the comma that closes what they tell."""
    return sent.word(min(teller.start, report.start) - 1) in _CLOSERS and report.lemma not in reporting().weak


def _read(sent: Sent, report: Report, discourse: Discourse, spoken: set[Ref]) -> Said | None:
    """The statement that a verb reports, unless one of its speakers has spoken in the sentence before."""
    if paper_speaks(sent, report.start) is not None:
        return None
    mentions, inverted = speaking(sent, report, discourse)
    speakers = officials(mentions, discourse)
    if not speakers or belongs_outside(sent, mentions, discourse) or not spoken.isdisjoint(speakers):
        return None
    act = act_of(sent, report, _before(sent, report, inverted=inverted))
    if not makes_statement(sent, report, act, speakers, inverted=inverted):
        return None
    tag = (inverted and not any(sent.quoted[: report.start])) or is_tag(sent, report.start)
    toward = addressees(sent, report.start, report.end, speakers, discourse, act)
    return Said(sent.index, sent.index, speakers, act, toward, report.start, tag)


def _before(sent: Sent, report: Report, *, inverted: bool) -> tuple[int, int] | None:
    """The words reported where they stand before the verb: "…," said X; "…, he said"."""
    start = report.start
    if inverted or is_tag(sent, start) or any(sent.quoted[max(0, start - _QUOTE_BEFORE) : start]):
        return 0, start
    speaker = mention_ending(sent, start)
    if speaker is None or sent.word(speaker.start - 1) != "," or not holds_verb(sent, 0, speaker.start):
        return None
    return 0, len(sent)


def _according(sent: Sent, discourse: Discourse) -> list[Said]:
    """Statements without a verb: "According to Szijjártó, ...", "in the words of the minister"."""
    hit = reporting().attribution.find(sent.lows, 0, len(sent))
    if hit is None or sent.quoted[hit[0]] or hit[2] in reporting().citing:
        return []
    at, n, _ = hit
    speakers = officials(objects(sent, at + n), discourse)
    if not speakers:
        return []
    toward = addressees(sent, 0, at + n, speakers, discourse)
    return [Said(sent.index, sent.index, speakers, "say", toward, at, at > _OPENING)]


def _quoted_report(sent: Sent, discourse: Discourse) -> list[Said]:
    """A document's words about the sides: "The parties expressed readiness ...," the statement says."""
    if not sent.quoted or not sent.quoted[0] or not _paper_attributes(sent):
        return []
    quoted = sent.quoted
    sent.quoted = [False] * len(sent)
    found = [said for report in reports(sent) if (said := _read(sent, report, discourse, set())) is not None]
    sent.quoted = quoted
    return found[:1]


def _paper_attributes(sent: Sent) -> bool:
    """Whether a document is said to say what is quoted: "the statement says"."""
    words = reporting()
    return any(
        not sent.quoted[i] and sent.lows[i] in words.documents and sent.word(i + 1) in words.paper_verbs
        for i in range(len(sent))
    )


def _papers(sent: Sent, discourse: Discourse) -> list[Said]:
    """What a document says: "the communique noted ..."."""
    for report in reversed(reports(sent, papers=True)):
        paper = paper_speaks(sent, report.start) if report.lemma not in reporting().weak else None
        speakers = officials_of(author(sent, paper, discourse), discourse) if paper is not None else []
        if not speakers:
            continue
        before = (0, paper) if paper is not None and paper > _OPENING else None
        act = act_of(sent, report, before)
        toward = addressees(sent, report.start, report.end, speakers, discourse, act)
        return [Said(sent.index, sent.index, speakers, act, toward, report.start)]
    return []


def is_foreign(discourse: Discourse, statements: list[Said]) -> bool:
    """Tells whether the statements of an article may be of foreign relations.

    Args:
        discourse: All that was read of states and organizations.
        statements: The statements found.

    Returns:
        Whether the article speaks of more than one state or organization, anybody of another side is addressed, or
        somebody of a foreign service speaks.
    """
    organizations = [name for name in discourse.org_forms if name not in discourse.bodies]
    if len(discourse.state_forms) + len(organizations) > 1:
        return True
    return any(said.toward or _is_diplomatic(said, discourse) for said in statements)


def _is_diplomatic(said: Said, discourse: Discourse) -> bool:
    """Whether somebody of a foreign service speaks: an envoy, a foreign minister, a ministry or embassy."""
    for ref in said.speakers:
        if ref.kind == "person":
            titles = discourse.people[ref.key].titles
            words = {word for title in titles for word in title.text.lower().split()}
            if "envoy" in discourse.people[ref.key].classes or not reporting().diplomatic.isdisjoint(words):
                return True
        elif ref.kind == "organization" and not reporting().diplomatic.isdisjoint(ref.key.lower().split()):
            return True
    return False
