"""The command line: `runlegs plan`, `check` and `print` without a window; everything else opens the window."""

import logging
import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from runlegs_desktop import __version__
from runlegs_desktop.app import logs, paths
from runlegs_desktop.cli import work
from runlegs_desktop.cli.options import PLAN_FIELDS, PlanOptions
from runlegs_desktop.cli.sheets import SheetOptions
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.parsing import day
from runlegs_desktop.present.wording import error_text

EXIT_FAULT = 1
EXIT_BAD_INPUT = 2
_LACKING = re.compile(r"(lib[\w.+-]+\.so[\d.]*): cannot open shared object file")
_log = logging.getLogger(__name__)

_LIBRARY_HELP = _("The library file to use.")
_TODAY_HELP = _("The date to take for today.")


@click.group(
    invoke_without_command=True,
    help=_("Plan the weeks, train the legs, print the sheet. Without a command the window opens."),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("--library", "-l", type=click.Path(path_type=Path), help=_LIBRARY_HELP)
@click.option("--demo", is_flag=True, help=_("Look around with a sample runner, in a throw-away library."))
@click.option("--smoke", is_flag=True, help=_("Try board, plan and paper, say whether they work here, and end."))
@click.option("--today", help=_TODAY_HELP)
@click.version_option(__version__, prog_name="Runner Legs")
@click.pass_context
def runlegs(
    context: click.Context,
    library: Path | None,
    demo: bool,  # noqa: FBT001 - see click
    smoke: bool,  # noqa: FBT001 - as above
    today: str | None,
) -> int:
    """Plan the weeks, train the legs, print the sheet.

    Without a command the window opens.
    """
    if context.invoked_subcommand is None:
        trial = {"smoke": True} if smoke else {}
        return int(context.obj(library, demo=demo, today=_calendar(today), **trial))
    before = {"library": library, "today": today}  # `runlegs --library L check` means the same as `check --library L`
    given = {name: value for name, value in before.items() if value is not None}
    context.default_map = dict.fromkeys(runlegs.commands, given)
    return 0


@runlegs.command("plan", help=_("Make a plan: as a PDF, as JSON, in a library, or as a table to read."))
@click.option("--goal", default="legs", help=_("legs, base, 5k, 10k, half or marathon.  [legs]"))
@click.option("--weeks", help=_("4 to 30; with a race 1 to 30, or left out.  [12]"))
@click.option("--weekly-km", default="0", help=_("Mean of the last four weeks, 0 to 200.  [0]"))
@click.option("--long-run-km", help=_("Longest run of the last 30 days.  [35 % of the week]"))
@click.option("--days", default="tue,wed,thu,sat,sun", help=_("Running days, 3 to 7.  [tue,wed,thu,sat,sun]"))
@click.option("--long-day", default="sun", help=_("Day of the long run.  [sun]"))
@click.option("--start", help=_("Week 1 is the first whole week from this day on.  [tomorrow]"))
@click.option("--race-date", help=_("Day of the race, for the goals 5k, 10k, half and marathon."))
@click.option("--experience", default="beginner", help=_("beginner, intermediate or advanced.  [beginner]"))
@click.option("--strength", default="2", help=_("Strength sessions a week, 2 or 3.  [2]"))
@click.option("--strength-days", help=_("Days of the strength sessions, such as tue,fri.  [we choose]"))
@click.option("--grow", default="10", help=_("The most a week may grow, 0 to 10 %.  [10]"))
@click.option("--goal-time", help=_("The time hoped for in the race, such as 1:55:00: the load stays as it is."))
@click.option("--day-minutes", help=_("The most minutes of any run, 20 to 360.  [what the goal needs]"))
@click.option("--week-minutes", help=_("The most minutes of running a week, 60 to 2400.  [no limit]"))
@click.option("--separate-days", is_flag=True, help=_("No running and heavy strength on one day where days allow it."))
@click.option("--hills", default="outdoor", help=_("outdoor, treadmill or none.  [outdoor]"))
@click.option("--equipment", default="home", help=_("gym, home or bodyweight.  [home]"))
@click.option("--recent", help=_("A recent race, such as 5k=24:30."))
@click.option("--easy-pace", help=_("Or the pace of an easy run, minutes a km, such as 6:30."))
@click.option("--age", default="35", help=_("14 to 100.  [35]"))
@click.option("--easy-only", is_flag=True, help=_("Easy running only: after a yes to a health question. Goal base."))
@click.option("--week-start", default="mon", help=_("First day of the week, mon or sun.  [mon]"))
@click.option("--name", default="", help=_("What the plan is called."))
@click.option("--units", help=_("metric or imperial.  [the runner's, or metric]"))
@click.option("--paper", default="a4", help=_("a4 or letter.  [a4]"))
@click.option("--orientation", default="landscape", help=_("landscape or portrait.  [landscape]"))
@click.option("--library", "-l", type=click.Path(path_type=Path), help=_("Also put the plan into this library."))
@click.option("--out", "-o", type=click.Path(path_type=Path), help=_("Write it here: a .pdf or a .json file."))
@click.option("--today", help=_TODAY_HELP)
def plan(library: Path | None, out: Path | None, today: str | None, **typed: Any) -> None:  # noqa: ANN401 - see click
    """Make a plan: as a PDF, as JSON, in a library, or as a table to read."""
    options = PlanOptions(**{field: typed.pop(field) for field in PLAN_FIELDS})
    _say(work.make_plan(options, work.Output(**typed, library=library, out=out), _today(today)))


@runlegs.command("check", help=_("Print what the rules say of a library's plan. Ends with 1 when there is a conflict."))
@click.option("--library", "-l", type=click.Path(path_type=Path), help=_LIBRARY_HELP)
@click.option("--today", help=_TODAY_HELP)
def check(library: Path | None, today: str | None) -> int:
    """Print what the rules say of a library's plan. Ends with 1 when there is a conflict."""
    text, conflicts = work.check_plan(library, _today(today))
    _say(text)
    return 1 if conflicts else 0


@runlegs.command("print", help=_("Write a library's plan as a sheet for the fridge."))
@click.option("--library", "-l", type=click.Path(path_type=Path), help=_LIBRARY_HELP)
@click.option("--sheet", default="calendar", help=_("calendar, week: one week a page, or strength.  [calendar]"))
@click.option("--routine", help=_("Of a strength card: A, B, C or primer.  [the next session's]"))
@click.option("--week", help=_("Which weeks, such as 7 or 3-6.  [the whole calendar; week: this week]"))
@click.option("--orientation", help=_("landscape or portrait.  [calendar: landscape; else portrait]"))
@click.option("--paper", default="a4", help=_("a4 or letter.  [a4]"))
@click.option("--ink", default="black", help=_("black or colour; both read in black and white.  [black]"))
@click.option("--units", help=_("metric or imperial.  [the runner's]"))
@click.option("--out", "-o", type=click.Path(path_type=Path), required=True, help=_("The PDF to write."))
@click.option("--today", help=_TODAY_HELP)
def print_(library: Path | None, out: Path, today: str | None, **typed: Any) -> None:  # noqa: ANN401 - see click
    """Write a library's plan as a sheet for the fridge."""
    _say(work.print_plan(library, out, SheetOptions(**typed), _today(today)))


def run(arguments: list[str], open_window: Callable[..., int]) -> int:
    """Do what the arguments say; gives the exit code. Bad input is one line on the error stream and exit code 2."""
    try:
        return int(runlegs.main(arguments, prog_name="runlegs", standalone_mode=False, obj=open_window) or 0)
    except UserError as error:
        return _refuse(error_text(error))
    except click.ClickException as error:
        return _refuse(error.format_message())
    except click.Abort:
        return EXIT_BAD_INPUT
    except Exception:  # noqa: BLE001 - a fault of the program: the log has it, the runner gets a sentence
        return apologise()


def _refuse(sentence: str, code: int = EXIT_BAD_INPUT) -> int:
    """Say it on one line, whatever was typed."""
    line = "".join(letter if letter.isprintable() else " " for letter in sentence)
    click.echo(f"runlegs: {line}", err=True)
    return code


def apologise() -> int:
    """Log the fault being handled and say so in a line; gives the exit code.

    A library that the system lacks is no fault of ours: its name is said.
    """
    try:
        log = logs.start(paths.log_folder(), crashes=False)
    except OSError:
        return _refuse(_("Something went wrong. It could not be logged either."), EXIT_FAULT)
    _log.exception("command failed")
    log.close()
    if lacking := _LACKING.match(str(sys.exception())):
        words = _("This system lacks {library}. What a window needs, on Debian and Ubuntu: apt install libegl1 libgl1")
        return _refuse(words.format(library=lacking.group(1)), EXIT_FAULT)
    return _refuse(_("Something went wrong. Details are in {path}.").format(path=log.file), EXIT_FAULT)


def _calendar(text: str | None) -> Callable[[], date]:
    """What a window asks for the day: a day that was given stays, the real one turns at midnight."""
    given = day(text, "today") if text is not None else None
    return date.today if given is None else lambda: given


def _today(text: str | None) -> date:
    return day(text, "today") if text is not None else date.today()  # noqa: DTZ011 - local calendar dates are meant


def _say(text: str) -> None:
    click.echo(text)
