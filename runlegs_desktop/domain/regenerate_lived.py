"""What the weeks already lived leave behind for those to come: as recorded, not as planned (science 1.9, re-plan)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from runlegs_desktop.domain.calendar import days_apart
from runlegs_desktop.domain.generate_numbers import ALTERNATING
from runlegs_desktop.domain.generate_phases import WeekPlace
from runlegs_desktop.domain.generate_setting import History, Setting, before_plan
from runlegs_desktop.domain.regenerate_break import Return
from runlegs_desktop.domain.regenerate_join import by_place, runs_of
from runlegs_desktop.domain.scene import LEAST_LONG_METRES, LEAST_WEEKLY_METRES, WEEKS_OF_REF
from runlegs_desktop.domain.schedule import Scheduled
from runlegs_desktop.domain.session import Kind, Variant

_WORDS = {Kind.HILLS: "hills", Kind.TEMPO: "tempo", Kind.INTERVALS: "intervals"}


class Lately(NamedTuple):
    """The mean week of the last four and the longest run of the last weeks, in metres; none: as recorded."""

    weekly: int | None = None
    longest: int | None = None


class Lived(NamedTuple):
    """The history for the next week. `last_week` is what its last week counts as from then on, in metres.

    `back` is the break that it comes back from.
    """

    history: History
    last_week: int
    back: Return = Return()


def recorded(fixed: Setting, scheduled: Sequence[Scheduled], weeks: int) -> History:
    """What the first `weeks` weeks hold; the weeks before the plan are as the runner said they were."""
    history, days = before_plan(fixed), by_place(fixed.start, scheduled)
    for week in range(weeks):
        history = _after(fixed, history, fixed.places[week], runs_of(days, week))
    return history


def mean_and_longest(history: History) -> Lately:
    """The last four weeks, as `said` of `lived` speaks of them."""
    last = history.volumes[-WEEKS_OF_REF:]
    return Lately(round(sum(last) / len(last)), history.longest)


def lived(history: History, weeks: int, back: Return, said: Lately) -> Lived:
    """What the first `weeks` weeks leave behind.

    `said` is what the runner says of the last weeks: recorded distances are scaled to it, so that more said is never
    less planned. After a break the next week holds only a share of the week before it, yet one missed week does not
    count as a habit of nothing.
    """
    if not weeks:
        return Lived(history, history.volumes[-1], back)
    known, share = mean_and_longest(history), back.after.volume
    less = history if share == 1.0 else _lowered(history, share)
    volumes = _scaled(less.volumes, known.weekly, said.weekly, LEAST_WEEKLY_METRES)
    longs = _scaled(less.longs, known.longest, said.longest, LEAST_LONG_METRES)
    last = volumes[-1]
    if share < 1.0:
        raw = _scaled(history.volumes, known.weekly, said.weekly, LEAST_WEEKLY_METRES)
        last, best = raw[-1], max(raw[-WEEKS_OF_REF:])
        volumes = (*volumes[:-1], max(volumes[-1], round(share * best)))
    return Lived(replace(history, volumes=volumes, longs=longs), last, back)


def _after(fixed: Setting, history: History, place: WeekPlace, runs: Sequence[Scheduled]) -> History:
    """One lived week more."""
    inputs, progress, turns = fixed.inputs, history.progress, history.turns
    quality = [run for run in runs if run.is_quality]
    if place.is_load:
        for word in dict.fromkeys(_word(run) for run in quality):
            progress = progress.next(word, inputs.goal, inputs.experience)
        turns += len(quality) == 1 and place.phase in ALTERNATING
    volumes = (*history.volumes, sum(run.metres for run in runs))
    done = dict(history.last_done)
    done.update({(run.kind, run.variant): days_apart(fixed.start, run.day) for run in runs})
    return replace(
        history,
        volumes=volumes,
        longs=(*history.longs, max((run.metres for run in runs), default=0)),
        peak=history.peak if place.taper is not None else max(volumes[-3:]),
        progress=progress,
        turns=turns,
        last_done=tuple(done.items()),
    )


def _word(run: Scheduled) -> str:
    return "reps" if run.variant is Variant.REPS else _WORDS[run.kind]


def _lowered(history: History, share: float) -> History:
    """No week of the last four counts as more than `share` of the best."""
    most, longest = round(share * history.ref), round(share * history.longest)
    return replace(
        history,
        volumes=tuple(min(most, metres) for metres in history.volumes),
        longs=tuple(min(longest, metres) for metres in history.longs),
    )


def _scaled(metres: tuple[int, ...], known: int | None, said: int | None, least: int) -> tuple[int, ...]:
    """The last four by what the runner says in the place of what is known, and never under the least."""
    last = metres[-WEEKS_OF_REF:]
    if said is not None and not known:
        last = (said,) * WEEKS_OF_REF
    elif said is not None and known:
        last = tuple(round(one * said / known) for one in last)
    return (*metres[:-WEEKS_OF_REF], *(max(least, one) for one in last))
