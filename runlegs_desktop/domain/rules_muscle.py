"""Rules for what training does to each muscle. They are silent where nothing is known of what is lifted."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from runlegs_desktop.domain.errors import Value
from runlegs_desktop.domain.exercise import BACK, FRONT, Muscle
from runlegs_desktop.domain.finding import Finding, RuleFunction, Severity, found
from runlegs_desktop.domain.inputs import Experience
from runlegs_desktop.domain.jumps import BOX_SQUATS, RAISES, Gate
from runlegs_desktop.domain.legs import growth, lifted
from runlegs_desktop.domain.rule_limits import over, under
from runlegs_desktop.domain.scene import Scene
from runlegs_desktop.domain.schedule import Scheduled, State
from runlegs_desktop.domain.session import Variant
from runlegs_desktop.domain.stimulus import Ledger
from runlegs_desktop.domain.stimulus_tables import MUSCLES
from runlegs_desktop.domain.stimulus_week import target

VISIBLE = (Muscle.GMAX, Muscle.VAS, Muscle.HAM, Muscle.GAS, Muscle.SOL)
WEEKS_OF_MEAN = 3
WEEKS_OF_LOAD = 5  # among which three of load are looked for: every third week may be a cutback
WEEKS_OF_FATIGUE = 2  # before the week: by then nothing is left of a session [ED]
_OPEN = Gate(RAISES, BOX_SQUATS, has_jumped=True)  # where nothing is known of the legs
_CONTACTS = {level: f"R43.{level.value}" for level in Experience}


def muscle_minimum(scene: Scene, week: int) -> Iterator[Finding]:
    """Every visible muscle gets its least of sets in a load week with strength."""
    ledger, now = _week(scene, week), scene.weeks[week]
    if ledger is None or scene.legs is None or not lifted(ledger) or now.has_race or not now.is_load:
        return
    lows = [(m, target(scene.legs.ledgers.tables, m, scene.plan.goal).low) for m in VISIBLE]
    short = [(ledger.growth(m) / low, m, low) for m, low in lows if low and under(ledger.growth(m), low)]
    if short:
        _share, muscle, low = min(short, key=lambda one: one[0])
        values = {"muscle": muscle.value, "sets": ledger.growth(muscle), "low": low, "more": len(short) - 1}
        yield found("R30", Severity.INFO, week, **values)


def muscle_maximum(scene: Scene, week: int) -> Iterator[Finding]:
    """No muscle gets far more sets than do it good, nor half as many again as in the three load weeks before.

    Easier weeks don't count, and what the last load week had is no jump: else every plan would be told of the weeks
    after a cutback, and of those after the first ones, whose two sets are meant (science 1.7).
    """
    ledger = _week(scene, week)
    if ledger is None or scene.legs is None or not lifted(ledger):
        return
    loads = [w for w in range(max(0, week - WEEKS_OF_LOAD), week) if scene.weeks[w].is_load]
    before = [_week(scene, w) for w in loads[-WEEKS_OF_MEAN:]]
    tables, goal = scene.legs.ledgers.tables, scene.plan.goal
    times, jump, least = (scene.limits[name] for name in ("R32.times", "R32.jump", "R32.least"))
    worst: tuple[float, dict[str, str | float]] | None = None
    for muscle in MUSCLES:
        sets, most = ledger.growth(muscle), times * target(tables, muscle, goal).high
        had = [one.growth(muscle) if one else 0.0 for one in before]
        mean = max(sum(had) / WEEKS_OF_MEAN, had[-1]) if had else 0.0
        by_jump = len(before) == WEEKS_OF_MEAN and mean > 0 and not under(sets, least)
        limit = min(most, jump * mean) if by_jump else most
        if over(sets, limit) and (worst is None or sets / limit > worst[0]):
            told = {"muscle": muscle.value, "sets": sets, "limit": limit, "mean": mean, "jumped": int(limit < most)}
            worst = sets / limit, told
    if worst is not None:
        yield found("R32", Severity.WARN, week, **worst[1])


def muscle_fresh(scene: Scene, week: int) -> Iterator[Finding]:
    """The muscles a strength session works most are fresh again when it starts. What is done is done."""
    if scene.legs is None:
        return
    least = scene.limits["R33.fresh"]
    for tired in scene.legs.tired(week, scene.weeks[max(0, week - WEEKS_OF_FATIGUE) : week + 1]):
        if tired.session.state is not State.DONE and under(tired.fresh, least):
            values = {"muscle": tired.muscle.value, "fresh": tired.fresh, "limit": least}
            yield found("R33", Severity.WARN, week, tired.session, **values)


def front_and_back(scene: Scene, week: int) -> Iterator[Finding]:
    """Over two weeks the back of the legs gets its share beside the front."""
    now, before = _week(scene, week), _week(scene, week - 1)
    if now is None or before is None or not lifted(now):
        return
    front, back = (growth(now, muscles) + growth(before, muscles) for muscles in (FRONT, BACK))
    share = scene.limits["R34.share"]
    if not under(front, scene.limits["R34.least"]) and under(back, share * front):
        yield found("R34", Severity.INFO, week, front=front, back=back, share=share)


def left_and_right(scene: Scene, week: int) -> Iterator[Finding]:
    """Both legs do about the same in two tests in a row. It is told in the week of today."""
    if scene.legs is None or not scene.weeks[week].holds(scene.today):
        return
    most = scene.limits["R35.share"]
    told = [one for one in scene.legs.uneven if over(one.share, most)]
    if told:
        one = max(told, key=lambda found: (found.share, found.what))
        yield found("R35", Severity.INFO, week, what=one.what, name=one.name, share=one.share, leg=one.leg, limit=most)


def plyo_dose(scene: Scene, week: int) -> Iterator[Finding]:
    """Jumps stay few in a session, have two days from one to the next, and wait until the legs are ready for them."""
    if scene.legs is None:
        return
    gate = scene.legs.gate or _OPEN
    contacts, most = scene.legs.contacts, gate.most(scene.limits[_CONTACTS[scene.plan.inputs.experience]])
    before = scene.week_before(week)
    last = next((s for s in reversed(before.strength if before else ()) if contacts(s)), None)
    for one in scene.weeks[week].strength:
        landings = contacts(one)
        if not landings:
            continue
        told: dict[str, Value] = {"contacts": round(landings), **_shut(one, gate)}
        if over(landings, most):
            yield found("R43", Severity.WARN, week, one, **told, limit=round(most))
        elif last is not None and under((one.day - last.day).days, scene.limits["R43.days"]):
            days = round(scene.limits["R43.days"])
            yield found("R43", Severity.WARN, week, last, one, **told, days=days)
        elif len(told) > 1:
            yield found("R43", Severity.INFO, week, one, **told)
        last = one


RULES: Mapping[str, RuleFunction] = MappingProxyType(
    {
        "R30": muscle_minimum,
        "R32": muscle_maximum,
        "R33": muscle_fresh,
        "R34": front_and_back,
        "R35": left_and_right,
        "R43": plyo_dose,
    }
)


def _shut(one: Scheduled, gate: Gate) -> dict[str, Value]:
    """What the gate to jumps lacks, −1 for what was never tried. A primer's few jumps need none [ED]; done is done."""
    if gate.is_open or one.variant is Variant.PRIMER or one.state is State.DONE:
        return {}
    return {name: -1 if n is None else n for name, n in (("raises", gate.raises), ("box", gate.box_squats))}


def _week(scene: Scene, week: int) -> Ledger | None:
    if scene.legs is None or week < 0:
        return None
    return scene.legs.week(week, scene.weeks[week])
