"""The language an article is written in, from its words."""

import re
from functools import lru_cache

from ..text.lexicon import is_function

# How databases call a language on their pages in English, German, French, Spanish, Dutch, Italian and others.
_NAMES = {
    "en": "english englisch anglais inglés ingles engels inglese inglês английский 英語 英语 영어",
    "de": "german deutsch allemand alemán duits tedesco alemão немецкий",
    "fr": "french französisch français francés frans francese francês французский",
    "es": "spanish spanisch espagnol español spaans spagnolo espanhol испанский",
    "nl": "dutch niederländisch néerlandais neerlandés holandés nederlands olandese holandês",
    "it": "italian italienisch italien italiano italiaans",
    "pt": "portuguese portugiesisch portugais portugués portugees portoghese português",
    "ru": "russian russisch russe ruso russo русский",
    "zh": "chinese chinesisch chinois chino chinees cinese chinês 中文",
    "ja": "japanese japanisch japonais japonés japans giapponese japonês 日本語",
    "ar": "arabic arabisch arabe árabe arabo",
    "pl": "polish polnisch polonais polaco pools polacco",
    "sv": "swedish schwedisch suédois sueco zweeds svedese svenska",
    "da": "danish dänisch danois danés deens danese dansk",
    "no": "norwegian norwegisch norvégien noruego noors norvegese norsk",
    "fi": "finnish finnisch finnois finlandés fins finlandese suomi",
    "tr": "turkish türkisch turc turco turks turkce türkçe",
    "ko": "korean koreanisch coréen coreano koreaans",
    "uk": "ukrainian ukrainisch ukrainien ucraniano oekraïens ucraino",
}
_ENOUGH = 20  # words: fewer say too little about their language
_FEW = 8  # words that tell another language where hardly one of them is an English function word
_FOREIGN = 0.1  # the share of English function words below which a text is in doubt
_LETTERS = 20  # of another script, whose words may not be parted by blanks
_LETTER, _LATIN = re.compile(r"[^\W\d_]"), re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_HEAD = 1000  # characters that are looked at: of 1,116 news texts three times as many told the same


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code of the language of `text`, or an empty string where it says too little.

    Method: py3langid (Lui and Baldwin 2012), which carries its model. It tells related languages apart
    less well. Fewer than 20 words count only where they are not in Latin letters, or hold hardly an English word.

    >>> detect_language("The ministers met on Monday and agreed to meet again in the spring, when the talks "
    ...                 "about grain exports are due to go on in Geneva.")
    'en'
    >>> detect_language("Too short"), detect_language("中国和俄罗斯周一在北京举行会谈，双方同意加强合作。")
    ('', 'zh')
    """
    head = text[:_HEAD]
    if len(head.split()) >= _ENOUGH or _is_of_other_script(head):
        return _classifier()(head)[0]
    found = _classifier()(head)[0] if _is_foreign(head.split()) else ""
    return found if found in _NAMES else ""


def _is_of_other_script(text):
    letters = _LETTER.findall(text)
    return len(letters) >= _LETTERS and sum(bool(_LATIN.match(letter)) for letter in letters) < len(letters) / 2


def _is_foreign(words):
    """Are some words hardly English: fewer than one in ten a function word of it?"""
    return len(words) >= _FEW and sum(is_function(word.lower()) for word in words) < _FOREIGN * len(words)


def language_code(name: str) -> str:
    """Return the ISO 639-1 code of a language that is named or coded, or an empty string.

    >>> [language_code(name) for name in ("English", "Anglais", "ENGLISH; ENGLISH", "en-GB", "Late Edition", "")]
    ['en', 'en', 'en', 'en', '', '']
    """
    first = re.split(r"[;,/]", name)[0].strip().casefold()
    known = next((code for code, names in _NAMES.items() if first in names.split()), "")
    return known or (first[:2] if re.fullmatch(r"[a-z]{2}(?:[-_]\w{2,4})?", first) else "")


@lru_cache(maxsize=1)
def _classifier():
    import py3langid  # the model takes a second to load: only where it is needed

    return py3langid.classify
