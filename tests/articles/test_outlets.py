import pytest

from analysis.articles.outlets import agency_name, is_outlet, outlet_name, outlet_of_url


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("THE HILL", "The Hill"),
        ("The Hill", "The Hill"),
        ("AP", "Associated Press"),
        ("NORTHERN GAZETTE", "Northern Gazette"),
        ("TASS", "TASS"),
        ("www.harbour-post.example", "harbour-post.example"),
        ("euronews", "euronews"),
        ("www.chinadaily.com.cn", "China Daily"),
        ("Post.example", "Post.example"),
    ],
)
def test_outlets_have_one_name(written, shown):
    assert outlet_name(written) == shown


@pytest.mark.parametrize(("written", "expected"), [("MERIDIAN WIRE", True), ("Russia", False), ("PRESIDENT", False)])
def test_what_may_be_an_outlet(written, expected):
    assert is_outlet(written) is expected


def test_only_known_names_are_agencies():
    assert (agency_name("Xinhua"), agency_name("Reuters"), agency_name("right")) == ("Xinhua", "Reuters", "")


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.post.example/a", "post.example"),
        ("https://edition.post.example", "post.example"),
        ("http://english.people.com.cn/n3/1.html", "People's Daily Online"),
        ("http://world.people.com.cn/n1/1.html", "People's Daily"),
        ("https://www.bbc.co.uk/news/1", "BBC News"),
        ("https://www.whitehouse.gov/news/1", "The White House"),
        ("https://2021-2025.state.gov/a", "U.S. Department of State"),
        ("https://www.fmprc.gov.cn/eng/1", "Ministry of Foreign Affairs of China"),
        ("https://english.www.gov.cn/news/1", "State Council of China"),
        ("https://www.harbour.gov.cn/news/1", "harbour.gov.cn"),
        ("https://www.gov.uk/government/news/1", "Government of the United Kingdom"),
        ("https://harbour.gov.uk/news/1", "harbour.gov.uk"),
        ("https://www.nato.int/cps/1", "NATO"),
        ("post.example/a", ""),
        ("http://[broken", ""),
        ("", ""),
    ],
)
def test_an_address_gives_its_host(url, host):
    assert outlet_of_url(url) == host
