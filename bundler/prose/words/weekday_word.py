"""Whether a word that may be a weekday is one: Sat and Sun are other words too, and nobody writes a name small."""

from __future__ import annotations

import re
from functools import lru_cache

_LONG = ("tues", "weds", "thur")
_LED = re.compile(r"\b(?:on|by|until|till|since|from|before|after|last|next|this|following|previous)\s\Z", re.I)
_LED_THE = re.compile(r"\b(?:on|by|until|till|since|from|before|after)\sthe\s\Z", re.I)
_LISTED = re.compile(r"\b(?:Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)(?:day)?(?:,|\s(?:and|or|to|until|till))\s\Z")
# ``Fri night``, ``Mon pm``
_PART = re.compile(r"\.?\s(?:morning|afternoon|evening|eve|night|lunchtime|teatime|[ap]\.?m)\b", re.I)
_NAME = re.compile(r"\s[A-Z][a-z]")
# A text that cuts weekdays short elsewhere, where they can be nothing else.
_CUT_SHORT = re.compile(
    r"\b(?:Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)\.?,?\s\d{1,2}(?:[/.]|st\b|nd\b|rd\b|th\b|\s[A-Z])|\b(?:Tues|Weds|Thurs)\b"
    r"|\b(?:on|since|until|till|by)\s(?:Mon|Tue|Wed|Thu|Fri)\b"
)
# ``Fri – rang the ward``: it opens its line, and a mark sets it against what was done on it.
_OPENS_LINE, _MARK = re.compile(r"(?:\A|\n)[ \t•*–-]*\Z"), re.compile(r"\.?[ \t]?[:–—-][ \t]+\S")
_NO_OTHER, _ENDS = ("Mon", "Tue", "Fri"), re.compile(r"(?<=\.)\s|[.;,)]|[ \t]*(?:\n|\Z)")
_AFTER_WORD = re.compile(r"\w[,:]?\s\Z")
_IN_NOTE = re.compile(r"[a-z)\d][,:]?\s\Z|[a-z]/\Z")


def is_weekday(found: re.Match[str]) -> bool:
    """Whether the group ``wd`` of a match is a weekday, by how it is written and by what stands beside it."""
    word, text = found["wd"].rstrip("."), found.string
    before = text[max(0, found.start("wd") - 14) : found.start("wd")]
    if word.islower():
        return word.endswith("day") and bool(_LED.search(before) or _LED_THE.search(before))
    if len(word) > 5 or word.lower().startswith(_LONG):
        return True
    end = found.start("wd") + len(word)
    if _PART.match(text, end) or _LISTED.search(before) or (_MARK.match(text, end) and _OPENS_LINE.search(before)):
        return True
    # ``Ring OIC Fri.``: no other word is written so.
    if word in _NO_OTHER and _AFTER_WORD.search(before) and _ENDS.match(text, found.end("wd")):
        return True
    # The Sun is read on no day.
    if _NAME.match(text, end) or (word.lower() == "sun" and before.lower().endswith("the ")):
        return False
    return bool(_LED_THE.search(before) or _LED.search(before) or (_IN_NOTE.search(before) and _cuts_short(text)))


@lru_cache(maxsize=4)
def _cuts_short(text: str) -> bool:
    return _CUT_SHORT.search(text) is not None
