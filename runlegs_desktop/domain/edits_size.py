"""How far, how long and how fast: whichever the runner changes, the other two stay true to it.

Distance and duration keep the pace and change the easy parts (`domain/stretch.py`); the pace keeps the distance and
changes the duration. The pace of a session is that of its easy parts: in a tempo run the warm-up and cool-down, in a
run-walk the running minutes. The pace of work is changed on its step. Edits are pure; limits are in `edits_limits`.
"""

from dataclasses import replace

from runlegs_desktop.domain.edits_limits import DISTANCE, DURATION, PACE, within
from runlegs_desktop.domain.edits_order import stored
from runlegs_desktop.domain.edits_steps import check_steps
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.paces import EASY, speed
from runlegs_desktop.domain.session import (
    RUNS,
    Kind,
    Repeat,
    Role,
    Session,
    Step,
    Steps,
    Zone,
    flat,
    total_metres,
    total_seconds,
)
from runlegs_desktop.domain.stretch import easy_places, to_metres, to_seconds

_KM = 1000


def set_distance(book: Logbook, session_id: str, metres: int) -> Logbook:
    """Make a run so long. UserError "not-for-kind", "out-of-range", "too-short" (low: the least), field "distance"."""
    session = book.sessions[session_id]
    _check_run(session, "distance")
    within("distance", metres, DISTANCE)
    easy = _easy_speed(book, session)
    if session.steps:
        return _with_steps(book, session, to_metres(session.steps, metres, easy), "distance")
    per_metre = session.seconds / session.metres if session.metres and session.seconds else 1 / easy
    seconds = round(metres * per_metre)
    within("duration", seconds, DURATION)
    return stored(book, [replace(session, metres=metres, seconds=seconds)])


def set_duration(book: Logbook, session_id: str, seconds: int) -> Logbook:
    """Make a session last so long. Codes as `set_distance`, field "duration"; only a day of rest has none."""
    session = book.sessions[session_id]
    if session.kind is Kind.REST:
        raise UserError("not-for-kind", field="duration", kind=session.kind.value)
    within("duration", seconds, DURATION)
    if session.kind not in RUNS:
        return stored(book, [replace(session, seconds=seconds)])
    easy = _easy_speed(book, session)
    if session.steps:
        return _with_steps(book, session, to_seconds(session.steps, seconds, easy), "duration")
    metres = (
        round(seconds * session.metres / session.seconds)
        if session.metres and session.seconds
        else round(seconds * easy)
    )
    within("distance", metres, DISTANCE)
    return stored(book, [replace(session, metres=metres, seconds=seconds)])


def set_pace(book: Logbook, session_id: str, seconds_per_km: float) -> Logbook:
    """Run the easy parts at another pace. UserError "not-for-kind", "out-of-range", "no-pace", field "pace"."""
    session = book.sessions[session_id]
    _check_run(session, "pace")
    within("pace", seconds_per_km, PACE)
    if not session.steps:
        if not session.metres:
            raise UserError("no-pace", field="pace")
        seconds = round(session.metres * seconds_per_km / _KM)
        within("duration", seconds, DURATION)
        return stored(book, [replace(session, seconds=seconds)])
    if not _paced(session.steps):
        raise UserError("no-pace", field="pace")
    return _with_steps(book, session, _at_pace(session.steps, seconds_per_km), "pace")


def pace_of(session: Session) -> float | None:
    """The pace that `set_pace` changes, in seconds a kilometre; none where there is no distance."""
    if session.kind not in RUNS:
        return None
    parts = _paced(session.steps) if session.steps else [session]
    metres, seconds = sum(p.metres for p in parts), sum(p.seconds for p in parts)
    return seconds * _KM / metres if metres and seconds else None


def set_steps(book: Logbook, session_id: str, steps: Steps) -> Logbook:
    """Give a run another structure; its sums follow. Without steps it keeps them. UserError as `check_steps`."""
    session = book.sessions[session_id]
    _check_run(session, "steps")
    check_steps(steps)
    if not steps:
        return stored(book, [replace(session, steps=())])
    return stored(book, [replace(session, steps=steps, metres=total_metres(steps), seconds=total_seconds(steps))])


def _with_steps(book: Logbook, session: Session, steps: Steps, field: str) -> Logbook:
    metres, seconds = total_metres(steps), total_seconds(steps)
    within(
        "distance" if field == "duration" else "duration",
        metres if field == "duration" else seconds,
        DISTANCE if field == "duration" else DURATION,
    )
    return stored(book, [replace(session, steps=steps, metres=metres, seconds=seconds)])


def _check_run(session: Session, field: str) -> None:
    if session.kind not in RUNS:
        raise UserError("not-for-kind", field=field, kind=session.kind.value)


def _easy_speed(book: Logbook, session: Session) -> float:
    return speed(EASY, book.plans[session.plan].inputs.vdot)


def _is_run_minute(step: Step) -> bool:
    return step.role is Role.STEADY and step.zone is Zone.E


def _paced(steps: Steps) -> list[Step]:
    """The steps whose pace is the session's."""
    minutes = [s for e in steps if isinstance(e, Repeat) for s in flat((e,)) if _is_run_minute(s)]
    return minutes or [s for n, s in enumerate(steps) if isinstance(s, Step) and n in easy_places(steps)]


def _at_pace(steps: Steps, pace: float) -> Steps:
    inside = any(_is_run_minute(s) for e in steps if isinstance(e, Repeat) for s in flat((e,)))
    if inside:
        return tuple(_minutes_at(e, pace) if isinstance(e, Repeat) else e for e in steps)
    places = easy_places(steps)
    return tuple(_step_at(e, pace) if isinstance(e, Step) and n in places else e for n, e in enumerate(steps))


def _minutes_at(repeat: Repeat, pace: float) -> Repeat:
    inner: list[Step | Repeat] = []
    for element in repeat.steps:
        if isinstance(element, Repeat):
            inner.append(_minutes_at(element, pace))
        else:
            inner.append(_step_at(element, pace) if _is_run_minute(element) else element)
    return replace(repeat, steps=tuple(inner))


def _step_at(step: Step, pace: float) -> Step:
    return replace(step, seconds=max(1, round(step.metres * pace / _KM)))
