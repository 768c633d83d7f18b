"""The dates, times and durations of a text, each with its value, its role, and what it was worked out from."""

from __future__ import annotations

from bundler.partial_date import PartialDate
from bundler.prose.expression import DateExpression
from bundler.prose.join import join
from bundler.prose.resolve import PRESS, resolve
from bundler.prose.scan import scan


def find_dates(text: str, *, document_date: PartialDate | None = None, kind: str = "") -> tuple[DateExpression, ...]:
    """Give every expression of time in `text`, in order.

    `document_date` is the day the document was written, as far as it is known; `kind` is the kind of document in the
    words of bundle.toml (``letter``, ``witness-statement``): it decides from which date relative ones are counted.
    Expressions that the text does not settle keep no value.
    """
    return resolve(text, join(text, scan(text, press=kind in PRESS)), document_date, kind)
