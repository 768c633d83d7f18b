"""Dates known in part: March 2014, spring 2014, the 1990s, 2014–15, 2014; a bare month, where it is a month."""

from __future__ import annotations

import re

from bundler.prose.forms.named import WORDS_YEAR, YEAR_PART, is_month_name, said_year, year_of
from bundler.prose.patterns.any_case import AnyCase
from bundler.prose.reading import Reading
from bundler.prose.words import welsh
from bundler.prose.words.vocabulary import MONTH, SEASON, SEASONS, digits_of, full_year, month_of

MONTH_YEAR = re.compile(
    rf"(?P<month>{MONTH})(?:(?!\s*\n\s*\n)(?:\s{{0,3}},?\s{{1,3}}|\s?[-/.]\s?)(?:of\s{{1,3}}|in\s{{1,3}}the\s{{1,3}}year\s{{1,3}})?"
    rf"(?P<year>(?:[1l][5-9]|2[0Oo])[\dlOo][\dlOo](?!\d))|\s?['’‘`]\s?(?P<short>\d\d)(?!\d)"
    rf"|\s?-\s?(?P<dashed>\d\d)(?!\d|\s?(?:st|nd|rd|th)?\s?{MONTH})|[^\S\n](?P<bare>(?:3[2-9]|[4-9]\d)(?![\d%:/]|[.,]\d"
    rf"|\s(?:[a-z]+s)\b))|(?P<tight>(?:19|20)\d\d)(?!\d)"
    rf"|\s{{1,3}}(?P<said>{WORDS_YEAR}))",
    re.I,
)
MONTHS_YEAR = re.compile(
    rf"(?P<first>{MONTH})\s{{0,2}}(?P<join>[-–—/&,]|to|and|or|until|till"
    rf"|through)\s{{0,2}}(?=(?P<month>{MONTH}){YEAR_PART})",
    re.I,
)
MONTHS_PAIR = re.compile(rf"[A-Z][a-z]{{3,8}}\s(?:and|or|to)\s(?=[A-Z][a-z]{{3,8}}\b)((?i:{MONTH}))")
WORD_DECADE = re.compile(
    r"(?:nineteen[-\s])?(?P<tens>thirties|forties|fifties|sixties|seventies|eighties|nineties)(?![a-z])", re.I
)
SAID_YEAR = re.compile(rf"(?P<said>{WORDS_YEAR})", re.I)
SEASON_YEAR = re.compile(
    rf"(?P<season>{SEASON}|fall)\s{{1,3}}(?:of\s{{1,3}})?(?:the\s{{1,3}}year\s{{1,3}})?"
    rf"(?:(?P<year>(?:1[5-9]|20)\d\d)(?!\d)|['’‘](?P<short>\d\d)(?!\d)|(?P<said>{WORDS_YEAR}))",
    re.I,
)
SEASON_SPAN = re.compile(
    r"winter\s{1,3}(?:of\s{1,3})?(?P<year>(?:19|20)\d\d)\s?[-–/]\s?(?P<last>(?:20)?\d\d)(?!\d)", re.I
)
BARE_SEASON = re.compile(rf"{SEASON}(?![a-z]|\s+(?:months|term|holidays?|break|bank))", re.I)
DECADE = re.compile(r"(?P<century>1[5-9]|20)(?P<tens>\d)0['’]?s(?![a-z])")
SHORT_DECADE = re.compile(r"(?P<tens>\d)0['’]?s(?![a-z])")
YEARS = re.compile(
    r"(?P<first>(?:1[5-9]|20)\d\d)\s{0,2}(?P<join>[-–—/]|to|until"
    r"|till)\s{0,2}(?P<last>(?:1[5-9]|20)\d\d|\d\d|(?<=/)\d)(?!\d|[/.:–-]\d|[\s-](?:years?|months?|weeks?|days?)\b)"
)
YEAR = re.compile(
    r"(?:1[0-9]|20|2O|l9)[\dOl][\dOl](?![\dA-Za-z])(?![-–/]\d)(?!,\d{3})(?![.:]\d(?!\d?\s{1,3}[A-Z“]))(?!\([a-z]{1,3}\))"
)
BEFORE_MONTH = re.compile(
    r"(?:\b(?:in|since|until|till|during|from|by|throughout|early|mid|late|of|last|next|this"
    r"|that|each|every|about|around|before|forthcoming|(?:soon|early|late|recently)\sas"
    r"|mis|fis|after|between|previous|following|and|or|to|through|circa|beginning|end|the|for|on"
    r"|past)|[-–(,/])[\s-]{1,3}(?:about\s|around\s|or\sabout\s"
    r"|early\s|late\s|mid[-\s]|the\s)?\Z",
    re.I,
)
_TENS = ("thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
MONTH_OR_NAME = {4, 5, 6, 8}
_YEAR_AFTER = re.compile(
    r"\s{0,2}(?:(?-i:Ford|Vauxhall|Volkswagen|VW|Audi|BMW|Mercedes|Toyota|Nissan|Honda|Peugeot|Renault|Citro[eë]n|Fiat|Volvo|Skoda|Kia"
    r"|Hyundai|Mazda|Land\sRover|Range\sRover|Jaguar|Suzuki|Chevrolet|Transit|Seat)|model|people|persons|men|women|children|prisoners|pages|words|pounds|euros?|dollars|leva|lei|forints?|zlotys?|kron(?:er|or)|roubles|hryvnias|dinars|francs"
    r"|tonnes|tons|miles|metres|meters|kilomet(?:re|er)s|hectares|litres|grams|kilograms|km|kg"
    r"|feet|acres|copies|cases|times|hours|hrs|days|minutes|troops|soldiers|jobs|workers"
    r"|employees|shares|votes|units|cc|mg|ml|"
    r"homes|Committee|members|houses|square|sq|BCE?|B\.C|per\s?cent|%|million|billion|°"
    r"|(?:and|to)\s\d{4}\s(?:kilomet(?:re|er)s|km|met(?:re|er)s|miles|euros|tonnes|kg)\b)(?![a-z])",
    re.I,
)
_YEAR_BEFORE = re.compile(
    r"(?:[£$€#+=@]|(?<!['’])\b(?:(?<!as\s)at|no|nos|number|page|pages|p|pp|para|paras|paragraph|paragraphs|section"
    r"|sections|s|ss|art|article|regulation|reg"
    r"|rule|tab|ref|reference|line|lines|box|flat|room|about\s+a|over\s+a|ext|extension"
    r"|exhibit|Windows|Office|Unit|Area|Model|(?<!\()DC|PC|PS|DS|WPC|volume|vol|item|form)\.?|/)\s?\Z|(?-i:\d[.,/:–-]|[A-Z]/|[A-Z\d]-)\Z",
    re.I,
)
_YEAR_LED = re.compile(
    r"\b(?:in|since|from|until|till|by|during|of|before|after|to|and|between|early|late|mid"
    r"|year|circa|around|about|through|or|the|for|than|eds?\.|following|(?:early|late|recently|ago)\sas|\((?:passed|enacted|adopted))[\s-]{1,3}\Z|[(,–-]\s?\Z",
    re.I,
)
_COURT_LED = re.compile(r"\([^()\n]{1,20}\.\s\Z")
# ``section 1442 or 1443``: one of a list of numbers.
_AMONG_SECTIONS = AnyCase(
    r"(?:\b(?:sections?|ss|rules?|articles?|arts?|paragraphs?|paras?|regulations?|points?|pages?|pp|recitals?)\.?|§§?)"
    r"\s{0,2}\d[\w().]{0,12}(?:(?:,|,?\s(?:or|and|to))\s{1,2}\d[\w().]{0,12}){0,5},?\s(?:or|and|to)\s{1,2}\Z|\bpp\.\s\d{1,4}(?:,\s\d{1,4}){0,5},\s\Z"
)
_OF_LAW = re.compile(r"\s(?:Acts?|Treaty|treaty|Constitution|Convention|Statute|statute|Code|Regulations|Rules)\b")


def month_year(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read March 2014, March of 2014, Mar '14."""
    flags: list[str] = []
    four = found["year"] or found["tight"]
    if four:
        year, repaired = digits_of(four)
        flags += ["ocr-repaired"] if repaired else []
    elif found["said"]:
        year = said_year(found["said"])
    else:
        year = full_year(int(found["short"] or found["dashed"] or found["bare"]))
        flags.append("two-digit-year")
    if found["month"] in ("may", "mar", "dec", "sep", *welsh.SHARED) and not _before_month(found):
        return ()
    return (
        Reading(start=found.start(), end=found.end(), year=year, month=month_of(found["month"]), flags=tuple(flags)),
    )


def _before_month(found: re.Match[str]) -> bool:
    return bool(BEFORE_MONTH.search(found.string[max(0, found.start() - 16) : found.start()]))


def months_year(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read the first month of ``March to June 2019``; the second is read on its own and the two are joined later."""
    year, _ = year_of(found)
    if not is_month_name(found["first"], False):
        return ()
    month = month_of(found["first"])
    two = MONTHS_PAIR.match(found.string, found.start())
    if not year and not _before_month(found) and not (two and {month, month_of(two[1])} - MONTH_OR_NAME):
        return ()
    return (Reading(start=found.start("first"), end=found.end("first"), month=month, weak=not year),)


def season_year(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read spring 2014, the summer of 2014."""
    flags = ("two-digit-year",) if found["short"] else ()
    year = said_year(found["said"]) if found["said"] else full_year(int(found["short"] or 0))
    year = int(found["year"]) if found["year"] else year
    month = SEASONS[found["season"].lower()]
    return (Reading(start=found.start(), end=found.end(), year=year, month=month, flags=flags),)


def season_span(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read winter 2014/15: the winter that begins in the first year."""
    return (Reading(start=found.start(), end=found.end(), year=int(found["year"]), month=24),)


def bare_season(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ``that summer``, ``in the autumn``: a season whose year stands elsewhere."""
    before = found.string[max(0, found.start() - 20) : found.start()]
    if found.group()[0].isupper() and not re.search(
        r"\b(?:in|the|that|this|last|since|of|early|late)[\s-]+\Z", before, re.I
    ):
        return ()
    if not re.search(
        r"\b(?:(?:in|during|since|of|until|till|by|over|from|end\s+of|for)\s+the|in|early|late|mid|by"
        r"|throughout\s+the)[\s-]+\Z",
        before,
        re.I,
    ):
        return ()
    return (Reading(start=found.start(), end=found.end(), month=SEASONS[found.group().lower()], weak=True),)


def decade(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read the 1990s."""
    year = int(found["century"]) * 100 + int(found["tens"]) * 10
    return (Reading(start=found.start(), end=found.end(), year=year, decade=True),)


def short_decade(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read the '90s and the 90s, but no age (``in his 20s``)."""
    before = found.string[max(0, found.start() - 12) : found.start()]
    if not re.search(r"(?:\bthe\s|\b(?:early|late|mid)[\s-]|['’‘])\Z", before, re.I) or re.search(
        r"\b(?:his|her|their|my|your)\b", before
    ):
        return ()
    tens = int(found["tens"])
    year = (1900 if tens >= 3 else 2000) + tens * 10
    return (Reading(start=found.start(), end=found.end(), year=year, decade=True, flags=("two-digit-year",)),)


def word_decade(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read the early nineties, but no age (``in her nineties``)."""
    before = found.string[max(0, found.start() - 14) : found.start()]
    if not re.search(r"\b(?:the|early|late|mid)[\s-]+\Z", before, re.I) or re.search(
        r"\b(?:his|her|their|my|your)\b", before
    ):
        return ()
    year = 1930 + 10 * _TENS.index(found["tens"].lower())
    return (Reading(start=found.start(), end=found.end(), year=year, decade=True, flags=("two-digit-year",)),)


def years(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read 2014–2019, 2014-19, 2014/15."""
    first, last = int(found["first"]), int(found["last"])
    if len(found["last"]) < 4:
        scale = 10 ** len(found["last"])
        last += first // scale * scale
    if (
        not first < last <= first + 100
        or not 1500 <= first <= 2100
        or not _year_stands(found.string, found.start(), found.end())
    ):
        return ()
    until = Reading(start=found.start("last"), end=found.end(), year=last)
    return (Reading(start=found.start(), end=found.end(), year=first, until=until, first_end=found.end("first")),)


def year(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read a year that stands alone, where nothing round it makes it a quantity or a number of something."""
    value, repaired = digits_of(found.group())
    if not 1000 <= value <= 2099 or not _year_stands(found.string, found.start(), found.end()):
        return ()
    led = _YEAR_LED.search(found.string[max(0, found.start() - 12) : found.start()])
    led = led or _OF_LAW.match(found.string, found.end()) or _closes_bracket(found.string, found.start(), found.end())
    if led is None and (value < 1900 or repaired):
        return ()
    if led and value < 1500 and not led.group()[0].isalpha():
        return ()
    flags = ("ocr-repaired",) if repaired else ()
    return (Reading(start=found.start(), end=found.end(), year=value, flags=flags, weak=not led),)


def _closes_bracket(text: str, start: int, end: int) -> re.Match[str] | None:
    """Whether it ends a bracket with a shortened word, as the year of a report does: ``(CC Westm. 1807)``."""
    return _COURT_LED.search(text[max(0, start - 24) : start]) if text[end : end + 1] == ")" else None


def _year_stands(text: str, start: int, end: int) -> bool:
    if text[start - 1 : start] in (" ", "\n") and _AMONG_SECTIONS.search(text[max(0, start - 60) : start]):
        return False
    if _closes_bracket(text, start, end):
        return True
    return not (_YEAR_BEFORE.search(text[max(0, start - 16) : start]) or _YEAR_AFTER.match(text, end))


def year_in_words(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read nineteen ninety-seven, and two thousand and four where something leads to a year."""
    before = found.string[max(0, found.start() - 24) : found.start()]
    if found["said"][0] in "tT" and not re.search(r"\b(?:year|in|since|until|by|of)\s{1,2}\Z", before, re.I):
        return ()
    if found["said"].lower().startswith("two") and re.match(
        r"\s+(?!has|is|was|as)[a-z]+s\b", found.string[found.end() : found.end() + 20]
    ):
        return ()
    return (Reading(start=found.start(), end=found.end(), year=said_year(found["said"])),)


RULES_NUMBER = ((DECADE, decade), (SHORT_DECADE, short_decade), (YEARS, years), (YEAR, year))
RULES_MONTH = ((MONTH_YEAR, month_year), (MONTHS_YEAR, months_year))
RULES_DECADE = ((WORD_DECADE, word_decade),)
RULES_SAID = ((SAID_YEAR, year_in_words),)
RULES_SEASON = ((SEASON_SPAN, season_span), (SEASON_YEAR, season_year), (BARE_SEASON, bare_season))
