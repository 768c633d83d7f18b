"""A date inside a citation is its authority's, a figure inside one is no year, and what stands near stays an event."""

from __future__ import annotations

import pytest

from bundler.prose.find import find_dates


def told(text: str) -> list[tuple[str, str]]:
    return [(found.edtf, found.role) for found in find_dates(text, kind="judgment")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("See Perrow v. Lisle, 653 F. 3d 1102, 1106 (CA9 2011).", "2011"),
        ("We granted certiorari, 591 U. S. ___, ___–___ (2020) (slip op., at 6).", "2020"),
        ("The court declined. 2021 WL 3721431, *4 (ED Westm., Aug. 20, 2021).", "2021-08-20"),
        ("Segal, 107 Am. J. Pub. Health 1923 (2017)", "2017"),
        ("86 Fed. Reg. 43244, 43250 (2021)", "2021"),
        ("Colo. Rev. Stat. §§1–4–1101(1), 1–4–1204 (2003)", "2003"),
        ("42 U. S. C. §431 et seq. (2000 ed. and Supp. II)", "2000"),
        ("Ga. Code Ann. §16 –1–7(b) (1996)", "1996"),
        ("Model Penal Code, p. 364 (1985)", "1985"),
        ("S. Rep. No. 1, 80th Cong., 1st Sess., pt. 2 (1947)", "1947"),
        ("Act of Mar. 3, 1873, ch. 322, 17 Stat. 626", "1873-03-03"),
        ("Addresses on Roads 143 (R. Bacon & J. Scotter eds. 1916)", "1916"),
        ("Westmoor Times, June 12, 1997; next", "1997-06-12"),
        ("under Legislative Decree no. 286 of 1998", "1998"),
        ("Law no. 2709 of 7 November 1982", "1982-11-07"),
        ("the Customs Law, of 16 March 1942 (GURI No 81)", "1942-03-16"),
        ("Article 44 of the Rules of Procedure of 2 May 1991", "1991-05-02"),
        ("the Commission Communication of 20 November 2000 on marking", "2000-11-20"),
        ("Security Council Resolution 1390 (2002)", "2002"),
        ("(see Orlenko v. the United Mark, 27 September 1995, §§ 161-63)", "1995-09-27"),
        ("the resulting 1907 statute", "1907"),
        ("Perrow v. Lisle, O. T. 1972, No. 71-507, p. 4a", "1972"),
        ("No. 07–0045 (WD Westm., Nov. 18, 2009)", "2009-11-18"),
        ("563 U. S. ___, ___, and n. 4, ___, (2011) (slip op., at 5)", "2011"),
        ("Population of the Boroughs 12 (Mar. 2011)", "2011-03"),
        ("the so-called “New Penal Code” of 6 June 1997", "1997-06-06"),
        ("the Code of Enforcement, which entered into force on 1 September 1998", "1998-09-01"),
        ("It shall apply from 25 May 2018.", "2018-05-25"),
        ("Perrow Foundation, 402 U. S. 313, 320 n. 6 (1971).", "1971"),
        ("Restatement (Second) of Torts §§ 204, 206 (1965)", "1965"),
        ("the Housing Code of Marland of 1983", "1983"),
        ("(Belgisch Staatsblad, 20 June 2005, p. 28070)", "2005-06-20"),
        ("measures needed to comply with this Directive by 1 August 2021.", "2021-08-01"),
        ("On 1 August 1997 the Studies Act entered into force.", "1997-08-01"),
        ("In May 1972, Perrow v. Lisle held that it was.", "1972-05"),
    ],
)
def test_the_date_of_a_citation_is_an_authority_s(text: str, value: str) -> None:
    assert told(text) == [(value, "authority")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the letter at pages 12–14 (3 May 2014) was read", "2014-05-03"),
        ("letter of 3 May 2014, p. 12", "2014-05-03"),
        ("The complaint was amended on September 14, 1972, to add a claim.", "1972-09-14"),
        ("The order, sealed in haste, was amended on 14 May 2013.", "2013-05-14"),
        ("Its first judgment was amended on March 14, 2013, and we now affirm.", "2013-03-14"),
        ("The order was based on a classified proposal of 27 January 2006.", "2006-01-27"),
        ("Under the Act the judgment entered into force on 3 May 2006.", "2006-05-03"),
        ("The results came late (Mar. 2011).", "2011-03"),
        ("The injunction remained in force until 3 May 2014.", "2014-05-03"),
        ("On 3 May 2014 the Council entered into a lease.", "2014-05-03"),
        ("the order of 3 June 2004 was served", "2004-06-03"),
        ("This judgment was revised under the Rules of Court in a judgment of 19 September 2017.", "2017-09-19"),
        ("The period in Decision 2012/541 expired, namely, 25 June 2012.", "2012-06-25"),
        ("By judgment of 29 September 2010, Sorrel v Council, C-135/06, the Court annulled it.", "2010-09-29"),
    ],
)
def test_what_stands_beside_a_law_or_a_page_is_an_event(text: str, value: str) -> None:
    assert told(text) == [(value, "event")]


@pytest.mark.parametrize(
    "text",
    [
        "137 Stat. 2018–2019 was amended",
        "under 7 U. S. C. §§2012, 2013",
        "653 F. 3d 1102, 1106",
        "see COM(2000) 466 final",
        "ECLI:NL:ABCDE:2008:BD0270",
        "in the version of Law 12/2001",
        "more than one quarter of its capital",
    ],
)
def test_a_figure_of_a_citation_is_no_date(text: str) -> None:
    assert not [found for found in find_dates(text, kind="judgment") if found.value]


def test_a_possessive_before_a_day_is_no_section_s_number() -> None:
    assert told("the Defendant’s 12 March 2019 letter") == [("2019-03-12", "event")]
    assert told("the Board's 2021 review") == [("2021", "event")]


def test_a_thing_with_its_own_date_is_counted_from_that() -> None:
    text = "He was released on 1 March 2012. Two weeks after his release on 3 May 2014 he was recalled."
    assert [found.edtf for found in find_dates(text)] == ["2012-03-01", "2014-05-17~", "2014-05-03"]


def test_a_list_out_of_order_is_of_one_year() -> None:
    assert [value for value, _ in told("on 22 September, 7 August and 11 August 2009")] == [
        "2009-09-22",
        "2009-08-07",
        "2009-08-11",
    ]
    assert [value for value, _ in told("on 14 December, 3 January and 5 February 2020")] == [
        "2019-12-14",
        "2020-01-03",
        "2020-02-05",
    ]


def test_the_number_of_the_next_paragraph_is_no_day_of_the_month_before_it() -> None:
    assert told("He came in May 2003 and left in November.\n\n4. By letters he complained.") == [
        ("2003-05", "event"),
        ("2003-11", "event"),
    ]


def test_a_figure_in_a_list_of_sections_or_points_is_no_date() -> None:
    assert told("removed pursuant to section 1442 or 1443 of it") == []
    assert told("points 4.1.9 and 4.1.10 of that annex\n4.1.10 The driver") == []
    assert told("He left in 2014 or 2015.") == [("2014", "event"), ("2015", "event")]


def test_a_treaty_is_dated_by_where_it_was_concluded() -> None:
    assert told("the convention concluded in Brussels on 15 December 1950") == [("1950-12-15", "authority")]
    assert told("the agreement signed in Leeds on 15 December 1950") == [("1950-12-15", "event")]
    assert told("section 15 of the 2002 Roads and Harbours Services Act") == [("2002", "authority")]


def test_a_length_after_a_year_is_no_end_of_years() -> None:
    found = find_dates("He was sentenced in 2009 to 19 years’ imprisonment.")
    assert [(each.edtf, each.duration) for each in found] == [("2009", None), ("", "P19Y")]


def test_a_month_that_a_line_s_end_breaks_is_read() -> None:
    text = "On Sep-\ntember 8, 2021 and on 3 Octo-\nber 2014, in Novem-\nber 2012. No-one came."
    assert [value for value, _ in told(text)] == ["2021-09-08", "2014-10-03", "2012-11"]


def test_the_months_of_a_season_are_no_season_of_a_year() -> None:
    assert told("In 2006 it was done. It was unsafe during the summer months.") == [("2006", "event")]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("That is the rule of Restatement (Second) of Torts §46, Comment d (1965).", "1965"),
        ("It moved under Fed. Rule Civ. Proc. 56(c) (1990) and lost.", "1990"),
        ("See Harwood, The Fiction of Intent, 1982 Duke L. J. 90.", "1982"),
    ],
)
def test_the_year_of_a_comment_a_rule_or_a_review_is_an_authority_s(text: str, year: str) -> None:
    assert told(text) == [(year, "authority")]


def test_a_year_before_a_name_that_is_no_review_is_an_event_s() -> None:
    assert told("She left in 1982, and Duke L. J. Harlow wrote to her.") == [("1982", "event")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Under the Act of Accession of 2003 it had to comply.", "2003"),
        ("By the Convention on the Rights of the Child 1989 it was bound.", "1989"),
        ("It relied on the Riverside Convention (2011) alone.", "2011"),
        ("Its case-law is settled (see Marlin, cited above, 12 June 2007).", "2007-06-12"),
        ("Its case-law is settled (see Marlin, cited above, § 23, 12 June 2007).", "2007-06-12"),
        ("See the order of the President of 7 July 1998, Harrow v Commission, T-65/98 R, paragraph 4.", "1998-07-07"),
        ("See the order of the President of the General Court of 7 July 1998, Harrow, T-65/98 R.", "1998-07-07"),
        ("See the judgment of the General Court of 7 July 1998, Harrow v Commission, T-65/98.", "1998-07-07"),
    ],
)
def test_a_law_by_its_subject_and_a_case_cited_above_or_by_a_president_s_order_are_authorities(
    text: str, value: str
) -> None:
    assert told(text) == [(value, "authority")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He spoke at the Convention on Thursday 12 June 2014.", "2014-06-12"),
        ("By order of the President of 7 July 1998 she was dismissed.", "1998-07-07"),
        ("She wrote that the point cited above, of 12 June 2007, was wrong.", "2007-06-12"),
    ],
)
def test_what_only_reads_like_one_of_them_is_an_event(text: str, value: str) -> None:
    assert told(text) == [(value, "event")]


def test_a_sum_in_the_money_of_another_country_is_no_year() -> None:
    assert told("She sought the sum of 1000 leva and the 1500 lei that she had paid.") == []


def test_today_in_a_judgment_without_a_date_is_of_no_day_told() -> None:
    found = find_dates("On 31 October 1963 he was stopped. Nothing we say today turns on that.", kind="judgment")
    assert [one.edtf for one in found] == ["1963-10-31", ""]


def test_years_counted_after_a_cited_case_are_of_no_event_told() -> None:
    found = find_dates(
        "He was held in May 2013. In Perrow v. Lisle, 466 U. S. 429 (1984), it was so. Two years later it changed.",
        kind="judgment",
    )
    assert [one.edtf for one in found] == ["2013-05", "1984", ""]


def test_numbered_claims_of_a_list_are_no_days() -> None:
    assert told("On 4 August 1972 the court ruled on the 4th, 5th, and 6th claims.") == [("1972-08-04", "event")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Marlin, 8 Marl. & Lisle Q. 3, 11 (1951), says so.", "1951"),
        ("6 Op. of Office of Legal Counsel 751, 780 (1982)", "1982"),
        ("American Dictionary 114 (def. 7a) (1981)", "1981"),
        ("2 Marlin on Roads 384 (S. Lisle transl. 1968)", "1968"),
        ("the dissent cites a Senate Report from 1989", "1989"),
        ("Westm. Const., ch. 1, §3, Art. VI (1780)", "1780"),
        ("the framework agreement on part-time work concluded on 6 June 1997, annexed to it", "1997-06-06"),
        ("Republic v. Lisle (decided by the Constitutional Court on 6 April 2011) was followed.", "2011-04-06"),
        ("As the Court held in the Orlenko and Others judgment of 18 December 1986, it may.", "1986-12-18"),
        ("It relied on its leading judgment of 4 May 2011.", "2011-05-04"),
        ("the décret du 12 mars 2014", "2014"),
        ("On 1 April 1989 the Access to Roads (Carriers) Regulations came into force.", "1989-04-01"),
        ("The time limit for the transposition of Directive 2012/34 expired on 16 June 2015.", "2015-06-16"),
        ("The 2006 Guidelines apply.", "2006"),
    ],
)
def test_reviews_dictionaries_and_cases_by_who_decided_them_are_authorities(text: str, value: str) -> None:
    assert told(text) == [(value, "authority")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("seeks the annulment of Commission Decision C(2010) 4185 final of 23 June 2010 on roads", "2010-06-23"),
        ("Council Decision 2012/541 of 4 May 2012 on roads (‘the contested decision’)", "2012-05-04"),
        ("She appealed the High Court judgment of 18 December 2014.", "2014-12-18"),
        ("The agreement concluded on 6 June 1997 was breached.", "1997-06-06"),
    ],
)
def test_the_decision_that_a_case_is_about_is_its_own_event(text: str, value: str) -> None:
    assert (value, "event") in told(text)


def test_another_judgment_given_today_is_no_event() -> None:
    text = "On 4 May 2014 he came. It follows from the judgment given today, Orlenko (C-646/16), that he may stay."
    assert [role for _, role in told(text)] == ["event", "authority"]


def test_the_reports_of_an_agency_a_bill_a_page_and_a_question_hold_no_date() -> None:
    assert told("24 I. & N. Dec. 29, 31 and 22 I. & N. Dec., at 11") == []
    assert told("H. R. 2015, 110th Cong.") == []
    assert told("Proceedings, pp. 2012–2013, 2016–2017") == []
    assert told("all flights between 1500 and 3500 kilometres") == []
    assert told("‘1. May Article 267(3) be interpreted so?’") == []
    assert told("Textbook of Medicine 2061 (9th ed. 2009)") == [("2009", "authority")]


def test_a_decision_that_acts_is_an_event_and_the_judgment_under_appeal_is_the_case_s_own() -> None:
    text = "5. By a decision of 28 August 2001, following a hearing (Rule 54 § 4), the Chamber declared it admissible."
    assert told(text) == [("2001-08-28", "event")]
    text = (
        "asks the Court to set aside the judgments of the General Court of 9 December 2014, Harrow v Commission "
        "(T-92/10, EU:T:2014:1032), and of 11 December 2014, Lisle v Commission (T-85/10, EU:T:2014:1037) "
        "(together ‘the judgments under appeal’)"
    )
    assert told(text) == [("2014-12-09", "event"), ("2014-12-11", "event")]


def test_the_order_whose_article_is_quoted_is_law() -> None:
    assert told("under Article 1 of the Order of 11 December 2008 on roads") == [("2008-12-11", "authority")]
    assert told("under the Order of 11 December 2008 she was freed") == [("2008-12-11", "event")]


def test_years_counted_to_a_case_that_is_named_are_its_own() -> None:
    text = "She came on 3 May 2014. Twelve years ago in District of Westmoor v. Lisle, 554 U. S. 570 (2008), it was so."
    assert [role for _, role in told(text)] == ["event", "authority", "authority"]


def test_the_commission_s_own_decision_by_which_it_acted_is_an_event() -> None:
    text = "3. By its Decision C(2004) 3632 final of 6 October 2004, on aid, the Commission authorised it."
    assert told(text) == [("2004-10-06", "event")]
    assert told("before the ordinance of 1 December 1986") == [("1986-12-01", "authority")]
    assert told("Opinion 2/13, of 18 December 2014, EU:C:2014:2454, paragraph 176") == [("2014-12-18", "authority")]
    assert told("1803 U.S. LEXIS 352 and Code Just. 9.9.31") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("as Tarn says, Principles of Insolvency (5th Edition, 2018) at para 13", "2018"),
        ("Vane: Annotated Guide (25th Ed. – 2022), Volume 1", "2022"),
        ("Vane on Wills, 8th ed (2020), para 11.2", "2020"),
        ("Tarn and Oldcorn, Vulnerable Transactions (2003), at 5.59", "2003"),
        (
            "My reasoning concurred with that of Costs Judge Arkwell in R v Pellow (SCCO\n175/19, 7 April 2020).",
            "2020-04-07",
        ),
        (
            "The question seems to me to be that which I addressed in Perrow\nv Lisle (SCCO 2019-136, 5 June 2020).",
            "2020-06-05",
        ),
    ],
)
def test_a_book_by_its_edition_and_a_case_whose_citation_runs_over_the_line_are_authorities(
    text: str, value: str
) -> None:
    assert (value, "authority") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "He was convicted twice (2003), at 5 in the morning he said.",
        "The race was run in its 4th edition in 2018.",
        "Tarn v Vane\n\nHe came home on 7 April 2020.",
    ],
)
def test_a_year_in_brackets_a_race_and_a_day_below_a_case_are_none(text: str) -> None:
    assert "event" in {role for _, role in told(text)}
