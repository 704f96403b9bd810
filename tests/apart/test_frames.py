"""What goes through a pipe comes out of it, or nothing does."""

from __future__ import annotations

from io import BytesIO

from hypothesis import given
from hypothesis import strategies as some

from annotator.apart.frames import receive, send


@given(some.lists(some.binary()))
def test_frames_come_out_as_they_went_in(contents):
    pipe = BytesIO()
    for content in contents:
        send(pipe, content)
    pipe.seek(0)
    assert [receive(pipe) for _ in contents] == contents
    assert receive(pipe) is None


@given(some.binary(min_size=1), some.data())
def test_half_a_frame_is_none(content, data):
    pipe = BytesIO()
    send(pipe, content)
    whole = pipe.getvalue()
    cut = data.draw(some.integers(0, len(whole) - 1))
    assert receive(BytesIO(whole[:cut])) is None


def test_a_frame_that_is_too_long_is_not_read():
    pipe = BytesIO()
    send(pipe, b"12345")
    assert receive(BytesIO(pipe.getvalue()), 4) is None
    assert receive(BytesIO(pipe.getvalue()), 5) == b"12345"
