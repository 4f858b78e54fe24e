"""Colours of the Session and History pages beyond those of the program's style sheet."""

from runlegs_desktop.draw.theme import Theme

_SHEET = """
#session-page, #history-page, #session-column { background: $surface; }
#routine-list, #session-found { border: 1px solid transparent; border-radius: 6px; }
#routine-list:focus, #session-found:focus { border-color: $accent; }
#routine-list::item, #session-found::item { padding: 4px 6px; border-radius: 4px; }
#routine-list::item:selected, #session-found::item:selected { background: $accent_tint; color: $text; }
QFrame[set="true"] { background: $surface; border-radius: 0; }
QFrame[now="true"] { background: $accent_tint; border-radius: 6px; }
QFrame[stepper="true"] { background: $surface; border: 1px solid $line2; border-radius: 6px; }
QFrame[stepper="true"] QLineEdit { border: none; border-left: 1px solid $line; border-right: 1px solid $line;
  border-radius: 0; padding: 0; background: $surface; }
QFrame[stepper="true"] QLineEdit:focus { border: 2px solid $accent; }
QFrame[stepper="true"] QLineEdit[bad="true"] { border: 2px solid $bad; }
QToolButton[step="true"] { border: none; background: transparent; padding: 0; color: $text2; }
QToolButton[step="true"]:hover { background: $accent_tint; }
QToolButton[check="true"] { border: 1px solid $line2; background: $surface; padding: 0; border-radius: 4px;
  min-width: 18px; max-width: 18px; min-height: 18px; max-height: 18px; }
QToolButton[done="true"] { background: $accent; color: $on_accent; border-color: $accent; }
QToolButton[check="true"]:focus { border: 2px solid $text; }
QToolButton[check="true"]:disabled { border-color: $line; }
QPushButton[plain="true"] { border: none; background: transparent; padding: 0; color: $text;
  text-align: left; }
QPushButton[plain="true"]:hover { color: $accent; }
QPushButton[plain="true"]:focus { color: $accent; text-decoration: underline; }
"""
_NAMES = ("accent_tint", "on_accent", "accent", "surface", "line2", "line", "text2", "text", "bad")


def session_sheet(theme: Theme) -> str:
    """The sheet for a theme."""
    sheet = _SHEET
    for name in _NAMES:  # longer names stand before those they begin with
        sheet = sheet.replace(f"${name}", getattr(theme, name).name())
    return sheet
