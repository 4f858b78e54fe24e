"""Every text of the Session page and of the History goes through gettext."""

import gettext
import re

import pytest

from runlegs_desktop.present import i18n
from runlegs_desktop.ui.tabs import STRENGTH
from tests.test_pseudo_locale import Pseudo, unmarked_in
from tests.ui.hands import settle

PLAIN = re.compile(r": (x|\d+-\d-\d|\d+ / \d+|✓|Legs [ABC]|Dead bug)$")  # tempos, legs and a check are no words


@pytest.fixture
def desk(desktop):
    i18n.use(Pseudo())
    window = desktop.open_demo()
    window.pages.show_tab(STRENGTH)
    settle()
    yield window.pages.strength
    i18n.use(gettext.NullTranslations())


def bare(*tops):
    count, found = unmarked_in(*tops)
    return count, [one for one in found if not PLAIN.search(one)]


def test_every_text_of_the_session_page_is_marked(desk):
    desk.tab.show_page("session")
    page = desk.session.page
    for place in range(page.lifts.count()):
        page.lifts.setCurrentRow(place)
        page.log.rows[0].done.click()
        page.log.rows[1].steppers["load"].line.setText("900")
        page.log.rows[1].done.click()
        settle()
        count, found = bare(page, page.tools, page.dialog)
        assert count > 150
        assert found == []
    assert all("⟦" in page.lifts.item(n).text() for n in range(page.lifts.count()))
    page.finish.finished.emit("0", "")
    page.left.show_search(on=True)
    page.fields.typed.emit("tempo", "3-x")
    settle()
    assert bare(page, page.tools, page.dialog)[1] == []


def test_every_text_of_the_history_is_marked(desk):
    desk.tab.show_page("history")
    page = desk.history.page
    for row in range(page.view.count()):
        page.view.setCurrentRow(row)
        for name in page.session.names:
            name.click()
        settle()
        count, found = bare(page)
        assert count > 60
        assert found == []
        assert "⟦" in page.view.item(row).text()
    page.show_calf(on=True)
    page.calf.lines["bent_left"].setText("-1")
    page.calf.button.click()
    page.field.setText("4321")
    settle()
    assert page.view.count() == 0
    assert bare(page)[1] == []
