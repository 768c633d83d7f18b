"""Dates written in Welsh, in every form that letters of Welsh public bodies use, and the Welsh words that are none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundler.prose.document_date import document_date
from bundler.prose.find import find_dates

MONTHS = [
    "Ionawr",
    "Chwefror",
    "Mawrth",
    "Ebrill",
    "Mai",
    "Mehefin",
    "Gorffennaf",
    "Awst",
    "Medi",
    "Hydref",
    "Tachwedd",
    "Rhagfyr",
]
AFTER_O = [
    "Ionawr",
    "Chwefror",
    "Fawrth",
    "Ebrill",
    "Fai",
    "Fehefin",
    "Orffennaf",
    "Awst",
    "Fedi",
    "Hydref",
    "Dachwedd",
    "Ragfyr",
]
WEEKDAYS = ["Llun", "Mawrth", "Mercher", "Iau", "Gwener", "Sadwrn", "Sul"]
NIGHTS = ["Lun", "Fawrth", "Fercher", "Iau", "Wener", "Sadwrn", "Sul"]
ENDINGS = {
    1: "af",
    2: "il",
    3: "ydd",
    4: "ydd",
    5: "ed",
    6: "ed",
    11: "eg",
    13: "eg",
    14: "eg",
    16: "eg",
    17: "eg",
    19: "eg",
}


def nth(day: int) -> str:
    return f"{day}{ENDINGS.get(day, 'ain' if day > 20 else 'fed')}"


FORMS = {
    "3 Mawrth 2014": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    "3 MAWRTH 2014": lambda d: f"{d.day} {MONTHS[d.month - 1].upper()} {d.year}",
    "3ydd Mawrth 2014": lambda d: f"{nth(d.day)} {MONTHS[d.month - 1]} {d.year}",
    "3ydd o Fawrth 2014": lambda d: f"{nth(d.day)} o Fawrth {d.year}".replace("Fawrth", AFTER_O[d.month - 1]),
    "3ydd o fis Mawrth 2014": lambda d: f"{nth(d.day)} o fis {MONTHS[d.month - 1]} {d.year}",
    "dydd Llun 3 Mawrth 2014": lambda d: f"dydd {WEEKDAYS[d.weekday()]} {d.day} {MONTHS[d.month - 1]} {d.year}",
    "Ddydd Llun, 3 Mawrth 2014": lambda d: f"Ddydd {WEEKDAYS[d.weekday()]}, {d.day} {MONTHS[d.month - 1]} {d.year}",
    "nos Lun 3 Mawrth 2014": lambda d: f"nos {NIGHTS[d.weekday()]} {d.day} {MONTHS[d.month - 1]} {d.year}",
}


@given(st.dates(date(1950, 1, 1), date(2040, 12, 31)), st.sampled_from(sorted(FORMS)))
def test_any_day_in_any_welsh_form_is_read_back(day: date, form: str) -> None:
    words = FORMS[form](day)
    (found,) = find_dates(f"Cynhaliwyd y cyfarfod ar {words} yn y neuadd.")
    assert (found.words, found.edtf, found.method) == (words, day.isoformat(), "explicit")
    assert "weekday-mismatch" not in found.flags


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ym mis Medi 2013", "2013-09"),
        ("yn Nhachwedd 2013", "2013-11"),
        ("yng Ngorffennaf 2013", "2013-07"),
        ("Ar 17 Meh 2014 am 09:12", "2014-06-17T09:12"),
        ("rhwng 3 Mehefin a 30 Awst 2013", "2013-06-03/2013-08-30"),
        ("o 3 Mehefin 2013 hyd at 30 Awst 2013", "2013-06-03/2013-08-30"),
        ("rhwng 3 a 5 Mawrth 2014", "2014-03-03/2014-03-05"),
        ("ar 3 i 5 Mawrth 2014", "2014-03-03/2014-03-05"),
        ("Mawrth 3 Mehefin 2014", "2014-06-03"),
    ],
)
def test_welsh_months_ranges_and_short_names_keep_what_they_state(text: str, value: str) -> None:
    assert find_dates(text)[0].edtf == value


@pytest.mark.parametrize(
    "text",
    ["Credaf mai 3 o blant sydd yno.", "Mai Jones spoke.", "Gwelais ef yn yr ysgol.", "medi 12 o wenith", "o hyd"],
)
def test_welsh_words_that_are_also_months_give_no_date(text: str) -> None:
    assert not [each for each in find_dates(text) if each.edtf]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ganwyd Siân ar 5 Mai 2003.", "birth"),
        ("o dan Ddeddf Cydraddoldeb 2010", "authority"),
        ("Mesur Teithio gan Ddysgwyr (Cymru) 2008", "authority"),
        ("Rhaid ymateb erbyn 31 Mawrth 2014.", "deadline"),
        ("Cyngor\nDyddiad/Date: 3 Mawrth 2014\nAnnwyl Syr", "document-date"),
    ],
)
def test_the_welsh_words_round_a_date_say_what_it_is_the_date_of(text: str, role: str) -> None:
    assert find_dates(text)[-1].role == role


def test_a_welsh_letter_s_date_is_the_one_at_its_head() -> None:
    letter = (
        "Cyngor Sir Made Up\n\nEin cyf: AB/1\n\nDyddiad: 3 Mawrth 2014\n\nAnnwyl Mrs Huws\n\n"
        "Diolch am eich llythyr dyddiedig 17 Chwefror 2014. Cyfarfu'r panel ar 26 Chwefror 2014.\n"
    )
    assert document_date([letter], "letter")[0].value.edtf() == "2014-03-03"
