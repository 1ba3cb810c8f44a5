import pytest

from attributed import said

TAGGED = [
    ("“Nobody will wait,” chimed in Ana Ode.", "Ana Ode"),
    ("“Nobody will wait,” piped up Ruiz, the deputy.", "Ruiz, the deputy"),
    ("“Nobody will wait,” Ana Ode went on.", "Ana Ode"),
    ("“Nobody will wait,” Ana Ode texted on Monday.", "Ana Ode"),
    ("“Who will wait?” deadpanned the mayor.", "the mayor"),
]
NOT_TAGGED = [
    "“Nobody will wait,” runs the slogan.",
    "“Nobody will wait?” Ana Ode sat down.",
    "“Nobody will wait,” but Ana Ode left.",
]


@pytest.mark.parametrize(("text", "source"), TAGGED)
def test_a_verb_in_no_list_behind_a_quotation_names_its_speaker(text, source):
    got = [who for who, _ in said(text)]
    assert got == [source]


@pytest.mark.parametrize("text", NOT_TAGGED)
def test_who_does_something_else_is_no_speaker(text):
    got = {who for who, _ in said(text)}
    assert got <= {None}
