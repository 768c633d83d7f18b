"""Pages: each stands by itself, has a box that can be shown, and leaves nothing behind when it is drawn."""

from __future__ import annotations

import math

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from bundler.documents.carry.carried import Change
from bundler.documents.carry.contents import close_contents
from bundler.documents.document import Remark
from bundler.documents.page_turns import Turns, turn_of

_LETTER = (0.0, 0.0, 612.0, 792.0)
_LARGEST = 1e5


def settle_pages(pdf: Pdf) -> Change:
    """Give each page its own boxes, turn, resources and closed content, so that it looks as it did."""
    around = (pdf.make_stream(b"q"), pdf.make_stream(b"Q"))
    remarks: list[Remark] = []
    for number, page in enumerate(pdf.pages, start=1):
        remarks += _settle_boxes(page.obj, number)
        _settle_turn(page.obj)
        if not isinstance(page.obj.get("/Resources"), Dictionary):
            page.obj.Resources = Dictionary()
        page.obj.Type = Name.Page
        if not close_contents(pdf, page, around):
            remarks.append(_damaged(number))
    return Change(remarks=tuple(remarks))


def turn_pages(pdf: Pdf, turns: Turns) -> None:
    """Turn pages whose boxes and own turn are settled on: what is drawn on them, and where, stays as it is."""
    for number, page in enumerate(pdf.pages, start=1):
        if degrees := turn_of(turns, number):
            stands = (int(page.obj.get("/Rotate", 0)) + degrees) % 360
            if stands:
                page.obj.Rotate = stands
            else:
                del page.obj["/Rotate"]


def _settle_boxes(page: pikepdf.Object, number: int) -> tuple[Remark, ...]:
    """Put the boxes in order. What a viewer shows where there is no usable MediaBox is US Letter."""
    media, crop = _box(page.get("/MediaBox")), _box(page.get("/CropBox"))
    visible = _meet(crop, media) if crop and media else None
    page.MediaBox = Array([_plain(side) for side in media or _LETTER])
    if "/CropBox" in page:
        del page["/CropBox"]
    if visible and visible != media:
        page.CropBox = Array([_plain(side) for side in visible])
    return () if media else (_without_box(number),)


def _settle_turn(page: pikepdf.Object) -> None:
    turn = page.get("/Rotate", 0)
    quarter = int(float(turn) / 90) % 4 * 90 if _is_number(turn) else 0
    if "/Rotate" in page:
        del page["/Rotate"]
    if quarter:
        page.Rotate = quarter
    unit = page.get("/UserUnit")
    if unit is not None and not (_is_number(unit) and 0 < float(unit) <= _LARGEST and float(unit) != 1):
        del page["/UserUnit"]


def _box(value: object) -> tuple[float, float, float, float] | None:
    """Give a box as left, bottom, right, top; None where it is none or holds nothing."""
    if not isinstance(value, Array) or len(value) != 4 or not all(_is_number(side) for side in value):
        return None
    one, two, three, four = (float(side) for side in value)
    box = (min(one, three), min(two, four), max(one, three), max(two, four))
    usable = box[2] - box[0] > 0 and box[3] - box[1] > 0 and all(abs(side) <= _LARGEST for side in box)
    return box if usable else None


def _meet(
    one: tuple[float, float, float, float], two: tuple[float, float, float, float]
) -> tuple[float, float, float, float] | None:
    left, bottom, right, top = max(one[0], two[0]), max(one[1], two[1]), min(one[2], two[2]), min(one[3], two[3])
    return (left, bottom, right, top) if left < right and bottom < top else None


def _is_number(value: object) -> bool:
    try:
        return not isinstance(value, bool) and math.isfinite(float(value))  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return False


def _plain(value: float) -> int | float:
    return int(value) if value == int(value) else round(value, 4)


def _damaged(number: int) -> Remark:
    return Remark(
        code="page-damaged",
        message="The drawing of this page is damaged; it shows as far as it can be read.",
        remedy="Compare the page with the original, or ask for the document again.",
        page=number,
    )


def _without_box(number: int) -> Remark:
    return Remark(
        code="page-size",
        message="This page does not say how large it is; it is shown as viewers show it, as US Letter.",
        remedy="Compare the page with the original.",
        page=number,
    )
