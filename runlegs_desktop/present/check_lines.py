"""One-line words of the rules: for a rule that is kept, and for a cell that a card hovers over."""

from collections.abc import Callable, Mapping

from runlegs_desktop.domain.rule_limits import LIMITS
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import Numbers

DEFAULTS: Mapping[str, float] = {name: limit.value for name, limit in LIMITS.items()}


def _percent(limits: Mapping[str, float], name: str, less: float = 0.0) -> str:
    return Numbers().percent(limits[name] - less)


def _whole(limits: Mapping[str, float], name: str) -> int:
    return round(limits[name])


KEPT: dict[str, Callable[[Mapping[str, float]], str]] = {
    "R01": lambda n: _("Weeks grow by {most} or less").format(most=_percent(n, "R01.warn", 1)),
    "R02": lambda n: _("No run is over {most} longer than before").format(most=_percent(n, "R02.warn", 1)),
    "R03": lambda _n: _("No big jump after a light week"),
    "R04": lambda n: _("A cutback after {weeks} load weeks at most").format(weeks=_whole(n, "R04.weeks") - 1),
    "R05": lambda _n: _("The long run is a fair share of the week"),
    "R06": lambda n: _("Long runs grow by {n} min or less").format(n=_whole(n, "R06.step")),
    "R07": lambda _n: _("No run takes longer than the goal needs"),
    "R08": lambda n: _("Hard share {most} or less").format(most=_percent(n, "R08.info")),
    "R09": lambda _n: _("A day between key runs"),
    "R10": lambda _n: _("No heavy legs the day before a key run"),
    "R11": lambda _n: _("Hard runs come before strength"),
    "R12": lambda _n: _("A day between heavy sessions"),
    "R13": lambda _n: _("No heavy legs on the long-run day"),
    "R14": lambda n: _("{low}–{high} strength sessions a week").format(
        low=_whole(n, "R14.low"), high=_whole(n, "R14.high")
    ),
    "R15": lambda _n: _("A full rest day every week"),
    "R16": lambda _n: _("Days off between run days"),
    "R17": lambda n: _("{most} hard runs a week or fewer").format(most=_whole(n, "R17.warn")),
    "R18": lambda n: _("Hills of {low}–{high} repeats").format(low=_whole(n, "R18.low"), high=_whole(n, "R18.high")),
    "R19": lambda _n: _("Hills grow in small steps"),
    "R20": lambda _n: _("Easy weeks before hard running"),
    "R21": lambda n: _("Tempo of {low}–{high} min").format(low=_whole(n, "R21.low"), high=_whole(n, "R21.high")),
    "R22": lambda _n: _("Fast running fits the week"),
    "R23": lambda _n: _("No kind of training is missing"),
    "R27": lambda _n: _("The taper is neither big nor small"),
    "R28": lambda _n: _("Nothing hard or heavy close to a race"),
    "R29": lambda _n: _("Nothing new close to a race"),
    "R30": lambda _n: _("The big leg muscles get enough sets"),
    "R32": lambda _n: _("No muscle gets far too many sets"),
    "R33": lambda _n: _("Muscles are fresh again for strength"),
    "R34": lambda _n: _("Front and back of the legs in balance"),
    "R35": lambda _n: _("No test found one leg much weaker"),
    "R43": lambda _n: _("Jumps stay few, with days between"),
    "R44": lambda _n: _("Easier weeks often enough for your age"),
}
SHORT: dict[str, Callable[[], str]] = {
    "R01": lambda: _("week grows a lot"),
    "R02": lambda: _("a big jump"),
    "R03": lambda: _("big jump in a week"),
    "R04": lambda: _("no easier week"),
    "R05": lambda: _("one run is much"),
    "R06": lambda: _("a big step"),
    "R07": lambda: _("a very long run"),
    "R08": lambda: _("much hard running"),
    "R09": lambda: _("key runs touch"),
    "R09 same day": lambda: _("two key runs"),
    "R10": lambda: _("hard next day"),
    "R11": lambda: _("lift before run"),
    "R12": lambda: _("heavy days touch"),
    "R13": lambda: _("heavy on long day"),
    "R14": lambda: _("strength sessions"),
    "R15": lambda: _("no full rest day"),
    "R16": lambda: _("many days in a row"),
    "R17": lambda: _("many hard runs"),
    "R18": lambda: _("number of repeats"),
    "R19": lambda: _("hills grow quickly"),
    "R20": lambda: _("hard run too early"),
    "R21": lambda: _("tempo minutes"),
    "R22": lambda: _("much fast running"),
    "R23": lambda: _("a kind is missing"),
    "R27": lambda: _("size of the taper"),
    "R28": lambda: _("close to the race"),
    "R29": lambda: _("new before a race"),
    "R30": lambda: _("too few sets"),
    "R32": lambda: _("very many sets"),
    "R33": lambda: _("muscles not fresh"),
    "R34": lambda: _("front gets more"),
    "R35": lambda: _("uneven legs"),
    "R43": lambda: _("jumps"),
    "R44": lambda: _("no easier week"),
}

# the same in at most 71 pixels of the board's letters, for the narrowest day
BRIEF: dict[str, Callable[[], str]] = {
    "R01": lambda: _("week grows"),
    "R02": lambda: _("big jump"),
    "R03": lambda: _("big jump"),
    "R04": lambda: _("no cutback"),
    "R05": lambda: _("one big run"),
    "R06": lambda: _("big step"),
    "R07": lambda: _("very long"),
    "R08": lambda: _("much hard"),
    "R09": lambda: _("2 key days"),
    "R09 same day": lambda: _("2 key runs"),
    "R10": lambda: _("before hard"),
    "R11": lambda: _("lifts first"),
    "R12": lambda: _("2 heavy days"),
    "R13": lambda: _("heavy + long"),
    "R14": lambda: _("lift count"),
    "R15": lambda: _("no rest day"),
    "R16": lambda: _("no day off"),
    "R17": lambda: _("many hard"),
    "R18": lambda: _("repeat count"),
    "R19": lambda: _("hills jump"),
    "R20": lambda: _("too early"),
    "R21": lambda: _("tempo time"),
    "R22": lambda: _("much fast"),
    "R23": lambda: _("kind missing"),
    "R27": lambda: _("taper size"),
    "R28": lambda: _("near race"),
    "R29": lambda: _("new at race"),
    "R30": lambda: _("few sets"),
    "R32": lambda: _("many sets"),
    "R33": lambda: _("not fresh"),
    "R34": lambda: _("front heavy"),
    "R35": lambda: _("uneven"),
    "R43": lambda: _("jumps"),
    "R44": lambda: _("no cutback"),
}
