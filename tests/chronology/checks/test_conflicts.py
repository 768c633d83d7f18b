"""What does not fit: two dates for one event, impossible orders, what a document could not have known, gaps."""

from __future__ import annotations

from dataclasses import replace

from bundler.chronology.checks.conflicts import conflicts, gaps
from bundler.documents.kind import Kind
from bundler.partial_date import PartialDate
from tests.chronology.builders import a_document, an_event


def test_one_event_with_two_dates_is_found_with_both_pages() -> None:
    one = an_event(
        "e-1",
        "2014-03-14",
        "He kicked in the front door and hit [AB] about the head with his fist.",
        document="ws",
        page=3,
        kind="incident",
    )
    other = an_event(
        "e-2",
        "2014-03-15",
        "Vane kicked in the front door of the flat and struck AB to the head with a closed fist.",
        document="log",
        page=1,
        kind="incident",
    )

    (conflict,) = conflicts([other, one], {})

    assert conflict.kind == "two-dates"
    assert [event.accounts[0].citation.page for event in conflict.events] == [3, 1]


def test_a_deed_conflicts_with_what_a_judge_and_one_who_only_heard_of_it_date_otherwise() -> None:
    seen = an_event(
        "e-1", "2014-03-14", "He kicked in the front door and hit [AB] with his fist.", document="ws", kind="incident"
    )
    judged = an_event(
        "e-2", "2014-03-15", "You kicked in the front door and hit her with your fist.", document="sr", kind="offence"
    )
    heard = an_event(
        "e-3", "2014-03-16", "She says that he kicked in the front door and hit her.", document="rep", kind="other"
    )

    assert [conflict.kind for conflict in conflicts([seen, judged], {})] == ["two-dates"]
    assert [conflict.kind for conflict in conflicts([seen, heard], {})] == ["two-dates"]


def test_two_letters_of_one_month_are_no_conflict() -> None:
    one = an_event(
        "e-1", "2014-03-14", "The council wrote to the claimant about the boiler.", document="a", kind="letter"
    )
    other = an_event(
        "e-2", "2014-03-20", "The claimant wrote to the council about her son.", document="b", kind="letter"
    )

    assert conflicts([one, other], {}) == ()


def test_a_sentence_before_its_conviction_is_found() -> None:
    sentence = an_event("e-1", "2014-03-14", "He was sentenced to 6 years.", kind="sentence")
    conviction = an_event("e-2", "2014-05-02", "The jury found him guilty.", kind="conviction")

    (conflict,) = conflicts([sentence, conviction], {})

    assert (conflict.kind, [event.id for event in conflict.events]) == ("order", ["e-1", "e-2"])
    assert (
        conflicts([an_event("e-0", "2014-01-01", "He pleaded guilty.", kind="conviction"), sentence, conviction], {})
        == ()
    )


def test_a_release_before_any_custody_is_found() -> None:
    release = an_event("e-1", "2014-03-14", "He was released on licence.", kind="transfer")
    arrest = an_event("e-2", "2014-05-02", "He was arrested.", kind="arrest")

    assert [conflict.kind for conflict in conflicts([release, arrest], {})] == ["order"]
    assert conflicts([an_event("e-0", "2013-01-01", "He was arrested.", kind="arrest"), release], {}) == ()


def test_what_a_document_tells_as_past_after_its_own_date_is_found() -> None:
    documents = {"ws1": a_document(Kind.WITNESS_STATEMENT, "2014-01-01", id="ws1")}
    told = an_event("e-1", "2014-03-12", "He was arrested.")
    due = an_event("e-2", "2014-03-12", "The hearing is listed for 12 March 2014.", kind="hearing")

    assert [conflict.events for conflict in conflicts([told, due], documents)] == [(told,)]


def test_gaps_longer_than_so_many_months_are_given() -> None:
    events = [an_event("e-1", "2014-03-14"), an_event("e-2", "2015-03-15"), an_event("e-3", "2015-06")]

    (gap,) = gaps(events, 11)

    assert (gap.before.id, gap.after.id, gap.months) == ("e-1", "e-2", 12)
    assert gaps(events, 12) == ()


def test_a_range_closes_the_gap_that_it_covers() -> None:
    events = [an_event("e-1", "2014-01-01/2016-01-01"), an_event("e-2", "2014-02-01"), an_event("e-3", "2016-02-01")]

    assert gaps(events, 2) == ()


def test_an_email_and_the_answer_to_it_are_no_conflict() -> None:
    words = "Lindqvist-Crane to Imelda Farrowgate: Haldrake victim contact urgent."
    one = an_event("e-1", "2026-07-27", f"E-mail from Petra {words}", document="a", kind="letter")
    other = an_event("e-2", "2026-07-30", f"E-mail from Petra {words}", document="b", kind="letter")

    assert conflicts([one, other], {}) == ()


def test_a_short_telling_of_one_thing_on_two_days_is_found_whoever_tells_it() -> None:
    his = an_event("e-1", "2014-03-14", "[Jory] was arrested at [Jory’s] brother’s flat in Saltmere.", document="ws1")
    hers = an_event("e-2", "2014-03-15", "He was arrested at [Merryn’s] brother’s flat, a Saturday.", document="ws2")

    (conflict,) = conflicts([his, hers], {})

    assert (conflict.kind, [event.id for event in conflict.events]) == ("two-dates", ["e-1", "e-2"])


def test_a_date_that_followed_from_words_that_were_changed_since_is_found() -> None:
    before = replace(an_event("e-1", "2014-03-15", "He was charged the next day.", kind="charge"), flags=("relative",))
    after = replace(an_event("e-2", "2014-03-17", "He was charged the next day.", kind="charge"), flags=("relative",))

    (conflict,) = conflicts([before, after], {})

    assert conflict.message == "told once in the document, and read with two dates: 15 March 2014 and 17 March 2014"
    assert conflicts([before], {}) == ()


def test_one_sentence_that_tells_of_two_days_is_no_conflict() -> None:
    asked = an_event("e-1", "2025-08-20", "He asked for a review.")
    refused = replace(an_event("e-2", "2025-09-10", "It was refused."), accounts=asked.accounts)

    assert conflicts([asked, refused], {}) == ()


def test_one_sentence_whose_words_hold_both_days_is_no_conflict() -> None:
    words = "I visited her on 20 and 27 August."
    first = an_event("e-1", "2020-08-20", words)
    first = replace(first, flags=("inferred-year",), accounts=(replace(first.accounts[0], words=words),))

    assert conflicts([first, replace(first, id="e-2", date=PartialDate.parse("2020-08-27"))], {}) == ()


def test_two_dates_of_which_one_notes_the_other_are_answered() -> None:
    his = an_event("e-1", "2014-03-14", "He was arrested at the flat in Saltmere.", document="ws1")
    hers = an_event("e-2", "2014-03-15", "He was arrested at the flat in Saltmere.", document="ws2")
    noted = replace(his, disputed="Merryn Trevose says 15th March 2014.")

    assert len(conflicts([his, hers], {})) == 1
    assert conflicts([noted, hers], {}) == ()
    assert conflicts([his, replace(hers, disputed="The record gives 14/3/2014.")], {}) == ()
    assert len(conflicts([replace(his, disputed="He denies it."), hers], {})) == 1


def test_what_a_log_tells_in_the_same_words_on_several_days_has_no_two_dates() -> None:
    said = "Refused his meal and stayed in his cell all day."
    log = [an_event(f"e-{day}", f"2021-02-0{day}", said, kind="incident", document="log") for day in (1, 2, 4)]
    other = an_event("e-9", "2021-02-03", said, kind="incident", document="ws")
    assert conflicts([*log, other], {}) == ()
    assert len(conflicts([log[0], other], {})) == 1


def test_what_is_promised_or_asked_for_a_later_day_is_not_told_as_past() -> None:
    for text in (
        "She has been offered a room from 12 August.",
        "He should stay at home tomorrow and on Thursday.",
        "The landlord served notice for me to leave by 12 August.",
    ):
        event = an_event("e-1", "2025-08-12", text, document="ws")
        assert not list(conflicts([event], {"ws": a_document(date="2025-08-06", id="ws")}))
    event = an_event("e-1", "2025-08-12", "He should have stayed at home but left.", document="ws")
    assert list(conflicts([event], {"ws": a_document(date="2025-08-06", id="ws")}))


def test_what_can_be_done_on_a_later_day_is_not_told_as_past() -> None:
    event = an_event("e-1", "2025-11", "[AB] is told [AB] can be considered again in November 2025.", document="ws")
    assert not list(conflicts([event], {"ws": a_document(date="2025-02-03", id="ws")}))


def test_a_letter_and_the_answer_to_it_are_no_event_with_two_dates() -> None:
    one = an_event(
        "e-1", "2024-03-04", "My agents wrote a letter before claim to the council.", document="a", kind="letter"
    )
    text = "Response to letter before claim from the council to the agents."
    other = an_event("e-2", "2024-03-11", text, document="b", kind="letter")
    assert conflicts([one, other], {}) == ()


def test_what_two_received_on_days_of_their_own_is_no_conflict() -> None:
    one = an_event("e-1", "2024-03-04", "The survey report was received by the Harbour Board on 4 March.", document="a")
    other = an_event("e-2", "2024-03-06", "We received the survey report only today.", document="b")
    same = an_event("e-3", "2024-03-06", "The Harbour Board received the survey report.", document="c")
    assert conflicts([one, other], {}) == ()
    assert [conflict.kind for conflict in conflicts([one, same], {})] == ["two-dates"]


def test_what_is_booked_for_a_later_day_and_an_order_sent_out_after_it_was_made_are_not_told_as_past() -> None:
    booked = an_event("e-1", "2024-04-10", "She was referred and has a scan booked for 10 April.", document="letter")
    sent = an_event("e-2", "2024-04-12", "Sent to the parties on 12 April 2024.", document="order", kind="order")
    papers = {
        "letter": a_document(Kind.LETTER, "2024-03-01", id="letter"),
        "order": a_document(Kind.ORDER, "2024-04-09", id="order"),
    }
    assert conflicts([booked, sent], papers) == ()


def test_permission_to_do_something_by_a_later_day_is_not_told_as_past() -> None:
    text = "The Harbour Board has permission to file evidence by 12 April 2024."
    event = an_event("e-1", "2024-04-12", text, document="order", kind="order")
    assert conflicts([event], {"order": a_document(Kind.ORDER, "2024-04-09", id="order")}) == ()


def test_a_telling_that_names_both_days_does_not_conflict_with_one_that_names_the_later() -> None:
    one = an_event(
        "e-1", "2025-09-12", "Directions hearing before the judge was set on 12 September for 4 October.", document="a"
    )
    other = an_event("e-2", "2025-10-04", "Directions hearing before the judge was set for 4 October.", document="b")
    third = an_event("e-3", "2025-10-02", "Directions hearing before the judge was set.", document="c")

    assert not conflicts([one, other], {})
    assert conflicts([other, third], {})


def test_who_was_told_the_day_after_has_no_other_date_for_what_was_done() -> None:
    done = an_event(
        "e-1", "2026-09-03", "The Board refused the transfer to open conditions.", document="letter", kind="decision"
    )
    told = an_event(
        "e-2",
        "2026-09-04",
        "[AB] was told that the Board had refused the transfer to open conditions.",
        document="statement",
        kind="decision",
    )
    misdated = replace(told, text="The Board refused [AB] the transfer to open conditions.")

    assert conflicts([done, told], {}) == ()
    assert [each.kind for each in conflicts([done, misdated], {})] == ["two-dates"]
    # Nobody is told of what has not been done.
    early = replace(told, date=PartialDate.parse("2026-09-02"))
    assert [each.kind for each in conflicts([done, early], {})] == ["two-dates"]


def test_a_body_that_considers_a_case_and_its_decision_of_a_later_day_are_no_conflict() -> None:
    sat = an_event(
        "e-1", "2026-07-08", "The Board considered the transfer to open conditions.", document="log", kind="decision"
    )
    decided = an_event(
        "e-2", "2026-07-15", "The Board refused the transfer to open conditions.", document="letter", kind="decision"
    )

    assert conflicts([sat, decided], {}) == ()
    assert conflicts([replace(sat, date=PartialDate.parse("2026-07-20")), decided], {}) != ()


def test_what_somebody_heard_happen_is_the_deed_itself() -> None:
    heard = an_event(
        "e-1", "2014-03-14", "[AB] heard him kick in the front door of her flat.", document="ws", kind="incident"
    )
    done = an_event("e-2", "2014-03-15", "He kicked in the front door of her flat.", document="log", kind="incident")

    assert [each.kind for each in conflicts([heard, done], {})] == ["two-dates"]
