"""What an installed provider's source says of its operators, read without importing it.

Importing would run the provider and need its services' libraries; the text alone tells what the
constructor takes, which arguments are required, and which fields are templates.
"""

import os
import sys

_TREES = {}  # module: its top-level names, or None
_FACTS = {}  # (module, class): Facts or None
MAX_DEPTH = 12
# bases whose arguments are known here
OURS = ("BaseOperator", "BaseSensorOperator", "BaseBranchOperator", "object")
WITHOUT_ARGUMENTS = ("ABC", "LoggingMixin", "SkipMixin", "Generic", "Protocol")


PLACES = {"template_fields": "fields", "template_ext": "extensions"}


class Facts:
    """What is known of an operator's class."""

    def __init__(self):
        self.arguments = {}  # name: whether it is required
        self.fields = None  # template_fields; None: not known
        self.extensions = None
        self.said = set()  # which of the two the class or a base nearer than the next one says
        self.complete = True  # False where a base could not be read: more arguments may exist


def facts(module, name):
    """The Facts of a class, or None where its source is not installed or not plain enough."""
    key = (module, name)
    if key not in _FACTS:
        _FACTS[key] = None
        found = Facts()
        if _read(module, name, found, 0):
            _FACTS[key] = found
    return _FACTS[key]


def _read(module, name, found, depth):
    """Add what the class and its bases say; whether the class itself was there."""
    import ast

    names = _names(module)
    node = names.get(name) if names else None
    if depth > MAX_DEPTH or node is None:
        return False
    if isinstance(node, tuple):  # imported from elsewhere
        return _read(*node, found, depth + 1)
    if not isinstance(node, ast.ClassDef):
        return False
    own = {}
    takes_more = True
    for statement in node.body:
        if isinstance(statement, ast.FunctionDef) and statement.name == "__init__":
            own, takes_more = _parameters(statement.args)
            _forget_given(statement, own, found)
        else:
            _assignment(statement, found, module, depth)
    for argument, required in own.items():
        found.arguments.setdefault(argument, required)
    for base in node.bases if takes_more else ():
        _base(base, names, module, found, depth)
    return True


def _base(base, names, module, found, depth):
    import ast

    if isinstance(base, ast.Subscript):
        base = base.value
    name = base.id if isinstance(base, ast.Name) else getattr(base, "attr", None)
    if name in OURS or name in WITHOUT_ARGUMENTS or (name or "").endswith("Mixin"):
        return
    if not isinstance(base, ast.Name) or not _read(module, name, found, depth + 1):
        found.complete = False


def _parameters(arguments):
    """({name: whether required}, whether it takes `**kwargs`) without self."""
    places = [*arguments.posonlyargs, *arguments.args]
    own = {}
    optional = len(places) - len(arguments.defaults)
    for index, argument in enumerate(places):
        if index:
            own[argument.arg] = index < optional
    for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults):
        own[argument.arg] = default is None
    own.pop("task_id", None)
    return own, arguments.kwarg is not None


def _forget_given(function, own, found):
    """Arguments that it gives to its bases itself need not come from the user."""
    import ast

    for node in ast.walk(function):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "__init__":
            for keyword in node.keywords:
                if keyword.arg and keyword.arg not in own:
                    found.arguments.setdefault(keyword.arg, False)


def _assignment(statement, found, module, depth):
    import ast

    if isinstance(statement, ast.AnnAssign):
        targets = [statement.target]
    elif isinstance(statement, ast.Assign):
        targets = statement.targets
    else:
        return
    name = getattr(targets[0], "id", None)
    place = PLACES.get(name)
    if place is None or place in found.said or statement.value is None:
        return
    found.said.add(place)
    setattr(found, place, _texts(statement.value, module, depth))


def _texts(node, module, depth):
    """The texts of a tuple or list, also by way of `*Base.template_fields`; None: not plain."""
    import ast

    if isinstance(node, ast.Constant):
        return (node.value,) if isinstance(node.value, str) else None
    if isinstance(node, (ast.Tuple, ast.List)):
        parts = [_texts(one, module, depth) for one in node.elts]
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        parts = [_texts(one, module, depth) for one in (node.left, node.right)]
    elif isinstance(node, ast.Starred):
        return _texts(node.value, module, depth)
    elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        if node.value.id in OURS:
            return ()
        base = Facts()
        known = node.attr in PLACES and _read(module, node.value.id, base, depth + 1)
        return getattr(base, PLACES[node.attr]) if known else None
    else:
        return None
    return None if None in parts else tuple(text for part in parts for text in part)


def _names(module):
    """{name: class, or (module, name) of an import} of a module's top level; None: no source."""
    if module not in _TREES:
        path = _path(module)
        _TREES[module] = _top_level(path, module) if path else None
    return _TREES[module]


def _path(module):
    parts = module.split(".")
    for folder in sys.path:
        base = os.path.join(folder or ".", *parts)
        for path in (base + ".py", os.path.join(base, "__init__.py")):
            if os.path.isfile(path):
                return path
    return None


def _top_level(path, module):
    import ast

    try:
        with open(path, "rb") as file:
            tree = ast.parse(file.read())
    except (OSError, SyntaxError, ValueError):
        return None
    names = {}
    package = module if path.endswith("__init__.py") else module.rpartition(".")[0]
    waiting = list(tree.body)
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, ast.ClassDef):
            names[node.name] = node
        elif isinstance(node, ast.ImportFrom):
            source = node.module or ""
            if node.level:
                parts = package.split(".")
                parts = parts[: len(parts) - node.level + 1]
                source = ".".join([*parts, *([node.module] if node.module else [])])
            for alias in node.names:
                names.setdefault(alias.asname or alias.name, (source, alias.name))
        elif isinstance(node, (ast.If, ast.Try)):
            waiting[:0] = [*node.body, *node.orelse]
    return names
