"""The longer patterns of this stage: what stands after a name, round a role, in a description, at its end."""

import re

# -- after a name ------------------------------------------------------------------------------------------------------
ROLE_AFTER = re.compile(
    r"""
      ,?[ ]\( (?P<party>[RDI]) -?(?P<state>[\w .]*)\)             # (R-Maine)
    | ,[ ] (?P<role>[^;:()"“”—\n]{3,160})                         # , the minister of trade
    | [ ]of[ ] (?P<of>(?:the[ ])?[A-Z][\w'-]+                     # of the Harbour Board
        (?:[ ](?:of[ ]|for[ ]|the[ ])?[A-Z][\w'-]+){0,7}          #   of West Lund
        (?:[ ]in[ ][A-Z][\w'-]+(?:[ ][A-Z][\w'-]+)*)?)            #   in New Lund
    """,
    re.VERBOSE,
)
ROLE_ENDS = re.compile(
    r"""
      \b(?:said|says|told|is|was|has|had|added|wrote|who|which|that|whose|where|when|as|while|but)\b  # a verb, a clause
    | ,[ ](?=[a-z]+(?:ed|ing)\b)                                                                      # a participle
    """,
    re.VERBOSE,
)
AFTER_PERSON = re.compile(
    r"""
      ,[ ]\((?:R|D|I|Lab|Con)\b                                   # a party
    | [ ]\([RDI]-
    | [ ]who\b
    | ,?[ ](?:said|says|told|added|argued)\b                      # only people speak so
    | ,[ ](?:\d\d,|who\b                                          # an age
        |(?:an?|the|its|his|her|their|former|chief|head|one[ ]of)\b)  # an apposition
    """,
    re.VERBOSE,
)
SUBJECT_NEXT = re.compile(
    r"""
    (?: ,[ ][^.!?\n]{2,140}?, | [ ]\([^)\n]{1,40}\) )?            # an apposition, a bracket
    [ ](?:[a-z]+ly[ ])?                                           # an adverb
    (?!(?:and|of|in|on|at|for|to|from|with|by|as|or|who)\b)[a-z]+  # a word in small letters: its verb
    """,
    re.VERBOSE,
)
JOINED = re.compile(
    r"""
    (?:'s|')? (?:[ ]\([^)]*\))?                                   # what may trail the name before
    (?:,?[ ]and[ ]|,[ ]|[ ]&[ ]|[ ]or[ ]|/) (?:the[ ]|both[ ]|then[ ])?  # what joins two
    (?P<role>(?:(?:an|its|his|her|their)[ ])?[^.;:()“”"\n]{3,60}[ ])?$   # the role of the second
    """,
    re.VERBOSE,
)

# -- whose -------------------------------------------------------------------------------------------------------------
KIN = r"""
    (?:former[ ]|chief[ ]|deputy[ ]|longtime[ ]|younger[ ]|older[ ])*
    (?:spokes\w+|deputy|aide|adviser|advisor|colleague|successor|predecessor|assistant|lieutenant|chief[ ]of[ ]staff
     |brother|sister|wife|husband|son|daughter|mother|father|neighbou?r)
"""
OWNED_ROLE = re.compile(
    rf"""
    (?: (?<![\w.'-])([A-Z][\w.'-]*(?:[ ][\w.'-]+){{0,4}}?)'s | \b([Hh]is|[Hh]er|[Ii]ts) ) [ ]  # Ana Ode's, her
    ({KIN}|president|head|leader) ,?[ ]                                                       # spokesman
    (?:[A-Z][a-z]+\.[ ])?$                                                                    # Mr.
    """,
    re.VERBOSE,
)
OWNER_OF_ROLE = re.compile(rf",?[ ](?:an?[ ])?({KIN})[ ]of[ ](his|hers)\b", re.VERBOSE)

# -- where from --------------------------------------------------------------------------------------------------------
# "an expert on China" and "ambassador to China" are not China's.
ABOUT = re.compile(
    r"""
      \b(?:anti|pro)-[A-Z]\w+                                                                   # pro-Russia
    | \b[A-Z]\w+-(?:born|trained|educated|speaking)\b                                           # Russian-born
    | \b(?:on|about|familiar[ ]with|briefed[ ]on|against|toward|towards|visiting|covering)\b.*
    | \b(?:supporter|backer|critic|opponent|defender|admirer|champion|friend|student|scholar|historian)[ ]of\b.*
    | (?<=ambassador)[ ]to\b.*
    | (?<=envoy)[ ](?:to|for)\b.*
    | (?<=expert)[ ]in\b.*
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Who is posted somewhere is of another place: "the company's manager in Lund", "ambassador in Lund".
POSTED = re.compile(
    r"""
      's[ ]\w+[ ]in\b                                                                           # the company's … in
    | \b(?:ambassador|envoy|consul|correspondent|attach[eé]|representative|delegate|diplomat|manager)s?\b  # sent there
    | \b(?:visitor|refugee|exile|migrant|tourist)s?\b                                           # went there
    | \b(?:from|born|trained|studied|educated)\b                                                # lives elsewhere now
    """,
    re.VERBOSE | re.IGNORECASE,
)
LEADS = re.compile(
    r"""
    \bwho[ ](?:has[ ]|had[ ])?
    (?:leads?|led|commands?|commanded|heads?|headed|runs?|ran|represents?|speaks?[ ]for)[ ]     # whom? a country's
    """,
    re.VERBOSE,
)
DWELLS = re.compile(
    r"""
    \b(?:who|he|she)\b [^.!?\n]{0,80}?
    \b(?:lives?|farms?|runs?|works?|teach(?:es)?|owns?|grows?|sells?|drives?|keeps?             # what is done at home
       |fish(?:es)?|mines?|hunts?|leads?|heads?)\b
    """,
    re.VERBOSE,
)
GROUP = re.compile(
    r"""
    (?:^|[.!?]['’”"]?[ ]|\n)                                      # where a sentence begins
    (?:(?:Some|Most|Many|Two|Three|Several)[ ])?
    ([A-Z][a-z]+(?:-[A-Z][a-z]+)?)[ ](\w+s)\b                     # Chilean economists
    """,
    re.VERBOSE,
)

# -- descriptions, of which the words stand one blank apart ------------------------------------------------------------
COUNTED = re.compile(
    r"""
    (?:a[ ]|an[ ]|the[ ])? (?:large[ ]|small[ ]|growing[ ])?
    (?:number|group|majority|lot|couple|host|range|handful|raft|chorus|series|dozens|hundreds|thousands|scores)[ ]of[ ]
    """,
    re.VERBOSE | re.IGNORECASE,
)
_STOP = r"""
      [ ]?(?:,(?!\d)|[;:(\[“"—–])                                # a comma, a bracket, a quotation, a dash
    | [ ]--
"""
# Where a description ends.
DESCRIPTION_ENDS = re.compile(
    rf"""{_STOP}
    | [ ](?:
          (?:who|which|that|whose|whom|where|when|including|like|such[ ]as|I|we)\b                # a clause
        | (?:released|published|issued|being|obtained|posted|conducted|seen|reviewed|ranging|speaking|talking)\b
        | (?:called|dubbed|named|titled|entitled|nicknamed)\b(?=.*[“"])                          # what it is called
        | (?:off[ ]the[ ]record|on[ ](?:deep[ ])?background)\b                                    # how one speaks
        | in[ ](?:\d{{4}}|January|February|March|April|May|June                                  # a date
            |July|August|September|October|November|December)\b.*$
        | (?:on|last|this|earlier|late)[ ](?:\w+day|week|month|year)\b.*$                        # a day
        | (?:in|over|during|for)[ ](?:the[ ])?(?:recent|past|last|coming)[ ](?:\w+[ ])?(?:days|weeks|months|years)\b.*$
        | (?<=s[ ])(?:all|both)$                                                                  # "the ministers both"
      )
    """,
    re.VERBOSE,
)
# Where the head noun of a description has been passed.
HEAD_ENDS = re.compile(
    r"""
    [ ](?:
        (?:of|in|on|at|for|to|from|with|by|about|against|over|under|among|between|inside|into     # a preposition
          |near|within|without|across|behind|like|than|per|as
          |close|familiar|led|written|known|aware)\b                                              # an adjective
      | (?<=\w[ ])(?=\w+(?:ed|ing)[ ]                                                             # a participle
          (?:of|in|on|at|for|to|from|with|by|about|against|over|the|a|an|his|her|their|its)\b)
    )
    """,
    re.VERBOSE,
)
# Where a proper name ends.
NAME_ENDS = re.compile(
    rf"""{_STOP}
    | [ ](?:who|which|that|whose|where|at|in|including|like|whom)\b                       # a clause, a place
    | ['’]s?$
    """,
    re.VERBOSE,
)

# -- names -------------------------------------------------------------------------------------------------------------
# A given name of Chinese, Korean or Vietnamese habit.
ASIAN_GIVEN = re.compile(
    r"""
      [a-z]{2,5}-[a-z]{2,5}$                                      # two short parts with a hyphen
    | (?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh|ph|th|ng)?            # or one to three syllables
         [aeiouü]{1,3}(?:ng|n|r|m|k|l)?){1,3}$
    """,
    re.VERBOSE | re.IGNORECASE,
)
