"""In a made-up language, no word of the strip, the effort question and the rules is left unmarked."""

import gettext
from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import QPoint

from runlegs_desktop.domain.plan import Mute
from runlegs_desktop.domain.rules import RULES
from runlegs_desktop.present import i18n
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.rules_page import rules_page
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.plan.effort import EffortPopup
from runlegs_desktop.ui.plan.rules_dialog import RulesDialog
from runlegs_desktop.ui.plan.today_strip import TodayStrip
from tests.domain.rule_scenes import a_plan
from tests.present.test_today import LATER, page, tempo
from tests.test_pseudo_locale import Pseudo, unmarked_in
from tests.ui.hands import settle

pytestmark = pytest.mark.qt_log_ignore(
    "does not support (raise|grabbing the keyboard)", extend=True
)  # popups offscreen


@pytest.fixture
def look(qapp):
    i18n.use(Pseudo())
    made = Look("light")
    yield made
    i18n.use(gettext.NullTranslations())
    made.deleteLater()


def test_the_strip_and_the_question(look, qtbot):
    strip, popup = TodayStrip(look), EffortPopup(look)
    qtbot.addWidget(strip)
    qtbot.addWidget(popup)
    strip.show_page(page(tempo(start=time(17, 30)), *LATER))
    popup.ask(QPoint(0, 0), "12")
    settle()
    count, found = unmarked_in(strip, popup)
    assert count > 30
    assert found == []
    popup.hide()


def test_the_rules(look, qtbot):
    dialog = RulesDialog(None, look)
    qtbot.addWidget(dialog)
    plan = replace(a_plan(), mutes=(Mute("R13", date(2026, 8, 6), "1"),), limits=(("R01.warn", 1.12),))
    dialog.show_page(rules_page(plan, Numbers()), Numbers())
    assert dialog.list.count() == len(RULES)
    for place in range(len(RULES)):
        dialog.list.setCurrentRow(place)
        settle()
        for field in dialog.detail.fields.values():
            field.edit.setText("x1")
            field.edit.setModified(True)
            field._read()
            field.edit.setText("1")
        count, found = unmarked_in(dialog)
        assert count > 15
        assert [one for one in found if "x1" not in one] == []
