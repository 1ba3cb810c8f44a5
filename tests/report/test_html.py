import pandas as pd
import pytest

from analysis.report.notebook_html import harmless
from analysis.report.table_view import show


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<p>Yes</p>", "<p>Yes</p>"),
        ("<img src='http://a.b/c.png'>", ""),
        ("<p onmouseover='x()' style='background:url(http://a.b)'>Yes</p>", "<p>Yes</p>"),
        ("<a href='JAVASCRIPT:x()'>y</a>", "<a>y</a>"),
        ("<a href='data:text/html,x'>y</a>", "<a>y</a>"),
        ("<svg><script>x()</script></svg>", ""),
        ("<math><mtext><table><mglyph><style><img src=x onerror=x()>", ""),
        ("<noscript><p title='</noscript><img src=x onerror=x()>'>", "&lt;p title=''&gt;"),
        ("<STYLE>@import 'http://a.b'</STYLE>z", "z"),
        ("<mark class='direct' title='a \"b\"'>c</mark>", '<mark class="direct" title="a &quot;b&quot;">c</mark>'),
    ],
)
def test_harmless(html, left):
    assert harmless(html) == left


@pytest.mark.parametrize(
    ("frame", "shown"),
    [
        ({"n": [1234], "share": [0.256]}, ["1,234", "26%"]),
        ({"low": [-0.256], "high": [0.1]}, ["−0.26", "0.10"]),
        ({"share": [0.5], "low": [0.25]}, ["50%", "25%"]),
        ({"tone": [-0.256], "seen": [True]}, ["−0.26", "yes"]),
        ({"date": pd.to_datetime(["2024-03-01"]), "outlet": [None]}, ["2024-03-01", "–"]),
        ({"n": pd.array([None], dtype="Int64")}, ["–"]),
        ({"text": ["word " * 100]}, ["word word …"]),
    ],
)
def test_cells(frame, shown):
    html = show(pd.DataFrame(frame)).markup
    assert all(text in html for text in shown)


@pytest.mark.parametrize(("rows", "said"), [(25, "The first 20 of 25 rows"), (20, None), (0, "Speakers: none.")])
def test_how_many_rows_there_are(rows, said):
    html = show(pd.DataFrame({"speaker": ["Ada Holm"] * rows}), caption="Speakers").markup
    assert said in html if said else "The first" not in html
