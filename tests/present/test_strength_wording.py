"""Bad input in strength training gets a sentence that names the field and the limit."""

from dataclasses import replace

import pytest

from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.strength_limits import checked, checked_routine, checked_set
from runlegs_desktop.domain.tempo import tempo_of
from runlegs_desktop.present.wording import error_text
from tests.domain.strength_made import bout, hold, lift, routine


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (lambda: checked(lift(reps=-3)), "Repetitions is 1 to 100, not -3."),
        (lambda: checked(lift(load=900_000)), "Load is -150 to 500 kg, not 900."),
        (lambda: checked(hold(seconds=900)), "Seconds held is 1 to 600 s, not 900."),
        (lambda: checked_set(replace(bout(0, 5)[0], rir=12)), "Repetitions in reserve is 0 to 10, not 12."),
        (lambda: tempo_of("3-x"), "Tempo is seconds down, below and up such as 3-0-1 or 4-0-x, “3-x” is not."),
        (lambda: checked_routine(routine()), "Exercises: a session needs 1 to 40 of them."),
    ],
)
def test_bad_input_names_its_field_and_limit(wrong, sentence):
    with pytest.raises(UserError) as told:
        wrong()
    assert error_text(told.value) == sentence
