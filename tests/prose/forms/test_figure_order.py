"""Figures whose month may stand first: read day first as ever, and never called sure."""

from __future__ import annotations

import pytest

from bundler.prose.find import find_dates
from bundler.prose.forms.figure_order import MONTH_MAY_LEAD


@pytest.mark.parametrize(
    "text",
    [
        "He was seen on 12/19/2017 and again on 03/04/2018.",
        "The bond was posted on March 14, 2013 and revoked on April 2, 2013. The form is dated 03/05/2013.",
        "Admitted Sept. 30, 2019. Discharged Oct. 4, 2019. Next visit 11/12/2019.",
    ],
)
def test_figures_among_dates_whose_month_leads_are_read_day_first_and_doubted(text: str) -> None:
    last = find_dates(text)[-1]
    day, month, year = last.words.rstrip(".").split("/")
    assert last.edtf == f"{year}-{month}-{day}"
    assert {"day-first", MONTH_MAY_LEAD} <= set(last.flags)
    assert last.confidence < 0.6


@pytest.mark.parametrize(
    "text",
    [
        "He was seen on 19/12/2017 and again on 03/04/2018.",
        "Our letter of March 14, 2013 enclosed the form dated 03/05/2013.",
        "Heard on March 14, 2013 and on April 2, 2013. Served on 14/05/2013, the form is dated 03/05/2013.",
        "On 14 March 2013 he moved; on March 30, 2013 and April 2, 2013 he wrote. The form is dated 03/05/2013.",
        "The form is dated 03/05/2013.",
        "Seen 2013-03-14, 2013-04-02 and 03/05/2013.",
    ],
)
def test_figures_in_a_text_that_writes_its_days_first_are_sure(text: str) -> None:
    last = find_dates(text)[-1]
    assert MONTH_MAY_LEAD not in last.flags
    assert last.confidence > 0.9
