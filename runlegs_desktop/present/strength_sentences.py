"""The sentences of failures in strength training, by code, and what its fields are called."""

from collections.abc import Mapping

from runlegs_desktop.present.i18n import _


def strength_sentences() -> Mapping[str, str]:
    """Routines, sets, own exercises and tests."""
    return {
        "bad-poses": _("{field} can’t be drawn as a figure."),
        "pose-angle": _("{field} of pose {pose} is {low} to {high} degrees, not {given}."),
        "pose-floor": _("Pose {pose}, or the way from it: {field} would be under the floor."),
        "pose-reach": _("Pose {pose}: {field} doesn’t reach the place where it stands."),
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
        **_body(),
    }


def _body() -> Mapping[str, str]:
    """Joints and parts of the figure."""
    return {
        "trunk_lean": _("Trunk"),
        "right_hip": _("Right hip"),
        "left_hip": _("Left hip"),
        "right_knee": _("Right knee"),
        "left_knee": _("Left knee"),
        "right_ankle": _("Right ankle"),
        "left_ankle": _("Left ankle"),
        "right_shoulder": _("Right shoulder"),
        "left_shoulder": _("Left shoulder"),
        "right_elbow": _("Right elbow"),
        "left_elbow": _("Left elbow"),
        "head": _("the head"),
        "hips": _("the pelvis"),
        "right_knee_joint": _("the right knee"),
        "left_knee_joint": _("the left knee"),
        "right_foot": _("the right foot"),
        "left_foot": _("the left foot"),
        "right_hand": _("the right hand"),
        "left_hand": _("the left hand"),
    }
