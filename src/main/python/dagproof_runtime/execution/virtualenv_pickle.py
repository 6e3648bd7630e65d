"""Arguments to another interpreter and its result back, by pickle, dill or cloudpickle."""

import os


def library(name):
    """The module of a serializer; ModuleNotFoundError if the interpreter lacks it."""
    from importlib import import_module

    return import_module(name)


def dump(module, args, kwargs, modern):
    """The bytes of the arguments; the version's error where they cannot be pickled.

    Live objects of a run hold in Airflow what cannot be pickled; those of the stand-in could be,
    so they are refused here as Airflow was seen to refuse them (`is_refused`).
    """
    arguments = {"args": args, "kwargs": kwargs}
    try:
        return _dumps(module, arguments)
    except Exception:
        if not modern:
            raise
        bad = [key for key, value in kwargs.items() if not can_dump(module, value)]
        if not bad:
            raise
        from airflow.exceptions import AirflowException

        raise AirflowException(
            "Failed to serialize op_kwargs. The following keys contain objects that cannot be "
            f"pickled: {bad}. This often happens when render_template_as_native_obj=True and "
            "templates like '{{ ti }}' resolve to live Airflow objects instead of strings. Use "
            "string representations or pass only the specific attributes you need "
            "(e.g. '{{ ti.task_id }}', '{{ ti.run_id }}')."
        ) from None


def can_dump(module, value):
    """Whether a value can be pickled."""
    try:
        _dumps(module, value)
    except Exception:
        return False
    return True


def _dumps(module, value):
    import importlib
    import io

    simple = module.__name__ == "pickle"

    class Pickler(module.Pickler):
        def reducer_override(self, obj):
            kind = live_kind(obj)
            if kind is not None:
                refusal = is_refused(kind, simple)
                if refusal:
                    raise TypeError(refusal)
                # Airflow's own class, which only an environment with Airflow can read
                return importlib.import_module, ("airflow",)
            override = getattr(super(), "reducer_override", None)
            return override(obj) if override is not None else NotImplemented

    buffer = io.BytesIO()
    Pickler(buffer).dump(value)
    return buffer.getvalue()


def is_refused(kind, simple):
    """Why a live object cannot be pickled, or None: measured on 2.11.2 and 3.3.2.

    `simple` is the pickle module; dill and cloudpickle manage all in 2.x, all but tasks in 3.x.
    """
    from ..shared.versions import profile

    modern = profile() >= (3, 0)
    if simple:
        if kind in ("task", "dag", "ti") or (kind == "run" and not modern):
            return "cannot pickle 'module' object"
    elif modern and kind in ("task", "ti"):
        return "Only BytesLoggers to sys.stdout and sys.stderr can be pickled."
    return None


def live_kind(value):
    """task, dag, ti, run, or other (of Airflow's classes), for what belongs to a run; or None."""
    from .dag_run import DagRun
    from .task_instance import BaseTaskInstance

    if isinstance(value, type):
        return None
    if isinstance(value, BaseTaskInstance):
        return "ti"
    if isinstance(value, DagRun):
        return "run"
    names = _names(value)
    if "task_id" in names and ("dag" in names or "_dag" in names):
        return "task"
    if "task_dict" in names or hasattr(type(value), "task_dict"):
        return "dag"
    return "other" if type(value).__module__.startswith("dagproof_runtime.") else None


def _names(value):
    return getattr(value, "__dict__", None) or ()


def load(module, path):
    """The result that the script wrote; None if it wrote none."""
    if os.path.getsize(path) == 0:
        return None
    with open(path, "rb") as file:
        data = file.read()
    try:
        return module.loads(data)
    except ValueError as error:
        from airflow.exceptions import AirflowException

        try:
            from airflow.exceptions import DeserializingResultError as kind
        except ImportError:
            kind = AirflowException
        raise kind(
            "Error deserializing result. Note that result deserialization "
            "is not supported across major Python versions."
        ) from error
