"""Long work as every screen shows it: how far it has come, live; and the button that stops it."""

from __future__ import annotations

import json
import math
import threading
import time
from collections.abc import Iterator
from typing import Any

from flask import Blueprint, Response, jsonify, request, url_for
from flask.typing import ResponseReturnValue

from bundler.web import asked
from bundler.web.answers import done
from bundler.web.desk import OpenCase
from bundler.web.job import Job, Seen, State

SCREEN = Blueprint("work", __name__, url_prefix="/case/<case_id>/work")

# A stream holds a thread of the server: only so many at once, each for a short while. A browser asks again by itself.
_STREAMS = threading.BoundedSemaphore(6)
_STREAM_LASTS = 25.0
_STILL_THERE = 5.0

_STOPPED = "The work was stopped. Nothing was half written."
STAGES = {
    "found": "waiting",
    "converted": "taken over",
    "scanned": "a scan, waiting to be read",
    "read": "scan read",
    "described": "read",
    "refused": "cannot be taken in",
}
_WORDS = {
    "": "Starting",
    "taking in documents": "Taking in the documents",
    "reading scans": "Reading the scanned pages",
    "reading dates": "Looking for dates",
}


@SCREEN.get("")
def show(case_id: str) -> ResponseReturnValue:
    """Give how the work stands, as JSON."""
    job = asked.case(case_id).jobs.last
    return jsonify(as_told(job.seen()) if job else None)


@SCREEN.get("/events")
def events(case_id: str) -> ResponseReturnValue:
    """Give how the work stands, and each change of it, as server-sent events."""
    job = asked.case(case_id).jobs.last
    number, _, version = request.headers.get("Last-Event-ID", "").partition(".")
    # What was seen of other work says nothing of this.
    is_of_this = job is not None and number == str(job.number) and version.isascii() and version.isdigit()
    return Response(_stream(job, int(version[:9]) if is_of_this else 0), mimetype="text/event-stream")


@SCREEN.post("/stop")
def stop(case_id: str) -> ResponseReturnValue:
    """Stop the work where it stands. What comes with the start of it is its second click, and stops nothing."""
    case = asked.case(case_id)
    running = case.jobs.now
    begun = running is not None and running.has_just_begun
    if not begun:
        case.jobs.stop()
    room = request.form.get("room", "")
    room = room if room in ("build", "checks") else "documents"
    said = "The work has only just begun, and goes on. Press Stop once more to stop it." if begun else _STOPPED
    return done(case, said, to=url_for(f"{room}.show", case_id=case_id))


def _stream(job: Job | None, seen: int) -> Iterator[bytes]:
    yield b"retry: 1000\n\n"
    if job is None:
        yield _event("end", "", None)
        return
    patient = _STREAMS.acquire(blocking=False)
    try:
        until = time.monotonic() + _STREAM_LASTS
        while True:
            now = job.seen(seen)
            over = now.state is not State.RUNNING
            yield _event("end" if over else "work", f"{now.number}.{now.version}", as_told(now))
            seen = now.version
            if over or not patient:
                return
            while not job.wait(seen, _STILL_THERE):
                if time.monotonic() > until:
                    return
                yield b": still there\n\n"
            if time.monotonic() > until:
                return
            time.sleep(0.15)
    finally:
        if patient:
            _STREAMS.release()


def _event(name: str, id: str, value: Any) -> bytes:
    return f"event: {name}\nid: {id}\ndata: {json.dumps(value)}\n\n".encode()


def at_work(case: OpenCase) -> dict[str, Any] | None:
    """Give what a screen shows of the case's job, at work or ended last; None where there was none.

    Beside what a script is told: `name`, `result`, and `fault` as (problem, where, mend).
    """
    job = case.jobs.last
    if job is None:
        return None
    seen = job.seen()
    return {**as_told(seen), "name": seen.name, "result": seen.result, "fault": seen.fault}


def as_told(seen: Seen) -> dict[str, Any]:
    """Give how a job stands as a value ready for JSON, in the words of the screen."""
    return {
        "kind": seen.kind,
        "number": seen.number,
        "state": seen.state.value,
        "version": seen.version,
        "words": stage_words(seen),
        "done": seen.done,
        "total": seen.total,
        "left": left_words(seen.seconds_left),
        "documents": {label: STAGES.get(stage, stage) for label, stage in seen.documents.items()},
    }


def stage_words(seen: Seen) -> str:
    """Say what a job is at."""
    return _WORDS.get(seen.stage, seen.stage[:1].upper() + seen.stage[1:])


def left_words(seconds: float | None) -> str:
    """Say how long it will still take, roughly."""
    if seconds is None:
        return ""
    if seconds < 10:
        return "a few seconds left"
    if seconds < 90:
        return f"about {math.ceil(seconds / 10) * 10} seconds left"
    return f"about {math.ceil(seconds / 60)} minutes left"
