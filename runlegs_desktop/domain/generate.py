"""A training plan from its inputs: pure, deterministic, week after week (science 1.6)."""

from dataclasses import dataclass, replace

from runlegs_desktop.domain.building_blocks import Run, with_strides
from runlegs_desktop.domain.check_inputs import check
from runlegs_desktop.domain.generate_notes import Outcome, notes
from runlegs_desktop.domain.generate_numbers import INTERVAL_LEAST, NEW_BEFORE_RACE
from runlegs_desktop.domain.generate_quality import doses, is_ready, kinds_of_week
from runlegs_desktop.domain.generate_race import protect, race_week
from runlegs_desktop.domain.generate_sessions import LaidWeek, sessions_of
from runlegs_desktop.domain.generate_setting import History, Setting, before_plan, setting
from runlegs_desktop.domain.generate_strength import strength_of_week
from runlegs_desktop.domain.generate_volume import long_ceiling, target_metres
from runlegs_desktop.domain.generate_week import Aim, Sized, size
from runlegs_desktop.domain.inputs import Experience, PlanInputs
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.progression import Progress
from runlegs_desktop.domain.rule_limits import with_growth
from runlegs_desktop.domain.run_walk import starts_walking, walked_week
from runlegs_desktop.domain.session import Kind, Session, Variant

STRIDES = (6, 4)  # strides in an easy run, as many as find room [ED: 4–8]
LAST_PLACE = 6


@dataclass(frozen=True, slots=True)
class Draft:
    """A new plan with its sessions. `targets` is the volume each week aimed at, in metres."""

    plan: Plan
    sessions: tuple[Session, ...]
    targets: tuple[int, ...]


def generate(inputs: PlanInputs, plan_id: str, athlete_id: str, name: str = "") -> Draft:
    """Make a plan. The same inputs and ids give equal plans. UserError for inputs that `check` refuses."""
    check(inputs)
    fixed = setting(inputs)
    history = before_plan(fixed)
    weeks: list[LaidWeek] = []
    for week in range(inputs.weeks):
        laid, history = lay_week(fixed, week, history, weeks[-1] if weeks else None)
        weeks.append(laid)
    outcome = Outcome(tuple(w.target for w in weeks), history.volumes[4:], history.longs[4:], first_quality(weeks))
    plan = Plan(
        id=plan_id,
        athlete=athlete_id,
        name=name,
        start=fixed.start,
        phases=tuple(place.shown for place in fixed.places),
        inputs=inputs,
        notes=notes(fixed, outcome),
        limits=with_growth((), inputs.growth),
    )
    return Draft(plan, sessions_of(fixed, plan, with_walks(fixed, weeks)), outcome.targets)


def with_walks(fixed: Setting, weeks: list[LaidWeek]) -> list[LaidWeek]:
    """The first weeks of a runner who has run little have walking between; distances stay."""
    if not starts_walking(fixed.inputs):
        return weeks
    day, week = fixed.day_seconds, fixed.inputs.week_seconds
    return [
        replace(w, runs=walked_week(w.runs, n, fixed.paces, day_seconds=day, week_seconds=week))
        for n, w in enumerate(weeks)
    ]


def first_quality(weeks: list[LaidWeek]) -> int | None:
    """The first week with a quality run, counted from 0."""
    return next((n for n, week in enumerate(weeks) if any(run.is_quality for run in week.runs.values())), None)


def lay_week(fixed: Setting, week: int, history: History, before: LaidWeek | None) -> tuple[LaidWeek, History]:
    """One week from what the weeks before it left behind, and what it leaves behind in turn."""
    place, inputs = fixed.places[week], fixed.inputs
    target = target_metres(fixed, week, history)
    kinds, turns = kinds_of_week(fixed, week, target, history)
    grown = history.progress
    for kind in kinds if place.is_load else ():
        grown = grown.next(kind, inputs.goal, inputs.experience)
    dose = doses(fixed, place, grown)
    aim = Aim(place, target, long_ceiling(fixed, place, history), history.ref, kinds, dose, is_ready(history))
    lifts = strength_of_week(fixed, week)
    progress = history.progress
    if fixed.race_day is not None and week == len(fixed.places) - 1:
        aim = replace(aim, dose=replace(dose, interval_minutes=INTERVAL_LEAST))
        runs = race_week(fixed, aim, history, tired=_is_tired(before))
    else:
        sized = size(fixed, aim)
        runs = protect(fixed, week, _place(fixed, sized), history)
        if len(sized.kinds) < len(kinds):
            runs = _stride(fixed, week, aim, runs)
        if place.is_load:
            progress = _kept(history.progress, grown, sized)
    done = history.after(week, runs, taper=place.taper is not None, progress=progress, turns=turns)
    return LaidWeek(target, runs, lifts), done


def _is_tired(before: LaidWeek | None) -> bool:
    """Whether the last day of the week before was a key run or heavy strength."""
    if before is None:
        return False
    run = before.runs.get(LAST_PLACE)
    heavy = any(lift.day == LAST_PLACE and lift.variant is Variant.HEAVY for lift in before.lifts)
    return heavy or (run is not None and run.is_key)


def _kept(before: Progress, grown: Progress, sized: Sized) -> Progress:
    """Progress of the kinds that were really laid; the others wait."""
    kept = before
    if "hills" in sized.kinds:
        kept = replace(kept, hill_reps=grown.hill_reps, hill_seconds=grown.hill_seconds)
    if "tempo" in sized.kinds:
        kept = replace(kept, tempo_minutes=grown.tempo_minutes)
    if "intervals" in sized.kinds:
        kept = replace(kept, interval_minutes=grown.interval_minutes)
    return kept


def _place(fixed: Setting, sized: Sized) -> dict[int, Run]:
    """Long and quality runs on their days, easy runs on the easy days and then on quality days left free.

    A beginner's easy runs take free quality days first, since these lie apart.
    """
    pattern = fixed.pattern
    runs = {pattern.long: sized.long, **dict(zip(pattern.quality, sized.quality, strict=False))}
    unused = tuple(d for d in pattern.quality if d not in runs)
    is_beginner = fixed.inputs.experience is Experience.BEGINNER
    free = (*unused, *pattern.easy) if is_beginner else (*pattern.easy, *unused)
    return runs | dict(zip(free, sized.easy, strict=False))


def _stride(fixed: Setting, week: int, aim: Aim, runs: dict[int, Run]) -> dict[int, Run]:
    """Strides in an easy run in place of a quality run that found no room; never as something new before a race."""
    for place in sorted(runs):
        left = fixed.to_race(week, place)
        if runs[place].kind is not Kind.EASY or (left is not None and left <= NEW_BEFORE_RACE):
            continue
        for count in STRIDES:
            strides = with_strides(runs[place], count, fixed.paces)
            if strides is not None and _strides_fit(fixed, aim, {**runs, place: strides}, strides):
                return {**runs, place: strides}
    return runs


def _strides_fit(fixed: Setting, aim: Aim, runs: dict[int, Run], strides: Run) -> bool:
    hard, seconds = sum(run.hard for run in runs.values()), sum(run.seconds for run in runs.values())
    week = fixed.inputs.week_seconds
    return (
        hard <= aim.hard_share * seconds and strides.seconds <= fixed.day_seconds and (week is None or seconds <= week)
    )
