"""The three doors, by mouse and by keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.welcome.doors import Doors
from tests.ui.hands import click, press, settle


@pytest.fixture
def look(qapp):
    made = Look("light")
    made.dress(qapp)
    yield made
    made.choose("light")
    made.deleteLater()


@pytest.fixture
def doors(look):
    made = Doors(look)
    made.asked = []
    for name in ("plan", "demo", "blank", "open"):
        getattr(made, f"{name}_asked").connect(lambda n=name: made.asked.append(n))
    made.units_chosen.connect(made.asked.append)
    made.resize(1440, 853)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made, 2000)
    made.take_focus()
    settle()
    yield made
    made.close()
    made.deleteLater()
    settle()


def button(doors, name):
    return doors.findChild(QPushButton, f"door-{name}")


@pytest.mark.parametrize("name", ["plan", "demo", "blank", "open"])
def test_every_button_asks_once(doors, name):
    click(button(doors, name))
    assert doors.asked == [name]


@pytest.mark.parametrize(("key", "asked"), [("1", "plan"), ("2", "demo"), ("3", "blank")])
def test_the_keys_one_two_three_ask(doors, key, asked):
    press(getattr(Qt.Key, f"Key_{key}"))
    assert doors.asked == [asked]


def test_other_keys_and_ctrl_do_nothing(doors):
    press(Qt.Key.Key_4)
    press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert doors.asked == []


def test_make_my_plan_has_the_focus_and_enter_takes_it(doors):
    assert QApplication.focusWidget() is button(doors, "plan")
    press(Qt.Key.Key_Return)
    assert doors.asked == ["plan"]


def test_tab_goes_from_door_to_door(doors):
    seen = []
    for _turn in range(5):
        seen.append(QApplication.focusWidget().objectName() or QApplication.focusWidget().text())
        press(Qt.Key.Key_Tab)
    assert seen == ["door-plan", "door-demo", "door-blank", "door-open", "km · kg"]


def test_a_click_on_a_door_with_one_button_takes_it_and_on_the_third_only_goes_there(doors):
    click(doors.doors[1], QPoint(100, 60))
    assert doors.asked == ["demo"]
    click(doors.doors[2], QPoint(100, 60))
    assert doors.asked == ["demo"]
    assert QApplication.focusWidget() is button(doors, "blank")


def test_a_press_that_leaves_the_door_does_nothing(doors):
    door = doors.doors[0]
    QTest.mousePress(door, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    QTest.mouseRelease(door, Qt.MouseButton.LeftButton, pos=QPoint(50, door.height() + 40))
    assert doors.asked == []


def test_units_are_told_and_change_the_sample_cards(doors):
    before = doors.doors[1].grab().toImage()
    click(doors.units.buttons[Units.IMPERIAL])
    assert doors.asked == [Units.IMPERIAL]
    assert doors.doors[1].grab().toImage() != before


def test_the_door_with_the_focus_has_the_accent_border(doors, look):
    def edge(door):
        return door.grab().toImage().pixelColor(door.width() // 2, 1)

    assert edge(doors.doors[0]) == look.theme.accent
    button(doors, "demo").setFocus()
    settle()
    assert edge(doors.doors[1]) == look.theme.accent
    assert edge(doors.doors[0]) != look.theme.accent


@pytest.mark.parametrize("size", [(1440, 853), (1366, 721), (1024, 593)])
def test_every_text_and_button_is_inside_its_door(doors, size):
    doors.resize(*size)
    settle()
    for door in doors.doors:
        for one in door.findChildren(QPushButton):
            assert door.rect().contains(one.geometry())
        for text in door.findChildren(type(door.findChildren(QPushButton)[0]).__mro__[1]):
            assert door.rect().contains(text.geometry())
    page = doors.rect()
    for door in doors.doors:
        assert page.contains(door.mapTo(doors, QPoint(0, 0)))
        assert page.contains(door.mapTo(doors, QPoint(door.width() - 1, door.height() - 1)))


def test_dark_colours_follow(doors, look):
    look.choose("dark")
    settle()
    assert doors.grab().toImage().pixelColor(2, 2) == look.theme.window


def test_everything_has_a_name(doors):
    for one in doors.findChildren(QPushButton):
        assert one.accessibleName() or one.text()
    assert [door.accessibleName() for door in doors.doors] == [
        "Make my plan",
        "Look around with a sample runner",
        "Start blank or open a library",
    ]
