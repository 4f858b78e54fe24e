"""How far, how long and how fast: whichever the runner changes, the other two stay true to it.

Distance and duration keep the pace and change the easy parts (`domain/stretch.py`); the pace keeps the distance and
changes the duration. The pace of a session is that of its easy parts: in a tempo run the warm-up and cool-down, in a
run-walk the running minutes, in a single block of work that block. Other work has its pace changed on its own step.
Edits are pure; the limits are in `domain/edits_limits.py`.
"""

from dataclasses import replace
from math import ceil

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
    Session,
    Step,
    Steps,
    total_metres,
    total_seconds,
)
from runlegs_desktop.domain.stretch import easy_places, run_minutes, to_metres, to_seconds

_KM = 1000


def set_distance(book: Logbook, session_id: str, metres: int) -> Logbook:
    """Make a run so long. UserError "not-for-kind", "out-of-range", "too-short" (low: the least), field "distance"."""
    session = book.sessions[session_id]
    _check_run(session, "distance")
    within("distance", metres, DISTANCE)
    if session.steps:
        return _with_steps(book, session, to_metres(session.steps, metres, _easy_speed(book, session)))
    velocity = _velocity(book, session)
    low = ceil(DURATION[0] * velocity)
    if metres < low:
        raise UserError("too-short", field="distance", low=low, given=metres)
    return _sized(book, session, (), metres, round(metres / velocity))


def set_duration(book: Logbook, session_id: str, seconds: int) -> Logbook:
    """Make a session last so long. Codes as `set_distance`, field "duration"; only a day of rest has none."""
    session = book.sessions[session_id]
    if session.kind is Kind.REST:
        raise UserError("not-for-kind", field="duration", kind=session.kind.value)
    within("duration", seconds, DURATION)
    if session.kind not in RUNS:
        return stored(book, [replace(session, seconds=seconds)])
    if session.steps:
        return _with_steps(book, session, to_seconds(session.steps, seconds, _easy_speed(book, session)))
    return _sized(book, session, (), round(seconds * _velocity(book, session)), seconds)


def set_pace(book: Logbook, session_id: str, seconds_per_km: float) -> Logbook:
    """Run the easy parts at another pace. UserError "not-for-kind", "out-of-range", "no-pace", field "pace"."""
    session = book.sessions[session_id]
    _check_run(session, "pace")
    within("pace", seconds_per_km, PACE)
    if pace_of(session) is None and not (session.metres and not session.steps):
        raise UserError("no-pace", field="pace")
    if session.steps:
        return _with_steps(book, session, _at_pace(session.steps, seconds_per_km))
    return _sized(book, session, (), session.metres, round(session.metres * seconds_per_km / _KM))


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


def _with_steps(book: Logbook, session: Session, steps: Steps) -> Logbook:
    return _sized(book, session, steps, total_metres(steps), total_seconds(steps))


def _sized(book: Logbook, session: Session, steps: Steps, metres: int, seconds: int) -> Logbook:
    """Keep both sums, when they are a run: the one asked for is, the other has followed."""
    within("distance", metres, DISTANCE)
    within("duration", seconds, DURATION)
    return stored(book, [replace(session, steps=steps, metres=metres, seconds=seconds)])


def _check_run(session: Session, field: str) -> None:
    if session.kind not in RUNS:
        raise UserError("not-for-kind", field=field, kind=session.kind.value)


def _easy_speed(book: Logbook, session: Session) -> float:
    return speed(EASY, book.plans[session.plan].inputs.vdot)


def _velocity(book: Logbook, session: Session) -> float:
    """Metres a second of a run without steps; the plan's easy speed where it has none yet."""
    return session.metres / session.seconds if session.metres and session.seconds else _easy_speed(book, session)


def _paced(steps: Steps) -> list[Step]:
    """The steps whose pace is the session's."""
    places = easy_places(steps)
    return run_minutes(steps) or [s for n, s in enumerate(steps) if isinstance(s, Step) and n in places]


def _at_pace(steps: Steps, pace: float) -> Steps:
    paced = frozenset(run_minutes(steps))
    if paced:
        return tuple(_inside_at(e, pace, paced) if isinstance(e, Repeat) else e for e in steps)
    places = easy_places(steps)
    return tuple(_step_at(e, pace) if isinstance(e, Step) and n in places else e for n, e in enumerate(steps))


def _inside_at(repeat: Repeat, pace: float, paced: frozenset[Step]) -> Repeat:
    inner: list[Step | Repeat] = []
    for element in repeat.steps:
        if isinstance(element, Repeat):
            inner.append(_inside_at(element, pace, paced))
        else:
            inner.append(_step_at(element, pace) if element in paced else element)
    return replace(repeat, steps=tuple(inner))


def _step_at(step: Step, pace: float) -> Step:
    return replace(step, seconds=max(1, round(step.metres * pace / _KM)))
