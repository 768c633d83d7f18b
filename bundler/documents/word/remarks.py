"""What a person should know of what was done to a Word file on its way."""

from __future__ import annotations

from collections.abc import Mapping

from bundler.documents.document import Remark
from bundler.documents.word.fields import UNSHOWN

_ORIGINAL = "check it against the original"
_SHIFTING = frozenset(
    {"DATE", "TIME", "SAVEDATE", "PRINTDATE", "CREATEDATE", "FILENAME", "USERNAME", "AUTHOR", "LASTSAVEDBY"}
)


def remarks_of(counts: Mapping[str, int], frozen: set[str]) -> tuple[Remark, ...]:
    """Give the remarks that these removals, and the fields that were frozen, call for."""
    remarks = [
        Remark(code=code, message=message.format(count=_times(counts[what])), remedy=remedy)
        for what, code, message, remedy in _REMARKS
        if counts.get(what)
    ]
    unshown = sorted(name.removesuffix(f" {UNSHOWN}") for name in frozen if name.endswith(UNSHOWN))
    if unshown:
        remarks.append(
            Remark(
                code="fields-not-shown",
                message=f"it holds fields that only Word can fill in ({', '.join(unshown)}): they are not shown",
                remedy="open it in Word, save it as PDF, and put the PDF in its place",
            )
        )
    shifting = sorted(frozen & _SHIFTING)
    if shifting:
        remarks.append(
            Remark(
                code="fields-frozen",
                message=f"it holds fields that change by themselves ({', '.join(shifting)}): they show what they "
                "showed when the file was last saved",
                remedy=_ORIGINAL,
            )
        )
    return tuple(remarks)


def _times(count: int) -> str:
    return "1" if count == 1 else str(count)


_REMARKS = (
    (
        "tracked change",
        "tracked-changes",
        "it held tracked changes ({count}): they were accepted, so what was deleted is not shown",
        "check against the original: changes were accepted",
    ),
    ("comment", "comments", "it held comments ({count}): they were taken out", _ORIGINAL),
    ("hidden text", "hidden-text", "it holds hidden text ({count}): it stayed hidden", _ORIGINAL),
    (
        "picture that is not in the file",
        "linked-picture",
        "a picture is not in the file but kept elsewhere ({count}): it is not shown",
        "open it in Word where the picture can be seen, save it as PDF, and put the PDF in its place",
    ),
    (
        "object without a picture",
        "object-not-shown",
        "an embedded object has no picture to show ({count})",
        "open it in Word, save it as PDF, and put the PDF in its place",
    ),
    (
        "embedded object",
        "embedded-objects",
        "it holds other files within it ({count}): their pictures are shown, the files themselves are not carried",
        "supply those files as documents of their own, if they matter",
    ),
    (
        "link to a part elsewhere",
        "linked-part",
        "a part of its text is kept in another file ({count}) and is not shown",
        "open it in Word where that file can be seen, save it as PDF, and put the PDF in its place",
    ),
)
