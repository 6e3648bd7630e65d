#!/usr/bin/env python3
"""Writes the name aliases of Unicode that Python's \\N{...} knows, one `CODEPOINT NAME` a line. Run with Python 3.13:

    python3.13 src/test/python/write_unicode_aliases.py

Python keeps its aliases as names of private use characters, which only the error handler `namereplace` shows.
"""
import unicodedata
from pathlib import Path

RESOURCES = Path(__file__).parents[2] / "main" / "resources"
TARGET = RESOURCES / "dev" / "dagproof" / "python" / "parser" / "unicode-name-aliases.txt"


def aliases():
    for private in range(0xF0000, 0xFFFFE):
        shown = chr(private).encode("ascii", "namereplace").decode("ascii")
        if shown.startswith(r"\N{"):
            name = shown[3:-1]
            character = unicodedata.lookup(name)
            if len(character) == 1:  # else a named sequence, which \N{...} does not take
                yield ord(character), name


def main():
    lines = [f"{code_point:X} {name}" for code_point, name in sorted(aliases())]
    TARGET.write_text("\n".join(lines) + "\n", encoding="ascii", newline="\n")


if __name__ == "__main__":
    main()
