"""The View menu: zooms, places to go to, panels, colours."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from runlegs_desktop.app.preferences import Zoom
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.actions import action, choices
from runlegs_desktop.ui.plan.tab import PlanTab
from runlegs_desktop.ui.plan.toolbar import zoom_name


def fill_view_menu(
    view: QMenu, owner: QWidget, plan: PlanTab, theme: str, choose_theme: Callable[[str], None]
) -> tuple[dict[str, QAction], tuple[QAction, ...]]:
    """Fill it; gives the zooms by their value, and every entry that is of use to a plan only, zooms among them."""
    zoom_names = [(z.value, zoom_name(z)) for z in Zoom]
    zooms = choices(owner, view, zoom_names, plan.board.zoom.value, lambda v: plan.set_zoom(Zoom(v)))
    view.addSeparator()
    entries = [
        action(owner, _("Zoom &in"), lambda: plan.step_zoom(1), ["Ctrl++", "Ctrl+="]),
        action(owner, _("Zoom &out"), lambda: plan.step_zoom(-1), ["Ctrl+-"]),
        action(owner, _("&Today"), plan.take_today, ["Home", "Ctrl+T"]),
    ]
    view.addActions(entries)
    view.addSeparator()
    strip = action(owner, _("Today &strip"), lambda: plan.show_today_strip(strip.isChecked()), ())
    strip.setCheckable(True)
    strip.setChecked(True)
    panels = [
        action(owner, _("Next &check"), lambda: plan.next_check(1), ["F8"]),
        action(owner, _("Pre&vious check"), lambda: plan.next_check(-1), ["Shift+F8"]),
        action(owner, _("Next &panel"), plan.next_panel, ["F6"]),
        action(owner, _("Previous pane&l"), lambda: plan.next_panel(-1), ["Shift+F6"]),
        action(owner, _("Insp&ector"), plan.toggle_inspector, ["F4"]),
        strip,
    ]
    view.addActions(panels)
    view.addSeparator()
    themes = [("system", _("Colours as the &desktop")), ("light", _("&Light")), ("dark", _("D&ark"))]
    choices(owner, view.addMenu(_("Colou&rs")), themes, theme, choose_theme)
    return zooms, (*zooms.values(), *entries, *panels)
