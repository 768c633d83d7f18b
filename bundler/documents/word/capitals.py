"""Text that is shown in capitals written in capitals: dxpdf would show it as it was typed."""

from __future__ import annotations

from bundler.documents.word.markup import Element, is_on, value, w
from bundler.documents.word.styles import Styles


def write_capitals(root: Element, styles: Styles) -> None:
    """Write in capitals what a run, its style or its paragraph's style shows in capitals."""
    for paragraph in root.iter(w("p")):
        by_paragraph = styles.capitals(value(paragraph.find(w("pPr")), "pStyle") or styles.default)
        for text in paragraph.iter(w("t")):
            if next(text.iterancestors(w("p"))) is paragraph and _is_capital(text.getparent(), by_paragraph, styles):
                text.text = "".join(map(capital, text.text or ""))


def capital(sign: str) -> str:
    """Give a letter's capital; a letter that has none of its own, such as ß, stays."""
    upper = sign.upper()
    return upper if len(upper) == 1 else sign


def _is_capital(run: Element, by_paragraph: bool | None, styles: Styles) -> bool:
    look = run.find(w("rPr"))
    direct = is_on(look, "caps")
    if direct is not None:
        return direct
    by_style = styles.capitals(value(look, "rStyle"))
    return bool(by_paragraph if by_style is None else by_style)
