"""The year in which a legislature made or changed a law is the law's; what a person or a council did stays an event."""

from __future__ import annotations

import pytest

from bundler.prose.find import find_dates


def told(text: str) -> list[tuple[str, str]]:
    return [(found.edtf, found.role) for found in find_dates(text, kind="judgment")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In 2011, Congress sought to mend that by the Roads Act.", "2011"),
        ("In 1941, the State amended its criminal code.", "1941"),
        ("In 1974, Westmoor repealed its old statute.", "1974"),
        ("In 1946, the drafters of the Road Rules replaced that clause.", "1946"),
        ("In 2014 Parliament passed the Roads Act.", "2014"),
        ("In 1990, after the ruling in Perrow, Congress amended it.", "1990"),
        ("It is an exception that Congress added to the Act in 1996.", "1996"),
        ("Article 12 of the Code, before its amendment in 1988, said so.", "1988"),
        ("It was a series of statutes beginning in 1890.", "1890"),
        ("The remedy was conferred by statute in 1870.", "1870"),
        ("That was before the change in the law in 1998.", "1998"),
        ("Few thought so on enacting Title VII in 1964.", "1964"),
        ("In March 2013, Westmoor enacted a law on roads.", "2013-03"),
        ("The new law, adopted in 2013, ended that.", "2013"),
        ("Congress’s decision in 1816 to found a bank", "1816"),
        ("It was imposed by Congress in 1918.", "1918"),
        ("By the act passed in 1796, it was so.", "1796"),
        ("the adoption of the Ninth Amendment in 1868", "1868"),
        ("Westmoor passed its first road law in 1662.", "1662"),
        ("In 1815, just before the peace, it made it illegal to sail.", "1815"),
        ("In 1874 the statutory language was changed.", "1874"),
        ("punished under the March 21, 1942 Act of Congress", "1942-03-21"),
        ("see Harbour Office Instructions of May 4, 1921", "1921-05-04"),
        ("The Conference adopted the Marden Convention in 1980.", "1980"),
    ],
)
def test_a_law_is_dated_by_who_made_or_changed_it(text: str, value: str) -> None:
    assert told(text) == [(value, "authority")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In 2015 the council adopted its housing policy.", "2015"),
        ("In 2018 Ms Harrow revised the house rules.", "2018"),
        ("In 2016 the inspector passed the boiler.", "2016"),
        ("On 3 May 2014 the Board amended the plan.", "2014-05-03"),
        ("In 1893, Congress charged a commission with the survey.", "1893"),
        ("By the 1880s, Congress pressed the tribes to sell.", "188X"),
        ("The plan was reviewed before its amendment in 2019.", "2019"),
        ("before the end of the War of 1812, it made it illegal to sail", "1812"),
        ("After the oil spill in 1989, Congress passed a law.", "1989"),
        ("In 2019 the State detained her at length.", "2019"),
        ("In May 2014 the Claimant amended her claim under the Act.", "2014-05"),
        ("He was refused in 2019 under a provision of the Act.", "2019"),
    ],
)
def test_what_others_did_or_what_was_done_under_a_law_is_an_event(text: str, value: str) -> None:
    assert told(text) == [(value, "event")]


def test_what_is_told_from_another_date_can_be_of_a_law_too() -> None:
    text = "He was arrested in May 1983. Seven years later, Congress passed the Roads Act."
    assert [role for _, role in told(text)] == ["event", "authority"]
    text = "He was arrested in May 1983. The following year, the 1984 Roads Act ended that."
    assert [role for _, role in told(text)] == ["event", "authority", "authority"]
    text = "He was arrested in May 1983. Two years after Congress passed that law, he was freed."
    assert [role for _, role in told(text)] == ["event", "event"]


def test_the_short_name_of_an_act_is_its_own_only_where_the_text_has_said_so() -> None:
    known = "The Westmoor Roads Protection Act (WRPA) bars it. Under the 1991 WRPA it was void."
    assert told(known) == [("1991", "authority")]
    assert told("The 2014 CQCR visit found that it was unsafe.") == [("2014", "event")]


def test_that_date_after_the_day_from_which_a_law_reaches_is_the_law_s() -> None:
    text = (
        "Under Directive 2011/7, contracts concluded before 16 March 2013 are outside it if they end after that date."
    )
    assert told(text) == [("2013-03-16", "authority"), ("2013-03-16", "authority")]
    text = "The Act was amended on 16 March 2013. He was arrested on 4 May 2014 and released on that date."
    assert told(text)[1:] == [("2014-05-04", "event"), ("2014-05-04", "event")]
