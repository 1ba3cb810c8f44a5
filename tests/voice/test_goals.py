import pandas as pd
import pytest

from analysis.core.errors import InputError
from analysis.voice.goals import against_goal

VOICE = pd.DataFrame({"group": ["male", "female", "unknown"], "share": [0.6, 0.3, 0.1]})


@pytest.mark.parametrize(
    ("low", "high", "verdict"),
    [
        (0.2, 0.4, "below"),
        (0.6, 0.7, "above"),
        (0.2, 0.6, "no reliable difference"),
        (None, None, "too few articles to tell"),
    ],
)
def test_verdicts(low, high, verdict):
    voice = VOICE.assign(low=low, high=high)
    assert against_goal(voice, {"female": 0.5})["verdict"].tolist() == [verdict]


def test_a_group_that_is_never_heard_is_far_from_its_goal():
    found = against_goal(VOICE.assign(low=0.1, high=0.9), {"other": 0.1}).iloc[0]
    assert (found["share"], found["gap"]) == (0, -0.1)


def test_a_goal_is_a_share():
    with pytest.raises(InputError, match="give a share from 0 to 1"):
        against_goal(VOICE, {"female": 50})
