"""A plan as a table of text, for a terminal."""

from runlegs_desktop.domain.scene import Scene
from runlegs_desktop.present.board import Board, board
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import Numbers


def plan_table(scene: Scene, numbers: Numbers) -> str:
    """One line a week and one a session: everything the sheet shows."""
    shown = board(scene, (), numbers)
    return "\n".join([shown.name, *_lines(shown)])


def _lines(shown: Board) -> list[str]:
    lines = []
    for week in shown.weeks:
        head = _("Week {n}  {span}  {phase}  {value} {unit}")
        total = week.total
        text = head.format(
            n=week.number,
            span=week.span,
            phase=week.phase_name,
            value=total.value,
            unit=total.unit,
        )
        lines += ["", "  ".join(part for part in (text, total.change, total.mix) if part)]
        for weekday, day in zip(shown.weekdays, week.days, strict=True):
            for card in day.cards:
                detail = f"{card.strong}{card.lines[0]}" if card.lines else card.aside
                heavy = f"  {_('heavy')}" if card.heavy else ""
                lines.append(f"  {weekday} {day.day.isoformat()}  {card.titles[0]:<24} {detail}{heavy}".rstrip())
    return lines
