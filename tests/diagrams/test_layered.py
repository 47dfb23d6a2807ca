"""A layout never lets an arrow seem to lead elsewhere: lines keep apart from one another, from boxes and from labels."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, pairwise

import pytest

from studyguide.diagrams.layered import Arrow, Box, Layout, Plan, Point, arranged, closed, cost, frames, layout
from studyguide.diagrams.layered.rows import arrangements

Rectangle = tuple[float, float, float, float]


def plan(seed: int) -> Plan:
    """Up to fourteen boxes in up to three planes, in and out of a first one, and a few arrows more."""
    chance = random.Random(seed)
    count = chance.randint(2, 14)
    boxes = tuple(Box(f"b{n}", chance.randint(90, 160), chance.choice((38, 58, 68)), chance.randint(0, 2)) for n in range(count))
    pairs = [(chance.randrange(n), n) for n in range(1, count)]
    pairs += [(chance.randrange(count), chance.randrange(count)) for _ in range(chance.randint(0, 9))]
    arrows = tuple(
        Arrow(f"b{a}", f"b{b}", chance.choice(((0, 0), (60, 21), (110, 38))), chance.random() < 0.6) for a, b in pairs if a != b
    )
    return Plan(boxes, arrows)


@pytest.fixture(params=range(40), ids=lambda seed: f"plan {seed}")
def laid(request: pytest.FixtureRequest) -> tuple[Plan, Layout]:
    made = plan(request.param)
    return made, layout(made)


def around(at: Point, width: float, height: float) -> Rectangle:
    return at[0] - width / 2, at[1] - height / 2, at[0] + width / 2, at[1] + height / 2


def boxes(made: Plan, found: Layout) -> dict[str, Rectangle]:
    return {box.id: around(found.boxes[box.id], box.width, box.height) for box in made.boxes}


def labels(made: Plan, found: Layout) -> dict[int, Rectangle]:
    pairs = enumerate(zip(made.arrows, found.labels, strict=True))
    return {number: around(at, *arrow.label) for number, (arrow, at) in pairs if at}


def overlap(one: Rectangle, other: Rectangle, apart: float = 0) -> bool:
    return one[0] < other[2] + apart and other[0] < one[2] + apart and one[1] < other[3] + apart and other[1] < one[3] + apart


def pieces(route: tuple[Point, ...]) -> Iterator[Rectangle]:
    for (x0, y0), (x1, y1) in pairwise(route):
        yield min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def test_boxes_and_labels_lie_inside_and_apart(laid: tuple[Plan, Layout]) -> None:
    made, found = laid
    everything = [*boxes(made, found).values(), *labels(made, found).values()]
    assert not [(one, other) for one, other in combinations(everything, 2) if overlap(one, other)]
    assert all(
        left >= 0 and right <= found.width and top >= 0 and bottom <= found.height for left, top, right, bottom in everything
    )
    assert len(labels(made, found)) == sum(arrow.label[0] > 0 for arrow in made.arrows)


def test_arrows_lead_from_their_source_to_their_target(laid: tuple[Plan, Layout]) -> None:
    made, found = laid
    places = boxes(made, found)
    for arrow, route in zip(made.arrows, found.routes, strict=True):
        for end, (left, top, right, bottom) in ((route[0], places[arrow.source]), (route[-1], places[arrow.target])):
            assert left < end[0] < right
            assert min(abs(end[1] - top), abs(end[1] - bottom)) < 0.01
        assert all(x0 == x1 or y0 == y1 for (x0, y0), (x1, y1) in pairwise(route))


def test_no_arrow_runs_through_a_box_or_a_strange_label(laid: tuple[Plan, Layout]) -> None:
    made, found = laid
    for number, route in enumerate(found.routes):
        for piece in pieces(route):
            assert not [id for id, box in boxes(made, found).items() if overlap(piece, box, -0.5)]
            assert not [n for n, label in labels(made, found).items() if n != number and overlap(piece, label, 1)]


def test_no_two_arrows_share_a_line(laid: tuple[Plan, Layout]) -> None:
    _, found = laid
    for one, other in combinations(found.routes, 2):
        for a in pieces(one):
            for b in pieces(other):
                upright = a[0] == a[2] and b[0] == b[2] and abs(a[0] - b[0]) < 5 and min(a[3], b[3]) - max(a[1], b[1]) > 1
                level = a[1] == a[3] and b[1] == b[3] and abs(a[1] - b[1]) < 5 and min(a[2], b[2]) - max(a[0], b[0]) > 1
                assert not upright and not level, (a, b)


def test_planes_do_not_mix_and_their_frames_hold_their_boxes(laid: tuple[Plan, Layout]) -> None:
    made, found = laid
    drawn = list(frames(made, found, [box.id for box in made.boxes], {0: 50, 1: 50, 2: 80}))
    places = {frame.plane: (frame.left, frame.top, frame.right, frame.bottom) for frame in drawn}
    assert not [(one, other) for one, other in combinations(places.values(), 2) if overlap(one, other)]
    for box in made.boxes:
        inside = boxes(made, found)[box.id]
        assert [plane for plane, frame in places.items() if overlap(inside, frame)] == [box.plane]


def test_the_same_plan_has_the_same_places() -> None:
    one, other = ([found for rows in arrangements(plan(7)) for found in arranged(plan(7), rows)] for _ in range(2))
    assert one == other
    assert layout(plan(7)) in one


def test_a_sheet_takes_what_shrinks_least_and_a_column_what_is_narrow() -> None:
    chain = tuple(Box(f"b{n}", 120, 38, 0 if n < 5 else 1) for n in range(10))
    made = Plan(chain, tuple(Arrow(f"b{n}", f"b{n + 1}", (80, 21)) for n in range(9)))
    column, sheet = layout(made), layout(made, "sheet")
    assert column.width < sheet.width
    assert column.height > sheet.height


def test_an_arrangement_in_which_arrows_share_a_line_costs_most() -> None:
    found = layout(plan(7))
    assert cost(replace(found, merged=1)) > cost(replace(found, crossings=found.crossings + 20))


def test_what_is_shown_closes_the_empty_bands_and_keeps_each_plane_as_it_is() -> None:
    boxes = tuple(Box(f"b{n}", 120, 38, plane) for n, plane in enumerate((0, 0, 0, 1)))
    made = Plan(boxes, (Arrow("b0", "b1"), Arrow("b1", "b2"), Arrow("b0", "b3", down=False)))
    whole = layout(made)
    part = closed(made, whole, {"b0", "b1", "b3"}, [0, 2])
    assert part.boxes["b0"] == whole.boxes["b0"]
    assert part.boxes["b1"] == whole.boxes["b1"]
    assert part.boxes["b3"][0] == whole.boxes["b3"][0]
    assert part.boxes["b3"][1] < whole.boxes["b3"][1] - 38
    assert part.routes[2][-1][1] == pytest.approx(part.boxes["b3"][1] - 19)
