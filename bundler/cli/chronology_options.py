"""What the chronology's commands take alike: the case, JSON, and dates as people type them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bundler.errors import CaseError

if TYPE_CHECKING:
    from bundler.partial_date import PartialDate

CASE = click.option(
    "--case",
    "folder",
    type=click.Path(path_type=Path),
    default=Path(),
    help="The case folder; this folder if not given.",
)
JSON = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")


def typed(text: str, option: str) -> PartialDate:
    """Read a date that was typed. Raises CaseError, naming the option, where it is none."""
    from bundler.partial_date import DateFault
    from bundler.prose.typed_date import typed_date

    try:
        return typed_date(text)
    except DateFault as fault:
        remedy = "write a date such as 12 March 2014, March 2014 or 2014"
        raise CaseError(str(fault), where=option, remedy=remedy) from fault
