"""The look that all charts share: type, greys, colours that colour-blind readers can tell apart."""

from collections.abc import Iterable
from typing import NamedTuple

import matplotlib as mpl
from matplotlib.colors import to_hex, to_rgb

from ..core.categories import COUNTRIES
from .fonts import families

INK, GREY, FAINT, PALE, PAPER = "#222222", "#666666", "#999999", "#DDDDDD", "#FFFFFF"
MAIN = "#0072B2"

# Okabe & Ito (2008), Color Universal Design.
SPEAKER_TYPES = {
    "person": "#0072B2",
    "unnamed person": "#56B4E9",
    "group": "#009E73",
    "organisation": "#E69F00",
    "country": "#D55E00",
    "document": "#CC79A7",
    "unknown": "#999999",
    "unattributed": "#BBBBBB",
}
KINDS = {"direct": "#0072B2", "mixed": "#56B4E9", "indirect": "#E69F00"}
OTHERS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442", "#999999")


class Tone(NamedTuple):
    """How a tone looks: its colour, and the marker and the sign that say the same without colour."""

    colour: str
    marker: str
    sign: str


# Brown and teal, so that no country's flag colour means anything (ColorBrewer BrBG, Harrower & Brewer 2003).
TONES = {
    "negative": Tone("#8C510A", "v", "−"),
    "neutral": Tone("#767676", "o", "○"),
    "positive": Tone("#01665E", "^", "+"),
}

_NEAR_NOTHING = 0.05  # of a mean tone
KEY = f"▲ positive, ▼ negative, ○ within {_NEAR_NOTHING} of 0; grey where the interval includes 0 or is missing."

SMALL = 10  # groups under this are drawn hollow


def contrast(colour: str) -> float:
    """Return the contrast of a colour with white, from 1 to 21 (WCAG 2.2, relative luminance).

    >>> round(contrast(GREY), 1)
    5.7
    """
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour)]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)


def legible(colour: str) -> str:
    """Return the colour for small text on white: darkened to a contrast of 4.5 or more (WCAG 2.2, 1.4.3).

    >>> legible(MAIN) == MAIN.lower(), contrast(legible("#D55E00")) >= 4.5
    (True, True)
    """
    while contrast(colour) < 4.5:
        red, green, blue = (part * 0.97 for part in to_rgb(colour))
        colour = to_hex((red, green, blue))
    return colour.lower()


def use_style() -> None:
    """Set this style for every matplotlib chart of the session; the chart functions here use it anyway.

    >>> use_style()
    >>> mpl.rcParams["axes.spines.top"]
    False
    """
    mpl.rcParams.update(rules())


def rules() -> dict:
    """Return the style as matplotlib settings.

    >>> rules()["svg.hashsalt"]
    'analysis'
    """
    return {
        "font.family": [*families(), "sans-serif"],
        "font.size": 9,
        "text.color": INK,
        "text.hinting": "no_hinting",  # as wide at 200 dots an inch as in the SVG, and measured in half the time
        "text.parse_math": False,  # a dollar sign in a name is a dollar sign
        "axes.edgecolor": GREY,
        "axes.labelcolor": GREY,
        "axes.labelsize": 8.5,
        "axes.titlelocation": "left",
        "axes.titlesize": 9.5,
        "axes.titleweight": "bold",
        "axes.axisbelow": True,
        "axes.unicode_minus": True,
        **{f"axes.spines.{side}": False for side in ("top", "right", "left", "bottom")},
        "axes.grid": True,
        "axes.grid.axis": "x",
        "grid.color": PALE,
        "grid.linewidth": 0.7,
        **{f"{axis}tick.{part}": 0 for axis in "xy" for part in ("major.size", "minor.size")},
        "xtick.color": GREY,
        "ytick.color": INK,
        "xtick.labelsize": 8.5,
        "ytick.labelsize": 9,
        "hatch.linewidth": 0.6,
        "figure.facecolor": PAPER,
        "savefig.facecolor": PAPER,
        "savefig.dpi": 200,
        "svg.hashsalt": "analysis",
        "svg.fonttype": "none",
    }


def in_order(names: Iterable[str]) -> list[str]:
    """Return names with China, Russia and the United States first, the others as they come.

    >>> in_order(["France", "United States", "China"])
    ['China', 'United States', 'France']
    """
    names = list(dict.fromkeys(names))
    return [name for name in COUNTRIES if name in names] + [name for name in names if name not in COUNTRIES]


def tone_of(mean: float) -> str:
    """Return the name of a tone by the sign of its mean, neutral where that is nearer to 0 than to a tenth.

    >>> tone_of(-0.3), tone_of(-0.04), tone_of(0.3)
    ('negative', 'neutral', 'positive')
    """
    return "neutral" if abs(mean) < _NEAR_NOTHING else "negative" if mean < 0 else "positive"


def tone_colour(low: float, mean: float, high: float) -> str:
    """Return the colour of a mean tone, that of neutral unless it has an interval, and this leaves 0 out.

    >>> [tone_colour(*ends) == TONES["neutral"].colour for ends in ((-0.4, -0.2, 0.1), (float("nan"), -0.9, 0.1))]
    [True, True]
    """
    return TONES[tone_of(mean) if low > 0 or high < 0 else "neutral"].colour
