"""The filing pack: the bundle and everything that goes to the court with it, in one folder, whole or not at all."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bundler.case import Case
from bundler.compliance.finding import Finding, Severity
from bundler.compliance.rules.size import EMAIL_GROWTH
from bundler.compliance.rules.urgent import URGENT
from bundler.documents.document import Document
from bundler.documents.kind import Kind
from bundler.errors import CaseError
from bundler.filing import court_of
from bundler.pack.as_json import pack_as_dict
from bundler.pack.emails import as_file, emails_of
from bundler.pack.manifest_page import manifest_page
from bundler.pack.pack import FOLDER, MANIFEST, Pack, PackFile, Route
from bundler.pack.route import paper_sets, route_of
from bundler.pack.sizes import size_findings
from bundler.pipeline.build import Built, build
from bundler.pipeline.core import build_core
from bundler.pipeline.main_bundle import MainBundle, main_bundle
from bundler.pipeline.volumes import build_printing_copy, build_volumes
from bundler.plan.blueprint import read_blueprint
from bundler.plan.bundle import Bundle
from bundler.plan.file_name import bundle_file_name
from bundler.plan.profile import Profile
from bundler.plan.purpose import Purpose
from bundler.progress import Progress, Silent
from bundler.sources import media_types
from bundler.store import Store
from bundler.whole_folder import whole_folder

_MB = 1_000_000
_TICK = "On CE-File tick confidential, give the reason and attach the order (KBG 3.37, 3.39; PD 5C 3.3)."
_WITH_CLAIM = ("claim", *URGENT)
_WORD = (media_types.DOCX, media_types.DOC)


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltPack:
    """The pack that was made, its folder, and the bundle that was built for it."""

    folder: Path
    pack: Pack
    built: Built


@dataclass(slots=True, kw_only=True)
class _Packing:
    """The pack as it grows. `into` is the folder that it is written to."""

    case: Case
    into: Path
    main: MainBundle
    blueprint: str
    court: Profile
    route: Route
    progress: Progress
    files: list[PackFile] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def put(self, file: Path, name: str, label: str, *, pages: int | None, secret: str = "", goes: bool = True) -> None:
        """Copy a file into the pack and list it."""
        target = self.into / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
        data = target.read_bytes()
        held = size_findings(Path(name).name, len(data), self.blueprint, self.court) if goes else ()
        self.files.append(
            PackFile(
                name=name,
                label=label,
                size=len(data),
                sha256=hashlib.sha256(data).hexdigest(),
                pages=pages,
                files=goes,
                confidential=f"{secret} {_TICK}" if secret and goes else secret,
                findings=held,
            )
        )

    def name(self, title: str) -> str:
        """The court's form of a file name, that no other file of the pack has."""
        taken = {file.name for file in self.files}
        number, name = 1, bundle_file_name(self.main.manifest.claim, title)
        while name in taken:
            number += 1
            name = bundle_file_name(self.main.manifest.claim, f"{title} {number}")
        return name


def build_filing_pack(case: Case, *, progress: Progress | None = None) -> BuiltPack:
    """Build the bundle and put together what goes to the court with it, in output/filing-pack.

    The pack that was there stays until this one is whole. Raises as `build` does.
    """
    progress = progress or Silent()
    built = build(case, progress=progress)
    main = main_bundle(case, Store(case.store), progress)
    plan = read_blueprint(main.manifest.blueprint, folder=case.folder)
    court = court_of(case, main.manifest)
    sets, because = paper_sets(main.manifest.filing.judges, court)
    folder = case.output / FOLDER
    with whole_folder(folder) as fresh:
        packing = _Packing(
            case=case,
            into=fresh,
            main=main,
            blueprint=plan.name,
            court=court,
            route=route_of(plan.name, court),
            progress=progress,
        )
        _put_bundle(packing)
        _put_core(packing)
        _put_claim_form(packing)
        _put_draft_orders(packing)
        if sets:
            _put_printing_copy(packing)
        pack = _packed(packing, built, sets, because)
        _write(pack, fresh)
    return BuiltPack(folder=folder, pack=pack, built=built)


def _packed(packing: _Packing, built: Built, sets: int, because: str) -> Pack:
    manifest, route, court = packing.main.manifest, packing.route, packing.court
    failing = [finding.rule for finding in built.report.for_filing().findings if finding.severity.fails]
    return Pack(
        bundle=packing.main.file.name,
        sha256=built.report.sha256,
        profile=court,
        claim=manifest.claim,
        files=tuple(packing.files),
        route=route,
        emails=emails_of(
            packing.files, manifest.claim, route, court, title=manifest.title, judge=manifest.filing.judge, sets=sets
        ),
        sets=sets,
        sets_because=because,
        findings=tuple(packing.findings),
        to_mend=tuple(dict.fromkeys(failing)),
    )


def _write(pack: Pack, into: Path) -> None:
    """Write the manifest in both forms, and the messages."""
    of = len(pack.emails)
    for number, email in enumerate(pack.emails, start=1):
        name = "covering e-mail" + (f" {number} of {of}" if of > 1 else "")
        (into / f"{name}.txt").write_text(as_file(email), encoding="utf-8")
    told = json.dumps(pack_as_dict(pack), ensure_ascii=False, indent=1)
    (into / f"{MANIFEST}.json").write_text(told, encoding="utf-8")
    (into / f"{MANIFEST}.pdf").write_bytes(manifest_page(pack))


def _put_bundle(packing: _Packing) -> None:
    """The bundle; or where it is too large for the way that it goes, its volumes."""
    main = packing.main
    secret = _secret(main.bundle)
    purpose = _cut_for(main.file.stat().st_size, packing.route, packing.court)
    if purpose is None:
        packing.put(main.file, main.file.name, main.manifest.title, pages=main.pagination.total, secret=secret)
        return
    cut = build_volumes(packing.case, purpose, progress=packing.progress)
    for one in cut.volumes:
        label = f"{main.manifest.title}, {one.volume.name.lower()}"
        packing.put(one.file, one.file.name, label, pages=one.volume.page_count, secret=secret)
    packing.findings += cut.findings


def _cut_for(size: int, route: Route, court: Profile) -> Purpose | None:
    """What the bundle has to be cut for: nothing, where its size is within the limit of the way that it goes."""
    email, upload = court.limit("email-size"), court.limit("file-size")
    if route.way == "e-mail":
        return Purpose.EMAIL if email and size * EMAIL_GROWTH > email.value * _MB else None
    return Purpose.UPLOAD if upload and size > upload.value * _MB else None


def _put_core(packing: _Packing) -> None:
    """The core bundle, where the bundle is long enough for the court to want one, or somebody asked for one."""
    main, most = packing.main, packing.court.limit("core-bundle-above-pages")
    long = packing.blueprint.endswith("hearing") and most is not None and main.pagination.total > most.value
    if not (long or main.manifest.filing.core or any(entry.core for entry in main.manifest.entries)):
        return
    try:
        core = build_core(packing.case, progress=packing.progress).built
    except CaseError as fault:
        authority = most.authority if most else None
        packing.findings.append(
            Finding(
                rule="HRG-02",
                severity=Severity(authority.severity) if authority and long else Severity.WARN,
                message=f"no core bundle could be made: {fault.problem}",
                remedy=fault.remedy,
                source=authority.cited if authority else "asked for in bundle.toml",
                tier=authority.tier if authority else "T",
            )
        )
        return
    packing.put(core.file, core.file.name, core.bundle.title, pages=core.pagination.total, secret=_secret(core.bundle))


def _put_claim_form(packing: _Packing) -> None:
    """The claim form as a document of its own, as it was carried and not numbered (CLM-02)."""
    if packing.blueprint not in _WITH_CLAIM:
        return
    for document in _of_kind(packing, Kind.CLAIM_FORM):
        packing.put(
            document.carriage.pdf,
            packing.name("Claim form N461"),
            "Claim form (N461)",
            pages=document.page_count,
            secret=_secret_of(packing, document),
        )


def _put_draft_orders(packing: _Packing) -> None:
    """Each draft order in Word, as it was supplied, and as a PDF (URG-04; PD 5C 3.1(1)(b))."""
    for document in _of_kind(packing, Kind.DRAFT_ORDER):
        name, secret = packing.name("Draft order"), _secret_of(packing, document)
        if document.source.media_type in _WORD:
            ending = ".docx" if document.source.media_type == media_types.DOCX else ".doc"
            word = Path(name).with_suffix(ending).name
            packing.put(document.source.file, word, "Draft order, in Word", pages=None, secret=secret)
        else:
            packing.findings.append(_no_word(packing, document))
        packing.put(document.carriage.pdf, name, "Draft order", pages=document.page_count, secret=secret)


def _no_word(packing: _Packing, document: Document) -> Finding:
    practice = packing.court.practice("draft-orders")
    return Finding(
        rule="URG-04",
        severity=Severity(practice.authority.severity) if practice else Severity.WARN,
        message=f"{document.source.label} is not in Word, and the court wants draft orders in Word",
        remedy="Ask for the draft order as a Word file, and list that in bundle.toml in place of this one.",
        source=practice.authority.cited if practice else "PD 5C 3.1(1)(b)",
        tier=practice.authority.tier if practice else "P",
    )


def _put_printing_copy(packing: _Packing) -> None:
    """The same pages in volumes for paper, with labels for their backs and covers."""
    copy = build_printing_copy(packing.case, progress=packing.progress)
    secret = _secret(packing.main.bundle)
    title = packing.main.manifest.title
    for one in copy.volumes:
        label = f"{title}, printing copy" + ("" if one.volume.is_whole else f", {one.volume.name.lower()}")
        packing.put(one.file, f"print/{one.file.name}", label, pages=one.volume.page_count, secret=secret, goes=False)
    if copy.labels:
        packing.put(copy.labels, f"print/{copy.labels.name}", "Labels", pages=None, goes=False)
    packing.findings += copy.findings


def _of_kind(packing: _Packing, kind: Kind) -> Iterator[Document]:
    """The documents of a kind, in the order of the bundle."""
    for tab in packing.main.bundle.tabs:
        if isinstance(tab.content, Document) and tab.content.kind is kind:
            yield tab.content


def _secret(bundle: Bundle) -> str:
    """Why a bundle is confidential: what in it bundle.toml calls so; "" where that is nothing."""
    tabs = [tab.label for tab in bundle.tabs if tab.confidential]
    if not tabs:
        return ""
    named = tabs[0] if len(tabs) == 1 else f"{', '.join(tabs[:-1])} and {tabs[-1]}"
    return f"bundle.toml calls {named} confidential."


def _secret_of(packing: _Packing, document: Document) -> str:
    own = packing.main.bundle.tab_of(document.id)
    return _secret(packing.main.bundle) if own.confidential else ""
