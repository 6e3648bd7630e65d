"""What stands for names that cannot run here: operators, sensors and hooks of other providers."""

from .operator import BaseOperator
from .sensors import BaseSensorOperator

FIELDS = ("sql", "bash_command", "query", "command", "cmds", "arguments")


class SimulatedOperator(BaseOperator):
    """Keeps any argument; ends as `simulated`."""

    is_simulated = True
    simulated_reason = "this operator needs a service that is not here"

    def __init__(self, **kwargs):
        _keep(self, kwargs, BaseOperator)


class SimulatedSensor(BaseSensorOperator):
    """The same for sensors."""

    is_simulated = True
    simulated_reason = "this sensor waits for a service that is not here"

    def __init__(self, **kwargs):
        _keep(self, kwargs, BaseSensorOperator)


def _keep(operator, kwargs, base):
    from .mapping import parameter_names

    known = parameter_names(base)
    own = {name: value for name, value in kwargs.items() if name not in known}
    base.__init__(operator, **{name: kwargs[name] for name in kwargs if name in known})
    fields = [name for name in own if not name.startswith("_") and not callable(own[name])]
    object.__setattr__(operator, "template_fields", tuple(fields))
    for name, value in own.items():
        try:
            setattr(operator, name, value)
        except AttributeError:
            operator.__dict__[name] = value


class Unavailable:
    """A name that the stand-in does not know: any use at load time works, a result is none."""


class SimulatedHook:
    """A hook of another provider: fails when it is used."""

    def __init__(self, *args, **kwargs):
        self.__dict__.update(kwargs)

    @classmethod
    def get_connection(cls, conn_id):
        """A connection of the run."""
        from .storage import get_connection

        return get_connection(conn_id)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        from .exceptions import AirflowException

        raise AirflowException(
            f"{type(self).__name__}.{name} cannot be used here: the provider of "
            f"{type(self).__module__} is not part of dagproof"
        )


class PlaceholderType(type):
    """Attributes of a placeholder's class are placeholders, too."""

    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return make(cls.__module__, f"{cls.__qualname__}.{name}")


class Placeholder(metaclass=PlaceholderType):
    """Fails only when a task uses it."""

    def __init__(self, *args, **kwargs):
        self._arguments = (args, kwargs)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        cls = type(self)
        from ..execution.current import peek

        if peek() is not None:
            raise NotImplementedError(
                f"{cls.__module__}.{cls.__qualname__} is not known to dagproof: {name!r} "
                "cannot be used"
            )
        return make(cls.__module__, f"{cls.__qualname__}.{name}")()

    def __call__(self, *args, **kwargs):
        if len(args) == 1 and not kwargs and callable(args[0]):
            return args[0]
        return type(self)(*args, **kwargs)

    def __fspath__(self):
        return f"/nonexistent/{type(self).__qualname__}"

    def __truediv__(self, other):
        return self

    def __iter__(self):
        return iter(())


def make(module, name):
    """The class that stands for `name` of the module."""
    short = name.rpartition(".")[2]
    if short.endswith(("Sensor", "SensorAsync")):
        base = SimulatedSensor
    elif short.endswith(("Operator", "OperatorAsync")):
        base = SimulatedOperator
    elif short.endswith("Hook"):
        base = SimulatedHook
    elif short.endswith(("Error", "Exception")):
        from .exceptions import AirflowException

        base = AirflowException
    else:
        base = Placeholder
    made = type(base)(short, (base,), {"__module__": module, "__qualname__": name})
    if base in (SimulatedOperator, SimulatedSensor):
        made.simulated_reason = f"{module}.{short} cannot run here"
    return made
