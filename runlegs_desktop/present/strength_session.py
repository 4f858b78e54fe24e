"""The Session page in words: what it is called, where it lies in its plan, and its exercises."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from runlegs_desktop.app.lift_page import LiftPage
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.jumps import PHASES
from runlegs_desktop.domain.plan import Phase
from runlegs_desktop.domain.session import Session, Status
from runlegs_desktop.domain.strength import PRIMER, Routine
from runlegs_desktop.domain.strength_phase import When
from runlegs_desktop.domain.strength_time import routine_seconds
from runlegs_desktop.present.board import phase_name
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.lift_rows import LiftRow, lift_row
from runlegs_desktop.present.numbers import Numbers, day_text
from runlegs_desktop.present.readiness_words import jumps_note
from runlegs_desktop.present.session_words import titles


@dataclass(frozen=True, slots=True)
class SessionShown:
    """The page. `session` is the id of the board's session, or empty for a routine alone."""

    session: str
    routine: str
    title: str
    line: str
    note: str
    done: str
    lifts: tuple[LiftRow, ...]
    minutes: str
    can_log: bool
    units: Units
    day: str = ""
    sets_done: int = 0
    sets_all: int = 0
    is_today: bool = False

    @property
    def sets_text(self) -> str:
        """`2 of 16`."""
        return _("{n} of {of}").format(n=self.sets_done, of=self.sets_all)


class RoutineRow(NamedTuple):
    """One line of the list of routines; `time` is about how long it takes, by its tempos and rests."""

    key: str
    name: str
    own: bool
    time: str = ""


def session_shown(page: LiftPage, today: date) -> SessionShown:
    """A session, or a routine alone."""
    session, numbers = page.session, Numbers(page.units)
    about = _("about {time}").format(time=numbers.duration(page.seconds))
    parts = [about]
    if session is not None and page.when is not None:
        parts = [day_text(session.day), phase_name(page.when.phase).lower(), about]
    done = ""
    if session is not None and session.status is Status.DONE:
        took = numbers.duration(session.done_seconds or 0)
        done = _("Done, {time}").format(time=took)
        if session.rpe is not None:
            done = _("Done, {time}, RPE {rpe}").format(time=took, rpe=session.rpe)
    lifts = tuple(lift_row(page, place, one) for place, one in enumerate(page.routine.prescriptions))
    return SessionShown(
        session="" if session is None else session.id,
        routine=page.routine.id,
        title=session_title(page.routine, session),
        line=" · ".join(parts),
        note=" ".join(filter(None, (phase_note(page.when), _jumps(page)))),
        done=done,
        lifts=lifts,
        minutes=str(max(1, round(page.seconds / 60))),
        can_log=session is not None and session.day <= today and bool(page.targets),
        units=page.units,
        day=day_text(session.day) if session is not None else "",
        sets_done=sum(row.logged for one in lifts for row in one.rows),
        sets_all=sum(len(one.rows) for one in lifts),
        is_today=session is not None and session.day == today,
    )


def _jumps(page: LiftPage) -> str:
    """What jumps need, where the routine or its phase brings some."""
    return jumps_note(page.landings, page.gate, brings_jumps=page.when is not None and page.when.phase in PHASES)


def routine_name(routine: Routine) -> str:
    """`Legs A`, or the name the runner gave it."""
    if routine.name:
        return routine.name
    return _("Primer") if routine.code == PRIMER else _("Legs {letter}").format(letter=routine.code)


def session_title(routine: Routine, session: Session | None) -> str:
    """What a session is called where it stands beside its day; a routine alone by its name."""
    return routine_name(routine) if session is None or not session.title else session.title


def routine_row(routine: Routine) -> RoutineRow:
    """One line of the list of routines; a ready one that was changed says so."""
    name = routine_name(routine)
    if routine.code and routine.athlete:
        name = _("{name} (changed)").format(name=name)
    seconds = routine_seconds(routine.prescriptions)
    about = _("about {time}").format(time=Numbers().duration(seconds)) if seconds else ""
    return RoutineRow(routine.id, name, bool(routine.athlete), about)


def copy_name(routine: Routine) -> str:
    """What a copy is called at first."""
    return _("{name}, copy").format(name=routine_name(routine))


def session_names(session: Session) -> tuple[str, str]:
    """What a routine for one session alone is called among the routines, and what the session goes on being called."""
    title = titles(session, Numbers())[0]
    return _("{name}, {day}").format(name=title, day=day_text(session.day)), title


def phase_note(when: When | None) -> str:
    """What the phase makes of the routine, and why."""
    if when is None:
        return _("As it is written. A session on the board follows its plan's phase.")
    return _light_note(when) or _load_note(when)


def _light_note(when: When) -> str:
    """Why little is lifted; nothing where the session is none of the light ones."""
    if when.to_race is not None and 0 <= when.to_race <= 3:
        return _("No strength in the last 3 days before a race: the legs stay fresh.")
    if when.is_close:
        return _("{n} days to the race: light, nothing heavy and nothing slow any more.").format(n=when.to_race)
    if when.phase is Phase.TAPER:
        return _("Taper: 2 sets, 4 in reserve, so that the legs get fresh.")
    if when.lightened:
        return _("Made light: 2 sets, 4 in reserve, so that the legs are fresh for what follows.")
    return ""


def _load_note(when: When) -> str:
    if when.is_easier:
        return _("{phase}: six of ten sets, a tenth less load, so that the legs catch up.").format(
            phase=phase_name(when.phase)
        )
    return {
        Phase.BASE: _("Base: 3 or more in reserve; in its first two weeks 2 sets with 4 in reserve: tendons need time.")
    }.get(when.phase, _("{phase}: loads follow the last log.").format(phase=phase_name(when.phase)))


def session_hint() -> str:
    """What keys do while a session is logged."""
    return _("Each set is saved when you press Done · Enter = done · Space = start or stop rest")
