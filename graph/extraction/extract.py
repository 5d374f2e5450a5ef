"""From one article to all that it says of diplomacy: a pure function of the article and the known names."""

from __future__ import annotations

from graph.extraction.actors import find_mentions, find_short_names
from graph.extraction.assemble import assemble
from graph.extraction.belonging import share_titles
from graph.extraction.book import MeetingBook
from graph.extraction.discourse import Discourse
from graph.extraction.home import home_state, infer_homes, know_people
from graph.extraction.ledger import Ledger, family_names
from graph.extraction.meetings import read_meetings
from graph.extraction.memory import is_state
from graph.extraction.quotes import QuoteReader
from graph.extraction.setting import Setting
from graph.extraction.signer import is_signed, is_transcript, signers
from graph.extraction.statements import is_foreign
from graph.extraction.tokens import Sent, sentences
from graph.lexicon.gazetteer import Gazetteer, plain_gazetteer
from graph.model import Article, Extraction


def extract(article: Article, gazetteer: Gazetteer | None = None) -> Extraction:
    """Reads one article.

    Args:
        article: The article with its sentences.
        gazetteer: Names of states and organizations; states alone if not given.

    Returns:
        People, states, organizations, meetings and statements, each with the words they were read from.
    """
    names = gazetteer or plain_gazetteer()
    sents = sentences(article)
    ledger, home = _people(article, sents, names)
    discourse = Discourse(ledger, home)
    discourse.states_named.update(ref for sent in sents for one in sent.mentions for ref in one.home if is_state(ref))
    discourse.transcript = is_transcript(sents)
    if not discourse.transcript and is_signed(sents):
        discourse.signed = True
        discourse.signers = signers(article, sents, discourse, names)
    book = MeetingBook(discourse)
    quotes = QuoteReader(discourse)
    setting = Setting(article.published, sents, discourse, names)
    for sent in sents:
        discourse.read(sent)
        drafts = read_meetings(sent, discourse, names)
        for draft in drafts:
            setting.fill(sent, draft)
            meeting = book.add(draft)
            if draft.sure and (draft.mode != "visit" or not discourse.sides):
                discourse.note_meeting(meeting.actors, meeting.host)
        setting.turn(sent)
        quotes.read(sent, bool(drafts))
    quotes.finish()
    setting.complete(book.drafts)
    foreign = bool(book.drafts) or is_foreign(discourse, quotes.statements)
    said = quotes.statements if foreign else []
    return assemble(article, sents, discourse, book.drafts, said)


def _people(article: Article, sents: list[Sent], names: Gazetteer) -> tuple[Ledger, str]:
    """Finds the mentions of all sentences; returns the people among them and the article's own state."""
    for sent in sents:
        find_mentions(sent, names)
    known = family_names(sents)
    for sent in sents:
        find_short_names(sent, known)
    ledger = Ledger(sents)
    know_people(ledger, names, article.published)
    home, sure = home_state(article, sents, ledger, names)
    infer_homes(ledger, sents, home, sure=sure)
    share_titles(ledger, sents)
    return ledger, home
