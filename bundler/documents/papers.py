"""Papers: what people say for the pages the court wants and the program makes, such as the essential reading list."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """A place in a document, as a person gives it. `where` is its place in bundle.toml, for errors.

    `pages` are ranges of *document pages*; `paragraph` is a number or a range (``12-14``). With neither it is the whole
    document that is meant.
    """

    document: str
    pages: tuple[tuple[int, int], ...] = ()
    paragraph: str = ""
    where: str = "bundle.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One line of the essential reading list. `proposed` says that no person has chosen it yet."""

    pointer: Pointer
    why: str
    proposed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFiled:
    """A document that is not filed: why, and when it is expected, "" where nobody can say."""

    what: str
    why: str
    expected: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """An issue that the court is to decide. `agreed` is None where the list does not say of each."""

    text: str
    agreed: bool | None = None
    pointer: Pointer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody the documents speak of, and who they are."""

    name: str
    who: str
    pointer: Pointer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """The certificate that the bundle is as the court wants it; what is "" is left open to be written by hand."""

    text: str = ""
    name: str = ""
    position: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """All of these, in the order in which they are written."""

    reading: tuple[Reading, ...] = ()
    reading_time: str = ""
    not_filed: tuple[NotFiled, ...] = ()
    issues: tuple[Issue, ...] = ()
    persons: tuple[Person, ...] = ()
    certificate: Certificate = Certificate()


NO_PAPERS = Papers()
"""What a bundle.toml says that asks for no such pages."""
