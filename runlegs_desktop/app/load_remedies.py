"""Remedies tried on the logbook in memory: what a muscle's sum would be; none pushes another over its target."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import NamedTuple
from uuid import uuid4

from runlegs_desktop.app.leg_load import KeptLegs, ledgers_of, legs_for_rules
from runlegs_desktop.app.planning import picture
from runlegs_desktop.app.routines import ready_routines
from runlegs_desktop.app.strength import known_exercises
from runlegs_desktop.domain.edits_lifts import routine_in_place
from runlegs_desktop.domain.edits_strength import save_routine
from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.finding import Finding
from runlegs_desktop.domain.fix import Action, Fix, apply
from runlegs_desktop.domain.load_span import Reach, Span, SpanLoad, span_load
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.remedies import Change, Open, Remedy, less_of, more_for
from runlegs_desktop.domain.routines import routine_of
from runlegs_desktop.domain.rule_limits import under
from runlegs_desktop.domain.scene import Scene
from runlegs_desktop.domain.schedule import State
from runlegs_desktop.domain.session import Variant
from runlegs_desktop.domain.stimulus import Ledgers, of_week
from runlegs_desktop.domain.stimulus_tables import MUSCLES
from runlegs_desktop.domain.stimulus_week import Fed, fed, target
from runlegs_desktop.domain.strength import Routine

MOST_ROUNDS = 8  # changes of routines that mend all muscles together
TRIES = 6  # remedies looked at, until one does no harm or for the best of them


class Offer(NamedTuple):
    """A remedy, the exercise's name as the catalogue has it, and the muscle's sum before and after."""

    remedy: Remedy
    name: str
    before: float
    after: float


class Lab(NamedTuple):
    """A plan with what some days of it do, as of a day."""

    book: Logbook
    plan: Plan
    today: date
    ledgers: Ledgers
    load: SpanLoad


def more(lab: Lab, muscle: Muscle) -> Offer | None:
    """The best way to give a muscle what it is short of, within the days that are looked at."""
    short = target(lab.ledgers.tables, muscle, lab.plan.goal).low - lab.load.whole.growth(muscle)
    return next(_harmless(lab, _ways(lab, muscle, short)), None)


def less(lab: Lab, muscle: Muscle) -> Offer | None:
    """The best way to give a muscle a set less."""
    return next(_harmless(lab, less_of(muscle, _open(lab), known_exercises(lab.book))), None)


def taken(book: Logbook, remedy: Remedy) -> Logbook:
    """The logbook with a remedy made: the routine changes wherever it is used."""
    return save_routine(book, _kept(remedy))


def sets_fix(book: Logbook, scene: Scene, ledgers: Ledgers, finding: Finding, all_: Iterable[Finding]) -> Fix | None:
    """What mends a muscle's least of sets (R30): of the ways there are in its week, that which mends most weeks."""
    muscle, week = Muscle(str(dict(finding.values)["muscle"])), scene.weeks[finding.week]
    lows = {f.week: dict(f.values) for f in all_ if f.rule == finding.rule}
    lows = {n: told for n, told in lows.items() if told["muscle"] == muscle.value}
    load = span_load(week.all, ledgers, Span(Reach.WEEK, week.start, week.end))
    lab = Lab(book, scene.plan, scene.today, ledgers, load)
    short = max((float(told["low"]) - float(told["sets"]) for told in lows.values()), default=0.0)

    def mended(offer: Offer) -> int:
        after = _ledgers(lab, offer.remedy)
        sums = {n: of_week(map(after.of, scene.weeks[n].all)).growth(muscle) for n in lows}
        return sum(not under(sums[n], float(told["low"])) for n, told in lows.items())

    offer = max(_harmless(lab, _ways(lab, muscle, short)), key=mended, default=None)
    if offer is None or not mended(offer):
        return None
    remedy, routine = offer.remedy, offer.remedy.routine
    told = (("exercise", offer.name), ("sets", remedy.sets), ("code", routine.code), ("name", routine.name))
    return Fix(finding.rule, Action.SETS, (), (), told, (_kept(remedy),))


def mend_sets(book: Logbook, plan: Plan, today: date) -> Logbook:
    """The logbook with the least of sets (R30) mended muscle by muscle, as far as routines can mend it."""
    kept: KeptLegs | None = None
    for _round in range(MOST_ROUNDS):
        kept = legs_for_rules(book, plan, kept)
        seen = picture(book, plan, today, None, kept.legs)
        short = [f for f in seen.findings if f.rule == "R30"]
        found = (sets_fix(book, seen.scene, kept.legs.ledgers, one, short) for one in _one_a_muscle(short))
        fix = next((one for one in found if one is not None), None)
        if fix is None:
            break
        book = apply(fix, book)
    return book


def _one_a_muscle(findings: Iterable[Finding]) -> Iterable[Finding]:
    """The first finding of each muscle: it stands for all of them in the dock."""
    return {dict(one.values)["muscle"]: one for one in reversed(tuple(findings))}.values()


def _ways(lab: Lab, muscle: Muscle, short: float) -> Iterator[Remedy]:
    hidden = {one.exercise for one in lab.book.marks.values() if one.hidden}
    ready = ready_routines().items()
    usual = {p.exercise for (kit, _code), r in ready if kit is lab.plan.inputs.equipment for p in r.prescriptions}
    return more_for(muscle, short, _open(lab), known_exercises(lab.book), usual=usual, hidden=hidden)


def _kept(remedy: Remedy) -> Routine:
    return routine_in_place(remedy.routine, remedy.session.session.athlete, str(uuid4()))


def _open(lab: Lab) -> tuple[Open, ...]:
    """Sessions still to be done, each routine once, in the order of their days."""
    found: dict[str, Open] = {}
    for one in lab.load.sessions:
        is_free = one.state is State.PLANNED and one.day >= lab.today and not one.session.pinned
        if one.is_strength and is_free:
            routine = routine_of(one.session, lab.book, ready_routines(), lab.plan.inputs.equipment)
            if routine is not None and one.session.variant is not Variant.PRIMER:
                found.setdefault(routine.id, Open(one, routine))
    return tuple(found.values())


def _harmless(lab: Lab, remedies: Iterable[Remedy]) -> Iterator[Offer]:
    """Those that help and push no other muscle over its target."""
    for remedy in islice(remedies, TRIES):
        after = span_load(lab.load.sessions, _ledgers(lab, remedy), lab.load.span).whole
        was, now = lab.load.whole.growth(remedy.muscle), after.growth(remedy.muscle)
        helps = now < was if remedy.change is Change.LESS else now > was
        if helps and not any(_pushed_over(lab, m, after.growth(m)) for m in MUSCLES):
            yield Offer(remedy, known_exercises(lab.book)[remedy.one.exercise].name, was, now)


def _ledgers(lab: Lab, remedy: Remedy) -> Ledgers:
    return ledgers_of(taken(lab.book, remedy), lab.plan).ledgers


def _pushed_over(lab: Lab, muscle: Muscle, sets: float) -> bool:
    wanted = target(lab.ledgers.tables, muscle, lab.plan.goal)
    return fed(sets, wanted) is Fed.OVER and sets > lab.load.whole.growth(muscle)
