"""When each key pose is reached."""

import pytest

from runlegs_desktop.app.catalogue import every_move, exercises
from runlegs_desktop.domain.key_moments import key_moments, nearest, shown_moments
from runlegs_desktop.domain.motion import frame, motion
from runlegs_desktop.domain.skeleton import skeleton


@pytest.mark.parametrize("move", [m for m in every_move().values() if m.poses], ids=lambda move: move.id)
def test_each_pose_is_there_at_its_moment(move):
    of = motion(move)
    moments = key_moments(of)
    assert len({one.pose for one in moments}) == len(moments)
    for place, one in enumerate(moments):
        assert 0 <= one.seconds <= of.seconds
        seen, wanted = skeleton(frame(of, one.seconds).pose), skeleton(one.pose)
        assert seen.pelvis == pytest.approx(wanted.pelvis, abs=1e-6)
        assert seen.left.toe == pytest.approx(wanted.left.toe, abs=1e-6)
        assert nearest(moments, one.seconds + of.seconds, of.seconds) == place


def test_nearest_goes_round_the_repetition():
    of = motion(every_move()["squat"])
    moments = key_moments(of)
    assert nearest(moments, of.seconds - 0.1, of.seconds) == 0
    assert nearest(moments, 2.9, of.seconds) == 1


def test_a_lowering_without_a_pose_of_its_own_shows_the_one_halfway():
    of = motion(exercises()["squat"])
    shown = shown_moments(of)
    assert [one.seconds for one in shown] == [0, 1.5, 3]
    assert [one.pose.label for one in shown] == ["start", "", "bottom"]
    of = motion(exercises()["forward_lunge"])
    assert shown_moments(of) == key_moments(of)
