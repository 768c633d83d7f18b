"""The dates on which a law was made or changed, told by who did it: ``In 1941, the State amended its constitution``."""

from __future__ import annotations

import re

from bundler.prose.patterns.signs import holds

_ALSO = r"(?:(?:had|has|also|again|then|first|later|finally|thus|therefore|once|twice|subsequently|recently)\s){0,2}"
_MADE = r"(?:re-?)?(?:enact|pass|amend|repeal|adopt|codif|ratif|revis)(?:ed|ied)"
_LAW = (
    r"(?:[Aa]cts?|[Ll]aws?|[Ss]tatutes?|[Cc]onstitution(?:al)?|[Cc]odes?|[Ll]egislation|[Pp]rovisions?|[Aa]mendments?"
    r"|[Rr]ules?|[Bb]ill|[Ss]ections?|§)"
)
# What a legislature does that makes no law.
_NO_LAW = (
    r"(?!(?:charged|asked|met|heard|held|sat|convened|debated|considered|investigated|received|rejected|refused"
    r"|failed|adjourned|learned)\b)"
)
_BETWEEN = r"(?:\sand\s\d{4})?(?:,\s[^,.;]{3,60})?,?\s{1,3}(?:when\s)?[“‘]?"
_BY_CONGRESS = re.compile(
    rf"{_BETWEEN}(?:the\s(?:\d+\w+\s)?)?Congress\s(?:and\s[^,.;]{{3,30}}\s)?{_ALSO}{_NO_LAW}(?:\w+ed|made|gave|took|sought|set|did|chose|put)\b"
)
_BY_OTHERS = re.compile(
    rf"{_BETWEEN}(?:(?:Parliament|(?:the\s)?(?:[A-Z]?[a-z’]+\s){{0,2}}(?:[Ll]egislatures?|General\sAssembly)|the\sdrafters\sof\s(?:\w+\s){{1,5}})"
    rf"\s?{_ALSO}(?:{_MADE}|replaced|abolished|added)\b"
    rf"|(?:it|Congress)\smade\sit\s(?:illegal|unlawful|criminal|a\scrime)\b|the\sstatutory\s\w+\b"
    rf"|(?:the\s)?(?:[A-Z][a-z]+\s){{1,4}}(?:Instructions|Regulations)\sof\s|that\s(?:such|these|those)\s(?:laws|statutes)\s"
    rf"|the\s(?:State|Commonwealth)\s{_ALSO}{_MADE}\s(?:[\w’“‘-]+\s){{0,6}}?{_LAW}"
    rf"|[A-Z][a-z]+\s{_ALSO}{_MADE}\s(?:its|an?|the)\s(?:[\w’“‘-]+\s){{0,4}}?(?:laws?|statutes?|constitution|criminal\scode|legislation)\b)"
)
# ``After the oil spill in 1989, Congress passed …``: the year is that of the spill
_AFTER_WHAT = re.compile(
    r"\bWar\sof\s\Z|\b(?:[Aa]fter|[Ff]ollowing|[Bb]efore|[Ss]ince|[Uu]ntil)\s[^.;,]{4,90}\s(?:in|of|on)\s\Z"
)
# ``the exception that Congress added to the Act in 1996``
_CONGRESS_BEFORE = re.compile(
    rf"\b(?:Congress|Parliament|[Ll]egislature|General\sAssembly)\s{_ALSO}"
    r"(?:enacted|passed|amended|adopted|added|repealed|created|codified|established|revised|ratified|replaced|extended|changed|made|provided|reiterated|declared|directed|sought\sto\s\w+)\b"
    r"[^.;,]{0,80}\s(?:in|on)\s\Z"
)
# the Code, before its amendment in 1988; a series of statutes beginning in 1890
_CHANGED = re.compile(
    rf"(?<![A-Za-z]){_LAW}(?![a-z])[^.;\n]{{0,70}}\b(?:its|their)\s(?:amendment|repeal|enactment|codification|ratification)\s(?:in|of)\s\Z"
    r"|\b(?:statutes|laws|amendments|treaties|Acts)\s(?:beginning|starting|dating|culminating|passed)\s(?:in|from|with)\s(?:the\s)?\Z"
    r"|\b(?:[Ll]aw|[Ss]tatute|[Oo]rdinance|[Aa]ct),\s(?:first\s)?(?:adopted|enacted)\s(?:in|on)\s\Z|\bCongress’s\s\w+\s(?:in|of)\s\Z"
    r"|\bby\s(?:Congress|Parliament|the\s[Ll]egislature)\s(?:in|of)\s\Z|\b[Aa]cts?\s(?:of\s[Cc]ongress\s)?passed\s(?:in|on)\s\Z"
    r"|\b(?:passage|enactment|adoption|ratification)\sof\s(?:the\s)?[^.;,]{3,70}(?:Amendment|Constitution|Act|Code|statute|Convention|Treaty)\s(?:in|on)\s\Z"
    r"|\b(?:[A-Z][a-z]+\s){1,2}(?:passed|enacted|repealed)\s(?:its|an?|the)\s(?:[\w’'-]+\s){0,4}(?:laws?|statutes?|constitution|legislation)\s(?:in|on)\s\Z"
    r"|\b(?:laws|statutes)\sin\s(?:effect|force)\sin\s\Z|\bprompted\s(?:the\s)?passage\sin\s\Z"
    r"|\bchanges?\s(?:in|of)\sthe\slaw\s(?:in|of)\s\Z|\bby\sstatute\s(?:in|of)\s\Z|\bearlier\s(?:statute|law|act)\s(?:from|of)\s\Z"
    r"|\b(?:enacting|passing|amending|supplementing|adopting|ratifying|adopted|signed|ratified)\s(?:Title\s[IVXL]{1,6}"
    r"|(?:the\s)?(?:[A-Z][\w’-]*\s(?:(?:of|on|and|the|for)\s){0,2}){0,6}(?:Act|Code|Amendments?|Constitution|Convention|Treaty|Protocol|Covenant|Charter))\s(?:in|on)\s\Z"
    r"|\b(?:Amendment|Constitution(?:\sof\s[A-Z]\w+)?|Restatement(?:\sof\s[A-Z]\w+)?|Treaty|Covenant|Convention|Charter|[Ss]tatute|Act|Code),?\s"
    r"(?:(?:was|were|which\swas|first)\s){0,2}(?:adopted|ratified|approved)\s(?:in|on)\s\Z"
)
# ``The following year, the 1898 Land Act abolished …``
_BY_ACT = re.compile(r",\s(?:the\s)?\d{4}\s(?:[A-Z][\w’]+\s){0,4}(?:Act|Treaty|Amendments?)\b")
_TITLE = re.compile(r"\s([A-Z]{3,8})\b")
_SHORT_FOR = re.compile(r"\bActs?(?:\sof\s(?:19|20)\d\d)?,?\s\Z")
_ACTS = (
    "amended",
    "enacted",
    "passed",
    "repealed",
    "adopted",
    "ified",
    "revised",
    "replaced",
    "abolished",
    "added",
    "made it",
    "the statutory",
    "Instructions of",
    "Regulations of",
    " that ",
)
_LEADS = frozenset((" ", ",", "\n"))
_MAKERS = ("Congress", "arliament", "egislature", "Assembly")
_CHANGES = (
    "amend",
    "repeal",
    "nact",
    "ification",
    "adopt",
    "ratif",
    "approved",
    "passed",
    "passing",
    "signed",
    "supplementing",
    "statute",
    "earlier",
    "change",
    "Congress",
    "passage",
    "Parliament",
    "egislature",
    "laws",
    "enacted",
    "Congress’s",
    "beginning",
    "starting",
    "dating",
    "culminating",
)
_CHANGE_LEADS = ("in", "of", "on", "from", "with", "the")


def made_law(text: str, end: int, before: str) -> bool:
    """Whether the year or month that stops at `end`, or what is told from another, is that of a law's making or change.

    `before` is the text that stands right before it.
    """
    if text[end : end + 1] in _LEADS and not (text[end] == "," and _AFTER_WHAT.search(before)):
        after = text[end : end + 150]
        if ("Congress" in after and _BY_CONGRESS.match(after)) or (holds(after, _ACTS) and _BY_OTHERS.match(after)):
            return True
    if not before[:-1].endswith(_CHANGE_LEADS):
        return False
    if holds(before, _MAKERS) and _CONGRESS_BEFORE.search(before):
        return True
    return may_be_of_a_change(before) and bool(_CHANGED.search(before))


def may_be_of_a_change(before: str) -> bool:
    """Whether the words before a year can lead from the change of a law to it at all."""
    return before[:-1].endswith(_CHANGE_LEADS) and holds(before, _CHANGES)


def by_an_act(text: str, end: int) -> bool:
    """Whether what is told from another date, and stops at `end`, is told of an Act named by its year."""
    return text.startswith(",", end) and bool(_BY_ACT.match(text, end))


def short_title(text: str, end: int) -> bool:
    """Whether the year that stops at `end` stands before the short name of an Act: ``the 1991 WRPA``.

    The text itself must have said what the letters are short for: ``the Westmoor Roads Protection Act (WRPA)``.
    """
    title = _TITLE.match(text, end)
    if title is None:
        return False
    given = text.find(f"({title[1]})")
    return given > 0 and bool(_SHORT_FOR.search(text, max(0, given - 16), given))
