"""Edits of the runner: who they are, their heart, their races, their usual times. All are Logbook → Logbook."""

from dataclasses import replace
from datetime import date, time

from runlegs_desktop.domain.athlete import NO_TIMES, Athlete, HeartFrom, Sex, Units
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.inputs import AGE
from runlegs_desktop.domain.logbook import Logbook, drop, put
from runlegs_desktop.domain.performance import Performance, checked

NAME_MOST = 80  # characters of a runner's or a plan's name
HR_MAX, HR_REST = (100, 230), (30, 110)  # beats a minute
OWN_ZONES = 4  # the lowest rates of easy, marathon, tempo and interval running


def age_on(birth: date, today: date) -> int:
    """Whole years."""
    return today.year - birth.year - ((today.month, today.day) < (birth.month, birth.day))


def checked_birth(birth: date | None, today: date) -> date | None:
    """The same. UserError "out-of-range" (field age) outside 14 to 100 years."""
    if birth is not None:
        _within("age", age_on(birth, today), *AGE)
    return birth


def check_heart_rates(highest: int | None, resting: int | None) -> None:
    """UserError "out-of-range" (field hr_max or hr_rest) for rates that cannot be, or a rest not below the highest."""
    if highest is not None:
        _within("hr_max", highest, *HR_MAX)
    if resting is not None:
        low, most = HR_REST
        _within("hr_rest", resting, low, most if highest is None else min(most, highest - 1))


def check_own_zones(own: tuple[int, ...], highest: int | None) -> None:
    """UserError "out-of-range" (field own_1 to own_4) unless the rates rise and stay below the highest."""
    low, high = HR_REST[0], highest or HR_MAX[1]
    for n, beats in enumerate(own):
        _within(f"own_{n + 1}", beats, low, high)
        low = beats + 1


def check_name(name: str) -> None:
    """UserError "too-long" (field name, high) for the name of a runner or a plan that no line has room for."""
    if len(name) > NAME_MOST:
        raise UserError("too-long", field="name", high=NAME_MOST, given=len(name))


def with_name(book: Logbook, name: str) -> Logbook:
    """The runner with another name. UserError as `check_name`."""
    check_name(name)
    return _with(book, replace(_only(book), name=name))


def with_units(book: Logbook, units: Units) -> Logbook:
    """The runner with other units."""
    return _with(book, replace(_only(book), units=units))


def with_sex(book: Logbook, sex: Sex) -> Logbook:
    """The runner with what was said of their sex."""
    return _with(book, replace(_only(book), sex=sex))


def with_birth(book: Logbook, birth: date | None, today: date) -> Logbook:
    """The runner with a birth date. UserError "out-of-range" (field age) outside 14 to 100 years."""
    return _with(book, replace(_only(book), birth=checked_birth(birth, today)))


def with_heart_rates(book: Logbook, highest: int | None, resting: int | None) -> Logbook:
    """The runner with these heart rates. UserError "out-of-range" (field hr_max or hr_rest)."""
    check_heart_rates(highest, resting)
    return _with(book, replace(_only(book), hr_max=highest, hr_rest=resting))


def with_zones(book: Logbook, zones: HeartFrom, own: tuple[int, ...] = ()) -> Logbook:
    """The runner with another choice of zones; `own` are the four lowest rates, rising, or nothing to keep the old.

    UserError "out-of-range" (field own_1 to own_4).
    """
    runner = _only(book)
    if own:
        check_own_zones(own, runner.hr_max)
    return _with(book, replace(runner, zones=zones, own_zones=own or runner.own_zones))


def with_times(book: Logbook, times: tuple[time | None, ...]) -> Logbook:
    """The runner with usual times, one for each weekday from Monday on."""
    if len(times) != len(NO_TIMES):
        raise ValueError(times)
    return _with(book, replace(_only(book), times=times))


def with_performance(book: Logbook, one: Performance, today: date) -> Logbook:
    """The logbook with a race or time trial added or changed. UserError as `performance.checked`."""
    return replace(book, performances=put(book.performances, checked(one, today)))


def without_performance(book: Logbook, performance_id: str) -> Logbook:
    """The logbook without a race; nothing happens where there is no such race."""
    return replace(book, performances=drop(book.performances, performance_id))


def _only(book: Logbook) -> Athlete:
    """A logbook is one athlete's."""
    return next(iter(book.athletes.values()))


def _with(book: Logbook, athlete: Athlete) -> Logbook:
    return replace(book, athletes=put(book.athletes, athlete))


def _within(field: str, given: int, low: int, high: int) -> None:
    if not low <= given <= high:
        raise UserError("out-of-range", field=field, low=low, high=high, given=given)
