"""Outsiders: people, firms and papers that speak in an article, but for no state and no organization of states."""

from __future__ import annotations

from graph.extraction.clauses import is_passive
from graph.extraction.discourse import Discourse
from graph.extraction.mentions import Mention
from graph.extraction.papers import paper_speaks
from graph.extraction.reports import Report, reports
from graph.extraction.rows import ACTORS, actor_starting, in_phrase
from graph.extraction.speakers import officials, speaking
from graph.extraction.tokens import Sent
from graph.lexicon.language import grammar, reporting
from graph.model import Ref

_BEHIND_WITHIN = 6
_CLAUSE_ENDS = {",", ";", ":", "that", "”", '"'}


def outsider(sent: Sent, discourse: Discourse) -> list[Ref] | None:
    """Finds who speaks in a sentence for nobody but himself: "said Ann Lee, a trader", "dealers in London said".

    Args:
        sent: The sentence, its mentions resolved.
        discourse: What is known up to here.

    Returns:
        The people if they are named, an empty list if they are not; None where no outsider speaks.
    """
    for report in reports(sent):
        if report.lemma not in reporting().mention or report.lemma == "report" or is_passive(sent, report.start):
            continue
        mentions, _ = speaking(sent, report, discourse)
        if paper_speaks(sent, report.start) is not None:
            return None
        if not mentions:
            if _unnamed(sent, report):
                return []
        elif all(_is_name(sent, mention) for mention in mentions) and not officials(mentions, discourse):
            return discourse.all_refs(mentions)
        else:
            return None
    return None


def belongs_outside(sent: Sent, mentions: list[Mention], discourse: Discourse) -> bool:
    """Tells whether the pronoun that speaks means the outsider who spoke before, not an official named earlier.

    Args:
        sent: The sentence.
        mentions: The subject of its reporting verb.
        discourse: What is known up to here.

    Returns:
        Whether it does: an outsider spoke last, and nobody named in this sentence before is meant.
    """
    if not discourse.outside or len(mentions) != 1 or mentions[0].kind != "pronoun":
        return False
    refs = discourse.refs(mentions[0])
    named = [one for one in sent.mentions if one.start < mentions[0].start and one.kind != "pronoun"]
    return not any(ref in refs for ref in discourse.all_refs(named))


def _is_name(sent: Sent, mention: Mention) -> bool:
    return mention.kind == "person" and not sent.tokens[mention.start].isupper()


def _unnamed(sent: Sent, report: Report) -> bool:
    """Whether a word for outsiders, or a name that stands for no actor, is the verb's subject.

    Capital letters alone may be an agency, which is only a source, or an office.
    """
    words = reporting().outsiders
    if not words.isdisjoint(sent.lows[report.end : report.end + _BEHIND_WITHIN]):
        return actor_starting(sent, report.end) is None and sent.word(report.start - 1) in _CLAUSE_ENDS
    j = report.start - 1
    while j > 0 and sent.lows[j] in grammar().light:
        j -= 1
    if j > 0 and sent.cover[j] is None and sent.is_cap(j) and not sent.tokens[j].isupper() and not sent.quoted[j]:
        return True
    while j >= 0 and sent.tokens[j] not in _CLAUSE_ENDS:
        mention = sent.cover[j]
        if mention is not None and mention.kind in ACTORS and not in_phrase(sent, mention):
            return False
        if mention is None and sent.lows[j] in words and not sent.quoted[j]:
            return True
        j -= 1
    return False
