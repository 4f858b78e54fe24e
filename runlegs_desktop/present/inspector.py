"""One session as the inspector shows it: what, when, how far, how fast, how hard, of which steps, and why."""

from datetime import date

from runlegs_desktop.domain.athlete import Athlete
from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.domain.edits_order import Beside
from runlegs_desktop.domain.edits_size import pace_of
from runlegs_desktop.domain.paces import Paces, paces
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.schedule import Scheduled, State
from runlegs_desktop.domain.session import RUNS, Kind, Role, Session, Step, Steps, Zone, flat
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import METRES_A_KM, Numbers, day_text
from runlegs_desktop.present.session_entry import beside_text
from runlegs_desktop.present.session_words import spoken, state_name, titles
from runlegs_desktop.present.step_rows import Profile, Runner, StepRow, beats_tip, profile, rpe_text, step_rows
from runlegs_desktop.present.why import Why, why

_MINUTE = 60
_HARDEST = (Zone.H, Zone.R, Zone.I, Zone.T, Zone.M)  # the zone that names a session's effort


@dataclass(frozen=True, slots=True)
class InspectorPage:
    """Everything the inspector needs, spelled. Empty texts of distance, pace or effort mean: not for this kind.

    `whole` are the steps to add others to: `steps`, or the run as one easy step.
    """

    id: str
    kind: Kind
    title: str
    typed_title: str
    when: str
    day: date
    date: str
    start: str
    start_hint: str
    distance: str
    duration: str
    pace: str
    effort: str
    effort_word: str
    notes: str
    facts: str
    rows: tuple[StepRow, ...]
    beats_tip: str
    profile: Profile
    why: Why | None
    state: State
    state_word: str
    is_pinned: bool
    is_run: bool
    has_time: bool
    spoken: str
    numbers: Numbers
    steps: Steps
    whole: Steps
    paces: Paces


def inspector(
    one: Scheduled, plan: Plan, athlete: Athlete, numbers: Numbers, place: Beside | None = None
) -> InspectorPage:
    """The page of one session of `plan`; `place` is where it lies beside another run of its day."""
    session, is_run = one.session, one.kind in RUNS
    zone = _zone(session) if is_run else None
    distance = numbers.distance(session.metres) if is_run else ""
    duration, effort, runner = _duration(session), _effort(session, zone), Runner(athlete, one.day, numbers, one.kind)
    return InspectorPage(
        id=session.id,
        kind=session.kind,
        title=titles(session, numbers)[0],
        typed_title=session.title,
        when=_when(one, plan, numbers),
        day=session.day,
        date=day_text(session.day),
        start=session.start.strftime("%H:%M") if session.start else "",
        start_hint=beside_text(place) if place else _("any time"),
        distance=distance,
        duration=duration,
        pace=_pace(session, numbers),
        effort=effort,
        effort_word=_effort_word(zone) if session.rpe is None else _("felt"),
        notes=session.notes,
        facts=" · ".join(text for text in (day_text(session.day), distance, duration, effort) if text),
        rows=step_rows(session.steps, runner),
        beats_tip=beats_tip(runner),
        profile=profile(session, numbers),
        why=why(session.kind),
        state=one.state,
        state_word=state_name(one.state),
        is_pinned=session.pinned,
        is_run=is_run,
        has_time=session.kind is not Kind.REST,
        spoken=spoken(one, numbers),
        numbers=numbers,
        steps=session.steps,
        whole=session.steps or _as_one_step(session),
        paces=paces(plan.inputs.vdot),
    )


def _when(one: Scheduled, plan: Plan, numbers: Numbers) -> str:
    """`Tue 25 Aug · week 9 · key run`."""
    week = plan.week_index(one.day)
    parts = [day_text(one.day)]
    if 0 <= week < len(plan.phases):
        parts.append(_("week {n}").format(n=week + 1))
    if one.state is State.DONE and one.is_run and one.metres != one.session.metres:
        parts.append(_("{state}, {far}").format(state=state_name(one.state), far=numbers.distance(one.metres)))
    elif one.state is not State.PLANNED:
        parts.append(state_name(one.state))
    elif one.is_key:
        parts.append(_("key run"))
    return " · ".join(parts)


def _as_one_step(session: Session) -> Steps:
    """A run without structure as one easy step, to which others can be added without losing it."""
    if not (session.metres and session.seconds):
        return ()
    return (Step(Role.STEADY, Zone.E, session.seconds, session.metres),)


def _duration(session: Session) -> str:
    """`48 min`, `1:31`: whole minutes, as the field takes them back."""
    if not session.seconds:
        return ""
    minutes = round(session.seconds / _MINUTE)
    if minutes < _MINUTE:
        return _("{n} min").format(n=minutes)
    return f"{minutes // _MINUTE}:{minutes % _MINUTE:02d}"


def _zone(session: Session) -> Zone | None:
    """The zone that names the effort; none for a race without steps, whose effort hangs on its length."""
    zones = {step.zone for step in flat(session.steps)}
    if session.kind in {Kind.EASY, Kind.LONG} and Zone.M not in zones:
        return Zone.E  # strides don't make a run hard
    named = {Kind.TEMPO: Zone.T, Kind.INTERVALS: Zone.I, Kind.HILLS: Zone.H}
    return next((zone for zone in _HARDEST if zone in zones), named.get(session.kind))


def _effort(session: Session, zone: Zone | None) -> str:
    if session.rpe is not None:
        return _("RPE {rpe}").format(rpe=session.rpe)
    return _("RPE {rpe}").format(rpe=rpe_text(zone)) if zone else ""


def _effort_word(zone: Zone | None) -> str:
    """How much talking such an effort allows (science 3.1)."""
    if zone is None:
        return ""
    return {
        Zone.E: _("full sentences"),
        Zone.M: _("short sentences"),
        Zone.T: _("a few words"),
        Zone.I: _("no talking"),
        Zone.R: _("fast, relaxed"),
        Zone.H: _("hard"),
    }[zone]


def _pace(session: Session, numbers: Numbers) -> str:
    """The pace that can be changed here, that of the easy parts; nothing where there is none."""
    pace = pace_of(session)
    return numbers.pace(METRES_A_KM, pace) if pace else ""
