"""Sets as the model counts them: prescribed, or logged leg by leg."""

from datetime import UTC, datetime

from runlegs_desktop.domain.exercise import Muscle, Pattern, Span, Tempo
from runlegs_desktop.domain.stimulus import lift_ledger
from runlegs_desktop.domain.stimulus_sets import logged, newcomers, prescribed
from runlegs_desktop.domain.strength import Leg, OwnExercise, Prescription, SetEntry
from tests.domain.stimulus_made import TABLES

AT = datetime(2026, 8, 4, 18, tzinfo=UTC)
RAISE = OwnExercise(
    "raise", "me", "Raise", Pattern.CALF, ((Muscle.SOL, 1.0), (Muscle.GAS, 0.5)), Span(8, 15), Tempo(3, 1, 1), 60
)
HOP = OwnExercise("hop", "me", "Hop", Pattern.PLYO, ((Muscle.GAS, 0.5),), Span(5, 10), None, 90)
KNOWN = {"raise": RAISE, "hop": HOP}


def entry(n, leg=Leg.BOTH, **values):
    return SetEntry(f"e{n}", "me", "s", values.pop("exercise", "raise"), 0, n, leg, AT, **{"reps": 10, **values})


def test_a_prescription_counts_its_sets_for_each_leg():
    (block,) = prescribed([Prescription("raise", 3, Tempo(3, 1, 1), 60, 2, reps=10, per_side=True)], KNOWN)
    assert (block.sets, block.reps, block.rir, block.is_slow) == (3, 10, 2, True)
    (hold,) = prescribed([Prescription("raise", 2, None, 60, 2, seconds=30)], KNOWN)
    assert (hold.is_timed, hold.is_slow, hold.reps) == (True, False, 30)
    (hop,) = prescribed([Prescription("hop", 3, None, 60, 4, reps=6)], KNOWN)
    assert hop.is_plyo


def test_an_exercise_nobody_knows_any_more_is_nothing():
    assert list(prescribed([Prescription("gone", 3, None, 60, 2, reps=10)], KNOWN)) == []
    assert list(logged([entry(0, exercise="gone")], KNOWN)) == []


def test_a_set_of_each_leg_is_one_set():
    pair = logged([entry(0, Leg.LEFT), entry(0, Leg.RIGHT)], KNOWN)
    both = logged([entry(0)], KNOWN)
    assert lift_ledger(pair, TABLES) == lift_ledger(both, TABLES)


def test_what_was_left_out_or_failed_at_once_is_nothing():
    assert list(logged([entry(0, skipped=True), entry(1, reps=0)], KNOWN)) == []


def test_done_as_prescribed_is_what_was_planned():
    plan = [Prescription("raise", 3, Tempo(3, 1, 1), 60, 2, reps=10)]
    done = [entry(n, rir=2) for n in range(3)]
    assert lift_ledger(logged(done, KNOWN, plan), TABLES) == lift_ledger(prescribed(plan, KNOWN), TABLES)


def test_an_exercise_is_new_in_two_sessions_however_often_it_stands_in_one():
    done = [("a", "raise"), ("a", "raise"), ("b", "raise"), ("c", "raise"), ("c", "hop")]
    assert newcomers(done) == {("a", "raise"), ("b", "raise"), ("c", "hop")}


def test_sets_nearer_to_failure_count_more():
    near, far = (lift_ledger(logged([entry(0, rir=rir)], KNOWN), TABLES) for rir in (1, 5))
    assert near.growth(Muscle.SOL) > far.growth(Muscle.SOL)
    unsaid = lift_ledger(logged([entry(0)], KNOWN), TABLES)
    assert unsaid == lift_ledger(logged([entry(0, rir=2)], KNOWN), TABLES)
