from __future__ import annotations

import pytest

from graph.lexicon.resource import load_json, load_lines, load_yaml


def test_lines_leave_out_comments_and_blank_lines() -> None:
    lines = load_lines("words.txt")
    assert "minister" in lines
    assert not any(line.startswith("#") or line != line.strip() or not line for line in lines)


def test_each_file_is_read_once() -> None:
    assert load_yaml("places.yaml") is load_yaml("places.yaml")
    assert load_json("states.json") is load_json("states.json")
    assert load_lines("words.txt") is load_lines("words.txt")


@pytest.mark.parametrize("load", [load_yaml, load_json, load_lines])
def test_a_missing_file_is_reported(load: object) -> None:
    assert callable(load)
    with pytest.raises(FileNotFoundError):
        load("no-such-file.yaml")


def test_codes_that_yaml_would_take_for_truth_values_stay_codes() -> None:
    assert all(isinstance(code, str) for code in load_yaml("places.yaml"))
    assert "NO" in load_yaml("places.yaml")
