"""Fixes for distance: a week brought down to what the last ones allow, a run cut to what the legs know."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from enum import Enum

from runlegs_desktop.domain.finding import Finding
from runlegs_desktop.domain.fix import Action, Fix, fixed
from runlegs_desktop.domain.fixes_case import Case, breaks_volume
from runlegs_desktop.domain.fixes_resize import ROUND_TO, made_easy, resized, whole
from runlegs_desktop.domain.move_search import Choice
from runlegs_desktop.domain.scene import DAYS_OF_LONGEST, LEAST_LONG_METRES
from runlegs_desktop.domain.schedule import Scheduled
from runlegs_desktop.domain.session import Kind, Session

LEAST_RUN = 1600  # metres: science 1.6 plans no easy run under 1.6 km
LEAST_LONG = 3000
FEWEST_RUNS = 3  # science 1.6: a week is planned with three runs or more
EASY_OF_LONG = 0.95  # science 1.6: an easy run stays under the long run


class Give(Enum):
    """Which runs of a week give first when it comes down."""

    EASY_FIRST = "easy-first"
    ALIKE = "alike"
    ALL = "all"


def growth(case: Case, finding: Finding) -> Iterator[Choice]:
    """R01: runs that jump come down first, then easy runs, then the long run, then quality."""
    yield from _week(case, finding, _number(finding, "limit"), together=False)


def light_week(case: Case, finding: Finding) -> Iterator[Choice]:
    """R03, R04, R44: the week comes down to its limit, easy runs and the long run alike."""
    yield from _week(case, finding, _number(finding, "limit"), together=True)


def taper(case: Case, finding: Finding) -> Iterator[Choice]:
    """R27: the week comes down, or its easy runs grow, to the nearer border of a taper."""
    numbers = dict(finding.values)
    peak, share = float(numbers["peak"]), float(numbers["share"])
    if share > float(numbers["high"]):
        yield from _week(case, finding, float(numbers["high"]) * peak, together=True)
    else:
        yield from _grown(case, finding, float(numbers["low"]) * peak)


def spike(case: Case, finding: Finding) -> Iterator[Choice]:
    """R02, R06: the run comes down to its limit; further where the week is too long; else the whole week does."""
    limit = _number(finding, "limit")
    for run in case.named(finding):
        yield _shortened(finding.rule, run, limit)
        room = case.scene.ceiling(finding.week) - (case.week(run).metres - run.metres)
        yield _shortened(finding.rule, run, min(limit, room))
        yield from _week(case, finding, case.scene.ceiling(finding.week), together=False)


def too_long(case: Case, finding: Finding) -> Iterator[Choice]:
    """R07: the run comes down to the time its goal needs."""
    seconds = _number(finding, "limit")
    for run in case.named(finding):
        limit = run.metres * seconds / max(run.seconds, 1)
        yield _shortened(finding.rule, run, limit)
        yield _shortened(finding.rule, run, min(limit, caps(case, finding.week).get(run.id, limit)))
        yield _shortened(finding.rule, run, LEAST_LONG + (limit - LEAST_LONG) * 0.9)


def share(case: Case, finding: Finding) -> Iterator[Choice]:
    """R05: the long run gives to an easy run of its week; else it is cut."""
    most = _number(finding, "most") + case.scene.limits["R05.slack"]
    for run in case.named(finding):
        week = case.week(run)
        goal = whole(most * week.metres)
        yield tuple(_given(finding.rule, run, other, goal) for other in _takers(case, run, goal))
        yield _shortened(finding.rule, run, most / (1 - most) * (week.metres - run.metres))


def caps(case: Case, week: int) -> Mapping[str, int]:
    """What R02 lets each run of a week have, when the earlier ones of that week keep to theirs."""
    seen, limits = case.scene, case.scene.limits
    longest: dict[str, int] = {}
    kept: list[tuple[Scheduled, int]] = [(r, r.metres) for w in seen.weeks[max(0, week - 5) : week] for r in w.runs]
    for run in seen.weeks[week].runs:
        first = run.day - timedelta(days=DAYS_OF_LONGEST)
        before = [size for other, size in kept if first <= other.day < run.day]
        before += [seen.before_longest] if first < case.plan.start else []
        known = max(LEAST_LONG_METRES, *before) if before else LEAST_LONG_METRES
        longest[run.id] = whole(max(limits["R02.warn"] * known, limits["R02.least"]))
        kept.append((run, min(run.metres, longest[run.id]) if case.can_change(run) else run.metres))
    return longest


def shrink(case: Case, rule: str, week: int, most: float, way: Give) -> Fix | None:
    """The week's runs at their R02 limits and then at `most` metres in all; none where that leaves too little.

    What still doesn't fit is left out, the shortest easy runs first.
    """
    now, cap = case.scene.weeks[week], caps(case, week)
    runs = case.changeable(now.runs)
    sizes = {run.id: min(run.metres, cap[run.id]) for run in runs}
    over = sum(sizes.values()) + sum(r.metres for r in now.runs if r.id not in sizes) - most
    easy, long = [r for r in runs if r.kind is Kind.EASY], [r for r in runs if r.kind is Kind.LONG]
    quality = [r for r in runs if r.is_quality]
    tiers = {
        Give.EASY_FIRST: (easy, long, quality),
        Give.ALIKE: (easy + long, quality),
        Give.ALL: (easy + long + quality,),
    }
    for tier in tiers[way]:
        over -= _take(sizes, tier, over)
    for run in sorted(easy, key=lambda r: (sizes[r.id], r.day))[: max(0, len(now.runs) - FEWEST_RUNS)]:
        over -= sizes.pop(run.id) if over > 0 else 0
    made = [_cut(case, run, sizes[run.id]) for run in runs if run.id in sizes]
    if over > 0 or any(m is None for m in made):
        return None
    new = tuple(m for m in made if m is not None)
    return fixed(rule, Action.RESIZE_WEEK, tuple(run.session for run in runs), new)


def _cut(case: Case, run: Scheduled, metres: int) -> Session | None:
    """The run at this distance; an easy one where its work doesn't fit."""
    if metres == run.metres:
        return run.session
    plain = resized(run.session, metres)
    if plain is not None or not run.is_quality:
        return plain
    easy = made_easy(run.session, case.paces)
    return resized(easy, metres) if easy else None


def _take(sizes: dict[str, int], tier: list[Scheduled], over: float) -> int:
    """Shorten these runs by `over` metres together, each by the share of what it can give. How much came off."""
    least = {r.id: LEAST_LONG if r.kind is Kind.LONG else LEAST_RUN for r in tier}
    room = {r.id: max(0, sizes[r.id] - least[r.id]) for r in tier}
    total = sum(room.values())
    if over <= 0 or not total:
        return 0
    part = min(1.0, over / total)
    came = 0
    for name, spare in room.items():
        size = max(whole(sizes[name] - part * spare), min(least[name], sizes[name]))
        came += sizes[name] - size
        sizes[name] = size
    return came


def _week(case: Case, finding: Finding, most: float, *, together: bool) -> Iterator[Choice]:
    """The week alone, easy runs first or all alike; where that leaves later weeks with conflicts, those too."""
    limit = min(most, case.scene.ceiling(finding.week))
    ways = (Give.ALIKE, Give.ALL) if together else tuple(Give)
    alone = [shrink(case, finding.rule, finding.week, limit, way) for way in ways]
    found = [fix for fix in alone if fix is not None]
    yield tuple(_told(case, fix, finding.week, finding.week) for fix in found)
    for fix in found:
        yield from _onward(case, fix, finding.week)


def _onward(case: Case, fix: Fix, first: int) -> Iterator[Choice]:
    now, last = case.unchecked(fix), first
    for week in range(first + 1, len(case.scene.weeks)):
        if breaks_volume(now.scene, week):
            more = shrink(now, fix.rule, week, now.scene.ceiling(week), Give.EASY_FIRST)
            if more is None:
                return
            fix, now, last = _merged(fix, more), now.unchecked(more), week
    if last > first:
        yield (_told(case, fix, first, last),)


def _merged(first: Fix, then: Fix) -> Fix:
    """Two fixes of different weeks as one."""
    return fixed(first.rule, first.action, (*first.old, *then.old), (*first.new, *then.new))


def _told(case: Case, fix: Fix, week: int, last: int) -> Fix:
    """With its numbers: a single run is resized, a week comes to so many metres, several weeks are eased."""
    if len(fix.old) == len(fix.new) == 1 and fix.old[0].kind is fix.new[0].kind:
        action = Action.SHORTEN if fix.new[0].metres < fix.old[0].metres else Action.LENGTHEN
        return fixed(fix.rule, action, fix.old, fix.new, metres=fix.new[0].metres)
    own = [s for s in (*fix.old, *fix.new) if case.plan.week_index(s.day) == week]
    total = case.scene.weeks[week].metres + sum(s.metres if s in fix.new else -s.metres for s in own)
    return fixed(fix.rule, fix.action, fix.old, fix.new, week=week, last=last, metres=total)


def _grown(case: Case, finding: Finding, least: float) -> Iterator[Choice]:
    now = case.scene.weeks[finding.week]
    runs = [r for r in case.changeable(now.runs) if r.kind in {Kind.EASY, Kind.LONG} and r.metres]
    have = sum(r.metres for r in runs)
    if not have:
        return
    times = 1 + (least - now.metres) / have
    made = [(r.session, resized(r.session, whole(r.metres * times) + ROUND_TO)) for r in runs]
    old, new = tuple(a for a, b in made if b), tuple(b for _a, b in made if b)
    fix = fixed(finding.rule, Action.RESIZE_WEEK, old, new)
    yield (_told(case, fix, finding.week, finding.week),)


def _shortened(rule: str, run: Scheduled, limit: float) -> Choice:
    least = LEAST_RUN if run.kind is not Kind.LONG else LEAST_LONG
    goal = whole(limit)
    if not least <= goal < run.metres:
        return ()
    made = resized(run.session, goal)
    return (fixed(rule, Action.SHORTEN, (run.session,), (made,), metres=made.metres),) if made else ()


def _takers(case: Case, run: Scheduled, goal: int) -> list[Scheduled]:
    """Easy runs that stay under the long run with what it gives, the shortest first."""
    easy = [r for r in case.changeable(case.week(run).runs) if r.kind is Kind.EASY and r.id != run.id]
    fit = [r for r in easy if r.metres + run.metres - goal <= EASY_OF_LONG * goal]
    return sorted(fit, key=lambda r: (r.metres, r.day))[:3]


def _given(rule: str, run: Scheduled, other: Scheduled, goal: int) -> Fix:
    given = run.metres - goal
    cut, grown = resized(run.session, goal), resized(other.session, other.metres + given)
    if cut is None or grown is None:
        return fixed(rule, Action.SHIFT, (), ())
    return fixed(rule, Action.SHIFT, (run.session, other.session), (cut, grown), metres=given)


def _number(finding: Finding, name: str) -> float:
    return float(dict(finding.values)[name])
