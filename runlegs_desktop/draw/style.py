"""The style sheet of Qt's own widgets, made from a theme."""

from runlegs_desktop.draw.theme import Theme

_SHEET = """
QMainWindow, QDialog, #page { background: $window; }
QMenuBar { background: $window; padding: 0 8px; }
QMenuBar::item { padding: 4px 8px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $accent_tint; }
QMenu { background: $raised; border: 1px solid $line2; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 22px; border-radius: 4px; }
QMenu::item:selected { background: $accent_tint; color: $text; }
QMenu::item:disabled { color: $text3; }
QMenu::separator { height: 1px; background: $line; margin: 4px 6px; }
QToolTip { background: $raised; color: $text; border: 1px solid $line2; padding: 5px; }
QStatusBar { background: $window; color: $text3; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $text3; padding: 0 10px; }
QTabBar { background: $window; }
QTabBar::tab { padding: 8px 14px; margin: 0; border: none; border-bottom: 2px solid transparent; color: $text2;
  background: transparent; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { background: $accent_tint; }
QPushButton, QToolButton { background: $surface; border: 1px solid $line2; border-radius: 6px; padding: 4px 10px;
  color: $text; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $sunken; }
QPushButton:disabled, QToolButton:disabled { color: $disabled; border-color: $line; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 3px 9px; }
QPushButton[primary="true"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[primary="true"]:disabled { background: $surface; color: $disabled; border-color: $line; }
QPushButton[primary="true"]:focus { border: 2px solid $text; }
QToolButton[flat="true"] { border: 1px solid transparent; background: transparent; padding: 4px; }
QToolButton[flat="true"]:hover { background: $hover; }
QToolButton[flat="true"]:focus { border: 2px solid $accent; padding: 3px; }
QToolButton[segment="true"] { border-radius: 0; margin-left: -1px; color: $text2; padding: 4px 11px; }
QToolButton[segment="true"]:checked { background: $accent_tint; color: $accent; }
QToolButton[segment="true"]:focus { border: 2px solid $accent; padding: 3px 10px; }
QToolButton[end="first"] { border-top-left-radius: 6px; border-bottom-left-radius: 6px; margin-left: 0; }
QToolButton[end="last"] { border-top-right-radius: 6px; border-bottom-right-radius: 6px; }
QToolButton::menu-indicator { image: none; width: 0; }
QScrollArea, QAbstractScrollArea { background: $surface; border: none; }
QScrollBar:vertical { background: transparent; width: 8px; margin: 0; }
QScrollBar::handle:vertical { background: $line2; border-radius: 3px; min-height: 32px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: $line2; border-radius: 3px; min-width: 32px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QLineEdit, QSpinBox, QComboBox, QDateEdit { background: $surface; border: 1px solid $line2; border-radius: 6px;
  padding: 4px 8px; color: $text; }
QLineEdit:focus, QSpinBox:focus, QComboBox:focus, QDateEdit:focus { border: 2px solid $accent; padding: 3px 7px; }
QLineEdit[bad="true"] { border: 1px solid $bad; }
QLineEdit[bad="true"]:focus { border: 2px solid $bad; }
QRadioButton { color: $text; spacing: 8px; }
QRadioButton::indicator { width: 12px; height: 12px; border: 1px solid $text3; border-radius: 7px;
  background: $surface; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 4px solid $accent; }
QCheckBox { color: $text; spacing: 8px; }
QCheckBox::indicator { width: 12px; height: 12px; border: 1px solid $text3; border-radius: 3px; background: $surface; }
QCheckBox::indicator:checked { width: 6px; height: 6px; border: 4px solid $accent; }
QRadioButton:focus, QCheckBox:focus { color: $accent; text-decoration: underline; }
#check-list { background: $surface; }
#panel { background: $surface; border: 1px solid $line; border-radius: 8px; }
#text-pane, #key-list { background: $surface; border: 1px solid $line2; border-radius: 6px; padding: 4px; }
#text-pane:focus, #key-list:focus { border: 2px solid $accent; padding: 3px; }
#key-list::item { padding: 0 6px; border-radius: 4px; }
#key-list::item:selected { background: $accent_tint; color: $text; }
#notice-frame { background: $accent_tint; border: 1px solid $line2; border-radius: 6px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QLabel[role="h2"] { color: $text; }
QLabel[role="title"] { color: $text; }
QLabel[role="caption"] { color: $text3; }
QLabel[role="caption"][bad="true"] { color: $bad; }
QLabel[role="sentence"] { color: $text2; }
QLabel[role="hero"] { color: $text; }
QLabel[role="lead"] { color: $text2; }
QLabel[role="badge"] { background: $warn_tint; color: $warn; border-radius: 8px; padding: 0 7px; min-height: 17px; }
QFrame[role="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="upright"] { background: $line; border: none; }
QPushButton[link="true"], QToolButton[link="true"] { border: 1px solid transparent; background: transparent;
  color: $accent; padding: 2px 4px; }
QPushButton[link="true"]:focus, QToolButton[link="true"]:focus { border: 2px solid $accent; padding: 1px 3px; }
"""


def style_sheet(theme: Theme) -> str:
    """The style sheet for a theme."""
    names = (
        "window surface sunken raised line line2 text text2 text3 accent accent_tint on_accent warn warn_mark warn_tint"
    )
    colours = {name: getattr(theme, name).name() for name in (*names.split(), "bad")}
    hover = theme.raised if theme.is_dark else theme.grid
    colours |= {"hover": hover.name(), "disabled": theme.line2.name()}
    sheet = _SHEET
    for name in sorted(colours, key=len, reverse=True):  # "line2" before "line"
        sheet = sheet.replace(f"${name}", colours[name])
    return sheet
