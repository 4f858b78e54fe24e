from dataclasses import fields, replace
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlegs_desktop.domain.athlete import Athlete, HeartFrom, Sex, Units
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.exercise import Kit, Muscle, Pattern, Span, Tempo
from runlegs_desktop.domain.inputs import Equipment, Experience, Goal, Hills, PlanInputs
from runlegs_desktop.domain.logbook import TABLES as NAMES
from runlegs_desktop.domain.logbook import UNLOADED, Delta, Logbook, diff
from runlegs_desktop.domain.performance import Performance
from runlegs_desktop.domain.plan import Mute, Note, Phase, Plan
from runlegs_desktop.domain.session import Kind, Repeat, Role, Session, Status, Step, Variant, Zone
from runlegs_desktop.domain.strength import CalfTest, ExerciseMark, Leg, OwnExercise, Prescription, Routine, SetEntry
from runlegs_desktop.store import plan_parts, statements
from runlegs_desktop.store.rows import TABLES
from runlegs_desktop.store.sqlite import in_memory

ints = st.integers(-(2**63), 2**63 - 1)
counts = st.integers(0, 10**6)
reals = st.floats(allow_nan=False)
maybe = st.none() | counts
texts = st.text(max_size=20)
words = st.text(min_size=1, max_size=10)

athletes = st.builds(
    Athlete,
    id=st.just("me"),
    name=texts,
    units=st.sampled_from(Units),
    birth=st.none() | st.dates(),
    sex=st.sampled_from(Sex),
    hr_max=maybe,
    hr_rest=maybe,
    vdot=st.none() | reals,
    times=st.tuples(*[st.none() | st.times()] * 7),
    zones=st.sampled_from(HeartFrom),
    own_zones=st.lists(counts, max_size=4).map(tuple),
    batch=st.none() | texts,
)
inputs = st.builds(
    PlanInputs,
    goal=st.sampled_from(Goal),
    start=st.dates(),
    weeks=counts,
    weekly_metres=counts,
    race_day=st.none() | st.dates(),
    experience=st.sampled_from(Experience),
    long_metres=maybe,
    vdot=reals,
    days=st.frozensets(st.integers(0, 6)),
    long_day=st.integers(0, 6),
    week_start=st.integers(0, 6),
    day_seconds=maybe,
    week_seconds=maybe,
    hills=st.sampled_from(Hills),
    equipment=st.sampled_from(Equipment),
    strength=counts,
    strength_days=st.frozensets(st.integers(0, 6)),
    two_a_day=st.booleans(),
    age=counts,
    growth=reals,
    goal_seconds=maybe,
    easy_only=st.booleans(),
)
notes = st.builds(Note, words, st.lists(st.tuples(texts, texts | ints | reals), max_size=3).map(tuple))
plans = st.builds(
    Plan,
    id=st.sampled_from("pqr"),
    athlete=st.just("me"),
    name=texts,
    start=st.dates(),
    phases=st.lists(st.sampled_from(Phase), max_size=30).map(tuple),
    inputs=inputs,
    notes=st.lists(notes, max_size=3).map(tuple),
    limits=st.lists(st.tuples(texts, reals), max_size=3).map(tuple),
    mutes=st.lists(st.builds(Mute, words, st.dates(), texts), max_size=3).map(tuple),
    batch=st.none() | texts,
)
step = st.builds(Step, st.sampled_from(Role), st.sampled_from(Zone), counts, counts)
steps = st.lists(
    st.recursive(
        step,
        lambda inner: st.builds(Repeat, counts, st.lists(inner, max_size=3).map(tuple), st.booleans()),
        max_leaves=6,
    ),
    max_size=4,
).map(tuple)
sessions = st.builds(
    Session,
    id=words,
    athlete=st.just("me"),
    plan=st.sampled_from("pqr"),
    day=st.dates(),
    kind=st.sampled_from(Kind),
    variant=st.sampled_from(Variant),
    order=ints,
    start=st.none() | st.times(),
    title=texts,
    routine=texts,
    steps=steps,
    metres=counts,
    seconds=counts,
    status=st.sampled_from(Status),
    done_metres=maybe,
    done_seconds=maybe,
    rpe=maybe,
    pinned=st.booleans(),
    notes=texts,
    batch=st.none() | texts,
)
performances = st.builds(
    Performance,
    id=words,
    athlete=st.just("me"),
    day=st.dates(),
    metres=ints,
    seconds=ints,
    name=texts,
    hot_or_hilly=st.booleans(),
    batch=st.none() | texts,
)
tempos = st.none() | st.builds(Tempo, *[st.integers(0, 20)] * 3)
spans = st.builds(Span, counts, counts)
prescriptions = st.builds(
    Prescription,
    exercise=texts,
    sets=counts,
    tempo=tempos,
    rest=counts,
    rir=counts,
    reps=counts,
    seconds=counts,
    load=st.none() | ints,
    per_side=st.booleans(),
    group=counts,
    span=st.none() | spans,
)
me, batches = st.just("me"), st.none() | texts
routines = st.builds(
    Routine,
    id=words,
    athlete=me,
    name=texts,
    kit=st.sampled_from(Equipment),
    prescriptions=st.lists(prescriptions, max_size=3).map(tuple),
    code=texts,
    batch=batches,
)
owns = st.builds(
    OwnExercise,
    id=words,
    athlete=me,
    name=texts,
    pattern=st.sampled_from(Pattern),
    weights=st.lists(st.tuples(st.sampled_from(Muscle), reals), max_size=3).map(tuple),
    span=spans,
    tempo=tempos,
    rest=counts,
    equipment=st.lists(st.sampled_from(Kit), max_size=3).map(tuple),
    per_side=st.booleans(),
    timed=st.booleans(),
    cues=st.lists(texts, max_size=2).map(tuple),
    poses=texts,
    batch=batches,
)
marks = st.builds(ExerciseMark, words, me, texts, st.booleans(), st.booleans(), batches)
calf_tests = st.builds(CalfTest, words, me, st.dates(), maybe, maybe, maybe, maybe, batches)
zones = st.integers(-720, 840).map(lambda minutes: timezone(timedelta(minutes=minutes)))
NOW = datetime(2026, 3, 3, 7, 40, 30, 250)  # noqa: DTZ001 - the zones come with them
sets = st.builds(
    SetEntry,
    id=words,
    athlete=me,
    session=texts,
    exercise=texts,
    place=counts,
    number=counts,
    leg=st.sampled_from(Leg),
    at=st.datetimes(NOW - timedelta(60), NOW, timezones=zones),
    reps=counts,
    seconds=counts,
    load=st.none() | ints,
    rir=maybe,
    skipped=st.booleans(),
    batch=batches,
    form_slipped=st.booleans(),
)


def by_id(entries):
    return {one.id: one for one in entries}


strengths = st.fixed_dictionaries(
    {
        name: st.lists(made, max_size=3).map(by_id)
        for name, made in [
            *(("routines", routines), ("own_exercises", owns), ("marks", marks)),
            *(("calf_tests", calf_tests), ("sets", sets)),
        ]
    }
)


@settings(max_examples=80)
@given(athletes, st.lists(plans, min_size=1), st.lists(sessions), st.lists(performances, max_size=4), strengths)
def test_whatever_is_written_comes_back_the_same(athlete, some_plans, some_sessions, some_races, strength):
    kept = [s for s in some_sessions if s.plan in by_id(some_plans)]
    book = Logbook({"me": athlete}, by_id(some_plans), by_id(kept), by_id(some_races), **strength)
    store = in_memory()
    store.write(diff(Logbook(), book))
    assert store.load() == book
    store.close()


def test_every_field_has_a_place(store):
    entry = {
        "athletes": Athlete, "plans": Plan, "sessions": Session, "performances": Performance, "routines": Routine,
        "own_exercises": OwnExercise, "marks": ExerciseMark, "calf_tests": CalfTest, "sets": SetEntry, "old_sets": SetEntry,
    }  # fmt: skip
    assert tuple(TABLES) == NAMES
    for name, table in TABLES.items():
        columns = set(table.columns)
        assert {f.name for f in fields(entry[name])} <= columns
        in_file = {row[1] for row in store._connection.execute(f"PRAGMA table_info({table.name})")}
        assert columns | {"revision"} == in_file == set(statements._MODELS[name]._meta.fields)
    assert set(plan_parts._READ_INPUT) == {f.name for f in fields(PlanInputs)}


MON = date(2026, 3, 2)
BOOK = Logbook(
    {"me": Athlete("me", hr_max=190, vdot=45.0, birth=MON)},
    {
        "p": Plan(
            *("p", "me", "10K", MON, (Phase.BASE,), PlanInputs(Goal.TEN_K, MON, 12, 30_000)),
            notes=(Note("capped", (("km", 5),)),), limits=(("R01.warn", 1.15),), mutes=(Mute("R01", MON),),
        )
    },
    {
        "a": Session(
            *("a", "me", "p", MON, Kind.INTERVALS), start=time(6, 30),
            steps=(Repeat(2, (Step(Role.WORK, Zone.I, 240, 1000),)),),
        )
    },
    {"r": Performance("r", "me", MON, 5000, 1434, "Park Five")},
    {"A": Routine("A", "me", "Legs", Equipment.GYM, (Prescription("squat", 3, Tempo(3, 0, 1), 150, 2, 6, load=60_000),))},
    {"o": OwnExercise("o", "me", "Sled", Pattern.LUNGE, ((Muscle.VAS, 1.0),), Span(5, 9), Tempo(4, 0, 0), 90)},
    {"m": ExerciseMark("m", "me", "squat", favourite=True)},
    {"c": CalfTest("c", "me", MON, 24, 21)},
    {
        "s": SetEntry(
            *("s", "me", "a", "squat", 0, 1, Leg.BOTH),
            datetime(2026, 3, 2, 18, 5, tzinfo=timezone(timedelta(hours=1))), 6, load=60_000,
        )
    },
)  # fmt: skip


@pytest.fixture
def full(store):
    store.write(diff(Logbook(), BOOK))
    return store


def test_the_spelling_is_for_people_and_for_later_schemas(full):
    steps, day, start, kind = full._connection.execute("SELECT steps, day, start, kind FROM session").fetchone()
    assert steps == '[{"count":2,"skip_last":false,"steps":[{"role":"work","zone":"I","seconds":240,"metres":1000}]}]'
    assert (day, start, kind) == ("2026-03-02", "06:30:00", "intervals")
    goal, week_start, notes, limits, mutes, phases, inputs = full._connection.execute(
        "SELECT goal, week_start, notes, limits, mutes, phases, inputs FROM plan"
    ).fetchone()
    assert (goal, week_start, phases) == ("10k", 0, '["base"]')
    assert notes == '[{"code":"capped","values":[["km",5]]}]'
    assert limits == '[["R01.warn",1.15]]'
    assert mutes == '[{"rule":"R01","since":"2026-03-02","reason":""}]'
    assert full._connection.execute("SELECT kit, prescriptions FROM routine").fetchone() == (
        "gym",
        (
            '[{"exercise":"squat","sets":3,"tempo":"3-0-1","rest":150,"rir":2,"reps":6,"seconds":0,"load":60000,'
            '"per_side":false,"group":0,"span":null}]'
        ),
    )
    at, leg = full._connection.execute("SELECT at, leg FROM strength_set").fetchone()
    assert (at, leg) == ("2026-03-02T18:05:00+01:00", "both")
    weights, span, tempo = full._connection.execute("SELECT weights, span, tempo FROM own_exercise").fetchone()
    assert (weights, span, tempo) == ('[["vas",1.0]]', "[5,9]", "4-0-x")
    assert inputs.startswith('{"goal":"10k","start":"2026-03-02","weeks":12,"weekly_metres":30000,"race_day":null,')


def test_inputs_that_an_older_program_did_not_know_have_their_defaults(full):
    full._connection.execute(
        """UPDATE plan SET inputs = '{"goal": "10k", "start": "2026-03-02", "weeks": 12, "weekly_metres": 30000}'"""
    )
    assert full.load() == BOOK


NESTED = "[" * 100_000


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        *(("athletes", column, value) for column, value in [
            ("units", "furlongs"), ("sex", ""), ("birth", "yesterday"), ("birth", 5), ("hr_max", "fast"),
            ("hr_rest", 1.5), ("vdot", "good"), ("name", b"\xff"), ("batch", b"x"), ("times", "[1]"), ("times", "7"),
            ("times", '["06:00:00"]'), ("times", "{"), ("zones", "mine"), ("own_zones", "[1.5]"), ("own_zones", "{}"),
        ]),
        *(("plans", column, value) for column, value in [
            ("start", "2026-13-01"), ("inputs", "{"), ("inputs", "[]"), ("inputs", "{}"), ("inputs", "7"),
            ("inputs", '{"goal": "10k", "start": "2026-03-02", "weeks": "12", "weekly_metres": 1}'),
            ("inputs", '{"goal": "10k", "start": "2026-03-02", "weeks": 12, "weekly_metres": 1, "days": 3}'),
            ("inputs", '{"goal": "10k", "start": "2026-03-02", "weeks": 12, "weekly_metres": 1, "easy_only": 2}'),
            ("phases", '["party"]'), ("phases", '{"base": 1}'), ("phases", b"[]x"), ("limits", '[["R01.warn"]]'),
            ("limits", '[["R01.warn", "1"]]'), ("limits", "[7]"), ("mutes", '[{"rule": "R01"}]'), ("mutes", "null"),
            ("notes", '[{"code": "x", "values": [["k", []]]}]'), ("notes", "[3]"), ("notes", NESTED),
        ]),
        *(("sessions", column, value) for column, value in [
            ("kind", "swim"), ("variant", "soft"), ("status", "dreamt"), ("day", "2026-02-30"), ("start", "25:00"),
            ("start", 6), ("order", "first"), ("metres", 1.5), ("seconds", "x"), ("pinned", 2), ("pinned", "yes"),
            ("steps", "3"), ("steps", "[3]"), ("steps", "[{}]"), ("steps", '[{"count": "2", "steps": []}]'),
            ("steps", '[{"role": "work", "zone": "Z", "seconds": 1, "metres": 1}]'), ("steps", NESTED), ("steps", b"x"),
            ("rpe", "hard"), ("title", b"x"), ("notes", b"x"),
        ]),
        *(("performances", column, value) for column, value in [
            ("day", "2026-02-30"), ("metres", 1.5), ("seconds", "fast"), ("name", b"x"), ("hot_or_hilly", 2),
        ]),
        *(("routines", "prescriptions", value) for value in [
            "{}", "[3]", "[{}]", '[{"exercise": "squat"}]', NESTED, b"x",
            '[{"exercise": "squat", "sets": 3, "tempo": "3-x", "rest": 1, "rir": 2}]',
            '[{"exercise": "squat", "sets": "3", "tempo": null, "rest": 1, "rir": 2}]',
        ]), ("routines", "kit", "garage"),
        *(("own_exercises", column, value) for column, value in [
            ("pattern", "swim"), ("weights", '[["brain", 1]]'), ("weights", '[["vas"]]'), ("span", "[1]"),
            ("span", '["1", 2]'), ("tempo", "slow"), ("tempo", 3), ("equipment", '["sofa"]'), ("timed", 2),
            ("cues", "[1]"), ("rest", "long"),
        ]),
        ("marks", "favourite", 2), ("marks", "hidden", "x"), ("calf_tests", "day", "x"), ("calf_tests", "bent_left", "x"),
        *(("sets", column, value) for column, value in [
            ("leg", "M"), ("at", "2026-03-02T18:05:00"), ("at", "2026-03-02x"), ("reps", "six"), ("load", 1.5),
            ("rir", "x"), ("skipped", 2), ("place", "x"), ("exercise", b"x"),
        ]),
    ],
)  # fmt: skip
def test_a_bad_value_is_damage_and_names_its_table(full, table, column, value):
    model = TABLES[table].name
    full._connection.execute(f'UPDATE {model} SET "{column}" = ?', (value,))  # noqa: S608 - ours
    with pytest.raises(UserError) as told:
        full.load()
    assert told.value.code == "library-damaged"
    assert told.value.values["table"] == table


def test_sets_of_ten_weeks_come_at_once_and_older_ones_when_they_are_needed(store):
    made = {f"s{days}": datetime(2026, 3, 3, 7, tzinfo=UTC) - timedelta(days) for days in (0, 70, 71, 900)}
    rows = by_id(SetEntry(key, "me", "a", "squat", 0, 0, Leg.BOTH, at, 5) for key, at in made.items())
    store.write(diff(Logbook(), Logbook({"me": Athlete("me")}, sets=rows)))
    store._recent_from = None  # as after opening it again
    book = store.load()
    assert (set(book.sets), book.old_sets) == ({"s0", "s70"}, UNLOADED)
    new = replace(rows["s0"], id="new", at=rows["s0"].at + timedelta(40))
    store.write(diff(book, replace(book, sets={**book.sets, "new": new})))
    assert set(store.load_table("old_sets")) == {"s71", "s900"}  # none that is in memory already
    store.write({"old_sets": Delta((rows["s71"], rows["s900"]), ())})
    assert store.load() == replace(book, sets={**book.sets, "new": new}, old_sets={})


def test_text_that_is_no_text_is_damage(full):
    full._connection.execute("UPDATE session SET notes = CAST(X'ff' AS TEXT)")
    with pytest.raises(UserError, match="library-damaged"):
        full.load()
