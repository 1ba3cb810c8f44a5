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


FEW = {
    "fr": "Les ministres russes se sont rencontrés lundi pour deux jours de pourparlers.",
    "de": "Die Minister trafen sich am Montag in Genf und vertagten sich auf den Herbst.",
    "zh": "两国部长周一会面，同意春天再次会谈，讨论粮食出口问题。",
    "ja": "両国の大臣は月曜日に会談し、春に再び会うことで合意した。",
    "th": "รัฐมนตรีพบกันเมื่อวันจันทร์และตกลงที่จะพบกันอีกครั้งในฤดูใบไม้ผลิ",
    "": "Rain fell for most of the week, and the river rose.",
}


@pytest.mark.parametrize(("language", "text"), FEW.items())
def test_few_words_tell_another_language_where_they_are_not_english(language, text):
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["Les ministres", "Oil falls, gold rises, Putin meets Xi Monday", "中国"])
def test_few_words_say_nothing(text):
    assert detect_language(text) == ""
