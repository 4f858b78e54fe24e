"""What calf capacity tests say: each leg's raises, how far the legs are apart, and what has really changed."""

from collections.abc import Sequence

from runlegs_desktop.domain.calf import AIM, Sides, bent, in_time, is_real, straight
from runlegs_desktop.domain.strength import CalfTest
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import EN_DASH, Numbers, day_text

UNKNOWN = "–"


def calf_text(tests: Sequence[CalfTest]) -> str:
    """What the last test found, leg against leg."""
    if not tests:
        return _("No test yet. Single-leg raises to failure, 30 a minute, full height.")
    return calf_line(in_time(tests)[-1])


def calf_lines(tests: Sequence[CalfTest]) -> tuple[str, ...]:
    """Every test in a line, the newest first."""
    return tuple(calf_line(one) for one in reversed(in_time(tests)))


def calf_line(test: CalfTest) -> str:
    """`Sun 19 Jul: straight L 25, R 27, 7 % apart; bent …`."""
    parts = [(_("straight"), straight(test)), (_("bent"), bent(test))]
    said = [_sides(word, sides) for word, sides in parts if (sides.left, sides.right) != (None, None)]
    return _("{day}: {found}").format(day=day_text(test.day), found="; ".join(said))


def calf_change(tests: Sequence[CalfTest]) -> str:
    """What the last two tests differ in, and what is no more than the day's form (science 8.1)."""
    ordered = in_time(tests)
    aim = _("Aim: {low}{dash}{high} raises a leg.").format(low=AIM[0], high=AIM[1], dash=EN_DASH)
    if len(ordered) < 2:
        return aim
    pairs = []
    for word, of in ((_("straight"), straight), (_("bent"), bent)):
        before, after = of(ordered[-2]), of(ordered[-1])
        for leg, was, now in ((_("left"), before.left, after.left), (_("right"), before.right, after.right)):
            if was is not None and now is not None and is_real(was, now):
                change = _("{knee} {leg} {was} → {now}").format(knee=word, leg=leg, was=was, now=now)
                pairs.append(change)
    if not pairs:
        return _("{aim} Since the test before nothing changed by more than a day’s form.").format(aim=aim)
    return _("{aim} A real change: {what}.").format(aim=aim, what=", ".join(pairs))


def _sides(word: str, sides: Sides) -> str:
    left, right = (UNKNOWN if n is None else str(n) for n in (sides.left, sides.right))
    both = _("{knee} L {left}, R {right}").format(knee=word, left=left, right=right)
    if sides.asymmetry is None:
        return both
    share = Numbers().percent(sides.asymmetry)
    if not sides.is_uneven:
        return _("{both}, {share} apart").format(both=both, share=share)
    weaker = _("left") if sides.weaker == "L" else _("right")
    return _("{both}, {share} apart, {leg} is weaker").format(both=both, share=share, leg=weaker)
