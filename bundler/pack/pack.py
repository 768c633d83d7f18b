"""Pack: the files that go to the court, the way they go, and what a person still has to see to."""

from __future__ import annotations

from dataclasses import dataclass

from bundler.compliance.finding import Finding
from bundler.documents.manifest import Claim
from bundler.plan.profile import Profile

FOLDER = "filing-pack"
"""The folder of the pack, in the case's output folder."""

MANIFEST = "manifest"
"""The manifest's name: with .json for programs, with .pdf for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackFile:
    """A file of the pack. `name` is its path within the pack, `label` what it is called when it is filed.

    `size` is in bytes; `pages` is None for a file that is no PDF. `files` tells whether it goes to the court as a file;
    what does not is for print. `confidential` says why it is confidential, "" where it is not. `findings` are on its
    size and its form.
    """

    name: str
    label: str
    size: int
    sha256: str
    pages: int | None = None
    files: bool = True
    confidential: str = ""
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """How the files go: ``ce-file``, ``e-mail``, or "" where the court's profile does not say.

    `because` says it in words; `source` and `tier` are of the rule that it rests on.
    """

    way: str
    because: str
    source: str = ""
    tier: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Email:
    """An e-mail to be sent by a person: to an address that they confirm, with these files of the pack attached.

    `size` is what the attachments have once they are encoded, in bytes.
    """

    subject: str
    text: str
    attached: tuple[str, ...]
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """Everything that goes to the court. `sets` is the number of paper sets, 0 where the court wants none.

    `to_mend` are the ids of rules that the check before filing holds against the bundle, which `bundle` names and whose
    digest is `sha256`.
    """

    bundle: str
    sha256: str
    profile: Profile
    claim: Claim
    files: tuple[PackFile, ...]
    route: Route
    emails: tuple[Email, ...]
    sets: int
    sets_because: str
    findings: tuple[Finding, ...] = ()
    to_mend: tuple[str, ...] = ()

    @property
    def is_compliant(self) -> bool:
        """Whether nothing on the pack itself is an error."""
        every = (*self.findings, *(finding for file in self.files for finding in file.findings))
        return not any(finding.severity.fails for finding in every)
