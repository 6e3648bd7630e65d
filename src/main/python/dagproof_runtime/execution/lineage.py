"""Inlets and outlets of a 2.x task: rendered before it runs, stored as XComs afterwards.

airflow/lineage/__init__.py of 2.11.2 (`prepare_lineage`, `apply_lineage`); 3.x has neither.
"""

OUTLETS = "pipeline_outlets"
INLETS = "pipeline_inlets"


def prepare(ti, task, context):
    """Make lists of the task's inlets and outlets, with `auto` and task ids looked up."""
    if not task.inlets and not task.outlets:
        return
    from .templates import Renderer

    renderer = Renderer(task, task.dag, context)
    inlets = _as_list(task.inlets)
    if any(isinstance(one, str) or hasattr(one, "task_id") for one in inlets):
        inlets = _looked_up(ti, task, inlets)
    task.inlets = [_rendered(renderer, one) for one in inlets]
    task.outlets = [_rendered(renderer, one) for one in _as_list(task.outlets)]
    context["inlets"] = task.inlets
    context["outlets"] = task.outlets


def _as_list(items):
    if isinstance(items, str) or not isinstance(items, (list, tuple)):
        return [items]
    return list(items)


def _rendered(renderer, item):
    return renderer.render(item) if hasattr(item, "template_fields") else item


def _looked_up(ti, task, inlets):
    """Inlets that name tasks are the outlets which those tasks stored."""
    names = {one if isinstance(one, str) else getattr(one, "task_id", None) for one in inlets}
    if "auto" in names or "AUTO" in names:
        names |= set(task.upstream_task_ids)
    upstream = [name for name in names if name in task.dag.task_dict]
    found = [one for one in inlets if not isinstance(one, str) and not hasattr(one, "task_id")]
    for outlets in ti.xcom_pull(task_ids=upstream, key=OUTLETS) if upstream else ():
        found.extend(outlets)
    return found


def store(ti, task):
    """The XComs that Airflow's lineage writes after a task."""
    if task.outlets:
        ti.xcom_push(key=OUTLETS, value=list(task.outlets))
    if task.inlets:
        ti.xcom_push(key=INLETS, value=list(task.inlets))
