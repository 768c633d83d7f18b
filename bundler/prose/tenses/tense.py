"""What the words round a date without a year say of its time: that it was, is, or is to come."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bundler.prose.patterns.any_case import AnyCase
from bundler.prose.patterns.sought import Sought, heads
from bundler.prose.reading import Reading
from bundler.prose.tenses.lies_ahead import DONE, LASTED, lies_ahead, may_lie_ahead
from bundler.prose.text.sentences import FULL_STOP, PART_END

_FUTURE = AnyCase(
    r"\b(?:will|shall|must|next|listed|due|upcoming|forthcoming|fixed|listed|(?<!said\s)(?<!seems\s)(?<!appears\s)(?<!thought\s)to\sbe|is\sto"
    r"|are\sto|scheduled|expected|arranged|deadline|payable|plans|extended"
    r"|expires?|runs?\s+out|diarised|resume|going\sto|begins|starts|closes|hope|hopes|intend"
    r"|ends|hoped|(?:bailed|remanded|adjourned|put\s+back)\s+(?:to|until|till|for)|starting|beginning|commencing|would\s+(?:be|have\s+been)|(?:was|were)\s+to\s+have|(?:is|are)\s+on)\b"
)
# ``by`` makes a limit of the day that it leads to; ``handed down by the judge on 3 May`` says nothing of it.
_UP_TO = AnyCase(
    r"\b(?:by|before|until)\s+(?:(?:about|around|the|early|late|mid|end|close|of|business|on|no\s+later\s+than)[\s-]+"
    r"|\d[\d.:]*\s?(?:[ap]\.?m\.?|noon)\s+){0,5}\Z"
)
# ``I went up there the week before Christmas``: a count back from it, and no limit.
_COUNTS_BACK = re.compile(
    r"\b(?:\w*day|night|evening|morning|week(?:end)?|month|fortnight)s?\s(?:just\s)?before\s(?:the\s)?\Z"
)
# ``there had been talk before Christmas``: of what was over, however it is put.
_HAD_BY = re.compile(r"\bhad\s(?:(?:not|never|already|also|only|just)\s)?(?:been|\w+e[dn])\b[^.;]*\bbefore\s[^.;]*\Z")
# ``There was an earlier letter, before Christmas``
_WAS_BEFORE = re.compile(
    r"\b(?:was|were)\s(?!(?:to|not\sto|due|expected|meant|supposed|told|asked|required|ordered|given)\b)[^.;]*,\sbefore\s\Z"
)
_COMING = Sought(
    r"\b(?:(?:will|shall|must|going\s+to|(?:is|are)\s+(?:to|on|due|expected|listed|scheduled)|expects?|hopes?|intends?|plans?"
    r"|please|can\s+(?:you|we)|effective|(?:was|were)\s+to\s+have|would\s+(?:be|have\s+been)|plan(?:ned|ning)\s+(?:for|to)|set\s+(?:for|to)|told\s+\w+\s+to\s+expect)\b|(?<=[’'])ll\b)",
    re.I,
)
# ``subpoenaed him to testify on 10 February``, ``a 14 January deadline``: in the press, what is still to come.
_ORDERED = re.compile(
    r"\b(?:subpoenaed|summoned|ordered|required|asked|invited|told|directed|called|meant|chosen|agreed|due|set)\s(?:[\w’'-]+\s){0,5}"
    r"to\s(?!(?:be|have)\b)\w+[^.;]*\Z"
)
_LIMIT = re.compile(r"\s(?:return\s|target\s|court\s)?(?:deadline|date|target|election|summit)\b")
_PRESENT = re.compile(r"\b(?:is|are|has|have)\b")
# What has been so since a day is so still.
_SINCE = re.compile(r"\bsince\s(?:(?!then\b)[\w’'-]+\s){0,5}(?:(?:on|in|about|the)\s)*\s?\Z")
# What its writer has just read for it is of the time of writing, however long ago the story is.
_READ = re.compile(
    r"\bI\s(?:have|[’']ve)\s(?:(?:also|now|carefully|since)\s)*(?:read|seen|considered|received|reread|had\s(?:regard|sight)"
    r"|been\s(?:given|shown|sent|provided|supplied|assisted))\b|\bI\sam\s(?:assisted|helped|grateful)\b"
)
# ``I have been in my own flat since January``: what is still so began before now.
_STILL = re.compile(
    r"\b(?:have|has|[’']ve)\s(?:(?:not|only|also|now|both|all|never)\s)*(?:been|lived|had|worked|stayed|seen|heard|slept|felt|kept)\b[^.;]*\bsince\s+\Z"
)
# ``Dr Ingram, who saw you on 6 April, does not find``: what an expert now says rests on what was lately done.
_WHO = re.compile(r"\bwhom?\s(?:[\w’']+\s){1,5}(?:on|in)\s(?:the\s)?\Z")
_FINDS = re.compile(
    r",\s(?:(?:also|now|still|therefore)\s)?(?:does|do|finds?|says?|is|are|has|have|considers?|thinks?|believes?|advises?|concludes?|diagnoses|assesses|regards?|recommends?|describes?|puts|rates)\b"
)
# ``my son, who turned 3 in March``: how old somebody is, is said for the time of writing.
_AGED = re.compile(r"\bwho\s(?:has\s)?(?:just\s)?turned\s\d{1,2}\s")
# How a judge begins who passes sentence: the trial was lately, whatever year the offence below is of.
_TRIED = re.compile(
    r"\b(?:the\sjury\b[^.;]{0,60}\b(?:you|convict\w*)|you\s(?:pleaded|pled|changed\syour\splea|were\s(?:convicted|found\sguilty)))\b"
)
_ASIDE = re.compile(r"\bhad\s[^.;\n]*\Z")
# ``In the meantime her support had been stopped. The letter is dated 28 February``: before what was told last.
_MEANTIME = re.compile(
    r"\b(?:In\sthe\smeantime|Meanwhile|Before\s(?:that|then)|By\s(?:then|that\stime))\b[^.\n]*\bhad\b[^\n]*\Z"
)
# ``until November``: what lasted ended after it began. ``By Christmas`` at the head of a sentence: the story goes on.
_ONWARD = re.compile(r"\b(?:until|till|By)\s+(?:(?:the|early|late|mid|about|end\s+of|end\s+of\s+the)\s+)?\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tense:
    """What the words round a date say of when it was.

    `ahead`: the verb nearest before it looks ahead; `future`: it may lie after the day of writing; `coming`: the
    sentence speaks of what is to come; `past`: of what was; `present`: only the words before it, and of what is;
    `still`: it tells of what is, or since when; `aside`: of what had been; `onward`: of how long something went on;
    `of_now`: it is of the time of writing, however long ago the story is.
    """

    ahead: bool
    future: bool
    coming: bool
    past: bool
    present: bool
    still: bool
    aside: bool
    onward: bool
    of_now: bool


def tense_round(text: str, reading: Reading, *, press: bool, written: bool, last: int | None) -> Tense:
    """Say what the words round a reading tell of its time.

    `press`: a newspaper, which looks back sentence by sentence; `written`: the day of writing is known; `last` is where
    the date told last ends, None before the first.
    """
    after = PART_END.split(text[reading.end : reading.end + 10])[0]
    before = text[max(0, reading.start - 60) : reading.start]
    before = before if press else FULL_STOP.split(before)[-1]
    told = _sentence(text, reading)
    words = told.partition("…")[0]
    # A sentence that names a date of its own before may tell of another's plan.
    own = last is not None and reading.start - last < len(words)
    looks = written and not press and lies_ahead(words)
    ahead = looks and not own
    past = bool(DONE.search(told)) and not ahead
    return Tense(
        ahead=ahead,
        future=looks or may_lie_ahead(words) or _lies_after(text, reading, before, after, words, press=press),
        coming=ahead or bool(_COMING.search(told, heads(told))),
        past=past,
        # ``The time is up on 26 May if the decision was taken …``: the verb that leads to the day tells its time.
        present=bool(_PRESENT.search(words) and not DONE.search(words)),
        still=not past and bool(_PRESENT.search(told) or ("since" in words and _SINCE.search(words))),
        aside=bool(
            _ASIDE.search(text[max(0, reading.start - 50) : reading.start])
            or _MEANTIME.search(text, max(0, reading.start - 160, last or 0), reading.start)
        ),
        onward=bool(_ONWARD.search(text[max(0, reading.start - 20) : reading.start])),
        of_now=_is_of_now(text, reading, told, words, first=last is None),
    )


def _lies_after(text: str, reading: Reading, before: str, after: str, words: str, *, press: bool) -> bool:
    """Whether words right beside a date put it after the day of writing."""
    said = bool(_FUTURE.search(before + text[reading.start : reading.end] + after))
    up_to = _UP_TO.search(before) and not _HAD_BY.search(before)
    up_to = up_to and not _COUNTS_BACK.search(before) and not _WAS_BEFORE.search(before)
    future = (said or bool(up_to)) and not (LASTED.search(before) and not _FUTURE.search(before))
    return future or (press and bool(_ORDERED.search(words) or _LIMIT.match(text, reading.end)))


def _is_of_now(text: str, reading: Reading, told: str, words: str, *, first: bool) -> bool:
    """Whether a date is of the time of writing: of what its writer has just read, or of how things now are."""
    finds = _WHO.search(text[max(0, reading.start - 40) : reading.start]) and _FINDS.match(text, reading.end)
    tried = first and _TRIED.search(told)
    aged = first and "turned" in words and _AGED.search(words)
    return bool(finds or tried or aged or _READ.search(words) or ("since" in words and _STILL.search(words)))


def _sentence(text: str, reading: Reading) -> str:
    """The words of the sentence round a date, as far as they stand near."""
    before = PART_END.split(text[max(0, reading.start - 140) : reading.start])[-1]
    after = PART_END.split(text[reading.end : reading.end + 90])[0]
    return f"{before} … {after}"
