"""Ideas come in an order in which they can be read, know where they are used, and fit into a box."""

from __future__ import annotations

from pathlib import Path

from studyguide.document import Card, Diagram, Document, IdeaBox, Link, Target, find, plain, running_text
from studyguide.model import Idea
from studyguide.publishing.build import Built
from studyguide.reading.collection import read
from studyguide.views.context import Context
from studyguide.views.ideas import idea_box, reading_order


def _idea(id: str, step: str, needs: tuple[str, ...] = ()) -> Idea:
    bars = {"id": "b", "title": "t", "says": "s", "items": [{"label": "a", "value": "1"}, {"label": "b", "value": "2"}]}
    texts = {"summary": "s", "plain": "p", "example": "e", "confuse": "c", "picture": {"bars": bars}}
    return Idea.model_validate({"id": id, "name": id.title(), "step": step, "needs": list(needs), **texts})


def test_an_idea_comes_after_those_that_it_needs() -> None:
    ideas = [
        _idea("auction", "clarify", ("odds",)),
        _idea("odds", "evaluate"),
        _idea("beta", "data"),
        _idea("alpha", "data", ("nowhere",)),
    ]
    assert [idea.id for idea in reading_order(ideas)] == ["alpha", "beta", "odds", "auction"]


def _page(built: Built, kind: str, id: str) -> Document:
    return next(page for page in built.documents if page.target == Target(kind, id))


def test_the_index_numbers_ideas_in_reading_order(tiny: Built) -> None:
    cards = list(find(_page(tiny, "page", "ideas").blocks, Card))
    assert [(plain(card.title), plain(card.meta)) for card in cards] == [("1. Burst", ""), ("2. Trusted share", "After Burst")]


def test_an_idea_leads_on_and_back(tiny: Built) -> None:
    links = {link.target for link in find(_page(tiny, "idea", "burst").blocks, Link)}
    assert {Target("idea", "trusted-share"), Target("pattern", "cheap-first"), Target("term", "near-duplicate")} <= links
    assert Target("idea", "burst") in {link.target for link in find(_page(tiny, "idea", "trusted-share").blocks, Link)}


def test_terms_lead_to_their_idea(tiny: Built) -> None:
    assert Target("idea", "burst") in {link.target for link in find(_page(tiny, "page", "glossary").blocks, Link)}


def test_the_box_says_all_but_where_it_leads(tiny: Built, tiny_guide: Path) -> None:
    context = Context(tiny.guide, read(tiny_guide).units, tiny.words)
    box = idea_box(context, tiny.guide.ideas["trusted-share"])
    assert isinstance(box, IdeaBox)
    assert plain(box.title) == "Trusted share"
    assert box.target == Target("idea", "trusted-share")
    assert "10\u00a0% off" in running_text(box.toy)
    assert isinstance(box.picture, Diagram)
    assert box.picture.id == "diagram-error-and-sample"
