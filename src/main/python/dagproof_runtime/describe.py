"""A loaded DAG as the JSON of the message `loaded`."""

from .shared.arguments import VARKEYWORDS  # noqa: F401
from .standin import names
from .standin.operators_basic import BashOperator, EmptyOperator, TriggerDagRunOperator
from .standin.operators_python import (
    ExternalPythonOperator,
    PythonOperator,
    PythonVirtualenvOperator,
    ShortCircuitOperator,
)
from .standin.sensors import BaseSensorOperator
from .standin.skipmixin import BranchMixIn
from .standin.version import modern


def dag(found):
    """The description of a DAG."""
    groups = [group(one) for one in found.task_group_dict.values()]
    labels = [
        [first, second, info["label"]]
        for first, ends in found.edge_info.items()
        for second, info in ends.items()
        if info.get("label")
    ]
    return {
        "dag_id": found.dag_id,
        "file": found.fileloc,
        "line": found.line,
        "description": _text(found.description),
        "schedule": _schedule(found),
        "start_date": found.start_date.isoformat() if found.start_date else None,
        "catchup": bool(found.catchup),
        "max_active_tasks": found.max_active_tasks,
        "tags": sorted(str(tag) for tag in found.tags),
        "params": {key: _plain(value.dump()) for key, value in found.params.items()},
        "has_callbacks": bool(found.on_success_callback or found.on_failure_callback),
        "fail_stop": found.fail_stop,
        "dagrun_timeout": _seconds(found.dagrun_timeout),
        "render_template_as_native_obj": bool(found.render_template_as_native_obj),
        "tasks": [task(one) for one in found.task_dict.values()],
        "groups": groups,
        "edges_labels": labels,
    }


def _schedule(found):
    summary = getattr(found.timetable, "summary", None)
    return None if summary in (None, "None") else str(summary)


def group(found):
    """The description of a task group."""
    parent = found.parent_group
    return {
        "group_id": found.group_id,
        "parent": parent.group_id if parent is not None else None,
        "prefix": bool(found.prefix_group_id),
        "tooltip": _text(found.tooltip),
        "mapped": found.is_mapped_group,
        "label": _text(found.label),
        "mapped_upstreams": list(found.mapped_upstreams),
    }


KINDS = (
    (ShortCircuitOperator, "short_circuit"),
    (BranchMixIn, "branch"),
    (PythonVirtualenvOperator, "virtualenv"),
    (ExternalPythonOperator, "external_python"),
    (PythonOperator, "python"),
    (BashOperator, "bash"),
    (EmptyOperator, "empty"),
    (BaseSensorOperator, "sensor"),
    (TriggerDagRunOperator, "trigger"),
)


def kind(cls):
    """The engine's word for a class of operators."""
    if cls.is_simulated:
        return "simulated"
    for base, word in KINDS:
        if issubclass(cls, base):
            return word
    return "other"


def _module(cls):
    package, _, part = cls.__module__.rpartition(".")
    home = names.HOMES.get(part) if package == "dagproof_runtime.standin" else None
    return home[modern()] if home else cls.__module__


def _place(found, cls):
    function = None
    if found.is_mapped:
        function = found.partial_kwargs.get("python_callable")
    else:
        function = getattr(found, "python_callable", None)
    code = getattr(getattr(function, "__wrapped__", function), "__code__", None)
    if code is not None:
        return code.co_filename, code.co_firstlineno
    return found.dag.fileloc, None


CALLBACKS = ("on_execute_callback", "on_success_callback", "on_failure_callback")


def _needs_process(found, cls):
    if not issubclass(cls, EmptyOperator) or found.is_mapped:
        return True
    return bool(
        any(getattr(found, name) for name in CALLBACKS)
        or found.outlets
        or found.inlets
        or found._pre_execute_hook
        or cls.execute is not EmptyOperator.execute
    )


def task(found):
    """The description of a task."""
    cls = found.operator_class
    file, line = _place(found, cls)
    owner = found.task_group
    return {
        "task_id": found.task_id,
        "label": found.label,
        "type": cls.__name__,
        "operator_name": getattr(cls, "custom_operator_name", None) or cls.__name__,
        "module": _module(cls),
        "kind": kind(cls),
        "group": owner.group_id if owner is not None else None,
        "downstream": sorted(found.downstream_task_ids),
        "trigger_rule": str(getattr(found.trigger_rule, "value", found.trigger_rule)),
        "retries": found.retries or 0,
        "retry_delay": _seconds(found.retry_delay),
        "exponential": bool(found.retry_exponential_backoff),
        "max_retry_delay": _seconds(found.max_retry_delay),
        "execution_timeout": _seconds(found.execution_timeout),
        "pool": found.pool or "default_pool",
        "pool_slots": found.pool_slots,
        "priority_weight": found.priority_weight,
        "setup": bool(found.is_setup),
        "teardown": bool(found.is_teardown),
        "on_failure_fail_dagrun": bool(found.on_failure_fail_dagrun),
        "depends_on_past": bool(found.depends_on_past),
        "mapped": found.is_mapped,
        "mapped_upstreams": list(found.mapped_upstreams),
        "needs_process": _needs_process(found, cls),
        "file": file,
        "line": line,
        "template_fields": [str(name) for name in found.template_fields],
        "wait_for_downstream": bool(found.wait_for_downstream),
        "max_active_tis_per_dag": found.max_active_tis_per_dag,
        "max_active_tis_per_dagrun": found.max_active_tis_per_dagrun,
    }


def _seconds(span):
    if span is None or isinstance(span, (int, float)):
        return span
    return span.total_seconds()


def _text(value):
    return None if value is None else str(value)


def _plain(value):
    import json

    try:
        json.dumps(value)
    except (TypeError, ValueError):
        return repr(value)
    return value
