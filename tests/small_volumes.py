"""A firm's own blueprint and court profile, whose limits a small bundle exceeds."""

from __future__ import annotations

from pathlib import Path

from bundler.resources import resource

LIMIT = """
[[limit]]
id = "{id}"
value = {value}
unit = "{unit}"
severity = "{severity}"
rule = "{rule}"
source = "A made-up court"
paragraph = "1"
tier = "P"
"""


def obey_small_limits(folder: Path, *, pages: int = 12, megabytes: float = 5.0) -> None:
    """Let the case's bundle.toml name a claim blueprint whose court takes so many pages, or megabytes, a volume."""
    head = 'name = "small-court"\ntitle = "A made-up court"\nread = "2026-01-04"\nreview = "2027-01-04"\n'
    limits = (
        LIMIT.format(id="volume-pages", value=pages, unit="pages", severity="warn", rule="HCP-03"),
        LIMIT.format(id="file-size", value=megabytes, unit="MB", severity="block", rule="FIL-01"),
        LIMIT.format(id="email-size", value=megabytes, unit="MB", severity="block", rule="FIL-03"),
    )
    (folder / "court.toml").write_text(head + "".join(limits), encoding="utf-8")
    claim = resource("bundles", "claim.toml").read_text(encoding="utf-8")
    claim = claim.replace('profile = "administrative-court"', 'profile = "court.toml"')
    (folder / "firm.toml").write_text(claim, encoding="utf-8")
    manifest = folder / "bundle.toml"
    manifest.write_text(manifest.read_text("utf-8").replace('blueprint = "claim"', 'blueprint = "firm.toml"'), "utf-8")
