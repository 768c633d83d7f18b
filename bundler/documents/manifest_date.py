"""A date in bundle.toml, as a person wrote it."""

from __future__ import annotations

from bundler.errors import CaseError
from bundler.partial_date import DateFault, PartialDate


def read_date(text: str, *, where: str) -> PartialDate:
    """Read a date that a person wrote in EDTF. Raises CaseError naming `where`."""
    try:
        return PartialDate.parse(text)
    except DateFault as error:
        raise CaseError(
            str(error), where=where, remedy='write the date as "2014", "2014-03", "2014-03-12" or "2014~" (about)'
        ) from error
