"""The day on which words are said that look back or ahead from it: of writing, of a letter quoted, of a story."""

from __future__ import annotations

import re

from bundler.prose.counted.source import Source, plain
from bundler.prose.forms.relative import reported
from bundler.prose.reading import Offset, Reading
from bundler.prose.story.anchors import Anchor, last_anchor
from bundler.prose.story.counting import whole_day
from bundler.prose.story.just_told import NEAR
from bundler.prose.story.narrative import narrative
from bundler.prose.story.story import Story
from bundler.prose.tenses.said_then import had_been, would_be
from bundler.prose.text.quotations import Quotation, quotation_at
from bundler.prose.text.sentences import CLAUSE_END, STOP

_LAST_SEEN = re.compile(r"\bI\s+(?:have\s+)?(?:last|just)\s+\w+\s[^.;]{0,24}\Z")
_PRESENT = re.compile(r"\b(?:is|are|am|will|shall|must|may|can)\b|[’'](?:ll|m|re)\b")
_PAST = re.compile(r"\b(?:was|were|had|did|said|told|wrote|would|came|went|rang)\b")
_SPEAKS_NOW = re.compile(r"\b(?:today|ago)\Z", re.I)
_SURE = 0.7
# Words quoted without a day of their own were hardly said on that of the paper that quotes them.
_QUOTED = 0.2
_SENTENCE = 150
# In days: nobody means last Friday where he has just told of a day so long ago.
_WEEKS = 28
_HEADER = 600
_HEADER_FAR = 1000


def of_sentence(story: Story, reading: Reading, offset: Offset) -> Source | None:
    """The date of the same sentence, after which a feast comes: ``told in May that he would go in the New Year``."""
    told = story.results[-1] if story.results else None
    if told is None or told.value is None or (offset.unit, offset.base) != ("feast", "either") or offset.count < 0:
        return None
    if told.role not in ("event", "document-date") or STOP.search(story.text, told.end, reading.start):
        return None
    return plain(Anchor(index=len(story.results) - 1, value=told.value, start=told.start, end=told.end))


def of_speech(story: Story, reading: Reading, offset: Offset) -> Source | None:
    """The day on which somebody says ``today``: of the document, or of the words that it quotes."""
    document = story.now(reading.start)
    if story.letter:
        return _of_letter(story, reading, document)
    quotation = quotation_at(story.quotations, reading.start)
    header = _header(story, quotation) if quotation is not None else None
    if offset.base == "either":
        if header is not None and quotation is not None and not _tells(story, quotation, reading.start):
            return Source(anchor=header, spoken=True)
        return _of_either(story, reading, document)
    if header is not None and quotation is not None:
        return Source(anchor=header, spoken=True, doubt=0.0 if quotation.start - header.end < _HEADER else 0.15)
    said = _told_of_saying(story, reading, offset, document) if quotation is None else None
    if said is not None:
        return said
    if document is not None and _elsewhere(story, reading, document):
        if offset.count > 0 and not _of_now(story.text, reading):
            return plain(last_anchor(story.anchors, reading.start, True))
        return Source(anchor=document, doubt=0.2)
    # A court that says ``today`` means the day of its judgment, never one of which it tells.
    if (
        document is None
        and quotation is None
        and story.judged
        and _SPEAKS_NOW.search(story.text, reading.start, reading.end)
    ):
        return None
    anchor = document or story.last()
    return Source(anchor=anchor, doubt=_QUOTED if quotation is not None else 0.0) if anchor is not None else None


def _of_either(story: Story, reading: Reading, document: Anchor | None) -> Source | None:
    """The day from which a weekday alone looks back: of its entry of a log, of writing, or of the story."""
    # ``Fell on Sunday`` in an entry of a log looks back from the day of its entry.
    if document is not None and document.index != "document date":
        return Source(anchor=document, spoken=True)
    if document is not None and _LAST_SEEN.search(story.text[max(0, reading.start - 40) : reading.start]):
        return Source(anchor=document)
    return _of_story(story, reading, document)


def _told_of_saying(story: Story, reading: Reading, offset: Offset, written: Anchor | None) -> Source | None:
    """The day of the story on which somebody said what he would do: ``He told her that he would do it tonight``."""
    last = story.last()
    if last is None or written is None or written.index != "document date":
        return None
    if would_be(story.text, reading.start) and whole_day(last.value) is not None:
        return Source(anchor=last, doubt=0.1)
    # ``She said that he had rung yesterday``: from then or from now.
    if offset.count < 0 and had_been(story.text, reading.start):
        return Source(anchor=written, doubt=0.1)
    return None


def _of_letter(story: Story, reading: Reading, written: Anchor | None) -> Source | None:
    """The day on which the words of a letter are said: its own, or one of which it has just told."""
    if reading.offset is None or reading.offset.base != "either":
        return plain(written or story.last())
    said = _said_then(story, reading)
    of_days = reading.weekday is not None or reading.offset.unit == "weekend"
    if said is None and of_days and not story.press:
        said = _told_then(story, reading, written)
    return said or plain(written or story.last())


def _of_story(story: Story, reading: Reading, written: Anchor | None) -> Source | None:
    """The day that a story is at; a note in which nothing was told yet looks back from its own day."""
    told = narrative(story, reading)
    if told is None and written is not None and not story.anchors and reading.weekday is not None:
        return Source(anchor=written, spoken=True, doubt=0.1)
    return plain(told)


def _told_then(story: Story, reading: Reading, written: Anchor | None) -> Source | None:
    """The day weeks before of which a letter has just told: ``He went in on 3 May. By Friday he was worse``."""
    last = story.last()
    if last is None or written is None or whole_day(last.value) is None or last.value.is_range:
        return None
    gap = story.text[last.end : reading.start]
    if len(gap) > 2 * _SENTENCE or "\n\n" in gap or (written.value.earliest - last.value.latest).days < _WEEKS:
        return None
    if story.results[-1].value is None or story.results[-1].end > last.end + _SENTENCE:
        return None
    after = CLAUSE_END.split(story.text[reading.end : reading.end + 60])[0]
    before = CLAUSE_END.split(story.text[max(0, reading.start - 80) : reading.start])[-1]
    if not _PAST.search(before + after) or _PRESENT.search(before + after):
        return None
    return Source(anchor=last, onward=True, doubt=0.1)


def _said_then(story: Story, reading: Reading) -> Source | None:
    """The day on which somebody said what he would do: ``you said on the 18th that you would ring by Friday``."""
    told = story.results[-1] if story.results else None
    if (
        told is None
        or told.value is None
        or whole_day(told.value) is None
        or told.role not in ("event", "document-date")
    ):
        return None
    if reading.start - told.end > 100 or STOP.search(story.text, told.end, reading.start):
        return None
    if not reported(story.text[told.end : reading.start], reading.start - told.end):
        return None
    return Source(
        anchor=Anchor(index=len(story.results) - 1, value=told.value, start=told.start, end=told.end), doubt=0.1
    )


def _header(story: Story, quotation: Quotation) -> Anchor | None:
    """The day of the letter or talk that is quoted: the last told before the quotation opens."""
    for anchor in reversed(story.anchors[-40:]):
        if quotation.start - anchor.end > _HEADER_FAR:
            return None
        if anchor.end <= quotation.start and whole_day(anchor.value) is not None:
            return anchor
    return None


def _tells(story: Story, quotation: Quotation, start: int) -> bool:
    """Whether quoted words name a day of their own before offset `start`, from which their story goes on."""
    for anchor in reversed(story.anchors[-12:]):
        if anchor.start < quotation.start:
            return False
        if anchor.end <= start and isinstance(anchor.index, int) and story.results[anchor.index].method == "explicit":
            return True
    return False


def _elsewhere(story: Story, reading: Reading, anchor: Anchor) -> bool:
    """Whether ``today`` may be another's: in a document that tells a story, beside days long before it was written."""
    last = story.last()
    if story.letter or anchor.index != "document date" or last is None or reading.start - last.end > 2 * NEAR:
        return False
    if reading.offset and reading.offset.count > 0 and story.sureness(last) < _SURE:
        return False
    if _agreed(story, reading, anchor):
        return False
    return (anchor.value.earliest - last.value.latest).days > 60


def _agreed(story: Story, reading: Reading, written: Anchor) -> bool:
    """Whether the date right before is that day counted from the day of writing: ``on Father’s Day, tomorrow``."""
    told, offset = story.results[-1], reading.offset
    if offset is None or offset.unit != "day" or told.value is None or reading.start - told.end > len(", the "):
        return False
    return whole_day(told.value) is not None and (told.value.earliest - written.value.earliest).days == offset.count


def _of_now(text: str, reading: Reading) -> bool:
    """Whether the sentence speaks of what is and will be, and of nothing that was: ``I sign on again tomorrow``."""
    before = CLAUSE_END.split(text[max(0, reading.start - 160) : reading.start])[-1]
    sentence = before + CLAUSE_END.split(text[reading.end : reading.end + 80])[0]
    return bool(_PRESENT.search(sentence)) and not _PAST.search(before)
