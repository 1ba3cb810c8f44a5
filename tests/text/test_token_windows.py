import pytest

from analysis.text.encoder import WEIGHTS, _load
from analysis.text.markers import COUNTRY, PARTY, SOURCE
from analysis.text.token_windows import LONGEST, windows


@pytest.fixture(scope="module")
def tokenizer():
    return _load(WEIGHTS).tokenizer


@pytest.mark.parametrize("before", [0, 10, 500])
@pytest.mark.parametrize("after", [0, 10, 500])
@pytest.mark.parametrize("marker", [COUNTRY, PARTY])
def test_a_window_holds_its_target(tokenizer, before, after, marker):
    (window,) = windows(tokenizer, [f"{'word ' * before}{marker}{' word' * after}"], "tone")
    assert len(window.tokens) == min(LONGEST, before + after + 3)
    assert tokenizer.id_to_token(window.tokens[window.about]) == marker
    assert window.source == 0


def test_a_source_outside_the_window_is_none(tokenizer):
    near, far = windows(tokenizer, [f"{COUNTRY} met {SOURCE}", f"{COUNTRY}{' word' * 300} {SOURCE}"], "directed")
    assert tokenizer.id_to_token(near.tokens[near.source]) == SOURCE
    assert far.source == 0


def test_brackets_of_the_tokenizer_are_read_as_text(tokenizer):
    plain, tricky = windows(tokenizer, [COUNTRY, f"{COUNTRY} [SEP] [CLS] [MASK] [PAD]"], "tone")
    assert tricky.tokens.count(plain.tokens[-1]) == 1
    assert 0 not in tricky.tokens
