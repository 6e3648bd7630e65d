"""Types that Airflow wants of arguments (models/baseoperator.py, models/dag.py of 2.11.2,
sdk/bases/operator.py, sdk/definitions/dag.py of 3.3.2)."""

from .exceptions import AirflowException
from .version import modern

BOOL, INT, STR = (bool,), (int,), (str,)
TASK = {
    "email_on_retry": BOOL,
    "email_on_failure": BOOL,
    "retries": INT,
    "depends_on_past": BOOL,
    "ignore_first_depends_on_past": BOOL,
    "wait_for_past_depends_before_skipping": BOOL,
    "wait_for_downstream": BOOL,
    "priority_weight": INT,
    "queue": STR,
    "pool": STR,
    "pool_slots": INT,
    "trigger_rule": STR,
    "run_as_user": STR,
    "task_concurrency": INT,
    "map_index_template": STR,
    "max_active_tis_per_dag": INT,
    "max_active_tis_per_dagrun": INT,
    "executor": STR,
    "do_xcom_push": BOOL,
    "multiple_outputs": BOOL,
    "doc": STR,
    "doc_md": STR,
    "doc_json": STR,
    "doc_yaml": STR,
    "doc_rst": STR,
    "task_display_name": STR,
    "logger_name": STR,
    "allow_nested_operators": BOOL,
}
CLASSIC_DAG = {
    "description": STR,
    "max_active_tasks": INT,
    "max_active_runs": INT,
    "max_consecutive_failed_dag_runs": INT,
    "default_view": STR,
    "orientation": STR,
    "catchup": BOOL,
    "doc_md": STR,
    "is_paused_upon_creation": BOOL,
    "render_template_as_native_obj": BOOL,
    "tags": (list,),
    "auto_register": BOOL,
    "fail_stop": BOOL,
    "dag_display_name": STR,
}
MODERN_DAG = {
    "description": STR,
    "default_args": (dict,),
    "max_active_tasks": INT,
    "max_active_runs": INT,
    "max_consecutive_failed_dag_runs": INT,
    "dag_display_name": STR,
}


def validate_group_key(key, limit=200):
    """Raise where the id of a group has wrong characters or is too long."""
    kind = ValueError if modern() else AirflowException
    if not isinstance(key, str):
        raise TypeError(f"The key has to be a string and is {type(key)}:{key}")
    if len(key) > limit:
        raise kind(f"The key has to be less than {limit} characters")
    if not all(c.isalnum() or c in "_-" for c in key):
        marks = "dashes, and" if modern() else "dashes and"
        raise kind(
            f"The key {key!r} has to be made of alphanumeric characters, "
            f"{marks} underscores exclusively"
        )


def check_task(task_id, given):
    """TypeError for the first argument of a task that has a wrong type."""
    for name, value in given.items():
        if value is None:
            continue
        wanted = TASK.get(name)
        if wanted is None:
            wanted = _rare(name)
            if wanted is None:
                continue
        if not isinstance(value, wanted):
            wanted = wanted[0] if len(wanted) == 1 else wanted
            if modern():
                raise TypeError(
                    f"{name!r} for task {task_id!r} expects {wanted}, "
                    f"got {type(value)} with value {value!r}"
                )
            raise _invalid(name, value, wanted)


def check_dag(given):
    """TypeError for the first argument of a DAG that has a wrong type."""
    expected = MODERN_DAG if modern() else CLASSIC_DAG
    for name, value in given.items():
        wanted = expected.get(name)
        if wanted is None or value is None or isinstance(value, wanted):
            continue
        if modern():
            raise TypeError(
                f"{name!r} must be {wanted[0]} (got {value!r} that is a {type(value)})."
            )
        raise _invalid(name, value, wanted[0])


def _invalid(name, value, wanted):
    return TypeError(
        f"{name!r} has an invalid type {type(value)} with value {value}, expected type is {wanted}"
    )


def _rare(name):
    """Types that need an import or differ between the versions."""
    if name == "retry_exponential_backoff":
        return (int, float) if modern() else BOOL
    if name == "email":
        if modern():
            from collections.abc import Sequence

            return str, Sequence
        from typing import Iterable  # noqa: UP035  (its name is shown)

        return str, Iterable
    return None
