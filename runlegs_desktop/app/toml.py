"""TOML written: what `tomllib` reads comes back the same. Tables inside are written on one line; comments are lost."""

import re
from collections.abc import Mapping
from datetime import date, time
from typing import Any

_BARE = re.compile(r"[A-Za-z0-9_-]+", re.ASCII)


def spell(table: Mapping[str, Any]) -> str:
    """A file: a line a key."""
    return "".join(f"{_key(key)} = {_value(value)}\n" for key, value in table.items())


def _value(value: Any) -> str:  # noqa: ANN401 - whatever tomllib can read
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(key)} = {_value(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_value(inner) for inner in value) + "]"
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, date | time):
        return value.isoformat()
    return _number(value)


def _number(value: float) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value)  # inf, -inf and nan are TOML's words too


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _text(key)


def _text(text: str) -> str:
    """A basic string: JSON's escapes are TOML's, but for DEL."""
    import json  # noqa: PLC0415 - a start writes no preferences

    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
