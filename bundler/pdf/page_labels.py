"""Page labels: what a reader shows beside its page box, the same whole numbers as are printed."""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name, Pdf


def write_page_labels(pdf: Pdf) -> None:
    """Number the pages of `pdf` 1, 2, 3 … from its first page on."""
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))
