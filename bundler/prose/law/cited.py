"""Dates inside citations that their own form gives away: reports, gazettes, laws by number, American sessions."""

from __future__ import annotations

import re

from bundler.prose.law.reported import reported
from bundler.prose.patterns.signs import holds

# Population Change: 2000 to 2010 (Mar. 2011)
_ABBREVIATED = re.compile(r"[A-Z][a-z]{2,3}\.\s")
_NUMBER_OPENS = re.compile(r"\d\s{1,3}\(\Z")
# Perrow v. Lisle, O. T. 1972, No. 71-507
_TERM = re.compile(r"\bO\.\s?T\.\s{1,2}\Z")
# the convention concluded in Brussels on 15 December 1950
_CONCLUDED = re.compile(
    r"\b(?:[Cc]onvention|Treaty|Protocol|Covenant|Charter|Agreement\s(?:establishing|between\sthe|concerning|on\sthe))\b[^.;\n]{0,110}"
    r"\b(?:concluded|done|signed|opened\sfor\ssignature)\s(?:in|at)\s[A-Z]\w+(?:\s[A-Z]\w+)?,?\s(?:on\s)?\Z"
)
_CONCLUDED_SIGNS = ("concluded", "done", "signed", "opened")
# the framework agreement on part-time work concluded on 6 June 1997
_FRAMEWORK = re.compile(r"\b[Ff]ramework\s[Aa]greement\b[^.;\n]{0,70}\bconcluded\son\s\Z")
# the Convention on … , signed in Aarhus on 25 June 1998 and approved on behalf of the Union
_SIGNED = re.compile(r"\bsigned\s(?:in|at)\s[A-Z]\w+(?:\s[A-Z]\w+)?,?\son\s\Z")
_APPROVED = re.compile(
    r"\sby\sthe\s(?:Republic|Kingdom|European|Member|Contracting)\b|,?\s(?:and|which\swas)\s(?:approved|ratified|concluded)\b|\s\((?:‘|“|OJ\b|ETS\b|[A-Z]\w+\sTreaty\sSeries)"
)
# http://www.roads.example/book (as visited Mar. 9, 2010, and available in Clerk of Court’s case file)
_VISITED = re.compile(
    r"\((?:[^()\n]{0,60}\s)?(?:as|last|as\slast)\s(?:visited|accessed|updated|modified|checked)\s(?:on\s)?\Z"
)
# (effective Oct. 3, 2000)
_EFFECTIVE = re.compile(r"\((?:as\s)?effective\s\Z")
# Human Rights Practices, 1995 (Mar. 1996); 2009 Fact Book 15
_ISSUED = re.compile(r"\s\([A-Z][a-z]{2,3}\.?\s(?:\d{1,2},\s)?\d{4}\)")
_YEARBOOK = re.compile(
    r"\s(?:[A-Z][a-z]+\s){0,3}(?:Book|Report|Survey|Yearbook|Handbook|Almanac|Census|Acts|Laws|Statutes|Digest|Abstract)(?:,?\s(?:pp?|ch|c)\.)?\s(?:of\s(?:the\s)?(?:[A-Z][a-z]+\s){1,3})?"
    r"\d"
)
# 1961 Ill. Laws, p. 12; Public Laws of the State of Westmoor, 1808, Title LXVI
_STATE_LAWS = re.compile(r"\s(?:[A-Z][a-z]{0,5}\.\s){1,3}(?:Gen\.\s)?(?:Acts|Laws)\b")
_LAWS_OF = re.compile(r"\b(?:Laws|Acts|Statutes?)\b[^;()\n]{0,60},\s\Z")
_TITLED = re.compile(r",\s(?:Tit(?:le|\.)|ch\.|c\.|No\.|p\.|Art\.)\s?[\dIVXLC]")
# legge 18 giugno 2009, n. 69
_NUMBER_FOLLOWS = re.compile(r",\s(?:n\.|nº|č\.|nr\.?|Nr\.?)\s?\d")
# the loi du 12 février 1979: foreign months stand in the names of laws
_MONTH_ABROAD = re.compile(
    r"\b(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto"
    r"|settembre|ottobre|novembre|dicembre|enero|febrero|abril|mayo|junio|julio|septiembre|octubre|noviembre|diciembre|Januar|Februar|März|Juni|Juli"
    r"|Oktober|Dezember|januari|februari|maart|mei|juni|juli|augustus|oktober|janeiro|fevereiro|março|maio|junho|julho|setembro)(?:\sde)?\s\Z"
)
# Latvijas Vēstnesis, 1995, No 49)
_JOURNAL_NUMBER = re.compile(r",\s(?:No|item|position|pos\.|p\.)\s?\d{1,5}(?:/\d{1,5})?[),;]")
_JOURNAL_NAME = re.compile(r"\b[A-Z]\w+\.?\s?,\s\Z|\(\s?(?:[A-Z][\w.]*\s){1,3}\Z")
# N. Y. Times, June 12, 2016; Washington Post, May 25, 2022, p. 3
_PAPER = re.compile(
    r"\b(?:Times|Post|Journal|Tribune|Herald|Guardian|Telegraph|Globe|Mail|Mirror|News|Chronicle|Independent|Observer|Time|Newsweek"
    r"|Economist|Magazine|Monitor),\s{1,3}\Z"
)
_PAPER_ENDS = re.compile(r"\s?(?:[;.)]|,\s(?:pp?\.|at\s|§|https?:))")
_ONLINE = re.compile(r"\)?,?\s{0,3}(?:\([^()\n]{1,40}\),?\s)?(?:at\s|available\sat\s)?(?:https?://|www\.)")
# Legislative Decree no. 286 of 1998; Law No. 12/1990 of 4 May 1990
_NUMBERED = re.compile(
    r"(?<!registration\s)(?<!certificate\s)(?<!contract\s)(?<!invoice\s)(?<!receipt\s)(?<!permit\s)(?<!licence\s)(?<!passport\s)(?<!deed\s)"
    r"(?<!letter\s)(?<!report\s)(?<!warrant\s)(?<!policy\s)(?<!record\s)\b[Nn]os?\.?\s?\d{1,5}(?:[/-]\d{1,4}){0,2}(?:/[A-Z]{2,5})?,?\s(?:of|dated)\s\Z"
)
_LAW = re.compile(
    r"\b(?:Decree(?:-Law)?|(?:Grand-Ducal|Ministerial|Government(?:al)?|Royal)\s(?:Regulation|Order)|(?:royal|ministerial|presidential|legislative|government)\s(?:decree|ordinance)|Legislative\sDecree|Ordinance|Law|Act|Statute|Code|Codes|Edict)\b[”’\"]?"
    r"(?:\s(?:on|of|for|concerning)\s(?:the\s)?[^.;\n]{0,90})?"
    r"(?:,?\s(?:[Nn]o\.?\s?)?[\dLX][\w/.-]{0,12})?(?:\s\([^()\n]{1,60}\))?,?\s(?:of|dated)\s\Z"
)
_UNION = re.compile(
    r"\b(?:(?:Common\sPosition|Proposal\b|proposal\sfor\san?\s|[Pp]rotocol\b|Framework\sDecision|Implementing\s(?:Decision|Regulation)|Joint\sAction"
    r"|(?:Council|Commission)\s(?:Communication|Corrigendum|Notice|Recommendation|Decision|Regulation|Directive|Guidelines?)"
    r"|Recommendation|Resolution|Corrigendum|Agreement\son\sthe\sEuropean\sEconomic\sArea)\b(?:(?!\b(?:judgment|letter|e?-?mail|hearing|meeting|order|application|report|decision|was|were)\b)[^.;\n]){0,110}"
    r"|Opinion\s\d{1,3}/\d{2,4}|(?:C|COM|SEC)\s?\(\d{4}\)\s?\d{1,5}\sfinal,?|Rules\sof\s(?:Procedure|Court)(?:(?!\b(?:judgment|order|decision)\b)[^.;\n]){0,40})\s(?:of|dated)\s\Z"
)
# the Wet houdende diverse bepalingen (Law containing various provisions) of 30 July 2013
_TRANSLATED = re.compile(
    r"\((?:(?:Royal|Organic|Legislative|Federal|Basic|Government(?:al)?|Ministerial|Implementing)\s)?(?:Law|Act|Code|Decree|Order|Ordinance|Statute|Regulations?|Working\sDocument)\b[^()\n]{2,110}\)\sof\s\Z"
)
_CALLED_LAW = re.compile(r"\s\([‘“][^’”\n]{0,40}\b(?:Law|Act|Code|Decree|Order|Ordinance|Regulation)\b")
_JOURNAL = (
    r"(?:OJ|GURI|BGBl\.?|JORF|BOE|Staatsblad|Stb\.|Moniteur\sbelge|DOU|Dz\.\s?U\.?|Monitorul\sOficial|Boletín\sOficial|Gazzetta\sUfficiale"
    r"|(?:Official|State|London)\s(?:Journal|Gazette))"
)
_GAZETTE = re.compile(rf"\b{_JOURNAL}[^().;]{{0,40}}(?:\sof|\s[Nn]o\.?\s?\d{{1,5}},?|,)\s\Z|\bOJ\s\Z")
_GAZETTED = re.compile(rf"\)?\s{{1,3}}[(\[]\s?(?:{_JOURNAL}|(?:COM|SEC|SWD)\s?\()")
# 1982 Duke L. J. 90: a review whose volumes go by the year
_VOLUME = re.compile(r"\s{1,3}[A-Z][\w.& ]{0,30}L\.\s?(?:J\.|Q\.|Rev\.|Forum)\s{1,3}\d")
# Act of Mar. 3, 1873, ch. 322, 17 Stat. 626; Treaty With the …, Art. III, June 14, 1866, 14 Stat. 786
_SESSION = re.compile(
    r"(?:\sTreaty)?,?\s{1,3}(?:ch\.\s?[\dA-Z]|c\.\s?\d|\d{1,3}\sStat\.|Pub\.\s?L\.|§§?\s?\d|\d{1,4}\s(?:U\.\s?N\.|[IT]\.\s?L\.|U\.\s?S\.)\s?[MT]\.|T\.\s?I\.\s?A\.|S\.\sTreaty|[A-Z]\w+\sT\.\s?S\.)"
)
_PAGED = re.compile(r",\s{1,3}(?:(?:section\s\d{1,2},\s)?(?:pp?|col)\.\s?\d|at\s{1,3}\d{1,4}(?:[–-]\d|\s{1,3}\())")
_ACT_OF = re.compile(r"\b[Aa]ct\sof\s(?:Congress\s(?:of\s)?)?\Z")
# Act of Accession of 2003; the Convention on the Rights of the Child 1989; the Riverside Convention (2011)
_NAMED = re.compile(
    r"\b(?:Act|Treaty|Protocol|Convention|Charter|Agreement)\s(?:(?:of|on)\s(?:the\s)?[A-Z][a-z]+(?:\s(?:of|and|the|to|[A-Z][a-z]+)){0,6},?\s(?:of\s)?|\()\Z"
)
# see Marlin, cited above, 12 June 2007
_CITED_ABOVE = re.compile(r"\bcited\sabove,\s(?:§§?\s?\d{1,4}(?:[-–]\d{1,4})?,\s)?\Z")
# Article 1 of the Order of 11 December 2008
_ARTICLE_OF = re.compile(
    r"\bArticles?\s[\d()a-z,\s]{1,24}\sof\sthe\s(?:[A-Z]\w+\s)?(?:Order|Decree|Law|Act|Ordinance|Regulation|Statute)\sof\s\Z"
)
# Passport Office Instructions of May 4, 1921
_INSTRUCTIONS = re.compile(r"\b(?:[A-Z][a-z]+\s){1,4}(?:Instructions|Regulations)\sof\s\Z")
# before the ordinance of 1 December 1986
_ORDINANCE = re.compile(r"\b(?:ordinance|decree|statute)\sof\s\Z")
# its Communication of 6 August 2015, entitled
_ENTITLED = re.compile(r"\b(?:[Cc]ommunication|[Gg]uidelines|[Rr]ecommendation|(?:Green|White)\sPaper)\sof\s\Z")
_RESULTING = re.compile(
    r"\s(?:[A-Z]{3,7}\s)?(?:Daily\sComp|statutes?|treat(?:y|ies)|amendments?|legislation|regulations?|ordinances?|(?:re)?enactments?)\b"
)
# the 1996 basic anti-dumping regulation; the 1994 version of 11 U. S. C.; the 2005 Communication
_THE_LAW = re.compile(
    r"\s(?:(?:[a-z-]{3,14}\s){1,3}regulations?|provisions?|revisions?|(?:[a-z-]{3,20}\s){1,2}exceptions?|Guidelines|Communication|Leniency\sNotice"
    r"|version\sof\s(?:\d{1,3}|the\s(?:Act|Code|[Ss]tatute|[Rr]ule)))\b"
)
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
    if (whole and american and before.endswith("of ") and _ACT_OF.search(before[-20:])) or _listed(
        text, start, before, whole, after
    ):
        return True
    if before[-2:-1] == "," and _PAPER.search(before[-16:]) and _PAPER_ENDS.match(text, end):
        return True
    if reported(text, start, end, before, whole=whole, american=american):
        return True
    if _named(before, whole) or _came_out(text, end, before, whole, american):
        return True
    if whole and before[-1:] == " " and _concluded(text, end, before):
        return True
    if before[-4:-1] not in (" of", "ted", " no", " OJ") and not before[-2:-1].isdigit() and before[-2:-1] != ",":
        return False
    if _NUMBERED.search(before[-40:]) or (
        whole and (_ORDINANCE.search(before[-16:]) or _INSTRUCTIONS.search(before[-70:]))
    ):
        return True
    return bool(
        (whole and (_LAW.search(before) or _UNION.search(before) or _ARTICLE_OF.search(before)))
        or _GAZETTE.search(before[-70:])
    )


def _named(before: str, whole: bool) -> bool:
    """Whether it is the year of a law named by its subject, or the day of a case that was cited above."""
    if "cited above" in before[-30:] and _CITED_ABOVE.search(before[-30:]):
        return True
    return not whole and before[-1:] in ("(", " ") and bool(_NAMED.search(before[-100:]))


def _concluded(text: str, end: int, before: str) -> bool:
    """Whether it is the day of a convention, of a law given with its name in English, or of a paper with a title."""
    if before.endswith(" on "):
        return bool(
            (holds(before, _CONCLUDED_SIGNS) and (_CONCLUDED.search(before) or _FRAMEWORK.search(before)))
            or ("signed" in before[-60:] and _SIGNED.search(before[-60:]) and _APPROVED.match(text, end))
        )
    if before.endswith(") of "):
        return bool(_TRANSLATED.search(before) or _CALLED_LAW.match(text, end))
    return text.startswith(", entitled", end) and bool(_ENTITLED.search(before[-24:]))


def _came_out(text: str, end: int, before: str, whole: bool, american: bool) -> bool:
    """Whether it says when a page was looked at, when a manual took effect, or of which year a book is."""
    if whole:
        if not american or "(" not in before[-90:]:
            return False
        return bool(
            (before.endswith(("ed ", "ed on ")) and _VISITED.search(before[-90:]))
            or (before.endswith("ive ") and _EFFECTIVE.search(before[-16:]))
        )
    if before[-2:-1].isalpha() and _MONTH_ABROAD.search(before[-15:]):
        return True
    if before.endswith(("ommittee’s ", "ommittee's ")) and text.startswith(" Note", end):
        return True
    after = text[end : end + 1]
    if after == " " and (
        _STATE_LAWS.match(text, end) or (before[-4:-1] in ("the", "The") and _THE_LAW.match(text, end))
    ):
        return True
    if after == "," and before.endswith(", ") and _TITLED.match(text, end) and _LAWS_OF.search(before[-90:]):
        return True
    if after == "." and text.startswith(". évi ", end):
        return True
    if after == ",":
        return bool(
            _NUMBER_FOLLOWS.match(text, end)
            or (_JOURNAL_NUMBER.match(text, end) and _JOURNAL_NAME.search(before[-24:]))
        )
    return after == " " and before[-2:-1] in ",;(" and bool(_ISSUED.match(text, end) or _YEARBOOK.match(text, end))


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
