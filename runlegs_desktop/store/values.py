"""Single values read from a row or from JSON. A value of the wrong sort raises ValueError: the file is damaged."""

from collections.abc import Callable
from datetime import date, datetime, time
from enum import Enum
from typing import Any, TypeAlias, TypeVar

T = TypeVar("T")
Row: TypeAlias = tuple[Any, ...]


def text(value: object) -> str:
    """Any text."""
    if type(value) is not str:
        raise ValueError("no text")
    return value


def whole(value: object) -> int:
    """A whole number, and not a truth value."""
    if type(value) is not int:
        raise ValueError("no whole number")
    return value


def real(value: object) -> float:
    """Any number; JSON spells 2.0 as 2 when other programs write it."""
    if type(value) is not float:
        return float(whole(value))
    return value


def flag(value: object) -> bool:
    """A truth value, which SQLite spells 0 or 1 and JSON false or true."""
    if value is True or value is False:
        return value
    if whole(value) not in {0, 1}:
        raise ValueError("no truth value")
    return value == 1


def day(value: object) -> date:
    """A local calendar date."""
    return date.fromisoformat(text(value))


def clock(value: object) -> time:
    """A local time of day."""
    return time.fromisoformat(text(value))


def instant(value: object) -> datetime:
    """A moment with its zone."""
    found = datetime.fromisoformat(text(value))
    if found.tzinfo is None:
        raise ValueError("no zone")
    return found


def weekdays(value: object) -> frozenset[int]:
    """Weekdays, 0 (Monday) to 6 (Sunday)."""
    return frozenset(whole(one) for one in items(value))


def items(value: object) -> list[object]:
    """The items of a JSON list."""
    if type(value) is not list:
        raise ValueError("no list")
    return value


def maybe(read: Callable[[object], T]) -> Callable[[object], T | None]:
    """The same, or none."""
    return lambda value: None if value is None else read(value)


def word(value: Enum) -> str:
    """What an enum is called in files."""
    return str(value._value_)
