#!/usr/bin/env python3
"""Records what CPython says of the fixtures under testdata/python. Run with Python 3.13:

    python3.13 src/test/python/record_python_fixtures.py

It writes beside each valid/*.py the tree of ast.parse as JSON, in the shape that `dagproof ast` prints, and
writes the line and message of each error in invalid.txt anew.
"""
import ast
import json
import math
import sys
import warnings
from pathlib import Path

FIXTURES = Path(__file__).parents[3] / "testdata" / "python"
POSITIONS = ("lineno", "col_offset", "end_lineno", "end_col_offset")
# Of no use to a linter, or worked out from elsewhere.
LEFT_OUT = {"ctx", "type_ignores", "type_comment", "kind"}


def hexadecimal(number):
    """C's %a with no more digits than needed: 0x1.8p0."""
    if math.isinf(number):
        return "inf"
    mantissa, exponent = number.hex().split("p")
    digits = mantissa.rstrip("0")
    return digits + ("0" if digits.endswith((".", "x")) else "") + "p" + exponent.lstrip("+")


def value(constant):
    kind = type(constant).__name__
    if isinstance(constant, bytes):
        return {"type": kind, "value": constant.hex()}
    if constant is None or constant is Ellipsis:
        return {"type": kind, "value": None}
    if isinstance(constant, complex):
        return {"type": kind, "value": hexadecimal(constant.imag)}
    if isinstance(constant, float):
        return {"type": kind, "value": hexadecimal(constant)}
    if isinstance(constant, int) and not isinstance(constant, bool):
        return {"type": kind, "value": str(constant)}
    return {"type": kind, "value": constant}


def tree(node):
    if isinstance(node, list):
        return [tree(item) for item in node]
    if isinstance(node, (ast.boolop, ast.operator, ast.unaryop, ast.cmpop)):
        return type(node).__name__
    if not isinstance(node, ast.AST):
        return node
    fields = {"_type": type(node).__name__}
    fields.update((name, getattr(node, name)) for name in POSITIONS if hasattr(node, name))
    for name in node._fields:
        if name not in LEFT_OUT:
            field = getattr(node, name)
            is_constant = isinstance(node, (ast.Constant, ast.MatchSingleton))
            fields[name] = value(field) if is_constant else tree(field)
    return fields


def record_tree(path):
    recorded = json.dumps(tree(ast.parse(path.read_bytes())), separators=(",", ":"))
    path.with_suffix(".json").write_text(recorded + "\n", encoding="ascii", newline="\n")


def record_errors(path):
    lines = path.read_text(encoding="utf-8").split("\n")
    headers = [i for i, line in enumerate(lines) if line.startswith(("=== ", "## "))] + [len(lines) - 1]
    for header, following in zip(headers, headers[1:]):
        if lines[header].startswith("=== "):
            source = "\n".join(lines[header + 1 : following]) + "\n"
            try:
                ast.parse(source)
                sys.exit(f"{path}:{header + 1}: CPython accepts this")
            except SyntaxError as e:
                lines[header] = f"=== {e.lineno} {e.msg}"
    path.write_text("\n".join(lines), encoding="utf-8", newline="\n")


def main():
    if sys.version_info[:2] != (3, 13):
        sys.exit("fixtures are recorded with Python 3.13")
    warnings.simplefilter("ignore")
    for path in sorted(FIXTURES.glob("valid/*.py")):
        record_tree(path)
    record_errors(FIXTURES / "invalid.txt")


if __name__ == "__main__":
    main()
