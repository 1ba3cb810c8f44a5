"""Attribution: which words of an article are whose, by which cue."""

import bisect
import re
from typing import NamedTuple

import pandas as pd

from .contents import content_after, content_before, trimmed
from .cues import Cue, cue_chances, find_cues, reporting_verbs
from .quotes import Quote, find_quotes
from .sentences import split_paragraphs, split_sentences
from .sources import (
    MOST_WORDS,
    clause_subject,
    noun_phrase_before,
    subject_after,
    subject_before,
    subject_of_main_clause,
)
from .words import Words, read_words

try:
    from .speakers import resolve_speakers
except ImportError:

    def resolve_speakers(frame, articles):
        return frame.assign(speaker=frame["source"], speaker_type="unknown", role=None, affiliation=None, affiliation_reason=None)

THRESHOLD = 0.40


class Found(NamedTuple):
    content: list
    cue: tuple | None
    source: tuple | None
    rule: str
    chance: float


class Sentence:
    def __init__(self, text, start, end, quotes, verbs, chances):
        self.start, self.end = start, end
        self.words = read_words(text, start, end, quotes)
        w = self.words
        self.quoted = [None] * len(w.start)
        for q in quotes:
            for i in range(bisect.bisect_left(w.start, q.start), bisect.bisect_left(w.start, q.end)):
                self.quoted[i] = q
        self.quotes = quotes
        self.cues = [c for c in find_cues(w, verbs, chances) if self.quoted[c.frame.head] is None]


def article_attributions(text):
    quotes = find_quotes(text)
    verbs, chances = reporting_verbs(), cue_chances()
    out = []
    qi = 0
    sents = []
    for s, e in split_sentences(text):
        while qi < len(quotes) and quotes[qi].end <= s:
            qi += 1
        qs = []
        k = qi
        while k < len(quotes) and quotes[k].start < e:
            qs.append(quotes[k])
            k += 1
        sents.append(Sentence(text, s, e, qs, verbs, chances))
    for si, sent in enumerate(sents):
        for f in attribute_sentence(text, sent, sents, si):
            out.append((si, f))
    return join_quotes(text, out, sents, quotes), sents, quotes


def join_quotes(text, found, sents, quotes):
    paras = split_paragraphs(text)
    pstarts = [p[0] for p in paras]
    para_of = lambda c: bisect.bisect_right(pstarts, c) - 1
    items = [[si, f, list(f.content)] for si, f in found]
    owner = {}
    for k, (si, f, content) in enumerate(items):
        for q in quotes:
            for s, e in f.content:
                if s < q.end and e > q.start and q not in owner:
                    inside = q.start <= s and e <= q.end
                    if q.start >= s - 1 or s >= q.start:
                        owner[q] = k
                        content.append((q.start, q.end))
    # quotations without an owner
    sstarts = [s.start for s in sents]
    last = None  # (quote, owner)
    extra = []
    for q in quotes:
        if q in owner:
            last = q
            continue
        pi = para_of(q.start)
        nwords = len(text[q.start : q.end].split())
        si = bisect.bisect_right(sstarts, q.start) - 1
        sent = sents[si]
        lead = text[sent.start : q.start].strip()
        whole = (not lead or lead[-1] in "”\"'’" or lead.endswith(":")) and nwords >= 3
        if not whole:
            continue
        # a cue with a colon at the end just before
        cands = [k for k, (sj, f, c) in enumerate(items) if f.cue and f.cue[1] <= q.start]
        k = None
        if cands:
            kk = cands[-1]
            sj, f, c = items[kk]
            gap_sents = si - sj
            if not f.content and gap_sents <= 1:
                k = kk
            elif f.content and para_of(f.cue[0]) == pi:
                k = kk
            elif last is not None and owner.get(last) is not None and para_of(last.start) == pi - 1 and starts(text, paras[pi], q):
                k = owner[last]
        if k is None:
            if last is not None and owner.get(last) is not None and para_of(last.start) == pi - 1 and starts(text, paras[pi], q):
                k = owner[last]
        if k is not None:
            owner[q] = k
            items[k][2].append((q.start, q.end))
            last = q
        else:
            extra.append(Found([(q.start, q.end)], None, None, "quotation without a cue", 0.5))
            last = q
    res = [f._replace(content=merge(c)) for _, f, c in items if c]
    return sorted(res + extra, key=lambda f: f.content[0])


def starts(text, para, q):
    return not text[para[0] : q.start].strip()


def merge(spans):
    out = []
    for s, e in sorted(spans):
        if out and s <= out[-1][1] + 1:
            out[-1] = (out[-1][0], max(e, out[-1][1]))
        else:
            out.append((s, e))
    return out


def span_chars(w, span):
    return (w.start[span[0]], w.end[span[1] - 1])


def attribute_sentence(text, sent, sents, si):
    w = sent.words
    found = []
    accepted = [c for c in sent.cues if c.chance > THRESHOLD]
    done_until = 0
    prev_source = None
    for ci, cue in enumerate(accepted):
        f = cue.frame
        if f.head < done_until:
            continue  # nested in a content before
        r = attribute_cue(text, sent, cue, accepted[ci + 1 :], done_until, prev_source)
        if r is None:
            continue
        content, source, rule = r
        if source is not None:
            prev_source = source
        end_tok = max((b for a, b in content if a >= f.head), default=0)
        done_until = max(done_until, end_tok)
        found.append(
            Found(
                [span_chars(w, c) for c in content],
                (w.start[f.first], w.end[f.head]),
                span_chars(w, source) if source else None,
                rule,
                cue.chance,
            )
        )
    return found


_LINKS = {"but", "and", "while", "though", "although", "after", "when", "because", "as", "before", "since", "whereas", "or", "if", "even"}


def main_level(words, cue, later):
    """Where does the content before a later cue end? None where the later cue stands inside that content."""
    f = later.frame
    i = f.first - 1
    if f.form in {"inf"} or later.kind != "verb":
        return None
    if f.form == "ing":
        if f.before in {"comma", "quote"}:
            return i
        if f.before == "cc":
            return i - 1 if words.lower[i - 1] == "," else i
        return i if f.before == "in" and words.lower[i] in {"by", "before", "after", "while"} else None
    if f.before == "cc":
        return i - 1 if i and words.lower[i - 1] == "," else i
    if f.before == "rel":
        if words.lower[i] == "that":
            return None
        return i - 1 if words.lower[i - 1] == "," else None
    s = subject_before(words, f.first)
    if not s or s[0] <= cue.frame.head + 1:
        return None
    i = s[0] - 1
    if words.lower[i] in _LINKS:
        return i - 1 if words.lower[i - 1] == "," else i
    return i if words.lower[i] in {",", ";"} or words.tag[i] in {"''", ":"} else None


def attribute_cue(text, sent, cue, laters, begin, prev_source):
    w, f = sent.words, cue.frame
    n = len(w.lower)
    limit = n
    for later in laters:
        at = main_level(w, cue, later)
        if at is not None and at > f.head:
            limit = min(limit, at)
            break
    inside_quote_end = lambda i: i > 0 and w.tag[i - 1] == "''"
    # --- according to
    if cue.lemma == "accord":
        if f.after != "to-np":
            return None
        src = subject_after(w, f.after_at + 1)
        if not src:
            return None
        pre = content_before(w, begin, f.first)
        if f.first == 0 or not pre:
            start = src[1]
            post = trimmed(w, start, limit)
            return ([post], src, "according to, first") if post else None
        return ([pre], src, "according to")
    if cue.kind != "verb":
        return attribute_noun(w, cue, limit)
    # --- passive with by
    if f.form == "pas":
        return attribute_passive(w, cue, limit, begin)
    # --- inverted: quote/comma then cue then subject
    if f.before in {"quote"} and not (f.form == "ing"):
        src = subject_after(w, f.after_at)
        if src and f.first > 0:
            pre = content_before(w, begin, f.first)
            if pre:
                rest = following_quote(w, sent, src[1])
                return ([pre] + rest, src, "quotation, cue, source")
    if f.before == "comma" and f.form in {"ed", "s"} and f.after.startswith(("np", "clause")) and cue.lemma in INVERTING and not subject_before(w, f.first):
        src = subject_after(w, f.after_at)
        pre = content_before(w, begin, f.first)
        if src and pre:
            return ([pre] + following_quote(w, sent, src[1]), src, "content, cue, source")
    if f.before == "start" and f.form in {"ed", "s"} and cue.lemma in INVERTING and f.after.endswith(("colon", "quote", "end")):
        src = subject_after(w, f.after_at)
        if src:
            rest = following_quote(w, sent, src[1])
            return (rest, src, "cue, source, content")
    # --- subject
    src, rule = find_subject(w, cue, prev_source)
    pre_end = src[0] if src and src[1] <= f.first else f.first
    # quotation before the subject: "...," S V
    if src and src[1] <= f.first and pre_end > begin and (inside_quote_end(pre_end) or (w.lower[pre_end - 1] == "," and pre_end > 1 and w.tag[pre_end - 2] == "''")):
        pre = content_before(w, begin, pre_end)
        if pre and cue.frame.after not in {"that", "clause"}:
            rest = following_quote(w, sent, f.head + 1)
            return ([pre] + rest, src, "quotation, source, cue")
    # indirect before: ", S V" at the end
    if src and src[1] <= f.first and pre_end > begin and w.lower[pre_end - 1] == "," and ends_here(w, cue, n):
        pre = content_before(w, begin, pre_end)
        if pre and pre[1] - pre[0] >= 3:
            post = None
            return ([pre], src, "content, source, cue")
    post = content_after(w, cue, limit)
    if post:
        return ([post], src, rule + ", cue, content")
    if cue.frame.after in {"colon", "end"} and w.lower[-1] == ":":
        return ([], src, rule + ", cue, colon") if src else None
    return None


INVERTING = {"say", "write", "add", "ask", "note", "explain", "report", "argue", "warn", "declare", "reply", "continue", "recall", "insist", "observe", "announce", "tell", "claim", "state", "conclude", "tweet", "read"}


def ends_here(w, cue, n):
    a = cue.frame.after
    at = cue.frame.after_at
    if a in {"end"}:
        return True
    if a == "comma" or a.startswith(("p:in", "p:at", "p:on", "p:during", "p:after", "p:to", "to-np", "p:as", "p:when", "p:of", "p:from")) and "+" not in a:
        return True
    if a in {"np:end", "np:in", "np:at", "np:on", "np:none", "np:after", "np:to-np", "obj:end", "obj:in"} and cue.lemma in {"tell", "say", "write", "add"}:
        return True
    if a == "wh" and w.lower[at] == "when":
        return True
    return False


def following_quote(w, sent, at):
    """Quotation later in the same sentence, after the cue and source."""
    n = len(w.lower)
    i = at
    while i < n and sent.quoted[i] is None:
        i += 1
    if i >= n:
        return []
    j = n
    while j > i and sent.quoted[j - 1] is None:
        j -= 1
    return [(i, j)]


def find_subject(w, cue, prev_source):
    f = cue.frame
    if f.form in {"ing", "inf"} or f.before in {"cc", "verb", "in"}:
        if f.first == 0 or (f.before in {"in", "start"} and f.form == "ing" and prev_source is None and f.first <= 1):
            s = subject_of_main_clause(w, f.head)
            if s:
                return s, "main clause"
        if f.form == "ing" and f.before == "noun":
            s = noun_phrase_before(w, f.first)
            if s:
                return s, "participle"
        if f.form == "inf" and f.before == "noun" and f.first > 0:
            s = clause_subject(w, f.first)
            return (s or prev_source or noun_phrase_before(w, f.first)), "infinitive"
        s = prev_source or clause_subject(w, f.first)
        return s, "shared subject"
    s = subject_before(w, f.first)
    if s:
        if w.tag[s[0]] == "WP" :
            return s, "relative"
        return s, "source"
    if f.before == "comma":
        s = clause_subject(w, f.first)
        if s:
            return s, "shared subject"
    return prev_source, "shared subject"


def attribute_passive(w, cue, limit, begin):
    f = cue.frame
    by = next((i for i in range(f.head + 1, min(f.head + 3, limit)) if w.lower[i] == "by"), None)
    subj = subject_before(w, f.first)
    if by is not None:
        src = subject_after(w, by + 1)
        if src:
            rest = trimmed(w, src[1], limit)
            content = [c for c in (subj, rest) if c]
            return (content, src, "passive") if content else None
        return None
    post = content_after(w, cue, limit)
    content = [c for c in (subj, post) if c]
    return (content, None, "passive without source") if post else None


def attribute_noun(w, cue, limit):
    f = cue.frame
    h = f.head
    post = content_after(w, cue, limit)
    if not post:
        return None
    if cue.kind == "adjective":
        s = subject_before(w, f.first)
        v = h - 1
        while v > 0 and w.tag[v] == "RB":
            v -= 1
        if w.tag[v].startswith("VB"):
            k = v
            while k > 0 and (w.tag[k - 1] in {"RB", "MD"} or w.tag[k - 1].startswith("VB")):
                k -= 1
            s = subject_before(w, k)
            if s:
                return [post], s, "adjective"
        return None
    i = h
    while i > 0 and (w.tag[i - 1].startswith(("JJ", "NN", "VBN", "CD"))) and w.tag[i - 1] != "NNP":
        i -= 1
    if i > 0 and w.tag[i - 1] == "PRP$":
        return [post], (i - 1, i), "noun"
    if i > 0 and w.tag[i - 1] == "POS":
        s = noun_phrase_before(w, i)
        return ([post], s, "noun") if s else None
    # a verb before: X made a claim that
    s = clause_subject(w, i)
    return ([post], s, "noun") if s else None


_WORD = re.compile(r"\w+(?:['’]\w+)?")
_COLUMNS = (
    "article quotation start end content kind cue cue_start cue_end source source_start source_end "
    "words quoted_words inside confidence rule"
).split()
_OFFSETS = ["start", "end", "cue_start", "cue_end", "source_start", "source_end", "words", "quoted_words"]


def find_quotations(articles: pd.DataFrame) -> pd.DataFrame:
    """Return the quotations table of the articles: one row a stretch of reported content."""
    rows = []
    for article, text in zip(articles["article"], articles["text"], strict=True):
        rows += _rows(article, text)
    frame = pd.DataFrame(rows, columns=_COLUMNS)
    frame[_OFFSETS] = frame[_OFFSETS].astype("Int64")
    text_columns = ["article", "quotation", "content", "kind", "cue", "source", "inside", "rule"]
    frame[text_columns] = frame[text_columns].astype("str")
    frame["confidence"] = frame["confidence"].astype(float)
    return resolve_speakers(frame, articles)


def _rows(article, text):
    found, _, quotes = article_attributions(text)
    rows = []
    for n, f in enumerate(found, 1):
        shared = {
            "article": article,
            "quotation": f"{article}:{n}",
            "cue": text[slice(*f.cue)] if f.cue else None,
            "cue_start": f.cue[0] if f.cue else None,
            "cue_end": f.cue[1] if f.cue else None,
            "source": text[slice(*f.source)] if f.source else None,
            "source_start": f.source[0] if f.source else None,
            "source_end": f.source[1] if f.source else None,
            "inside": None,
            "confidence": f.chance,
            "rule": f.rule,
        }
        counted = [_words(text, s, e, quotes) for s, e in f.content]
        words, quoted = sum(w for w, _ in counted), sum(q for _, q in counted)
        kind = "direct" if quoted and quoted >= 0.9 * words else "mixed" if quoted else "indirect"
        for (s, e), (w, q) in zip(f.content, counted, strict=True):
            rows.append({**shared, "start": s, "end": e, "content": text[s:e], "kind": kind, "words": w, "quoted_words": q})
    return rows


def _words(text, start, end, quotes):
    at = [m.start() for m in _WORD.finditer(text, start, end)]
    return len(at), sum(any(q.start <= i < q.end for q in quotes) for i in at)
