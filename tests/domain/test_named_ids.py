"""Ids from names are those that libraries hold already."""

from uuid import NAMESPACE_URL, uuid5

from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.domain.named_ids import named_id


@given(st.text())
def test_an_id_is_the_uuid_of_its_name(name):
    assert named_id(name) == str(uuid5(NAMESPACE_URL, name))
