"""Rules for how much of the training is hard, and how soon."""

from collections.abc import Iterator

from runlegs_desktop.domain.finding import Finding, Severity, found
from runlegs_desktop.domain.inputs import Goal, Hills
from runlegs_desktop.domain.rule_limits import over, under
from runlegs_desktop.domain.scene import Scene, SceneWeek
from runlegs_desktop.domain.session import Kind

A_MINUTE = 60
LOAD_WEEK_WITHIN = 4  # weeks back in which the load week before this one is looked for
SYSTEMS = {
    "long": frozenset({Kind.LONG}),
    "tempo": frozenset({Kind.TEMPO, Kind.INTERVALS}),
    "hills": frozenset({Kind.HILLS}),
}


def easy_share(scene: Scene, week: int) -> Iterator[Finding]:
    """At least four fifths of the running time is easy. Tapers, race weeks and weeks under an hour are left alone."""
    now, limits = scene.weeks[week], scene.limits
    if now.is_taper or now.has_race or now.run_seconds < limits["R08.least"] * A_MINUTE:
        return
    share = now.hard_seconds / max(now.run_seconds, 1)
    if not over(share, limits["R08.info"]):
        return
    severity = Severity.INFO
    if over(share, limits["R08.warn"]):
        severity = Severity.ERROR if over(share, limits["R08.error"]) else Severity.WARN
    last = [run for run in now.runs if run.hard_seconds][-1:]
    values = {"share": share, "most": limits["R08.info"], "hard": now.hard_seconds, "all": now.run_seconds}
    yield found("R08", severity, week, *last, **values)


def quality_count(scene: Scene, week: int) -> Iterator[Finding]:
    """A week has at most two hard runs, the race among them; a long run over 150 minutes counts as hard."""
    hard = scene.weeks[week].hard
    if over(len(hard), scene.limits["R17.warn"]):
        severity = Severity.ERROR if over(len(hard), scene.limits["R17.error"]) else Severity.WARN
        change = ([s for s in hard if s.is_quality] or [s for s in hard if not s.is_race])[-1:]
        yield found("R17", severity, week, *change, runs=len(hard), most=round(scene.limits["R17.warn"]))


def quality_too_early(scene: Scene, week: int) -> Iterator[Finding]:
    """Hard running begins after three weeks of 12 km or more; those before the plan count. The race is exempt."""
    least, weeks = scene.limits["R20.metres"], scene.limits["R20.weeks"]
    hard = [s for s in scene.weeks[week].hard if not s.is_race]
    if not hard or not under(scene.before_metres, least):
        return
    ready = sum(not under(before.metres, least) for before in scene.weeks[:week])
    if ready < weeks:
        yield found("R20", Severity.WARN, week, *hard, weeks=ready, need=round(weeks), metres=round(least))


def missing_system(scene: Scene, week: int) -> Iterator[Finding]:
    """A plan for the legs has a long run, tempo or intervals, and hills in at least every other load week.

    Weeks that are too small for hard running need none of it.
    """
    now = scene.weeks[week]
    if scene.plan.goal is not Goal.LEGS or not _is_training(now):
        return
    before = _load_week_before(scene, week)
    if before is None or not _is_training(before):
        return
    kinds = {s.kind for w in (before, now) for s in w.runs}
    for system in _wanted(scene, before, now):
        if not kinds & SYSTEMS[system]:
            yield found("R23", Severity.INFO, week, system=system)


def _is_training(week: SceneWeek) -> bool:
    return week.is_load and bool(week.runs) and not week.has_race


def _load_week_before(scene: Scene, week: int) -> SceneWeek | None:
    weeks = scene.weeks[max(0, week - LOAD_WEEK_WITHIN) : week]
    return next((w for w in reversed(weeks) if w.is_load), None)


def _wanted(scene: Scene, *weeks: SceneWeek) -> Iterator[str]:
    yield "long"
    small = any(under(week.metres, scene.limits["R20.metres"]) for week in weeks)
    if small or scene.plan.inputs.easy_only:
        return
    yield "tempo"
    if scene.plan.inputs.hills is not Hills.NONE:
        yield "hills"
