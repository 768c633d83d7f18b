"""The pack's manifest as a value for JSON."""

from __future__ import annotations

from typing import Any

import bundler
from bundler.compliance.rules.size import EMAIL_GROWTH
from bundler.pack.pack import Pack, PackFile
from bundler.pack.sizes import held
from bundler.plan.profile import Profile
from bundler.record import finding_as_dict


def pack_as_dict(pack: Pack) -> dict[str, Any]:
    """Give the manifest; it fits `schemas/filing-pack.schema.json`. It holds no clock and no path of this machine."""
    return {
        "filing_pack": 1,
        "made_by": f"jrbundle {bundler.__version__}",
        "bundle": pack.bundle,
        "bundle_sha256": pack.sha256,
        "court": pack.profile.title,
        "claim_number": pack.claim.number,
        "short_title": pack.claim.short_title,
        "route": {
            "way": pack.route.way,
            "because": pack.route.because,
            "source": pack.route.source,
            "tier": pack.route.tier,
        },
        "paper_sets": {"sets": pack.sets, "because": pack.sets_because},
        "files": [_file(file, pack.profile) for file in pack.files],
        "emails": [
            {"subject": email.subject, "attached": list(email.attached), "encoded_size": email.size}
            for email in pack.emails
        ],
        "findings": [finding_as_dict(finding) for finding in pack.findings],
        "to_mend_before_filing": list(pack.to_mend),
    }


def _file(file: PackFile, court: Profile) -> dict[str, Any]:
    return {
        "name": file.name,
        "label": file.label,
        "goes_to_the_court_as_a_file": file.files,
        "pages": file.pages,
        "size": file.size,
        "encoded_size": round(file.size * EMAIL_GROWTH),
        "limits": [
            {
                "limit": each.limit.id,
                "value": each.limit.value,
                "has": round(each.megabytes, 3),
                "within": each.is_within,
                "source": each.limit.authority.cited,
            }
            for each in held(file.size, court)
        ]
        if file.files
        else [],
        "sha256": file.sha256,
        "confidential": bool(file.confidential),
        "confidential_because": file.confidential,
        "findings": [finding_as_dict(finding) for finding in file.findings],
    }
