"""The long work on a case: one job at a time, its leavings deleted, and told to every window from where it stands."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from bundler.case import Case
from bundler.errors import CaseError
from bundler.web.job import Job, State
from bundler.web.jobs import Jobs
from tests import pdfs
from tests.web.clients import a_client


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case with two letters that nobody has read yet."""
    folder = tmp_path / "case"
    (folder / "documents").mkdir(parents=True)
    for day in (3, 4):
        words = f"Dear Madam, I write on {day} March 2021 about the flat"
        pdfs.a_pdf(folder / "documents" / f"letter {day}.pdf", 2, words)
    return folder


def ended(job: Job) -> State:
    """Wait until a job has ended, and give how."""
    while job.state is State.RUNNING:
        job.wait(job.seen().version, 60.0)
    return job.state


def test_reading_that_is_asked_for_in_the_last_moment_of_a_reading_is_done(case: Path) -> None:
    asked: list[Job] = []

    def in_the_last_moment() -> None:
        if not asked:
            asked.append(jobs.start("read"))

    jobs = Jobs(Case.at(case), in_the_last_moment)
    first = jobs.start("read")
    assert ended(first) is State.DONE
    assert jobs.last is not None
    assert jobs.last is not first
    assert ended(jobs.last) is State.DONE
    assert jobs.now is None


def test_work_of_another_kind_waits_its_turn_and_a_stopped_one_has_ended(case: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    jobs = Jobs(Case.at(case), lambda: None)
    job = jobs.start("read", of_its_own=own)
    with pytest.raises(CaseError, match="reading the documents just now"):
        jobs.start("build")
    jobs.stop()

    assert job.state in (State.STOPPED, State.DONE)
    assert jobs.now is None
    assert not own.exists()


def test_a_stream_that_is_taken_up_again_tells_all_of_work_that_began_since(case: Path) -> None:
    client = a_client(case)
    (opened,) = client.desk.cases()
    job = opened.jobs.start("read")
    assert ended(job) is State.DONE

    def told(last: str) -> dict[str, str]:
        data = client.get("/".join(("/case", opened.id, "work", "events")), **{"Last-Event-ID": last}).text
        found = re.search(r"^data: (.*)$", data, re.MULTILINE)
        assert found
        documents: dict[str, str] = json.loads(found[1])["documents"]
        return documents

    assert len(told("")) == len(told("0.999")) == len(told("soon")) == 2
    assert told(f"{job.number}.{job.seen().version}") == {}
