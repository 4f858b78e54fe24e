"""Rules for the last weeks before a race. They count calendar days."""

from collections.abc import Iterator

from runlegs_desktop.domain.calendar import DAYS_A_WEEK, days_apart
from runlegs_desktop.domain.finding import Finding, Severity, found
from runlegs_desktop.domain.inputs import RACE_METRES, Goal
from runlegs_desktop.domain.rule_limits import over, under
from runlegs_desktop.domain.scene import Scene
from runlegs_desktop.domain.schedule import Scheduled
from runlegs_desktop.domain.session import Variant

WEEKS_TO_RACE = 2  # a race is looked for in this many weeks ahead
WEEKS_OF_HISTORY = 4
WEEKS_OF_PEAK = 3  # science 1.6: refPeak is the best of the last three weeks before the taper
LONGEST_TAPER = 6
ALWAYS_KNOWN = frozenset({"", "easy"})
LIGHTER_FORMS = {  # [ED]: what has made the legs used to what
    "marathon": ("long", "tempo"),
    "intervals": ("tempo", "strides"),
    "reps": ("strides",),
    "hills": ("strides",),
}


def taper_size(scene: Scene, week: int) -> Iterator[Finding]:
    """The last full week of a race plan's taper, the one before race week, is 35 to 70 % of the peak."""
    now, after = scene.weeks[week], scene.weeks[week + 1 : week + 2]
    if scene.plan.goal not in RACE_METRES or not now.is_taper or now.has_race or not (after and after[0].has_race):
        return
    first = week
    while first > max(0, week - LONGEST_TAPER) and scene.weeks[first - 1].is_taper:
        first -= 1
    peak = max(scene.volume(w) for w in range(first - WEEKS_OF_PEAK, first))
    share, low, high = now.metres / max(peak, 1), scene.limits["R27.low"], scene.limits["R27.high"]
    if over(share, high) or under(share, low):
        longest = (now.longest_run,) if now.longest_run else ()
        values = {"share": share, "low": low, "high": high, "metres": now.metres, "peak": peak}
        yield found("R27", Severity.WARN, week, *longest, **values)


def race_week(scene: Scene, week: int) -> Iterator[Finding]:
    """No hard run in the three days before the race, and no heavy strength in the seven (marathon ten).

    The day before the race is told by R09 and R10, unless they are muted.
    """
    limits = scene.limits
    heavy_days = limits["R28.marathon" if scene.plan.goal is Goal.MARATHON else "R28.heavy"]
    now = scene.weeks[week]
    for race in _races(scene, week):
        for run in now.hard:
            if not run.is_race and _is_close(scene, run, race, limits["R28.hard"], told_by="R09"):
                values = {"what": run.kind.value, "days": days_apart(run.day, race.day)}
                yield found("R28", Severity.WARN, week, run, **values, most=round(limits["R28.hard"]))
        for heavy in now.heavy:
            if _is_close(scene, heavy, race, heavy_days, told_by="R10"):
                values = {"what": "heavy", "days": days_apart(heavy.day, race.day)}
                yield found("R28", Severity.WARN, week, heavy, **values, most=round(heavy_days))


def nothing_new(scene: Scene, week: int) -> Iterator[Finding]:
    """Within ten days of the race come only kinds of run and strength routines done in the 21 days before them.

    The race, the primer, and lighter or shorter forms of something known are not new. Where the plan is too young to
    tell, nothing is said.
    """
    races = [race.day for race in _races(scene, week)]
    history = min(scene.limits["R29.history"], WEEKS_OF_HISTORY * DAYS_A_WEEK)
    near = min(scene.limits["R29.days"], WEEKS_TO_RACE * DAYS_A_WEEK)
    for one in scene.weeks[week].all if races else ():
        new = _stimulus(one)
        is_near = any(0 < days_apart(one.day, race) <= near for race in races)
        if new in ALWAYS_KNOWN or not is_near or days_apart(scene.plan.start, one.day) < history:
            continue
        earlier = scene.sessions(week - WEEKS_OF_HISTORY, week)
        if not any(0 < days_apart(s.day, one.day) <= history and new in _makes_known(s) for s in earlier):
            values = {"what": new, "kind": one.kind.value, "days": min(days_apart(one.day, race) for race in races)}
            yield found("R29", Severity.WARN, week, one, **values, history=round(history))


def _races(scene: Scene, week: int) -> list[Scheduled]:
    return [s for w in scene.weeks[week : week + WEEKS_TO_RACE + 1] if w.has_race for s in w.all if s.is_race]


def _is_close(scene: Scene, one: Scheduled, race: Scheduled, most: float, told_by: str) -> bool:
    days = days_apart(one.day, race.day)
    if days == 1 and told_by not in scene.muted:
        return False
    return 0 <= days < min(most, WEEKS_TO_RACE * DAYS_A_WEEK)


def _stimulus(one: Scheduled) -> str:
    """The kind of run, or the letter of the strength routine; empty for what is never new."""
    if one.is_strength:
        return "" if one.variant is Variant.PRIMER else one.session.routine
    if not one.is_run or one.is_race:
        return ""
    if one.variant is Variant.MARATHON:
        return "marathon"
    if one.variant in {Variant.REPS, Variant.STRIDES}:
        return str(one.variant.value)
    return str(one.kind.value)


def _makes_known(earlier: Scheduled) -> frozenset[str]:
    """What a session has made the legs used to: itself and its lighter forms."""
    stimulus = _stimulus(earlier)
    return frozenset({stimulus, *LIGHTER_FORMS.get(stimulus, ())})
