"""XCom references: `task.output`, `.map()`, `.zip()`, `.concat()` (models/xcom_arg.py)."""

from .edges import DependencyMixin
from .params import NOTSET


class XComArg(DependencyMixin):
    """A value that another task will have pushed."""

    kind = None

    def __new__(cls, *args, **kwargs):
        if cls is XComArg:
            return object.__new__(PlainXComArg)
        return object.__new__(cls)

    def iter_references(self):
        """(operator, key) pairs."""
        raise NotImplementedError

    @staticmethod
    def iter_xcom_references(arg):
        """(operator, key) of all references in any value."""
        if isinstance(arg, (XComArg, MappedArgument)):
            yield from arg.iter_references()
        elif isinstance(arg, (list, tuple, set)):
            for item in arg:
                yield from XComArg.iter_xcom_references(item)
        elif isinstance(arg, dict):
            for item in arg.values():
                yield from XComArg.iter_xcom_references(item)
        elif type(arg) not in PLAIN and hasattr(arg, "template_fields"):
            from .edges import DAGNode

            if not isinstance(arg, (type, DAGNode)):
                for name in arg.template_fields:
                    yield from XComArg.iter_xcom_references(getattr(arg, name, None))

    iter_xcom_args = iter_xcom_references

    @staticmethod
    def apply_upstream_relationship(op, arg):
        """Put the tasks that `arg` refers to before `op`."""
        for operator, _ in XComArg.iter_xcom_references(arg):
            if operator is not op:
                op.set_upstream(operator)

    def resolve(self, context, *_session, **_more):
        """The value, in the task of `context`."""
        from .running import resolve

        return resolve(self, context)

    def _operators(self):
        found = {}
        for operator, _ in self.iter_references():
            found[id(operator)] = operator
        return list(found.values())

    @property
    def roots(self):
        return self._operators()

    @property
    def leaves(self):
        return self._operators()

    def set_upstream(self, other, edge_modifier=None):
        for operator in self._operators():
            operator.set_upstream(other, edge_modifier)

    def set_downstream(self, other, edge_modifier=None):
        for operator in self._operators():
            operator.set_downstream(other, edge_modifier)

    def as_setup(self):
        for operator in self._operators():
            operator.is_setup = True
        return self

    def as_teardown(self, *, setups=None, on_failure_fail_dagrun=None):
        for operator in self._operators():
            operator.as_teardown(setups=setups, on_failure_fail_dagrun=on_failure_fail_dagrun)
        return self

    def __enter__(self):
        from .groups import SetupTeardownContext

        SetupTeardownContext.enter(self._operators())
        return self

    def add_task(self, task):
        """Take a task into the open setup block."""
        from .groups import SetupTeardownContext

        SetupTeardownContext.stack[-1][2].append(task)

    def __exit__(self, *_error):
        from .groups import SetupTeardownContext

        SetupTeardownContext.leave()

    def map(self, f):
        """Apply a function to each item."""
        return MapXComArg(self, [f])

    def zip(self, *others, fillvalue=NOTSET):
        """Pair the items with those of others."""
        return ZipXComArg([self, *others], fillvalue=fillvalue)

    def concat(self, *others):
        """The items, then those of others."""
        return ConcatXComArg([self, *others])


PLAIN = (str, int, float, bool, type(None), bytes)


class PlainXComArg(XComArg):
    """An XCom of one task."""

    kind = "plain"

    def __init__(self, operator, key="return_value"):
        self.operator = operator
        self.key = key

    def __getitem__(self, item):
        if not isinstance(item, str):
            raise ValueError(f"XComArg only supports str lookup, received {type(item).__name__}")
        return PlainXComArg(self.operator, item)

    def __iter__(self):
        raise TypeError("'XComArg' object is not iterable")

    def iter_references(self):
        yield self.operator, self.key

    @property
    def is_setup(self):
        """Whether its task is a setup."""
        return self.operator.is_setup

    @is_setup.setter
    def is_setup(self, value):
        self.operator.is_setup = value

    @property
    def is_teardown(self):
        """Whether its task is a teardown."""
        return self.operator.is_teardown

    @is_teardown.setter
    def is_teardown(self, value):
        self.operator.is_teardown = value

    @property
    def on_failure_fail_dagrun(self):
        """Whether a failing teardown fails the run."""
        return self.operator.on_failure_fail_dagrun

    @on_failure_fail_dagrun.setter
    def on_failure_fail_dagrun(self, value):
        self.operator.on_failure_fail_dagrun = value

    @property
    def dag(self):
        """The DAG of its task."""
        return self.operator.dag

    def map(self, f):
        if self.key != "return_value":
            raise ValueError("cannot map against non-return XCom")
        return super().map(f)

    def zip(self, *others, fillvalue=NOTSET):
        if self.key != "return_value":
            raise ValueError("cannot map against non-return XCom")
        return super().zip(*others, fillvalue=fillvalue)

    def concat(self, *others):
        if self.key != "return_value":
            raise ValueError("cannot concatenate non-return XCom")
        return super().concat(*others)

    def __eq__(self, other):
        if not isinstance(other, PlainXComArg):
            return NotImplemented
        return self.operator is other.operator and self.key == other.key

    def __hash__(self):
        return hash((id(self.operator), self.key))

    def __repr__(self):
        if self.key == "return_value":
            return f"XComArg({self.operator!r})"
        return f"XComArg({self.operator!r}, {self.key!r})"

    def __str__(self):
        task = self.operator
        return (
            f"{{{{ task_instance.xcom_pull(task_ids={task.task_id!r}, dag_id={task.dag_id!r}, "
            f"key={self.key!r}) }}}}"
        )


def _no_keys(callables):
    for one in callables:
        if getattr(one, "_airflow_is_task_decorator", False):
            raise ValueError("map() argument must be a plain function, not a @task operator")


class MapXComArg(XComArg):
    """A function applied to each item."""

    kind = "map"

    def __init__(self, arg, callables):
        _no_keys(callables)
        self.arg = arg
        self.callables = callables

    def iter_references(self):
        yield from self.arg.iter_references()

    def map(self, f):
        return MapXComArg(self.arg, [*self.callables, f])


class ZipXComArg(XComArg):
    """Items of several, paired."""

    kind = "zip"

    def __init__(self, args, *, fillvalue=NOTSET):
        if not args:
            raise ValueError("At least one input is required")
        self.args = args
        self.fillvalue = fillvalue

    def iter_references(self):
        for arg in self.args:
            yield from arg.iter_references()


class ConcatXComArg(XComArg):
    """Items of several, one after the other."""

    kind = "concat"

    def __init__(self, args):
        if not args:
            raise ValueError("At least one input is required")
        self.args = args

    def iter_references(self):
        for arg in self.args:
            yield from arg.iter_references()

    def concat(self, *others):
        return ConcatXComArg([*self.args, *others])


class MappedArgument:
    """The argument of a mapped task group's function, within it."""

    kind = "argument"

    def __init__(self, _input, _key):
        self._input = _input
        self._key = _key

    def iter_references(self):
        """(operator, key) pairs."""
        yield from self._input.iter_references()

    def resolve(self, context, *_session, **_more):
        """The value of this round of the group."""
        from .running import resolve

        return resolve(self, context)


class DictOfListsExpandInput:
    """`expand(a=..., b=...)`."""

    kind = "dict_of_lists"

    def __init__(self, value):
        self.value = value

    def iter_references(self):
        """(operator, key) pairs."""
        for value in self.value.values():
            yield from XComArg.iter_xcom_references(value)


class ListOfDictsExpandInput:
    """`expand_kwargs(...)`."""

    kind = "list_of_dicts"

    def __init__(self, value):
        self.value = value

    def iter_references(self):
        """(operator, key) pairs."""
        yield from XComArg.iter_xcom_references(self.value)
