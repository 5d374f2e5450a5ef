"""A Python prompt with the graph loaded; without a terminal, a reader of statements from stdin."""

from __future__ import annotations

import code
import sys
from importlib.util import find_spec
from typing import Any

from graph.errors import InputError
from graph.query import Graph

BANNER = """\
The graph is loaded as g; help(g) tells all it answers. Try:
  g.partners("KG", since="2024")
  g.ties("Kyrgyzstan", "USA").timeline("year")
  g.who("Japarov")
"""


def run(g: Graph) -> int:
    """Runs the prompt until its user, or the end of stdin, ends it.

    Args:
        g: The graph to work with.

    Returns:
        Exit status: 0, or 1 where a statement read from a pipe or file failed.
    """
    import graph

    names: dict[str, Any] = {"g": g, "graph": graph, "__name__": "__console__"}
    if not sys.stdin.isatty():
        return _read(names)
    if find_spec("IPython") is not None:
        _ipython(names)
    else:
        _prompt(names)
    return 0


class _Console(code.InteractiveConsole):
    """Python's own console, but wrong input to the graph is told in a sentence."""

    failed = False

    def showtraceback(self) -> None:
        """Shows the sentence of an `InputError`, the traceback of anything else; lets go when nobody reads."""
        self.failed = True
        error = sys.exc_info()[1]
        if isinstance(error, BrokenPipeError):
            raise error
        if isinstance(error, InputError):
            self.write(f"{error}\n")
        else:
            super().showtraceback()

    def showsyntaxerror(self, *args: Any, **options: Any) -> None:
        """Shows what is wrong with a statement."""
        self.failed = True
        super().showsyntaxerror(*args, **options)


def _read(names: dict[str, Any]) -> int:
    """Runs the statements of stdin as if typed, without prompts."""
    console = _Console(names, filename="<stdin>")
    for line in sys.stdin:
        console.push(line.rstrip("\r\n"))
    console.push("")
    return 1 if console.failed else 0


def _prompt(names: dict[str, Any]) -> None:
    try:
        import readline
        from rlcompleter import Completer
    except ImportError:
        pass
    else:
        readline.set_completer(Completer(names).complete)
        readline.parse_and_bind("tab: complete")
    _Console(names).interact(banner=BANNER, exitmsg="")


def _ipython(names: dict[str, Any]) -> None:
    from IPython.terminal.interactiveshell import TerminalInteractiveShell

    def tell(shell: Any, kind: Any, error: BaseException, trace: Any, tb_offset: Any = None) -> None:
        print(error, file=sys.stderr)

    shell = TerminalInteractiveShell.instance(user_ns=names, banner1=BANNER)
    shell.set_custom_exc((InputError,), tell)
    shell.show_banner()
    shell.mainloop()
