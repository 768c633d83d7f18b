"""Dates inside citations that their own form gives away: reports, gazettes, laws by number, American sessions."""

from __future__ import annotations

import re

from bundler.prose.signs import holds

_COURT = r"(?:[^()\n]{0,30}\n?[^()\n]{0,30}[\s,])?"
# 653 F. 3d 1102, 1106 (CA9 2011); 591 U. S. ___, ___–___ (2020); 2021 WL 3721431 (Aug. 20, 2021)
_PAGES = (
    r"(?:\d{1,5}|_{2,5})(?:\s{0,3}[,–-]\s{0,3}(?:and\s)?(?:nn?\.\s{0,2})?(?:\*?\d{1,5}|_{2,5})"
    r"|\s\([A-Z\d]{1,4}\)|\s_{2,5}|\s(?:&\s|and\s)?nn?\.\s?\d{1,3}){0,8}"
)
_REPORTED = re.compile(
    rf"(?:(?:\b\d{{1,4}}|_{{2,5}})\s{{1,3}}(?:(?:[A-Z][A-Za-z]{{0,9}}\.?|\d(?:d|th)|App’?x)\s{{0,3}}){{1,5}}\s{{0,3}}{_PAGES}"
    rf"|(?:\bF\.\s?(?:2d|3d|4th|Supp\.(?:\s[23]d)?)|\bS\.\s?Ct\.|\bU\.\s?S\.)\s{{1,3}}{_PAGES}"
    rf"|\bWL\s\d{{3,8}}(?:\s{{0,3}},\s{{0,3}}\*\d{{1,4}}(?:[–-]\*?\d{{1,4}})?)?)\s{{0,3}},?\s{{0,3}}\({_COURT}\Z"
)
# Rev. Stat. Ann., Tit. 20–A, §5204(4) (Cum. Supp. 2021); 42 CFR §70.2 (2020); 2 U. S. C. §431 et seq. (2000 ed.)
_SECTION = re.compile(
    r"(?:§§?\s?[\w.]{1,8}(?:\s{0,3}[,–-]\s?[\w.]{1,6}){0,4}|\b\d{1,3}[–-]\d{1,3}[–-]\d{2,4})(?:\s{0,3}\(\w{1,5}\)){0,4}(?:\set\sseq\.)?"
    rf",?\s{{0,3}}\({_COURT}\Z"
)
# Cong. Globe, 39th Cong., 1st Sess., 2544 (1866); Oxford Dictionary 26 (1969); Resolution 1390 (2002)
_WORK = re.compile(
    r"\b(?:(?:Dictionary|Treatise|Commentar(?:y|ies)|Cong\.|Sess\.|Rec\.|Reg\.|Rep\.|Doc\.|Resolution"
    rf"|Recommendation|Rev\.)[^;()]{{0,40}}|(?:Comment|[Cc]mt\.)\s[a-z]{{1,2}}|Proc\.\s\d{{1,3}}(?:\(\w{{1,2}}\)){{0,3}}|(?:[Nn]os?\.|Dictionary|Report)[^.;()]{{0,30}}\d)\s{{0,3}}\({_COURT}\Z"
)
# History of the Pleas of the Crown 245–246 (1736); Journal of the Supreme Court 711–716 (June 30, 2022)
_PINNED = re.compile(
    rf"(?:\b(?:at|pp?\.)\s{{1,3}}\d{{1,4}}(?:\s?[–-]\s?\d{{1,4}})?|\b\d{{1,4}}\s?[–-]\s?\d{{1,4}})(?:,\s(?:\d{{1,4}}|n\.\s\d{{1,2}}))?\s{{0,3}}\({_COURT}\Z"
)
# N. Y. Times, June 12, 2016; Washington Post, May 25, 2022, p. 3
# Sentencing in the Federal Courts 9 (1998); Guidelines Manual App. C, Amdt. 750 (Supp. Nov. 2011)
_BOOK = re.compile(r"\b(?!(?:Room|Wing|Flat|Unit|Ward|Block|Zone|Area)\b)[A-Z][a-z.]{2,15}\s{1,3}\d{1,4}\s{0,3}\(\Z")
# (WD Westm., Nov. 18, 2009); (CA2 1976); (SDNY 1975)
_BY_COURT = re.compile(
    r"\((?:CA(?:\d{1,2}|DC|Fed\.?)|[NSEWCM]?D\s?(?:[A-Z][A-Za-z.]{1,6}|N\.?\s?Y\.?)(?:\s[A-Z][a-z]{1,5}\.)?|SDNY|EDNY|NDNY|WDNY)(?:,\s|\s)\Z"
)
# Population Change: 2000 to 2010 (Mar. 2011)
_ABBREVIATED = re.compile(r"[A-Z][a-z]{2,3}\.\s")
_NUMBER_OPENS = re.compile(r"\d\s{1,3}\(\Z")
# Perrow v. Lisle, O. T. 1972, No. 71-507
_TERM = re.compile(r"\bO\.\s?T\.\s{1,2}\Z")
_SUPPLEMENT = re.compile(r"\((?:Cum\.\s)?Supp\.\s\Z")
# the convention concluded in Brussels on 15 December 1950
_CONCLUDED = re.compile(
    r"\b(?:[Cc]onvention|Treaty|Protocol|Covenant|Charter)\b[^.;\n]{0,110}"
    r"\b(?:concluded|done|signed|opened\sfor\ssignature)\s(?:in|at)\s[A-Z]\w+(?:\s[A-Z]\w+)?,?\s(?:on\s)?\Z"
)
_CONCLUDED_SIGNS = ("concluded", "done", "signed", "opened")
_PAPER = re.compile(
    r"\b(?:Times|Post|Journal|Tribune|Herald|Guardian|Telegraph|Globe|Mail|Mirror|News|Chronicle|Independent|Observer|Time|Newsweek"
    r"|Economist|Magazine|Monitor),\s{1,3}\Z"
)
_PAPER_ENDS = re.compile(r"\s?(?:[;.)]|,\s(?:pp?\.|at\s|§|https?:))")
_ONLINE = re.compile(r"\)?,?\s{0,3}(?:\([^()\n]{1,40}\),?\s)?(?:at\s|available\sat\s)?(?:https?://|www\.)")
_CLOSES = re.compile(r"(?:\s?ed\.?)?(?:(?:,|\sand)\sSupp\.[^()\n]{0,12})?\s?[);]")
_EDITED = re.compile(r"\beds?\.,?\s{1,3}\Z")
# Legislative Decree no. 286 of 1998; Law No. 12/1990 of 4 May 1990
_NUMBERED = re.compile(r"\b[Nn]os?\.?\s?\d{1,5}(?:[/-]\d{1,4}){0,2}(?:/[A-Z]{2,5})?,?\s(?:of|dated)\s\Z")
_LAW = re.compile(
    r"\b(?:Decree(?:-Law)?|Legislative\sDecree|Ordinance|Law|Act|Statute|Code|Codes|Edict)\b[”’\"]?"
    r"(?:\s(?:on|of|for|concerning)\s(?:the\s)?[^.;\n]{0,90})?"
    r"(?:,?\s(?:[Nn]o\.?\s?)?[\dLX][\w/.-]{0,12})?(?:\s\([^()\n]{1,60}\))?,?\s(?:of|dated)\s\Z"
)
_UNION = re.compile(
    r"\b(?:(?:Common\sPosition|Proposal\b|proposal\sfor\san?\s|[Pp]rotocol\b|Framework\sDecision|Implementing\s(?:Decision|Regulation)|Joint\sAction"
    r"|(?:Council|Commission)\s(?:Communication|Notice|Recommendation|Decision|Regulation|Directive|Guidelines?)"
    r"|Recommendation|Resolution)\b(?:(?!\b(?:judgment|letter|hearing|meeting|order|application|report|decision)\b)[^.;\n]){0,110}"
    r"|Rules\sof\s(?:Procedure|Court)(?:(?!\b(?:judgment|order|decision)\b)[^.;\n]){0,40})\s(?:of|dated)\s\Z"
)
_JOURNAL = (
    r"(?:OJ|GURI|BGBl\.?|JORF|BOE|Staatsblad|Stb\.|Moniteur\sbelge|DOU|Dz\.U\.?|Monitorul\sOficial|Boletín\sOficial|Gazzetta\sUfficiale"
    r"|(?:Official|State|London)\s(?:Journal|Gazette))"
)
_GAZETTE = re.compile(rf"\b{_JOURNAL}[^().;]{{0,40}}(?:\sof|\s[Nn]o\.?\s?\d{{1,5}},?|,)\s\Z")
_GAZETTED = re.compile(rf"\s{{1,3}}[(\[](?:{_JOURNAL}|(?:COM|SEC|SWD)\s?\()")
# 1982 Duke L. J. 90: a review whose volumes go by the year
_VOLUME = re.compile(r"\s{1,3}[A-Z][\w.& ]{0,30}L\.\s?(?:J|Q|Rev)\.\s{1,3}\d")
# Act of Mar. 3, 1873, ch. 322, 17 Stat. 626; Treaty With the …, Art. III, June 14, 1866, 14 Stat. 786
_SESSION = re.compile(r"(?:\sTreaty)?,?\s{1,3}(?:ch\.\s?\d|c\.\s?\d|\d{1,3}\sStat\.|Pub\.\s?L\.|§\s?\d)")
_PAGED = re.compile(r",\s{1,3}(?:(?:section\s\d{1,2},\s)?(?:pp?|col)\.\s?\d|at\s{1,3}\d{1,4}(?:[–-]\d|\s{1,3}\())")
_ACT_OF = re.compile(r"\bAct\sof\s(?:Congress\s(?:of\s)?)?\Z")
# Act of Accession of 2003; the Convention on the Rights of the Child 1989; the Riverside Convention (2011)
_NAMED = re.compile(
    r"\b(?:Act|Treaty|Protocol|Convention|Charter)\s(?:(?:of|on)\s(?:the\s)?[A-Z][a-z]+(?:\s(?:of|and|the|to|[A-Z][a-z]+)){0,6},?\s(?:of\s)?|\()\Z"
)
# see Marlin, cited above, 12 June 2007
_CITED_ABOVE = re.compile(r"\bcited\sabove,\s(?:§§?\s?\d{1,4}(?:[-–]\d{1,4})?,\s)?\Z")
_RESULTING = re.compile(r"\s(?:Daily\sComp|statutes?|treat(?:y|ies)|amendments?|legislation)\b")
_FOLLOWED = frozenset(", \n)")


def cited(text: str, start: int, end: int, before: str, *, whole: bool) -> bool:
    """Whether the date at `start`–`end` belongs to a citation by its form; `whole` where it has a month.

    `before` is the text that stands right before it.
    """
    after = text[end : end + 1]
    # A page beside a day in British order may be that of a document: ``letter of 3 May 2014, p. 12``.
    american = not whole or text[start].isalpha()
    if after in _FOLLOWED and _goes_on(text, end, before, american):
        return True
    if (whole and before.endswith("of ") and _ACT_OF.search(before[-20:])) or _listed(
        text, start, before, whole, after
    ):
        return True
    if after == ")" and _EDITED.search(before[-8:]):
        return True
    if before[-2:-1] == "," and _PAPER.search(before[-16:]) and _PAPER_ENDS.match(text, end):
        return True
    if "(" in before[-64:] and _CLOSES.match(text, end) and _bracketed(before, whole, american):
        return True
    if _named(before, whole):
        return True
    if whole and before.endswith(" on ") and holds(before, _CONCLUDED_SIGNS) and _CONCLUDED.search(before):
        return True
    if before[-4:-1] not in (" of", "ted", " no") and not before[-2:-1].isdigit() and before[-2:-1] != ",":
        return False
    if _NUMBERED.search(before[-40:]):
        return True
    return bool((whole and (_LAW.search(before) or _UNION.search(before))) or _GAZETTE.search(before[-70:]))


def _named(before: str, whole: bool) -> bool:
    """Whether it is the year of a law named by its subject, or the day of a case that was cited above."""
    if "cited above" in before[-30:] and _CITED_ABOVE.search(before[-30:]):
        return True
    return not whole and before[-1:] in ("(", " ") and bool(_NAMED.search(before[-100:]))


def _goes_on(text: str, end: int, before: str, american: bool) -> bool:
    """Whether what follows the date is the rest of a citation: a chapter, a page, a gazette, an address."""
    if _SESSION.match(text, end) or _GAZETTED.match(text, end) or _ONLINE.match(text, end):
        return True
    return american and bool(
        _PAGED.match(text, end) or _VOLUME.match(text, end) or (before[-1:].isspace() and _RESULTING.match(text, end))
    )


def _listed(text: str, start: int, before: str, whole: bool, after: str) -> bool:
    """Whether it is the term of a docket, or in brackets the month in which a numbered work came out."""
    if not whole:
        return before.endswith((". ", ".\n")) and bool(_TERM.search(before[-8:]))
    return after == ")" and bool(_NUMBER_OPENS.search(before[-5:]) and _ABBREVIATED.match(text, start))


def _bracketed(before: str, whole: bool, american: bool) -> bool:
    """Whether what stands before the bracket is cited."""
    if american and (
        _BY_COURT.search(before[-30:])
        or _PINNED.search(before[-90:])
        or (not whole and _BOOK.search(before[-30:]))
        or _SUPPLEMENT.search(before[-16:])
    ):
        return True
    return bool(_REPORTED.search(before) or _SECTION.search(before[-90:]) or _WORK.search(before[-110:]))
