"""The standard library's frozen `dataclass`, for what a start loads: defined in a fifth of the time.

That one compiles six functions for each class it defines, half a millisecond in all, and a start defines seventy
classes. Here what is alike in all of them is shared, and the others are compiled when the first value needs them. A
class with slots is filled through them, which also makes its values twice as fast. A test holds both ways alike.
"""

from collections.abc import Callable, Iterable
from dataclasses import MISSING, Field, FrozenInstanceError, fields
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from dataclasses import dataclass

    from _typeshed import DataclassInstance as Value
else:
    from dataclasses import dataclass as _usual

    def dataclass(*, frozen: bool, slots: bool = False, eq: bool = True) -> Callable[[type], type]:
        """As in the standard library, for frozen values."""
        if not frozen:
            raise TypeError("values don't change: frozen=True")

        def made(cls: "type[Value]") -> type:
            found = _usual(init=False, repr=False, eq=False, slots=slots)(cls)
            _dress(found, eq=eq)
            return found

        return made


__all__ = ["dataclass"]


def _dress(cls: "type[Value]", *, eq: bool) -> None:
    """Give the class what the usual decorator was told to leave out, but for what it defines itself."""
    own = cls.__dict__
    shared = {"__repr__": _repr, "__setattr__": _refuse_to_set, "__delattr__": _refuse_to_delete}
    if "__slots__" in own:  # to be copied without being set
        shared |= {"__getstate__": _state, "__setstate__": _set_state}
    for name, function in shared.items():
        if name not in own:
            setattr(cls, name, function)
    _put_off(cls, "__init__", _init)
    if eq and "__eq__" not in own:
        _put_off(cls, "__eq__", _eq)
    if eq and own.get("__hash__") is None:
        _put_off(cls, "__hash__", _hash)


def _put_off(cls: "type[Value]", name: str, make: Callable[["type[Value]"], Callable[..., object]]) -> None:
    """Compile a method when it is called for the first time."""

    def first(*args: object, **named: object) -> object:
        made = make(cls)
        setattr(cls, name, made)
        return made(*args, **named)

    setattr(cls, name, first)


def _init(cls: "type[Value]") -> Callable[..., object]:
    space: dict[str, object] = {"_missing": MISSING, "_set": object.__setattr__}
    words, lines = ["self"], []
    for one in fields(cls):
        name, value = one.name, one.name
        word = name
        if one.default_factory is not MISSING:
            space[f"_make_{name}"] = one.default_factory
            word, value = f"{name}=_missing", f"_make_{name}() if {name} is _missing else {name}"
        elif one.default is not MISSING:
            space[f"_usual_{name}"] = one.default
            word = f"{name}=_usual_{name}"
        words.append(word)
        slot = getattr(cls.__dict__.get(name), "__set__", None)
        if slot is None:
            lines.append(f"_set(self, {name!r}, {value})")
        else:
            space[f"_set_{name}"] = slot
            lines.append(f"_set_{name}(self, {value})")
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    return _compiled(cls, "__init__", words, lines or ["pass"], space)


def _eq(cls: "type[Value]") -> Callable[..., object]:
    mine, other = (_values(of, (f for f in fields(cls) if f.compare)) for of in ("self", "other"))
    lines = [f"return {mine} == {other} if other.__class__ is self.__class__ else NotImplemented"]
    return _compiled(cls, "__eq__", ["self", "other"], lines, {})


def _hash(cls: "type[Value]") -> Callable[..., object]:
    counted = (f for f in fields(cls) if (f.compare if f.hash is None else f.hash))
    return _compiled(cls, "__hash__", ["self"], [f"return hash({_values('self', counted)})"], {})


def _values(of: str, listed: Iterable[Field[Any]]) -> str:
    return "(" + "".join(f"{of}.{one.name}, " for one in listed) + ")"


def _compiled(
    cls: "type[Value]", name: str, words: list[str], lines: list[str], space: dict[str, object]
) -> Callable[..., object]:
    exec(f"def {name}({', '.join(words)}):\n " + "\n ".join(lines), space)  # noqa: S102 - as the standard library does
    made = cast("Callable[..., object]", space[name])
    made.__qualname__, made.__module__ = f"{cls.__qualname__}.{name}", cls.__module__
    return made


def _repr(self: "Value") -> str:
    told = ", ".join(f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{type(self).__qualname__}({told})"


def _refuse_to_set(_self: object, name: str, _value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: "Value") -> list[object]:
    return [getattr(self, one.name) for one in fields(self)]


def _set_state(self: "Value", state: list[object]) -> None:
    for one, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, one.name, value)
