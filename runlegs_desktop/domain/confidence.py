"""How sure a number or a statement is."""

from enum import Enum


class Confidence(Enum):
    """How well it is shown: training studies; EMG or modelling; reasoned (science 4.1)."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
