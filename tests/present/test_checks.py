from dataclasses import replace

from runlegs_desktop.domain.finding import Severity
from runlegs_desktop.domain.plan import Mute
from runlegs_desktop.domain.rules import RULES
from runlegs_desktop.domain.rules import check as check_rules
from runlegs_desktop.present.check_words import kept_words
from runlegs_desktop.present.checks import OF_MUSCLES, checks, severity_word
from runlegs_desktop.present.numbers import Numbers
from tests.domain.rule_scenes import legs
from tests.present.made import laid, run

KM = Numbers()


def grown():
    """A plan whose weeks grow far too much."""
    scene = laid(run("a", km=10), run("b", 7, km=20), run("c", 14, km=40), weeks=3)
    return scene, check_rules(scene)


def test_conflicts_come_first_then_checks_and_hints_stand_apart():
    scene, found = grown()
    said = checks(found, scene, KM)
    weights = [c.severity for c in said.broken]
    assert weights == sorted(weights, key=list(Severity).index)
    assert set(weights) == {Severity.ERROR, Severity.WARN}
    assert all(c.severity is Severity.INFO for c in said.hints)
    assert len(said.broken) + len(said.hints) == len(found)


def test_a_check_says_what_where_and_why_in_one_line():
    scene, found = grown()
    for check in (*checks(found, scene, KM).broken, *checks(found, scene, KM).hints):
        assert check.name.count(severity_word(check.severity)) == 1
        assert f"{check.title}. {check.sentence}" in check.name
        assert check.why
        assert check.source
        assert 0 <= check.week < 3
        assert check.session_id in {"", "a", "b", "c"}


def test_the_card_to_look_at_is_the_one_to_change():
    scene, _found = grown()
    finding = next(f for f in check_rules(scene) if len(f.sessions) == 1)
    (check,) = (*checks([finding], scene, KM).broken, *checks([finding], scene, KM).hints)
    assert check.session_id == finding.sessions[-1]
    whole = replace(finding, sessions=())
    assert (*checks([whole], scene, KM).broken, *checks([whole], scene, KM).hints)[0].session_id == ""


def test_rules_that_found_nothing_are_kept_unless_they_are_muted():
    plain, found = grown()
    assert not {kept_words(rule) for rule in ("R27", "R28", "R29")} & set(checks(found, plain, KM).kept)
    race_day = replace(plain.plan.inputs, race_day=plain.today)
    unread = replace(plain, plan=replace(plain.plan, inputs=race_day), legs=None)
    assert not {kept_words(rule) for rule in OF_MUSCLES} & set(checks(found, unread, KM).kept)
    scene = replace(unread, legs=legs(plain.plan))
    fired = {f.rule for f in found}
    expected = [kept_words(rule.id) for rule in RULES if rule.id not in fired]
    assert list(checks(found, scene, KM).kept) == expected
    muted = replace(scene, plan=replace(scene.plan, mutes=(Mute("R28", scene.today),)))
    assert set(expected) - set(checks(found, muted, KM).kept) == {kept_words("R28")}
    assert len(checks([], scene, KM).kept) == len(RULES)


def test_strong_evidence_stands_beside_its_source():
    scene, found = grown()
    assert any(" · " in c.source for c in checks(found, scene, KM).broken)


def test_every_weight_has_its_own_word():
    assert [severity_word(severity) for severity in Severity] == ["Conflict", "Check", "Hint"]


def test_nothing_found_is_nothing_to_read():
    said = checks((), laid(), KM)
    assert (said.broken, said.hints) == ((), ())
