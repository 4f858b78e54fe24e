"""What was drawn once, to be drawn again without working out where: only Qt's own part of the work is left."""

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtGui import QPainter


class Sketch:
    """Stands in for a painter while `draw` draws. What is handed to the painter must not be changed afterwards."""

    def __init__(self, draw: Callable[[QPainter], None]) -> None:
        self._strokes: list[tuple[str, tuple[Any, ...]]] = []
        draw(cast("QPainter", self))
        self._names = {name for name, _args in self._strokes}

    def __getattr__(self, name: str) -> Callable[..., None]:
        """Any method of a painter that gives nothing back."""

        def note(*args: Any) -> None:  # noqa: ANN401 - whatever the painter takes
            self._strokes.append((name, args))

        return note

    def paint(self, painter: QPainter) -> None:
        """Draw it."""
        methods = {name: getattr(painter, name) for name in self._names}
        for name, args in self._strokes:
            methods[name](*args)
