"""What a PDF shows of its layers: a copy without the words on hidden ones, for readers that take no heed of layers."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name, Stream

from bundler.documents.carry.layers import Layers

_SHOWS_WORDS = {"Tj", "TJ", "'", '"'}


def shown_only(pdf: Path) -> Path | io.BytesIO:
    """Give the file itself, or where it has hidden layers a copy without what is written on them."""
    with pikepdf.open(pdf, suppress_warnings=True) as opened:
        layers = Layers(opened)
        if not layers.hidden:
            return pdf
        done: set[tuple[int, int]] = set()
        for page in opened.pages:
            page.obj.Contents = opened.make_stream(_shown(page.obj, page.obj.get("/Resources"), layers))
            _clean_forms(page.obj.get("/Resources"), layers, done)
        copy = io.BytesIO()
        opened.save(copy)
        return copy


def _clean_forms(resources: object, layers: Layers, done: set[tuple[int, int]]) -> None:
    """Take the words on hidden layers out of the forms that a page draws, and out of those that these draw."""
    waiting = [resources]
    while waiting:
        for form in _forms(waiting.pop()):
            if form.objgen in done:
                continue
            done.add(form.objgen)
            form.write(b"" if layers.hides(form) else _shown(form, form.get("/Resources"), layers))
            waiting.append(form.get("/Resources"))


def _forms(resources: object) -> Iterator[Any]:
    table = resources.get("/XObject") if isinstance(resources, Dictionary) else None
    for thing in table.values() if isinstance(table, Dictionary) else ():
        if isinstance(thing, Stream) and thing.get("/Subtype") == Name.Form:
            yield thing


def _shown(drawing: Any, resources: object, layers: Layers) -> bytes:
    """Give the content of a page or form without the words that stand between the marks of a hidden layer."""
    kept: list[Any] = []
    marks: list[bool] = []
    for instruction in pikepdf.parse_content_stream(drawing):
        operator = str(instruction.operator)
        if operator in ("BDC", "BMC"):
            marks.append(_begins_hidden(instruction.operands, resources, layers))
        elif operator == "EMC" and marks:
            marks.pop()
        elif operator in _SHOWS_WORDS and any(marks):
            continue
        kept.append(instruction)
    return pikepdf.unparse_content_stream(kept)


def _begins_hidden(operands: Any, resources: object, layers: Layers) -> bool:
    if len(operands) < 2 or operands[0] != Name.OC or not isinstance(operands[1], Name):
        return False
    named = resources.get("/Properties") if isinstance(resources, Dictionary) else None
    layer = named.get(str(operands[1])) if isinstance(named, Dictionary) else None
    return layer is not None and layers.hides_layer(layer)
