"""Mixins for operators that skip others; the work is done in `execution.skipping`."""

from ..shared import current
from . import running


class SkipMixin:
    """`skip` and `skip_all_except`."""

    def skip(self, *arguments, tasks=None, ti=None, **_more):
        """Skip tasks; forms of 2.x (dag_run, execution_date, tasks) and 3.x (ti, tasks)."""
        if tasks is None:
            tasks = arguments[-1] if arguments else ()
        context = current.peek()
        running.skip(context["ti"] if context else ti, list(tasks))

    def skip_all_except(self, ti, branch_task_ids):
        """Follow only some of the direct downstream tasks."""
        running.skip_all_except(ti, branch_task_ids)


class BranchMixIn(SkipMixin):
    """`do_branch`."""

    def do_branch(self, context, branches_to_execute):
        """Follow the branches that are named; a group's id stands for its first tasks."""
        return running.branch(context["ti"], branches_to_execute)

    def expand_task_group_roots(self, ti, branches_to_execute):
        """Ids of tasks for ids of tasks and groups."""
        groups = ti.task.dag.task_group_dict
        for name in (
            [branches_to_execute] if isinstance(branches_to_execute, str) else branches_to_execute
        ):
            if name in groups:
                yield from (root.task_id for root in groups[name].roots)
            else:
                yield name
