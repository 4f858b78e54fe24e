"""A run as the stimulus model sees it: stretches of one type of running, and what a long time adds (science 4.2)."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from runlegs_desktop.domain.paces import paces
from runlegs_desktop.domain.schedule import HARD_SHARE_WITHOUT_STEPS
from runlegs_desktop.domain.session import Kind, Role, Session, Step, Zone, flat
from runlegs_desktop.domain.stimulus_tables import Gait

MINUTE = 60
GAITS = {
    Zone.E: Gait.EASY,
    Zone.M: Gait.MARATHON,
    Zone.T: Gait.TEMPO,
    Zone.I: Gait.INTERVAL,
    Zone.R: Gait.REP,
    Zone.H: Gait.HILL,
}
WALK_SHARE = 0.5  # of its time that walking counts as easy running; the tables have no row for it [ED]
UP_OF_REPEATS = 1 / 3  # of the time of hill repeats without steps; the rest is jogged down [ED]

LATE, LATE_EVERY = 60.0, 30.0  # minutes after which fast fibres join the slow ones, a tenth more each half hour [V60]
LATE_STEP, LATE_MOST = 0.10, 0.50
TIRED = ((120.0, 1.5), (75.0, 1.25))  # after so many minutes load counts so many times [ED]
_BREAKS = (60.0, 75.0, 90.0, 120.0, 150.0, 180.0)  # where either of the two changes


class Stretch(NamedTuple):
    """Minutes of one type, with what the time already run adds to IIa fibres and to load."""

    gait: Gait
    minutes: float
    more_two_a: float = 0.0
    load_times: float = 1.0


def stretches(session: Session, seconds: float, metres: float, vdot: float) -> Iterator[Stretch]:
    """A run's stretches, scaled to the `seconds` that count; `metres` say how fast a race without steps is."""
    parts = list(_parts(session, seconds, metres, vdot))
    planned = sum(took for _gait, took, _share in parts)
    if planned <= 0 or seconds <= 0:
        return
    scale, clock = seconds / planned / MINUTE, 0.0
    for gait, took, share in parts:
        for begin, end in _cut(clock, clock + took * scale):
            yield Stretch(gait, (end - begin) * share, _more_two_a(begin), _load_times(begin))
        clock += took * scale


def _parts(session: Session, seconds: float, metres: float, vdot: float) -> Iterator[tuple[Gait, float, float]]:
    """Type, seconds on the clock, and the share of them that counts."""
    if session.steps:
        for step in flat(session.steps):
            yield _gait(step, session.kind), step.seconds, WALK_SHARE if step.is_walk else 1.0
        return
    hard = seconds * HARD_SHARE_WITHOUT_STEPS
    if session.kind is Kind.RACE:
        yield _race_gait(metres / seconds if seconds else 0.0, vdot), seconds, 1.0
    elif session.kind is Kind.HILLS:
        yield Gait.EASY, seconds - hard, 1.0
        yield Gait.HILL, hard * UP_OF_REPEATS, 1.0
        yield Gait.JOG_DOWN, hard * (1 - UP_OF_REPEATS), 1.0
    elif session.kind in {Kind.TEMPO, Kind.INTERVALS}:
        yield Gait.EASY, seconds - hard, 1.0
        yield (Gait.TEMPO if session.kind is Kind.TEMPO else Gait.INTERVAL), hard, 1.0
    else:
        yield Gait.EASY, seconds, 1.0


def _gait(step: Step, kind: Kind) -> Gait:
    """A step's type; the recoveries of hill repeats are jogged down."""
    if kind is Kind.HILLS and step.role is Role.RECOVERY and step.zone is Zone.E:
        return Gait.JOG_DOWN
    return GAITS[step.zone]


def _race_gait(speed: float, vdot: float) -> Gait:
    """The type of the fastest training pace that a race was at least as fast as."""
    own = paces(vdot)
    fastest = (
        (Gait.REP, own.repetition),
        (Gait.INTERVAL, own.interval),
        (Gait.TEMPO, own.threshold),
        (Gait.MARATHON, own.marathon),
    )
    return next((gait for gait, pace in fastest if speed >= pace), Gait.EASY)


def _cut(begin: float, end: float) -> Iterator[tuple[float, float]]:
    edges = [begin, *(edge for edge in _BREAKS if begin < edge < end), end]
    yield from pairwise(edges)


def _more_two_a(minute: float) -> float:
    """A tenth more for each half hour begun after the first hour."""
    if minute < LATE:
        return 0.0
    return min(LATE_MOST, LATE_STEP * (1 + (minute - LATE) // LATE_EVERY))


def _load_times(minute: float) -> float:
    return next((times for after, times in TIRED if minute >= after), 1.0)
