"""What the zygote imports once so that no forked task has to.

Only what the run will use: Jinja if a task has a template, pendulum if a callable or template asks
for a date, the accessors if a callable takes the whole context.
"""

DATE_KEYS = (
    "logical_date",
    "execution_date",
    "data_interval_start",
    "data_interval_end",
    "next_execution_date",
    "prev_execution_date",
)


def preload(dag, run):
    """Import the modules that the tasks of `dag` need; call it after `begin`, before forking."""
    import datetime  # noqa: F401
    import logging  # noqa: F401
    import signal  # noqa: F401

    from airflow import exceptions  # noqa: F401

    from ..shared import arguments, current  # noqa: F401
    from . import (  # noqa: F401
        callbacks,
        child,
        context,
        deferral,
        expand,
        lineage,
        logs,
        outcome,
        references,
        results,
        serde,
        signals,
        task_instance,
        templates,
        timeout,
        xcom,
    )

    if run.version >= (3, 0):
        from . import runtime_instance  # noqa: F401
    else:
        from . import classic_instance  # noqa: F401
    wants = Wants()
    for task in dag.task_dict.values():
        wants.look(task)
    if wants.jinja:
        _jinja(templates, dag)
    if wants.dates:
        _pendulum()
    if wants.everything:
        from . import accessors, events  # noqa: F401

        accessors.macros()


def _jinja(templates, dag):
    try:
        templates.prepare(dag)
    except Exception:  # the task that needs it will say so
        return


def _pendulum():
    try:
        import pendulum  # noqa: F401
    except ImportError:
        return


class Wants:
    """Which of the expensive modules the tasks looked at will use."""

    def __init__(self):
        self.jinja = self.dates = self.everything = False

    def look(self, task):
        """Note what `task` needs by its callable and its template fields."""
        from ..shared.arguments import parameters

        if getattr(task, "is_mapped", False):
            fields = task.partial_kwargs
            func = fields.get("python_callable")
            values = [fields.get(name) for name in getattr(task, "template_fields", ())]
        else:
            func = getattr(task, "python_callable", None)
            values = [getattr(task, name, None) for name in task.template_fields]
        if func is not None:
            try:
                names, wildcard = parameters(func)
            except (TypeError, ValueError):
                names, wildcard = (), True
            self.everything |= wildcard
            self.dates |= wildcard or any(name in DATE_KEYS for name in names)
        extensions = tuple(getattr(task, "template_ext", None) or ())
        for value in values:
            self._scan(value, extensions, 0)

    def _scan(self, value, extensions, depth):
        from .templates import is_template

        if isinstance(value, str):
            if is_template(value):
                self.jinja = True
                self.dates |= any(key in value for key in DATE_KEYS)
            elif extensions and value.endswith(extensions):
                self.jinja = True
        elif depth < 4 and isinstance(value, (list, tuple, set)):
            for item in value:
                self._scan(item, extensions, depth + 1)
        elif depth < 4 and isinstance(value, dict):
            for item in value.values():
                self._scan(item, extensions, depth + 1)
