"""Storing what a task returned: `return_value`, the keys of multiple outputs, mapping rules."""

from collections.abc import Mapping, Sequence

from . import xcom

MAX_MAP_LENGTH = 1024


def push(ti, task, result, original):
    """Store `result` as Airflow would; raises where a task is mapped over a value that cannot be.

    `original` is the task of the DAG: `task` itself, or what it was unmapped from.
    """
    value = result if getattr(task, "do_xcom_push", True) else None
    mapped_over = not getattr(original, "is_mapped", False) and is_mapped_over(original)
    modern = ti.run.version >= (3, 0)
    if modern and mapped_over:  # 3.x looks before it stores, 2.x afterwards
        check_mappable(value)
    if value is not None:
        if getattr(task, "multiple_outputs", False):
            _push_outputs(ti, value, modern)
        ti.xcom_push(key=xcom.RETURN_KEY, value=value)
    if not modern and mapped_over:
        check_mappable(value)


def is_mapped_over(task):
    """Whether a mapped task or group of the DAG reads this task's result to know its length."""
    own = task.task_id
    for other in task.dag.task_dict.values():
        if own in getattr(other, "mapped_upstreams", ()):
            return True
    return any(
        own in getattr(group, "mapped_upstreams", ()) for group in task.dag.task_group_dict.values()
    )


def check_mappable(value):
    """Raise what the task that returned `value` fails with if others are mapped over it."""
    from airflow import exceptions

    if value is None:
        raise exceptions.XComForMappingNotPushed()
    if not isinstance(value, (Sequence, dict)) or isinstance(value, (bytearray, bytes, str)):
        raise exceptions.UnmappableXComTypePushed(value)
    if len(value) > MAX_MAP_LENGTH:
        raise exceptions.UnmappableXComLengthPushed(value, MAX_MAP_LENGTH)


def _push_outputs(ti, value, modern):
    from airflow.exceptions import AirflowException

    kind = TypeError if modern else AirflowException
    if not isinstance(value, Mapping):
        raise kind(
            f"Returned output was type {type(value)} expected dictionary for multiple_outputs"
        )
    for key in value:
        if not isinstance(key, str):
            raise kind(
                "Returned dictionary keys must be strings when using multiple_outputs, "
                f"found {key} ({type(key)}) instead"
            )
    for key, item in value.items():
        ti.xcom_push(key=key, value=item)
