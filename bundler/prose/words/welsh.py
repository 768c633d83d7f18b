"""The words that name months, weekdays and the parts of a date in Welsh, as they stand and as they mutate."""

from __future__ import annotations

_MONTHS = (
    ("ionawr",),
    ("chwefror", "chwefrol"),
    ("mawrth", "fawrth"),
    ("ebrill",),
    ("mai", "fai"),
    ("mehefin", "fehefin"),
    ("gorffennaf", "orffennaf", "ngorffennaf"),
    ("awst",),
    ("medi", "fedi"),
    ("hydref",),
    ("tachwedd", "dachwedd", "thachwedd", "nhachwedd"),
    ("rhagfyr", "ragfyr"),
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_SHORT = {"ion": 1, "chwef": 2, "maw": 3, "ebr": 4, "meh": 6, "gorff": 7, "tach": 11, "rhag": 12}
MONTHS |= _SHORT
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
SHARED = frozenset(("mai", "fai", "medi", "fedi", "hydref", *_SHORT))
"""Names of months that are, in small letters, other words too: ``mai`` is “that”, ``hydref`` autumn."""

_WEEKDAYS = (
    ("llun", "lun"),
    ("mawrth", "fawrth"),
    ("mercher", "fercher"),
    ("iau",),
    ("gwener", "wener"),
    ("sadwrn",),
    ("sul",),
)
WEEKDAYS = {name: number for number, names in enumerate(_WEEKDAYS) for name in names}
# ``dydd Mawrth`` is Tuesday and ``Mawrth`` March: a weekday is only one behind the word for day or night.
WEEKDAY = rf"(?:dd?ydd|nos)\s{{1,2}}(?:{'|'.join(WEEKDAYS)})"
DAYS = ("dydd", "ddydd", "nos")
LAW = r"(?:D?[Dd]deddf|Deddf|Mesur|Fesur|Rheoliadau|Reoliadau|Gorchymyn|Orchymyn)"
SUFFIX = "af|ail|il|ydd|edd|fed|ed|eg|ain"
OF = r"o\s{1,3}(?:fis\s{1,3})?|fis\s{1,3}"
