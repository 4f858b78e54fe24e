"""A run made shorter, longer or easier: its distance and time always equal the sums of its steps."""

from collections.abc import Iterable
from dataclasses import replace

from runlegs_desktop.domain.building_blocks import easy, with_strides
from runlegs_desktop.domain.paces import Paces
from runlegs_desktop.domain.rule_limits import LIMITS
from runlegs_desktop.domain.session import (
    Kind,
    Repeat,
    Role,
    Session,
    Step,
    Steps,
    Variant,
    Zone,
    hard_seconds,
    total_metres,
    total_seconds,
)
from runlegs_desktop.domain.work import work

ROUND_TO = 100  # metres: runs come in tenths of a kilometre [ED]
LEAST_ENDS = {Role.WARM_UP: 8 * 60, Role.COOL_DOWN: 5 * 60}  # science 1.6: the small ends
LEAST_TEMPO = round(LIMITS["R21.low"].value) * 60
LEAST_REPEATS = {Zone.H: round(LIMITS["R18.low"].value)}
FEWEST = 2  # repeats of anything else: one is no repeat
_SHRINK_FIRST = (Role.STEADY, Role.COOL_DOWN, Role.WARM_UP)


def whole(metres: float) -> int:
    """Rounded down to a tenth of a kilometre."""
    return int((metres + 1e-6) // ROUND_TO) * ROUND_TO


def with_steps(session: Session, steps: Steps) -> Session:
    """The session made of these steps."""
    return replace(session, steps=steps, metres=total_metres(steps), seconds=total_seconds(steps))


def resized(session: Session, metres: int) -> Session | None:
    """The run at this distance, or a little under it where whole repeats go; none when its work doesn't fit.

    Easy running gives first, then warm-up and cool-down to 8 and 5 minutes, then repeats, then the minutes of tempo.
    """
    if session.metres <= 0 or metres <= 0:
        return None
    if not session.steps:
        return replace(session, metres=metres, seconds=round(session.seconds * metres / session.metres))
    if metres >= session.metres:
        return _longer(session, metres - session.metres)
    steps = _fewer_repeats(_less_easy(session.steps, session.metres - metres), metres)
    over = total_metres(steps) - metres
    if over > 0:
        steps = _less_tempo(steps, over)
    return with_steps(session, steps) if steps and total_metres(steps) <= metres else None


def made_easy(session: Session, paces: Paces, strides: int = 0) -> Session | None:
    """The same distance as an easy run, with that many strides at its end; none when they find no room."""
    plain = easy(session.metres or round(session.seconds * paces.easy), paces)
    run = with_strides(plain, strides, paces) if strides else plain
    if run is None or run.metres <= 0:
        return None
    made = replace(session, kind=Kind.EASY, variant=run.variant, title="")
    return replace(made, steps=run.steps, metres=run.metres, seconds=run.seconds)


def plain_long(session: Session, paces: Paces) -> Session:
    """A long run without faster running in it."""
    run = easy(session.metres, paces, Kind.LONG)
    return replace(session, variant=Variant.PLAIN, steps=run.steps, metres=run.metres, seconds=run.seconds)


def with_repeats(session: Session, zone: Zone, reps: int) -> Session | None:
    """The run with that many repeats in a zone; none when it isn't built of one block of repeats."""
    blocks = [n for n, s in enumerate(session.steps) if work((s,), zone).reps]
    if len(blocks) != 1 or not isinstance(block := session.steps[blocks[0]], Repeat):
        return None
    if reps < 1 or work(block.steps, zone).reps != 1:
        return None
    at = blocks[0]
    return with_steps(session, (*session.steps[:at], replace(block, count=reps), *session.steps[at + 1 :]))


def with_longest(session: Session, zone: Zone, seconds: int) -> Session:
    """The run with no single stretch in a zone longer than this."""

    def cut(step: Step | Repeat) -> Step | Repeat:
        if isinstance(step, Repeat):
            return replace(step, steps=tuple(cut(s) for s in step.steps))
        if step.zone is not zone or step.seconds <= seconds:
            return step
        return replace(step, seconds=seconds, metres=step.metres * seconds // step.seconds)

    return with_steps(session, tuple(cut(step) for step in session.steps))


def with_work_time(session: Session, zone: Zone, seconds: int) -> Session:
    """The run with this much time in a zone in all, each stretch scaled alike and rounded so that it is kept to."""
    before = max(work(session.steps, zone).seconds, 1)

    def whole_part(value: int) -> int:
        return value * seconds // before if seconds < before else -(-value * seconds // before)

    def scaled(step: Step | Repeat) -> Step | Repeat:
        if isinstance(step, Repeat):
            return replace(step, steps=tuple(scaled(s) for s in step.steps))
        if step.zone is not zone:
            return step
        return replace(step, seconds=whole_part(step.seconds), metres=whole_part(step.metres))

    return with_steps(session, tuple(scaled(step) for step in session.steps))


def _sized(step: Step, metres: int) -> Step:
    return replace(step, metres=metres, seconds=round(step.seconds * metres / step.metres))


def _longer(session: Session, more: int) -> Session | None:
    plain = [n for n, s in enumerate(session.steps) if isinstance(s, Step) and s.zone is Zone.E and s.metres > 0]
    if not plain:
        return None
    order = {Role.STEADY: 0, Role.COOL_DOWN: 1, Role.WARM_UP: 2}
    at = min(plain, key=lambda n: (order.get(_role(session.steps[n]), 3), n))
    step = session.steps[at]
    grown = _sized(step, step.metres + more) if isinstance(step, Step) else step
    return with_steps(session, (*session.steps[:at], grown, *session.steps[at + 1 :]))


def _role(step: Step | Repeat) -> Role:
    return step.role if isinstance(step, Step) else Role.WORK


def _less_easy(steps: Steps, less: int) -> Steps:
    """The easy steps shortened by up to `less` metres together."""
    made = list(steps)
    has_work = hard_seconds(steps) > 0 or any(isinstance(step, Repeat) for step in steps)
    for role in _SHRINK_FIRST:
        for n, step in enumerate(made):
            if isinstance(step, Step) and step.zone is Zone.E and step.role is role and step.metres > 0 and less > 0:
                least = LEAST_ENDS.get(role, 0) if has_work else 0
                take = min(less, max(0, step.metres - -(-step.metres * least // max(step.seconds, 1))))
                less -= take
                made[n] = _sized(step, step.metres - take)
    return _without_empty(made)


def _without_empty(steps: Iterable[Step | Repeat]) -> Steps:
    return tuple(s for s in steps if isinstance(s, Repeat) or s.metres > 0 or s.role is not Role.STEADY)


def _fewer_repeats(steps: Steps, most: int) -> Steps:
    """Repeats taken away until the distance is at most `most`, or as few are left as make sense."""
    made = list(steps)
    for n, step in enumerate(made):
        if not isinstance(step, Repeat):
            continue
        is_hills = work(step.steps, Zone.H).reps > 0
        least = LEAST_REPEATS[Zone.H] if is_hills else FEWEST
        while total_metres(tuple(made)) > most and step.count > least:
            step = made[n] = replace(step, count=step.count - 1)  # noqa: PLW2901 - the same block, one round fewer
    return tuple(made)


def _less_tempo(steps: Steps, less: int) -> Steps:
    made = list(steps)
    for n, step in enumerate(made):
        if isinstance(step, Step) and step.zone is Zone.T and step.metres > 0:
            take = min(less, max(0, step.metres - -(-step.metres * LEAST_TEMPO // max(step.seconds, 1))))
            less -= take
            made[n] = _sized(step, step.metres - take)
    return tuple(made)
