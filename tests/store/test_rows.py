from dataclasses import fields
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlegs_desktop.domain.athlete import Athlete, HeartFrom, Sex, Units
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.inputs import Equipment, Experience, Goal, Hills, PlanInputs
from runlegs_desktop.domain.logbook import TABLES as NAMES
from runlegs_desktop.domain.logbook import Logbook, diff
from runlegs_desktop.domain.performance import Performance
from runlegs_desktop.domain.plan import Mute, Note, Phase, Plan
from runlegs_desktop.domain.session import Kind, Repeat, Role, Session, Status, Step, Variant, Zone
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
    two_a_day=st.booleans(),
    age=counts,
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


@settings(max_examples=80)
@given(athletes, st.lists(plans, min_size=1), st.lists(sessions), st.lists(performances, max_size=4))
def test_whatever_is_written_comes_back_the_same(athlete, some_plans, some_sessions, some_races):
    by_id = {p.id: p for p in some_plans}
    kept = {s.id: s for s in some_sessions if s.plan in by_id}
    book = Logbook({"me": athlete}, by_id, kept, {p.id: p for p in some_races})
    store = in_memory()
    store.write(diff(Logbook(), book))
    assert store.load() == book
    store.close()


def test_every_field_has_a_place(store):
    entry = {"athletes": Athlete, "plans": Plan, "sessions": Session, "performances": Performance}
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
    ],
)  # fmt: skip
def test_a_bad_value_is_damage_and_names_its_table(full, table, column, value):
    model = TABLES[table].name
    full._connection.execute(f'UPDATE {model} SET "{column}" = ?', (value,))  # noqa: S608 - ours
    with pytest.raises(UserError) as told:
        full.load()
    assert told.value.code == "library-damaged"
    assert told.value.values["table"] == table


def test_text_that_is_no_text_is_damage(full):
    full._connection.execute("UPDATE session SET notes = CAST(X'ff' AS TEXT)")
    with pytest.raises(UserError, match="library-damaged"):
        full.load()
