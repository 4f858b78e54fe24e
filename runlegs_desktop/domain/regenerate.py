"""A running plan made anew from today on: what is past, done or pinned stays, the rest follows from what was run."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from runlegs_desktop.domain.calendar import DAYS_A_WEEK
from runlegs_desktop.domain.check_inputs import check, is_race
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.generate import Draft, first_quality, generate, lay_week, with_walks
from runlegs_desktop.domain.generate_notes import Outcome, notes
from runlegs_desktop.domain.generate_phases import week_places
from runlegs_desktop.domain.generate_sessions import LaidWeek, sessions_of
from runlegs_desktop.domain.generate_setting import History, Setting, setting
from runlegs_desktop.domain.inputs import RACE_WEEKS, WEEKS, PlanInputs
from runlegs_desktop.domain.laid_ids import as_laid, is_as_laid, laid_id
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.regenerate_break import Return, eased, note_of, returning, weakened, with_strides
from runlegs_desktop.domain.regenerate_join import ByPlace, by_place, join, runs_of
from runlegs_desktop.domain.regenerate_lived import Lately, Lived, lived, mean_and_longest, recorded
from runlegs_desktop.domain.regenerate_race import race_note
from runlegs_desktop.domain.rule_limits import with_growth
from runlegs_desktop.domain.scene import LEAST_WEEKLY_METRES, WEEKS_OF_REF
from runlegs_desktop.domain.schedule import Scheduled
from runlegs_desktop.domain.session import RUNS, Kind, Session, Status

LEAST_HABIT = 2_000  # metres a week; the generator itself never plans as little [ED]
_EMPTY = LaidWeek(0, {}, ())
_OF_WEEK_1 = frozenset({"MIDWEEK_START", "VOLUME_REDUCED"})  # notes on days that are past


@dataclass(frozen=True, slots=True)
class Renewal:
    """A draft that holds every session of the plan, and what became of the old ones.

    `kept` are those that stay exactly: past, done, skipped, pinned; `same` lie in the open and come out as they were.
    `changed` have another in their place, `gone` have none, `new` had none before. `worked_on` are those of changed
    and gone that the runner changed or added by hand.
    """

    draft: Draft
    kept: tuple[Session, ...]
    same: tuple[Session, ...]
    changed: tuple[Session, ...]
    gone: tuple[Session, ...]
    new: tuple[Session, ...]
    worked_on: tuple[Session, ...]


def stays(session: Session, today: date) -> bool:
    """Whether a session is not the generator's to change: past, done, skipped or pinned."""
    return session.day < today or session.status is not Status.PLANNED or session.pinned


def regenerate(
    plan: Plan,
    scheduled: Sequence[Scheduled],
    inputs: PlanInputs,
    today: date,
    *,
    said: Lately | None = None,
    by_hand: frozenset[str] | None = None,
    named: bool = True,
) -> Renewal:
    """Make the plan anew from today on. Weeks keep their numbers and their past; the same values give equal plans.

    `scheduled` are the plan's effective sessions. While the plan runs, `inputs.start` is its first day, and
    `inputs.weekly_metres` and `long_metres` are of before the plan: `said` is of now. `by_hand` are the ids of
    `touched`, when they are known. Not `named`, new sessions have ids that are only told apart: enough to look at, and
    a fifth of the time. UserError as `generate`, and "race-past" (field, first, low: today),
    "out-of-range" (weeks fewer than lived), "kept-after-end" (field, last, low) when a session that stays would fall
    out of the plan, "race-kept" (field, first) when a pinned race lies on another day than this one, and
    "run-on-race-day" (field, first) when a run that stays lies on the day of the race.
    """
    check(inputs)
    old = tuple(s.session for s in scheduled)
    fixed = _setting(plan, inputs, today)
    now = min(max(0, (today - fixed.start).days // DAYS_A_WEEK), inputs.weeks)
    kept = [s for s in scheduled if stays(s.session, today)]
    _refuse_short(plan, fixed, kept, now, today)
    _refuse_two_races(fixed, kept, today)
    back = returning(fixed, scheduled, today) if now else Return()
    before = lived(recorded(fixed, scheduled, now), now, back, said or Lately())
    fixed = weakened(fixed, back, now, known_vdot=plan.inputs.vdot)
    weeks, history = _laid(fixed, now, before, kept, today)
    outcome = _outcome(weeks, history, scheduled, fixed.day(now, 0))
    renewed = _renewed_plan(plan, fixed, now, _of_whole_weeks(outcome, fixed, now, today), back)
    renewed = replace(renewed, notes=(*renewed.notes, *race_note(kept, today)))
    made = _open(sessions_of(fixed, renewed, with_walks(fixed, weeks)), kept, today)
    hands = touched(plan, (s for s in old if not stays(s, today))) if by_hand is None else by_hand
    draft, other = Draft(renewed, tuple(made), outcome.targets), inputs != plan.inputs
    return _renewal(draft, old, today, by_hand=hands, is_other=other, named=named)


def _of_whole_weeks(outcome: Outcome, fixed: Setting, now: int, today: date) -> Outcome:
    """A week that has begun holds what was left of it: no note blames the runner's days for that."""
    if now >= len(outcome.targets) or today <= fixed.day(now, 0):
        return outcome
    return replace(outcome, targets=(*outcome.targets[:now], outcome.volumes[now], *outcome.targets[now + 1 :]))


def _renewed_plan(plan: Plan, fixed: Setting, now: int, outcome: Outcome, back: Return) -> Plan:
    """The frame of the new weeks: lived phases stay, and so do the plan's own limits but for the growth."""
    shown = tuple(place.shown for place in fixed.places)
    said = tuple(note for note in notes(fixed, outcome) if not now or note.code not in _OF_WEEK_1)
    return replace(
        plan,
        start=fixed.start,
        phases=(*plan.phases[:now], *shown[now:]),
        inputs=fixed.inputs,
        notes=said + note_of(fixed, back, known_vdot=plan.inputs.vdot),
        limits=with_growth(plan.limits, fixed.inputs.growth),
    )


def lately(plan: Plan, scheduled: Sequence[Scheduled], today: date) -> Lately:
    """The last four weeks as recorded, of before the plan where it is younger: what `said` is measured against."""
    fixed = _setting(plan, plan.inputs, today)
    return mean_and_longest(recorded(fixed, scheduled, min(max(0, plan.week_index(today)), len(plan.phases))))


def touched(plan: Plan, sessions: Iterable[Session]) -> frozenset[str]:
    """Ids of sessions that are not as a generator left them: changed, moved or added by hand."""
    unlike = [s for s in sessions if not is_as_laid(plan, s)]
    if not unlike:
        return frozenset()
    fresh = {s.id: s for s in generate(plan.inputs, plan.id, plan.athlete, plan.name).sessions}
    return frozenset(s.id for s in unlike if fresh.get(s.id) != s)


def _setting(plan: Plan, inputs: PlanInputs, today: date) -> Setting:
    """The setting with the plan's own first day while it runs, whatever the new inputs would make of it."""
    fixed = setting(inputs)
    if today < plan.start:
        return fixed
    return replace(fixed, start=plan.start, places=week_places(inputs.goal, inputs.weeks, inputs.age))


def _refuse_short(plan: Plan, fixed: Setting, kept: Sequence[Scheduled], now: int, today: date) -> None:
    inputs = fixed.inputs
    race, field = is_race(inputs), "race_day" if is_race(inputs) else "weeks"
    if race and inputs.race_day is not None and inputs.race_day < today:
        raise UserError("race-past", field=field, first=inputs.race_day.isoformat(), low=today.isoformat())
    low, high = RACE_WEEKS if race else WEEKS
    if inputs.weeks <= now:
        raise UserError("out-of-range", field="weeks", low=max(low, now + 1), high=high, given=inputs.weeks)
    last = max((s.day for s in kept if s.kind is not Kind.REST), default=fixed.start)
    need = (last - fixed.start).days // DAYS_A_WEEK + 1
    if need > inputs.weeks and last <= plan.end:
        raise UserError("kept-after-end", field=field, last=last.isoformat(), low=need)


def _refuse_two_races(fixed: Setting, kept: Sequence[Scheduled], today: date) -> None:
    """A race that is pinned, and runs that stay on the day of the race, leave the new race no place."""
    race_day = fixed.inputs.race_day
    if not fixed.is_race or race_day is None:
        return
    to_come = [s.session for s in kept if s.day >= today and s.session.kind in RUNS]
    for one in to_come:
        if one.kind is Kind.RACE and one.status is Status.PLANNED and one.day != race_day:
            raise UserError("race-kept", field="race_day", first=one.day.isoformat())
    for one in to_come:
        if one.kind is not Kind.RACE and one.status is not Status.SKIPPED and one.day == race_day:
            raise UserError("run-on-race-day", field="race_day", first=one.day.isoformat())


def _laid(
    fixed: Setting, now: int, before: Lived, kept: Sequence[Scheduled], today: date
) -> tuple[list[LaidWeek], History]:
    """Weeks from now on, each joined with what stays in it before the next one follows from it."""
    weeks, history, days, back = [_EMPTY] * now, before.history, by_place(fixed.start, kept), before.back
    for week in range(now, fixed.inputs.weeks):
        laid, after = lay_week(fixed, week, history, weeks[-1] if week > now else None)
        joined = join(fixed, week, replace(laid, runs=eased(fixed, week, laid.runs, back)), days, today)
        joined = replace(joined, runs=with_strides(fixed, week, laid.runs, joined.runs, back))
        history = _truly_after(fixed, week, after, joined, days)
        if week == now:
            last_week = _habit(before.last_week)
            history = replace(history, volumes=(*history.volumes[:-2], last_week, history.volumes[-1]))
        weeks.append(joined)
    return weeks, history


def _habit(metres: int) -> int:
    """A week with next to no running is no habit of nothing: it counts as the 8 km of science 1.1."""
    return metres if metres >= LEAST_HABIT else LEAST_WEEKLY_METRES


def _truly_after(fixed: Setting, week: int, after: History, joined: LaidWeek, kept: ByPlace) -> History:
    """The history with what the week really holds: its new runs and those that stay."""
    metres = [run.metres for run in joined.runs.values()] + [s.metres for s in runs_of(kept, week)]
    volumes = (*after.volumes[:-1], _habit(sum(metres)))
    is_taper = fixed.places[week].taper is not None
    return replace(
        after,
        volumes=volumes,
        longs=(*after.longs[:-1], max(metres, default=0)),
        peak=after.peak if is_taper else max(volumes[-3:]),
    )


def _outcome(weeks: list[LaidWeek], history: History, scheduled: Sequence[Scheduled], until: date) -> Outcome:
    """What comes out week by week; lived weeks aimed at what they held."""
    volumes, longs = history.volumes[WEEKS_OF_REF:], history.longs[WEEKS_OF_REF:]
    first = 0 if any(s.is_quality and s.day < until for s in scheduled) else first_quality(weeks)
    return Outcome(tuple(w.target or v for w, v in zip(weeks, volumes, strict=True)), volumes, longs, first)


def _open(sessions: Iterable[Session], kept: Sequence[Scheduled], today: date) -> list[Session]:
    """New sessions from today on; a race that was run, or is pinned on its day, is there already."""
    races = {s.day for s in kept if s.kind is Kind.RACE}
    return [s for s in sessions if s.day >= today and not (s.kind is Kind.RACE and s.day in races)]


def _renewal(
    draft: Draft,
    old: Sequence[Session],
    today: date,
    *,
    by_hand: frozenset[str],
    is_other: bool,
    named: bool,
) -> Renewal:
    """Match old and new by day and work; an old one that comes out the same keeps its row, notes and all.

    With other inputs (`is_other`) an untouched row gets an id that follows from the plan it belongs to now.
    """
    kept = tuple(s for s in old if stays(s, today))
    loose = {s.id: s for s in old if not stays(s, today)}
    by_key: dict[tuple[object, ...], list[Session]] = {}
    for s in loose.values():
        by_key.setdefault(_key(s), []).append(s)
    found = [(s, _equal(s, by_key)) for s in draft.sessions]
    same = {was.id: was for _s, was in found if was is not None}
    fresh = [s for s, was in found if was is None]
    stayed = list(same.values())
    taken = {s.id for s in (*kept, *stayed)}
    if named:
        fresh = [replace(s, id=laid_id(draft.plan, s, taken)) for s in fresh]
        stayed = [as_laid(draft.plan, s, taken) if is_other and s.id not in by_hand else s for s in stayed]
    else:
        fresh = [replace(s, id=f"new {s.id}") if s.id in taken else s for s in fresh]
    lost = [s for s in loose.values() if s.id not in same]
    places, old_places = {_place(s) for s in fresh}, {_place(s) for s in lost}
    every = sorted((*kept, *stayed, *fresh), key=lambda s: (s.day, s.order, s.id))
    return Renewal(
        replace(draft, sessions=tuple(every)),
        kept,
        tuple(same.values()),
        changed=tuple(s for s in lost if _place(s) in places),
        gone=tuple(s for s in lost if _place(s) not in places),
        new=tuple(s for s in fresh if _place(s) not in old_places),
        worked_on=tuple(s for s in lost if s.id in by_hand),
    )


def _place(session: Session) -> tuple[date, bool]:
    return session.day, session.kind in RUNS


def _key(session: Session) -> tuple[object, ...]:
    return session.day, session.kind, session.metres, session.seconds, session.routine


def _equal(made: Session, old: Mapping[tuple[object, ...], Sequence[Session]]) -> Session | None:
    """The old session with the same work on the same day."""
    alike = old.get(_key(made), ())
    return next((s for s in alike if s.variant is made.variant and s.steps == made.steps), None)
