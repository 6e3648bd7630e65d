#!/usr/bin/env python3
"""Holds what `dagproof ast` rejects against what this Python's own compile() rejects. Run with Python 3.13:

    python3.13 src/test/python/compile_errors.py [--cmd dagproof] FILE_OR_FOLDER...     files as they are
    python3.13 src/test/python/compile_errors.py [--cmd dagproof] --snippets            what CPython's tests expect to fail

The snippets are those of the doctests and of the assertions in the installed standard library's own tests that this
Python really rejects. It prints each difference, then one line of figures; exit 0 when nothing is rejected falsely and, of
the snippets, 99 % are rejected and 97 % on the same line.
"""
import argparse
import ast
import doctest
import json
import shlex
import subprocess
import sys
import sysconfig
import tempfile
import textwrap
import warnings
from pathlib import Path

BATCH = 100
TESTS = """test_syntax test_exceptions test_fstring test_named_expressions test_patma test_unpack_ex test_unpack
test_positional_only_arg test_type_params test_except_star test_string_literals test_global test_scope test_generators
test_grammar test_keywordonlyarg test_coroutines test_listcomps test_genexps test_setcomps test_dictcomps
test_eof test_unicode_identifiers test_augassign test_flufl test_type_comments test_type_annotations test_type_aliases
test_asyncgen test_decorators test_extcall test_symtable test_compile test_source_encoding test_super test_with
test_numeric_tower test_float test_complex test_int test_bytes test_cmd_line_script test_keyword test_raise
test_future_stmt.test_future""".split()
# Methods of the tests that take a text which must not compile, or that may.
CHECKS = {"check_syntax_error", "check_syntax_warning", "_check_error", "check_error", "assertRaises", "assertRaisesRegex",
          "assertAllRaise", "invalid_syntax", "assert_syntax_error", "assertSyntaxError", "check_invalid", "check_syntax",
          "run_check_syntax_error", "check", "compile", "exec", "eval", "parse", "_testSyntaxError", "assertInvalid"}


def rejected_by_python(source):
    """The line at which compile() gives up; None where it does not."""
    try:
        compile(source, "snippet", "exec", dont_inherit=True)
        return None
    except (SyntaxError, ValueError, OverflowError) as e:
        return getattr(e, "lineno", None) or 1
    except (RecursionError, MemoryError):
        return None


def texts(node, names):
    """The texts that an argument of a check can be: a literal, or a name that was given some before."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
        yield textwrap.dedent(node.value)
    elif isinstance(node, ast.Name):
        yield from names.get(node.id, ())
    elif isinstance(node, (ast.Call, ast.Attribute)):
        for child in ast.iter_child_nodes(node):
            yield from texts(child, names)
    elif isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        for item in node.elts:
            yield from texts(item, names)
    elif isinstance(node, ast.Dict):
        for item in node.keys + node.values:
            if item is not None:
                yield from texts(item, names)


def named_texts(tree):
    names = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            names.setdefault(node.targets[0].id, []).extend(texts(node.value, {}))
    literals = {name: list(values) for name, values in names.items()}
    for node in ast.walk(tree):
        if isinstance(node, (ast.For, ast.comprehension)):
            for target in ast.walk(node.target):
                if isinstance(target, ast.Name):
                    names.setdefault(target.id, []).extend(list(texts(node.iter, literals)))
    return names


def snippets(path):
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    names = named_texts(tree)
    docs = [text]
    docs += [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    for doc in docs:
        try:
            for example in doctest.DocTestParser().get_examples(doc):
                if example.exc_msg and example.exc_msg.startswith(("SyntaxError", "IndentationError", "TabError")):
                    yield example.source
        except ValueError:
            pass
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in CHECKS:
                for argument in node.args:
                    yield from texts(argument, names)


def failing_snippets():
    library = Path(sysconfig.get_path("stdlib")) / "test"
    found = {}
    for test in TESTS:
        path = library / (test.replace(".", "/") + ".py")
        if path.exists():
            for source in snippets(path):
                if source not in found and "\0" not in source:
                    try:
                        source.encode("utf-8")
                    except UnicodeEncodeError:
                        continue
                    line = rejected_by_python(source)
                    if line is not None:
                        found[source] = (test, line)
    return found


def answers(command, paths):
    """For each file the first line with an error and all of dagproof's errors."""
    for i in range(0, len(paths), BATCH):
        batch = [str(path) for path in paths[i : i + BATCH]]
        done = subprocess.run(shlex.split(command) + ["ast", "--output-format", "json-lines", *batch], stdout=subprocess.PIPE)
        for line in done.stdout.splitlines():
            yield json.loads(line)["errors"]


def shown(source):
    return repr(source if len(source) < 150 else source[:147] + "...")


def hold_snippets(command):
    found = failing_snippets()
    accepted = same_line = 0
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for i, source in enumerate(found):
            path = Path(folder) / f"{i}.py"
            path.write_bytes(source.encode("utf-8"))
            paths.append(path)
        for (source, (test, line)), errors in zip(found.items(), answers(command, paths), strict=True):
            if not errors:
                accepted += 1
                print(f"{test}: accepted, but {python_says(source)}: {shown(source)}")
            elif errors[0]["line"] == line:
                same_line += 1
            else:
                print(f"{test}: line {errors[0]['line']} ({errors[0]['message']}), but {python_says(source)}: {shown(source)}")
    total = len(found)
    rejected = total - accepted
    print(f"{total} snippets, {rejected} rejected ({rejected / total:.2%}), {same_line} on the same line ({same_line / total:.2%})")
    return rejected >= 0.99 * total and same_line >= 0.97 * total


def python_says(source):
    try:
        compile(source, "snippet", "exec", dont_inherit=True)
        return "it compiles"
    except (SyntaxError, ValueError, OverflowError) as e:
        return f"line {getattr(e, 'lineno', None)}: {getattr(e, 'msg', e)}"


def hold_files(command, arguments):
    paths = []
    for argument in map(Path, arguments):
        paths += sorted(argument.rglob("*.py")) if argument.is_dir() else [argument]
    false = missed = elsewhere = both = 0
    for path, errors in zip(paths, answers(command, paths), strict=True):
        errors = [error for error in errors if error["stage"] == "compile"]
        try:
            source = path.read_bytes()
            ast.parse(source)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue  # ast_equal's matter
        line = rejected_by_python(source)
        if errors and line is None:
            false += 1
            print(f"{path}:{errors[0]['line']}: rejected falsely: {errors[0]['message']}")
        elif line is not None and not errors:
            missed += 1
            print(f"{path}:{line}: accepted, but {python_says(source)}")
        elif line is not None:
            both += 1
            if line not in {error["line"] for error in errors}:
                elsewhere += 1
                print(f"{path}:{errors[0]['line']}: {errors[0]['message']}, but {python_says(source)}")
    print(f"{len(paths)} files, {both} rejected by both, {false} rejected falsely, {missed} accepted falsely, {elsewhere} on another line")
    return false == 0 and missed == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cmd", default="dagproof")
    parser.add_argument("--snippets", action="store_true")
    parser.add_argument("paths", nargs="*")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(100_000)
    sys.set_int_max_str_digits(0)
    fine = True
    if options.snippets:
        fine = hold_snippets(options.cmd)
    if options.paths:
        fine = hold_files(options.cmd, options.paths) and fine
    sys.exit(0 if fine else 1)


if __name__ == "__main__":
    main()
