"""Every text of the library, of its dialog and of the two calf raises goes through gettext."""

import gettext
import re

import pytest
from PySide6.QtWidgets import QDialog, QWidget

from runlegs_desktop.present import i18n
from runlegs_desktop.ui.tabs import STRENGTH
from tests.test_pseudo_locale import Pseudo, unmarked_in
from tests.ui.hands import settle


@pytest.fixture
def window(desktop):
    i18n.use(Pseudo())
    made = desktop.open_demo()
    made.pages.show_tab(STRENGTH)
    settle()
    yield made
    i18n.use(gettext.NullTranslations())


def bare(*tops):
    """What isn't marked, without names of keys, addresses, letters of the tempo, and marks cut for want of room."""
    count, found = unmarked_in(*tops)
    tempo = re.compile(r": (\d|x)(-\d-(\d|x))?$|: ⟦[^⟧]*…$|: ⟦.*⟦[^⟧]*…$")
    return count, [
        one for one in found if "https://" not in one and not one.endswith("Ctrl+F") and not tempo.search(one)
    ]


def test_every_text_of_the_library_is_marked(window):
    page = window.pages.strength.library
    page.list.filters.more.click()
    for key in ("squat", "lateral_lunge", "sl_rdl", "nordic", "high_knees", "figure4", "fr_quads"):
        page.choose(key)
        settle()
        count, found = bare(page, page.stage.more.menu(), page.box.to_any.menu() or page)
        assert count > 100
        assert found == []


def test_every_text_of_an_own_exercise_is_marked(window):
    window.pages.strength.ask_for_own(None)
    settle()
    dialog = window.findChild(QDialog, "own-exercise")
    dialog.figure.setCurrentIndex(3)
    dialog.poses.click()
    dialog.editor.more.click()
    dialog.editor.fields.typed.emit(next(iter(dialog.editor.fields.fields)), "900")
    settle()
    count, found = bare(dialog)
    assert count > 60
    assert found == []
    dialog.reject()


def test_every_text_of_the_two_calf_raises_is_marked(window):
    strength = window.pages.strength
    strength.library.choose("calf_bent")
    strength.compare()
    settle()
    count, found = bare(window.findChild(QWidget, "compare-page"))
    assert count > 20
    assert found == []
