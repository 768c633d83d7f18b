"""The text of an event: the source's own words, cut to what matters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bundler.prose.patterns.any_case import AnyCase

MOST = 220
# In less room nothing is told on.
_ROOM = 70
# The date has a column of its own: where it only opens or closes the words, it is not said again.
_LEADING = re.compile(r"(?:on|in|at)(?:\s+or\s+about)?(?:\s+the)?\s+|", re.I)
_TRAILING = AnyCase(r",?\s+(?:on|in)(?:\s+or\s+about)?(?:\s+the)?\s+$")
# “The claim form issued”: a thing and what was done with it, which without its date is no sentence.
_NAMES_ALONE = re.compile(
    r"(?!.*\b(?:is|are|was|were|be|been|has|have|had|did|he|she|they|I|we|you|it|who|which|that|and)\b)"
    r"(?:[Tt]he|[Aa]n?)\s+(?:[\w’'-]+\s+){1,6}(?:issued|filed|served|dated|made|given|sealed|signed|lodged|handed\s+down|received|sent)\s+(?:on|in)\b"
)
# “a sentence imposed in June”, “the statement which was made in April”: without its date it breaks off.
# “I have not been back save on 22 February”
_EXCEPTS = re.compile(r"\b(?:except|save|apart\sfrom|other\sthan)(?:\s(?:once|twice))?\W*$")
_BREAKS_OFF = re.compile(
    r"\b(?:(?:which|that|who)\s+(?:was|were|had\s+been)\s+\w+"
    r"|(?<!was )(?<!were )(?<!been )(?<!being )(?<!is )(?<!are )(?<!and )(?<!then )"
    r"(?:imposed|made|given|issued|passed|signed|served|received|sent|taken|granted|held|dated|handed\s+down|delivered"
    r"|published|prepared|completed|written|committed)"
    r"|(?:who|which)\s+\w+ed"
    r"|(?:most\s+recently|the\s+(?:most\s+recent|latest|earliest|last|first|second|third|other|next)(?:\s+one)?))$"
)
# “… on 5 February 2024 after leaving a house let from”: beside another date the words would seem to be of that one.
_ANOTHER_DATE = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\b(?:19|20)\d\d\b(?!\s(?:Act|Regulations|Rules|Order)\b)"
)
# In letters: what leads to a date is no longer, nor the words with which a text breaks off.
_LEAD, _CLOSE = 40, 90
_SUBJECT = re.compile(
    r"(?:,?\s+(?:I|he|she|they|we|you|it|there|somebody|nobody|(?:his|her|their|my|your|our)\s+\w+|[A-Z][\w’'-]*)"
    r"|\s+(?:the|a|an|this|that|two|three|some))\b(?!\s+(?:to|and)\s+\d)"
)
_NUMBER = re.compile(
    r"^(?:\(?\d{1,3}[.)]|\[\d{1,3}\]|\d{1,2}(?:\.\d{1,3}){1,3}\.?(?!\s+[ap]\.?m\b)|\([a-zA-Z]\)|\(?[ivx]{1,5}\)|[a-h]\)|[•–—*-])\s+(?=\S)"
)
_OPENING = AnyCase(
    r"(?:(?:and\s+)?(?:further\s+)?upon\s+(?:(?:reading|considering|noting|it\s+being\s+noted\s+that)\s+)?"
    r"|on\s+(?:reading|considering|consideration\s+of)\s+"
    r"|please\s+(?:see|find)\s+(?:attached\s+|enclosed\s+)?|I\s+can\s+(?:now\s+)?(?:tell\s+you|confirm|say)\s+that\s+"
    r"|that\s+(?=(?:on|in|at|between|the|he|she|they|[A-Z])\b)"
    r"|I\s+(?:should|would|can)\s+(?:also\s+)?(?:add|say|explain|confirm)\s+that\s+"
    r"|I\s+(?:can\s+)?(?:confirm|recall|remember)\s+that\s+"
    r"|as\s+(?:I\s+have\s+said|set\s+out\s+above|noted\s+above|stated\s+above)[^,]{0,40},\s+"
    r"|it\s+is\s+(?:common\s+ground|agreed|accepted|admitted|conceded|not\s+(?:in\s+)?disputed?)\s+that\s+"
    # Who finds it is told beside it.
    r"|I\s+(?:am\s+(?:quite\s+|entirely\s+)?satisfied|find)\s+(?:as\s+a\s+fact\s+"
    r"|on\s+(?:all|everything)\s+(?:that\s+)?I\s+(?:have\s+)?(?:heard|seen|read)\s+|on\s+(?:all\s+)?the\s+evidence\s+)?that\s+"
    r"|(?:however|moreover|furthermore|thereafter|accordingly|in\s+the\s+event"
    r"|but|and|so|also|then),?\s+(?=[A-Za-z])|further,\s+|for\s+your\s+information,\s+"
    r"|I\s+am\s+(?:glad|pleased|sorry|happy)\s+to\s+(?:be\s+able\s+to\s+)?(?:tell"
    r"|say|inform|confirm|report)\s+(?:to\s+)?(?:you\s+)?that\s+"
    r"|(?:further\s+to\s+[^.;]{4,90}?,?\s+)?I\s+(?:am\s+writing|write)\s+(?:to\s+(?:let\s+you\s+know|(?:tell|inform|advise|notify|confirm)(?:\s+(?:to\s+)?you)?)\s+that|because)\s+)"
)
_CROSS_REFERENCE = re.compile(
    r"\s*[(\[](?:see|cf\.?|at|page|pages|p\.|pp\.|para|paras|paragraphs?|tab"
    r"|exhibit|bundle|(?:first|second|third|fourth)\s+(?:witness\s+)?statement"
    r"|the\s+“|“)[^()\[\]]{0,80}[)\]]"
    r"|(?::\s+(?:WS\s+)?[A-Z]\w+\s+§+\s?\d[\d–-]*)?\s*\[(?:[A-Z]{1,3}\d{0,3}\s?/\s?)+\d{1,4}(?:[–-]\d{1,4})?\]",
    re.I,
)
_TAIL = re.compile(r",?\s+(?:because|so\s+that|which\s+I|for\s+reasons|although|though|whereas)\b.*$", re.I)
_BROKEN = re.compile(r"(?<=[a-z])-\n(?=[A-Z])")
# “e-”, “mailed”: the hyphen stood at the end of a line; not “two- and three-year”.
_HYPHENED = re.compile(r"(?<=[a-z])-\s(?=[a-z])(?!(?:and|or|to|but)\b)")
# What we put where an e-mail has a picture that is kept elsewhere.
_NOTE = re.compile(r"\[picture not fetched[^\]\n]{0,200}\]")
_CUT_SHORT = re.compile(r"\s*…\.?$")
_TWICE_CUT = re.compile(r"…\s*…")
_CLAUSE = re.compile(r"[;:,]\s+|\s+[–—]\s+|\.\s+|\s+(?=(?:and|but|when|where|who|which|that|because|so)\s)")


def event_text(words: str, date: tuple[int, int]) -> str:
    """Give the words of a segment as the text of an event, in at most MOST characters.

    `date` is the place of the date in `words`; what is kept holds it. An ellipsis stands where words are left out at
    either end; a paragraph's number, an opening (“I confirm that”) and cross-references in brackets go without one.
    """
    return _told(*_parted(words, date))


def undated_text(words: str, date: tuple[int, int]) -> str:
    """Give the text as `event_text` does, without the date where it only opens or closes the words."""
    before, dated, after = _parted(words, date)
    if len(after) > 20 and _LEADING.fullmatch(before) and _SUBJECT.match(after):
        return _tidy(_back(_unreferred(after).lstrip(" ,"), MOST))
    led = _TRAILING.search(before[-_LEAD:]) if len(before) > 20 and not after.strip(" .") else None
    if led:
        bare = before[: len(before) - len(led.string) + led.start()]
        if not (
            _NAMES_ALONE.match(before)
            or _EXCEPTS.search(bare[-_CLOSE:])
            or _BREAKS_OFF.search(bare[-_CLOSE:])
            or _ANOTHER_DATE.search(bare)
        ):
            return _tidy(_front(_unreferred(bare), MOST))
    return _told(before, dated, after)


def _parted(words: str, date: tuple[int, int]) -> tuple[str, str, str]:
    """The words before a date, without a number or what only opens a sentence, the date, and the words after it."""
    number = _NUMBER.match(words)
    first = number.end() if number and number.end() <= date[0] else 0
    before = words[first : date[0]].lstrip()
    opening = _OPENING.match(before)
    return before[opening.end() :] if opening else before, words[date[0] : date[1]], words[date[1] :]


def _told(before: str, dated: str, after: str) -> str:
    before, after = _unreferred(before), _unreferred(after)
    if len(before) + len(dated) + len(after) > 150:
        tail = _TAIL.search(after, 60)
        after = f"{after[: tail.start()]} …" if tail else after
    before = _front(before, MOST - len(dated) - min(len(after), 120))
    after = _back(after, MOST - len(before) - len(dated))
    return _tidy(before + dated + after)


def _unreferred(words: str) -> str:
    """The words without cross-references in brackets."""
    return _CROSS_REFERENCE.sub("", words) if "(" in words or "[" in words else words


def told_on(text: str, following: Sequence[str], *, at_once: bool) -> str:
    """Give the text of an event with as much of the sentences that tell on of it as there is room for.

    An ellipsis stands before them where they do not follow `at_once`.
    """
    joint = " " if at_once else " … "
    for words in following:
        room = MOST - len(text) - len(joint)
        if len(words) > room and room < _ROOM:
            break
        text, joint = f"{text}{joint}{_tidy(_back(words, room))}", " "
        if text.endswith("…"):
            break
    return text


def row_text(words: str) -> str:
    """Give the words of a table's row as the text of an event, in at most MOST characters."""
    return _tidy(_back(words, MOST))


def clean(words: str) -> str:
    """Words on one line, a word that a line's end broke put together where it keeps its hyphen."""
    if "-\n" in words:
        words = _BROKEN.sub("-", words)
    return " ".join(words.split())


def _front(before: str, room: int) -> str:
    if len(before) <= room:
        return before
    for match in _CLAUSE.finditer(before):
        if len(before) - match.end() <= room - 2:
            return "… " + before[match.end() :]
    return "… " + before[before.find(" ", len(before) - max(room, 20)) + 1 :]


def _back(after: str, room: int) -> str:
    if len(after) <= room:
        return after
    kept = ""
    for match in _CLAUSE.finditer(after):
        if match.start() > room - 2:
            break
        kept = after[: match.start()]
    if len(kept) < room // 2:
        kept = after[: max(after.rfind(" ", 0, room - 2), 0)]
    return kept.rstrip(" ,;:–—") + " …"


# The mark of a footnote, behind the stop that ends a sentence.
_NOTE_MARK = re.compile(r"\.(?:(?<=[a-z]{3}\.)|(?<=\s(?:19|20)\d\d\.))\d{1,2}$")


def _tidy(text: str) -> str:
    text = " ".join((_NOTE.sub(" ", text) if "[picture" in text else text).split()).strip(" ,;:|–—")
    if "- " in text:
        text = _HYPHENED.sub("-", text)
    if "…" in text:
        text = _TWICE_CUT.sub("…", _CUT_SHORT.sub(" …", text))
    if text.count("“") == text.count("”") + 1:
        text += "”"
    elif text.count('"') == 1:
        text += '"'
    text = _NOTE_MARK.sub(".", text)
    if text and text[-1] not in ".!?…”\"’')":
        text += "."
    # “s184 notice sent”: the sign of a section is no word.
    return text if text[1:2].isdigit() else text[:1].upper() + text[1:]
