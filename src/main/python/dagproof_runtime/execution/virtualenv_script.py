"""The script that runs a callable in another interpreter, and how its errors come back.

The names that the user's function finds there are part of Airflow's behaviour (measured:
`sys`, the serializer, `virtualenv_string_args`, `arg_dict`, `types` for a function of the DAG
file, `os` in 3.x), so the script binds no others. It must run on any Python 3.
"""

# Arguments of the script: input, output, string arguments, termination log, error report.
IMPORT_AIRFLOW = """\
if sys.version_info >= (3, 6):
    try:
        from airflow.plugins_manager import integrate_macros_plugins
        integrate_macros_plugins()
    except ImportError:
        pass
"""

# Source that could not be dedented must fail as behind Airflow 3's own last block.
INDENTED = """\
if sys.version_info < (3,):
  if True:
      pass
"""

STRING_ARGUMENTS = """\
with open(sys.argv[3], "r") as file:
    virtualenv_string_args = list(map(lambda x: x.strip(), list(file)))

"""

# A module beside the script: it writes an uncaught exception as JSON for the task's process.
REPORTER = '''\
"""Writes an uncaught exception as JSON to the file named by the script's fifth argument."""
import json
import sys


def describe(kind, error, trace, depth):
    frames = []
    while trace is not None:
        code = trace.tb_frame.f_code
        frames.append({
            "file": code.co_filename, "line": trace.tb_lineno, "function": code.co_name,
        })
        trace = trace.tb_next
    cause = error.__cause__
    if cause is None and not error.__suppress_context__:
        cause = error.__context__
    module = kind.__module__
    name = getattr(kind, "__qualname__", kind.__name__)
    try:
        text = str(error)
    except Exception:
        text = ""
    found = {
        "kind": name if module in ("builtins", "__main__") else module + "." + name,
        "message": text[:20000],
        "frames": frames,
        "cause": None,
        "missing": getattr(error, "name", None) if isinstance(error, ImportError) else None,
    }
    if cause is not None and depth < 8:
        found["cause"] = describe(type(cause), cause, cause.__traceback__, depth + 1)
    return found


def report(kind, error, trace):
    try:
        with open(sys.argv[5], "w") as file:
            json.dump(describe(kind, error, trace, 0), file)
    except Exception:
        pass
    sys.__excepthook__(kind, error, trace)


sys.excepthook = report
'''
REPORTER_NAME = "_dagproof_report"


class Script:
    """The text of a script, and which of its lines are the user's."""

    def __init__(self, operator, source, modern, reads_arguments, patched_module):
        library = operator.serializer
        head = ["from __future__ import annotations\n\n", f"import {library}\n", "import sys\n"]
        if modern:
            head.append('import os\n\nos.environ["PYTHON_OPERATORS_VIRTUAL_ENV_MODE"] = "1"\n')
        head.append(f"__import__({REPORTER_NAME!r})\n")
        if operator.expect_airflow:
            head.append(IMPORT_AIRFLOW)
        if modern:
            head.append(INDENTED)
        head.append("\n# Script\n")
        before = "".join(head)
        name = operator.python_callable.__name__
        self.first = before.count("\n") + 1
        self.source = source
        self.text = "".join(
            [
                before,
                source.text,
                "\n",
                _patch(patched_module, name),
                _arguments(library, reads_arguments),
                STRING_ARGUMENTS,
                _call(library, name),
            ]
        )

    def place(self, line):
        """The line of the user's file for a line of the script, or None."""
        index = line - self.first
        if 0 <= index < len(self.source.lines):
            return self.source.lines[index]
        return None

    def lines(self):
        return self.text.count("\n")


def _patch(module, name):
    """A function of the DAG file can be pickled by name: a module of that name must exist."""
    if module is None:
        return ""
    return (
        "import types\n\n"
        f"{module} = types.ModuleType({module!r})\n"
        f"{module}.{name} = {name}\n"
        f"sys.modules[{module!r}] = {module}\n\n"
    )


def _arguments(library, reads_arguments):
    if not reads_arguments:
        return 'arg_dict = {"args": [], "kwargs": {}}\n'
    return f'with open(sys.argv[1], "rb") as file:\n    arg_dict = {library}.load(file)\n'


def _call(library, name):
    return (
        "try:\n"
        f'    res = {name}(*arg_dict["args"], **arg_dict["kwargs"])\n'
        "except Exception as e:\n"
        '    with open(sys.argv[4], "w") as file:\n'
        "        file.write(str(e))\n"
        "    raise\n\n"
        'with open(sys.argv[2], "wb") as file:\n'
        "    if res is not None:\n"
        f"        {library}.dump(res, file)\n"
    )


def user_error(report, script, script_path, folder):
    """The protocol's `error` of a report: places in the script become the user's own."""
    frames = []
    for found in report.get("frames") or ():
        frame = _frame(found, script, script_path)
        if frame is not None and not frame["file"].startswith(folder):
            frames.append(frame)
    cause = report.get("cause")
    return {
        "kind": report["kind"],
        "message": report["message"],
        "frames": frames,
        "cause": user_error(cause, script, script_path, folder) if cause else None,
        "hint": hint(report),
    }


def _frame(found, script, script_path):
    from .errors import source_line

    path, line = found["file"], found["line"]
    if path == script_path:
        line = script.place(line)
        if line is None:  # the script's own lines
            return None
        path = script.source.path
    text = source_line(path, line)
    return {"file": path, "line": line, "function": found["function"], "text": text}


def hint(report):
    """Why a function that is fine in the DAG file fails alone, where that is plain."""
    kind, message = report["kind"], report["message"]
    if kind == "NameError":
        name = message.split("'")[1] if "'" in message else "it"
        return (
            "Only the text of the function reaches the environment: import or define "
            f"{name} inside the function."
        )
    if kind == "KeyError" and message in ("'ti'", "'task_instance'", "'var'", "'conn'"):
        return (
            "ti, var and conn are never passed to an environment: give the value as an argument, "
            "for example extract.output or a template in op_kwargs."
        )
    if kind == "ModuleNotFoundError" and report.get("missing"):
        return (
            f"Module {report['missing']!r} is not in the environment: "
            "add its package to `requirements`."
        )
    return None
