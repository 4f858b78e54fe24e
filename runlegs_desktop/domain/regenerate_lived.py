"""What the weeks already lived leave behind for those to come: as recorded, not as planned (science 1.9, re-plan)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from runlegs_desktop.domain.calendar import days_apart
from runlegs_desktop.domain.generate_numbers import ALTERNATING
from runlegs_desktop.domain.generate_phases import WeekPlace
from runlegs_desktop.domain.generate_setting import History, Setting, before_plan
from runlegs_desktop.domain.regenerate_join import by_place, runs_of
from runlegs_desktop.domain.scene import LEAST_LONG_METRES, LEAST_WEEKLY_METRES, WEEKS_OF_REF
from runlegs_desktop.domain.schedule import Scheduled
from runlegs_desktop.domain.session import Kind, Variant

# Return volume after a break, as a share of what was run before it: days without a run, share [K Daniels 2014, ED]
BREAKS = ((28, 0.50), (14, 0.60), (7, 0.80))
_WORDS = {Kind.HILLS: "hills", Kind.TEMPO: "tempo", Kind.INTERVALS: "intervals"}


class Lately(NamedTuple):
    """The mean week of the last four and the longest run of the last weeks, in metres; none: as recorded."""

    weekly: int | None = None
    longest: int | None = None


class Lived(NamedTuple):
    """The history for the next week. `last_week` is what its last week counts as from then on, in metres."""

    history: History
    last_week: int


def lived(fixed: Setting, scheduled: Sequence[Scheduled], weeks: int, today: date, said: Lately) -> Lived:
    """What the first `weeks` weeks leave behind.

    `said` is what the runner says of the last weeks: recorded distances are scaled to it. After seven days or more
    without a run the next week holds less than before, yet one missed week does not count as a habit of nothing.
    """
    history, days = before_plan(fixed), by_place(fixed.start, scheduled)
    for week in range(weeks):
        history = _after(fixed, history, fixed.places[week], runs_of(days, week))
    if not weeks:
        return Lived(history, history.volumes[-1])
    share = _share_after_break(fixed, scheduled, today)
    back = history if share == 1.0 else _lowered(history, share)
    volumes = _scaled(back.volumes, said.weekly, LEAST_WEEKLY_METRES, mean=True)
    longs = _scaled(back.longs, said.longest, LEAST_LONG_METRES, mean=False)
    last = volumes[-1]
    if share < 1.0:
        last = volumes[-1] if said.weekly is not None else max(LEAST_WEEKLY_METRES, history.volumes[-1])
        volumes = (*volumes[:-1], max(volumes[-1], round(share * history.ref)))
    return Lived(replace(history, volumes=volumes, longs=longs), last)


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


def _share_after_break(fixed: Setting, scheduled: Sequence[Scheduled], today: date) -> float:
    """How much of the usual week to come back with; 1 without a break."""
    last = max((s.day for s in scheduled if s.is_run and s.day < today), default=None)
    away = 0 if last is None and today <= fixed.start else days_apart(last or fixed.start, today) - 1
    return next((share for days, share in BREAKS if away >= days), 1.0)


def _lowered(history: History, share: float) -> History:
    """No week of the last four counts as more than `share` of the best."""
    most, longest = round(share * history.ref), round(share * history.longest)
    return replace(
        history,
        volumes=tuple(min(most, metres) for metres in history.volumes),
        longs=tuple(min(longest, metres) for metres in history.longs),
    )


def _scaled(metres: tuple[int, ...], said: int | None, least: int, *, mean: bool) -> tuple[int, ...]:
    """The last four, scaled to what the runner says of them and never under the least."""
    last = metres[-WEEKS_OF_REF:]
    known = sum(last) / len(last) if mean else max(last)
    if said is not None and known == 0:
        last = (said,) * WEEKS_OF_REF
    elif said is not None:
        last = tuple(round(one * said / known) for one in last)
    return (*metres[:-WEEKS_OF_REF], *(max(least, one) for one in last))
