"""Choices that are not part of the training log, so that Ctrl+Z never changes them. A TOML file holds them.

Keys of a newer program are kept. A bad value is replaced by the default and logged by its key alone.
"""

import logging
from collections.abc import Mapping
from dataclasses import fields
from enum import Enum
from pathlib import Path
from typing import Any

from runlegs_desktop.app.toml import spell
from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.domain.errors import UserError

_log = logging.getLogger(__name__)


class Theme(Enum):
    """Colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Zoom(Enum):
    """How many weeks the board shows at once."""

    WEEK = "week"
    FOUR_WEEKS = "4-weeks"
    SEVEN_WEEKS = "7-weeks"
    WHOLE_PLAN = "whole-plan"


@dataclass(frozen=True, slots=True)
class Preferences:
    """`language` is a code such as "de", or nothing for the system's. `reduce_motion` off leaves it to the system."""

    theme: Theme = Theme.SYSTEM
    zoom: Zoom = Zoom.SEVEN_WEEKS
    language: str = ""
    reduce_motion: bool = False


def load(path: Path) -> Preferences:
    """The preferences in the file; defaults for what is missing or bad. Never raises."""
    found = _read(path)
    good: dict[str, Any] = {}
    for field in fields(Preferences):
        if field.name in found:
            try:
                good[field.name] = _value(field.default, found[field.name])
            except ValueError:
                _log.warning("preference-repaired %s", field.name)
    return Preferences(**good)


def save(path: Path, preferences: Preferences) -> None:
    """Keep the preferences, and whatever else is in the file. Raises UserError "preferences-unwritable"."""
    known = {field.name: _plain(getattr(preferences, field.name)) for field in fields(preferences)}
    new = path.with_name(path.name + "-new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new.write_text(spell({**_read(path), **known}), "utf-8")
        new.replace(path)  # whole or not at all
    except OSError as fault:
        raise UserError("preferences-unwritable", path=str(path), name=path.name) from fault


def _read(path: Path) -> Mapping[str, Any]:
    if not path.exists():
        return {}
    import tomllib  # noqa: PLC0415 - a start without preferences needs none

    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as fault:  # tomllib's and Unicode's errors are ValueErrors
        _log.warning("preferences-unreadable %s", type(fault).__name__)
        return {}


def _value(default: object, found: object) -> object:
    """The value a file gives for a field with this default. Raises ValueError."""
    if isinstance(default, Enum):
        return type(default)(found)
    if type(found) is not type(default):
        raise ValueError("wrong type")
    return found


def _plain(value: object) -> object:
    return value.value if isinstance(value, Enum) else value
