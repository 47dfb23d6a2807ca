"""The command `guide`: build, serve, check, stats, new.

The edge: turns problems into text and exit codes. Must not hold logic of its own.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from .model import KINDS
from .problems import Broken, report


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0 when all is well, 1 for problems in the data, 2 for a wrong call."""
    args = _parser().parse_args(argv)
    try:
        root = _root(Path.cwd())
        return int(args.run(args, root))
    except Broken as broken:
        return _fail(broken)
    except KeyboardInterrupt:
        print("\nguide: stopped; what was there before is as it was", file=sys.stderr)
        return 130
    except (ValueError, FileNotFoundError, FileExistsError) as error:
        print(f"guide: {error}", file=sys.stderr)
        return 2


def _fail(broken: Broken) -> int:
    print(report(broken.problems, broken.sources), file=sys.stderr)
    _count(len(broken.problems))
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="guide", description="The 45-Minute ML System Design Guide: build it, check it, add to it."
    )
    commands = parser.add_subparsers(required=True, metavar="command")
    build = commands.add_parser("build", help="check the data, then write the site, the book and the sheets to site/")
    build.set_defaults(run=_build)
    serve = commands.add_parser("serve", help="live preview; edits under data/ refresh the page")
    serve.add_argument("--address", default="127.0.0.1:8000", help="host:port (default 127.0.0.1:8000)")
    serve.set_defaults(run=_serve)
    check = commands.add_parser("check", help="report every problem of every data file (or of the files named)")
    check.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="files or folders whose problems are shown; the whole guide is read"
    )
    check.set_defaults(run=_check)
    stats = commands.add_parser("stats", help="counts of cases, patterns, diagrams, words and sources")
    stats.add_argument("--json", action="store_true", help="as JSON, by page and in all")
    stats.set_defaults(run=_stats)
    new = commands.add_parser("new", help="write a new data file that is valid at once")
    new.add_argument("kind", choices=["case", "reference", "questions", *KINDS])
    new.add_argument("title", help='for example "Fraud detection"; for the reference or the questions of a case, its id')
    new.set_defaults(run=_new)
    return parser


def _root(start: Path) -> Path:
    """The folder with `mkdocs.yml` and `data/`, here or above."""
    for folder in (start, *start.parents):
        if (folder / "data").is_dir() and (folder / "mkdocs.yml").is_file():
            return folder
    raise FileNotFoundError("no guide here: run this in the folder that holds mkdocs.yml and data/")


def _build(args: argparse.Namespace, root: Path) -> int:
    from .publishing.site import BuildFailed, build_site

    try:
        build_site(root)
    except BuildFailed as error:
        print(f"guide: {error}\nThe last good site/ is as it was.", file=sys.stderr)
        return 1
    return 0


def _serve(args: argparse.Namespace, root: Path) -> int:
    from .publishing.site import serve_site

    serve_site(root, args.address)
    return 0


def _check(args: argparse.Namespace, root: Path) -> int:
    from .publishing.build import check

    collection, problems = check(root)
    wanted = [path.resolve() for path in args.paths]
    for path in wanted:
        if not path.exists():
            raise FileNotFoundError(f"there is no {path.name} here")
    if wanted:
        problems = [p for p in problems if any((root / p.path).resolve().is_relative_to(path) for path in wanted)]
    if problems:
        raise Broken(problems, collection.texts)
    files = [e for e in collection.entries if not wanted or any((root / e.path).resolve().is_relative_to(w) for w in wanted)]
    print(f"{len(files)} files, no problem")
    return 0


def _stats(args: argparse.Namespace, root: Path) -> int:
    from .contributing.stats import stats, table
    from .publishing.build import guide

    counted = stats(guide(root))
    print(json.dumps(counted, indent=2, ensure_ascii=False) if args.json else table(counted))
    return 0


def _new(args: argparse.Namespace, root: Path) -> int:
    from .contributing.scaffold import scaffold
    from .model import FOLDERS, place
    from .reading.collection import read

    collection = read(root)
    existing = {kind: sorted(collection.ids(kind)) for kind in FOLDERS}
    if case := collection.cases.get(args.title):
        existing["component"] = [component.id for component in case.case.architecture.components]
    kind = "walkthrough" if args.kind == "case" else args.kind
    id, text = scaffold(kind, args.title, date.today().isoformat(), existing)
    file = root / "data" / place(kind, id)
    if file.exists():
        raise FileExistsError(f"{file.relative_to(root)} exists already")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
    print(f"Wrote {file.relative_to(root)}. Now: edit it, `guide check {file.relative_to(root)}`, `guide serve`.")
    return 0


def _count(number: int) -> None:
    print(f"\n{number} problem{'s' if number != 1 else ''}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
