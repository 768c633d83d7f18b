"""The sentence that a court passes, and its parts as ISO 8601 durations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bundler.documents.document import Found
from bundler.documents.readers.reading import Reading, words

_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve "
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty"
)
_COUNT = (
    rf"(?:\d{{1,4}}|(?:twenty|thirty|forty)-(?:one|two|three|four|five|six|seven|eight"
    rf"|nine)|{'|'.join(reversed(_WORDS.split()))})"
)
_UNIT = r"(?:years?|months?|weeks?|days?)"
_TIME = rf"(?:an?\s+)?(?P<{{0}}>{_COUNT}[\s-]+{_UNIT}(?:(?:,|\s+and)?\s+{_COUNT}\s+{_UNIT})?)"


def _time(name: str) -> str:
    return _TIME.replace("{0}", name)


_GAP = r"[^.;:]{0,40}?"
# What each part is called, and how courts say it. The first place that fits in a document is taken.
_PARTS = (
    (
        "total",
        rf"extended\s+(?:determinate\s+)?sentence(?:\s+of\s+imprisonment)?\s+(?:of|for"
        rf"|totalling)\s+{_time('time')}",
    ),
    (
        "custody",
        rf"(?:(?:appropriate\s+)?custodial\s+(?:term|period|element|part)"
        rf"|custody)\s+(?:{_GAP}\bof|will\s+be|is|being|:)?\s*{_time('time')}"
        rf"|{_time('other')}[’']?\s+(?:in\s+)?custody\b",
    ),
    (
        "extension",
        rf"(?:(?:extended\s+(?:period\s+of\s+)?licence|extension)(?:\s+period)?"
        rf"|licence\s+extension)\s+(?:{_GAP}\bof|will\s+be|is|being|:)?\s*{_time('time')}"
        rf"|{_time('other')}[’']?\s+(?:on\s+)?extended\s+licence",
    ),
    (
        "minimum-term",
        rf"minimum\s+(?:term|period)\s+(?:{_GAP}\b(?:of|be|is|at|as)\b\s+)?{_time('time')}"
        rf"|serve\s+(?:a\s+minimum\s+of|at\s+least"
        rf"|not\s+less\s+than)\s+{_time('other')}\s+before",
    ),
    ("suspended-for", rf"suspended\s+for\s+(?:a\s+period\s+of\s+)?{_time('time')}"),
    ("community-order", rf"community\s+order\s+(?:for|of)\s+{_time('time')}|{_time('other')}[’']?\s+community\s+order"),
    (
        "time-on-remand",
        rf"{_time('time')}\s+(?:which\s+)?(?:you\s+have\s+)?(?:already\s+)?(?:spent|served"
        rf"|been)?\s*(?:in\s+custody\s+)?on\s+remand|less\s+(?:the\s+)?{_time('other')}",
    ),
)
_COMPILED = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _PARTS)
_SENTENCE = re.compile(
    rf"(?i)(?:sentence(?:d)?\b[^.]{{0,80}}?(?:imprisonment|detention|custody|life"
    rf"|{_COUNT}\s+(?:years|months))|imprisonment\s+for\s+(?:life|{_COUNT}\s+(?:years"
    rf"|months))|{_COUNT}\s+(?:years|months)[’']?,?\s+(?:imprisonment|detention|concurrent"
    rf"|consecutive)|\bthere\s+will\s+be\s+(?:an?\s+)?(?:extended\s+)?sentence"
    rf"|community\s+order\s+(?:for|of))"
)
_PASSED = re.compile(
    r"(?i)\b(?:on\s+count|i\s+(?:now\s+)?(?:sentence|impose|pass)|the\s+sentence\s+(?:is"
    r"|will|of|that|which\s+i|i)|there\s+will\s+be|you\s+will\s+(?:serve|go\s+to\s+prison)"
    r"|must\s+be\s+one\s+of|total\s+sentence|life\s+imprisonment"
    r"|imprisonment\s+for\s+life)"
)
_NOT_PASSED = re.compile(
    r"(?i)whether|would\s+(?:have|be\s+enough)|considered|starting\s+point|category\s+range|guideline|maximum"
)
_KIND = (
    (
        "life imprisonment",
        r"imprisonment\s+for\s+life|life\s+(?:imprisonment|sentence)|detention\s+for\s+life" r"|custody\s+for\s+life",
    ),
    ("imprisonment for public protection", r"imprisonment\s+for\s+public\s+protection"),
    ("extended sentence", r"extended\s+(?:determinate\s+)?sentence"),
    ("suspended sentence", r"suspended\s+(?:sentence|for)"),
    ("detention", r"young\s+offender|youth\s+detention|\bdetention\b"),
    ("imprisonment", r"imprisonment|custody|prison"),
    ("community order", r"community\s+order"),
)


def sentence_parts(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Give each passage that passes ``sentence``, then ``sentence-type`` and the parts: total, custody and more."""
    passages = tuple(_passages(reading))
    for passage, page in passages:
        yield "sentence", words(passage[:240], passage, page, 0.8)
    joined = [(passage, page) for passage, page in passages]
    for name, pattern in _KIND:
        hit = next(((match, page) for text, page in joined if (match := re.search(pattern, text, re.IGNORECASE))), None)
        if hit:
            yield "sentence-type", words(name, hit[0][0], hit[1], 0.75)
            break
    yield from durations(joined or [(re.sub(r"\s+", " ", page.text), page.page) for page in reading.pages])


def durations(texts: list[tuple[str, int]]) -> Iterator[tuple[str, Found]]:
    """Give the parts of a sentence that texts (each with its document page) state, each once, as ``P10Y``."""
    for name, pattern in _COMPILED:
        for text, page in texts:
            match = pattern.search(text)
            value = iso(next((part for part in match.groupdict().values() if part), "")) if match else ""
            if match and value:
                yield name, words(value, match[0], page, 0.85)
                break


def iso(text: str) -> str:
    """Give a length of time as an ISO 8601 duration: ``2 years 6 months`` is P2Y6M; "" where it is none."""
    from bundler.prose.find import find_dates

    return next((found.duration for found in find_dates(text.lower()) if found.duration), "") or ""


def _passages(reading: Reading) -> Iterator[tuple[str, int]]:
    """The sentences of the text that pass sentence, not those that weigh what it might be."""
    for page in reading.pages:
        text = re.sub(r"\s+", " ", page.text)
        for part in re.split(r"(?<=[.!?])\s+(?=[A-Z\d“])", text):
            if (_SENTENCE.search(part) and _PASSED.search(part) and not _NOT_PASSED.search(part)) or re.search(
                r"(?i)minimum\s+term\s+(?:\w+\s+){0,6}(?:is|be|of)\b[^.]{0,30}\d|\bon\s+remand\b[^.]*\bcount\b", part
            ):
                yield part, page.page
