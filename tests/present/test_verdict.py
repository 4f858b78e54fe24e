"""What a day says to a card in the air, and that it never has to be cut."""

import pytest

from runlegs_desktop.app.trial import Outcome
from runlegs_desktop.domain.finding import Finding, Severity
from runlegs_desktop.domain.rules import RULES
from runlegs_desktop.draw.text import width
from runlegs_desktop.present.check_lines import BRIEF, SHORT
from runlegs_desktop.present.verdict import Tone, tip, verdict
from runlegs_desktop.ui.plan.columns import LEAST_DAY
from runlegs_desktop.ui.plan.verdict_places import AROUND

MOST = 18
KEY_RUNS = Finding("R09", Severity.ERROR, 1)


def outcome(added=(), cleared=()):
    return Outcome(None, tuple(added), tuple(cleared))


def test_every_rule_has_full_and_brief_words():
    assert set(BRIEF) == set(SHORT) >= {rule.id for rule in RULES}
    for rule in SHORT:
        assert len(BRIEF[rule]()) <= len(SHORT[rule]()) <= MOST


@pytest.mark.parametrize("rule", sorted(BRIEF))
def test_the_brief_words_of_a_rule_fit_the_narrowest_day(qapp, rule):
    said = verdict(outcome(added=[Finding(rule, Severity.WARN, 1)]))
    assert width(said.forms[-1], 11, 600) <= LEAST_DAY - AROUND


@pytest.mark.parametrize("count", [1, 9, 99])
def test_what_is_cleared_fits_the_narrowest_day(qapp, count):
    said = verdict(outcome(cleared=[KEY_RUNS] * count))
    assert (said.tone, said.words) == (Tone.BETTER, f"clears {count}")
    assert width(said.forms[-1], 11, 600) <= LEAST_DAY - AROUND


def test_the_worst_new_trouble_is_said_in_two_lengths():
    said = verdict(outcome(added=[Finding("R01", Severity.WARN, 1), KEY_RUNS], cleared=[KEY_RUNS]))
    assert said.tone is Tone.WORSE
    assert said.forms == (SHORT["R09"](), BRIEF["R09"]())


def test_a_hint_is_no_word_in_the_air():
    said = verdict(outcome(added=[Finding("R08", Severity.INFO, 1)]))
    assert (said.tone, said.forms) == (Tone.FINE, ("",))


def test_the_tip_counts_what_changes():
    assert tip(outcome()) == "no check changes"
    assert tip(outcome(added=[KEY_RUNS], cleared=[KEY_RUNS, KEY_RUNS])) == "clears 2 checks · adds 1 check"
