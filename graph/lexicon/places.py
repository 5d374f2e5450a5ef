"""Cities, regions and venues, and the states they lie in."""

from __future__ import annotations

from functools import cache

from anyascii import anyascii

from graph.lexicon.resource import load_yaml
from graph.lexicon.states import form_key


@cache
def place_forms() -> dict[str, str]:
    """Lists places that news names beside the capitals, which `state_forms` holds.

    Returns:
        Form in lower case, words joined by single spaces -> alpha-2 code of the state; once as usually written, once
        without accents, and once with a genitive 's as a word of its own. Shared; callers leave it unchanged.
    """
    forms: dict[str, str] = {}
    for code, places in load_yaml("places.yaml").items():
        for place in places:
            key = form_key(place)
            forms.setdefault(key, code)
            if "'s " in key:
                forms.setdefault(key.replace("'s ", " 's "), code)
            if not key.isascii():
                forms.setdefault(form_key(anyascii(place)), code)
    return forms
