"""`@task_group` (decorators/task_group.py of 2.11.2)."""

from .groups import MappedTaskGroup, TaskGroup
from .references import DictOfListsExpandInput, ListOfDictsExpandInput, MappedArgument


class GroupDecorator:
    """A function that is decorated by `@task_group`: each call makes a group."""

    def __init__(self, function, kwargs, given=None):
        self.function = function
        self.kwargs = kwargs
        self.given = given or {}
        self.__wrapped__ = function
        self.__name__ = function.__name__
        self.__doc__ = function.__doc__

    def _options(self):
        options = dict(self.kwargs)
        options.setdefault("group_id", self.function.__name__)
        options.setdefault("add_suffix_on_collision", True)
        if self.function.__doc__ and not options.get("tooltip"):
            options["tooltip"] = self.function.__doc__
        return options

    def __call__(self, *args, **kwargs):
        return self._make(TaskGroup(**self._options()), *args, **self.given, **kwargs)

    def _make(self, group, *args, **kwargs):
        with group:
            found = self.function(*args, **kwargs)
        return group if found is None else found

    def override(self, **kwargs):
        """The same with other group arguments."""
        return GroupDecorator(self.function, {**self.kwargs, **kwargs}, self.given)

    def partial(self, **kwargs):
        """Arguments that all rounds share."""
        return GroupDecorator(self.function, self.kwargs, {**self.given, **kwargs})

    def expand(self, **mapped):
        """A round for each element (all combinations) of the values."""
        if not mapped:
            raise TypeError("no arguments to expand against")
        expand_input = DictOfListsExpandInput(mapped)
        arguments = {key: MappedArgument(_input=expand_input, _key=key) for key in mapped}
        return self._mapped(expand_input, arguments)

    def expand_kwargs(self, kwargs):
        """A round for each dict of arguments."""
        import inspect

        expand_input = ListOfDictsExpandInput(kwargs)
        names = [n for n in inspect.signature(self.function).parameters if n not in self.given]
        return self._mapped(
            expand_input, {n: MappedArgument(_input=expand_input, _key=n) for n in names}
        )

    def _mapped(self, expand_input, arguments):
        group = MappedTaskGroup(expand_input=expand_input, **self._options())
        return self._make(group, **self.given, **arguments)


def task_group(function=None, **options):
    """`@task_group`."""
    if function is not None:
        return GroupDecorator(function, options)
    return lambda one: GroupDecorator(one, options)
