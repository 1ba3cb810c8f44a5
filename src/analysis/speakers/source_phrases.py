"""What a source is: a pronoun, a name with its trimmings, several names together, or a description."""

import re
from itertools import zip_longest

from ..text.lexicon import is_function, is_preposition, name_parts, noun_of, role_noun
from .descriptions import is_telling
from .entities import Cast, Mention
from .patterns import JOINED

PRONOUNS = frozenset(
    "he she it they him her them his its their himself herself itself themselves i me my we us our you your who "
    "which that whom whose one all both some many others none what nothing something this these those".split(" ")
)
_NAME = r"(?:the )?[A-Z][\w.]*(?: [A-Z][\w.]*)*"
_AND_OTHERS = re.compile(rf"(?: \([^)]*\))?(?:, {_NAME})*,? and ((?:the |[a-z\d])[^,;(]*)")
_FOR = frozenset({"for", "to"})
_EXAMPLE = re.compile(r"^(?:some|many|others|several|critics|those)\b.*, (?:like|including) ", re.IGNORECASE)
_SUCH_AS = ("such as", "including", "particularly", "especially")
_LONGEST = 80  # characters of a title and a name
_SHARED_NOUN = re.compile(r"(?:,? and|,) [A-Z][\w.-]+(?:,? and [A-Z][\w.-]+)? [a-z]+s\b")
_TAIL = re.compile(r"(?:'(?:ve|re|d|ll|m|s)| of (?:them|these|those|us))$")
_NOT_A_NOUN = frozenset({"who", "of", "in", "and", "or", "has", "have", "all", "both", "himself", "herself"})
_SHORT_NAME = re.compile(r"^ \([A-Z][\w.&-]{1,12}\)")  # of a body, behind its name: "(FSB)"
_RELATIVE = frozenset({"who", "which", "whose", "that"})
_ONE = ("one", "one of them", "one of those", "another", "another of them")
_OPENINGS = ("", "the", "a", "an", "both", "from", "as", "even", "like")


def is_pronoun(source: str) -> bool:
    """Say whether a source is a pronoun and nothing else.

    >>> is_pronoun("She"), is_pronoun("she who waits")
    (True, False)
    """
    is_name = len(source) > 1 and source.isupper()  # "US", "WHO"
    return not is_name and plain_pronoun(source) in PRONOUNS


def plain_pronoun(source: str) -> str:
    """Return a pronoun in lower case, without "of them" and a contracted verb.

    >>> plain_pronoun("We've"), plain_pronoun("One of them")
    ('we', 'one')
    """
    return _TAIL.sub("", source.lower().strip(" ,"))


def names_in(cast: Cast, start: int, end: int) -> list[Mention]:
    """Return the mentions that head the source at [start, end): none where a name only belongs to another head.

    In "Ann Lee's lawyer" and "an aide to Ann Lee", Ann Lee does not speak; in "the lawyer, Ann Lee," she does.
    """
    mentions = [m for m in cast.between(start, end) if m.end <= end + 2 or _begins_inside(m, end)]
    if around := [m for m in cast.between(start - _LONGEST, start) if start < m.end <= end + 2]:
        mentions = [around[-1], *mentions]  # the source begins inside a name: "Korea" of "North Korea"
        return [mentions[0], *_joined(cast.text, mentions, end)]
    for i, mention in enumerate(mentions):
        if i and cast.text.endswith("(", 0, mention.start):
            continue  # "the Bureau of Maps (BOM) director"
        if _heads(cast.text, start, end, mention):
            return [mention, *_joined(cast.text, mentions[i:], end)]
    return []


def _begins_inside(mention, end):
    """A source that breaks off in a name still names that person."""
    return mention.entity.kind == "person" and mention.name_start < end


def with_others(text: str, mention: Mention, end: int) -> str:
    """Return what "and" joins to a name in a source: "other members" in "Ann Lee and other members", else ""."""
    match = _AND_OTHERS.match(text, mention.end, end)
    return match[1] if match else ""


def _joined(text, mentions, end):
    """Return the mentions that "and" joins to the first of `mentions`."""
    out: list[Mention] = []
    before = mentions[0]
    for mention, after in zip_longest(mentions[1:], mentions[2:]):
        gap = JOINED.match(text[before.end : mention.start])
        if after is not None and after.entity.kind == "person" and _is_modifier(text, mention, end):
            continue  # "and his European Union counterpart, Ann Lee"
        if not gap or not _is_title(gap["role"], mention) or _is_modifier(text, mention, end):
            break
        out.append(mention)
        before = mention
    has_and = bool(out) and re.search(r"\band\b|&| or ", text[mentions[0].end : out[-1].start])
    return out if has_and else []


def _is_title(role, mention):
    """Say whether what stands between "and" and a name is nothing or a title: "his counterpart", "the mayor,"."""
    if not role:
        return True
    last = role.rsplit(None, 1)[-1].strip(",")
    return mention.entity.kind == "person" and (role_noun(last) is not None or last.endswith("'s"))


def _heads(text, start, end, mention):
    if _is_modifier(text, mention, end):
        return False
    before = text[start : mention.start].strip().strip("“\"'")
    last = before.rsplit(None, 1)[-1] if before else ""
    words = before.lower().replace(",", " ").split()
    is_owned = last.endswith(("'s", "s'"))
    if is_owned and (mention.name_start > mention.start or (len(words) == 1 and mention.entity.kind == "person")):
        return True  # "Peru's President Ann Lee", "Peru's Ann Lee"
    if mention.entity.kind == "person" and (
        (last in _FOR and text.startswith(",", mention.end)) or _EXAMPLE.search(before)
    ):
        return False  # "a lawyer for Mr. Lee", "some, like the retired general Ann Lee"
    if last.islower() and text.startswith(("“", '"'), mention.start - 1):
        return False  # "the film “Ann Lee”"
    if _in_clause(words):
        closes = mention.end >= end or text.startswith((",", " of "), mention.end)
        return before.endswith(",") and mention.entity.kind == "person" and closes
    if before.lower() in _OPENINGS or role_noun(last.strip(",“\"'")) is not None:
        return before.endswith(",") or not _is_with_another(words)
    if before.endswith(_SUCH_AS):
        return False  # one of those who speak
    if before.endswith(","):
        is_told = (
            _is_plain(before)
            or before.lower().strip(",") in _ONE
            or any(role_noun(word.strip("'")) or noun_of(word)[0] for word in words)
        )
        return mention.entity.kind == "person" and is_told
    if mention.entity.kind == "person" and (mention.end >= end or text.startswith(",", mention.end)):
        title = text[start : mention.name_start].lower().replace(",", " ").split()
        if _is_long_title(words) or (role_noun(title[-1]) is None and _is_long_title(title)):
            return True
    if mention.entity.kind == "organisation" and kind_before(text, start, mention):
        return True
    return not any(is_preposition(word) or word.endswith(("'s", "s'")) for word in words)


def kind_before(text: str, start: int, mention: Mention) -> str:
    """Return what a source that begins at `start` says before a body's name that it is: "Peru's grid operator"."""
    words = text[start : mention.start].split()
    noun, plural = noun_of(words[-1]) if words else (None, False)
    is_kind = noun is not None and noun.kind == "organisation" and words[-1].islower() and not plural
    return " ".join(words) if is_kind and not any(map(is_preposition, words)) else ""


def _is_plain(before):
    """Say whether words are an article and words in small letters, no preposition among them: "the shop boss,"."""
    words = before.strip(",").split()
    is_definite = len(words) > 1 and words[0].lower() in ("the", "its", "their", "his", "her")
    return is_definite and all(word.isalpha() and word.islower() and not is_preposition(word) for word in words[1:])


def _in_clause(words):
    """Say whether a name behind these words stands in what is told of the head: "a man who fled", "a man fleeing"."""
    return is_telling(words) or any(word in _RELATIVE for word in words[1:])


def _is_long_title(words):
    """Say whether the words are a title and its body: "deputy chief of mission", "head of the Harbour Board"."""
    joins = [i for i, word in enumerate(words) if is_preposition(word)]
    if (
        not joins
        or not all(_belongs(words, i) for i in joins)
        or is_function(words[-1])
        or words[-1].endswith(("'s", "s'"))
    ):
        return False
    noun, plural = noun_of(words[joins[0] - 1])
    return noun is not None and noun.kind == "person" and not plural


def _is_with_another(words):
    """Say whether a name with its title is whom the source is with: "a spokesman for candidate | Ann Lee"."""
    at = next((i for i in range(len(words) - 1, 0, -1) if is_preposition(words[i])), 0)
    return at > 0 and role_noun(words[at - 1]) is not None and "and" not in words[at:]


def _belongs(words, i):
    noun = role_noun(words[i - 1]) if i else None
    return words[i] in ("of", "for") or (words[i] == "to" and noun is not None and "envoy" in (noun.noun, *noun.also))


def _is_modifier(text, mention, end):
    """Say whether a name belongs to the noun that follows: "Ann Lee's lawyer", "the Lee campaign"."""
    after = _SHORT_NAME.sub("", text[mention.end : end])
    if mention.entity.kind in ("country", "organisation") and _SHARED_NOUN.match(after):
        return True  # "U.S. and European officials"
    if re.match(r"'s?\s+\S|/\S+ [\w-]", after):
        return True
    word = re.match(r" ([\w-]+)", after)
    if not word or word[1].lower() in _NOT_A_NOUN or is_preposition(word[1]) or word[1] in name_parts("honour"):
        return False
    is_verb = word[1].endswith(("ed", "ing", "ly")) and "-" not in word[1]
    return noun_of(word[1])[0] is not None or (word[1].islower() and not is_verb)
