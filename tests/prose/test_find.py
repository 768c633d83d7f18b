"""Dates in prose: what is found, and with what value."""

from __future__ import annotations

import pytest

from tests.prose.builders import dates, roles, values


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("in March 2014", ["2014-03"]),
        ("in Sept. 2014.", ["2014-09"]),
        ("on 14 Mar '15 she came", ["2015-03-14"]),
        ("in 2014, and again in 2016", ["2014", "2016"]),
        ("early 2014; mid-2015; late March 2016; the end of 2017", ["2014", "2015", "2016-03", "2017"]),
        ("spring 2014, the summer of 2015", ["2014-21", "2015-22"]),
        ("in or about June 2018, on or about 3 March 2014", ["2018-06~", "2014-03-03~"]),
        ("circa 1998", ["1998~"]),
        ("on or before 4 May 2019", ["../2019-05-04"]),
        ("on or after 4 May 2019", ["2019-05-04/.."]),
        ("the 1990s and the '80s", ["199X", "198X"]),
        ("between 3 and 5 March 2020", ["2020-03-03/2020-03-05"]),
        ("from 3 to 5 March 2020", ["2020-03-03/2020-03-05"]),
        ("3–5 March 2020", ["2020-03-03/2020-03-05"]),
        ("from March to June 2019", ["2019-03/2019-06"]),
        ("from November 2018 until February 2019", ["2018-11/2019-02"]),
        ("from November to February 2019", ["2018-11/2019-02"]),
        ("2014–2019 and 2014-19 and 2014/15", ["2014/2019", "2014/2019", "2014/2015"]),
        ("11 and 12 November 2020", ["2020-11-11/2020-11-12"]),
        ("on 11 and 13 November 2020", ["2020-11-11", "2020-11-13"]),
        ("14 July, 14 August and 30 September 2015", ["2015-07-14", "2015-08-14", "2015-09-30"]),
        ("13 July, 27\nJuly and 19 August 2015", ["2015-07-13", "2015-07-27", "2015-08-19"]),
        ("30 December and 3 January 2016", ["2015-12-30", "2016-01-03"]),
        ("at 10.30 pm on 9 May 2024", ["2024-05-09T22:30"]),
        ("9 May 2024 at about 3 a.m.", ["2024-05-09T03:00"]),
        ("at 2230 hours on 9 May 2024", ["2024-05-09T22:30"]),
        ("10.30am on 9 May 2024", ["2024-05-09T10:30"]),
        ("4pm on 1 June 2022", ["2022-06-01T16:00"]),
        ("l4 March 2O14, 15 th May 2016, 21February 2015", ["2014-03-14", "2016-05-15", "2015-02-21"]),
        ("the third day of March 2014, the twenty-first of May 2015", ["2014-03-03", "2015-05-21"]),
        ("Good Friday 2015, Christmas Eve 2016", ["2015-04-03", "2016-12-24"]),
        ("the first Monday of March 2012", ["2012-03-05"]),
        ("w/c 22 March 2021", ["2021-03-22/2021-03-28"]),
        ("since 3 March\n2014", ["2014-03-03"]),
        ("3\u00a0March\u00a02014", ["2014-03-03"]),
        ("January 22, 2014", ["2014-01-22"]),
        ("in February 98", ["1998-02"]),
        ("the autumn term of 2018, Spring Term 2019", ["2018-09~/2018-12~", "2019-01~/2019-04~"]),
        ("3 March 2014. It was the 4th (Tuesday).", ["2014-03-03", "2014-03-04"]),
        ("3 March 2014. At 0645 I rang.", ["2014-03-03", "2014-03-03T06:45"]),
        ("On 3/3/14 at 1845 he rang.", ["2014-03-03T18:45"]),
        (
            "3 March 2014. At 1430 hours he left; at 1845 he was back.",
            ["2014-03-03", "2014-03-03T14:30", "2014-03-03T18:45"],
        ),
    ],
)
def test_values(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("10 years", "P10Y"),
        ("a further 6 months", "P6M"),
        ("a six-year term", "P6Y"),
        ("three years and four months", "P3Y4M"),
        ("for a fortnight", "P2W"),
        ("two hours", "PT2H"),
        ("half an hour", "PT30M"),
        ("18 MTHS", "P18M"),
        ("for two and a half years", "P2Y6M"),
        ("for a year and a half", "P1Y6M"),
        ("a day and a half", "P1DT12H"),
        ("2½ hours", "PT2H30M"),
        ("1 1/2 hours", "PT1H30M"),
        ("for half a fortnight", "P1W"),
        ("three quarters of an hour", "PT45M"),
        ("a quarter of an hour", "PT15M"),
        ("a couple of years", "P2Y"),
        ("a dozen days", "P12D"),
        ("two dozen days", "P24D"),
        ("a hundred years", "P100Y"),
        ("three hundred hours", "PT300H"),
    ],
)
def test_durations_stand_apart(text: str, wanted: str) -> None:
    (found,) = dates(text)
    assert (found.kind, found.duration, found.value) == ("duration", wanted, None)


def test_every_number_in_words_is_its_figure() -> None:
    units = [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
    ]
    units += ["seventeen", "eighteen", "nineteen"]
    tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    below = [*units, *(f"{ten}{rest}" for ten in tens for rest in ("", *(f"-{unit}" for unit in units[:9])))]
    words = [*below]
    for unit in units[:9]:
        words += [f"{unit} hundred", *(f"{unit} hundred and {rest}" for rest in below)]

    assert [dates(f"{number} days")[0].duration for number in words] == [f"P{number}D" for number in range(1, 1000)]


@pytest.mark.parametrize("text", ["every Monday", "each year", "twice a week", "monthly"])
def test_what_recurs_is_a_set_and_no_day(text: str) -> None:
    (found,) = dates(text)
    assert (found.kind, found.value) == ("set", None)


def test_an_age_is_no_length_of_time() -> None:
    assert values("He was 16 years old, a 15-year-old boy, 63 years of age.") == []


@pytest.mark.parametrize(
    "text",
    [
        "He may go, and she may march on; the second may follow.",
        "Mrs May said so; April Jones agreed; Mr August and June Carter did not; Theresa May.",
        "May J held, and that May LJ agreed, as did March J.",
        "section 3 May apply; paragraph 12 March; rule 4 June; page 3 March",
        "section 3.11, paragraph 4.2.46, rule 54.5(1), regulation 4(2)(a)",
        "NHS number 943 476 2014, NHS No: 943-476-2019",
        "the White Paper (Cm 2014), Cmnd 1999 and HC 1234 2013-14",
        "telephone 020 7946 2014 or 01632 960 1998 or +44 20 7946 2015",
        "claim CO/1234/2019, AC-2023-LON-001234, T20197041, ref. 2010/445/WX",
        "[2019] EWHC 1234 (Admin), [1998] 2 AC 2014, (1999) 31 EHRR 1",
        "SI 1999/2083, Directive 2004/38/EC, Case C-402/05 P, Application no. 7215/75",
        "SW1A 2AA, QQ 12 34 56 C, £1,999, £2014, 2,014 pages, 2014 people",
        "we sat, the sun shone, he wed, a mar on it, a dated view, fall in",
        "page 12 of 20, pages 10-12, tab 3, 24/7, 1/2, 3/4 of it",
        "12 March Lane, 3 June Street",
        "exhibit JS/1, exhibit AB-12, p. 2014, no. 1998",
    ],
)
def test_what_is_no_date_gives_none(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "the Human Rights Act 1998",
        "the 1998 Act",
        "the Criminal Justice Act 2003",
        "the Parole Board Rules 2019",
        "the Immigration (Leave) (European Economic Area) Regulations 2016",
        "PACE 1984",
        "VATA 1994",
        "R (Smith) v SSHD (unreported, 12 May 2011)",
        "as amended in 2012",
    ],
)
def test_an_authority_s_date_is_an_authority_s(text: str) -> None:
    assert roles(text) == ["authority"]


@pytest.mark.parametrize(
    "text", ["31 April 2020", "30 February", "29 February 2015", "12/13/2022", "31.06.2018", "2014-02-30"]
)
def test_an_impossible_date_is_flagged_and_not_mended(text: str) -> None:
    (found,) = dates(text)
    assert found.value is None
    assert "impossible" in found.flags


def test_other_roles() -> None:
    assert roles("She was born on 3 March 1979. DOB: 04/05/1981.") == ["birth", "birth"]
    assert roles("An officer recorded his date of birth as 3 May 2009.") == ["birth"]
    assert roles("His date of birth was given as 3 May 2009; her date of birth is to be 4 May 2010.")[0] == "birth"
    assert roles("Please reply by 4pm on 3 March 2014.") == ["deadline"]
    assert roles("By 3 March 2014 he had been moved.") == ["event"]
    assert roles("Date: 3 March 2014\n\nDear Sir, I refer to your letter of 1 March 2014.") == [
        "document-date",
        "event",
    ]
    assert roles("He was sentenced to 10 years.") == ["other"]
    assert roles("She put in a complaint form on 3 March 2014.") == ["event"]


def test_a_date_that_the_end_of_a_line_parts_from_its_sentence_is_not_the_document_s() -> None:
    assert roles("She was put out of the flat in which she had lived for years on\n18 January 2022.") == ["event"]


def test_offsets_are_those_of_the_words() -> None:
    text = "Um: on the 3rd of March 2014 — and “the following day” – he went."
    assert [text[found.start : found.end] for found in dates(text)] == [found.words for found in dates(text)]
    assert [found.words for found in dates(text)] == ["3rd of March 2014", "the following day"]


def test_a_range_says_where_its_ends_stand() -> None:
    text = "from March to June 2019"
    (found,) = dates(text)
    assert [text[start:end] for start, end in found.ends] == ["March", "June 2019"]


def test_two_figures_of_a_birth_year_lie_in_the_past() -> None:
    (found,) = dates("DOB 12/03/45", "2020-01-01")
    assert found.edtf == "1945-03-12"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It was on 2 1 June 2018.", ["2018-06-21"]),
        ("dated 1 7/03/2014", ["2014-03-17"]),
        ("on 12 Mav 2018 and 9 Septernber 2017", ["2018-05-12", "2017-09-09"]),
        ("He left on 8 Augnst 2016.", ["2016-08-08"]),
        ("On3March2014 she wrote; on 3rdMarch2019 he did.", ["2014-03-03", "2019-03-03"]),
        ("Date of birth 05 03 1984", ["1984-03-05"]),
        ("The lst February 2015", ["2015-02-01"]),
    ],
)
def test_what_a_scanner_pulled_apart_or_misread_is_read_and_says_so(text: str, wanted: list[str]) -> None:
    found = dates(text)
    assert [each.edtf for each in found] == wanted
    assert all(set(each.flags) & {"ocr-repaired", "day-first"} or "arch20" in each.words for each in found)


@pytest.mark.parametrize(
    "text",
    [
        "Paragraph 3.\n\n12 Merry men of 2014 pages",
        "sort code 20-12-19, account 1021990",
        "card 4929 1203 2019 1111",
        "for the 1st and 4th Defendants",
        "ground 2 1 July Street",
        "measures that fall below the threshold",
        "see [14]-[16] and s.12.3.14 of the policy",
        "Your ref: 17-03-22/AB",
        "the letter at 2145 and the note at 1432, both in tab B",
        "as at 1430, the figure at 1500 units",
        "A1998BC of 14 March Close, tel 020 7946 0012",
    ],
)
def test_numbers_of_other_things_are_no_dates(text: str) -> None:
    assert [each.edtf for each in dates(text) if each.edtf] == []


def test_the_year_of_rules_is_a_year_also_where_a_line_s_end_parts_them() -> None:
    assert roles("the Prison Rules 2014") == roles("the Prison Rules\n2014") == ["authority"]


def test_the_number_of_the_next_paragraph_is_no_year() -> None:
    assert values("He wrote on 12 and 15 September.\n\n41. In May 2011 he left.") == [
        "2011-09-12",
        "2011-09-15",
        "2011-05",
    ]


def test_two_dates_joined_by_a_hyphen_are_a_range_and_no_year() -> None:
    assert values("In 1914 (5 September-12 September) they fought.") == ["1914", "1914-09-05/1914-09-12"]


def test_two_figures_after_a_month_are_its_year_where_the_text_says_so() -> None:
    told = "In March 2022 BV reported. The March 22 report was wrong. He spoke on March 22."
    assert values(told, "2023-03-08", "judgment") == ["2022-03", "2022-03", "2022-03-22"]


def test_the_time_of_printing_in_a_footer_is_of_no_day() -> None:
    assert values("On 3 May 2019 he left.\nPrinted 12:04 Page 3 of 7\n") == ["2019-05-03", "-"]


def test_a_paragraph_in_a_list_of_paragraphs_is_no_date() -> None:
    assert values("In addition, paras. 4.1.3, 4.2.15 and 5.4.1 of the Response refer to it.") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On the 12th and 26th of that month he came.", ["2021-10-12", "2021-10-26"]),
        ("He was sentenced, on the 5th of the following month, to two years.", ["2021-11-05", "P2Y"]),
        ("He came in the second week of November.", ["2021-11"]),
        ("By the end of the year he had gone.", ["2021"]),
        ("He left the day following.", ["2021-10-02"]),
        ("He spent that weekend in Leeds.", ["2021-10-02/2021-10-03"]),
        ("He was on leave from then for 9y 4m.", ["P9Y4M"]),
        ("He came every other Saturday.", ["P2W"]),
        ("The appeal was heard next week; it took two days.", ["2021-10-04/2021-10-10", "P2D"]),
    ],
)
def test_days_told_from_the_last_one(text: str, wanted: list[str]) -> None:
    assert values(f"She was seen on 1 October 2021. {text}", "2023-05-01", "judgment")[1:] == wanted


def test_each_entry_of_a_log_and_each_mail_of_a_chain_has_its_own_today() -> None:
    log = "\n".join(f"{day:02d}/03/2020  Seen today. Refused work yesterday." for day in (9, 16, 23))
    told = values(log, "2020-04-30", "report")
    assert told == [f"2020-03-{day:02d}" for first in (9, 16, 23) for day in (first, first, first - 1)]
    mail = "From: A\nSent: 27 March 2023\nCall me tomorrow.\n> On 23 March 2023, B wrote:\n> I rang yesterday.\n"
    assert values(mail, "2023-03-27", "email") == ["2023-03-27", "2023-03-28", "2023-03-23", "2023-03-22"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Net rose in the third quarter. A year earlier it fell.", ["1989-07/1989-09", "1988-07/1988-09"]),
        ("The year-ago quarter was better.", ["1988-07/1988-09"]),
        ("Last year's fourth quarter was worse.", ["1988-10/1988-12"]),
        ("It opened in March. It will close in February.", ["1989-03", "1990-02"]),
        ("He said on Friday that it would end on Tuesday.", ["1989-10-27", "1989-10-31"]),
    ],
)
def test_a_newspaper_counts_from_its_own_day(text: str, wanted: list[str]) -> None:
    assert values(text, "1989-10-30", "press-article") == wanted


def test_a_sentence_that_says_what_somebody_wrote_opens_no_mail() -> None:
    story = "On 1 February 2019 they wrote: “The hearing on 18 February is too soon.” On 4 March she replied.\n"
    assert values(story, "2020-11-26", "judgment") == ["2019-02-01", "2019-02-18", "2019-03-04"]


def test_a_month_at_the_end_of_a_paragraph_takes_no_day_from_the_number_of_the_next() -> None:
    text = "They would be back by the end of March.\n\n3. My son was ill on 2 May 2020."
    assert values(text, "2020-06-01", "witness-statement") == ["2020-03", "2020-05-02"]


def test_a_numbered_day_of_an_event_makes_no_list() -> None:
    assert values("Day 3, 18 April 2012, was quiet.", "2020-06-01", "judgment") == ["2012-04-18"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("That March 2018 she left. There was quiet until November.", "2018-11"),
        ("You pleaded guilty on 28 January 2019. Your trial would have been in June.", "2019-06"),
    ],
)
def test_what_lasted_ended_after_it_began_and_what_would_have_been_lay_ahead(text: str, wanted: str) -> None:
    assert values(text, "2019-04-29", "judgment")[-1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It was before the court in September.", "2019-09"),
        ("The order was made by the judge in September.", "2019-09"),
        ("The sums are issued to schools in January or February each year.", "-"),
        ("He says a date in November, after 10 November 2018, is the one.", "2018-11"),
    ],
)
def test_a_month_is_no_limit_nor_of_every_year_and_takes_its_year_from_a_day_in_it(text: str, wanted: str) -> None:
    assert values(f"On 14 August 2019 she left. {text}", "2020-08-11", "judgment")[1] == wanted


def test_a_row_that_ends_with_a_birth_gives_it_its_own_date_and_not_the_next_row_s() -> None:
    text = "21.1.1984       IP born\n14.2.14         C and IP marry\nMar 16 - Nov 17 Offences\n9.11.17         Arrest\n"

    found = dates(text, "2025-11-02", "chronology")

    assert [(each.edtf, each.role) for each in found] == [
        ("1984-01-21", "birth"),
        ("2014-02-14", "event"),
        ("2016-03/2017-11", "event"),
        ("2017-11-09", "event"),
    ]
