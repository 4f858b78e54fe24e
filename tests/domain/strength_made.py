"""Small exercises, prescriptions and logs for the tests of strength training."""

from datetime import UTC, date, datetime, time, timedelta

from runlegs_desktop.domain.exercise import Exercise, Kit, Muscle, Needs, Pattern, Rung, Span, Stage, Tempo, Unit
from runlegs_desktop.domain.inputs import Equipment
from runlegs_desktop.domain.overload_case import Case
from runlegs_desktop.domain.plates import KG_RACK, barbell_loads
from runlegs_desktop.domain.strength import Leg, Prescription, Routine, SetEntry
from runlegs_desktop.domain.strength_log import bouts

START = date(2026, 3, 2)
SLOW = Tempo(3, 0, 1)
BAR = barbell_loads(KG_RACK)


def exercise(key="squat", pattern=Pattern.SQUAT, *, kit=(Kit.BARBELL,), one_legged=False, amount=(5, 8), **more):
    given = {
        "unit": Unit.REPS,
        "tempo": SLOW,
        "rest": 90,
        "weights": {Muscle.VAS: 1.0, Muscle.GMAX: 0.5},
        "harder": (Rung("harder_squat", ""),),
    } | more
    return Exercise(
        id=key,
        name=key,
        aliases=(),
        pattern=pattern,
        one_legged=one_legged,
        equipment=tuple(Needs((one,)) for one in kit),
        sets=Span(3, 4),
        amount=Span(*amount),
        rir=Span(1, 3),
        lowering="",
        cues=(),
        faults=(),
        easier=(),
        caution=(),
        phases=(Stage.BASE,),
        poses=(),
        props=(),
        from_article=True,
        reason="",
        evidence="",
        limit="",
        **given,
    )


SQUAT = exercise()
RDL = exercise("sl_rdl", Pattern.HINGE, kit=(Kit.DUMBBELL,), one_legged=True, amount=(6, 12))
CALF = exercise("calf", Pattern.CALF, kit=(Kit.STEP,), one_legged=True, amount=(10, 20), rest=60)
PLANK = exercise("plank", Pattern.CORE, kit=(), amount=(30, 60), unit=Unit.SECONDS, tempo=None, rest=45)
JUMP = exercise("jump", Pattern.PLYO, kit=(), amount=(4, 6), tempo=Tempo(0, 0, 0), rest=120)
KNOWN = {one.id: one for one in (SQUAT, RDL, CALF, PLANK, JUMP)}


def lift(key="squat", sets=3, reps=6, rir=2, **more):
    return Prescription(
        key, sets, **({"tempo": SLOW, "rest": 120, "rir": rir, "reps": reps, "span": Span(5, 8)} | more)
    )


def hold(key="plank", sets=2, seconds=30, rir=2, **more):
    return Prescription(
        key, sets, **({"tempo": None, "rest": 45, "rir": rir, "seconds": seconds, "span": Span(30, 60)} | more)
    )


def routine(*lifts, code="A", kit=Equipment.GYM, key="r"):
    return Routine(key, "me", "", kit, tuple(lifts), code)


def at(day, minute=0):
    return datetime.combine(START + timedelta(day), time(18), UTC) + timedelta(minutes=minute)


def bout(day, *amounts, key="squat", load=60_000, rir=2, legs=(Leg.BOTH,), session=None, timed=False, slipped=()):
    """The sets of one exercise on the n-th day; `rir` is one number, or one a set; `slipped` numbers sets."""
    reserve = rir if isinstance(rir, list) else [rir] * len(amounts)
    name = session or f"day{day}"
    return [
        SetEntry(
            *(f"{name}-{key}-{n}-{leg.value}", "me", name, key, 0, n, leg, at(day, n)),
            load=load,
            rir=reserve[n],
            form_slipped=n in slipped,
            **{"seconds" if timed else "reps": amount},
        )
        for n, amount in enumerate(amounts)
        for leg in legs
    ]


def case(one, *sets, day=28, loads=BAR, easier=(), learning=(), is_easier=False, known=KNOWN):
    log = [entry for many in sets for entry in many]
    history = bouts(log, one.exercise, easier, learning)
    return Case(one, history, START + timedelta(day), known, loads, is_easier)
