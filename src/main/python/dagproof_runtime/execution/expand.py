"""Mapped tasks: how many instances there are, and which of them belong together."""

from . import references


def mapped_groups(task):
    """The mapped task groups around `task`, innermost first."""
    group = getattr(task, "task_group", None)
    while group is not None:
        if getattr(group, "is_mapped_group", False):
            yield group
        group = getattr(group, "parent_group", None)


def mapped_group(task):
    """The innermost mapped task group around `task`, or None."""
    return next(mapped_groups(task), None)


def group_length(group, context):
    """How many times a mapped group runs; groups around it multiply. None if an XCom misses."""
    total = references.input_length(group.get_expand_input(), context)
    outer = getattr(group, "parent_group", None)
    while total is not None and outer is not None:
        if getattr(outer, "is_mapped_group", False):
            around = references.input_length(outer.get_expand_input(), context)
            return None if around is None else total * around
        outer = getattr(outer, "parent_group", None)
    return total


def total_length(task, context):
    """How many instances `task` has: its own expansion times that of the groups around it."""
    total = 1
    if getattr(task, "is_mapped", False):
        total = references.input_length(task.get_expand_input(), context)
        if total is None:
            return None
    group = mapped_group(task)
    if group is None:
        return total
    around = group_length(group, context)
    return None if around is None else total * around


def relevant_map_indexes(ti, upstream, count):
    """The indexes of `upstream` that this instance sees: one, a range, or None for all.

    Two tasks of one mapped group see each other's instance of the same round of the group
    (TaskInstance.get_relevant_upstream_map_indexes of 2.11.2).
    """
    own = {group.group_id for group in mapped_groups(ti.task)}
    common = next((group for group in mapped_groups(upstream) if group.group_id in own), None)
    if common is None:
        return None
    rounds = group_length(common, ti.get_template_context())
    if not rounds:
        return None
    place = ti.map_index * rounds // count
    if not _further_mapped(upstream, common):
        return place
    size = count // rounds
    return range(place * size, place * size + size)


def _further_mapped(task, container):
    if getattr(task, "is_mapped", False):
        return True
    group = task.task_group
    while group is not None and group.group_id != container.group_id:
        if getattr(group, "is_mapped_group", False):
            return True
        group = group.parent_group
    return False


def unmap(task, context):
    """(the operator of one mapped instance, ids of arguments that came from XComs)."""
    arguments, from_xcom = references.resolve_input(task.get_expand_input(), context)
    operator = task.unmap(arguments)
    context["ti"].task = operator
    context["ti"].is_mapped = True
    context["task"] = operator
    return operator, from_xcom


def count(request, dag, run, channel):
    """The answer to the engine's `expand`: number of instances of a task or group, or None."""
    from .task_instance import make

    if request.get("group_id"):
        group = dag.task_group_dict[request["group_id"]]
        task = _anchor(dag, group)
        context = make(task, run, channel, request).get_template_context()
        return group_length(group, context)
    task = dag.task_dict[request["task_id"]]
    context = make(task, run, channel, request).get_template_context()
    return total_length(task, context)


def _anchor(dag, group):
    """Any task of the group: the context of a count needs one."""
    for task in dag.task_dict.values():
        if any(one is group for one in mapped_groups(task)):
            return task
    raise KeyError(group.group_id)


def run_expand(request, dag, run, channel):
    """Count and send the `result`; a count that fails is a failed result."""
    from ..shared import versions
    from . import errors

    versions.set_profile(run.version)
    run.attach(channel)
    try:
        number = count(request, dag, run, channel)
        if number is None:
            message = "the XCom to map over was not pushed"
            error = {"kind": "XComForMappingNotPushed", "message": message, "frames": []}
            channel.send({"type": "result", "state": "failed", "error": error})
            return
        channel.send({"type": "result", "state": "success", "count": number})
    except BaseException as error:  # user code may raise anything, and the engine must know
        channel.send({"type": "result", "state": "failed", "error": errors.describe(error)})
