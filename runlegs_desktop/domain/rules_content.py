"""Rules for what a hard session is made of: repeats, minutes, metres. A card without steps says nothing."""

from collections.abc import Iterator

from runlegs_desktop.domain.finding import Finding, Severity, found
from runlegs_desktop.domain.rule_limits import over, under
from runlegs_desktop.domain.scene import Scene
from runlegs_desktop.domain.schedule import Scheduled
from runlegs_desktop.domain.session import Kind, Zone
from runlegs_desktop.domain.work import Work

A_MINUTE = 60


def hill_repeats(scene: Scene, week: int) -> Iterator[Finding]:
    """Hills are 6 to 10 repeats."""
    low, high = scene.limits["R18.low"], scene.limits["R18.high"]
    for run, hills in scene.weeks[week].work(Kind.HILLS, Zone.H):
        if not low <= hills.reps <= high:
            yield found("R18", Severity.WARN, week, run, reps=hills.reps, low=round(low), high=round(high))


def hill_progression(scene: Scene, week: int) -> Iterator[Finding]:
    """Hills grow by at most two repeats, and each by at most 15 seconds, from one load week's session to the next."""
    most_reps, most_seconds = scene.limits["R19.reps"], scene.limits["R19.seconds"]
    for run, hills in scene.weeks[week].work(Kind.HILLS, Zone.H):
        before = _before(scene, week, run, Kind.HILLS, Zone.H)
        if before is None or hills.reps > scene.limits["R18.high"]:
            continue  # R18 tells of too many
        if over(hills.reps - before.reps, most_reps) or over(hills.longest - before.longest, most_seconds):
            values = {"reps": hills.reps, "before": before.reps, "most": round(most_reps)}
            seconds = {"seconds": hills.longest, "seconds_before": before.longest, "most_seconds": round(most_seconds)}
            yield found("R19", Severity.INFO, week, run, **values, **seconds)


def tempo_range(scene: Scene, week: int) -> Iterator[Finding]:
    """Tempo is 15 to 40 minutes, and grows by at most 5 from one load week's session to the next."""
    low, high, step = (scene.limits[f"R21.{name}"] * A_MINUTE for name in ("low", "high", "step"))
    for run, tempo in scene.weeks[week].work(Kind.TEMPO, Zone.T):
        values = {"seconds": tempo.seconds, "low": round(low), "high": round(high), "step": round(step)}
        before = _before(scene, week, run, Kind.TEMPO, Zone.T)
        if under(tempo.seconds, low) or over(tempo.seconds, high):
            yield found("R21", Severity.INFO, week, run, **values)
        elif before is not None and over(tempo.seconds - before.seconds, step):
            yield found("R21", Severity.INFO, week, run, **values, before=before.seconds)


def interval_volume(scene: Scene, week: int) -> Iterator[Finding]:
    """Interval work is at most 8 % of the week or what 6 minutes of it cover, and never over 10 km; repetitions are at
    most 5 % or 1.2 km, and never over 8 km.
    """
    limits, volume = scene.limits, scene.weeks[week].metres
    for run, fast in scene.weeks[week].work(Kind.INTERVALS, Zone.I):
        least = limits["R22.i_least"] * A_MINUTE * fast.metres / max(fast.seconds, 1)
        limit = max(limits["R22.i_share"] * volume, least)
        yield from _too_far(run, week, "I", fast.metres, min(limit, limits["R22.i_most"]))
    for run, short in scene.weeks[week].work(Kind.INTERVALS, Zone.R):
        limit = max(limits["R22.r_share"] * volume, limits["R22.r_least"])
        yield from _too_far(run, week, "R", short.metres, min(limit, limits["R22.r_most"]))


def _too_far(run: Scheduled, week: int, zone: str, metres: int, limit: float) -> Iterator[Finding]:
    if over(metres, limit):
        yield found("R22", Severity.WARN, week, run, zone=zone, metres=metres, limit=limit)


def _before(scene: Scene, week: int, run: Scheduled, kind: Kind, zone: Zone) -> Work | None:
    """The work of the last session of this kind before `run` in a load week."""
    for earlier in range(week, -1, -1):
        if scene.weeks[earlier].is_load:
            found_work = [done for other, done in scene.weeks[earlier].work(kind, zone) if other.day < run.day]
            if found_work:
                return found_work[-1]
    return None
