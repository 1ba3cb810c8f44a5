"""Tables in JSON, as pandas writes them: by columns, by rows with a name each, split, or as lists of one length."""

from collections.abc import Mapping

from .columns import find_columns

_FEWEST = 2  # rows, and columns: a list of one text is an article's paragraphs


def rows_of(value: Mapping) -> list[dict]:
    """Return the rows of a JSON value that is a table of articles, one dict per row; none where it is no table.

    >>> rows_of({"title": {"0": "Talks", "1": "Rain"}, "text": {"0": "They met.", "1": "It rained."}})
    [{'title': 'Talks', 'text': 'They met.'}, {'title': 'Rain', 'text': 'It rained.'}]
    >>> rows_of({"a17": {"title": "Talks", "text": "They met."}, "a18": {"title": "Rain", "text": "It rained."}})[1]
    {'title': 'Rain', 'text': 'It rained.'}
    >>> rows_of({"title": ["Talks", "Rain"], "text": ["They met.", "It rained."]})[0]
    {'title': 'Talks', 'text': 'They met.'}
    >>> rows_of({"title": "Talks", "text": ["They met.", "It rained."]})
    []
    """
    return _split(value) or _by_column(value) or _by_row(value) or _lists(value)


def _split(value):
    names, data = value.get("columns"), value.get("data")
    if not (isinstance(names, list) and isinstance(data, list) and data and _has_text(names)):
        return []
    return [dict(zip(names, row, strict=False)) for row in data if isinstance(row, list)]


def _by_column(value):
    columns = list(value.values())
    if not _has_text(list(value)) or len(columns) < _FEWEST or not all(map(_is_column, columns)):
        return []
    keys = list(columns[0])
    if any(list(one) != keys for one in columns):
        return []
    return [{name: one[key] for name, one in value.items()} for key in keys]


def _is_column(value):
    return isinstance(value, Mapping) and bool(value) and not any(isinstance(c, Mapping | list) for c in value.values())


def _by_row(value):
    rows = list(value.values())
    if len(rows) < _FEWEST or not all(isinstance(one, Mapping) and _has_text(list(one)) for one in rows):
        return []
    names = [set(one) for one in rows]
    return [dict(one) for one in rows] if set.intersection(*names) else []


def _lists(value):
    columns = list(value.values())
    if not _has_text(list(value)) or len(columns) < _FEWEST or not all(isinstance(one, list) for one in columns):
        return []
    lengths = {len(one) for one in columns}
    if len(lengths) > 1 or max(lengths) < _FEWEST:
        return []
    return [dict(zip(value, row, strict=True)) for row in zip(*columns, strict=True)]


def _has_text(names):
    return all(isinstance(name, str) for name in names) and "text" in find_columns(names)
