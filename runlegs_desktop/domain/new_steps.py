"""A first shape for a step or a repeat the runner adds, and a step with one of its three numbers changed."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from runlegs_desktop.domain.building_blocks import (
    INTERVAL_JOG_OF_EASY,
    INTERVAL_JOG_TIMES,
    JOG_DOWN_OF_EASY,
    JOG_DOWN_TIMES,
    REPETITION_JOG_OF_EASY,
    TEMPO_JOG,
    UPHILL_OF_REPETITION,
)
from runlegs_desktop.domain.edits_limits import PACE, STEP_METRES, STEP_SECONDS, within
from runlegs_desktop.domain.generate_numbers import MINUTE, REP_METRES
from runlegs_desktop.domain.paces import Paces
from runlegs_desktop.domain.session import Kind, Repeat, Role, Step, Zone

_SECONDS: Mapping[Zone, int] = MappingProxyType(  # how long a new step is, before anyone says otherwise [ED]
    {Zone.E: 10 * MINUTE, Zone.M: 15 * MINUTE, Zone.T: 10 * MINUTE, Zone.I: 3 * MINUTE, Zone.H: MINUTE}
)
_COUNT: Mapping[Zone, int] = MappingProxyType({Zone.E: 4, Zone.M: 2, Zone.T: 2, Zone.I: 4, Zone.R: 6, Zone.H: 6})

_ZONE: Mapping[Kind, Zone] = MappingProxyType(  # what a kind of run repeats
    {Kind.EASY: Zone.R, Kind.LONG: Zone.M, Kind.TEMPO: Zone.T, Kind.HILLS: Zone.H, Kind.RACE: Zone.T}
)


def speed_of(zone: Zone, paces: Paces) -> float:
    """Metres a second that a zone is planned at."""
    return {
        Zone.E: paces.easy,
        Zone.M: paces.marathon,
        Zone.T: paces.threshold,
        Zone.I: paces.interval,
        Zone.R: paces.repetition,
        Zone.H: UPHILL_OF_REPETITION * paces.repetition,
    }[zone]


def default_step(zone: Zone, paces: Paces, role: Role | None = None) -> Step:
    """A step of a usual length in a zone, steady when easy, else work: 10 min easy, 3 min of interval, 200 m fast."""
    speed = speed_of(zone, paces)
    shown = role or (Role.STEADY if zone is Zone.E else Role.WORK)
    if zone is Zone.R:
        return Step(shown, zone, round(REP_METRES / speed), REP_METRES)
    return _timed(shown, zone, _SECONDS[zone], speed)


def default_repeat(zone: Zone, paces: Paces) -> Repeat:
    """Work in a zone and the recovery that belongs to it; the last recovery is left out, but not the jog downhill."""
    work = default_step(zone, paces, Role.WORK)
    return Repeat(_COUNT[zone], (work, _recovery(zone, work, paces)), skip_last=zone is not Zone.H)


def usual_repeat(kind: Kind, paces: Paces) -> Repeat:
    """Repeats of what this kind of run is about."""
    return default_repeat(_ZONE.get(kind, Zone.I), paces)


def with_seconds(step: Step, seconds: int) -> Step:
    """The step made longer or shorter in time at its own pace. UserError "out-of-range" (field "step_duration")."""
    within("step_duration", seconds, STEP_SECONDS)
    return replace(step, seconds=seconds, metres=round(seconds * step.metres / step.seconds))


def with_metres(step: Step, metres: int) -> Step:
    """The step made longer or shorter at its own pace. UserError "out-of-range" (field "step_distance")."""
    within("step_distance", metres, STEP_METRES)
    if not step.metres or not metres:
        return replace(step, metres=metres)
    return replace(step, metres=metres, seconds=max(1, round(metres * step.seconds / step.metres)))


def with_pace(step: Step, seconds_per_km: float) -> Step:
    """The step over its distance at another pace. UserError "out-of-range" (field "pace")."""
    within("pace", seconds_per_km, PACE)
    return replace(step, seconds=max(1, round(step.metres * seconds_per_km / 1000))) if step.metres else step


def _recovery(zone: Zone, work: Step, paces: Paces) -> Step:
    if zone is Zone.R:
        speed = REPETITION_JOG_OF_EASY * paces.easy
        return Step(Role.RECOVERY, Zone.E, round(REP_METRES / speed), REP_METRES)
    if zone is Zone.H:
        return _timed(Role.RECOVERY, Zone.E, JOG_DOWN_TIMES * work.seconds, JOG_DOWN_OF_EASY * paces.easy)
    if zone is Zone.I:
        seconds = round(INTERVAL_JOG_TIMES * work.seconds)
        return _timed(Role.RECOVERY, Zone.E, seconds, INTERVAL_JOG_OF_EASY * paces.easy)
    return _timed(Role.RECOVERY, Zone.E, TEMPO_JOG, paces.easy)


def _timed(role: Role, zone: Zone, seconds: int, metres_per_second: float) -> Step:
    return Step(role, zone, seconds, round(seconds * metres_per_second))
