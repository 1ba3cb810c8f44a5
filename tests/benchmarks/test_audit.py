import json
import sys

import pytest
from benchmarks.audit import main, told

SOUND = {"name": "pip", "version": "1.0", "vulns": []}
WEAK = {"name": "nap", "version": "2.0", "vulns": [{"id": "PYSEC-1", "fix_versions": ["2.1"]}]}
UNKNOWN = {"name": "zip", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("packages", "status", "said"),
    [
        ([SOUND], 0, "1 of 1 pinned versions looked up: no known vulnerabilities."),
        ([SOUND, WEAK], 1, "nap 2.0: PYSEC-1, mended in 2.1"),
        ([SOUND, UNKNOWN], 2, "1 of 2 pinned versions could not be looked up, so nothing is known of zip."),
        ([WEAK, UNKNOWN], 1, "nothing is known of zip."),
        ([UNKNOWN], 2, "1 of 1 pinned versions could not be looked up"),
    ],
)
def test_what_is_not_known_is_no_success(packages, status, said):
    lines, ends = told({"dependencies": packages})
    assert ends == status
    assert said in "\n".join(lines)


@pytest.mark.parametrize(
    ("script", "status", "said"),
    [
        (f"print('{json.dumps({'dependencies': [SOUND]})}')", 0, "no known vulnerabilities"),
        ("import sys; sys.exit('error: no route to host')", 2, "did not run (error: no route to host)"),
        ("pass", 2, "did not run (without a word)"),
    ],
)
def test_it_says_one_sentence_where_it_cannot_ask(capsys, script, status, said):
    assert main([sys.executable, "-c", script]) == status
    printed = capsys.readouterr()
    assert said in printed.out + printed.err
    assert len((printed.out + printed.err).splitlines()) == 1
