from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.export.pictures import captions
from graph.export.pictures.canvas import Box
from graph.export.pictures.layout import aside, fit, on_lines, part, path_lengths, spread

AREA = Box(0.0, 0.0, 10.0, 8.0)
COORDINATE = st.floats(0, 8, allow_nan=False)
REACH = st.floats(0.05, 0.6, allow_nan=False)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(COORDINATE, COORDINATE, REACH, REACH), min_size=1, max_size=25))
def test_part_leaves_no_two_boxes_overlapping(nodes: list[tuple[float, float, float, float]]) -> None:
    points = np.array([node[:2] for node in nodes])
    reach = np.array([(wide, high, wide, 0.1) for *_, wide, high in nodes])
    moved = part(points, reach, AREA)
    if moved is None:  # it may give up on a full area, but not on an empty one
        assert sum(2 * wide * (high + 0.1) for *_, wide, high in nodes) > 10
        return
    boxes = [
        Box(x - left, y - low, x + right, y + high).grown(-1e-5)
        for (x, y), (left, low, right, high) in zip(moved, reach, strict=True)
    ]
    assert not any(one.meets(other) for one, other in itertools.combinations(boxes, 2))
    assert all(AREA.holds(box) for box in boxes)


def test_part_gives_up_on_what_cannot_fit() -> None:
    assert part(np.full((9, 2), 4.0), np.full((9, 4), 2.0), AREA) is None
    assert part(np.full((1, 2), 4.0), np.full((1, 4), 6.0), AREA) is None


def test_spread_sets_the_distances_wanted() -> None:
    wanted = np.array([[0.0, 3, 4], [3, 0, 5], [4, 5, 0]])
    points = spread(wanted)
    for one, other in itertools.combinations(range(3), 2):
        assert np.hypot(*(points[one] - points[other])) == pytest.approx(wanted[one, other], rel=0.01)


def test_path_lengths_goes_through_others_and_parts_stay_apart() -> None:
    infinite = np.inf
    edges = np.array(
        [[0, 1, infinite, infinite], [1, 0, 2, infinite], [infinite, 2, 0, infinite], [infinite] * 3 + [0]]
    )
    ways = path_lengths(edges)
    assert ways[0, 2] == 3
    assert ways[0, 3] == 2.25


def test_a_node_steps_off_a_line_that_is_not_its_own() -> None:
    points = np.array([[1.0, 4.0], [9.0, 4.0], [5.0, 4.0], [5.0, 7.0]])
    links, room = np.array([[0, 1], [2, 3]]), np.full(4, 0.3)
    assert on_lines(points, links, room) == 1
    moved = aside(points, links, room)
    assert on_lines(moved, links, room - 0.05) == 0
    assert np.abs(moved - points).max() < 1
    assert (aside(moved, links, room - 0.05) == moved).all()


def test_fit_fills_the_area_and_copes_with_one_point() -> None:
    points = fit(np.array([[0.0, 0], [1, 0], [0, 1], [1, 1], [3, 2]]), AREA)
    assert points.min(axis=0) == pytest.approx([0, 0])
    assert points.max(axis=0) == pytest.approx([10, 8])
    assert fit(np.zeros((1, 2)), AREA)[0] == pytest.approx([5, 4])


def test_a_name_steps_aside_from_a_line() -> None:
    spot = captions.Spot(5, 4, 0.1, 1.0, 0.2)
    assert captions.place([spot], [], AREA) == [captions.below(spot)]
    (box,) = captions.place([spot], [(5, 4, 5, 0, 2.0)], AREA)
    assert captions.inside(box, 5, 4, 5, 0) == 0


@pytest.mark.parametrize(
    ("line", "length"),
    [((-1, 1, 3, 1), 2), ((0.5, 0.5, 1.5, 0.5), 1), ((3, 0, 3, 2), 0), ((-1, -1, 3, 3), 8**0.5), ((1, 5, 1, 1), 1)],
)
def test_inside_measures_the_part_of_a_line_in_a_box(line: tuple[float, float, float, float], length: float) -> None:
    assert captions.inside(Box(0, 0, 2, 2), *line) == pytest.approx(length)
