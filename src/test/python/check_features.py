#!/usr/bin/env python3
"""Hold testdata/python/features against real interpreters.

usage: check_features.py PYTHON...

A file of that folder is named after the version that brought what its snippets use (3.8: nothing
new). Each given interpreter must compile the snippets of its own version and of earlier ones, and
refuse those of later ones.
"""

import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[3] / "testdata/python/features"
PROBE = """
import sys, warnings
warnings.simplefilter("ignore")
own = sys.version_info[:2]
for version, snippet in eval(sys.stdin.read()):
    try:
        compile(snippet, "<snippet>", "exec")
        accepted = True
    except SyntaxError:
        accepted = False
    if accepted != (version <= own):
        print("%d.%d %s %d.%d: %r" % (own + ("accepts" if accepted else "refuses",) + version + (snippet,)))
"""


def main():
    snippets = []
    for file in sorted(FOLDER.glob("*.txt")):
        version = tuple(map(int, file.stem.split(".")))
        snippets += [(version, text) for text in file.read_text().rstrip("\n").split("\n---\n")]
    wrong = ""
    for python in sys.argv[1:]:
        wrong += subprocess.run([python, "-c", PROBE], input=repr(snippets), text=True, check=True,
                                stdout=subprocess.PIPE).stdout
    print(wrong or f"{len(snippets)} snippets, {len(sys.argv) - 1} interpreters: all agree")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
