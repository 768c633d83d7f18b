"""Figures with marks between them that are dates, and those that number what follows."""

from __future__ import annotations

import pytest

from tests.prose.builders import values


@pytest.mark.parametrize("opens", ["31.3. 12 October 2021", "4.5. 10th May 2019", "1.2. 3 of June 2020"])
def test_the_number_of_a_paragraph_takes_no_day_from_the_date_with_which_it_opens(opens: str) -> None:
    _, wanted = opens.split(" ", 1)
    assert values(f"She told him so.\n{opens} she wrote again.") == values(wanted)


def test_a_date_with_uneven_spaces_stays_one() -> None:
    assert values("She came on 4.5. 10 and left.") == ["2010-05-04"]
