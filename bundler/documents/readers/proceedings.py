"""The title of the proceedings, in any of the usual layouts: claim number, parties, short title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bundler.documents.document import Found
from bundler.documents.readers.casing import name_case
from bundler.documents.readers.reading import Line, Reading, words

CLAIM_NUMBER = re.compile(r"\b(AC-20\d\d-[A-Z]{3}-\d{6}|CO/\d{1,5}/20\d\d|[A-Z]{2}-20\d\d-\d{6})\b")
_SHORT = re.compile(
    r"\b(?:R|Rex"
    r"|Regina)\s*\(\s*(?:on\s+the\s+application\s+of\s+)?(?P<who>[^)\n]{1,70}?)\s*\)\s*,?\s*(?:-?\s*v\.?s?\s*-?"
    r"|–\s*v\s*–)\s+(?P<whom>[A-Z][^\n(;]{2,90})"
)
_CROWN = r"(?:HIS\s+MAJESTY\s+)?(?:THE\s+)?(?:KING|QUEEN|CROWN)|\bREX|\bREGINA|\bR\b"
_CLAIMANT = re.compile(
    rf"(?P<all>(?:{_CROWN})\s*[,(\[]*\s*on\s+the\s+application\s+of:?\s+(?P<who>[^)\]]{{1,120}}?)\s*[)\]]?)(?=[\s.…]*(?:claimants?\b"
    rf"|applicants?\b|appellants?\b|\n\W*(?:and\b|v\b|vs\b))|\s*\n\s*\n|(?<=[)\]])|\s*$)",
    re.IGNORECASE,
)
# Several claimants, each with a number, up to their role or what stands between the parties.
_CLAIMANTS = re.compile(
    rf"(?:{_CROWN})\s*[,(\[]*\s*on\s+the\s+application\s+of:?\s+(?P<all>\(?1[.)]\s.{{2,500}}?)"
    r"(?=\s(?:claimants?|applicants?|appellants?)\b|\n\W*(?:and|v|vs|versus)\W*\n)",
    re.IGNORECASE | re.DOTALL,
)
_EACH = re.compile(r"\s*\(?\d{1,2}[.)]\s+")
_ROLE = re.compile(
    r"^(?P<before>.*?)\s*(?P<role>(?:proposed )?(?:(?:first|second|third|1st|2nd"
    r"|3rd) )?(?:claimant|defendant|respondent|applicant|appellant|interested part(?:y"
    r"|ies)|intervener)s?)(?:/\w+)?\W*$",
    re.IGNORECASE,
)
_DIVIDER = re.compile(r"\W*(?:and|v|vs|versus|-v-|between:?|b ?e ?t ?w ?e ?e ?n ?:?)\W*", re.IGNORECASE)
_NUMBERED = re.compile(r"^\(?(?:\d{1,2}|[ivx]{1,4})[.)]\s*")
_NOT_A_PARTY = re.compile(
    r"(?i)^(?:the )?proposed\b|\bclaim\b|\bin the\b|court|division|claim n|case n"
    r"|\bstatement\b|\bgrounds\b|\border\b|\bexhibit|on behalf of|first$|\d{4}|^\W*$"
    r"|\bparties\b|\bnumber\b|before:|\bjustice$(?<!for justice)(?<!of justice)"
)
_ROLES = {
    "claimant": "claimant",
    "applicant": "claimant",
    "defendant": "defendant",
    "respondent": "defendant",
    "intervener": "intervener",
}
_FRIEND = re.compile(
    r"\s*[,(\[]?\s*\b(?:by (?:his|her|their|its)\b|acting by\b|a (?:child|minor|protected party)\b).*", re.I
)
# What stands before the claim's own title on its line; a case that is cited stands in a sentence or has a citation.
_BEFORE_SHORT = re.compile(
    r"(?i)\W*(?:[\w’' -]{0,40}[:–—-]\s*|(?:in\s+)?re\b[.:]?\s*"
    r"|.{0,60}\b(?:claim|case|matter|proceedings)\b(?:\s+(?:of|in|for|named|called))?\W*)?"
)
_CITED = re.compile(r"[\[(](?:19|20)\d\d[\])]|\b(?:EWHC|EWCA|UKSC|UKHL|UKUT|UKPC|CSIH|CSOH|NICA|NIQB)\b")
_ENDS_SHORT = re.compile(r"\s+(?:\d{1,2}\s+[A-Z][a-z]+|\d.*|(?:Claim|Case|No|Date|page)\b.*)$")


def details(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Give ``claim-number``, ``short-title``, ``claimant``, ``defendant`` and each ``interested-party`` as printed."""
    if number := reading.found(CLAIM_NUMBER, pages=2):
        yield "claim-number", number
    parties = tuple(_parties(reading))
    applicant, short = None, short_title(reading)
    several: list[str] = []
    if hit := reading.search(_CLAIMANTS, pages=2):
        match, page = hit
        printed = re.sub(r"\s+", " ", match["all"]).strip(" ,;.…")
        several = [name.strip(" ,;") for name in _EACH.split(printed) if name.strip()]
        yield "claimant", words(f"THE KING on the application of {printed}", match[0], page)
        applicant = words(several[0], match[0], page)
        yield "applicant", applicant
    elif hit := reading.search(_CLAIMANT, pages=2):
        match, page = hit
        whole = re.sub(r"\s+", " ", match["all"]).strip()
        who = re.sub(r"\s+", " ", match["who"]).strip(" ()[].,")
        if re.match(r"(?i)r\b", whole):
            whole = f"THE KING (on the application of {who})"
        yield "claimant", words(whole, match[0], page)
        applicant = words(who, match[0], page)
        yield "applicant", applicant
    defendants = [found for name, found in parties if name == "defendant"]
    if made := _made_short_title(applicant, max(1, len(several)), defendants, short):
        yield "short-title", made
    yield from parties


def _made_short_title(
    applicant: Found | None, claimants: int, defendants: list[Found], printed: Found | None
) -> Found | None:
    """The short title as printed; where it is not, or runs on into what stands beside it, of the parties' names."""
    if applicant is None or not defendants:
        return printed
    who = _balanced(_FRIEND.sub("", applicant.value)).strip(" ,([") or applicant.value
    made = f"R ({name_case(who)}{_others(claimants)}) v {name_case(defendants[0].value)}{_others(len(defendants))}"
    if printed and not printed.value.startswith(made) and _names_the_same(printed.value, who):
        return printed
    return words(made, f"{applicant.words} {defendants[0].words}", applicant.page or 1, 0.85)


def _others(count: int) -> str:
    """What stands for the parties behind the first."""
    return "" if count < 2 else " and another" if count == 2 else " and others"


def _balanced(name: str) -> str:
    """A name without the aside whose bracket does not close within it: ``TZG (anonymity order in force``."""
    return name.rpartition("(")[0] if name.count("(") > name.count(")") else name


def _names_the_same(short: str, who: str) -> bool:
    """Whether the claimant in a short title is the applicant: one name in common, or initials."""
    named = set(re.findall(r"\w+", short.partition(")")[0].casefold())) - {"r", "rex", "regina", "on", "the", "of"}
    words_of = re.findall(r"\w+", who.casefold())
    initials = "".join(word[0] for word in words_of)
    return bool(named & set(words_of)) or any(len(name) > 1 and name in initials for name in named) or not words_of


def short_title(reading: Reading) -> Found | None:
    """The claim's short title, ``R (AB) v Secretary of State for Justice``, where the first or last pages have it.

    A case that is cited, or named within a sentence, is not the claim's own.
    """
    for page in (*reading.pages[:2], *reading.pages[-1:]):
        for match in _SHORT.finditer(page.text):
            before = page.text[page.text.rfind("\n", 0, match.start()) + 1 : match.start()]
            behind = page.text[match.start("whom") : match.end() + 40]
            if _BEFORE_SHORT.fullmatch(before) and not _CITED.search(behind):
                whom = _ENDS_SHORT.sub("", re.sub(r"\s+", " ", match["whom"])).strip(" .,;:")
                who = name_case(match["who"].strip())
                return words(f"R ({who}) v {name_case(whom)}", match[0], page.page, 0.8)
    return None


def _parties(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Each party but the claimant: the lines above its role, back to the divider or the role before."""
    waiting: list[Line] = []
    opened = False
    done: set[str] = set()
    for line in reading.opening[:60]:
        role = _ROLE.match(line.text)
        if role and len(role["before"]) < 90 and (waiting or role["before"].strip(" .…-–")):
            name = _role_name(role["role"])
            names = _names(waiting, role["before"].strip(" .…-–\t"))
            if name not in ("", "claimant") and name not in done and opened:
                yield from ((name, words(value, f"{value} {role['role']}", line.page)) for value in names)
                if names:
                    done.add(name)
            waiting, opened = [], False
        elif _DIVIDER.fullmatch(line.text):
            waiting, opened = [], True
        else:
            waiting.append(line)


def _role_name(role: str) -> str:
    low = role.lower()
    if "interested" in low:
        return "interested-party"
    return next((name for word, name in _ROLES.items() if word in low), "")


def _names(waiting: list[Line], beside: str) -> tuple[str, ...]:
    lines = [line.text.strip(" ,;") for line in waiting[-8:]] + ([beside] if beside else [])
    start = max(
        (at + 1 for at, text in enumerate(lines) if _NOT_A_PARTY.search(text) and not _NUMBERED.match(text)), default=0
    )
    lines = lines[start:]
    if any(_NUMBERED.match(text) for text in lines):
        first = next(at for at, text in enumerate(lines) if _NUMBERED.match(text))
        joined: list[str] = []
        for text in lines[first:]:
            if _NUMBERED.match(text):
                joined.append(_NUMBERED.sub("", text))
            elif joined:
                joined[-1] += f" {text}"
        return tuple(joined)
    whole = re.sub(r"\s+", " ", " ".join(lines)).strip()
    return (whole,) if 1 < len(whole) < 140 and whole[0].isalpha() else ()
