"""The sentences of expected failures, by code. Placeholders are the values of the failure, and `field`."""

from collections.abc import Mapping

from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.strength_sentences import strength_sentences


def sentences() -> Mapping[str, str]:
    """Every code with its sentence."""
    return {**_inputs(), **_files(), **_edits(), **strength_sentences()}


def _inputs() -> Mapping[str, str]:
    """What was told to the generator."""
    return {
        "no-athlete": _("There is no runner in this library yet. Make a plan first."),
        "not-a-number": _("{field} is a number, “{given}” is not."),
        "not-whole": _("{field} is a whole number, “{given}” is not."),
        "too-few-days": _("{field}: a plan needs {low} to {high} days a week, {given} is too few."),
        "few-strength-days": _(
            "{field}: {low} sessions a week need as many days, {given} is too few. With none the plan chooses."
        ),
        "too-much-growth": _("{field} is {low} to {high} % a week by the 10 % rule, not {given} %."),
        "not-a-goal-time": _("{field} is minutes and seconds such as 51:00, or 1:55:00, not “{given}”."),
        "goal-time-not-wanted": _("{field} goes only with the goals 5k, 10k, half and marathon, not with {given}."),
        "not-a-line": _("{field} is text on one line, “{given}” is not."),
        "not-a-date": _("{field} is a date such as 4 Jan 2027, “{given}” is not."),
        "not-a-weekday": _("{field} are days from mon to sun such as mon,tue,sat, “{given}” is not one."),
        "bad-weekday": _("{field} are days from mon to sun such as mon,tue,sat, “{given}” is not one."),
        "not-a-choice": _("{field} is one of {choices}, “{given}” is not."),
        "weeks-reversed": _("{field}: the first week, {low}, comes after the last, {high}."),
        "no-week-today": _("{field} is {low} to {high}: today is in none of them, so say which, as --week 3."),
        "not-a-pace": _("{field} is minutes and seconds such as 6:30, “{given}” is not."),
        "not-a-race": _("{field} is a distance and a time such as 5k=24:30, “{given}” is not."),
        "race-needs-date": _("{field} is missing: this goal needs one. Give it as --race-date 2027-05-09."),
        "race-not-wanted": _("{field} goes only with the goals 5k, 10k, half and marathon, not with {given}."),
        "race-before-start": _("{field} {given} lies before the start, {low}. It is the start or later."),
        "renewal-overlaps": _("{field}: “{name}” begins on {first}. End before it."),
        "race-past": _("{field} {first} is past. It is {low} or later."),
        "race-kept": _("{field}: the race on {first} is pinned. Unpin it, or keep its day."),
        "run-on-race-day": _("{field}: a run that stays lies on {first}. Unpin it, or choose another day."),
        "kept-after-end": _("{field}: a session that stays lies on {last}. Unpin it, or keep {low} weeks or more."),
        "weeks-disagree": _("{field}: from the start to the race there are {expected} weeks, not {given}."),
        "goal-needs-age": _("{field} {given} is from age {low} on. Younger runners have the goals base and 5k."),
        "easy-only-needs-base": _("{field} {given}: after your health answers only the goal base is offered."),
        "easy-only-before": _("{field}: the last plan was. Add --easy-only --goal base, or answer anew in the window."),
        "plan-begun": _("“{name}” lies on these days ({first} to {last}) and has begun. It was kept: start after it."),
        "race-too-far": _("{field}: it is {weeks} weeks away, and a plan has at most {high}. Give a later --start."),
        "plan-overlaps": _("“{name}” lies on these days ({first} to {last}) and has been worked on. It was kept."),
        "both-given": _("{field}: give a recent race or an easy pace, not both."),
    }


def _files() -> Mapping[str, str]:
    """Libraries, paper, preferences, the screen."""
    return {
        "file-unwritable": _("{path} is there and may not be written. It was left as it is."),
        "no-screen": _("There is no screen to open a window on. “runlegs plan --help” says what works without one."),
        "pdf-failed": _("The PDF could not be made. Nothing was written to {path}."),
        "printer-failed": _("{name} took nothing. Check that it is on and connected, or export a PDF instead."),
        "bad-ending": _("{field} ends in {endings}, “{name}” does not."),
        "same-file": _("{field} {path} is the library itself. Name another file."),
        "library-missing": _("There is no library at {path}."),
        "library-empty": _("The library {path} holds no plan yet. Make one with: runlegs plan --library …"),
        "library-is-folder": _("{path} is a folder, not a library file. Name a file ending in .runlegs."),
        "library-foreign": _("{name} is not a Runner Legs library. It was left as it is."),
        "library-damaged": _("{name} is damaged and was left as it is. Open a backup of it instead."),
        "library-newer": _("{name} was made by a newer Runner Legs. Update this program to open it."),
        "library-older": _("{name} was made by an older Runner Legs and could not be brought up to date."),
        "library-busy": _("{name} is in use by another program. Try again in a moment."),
        "library-unreadable": _("{name} cannot be read: check that you may open this file."),
        "library-folder-unwritable": _("{path} cannot be written: its folder takes no files. Choose another place."),
        "folder-unwritable": _("{path} cannot be written: its folder takes no files. Choose another place."),
        "folder-missing": _("{path} cannot be written: its folder does not exist."),
        "name-too-long": _("{path} cannot be written: its name is too long: 255 letters at most. Shorten it."),
        "is-folder": _("{path} is a folder. Name a file."),
        "disk-full": _("The disk is full: {path} could not be written. Nothing was changed."),
        "disk-failed": _("The disk did not answer: {path} could not be read or written. Nothing was changed."),
        "read-only": _("{name} is open in another window or cannot be written: it is only shown. Nothing was changed."),
        "preferences-unwritable": _("Your choice could not be kept: {path} cannot be written."),
    }


def _edits() -> Mapping[str, str]:
    """What is done to sessions, rules and races."""
    return {
        "cannot-mute": _("This check cannot be muted: it keeps you safe."),
        "reason-missing": _("{field}: say why, so that you know it later."),
        "reason-too-long": _("{field} has at most {high} letters, not {given}."),
        "not-a-distance": _("{field} is a distance such as 7.5 km, “{given}” is not."),
        "not-a-duration": _("{field} is a time such as 47 min or 1:31, “{given}” is not."),
        "not-a-length": _("{field} are lengths such as 60 s, 15 min or 800 m, “{given}” is not."),
        "not-a-race-time": _("{field} is minutes and seconds such as 24:30, “{given}” is not."),
        "no-run-that-day": _("There is no other run on {given}."),
        "not-a-time": _("{field} is a time such as 17:30, “{given}” is not."),
        "not-for-kind": _("{field} is only for running."),
        "no-pace": _("{field}: this session has no easy part whose pace could change."),
        "repeat-without-work": _("{field}: a repeat needs something to run."),
        "rest-beside-sessions": _("{given} has sessions, so it is no day of rest. Move or delete them first."),
        "too-deep": _("{field}: repeats lie at most {high} deep."),
        "too-fast": _("{field}: nobody runs {given} m/s; at most {high}."),
        "too-long": _("{field} has at most {high} letters, not {given}."),
        "too-short": _("{field}: with these steps there is no room for less."),
    }
