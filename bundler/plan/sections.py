"""Documents to sections: propose a place for each, and arrange the bundle that bundle.toml describes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bundler.chronology.event import Chronology, Status
from bundler.documents.document import Document
from bundler.documents.manifest import Entry, Manifest, SectionEntries
from bundler.partial_date import PartialDate
from bundler.plan.blueprint import Blueprint, BlueprintSection
from bundler.plan.bundle import Bundle, MadePages, Section, Tab

_MADE_TITLES = {MadePages.CHRONOLOGY: "Chronology"}


def propose(entries: Sequence[Entry], blueprint: Blueprint) -> tuple[SectionEntries, ...]:
    """Put each entry into the section of its kind, families together, in the section's order.

    Entries come in the natural order of their files, which decides where dates do not. A section without entries
    is kept where the program makes pages for it, else left out.
    """
    families = _families(entries)
    sections = []
    for section in blueprint.sections:
        heads = [entry for entry in families if blueprint.section_for(entry.kind) is section]
        heads.sort(key=lambda entry: _rank(entry, section))
        listed = tuple(member for head in heads for member in (head, *families[head]))
        if listed or section.makes:
            sections.append(
                SectionEntries(letter=section.letter, title=section.title, makes=section.makes, entries=listed)
            )
    return tuple(sections)


def arrange(manifest: Manifest, documents: Mapping[str, Document], chronology: Chronology) -> Bundle:
    """Arrange the bundle as bundle.toml lists it. `documents` holds every entry's document by id.

    Made pages stand behind the documents of their section; a chronology without events to show is left out.
    """
    shown = _shown(chronology, manifest.chronology)
    sections = []
    for listed in manifest.sections:
        labels = {entry.id: f"{listed.letter}{number}" for number, entry in enumerate(listed.entries, start=1)}
        tabs = [_tab(entry, documents[entry.id], labels) for entry in listed.entries]
        for made in listed.makes:
            if made == MadePages.CHRONOLOGY.value and shown.events:
                content = MadePages(made)
                tabs.append(Tab(label=f"{listed.letter}{len(tabs) + 1}", title=_MADE_TITLES[content], content=content))
        if tabs:
            sections.append(Section(letter=listed.letter, title=listed.title, tabs=tuple(tabs)))
    return Bundle(
        title=manifest.title,
        claim=manifest.claim,
        sections=tuple(sections),
        chronology=shown,
        number_prefix=manifest.number_prefix,
    )


def _tab(entry: Entry, document: Document, labels: Mapping[str, str]) -> Tab:
    title = entry.title
    if entry.exhibit and entry.exhibit.casefold() not in title.casefold():
        title = f"Exhibit {entry.exhibit}: {title}"
    return Tab(
        label=labels[entry.id],
        title=title,
        content=document,
        date=entry.date,
        under=labels.get(entry.under, ""),
        confidential=entry.confidential,
        agreed=entry.agreed,
    )


def _shown(chronology: Chronology, which: str) -> Chronology:
    """The chronology with only the events the bundle shows, in order of date."""
    standing = chronology.shown()
    if which == "none":
        standing = ()
    elif which == "confirmed":
        standing = tuple(event for event in standing if event.status is not Status.SUGGESTED)
    return Chronology(events=standing, seen=chronology.seen)


def _families(entries: Sequence[Entry]) -> dict[Entry, tuple[Entry, ...]]:
    """Each entry that stands by itself, with those under it (and under those), in the entries' order."""
    by_id = {entry.id: entry for entry in entries}
    children: dict[str, list[Entry]] = {}
    heads = []
    for entry in entries:
        if entry.under in by_id and entry.under != entry.id:
            children.setdefault(entry.under, []).append(entry)
        else:
            heads.append(entry)

    def below(entry: Entry) -> tuple[Entry, ...]:
        return tuple(member for child in children.get(entry.id, ()) for member in (child, *below(child)))

    return {head: below(head) for head in heads}


def _rank(entry: Entry, section: BlueprintSection) -> tuple[int, bool, PartialDate | None]:
    """What a section is sorted by; the sort is stable, so what ranks alike keeps the order of the files."""
    by_kind = section.kinds.index(entry.kind) if section.order == "kind" and entry.kind in section.kinds else 0
    return (by_kind, entry.date is None, entry.date or _NO_DATE)


_NO_DATE = PartialDate.of(9999)
