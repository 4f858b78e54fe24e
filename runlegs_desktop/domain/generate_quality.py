"""Which quality runs a week gets, and how large each can be (science 1.6, steps 2 and 3)."""

from dataclasses import dataclass

from runlegs_desktop.domain import building_blocks as blocks
from runlegs_desktop.domain.building_blocks import Ends, Run
from runlegs_desktop.domain.generate_numbers import (
    ALTERNATING,
    BEGINNER_ONE_UNDER,
    HILL_REPS,
    HILL_SECONDS_LEAST,
    HILL_SECONDS_STEP,
    INTERVAL_EASIER,
    INTERVAL_LEAST,
    INTERVAL_MOST_METRES,
    INTERVAL_REPS_LEAST,
    INTERVAL_SHARE,
    MINUTE,
    NO_QUALITY_UNDER,
    ONE_QUALITY_UNDER,
    QUALITY,
    QUALITY_OF_BASE,
    REP_METRES,
    REP_SHARE,
    REPS_LEAST,
    REPS_MOST,
    TEMPO_EASIER,
    TEMPO_LEAST,
    WEEKS_BEFORE_QUALITY,
)
from runlegs_desktop.domain.generate_phases import WeekPlace
from runlegs_desktop.domain.generate_setting import History, Setting
from runlegs_desktop.domain.inputs import Experience, Goal, Hills
from runlegs_desktop.domain.paces import Paces
from runlegs_desktop.domain.plan import Phase
from runlegs_desktop.domain.progression import Progress
from runlegs_desktop.domain.session import Kind, Variant


@dataclass(frozen=True, slots=True)
class Room:
    """What a quality run may take: metres, seconds of intensity, seconds in all, and the week it is a share of."""

    metres: int
    hard: float
    seconds: float
    week_metres: int

    def fits(self, run: Run) -> bool:
        """Whether the run stays inside."""
        return run.metres <= self.metres and run.hard <= self.hard and run.seconds <= self.seconds


@dataclass(frozen=True, slots=True)
class Doses:
    """How much of each kind is meant this week, before the room is known."""

    progress: Progress
    is_load: bool
    interval_minutes: int
    repetition_minutes: int


def is_ready(history: History) -> bool:
    """Whether there were enough weeks of running for the first hard run (rule R20)."""
    return sum(metres >= NO_QUALITY_UNDER for metres in history.volumes) >= WEEKS_BEFORE_QUALITY


def kinds_of_week(fixed: Setting, week: int, metres: int, history: History) -> tuple[tuple[str, ...], int]:
    """The week's kinds of quality run in order of importance, and the turns taken after it."""
    place, turns = fixed.places[week], history.turns
    wanted = _how_many(fixed, place, metres) if is_ready(history) and not fixed.is_soon else 0
    table = QUALITY.get((place.phase, fixed.inputs.goal), QUALITY_OF_BASE)
    if wanted == 1 and place.is_load and place.phase in ALTERNATING and len(table) > 1:
        table, turns = (table[turns % 2],), turns + 1
    kinds: list[str] = []
    for entry in table[:wanted]:
        choices = entry.split("/")
        kind = choices[week % len(choices)]
        if kind == "hills" and fixed.inputs.hills is Hills.NONE:
            kind = "intervals" if "tempo" in kinds else "tempo"
        if kind not in kinds:
            kinds.append(kind)
    return tuple(kinds), turns


def _how_many(fixed: Setting, place: WeekPlace, metres: int) -> int:
    if metres < NO_QUALITY_UNDER:
        return 0
    early = fixed.inputs.experience is Experience.BEGINNER and (
        place.phase in {Phase.BASE, Phase.ACCUMULATE} or metres < BEGINNER_ONE_UNDER
    )
    one = metres < ONE_QUALITY_UNDER or fixed.most_runs == 3 or early or not place.is_load
    return min(1 if one else 2, fixed.quality, len(fixed.pattern.quality))


def doses(fixed: Setting, place: WeekPlace, progress: Progress) -> Doses:
    """The week's doses: what progress says in a load week, easier ones otherwise."""
    long_reps = place.phase is Phase.PEAK and fixed.inputs.goal in {Goal.HALF, Goal.MARATHON}
    middle = place.phase in {Phase.BUILD, Phase.PEAK, Phase.INTENSIFY}
    return Doses(
        progress=progress,
        is_load=place.is_load,
        interval_minutes=progress.interval_minutes if place.is_load else INTERVAL_EASIER,
        repetition_minutes=4 if long_reps else 3 if middle else 2,
    )


def quality_run(kind: str, dose: Doses, room: Room, week_metres: int, paces: Paces) -> Run | None:
    """The largest run of a kind that fits the room; first with full ends, then with small ones; none if none does."""
    for ends in (blocks.ends_for(week_metres), Ends.SMALL):
        made = _made(kind, dose, room, ends, paces)
        if made is not None and room.fits(made):
            return made
    return None


def _made(kind: str, dose: Doses, room: Room, ends: Ends, paces: Paces) -> Run | None:
    if kind == "hills":
        return _hills(dose, room, ends, paces)
    if kind == "tempo":
        return _tempo(dose, room, ends, paces)
    if kind == "intervals":
        return _intervals(dose, room, ends, paces)
    count = int(REP_SHARE * room.week_metres / REP_METRES)
    return blocks.reps(max(REPS_LEAST, min(REPS_MOST, count)), ends, paces)


def _hills(dose: Doses, room: Room, ends: Ends, paces: Paces) -> Run | None:
    least, seconds = HILL_REPS[0], dose.progress.hill_seconds
    reps = max(least, dose.progress.hill_reps) if dose.is_load else least
    if least * HILL_SECONDS_LEAST > room.hard:
        return None
    made = blocks.hills(reps, seconds, ends, paces)
    while not room.fits(made) and seconds > HILL_SECONDS_LEAST:
        seconds -= HILL_SECONDS_STEP
        made = blocks.hills(reps, seconds, ends, paces)
    while not room.fits(made) and reps > least:
        reps -= 1
        made = blocks.hills(reps, seconds, ends, paces)
    return made


def _tempo(dose: Doses, room: Room, ends: Ends, paces: Paces) -> Run | None:
    meant = dose.progress.tempo_minutes
    minutes = meant if dose.is_load else max(TEMPO_LEAST, round(TEMPO_EASIER * meant))
    warm_up, cool_down = ends.value
    around = (warm_up + cool_down) * MINUTE * paces.easy
    by_metres = int((room.metres - around) / (paces.threshold * MINUTE)) + 1
    by_seconds = int(room.seconds / MINUTE) - warm_up - cool_down
    minutes = min(minutes, int(room.hard / MINUTE), by_metres, by_seconds)
    while minutes >= TEMPO_LEAST:
        made = blocks.tempo(minutes, ends, paces)
        if room.fits(made):
            return made
        minutes -= 1
    return None


def _intervals(dose: Doses, room: Room, ends: Ends, paces: Paces) -> Run:
    """Work of at most 8 % of the week or 6 min, in reps of the phase's length, at least three of them."""
    most = max(INTERVAL_LEAST, min(INTERVAL_SHARE * room.week_metres, INTERVAL_MOST_METRES) / paces.interval / MINUTE)
    most = min(most, max(INTERVAL_LEAST, room.hard / MINUTE))
    work, minutes = min(dose.interval_minutes, most), dose.repetition_minutes
    if INTERVAL_REPS_LEAST * minutes > most:
        minutes = INTERVAL_LEAST // INTERVAL_REPS_LEAST
    return blocks.intervals(max(INTERVAL_REPS_LEAST, int(work // minutes)), minutes, ends, paces)


def fast_work_fits(run: Run, week_metres: int, fixed: Setting) -> bool:
    """Whether intervals and repetitions keep to their share of the week (rule R22)."""
    if run.kind is not Kind.INTERVALS:
        return True
    if run.variant is Variant.REPS:
        limit: float = max(REPS_LEAST * REP_METRES, REP_SHARE * week_metres)
    else:
        limit = max(INTERVAL_LEAST * MINUTE * fixed.paces.interval, INTERVAL_SHARE * week_metres)
    return blocks.fast_metres(run) <= limit
