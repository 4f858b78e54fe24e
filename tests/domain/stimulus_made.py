"""What the tests of the stimulus model share: the catalogue's tables, exercise weights of science 5.4, runs."""

from datetime import date

from runlegs_desktop.app.stimulus_file import tables_with
from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.schedule import Scheduled, State
from runlegs_desktop.domain.session import Kind, Role, Session, Step, Zone
from runlegs_desktop.domain.stimulus import SetBlock, run_ledger
from runlegs_desktop.domain.stimulus_run import Stretch

TABLES = tables_with()
M = Muscle
ORDER = tuple(Muscle)
DAY = date(2026, 8, 4)

# squat, single-leg RDL … as in science 5.4: vas, gmax and so on
W = {
    "squat": {M.VAS: 1, M.GMAX: 1, M.ADD: 0.75, M.CORE: 0.5, M.RF: 0.25, M.GMED: 0.25, M.SOL: 0.25},
}


def block(weights=None, sets=3, reps=8, rir=2, *, slow=False, timed=False, plyo=False, new=False):
    return SetBlock("squat", weights or W["squat"], sets, reps, rir, slow, timed, plyo, new)


def minutes(*parts, experience, load_times=1.0):
    return run_ledger([Stretch(gait, m) for gait, m in parts], TABLES, experience, load_times=load_times)


def step(zone, seconds, role=Role.WORK, metres=None):
    return Step(role, zone, seconds, round(seconds * 2.8) if metres is None else metres)


def planned(kind, steps=(), seconds=0, metres=0, *, state=State.PLANNED, name="s"):
    session = Session(name, "me", "plan", DAY, kind, steps=tuple(steps), metres=metres, seconds=seconds)
    return Scheduled(session, state, metres, seconds, 0)


__all__ = ["DAY", "ORDER", "TABLES", "Kind", "M", "Zone", "block", "minutes", "planned", "step"]
