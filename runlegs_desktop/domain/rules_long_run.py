"""Rules for the longest run of the week."""

from collections.abc import Iterator

from runlegs_desktop.domain.finding import Finding, Severity, found
from runlegs_desktop.domain.inputs import Goal
from runlegs_desktop.domain.paces import EASY, speed
from runlegs_desktop.domain.plan import Phase
from runlegs_desktop.domain.rule_limits import CAP_OF_GOAL, over
from runlegs_desktop.domain.scene import LEAST_LONG_METRES, Scene, SceneWeek

A_MINUTE = 60
FEWEST_RUNS = 3  # with one or two runs a share says nothing
FAR_RACES = frozenset({Goal.HALF, Goal.MARATHON})
HARD_PHASES = frozenset({Phase.BUILD, Phase.PEAK})


def single_run(scene: Scene, week: int) -> Iterator[Finding]:
    """No run over 5 km is more than 10 % longer than the longest run of the 28 days before it, race aside."""
    for run in scene.weeks[week].runs:
        if run.metres <= scene.limits["R02.least"]:
            continue
        before = max(scene.longest_before(run.day), LEAST_LONG_METRES)
        limit = scene.limits["R02.warn"] * before
        if over(run.metres, limit):
            severity = Severity.ERROR if over(run.metres, scene.limits["R02.error"] * before) else Severity.WARN
            share, most = run.metres / before - 1, scene.limits["R02.warn"] - 1
            values = {"metres": run.metres, "before": before, "share": share, "limit": limit, "most": most}
            yield found("R02", severity, week, run, **values, kind=run.kind.value)


def long_run_share(scene: Scene, week: int) -> Iterator[Finding]:
    """The longest run is about a third of the week: the fewer the runs, the more it may be.

    The race week is left alone, as are weeks of one or two runs.
    """
    now, longest = scene.weeks[week], scene.weeks[week].longest_run
    if longest is None or len(now.runs) < FEWEST_RUNS or now.has_race:
        return
    share, most = longest.metres / max(now.metres, 1), _most_share(scene, now)
    if over(share, most + scene.limits["R05.slack"]):
        severity = Severity.INFO if len(now.runs) == FEWEST_RUNS else Severity.WARN
        values = {"metres": longest.metres, "week_metres": now.metres, "share": share, "most": most}
        yield found("R05", severity, week, longest, **values, runs=len(now.runs))


def long_run_step(scene: Scene, week: int) -> Iterator[Finding]:
    """The longest run grows by at most 15 easy minutes over the longest of the 28 days before it.

    Where the same step is more than 10 %, R02 tells it.
    """
    longest = scene.weeks[week].longest_run
    if longest is None or longest.metres <= scene.limits["R02.least"]:
        return
    before = max(scene.longest_before(longest.day), LEAST_LONG_METRES)
    easy = speed(EASY, scene.plan.inputs.vdot)
    seconds = (longest.metres - before) / easy
    if over(seconds, scene.limits["R06.step"] * A_MINUTE) and not any(
        f.sessions[-1] == longest.id for f in single_run(scene, week)
    ):
        limit = before + scene.limits["R06.step"] * A_MINUTE * easy
        most = scene.limits["R06.step"] * A_MINUTE
        values = {"metres": longest.metres, "before": before, "seconds": seconds, "most": most, "limit": limit}
        yield found("R06", Severity.WARN, week, longest, **values)


def long_run_time(scene: Scene, week: int) -> Iterator[Finding]:
    """No run takes longer than its goal needs, and none takes longer than three and a half hours; the race aside."""
    cap = scene.limits[CAP_OF_GOAL[scene.plan.goal]] * A_MINUTE
    most = scene.limits["R07.error"] * A_MINUTE
    for run in scene.weeks[week].runs:
        if over(run.seconds, min(cap, most)):
            severity = Severity.ERROR if over(run.seconds, most) else Severity.WARN
            limit = round(min(cap, most))
            yield found("R07", severity, week, run, seconds=run.seconds, limit=limit, kind=run.kind.value)


def _most_share(scene: Scene, week: SceneWeek) -> float:
    runs, limits = len(week.runs), scene.limits
    share = limits[f"R05.{min(runs, 5)}_runs"]
    if scene.plan.goal in FAR_RACES and week.phase in HARD_PHASES:
        share = max(share, limits["R05.far_races"])
        if scene.plan.goal is Goal.MARATHON and runs <= 4:
            share = max(share, limits["R05.marathon"])
    return share
