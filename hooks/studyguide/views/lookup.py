"""Pages that one looks things up in: glossary and sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from ..document import (
    Block,
    Cite,
    Definitions,
    Document,
    Entry,
    Inline,
    Link,
    Paragraph,
    Target,
    Text,
    WebLink,
    find,
    listed,
    text,
)
from ..markup.folding import fold
from ..model import Source, Term
from .context import Context
from .parts import section


def glossary(context: Context) -> Document:
    words = context.words
    letters: dict[str, list[Term]] = defaultdict(list)
    for term in sorted(context.guide.terms.values(), key=lambda t: fold(t.name)):
        letters[fold(term.name)[0].upper()].append(term)
    parts = tuple(
        section(f"letter-{c.lower()}", c, Definitions(tuple(_term(context, t) for t in terms))) for c, terms in letters.items()
    )
    return Document(Target("page", "glossary"), words["glossary"], words["glossary_summary"], parts)


def _term(context: Context, term: Term) -> Entry:
    markup, titles = context.markup, context.names.titles
    content: list[Inline] = [*markup.line(term.short)]
    if term.more:
        content += [Text(" "), *markup.line(term.more)]
    ideas = [("idea", idea.id) for idea in context.guide.ideas.values() if term.id in idea.terms]
    links = [*ideas, ("pattern", term.pattern), ("metric", term.metric), *(("term", id) for id in term.see)]
    see = listed((Link(Target(kind, id), text(titles[kind][id])),) for kind, id in links if id)
    blocks: list[Block] = [Paragraph(tuple(content))]
    if see:
        blocks.append(Paragraph((Text(f"{context.words['see']} "), *see), "meta"))
    others = f" ({', '.join(term.aliases)})" if term.aliases else ""
    return Entry(text(term.name + others), tuple(blocks), term.id)


def sources(context: Context, documents: Iterable[Document]) -> Document:
    """Every source with its identifier, how it was verified, and the pages that cite it."""
    cited: dict[str, dict[Target, str]] = defaultdict(dict)
    for document in documents:
        for item in find(document, Cite, Link):
            id = item.id if isinstance(item, Cite) else item.target.id if item.target.kind == "source" else None
            if id:
                cited[id][document.target] = document.title
    ordered = sorted(context.guide.sources.values(), key=lambda s: (fold(s.authors[0]), s.year, s.title))
    entries = tuple(_source(context, source, cited[source.id]) for source in ordered)
    words = context.words
    return Document(Target("page", "sources"), words["sources"], words["sources_summary"], (Definitions(entries),))


def _source(context: Context, source: Source, cited: dict[Target, str]) -> Entry:
    words = context.words
    authors = ", ".join(words["et_al"] if a == "others" else _given_first(a) for a in source.authors)
    where = listed(((WebLink(url, text(label)),) for url, label in _addresses(source)), text(" · "))
    pages = listed((Link(target, text(title)),) for target, title in cited.items())
    blocks: list[Block] = [
        Paragraph((Text(f"{authors}. {source.title}. {source.venue}, {source.year}. "), *where)),
        Paragraph(text(words["verified"].format(source.verified.on, source.verified.how)), "meta"),
    ]
    if pages:
        blocks.append(Paragraph((Text(f"{words['cited_in']} "), *pages), "meta"))
    return Entry(text(context.names.cites[source.id]), tuple(blocks), source.id)


def _addresses(source: Source) -> Iterator[tuple[str, str]]:
    """Each identifier of a source as (address, what is printed)."""
    if source.arxiv:
        yield f"https://arxiv.org/abs/{source.arxiv}", f"arXiv:{source.arxiv}"
    if source.doi:
        yield f"https://doi.org/{quote(source.doi, safe='/()')}", f"doi:{source.doi}"
    if source.url:
        yield source.url, source.url


def _given_first(author: str) -> str:
    family, _, given = author.partition(", ")
    return f"{given} {family}" if given else family
