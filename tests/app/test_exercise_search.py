"""Search in the library: beginnings, words, initials, and typos."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.app.catalogue import every_move
from runlegs_desktop.app.exercise_search import Named, named, plain, search
from runlegs_desktop.domain.exercise import Exercise

AMONG = tuple(
    named(move.id, (move.name, *(move.aliases if isinstance(move, Exercise) else ()))) for move in every_move().values()
)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("slr", "sl_rdl"),
        ("sin", "sl_rdl"),
        ("Single-leg RDL", "sl_rdl"),
        ("rdl single", "sl_rdl"),
        ("rdl", "rdl"),
        ("bulgarain", "bulgarian_split_squat"),
        ("goblt squat", "goblet_squat"),
        ("nordik", "nordic"),
        ("alfredson", "calf_eccentric"),
    ],
)
def test_what_is_typed_finds_its_exercise_first(typed, first):
    assert search(typed, AMONG)[0] == first


def test_single_leg_rdl_is_in_the_first_two_of_its_three_letters():
    assert "sl_rdl" in search("rdl", AMONG)[:2]


def test_typos_count_only_where_nothing_fits():
    assert "nordic" not in search("nord", [Named("nord", ("nord",)), Named("nordic", ("nordig",))][:1])
    assert search("calf", AMONG) == tuple(k for k in search("calf", AMONG) if any("calf" in n for n in _names(k)))


def _names(key):
    return next(one.names for one in AMONG if one.id == key)


def test_nothing_typed_finds_all_and_nonsense_finds_nothing():
    assert search("  ", AMONG) == search("", AMONG)
    assert search("", AMONG) == tuple(one.id for one in AMONG)
    assert search("qqqqzz", AMONG) == search("---", AMONG) == ()


@given(st.sampled_from([name for one in AMONG for name in one.names]), st.data())
def test_every_beginning_of_every_name_finds_it(name, data):
    cut = data.draw(st.integers(1, len(name)))
    found = search(name[:cut], AMONG)
    assert {one.id for one in AMONG if name in one.names} <= set(found)


@given(st.sampled_from([one for one in AMONG if any(len(n) >= 6 for n in one.names)]), st.data())
def test_one_letter_too_few_still_finds_it(one, data):
    name = data.draw(st.sampled_from([n for n in one.names if len(n) >= 6]))
    at = data.draw(st.integers(1, len(name) - 2).filter(lambda n: name[n] != " "))
    typed = name[:at] + name[at + 1 :]
    found = search(typed, AMONG)
    fits = [key for key in found if any(plain(typed) in n for n in _names(key))]
    assert one.id in found or fits or min(map(len, typed.split())) < 3


def test_six_letters_forgive_two_slips_and_three_forgive_one():
    among = (named("n", ("Nordic curl",)), named("s", ("Squat",)))
    assert search("nardix", among) == ("n",)
    assert search("nxrdax", among) == search("sqxxt", among) == ()
    assert search("nardic qqqq", among) == ()  # every word must fit something


def test_one_letter_begins_a_word_and_accents_make_no_difference():
    among = (named("a", ("Étiré",)), named("b", ("Squat",)))
    assert plain("Étiré (à côté)") == "etire a cote"
    assert search("etire", among) == search("ÉTIRÉ", among) == ("a",)
    assert search("u", among) == ()
    assert search("ua", among) == ("b",)


@given(st.text(max_size=40))
def test_no_text_breaks_it(text):
    assert set(search(text, AMONG)) <= {one.id for one in AMONG}
