from hypothesis import given
from hypothesis import strategies as st

from analysis.core.spans import Spans

SPAN = st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(SPAN, max_size=12), SPAN)
def test_touching_is_every_overlap_in_order(spans, asked):
    start, end = asked
    expected = sorted(span for span in spans if span[0] < end and span[1] > start)
    assert Spans(spans, lambda span: span).touching(start, end) == expected
