"""LibreOffice as an engine: a profile of its own each time, no macros, no links, no network, a limit on time."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from bundler.documents.word.fonts import write_font_settings
from bundler.engines import find_libreoffice
from bundler.errors import EngineError, SourceError

_SECONDS = 100
_RESTART = 81
_PATIENCE = 60
_BUILD = re.compile(r"^buildid=(.+?)\s*$", re.MULTILINE)
_ITEM = (
    '<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
)
_SETTINGS = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Common/Security/Scripting", "DisablePythonRuntime", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Save/Document", "LoadPrinter", "false"),
    # A page with no size of its own is A4, and a cell's date in the computer's own form has its day first.
    ("Setup/L10N", "ooSetupSystemLocale", "en-GB"),
    ("Office.Common/Misc", "FirstRun", "false"),
    # A profile older than the program has its first start draw LibreOffice's own test pictures: most of a start's time.
    ("Setup/Product", "ooSetupLastVersion", "9999.0"),
    ("Office.Common/Misc", "UseOpenCL", "false"),
    ("Office.Writer/Content/Update", "Link", "2"),
    ("Office.Calc/Content/Update", "Link", "2"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "1"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "1"),
    ("Inet/Settings", "ooInetFTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetFTPProxyPort", "1"),
    ("Inet/Settings", "ooInetNoProxy", ""),
    ("Office.Common/Filter/PDF/Export", "UseLosslessCompression", "true"),
    ("Office.Common/Filter/PDF/Export", "ReduceImageResolution", "false"),
    ("Office.Common/Filter/PDF/Export", "ExportFormFields", "false"),
    ("Office.Common/Filter/PDF/Export", "ExportNotes", "false"),
    ("Office.Common/Filter/PDF/Export", "ExportBookmarks", "true"),
    ("Office.Common/Filter/PDF/Export", "UseTaggedPDF", "false"),
)
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" '
    'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
)


def require_libreoffice(what: str) -> str:
    """Give LibreOffice's command. Raises EngineError with the lines that install it, where it is not here."""
    program = find_libreoffice()
    if not program:
        raise EngineError(
            f"{what} can only be drawn by LibreOffice, which is not here",
            remedy="install it (Debian, Ubuntu: sudo apt-get install libreoffice-writer libreoffice-calc "
            "libreoffice-impress; macOS: brew install --cask libreoffice; Windows: winget install "
            "TheDocumentFoundation.LibreOffice), or save the file as PDF",
        )
    return program


def convert_with_libreoffice(content: bytes, ending: str, into: str, folder: Path) -> Path:
    """Convert a file with this `ending` to the format `into` (``pdf``, ``docx``), in `folder` (an own one, empty).

    Raises EngineError where LibreOffice is not here, SourceError where it cannot read the file or takes too long.
    """
    program = require_libreoffice(f"a file of the kind .{ending}")
    source, made = folder / f"file.{ending}", folder / "made"
    source.write_bytes(content)
    made.mkdir()
    _write_profile(folder / "profile", build_of(program))
    command = [
        _without_wrapper(program),
        f"-env:UserInstallation={(folder / 'profile').resolve().as_uri()}",
        "--headless",
        "--nologo",
        "--norestore",
        "--nolockcheck",
        "--nodefault",
        "--nofirststartwizard",
        "--convert-to",
        into,
        "--outdir",
        str(made),
        str(source),
    ]
    with _one_at_a_time():
        if _run(command, folder) == _RESTART:
            _run(command, folder)
    found = made / f"file.{into}"
    if not found.is_file() or not found.stat().st_size:
        raise SourceError(
            "LibreOffice cannot read it",
            remedy="open it in the program it was made with, save it as PDF, and put the PDF in its place",
        )
    return found


def _run(command: list[str], folder: Path) -> int:
    environment = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    environment |= {"HOME": str(folder), "SAL_USE_VCLPLUGIN": "svp", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
    if os.name == "posix":
        environment["FONTCONFIG_FILE"] = str(_font_settings(folder))
    try:
        done = subprocess.run(
            command,
            env=environment,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise SourceError(
            f"LibreOffice did not finish with it in {_SECONDS} seconds",
            remedy="open it in the program it was made with, save it as PDF, and put the PDF in its place",
        ) from None
    except OSError as fault:
        raise EngineError("LibreOffice cannot be started", remedy="install it anew") from fault
    return done.returncode


def _font_settings(folder: Path) -> Path:
    settings = folder / "fonts.conf"
    return settings if settings.is_file() else write_font_settings(folder, with_system=True)


def _without_wrapper(program: str) -> str:
    """Give the program itself where it stands beside its starter, so that stopping it leaves nothing behind."""
    inner = Path(program).resolve().with_name("soffice.bin")
    return str(inner) if os.name == "posix" and inner.is_file() else program


def build_of(program: str) -> str:
    """Give the build that LibreOffice says it is, ``40(Build:2)``, or "" where it does not say.

    `program` is its command, beside which (on a Mac, one folder away) it keeps its settings of start.
    """
    beside = Path(program).resolve().parent
    for settings in (beside / "versionrc", beside / "version.ini", beside.parent / "Resources" / "versionrc"):
        with contextlib.suppress(OSError):
            found = _BUILD.search(settings.read_text(encoding="utf-8", errors="replace"))
            if found is not None:
                return found[1]
    return ""


def _write_profile(profile: Path, build: str) -> None:
    """Write a profile with our settings, as this build leaves one: at another build's it cleans up and starts again."""
    user = profile / "user"
    (user / "extensions").mkdir(parents=True)
    items = "".join(_ITEM.format(path=path, name=name, value=value) for path, name, value in _SETTINGS)
    (user / "registrymodifications.xcu").write_text(f"{_HEAD}{items}</oor:items>", encoding="utf-8")
    if build:
        (user / "extensions" / "buildid").write_text(build, encoding="utf-8")


@contextlib.contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Hold the machine's one place for LibreOffice, which takes much memory; after a minute, go ahead without.

    Windows has no such place: there each goes ahead.
    """
    with (Path(tempfile.gettempdir()) / "jrbundle-libreoffice.lock").open("a+b") as place:
        late = time.monotonic() + _PATIENCE
        while not _taken(place) and time.monotonic() < late:
            time.sleep(0.1)
        yield


def _taken(place: IO[bytes]) -> bool:
    """Take the place, where it is free; closing the file gives it back."""
    try:
        if os.name == "posix":
            import fcntl

            fcntl.flock(place, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
