"""The longer patterns of this stage: what dates, bylines and headings look like, and what exports leave in a text."""

import re

from .month_names import MONTH, WEEKDAY

# -- dates -------------------------------------------------------------------------------------------------------------
# What a line that is a date may hold besides.
BESIDE_DATE = re.compile(
    rf"""
      \b(?:
          (?:first[ ]|last[ ])?(?:published|posted|updated|modified|aired|date) | on | at         # a label
        | {WEEKDAY.pattern}
        | [ap]\.?m\b | [A-Z]{{1,2}}[SD]T | [ECMP]T | GMT | UTC | CES?T                              # hours
        | (?:(?<=[:.]\d\d[ ])|(?<=\d[ ][ap]m[ ])|(?<=\d[ap]m[ ])|(?<=[ap]\.m\.[ ]))(?-i:[A-Z]{{2,5}})  # "9:14 AM BRT"
        | \d{{1,2}}[ ]min(?:ute)?s?[ ]read | lire[ ]en[ ]français                                  # Le Monde
        | (?:\d+|an?)[ ](?:min(?:ute)?|hour|day|week|month|year)s?[ ]ago                           # since the change
        | {MONTH} | jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec                                # a month
        | \d+T\d+ | \d+(?:st|nd|rd|th|[hTZ]|[ap]m)?                                              # a number
      )(?![^\W\d_])
    | (?<=[ap]m[ ])\((?-i:[A-Z])\w{{2,20}}(?:[ ]time)?\)                                           # "6:00 pm (Paris)"
    | [\W_]
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What a line that begins with a date may hold after it.
BESIDE_EDITION = re.compile(
    rf"""
      {WEEKDAY.pattern}
    | \b(?:
          \w*(?:edition|éditions?|ausgabe|editie|edición)                                         # "Samstagsausgabe"
        | final|late|early|first|second|national|city|regional|metro|morning|evening              # "Late … - Final"
        | correction[ ]appended
        | [ap]m | (?-i:[A-Z]{{2,4}}) | \d+                                                        # a time and its zone
      )\b
    | [\W_]
    """,
    re.VERBOSE | re.IGNORECASE,
)
ZONE = re.compile(
    r"""
    (?:(?<=[\d\s])|^)
    ( Z | [+-]\d{2}:?\d{2} | [+-]\d{2}\b                          # Z, +02:00, +02
    | (?!AM\b|PM\b)[A-Z]{2,4}\b(?:[+-]\d{1,2})? )                 # EST, GMT+2
    \s*\)?\s*$
    """,
    re.VERBOSE,
)

# -- headings ----------------------------------------------------------------------------------------------------------
_WORD = r"[A-ZÀ-ÞА-Я][\w'’.-]*"
_NAME = rf"{_WORD}(?:[ ](?:{_WORD}|van|von|de|der|den|la|le|du|da|di|bin|al|el|ten|ter)){{0,4}}"
BYLINE = re.compile(
    rf"""
    (?:(?:Story|Words|Text|Reported|Written|Analysis|Opinion)[ ])? [Bb][Yy]:?[ ]   # "Analysis by"
    (?P<names>{_NAME}(?:(?:,[ ]and[ ]|,[ ]|[ ]and[ ]|[ ]&[ ]){_NAME}){{0,5}})      # "Ana Ode, Li Wen and Bo Ek"
    (?P<rest>(?:,|[ ]\||[ ][ ]?[-–—]|[ ]in\b|[ ]for\b).{{0,80}}                   # ", Foreign Editor"
    | [ ]\([^()]{{2,60}}\))?                                                       # " (Beijing, special correspondent)"
    """,
    re.VERBOSE,
)
# What a part of a byline that is no name holds.
ROLE = re.compile(
    r"""
    \b(?:
        (?:correspondent|reporter|editor|writer|bureau|desk|columnist)s? | bureaux | staff | editorial   # not Stafford
    )\b
    | \b(?: (?-i:in[ ][A-Z]) | for[ ] )                                                               # not In Chae
    """,
    re.VERBOSE | re.IGNORECASE,
)

# -- in the text -------------------------------------------------------------------------------------------------------
# Entities of HTML that ended up in text.
ENTITY = re.compile(
    r"""
    &(?: \#\d{2,6} | \#x[0-9a-f]{2,5}                                                             # by number
       | quot|amp|apos|nbsp|lt|gt | [lr][sd]quo|[bs]bquo|[lr]aquo | [mn]dash|hellip|shy           # signs
       | euro|pound|copy|reg|deg|middot|bull
       | [aeiouyn](?:acute|grave|circ|uml|tilde) | [ac](?:ring|cedil) | szlig | oslash );         # letters
    """,
    re.VERBOSE | re.IGNORECASE,
)
# The last sign of a sentence that runs together with the next: looked for first, for few signs are one.
SMASHED_SENTENCES = re.compile(
    r"""
    [.!?”"] (?=[“"‘A-ZÀ-Þ–—-])
    (?:
      (?<=[a-zß-ÿ]{3}[.!?]) (?=[“"‘]?[A-ZÀ-Þ][a-zß-ÿ]{2}) (?!Com\b|Org\b|Net\b)                  # "learned.The"
    | (?<=[a-z]{3}[.!?]”) (?=[A-ZÀ-Þ“])                                                           # "learned.”The"
    | (?<=[a-z]{3}[.!?]") (?="[A-ZÀ-Þ])                                                           # 'learned.""The'
    | (?<=[a-z]{3}[”"]\.) (?=[A-ZÀ-Þ][a-zß-ÿ]+\ )                                                  # 'learned".The'
    | (?<=[a-zß-ÿ]{3}[.!?]) (?=[-–—]\ ?[“"]?[A-ZÀ-Þ][a-zß-ÿ]+\ )                                  # "learned.- The"
    )
    """,
    re.VERBOSE,
)
# A link run together with the first sentence: "Please click to read more China Stories The talks …".
LINK_ABOVE = re.compile(
    r"""
    (?:Please[ ])?[Cc]lick[ ](?:here[ ])?to[ ](?:read|see|view|watch)(?:[ ]more|[ ]all)?
    (?:[ ][A-Z][\w'’]+){0,6}                                                                      # what of
    [ ](?=\d{1,2}[.)]|[A-Z])                                                                      # the text begins
    """,
    re.VERBOSE,
)
# Where and when an article was printed: "(Harbour Post 09/11/2013 page12)".
PRINTED_IN = re.compile(
    r"""
    \(? (?P<outlet>[A-ZÀ-Þ][\w.'’&\ -]{2,40}?),?
    [ ](?P<date>\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d\d-\d\d),?
    [ ]?(?:page|p\.)[ ]?\d+ \)?
    """,
    re.VERBOSE,
)
# "… ends. Ana Petrova [Photo provided to the Post] It goes on": the credit, and what before it is no sentence.
CREDIT_WITHIN = re.compile(
    r"""
    (?:(?<=[.!?]\s)|(?<=[.!?][”"]\s)|^) [^.!?“”"\[\]]{0,120}                                       # since a sentence
    \[(?:Photo|Image|Picture)s?\b[^\[\]]{0,80}\]                                                  # the credit
    \s+(?=[“"\dA-ZÀ-Þ])                                                                           # another one begins
    """,
    re.VERBOSE,
)
# Lines that databases write once for each article: twice in one text is no article.
EXPORTED = re.compile(
    r"""
      \d+[ ](?:of|von|de|van|di)[ ]\d+[ ]DO[CK]UMENT\w*                                           # Nexis, Factiva
    | Do[ck]ument\w*[ ]\d+[ ](?:of|von|de|van|di)[ ]\d+
    | End[ ]of[ ]Document
    | [^\W\d_]+[ ](?=\w{16,}$)[A-Z][A-Z0-9]*\d{8}\w*                                              # Factiva's number
    | (?:LENGTH|Length|Word[ ]count|Words):[ ]?\d[\d,.]*(?:[ ]words)?
    | \d[\d,.]*[ ]words
    | LOAD-DATE:[ ].* | Load-Date:[ ].*                                                           # Nexis
    | ProQuest[ ]document[ ]ID:[ ].* | Full[ ]text:[ ]?                                           # ProQuest
    """,
    re.VERBOSE | re.IGNORECASE,
)
