"""The bundle's file name in the form the court asks for: short case name, bundle, and the hearing's date at the end.

Source: General guidance on electronic court bundles, 29 November 2021 (King's Bench Guide 2025, 14.12): rule FMT-12.
"""

from __future__ import annotations

import re

from bundler.documents.manifest import Claim

# Windows allows none of these in a name, and reads a dot or a space at the end as nothing.
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
# Windows takes these for a printer or another device, whatever stands behind a dot.
_OF_A_DEVICE = re.compile(r"CON|PRN|AUX|NUL|(COM|LPT)[0-9¹²³]", re.IGNORECASE)
_LONGEST = 80
_SHORT = (
    (r"Secretary of State for the Home Department", "SSHD"),
    (r"Secretary of State for Justice", "SSJ"),
    (r"Secretary of State for ", "SS for "),
    (r"Director of Public Prosecutions", "DPP"),
    (r"Chief Constable of ", "CC of "),
    (r"London Borough of ", ""),
)


def bundle_file_name(claim: Claim, title: str, part: str = "") -> str:
    """Give the file name without folders: ``R (AB) v SSJ - Claim bundle - 2027-03-09.pdf``.

    The date is the hearing's, before there is one the filing's; what is not known is left out. `part` says which part
    of the bundle it is: ``Claim bundle volume 2 of 3``.
    """
    short = short_case_name(claim)
    date = claim.hearing_date or claim.filing_date
    parts = [_cut(_clean(words)) for words in (short, title)]
    parts[1] = f"{parts[1]} {part}".strip()
    parts.append(date.edtf().replace("/", " to ").replace("~", "") if date else "")
    name = " - ".join(part for part in parts if part) or "Bundle"
    return f"Bundle {name}.pdf" if _OF_A_DEVICE.fullmatch(name.partition(".")[0].strip()) else f"{name}.pdf"


def short_case_name(claim: Claim) -> str:
    """Give the case's name as files and subjects bear it: ``R (AB) v SSJ``; "" where it has none."""
    short = claim.short_title
    for long, brief in _SHORT:
        short = short.replace(long, brief)
    return short


def _clean(text: str) -> str:
    return re.sub(r"\s+", " ", _NOT_IN_NAMES.sub(" ", text)).strip(" .")


def _cut(name: str) -> str:
    """A name of at most 80 letters, cut between words where it has any."""
    if len(name) <= _LONGEST:
        return name
    whole = name[: _LONGEST + 1].rpartition(" ")[0]
    return (whole if len(whole) > _LONGEST // 2 else name[:_LONGEST]).strip(" .,(")
