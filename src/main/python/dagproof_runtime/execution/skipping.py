"""Branches and short circuits: which tasks are skipped at once, and what Airflow notes of it.

Airflow 2.11.2 (models/skipmixin.py) and 3.3.2 (sdk/bases/skipmixin.py) agree: a branch skips the
direct downstream tasks that it does not follow, a short circuit all it is given. What a mapped
instance skips it may skip only among instances of its own index, and only direct children.
"""

KEY = "skipmixin_key"


def skip(ti, tasks):
    """Skip `tasks` (operators) and note it in the XCom `skipmixin_key`."""
    tasks = [task for task in tasks if hasattr(task, "task_id")]
    if not tasks:
        return
    ti.xcom_push(key=KEY, value={"skipped": [task.task_id for task in tasks]})
    if ti.map_index < 0:
        ti.skips += [(task.task_id, -1) for task in tasks]
        _leave(ti, [task.task_id for task in tasks])
        return
    direct = ti.task.downstream_task_ids
    ti.skips += [(task.task_id, ti.map_index) for task in tasks if task.task_id in direct]


def skip_all_except(ti, chosen):
    """Follow the task ids `chosen` (text, iterable of texts, or None for none) only."""
    from airflow.exceptions import AirflowException

    task = ti.task
    dag = task.dag
    followed = _as_set(ti, chosen)
    ti.logger.info("Following branch %s", followed)
    unknown = followed - set(dag.task_dict)
    if unknown:
        raise AirflowException(
            f"'branch_task_ids' must contain only valid task_ids. Invalid tasks found: {unknown}."
        )
    downstream = [dag.task_dict[name] for name in task.downstream_task_ids]
    if not downstream:
        return
    # what lies behind a chosen task is followed, too: a join that is itself a direct child
    for name in list(followed):
        followed |= descendants(dag, name)
    skipped = [child.task_id for child in downstream if child.task_id not in followed]
    kept = [child.task_id for child in downstream if child.task_id in followed]
    ti.logger.info("Skipping tasks %s", [(name, ti.map_index) for name in skipped])
    ti.xcom_push(key=KEY, value={"followed": kept})
    ti.skips += [(name, ti.map_index) for name in skipped]
    if skipped and ti.map_index < 0:
        _leave(ti, skipped)


def _leave(ti, names):
    """In 3.x the task ends here, successful and without a `return_value` (golden-af3)."""
    if ti.run.version >= (3, 0):
        from airflow.sdk.exceptions import DownstreamTasksSkipped

        raise DownstreamTasksSkipped(tasks=names)


def _as_set(ti, chosen):
    from airflow.exceptions import AirflowException

    if chosen is None:
        return set()
    if isinstance(chosen, str):
        return {chosen}
    if not hasattr(chosen, "__iter__"):
        raise AirflowException(
            "'branch_task_ids' must be either None, a task ID, or an Iterable of IDs, "
            f"but got {type(chosen).__name__!r}."
        )
    names = set(chosen)
    wrong = {(name, type(name).__name__) for name in names if not isinstance(name, str)}
    if not wrong:
        return names
    if ti.run.version >= (3, 0):
        raise AirflowException(
            "Unable to branch to the specified tasks. The branching function returned invalid "
            f"'branch_task_ids': {wrong}. Please check that your function returns an Iterable of "
            "valid task IDs that exist in your DAG."
        )
    raise AirflowException(
        f"'branch_task_ids' expected all task IDs are strings. Invalid tasks found: {wrong}."
    )


def descendants(dag, task_id):
    """Ids of all tasks behind `task_id`."""
    seen = set()
    waiting = list(dag.task_dict[task_id].downstream_task_ids)
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += dag.task_dict[name].downstream_task_ids
    return seen


def branch(ti, chosen):
    """Follow `chosen`, where the id of a task group stands for its first tasks; give it back."""
    ti.logger.info("Branch into %s", chosen)
    if chosen is None:
        skip_all_except(ti, None)
        return chosen
    groups = ti.task.dag.task_group_dict
    names = [chosen] if isinstance(chosen, str) or not hasattr(chosen, "__iter__") else chosen
    followed = []
    for name in names:
        if isinstance(name, str) and name in groups:
            roots = [root.task_id for root in groups[name].roots]
            ti.logger.info("Expanding task group %s into %s", name, roots)
            followed += roots
        else:
            followed.append(name)
    skip_all_except(ti, followed)
    return chosen
