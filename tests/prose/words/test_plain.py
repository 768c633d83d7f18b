"""Signs that nobody sees and figures of other scripts do not change what day is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundler.prose.find import find_dates
from bundler.prose.words.plain import as_read


@pytest.mark.parametrize(
    "day",
    [
        "9\u200b August\u200b 2017",
        "9\u2060 August 2017",
        "9\u200f \u200eAugust 2017",
        "\ufeff9 August 2017",
        "9\u200bAugust 2017",
        "９ Ａｕｇｕｓｔ ２０１７",
        "٩ August ٢٠١٧",
        "०९/०८/२०१७",
        "\u206709/08/2017\u2069",
    ],
)
def test_a_day_is_the_same_with_unseen_signs_and_figures_of_other_scripts(day: str) -> None:
    (found,) = find_dates(f"On {day} the panel refused it.")

    assert found.value is not None
    assert found.value.edtf() == "2017-08-09"


@given(st.text())
def test_as_many_characters_stand_there_as_before(text: str) -> None:
    assert len(as_read(text)) == len(text)
