"""The quick `dataclass` is the standard library's in all that its values do."""

import copy
import dataclasses
from collections.abc import Mapping
from functools import cached_property

import pytest

from runlegs_desktop.domain import dataclass as quick

WAYS = {"usual": dataclasses.dataclass, "quick": quick.dataclass}


def classes(dataclass):
    """The shapes that are in use: slots, none, defaults, factories, fields left out, nothing at all."""

    @dataclass(frozen=True, slots=True)
    class Point:
        x: int
        y: float = 2.0
        tags: Mapping[str, int] = dataclasses.field(default_factory=dict, hash=False)

        @property
        def sum(self) -> float:
            return self.x + self.y

    @dataclass(frozen=True)
    class Path:
        points: tuple[object, ...]
        given: object = dataclasses.field(default=None, repr=False, compare=False)

        @cached_property
        def length(self) -> int:
            return len(self.points)

    @dataclass(frozen=True, slots=True)
    class Nothing:
        """No fields."""

    @dataclass(frozen=True, slots=True)
    class Single:
        it: float

    @dataclass(frozen=True, eq=False)
    class Same:
        it: int

    @dataclass(frozen=True, slots=True)
    class Named:
        name: str

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Named) and other.name.lower() == self.name.lower()

        def __hash__(self) -> int:
            return hash(self.name.lower())

        def __repr__(self) -> str:
            return f"<{self.name}>"

    return Point, Path, Nothing, Single, Same, Named


@pytest.fixture(params=WAYS)
def made(request):
    return classes(WAYS[request.param])


def test_values_are_equal_by_their_fields(made):
    point, path, nothing, single, same, named = made
    nan = float("nan")
    assert point(1) == point(1, 2.0) != point(1, 3.0)
    assert point(1) != path((1,))
    assert path((1,), given=1) == path((1,), given=2)
    assert nothing() == nothing()
    assert single(nan) == single(nan)
    assert single(1.0) != single(2.0)
    assert same(1) != same(1)
    assert named("A") == named("a")
    assert hash(named("A")) == hash(named("a"))
    assert point(1).__eq__(3) is NotImplemented


def test_equal_values_have_one_hash(made):
    point, path, nothing, single, *_ = made
    assert hash(point(1)) == hash(point(1, tags={"a": 1})) == hash((1, 2.0))
    assert hash(path((1,), given=[])) == hash(((1,),))
    assert hash(nothing()) == hash(())
    assert hash(single(1.0)) == hash((1.0,))


def test_defaults_and_factories(made):
    point, *_ = made
    assert (point(1).y, point(1).tags, point(1).sum) == (2.0, {}, 3.0)
    assert point(1).tags is not point(1).tags
    for wrong in ({}, {"x": 1, "z": 2}):
        with pytest.raises(TypeError):
            point(**wrong)
    with pytest.raises(TypeError):
        point(1, 2.0, {}, 4)


def test_nothing_can_be_set_or_deleted(made):
    for value in (made[0](1), made[1](())):
        field = dataclasses.fields(value)[0].name
        for name in (field, "other"):
            with pytest.raises((dataclasses.FrozenInstanceError, TypeError)):
                setattr(value, name, 3)
        with pytest.raises(dataclasses.FrozenInstanceError, match=f"cannot delete field '{field}'"):
            delattr(value, field)


def test_words_and_parts(made):
    point, path, nothing, _single, _same, named = made
    assert repr(point(1)).endswith("Point(x=1, y=2.0, tags={})")
    assert repr(path((1,), given=3)).endswith("Path(points=(1,))")
    assert repr(nothing()).endswith("Nothing()")
    assert repr(named("A")) == "<A>"
    assert dataclasses.replace(point(1), y=5.0) == point(1, 5.0)
    assert dataclasses.asdict(point(1)) == {"x": 1, "y": 2.0, "tags": {}}
    assert point.__match_args__ == ("x", "y", "tags")
    assert path((1, 2)).length == 2
    assert not hasattr(point(1), "__dict__")


def test_copies(made):
    point, path, *_ = made
    for value in (point(1, tags={"a": 1}), path((1,))):
        assert copy.copy(value) == copy.deepcopy(value) == value
    assert copy.deepcopy(point(1, tags={"a": 1})).tags == {"a": 1}


def test_what_comes_after_the_fields():
    for dataclass in WAYS.values():
        seen = []

        @dataclass(frozen=True, slots=True)
        class Told:
            it: int

            def __post_init__(self) -> None:
                seen.append(self.it)  # noqa: B023 - each class has its own list

        Told(4)
        assert seen == [4]


def test_a_value_that_changes_is_refused():
    with pytest.raises(TypeError, match="frozen"):
        quick.dataclass(frozen=False)
