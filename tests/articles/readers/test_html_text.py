"""What is dropped from a text with tags is dropped to its end."""

import lxml.html
import pytest

from analysis.articles.readers.html_text import block_lines, without_tags


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>They met.</p><aside>More</aside><p>They left.</p>", "They met.\n\nThey left."),
        (
            "<p>They met.</p><figure><figcaption>A hall</figcaption></figure><p>They left.</p><aside>More</aside>",
            "They met.\n\nThey left.",
        ),
        (
            "<p>They met.</p><form><script>a=1</script></form><p>They left.</p><figure>B</figure>",
            "They met.\n\nThey left.",
        ),
        ("<p>They met.</p><aside><aside>A</aside></aside> at noon<script>b=2</script>", "They met.\n\nat noon"),
    ],
)
def test_an_element_inside_a_dropped_one_does_not_end_the_search(html, text):
    assert without_tags(html) == text


@pytest.mark.parametrize(
    "html",
    [
        "<html><head><style>p{}</style></head><body><script>var a=1</script><p>They met.</p></body></html>",
        "<html><body><noscript><style>p{}</style></noscript><p>They met.</p><style>b{}</style></body></html>",
    ],
)
def test_scripts_and_styles_are_no_lines(html):
    assert block_lines(lxml.html.document_fromstring(html)) == ["They met."]
