"""Remedies tried in memory, and the one fix of R30 for every week that is short of the same muscle."""

from dataclasses import replace
from datetime import date

import pytest

from runlegs_desktop.app.catalogue import exercises
from runlegs_desktop.app.leg_model import LegModel
from runlegs_desktop.app.load_remedies import Lab, less, mend_sets, more, sets_fix, taken
from runlegs_desktop.app.planning import current_plan, picture, scene_of
from runlegs_desktop.app.sample import sample
from runlegs_desktop.domain.edits_strength import hide
from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.fix import apply
from runlegs_desktop.domain.inputs import Equipment
from runlegs_desktop.domain.load_span import Reach, span_at, span_load
from runlegs_desktop.domain.logbook import put
from runlegs_desktop.domain.plan import Phase
from runlegs_desktop.domain.session import Status, Variant
from runlegs_desktop.domain.stimulus_tables import MUSCLES
from runlegs_desktop.domain.stimulus_week import Fed, fed, target
from runlegs_desktop.present.checks import checks
from runlegs_desktop.present.fix_words import fix_text
from runlegs_desktop.present.numbers import Numbers
from tests.domain.stimulus_made import DAY


@pytest.fixture(params=Equipment)
def book(request):
    made = sample(DAY, "Race")
    plan = current_plan(made, DAY)
    kit = replace(plan, inputs=replace(plan.inputs, equipment=request.param))
    return replace(made, plans=put(made.plans, kit))


def lab_of(book, days=0):
    plan = current_plan(book, DAY)
    ledgers = LegModel().of(book, plan).ledgers
    span = span_at(Reach.WEEK, DAY, plan.start.weekday()).stepped(days)
    return Lab(book, plan, DAY, ledgers, span_load(scene_of(book, plan, DAY).scheduled.values(), ledgers, span))


def after(lab, offer):
    changed = taken(lab.book, offer.remedy)
    ledgers = LegModel().of(changed, lab.plan).ledgers
    return span_load(scene_of(changed, lab.plan, DAY).scheduled.values(), ledgers, lab.load.span).whole


@pytest.mark.parametrize("muscle", [Muscle.TA, Muscle.GAS, Muscle.HAM, Muscle.GMED])
def test_more_is_more_as_promised_and_pushes_no_muscle_over(book, muscle):
    lab = lab_of(book, 1)
    offer = more(lab, muscle)
    found = after(lab, offer)
    assert found.growth(muscle) == pytest.approx(offer.after)
    assert offer.after > offer.before == lab.load.whole.growth(muscle)
    for m in MUSCLES:
        wanted = target(lab.ledgers.tables, m, lab.plan.goal)
        assert fed(found.growth(m), wanted) is not Fed.OVER or found.growth(m) <= lab.load.whole.growth(m) + 1e-9


def test_less_is_less(book):
    lab = lab_of(book, 1)
    offer = less(lab, Muscle.ADD)
    assert after(lab, offer).growth(Muscle.ADD) == pytest.approx(offer.after)
    assert offer.after < offer.before


def test_past_weeks_are_left_alone(book):
    lab = lab_of(book, -2)
    assert more(lab, Muscle.TA) is None
    assert less(lab, Muscle.ADD) is None


def test_one_line_and_one_fix_for_the_weeks_that_are_short_of_a_muscle():
    book = sample(DAY, "Race")
    plan = current_plan(book, DAY)
    model = LegModel()
    seen = picture(book, plan, DAY, None, model.of(book, plan))
    short = [f for f in seen.findings if f.rule == "R30"]
    muscles = {dict(f.values)["muscle"] for f in short}
    told = [c for c in checks(seen.findings, seen.scene, Numbers()).hints if c.rule == "R30"]
    assert len(told) == len(muscles) < len(short)
    title = next(c.title for c in told if dict(c.finding.values)["muscle"] == "gas")
    weeks = sum(dict(f.values)["muscle"] == "gas" for f in short)
    assert title == f"Gastrocnemius under 5 sets in {weeks} weeks"
    said = next(c.sentence for c in told if dict(c.finding.values)["muscle"] == "gas")
    assert said.startswith(f"Week {min(f.week for f in short if dict(f.values)['muscle'] == 'gas') + 1} is the first.")
    first = next(f for f in short if dict(f.values)["muscle"] == "gas")
    fix = sets_fix(book, seen.scene, seen.scene.legs.ledgers, first, seen.findings)
    assert fix_text(fix, seen.scene, Numbers()).startswith("Add 2 sets of single-leg calf raise to Legs A")
    mended = apply(fix, book)
    again = picture(mended, plan, DAY, None, model.of(mended, plan))
    left = [f for f in again.findings if f.rule == "R30" and dict(f.values)["muscle"] == "gas"]
    assert left == []


@pytest.mark.parametrize("day", [DAY, date(2026, 6, 29)])
def test_all_muscles_are_mended_as_far_as_routines_can(day):
    book = sample(day, "Race")
    plan, model = current_plan(book, day), LegModel()

    def short(now):
        return [f for f in picture(now, plan, day, None, model.of(now, plan)).findings if f.rule == "R30"]

    mended = mend_sets(book, plan, day)
    assert len(short(mended)) < len(short(book))
    assert mended.sessions == book.sessions
    assert mend_sets(mended, plan, day) == mended  # nothing is left to do
    seen = picture(mended, plan, day, None, model.of(mended, plan))
    assert not [f for f in seen.findings if f.rule == "R32" and dict(f.values)["jumped"] == 0]


def test_what_is_over_or_a_primer_is_left_as_it_is(book):
    bare = {k: replace(s, status=Status.PLANNED, done_seconds=None) for k, s in book.sessions.items()}
    assert more(lab_of(replace(book, sessions=bare), -2), Muscle.TA) is None
    primers = {k: replace(s, variant=Variant.PRIMER) for k, s in book.sessions.items()}
    assert more(lab_of(replace(book, sessions=primers), 1), Muscle.TA) is None


@pytest.mark.parametrize("muscle", [Muscle.GAS, Muscle.HAM, Muscle.VAS, Muscle.SOL])
def test_what_the_phase_cuts_off_again_is_no_remedy(book, muscle):
    plan = current_plan(book, DAY)
    tapered = replace(plan, phases=(Phase.TAPER,) * len(plan.phases))
    offer = more(lab_of(replace(book, plans=put(book.plans, tapered)), 1), muscle)
    assert offer is None or offer.after > offer.before


def test_what_no_remedy_mends_has_no_fix(book):
    plan = current_plan(book, DAY)
    seen = picture(book, plan, DAY, None, LegModel().of(book, plan))
    first = next(f for f in seen.findings if f.rule == "R30")
    far = replace(first, values=tuple((name, 99.0 if name == "low" else value) for name, value in first.values))
    assert sets_fix(book, seen.scene, seen.scene.legs.ledgers, far, [far]) is None


def test_a_hidden_exercise_is_no_remedy(book):
    lab = lab_of(book, 1)
    name = more(lab, Muscle.TA).remedy.one.exercise
    hidden = hide(book, lab.plan.athlete, name, on=True)
    other = more(lab_of(hidden, 1), Muscle.TA)
    assert other is None or other.remedy.one.exercise != name


def test_no_other_muscle_is_pushed_over_its_target(book):
    lab = lab_of(book, 1)
    offer = more(lab, Muscle.HAM)
    other = next(m for m, w in exercises()[offer.remedy.one.exercise].weights.items() if w and m is not Muscle.HAM)
    now = lab.load.whole.growth(other)
    assert now >= 0.5
    own = tuple((f"legs.target.{other.value}.{end}", now) for end in ("lo", "op", "hi"))
    tight = replace(lab.plan, limits=own)
    again = more(lab_of(replace(book, plans=put(book.plans, tight)), 1), Muscle.HAM)
    assert again is None or again.remedy.one.exercise != offer.remedy.one.exercise


def test_pinned_sessions_stay_as_they_are(book):
    pinned = {k: replace(s, pinned=True) for k, s in book.sessions.items()}
    lab = lab_of(replace(book, sessions=pinned), 1)
    assert more(lab, Muscle.TA) is None
    assert less(lab, Muscle.ADD) is None
