"""Dates in what a judgment makes of things: none is an event; beside each class what looks alike and tells of one."""

from __future__ import annotations

import pytest

from bundler.documents.kind import Kind
from tests.chronology.selection.test_belongs import events_of


@pytest.mark.parametrize(
    "words",
    [
        "The events of 12 December 2022 engaged the duty to inquire.",
        "The duty was plainly engaged by the events of 12 December 2022.",
        "The demand made by the Council on 8 September 2020 was not affected by the later notice.",
        "The approach to the Board on 30 January 2020 was plainly out of time.",
        "The failure to act on 12 December 2022 was a breach of the duty.",
        "In my judgment the attack on 12 December 2022 amounted to a breach of article 3.",
        "The events on 3 May 2020 show that the risk was known.",
        "In my judgment the decision of 12 December 2022 fell outside the policy.",
        "Counsel relied on the letter of 4 May 2022.",
        "Mr Vane referred to the review document of July 2020 and to a letter of 8 June 2022.",
        "I must therefore describe the situation in which they found themselves in December 2006.",
        "We shall deal later with the hearing that took place on 3 May 2020.",
        "The question is what the Defendant knew on 12 December 2022.",
        "That was the position on 12 December 2022.",
        "As regards the treatment of the Claimant before 7 October 2019 I find that nothing was said.",
        "As to the bullying in February 2018 and November 2018, these had come to an end.",
        "The events which took place prior to 7 October 2019 were out of time.",
        "She was made to pay for services supplied after 4 September 2017.",
        "The three-month limitation period would have expired on 21 May 2019.",
        "A skeleton argument was filed for the hearing on 12 July 2022.",
        "For the year ended 30 December 2018 its turnover was small.",
        "The period begins with 1 October 2021, and ends with 31 March 2022.",
        "The fee claimed in the 31 October 2019 invoice had been paid.",
        "The report for the 6 March 2019 meeting was sent to all of them.",
    ],
)
def test_what_a_judgment_makes_of_things_is_no_event(words: str) -> None:
    assert events_of(words) == []


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("The events of 3 May 2020 led to his recall.", "2020-05-03"),
        ("The attack on 12 December 2022 left him unable to walk.", "2022-12-12"),
        ("The attack of 12 December 2022 was reported to the police.", "2022-12-12"),
        ("The search on 3 May 2020 did not find any drugs.", "2020-05-03"),
        ("The decision of the Board on 3 May 2020 was set aside.", "2020-05-03"),
        ("The Claimant on 3 May 2020 was not told of it.", "2020-05-03"),
        ("By the order of 3 May 2020 the claim was stayed.", "2020-05-03"),
        ("I should say that on 3 May 2020 he hit her.", "2020-05-03"),
        ("I begin with the flat, where the tap was left on in May 2020.", "2020-05"),
        ("It was so cold on 3 May 2020 that he went home.", "2020-05-03"),
        ("The question was put to him on 3 May 2020.", "2020-05-03"),
        ("As to the night of 3 May 2020, he went to the flat and broke the door.", "2020-05-03"),
        ("The claim was made before 7 October 2019.", "2019-10-07"),
        ("He lived there for several years until 2017, when he was evicted.", "2017"),
        ("At the 13 August 2020 meeting it was agreed that he would go.", "2020-08-13"),
        ("The 3 May 2020 fire destroyed the house.", "2020-05-03"),
        ("On the 3 May 2020 he came.", "2020-05-03"),
        ("He moved on the 3 May 2020 however ill he was.", "2020-05-03"),
        ("The sum was confirmed by a letter dated 10 May 2012 from the bank.", "2012-05-10"),
    ],
)
def test_what_happened_is_an_event_however_a_judgment_puts_it(words: str, date: str) -> None:
    assert date in [event.date.edtf() for event in events_of(words)]


def test_what_was_only_not_done_until_after_that_date_is_of_another() -> None:
    words = "They met on 3 May 2020. The deed was not executed until some days after that date."

    assert [event.accounts[0].words for event in events_of(words)] == ["They met on 3 May 2020."]


def test_a_statement_is_not_read_as_reasons() -> None:
    words = "We shall meet those who were hurt when the hearing on 3 May 2020 was broken up."

    assert len(events_of(words, Kind.WITNESS_STATEMENT)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "The Council replied on 23 September 2020 in a short e-mail referring to its letter of 6 May 2020.",
        "On 23 September 2020 the Board disputed the Council’s demand of 8 September 2020.",
        "On 23 September 2020 she was granted leave, on the ground of her private life, until 15 August 2022.",
        "On 23 September 2020 he resigned by notice to take effect on 16 January 2021.",
    ],
)
def test_a_paper_answered_or_an_end_set_on_a_day_has_no_row_of_its_own(words: str) -> None:
    assert [event.date.edtf() for event in events_of(words)] == ["2020-09-23"]
