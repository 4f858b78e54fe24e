"""The list of rules: local, mutable where allowed, and silent on the reference plan of science 1.8."""

from dataclasses import replace
from datetime import time, timedelta
from itertools import accumulate

from hypothesis import given, settings
from hypothesis import strategies as st

from runlegs_desktop.domain.finding import Finding, Severity
from runlegs_desktop.domain.inputs import Experience, Goal
from runlegs_desktop.domain.plan import Mute, Phase
from runlegs_desktop.domain.rule_limits import LIMITS
from runlegs_desktop.domain.rules import RULES, check, ranked, recheck, score, worst
from runlegs_desktop.domain.session import Kind, Status, Variant, Zone
from runlegs_desktop.domain.windows import best_before, counts, streaks
from tests.domain.rule_scenes import START, a_plan, fast, hills, lift, long_run, look, on, race, run, tempo

WEEKS = 10
NEVER_MUTED = {"R02"}
PHASES = {3: Phase.CUTBACK, 7: Phase.CUTBACK, 8: Phase.TAPER, 9: Phase.TAPER}


def _any_card(kind, place, size, extra):
    week, day = divmod(place, 7)
    start = time(6 + size % 14) if extra % 3 == 0 else None
    if kind is Kind.STRENGTH:
        variant = (Variant.HEAVY, Variant.HEAVY, Variant.LIGHT, Variant.PRIMER)[extra % 4]
        return replace(lift(week, day, variant, ("A", "vas*6+ham*2", "gmax*9+plyo*50")[size % 3]), start=start)
    made = {
        Kind.TEMPO: lambda: tempo(week, day, 10 + size),
        Kind.HILLS: lambda: hills(week, day, 3 + size % 10, 30 + 15 * (extra % 5)),
        Kind.INTERVALS: lambda: fast(week, day, metres=size * 300, seconds=size * 70, zone=(Zone.I, Zone.R)[extra % 2]),
        Kind.LONG: lambda: run(week, day, size, kind, variant=(Variant.PLAIN, Variant.MARATHON)[extra % 2]),
        Kind.EASY: lambda: run(week, day, size, kind, variant=(Variant.PLAIN, Variant.STRIDES)[extra % 2]),
    }.get(kind, lambda: run(week, day, size, kind))()
    if extra % 7 == 0:
        return replace(made, start=start, status=Status.DONE, done_metres=size * 900, done_seconds=size * 400)
    return replace(made, start=start, status=Status.SKIPPED if extra % 11 == 0 else Status.PLANNED)


places = st.integers(0, WEEKS * 7 - 1)
cards = st.builds(_any_card, st.sampled_from(Kind), places, st.integers(1, 40), st.integers(0, 100))
plans = st.builds(
    a_plan,
    st.just(WEEKS),
    st.sampled_from(Goal),
    before_km=st.integers(0, 60),
    before_long_km=st.integers(3, 20),
    phases=st.just(PHASES),
    age=st.sampled_from([30, 60]),
    experience=st.sampled_from(Experience),
    mutes=st.lists(st.sampled_from([Mute(rule.id, START) for rule in RULES]), max_size=2),
)


def _numbered(many):
    return [replace(one, id=f"s{n:02d}", order=n) for n, one in enumerate(many)]


def _regular(hill_weeks, strength_from):
    """Ten even weeks up to a race: a change here reaches far."""
    for week in range(WEEKS - 1):
        yield run(week, 2, 8)
        yield long_run(week, 6, 12)
        yield hills(week, 1) if week in hill_weeks else tempo(week, 1)
        if week >= strength_from:
            yield lift(week, 4, routine="AB"[week % 2])
    yield from (run(week, day, 5) for week in (4, 5) for day in (0, 3, 4, 5))
    yield race(WEEKS - 1, 1)


regular = st.builds(_regular, st.frozensets(st.integers(0, 8)), st.integers(0, 8)).map(list)


@settings(max_examples=200)
@given(plans, st.one_of(st.lists(cards, min_size=8, max_size=45), regular), st.data())
def test_rechecking_the_touched_weeks_gives_what_checking_everything_gives(plan, many, data):
    before = _numbered(many)
    today = on(data.draw(st.integers(0, WEEKS - 1)), 2)
    after, touched = data.draw(edits(plan, before))
    first, second = look(plan, before, today=today), look(plan, after, today=today)
    assert recheck(check(first), second, touched) == check(second)


@st.composite
def edits(draw, plan, before):
    """One card deleted, moved or replaced, and the weeks that touches."""
    place = draw(st.integers(0, len(before) - 1))
    one, new = before[place], draw(st.one_of(st.none(), cards, places))
    if new is None:
        changed = []
    elif isinstance(new, int):
        changed = [replace(one, day=START + timedelta(days=new))]
    else:
        changed = [replace(new, id=one.id, order=one.order)]
    touched = {plan.week_index(s.day) for s in (one, *changed)}
    return [*before[:place], *changed, *before[place + 1 :]], touched


@given(plans, st.lists(cards, max_size=45))
def test_findings_point_at_cards_and_days_of_the_plan(plan, many):
    scene = look(plan, _numbered(many))
    days = {s.id: s.day for week in scene.weeks for s in week.all}
    for finding in check(scene):
        assert 0 <= finding.week < WEEKS
        assert set(finding.sessions) <= days.keys()
        assert {days[key] for key in finding.sessions} <= set(finding.days)
        assert list(finding.days) == sorted(set(finding.days))
        assert all(value == value for _name, value in finding.values)  # noqa: PLR0124 - no NaN


def test_rules_are_named_once_and_only_those_of_science_cannot_be_muted():
    ids = [rule.id for rule in RULES]
    assert ids == sorted(set(ids))
    assert ids == [f"R{n:02d}" for n in (*range(1, 24), 27, 28, 29, 30, 32, 33, 34, 35, 43, 44)]
    assert {rule.id for rule in RULES if not rule.can_be_muted} == NEVER_MUTED
    assert all(rule.look.__doc__ for rule in RULES)


def test_every_limit_belongs_to_a_rule_and_names_its_source():
    ids = {rule.id for rule in RULES}
    assert all(name.split(".")[0] in ids and limit.source for name, limit in LIMITS.items())


# science 1.8, golden check: week by week hills (reps × s, km), tempo minutes or intervals, then the easy runs and the long one
GOLDEN = [
    (6, 45, 5.0, "tempo", 15, 6.1, (3.2, 3.2), 7.5),
    (7, 45, 5.3, "tempo", 19, 6.9, (3.3, 3.3), 8.1),
    (8, 45, 5.6, "fast", 9, 5.7, (4.5, 4.5), 8.6),
    (6, 45, 4.2, None, 0, 0, (5.8, 5.8), 7.2),
    (9, 45, 5.9, "tempo", 23, 8.0, (3.5, 3.5), 8.9),
    (10, 45, 6.2, "tempo", 27, 8.7, (3.7, 3.7), 9.6),
    (7, 60, 6.0, "fast", 12, 6.6, (5.7, 5.7), 10.3),
    (6, 60, 5.6, "easy", 0, 4.5, (4.5, 4.5), 8.2),
    (8, 60, 6.4, "tempo", 30, 9.3, (4.5, 4.5), 10.6),
    (9, 60, 6.8, "tempo", 30, 9.3, (5.3, 5.3), 11.4),
    (10, 60, 7.2, "fast", 12, 6.6, (7.0, 7.0), 12.0),
    (6, 60, 5.6, "easy", 0, 5.6, (5.6, 5.6), 9.5),
]


def golden_week(week, row):
    reps, seconds, hill_km, second, minutes, second_km, easy_km, long_km = row
    yield replace(hills(week, 1, reps, seconds), metres=round(hill_km * 1000), seconds=round(hill_km * 400))
    yield lift(week, 1, order=1)
    yield lift(week, 3, routine="B", order=1)
    if week % 4 != 3:
        yield lift(week, 5, Variant.LIGHT, "C", order=1)
    made = {
        "tempo": lambda: tempo(week, 3, minutes),
        "fast": lambda: fast(week, 3, metres=round(minutes * 213), seconds=minutes * 60),
        "easy": lambda: run(week, 3, second_km),
    }.get(second)
    if made:
        yield replace(made(), metres=round(second_km * 1000), seconds=round(second_km * 380))
    yield run(week, 2, easy_km[0])
    yield run(week, 5, easy_km[1])
    yield long_run(week, 6, long_km, seconds=round(long_km * 384))


def golden_plan(**more):
    pattern = (Phase.ACCUMULATE, Phase.ACCUMULATE, Phase.INTENSIFY, Phase.DELOAD)
    phases = {week: pattern[week % 4] for week in range(12)}
    return a_plan(12, Goal.LEGS, before_km=25, before_long_km=9, phases=phases, **more)


def test_the_reference_plan_is_silent():
    many = [c for week, row in enumerate(GOLDEN) for c in golden_week(week, row)]
    assert check(look(golden_plan(), many)) == ()


def test_an_empty_plan_is_silent():
    assert check(look(a_plan(12, phases=PHASES))) == ()
    assert check(look(a_plan(0))) == ()


def test_muted_rules_are_not_heard():
    week = [run(0, day, 9, Kind.TEMPO) for day in range(7)]
    loud = check(look(a_plan(1), week))
    fired = {f.rule for f in loud}
    assert {"R01", "R09", "R15", "R16", "R17"} <= fired
    muted = check(look(a_plan(1, mutes=[Mute("R09", START), Mute("R17", START)]), week))
    assert {f.rule for f in muted} == fired - {"R09", "R17"}


def _finding(severity, week=0, days=()):
    return Finding("R01", severity, week, days=days)


def test_findings_are_ranked_by_severity_then_date():
    late, soon = _finding(Severity.ERROR, 5), _finding(Severity.ERROR, 2, (on(2, 3),))
    sooner = _finding(Severity.ERROR, 2, (on(2, 1),))
    warn, info = _finding(Severity.WARN, 0), _finding(Severity.INFO, 0)
    assert ranked([info, late, warn, soon, sooner]) == (sooner, soon, late, warn, info)


@given(st.lists(st.sampled_from(Severity), max_size=12))
def test_a_week_is_scored_and_badged(severities):
    many = [_finding(s) for s in severities]
    cost = sum({Severity.ERROR: 25, Severity.WARN: 8, Severity.INFO: 2}[s] for s in severities)
    assert score(many) == max(0, 100 - cost)
    order = [Severity.ERROR, Severity.WARN, Severity.INFO]
    assert worst(many) is (next(s for s in order if s in severities) if severities else None)


@given(st.lists(st.integers(0, 50), max_size=60), st.integers(1, 10), st.integers(0, 50))
def test_best_before_is_the_best_of_the_places_before(numbers, span, earlier):
    row = [earlier, *numbers]
    expected = tuple(max(row[max(0, place + 1 - span) : place + 1]) for place in range(len(numbers)))
    assert best_before(numbers, span, earlier) == expected


@given(st.lists(st.booleans(), max_size=40))
def test_counts_and_streaks_agree(flags):
    assert counts(flags) == tuple(accumulate(flags, lambda n, flag: n + 1 if flag else 0, initial=0))[1:]
    rows = list(streaks(flags))
    assert {place for row in rows for place in row} == {place for place, flag in enumerate(flags) if flag}
    assert all(counts(flags)[row[-1]] == len(row) for row in rows)
