"""The longer patterns of the readers: how exports of databases and parts of web pages are known."""

import re

# -- exports -----------------------------------------------------------------------------------------------------------
# What makes it worth while to look at the lines of a web page: each stands in exports, and seldom elsewhere.
EXPORT_MARKS = re.compile(
    r"""
      (?<!\d)\d+[ ](?:of|von|de|van)[ ]\d+[ ]DOCUMENT                                             # Nexis
    | >\s*Do[ck]ument[eo]?[ ]\d+[ ](?:of|von|de|van)[ ]\d+\s*<                                    # Factiva
    | End[ ]of[ ]Document | Ende[ ]des[ ]Dokuments | Fin[ ]du[ ]document | Einde[ ]van[ ](?:het[ ])?document
    | Fin[ ]del[ ]documento | Load-Date
    | ProQuest[ -]document | du[ ]document[ ]ProQuest                                             # ProQuest
    | Gale[ ]Document[ ]Number | OpenURL[ ]Link | Accession[ ]Number                              # others
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OF = r"(?:of|von|de|van|di|sur)"
# The line above each document of the older Nexis.
NEXIS_COUNTED = re.compile(
    rf"""
    ^[ \t]*(?:FOCUS[ ]-[ ])?
    (?: \d+[ ]{_OF}[ ]\d+[ ](?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTOS?|DOCUMENTEN)                      # 1 of 20 DOCUMENTS
      | (?:Dokument|Document|Documento)[ ]\d+[ ]{_OF}[ ]\d+ )                                      # Document 1 of 20
    [ \t]*$
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
# What stands where a title would, in exports of records.
NO_TITLE = re.compile(
    r"""
      table[ ]of[ ]contents | bibliography | report[ ]information.* | proquest[ ]document[ ]link
    | enlarge[ ]this[ ]image\.? | \d+\.[ ].*                                                      # a numbered entry
    """,
    re.VERBOSE | re.IGNORECASE,
)
FACTIVA_WORDS = re.compile(
    r"""
    \d[\d., ]*[ ]?
    (?:words?|mots?|wörter|wort|woorden|woord|palabras?|parole|parola|palavras?|слов\w*|字|語|ord)  # 532 words
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A column of this name holds what is said of an article, not its text, however long.
ABOUT_ARTICLE = re.compile(
    r"""
      (?<!text)summary|abstract|description|snippet|excerpt|teaser|caption                        # in short
    | comment|note|keyword                                                                        # by a reader
    | prompt|llm|gpt                                                                              # by a machine
    """,
    re.VERBOSE,
)

# -- classes of the elements of a web page -----------------------------------------------------------------------------
CAPTION = re.compile(
    r"""
      (?<![a-z])(?:wp-)?(?:fig)?captions?(?![a-z]) | imageCaption
    | photo-?credit | image-?credit                                                               # whose picture
    """,
    re.VERBOSE | re.IGNORECASE,
)
EMBED = re.compile(
    r"""
      twitter-(?:tweet|video) | instagram-media | tiktok-embed | bluesky-embed                    # another site's post
    | text-post-media | reddit-embed | fb-post                                                    # more of them
    """,
    re.VERBOSE | re.IGNORECASE,
)
# An explanation that opens over a word: it stands in the word's own paragraph.
TOOLTIP = re.compile(
    r"""
      tool-?_?tip\S*.*\bhidden\b | \bhidden\b.*tool-?_?tip                                       # not shown
    | tool-?_?tip-?_?(?:text|content|body|box|inner|popup|description)
    """,
    re.VERBOSE | re.IGNORECASE,
)
PULL_QUOTE = re.compile(r"pull-?_?quote", re.IGNORECASE)
# Classes of the line or two between headline and text.
STANDFIRST = re.compile(
    r"""
      standfirst | sub-?_?title | sub-?_?head(?:line)?(?![a-z]) | excerpt | synopsis
    | (?<![a-z])deck?(?![a-z]) | article-?_?(?:intro|summary)
    | (?<![a-z])(?:summary|lede|strapline|tagline|intro)(?![a-z])                                 # whole words only
    """,
    re.VERBOSE | re.IGNORECASE,
)
