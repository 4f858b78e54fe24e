"""The sheet of keys: searched, and as text."""

import pytest

from runlegs_desktop.present.keyboard import KeyRow, as_text, matching, other_keys

ROWS = (
    KeyRow("Edit", ("Ctrl+Z",), "Undo"),
    KeyRow("Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "Redo"),
    KeyRow("Board", ("Arrow keys",), "move between days and cards", "arrows"),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [0, 1, 2]),
        ("undo", [0]),
        ("ctrl+y", [1]),
        ("EDIT z", [0, 1]),
        ("board days", [2]),
        ("days edit", []),
    ],
)
def test_every_word_of_a_search_must_be_there(text, found):
    assert matching(ROWS, text) == tuple(ROWS[n] for n in found)


def test_as_text_it_is_a_table_for_each_section():
    assert as_text(ROWS) == (
        "Edit\n"
        "  Ctrl+Z                Undo\n"
        "  Ctrl+Shift+Z, Ctrl+Y  Redo\n"
        "\n"
        "Board\n"
        "  Arrow keys            move between days and cards\n"
    )
    assert as_text(()) == "\n"


def test_keys_that_no_menu_has_have_names_of_their_own():
    ids = [row.id for row in other_keys()]
    assert all(ids)
    assert len(set(ids)) == len(ids)
