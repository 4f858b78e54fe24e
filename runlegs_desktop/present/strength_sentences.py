"""The sentences of failures in strength training, by code, and what its fields are called."""

from collections.abc import Mapping

from runlegs_desktop.present.i18n import _


def strength_sentences() -> Mapping[str, str]:
    """Routines, sets, own exercises and tests."""
    return {
        "bad-poses": _("{field} can’t be drawn as a figure."),
        "bad-tempo": _("{field} is seconds down, below and up such as 3-0-1 or 4-0-x, “{given}” is not."),
        "reps-or-seconds": _("{field}: a set has repetitions or seconds, not both."),
        "range-order": _("{field} goes from the smaller number to the larger, not from {low} to {high}."),
        "routine-empty": _("{field}: a session needs {low} to {high} of them."),
        "name-missing": _("{field}: give it a name."),
        "muscles-missing": _("{field}: choose one muscle at least that it trains."),
        "test-empty": _("{field}: count them for one leg at least."),
        "exercise-in-routine": _("{name} is part of {given}. Take it out there first."),
    }


def strength_fields() -> Mapping[str, str]:
    """What a set or an exercise is asked for."""
    return {
        "sets": _("Sets"),
        "reps": _("Repetitions"),
        "hold": _("Seconds held"),
        "tempo": _("Tempo"),
        "rest": _("Rest"),
        "rir": _("Repetitions in reserve"),
        "load": _("Load"),
        "group": _("Superset"),
        "place": _("Place"),
        "number": _("Number of the set"),
        "exercises": _("Exercises"),
        "muscles": _("Muscles"),
        "muscle_weight": _("Share of a muscle"),
        "cues": _("Cues"),
        "poses": _("Poses"),
        "raises": _("Raises"),
    }
