"""Imports of `airflow` and all below it: parts of the stand-in, real sibling files, placeholders."""

import os
import sys
from importlib import import_module
from types import ModuleType

from . import names
from .version import modern

PART = __name__.rpartition(".")[0]
placeholders = []  # {"name", "file", "line"} of names that the stand-in does not know
notes = []  # sentences about paths that the played version has no more
_roots = []  # folders named `airflow` that hold the DAG files themselves


class StandInModule(ModuleType):
    """A module whose names are looked up when they are asked for."""

    def __getattr__(self, name):
        if name.startswith("__") and name != "__version__":
            raise AttributeError(name)
        path = self.__name__
        found = _lookup(path, name)
        self.__dict__[name] = found
        return found

    def __setattr__(self, name, value):
        path = self.__name__
        if path in names.NAMES_FIRST and isinstance(value, StandInModule):
            found = _own(path, name)
            if found is not None:
                value = found[0]
        super().__setattr__(name, value)


def _own(path, name):
    """A tuple with what the path's parts call `name`, or None."""
    alias = names.ALIASES.get((path, name))
    if alias is not None:
        part, _, attribute = alias.partition(":")
        return (getattr(import_module(f"{PART}.{part}"), attribute),)
    for part in names.PATHS.get(path, "").split():
        module = import_module(f"{PART}.{part}")
        if hasattr(module, name) and not isinstance(getattr(module, name), type(sys)):
            return (getattr(module, name),)
        if part in ("macros",) and hasattr(module, name):
            return (getattr(module, name),)
    return None


def _lookup(path, name):
    full = f"{path}.{name}"
    if full in names.NEW and not modern():
        raise AttributeError(f"module {path!r} has no attribute {name!r}")
    first = path in names.NAMES_FIRST
    if not first and (full in names.PATHS or _is_package(full)):
        return import_module(full)
    found = _own(path, name)
    if found is not None:
        return found[0]
    if (
        full in names.PATHS
        or _is_package(full)
        or name.islower()
        and _looks_like_module(path, name)
    ):
        return import_module(full)
    return _unknown(path, name)


def _is_package(full):
    beginning = full + "."
    return any(path.startswith(beginning) for path in names.PATHS) or _real(full) is not None


def _looks_like_module(path, name):
    """Providers' modules in lower case, as in `from airflow.providers.google.cloud import x`."""
    return path.startswith(("airflow.providers", "airflow.contrib")) and not name.startswith(
        ("send_", "get_")
    )


def _unknown(path, name):
    from .simulated import make

    note(f"{path}.{name}")
    return make(path, name)


def note(name):
    """Remember a name that the stand-in does not know, and where the user's code asks for it."""
    frame = sys._getframe(1)
    own = os.path.dirname(os.path.abspath(__file__))
    while frame is not None and (frame.f_code.co_filename.startswith((own, "<frozen"))):
        frame = frame.f_back
    line = frame.f_lineno if frame else 0
    file = frame.f_code.co_filename if frame else None
    placeholders.append({"name": name, "file": file, "line": line})


def _real(full):
    """The file of a module that lies beside the DAG files in a folder named airflow, or None."""
    if full in names.PATHS or not _roots:
        return None
    parts = full.split(".")[1:]
    for root in _roots:
        path = os.path.join(root, *parts)
        if os.path.isfile(path + ".py"):
            return path + ".py"
        if os.path.isdir(path) and parts and parts[0] in _folders(root):
            return path
    return None


_MINE = {}


def _folders(root):
    return _MINE.get(root, ())


class Finder:
    """The entry in `sys.meta_path`, before all others: shadows an installed Airflow."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        """A spec for `airflow` and all below it."""
        if name != "airflow" and not name.startswith("airflow."):
            return None
        if name.startswith(names.NEW) and not modern():
            return None  # code that tries it first goes on with what 2.x has
        from importlib.machinery import ModuleSpec
        from importlib.util import spec_from_file_location

        real = _real(name) if name != "airflow" else None
        if real is not None and real.endswith(".py"):
            return spec_from_file_location(name, real)
        spec = ModuleSpec(name, Loader, is_package=True)
        return spec


class Loader:
    """Makes the modules."""

    @staticmethod
    def create_module(spec):
        """An empty module; names come when they are asked for."""
        return StandInModule(spec.name)

    @staticmethod
    def exec_module(module):
        """Note what the played version has no more."""
        name = module.__name__
        if modern() and name.startswith(names.GONE):
            notes.append(f"{name} is gone in Airflow 3")


def install(dag_path=None):
    """Put the finder first; DAG files in a folder named `airflow` may import their siblings."""
    if Finder not in sys.meta_path:
        sys.meta_path.insert(0, Finder)
    if not dag_path:
        return
    parts = os.path.abspath(dag_path).split(os.sep)
    for place in range(len(parts) - 1, 0, -1):
        if parts[place] == "airflow" and place + 1 < len(parts):
            root = os.sep.join(parts[: place + 1])
            _roots.append(root)
            _MINE[root] = {parts[place + 1]}
            return
