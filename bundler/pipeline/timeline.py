"""The timeline of a case by itself: the picture of the events that a person asks for, as SVG or as a page."""

from __future__ import annotations

from collections.abc import Sequence

from bundler.case import Case
from bundler.chronology.event import Event
from bundler.documents.manifest import Claim
from bundler.documents.manifest_file import read_manifest
from bundler.pagination.timeline_pages import cited_pages
from bundler.pdf.timeline_page import draw_timeline
from bundler.pipeline.chronology import fit_to_send
from bundler.pipeline.standing import Standing, Standings
from bundler.timeline.labels import Pages
from bundler.timeline.layout import lay_out_timeline
from bundler.timeline.picture import Heading, Picture


def timeline_picture(case: Case, events: Sequence[Event], by: str = "kind") -> Picture:
    """Give the picture of these events, with the pages that they have in the bundle as its files stand.

    Events that only documents outside the bundle tell of are left out. Where there is no bundle.toml, or it makes no
    bundle as it stands, no page is shown. Raises CaseError where bundle.toml cannot be read.
    """
    standing = Standings(case).now() if case.manifest.is_file() else None
    return timeline_of(standing, fit_to_send(events, standing.manifest) if standing else events, by)


def timeline_of(standing: Standing | None, events: Sequence[Event], by: str = "kind") -> Picture:
    """The same for a case whose standing is known; None where it has no bundle.toml."""
    if standing is None:
        return lay_out_timeline(events, Pages(of={}), Heading(), by)
    claim = standing.manifest.claim
    heading = Heading(subtitle=claim.short_title or standing.manifest.title)
    if standing.pagination is None:
        return lay_out_timeline(events, Pages(of={}), heading, by)
    pages = Pages(of=cited_pages(events, standing.pagination), prefix=standing.manifest.number_prefix)
    return lay_out_timeline(events, pages, heading, by)


def timeline_pdf(case: Case, picture: Picture) -> bytes:
    """Give a picture as a PDF of one page. Its page numbers are printed; there is no bundle round it to lead to."""
    manifest = read_manifest(case.manifest) if case.manifest.is_file() else None
    claim, title = (manifest.claim, manifest.title) if manifest else (Claim(), "")
    return draw_timeline(picture, claim, title).pdf
