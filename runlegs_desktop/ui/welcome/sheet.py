"""The style sheet of the first pages' own parts, beside the window's."""

from runlegs_desktop.draw.theme import Theme, mix

_SHEET = """
#welcome, #wizard, #form, #form-scroll, #wizard-foot { background: $window; }
#beside, #beside-scroll { background: $surface; }
#wizard-foot { border-top: 1px solid $line; }
#beside-scroll { border-left: 1px solid $line; }
#health { background: transparent; }
#health-rule { background: $line; border: none; }
QLabel[welcome="problem"] { color: $bad; }
QLabel[welcome="label"] { color: $text2; }
QLineEdit:disabled { background: $sunken; color: $text3; }
QToolButton[segment="true"]:disabled { background: $sunken; color: $faint; }
QToolButton[segment="true"]:checked:disabled { background: $sunken; color: $text2; }
QPushButton[primary="true"]:disabled { background: $sunken; color: $text3; border-color: $line2; }
QComboBox::drop-down { border: none; width: 18px; }
QComboBox::down-arrow { image: none; }
#qt_calendar_navigationbar { background: $surface; }
#qt_calendar_navigationbar QToolButton { border-color: transparent; padding: 3px 8px; }
#qt_calendar_navigationbar QToolButton::menu-indicator { image: none; }
QTimeEdit { background: $surface; border: 1px solid $line2; border-radius: 6px; padding: 4px 8px; color: $text; }
QTimeEdit QLineEdit, QTimeEdit QLineEdit:focus { border: none; padding: 0; background: transparent; }
QTimeEdit::up-button, QTimeEdit::down-button { width: 0; border: none; }
QTimeEdit:focus { border: 2px solid $accent; padding: 3px 7px; }
"""


def sheet(theme: Theme) -> str:
    """The style sheet for a theme."""
    names = "window surface sunken line line2 text text2 text3 accent bad"
    colours = {name: getattr(theme, name).name() for name in names.split()}
    colours["faint"] = mix(theme.text3, theme.sunken, 0.6).name()
    made = _SHEET
    for name in sorted(colours, key=len, reverse=True):  # "line2" before "line"
        made = made.replace(f"${name}", colours[name])
    return made
