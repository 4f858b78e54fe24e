"""Rules for the distance of whole weeks."""

from collections.abc import Iterator

from runlegs_desktop.domain.finding import Finding, Severity, found
from runlegs_desktop.domain.rule_limits import over, under
from runlegs_desktop.domain.scene import Scene, SceneWeek
from runlegs_desktop.domain.schedule import Scheduled

CUTBACK_SHARE = 0.80  # science 1.2: CUT
WEEKS_OF_CUTBACK = 3  # of the best of the last three weeks


def weekly_growth(scene: Scene, week: int) -> Iterator[Finding]:
    """A week is at most 10 % longer than the best of the four weeks before it.

    An easier week never lowers the limit; four weeks away do. Less than 8 km counts as 8 km (science 1.1).
    """
    now, ref, limit = scene.weeks[week], scene.known(week), scene.ceiling(week)
    if over(now.metres, limit):
        severity = Severity.ERROR if over(now.metres, scene.limits["R01.error"] * ref) else Severity.WARN
        share = now.metres / ref - 1
        most = scene.limits["R01.warn"] - 1
        yield found(
            "R01", severity, week, *_cause(now), metres=now.metres, ref=ref, share=share, limit=limit, most=most
        )


def rebound(scene: Scene, week: int) -> Iterator[Finding]:
    """A week is at most 30 % longer than a light week before it; a taper or a race week does not count as light.

    It is only a hint while the week stays within the best of the last four. After a week that was not light the same
    jump is R01's to tell; where R01 doesn't (muted, or with a higher limit), this rule does.
    """
    before = scene.week_before(week)
    if before is not None and (before.is_taper or before.has_race):
        return
    metres, light, ref = scene.volume(week), scene.volume(week - 1), scene.ref(week)
    limit = scene.limits["R03.warn"] * light
    is_told = "R01" not in scene.muted and over(metres, scene.ceiling(week))
    if over(metres, limit) and (under(light, scene.limits["R03.light"] * ref) or not is_told):
        severity = Severity.WARN if over(metres, ref) else Severity.INFO
        most = scene.limits["R03.warn"] - 1
        cards = _cause(scene.weeks[week])
        yield found("R03", severity, week, *cards, metres=metres, before=light, ref=ref, limit=limit, most=most)


def no_cutback(scene: Scene, week: int) -> Iterator[Finding]:
    """An easier week comes after at most four that are close to the most you have run."""
    weeks, streak = round(scene.limits["R04.weeks"]), scene.load_streaks[week]
    if streak and streak % max(weeks, 1) == 0:
        metres = scene.volume(week)
        best = max(scene.volume(w) for w in range(week - WEEKS_OF_CUTBACK, week))
        limit = CUTBACK_SHARE * best
        yield found("R04", Severity.WARN, week, *_cause(scene.weeks[week]), weeks=streak, metres=metres, limit=limit)


def older_cutback(scene: Scene, week: int) -> Iterator[Finding]:
    """From 50 on, an easier week comes after at most three."""
    now, weeks = scene.weeks[week], round(scene.limits["R44.weeks"])
    if scene.load_streaks[week] == weeks and scene.plan.inputs.age >= scene.limits["R44.age"]:
        best = max(scene.volume(w) for w in range(week - WEEKS_OF_CUTBACK, week))
        limit = CUTBACK_SHARE * best
        yield found(
            "R44",
            Severity.INFO,
            week,
            *_cause(now),
            weeks=weeks,
            age=round(scene.limits["R44.age"]),
            metres=now.metres,
            limit=limit,
        )


def _cause(week: SceneWeek) -> tuple[Scheduled, ...]:
    return (week.longest_run,) if week.longest_run else ()
