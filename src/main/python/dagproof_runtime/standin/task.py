"""What plain and mapped tasks share: ids, place in the DAG, setup and teardown."""

from .edges import DAGNode
from .enums import TriggerRule
from .exceptions import AirflowException
from .groups import SetupTeardownContext
from .references import PlainXComArg
from .version import modern

ALLOWED = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-")


def validate_key(key, limit=250):
    """Raise where an id has wrong characters or is too long."""
    kind = ValueError if modern() else AirflowException
    if not isinstance(key, str):
        raise TypeError(f"The key has to be a string and is {type(key)}:{key}")
    if len(key) > limit:
        raise kind(f"The key: {key!r} has to be less than {limit} characters, not {len(key)}")
    if not key or not ALLOWED.issuperset(key):
        if key and all(c.isalnum() or c in "_.-" for c in key):
            return
        marks = "dots, and" if modern() else "dots and"
        raise kind(
            f"The key {key!r} has to be made of alphanumeric characters, dashes, "
            f"{marks} underscores exclusively"
        )


class TaskBase(DAGNode):
    """What plain and mapped operators share."""

    is_mapped = False
    _is_setup = False
    _is_teardown = False
    on_failure_fail_dagrun = False
    task_group = None
    mapped_upstreams = ()

    @property
    def node_id(self):
        """Its id."""
        return self.task_id

    @property
    def dag_id(self):
        """The id of its DAG."""
        dag = self.dag
        return dag.dag_id if dag is not None else f"adhoc_{getattr(self, 'owner', 'airflow')}"

    @property
    def label(self):
        """The id without the prefix of its group."""
        group = self.task_group
        prefix = group.group_id if group is not None and group.prefix_group_id else None
        if prefix and self.task_id.startswith(prefix + "."):
            return self.task_id[len(prefix) + 1 :]
        return self.task_id

    @property
    def output(self):
        """A reference to what it returns."""
        return PlainXComArg(self)

    @property
    def is_setup(self):
        """Whether it prepares something for others."""
        return self._is_setup

    @is_setup.setter
    def is_setup(self, value):
        if value and self._is_teardown:
            raise ValueError(
                f"Cannot mark task '{self.task_id}' as setup; task is already a teardown."
            )
        self.__dict__["_is_setup"] = value

    @property
    def is_teardown(self):
        """Whether it removes what a setup made."""
        return self._is_teardown

    @is_teardown.setter
    def is_teardown(self, value):
        if value and self._is_setup:
            raise ValueError(
                f"Cannot mark task '{self.task_id}' as teardown; task is already a setup."
            )
        self.__dict__["_is_teardown"] = value

    def as_setup(self):
        self.is_setup = True
        return self

    def as_teardown(self, *, setups=None, on_failure_fail_dagrun=None):
        self.is_teardown = True
        self._set_rule(TriggerRule.ALL_DONE_SETUP_SUCCESS)
        if on_failure_fail_dagrun is not None:
            self.on_failure_fail_dagrun = on_failure_fail_dagrun
        if setups is not None:
            for one in setups if isinstance(setups, (list, tuple)) else [setups]:
                one.is_setup = True
                for task in one.leaves:
                    task.set_downstream(self)
        return self

    def _set_rule(self, rule):
        self.trigger_rule = rule

    def __enter__(self):
        SetupTeardownContext.enter([self])
        return self

    def __exit__(self, *_error):
        SetupTeardownContext.leave()

    def add_task(self, task):
        """Take a task into the open setup block."""
        SetupTeardownContext.stack[-1][2].append(task)

    def get_closest_mapped_task_group(self):
        """The innermost mapped group around it, or None."""
        return next(self.iter_mapped_task_groups(), None)

    def iter_mapped_task_groups(self):
        """Mapped groups around it, innermost first."""
        group = self.task_group
        while group is not None:
            if group.is_mapped_group:
                yield group
            group = group.parent_group

    def iter_mapped_dependants(self):
        """Mapped tasks that read its result to know their length."""
        for task in self.dag.tasks:
            if self.task_id in task.mapped_upstreams:
                yield task

    def get_dag(self):
        """Its DAG."""
        return self.dag

    @property
    def leaves(self):
        return [self]

    @property
    def log(self):
        """Its logger."""
        import logging

        return logging.getLogger(f"airflow.task.operators.{type(self).__module__}")

    logger = log
