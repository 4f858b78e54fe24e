"""Rules of what training does to each muscle: that they fire, that they stay silent, and what happens at the limit."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.app.leg_load import legs_for_rules
from runlegs_desktop.app.planning import picture
from runlegs_desktop.app.stimulus_file import tables_with
from runlegs_desktop.domain.athlete import Athlete
from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.finding import Severity
from runlegs_desktop.domain.fix import Fix, NoFix, Reason, apply
from runlegs_desktop.domain.fixes import fix_for
from runlegs_desktop.domain.generate import generate
from runlegs_desktop.domain.inputs import RACE_METRES, Equipment, Experience, Goal, PlanInputs
from runlegs_desktop.domain.jumps import Gate
from runlegs_desktop.domain.legs import Legs, Uneven
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.plan import Phase
from runlegs_desktop.domain.rules import RULES, check
from runlegs_desktop.domain.rules_muscle import VISIBLE
from runlegs_desktop.domain.scene import scene
from runlegs_desktop.domain.session import Kind, Variant
from runlegs_desktop.domain.sides import uneven
from runlegs_desktop.domain.stimulus import Ledgers, SetBlock
from runlegs_desktop.domain.stimulus_tables import MUSCLES
from runlegs_desktop.domain.strength import CalfTest, Leg
from tests.domain.rule_scenes import (
    FRI,
    MON,
    SUN,
    THU,
    TUE,
    WED,
    a_plan,
    at,
    done,
    findings,
    lift,
    look,
    on,
    only,
    race,
    run,
    values,
)
from tests.domain.strength_made import KNOWN, START, bout

M = Muscle
MONDAY = date(2027, 1, 4)
OURS = ("R30", "R32", "R33", "R34", "R35", "R43")
LOW = {m: tables_with().target[n].low for n, m in enumerate(MUSCLES)}
HIGH = {m: tables_with().target[n].high for n, m in enumerate(MUSCLES)}
FED = "+".join(f"{m.value}*{LOW[m] + 1:g}" for m in VISIBLE)


def sets(**by_muscle):
    return "+".join(f"{name}*{count}" for name, count in by_muscle.items())


@given(st.sampled_from(VISIBLE), st.integers(1, 20))
def test_r30_tells_of_a_big_muscle_with_few_sets(muscle, quarters):
    given_sets = quarters / 4
    routine = "+".join(f"{m.value}*{given_sets if m is muscle else LOW[m] + 1:g}" for m in VISIBLE)
    found = findings("R30", a_plan(1), lift(0, TUE, routine=routine))
    assert bool(found) is (given_sets < LOW[muscle])
    for finding in found:
        assert (finding.severity, finding.week, finding.sessions) == (Severity.INFO, 0, ())
        assert values(finding) == {"muscle": muscle.value, "sets": given_sets, "low": LOW[muscle], "more": 0}


def test_r30_names_the_shortest_and_counts_the_others():
    told = values(only("R30", a_plan(1), lift(0, TUE, routine=sets(gmax=6, vas=4, ham=6, gas=1, sol=6))))
    assert (told["muscle"], told["more"]) == ("gas", 1)


@pytest.mark.parametrize("phase", [Phase.CUTBACK, Phase.DELOAD, Phase.TAPER])
def test_r30_is_silent_in_easier_weeks_before_a_race_and_where_nothing_is_known(phase):
    few = lift(0, TUE, routine=sets(vas=2))
    assert not findings("R30", a_plan(1, phases={0: phase}), few)
    assert not findings("R30", a_plan(1), few, race(0, SUN))
    assert not findings("R30", a_plan(1), lift(0, TUE, routine="A"))
    assert not findings("R30", a_plan(1), run(0, TUE, 10))


@given(st.sampled_from(MUSCLES), st.sampled_from([Goal.LEGS, Goal.HALF]))
def test_r32_tells_of_a_muscle_far_over_its_target(muscle, goal):
    most = 1.25 * HIGH[muscle]
    assert not findings("R32", a_plan(1, goal), lift(0, TUE, routine=f"{muscle.value}*{most:g}"))
    finding = only("R32", a_plan(1, goal), lift(0, TUE, routine=f"{muscle.value}*{most + 0.5:g}"))
    assert (finding.severity, finding.week, values(finding)["muscle"]) == (Severity.WARN, 0, muscle.value)
    assert (values(finding)["limit"], values(finding)["jumped"]) == (most, 0)


@given(st.integers(1, 8), st.integers(1, 20))
def test_r32_tells_of_half_as_much_again_as_in_three_weeks_before(before, now):
    weeks = [lift(week, TUE, routine=sets(vas=before if week < 3 else now)) for week in range(4)]
    found = findings("R32", a_plan(4), weeks)
    assert bool(found) is (now > 1.5 * before and now >= 4)
    for finding in found:
        assert (finding.week, values(finding)["jumped"], values(finding)["mean"]) == (3, 1, before)
    assert not [f for f in findings("R32", a_plan(3), weeks[1:3]) if f.week < 3]


def test_r32_takes_no_week_of_load_after_a_cutback_for_a_jump():
    for weeks, easier in ((5, {3}), (6, {2})):
        plan = a_plan(weeks)
        phases = tuple(Phase.CUTBACK if n in easier else Phase.BASE for n in range(weeks))
        cards = [lift(n, TUE, routine=sets(vas=4 if n in easier else 8)) for n in range(weeks)]
        assert not findings("R32", replace(plan, phases=phases), cards)
        more = [lift(n, TUE, routine=sets(vas=4 if n in easier else 13 if n == weeks - 1 else 8)) for n in range(weeks)]
        assert [values(one)["mean"] for one in findings("R32", replace(plan, phases=phases), more)] == [8]


def test_r32_takes_the_last_load_week_for_no_jump_either():
    ramp = [lift(n, TUE, routine=sets(vas=count)) for n, count in enumerate((3, 3, 6, 7))]
    assert not findings("R32", a_plan(4), ramp)
    steep = [lift(n, TUE, routine=sets(vas=count)) for n, count in enumerate((3, 3, 6, 10))]
    assert [values(one)["mean"] for one in findings("R32", a_plan(4), steep)] == [6]


@pytest.mark.parametrize("goal", Goal)
@pytest.mark.parametrize("kit", Equipment)
@pytest.mark.parametrize("strength", [2, 3])
def test_no_plan_as_it_is_made_jumps(goal, kit, strength):
    race = MONDAY + timedelta(days=7 * 16 - 1) if goal in RACE_METRES else None
    wanted = PlanInputs(goal, MONDAY, 16, 35_000, race_day=race, strength=strength, equipment=kit)
    made = generate(wanted, "p", "me", "")
    book = Logbook({"me": Athlete("me")}, {"p": made.plan}, {one.id: one for one in made.sessions})
    seen = picture(book, made.plan, MONDAY, legs=legs_for_rules(book, made.plan).legs)
    assert not [one for one in seen.findings if one.rule == "R32"]


def test_r32_names_the_muscle_that_is_furthest_over_and_no_jump_from_nothing():
    told = only("R32", a_plan(1), lift(0, TUE, routine=sets(vas=HIGH[M.VAS] * 2, gmax=HIGH[M.GMAX] * 1.5)))
    assert values(told)["muscle"] == "vas"
    other = [lift(week, TUE, routine=sets(vas=4) if week < 3 else sets(vas=4, gmax=5)) for week in range(4)]
    assert not findings("R32", a_plan(4), other)


@given(st.integers(0, 10), st.integers(1, 4))
def test_r33_tells_of_a_muscle_that_is_not_fresh(place, days):
    plan = a_plan(3)
    first, second = lift(*at(place), routine=sets(vas=12)), lift(*at(place + days), routine=sets(vas=2), order=1)
    found = findings("R33", plan, first, second)
    assert bool(found) is (days == 1)
    for finding in found:
        assert (finding.severity, finding.sessions, finding.week) == (Severity.WARN, (second.id,), (place + 1) // 7)
        assert values(finding)["muscle"] == "vas"
        assert 0.4 < values(finding)["fresh"] < 0.6
    assert not findings("R33", plan, first, lift(*at(place + days), routine=sets(ham=2), order=1))
    assert not findings("R33", plan, first, done(second))


def test_r33_goes_by_the_clock_where_there_is_one():
    def fresh(start):
        return values(
            only(
                "R33",
                a_plan(1),
                lift(0, MON, routine=sets(vas=12), start="07:00"),
                lift(0, TUE, routine=sets(vas=2), start=start),
            )
        )["fresh"]

    assert fresh("06:00") < fresh("06:30") < fresh("12:00")


def test_a_later_session_of_a_day_begins_later():
    def fresh(order):
        first, second = lift(0, MON, routine=sets(vas=12)), lift(0, TUE, routine=sets(vas=2), order=order)
        return values(only("R33", a_plan(1), first, second))["fresh"]

    assert fresh(0) < fresh(1)


def test_half_a_set_is_enough_to_ask_for_a_fresh_muscle():
    def asked(weight):
        block = SetBlock("x", {M.VAS: weight}, 12, 8, 1)
        made = Legs(Ledgers(tables_with(), Experience.BEGINNER, 40.0, lambda _session: (block,)))
        seen = look(a_plan(1), lift(0, MON), lift(0, TUE, order=1))
        return len(made.tired(0, seen.weeks))

    assert [asked(weight) for weight in (0.49, 0.5)] == [0, 2]


@given(st.integers(4, 12), st.integers(1, 12))
def test_r34_tells_of_much_front_and_little_back(front, back):
    weeks = [lift(week, TUE, routine=sets(vas=front / 2, gmax=back / 2)) for week in (0, 1)]
    found = findings("R34", a_plan(2), weeks)
    assert bool(found) is (back < 0.6 * front - 1e-9)
    for finding in found:
        assert (finding.severity, finding.week) == (Severity.INFO, 1)
        assert values(finding) == {"front": front, "back": back, "share": 0.6}


def test_r34_needs_two_weeks_and_some_sets():
    assert not findings("R34", a_plan(1), lift(0, TUE, routine=sets(vas=9)))
    assert not findings("R34", a_plan(2), [lift(week, TUE, routine=sets(vas=1.5)) for week in (0, 1)])


def test_r35_tells_of_one_weaker_leg_in_the_week_of_today():
    legs = [Uneven("straight", "", 0.16, "L"), Uneven("rdl", "Hinge", 0.3, "R")]
    finding = only("R35", a_plan(3), run(0, TUE, 5), today=on(1, WED), uneven=legs)
    assert (finding.severity, finding.week) == (Severity.INFO, 1)
    assert values(finding) == {"what": "rdl", "name": "Hinge", "share": 0.3, "leg": "R", "limit": 0.15}
    assert not findings("R35", a_plan(3), run(0, TUE, 5), uneven=[Uneven("bent", "", 0.15, "L")])
    assert not findings("R35", a_plan(1), run(0, TUE, 5), today=on(4, MON), uneven=legs)


def test_two_tests_must_agree_on_the_weaker_leg():
    def tests(*pairs):
        return [CalfTest(f"c{n}", "me", on(n, MON), *pair) for n, pair in enumerate(pairs)]

    assert uneven(tests((20, 25), (18, 24)), (), KNOWN) == (Uneven("straight", "", 0.2, "L"),)
    assert uneven(tests((None, None, 25, 20), (None, None, 25, 15)), (), KNOWN) == (Uneven("bent", "", 0.2, "R"),)
    assert uneven(tests((20, 25), (25, 20)), (), KNOWN) == ()
    assert uneven(tests((20, 25)), (), KNOWN) == ()
    assert uneven(tests((10, 30), (20, 20), (18, 24)), (), KNOWN) == ()
    assert uneven(tests((10, 30), (10, 30), (20, 20)), (), KNOWN) == ()


def test_lifts_of_one_leg_are_compared_too():
    def both(day, left, right):
        made = {Leg.LEFT: left, Leg.RIGHT: right}
        return [one for leg, load in made.items() for one in bout(day, 8, key="sl_rdl", load=load, legs=(leg,))]

    (one,) = uneven((), [*both(0, 20_000, 16_000), *both(7, 20_000, 15_000)], KNOWN)
    assert (one.what, one.name, one.leg, one.share) == ("sl_rdl", "sl_rdl", "R", pytest.approx(0.2, abs=1e-3))
    assert uneven((), [*both(0, 20_000, 16_000), *bout(7, 8)], KNOWN) == ()
    even = [*both(7, 20_000, 20_000), *both(3, 20_000, 16_000), *both(0, 20_000, 16_000)]
    assert uneven((), even, KNOWN) == ()  # the last two are those of the days, wherever they stand in the log
    assert START


@given(st.sampled_from(list(Experience)), st.integers(1, 200))
def test_r43_tells_of_many_landings(experience, landings):
    most = {Experience.BEGINNER: 60, Experience.INTERMEDIATE: 100, Experience.ADVANCED: 140}[experience]
    found = findings("R43", a_plan(1, experience=experience), lift(0, TUE, routine=f"plyo*{landings}"))
    assert bool(found) is (landings > most)
    for finding in found:
        assert (finding.severity, values(finding)) == (Severity.WARN, {"contacts": landings, "limit": most})


@given(st.integers(0, 12), st.integers(0, 3))
def test_r43_wants_two_days_between_jumps(place, gap):
    first, second = (lift(*at(place + n * gap), routine="plyo*20", order=n) for n in (0, 1))
    found = findings("R43", a_plan(3), first, second)
    assert bool(found) is (gap < 2)
    for finding in found:
        assert (finding.sessions, finding.week) == ((first.id, second.id), (place + gap) // 7)
    assert not findings("R43", a_plan(3), first, lift(*at(place + gap), routine=sets(vas=3), order=1))


@given(st.integers(1, 200), st.integers(0, 40), st.integers(0, 20), st.booleans())
def test_r43_asks_if_the_legs_are_ready_and_starts_with_few(landings, raises, box, has_jumped):
    gate = Gate(raises, box, has_jumped=has_jumped)
    card = lift(0, TUE, routine=f"plyo*{landings}")
    (most, ready) = (100 if has_jumped else 40, raises >= 20 and box >= 10)
    found = findings("R43", a_plan(1), card, gate=gate)
    assert bool(found) is (landings > most or not ready)
    for finding in found:
        assert finding.severity is (Severity.WARN if landings > most else Severity.INFO)
        assert values(finding).get("limit", most) == most
        assert ("raises" in values(finding)) is not ready


def test_r43_asks_nothing_of_a_primer_or_of_what_is_done():
    shut = Gate()
    assert findings("R43", a_plan(1), lift(0, TUE, routine="plyo*10"), gate=shut)
    assert not findings("R43", a_plan(1), lift(0, TUE, Variant.PRIMER, "plyo*10"), gate=shut)
    assert not findings("R43", a_plan(1), done(lift(0, TUE, routine="plyo*10")), gate=shut)
    assert not findings("R43", a_plan(1), lift(0, TUE, routine=sets(vas=3)), gate=shut)


def test_without_knowledge_of_legs_they_are_silent():
    known = look(a_plan(2), lift(0, TUE, routine=sets(vas=30)), lift(0, WED, routine="vas*3+plyo*300"))
    ours = [rule for rule in RULES if rule.id in OURS]
    assert {f.rule for f in check(known, ours)} >= {"R30", "R32", "R33", "R43"}
    days = [one for week in known.weeks for day in week.days for one in day]
    assert check(scene(known.plan, days, known.today), ours) == ()


def test_a_usual_week_of_two_sessions_is_silent():
    cards = [
        one
        for week in range(4)
        for one in (
            lift(week, TUE, routine=FED),
            lift(week, FRI, Variant.LIGHT, FED),
            run(week, THU, 8, Kind.TEMPO),
            run(week, SUN, 12, Kind.LONG),
        )
    ]
    assert [f for rule in OURS for f in findings(rule, a_plan(4), cards)] == []


def test_weeks_that_stay_the_same_are_not_summed_again():
    first = look(a_plan(2), lift(0, TUE, routine=sets(vas=9)), lift(1, TUE, routine=sets(vas=9)))
    days = [one for week in first.weeks for day in week.days for one in day]
    again = scene(first.plan, days, first.today, before=first)
    assert again.legs is first.legs
    assert again.legs.week(0, again.weeks[0]) is first.legs.week(0, first.weeks[0])
    assert Muscle.VAS in VISIBLE
    other = look(a_plan(2), lift(0, TUE, routine=sets(vas=3)), lift(1, TUE, routine=sets(vas=9)))
    assert first.legs.week(0, other.weeks[0]).growth(M.VAS) == pytest.approx(3)


def test_a_session_on_tired_muscles_moves_to_a_day_on_which_they_are_ready():
    plan = a_plan(1)
    seen = look(plan, lift(0, MON, Variant.LIGHT, sets(vas=12)), lift(0, TUE, Variant.LIGHT, sets(vas=2)))
    rows = [one.session for day in seen.weeks[0].days for one in day]
    book = Logbook(plans={plan.id: plan}, sessions={one.id: one for one in rows})
    (tired,) = findings("R33", plan, rows)
    fix = fix_for(tired, book, plan, seen.today, seen.legs)
    assert isinstance(fix, Fix)
    assert fix_for(tired, book, plan, seen.today) == NoFix("R33", Reason.GONE)
    assert [f for f in findings("R33", plan, *apply(fix, book).sessions.values()) if f.rule == "R33"] == []
