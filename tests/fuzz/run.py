"""The long run: as many cases as fit into the time; what goes wrong is told with the number of its case.

python tests/fuzz/run.py --cases 1000000 --minutes 60 --workers 2
"""

from __future__ import annotations

import argparse
import signal
import sys
import time
import traceback
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from cases import case
from checks import check, check_table, check_together, names, scratch

from graph.model import Extraction

_TOGETHER = 100
_TABLES_EVERY = 201
_HANG = 30  # seconds after which a case is given up


def _hang(*_: object) -> None:
    raise TimeoutError("it hangs")


def run(first: int, last: int, until: float) -> tuple[int, list[str]]:
    """Runs the cases from `first` to `last` until a time (seconds since 1970).

    Returns:
        How many were run, and a line for each that failed.
    """
    signal.signal(signal.SIGPROF, _hang)
    names()
    failed: list[str] = []
    waiting: list[Extraction] = []
    number = first
    with scratch() as place:
        folder = Path(place)
        for number in range(first, last):
            if time.time() > until:
                break
            signal.setitimer(signal.ITIMER_PROF, _HANG)
            try:
                waiting += check(case(number), folder)
                if number % _TABLES_EVERY == 0:
                    check_table(number, folder)
                if len(waiting) >= _TOGETHER:
                    some, waiting = waiting, []
                    check_together(some, folder)
            except Exception as error:
                where = "".join(traceback.format_tb(error.__traceback__)[-1:]).strip().replace("\n", " ")
                failed.append(f"{number} {case(number).maker}: {type(error).__name__}: {str(error)[:200]} at {where}")
            finally:
                signal.setitimer(signal.ITIMER_PROF, 0)
        else:
            number += 1
    return number - first, failed


def main() -> int:
    """Runs the cases; the exit status is 1 if one failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=1_000_000)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--first", type=int, default=0)
    asked = parser.parse_args()
    until = time.time() + 60 * asked.minutes
    share = -(-asked.cases // asked.workers)
    with ProcessPoolExecutor(asked.workers) as pool:
        starts = [asked.first + n * share for n in range(asked.workers)]
        results = list(pool.map(run, starts, [start + share for start in starts], [until] * asked.workers))
    failed = [line for _, lines in results for line in lines]
    print("\n".join(failed))
    kinds = Counter(line.split(": ", 1)[1].split(" at ")[-1][:120] for line in failed)
    print(f"{sum(done for done, _ in results)} cases, {len(failed)} failed")
    for place, times in kinds.most_common(20):
        print(f"  {times} x {place}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
