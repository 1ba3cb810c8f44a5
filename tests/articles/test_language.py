import pytest

from analysis.articles.language import detect_language

TEXTS = {
    "en": "The ministers met on Monday and agreed to meet again in the spring, "
    "when the talks about grain are due to go on.",
    "fr": "Les ministres se sont rencontrés lundi et ont décidé de se revoir au printemps, "
    "quand les négociations sur le blé doivent reprendre à Genève.",
    "de": "Die Minister trafen sich am Montag und wollen sich im Frühling wieder treffen, "
    "wenn die Gespräche über das Getreide in Genf weitergehen sollen.",
    "ru": "Министры встретились в понедельник и договорились встретиться снова весной, "
    "когда переговоры о зерне должны продолжиться в Женеве, сообщили журналистам после встречи.",
}


@pytest.mark.parametrize(("language", "text"), TEXTS.items())
def test_the_words_say_the_language(language, text):
    assert detect_language(text) == language


def test_few_words_say_nothing():
    assert detect_language("Les ministres") == ""
