"""What stands for names that cannot run here: operators, sensors and hooks of other providers."""

from . import names
from .operator import BaseOperator
from .sensors import BaseSensorOperator


class Provided:
    """Mixin: what is known of a provider's class by its source, where that is installed."""

    @classmethod
    def provider_facts(cls):
        """What the class says that this is or derives from; None where it is not installed."""
        from .installed import facts

        for one in cls.__mro__:
            if one is Provided:
                return None
            if one.__module__.startswith("airflow."):
                return facts(one.__module__, one.__name__)
        return None

    @classmethod
    def provider_arguments(cls):
        """Names of its constructor's arguments, as far as they are known."""
        found = cls.provider_facts()
        return found.arguments if found is not None else ()

    @classmethod
    def provider_fields(cls, given):
        """Its template fields; where they are not known, all of its own arguments."""
        for one in cls.__mro__:
            if one is SimulatedOperator or one is SimulatedSensor:
                break
            if not one.__module__.startswith("airflow.") and "template_fields" in vars(one):
                return tuple(one.template_fields)
        found = cls.provider_facts()
        if found is not None and found.fields is not None:
            return found.fields
        from .mapping import parameter_names

        known = parameter_names(BaseSensorOperator)
        return tuple(n for n in given if n not in known and n[0] != "_" and not callable(given[n]))

    @classmethod
    def is_known(cls):
        """Whether all of its arguments are known."""
        found = cls.provider_facts()
        return found is not None and found.complete


class SimulatedOperator(Provided, BaseOperator):
    """Keeps its arguments, which are checked as far as they are known; ends as `simulated`."""

    is_simulated = True
    simulated_reason = "this operator needs a service that is not here"

    def __init__(self, **kwargs):
        _keep(self, kwargs, BaseOperator)


class SimulatedSensor(Provided, BaseSensorOperator):
    """The same for sensors."""

    is_simulated = True
    simulated_reason = "this sensor waits for a service that is not here"

    def __init__(self, **kwargs):
        _keep(self, kwargs, BaseSensorOperator)


def _keep(operator, kwargs, base):
    """Check and keep the arguments, by the provider's source where it is installed."""
    from .mapping import parameter_names

    cls = type(operator)
    known = parameter_names(base)
    own = {name: value for name, value in kwargs.items() if name not in known}
    facts = cls.provider_facts()
    if facts is not None:
        _fill(own, kwargs, facts, known)
        own = _checked(facts, own, kwargs, known)
    base.__init__(operator, **{name: kwargs[name] for name in kwargs if name not in own})
    fields = cls.provider_fields(own)
    object.__setattr__(operator, "template_fields", fields)
    for name in fields:
        operator.__dict__.setdefault(name, None)
    if facts is not None and facts.extensions is not None:
        object.__setattr__(operator, "template_ext", facts.extensions)
    for name, value in own.items():
        try:
            setattr(operator, name, value)
        except AttributeError:
            operator.__dict__[name] = value


def _fill(own, kwargs, facts, known):
    """Arguments that `default_args` gives."""
    default_args = kwargs.get("default_args") or {}
    for name in facts.arguments:
        if name not in kwargs and name not in known and name in default_args:
            own[name] = kwargs[name] = default_args[name]


def _checked(facts, own, kwargs, known):
    """The operator's own arguments; what it lacks is missing, the rest goes to BaseOperator."""
    from .defaults import refuse_missing

    missing = sorted(
        name
        for name, required in facts.arguments.items()
        if required and name not in kwargs and name not in known
    )
    if missing:
        refuse_missing(missing)
    if not facts.complete:
        return own
    return {name: value for name, value in own.items() if name in facts.arguments}


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
    """Fails only when a task uses it, or when a task would be lost with it."""

    def __init__(self, *args, **kwargs):
        cls = type(self)
        decorates = len(args) == 1 and not kwargs and type(args[0]) is type(make)
        if "task_id" in kwargs or decorates and cls.__module__ in names.PATHS:
            raise ImportError(f"cannot import name {cls.__qualname__!r} from {cls.__module__!r}")
        self._arguments = (args, kwargs)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        cls = type(self)
        from ..shared.current import peek

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
