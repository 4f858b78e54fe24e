"""An exercise of the runner's own, from its fields and back."""

from dataclasses import replace

import pytest

from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.exercise import Kit, Muscle, Span, Tempo
from runlegs_desktop.present.own_exercise import OwnForm, form_of, own_exercise, work_word

SLED = OwnForm(name=" Sled push ", kit=(Kit.BAND,), muscles={Muscle.VAS: 1.0, Muscle.GAS: 0.0}, cues="Lean\n\n Push ")


def test_what_is_typed_is_kept_and_comes_back():
    own = own_exercise(SLED, "own-1", "a")
    assert (own.name, own.span, own.tempo, own.rest) == ("Sled push", Span(8, 12), Tempo(3, 0, 1), 90)
    assert own.weights == ((Muscle.VAS, 1.0),)
    assert own.cues == ("Lean", "Push")
    assert own_exercise(form_of(own), "own-1", "a") == own


def test_a_hold_has_seconds_and_no_tempo():
    own = own_exercise(replace(SLED, timed=True, amount="30", tempo="nonsense"), "own-1", "a")
    assert (own.span, own.tempo) == (Span(30, 30), None)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": "  "}, "name"),
        ({"name": "", "muscles": {}}, "name"),
        ({"amount": "0"}, "reps"),
        ({"amount": "a-b"}, "reps"),
        ({"amount": "601", "timed": True}, "hold"),
        ({"rest": "901"}, "rest"),
        ({"tempo": "3-x"}, "tempo"),
        ({"muscles": {}}, "muscles"),
        ({"cues": "\n".join("x" * 13)}, "cues"),
    ],
)
def test_what_cannot_be_names_its_field(change, field):
    with pytest.raises(UserError) as told:
        own_exercise(replace(SLED, **change), "own-1", "a")
    assert told.value.values["field"] == field


def test_work_has_words():
    assert [work_word(one) for one in (0, 0.5, 1.0)] == ["no", "helps", "main"]
