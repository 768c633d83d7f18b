"""Build: the bundle made, with what was found in it, and everything that is made from it, to download."""

from __future__ import annotations

from tempfile import TemporaryFile
from zipfile import ZIP_STORED, ZipFile

from flask import Blueprint, Response, abort, jsonify, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue

from bundler.documents.manifest import Manifest
from bundler.documents.page_ranges import as_written
from bundler.errors import CaseError, EditConflict
from bundler.filing import bundle_of, record_beside
from bundler.pack.pack import FOLDER
from bundler.pipeline.core_pages import core_pages
from bundler.pipeline.earlier import cut_earlier
from bundler.pipeline.standing import Standing
from bundler.plan.blueprint import read_blueprint
from bundler.record import tells_the_same
from bundler.web import asked
from bundler.web.answers import done, go_to
from bundler.web.desk import OpenCase
from bundler.web.index.acting import acted
from bundler.web.made import MadeFile, made_bundle, made_file, made_files
from bundler.web.screens.work import at_work
from bundler.web.work import WORKS

SCREEN = Blueprint("build", __name__, url_prefix="/case/<case_id>/build")

# What is made from the bundle as built: the kind of work, the folder of its files or the blueprint of its one file, a
# heading, and what it is for.
FURTHER = (
    ("pack", FOLDER, "Filing pack", "The bundle and everything that goes to the court with it, in one folder."),
    (
        "core",
        "",
        "Core bundle",
        "The documents that the judge needs most, each page with its number in the bundle too.",
    ),
    ("upload", "upload", "Volumes for CE-File", "Cut at borders of documents, each small enough to be uploaded."),
    ("email", "email", "Volumes for e-mail", "Cut at borders of documents, each small enough for the court's e-mail."),
    ("print", "print", "Printing copy", "Volumes as the court takes them on paper, with labels for backs and covers."),
    ("supplementary", "", "Supplementary bundle", "The documents that came late, with an index of their own."),
)
_OF_OTHER_SCREENS = frozenset(("read", "check", "other"))
_LONGEST = 2000
_DOWNLOAD_POLICY = "default-src 'none'; sandbox"


@SCREEN.get("")
def show(case_id: str) -> ResponseReturnValue:
    """Show what was built, and the buttons that build."""
    return render_template("build/build.html", **_shown(asked.case(case_id)))


@SCREEN.get("/result")
def result(case_id: str) -> ResponseReturnValue:
    """Give the parts of the screen that a build changes, for a script to put in their places."""
    case = asked.case(case_id)
    return jsonify(stamp=case.stamp(), html=_fragments(case))


@SCREEN.post("")
def make(case_id: str) -> ResponseReturnValue:
    """Start making the bundle, or what is made from it."""
    case = asked.case(case_id)
    kind = request.form.get("kind", "build")
    if kind not in WORKS or kind in _OF_OTHER_SCREENS:
        abort(404)
    case.jobs.start(kind)
    return done(case, "", to=url_for("build.show", case_id=case_id), fragments=_fragments(case))


@SCREEN.post("/core")
def take_into_core(case_id: str) -> ResponseReturnValue:
    """Put pages of the bundle as it was built into the core bundle."""
    case = asked.case(case_id)
    wanted = " ".join(request.form.get("pages", "").split())
    try:
        standing = case.standing()
        if not _is_as_built(case, standing):
            raise CaseError(
                "the bundle that was built is not the one of the case as it stands, so its pages may be others",
                remedy="build the bundle again, and give its pages then",
            )
        assert standing.pagination is not None
        found = core_pages(wanted[:_LONGEST], standing.manifest, standing.pagination, "pages")
        acted(case, found.edits, "put pages into the core bundle")
    except EditConflict:
        raise
    except CaseError as fault:
        return render_template("build/build.html", **_shown(case), core_fault=fault, core_wanted=wanted), 422
    said = "; ".join(f"{each.title}: {each.words}" for each in found.documents)
    return go_to(
        url_for("build.show", case_id=case_id), f"In the core bundle: {said}." if said else "No document stands there."
    )


@SCREEN.get("/file/<word>")
def download(case_id: str, word: str) -> ResponseReturnValue:
    """Give a file that was made, to be saved."""
    try:
        return as_download(made_file(asked.case(case_id).case, word))
    except KeyError:
        abort(404)


@SCREEN.get("/together/<any(pack, upload, email, print):kind>")
def together(case_id: str, kind: str) -> ResponseReturnValue:
    """Give all files of a folder that was made as one ZIP."""
    case = asked.case(case_id)
    folder = next(folder for own, folder, _, _ in FURTHER if own == kind)
    files = [made for made in made_files(case.case) if _belongs(made, kind, folder)]
    if not files:
        abort(404)
    packed = TemporaryFile(dir=case.case.store)  # noqa: SIM115 (it is closed when it has been sent)
    with ZipFile(packed, "w", ZIP_STORED) as archive:
        for made in files:
            archive.write(made.file, made.file.relative_to(case.case.output).as_posix())
    packed.seek(0)
    answer = send_file(
        packed, mimetype="application/zip", as_attachment=True, download_name=f"{case.name} - {folder}.zip"
    )
    answer.headers["Content-Security-Policy"] = _DOWNLOAD_POLICY
    return answer


def as_download(made: MadeFile) -> Response:
    """Answer with a file to be saved, never shown in the page."""
    answer = send_file(made.file, as_attachment=True, download_name=made.name, conditional=False, etag=False)
    answer.headers["Content-Security-Policy"] = _DOWNLOAD_POLICY
    return answer


def _shown(case: OpenCase) -> dict[str, object]:
    fault, standing, bundle = None, None, None
    files = made_files(case.case)
    if case.case.manifest.is_file():
        try:
            standing = case.standing()
            bundle = made_bundle(case.case, standing.manifest)
        except CaseError as wrong:
            fault = wrong
    main = {bundle.bundle.word, bundle.record.word} if bundle else set()
    others = [made for made in files if made.word not in main]
    earlier = cut_earlier(case.case, bundle.sha256) if bundle else ()
    further = []
    for kind, folder, heading, about in FURTHER:
        own = [made for made in others if _belongs(made, kind, folder)]
        stale = any(made.file.is_relative_to(place) for made in own for place in earlier)
        further.append((kind, bool(folder), heading, about, own, stale))
    placed = {made.word for *_, own, _ in further for made in own}
    return {
        "case": case,
        "fault": fault or (standing.fault if standing else None),
        "standing": standing,
        "bundle": bundle,
        "further": further,
        "others": [made for made in others if made.word not in placed],
        "core": _core(standing.manifest) if standing else (),
        "work": at_work(case),
        "has_checks": asked.has_room("checks"),
    }


def _core(manifest: Manifest) -> tuple[tuple[str, str], ...]:
    """The title of each document that is core, and the pages of it that are, "" for all."""
    return tuple((entry.title, as_written(entry.core_pages)) for entry in manifest.entries if entry.core)


def _is_as_built(case: OpenCase, standing: Standing) -> bool:
    """Whether the bundle that was built has every page where the case as it stands puts it."""
    if standing.bundle is None or standing.pagination is None:
        return False
    record = record_beside(bundle_of(case.case))
    return tells_the_same(record, standing.bundle, standing.pagination)


def _belongs(made: MadeFile, kind: str, folder: str) -> bool:
    if folder:
        return made.group == folder or made.group.startswith(f"{folder}/")
    return not made.group and f" {read_blueprint(kind).title}".casefold() in made.name.casefold()


def _fragments(case: OpenCase) -> dict[str, str]:
    shown = _shown(case)
    return {
        "made": render_template("build/made.html", **shown),
        "work": render_template("parts/work.html", room="build", **shown),
    }
