"""In which row each box stands, and in which lane: the ways of arranging planes.

A row index counts rows of boxes from the top. Two lanes stand side by side. Must not know coordinates.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from .values import Arrow, Plan

_FULL = 3
"""Boxes in one row of a lane beyond which it is crowded."""


@dataclass(frozen=True)
class Rows:
    """Row and lane of every box. `lanes` maps a row to the number of lanes that it has."""

    row: Mapping[str, int]
    lane: Mapping[str, int]
    split: int | None = None
    """First row that has two lanes; None where all have one."""


def arrangements(plan: Plan) -> list[Rows]:
    """Planes below one another; the lower two side by side; the first beside the others."""
    planes = [[box.id for box in plan.boxes if box.plane == plane] for plane in sorted({box.plane for box in plan.boxes})]
    found = [_stacked(plan, planes)]
    if len(planes) == 3:
        found.append(_under(plan, planes))
    if len(planes) > 1:
        found.append(_beside(plan, planes))
    # An arrow must not begin and end in one row; below one another this cannot happen.
    return [rows for rows in found if all(rows.row[a.source] != rows.row[a.target] for a in plan.arrows)]


def _stacked(plan: Plan, planes: Sequence[Sequence[str]]) -> Rows:
    row: dict[str, int] = {}
    start = 0
    for members in planes:
        ranks = _ranks(members, plan.arrows)
        depth = max(ranks.values()) + 1
        row |= {id: rank + start for id, rank in ranks.items()}
        _settle(row, members, range(start, start + depth), plan.arrows)
        start += depth
    for members in planes:
        spread = [row[id] for id in members]
        _settle(row, members, range(min(spread), max(spread) + 1), plan.arrows)
    return Rows(_dense(row), dict.fromkeys(row, 0))


def _under(plan: Plan, planes: Sequence[Sequence[str]]) -> Rows:
    top, left, right = planes
    both = [*left, *right]
    row = _ranks(top, plan.arrows)
    _settle(row, top, range(max(row.values()) + 1), plan.arrows)
    start = max(row.values()) + 1
    below = _ranks(both, plan.arrows)
    row |= {id: rank + start for id, rank in below.items()}
    _settle(row, both, range(start, max(row.values()) + 1), plan.arrows)
    lane = {id: int(id in right) for id in row}
    return Rows(_dense(row), lane, start)


def _beside(plan: Plan, planes: Sequence[Sequence[str]]) -> Rows:
    left, others = planes[0], planes[1:]
    right = [id for members in others for id in members]
    row = _ranks(left, plan.arrows)
    _settle(row, left, range(max(row.values()) + 1), plan.arrows)
    depth = max(row.values()) + 1
    best: tuple[float, dict[str, int]] | None = None
    for turned in (False, True):
        arrows = [Arrow(a.target, a.source) for a in plan.arrows] if turned else plan.arrows
        ranks: dict[str, int] = {}
        start = 0
        for members in others:
            part = _ranks(members, arrows)
            ranks |= {id: rank + start for id, rank in part.items()}
            start += max(part.values()) + 1
        for shift in range(max(1, depth - start + 1)):
            tried = row | {id: rank + shift for id, rank in ranks.items()}
            # A plane stays above the next one.
            for members in others:
                before = [id for m in others[: others.index(members)] for id in m]
                after = [id for m in others[others.index(members) + 1 :] for id in m]
                low = max((tried[id] for id in before), default=-1) + 1
                high = min((tried[id] for id in after), default=max(depth, start))
                _settle(tried, members, range(low, high), plan.arrows)
            cost = _cost(tried, right, plan.arrows, _forward([*left, *right], plan.arrows))
            if best is None or cost < best[0]:
                best = cost, tried
    assert best is not None
    return Rows(_dense(best[1]), {id: int(id in right) for id in row | best[1]}, 0)


def _ranks(members: Sequence[str], arrows: Iterable[Arrow]) -> dict[str, int]:
    """Ranks by longest path along the arrows between `members`; arrows that would close a circle do not count."""
    after = _forward(members, arrows)
    ranks: dict[str, int] = {}

    def rank(id: str) -> int:
        if id not in ranks:
            ranks[id] = 1 + max((rank(before) for before, after_ in after if after_ == id), default=-1)
        return ranks[id]

    return {id: rank(id) for id in members}


def _forward(members: Sequence[str], arrows: Iterable[Arrow]) -> set[tuple[str, str]]:
    """Pairs that lead onwards. The way of the request counts first, from the first member on."""
    inside = [a for a in arrows if a.source in members and a.target in members and a.source != a.target]
    found: set[tuple[str, str]] = set()
    for down in (True, False):
        onwards: dict[str, list[str]] = {id: [] for id in members}
        for arrow in inside:
            if arrow.down == down:
                onwards[arrow.source].append(arrow.target)
        for pair in _onwards(members, onwards):
            if down or not _reaches(pair[1], pair[0], found):
                found.add(pair)
    return found


def _onwards(members: Sequence[str], onwards: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    """Pairs that a walk in depth meets without turning back to where it came from."""
    pairs: list[tuple[str, str]] = []
    state: dict[str, int] = {}

    def visit(id: str) -> None:
        state[id] = 1
        for target in onwards[id]:
            if state.get(target) != 1:
                pairs.append((id, target))
                if target not in state:
                    visit(target)
        state[id] = 2

    for id in members:
        if id not in state:
            visit(id)
    return pairs


def _reaches(start: str, goal: str, pairs: set[tuple[str, str]]) -> bool:
    seen, open_ = {start}, [start]
    while open_:
        id = open_.pop()
        if id == goal:
            return True
        for before, after in pairs:
            if before == id and after not in seen:
                seen.add(after)
                open_.append(after)
    return False


def _settle(row: dict[str, int], members: Sequence[str], allowed: range, arrows: Iterable[Arrow]) -> None:
    """Move single boxes up or down while arrows get shorter."""
    known = [a for a in arrows if a.source in row and a.target in row and a.source != a.target]
    forward = _forward([*members], arrows)
    touching = {id: [a for a in known if id in (a.source, a.target)] for id in members}
    for _ in range(12):
        moved = False
        for id in members:
            best = (_local(row, id, members, touching[id], forward), row[id])
            for tried in allowed:
                old, row[id] = row[id], tried
                cost = _local(row, id, members, touching[id], forward)
                row[id] = old
                if cost < best[0] - 1e-9:
                    best = cost, tried
            if best[1] != row[id]:
                row[id], moved = best[1], True
        if not moved:
            return


def _local(row: dict[str, int], id: str, members: Sequence[str], arrows: list[Arrow], forward: set[tuple[str, str]]) -> float:
    beside = sum(row[other] == row[id] for other in members) - _FULL
    return sum(_length(row, arrow, forward) for arrow in arrows) + 4 * max(0, beside)


def _cost(row: dict[str, int], members: Sequence[str], arrows: Iterable[Arrow], forward: set[tuple[str, str]]) -> float:
    return sum(_length(row, a, forward) for a in arrows if a.source != a.target)


def _length(row: dict[str, int], arrow: Arrow, forward: set[tuple[str, str]]) -> float:
    steps = row[arrow.target] - row[arrow.source]
    if not steps:
        return 60.0
    wrong = 12.0 if arrow.down and steps < 0 and (arrow.source, arrow.target) in forward else 0.0
    return wrong + (abs(steps) - 1) * (1.0 if arrow.down else 0.7)


def _dense(row: Mapping[str, int]) -> dict[str, int]:
    """The same rows without empty ones between."""
    used: Callable[[int], int] = sorted(set(row.values())).index
    return {id: used(number) for id, number in row.items()}
