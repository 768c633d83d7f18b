"""What is offered and what somebody is down for lies ahead; in the meantime lies behind."""

from __future__ import annotations

from tests.prose.builders import values


def test_what_has_been_offered_or_somebody_is_down_for_lies_ahead() -> None:
    assert values("The clinic has offered mid-January, which is too late.", "2022-10-19", "letter") == ["2023-01"]
    assert values("He is down for his exam in June.", "2022-03-24", "witness-statement") == ["2022-06"]


def test_in_the_meantime_goes_back_before_what_was_told_last() -> None:
    text = (
        "He applied on 4 September 2017. The reply came on 18 June 2018. In the meantime his support had been stopped. "
        "The letter is dated 28 February."
    )
    assert values(text, "2019-05-17", "judgment")[-1] == "2018-02-28"
