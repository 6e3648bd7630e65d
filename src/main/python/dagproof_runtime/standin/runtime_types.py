"""Classes of `execution` by the names that DAG files import, mostly for annotations."""

TYPES = {
    "Context": "context",
    "DagRun": "dag_run",
    "TaskInstance": "classic_instance",
    "RuntimeTaskInstance": "runtime_instance",
}


def __getattr__(name):
    if name not in TYPES:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(f"dagproof_runtime.execution.{TYPES[name]}"), name)
