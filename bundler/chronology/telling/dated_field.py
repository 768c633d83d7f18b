"""A field of a form whose label says what happened at its date: ``Arrested: 9 March 2024 03:12 at Mill Lane``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bundler.chronology.event import Event
from bundler.chronology.kinds.clause import is_past
from bundler.chronology.paper.body import Block, Body
from bundler.chronology.telling.told_event import told_event
from bundler.chronology.wording.event_text import clean, row_text
from bundler.chronology.wording.nature import entry_nature
from bundler.documents.document import Document
from bundler.prose.expression import DateExpression

# What leads to the date.
_ON = re.compile(r"\s(?:on|at|in)$")
_DATE_OF = re.compile(r"^(?:date|time|date\s+and\s+time)(?:\s+of)?\s(?=\w)", re.I)
_LABEL = re.compile(r"(?:^|[:\d]\s+|\s{2,})(?P<label>[A-Z][A-Za-z]+(?:[ -][A-Za-z]+){0,4})\s?:?\s*\Z")
_NEXT_LABEL = re.compile(r"\s{2,}|\s+(?=[A-Z]\w+(?: \w+){0,3}:\s)")
# “Hearing dates: 21 and 22 October 2025”, anywhere on the line.
_HEARING = re.compile(
    r"(?:^|\s)(?P<label>[Hh]earing\s+[Dd]ates?|[Dd]ates?\s+of\s+(?:the\s+)?(?:[Oo]ral\s+)?[Hh]earing)\s?:\s*\Z"
)
# The same in a cell of its own at the head of a line, whose colon the table left out.
_HEARING_CELL = re.compile(
    r"^(?P<label>[Dd]ates?\s+of\s+(?:the\s+)?(?:[Oo]ral\s+)?[Hh]earing|[Hh]earing\s+[Dd]ate)\s+\Z"
)
# When a sentence, or a part of it, ends, and when somebody comes out.
_ENDS = re.compile(
    r"^(?P<label>(?:(?:minimum\s+term|tariff|sentence|licen[cs]e)\s+(?:expir(?:es|ed|y)|ends?|end)(?:\s+date)?"
    r"|(?:conditional|automatic)\s+release\s+date|parole\s+eligibility\s+date))(?:\s\([A-Z]{2,5}\))?\s?:?\s*\Z",
    re.I,
)
# “NOTE OF A CASE CONFERENCE”, then “Held on 3 May 2025 at the Civic Centre”.
_HELD = re.compile(
    r"(?P<what>(?:[A-Z][\w’'-]*\s(?:[\w’'&,/-]+\s){0,8})?)[Hh]eld(?:\s(?:at|in|by)\s[^\n]{2,60})?\s(?:on\s)?(?:the\s)?\Z"
)
_MET = re.compile(
    r"\b(?:hearings?|meetings?|conferences?|reviews?|inquests?|panels?|tribunals?|committees?|forums?|interviews?|adjudications?|visits?)\b",
    re.I,
)
# “Date of application”, “Date of request for assessment”: what was done then has a name.
_DATE_OF_THING = re.compile(
    r"(?:^|[:|]\s+|\s{2,})(?:The\s)?[Dd]ate\sof\s(?:the\s|your\s|his\s|her\s)?"
    r"(?P<thing>(?:[a-z]+\s){0,2}(?:application|request|referral|complaint|appeal|refusal|claim|arrival|admission|discharge|detention|arrest|release"
    r"|removal|removal\sdirections|seizure|eviction|exclusion|suspension|dismissal|resignation|(?:draft|final|amended)\splan)"
    r"(?:\s(?:for|to|of|by|at|in|into|from|on)\s[A-Za-z][\w’'&() -]{2,50})?)\s?:?\s*\Z"
)
_NOTE_OF = re.compile(
    r"^(?:(?:file\s|attendance\s)?notes?|minutes|record|report|summary|transcript)\s(?:of|for|from)\s(?:the\s|an?\s)?",
    re.I,
)
# What a form dates besides is of the form: created, printed, completed, sent.
_STEPS = frozenset(("arrest", "charge", "conviction", "sentence", "order", "transfer", "decision"))
_SURE = 0.8
# In so many letters stands the name of a form.
_HEAD = 300
# No label has so many letters: a line may hold a whole paper, and is not looked through for each date.
_LONGEST = 400
# “Date first convicted” sums up what the record tells row by row.
_SUMS_UP = frozenset(("first", "last", "latest", "next", "previous"))
# “Orders made on 24 April 2020” heads what tells of them; “Approved by the judge” is of the transcript.
_HEADS_A_LIST = frozenset(("orders", "directions", "convictions", "sentences", "findings", "disposals", "decisions"))
_OF_THE_PAPER = frozenset(("approved", "revised", "checked", "typed", "transcribed", "corrected"))


def field_events(
    document: Document, body: Body, block: Block, mine: Sequence[DateExpression], asserted: str
) -> Iterator[Event]:
    """Yield what the fields of a block that is no prose tell: those labelled by what was done, with its date.

    `mine` are the dates of the block, `asserted` is who tells what the document tells.
    """
    for item in mine:
        first = max(block.start, item.start - _LONGEST)
        first = max(first, body.text.rfind("\n", first, item.start) + 1)
        ends = body.text.find("\n", item.end, block.end)
        last = ends if ends >= 0 else block.end
        before = body.text[first : item.start] if _stands_for_itself(document, item) else ""
        if met := _meeting(block, before):
            words = clean(body.text[first : item.end])
            yield told_event(
                document, body, item, f"{met} held.", words, asserted, _SURE, entry_nature(f"{met} held"), item.start
            )
            continue
        if ending := _ENDS.search(before):
            words = clean(body.text[first : item.end])
            kind = "transfer" if "release" in ending["label"].lower() else "sentence"
            text = row_text(ending["label"].capitalize())
            yield told_event(document, body, item, text, words, asserted, _SURE, kind, item.start)
            continue
        if heard := _HEARING.search(before) or _HEARING_CELL.search(before):
            words = clean(body.text[first + heard.start("label") : item.end])
            yield told_event(document, body, item, "Hearing.", words, asserted, _SURE, "hearing", item.start)
            continue
        thing = _DATE_OF_THING.search(before)
        if thing is not None and not _is_its_form(body, thing["thing"]):
            words = clean(body.text[first + thing.start() : item.end])
            text = row_text(thing["thing"][:1].upper() + thing["thing"][1:])
            yield told_event(
                document, body, item, text, words, asserted, _SURE, entry_nature(thing["thing"]), item.start
            )
            continue
        found = _LABEL.search(before)
        label = found["label"].lower().split() if found else []
        if found is None or not any(map(is_past, label)) or not _SUMS_UP.isdisjoint(label):
            continue
        if label[0] in _HEADS_A_LIST or label[0] in _OF_THE_PAPER:
            continue
        kind = entry_nature(found["label"])
        if kind in _STEPS:
            rest = _NEXT_LABEL.split(body.text[item.end : last], maxsplit=1)[0]
            words = clean(body.text[first + found.start("label") : item.end] + rest)
            done = _DATE_OF.sub("", _ON.sub("", found["label"]))
            text = row_text(f"{done} {rest.strip(' ,;:–-')}")
            yield told_event(document, body, item, text, words, asserted, _SURE, kind, item.start)


def _is_its_form(body: Body, thing: str) -> bool:
    """Whether a paper is the form of a thing, so that its date is only when the form was filled in."""
    return f"{thing.split()[0]} form" in body.text[:_HEAD].casefold()


def _meeting(block: Block, before: str) -> str:
    """What was held at the date behind `before`, by its own line or by the heading over it; "" where nothing was."""
    held = _HELD.search(before) if "eld" in before else None
    if held is None:
        return ""
    what = held["what"].strip() or block.section
    what = _NOTE_OF.sub("", what.capitalize() if what.isupper() else what)
    return row_text(what).rstrip(".") if _MET.search(what) else ""


def _stands_for_itself(document: Document, item: DateExpression) -> bool:
    """Whether a date is written in full, and is none on which the document itself was made."""
    return item.method == "explicit" and (document.date is None or item.value != document.date)
