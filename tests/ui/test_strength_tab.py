"""The Strength tab and its library, by mouse and by keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QPushButton, QWidget

from runlegs_desktop.app import paths
from runlegs_desktop.app.preferences import load
from runlegs_desktop.domain.exercise import Muscle, Pattern, Span
from runlegs_desktop.domain.library import Sort
from runlegs_desktop.domain.motion import Doing
from runlegs_desktop.present.i18n import _
from tests.ui.hands import CTRL, click, menu_entry, press, settle, type_in


@pytest.fixture
def window(plan):
    """A window of its own: the lists of its choices are windows of Qt's that stay as long as it does."""
    return plan


def test_the_tab_is_made_at_its_first_use_and_keys_and_clicks_go_there_and_back(shown):
    from runlegs_desktop.domain.logbook import Logbook  # noqa: PLC0415 - one test wants it

    window = shown(Logbook())
    assert window.pages.strength is None
    click(window.tabs, window.tabs.tabRect(1).center())
    assert window.pages.currentWidget() is window.pages.strength.tab
    assert window.tabs.currentIndex() == 1
    assert not any(entry.isEnabled() for entry in window._for_plans)
    press(Qt.Key.Key_1, CTRL, on=window)
    assert window.pages.currentWidget() is window.plan
    assert window.tabs.currentIndex() == 0
    press(Qt.Key.Key_2, CTRL, on=window)
    assert window.pages.currentWidget() is window.pages.strength.tab


def test_athlete_opens_over_the_tab_and_gives_it_back(library, window):
    window.pages.show_athlete()
    window.pages.back()
    assert window.pages.currentWidget() is window.pages.strength.tab
    assert library.list.view.hasFocus()


def test_three_keys_find_the_single_leg_rdl_and_show_it(library):
    press(Qt.Key.Key_F, CTRL)
    assert library.list.field.hasFocus()
    type_in(library.list.field, "slr")
    assert library.list.shown_ids[0] == "sl_rdl"
    assert library.move_id == "sl_rdl"
    assert library.clock.is_playing


def test_letters_typed_on_the_list_are_looked_for_and_typos_forgiven(library):
    QTest.keyClicks(library.list.view, "n")
    type_in(QApplication.focusWidget(), "ordik")
    assert library.list.shown_ids == ("nordic",)


def test_arrows_move_enter_goes_to_the_figure_and_escape_takes_the_search_back(library):
    press(Qt.Key.Key_Down)
    assert library.move_id == "bodyweight_squat"
    press(Qt.Key.Key_Return)
    assert library.stage.figure.hasFocus()
    press(Qt.Key.Key_F, CTRL)
    type_in(library.list.field, "lunge")
    press(Qt.Key.Key_Down)
    assert library.move_id == library.list.shown_ids[1]
    press(Qt.Key.Key_Escape)
    assert library.list.field.text() == ""
    assert len(library.list.shown_ids) > 60
    press(Qt.Key.Key_Escape)
    assert library.list.view.hasFocus()


def test_space_plays_and_pauses_from_the_list_and_the_button_says_so(library):
    assert library.stage.player.play.accessibleName() == _("Play")
    press(Qt.Key.Key_Space)
    assert library.clock.is_playing
    assert library.stage.player.play.accessibleName() == _("Pause")
    click(library.stage.player.play)
    assert not library.clock.is_playing


def test_keys_on_the_figure_show_on_its_buttons(library):
    library.choose("sl_rdl")
    library.stage.figure.setFocus()
    press(Qt.Key.Key_H)
    press(Qt.Key.Key_M)
    player = library.stage.player
    assert player.half.isChecked() == library.clock.is_half_speed is True
    assert player.mirror.isChecked() == library.stage.figure.is_mirrored is True
    assert all(card.mirrored for card in library.stage.poses.cards)
    library.choose("squat")
    assert not player.mirror.isVisible()


def test_a_filter_narrows_the_list_and_clear_widens_it(library):
    box = library.list.filters
    box.pattern.setCurrentIndex(box.pattern.findData(Pattern.CALF))
    assert library.list.shown_ids[0] == "calf_straight" == library.move_id
    assert box.clear_button.isVisible()
    click(box.clear_button)
    assert len(library.list.shown_ids) > 60
    box.sort.setCurrentIndex(box.sort.findData(Sort.ROLLING))
    assert set(library.list.shown_ids) >= {"fr_quads"}
    assert not library.stage.player.mirror.isHidden()


def test_nothing_found_says_so_and_show_all_helps(library):
    type_in(library.list.field, "qqqqqq")
    assert library.list.shown_ids == ()
    assert library.list.show_all.isVisible()
    click(library.list.show_all)
    assert len(library.list.shown_ids) > 60
    assert library.move_id == "squat"


def test_the_star_is_an_edit_that_can_be_undone(library, window):
    click(library.stage.favourite)
    assert [m.exercise for m in window._journal.logbook.marks.values()] == ["squat"]
    click(library.list.filters.more)
    click(library.list.filters.favourites)
    assert library.list.shown_ids == ("squat",)
    window.undo_action.trigger()
    settle()
    assert library.list.shown_ids == ()
    assert not library.stage.favourite.isChecked()


def test_the_status_line_counts_what_the_tab_counts_in(library, window):
    assert window._units.text() == "kg"
    press(Qt.Key.Key_1, CTRL, on=window)
    assert window._units.text() == "km"


def test_a_hidden_move_is_not_counted_as_one_that_a_search_left_out(library, window):
    assert library.list.filters.count.text() == "67 moves"
    library.hide_asked.emit("squat", True)
    settle()
    assert library.list.filters.count.text() == "66 moves"
    assert "66" in library.list.field.placeholderText()


def test_what_is_hidden_goes_from_the_list_and_can_be_shown_again(library, window):
    library.stage.more.menu().actions()[-1].trigger()
    settle()
    assert "squat" not in library.list.shown_ids
    click(library.list.filters.more)
    click(library.list.filters.hidden)
    assert library.list.shown_ids == ("squat",)
    library.choose("squat")
    library.stage.more.menu().actions()[-1].trigger()
    settle()
    assert window._journal.logbook.marks == {}


def test_a_rung_of_the_ladder_goes_there_even_when_the_search_hid_it(library):
    type_in(library.list.field, "back squat")
    rung = next(row for row in library.details.ladder.rungs if row.rung.id == "goblet_squat")
    library.details.ensureWidgetVisible(rung)
    click(rung)
    assert library.move_id == "goblet_squat"
    assert library.list.field.text() == ""


def test_a_pose_card_stops_the_motion_there(library):
    library.clock.play(True)
    click(library.stage.poses.cards[-1])
    assert not library.clock.is_playing
    assert [card.is_current for card in library.stage.poses.cards] == [False, False, True]


def test_a_muscle_under_the_pointer_is_told(library):
    chart = library.details.map
    QTest.mouseMove(chart, QPoint(1, 1))
    chart.setFocus()
    press(Qt.Key.Key_Right)
    legs = library.details._page.legs
    assert legs.row(chart.muscle).sentence in library.details._pointed.text()


@pytest.mark.parametrize("size", [(1440, 900), (1366, 768), (1024, 640)])
def test_every_move_has_room_in_every_size(library, window, size):
    window.resize(*size)
    settle()
    for key in library.list.shown_ids:
        library.choose(key)
        library.clock.play(False)
        settle()
        assert library.stage.figure.height() >= 150, key
        assert library.stage.width() >= 400
        for part in (library.stage.player.play, library.stage.player.half, library.stage.favourite):
            assert part.mapTo(window, part.rect().bottomRight()).x() <= window.width()


def test_both_knee_angles_stand_side_by_side_on_one_clock(library, window):
    library.choose("calf_bent")
    click(library.stage.compare)
    page = window.findChild(QWidget, "compare-page")
    left, right = (side.figure for side in page.sides)
    assert left.hasFocus()
    press(Qt.Key.Key_Space)
    assert not page.clock.is_playing
    page.clock.go_to(3.5)
    assert left.current().doing is right.current().doing is Doing.PAUSE
    page.back.setFocus()
    press(Qt.Key.Key_Escape)
    assert library.isVisible()
    assert library.list.view.hasFocus()


def test_the_name_of_one_of_the_two_leads_to_it(library, window):
    library.choose("calf_bent")
    click(library.stage.compare)
    page = window.findChild(QWidget, "compare-page")
    click(page.sides[0].name)
    assert library.move_id == "calf_straight_single"
    assert library.isVisible()


def own_dialog(window):
    return window.pages.strength.tab.findChild(QDialog, "own-exercise")


def fill(dialog, name="Sled push", amount="8-12", tempo="2-0-1"):
    for field, text in ((dialog.name, name), (dialog.amount, amount), (dialog.tempo, tempo)):
        field.selectAll()
        QTest.keyClicks(field, text)
        if not text:
            field.clear()
    settle()


def save(dialog):
    click(dialog.buttons.button(QDialogButtonBox.StandardButton.Save))


def test_an_own_exercise_is_added_found_changed_and_deleted(library, window):
    click(window.pages.strength.tab.findChild(QPushButton, "new-exercise"))
    dialog = own_dialog(window)
    fill(dialog)
    dialog.muscles[Muscle.VAS].setCurrentIndex(2)
    dialog.figure.setCurrentIndex(dialog.figure.findText("Forward lunge"))
    save(dialog)
    own = next(iter(window._journal.logbook.own_exercises.values()))
    assert (own.name, own.weights, own.span) == ("Sled push", ((Muscle.VAS, 1.0),), Span(8, 12))
    assert library.move_id == own.id
    assert library.stage.figure.isVisible()
    assert library.stage.player.isVisible()
    press(Qt.Key.Key_F, CTRL, on=library)
    type_in(library.list.field, "sled")
    assert library.list.shown_ids == (own.id,)
    library.stage.more.menu().actions()[0].trigger()
    settle()
    dialog = own_dialog(window)
    fill(dialog, name="Sled drag")
    dialog.figure.setCurrentIndex(dialog.figure.findText("No figure"))
    save(dialog)
    assert not library.stage.player.isVisible(), "there is nothing to play"
    assert window._journal.logbook.own_exercises[own.id].name == "Sled drag"
    library.stage.more.menu().actions()[1].trigger()
    settle()
    assert window._journal.logbook.own_exercises == {}
    assert library.move_id != own.id


@pytest.mark.parametrize(
    ("typed", "place", "words"),
    [
        ({"name": ""}, "name", "Name"),
        ({"amount": "-3"}, "amount", "1"),
        ({"amount": "12-8"}, "amount", "12"),
        ({"amount": "900"}, "amount", "100"),
        ({"tempo": "3-x"}, "tempo", "3-0-1"),
        ({"tempo": "99-0-1"}, "tempo", "20"),
    ],
)
def test_what_cannot_be_taken_says_why_and_stays(library, window, typed, place, words):
    window.pages.strength.ask_for_own(None)
    settle()
    dialog = own_dialog(window)
    fill(dialog, **typed)
    dialog.muscles[Muscle.VAS].setCurrentIndex(2)
    kept = dialog.form
    save(dialog)
    assert dialog.isVisible()
    assert words in dialog.refusal.text()
    assert dialog.form == kept
    assert getattr(dialog, place).hasFocus()
    assert window._journal.logbook.own_exercises == {}
    dialog.reject()
    settle()


def test_an_exercise_needs_a_muscle(library, window):
    window.pages.strength.ask_for_own(None)
    settle()
    dialog = own_dialog(window)
    fill(dialog)
    save(dialog)
    assert dialog.refusal.isVisible()
    assert "muscle" in dialog.refusal.text().lower()
    dialog.reject()
    settle()


def test_reduced_motion_steps_between_key_poses_and_is_kept(library, window, desktop):
    entry = menu_entry(window, "View", "Reduce motion")
    entry.trigger()
    assert library.clock.is_reduced
    library.choose("sl_rdl")
    library.clock.play(False)
    library.clock.go_to(1.0)
    poses = library.stage.figure._move.poses
    assert library.stage.figure.current().pose in poses
    assert load(paths.preferences_file()).reduce_motion
    entry.trigger()
    assert not library.clock.is_reduced
    assert library.stage.figure.current().pose not in poses
    assert not load(paths.preferences_file()).reduce_motion
