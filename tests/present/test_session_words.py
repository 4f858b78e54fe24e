from datetime import date
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.domain import building_blocks as blocks
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.paces import paces
from runlegs_desktop.domain.schedule import State
from runlegs_desktop.domain.session import Kind, Repeat, Role, Step, Variant, Zone
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.session_words import (
    kind_name,
    on_day,
    profile,
    repeat_seconds,
    repeats,
    spoken,
    state_name,
    structure,
    titles,
)
from tests.present.made import heavy, run, scheduled, session, step
from tests.present.made import repeats as repeated

KM = Numbers()
ENDS, PACES = blocks.Ends.SMALL, paces(45.0)
SHORT_NAMES = ["Easy", "Long", "Tempo", "Intervals", "Hills", "Race", "Strength", "Mobility", "Rest"]


def laid(block, **values):
    """A building block on a day."""
    sums = {"steps": block.steps, "metres": block.metres, "seconds": block.seconds}
    return session("s", 0, block.kind, variant=block.variant, **sums, **values)


def test_kinds_have_the_short_names_of_cards_and_paper():
    assert [kind_name(kind) for kind in Kind] == SHORT_NAMES


def test_states_have_names():
    assert [state_name(state) for state in State] == ["planned", "done", "skipped", "missed"]


@pytest.mark.parametrize(
    ("one", "names"),
    [
        (laid(blocks.easy(5000, PACES)), ("Easy",)),
        (laid(blocks.easy(5000, PACES, Kind.LONG)), ("Long",)),
        (laid(blocks.hills(8, 60, ENDS, PACES)), ("Hills 8 × 60 s", "8 × 60 s", "Hills")),
        (laid(blocks.intervals(5, 3, ENDS, PACES)), ("Intervals 5 × 3 min", "5 × 3 min")),
        (laid(blocks.intervals(10, 3, ENDS, PACES)), ("Intervals 10 × 3 min", "10 × 3 min", "Intervals")),
        (laid(blocks.tempo(20, ENDS, PACES)), ("Tempo 20 min", "Tempo")),
        (laid(blocks.tempo(40, ENDS, PACES)), ("Tempo 40 min", "Tempo")),
        (laid(blocks.marathon_long(20_000, 40, PACES)), ("Long, 40 min steady", "Long")),
        (laid(blocks.with_strides(blocks.easy(8000, PACES), 6, PACES)), ("Easy, strides", "Easy")),
        (run("s", variant=Variant.RECOVERY), ("Easy, recovery", "Easy")),
        (run("s", kind=Kind.TEMPO), ("Tempo",)),
        (run("s", kind=Kind.LONG, variant=Variant.MARATHON), ("Long",)),
        (run("s", kind=Kind.INTERVALS), ("Intervals",)),
        (run("s", kind=Kind.HILLS, steps=(Repeat(1, (step(Role.WORK, Zone.H, 60),)),)), ("Hills",)),
        (heavy("s"), ("Legs A",)),
        (heavy("s", routine=""), ("Strength",)),
        (heavy("s", routine="B", variant=Variant.LIGHT), ("Legs B light", "Legs B")),
        (heavy("s", routine="C", variant=Variant.LIGHT), ("Legs C",)),
        (heavy("s", variant=Variant.PRIMER), ("Primer",)),
        (run("s", title="With Anna in the park"), ("With Anna in the park", "Easy")),
        (run("s", title="5k", kind=Kind.INTERVALS), ("5k",)),
        (session("s", kind=Kind.REST), ("Rest",)),
    ],
)
def test_a_session_is_named_from_the_fullest_to_the_shortest(one, names):
    assert titles(one, KM) == names


STEPS = st.sampled_from(
    [
        (),
        (repeated(5, 60, Zone.H),),
        (repeated(3, 40, Zone.R),),
        (step(Role.WORK, Zone.T, 600), repeated(12, 240, Zone.I)),
    ]
)


@given(
    kind=st.sampled_from(Kind),
    variant=st.sampled_from(Variant),
    steps=STEPS,
    routine=st.sampled_from(["", "A", "C"]),
    title=st.text("ab ", max_size=14),
)
def test_every_name_is_shorter_than_the_one_before_and_none_is_empty(kind, variant, steps, routine, title):
    names = titles(session("s", 0, kind, variant=variant, steps=steps, routine=routine, title=title), KM)
    assert names
    assert all(names)
    assert all(len(second) < len(first) for first, second in pairwise(names))


def test_repeats_are_what_a_session_is_named_after():
    one = laid(blocks.hills(8, 45, ENDS, PACES))
    assert repeats(one).count == 8
    assert repeat_seconds(repeats(one)) == 45
    assert repeats(laid(blocks.tempo(40, ENDS, PACES))) is None
    assert repeats(run("s", kind=Kind.HILLS)) is None
    assert repeat_seconds(Repeat(3, (step(Role.RECOVERY, Zone.E, 50),))) == 50


def test_a_card_is_spoken_in_full():
    tempo = laid(blocks.tempo(20, ENDS, PACES))
    said = spoken(scheduled(tempo), KM)
    assert said.startswith("Tempo 20 min, Monday 3 August, ")
    assert said.endswith(" kilometres, 33 minutes, planned")
    assert "miles" in spoken(scheduled(tempo), Numbers(Units.IMPERIAL))


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (scheduled(run("s", km=8)), "Easy, Monday 3 August, 8 kilometres, 30 minutes, planned"),
        (
            scheduled(run("s", km=8), State.DONE, 7600, 1800 + 60),
            "Easy, Monday 3 August, 7.6 kilometres, 31 minutes, done",
        ),
        (scheduled(run("s", km=8), State.MISSED), "Easy, Monday 3 August, 8 kilometres, 30 minutes, missed"),
        (scheduled(run("s", km=0, minutes=0)), "Easy, Monday 3 August, planned"),
        (scheduled(heavy("s")), "Strength, Legs A, Monday 3 August, 45 minutes, heavy, planned"),
        (scheduled(heavy("s"), State.SKIPPED), "Strength, Legs A, Monday 3 August, 45 minutes, skipped"),
        (
            scheduled(run("s", km=1, minutes=60, title="Park")),
            "Easy, Park, Monday 3 August, 1 kilometre, 1 hour, planned",
        ),
        (scheduled(session("s", kind=Kind.REST)), "Rest, Monday 3 August, planned"),
    ],
)
def test_what_is_spoken_says_the_state_and_what_was_really_done(one, said):
    assert spoken(one, KM) == said


def test_the_structure_is_one_line_a_step():
    pace = KM.pace
    steady = step(Role.STEADY, Zone.E, 600)
    lines = structure(
        run(
            "s",
            kind=Kind.INTERVALS,
            steps=(
                step(Role.WARM_UP, Zone.E, 480),
                repeated(5, 180, Zone.I, jog=90),
                repeated(2, 20, Zone.R, jog=0),
                step(Role.RECOVERY, Zone.E, 120),
                step(Role.WORK, Zone.R, 200),
                step(Role.WORK, Zone.T, 1200),
                step(Role.WORK, Zone.M, 1800),
                steady,
                step(Role.COOL_DOWN, Zone.E, 300),
            ),
        ),
        KM,
    )
    assert lines == (
        f"Warm-up 8 min · {pace(1000, 480)}",
        "5 × 3 min at 4:10 /km, jog 90 s",
        "2 × 20 s at 4:10 /km",
        f"Jog 2 min · {pace(1000, 120)}",
        f"Hard 3 min · {pace(1000, 200)}",
        f"Tempo 20 min · {pace(1000, 1200)}",
        f"Marathon pace 30 min · {pace(1000, 1800)}",
        f"Easy 10 min · {pace(1000, 600)}",
        f"Cool-down 5 min · {pace(1000, 300)}",
    )
    hill = structure(run("s", kind=Kind.HILLS, steps=(repeated(8, 60, Zone.H, jog=120),)), KM)
    assert hill == ("8 × 60 s hard uphill, jog down 2 min",)


def test_the_profile_is_shares_of_the_time_with_equal_neighbours_joined():
    steps = (step(Role.WARM_UP, Zone.E, 600), step(Role.STEADY, Zone.E, 300), step(Role.WORK, Zone.T, 900))
    assert profile(run("s", kind=Kind.TEMPO, steps=steps)) == ((0.5, 0.35), (0.5, 0.8))
    assert profile(run("s")) == ()
    assert profile(run("s", steps=(Step(Role.STEADY, Zone.E, 0, 0),))) == ()


@pytest.mark.parametrize(
    "block",
    [
        blocks.hills(8, 60, ENDS, PACES),
        blocks.tempo(40, ENDS, PACES),
        blocks.intervals(5, 3, ENDS, PACES),
        blocks.reps(8, ENDS, PACES),
        blocks.marathon_long(20_000, 40, PACES),
    ],
    ids=lambda block: block.kind.value + block.variant.value,
)
def test_the_shares_of_a_profile_make_up_one_whole(block):
    shown = profile(laid(block))
    assert sum(share for share, _height in shown) == pytest.approx(1)
    assert all(0 < height <= 1 and share > 0 for share, height in shown)
    assert all(first != second for (_s, first), (_t, second) in pairwise(shown))
    hard = sum(share for share, height in shown if height > 0.35)
    assert hard == pytest.approx(block.hard / block.seconds)


def test_a_day_says_how_many_sessions_it_has():
    thursday = date(2026, 8, 6)
    said = [on_day(thursday, n) for n in range(3)]
    assert said == ["Thursday 6 August, rest", "Thursday 6 August, 1 session", "Thursday 6 August, 2 sessions"]


def test_every_kind_in_every_state_can_be_spoken():
    for kind, state in product(Kind, State):
        said = spoken(scheduled(run("s", kind=kind), state), KM)
        assert kind_name(kind) in said
        assert said.endswith(state_name(state))


def test_a_run_walk_says_that_it_walks():
    walk = Step(Role.WARM_UP, Zone.E, 74, 104)
    rounds = Repeat(8, (Step(Role.STEADY, Zone.E, 60, 160), Step(Role.RECOVERY, Zone.E, 120, 168)))
    said = structure(session("a", steps=(walk, rounds)), Numbers())
    assert said == ("Walk 74 s", "8 × 60 s at 6:15 /km, walk 2 min")
