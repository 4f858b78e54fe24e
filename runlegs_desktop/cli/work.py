"""What the commands do: generate, keep, check, print. They give the text to say."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from runlegs_desktop.app.files import check_place, write_text
from runlegs_desktop.app.journal import Journal
from runlegs_desktop.app.library import open_library
from runlegs_desktop.app.paths import library_file
from runlegs_desktop.app.planning import Picture, athlete_of, current_plan, picture, with_draft
from runlegs_desktop.cli.options import PlanOptions, plan_inputs
from runlegs_desktop.domain.athlete import Athlete, Units
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.finding import Severity
from runlegs_desktop.domain.generate import Draft, generate
from runlegs_desktop.domain.inputs import PlanInputs
from runlegs_desktop.domain.logbook import Changes, Logbook
from runlegs_desktop.present import parsing
from runlegs_desktop.present.checks import checks
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.note_words import note_text
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.plan_json import plan_json
from runlegs_desktop.present.plan_table import plan_table
from runlegs_desktop.present.wording import goal_name

SHEETS = ("calendar",)
_NAMESPACE = uuid.UUID("5f0b6d2e-3c0a-4d4e-9a39-0f6d1f0a7c11")


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """How to print, as typed."""

    sheet: str = "calendar"
    orientation: str = "landscape"
    paper: str = "a4"
    units: str | None = None


@dataclass(frozen=True, slots=True)
class Output:
    """Where a new plan goes, and how it is written."""

    name: str
    units: str
    paper: str
    orientation: str
    library: Path | None
    out: Path | None


def make_plan(options: PlanOptions, output: Output, today: date) -> str:
    """Generate a plan and write it where it was asked for. Everything is read and checked before a file is made."""
    inputs = plan_inputs(options, today)
    numbers = Numbers(parsing.choice(output.units, Units, "units"))
    _check_sheet(SheetOptions("calendar", output.orientation, output.paper))
    _check_out(output.out)
    if output.library is None:
        draft = _drafted(inputs, output.name, Athlete("nobody"))
    else:
        draft = _kept(inputs, output, numbers.units)
    seen = picture(with_draft(draft, Athlete(draft.plan.athlete))(Logbook()), draft.plan, today)
    if output.out:
        _write(seen, output.out, numbers, output)
    said = [_("Wrote {path}").format(path=output.out)] if output.out else []
    if output.library:
        said.append(_("Put the plan into {path}").format(path=output.library))
    notes = [_("Note: {text}").format(text=note_text(n, numbers)) for n in draft.plan.notes]
    return "\n".join([*(said or [plan_table(seen.scene, numbers)]), *notes])


def _drafted(inputs: PlanInputs, name: str, athlete: Athlete) -> Draft:
    """The same inputs for the same athlete always give the same plan, down to its ids."""
    name = name or goal_name(inputs.goal)
    return generate(inputs, str(uuid.uuid5(_NAMESPACE, f"{athlete.id} {inputs} {name}")), athlete.id, name)


def _kept(inputs: PlanInputs, output: Output, units: Units) -> Draft:
    """Draft the plan and put it into the library."""
    with _journal(output.library or library_file(), create=True) as journal:
        athlete = athlete_of(journal.logbook) or Athlete(str(uuid.uuid4()))
        athlete = replace(athlete, units=units, vdot=inputs.vdot)
        draft = _drafted(inputs, output.name, athlete)
        journal.apply(_("Make plan"), with_draft(draft, athlete))
        return draft


def check_plan(library: Path | None, today: date) -> tuple[str, int]:
    """The findings of a library's plan, one a line, and how many of them are conflicts."""
    with _reading(library, today) as (seen, numbers):
        found = checks(seen.findings, seen.scene, numbers)
        lines = [f"{c.rule} {_('week {n}').format(n=c.week + 1)} {c.name}" for c in (*found.broken, *found.hints)]
        conflicts = sum(c.severity is Severity.ERROR for c in found.broken)
        ending = _("{conflicts} conflicts, {checks} checks, {hints} hints; {kept} rules kept.").format(
            conflicts=conflicts, checks=len(found.broken) - conflicts, hints=len(found.hints), kept=len(found.kept)
        )
        return "\n".join([*lines, ending]), conflicts


def print_plan(library: Path | None, out: Path, options: SheetOptions, today: date) -> str:
    """Write a library's plan as a PDF."""
    _check_sheet(options)
    _check_out(out, frozenset({".pdf"}))
    with _reading(library, today) as (seen, numbers):
        asked = Numbers(parsing.choice(options.units, Units, "units")) if options.units else numbers
        _write_pdf(seen, out, asked, options)
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
        yield picture(journal.logbook, plan, today), Numbers(athlete.units if athlete else Units.METRIC)


def _unheard(_changes: Changes) -> None:
    """Nobody is shown anything on the command line."""


def _check_out(out: Path | None, endings: frozenset[str] = frozenset({".pdf", ".json"})) -> None:
    """Refuse a file that could not be written before anything else is."""
    if out is None:
        return
    if out.suffix.lower() not in endings:
        raise UserError("bad-ending", field="out", name=out.name, endings=" or ".join(sorted(endings)))
    check_place(out)


def _check_sheet(options: SheetOptions) -> None:
    _one_of(options.sheet, SHEETS, "sheet")
    _one_of(options.orientation, ("landscape", "portrait"), "orientation")
    _one_of(options.paper, ("a4", "letter"), "paper")


def _one_of(given: str, choices: tuple[str, ...], field: str) -> None:
    if given.lower() not in choices:
        raise UserError("not-a-choice", field=field, given=given, choices=", ".join(choices))


def _write(seen: Picture, out: Path, numbers: Numbers, output: Output) -> None:
    if out.suffix.lower() == ".pdf":
        _write_pdf(seen, out, numbers, SheetOptions("calendar", output.orientation, output.paper))
    else:
        write_text(out, plan_json(seen.scene, numbers))


def _write_pdf(seen: Picture, out: Path, numbers: Numbers, options: SheetOptions) -> None:
    from runlegs_desktop.cli.paper import write_pdf  # noqa: PLC0415 - Qt is loaded only where paper is wanted

    write_pdf(seen, out, numbers, orientation=options.orientation.lower(), paper=options.paper.lower())
