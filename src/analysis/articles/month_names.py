"""Names of months and weekdays in the languages that databases show their pages in."""

import re
from functools import lru_cache

_MONTHS = (
    "january february march april may june july august september october november december",  # English
    "januar februar märz april mai juni juli august september oktober november dezember",  # German
    "jänner feber marz april mai juni juli august september oktober november dezember",  # Austrian; no umlaut
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",  # French
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",  # without accents
    "januari februari maart april mei juni juli augustus september oktober november december",  # Dutch
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",  # Spanish
    "enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre",  # in America
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",  # Italian
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",  # Portuguese
    "januari februari mars april maj juni juli augusti september oktober november december",  # Swedish
    "januar februar marts april maj juni juli august september oktober november december",  # Danish
    "januar februar mars april mai juni juli august september oktober november desember",  # Norwegian
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",  # Polish
    "ledna února března dubna května června července srpna září října listopadu prosince",  # Czech
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",  # Russian
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",  # Ukrainian
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",  # Turkish
)
_WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday",
    "montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "lunes martes miércoles miercoles jueves viernes sábado sabado domingo",
    "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "måndag tisdag onsdag torsdag fredag lördag söndag",
    "mandag tirsdag lørdag søndag",
    "poniedziałek wtorek środa czwartek piątek sobota niedziela",
    "понедельник вторник среда четверг пятница суббота воскресенье",
)
_SHORTEST = 3  # letters of a name that is cut short
MONTH_LIKE = r"[^\W\d_]{3,12}"  # a word that may be the name of a month; `month_number` says whether it is
WEEKDAY = re.compile(
    rf"(?:{'|'.join(' '.join(_WEEKDAYS).split())}|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?!\w)\.?",
    re.IGNORECASE,
)


MONTH = "|".join(sorted(set(" ".join(_MONTHS).split()), key=len, reverse=True))  # their whole names, as alternatives


@lru_cache(maxsize=1024)
def month_number(word: str) -> int:
    """Return which month a name or its beginning means, from 1, or 0 where it is none or could be two.

    >>> [month_number(word) for word in ("March", "Sept", "Dezember", "août", "jui", "Marathon")]
    [3, 9, 12, 8, 0, 0]
    """
    word = word.casefold().strip(".")
    months = [month.split() for month in _MONTHS]
    whole = {n for names in months for n, name in enumerate(names, 1) if name == word}
    begun = {n for names in months for n, name in enumerate(names, 1) if name.startswith(word)}
    found = whole or (begun if len(word) >= _SHORTEST else set())
    return found.pop() if len(found) == 1 else 0
