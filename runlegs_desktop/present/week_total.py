"""The right end of a week's row: distance against the limit, the mix of easy and hard, strength."""

from typing import NamedTuple

from runlegs_desktop.domain.scene import LEAST_WEEKLY_METRES, WEEKS_OF_REF, Scene, SceneWeek
from runlegs_desktop.domain.schedule import State
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.numbers import Numbers

BAR_OVER_PEAK = 1.02  # a full bar is 2 % more than the plan's biggest week


class Total(NamedTuple):
    """One week's sums. Shares are of the bar's full width, 0 to 1; `cap` is the mark of rule R01's limit, `cap_text`
    what stands beside it: "+10 %" unless the plan has another limit.

    `was_planned` is what a past week had planned, or none. `easy` and `hard` are shares of running time. `race` is
    a race's distance in words, which no sum includes.
    """

    value: str
    unit: str
    change: str
    change_tip: str
    is_over: bool
    done: float
    planned: float
    cap: float
    cap_text: str
    show_cap: bool
    was_planned: float | None
    easy: float
    hard: float
    mix: str
    strength_done: int
    strength_open: int
    strength_missed: int
    strength: str
    race: str
    name: str


def week_total(scene: Scene, week: SceneWeek, numbers: Numbers, *, peak: int, over: bool, is_now: bool) -> Total:
    """Sum up one week. `peak` is the metres of the plan's biggest week; `over` says that rule R01 fires."""
    full = max(peak, scene.before_metres) * BAR_OVER_PEAK
    done = sum(s.metres for s in week.runs if s.state is State.DONE)
    ceiling = scene.ceiling(week.index)
    easy, hard, mix = _mix(week)
    strength = [s for day in week.days for s in day if s.kind is Kind.STRENGTH]
    finished = sum(s.state is State.DONE for s in strength)
    missed = sum(s.state in {State.MISSED, State.SKIPPED} for s in strength)
    value = numbers.distance_value(week.metres, always_tenths=True)
    is_over = over and week.metres > ceiling
    says_change = is_over or _is_comparable(scene, week)
    change = numbers.percent(week.metres / scene.known(week.index) - 1, signed=True) if says_change else ""
    return Total(
        value=value,
        unit=numbers.unit,
        change=change,
        change_tip=_change_tip(scene, week, numbers),
        is_over=is_over,
        done=done / full,
        planned=week.metres / full,
        cap=min(ceiling / full, 1.0),
        cap_text=_most(scene, numbers),
        show_cap=is_now or is_over,
        was_planned=_was_planned(week, full),
        easy=easy,
        hard=hard,
        mix=mix,
        strength_done=finished,
        strength_open=len(strength) - finished - missed,
        strength_missed=missed,
        strength=f"{finished}/{len(strength)}" if finished or missed else str(len(strength)),
        race=_race(week, numbers),
        name=_name(week, numbers, change, mix, len(strength)),
    )


def _is_comparable(scene: Scene, week: SceneWeek) -> bool:
    """Whether a percentage means anything: not for an empty or tiny week, nor against one, nor against an easy one.

    Tiny is what science 1.1 counts as 8 km. Before the plan stands what the runner told, not what is assumed.
    """
    before = range(week.index - WEEKS_OF_REF, week.index)
    told = scene.plan.inputs.weekly_metres
    best = max(before, key=lambda w: (scene.weeks[w].metres, scene.weeks[w].is_load) if w >= 0 else (told, True))
    base = scene.weeks[best].metres if best >= 0 else told
    is_load = best < 0 or scene.weeks[best].is_load
    return is_load and min(week.metres, base) >= LEAST_WEEKLY_METRES


def _mix(week: SceneWeek) -> tuple[float, float, str]:
    if not week.run_seconds:
        return 0.0, 0.0, ""
    hard = week.hard_seconds / week.run_seconds
    percent = round(hard * 100)
    return 1 - hard, hard, _("easy {easy} · hard {hard}").format(easy=100 - percent, hard=percent)


def _race(week: SceneWeek, numbers: Numbers) -> str:
    race = next((s for s in week.all if s.is_race), None)
    return _("+ race {distance}").format(distance=numbers.distance(race.metres)) if race else ""


def _was_planned(week: SceneWeek, full: float) -> float | None:
    everything = [s for day in week.days for s in day]
    if not any(s.state is not State.PLANNED for s in everything):
        return None
    runs = [s.session for s in everything if s.session.metres and s.kind is not Kind.RACE]
    return min(sum(s.metres for s in runs) / full, 1.0)


def _most(scene: Scene, numbers: Numbers) -> str:
    return numbers.percent(scene.limits["R01.warn"] - 1, signed=True)


def _change_tip(scene: Scene, week: SceneWeek, numbers: Numbers) -> str:
    ref = scene.ref(week.index)
    if not ref:
        return ""
    text = _("Against {best}, the best of the last four weeks. The limit of {most} is {limit}.")
    if ref < LEAST_WEEKLY_METRES:
        text = _("The best of the last four weeks is {best}; less than {least} counts as {least}.")
        text += " " + _("The limit of {most} is {limit}.")
    values = {"best": ref, "least": LEAST_WEEKLY_METRES, "limit": scene.ceiling(week.index)}
    spelled = {name: numbers.distance(metres) for name, metres in values.items()}
    tip = text.format(most=_most(scene, numbers), **spelled)
    return f"{tip} {_('The race is not counted.')}" if week.has_race else tip


def _name(week: SceneWeek, numbers: Numbers, change: str, mix: str, strength: int) -> str:
    parts = [numbers.spoken_distance(week.metres)]
    if change:
        parts.append(_("{change} against the best of four weeks").format(change=change))
    if mix:
        parts.append(_("{mix} percent of the time").format(mix=mix))
    parts.append(plural("{n} strength session", "{n} strength sessions", strength).format(n=strength))
    return ", ".join(parts)
