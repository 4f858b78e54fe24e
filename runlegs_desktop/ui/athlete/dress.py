"""Colours of the Athlete page beyond those of the program's style sheet."""

from PySide6.QtWidgets import QLabel, QSizePolicy

from runlegs_desktop.draw.theme import Theme
from runlegs_desktop.ui.labels import label

_SHEET = """
#athlete-bar { background: $window; border-bottom: 1px solid $line; }
#athlete-person, #athlete-person > QWidget > #athlete-fields { background: $surface; }
#athlete-person { border-right: 1px solid $line; }
#athlete-right, #athlete-body { background: $window; }
#athlete-initials { background: $accent_tint; color: $accent; border-radius: 22px; }
QLineEdit[bad="true"], QLineEdit[bad="true"]:focus { border-color: $bad; }
QLabel[bad="true"] { color: $bad; }
QLabel[used="true"] { background: $accent_tint; color: $accent; border-radius: 8px; padding: 1px 7px;
  min-height: 15px; }
QLabel[second="true"] { color: $text2; }
QFrame[column="true"] { background: $line; border: none; max-width: 1px; min-width: 1px; }
#athlete-note { background: $surface; border: 1px solid $line2; border-radius: 8px; }
QFrame[tile="day"] { background: $surface; border: 1px solid $line2; border-radius: 6px; }
QFrame[tile="off"] { background: $sunken; border: 1px solid $line2; border-radius: 6px; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: none; }
QCheckBox { color: $text; spacing: 7px; }
QCheckBox::indicator { width: 12px; height: 12px; border: 1px solid $text2; border-radius: 3px; background: $surface; }
QCheckBox::indicator:checked { border-color: $accent; background: $accent; }
QCheckBox:focus { color: $accent; text-decoration: underline; }
"""
_NAMES = ("accent_tint", "accent", "surface", "sunken", "window", "line2", "line", "text2", "text", "bad")


def page_sheet(theme: Theme) -> str:
    """The sheet for a theme."""
    sheet = _SHEET
    for name in _NAMES:  # longer names stand before those they begin with
        sheet = sheet.replace(f"${name}", getattr(theme, name).name())
    return sheet


def flowing(text: str, role: str) -> QLabel:
    """A label of as many lines as its width asks for, and no more: a page that scrolls must not end in nothing."""
    made = label(text, role, wrap=True)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made
