"""Loading DAG files as Airflow's DagBag does: paths, module names, which DAGs, errors."""

import os
import sys

from .execution import errors as described
from .shared import versions


class Loaded:
    """What loading gave: DAGs by id, errors, and what the engine is told."""

    def __init__(self):
        self.dags = {}
        self.errors = []

    def message(self):
        """The message `loaded`."""
        from . import describe
        from .standin import finder

        dags = []
        for one in self.dags.values():
            try:
                dags.append(describe.dag(one))
            except Exception as error:
                self.errors.append(_error(error, one.fileloc))
        return {
            "type": "loaded",
            "dags": dags,
            "errors": self.errors,
            "placeholders": finder.placeholders,
            "notes": list(dict.fromkeys(finder.notes)),
            "python": ".".join(str(part) for part in sys.version_info[:3]),
            "interpreter": sys.executable,
        }


def load(request, announce):
    """Load what the engine's `load` names; never raises for what user code does.

    `announce` is told each file before it is imported; files of `without` are not: they ended the
    process that tried it before.
    """
    versions.set_profile(request.get("version") or "3.3")
    os.environ.update({str(k): str(v) for k, v in (request.get("env") or {}).items()})
    from .execution import offered
    from .standin import finder, running, storage

    running.provide(offered)
    path = os.path.abspath(request["path"])
    finder.install(path)
    storage.set_up(request.get("variables"), request.get("connections"))
    folder = request.get("dags_folder") or (path if os.path.isdir(path) else os.path.dirname(path))
    folder = os.path.abspath(folder)
    os.environ.setdefault("AIRFLOW__CORE__DAGS_FOLDER", folder)
    _paths(folder, request.get("packages"))
    found = Loaded()
    files = _files(path) if os.path.isdir(path) else [path]
    deadly = request.get("without") or ()
    for file in files:
        if file not in deadly:
            announce(file)
            _load_file(file, found)
    return found


def _paths(folder, packages):
    """sys.path as Airflow's: the DAGs folder, config and plugins beside it, shared packages."""
    home = os.path.dirname(folder)
    for one in (
        folder,
        os.path.join(folder, "config"),
        os.path.join(folder, "plugins"),
        os.path.join(home, "config"),
        os.path.join(home, "plugins"),
    ):
        if one not in sys.path and (one == folder or os.path.isdir(one)):
            sys.path.append(one)
    if packages and packages not in sys.path:
        sys.path.append(packages)


def _files(folder):
    """Files below a folder whose text mentions both dag and airflow, sorted."""
    found = []
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(
            one for one in folders if not one.startswith(".") and one != "__pycache__"
        )
        for name in sorted(files):
            if name.endswith(".py"):
                path = os.path.join(root, name)
                if _may_hold_dags(path):
                    found.append(path)
    return found


def _may_hold_dags(path):
    try:
        with open(path, "rb") as file:
            text = file.read().lower()
    except OSError:
        return False
    if b"airflow" not in text:
        return False
    return b"dag" in text or b"asset" in text


def module_name(path):
    """The name by which Airflow imports a DAG file."""
    try:
        from _sha1 import sha1  # hashlib loads OpenSSL
    except ImportError:
        from hashlib import sha1

    digest = sha1(path.encode("utf-8")).hexdigest()
    stem = os.path.splitext(os.path.basename(path))[0].replace("-", "_").replace(".", "_")
    return f"unusual_prefix_{digest}_{stem}"


def _load_file(path, found):
    from .standin.groups import DagContext, SetupTeardownContext, TaskGroupContext

    DagContext.autoregistered.clear()
    module = None
    try:
        module = _import(path)
    except BaseException as error:  # also those by which a file ends the interpreter
        found.errors.append(_error(error, path))
    finally:
        DagContext.stack.clear()
        TaskGroupContext.stack.clear()
        SetupTeardownContext.stack.clear()
    if module is None:
        return
    from .standin.dag import DAG

    candidates = [one for one in list(vars(module).values()) if isinstance(one, DAG)]
    candidates += DagContext.autoregistered
    for one in {id(dag): dag for dag in candidates}.values():
        try:
            one.validate()
            other = found.dags.get(one.dag_id)
            if other is not None and other is not one and other.fileloc != one.fileloc:
                from .standin.exceptions import AirflowDagDuplicatedIdException

                raise AirflowDagDuplicatedIdException(
                    f"Ignoring DAG {one.dag_id} from {one.fileloc} - also found in {other.fileloc}"
                )
        except Exception as error:
            found.errors.append(_error(error, path))
            continue
        found.dags.setdefault(one.dag_id, one)


def _import(path):
    from importlib.machinery import SourceFileLoader
    from importlib.util import module_from_spec, spec_from_loader

    name = module_name(path)
    loader = SourceFileLoader(name, path)
    module = module_from_spec(spec_from_loader(name, loader))
    sys.modules[name] = module
    # no .pyc beside the user's files
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        loader.exec_module(module)
    except BaseException:
        sys.modules.pop(name, None)
        raise
    finally:
        sys.dont_write_bytecode = before
    return module


def _error(error, path):
    frames = [
        frame
        for frame in described.frames(error.__traceback__)
        if not frame["file"].startswith("<frozen")
    ]
    line = None
    for frame in frames:
        if frame["file"] == path:
            line = frame["line"]
    if isinstance(error, SyntaxError) and error.filename == path:
        line = error.lineno
    missing = None
    if isinstance(error, ModuleNotFoundError) and error.name:
        missing = error.name.partition(".")[0]
    message = described.message(error)
    if isinstance(error, SystemExit):
        message = f"the file ends the interpreter: exit code {error.code!r}"
    from .execution.hints import hint

    found = {
        "file": path,
        "line": line,
        "kind": described.kind(error),
        "message": message,
        "traceback": frames,
        "missing": missing,
        "cause": None,
    }
    return {**found, "hint": hint(error, found)}
