"""Turns of a mouse wheel in whole clicks: touchpads send many small turns, and sideways ones."""

_NOTCH = 120  # eighths of a degree: one click of a mouse wheel


class Notches:
    """Adds small turns up."""

    def __init__(self) -> None:
        self._turned = 0

    def add(self, turn: int) -> int:
        """1 or −1 when a click is full, else 0."""
        self._turned += turn
        if abs(self._turned) < _NOTCH:
            return 0
        way = 1 if self._turned > 0 else -1
        self._turned = 0
        return way
