"""Files and folders as a stream of articles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import graph.reading.reader as reader
import graph.reading.rows as rows
from graph.errors import InputError
from graph.model import Article
from graph.reading import Skipped, count, files, read

BODY = "The foreign minister of Norland, Peter Lind, met Maria Vell on Tuesday in Ostia City.\nHe thanked her."
PAGE = """<html><head><title>Lind meets Vell</title><meta charset="utf-8">
<meta property="article:published_time" content="2023-05-02T18:00:00+02:00"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Lind meets Vell</h1>
<p>The foreign minister of Norland, Peter Lind, met his counterpart Maria Vell in Ostia City on Tuesday.</p>
<p>He thanked her for the invitation, and both of them spoke about fisheries for more than two hours.</p>
<p>The two sides agreed to hold consultations in June and to open a crossing at their border.</p></article>
<aside><h3>Related</h3><ul><li><a href="/x">Ostia bans trawlers</a></li></ul></aside></body></html>"""


def articles(*sources: Path, **days: str) -> list[Article]:
    return [item for item in read(sources, **days) if isinstance(item, Article)]


def skipped(*sources: Path) -> list[Skipped]:
    return [item for item in read(sources) if isinstance(item, Skipped)]


def jsonl(path: Path, *values: object) -> Path:
    path.write_text(
        "\n".join(value if isinstance(value, str) else json.dumps(value) for value in values), encoding="utf-8"
    )
    return path


def test_text_files_keep_every_character(tmp_path: Path) -> None:
    raw = BODY.replace("\n", "\r\n")
    (tmp_path / "a.txt").write_bytes(raw.encode())
    [article] = articles(tmp_path)
    assert (article.text, article.id, article.path) == (raw, "a", "a.txt")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1251", "utf-16"])
def test_encodings_are_detected(tmp_path: Path, encoding: str) -> None:
    text = "Министр иностранных дел Петер Линд встретился во вторник с послом и поблагодарил его за помощь."
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    [article] = articles(tmp_path)
    assert (article.text, article.language) == (text, "ru")


def test_pages(tmp_path: Path) -> None:
    (tmp_path / "p.html").write_text(PAGE, encoding="utf-8")
    [article] = articles(tmp_path)
    sentences = [article.text[s.start : s.end] for s in article.sentences]
    assert (article.title, article.published, article.path) == ("Lind meets Vell", "2023-05-02", "p.html")
    assert len(sentences) == 3
    assert sentences[0].startswith("The foreign minister of Norland")


def test_a_page_without_an_article_is_skipped(tmp_path: Path) -> None:
    (tmp_path / "p.html").write_text("<html><body><a href='/'>Home</a></body></html>")
    assert skipped(tmp_path) == [Skipped("p.html", "The page has no article on it.")]


def test_rows_and_the_usual_names_of_their_fields(tmp_path: Path) -> None:
    file = jsonl(
        tmp_path / "f.jsonl",
        {
            "headline": "One",
            "link": "https://x.example.org/2021/09/23/lind-meets-vell.html",
            "content": f"<p>{BODY}</p>",
        },
        {"id": "r2", "title": "Two", "Body": BODY, "pubDate": "Wed, 03 Aug 2022 00:20:31 +0000"},
        {"title": {"rendered": "Three"}, "article_text": [BODY, "Vell left."], "date": 1659484800},
        {"text": BODY},
    )
    found = articles(file)
    assert [article.id for article in found] == ["lind-meets-vell", "r2", "three", "f-4"]
    assert [article.path for article in found] == ["lind-meets-vell", "r2", "three", "f-4"]
    assert [article.published for article in found] == ["2021-09-23", "2022-08-03", "2022-08-03", ""]
    assert "<p>" not in found[0].text


def test_a_broken_row_is_skipped_and_the_others_are_read(tmp_path: Path) -> None:
    file = jsonl(
        tmp_path / "f.jsonl", {"id": "a", "text": BODY}, "{broken", "[1]", {"title": "x"}, "", {"id": "b", "text": BODY}
    )
    assert [article.id for article in articles(file)] == ["a", "b"]
    reasons = skipped(file)
    assert [item.path for item in reasons] == ["f.jsonl:2", "f.jsonl:3", "f.jsonl:4"]
    assert "Line 2 of f.jsonl is not valid JSON" in reasons[0].reason
    assert "fields: title" in reasons[2].reason


def test_a_huge_row_is_skipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "LONGEST_ROW", 500)
    file = jsonl(
        tmp_path / "f.jsonl", {"id": "a", "text": BODY}, {"id": "b", "text": BODY * 50}, {"id": "c", "text": BODY}
    )
    assert [article.id for article in articles(file)] == ["a", "c"]
    assert [item.path for item in skipped(file)] == ["f.jsonl:2"]


@pytest.mark.parametrize(
    "value", [[{"id": "a", "text": BODY}], {"id": "a", "text": BODY}, {"Items": [{"id": "a", "text": BODY}]}]
)
def test_json_files(tmp_path: Path, value: object) -> None:
    file = jsonl(tmp_path / "f.json", value)
    assert [article.id for article in articles(file)] == ["a"]


@pytest.mark.parametrize(("name", "mark"), [("f.csv", ","), ("f.csv", ";"), ("f.tsv", "\t")])
def test_tables(tmp_path: Path, name: str, mark: str) -> None:
    header = mark.join(["\ufeffTitle", "Full Text", "Published_At"])
    (tmp_path / name).write_text(
        f'{header}\n"One"{mark}"{BODY}"{mark}5 Jan 2022\n"Two"{mark}"{BODY}"{mark}2022-01-06\n', encoding="utf-8"
    )
    found = articles(tmp_path)
    assert [(article.title, article.published, article.text) for article in found] == [
        ("One", "2022-01-05", BODY),
        ("Two", "2022-01-06", BODY),
    ]


def test_a_table_without_a_text_column_names_what_it_has_and_what_is_accepted(tmp_path: Path) -> None:
    (tmp_path / "f.csv").write_text("foo,bar\n1,2\n")
    [item] = skipped(tmp_path)
    assert "foo, bar" in item.reason
    assert "text, body" in item.reason


def test_files_that_are_no_text_are_skipped_with_a_reason(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "b.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (tmp_path / "c.txt").write_bytes(b"  \n")
    (tmp_path / "d.pdf").write_bytes(b"%PDF")
    (tmp_path / "e.png").write_bytes(b"\x89PNG")
    assert [item.path for item in skipped(tmp_path)] == ["b.txt", "c.txt", "d.pdf"]
    assert len(articles(tmp_path)) == 1


def test_a_very_large_file_is_skipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "LARGEST", 50)
    (tmp_path / "a.txt").write_text(BODY)
    assert "MB" in skipped(tmp_path)[0].reason


def test_a_failure_inside_one_article_does_not_stop_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = reader.read_text

    def failing(text: str, **fields: str) -> Article:
        if fields["id"] == "b":
            raise ValueError("boom")
        return real(text, **fields)

    monkeypatch.setattr(reader, "read_text", failing)
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(BODY)
    assert [article.id for article in articles(tmp_path)] == ["a", "c"]
    assert [item.path for item in skipped(tmp_path)] == ["b.txt"]


def test_order_and_ids_do_not_depend_on_the_order_of_sources(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder / "sub").mkdir(parents=True)
        (tmp_path / folder / "talks.txt").write_text(BODY)
    (tmp_path / "two" / "sub" / "talks.txt").write_text(BODY)
    feed = jsonl(tmp_path / "feed.jsonl", {"id": "talks", "text": BODY}, {"id": "talks-2", "text": BODY})
    sources = [tmp_path / "one", tmp_path / "two", feed]
    found = articles(*sources)
    assert found == articles(*reversed(sources))
    assert found == articles(*sources, feed, tmp_path / "two" / "sub")
    assert len({article.id for article in found}) == len(found) == 5
    assert {article.path for article in found} >= {"sub/talks.txt", "talks.txt", "talks"}


def test_links_that_lead_back_are_not_followed_for_ever(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    assert len(articles(tmp_path)) == 1


def test_what_browsers_store_beside_a_page_and_hidden_files_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "p.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "p_files").mkdir()
    (tmp_path / "p_files" / "frame.html").write_text(PAGE)
    (tmp_path / ".hidden.txt").write_text(BODY)
    assert count(files([tmp_path])) == 2


def test_since_and_until(tmp_path: Path) -> None:
    file = jsonl(
        tmp_path / "f.jsonl",
        *({"id": f"a{n}", "text": BODY, "date": f"202{n}-05-06"} for n in (1, 2, 3)),
        {"id": "none", "text": BODY},
    )
    assert [article.id for article in articles(file, since="2022")] == ["a2", "a3"]
    assert [article.id for article in articles(file, until="2022-05")] == ["a1", "a2"]
    assert [article.id for article in articles(file, since="2022-05-06", until="2022-05-06")] == ["a2"]
    [undated] = [item for item in read([file], since="2022") if isinstance(item, Skipped)]
    assert "date" in undated.reason


@pytest.mark.parametrize("day", ["yesterday", "2022-13", "06.05.2022"])
def test_a_day_that_is_none_is_an_error_at_once(tmp_path: Path, day: str) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    with pytest.raises(InputError, match="is no date"):
        read([tmp_path], since=day)


def test_sources_that_cannot_be_used_are_errors_at_once(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        read([tmp_path / "none"])
    with pytest.raises(InputError, match="is empty"):
        read([tmp_path])
    (tmp_path / "a.png").write_bytes(b"x")
    with pytest.raises(InputError, match=r"\.png"):
        read([tmp_path])
    with pytest.raises(InputError):
        read([])


def test_count_is_one_for_a_file_and_the_lines_of_a_feed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    jsonl(tmp_path / "f.jsonl", {"text": BODY}, {"text": BODY}, {"text": BODY})
    (tmp_path / "g.csv").write_text("title,text\na,b\nc,d\n")
    assert count(files([tmp_path])) == 1 + 3 + 2


def test_a_slug_is_short_and_plain() -> None:
    assert reader.slug_of("https://www.x.example.org/en/lind-meets-vell.html?a=1") == "lind-meets-vell"
    assert reader.slug_of("https://www.x.example.org/english/175573/") == "x-example-org-english-175573"
    assert reader.slug_of("", "Линд встретил Велл") == "lind-vstretil-vell"
    assert reader.slug_of("") == ""
