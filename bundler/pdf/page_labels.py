"""Page labels: what a reader shows beside its page box, the same whole numbers as are printed."""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name, Pdf, String

from bundler.pagination.volume import Volume


def write_page_labels(pdf: Pdf) -> None:
    """Number the pages of `pdf` 1, 2, 3 … from its first page on."""
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))


def write_volume_labels(pdf: Pdf, volume: Volume) -> None:
    """Label a volume's front pages ``Volume 2 front 1`` and on, and the others with the numbers printed on them."""
    front = Dictionary(P=String(f"Volume {volume.number} front "), S=Name.D)
    pages = Dictionary(S=Name.D, St=volume.pages.first)
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, front, volume.front, pages]))
