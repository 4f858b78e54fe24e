"""Why a session is worth doing: the article's reasons, each with evidence and limit."""

import pytest

from runlegs_desktop.domain.session import Kind
from runlegs_desktop.present.why import why, whys

# Facts of the article that are met on cards (science 0): what the runner must read of each
FACTS = {
    Kind.EASY: ("fat", "fibre type itself changes little"),
    Kind.LONG: ("slow-twitch fibres tire later", "changes little"),
    Kind.TEMPO: ("clear lactate", ""),
    Kind.INTERVALS: ("intermediate fibres", "except in the untrained"),
    Kind.HILLS: ("glutes, quads and calves", "quads gain is disputed"),
    Kind.STRENGTH: ("stabilisers", ""),
}


def test_every_reason_of_the_article_is_met_once():
    assert set(whys()) == set(FACTS)
    assert len({one.reason for one in whys().values()}) == 6


@pytest.mark.parametrize("kind", FACTS)
def test_reason_evidence_and_limit_are_said(kind):
    one, (fact, limit) = why(kind), FACTS[kind]
    assert fact in one.reason
    assert limit in one.limit
    assert one.evidence
    assert one.line == f"{one.reason} · {one.evidence} · {one.limit}"


def test_nothing_claims_too_much():
    """Tone (science 0): no threats, no promises; and fibres are not said to be made."""
    said = " ".join(one.line for one in whys().values()).lower()
    assert not [word for word in ("injur", "safe", "toxic", "burn", "builds slow", "prevent") if word in said]


def test_rest_needs_no_reason():
    assert why(Kind.REST) is None
