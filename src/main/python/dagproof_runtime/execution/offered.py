"""What the stand-in has from here (`standin.running`), imported when it is first asked for."""

from importlib import import_module

MODULES = {
    "Context": "context",
    "merged_params": "context",
    "DagRun": "dag_run",
    "TaskInstance": "classic_instance",
    "RuntimeTaskInstance": "runtime_instance",
    "Renderer": "templates",
    "environment": "templates",
    "render_template": "templates",
    "branch": "skipping",
    "skip": "skipping",
    "skip_all_except": "skipping",
    "call": "generators",
    "resolve": "references",
    "run_virtualenv": "virtualenv",
}


def __getattr__(name):
    if name not in MODULES:
        raise AttributeError(name)
    found = getattr(import_module(f"{__package__}.{MODULES[name]}"), name)
    globals()[name] = found
    return found
