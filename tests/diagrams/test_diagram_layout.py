"""Of many layouts the legible one is chosen, and no arrow runs under a box that is not its own."""

from __future__ import annotations

from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from studyguide.diagrams.flow import Edge, Group, Node, flowchart
from studyguide.diagrams.geometry import arrows, detour, hidden, pieces
from studyguide.diagrams.layout import Draft, arranged, fittest, readability
from studyguide.diagrams.render import draw, rendered

BOX = (40.0, -10.0, 60.0, 10.0)


def svg(*paths: str) -> ET.Element:
    """Three boxes in a row, at 0, 50 and 100, and arrows from the first to the last."""
    node = '<g class="pele-node" data-id="n{}" transform="translate({},0)"><rect width="20" height="20"/></g>'
    edge = '<g class="pele-edge" data-id="L_n0_n2_0"><path d="{}"/></g>'
    inside = "".join(node.format(i, 50 * i) for i in range(3)) + "".join(map(edge.format, paths))
    return ET.fromstring(f'<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40">{inside}</svg>')


@pytest.mark.parametrize(
    ("path", "count"),
    [
        ("M10,0L90,0", 1),
        ("M0,-10L0,-40L100,-40L100,-10", 0),
        ("M10,0C40,0 60,0 90,0", 1),
        ("M0,-10C0,-60 100,-60 100,-10", 0),
    ],
)
def test_an_arrow_below_a_strange_box_is_counted(path: str, count: int) -> None:
    assert hidden(svg(path)) == count


@pytest.mark.parametrize("path", ["M10,3L90,3", "M90,-3L10,-3"])
def test_an_arrow_is_led_around_on_the_nearer_side(path: str) -> None:
    led = detour(path, [BOX])
    assert hidden(svg(led)) == 0
    assert pieces(led)[0][0] == pieces(path)[0][0]
    assert pieces(led)[-1][-1] == pieces(path)[-1][-1]
    side = {y for piece in pieces(led) for _, y in piece}
    assert side == ({3, 17} if "M10" in path else {-3, -17})


def test_a_vertical_arrow_is_led_around_too() -> None:
    led = detour("M48,-50L48,50", [BOX])
    assert led == "M48,-50L48,-17L33,-17L33,17L48,17L48,50"


def test_an_arrow_that_meets_nothing_stays_as_it_was() -> None:
    path = "M10,30L90,30C95,30 100,20 100,10"
    assert detour(path, [BOX]) is path


def test_less_shrinking_and_fewer_hidden_arrows_read_better() -> None:
    free, under = svg("M0,-10L0,-40L100,-40L100,-10"), svg("M10,0L90,0")
    assert readability(free) > readability(under)
    free.set("width", "1500")
    assert readability(free) < 0.5


def test_a_long_chain_of_groups_is_not_laid_out_in_one_line() -> None:
    groups = tuple(Group(f"plane {g}", tuple(Node(f"{g}{i}", f"component {i}") for i in range(4))) for g in "abc")
    chain = [f"{g}{i}" for g in "abc" for i in range(4)]
    edges = tuple(Edge(one, other, "carries") for one, other in pairwise(chain))
    picture = draw(arranged(Draft(groups, edges)))
    assert picture.width <= 900
    assert draw(flowchart(groups, edges, "LR")).width > 1400


def test_the_first_of_equal_layouts_is_kept() -> None:
    one = flowchart((Node("a", "same"),), ())
    assert fittest([one, one]) is one


def test_every_arrow_of_a_real_drawing_knows_its_ends() -> None:
    source = flowchart((Node("a", "one"), Node("b", "two"), Node("c", "three")), (Edge("a", "b"), Edge("b", "c")))
    assert [len(strangers) for _, strangers in arrows(rendered(source))] == [1, 1]
