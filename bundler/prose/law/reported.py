"""Dates in brackets that belong to reports, codes and books, in the manner of American courts: 510 U. S. 200 (1994)."""

from __future__ import annotations

import re

_COURT = r"\[?\((?:[^()\n]{0,30}\n?[^()\n]{0,30}[\s,])?\Z"
# 653 F. 3d 1102, 1106 (CA9 2011); 591 U. S. ___, ___–___ (2020); 2021 WL 3721431 (Aug. 20, 2021)
_PAGES = (
    r"(?:\d{1,5}|_{2,5})(?:\s{0,3}[,–—-]\s{0,3}(?:and\s)?(?:nn?\.\s{0,2})?(?:\*?\d{1,5}|_{2,5})"
    r"|\s\([A-Z\d]{1,4}\)|\s_{2,5}|,?\s\*\d{1,5}\s\d{1,5}|\s(?:&\s|and\s)?,?\s?nn?\.\s?(?:\d{1,3}|[†‡*])){0,8}"
)
_REPORT = re.compile(
    rf"(?:(?:\b\d{{1,4}}|_{{2,5}})\s{{1,3}}(?:(?:[A-Z][A-Za-z]{{0,9}}\.?|\d(?:d|th)|App’?x)\s{{0,3}}){{1,5}}\s{{0,3}}{_PAGES}"
    rf"|(?:\bF\.\s?(?:2d|3d|4th|Supp\.(?:\s[23]d)?)|\bS\.\s?Ct\.|\bU\.\s?S\.)\s{{1,3}}{_PAGES}|_{{2,5}}"
    rf"|\bWL\s\d{{3,8}}(?:\s{{0,3}},\s{{0,3}}\*\d{{1,4}}(?:[–-]\*?\d{{1,4}})?)?)\s{{0,3}},?\s{{0,3}}{_COURT}"
)
# Rev. Stat. Ann., Tit. 20–A, §5204(4) (Cum. Supp. 2021); 42 CFR §70.2 (2020); 2 U. S. C. §431 et seq. (2000 ed.)
_SECTION = re.compile(
    r"(?:§§?\s?[\w.:]{1,12}(?:\s{0,3}[,–-]\s?[\w.]{1,6}){0,4}|\b\d{1,3}[–-]\d{1,3}[–-]\d{2,4}"
    r"|\b(?:Rules?|Arts?\.|pts?\.|paras?\.|CFR|Schedule|Form)\s(?:\d[\w.–-]{0,9}|[A-Z]\b|[IVXLC]{1,6}\b))"
    r"(?:\s{0,3}\(\w{1,5}\)){0,4}(?:\s?[–-]\s?\d{1,3}(?:\(\w{1,3}\)){0,4})?(?:(?:,|,?\sand)\s(?:\d[\w.–-]{0,9}|\(\w{1,5}\))(?:\(\w{1,5}\)){0,4}){0,5}"
    rf"(?:\set\sseq\.)?,?\s{{0,3}}{_COURT}"
)
# 115 FERC ¶61,340, pp. 62,304, 62,306 (2006); 20 FCC Rcd. 2533, ¶140 (2005); para. (c)(11)(i) (2009)
_MARKED = re.compile(
    r"(?:¶¶?\s?[\d,–-]{1,14}(?:,\spp?\.\s[\d,–\s-]{1,30})?|\bparas?\.\s(?:\(\w{1,4}\)){1,4}|\bRcd\.\s[\d,\s]{1,20})\s{0,3},?\s{0,3}"
    rf"{_COURT}"
)
# Cong. Globe, 39th Cong., 1st Sess., 2544 (1866); Oxford Dictionary 26 (1969); Resolution 1390 (2002)
_WORK = re.compile(
    r"\b(?:(?:Dictionary|Treatise|Commentar(?:y|ies)|Cong\.|Sess\.|Rec\.|Reg\.|Rep\.|Doc\.|Resolution"
    r"|Recommendation|Rev\.)[^;()]{0,40}|(?:Comment|[Cc]mt\.)\s[a-z]{1,2}|Proc\.\s\d{1,3}(?:\(\w{1,2}\)){0,3}|(?:[Nn]os?\.|Dictionary|Report)[^.;()]{0,30}\d)"
    rf"\s{{0,3}}{_COURT}"
)
# History of the Pleas of the Crown 245–246 (1736); Journal of the Supreme Court 711–716 (June 30, 2022)
_PINNED = re.compile(
    r"(?:\b(?:at|pp?\.)\s{1,3}\d{1,4}(?:\s?[–-]\s?\d{1,4})?|\b\d{1,4}\s?[–-]\s?\d{1,4}|\b\d{1,4}(?:,\s\d{1,4}){2,9})(?:,\s(?:\d{1,4}|(?:and\s)?nn?\.\s\d{1,3}))?"
    rf"\s{{0,3}}{_COURT}"
)
# Sentencing in the Federal Courts 9 (1998); Guidelines Manual App. C, Amdt. 750 (Supp. Nov. 2011)
_BOOK = re.compile(
    r"\b(?!(?:Room|Wing|Flat|Unit|Ward|Block|Zone|Area)\b)[A-Z][a-z.]{2,15}\s{1,3}(?:\d{1,4}|[ivxl]{1,7})\s{0,3}\(\Z"
)
# 8 Marl. & Lisle Q. 3, 11 (1951); 6 Op. of Office of Legal Counsel 751, 780 (1982)
_REVIEW = re.compile(
    r"\b\d{1,3}\s{1,3}(?:[A-Z][\w.’–-]*|&|L\.)(?:\s{1,3}(?:[A-Z][\w.’–-]*|&|of|and|the|on|in|\([A-Z]{2,5}\))){0,8}\s{1,3}\d{1,4}"
    rf"(?:\s?[,–-]\s{{0,3}}\d{{1,4}}){{0,4}}(?:,\snn?\.\s?\d{{1,3}})?\s{{0,3}}{_COURT}"
)
# American Dictionary 114 (def. 7a) (1981)
_DEFINED = re.compile(r"\b\d{1,4}\s{1,3}\(def\.\s[\w()]{1,8}\)\s{1,3}\(\Z")
# (GAO–05–734SP, 2005)
_SERIES = re.compile(r"\([A-Z]{2,5}[/–-][\w/–-]{2,14},\s{1,3}\Z")
# (WD Westm., Nov. 18, 2009); (CA2 1976); (SDNY 1975)
_BY_COURT = re.compile(
    r"\((?:CA(?:\d{1,2}|DC|Fed\.?)|[NSEWCM]?D\s?(?:[A-Z][A-Za-z.]{1,6}|N\.?\s?Y\.?)(?:\s[A-Z][a-z]{1,5}\.)?|CC\s[A-Z][A-Za-z.]{1,6}|SDNY|EDNY|NDNY|WDNY)(?:,\s|\s)\Z|\((?=[^()\n]{1,24}\.)(?:[A-Z][A-Za-z]{1,8}\.?\s?){1,4},\s\Z"
)
# (Supp. 2010); (West 2003); (Lexis Supp. 2010); (West 2006 and West Supp. 2010)
_EDITION = r"(?:(?:Cum\.|Ann\.)\s)?Supp\.\s"
_HOUSE = r"(?:West|LexisNexis|Lexis|McKinney|Vernon|Michie|Purdon|Deering|Anderson|Baldwin)(?:’s)?\s"
_PUBLISHED = re.compile(rf"(?:\((?:{_EDITION}|{_HOUSE}(?:{_EDITION})?)|\sand\s(?:{_HOUSE})?{_EDITION})\Z")
_PUBLISHED_ENDS = re.compile(r"[);,]|\s(?:and|ed\.|(?:Cum\.\s)?Supp)\b")
_EDITED = re.compile(r"(?:\b(?:eds?|transl?)\.,?|\d(?:st|nd|rd|d|th)\sed\.,?)\s{1,3}\Z")
# Tarn and Vane on Insolvency (5th Edition, 2018); Vane on Wills, 8th ed (2020); Vulnerable Transactions (2003), at 5.59
_BRITISH_EDITION = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)\s[Ee]d(?:itio)?n?\.?(?:,|\s[–-])?\s{0,2}\(?\Z")
_OF_BOOK = re.compile(r"\),\s(?:at\s(?:\[\d|\d{1,3}\.\d|pp?\.?\s|para)|(?:paras?\.?|pp?\.?|ch(?:apter|\.)?|§)\s?\[?\d)")
_OF_EDITION = re.compile(r"\s(?:\*\d{1,4}\s)?(?:ed\.[,)\s]|(?:Cum\.\s)?Supp\.)")
_CLOSES = re.compile(r"(?:\s?ed\.?|\supdate)?(?:(?:,|\sand)\s(?:[A-Z][a-z]+\s)?Supp\.[^()\n]{0,12})?\s?\]?[);]")
# N. D. Century Code Ann., 1960, §§ 12-17-08; Okla. Stat., 1951, Tit. 21
_CODE = re.compile(r"\b(?:Codes?|Ann\.|Stats?\.|Comp\.|Rev\.|Gen\.)(?:\s(?:Laws|Ann\.|Supp\.))?,\s\Z")
_CODE_ENDS = re.compile(r",|\s(?:Replacement\sVol|\(|Cum\.|Supp)")
# Report of the Commission on Government Security (1957), 470
_STUDY = re.compile(r"\b(?:Report|Hearings?|Study|Survey)\s(?:of|on|by)\s[^.;()\n]{2,70}\s\(\Z")
# a Senate Report from 1989
_PAPER_FROM = re.compile(
    r"\b(?:Senate|House|Conference|Congressional)\s(?:Judiciary\s)?(?:Committee\s)?[Rr]eports?\s(?:from|of|in)\s\Z"
)
# Acts and Laws of the State of Westmoor (1779)
_LAWS = re.compile(r"\b(?:Laws|Acts|Statutes)\s(?:of|passed)\s[^;()\n]{2,60}\s\(\Z")
# (passed 1868), (repealed 1984)
_MADE = re.compile(r"\((?:passed|repealed|enacted|amended|adopted|codified)\s(?:in\s)?\Z")
# The head of a page that parts the pages of a report from their year.
_HEAD = re.compile(
    r"(?:Opinion\sof\sthe\sCourt|Opinion\sof\s[A-Z]+,\s(?:C\.\s)?J\.|Per\sCuriam|Syllabus|\bJ\.,\s(?:dissenting|concurring)[^.;\n]{0,40})\s{1,6}(?:\d[\d,\s–-]{0,18}\s)?\(?\Z"
)


def reported(text: str, start: int, end: int, before: str, *, whole: bool, american: bool) -> bool:
    """Whether the date at `start`–`end` stands in the brackets of a report, a code or a book.

    `before` is the text that stands right before it; `whole` says that it has a month, `american` that it is no day in
    British order.
    """
    after = text[end : end + 1]
    if before[-2:-1] in ".," and after in ") ;" and _EDITED.search(before[-14:]):
        return True
    if not whole and after in "), ;" and "d" in before[-9:] and _BRITISH_EDITION.search(before[-20:]):
        return True
    if not whole and before[-1:] == "(" and _OF_BOOK.match(text, end):
        return True
    if not whole and (before[-1:] == "(" and _OF_EDITION.match(text, end)):
        return True
    if not whole and before[-2:-1] in "mfn" and "eport" in before[-14:] and _PAPER_FROM.search(before[-50:]):
        return True
    opens = before.rfind("(", -64)
    may_be = american and (opens >= 0 or before.endswith("Supp. ")) and before[-1:].isspace()
    if may_be and _PUBLISHED.search(before[-34:]) and _PUBLISHED_ENDS.match(text, end):
        return True
    if not whole and before.endswith(", ") and _CODE_ENDS.match(text, end) and _CODE.search(before[-24:]):
        return True
    if not whole and after == ")" and before[-1:] in "\n (" and _HEAD.search(before[-80:]):
        return True
    if american and opens >= 0 and after == ")" and _MADE.search(before[-20:]):
        return True
    return opens >= 0 and bool(_CLOSES.match(text, end)) and _bracketed(before, whole, american)


def _bracketed(before: str, whole: bool, american: bool) -> bool:
    """Whether what stands before the bracket is cited."""
    if american and (
        _BY_COURT.search(before[-30:])
        or _PINNED.search(before[-90:])
        or ("(def" in before[-30:] and _DEFINED.search(before[-40:]))
        or _SERIES.search(before[-24:])
        or _REVIEW.search(before[-110:])
        or (not whole and (_BOOK.search(before[-30:]) or _STUDY.search(before[-90:]) or _LAWS.search(before[-90:])))
    ):
        return True
    return bool(
        _REPORT.search(before)
        or _SECTION.search(before[-90:])
        or _WORK.search(before[-110:])
        or (("¶" in before or "." in before) and _MARKED.search(before[-90:]))
    )
