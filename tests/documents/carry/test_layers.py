"""Layers: what was hidden on the screen stays hidden, by whatever rule it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from tests import pdfs
from tests.documents.carry.carrying import carried, codes
from tests.documents.looks import colour_at


def _view_off(shown: Dictionary, hidden: Dictionary) -> Dictionary:
    hidden.Usage = Dictionary(View=Dictionary(ViewState=Name.OFF))
    rule = Dictionary(Event=Name.View, OCGs=Array([shown, hidden]), Category=Array([Name.View]))
    return Dictionary(AS=Array([rule]))


LAYER_CONFIGS: dict[str, Callable[[Dictionary, Dictionary], Dictionary]] = {
    "listed off": lambda shown, hidden: Dictionary(OFF=Array([hidden])),
    "all off but": lambda shown, hidden: Dictionary(BaseState=Name.OFF, ON=Array([shown])),
    "by usage": _view_off,
}


@pytest.mark.parametrize("config", LAYER_CONFIGS.values(), ids=LAYER_CONFIGS.keys())
def test_hidden_layers_stay_hidden(tmp_path: Path, config: Callable[[Dictionary, Dictionary], Dictionary]) -> None:
    what, into = carried(tmp_path, pdfs.layered(tmp_path / "layers.pdf", config))
    assert colour_at(into, 120, 842 - 440) == (255, 0, 0)
    assert colour_at(into, 340, 842 - 440) == (255, 255, 255)
    assert codes(what) == ["hidden-layer"]
    with Pdf.open(into) as pdf:
        assert pdf.Root.OCProperties.D.BaseState == Name.ON
        assert [str(group.Name) for group in pdf.Root.OCProperties.D.OFF] == ["Hidden"]


def test_a_mark_on_a_hidden_layer_does_not_appear(tmp_path: Path) -> None:
    source = pdfs.layered(tmp_path / "layers.pdf")
    with Pdf.open(source, allow_overwriting_input=True) as pdf:
        seen = pdfs.highlight()
        seen.OC = pdf.Root.OCProperties.OCGs[1]
        pdfs.hang(pdf, pdf.pages[0], [pdf.make_indirect(seen)])
        pdf.save(source)
    _, into = carried(tmp_path, source)
    assert colour_at(into, 190, 842 - 705) == (255, 255, 255)
