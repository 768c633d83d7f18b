"""Spans that hold no date: citations, instruments, claim numbers, telephone numbers, numbers of paragraphs."""

from __future__ import annotations

import re
from typing import NamedTuple

from bundler.prose.patterns.signs import holds


class _Mask(NamedTuple):
    """A mask, and the signs of which one stands wherever it matches; where it has none, it is always tried.

    `led` are signs that all open with a capital, and are sought together with those of other masks; `signs` are sought
    each by itself.
    """

    pattern: re.Pattern[str]
    signs: tuple[str, ...] = ()
    led: frozenset[str] = frozenset()


def _mask(pattern: str, *signs: str) -> _Mask:
    r"""A mask with its signs.

    What is nearly always tried opens with signs and looks back from there for the start of a word: a search runs fast
    from one such sign to the next, and slowly where it begins with ``\b``.
    """
    heads = [sign.lstrip() for sign in signs]
    if signs and all(head[:1].isupper() for head in heads):
        return _Mask(re.compile(pattern), led=frozenset(heads))
    return _Mask(re.compile(pattern), signs)


_MASKS = (
    # [2019] EWHC 1234 (Admin), [2019] 1 WLR 12
    _mask(
        r"\[\d{4}\](?:\s{1,2}\d{1,3})?(?:\s{1,2}[A-Z][A-Za-z.&]{0,9}){1,4}(?:\s{1,2}\d{1,5})?(?:\s?\([A-Za-z]{1,8}\))?",
        "[",
    ),
    _mask(r"\[(?:19|20)\d\d\]", "["),
    # (1994) 19 EHRR 97
    _mask(r"\(\d{4}\)\s{1,2}(?:\d{1,3}\s{1,2})?(?:[A-Z][A-Za-z.]{0,6}\s?){1,4}\d{1,5}", "("),
    # Directive 2004/38/EC, SI 1999/1234, Application no. 1234/05
    _mask(
        r"[SPDRACJNn](?<!\w[SPDRACJNn])(?:(?<=S)(?:I|\.I\.?|SI)|(?<=P)S[IO]|(?<=D)(?:irectives?|ecisions?)|(?<=R)egulations?"
        r"|(?<=A)pp(?:lications?)?|(?<=C)ases?|(?<=J)oined Cases|(?<=N)o|(?<=n)os?)\.?\s{0,2}"
        r"(?:\((?:EU|EC|EEC|Euratom|UK)\)\s{0,2})?(?:[Nn]os?\.?\s{0,2})?(?:(?:C-|T-)?\d{1,6}/\d{2,5}|(?:19|20)\d\d/\d\b)(?:/[A-Z]{2,4})?(?:(?:,|,?\sand)\s\d{4}/\d{1,3}(?:/[A-Z]{2,4})?\b)*",
        "/",
    ),
    _mask(
        r"\b\d{2,4}/\d{1,4}\s?/(?:E(?:C|U|EC|G)|UE|CE|CFSP|PESC|JHA|JAI)\b", "/E", "/UE", "/CE", "/CFSP", "/PESC", "/J"
    ),
    _mask(r"\b(?:direttiva|directive|Richtlinie)\s\d{4}/\d{1,4}\b", "direttiva ", "directive ", "Richtlinie "),
    _mask(r"\b[CT][-‑]\d{1,4}/\d{2}\b", "C-", "T-", "C‑", "T‑"),
    # CO/1234/2019, AC-2023-LON-001234, QB-2020-000123
    _mask(
        r"[A-Z](?<!\w[A-Z])[A-Z]{0,3}[/-](?:\d{2,6}[/-])?(?:[A-Z]{2,4}[/-])?\d{2,6}(?:[/-][A-Z\d]{2,8}){0,2}", "/", "-"
    ),
    # sort codes, account and card numbers
    _mask(
        r"[SsAaCc](?<!\w[SsAaCc])(?:(?<=[Ss])ort\s?[Cc]ode|(?<=S)ORT CODE|(?<=[Aa])ccount|(?<=A)/[Cc]|(?<=[Cc])ard)"
        r"(?:\s?(?:[Nn]o\.?|[Nn]umber))?\s?:?\s?\d[\d\s-]{5,22}",
        "ode",
        "ODE",
        "ccount",
        "/C",
        "/c",
        "ard",
    ),
    _mask(r"\d(?<!\w\d)\d{3}(?:[ -]\d{4}){2,3}\b", " ", "-"),
    # the head of a page in a report: 14 JUNE HARBOUR SERVICES v. LISLE
    _mask(
        r"\b\d{1,3}\s(?:JUNE|MAY|APRIL|AUGUST|MARCH)\s[A-Z][A-Z.,&’ ]{3,80}\sv\.\s",
        "JUNE ",
        "MAY ",
        "APRIL ",
        "AUGUST ",
        "MARCH ",
    ),
    _mask(r"\bHC\s\d{2,4}(?!\sof)\b(?:,?\s\(?(?:19|20)\d\d[-–]\d\d\b\)?)?", "HC"),
    _mask(r"\b(?:Cm|Cmnd|Cmd|CP)\.?\s\d{2,4}\b", "Cm", "CP"),
    _mask(r"\bNHS\b[^\d\n]{0,14}\d{3}[\s-]?\d{3}[\s-]?\d{4}\b", "NHS"),
    # telephone numbers
    _mask(r"(?:\+44\s?(?:\(0\)\s?)?|\(0|0(?<!\w0))\d{2,4}\)?[\s-]?\d{3,4}[\s-]?\d{3,4}\b"),
    # EU:C:2014:1291, OJ 1993 L 95, ECHR 1999-II, Reports 1996-IV
    _mask(r"\bEU:[CTF]:\d{4}:\d{1,5}|\bOJ\s(?:\d{4}\s)?[LC]\s?\d{1,4}(?:[,/]\s?(?:p\.\s?)?\d{1,4})?", "EU:", "OJ"),
    _mask(
        r"(?:E(?<!\wE)CHR|R(?<!\wR)eports|D(?<!\wD)ecisions)\s\d{4}(?:[-‑–\s]{1,3}[IVXL]{1,6}\b|(?=[,);]))",
        "ECHR",
        "Reports",
        "Decisions",
    ),
    # 653 F. 3d 1102, 1106; 134 Stat. 2078–2079; 86 Fed. Reg. 43244; 2021 WL 3721431, *4
    _mask(
        r"\b\d{1,4}\s{1,3}(?!(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|Acts?|[AP]\.\s?M)\b)"
        r"(?:(?:[A-Z][A-Za-z]{0,6}\.|\d(?:d|th)|App’?x)\s{0,3}){1,5}\d{1,5}(?:\s{0,3}[,–-]\s{0,3}\d{3,5}\b(?!\s[A-Z][a-z]))*",
        "U. S.",
        "U.S.",
        "F. ",
        "F.2d",
        "F.3d",
        "Stat.",
        "Fed.",
        "Ct.",
        "Ed.",
        "Supp.",
        "Rec.",
        "Cas.",
    ),
    _mask(r"\b(?:19|20)\d\d\sWL\s\d{3,8}(?:\s{0,3},\s{0,3}\*\d{1,4}(?:[–-]\*?\d{1,4})?)?", "WL"),
    # 24 I. & N. Dec. 29, 31; 22 I. & N. Dec., at 11
    _mask(
        r"\b\d{1,3}\s{1,3}I\.\s?&\s?N\.\s{1,3}Dec\.(?:(?:,?\sat)?\s{1,3}\d{1,4}(?:[,–-]\s?\d{1,4})*)?", "& N.", "&N."
    ),
    # Code Just. 9.9.31
    _mask(r"\bCode\s[A-Z][a-z]+\.\s\d{1,2}\.\d{1,2}\.\d{1,3}\b", "Code "),
    # 1. May Article 5 be interpreted …: a question, and no day
    _mask(r"\b\d{1,2}\.\s{1,3}May\s(?=(?:Articles?|[Aa]n?|[Tt]he|it|[A-Z][a-z]+)\b)", ". May "),
    # H. R. 2015, 110th Cong.; S. Res. 1998
    _mask(r"\b(?:H\.\s?R\.|(?:H|S)\.\s?(?:(?:J|Con)\.\s?)?Res\.)\s{1,3}(?:19|20)\d\d\b", "H. R.", "H.R.", "Res."),
    # pp. 2012–2013, 2016–2017
    _mask(r"p(?<=\bp)p\.\s{0,2}\d{1,5}(?:[–-]\d{1,5})?(?:,\s(?:and\s)?\d{1,5}(?:[–-]\d{1,5})?){1,6}", "pp."),
    # Dictionary 2081 (1966); Textbook of Medicine 2061 (9th ed. 2009)
    _mask(
        r"\b(?:19|20)\d\d(?=\s{1,3}\((?:def\.\s[\w()]{1,8}\)\s\(|\d{1,2}[a-z]{1,2}\sed\.\s)?(?:1[5-9]|20)\d\d\))",
        *(" (19", " (20", " ed. ", " (def."),
    ),
    # §§1–4–1201, 1–4–1203(2)(a); §§2012, 2013
    _mask(
        r"§§\s?\d[\w.]*(?:\s{0,3}[–-]\s?\d[\w.]*|\(\w{1,4}\))*(?:\s?(?:,|and)\s\d[\w.]*(?:\s{0,3}[–-]\s?\d[\w.]*|\(\w{1,4}\))*(?!\w|\s(?:of\s)?[A-Z][a-z]))*",
        "§§",
    ),
    # 107 Am. J. Pub. Health 1923 (2017)
    _mask(
        r"\b\d{1,4}\s(?:(?:[A-Z][\w.’]*|&|of|the)\s{1,3}){1,7}\d{1,5}(?:\s?[,–-]\s?\d{1,5})*(?=\s{0,3}\((?:[^()\n]{0,20}\s)?\d{4}\))",
        " J. ",
        "Rev.",
        "L.J.",
    ),
    _mask(r"\bECLI:[A-Z]{2}:[A-Z\d]{1,7}:\d{4}:[A-Z\d.]{1,16}", "ECLI:"),
    _mask(
        r"(?:L(?<!\wL)(?:aw|ey)|O(?<!\wO)(?:rder|rdinance|UG)|D(?<!\wD)ecree)\s(?:[Nn]o\.?\s)?\d{1,4}/(?:19|20)\d\d\b",
        "Law",
        "Ley",
        "Order",
        "Decree",
        "Ordin",
        "OUG",
    ),
    _mask(r"\bSpecial\sEdition\s(?:19|20)\d\d(?:[-–](?:19|20)\d\d)?", "Special Edition"),
    _mask(r"\bBGBl\.?\s\d{4}\s[IV]{1,3}\b", "BGBl"),
    # COM(2009) 776, C(2012) 4427 final, SA.34445 (ex 2012/N)
    _mask(r"\b(?:(?:COM|SEC|SWD|JOIN)\s?|C)\(\d{4}\)\s?\d{1,5}|\(ex\s\d{4}/[A-Z]{1,2}\b", "COM", "C(", "(ex "),
    # programmes that are called after a year
    _mask(r"\b(?:Natura|Agenda|Horizon)\s(?:19|20)\d\d\b", "Natura ", "Agenda ", "Horizon "),
    # D (2014) 2351197, file REM 03/2010, No. 07–⏎1601
    _mask(r"\((?:19|20)\d\d\)\s\d{4,8}\b", "(20", "(19"),
    _mask(r"\bfile\s(?:[Nn]o\.?\s)?[A-Z]{2,5}\s\d{1,4}/\d{4}\b", "file "),
    _mask(r"\bNos?\.\s\d{1,3}[–-]\n?\s?\d{1,6}\b", "No. ", "Nos. "),
    # 2013 IL 113475, ¶39; 2011 IL App (2d) 100498; 1986 U.S. LEXIS 104
    _mask(
        r"\b(?:1[6-9]|20)\d\d[\s-](?:IL|ND|SD|WI|UT|MT|ME|VT|NM(?:SC|CA)?|WY|CO|AR|OK|Ohio|PA|NH|U\.\s?S\.\sLEXIS)(?:[\s-](?:App|CR|CIV|Super|CA|COA))?"
        r"(?:\s\(\w{1,3}\))?[\s-](?:\d{1,6}|_{2,4})\b",
        *(
            " IL ",
            " ND ",
            " SD ",
            " WI ",
            " UT ",
            " MT ",
            " ME ",
            " VT ",
            "NMSC",
            "NMCA",
            " NM ",
            " WY ",
            " CO ",
            " AR ",
        ),
        *(" OK ", " Ohio ", " PA ", " NH ", "LEXIS"),
    ),
    # e-mail and web addresses, references with long digit strings
    _mask(r"\b(?:https?://|www\.)[^\s]{1,300}", "http", "www"),
    _mask(r"©\s?(?:[A-Z][a-z]+\s){0,3}(?:19|20)\d\d", "©"),
)
_TOGETHER = tuple(mask for mask in _MASKS if mask.led)
_BY_ITSELF = tuple(mask for mask in _MASKS if not mask.led)
# Steps over its capital alone, so that a sign within another is found too; none opens with another.
_LED = re.compile(
    rf"[A-Z](?<=(?=({'|'.join(re.escape(sign) for sign in sorted({sign for mask in _MASKS for sign in mask.led}))})).)"
)
_NO_NOUN = frozenset("\"'’”,;:()]-–—/£$%+=<>|0123456789")
# ``today [3 January 2020]``, ``[14/03/2026, 18:02]``: a date put in by the one who quotes, or before a message, where
# ``[3`` alone is a paragraph.
_DATED = re.compile(r"\d{1,2}(?:(?:st|nd|rd|th)?\s(?:of\s)?[A-Z][a-z]{2,8}\s\d{4}|([/.])\d{1,2}\1(?:19|20)?\d\d\b)")
# A whole date at the head of a line is no number of what ends the line above: “Casework Section”.
_OWN_LINE = re.compile(
    r"\d{1,2}(?:(?:st|nd|rd|th)?\s(?:of\s)?[A-Z][a-z]{2,8},?\s(?:19|20)\d\d|([/.-])\d{1,2}\1(?:19|20)?\d\d)\b"
)
_LAWS = frozenset(["rules", "regulations", "regulation", "schedule", "annex", "articles", "chapter", "act", "rule"])
_NUMBERED = (
    "section sections paragraph paragraphs para paras rule rules cpr article articles regulation regulations reg regs "
    "page pages p pp tab tabs schedule schedules part parts clause clauses item items no nos number numbers version "
    "versions v s ss art arts step steps question questions ground grounds count counts chapter chapters annex "
    "appendix exhibit exhibits footnote footnotes fn volume volumes vol table figure room flat unit box line lines "
    "bundle tel ext guideline pd ch"
)
_NUMBERED_WORDS = frozenset(_NUMBERED.split())
_NUMBER_SIGNS = ("§", "¶", "#")
_LAST_WORD = re.compile(r"(?<!['’])\b\w+\Z")


def masked(text: str) -> list[tuple[int, int]]:
    """Give the spans of `text` in which no date stands, in order and merged."""
    tried = [mask for mask in _BY_ITSELF if _may_stand(mask, text)]
    if stand := frozenset(_LED.findall(text)):
        tried += [mask for mask in _TOGETHER if not stand.isdisjoint(mask.led)]
    spans = sorted(found.span() for mask in tried for found in mask.pattern.finditer(text))
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _may_stand(mask: _Mask, text: str) -> bool:
    return not mask.signs or holds(text, mask.signs)


def numbered(text: str, start: int, year: bool) -> bool:
    """Whether the figure at `start` is the number of something: ``section 12``, ``page 3``, ``No. 4``.

    A figure that may be a `year` may follow ``Regulations`` or ``Rules``: the law of that year.
    """
    before = text[max(0, start - 14) : start]
    if before.rstrip()[-1:] in _NO_NOUN:
        return False
    if before.endswith("["):
        return not _DATED.match(text, start)
    if before.endswith("\n") and _OWN_LINE.match(text, start):
        return False
    led = before[:-1] if before[-1:].isspace() else before
    if led.endswith(_NUMBER_SIGNS):
        return True
    found = _LAST_WORD.search(led.removesuffix("."))
    word = found.group().lower() if found else ""
    return word in _NUMBERED_WORDS and not (year and word in _LAWS)
