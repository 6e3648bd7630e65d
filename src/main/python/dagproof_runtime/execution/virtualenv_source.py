"""The text of a callable as it travels to an environment, each line with its place in the file.

2.11.2 cuts decorators out of the text by searching and counting parentheses; 3.3.2 parses it and
drops all lines that begin with `#` from decorated functions. Both leave every other decorator
where it is. What they get wrong is wrong here, too, for the same reason: the run should show it.
"""


class Source:
    """`text`, and `lines`: the number in the user's file of each line of the text."""

    def __init__(self, text, lines, path):
        self.text = text
        self.lines = lines
        self.path = path


def of(func, decorator, modern):
    """The Source of `func`; `decorator` ("@task.virtualenv") is cut out, None for none."""
    import inspect
    import textwrap

    raw, first = inspect.getsourcelines(func)
    path = inspect.getsourcefile(func) or inspect.getfile(func)
    numbers = list(range(first, first + len(raw)))
    if decorator and modern:
        kept = [place for place, line in enumerate(raw) if not line.strip().startswith("#")]
        raw = [raw[place].rstrip("\r\n") + "\n" for place in kept]
        numbers = [numbers[place] for place in kept]
    text = textwrap.dedent("".join(raw))
    if decorator and modern:
        text, numbers = _cut_by_syntax(text, numbers, decorator)
    elif decorator:
        for name in ("@setup", "@teardown", "@task.skip_if", "@task.run_if", decorator):
            text, numbers = _cut_by_text(text, numbers, name)
    return Source(text, numbers, path)


def definition(func):
    """The frame (of an `error`) of the line on which `func` is defined, below its decorators."""
    from .errors import source_line

    path, line = func.__code__.co_filename, func.__code__.co_firstlineno
    for place in range(line, line + 50):
        text = source_line(path, place) or ""
        if text.startswith(("def ", "async def ")):
            line = place
            break
    text = source_line(path, line)
    return {"file": path, "line": line, "function": func.__name__, "text": text}


def _cut_by_text(text, numbers, name):
    if not any(line.startswith(name) for line in text.split("\n")):
        return text, numbers
    start = text.index(name)
    end = start + len(name)
    if text[end] == "(":
        end = _after_parentheses(text, end)
    if text[end] == "\n":
        end += 1
    first = text.count("\n", 0, start)
    gone = text.count("\n", start, end)
    return text[:start] + text[end:], numbers[:first] + numbers[first + gone :]


def _after_parentheses(text, start):
    depth = 1
    place = start + 1
    while depth:
        if place >= len(text):
            raise IndexError("pop from an empty deque")
        if text[place] == "(":
            depth += 1
        elif text[place] == ")":
            depth -= 1
        place += 1
    return place


def _cut_by_syntax(text, numbers, decorator):
    import ast

    names = {"setup", "teardown", "task.skip_if", "task.run_if", decorator.strip("@")}
    gone = set()
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.FunctionDef):
            continue
        for found in node.decorator_list:
            if _spelling(ast, found) in names:
                gone.update(range(found.lineno, found.end_lineno + 1))
    lines = text.splitlines(keepends=True)
    kept = [place for place in range(len(lines)) if place + 1 not in gone]
    return "".join(lines[place] for place in kept), [numbers[place] for place in kept]


def _spelling(ast, node):
    if isinstance(node, ast.Call):
        node = node.func
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return f"{node.value.id}.{node.attr}"
    return None
