"""Words that somebody struck through by their look, which Word does not take for a deletion."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bundler.tables.words_of_docx import is_on, stands, tag

_STRIKES = (tag("strike"), tag("dstrike"))


def struck_words(document: Any) -> Iterator[Any]:
    """Give the pieces of text that are struck through, by themselves or by their style, and are not deleted besides."""
    body = document.element.body
    for run in (*_struck_runs(body), *_runs_in_style(body, _styles_that_strike(document))):
        yield from (text for text in run.iter(tag("t")) if (text.text or "").strip() and stands(text))


def _struck_runs(body: Any) -> Iterator[Any]:
    for mark in body.iter(*_STRIKES):
        run = mark.getparent().getparent()
        if run.tag == tag("r") and is_on(mark):
            yield run


def _runs_in_style(body: Any, styles: frozenset[str]) -> Iterator[Any]:
    """The runs in one of these styles of letters or of paragraphs that are not said to be free of the line."""
    if not styles:
        return
    for mark in body.iter(tag("rStyle"), tag("pStyle")):
        if mark.get(tag("val")) in styles:
            bearer = mark.getparent().getparent()
            runs = (bearer,) if bearer.tag == tag("r") else bearer.iterchildren(tag("r"))
            yield from (run for run in runs if not _is_freed(run))


def _is_freed(run: Any) -> bool:
    marks = [mark for strike in _STRIKES if (mark := run.find(f"{tag('rPr')}/{strike}")) is not None]
    return bool(marks) and not any(map(is_on, marks))


def _styles_that_strike(document: Any) -> frozenset[str]:
    """The ids of the styles whose words are struck through, by themselves or by the style that they stand on."""
    bases: dict[str, str] = {}
    struck: set[str] = set()
    for style in document.styles.element.iterchildren(tag("style")):
        id = style.get(tag("styleId"), "")
        base = style.find(tag("basedOn"))
        bases[id] = base.get(tag("val"), "") if base is not None else ""
        if any((mark := style.find(f"{tag('rPr')}/{strike}")) is not None and is_on(mark) for strike in _STRIKES):
            struck.add(id)
    if not struck:
        return frozenset()
    while more := {id for id, base in bases.items() if base in struck} - struck:
        struck |= more
    return frozenset(struck)
