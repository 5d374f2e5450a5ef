"""A small graph made by hand after the contract of the graph file, for tests of what is asked of a graph."""

from __future__ import annotations

import networkx as nx

ARTICLES = {
    "a1": ("2024-03-06", "Visitors from the north", "https://news.example/a1"),
    "a2": ("2024-05-02", "A call about the border", "https://news.example/a2"),
    "a3": ("2025-01-11", "The envoy protests", ""),
    "a4": ("2025-02-01", "Summit in Astana", "https://news.example/a4"),
}

STATES = {
    "KG": ("Kyrgyzstan", "KGZ", "Kyrgyz side"),
    "US": ("United States", "USA", "American; Washington"),
    "TJ": ("Tajikistan", "TJK", "Tajik"),
    "GE": ("Georgia", "GEO", ""),
}

PEOPLE = {
    "sadyr-japarov": ("Sadyr Japarov", "Japarov; Sadyr Zhaparov", ["state:KG"]),
    "akylbek-japarov": ("Akylbek Japarov", "Akylbek Zhaparov", ["state:KG"]),
    "donald-lu": ("Donald Lu", "Lu", ["state:US"]),
    "ann-miller": ("Ann Miller", "", ["state:US"]),
    "nora-quint": ("Nora Quint", "", ["organization:united-nations"]),
    "emil-sorokin": ("Emil Sorokin", "", ["organization:embassy-of-tajikistan-in-kyrgyzstan"]),
    "georgia-brand": ("Georgia Brand", "Brand", []),
}


def small_graph() -> nx.MultiDiGraph:
    """Four articles, seven people, four states, two organizations, four meetings, five statements."""
    graph = nx.MultiDiGraph()
    for stem, (published, title, url) in ARTICLES.items():
        extra = {"url": url} if url else {}
        graph.add_node(
            f"article:{stem}",
            kind="article",
            label=title,
            title=title,
            published=published,
            path=f"{stem}.txt",
            **extra,
        )
    for code, (name, iso3, aliases) in STATES.items():
        extra = {"aliases": aliases} if aliases else {}
        graph.add_node(f"state:{code}", kind="state", label=name, iso2=code, iso3=iso3, articles=2, **extra)
    _organizations(graph)
    for slug, (name, aliases, homes) in PEOPLE.items():
        extra = {"aliases": aliases} if aliases else {}
        graph.add_node(
            f"person:{slug}",
            kind="person",
            label=name,
            articles=1,
            first_seen="2024-03-06",
            last_seen="2025-01-11",
            **extra,
        )
        for home in homes:
            edge(graph, f"person:{slug}", home, "represents")
    role(graph, "KG:president", "President", "state:KG", "person:sadyr-japarov", first_seen="2024-03-06")
    role(graph, "KG:prime-minister", "Prime Minister", "state:KG", "person:akylbek-japarov")
    role(graph, "US:ambassador", "Ambassador", "state:US", "person:ann-miller")
    _meetings(graph)
    _statements(graph)
    return graph


def _organizations(graph: nx.MultiDiGraph) -> None:
    graph.add_node(
        "organization:united-nations", kind="organization", label="United Nations", acronym="UN", type="international"
    )
    embassy = "organization:embassy-of-tajikistan-in-kyrgyzstan"
    graph.add_node(embassy, kind="organization", label="Embassy of Tajikistan in Kyrgyzstan", type="government")
    edge(graph, embassy, "state:TJ", "represents")


def _meetings(graph: nx.MultiDiGraph) -> None:
    meeting(
        graph,
        "m1",
        ["person:sadyr-japarov", "person:donald-lu"],
        "a1",
        "President Japarov sat down with Donald Lu in Bishkek.",
        titles={"person:sadyr-japarov": "President", "person:donald-lu": "Assistant Secretary"},
        date="2024-03-05",
        place="Bishkek",
        topics="water; trade",
    )
    meeting(
        graph,
        "m2",
        ["person:akylbek-japarov", "state:TJ"],
        "a2",
        "The head of the cabinet phoned Dushanbe.",
        date="2024-05",
        mode="phone",
    )
    meeting(
        graph,
        "m3",
        ["person:ann-miller", "person:nora-quint"],
        "a4",
        "Ambassador Miller saw Nora Quint of the UN [behind closed doors].",
        date="2025-01-30",
        place="Astana",
    )
    meeting(
        graph,
        "m4",
        ["state:KG", "state:US"],
        "a4",
        "A Kyrgyz visit to Washington was put off.",
        mode="visit",
        status="cancelled",
    )
    graph.add_edge(
        "meeting:m1", "article:a2", kind="reported_in", evidence="Lu had been to Bishkek in March.", start=9, end=41
    )


def _statements(graph: nx.MultiDiGraph) -> None:
    statement(graph, "s1", ["person:donald-lu"], ["state:KG"], "thank", "Lu thanked his hosts.", "a1", tone=0.6)
    statement(graph, "s2", ["person:sadyr-japarov"], ["state:US"], "invite", "He asked them to come.", "a1", tone=0.4)
    embassy = "organization:embassy-of-tajikistan-in-kyrgyzstan"
    statement(graph, "s3", [embassy], ["state:KG"], "criticize", "The embassy lodged a protest.", "a3", tone=-0.7)
    statement(graph, "s4", ["person:donald-lu", "person:ann-miller"], [], "say", "Both saw progress.", "a1", tone=0.1)
    statement(graph, "s5", ["state:KG", "state:US"], [], "offer", "The sides agreed to build a road.", "a4", tone=0.3)
    graph.add_edge("statement:s1", "meeting:m1", kind="at")


def edge(graph: nx.MultiDiGraph, source: str, target: str, kind: str, **data: object) -> None:
    """Adds an edge of a kind."""
    graph.add_edge(source, target, kind=kind, **data)


def role(graph: nx.MultiDiGraph, name: str, title: str, of: str, holder: str, **data: object) -> None:
    """Adds a role, what it is of, and who holds it."""
    node = f"role:{name}"
    graph.add_node(node, kind="role", label=title, title=title, articles=1)
    edge(graph, node, of, "of")
    edge(graph, holder, node, "holds", **data)


def meeting(
    graph: nx.MultiDiGraph,
    name: str,
    who: list[str],
    article: str,
    evidence: str,
    *,
    titles: dict[str, str] | None = None,
    mode: str = "in_person",
    status: str = "held",
    **data: object,
) -> None:
    """Adds a meeting with those who took part and the article that reports it."""
    node = f"meeting:{name}"
    graph.add_node(node, kind="meeting", label="meeting", mode=mode, status=status, evidence=evidence, **data)
    for actor in who:
        named = {"role": titles[actor]} if titles and actor in titles else {}
        edge(graph, actor, node, "took_part", **named)
    _reported(graph, node, article, evidence, [*who])


def statement(
    graph: nx.MultiDiGraph,
    name: str,
    by: list[str],
    toward: list[str],
    act: str,
    evidence: str,
    article: str,
    **data: object,
) -> None:
    """Adds a statement with those who made it, whom it concerns, and the article that reports it."""
    node = f"statement:{name}"
    date = ARTICLES.get(article, ("", "", ""))[0]
    graph.add_node(node, kind="statement", label=act, act=act, evidence=evidence, date=date, **data)
    for actor in by:
        edge(graph, actor, node, "made")
    for actor in toward:
        edge(graph, node, actor, "toward")
    _reported(graph, node, article, evidence, [*by, *toward])


def _reported(graph: nx.MultiDiGraph, node: str, article: str, evidence: str, actors: list[str]) -> None:
    edge(graph, node, f"article:{article}", "reported_in", evidence=evidence, start=0, end=len(evidence))
    for actor in actors:
        known = [data for _, to, data in graph.out_edges(f"article:{article}", data=True) if to == actor]
        if not known:
            edge(graph, f"article:{article}", actor, "mentions", count=1)
