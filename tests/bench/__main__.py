"""`python -m tests.bench compare`; `durability` and `serve` are programs of their own."""

from __future__ import annotations

import argparse

from tests.bench import compare


def main() -> None:
    """Run the benchmark asked for."""
    whole = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    commands = whole.add_subparsers(metavar="BENCHMARK", required=True)
    parser = commands.add_parser("compare", help="this generator and others on the same content")
    compare.add(parser)
    parser.set_defaults(run=compare.main)
    given = whole.parse_args()
    given.run(given)


if __name__ == "__main__":
    main()
