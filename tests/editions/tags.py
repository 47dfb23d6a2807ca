"""Whether the tags of a PDF are whole: what PDF/UA asks of their tree and of what refers to it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import pairwise

import pikepdf
from pikepdf import Array, Dictionary, NameTree, NumberTree, Object


def assert_tags_are_whole(pdf: bytes) -> None:
    """Every page, link and table cell is in the tree, every element of it is reached, and headings skip no level."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = document.Root.StructTreeRoot
        assert len(root.K) == 1
        assert root.K[0].S == "/Document"
        elements = list(_below(root.K[0], root))
        known = {element.objgen for element in elements}
        parents = dict(NumberTree(root.ParentTree).items())
        assert max(parents) < int(root.ParentTreeNextKey)
        used: list[int] = []
        pages = [page.obj for page in document.pages]
        for page in pages:
            used.append(int(page.StructParents))
            owners = [owner for owner in parents[used[-1]] if isinstance(owner, Dictionary)]
            assert owners
            assert all(owner.objgen in known and _is_on(owner, page) for owner in owners)
            for annotation in page.get("/Annots", ()):
                used.append(int(annotation.StructParent))
                owner = parents[used[-1]]
                assert owner.objgen in known
                assert any(_refers_to(kid, annotation) for kid in owner.K)
                assert annotation.Contents
        assert sorted(used) == sorted(parents)
        _assert_ids(root, elements)
        _assert_headings(elements)
        assert all(element.Pg in pages for element in elements if "/Pg" in element)


def _below(element: Object, parent: Object) -> Iterator[Object]:
    assert element.P.objgen == parent.objgen
    yield element
    for kid in _kids(element):
        if isinstance(kid, Dictionary) and kid.get("/Type") == "/StructElem":
            yield from _below(kid, element)


def _kids(element: Object) -> list[Object]:
    kids = element.get("/K", Array())
    return list(kids) if isinstance(kids, Array) else [kids]


def _is_on(element: Object, page: Object) -> bool:
    """Whether an element has content on a page, itself or by a reference to marked content."""
    return element.get("/Pg") == page or any(isinstance(kid, Dictionary) and kid.get("/Pg") == page for kid in _kids(element))


def _refers_to(kid: Object, annotation: Object) -> bool:
    return isinstance(kid, Dictionary) and kid.get("/Type") == "/OBJR" and kid.Obj.objgen == annotation.objgen


def _assert_ids(root: Object, elements: list[Object]) -> None:
    """Ids are unique, all are listed, and cells name heads that there are."""
    ids = [str(element.ID) for element in elements if "/ID" in element]
    assert len(ids) == len(set(ids))
    listed = {str(name): element.objgen for name, element in NameTree(root.IDTree).items()} if "/IDTree" in root else {}
    assert listed == {str(element.ID): element.objgen for element in elements if "/ID" in element}
    for element in elements:
        given = element.get("/A", Array())
        for attributes in given if isinstance(given, Array) else [given]:
            if isinstance(attributes, Dictionary):
                assert {str(head) for head in attributes.get("/Headers", ())} <= set(ids)


def _assert_headings(elements: list[Object]) -> None:
    levels = [int(str(element.S)[2:]) for element in elements if str(element.S)[1] == "H" and str(element.S)[2:].isdigit()]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
