"""The commands: python -m graph build | ties | partners | show | render | resolve | aliases | evaluate | repl."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Annotated, Literal

import typer

from graph import __version__
from graph.console import BuildProgress, prepare_streams, print_blocks, print_json, print_result, spoken
from graph.errors import InputError

# Whatever takes long to import is imported within the commands that need it, so that the rest starts at once.

app = typer.Typer(
    name="python -m graph",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
aliases_app = typer.Typer(help="Check the alias table, or ask what it lacks.", rich_markup_mode=None)
app.add_typer(aliases_app, name="aliases", no_args_is_help=True)

GraphFile = Annotated[
    Path, typer.Option("--graph", "-g", metavar="FILE", help="The graph, or the folder a build wrote it to.")
]
Since = Annotated[str | None, typer.Option(metavar="D", help="From this day (2024-03-05), month or year on.")]
Until = Annotated[str | None, typer.Option(metavar="D", help="Up to and with this day, month or year.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object a line, for scripts.")]
Limit = Annotated[int, typer.Option(min=0, metavar="N", help="How many rows to print at most; 0 for all.")]
Tables = Annotated[
    list[Path] | None,
    typer.Option("--aliases", metavar="FILE", help="An alias table that adds to the package's; may be repeated."),
]
Sources = Annotated[
    list[Path] | None,
    typer.Argument(metavar="SOURCE", help="Files or folders of .txt, .html, .jsonl or .csv.", show_default=False),
]
Workers = Annotated[
    int | None, typer.Option(min=1, metavar="N", help="Processes to read with; by default one for each processor.")
]
OUT = Path("out")
GRAPH = OUT / "graph.graphml"


def _examples(*lines: str) -> str:
    """The end of a help text: examples, each on a line of its own (which the mark in front sees to)."""
    return "\n".join(("\b", "Examples:", *(f"  {line}" for line in lines)))


def main() -> None:
    """Runs the command line."""
    # A build makes millions of small objects and hardly a cycle: looking for garbage less often saves a tenth of it.
    gc.set_threshold(100_000, 20, 20)
    prepare_streams()
    app(prog_name="python -m graph")


@app.callback(
    invoke_without_command=True,
    epilog=_examples(
        "python -m graph build articles/           read articles, write out/",
        "python -m graph ties Kyrgyzstan USA       what ties two countries",
        "python -m graph partners KG --since 2024  with whom, how much, how warmly",
        "python -m graph show Japarov              roles, meetings, statements",
        "python -m graph render --state KG         pictures",
        "python -m graph repl                      ask in Python",
    ),
)
def _start(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False,
) -> None:
    """Who met whom, in what role, and when; who said what to whom; how close two countries are.

    News articles go in, a graph comes out (GraphML for Gephi, tables, pictures), and answers with the sentence
    behind each of them.

    Exit status: 0 done, 1 the input could not be used, 2 wrong usage.
    """
    if version:
        typer.echo(__version__)
    elif context.invoked_subcommand is None:
        typer.echo(context.get_help())


@app.command(
    epilog=_examples(
        "python -m graph build",
        "python -m graph build saved-pages/ feed.jsonl --out out/2024 --since 2024",
        "python -m graph build articles/ --aliases my-aliases.yaml --no-pictures",
    )
)
def build(
    source: Sources = None,
    aliases: Tables = None,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="Where to write.")] = OUT,
    since: Since = None,
    until: Until = None,
    workers: Workers = None,
    pictures: Annotated[bool, typer.Option("--pictures/--no-pictures", help="Whether to draw pictures.")] = True,
) -> None:
    """Read articles and write the graph.

    Without SOURCE: ./articles if it exists, else the sample that comes with the package. An article that cannot be
    read is skipped, counted and named. --since and --until go by the day an article was published.
    """
    with spoken("Stopped; what an earlier build wrote is as it was."):
        from graph.build import STORE, build_graph, write_outputs
        from graph.folder import locked
        from graph.summary import summary

        sources = _sources(source)
        with locked(out), BuildProgress() as progress:
            result = build_graph(
                sources,
                aliases=aliases or [],
                since=since,
                until=until,
                workers=workers,
                progress=progress,
                store=out / STORE,
            )
            for note in result.notes:
                typer.echo(note, err=True)
            progress.say("writing")
            written = write_outputs(result, out, pictures=pictures)
        print_blocks(summary(result, written))


@app.command(
    epilog=_examples(
        "python -m graph ties Kyrgyzstan USA",
        'python -m graph ties "Sadyr Japarov" TR --since 2024',
        "python -m graph ties KG --timeline year",
    )
)
def ties(
    a: Annotated[str, typer.Argument(metavar="A", help="A state, organization or person.")],
    b: Annotated[str | None, typer.Argument(metavar="B", help="Another one.", show_default=False)] = None,
    graph: GraphFile = GRAPH,
    since: Since = None,
    until: Until = None,
    timeline: Annotated[
        Literal["year", "quarter", "month"] | None,
        typer.Option(metavar="STEP", help="Count by year, quarter or month instead of listing."),
    ] = None,
    limit: Limit = 40,
    as_json: AsJson = False,
) -> None:
    """What ties A to B, or A to everyone abroad: meetings and statements.

    Names, codes, demonyms and capitals all work.
    """
    with spoken():
        from graph.query import load

        found = load(graph).ties(a, b, since=since, until=until)
        answer = found if timeline is None else found.timeline(timeline)
        print_json(answer.to_records()) if as_json else print_result(answer, limit)


@app.command(
    epilog=_examples(
        "python -m graph partners Kyrgyzstan", "python -m graph partners EU --since 2024-07 --until 2024-12"
    )
)
def partners(
    state: Annotated[str, typer.Argument(metavar="STATE", help="A state or organization.")],
    graph: GraphFile = GRAPH,
    since: Since = None,
    until: Until = None,
    limit: Limit = 40,
    as_json: AsJson = False,
) -> None:
    """With whom STATE deals: how much and how warmly.

    The trend compares the tone of the newer half of the statements with that of the older half.
    """
    with spoken():
        from graph.query import load

        found = load(graph).partners(state, since=since, until=until)
        print_json(found.to_records()) if as_json else print_result(found, limit)


@app.command(
    epilog=_examples(
        "python -m graph show Japarov",
        'python -m graph show "Kyrgyz president" --since 2024',
        'python -m graph show "United Nations" --json',
    )
)
def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A person, state or organization, or an office.")],
    graph: GraphFile = GRAPH,
    since: Since = None,
    until: Until = None,
    limit: Limit = 40,
    as_json: AsJson = False,
) -> None:
    """Who NAME is: roles, meetings, statements.

    NAME may be a person, state or organization, or an office ("Kyrgyz president"). Where several people have the
    name, all of them are shown. --since and --until choose among the meetings and statements.
    """
    with spoken():
        from graph.query import load

        found = load(graph).who(name, since=since, until=until)
        print_json(found.to_records()) if as_json else print_result(found, limit)


@app.command(
    epilog=_examples(
        'python -m graph resolve "Lithuania\'s president Gitanas Nauseda"',
        'python -m graph resolve "the Turkish foreign minister" --json',
        'python -m graph resolve "the Turkish foreign minister" --date 2019',
    )
)
def resolve(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="A name, a headline, a sentence.")],
    date: Annotated[
        str | None, typer.Option(metavar="D", help="Of this day, month or year: who held an office then.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """What TEXT names: people, roles, states."""
    with spoken():
        from graph.naming import resolve_text
        from graph.query.period import bounds
        from graph.query.table import Column, Table

        if date is not None:
            bounds(date, "--date")
        found = resolve_text(text, date or "")
        if as_json:
            print_json(found)
            return
        keys = ("text", "kind", "label", "role", "state", "id")
        rows = tuple(tuple(str(row.get(key) or "") for key in keys) for row in found)
        table = Table("", tuple(Column(key.capitalize()) for key in keys), rows)
        print_blocks([table if rows else "The text names nobody, no role, state or organization."])


@app.command(
    epilog=_examples(
        "python -m graph render",
        "python -m graph render --state KG --since 2024",
        "python -m graph render --between Kyrgyzstan USA --out report/",
    )
)
def render(
    graph: GraphFile = GRAPH,
    state: Annotated[
        str | None, typer.Option(metavar="A", help="Partners and people of a state or organization, and its timeline.")
    ] = None,
    between: Annotated[
        tuple[str, str] | None, typer.Option(metavar="A B", help="How warmly two of them speak of each other.")
    ] = None,
    since: Since = None,
    until: Until = None,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="Where to write.")] = OUT,
) -> None:
    """Draw pictures, each as .png and .svg.

    Without --state and --between: the ties between all states and international organizations.
    """
    with spoken():
        from graph.query import load
        from graph.summary import wrote

        print_blocks([wrote(load(graph).draw(out, state=state, between=between, since=since, until=until))])


@app.command(epilog=_examples("python -m graph repl", "echo 'g.who(\"Japarov\")' | python -m graph repl"))
def repl(graph: GraphFile = GRAPH) -> None:
    """Python with the graph loaded as g.

    IPython is used where it is installed. Statements can also be piped in.
    """
    with spoken():
        from graph.query import load
        from graph.repl import run

        status = run(load(graph))
    raise typer.Exit(status)


@app.command(
    epilog=_examples(
        "python -m graph evaluate gold/", "python -m graph evaluate gold/ --graph out/graph.graphml --errors"
    )
)
def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD_DIR", help="A folder of annotated articles, one .json each.")],
    graph: GraphFile = GRAPH,
    errors: Annotated[bool, typer.Option("--errors", help="List every difference.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as one JSON object.")] = False,
) -> None:
    """Compare the graph with annotated articles.

    Prints precision, recall and F1 of all that it claims; the annotation of an article has the stem of its file.
    """
    with spoken():
        from graph.evaluate import evaluate as compare
        from graph.evaluate import report

        scores = compare(graph, gold)
        if as_json:
            print_json([scores.figures()])
        else:
            print_blocks(report(scores, errors=errors))


@aliases_app.command(
    "check", epilog=_examples("python -m graph aliases check", "python -m graph aliases check my-aliases.yaml")
)
def aliases_check(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILE", help="Tables that add to the package's.", show_default=False),
    ] = None,
) -> None:
    """Tell what is wrong in the alias table.

    Every mistake is told with file and line, and what to do; the exit status is 1 then.
    """
    with spoken():
        from graph.identity.table import default_table_path, load_table

        load_table(files or [])
        names = [str(file) for file in files or []] or [default_table_path().name]
        typer.echo(f"{', '.join(names)}: no mistakes.")


@aliases_app.command(
    "suggest",
    epilog=_examples("python -m graph aliases suggest > more.yaml", "python -m graph build --aliases more.yaml"),
)
def aliases_suggest(
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="Where the last build wrote.")] = OUT,
) -> None:
    """Print what the last build left open, as YAML.

    These are lines for an alias table: names that it could not resolve, and names that may mean one person. The best
    suggestions come first, each with the sentence that shows why.
    """
    with spoken():
        from graph.export.files import latest
        from graph.identity.suggest import SUGGESTIONS

        file = latest(out / SUGGESTIONS)
        if not file.is_file():
            raise InputError(f'There is no {file}: build a graph first with "python -m graph build --out {out}".')
        typer.echo(file.read_text(encoding="utf-8"), nl=False)


def _sources(given: list[Path] | None) -> list[Path]:
    """The sources given, or the default one, which the user is told."""
    from graph.sources import default_source

    if given:
        return given
    source = default_source()
    typer.echo(f"No SOURCE given: reading {source.name}.", err=True)
    return [source.path]
