"""Labels for a hard copy: each volume's can be told apart, and whatever the claim is called stays in its frame."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from bundler.documents.manifest import Claim
from bundler.pagination.cut import cut
from bundler.pagination.numbering import paginate
from bundler.pagination.page_style import LEFT, PAGE_HEIGHT
from bundler.pdf.labels import draw_labels
from bundler.plan.bundle import Bundle
from tests.bundles import a_bundle
from tests.pdf.made_pages import page_count, words_of

MM = 72 / 25.4


def labels(bundle: Bundle, pages: int = 20) -> tuple[str, int]:
    part = draw_labels(bundle, cut(bundle, paginate(bundle), lambda run, front: front + len(run) <= pages))
    return words_of(part), page_count(part)


def test_each_volume_has_a_sheet_with_its_number_and_pages_for_back_and_cover() -> None:
    words, sheets = labels(a_bundle(12, 12, 12))
    assert sheets == 3
    assert words.count("AC-2026-LON-000123") == 3 * 3
    assert words.count("R (AB) v Fictional Parole Authority") == 3 * 3
    assert words.count("Volume 2 of 3") == 3
    assert words.count("Pages 16–27") == 3


def test_a_bundle_in_one_binder_is_called_no_volume() -> None:
    words, sheets = labels(a_bundle(3))
    assert sheets == 1
    assert "Volume" not in words
    assert words.count("Pages 1–6") == 3


def test_the_prefix_stands_before_the_page_numbers() -> None:
    assert "Pages SB1–6" in labels(replace(a_bundle(3), number_prefix="SB"))[0]


@pytest.mark.parametrize(
    "claim",
    [
        Claim(),
        Claim(
            number="AC-2026-LON-000123 and AC-2026-LON-000124", short_title="R (AB and others) v " + "Authority " * 30
        ),
    ],
)
def test_nothing_runs_over_the_frame_of_a_label(claim: Claim) -> None:
    bundle = replace(a_bundle(3, 30), claim=claim, title="A hearing bundle with a title that is very long indeed " * 2)
    part = draw_labels(bundle, cut(bundle, paginate(bundle), lambda run, front: front + len(run) <= 20))
    text = pypdfium2.PdfDocument(part.pdf)[0].get_textpage()
    boxes = [text.get_rect(place) for place in range(text.count_rects())]
    # The back's frame is 58 mm wide and the covers' begin 10 mm further on; above them stands how to print.
    frame = LEFT + 58 * MM
    on_the_back = [box for box in boxes if box[3] < PAGE_HEIGHT - 90 and box[0] < frame]
    assert on_the_back
    assert all(left >= LEFT and right <= frame for left, _, right, _ in on_the_back)
    assert all(right <= frame + (10 + 102) * MM for left, _, right, top in boxes if left > frame)
