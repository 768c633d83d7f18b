"""Contents: whatever a page's drawing leaves open is closed; strings, comments and pictures do not count."""

from __future__ import annotations

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Pdf

from bundler.documents.carry.contents import close_contents

PIECES = (
    *("q", "Q", "q", "Q", "BT", "ET", "/OC /H BDC", "/P BMC", "EMC", "0 0 10 10 re", "W n", "f", "1 0 0 1 5 5 cm"),
    *(
        "(q Q BT (nested Q) \\) Q) Tj",
        "<7120> Tj",
        "[(Q) -20 (q)] TJ",
        "% Q q BT\n",
        "/Q gs",
        "/Q1 Do",
        "10 10 m 20 20 l",
    ),
    "BI /W 2 /H 1 /CS /G /BPC 8 ID Q  EI",
)


def closed(content: bytes) -> bytes:
    """Give a page's content after closing, read as one."""
    with Pdf.new() as pdf:
        page = pdf.add_blank_page()
        page.obj.Contents = pdf.make_stream(content)
        assert close_contents(pdf, page, (pdf.make_stream(b"q"), pdf.make_stream(b"Q")))
        return b"\n".join(stream.read_bytes() for stream in page.obj.Contents)


def state_after(content: bytes) -> tuple[int, int, bool, bool]:
    """Follow a content by pikepdf's own parser: states open, marks open, whether in a text, whether in a path."""
    depth = marks = 0
    in_text = in_path = False
    with Pdf.new() as pdf:
        for instruction in pikepdf.parse_content_stream(pdf.make_stream(content)):
            operator = str(instruction.operator)
            depth += {"q": 1, "Q": -1}.get(operator, 0)
            assert depth >= 0, "a state is closed that was never opened"
            marks = max(0, marks + {"BMC": 1, "BDC": 1, "EMC": -1}.get(operator, 0))
            in_text = operator == "BT" or (in_text and operator != "ET")
            in_path = operator in ("re", "m", "l", "W") or (in_path and operator not in ("n", "f"))
    return depth, marks, in_text, in_path


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_nothing_is_left_open_and_nothing_is_closed_twice(pieces: list[str]) -> None:
    assert state_after(closed(" ".join(pieces).encode())) == (0, 0, False, False)


@pytest.mark.parametrize(
    "content",
    [b"q 1 0 0 RG (Q Q) Tj Q", b"BT (a) Tj ET", b"/P <</MCID 0>> BDC EMC", b"q BI /W 1 /H 1 /CS /G /BPC 8 ID Q EI Q"],
)
def test_a_sound_content_is_wrapped_and_left_as_it_is(content: bytes) -> None:
    assert closed(content) == b"q\n" + content + b"\nQ"


def test_a_state_that_is_closed_too_often_is_left_open_as_viewers_do() -> None:
    assert closed(b"2 0 0 2 0 0 cm Q 0 0 5 5 re f").split() == b"q 2 0 0 2 0 0 cm 0 0 5 5 re f Q".split()
