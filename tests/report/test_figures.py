import pytest

from analysis.report.figures import figure, inline

NAMES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


@pytest.mark.parametrize(
    ("drawn", "shown"),
    [
        ('<script>x()</script><g onclick="x()"/>', "<g/>"),
        ("<foreignObject><p>x</p></foreignObject>", ""),
        ('<style>@import "http://a.b"</style>', ""),
        ('<use xlink:href="http://a.b#c"/>', '<use href="#03-http://a.b#c"/>'),
        ('<g clip-path="url(#p)"/>', '<g clip-path="url(#03-p)"/>'),
        ('<defs><pattern id="h" width="9"><path style="fill: #222"/></pattern></defs><path style="fill: url(#h)"/>',
         '<defs><pattern id="03-h" width="9"><path fill="#222"/></pattern></defs><path fill="url(#03-h)"/>'),
        ('<text style="font: bold 13px \'DejaVu Sans\'; fill: #222">&lt;b&gt;</text>',
         '<text font-size="13px" font-weight="bold" fill="#222">&lt;b&gt;</text>'),
    ],
)  # fmt: skip
def test_a_drawing_holds_shapes_and_text_only(drawn, shown):
    made = inline(f'<svg {NAMES} viewBox="0 0 9 9">{drawn}</svg>', "03", 'Bars "x"', "wide")
    head = '<svg viewBox="0 0 9 9" class="wide" role="img" aria-label="Bars &quot;x&quot;"'
    assert made == (f"{head}>{shown}</svg>" if shown else f"{head}/>")


def test_both_drawings_stand_in_the_report_where_they_were_saved(tmp_path):
    for name in ("03-x", "03-x-narrow"):
        (tmp_path / f"{name}.svg").write_text(f'<svg {NAMES} viewBox="0 0 9 9"><g id="a"/></svg>')
    output = {"metadata": {"image/png": {"alt": "Bars", "name": "03-x"}}, "data": {"image/png": ""}}
    made = str(figure(output, tmp_path))
    assert 'class="wide"' in made
    assert 'id="figure-03-x-narrow-a"' in made
