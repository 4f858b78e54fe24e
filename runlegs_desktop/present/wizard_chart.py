"""A plan's weeks as bars: distance, long run, race, limit and phases, as the wizard and the generator show them."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from runlegs_desktop.domain.plan import EASIER, Phase
from runlegs_desktop.domain.scene import Scene, SceneWeek
from runlegs_desktop.present.board import phase_name
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.numbers import Numbers

_TICKS = (1, 2, 5, 10, 20, 50, 100)
_MOST_TICKS = 6
_ROOM_ABOVE = 1.06  # of the biggest bar


class Bar(NamedTuple):
    """A week. Heights are shares of the chart, 0 to 1, `metres` with the race; a zero `limit` is not drawn.

    `label` is the number of the first week and of the biggest, without a race; `race_labels` name the race, the
    longest first, where the week has one. `spare_label` is the number of any week, for a chart with room for all.
    A week that `is_past` is as it was: nobody judges it any more.
    """

    number: str
    metres: float
    long: float
    race: float
    limit: float
    is_easier: bool
    label: str
    race_labels: tuple[str, ...] = ()
    spare_label: str = ""
    is_past: bool = False


class Phases(NamedTuple):
    """Weeks in a row with one purpose, `first` to `last` counted from 0. Where the name has no room stands `short`."""

    first: int
    last: int
    name: str
    short: str = ""


class Chart(NamedTuple):
    """All weeks as bars; `ticks` are heights with their numbers.

    For a screen reader `name` says what the chart shows, `spoken` every week of it. `limit` says in words what the
    bars' limits are. `now` is the place of this week in a plan that runs.
    """

    bars: tuple[Bar, ...]
    ticks: tuple[tuple[float, str], ...]
    phases: tuple[Phases, ...]
    unit: str
    has_race: bool
    name: str
    limit: str = ""
    spoken: str = ""
    now: int | None = None

    @property
    def has_past(self) -> bool:
        """Whether some weeks are as they were."""
        return any(bar.is_past for bar in self.bars)


def chart(scene: Scene, numbers: Numbers) -> Chart:
    """The chart of a plan."""
    races = [_race_metres(week) for week in scene.weeks]
    limits = [scene.limits["R01.warn"] * scene.ref(week.index) for week in scene.weeks]
    most = max(w.metres + race for w, race in zip(scene.weeks, races, strict=True)) or 1
    full = _ROOM_ABOVE * max([most, *(limit for week, limit in zip(scene.weeks, limits, strict=True) if week.is_load)])
    peak = peak_week(scene)
    bars = tuple(
        Bar(
            number=str(week.index + 1),
            metres=(week.metres + race) / full,
            long=week.longest / full,
            race=race / full,
            limit=limit / full if week.is_load else 0.0,
            is_easier=week.is_easier or week.is_taper,
            label=numbers.distance_value(week.metres) if week.metres and week.index in {0, peak.index} else "",
            race_labels=(_("Race {distance}").format(distance=numbers.distance(race)), _("Race")) if race else (),
        )
        for week, race, limit in zip(scene.weeks, races, limits, strict=True)
    )
    said = plural("{n} week, the biggest {peak}", "{n} weeks, the biggest {peak}", len(bars))
    name = said.format(n=len(bars), peak=numbers.spoken_distance(peak.metres))
    phases = tuple(_phases(scene.plan.phases))
    over = _("{growth} limit").format(growth=numbers.percent(scene.limits["R01.warn"] - 1, signed=True))
    spoken = "; ".join(_spoken(week, limit, numbers) for week, limit in zip(scene.weeks, limits, strict=True))
    return Chart(bars, _ticks(full, numbers), phases, numbers.unit, any(races), name, over, spoken)


def _spoken(week: SceneWeek, limit: float, numbers: Numbers) -> str:
    """A week as its bar shows it, in words."""
    said = [_("week {n}: {distance}").format(n=week.index + 1, distance=numbers.spoken_distance(week.metres))]
    if week.longest:
        said.append(_("longest run {distance}").format(distance=numbers.spoken_distance(week.longest)))
    if week.is_load:
        said.append(_("limit {distance}").format(distance=numbers.spoken_distance(limit)))
    if week.is_easier or week.is_taper:
        said.append(_("an easier week"))
    if week.has_race:
        said.append(_("race {distance}").format(distance=numbers.spoken_distance(_race_metres(week))))
    return ", ".join(said)


def _race_metres(week: SceneWeek) -> int:
    return next((s.metres for s in week.running if s.is_race), 0)


def peak_week(scene: Scene) -> SceneWeek:
    """The biggest week, the first of several."""
    return max(scene.weeks, key=lambda week: (week.metres, -week.index))


def _ticks(full: float, numbers: Numbers) -> tuple[tuple[float, str], ...]:
    """Round numbers of the runner's unit up to the top of the chart."""
    units = full / numbers.metres_a_unit
    step = next((s for s in _TICKS if units / s <= _MOST_TICKS), _TICKS[-1])
    return tuple((n * step / units, str(n * step)) for n in range(int(units // step) + 1))


def _phases(phases: tuple[Phase, ...]) -> Iterator[Phases]:
    """Phases in a row; a cutback belongs to the phase around it."""
    short = {Phase.ACCUMULATE: _("Acc."), Phase.INTENSIFY: _("Int.")}
    shown: list[Phase] = []
    for n, phase in enumerate(phases):
        around = next((p for p in phases[n:] if p not in EASIER), None) if not shown else shown[-1]
        shown.append((around or phase) if phase in EASIER else phase)
    for phase, group in groupby(range(len(shown)), key=lambda n: shown[n]):
        weeks = list(group)
        yield Phases(weeks[0], weeks[-1], phase_name(phase), short.get(phase, ""))
