"""Errors a user can mend: each message is a sentence that says what is wrong, where, and what to do."""

from __future__ import annotations


class InputError(Exception):
    """The input cannot be used (exit status 1).

    Its message is shown to the user as it stands, without a traceback.
    """


class TableError(InputError):
    """An alias table cannot be used. The message lists every mistake as `file:line: what to do`."""
