"""Purpose: what a bundle is cut into volumes for, and which limit of the court each volume then keeps."""

from __future__ import annotations

from enum import Enum

from bundler.errors import CaseError
from bundler.plan.profile import DEFAULT, Limit, Profile, read_profile


class Purpose(Enum):
    """Upload to CE-File, e-mail to the court, or print; the value is the name of the folder for it."""

    UPLOAD = "upload"
    EMAIL = "email"
    PRINT = "print"


_LIMITS = {Purpose.UPLOAD: "file-size", Purpose.EMAIL: "email-size", Purpose.PRINT: "volume-pages"}


def limit_for(purpose: Purpose, court: Profile) -> Limit:
    """Give the court's limit on a volume, in pages for print, in megabytes else.

    Where the court has none it is the Administrative Court's.
    Raises CaseError where neither sets one.
    """
    limit = court.limit(_LIMITS[purpose]) or read_profile(DEFAULT).limit(_LIMITS[purpose])
    if limit is None:
        raise CaseError(
            f"the court's profile sets no limit {_LIMITS[purpose]}",
            where=court.name,
            remedy=f'add a [[limit]] with id = "{_LIMITS[purpose]}" to the profile',
        )
    return limit
