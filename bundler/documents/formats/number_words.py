"""A number or a date as a spreadsheet shows it: its number format put into words and digits."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_(?P<gap>.)|\*(?P<fill>.)|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<ampm>AM/PM|A/P)|(?P<exponent>E[+-])|(?P<letters>y+|m+|d+|h+|s+(?:\.0+)?)|(?P<other>.)",
    re.DOTALL | re.IGNORECASE,
)
_CONDITION = re.compile(r"\[[<>=]")
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def as_shown(value: object, number_format: str = "General") -> str:
    """Give a cell's value as the spreadsheet shows it in a cell that is wide enough.

    A format that is not understood shows the value in full: no digit is ever lost to the width of a column.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (datetime, date, time, timedelta)):
        return _moment(value, number_format)
    if isinstance(value, (int, float, Decimal)):
        return _number(value, number_format)
    return str(value)


def plain_number(value: int | float | Decimal) -> str:
    """Give a number in full, without powers of ten, with at most fifteen figures that mean something."""
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return "#NUM!"
    if isinstance(value, int):
        return str(value)
    shown = format(Decimal(f"{value:.15g}"), "f")
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def _number(value: int | float | Decimal, number_format: str) -> str:
    sections = _sections(number_format)
    negative = value < 0
    if len(sections) > 2 and value == 0:
        section = sections[2]
    elif len(sections) > 1 and negative:
        section, negative = sections[1], False
    else:
        section = sections[0]
    if section.strip().lower() in ("general", "", "@") or _CONDITION.search(section):
        return plain_number(value)
    try:
        return ("-" if negative else "") + _in_section(abs(Decimal(f"{value:.15g}")), section)
    except (InvalidOperation, ValueError):
        return plain_number(value)


def _sections(number_format: str) -> list[str]:
    """Split a format at its semicolons, but not at those inside quotation marks."""
    apart = re.sub(r'"[^"]*"|\\.|;', lambda found: "\0" if found.group() == ";" else found.group(), number_format)
    return apart.split("\0")


def _in_section(value: Decimal, section: str) -> str:
    pieces = _pieces(section)
    pattern = "".join(text for is_digits, text in pieces if is_digits)
    if not pattern or "/" in pattern:
        if not pattern:
            return "".join(text for _, text in pieces).strip()
        raise ValueError("a fraction")
    value *= Decimal(100) ** sum(text.count("%") for is_digits, text in pieces if not is_digits)
    digits = _digits(value, pattern)
    made, placed = [], False
    for is_digits, text in pieces:
        if not is_digits:
            made.append(text)
        elif not placed:
            made.append(digits)
            placed = True
    return "".join(made).strip()


def _pieces(section: str) -> list[tuple[bool, str]]:
    """Split a section into stretches of digit places (True) and of letters that stand for themselves (False)."""
    pieces: list[tuple[bool, str]] = []
    for token in _TOKEN.finditer(section):
        if token["exponent"] or (token["other"] and token["other"] in "0#?.,/"):
            pieces.append((True, token.group()))
        elif token["bracket"] is not None:
            found = re.match(r"\$([^-]*)", token["bracket"])
            pieces.append((False, found[1] if found else ""))
        elif token["gap"] is not None or token["fill"] is not None:
            pieces.append((False, " " if token["gap"] == " " else ""))
        else:
            text = token["quoted"] if token["quoted"] is not None else token["escaped"] or token.group()
            pieces.append((False, text))
    return pieces


def _digits(value: Decimal, pattern: str) -> str:
    if "e" in pattern.lower():
        mantissa = pattern.lower().partition("e")[0]
        places = len(mantissa.partition(".")[2])
        shown = f"{value:.{places}E}"
        return re.sub(r"E([+-])(\d)$", r"E\g<1>0\2", shown)
    places_kept = pattern.rstrip(",")
    value /= Decimal(1000) ** (len(pattern) - len(places_kept))
    whole, _, fraction = places_kept.partition(".")
    places = len(re.sub(r"[^0#?]", "", fraction))
    least = fraction.count("0")
    shown = format(value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP), "f")
    before, _, after = shown.partition(".")
    after = after[:least] + after[least:].rstrip("0")
    before = before.lstrip("0").rjust(whole.count("0"), "0")
    if "," in whole:
        before = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", before)
    return f"{before}.{after}" if after else before


# The form of a date that Excel leaves to the computer; files write it as the American one, or as F800. In this
# country it has its day first: 12 March shown as 03-12-24 would be read as 3 December.
_OF_COMPUTER = re.compile(r"(?i)(?:mm-dd-yy|m/d/yy(?: h:mm)?|\[\$-F800\].*)(?:;@)?$")


def _moment(value: datetime | date | time | timedelta, number_format: str) -> str:
    section = _sections(number_format)[0]
    if section.strip().lower() in ("general", "", "@") or not re.search(r"[ymdhs]", section, re.IGNORECASE):
        return _plain_moment(value)
    if isinstance(value, timedelta):
        return _duration(value)
    if _OF_COMPUTER.match(section.strip()) and isinstance(value, date):
        return _plain_moment(value)
    if isinstance(value, time):
        value = datetime(1900, 1, 1, value.hour, value.minute, value.second)
    moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)
    return _in_date_section(moment, section)


def _plain_moment(value: datetime | date | time | timedelta) -> str:
    if isinstance(value, timedelta):
        return _duration(value)
    if isinstance(value, datetime):
        return f"{value:%d/%m/%Y}" if value.time() == time() else f"{value:%d/%m/%Y %H:%M}"
    return f"{value:%H:%M:%S}" if isinstance(value, time) else f"{value:%d/%m/%Y}"


def _duration(value: timedelta) -> str:
    seconds = round(value.total_seconds())
    sign = "-" if seconds < 0 else ""
    hours, rest = divmod(abs(seconds), 3600)
    return f"{sign}{hours}:{rest // 60:02d}:{rest % 60:02d}"


def _in_date_section(moment: datetime, section: str) -> str:
    tokens = list(_TOKEN.finditer(section))
    half_day = any(token["ampm"] for token in tokens)
    made: list[str] = []
    after_hours = False
    for place, token in enumerate(tokens):
        letters = (token["letters"] or "").lower()
        if letters:
            minutes = letters[0] == "m" and (after_hours or _before_seconds(tokens, place))
            made.append(_part(moment, letters, minutes=minutes, half_day=half_day))
            after_hours = letters[0] == "h"
        elif token["ampm"]:
            made.append("AM" if moment.hour < 12 else "PM")
        elif token["bracket"] is not None:
            letters = token["bracket"].lower()
            if letters and set(letters) <= {"h"}:
                made.append(str(moment.hour))
                after_hours = True
        elif token["gap"] is None and token["fill"] is None:
            text = token["quoted"] if token["quoted"] is not None else token["escaped"] or token.group()
            made.append("" if text == "@" else text)
    return "".join(made).strip()


def _before_seconds(tokens: list[re.Match[str]], place: int) -> bool:
    following = next((token["letters"] for token in tokens[place + 1 :] if token["letters"]), "")
    return following.lower().startswith("s")


def _part(moment: datetime, letters: str, *, minutes: bool, half_day: bool) -> str:
    size, kind = len(letters), letters[0]
    if kind == "y":
        return f"{moment.year:04d}" if size > 2 else f"{moment.year % 100:02d}"
    if kind == "d" and size > 2:
        return _DAYS[moment.weekday()][: 3 if size == 3 else None]
    if kind == "m" and not minutes and size > 2:
        name = _MONTHS[moment.month - 1]
        return name[:1] if size == 5 else name[: 3 if size == 3 else None]
    hour = (moment.hour % 12 or 12) if half_day else moment.hour
    number = {"d": moment.day, "m": moment.minute if minutes else moment.month, "h": hour, "s": moment.second}[kind]
    return f"{number:02d}" if size > 1 else str(number)
