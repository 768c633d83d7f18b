"""The fonts that Word files are drawn with: the shipped ones, under the names that Word files ask for."""

from __future__ import annotations

import shutil
from pathlib import Path

from bundler.resources import resource, resource_names

_STAND_INS = (
    ("Times New Roman", "Liberation Serif"),
    ("Times", "Liberation Serif"),
    ("Garamond", "Liberation Serif"),
    ("Georgia", "Liberation Serif"),
    ("Book Antiqua", "Liberation Serif"),
    ("Arial", "Liberation Sans"),
    ("Helvetica", "Liberation Sans"),
    ("Arial Narrow", "Liberation Sans"),
    ("Verdana", "Liberation Sans"),
    ("Tahoma", "Liberation Sans"),
    ("Segoe UI", "Liberation Sans"),
    ("Calibri", "Carlito"),
    ("Calibri Light", "Carlito"),
    ("Aptos", "Carlito"),
    ("Cambria", "Caladea"),
    ("Courier New", "Liberation Mono"),
    ("Courier", "Liberation Mono"),
    ("Consolas", "Liberation Mono"),
    ("Symbol", "Noto Sans Symbols2"),
    ("Wingdings", "Noto Sans Symbols2"),
    ("Segoe UI Symbol", "Noto Sans Symbols2"),
    ("MS Gothic", "Droid Sans Fallback"),
)
_LAST = (
    "Liberation Serif",
    "Noto Sans Symbols2",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Devanagari",
    "Noto Sans Bengali",
    "Noto Sans Gujarati",
    "Noto Sans Gurmukhi",
    "Noto Sans Tamil",
    "Noto Sans Thai",
    "Noto Sans Armenian",
    "Noto Sans Georgian",
    "Noto Sans Ethiopic",
    "Droid Sans Fallback",
)


def write_font_settings(folder: Path, *, with_system: bool) -> Path:
    """Write Fontconfig's settings into `folder` (an own one, which exists) and give the file.

    Fonts are linked into the folder, since Fontconfig writes beside them. `with_system` lets an engine use the
    machine's own fonts first; without them a file is drawn the same on every machine.
    """
    shipped = folder / "fonts"
    shipped.mkdir()
    for name in resource_names("fonts", ".ttf"):
        _link(Path(str(resource("fonts", name))), shipped / name)
    lines = ['<?xml version="1.0"?>', "<fontconfig>", f"<dir>{_escaped(shipped)}</dir>"]
    if with_system:
        lines.append('<include ignore_missing="yes">/etc/fonts/fonts.conf</include>')
    lines.append(f"<cachedir>{_escaped(folder / 'cache')}</cachedir>")
    lines += [_alias(asked, given) for asked, given in _STAND_INS]
    lines += [_append(family) for family in _LAST]
    lines.append("</fontconfig>")
    settings = folder / "fonts.conf"
    settings.write_text("\n".join(lines), encoding="utf-8")
    return settings


def _alias(asked: str, given: str) -> str:
    return f'<alias binding="same"><family>{asked}</family><accept><family>{given}</family></accept></alias>'


def _append(family: str) -> str:
    edit = f'<edit name="family" mode="append_last"><string>{family}</string></edit>'
    return f'<match target="pattern">{edit}</match>'


def _escaped(path: Path) -> str:
    return str(path).replace("&", "&amp;").replace("<", "&lt;")


def _link(font: Path, into: Path) -> None:
    try:
        into.symlink_to(font)
    except OSError:
        shutil.copyfile(font, into)
