"""I42: the golden plan of science 1.8 (intermediate, definition, VDOT 40, 25 km a week), session for session."""

from datetime import date

import pytest

from runlegs_desktop.domain.inputs import Experience, Goal, PlanInputs
from runlegs_desktop.domain.session import Kind, Repeat, Variant, Zone
from tests.domain.laid_plan import laid, work

INPUTS = PlanInputs(
    goal=Goal.LEGS,
    start=date(2026, 3, 2),
    weeks=12,
    weekly_metres=25_000,
    long_metres=9_000,
    vdot=40.0,
    experience=Experience.INTERMEDIATE,
    strength=3,
)
GOLDEN = """
accumulate 24.9 12 | Tu hills 6x45s 5.0 +H | We easy 3.2 | Th tempo 15' 6.1 +H | Sa easy 3.2 +L | Su long 7.5
accumulate 26.8 14 | Tu hills 7x45s 5.3 +H | We easy 3.3 | Th tempo 19' 6.9 +H | Sa easy 3.3 +L | Su long 8.1
intensify 28.9 8 | Tu hills 8x45s 5.6 +H | We easy 4.5 | Th I 3x3' 5.7 +H | Sa easy 4.5 +L | Su long 8.6
deload 23.0 3 | Tu hills 6x45s 4.2 +H | We easy 5.8 | Th no run +H | Sa easy 5.8 | Su long 7.2
accumulate 29.7 16 | Tu hills 9x45s 5.9 +H | We easy 3.5 | Th tempo 23' 8.0 +H | Sa easy 3.5 +L | Su long 8.9
accumulate 31.9 17 | Tu hills 10x45s 6.2 +H | We easy 3.7 | Th tempo 27' 8.7 +H | Sa easy 3.7 +L | Su long 9.6
intensify 34.3 9 | Tu hills 7x60s 6.0 +H | We easy 5.7 | Th I 4x3' 6.6 +H | Sa easy 5.7 +L | Su long 10.3
deload 27.3 3 | Tu hills 6x60s 5.6 +H | We easy 4.5 | Th easy 4.5 +H | Sa easy 4.5 | Su long 8.2
accumulate 35.3 17 | Tu hills 8x60s 6.4 +H | We easy 4.5 | Th tempo 30' 9.3 +H | Sa easy 4.5 +L | Su long 10.6
accumulate 38.1 16 | Tu hills 9x60s 6.8 +H | We easy 5.3 | Th tempo 30' 9.3 +H | Sa easy 5.3 +L | Su long 11.4
intensify 39.9 9 | Tu hills 10x60s 7.2 +H | We easy 7.0 | Th I 4x3' 6.6 +H | Sa easy 7.0 +L | Su long 12.0
deload 31.9 3 | Tu hills 6x60s 5.6 +H | We easy 5.6 | Th easy 5.6 +H | Sa easy 5.6 | Su long 9.5
"""


@pytest.mark.parametrize(("number", "line"), list(enumerate(GOLDEN.strip().splitlines())))
def test_i42_golden_week(number, line):
    week = laid(INPUTS).weeks[number]
    head, *days = line.split(" | ")
    phase, km, hard = head.split()
    assert (week.phase.value, round(week.metres / 1000, 1)) == (phase, float(km))
    assert round(100 * week.hard / week.seconds) == int(hard)
    assert [_day(week, name) for name in ("Tu", "We", "Th", "Sa", "Su")] == days


def test_i42_nothing_to_say():
    assert laid(INPUTS).plan.notes == ()


def test_intervals_leave_out_the_last_jog():
    run = next(s for s in laid(INPUTS).sessions if s.kind is Kind.INTERVALS)
    repeat = next(step for step in run.steps if isinstance(step, Repeat))
    assert (repeat.count, repeat.skip_last, len(repeat.steps)) == (3, True, 2)


def test_routines_take_turns():
    week = laid(INPUTS).weeks[0]
    assert [s.routine for s in week.strength] == ["A", "B", "C"]


def _day(week, name):
    found = [s for s in week.sessions if f"{s.day:%a}"[:2] == name]
    run = next((_run(s) for s in found if s.kind is not Kind.STRENGTH), "no run")
    marks = {Variant.HEAVY: " +H", Variant.LIGHT: " +L"}
    return f"{name} {run}{''.join(marks[s.variant] for s in found if s.kind is Kind.STRENGTH)}"


def _run(session):
    km = f"{session.metres / 1000:.1f}"
    if session.kind is Kind.HILLS:
        repeats = work(session, Zone.H)
        return f"hills {len(repeats)}x{repeats[0].seconds}s {km}"
    if session.kind is Kind.TEMPO:
        return f"tempo {sum(step.seconds for step in work(session, Zone.T)) // 60}' {km}"
    if session.kind is Kind.INTERVALS:
        repeats = work(session, Zone.I)
        return f"I {len(repeats)}x{repeats[0].seconds // 60}' {km}"
    return f"{session.kind.value} {km}"
