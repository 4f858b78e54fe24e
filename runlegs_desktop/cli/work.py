"""What the commands do: generate, keep, check, print. They give the text to say."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from runlegs_desktop.app.drafting import overlapped, with_draft
from runlegs_desktop.app.files import check_place, is_there, write, write_text
from runlegs_desktop.app.journal import Journal
from runlegs_desktop.app.leg_load import legs_for_rules
from runlegs_desktop.app.library import open_library
from runlegs_desktop.app.paths import library_file
from runlegs_desktop.app.planning import Picture, athlete_of, current_plan, picture
from runlegs_desktop.app.strength_card import next_card
from runlegs_desktop.cli.options import PlanOptions, given_vdot, plan_inputs
from runlegs_desktop.cli.sheets import CALENDAR, STRENGTH, SheetOptions, check_sheet, weeks_of
from runlegs_desktop.domain.athlete import Athlete, Units
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.finding import Severity
from runlegs_desktop.domain.generate import Draft, generate
from runlegs_desktop.domain.inputs import PlanInputs
from runlegs_desktop.domain.logbook import Changes, Logbook
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.present import parsing
from runlegs_desktop.present.checks import checks
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.note_words import note_text
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.plan_json import plan_json
from runlegs_desktop.present.plan_table import plan_table
from runlegs_desktop.present.wording import goal_name

_NAMESPACE = uuid.UUID("5f0b6d2e-3c0a-4d4e-9a39-0f6d1f0a7c11")


@dataclass(frozen=True, slots=True)
class Output:
    """Where a new plan goes, and how it is written."""

    name: str
    units: str | None
    paper: str
    orientation: str
    library: Path | None
    out: Path | None


def make_plan(options: PlanOptions, output: Output, today: date) -> str:
    """Generate a plan and write it where it was asked for. Everything is read and checked before a file is made."""
    if not output.name.isprintable():
        raise UserError("not-a-line", field="name", given=output.name)
    asked = None if output.units is None else parsing.choice(output.units, Units, "units")
    check_sheet(SheetOptions(CALENDAR, output.orientation, output.paper))
    given = given_vdot(options)
    plan_inputs(options, today)  # bad options are told before the library is
    _check_out(output.out, output.library)
    runner, was_easy_only = _known(output.library)
    if was_easy_only and not options.easy_only:  # the questions are asked by the window alone
        raise UserError("easy-only-before", field="easy_only")
    runner = replace(runner, units=asked or runner.units, vdot=given or runner.vdot)
    inputs, numbers = plan_inputs(options, today, runner.vdot), Numbers(runner.units)
    draft = _drafted(inputs, output.name, runner)
    seen = picture(with_draft(draft, runner, today)(Logbook()), draft.plan, today)
    with _written(seen, numbers, output):
        replaced = _keep(draft, runner, output.library, today) if output.library else ()
    said = [_("Wrote {path}").format(path=output.out)] if output.out else []
    if output.library:
        said.append(_("Put the plan into {path}").format(path=output.library))
    said += [_("It takes the place of “{name}”, which had not begun.").format(name=plan.name) for plan in replaced]
    notes = [_("Note: {text}").format(text=note_text(n, numbers)) for n in draft.plan.notes]
    return "\n".join([*(said or [plan_table(seen.scene, numbers)]), *notes])


def _drafted(inputs: PlanInputs, name: str, athlete: Athlete) -> Draft:
    """The same inputs for the same athlete always give the same plan, down to its ids."""
    name = name or goal_name(inputs.goal)
    return generate(inputs, str(uuid.uuid5(_NAMESPACE, f"{athlete.id} {inputs} {name}")), athlete.id, name)


def _known(library: Path | None) -> tuple[Athlete, bool]:
    """The runner of a library that is already there, and whether its latest plan was easy running only.

    Else a new runner; somebody for the paper where there is no library.
    """
    if library is None:
        return Athlete("nobody"), False
    if not is_there(library):
        return Athlete(str(uuid.uuid4())), False
    with _journal(library, create=False) as journal:
        book = journal.logbook
    latest = max(book.plans.values(), key=lambda plan: (plan.start, plan.id), default=None)
    return athlete_of(book) or Athlete(str(uuid.uuid4())), latest is not None and latest.inputs.easy_only


def _keep(draft: Draft, runner: Athlete, library: Path, today: date) -> tuple[Plan, ...]:
    """Put the plan into the library; gives the plans that gave way.

    A library that was made for it goes again when it cannot take the plan.
    """
    is_new, is_bare = not library.exists(), False
    try:
        with _journal(library, create=True) as journal:
            is_bare = is_new and journal.logbook == Logbook()
            old = tuple(p for p in overlapped(journal.logbook, draft.plan) if p.id != draft.plan.id)
            journal.apply(_("Make plan"), with_draft(draft, runner, today))
            return old
    except UserError:
        if is_bare:
            library.unlink(missing_ok=True)
        raise


def check_plan(library: Path | None, today: date) -> tuple[str, int]:
    """The findings of a library's plan, one a line, and how many of them are conflicts."""
    with _reading(library, today) as (seen, numbers):
        found = checks(seen.findings, seen.scene, numbers)
        lines = [f"{c.rule} {_('week {n}').format(n=c.week + 1)} {c.name}" for c in (*found.broken, *found.hints)]
        conflicts = sum(c.severity is Severity.ERROR for c in found.broken)
        ending = _("Conflicts {conflicts}, checks {checks}, hints {hints}; rules kept {kept}.").format(
            conflicts=conflicts, checks=len(found.broken) - conflicts, hints=len(found.hints), kept=len(found.kept)
        )
        return "\n".join([*lines, ending]), conflicts


def print_plan(library: Path | None, out: Path, options: SheetOptions, today: date) -> str:
    """Write a library's plan as a PDF."""
    check_sheet(options)
    _check_out(out, library or library_file(), frozenset({".pdf"}))
    units = None if options.units is None else parsing.choice(options.units, Units, "units")
    if options.sheet.lower() == STRENGTH:
        return _print_card(library or library_file(), out, options, units, today)
    with _reading(library, today) as (seen, numbers):
        _write_pdf(seen, out, Numbers(units) if units else numbers, options)
        return _("Wrote {path}").format(path=out)


def _print_card(library: Path, out: Path, options: SheetOptions, units: Units | None, today: date) -> str:
    """Write the card of the next strength session, or of a routine."""
    with _journal(library, create=False) as journal:
        book = journal.logbook
        plan = current_plan(book, today)
        card = None if plan is None else next_card(book, plan, today, options.code)
        if card is None:
            raise UserError("library-empty", path=str(library))
        from runlegs_desktop.cli.paper import write_card  # noqa: PLC0415 - as in _write_pdf

        write_card(card, out, Numbers(units or card.units), options)
        return _("Wrote {path}").format(path=out)


@contextmanager
def _journal(library: Path, *, create: bool) -> Iterator[Journal]:
    opened = open_library(library, create=create)
    try:
        yield Journal(opened.store, _unheard)
    finally:
        opened.close()


@contextmanager
def _reading(library: Path | None, today: date) -> Iterator[tuple[Picture, Numbers]]:
    path = library or library_file()
    with _journal(path, create=False) as journal:
        plan = current_plan(journal.logbook, today)
        if plan is None:
            raise UserError("library-empty", path=str(path))
        athlete = athlete_of(journal.logbook)
        legs = legs_for_rules(journal.logbook, plan).legs
        yield picture(journal.logbook, plan, today, legs=legs), Numbers(athlete.units if athlete else Units.METRIC)


def _unheard(_changes: Changes) -> None:
    """Nobody is shown anything on the command line."""


def _check_out(out: Path | None, library: Path | None, endings: frozenset[str] = frozenset({".pdf", ".json"})) -> None:
    """Refuse a file that could not be written before anything else is."""
    if out is None:
        return
    if out.suffix.lower() not in endings:
        raise UserError("bad-ending", field="out", name=out.name, endings=_(" or ").join(sorted(endings)))
    if library is not None and out.resolve() == library.resolve():
        raise UserError("same-file", field="out", path=str(out))
    check_place(out)


@contextmanager
def _written(seen: Picture, numbers: Numbers, output: Output) -> Iterator[None]:
    """The plan's file, where one is wanted. When anything inside fails, what was there before is put back."""
    if output.out is None:
        yield
        return
    before = output.out.read_bytes() if output.out.exists() else None
    if output.out.suffix.lower() == ".pdf":
        _write_pdf(seen, output.out, numbers, SheetOptions(CALENDAR, output.orientation, output.paper))
    else:
        write_text(output.out, plan_json(seen.scene, numbers))
    try:
        yield
    except BaseException:
        if before is None:
            output.out.unlink(missing_ok=True)
        else:
            write(output.out, before)
        raise


def _write_pdf(seen: Picture, out: Path, numbers: Numbers, options: SheetOptions) -> None:
    weeks = weeks_of(options, seen.plan, seen.scene.today)
    from runlegs_desktop.cli.paper import write_pdf  # noqa: PLC0415 - Qt is loaded only where paper is wanted

    write_pdf(seen, out, numbers, options, weeks)
