"""Task groups, and which DAG and group new tasks go to (utils/task_group.py of 2.11.2)."""

from .edges import DependencyMixin, as_list
from .exceptions import AirflowException, DuplicateTaskIdFound, TaskAlreadyInTaskGroup
from .validation import validate_group_key
from .version import modern


def word():
    """How Airflow's sentences write it."""
    return "Dag" if modern() else "DAG"


class DagContext:
    """The DAGs whose `with` block is open, and those made in the file that is loaded."""

    stack = []  # noqa: RUF012
    autoregistered = []  # noqa: RUF012
    current_autoregister_module_name = None

    @classmethod
    def get_current_dag(cls):
        """The innermost open DAG, or None."""
        return cls.stack[-1] if cls.stack else None

    get_current = get_current_dag


class TaskGroupContext:
    """The groups whose `with` block is open."""

    stack = []  # noqa: RUF012

    @classmethod
    def get_current_task_group(cls, dag):
        """The innermost open group of `dag`, its root group, or None."""
        if cls.stack and (dag is None or cls.stack[-1].dag is dag):
            return cls.stack[-1]
        return dag.task_group if dag is not None else None

    get_current = get_current_task_group


class SetupTeardownContext:
    """Tasks made below `with setup:` run between the setups and the teardowns."""

    stack = []  # noqa: RUF012  (setups, teardowns, work tasks)

    @classmethod
    def note(cls, task):
        """A task was made."""
        if cls.stack:
            cls.stack[-1][2].append(task)

    @classmethod
    def enter(cls, operators):
        """Open a block for setups or teardowns."""
        setups = [one for one in operators if one.is_setup]
        teardowns = [one for one in operators if one.is_teardown]
        if not setups and not teardowns:
            raise AirflowException("Only setup/teardown tasks can be used as context managers.")
        for one in list(setups):
            teardowns += [x for x in one.downstream_list if x.is_teardown and x not in teardowns]
        for one in list(teardowns):
            setups += [x for x in one.upstream_list if x.is_setup and x not in setups]
        cls.stack.append((setups, teardowns, []))

    @classmethod
    def leave(cls):
        """Close the block: link its first and last tasks."""
        setups, teardowns, work = cls.stack.pop()
        outer = setups + teardowns
        work = [task for task in work if all(task is not one for one in outer)]
        # inner setups and teardowns get only what the file says
        work = [task for task in work if not task.is_setup and not task.is_teardown]
        ids = {task.task_id for task in work}
        for task in work:
            if setups and ids.isdisjoint(task.upstream_task_ids):
                task.set_upstream(setups)
            if teardowns and ids.isdisjoint(task.downstream_task_ids):
                task.set_downstream(teardowns)


class TaskGroup(DependencyMixin):
    """A named collection of tasks; the root group of a DAG has no id."""

    is_mapped_group = False
    mapped_upstreams = ()

    def __init__(
        self,
        group_id=None,
        prefix_group_id=True,
        parent_group=None,
        dag=None,
        default_args=None,
        tooltip="",
        ui_color="CornflowerBlue",
        ui_fgcolor="#000",
        add_suffix_on_collision=False,
        group_display_name="",
        **more,
    ):
        self.prefix_group_id = prefix_group_id
        self.default_args = dict(default_args or {})
        self.tooltip = tooltip
        self.ui_color = ui_color
        self.ui_fgcolor = ui_fgcolor
        self.group_display_name = group_display_name
        self.children = {}
        self.upstream_group_ids = set()
        self.downstream_group_ids = set()
        self.upstream_task_ids = set()
        self.downstream_task_ids = set()
        self._root = bool(more.pop("_root", False))
        self.retries = more.pop("retries", None)
        if more:
            name = next(iter(more))
            raise TypeError(f"TaskGroup.__init__() got an unexpected keyword argument {name!r}")
        if self._root:
            self._group_id = None
            self.parent_group = None
            self.dag = dag
            self.used_group_ids = set()
            return
        if parent_group is None:
            parent_group = TaskGroupContext.get_current_task_group(
                dag or DagContext.get_current_dag()
            )
        self.parent_group = parent_group
        self.dag = dag or (parent_group.dag if parent_group else DagContext.get_current_dag())
        if self.dag is None:
            raise RuntimeError("TaskGroup can only be used inside a dag")
        self.used_group_ids = parent_group.used_group_ids
        self._group_id = group_id
        self._claim(group_id, add_suffix_on_collision)
        inherited = dict(parent_group.default_args)
        inherited.update(self.default_args)
        self.default_args = inherited
        parent_group.add(self)
        self.used_group_ids.add(self.group_id)
        self.used_group_ids.add(self.group_id + ".upstream_join_id")

    def _claim(self, group_id, suffix):
        if not group_id:
            raise ValueError("group_id must not be empty")
        if not isinstance(group_id, str):
            raise ValueError("group_id must be str")
        validate_group_key(group_id)
        if self.group_id not in self.used_group_ids:
            return
        if not suffix:
            raise DuplicateTaskIdFound(
                f"group_id '{self.group_id}' has already been added to the DAG"
            )
        base = group_id.split("__")[0]
        number = 1
        while self.group_id in self.used_group_ids:
            self._group_id = f"{base}__{number}"
            number += 1

    @property
    def is_root(self):
        """Whether it is the DAG itself."""
        return self._root

    @property
    def task_group(self):
        """The group around it."""
        return self.parent_group

    @property
    def group_id(self):
        """Its id with those of the groups around it."""
        parent = self.parent_group
        if parent is not None and parent.prefix_group_id and parent._group_id is not None:
            return parent.child_id(self._group_id)
        return self._group_id

    node_id = group_id

    @property
    def label(self):
        """Its own id without prefix, or its display name."""
        return self.group_display_name or self._group_id

    def child_id(self, label):
        """The id of a task or group of this label in it."""
        if self.prefix_group_id:
            own = self.group_id
            if own:
                return f"{own}.{label}"
        return label

    def add(self, node):
        """Take a task or a group."""
        key = node.group_id if isinstance(node, TaskGroup) else node.task_id
        if key in self.children:
            if self.children[key] is node:
                return node
            kind = "Task" if not isinstance(node, TaskGroup) else "Task Group"
            raise DuplicateTaskIdFound(f"{kind} id '{key}' has already been added to the {word()}")
        if not isinstance(node, TaskGroup):
            present = getattr(node, "task_group", None)
            if present is not None and present is not self and not present.is_root:
                raise TaskAlreadyInTaskGroup(f"cannot add {key!r} to {self.group_id!r}")
            node.task_group = self
        self.children[key] = node
        return node

    def __iter__(self):
        for child in list(self.children.values()):
            if isinstance(child, TaskGroup):
                yield from child
            else:
                yield child

    iter_tasks = __iter__

    def get_child_by_label(self, label):
        """The task or group of this label."""
        return self.children[self.child_id(label)]

    def get_task_group_dict(self):
        """{group_id: group} of this and all below."""
        found = {}
        waiting = [self]
        while waiting:
            group = waiting.pop(0)
            found[group.group_id] = group
            waiting += [one for one in group.children.values() if isinstance(one, TaskGroup)]
        return found

    def has_task(self, task):
        """Whether the task is in it or below."""
        return any(one is task for one in self)

    def get_roots(self):
        """Tasks with nothing of the group before them."""
        tasks = list(self)
        ids = {task.task_id for task in tasks}
        return [task for task in tasks if ids.isdisjoint(task.upstream_task_ids)]

    def get_leaves(self):
        """Tasks with nothing of the group behind them; a teardown does not count."""
        tasks = list(self)
        ids = {task.task_id for task in tasks}
        found = {}
        for task in tasks:
            if ids.isdisjoint(task.downstream_task_ids):
                for one in self._effective(task, ids) if task.is_teardown else (task,):
                    found[one.task_id] = one
        return list(found.values())

    def _effective(self, task, ids):
        for before in task.upstream_list:
            if before.task_id not in ids:
                continue
            if before.is_teardown:
                yield from self._effective(before, ids)
            elif not before.is_setup:
                yield before

    @property
    def roots(self):
        return list(self.get_roots())

    @property
    def leaves(self):
        return list(self.get_leaves())

    def update_relative(self, other, upstream=True, edge_modifier=None):
        if isinstance(other, TaskGroup):
            own, theirs = (
                (self.upstream_group_ids, other.downstream_group_ids)
                if upstream
                else (self.downstream_group_ids, other.upstream_group_ids)
            )
            own.add(other.group_id)
            theirs.add(self.group_id)

    def set_upstream(self, other, edge_modifier=None):
        for one in as_list(other):
            self.update_relative(one, True)
        for task in self.get_roots():
            task.set_upstream(other, edge_modifier=edge_modifier)

    def set_downstream(self, other, edge_modifier=None):
        for one in as_list(other):
            self.update_relative(one, False)
        for task in self.get_leaves():
            task.set_downstream(other, edge_modifier=edge_modifier)

    def as_setup(self):
        raise NotImplementedError("Not implemented for TaskGroup.")

    def as_teardown(self, *, setups=None, on_failure_fail_dagrun=None):
        raise NotImplementedError("Not implemented for TaskGroup.")

    def __enter__(self):
        TaskGroupContext.stack.append(self)
        return self

    def __exit__(self, *_error):
        TaskGroupContext.stack.pop()

    def __repr__(self):
        return f"<TaskGroup: {self.group_id}>"


class MappedTaskGroup(TaskGroup):
    """A group that runs once for each value of its `expand()`."""

    is_mapped_group = True

    def __init__(self, *, expand_input, **options):
        super().__init__(**options)
        self._expand_input = expand_input
        self.mapped_upstreams = sorted({op.task_id for op, _ in expand_input.iter_references()})

    def get_expand_input(self):
        """What it is mapped over."""
        return self._expand_input

    def __exit__(self, *error):
        super().__exit__(*error)
        for operator, _ in self._expand_input.iter_references():
            self.set_upstream(operator)
