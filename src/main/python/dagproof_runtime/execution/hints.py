"""Advice for errors whose cause is plain from their text."""

import sys

from ..shared import packages


def hint(error, described):
    """One or two sentences for the person who wrote the DAG, or None."""
    text = described["message"]
    name = described["kind"].rpartition(".")[2]
    if name == "ModuleNotFoundError" and getattr(error, "name", None) in packages.NAMES:
        return f"Install it yourself: {sys.executable} -m pip install {error.name}"
    if name == "ModuleNotFoundError" and getattr(error, "name", None):
        return (
            f"The package of module {error.name!r} is not installed in the interpreter that runs "
            "the tasks; install it there, choose another with --python, or make this a "
            "virtualenv task with that requirement."
        )
    if name == "CalledProcessError":
        if described["cause"] is None:
            return "The function ended its interpreter itself, for example by sys.exit()."
        return None
    for kind, mark, advice in ADVICE:
        if name == kind and mark in text:
            return advice.replace("TASK", _task_id())
    return None


def _task_id():
    from ..shared.current import peek

    context = peek()
    return context["ti"].task_id if context else "TASK"


NOT_HERE = (
    "Without that system: --mark-success TASK takes the task as done, and --mock FILE gives the "
    "result it would have had."
)
# (kind, part of the message, advice)
ADVICE = (
    ("AirflowException", "is not part of dagproof", NOT_HERE),
    ("NotImplementedError", "is not part of dagproof", NOT_HERE),
    (
        "TemplateNotFound",
        "",
        "Text that ends like a template file is read as one; a trailing space keeps it text.",
    ),
    (
        "UndefinedError",
        "has no attribute",
        "Is it a param or a part of the run's conf? Give it with --params or --conf.",
    ),
    (
        "TypeError",
        "not JSON serializable",
        "An XCom must be JSON: return plain values, or set do_xcom_push=False.",
    ),
    (
        "TypeError",
        "Cannot serialize object of type",
        "An XCom must be JSON: return plain values, or set do_xcom_push=False.",
    ),
    (
        "ImportError",
        "allow list for deserialization",
        "Objects of own classes can be stored but not read back: return a dict instead.",
    ),
    (
        "KeyError",
        "Variable ",
        "Give the variable with --variables FILE or as AIRFLOW_VAR_… in the environment.",
    ),
    (
        "AirflowRuntimeError",
        "VARIABLE_NOT_FOUND",
        "Give the variable with --variables FILE or as AIRFLOW_VAR_… in the environment.",
    ),
    (
        "AirflowNotFoundException",
        "conn",
        "Give the connection with --connections FILE or as AIRFLOW_CONN_… in the environment.",
    ),
    (
        "AirflowException",
        "'branch_task_ids' must contain only valid task_ids",
        "A task inside a group is named with the group's id: group.task.",
    ),
)
