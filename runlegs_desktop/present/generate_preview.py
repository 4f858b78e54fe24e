"""What stands beside the Generate dialog's form: bars, five facts, what changes and what is lost, what checks say."""

from runlegs_desktop.app.renewing import Renewable
from runlegs_desktop.domain.regenerate import Renewal
from runlegs_desktop.domain.scene import Scene
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.numbers import EN_DASH
from runlegs_desktop.present.wizard import Answers
from runlegs_desktop.present.wizard_chart import Chart
from runlegs_desktop.present.wizard_hints import goal_note
from runlegs_desktop.present.wizard_preview import Fact, Preview, preview


def renewal_preview(of: Renewable, made: Renewal, scene: Scene, answers: Answers) -> Preview:
    """Sum up a plan made anew, laid as `scene`; its first week may be long past and is not shown."""
    plan = preview(scene, answers)
    now = max(0, scene.plan.week_index(of.today))
    goal = goal_note(answers)
    return plan._replace(
        chart=_labelled(plan.chart, scene, answers, now),
        facts=(*plan.facts[:3], _strength(scene), _step(scene, of, answers)),
        week=(),
        week_note="",
        notes=(*((goal,) if goal else ()), *plan.notes),
        summary=summary(made),
        lost=lost(made),
    )


def summary(made: Renewal) -> str:
    """`37 sessions stay · 68 come out the same · 4 change · 1 goes · 1 is new`; nothing is said of nothing."""
    counted = (
        (len(made.kept), "{n} session stays", "{n} sessions stay"),
        (len(made.same), "{n} comes out the same", "{n} come out the same"),
        (len(made.changed), "{n} changes", "{n} change"),
        (len(made.gone), "{n} goes", "{n} go"),
        (len(made.new), "{n} is new", "{n} are new"),
    )
    return " · ".join(plural(one, many, n).format(n=n) for n, one, many in counted if n)


def lost(made: Renewal) -> str:
    """What the runner made and would lose; nothing when nothing is lost."""
    n = len(made.worked_on)
    if not n:
        return ""
    said = plural(
        "{n} session you changed will be replaced; pin it to keep it.",
        "{n} sessions you changed will be replaced; pin them to keep them.",
        n,
    )
    return said.format(n=n)


def _labelled(chart: Chart, scene: Scene, answers: Answers, now: int) -> Chart:
    """With a number for every bar; weeks before `now` are past."""
    texts = (answers.numbers.distance_value(week.metres) if week.metres else "" for week in scene.weeks)
    bars = tuple(
        bar._replace(spare_label=text, is_past=n < now)
        for n, (bar, text) in enumerate(zip(chart.bars, texts, strict=True))
    )
    is_running = 0 <= scene.plan.week_index(scene.today) < len(bars)
    name = _("{chart}; this is week {n}").format(chart=chart.name, n=now + 1) if is_running else chart.name
    return chart._replace(bars=bars, now=now if is_running else None, name=name)


def _strength(scene: Scene) -> Fact:
    count = sum(len(week.strength) for week in scene.weeks)
    usual = scene.plan.inputs.strength
    note = plural("{n} a week", "{n} a week", usual).format(n=usual)
    if any(week.is_taper for week in scene.weeks):
        note = plural("{n} a week, then less", "{n} a week, then less", usual).format(n=usual)
    return Fact(_("Strength"), str(count), note)


def _step(scene: Scene, of: Renewable, answers: Answers) -> Fact:
    """The biggest step over the best of four weeks, among the weeks that are still to come."""
    now = max(0, scene.plan.week_index(of.today))
    steps = [(week.metres / scene.known(week.index) - 1, -week.index) for week in scene.weeks[now:] if week.metres]
    share, week = max(steps, default=(0.0, 0))
    if share <= 0:
        return Fact(_("Biggest step"), EN_DASH, _("no week grows"))
    return Fact(
        _("Biggest step"),
        answers.numbers.percent(share, signed=True),
        _("week {n}").format(n=1 - week),
    )
