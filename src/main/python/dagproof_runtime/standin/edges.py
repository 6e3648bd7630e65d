"""Dependencies: `>>`, `<<`, set_upstream/downstream, chain, cross_downstream, Label.

Airflow 2.11.2 models/taskmixin.py and utils/edgemodifier.py; 3.3.2 sdk/definitions/_internal/mixins.py.
"""

from .exceptions import AirflowException
from .version import modern


def as_list(other):
    return list(other) if isinstance(other, (list, tuple, set)) else [other]


class DependencyMixin:
    """Anything that may stand beside `>>`."""

    @property
    def roots(self):
        """The nodes that come first."""
        raise NotImplementedError

    @property
    def leaves(self):
        """The nodes that come last."""
        raise NotImplementedError

    def set_upstream(self, other, edge_modifier=None):
        """Put `other` before this."""
        raise NotImplementedError

    def set_downstream(self, other, edge_modifier=None):
        """Put `other` behind this."""
        raise NotImplementedError

    def update_relative(self, other, upstream=True, edge_modifier=None):
        """Hear of a dependency that the other side set."""

    def as_setup(self):
        """Make this a setup."""
        raise NotImplementedError

    def as_teardown(self, *, setups=None, on_failure_fail_dagrun=None):
        """Make this a teardown."""
        raise NotImplementedError

    def __lshift__(self, other):
        self.set_upstream(other)
        return other

    def __rshift__(self, other):
        self.set_downstream(other)
        return other

    def __rrshift__(self, other):
        self.__lshift__(other)
        return self

    def __rlshift__(self, other):
        self.__rshift__(other)
        return self


TaskMixin = DependencyMixin


class DAGNode(DependencyMixin):
    """A task: what edges are between."""

    dag = None

    def has_dag(self):
        """Whether it belongs to a DAG."""
        return self.dag is not None

    @property
    def roots(self):
        return [self]

    @property
    def leaves(self):
        return [self]

    @property
    def upstream_list(self):
        """Tasks directly before this."""
        return [self.dag.task_dict[name] for name in sorted(self.upstream_task_ids)]

    @property
    def downstream_list(self):
        """Tasks directly behind this."""
        return [self.dag.task_dict[name] for name in sorted(self.downstream_task_ids)]

    def get_direct_relative_ids(self, upstream=False):
        """Ids of the direct upstream or downstream tasks."""
        return self.upstream_task_ids if upstream else self.downstream_task_ids

    def get_direct_relatives(self, upstream=False):
        """The direct upstream or downstream tasks."""
        return self.upstream_list if upstream else self.downstream_list

    def get_flat_relative_ids(self, *, upstream=False):
        """Ids of all tasks before or behind this."""
        seen = set()
        waiting = list(self.get_direct_relative_ids(upstream))
        while waiting:
            name = waiting.pop()
            if name not in seen:
                seen.add(name)
                waiting.extend(self.dag.task_dict[name].get_direct_relative_ids(upstream))
        return seen

    def get_flat_relatives(self, upstream=False):
        """All tasks before or behind this."""
        return [self.dag.task_dict[name] for name in self.get_flat_relative_ids(upstream=upstream)]

    def set_upstream(self, task_or_task_list, edge_modifier=None):
        self._relate(task_or_task_list, True, edge_modifier)

    def set_downstream(self, task_or_task_list, edge_modifier=None):
        self._relate(task_or_task_list, False, edge_modifier)

    def _relate(self, others, upstream, modifier):
        nodes = []
        for other in as_list(others):
            other.update_relative(self, not upstream, edge_modifier=modifier)
            nodes += other.leaves if upstream else other.roots
        word = "Dag" if modern() else "DAG"
        dags = {id(node.dag): node.dag for node in [self, *nodes] if node.dag is not None}
        if len(dags) > 1:
            raise (RuntimeError if modern() else AirflowException)(
                f"Tried to set relationships between tasks in more than one {word}: "
                f"{set(dags.values())}"
            )
        if not dags:
            raise (ValueError if modern() else AirflowException)(
                f"Tried to create relationships between tasks that don't have {word}s yet. "
                f"Set the {word} for at least one task and try again: {[self, *nodes]}"
            )
        dag = next(iter(dags.values()))
        if self.dag is None:
            dag.add_task(self)
        for node in nodes:
            if node.dag is None:
                dag.add_task(node)
            first, second = (node, self) if upstream else (self, node)
            first.downstream_task_ids.add(second.task_id)
            second.upstream_task_ids.add(first.task_id)
            if modifier is not None:
                modifier.add_edge_info(dag, first.task_id, second.task_id)


class EdgeModifier(DependencyMixin):
    """A label between tasks: `a >> Label("x") >> b`."""

    def __init__(self, label=None):
        self.label = label
        self._upstream = []
        self._downstream = []

    @property
    def roots(self):
        return self._downstream

    @property
    def leaves(self):
        return self._upstream

    def _save(self, nodes, upstream):
        own = self._upstream if upstream else self._downstream
        for node in as_list(nodes):
            own.extend(node.leaves if upstream else node.roots)

    def _connect(self):
        for node in self._upstream:
            node.set_downstream(list(self._downstream), edge_modifier=self)

    def set_upstream(self, other, edge_modifier=None):
        self._save(other, True)
        if self._upstream and self._downstream:
            self._connect()

    def set_downstream(self, other, edge_modifier=None):
        self._save(other, False)
        if self._upstream and self._downstream:
            self._connect()

    def update_relative(self, other, upstream=True, edge_modifier=None):
        have = len(self._upstream), len(self._downstream)
        self._save(other, upstream)
        if self._upstream and self._downstream and have != (0, 0):
            self._connect()

    def add_edge_info(self, dag, upstream_id, downstream_id):
        """Note the label of an edge."""
        dag.set_edge_info(upstream_id, downstream_id, {"label": self.label})


def Label(label):
    """A labelled edge."""
    return EdgeModifier(label=label)


def chain(*tasks):
    """Each behind the one before it; lists of equal length pair up."""
    for first, second in zip(tasks, tasks[1:]):
        if isinstance(first, DependencyMixin):
            first.set_downstream(second)
        elif isinstance(second, DependencyMixin):
            second.set_upstream(first)
        elif not isinstance(first, (list, tuple)) or not isinstance(second, (list, tuple)):
            raise TypeError(
                "Chain not supported between instances of "
                f"{type(first).__name__} and {type(second).__name__}"
            )
        elif len(first) != len(second):
            raise AirflowException(
                "Chain not supported for different length Iterable. "
                f"Got {len(first)} and {len(second)}."
            )
        else:
            for one, other in zip(first, second):
                one.set_downstream(other)


def chain_linear(*elements):
    """Every task of one element before every task of the next."""
    if len(elements) == 1:
        raise ValueError("No dependencies were set. Did you forget to expand with `*`?")
    for first, second in zip(elements, elements[1:]):
        for one in as_list(first):
            for other in as_list(second):
                one.set_downstream(other)


def cross_downstream(from_tasks, to_tasks):
    """Every task of one list before every task of the other."""
    for task in from_tasks:
        task.set_downstream(to_tasks)
