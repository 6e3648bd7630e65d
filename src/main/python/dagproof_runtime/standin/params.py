"""Params: values with a JSON schema (models/param.py of 2.11.2)."""

from .exceptions import ParamValidationError
from .version import modern


class ArgNotSet:
    """Stands for an argument that was not given."""

    def __repr__(self):
        return "NOTSET"


NOTSET = ArgNotSet()


class Param:
    """A default value, a description and a JSON schema."""

    CLASS_IDENTIFIER = "__class"

    def __init__(self, default=NOTSET, description=None, source=None, **kwargs):
        if default is not NOTSET and modern():
            _check_json(default)
        self.value = default
        self.description = description
        self.source = source
        self.schema = kwargs.pop("schema", None) or kwargs

    @property
    def has_value(self):
        """Whether there is a value."""
        return self.value is not NOTSET and self.value is not None

    def resolve(self, value=NOTSET, suppress_exception=False):
        """The value, checked; ParamValidationError."""
        if value is not NOTSET:
            final = value
        else:
            final = self.value
        if final is NOTSET:
            if suppress_exception:
                return None
            raise ParamValidationError("No value passed and Param has no default value")
        from .schema import Invalid, validate

        try:
            if modern():
                _check_json(final)
            validate(final, self.schema)
        except (ParamValidationError, Invalid) as error:
            if suppress_exception:
                return None
            if isinstance(error, ParamValidationError):
                raise
            raise ParamValidationError(error) from None
        self.value = final
        return final

    def dump(self):
        """A dict of all it has."""
        return {
            self.CLASS_IDENTIFIER: "airflow.models.param.Param",
            "value": None if self.value is NOTSET else self.value,
            "description": self.description,
            "schema": self.schema,
        }

    def __copy__(self):
        made = Param(self.value, self.description, self.source)
        made.schema = dict(self.schema)
        return made

    def __repr__(self):
        return f"<Param {self.value!r}>"


def _check_json(value):
    if type(value) in (str, int, bool, float, type(None)):
        return
    import json

    try:
        json.dumps(value)
    except (TypeError, ValueError):
        raise ParamValidationError(
            "All provided parameters must be json-serializable. "
            f"The value '{value}' is not serializable."
        ) from None


class ParamsDict(dict):
    """{name: Param}; reading gives values, as in Airflow."""

    def __init__(self, dict_obj=None, suppress_exception=False):
        super().__init__()
        self.suppress_exception = suppress_exception
        for key, value in (dict_obj or {}).items():
            if isinstance(dict_obj, ParamsDict):
                value = dict.__getitem__(dict_obj, key)
                value = value.__copy__()
            super().__setitem__(key, value if isinstance(value, Param) else Param(value))

    def __setitem__(self, key, value):
        if isinstance(value, Param):
            super().__setitem__(key, value)
        elif key in self:
            param = super().__getitem__(key)
            try:
                param.resolve(value, self.suppress_exception)
            except ParamValidationError as error:
                raise ParamValidationError(f"Invalid input for param {key}: {error}") from None
        else:
            super().__setitem__(key, Param(value))

    def __getitem__(self, key):
        return super().__getitem__(key).resolve(suppress_exception=self.suppress_exception)

    def get(self, key, default=None):
        return self[key] if key in self else default  # noqa: SIM401

    def get_param(self, key):
        """The Param itself."""
        return super().__getitem__(key)

    def items(self):
        return [(key, super(ParamsDict, self).__getitem__(key)) for key in self]

    def values(self):
        return [super(ParamsDict, self).__getitem__(key) for key in self]

    def dump(self):
        """{name: value}."""
        return {key: self[key] for key in self}

    def update(self, *others, **more):
        for other in (*others, more):
            for key, value in dict.items(other) if isinstance(other, dict) else other:
                if isinstance(value, Param):
                    value = value.__copy__()
                self[key] = value

    def validate(self):
        """{name: value}, all checked."""
        found = {}
        for key in self:
            try:
                found[key] = (
                    super().__getitem__(key).resolve(suppress_exception=self.suppress_exception)
                )
            except ParamValidationError as error:
                raise ParamValidationError(f"Invalid input for param {key}: {error}") from None
        return found

    def deep_merge(self, other):
        """Update with another mapping."""
        self.update(other)

    def __copy__(self):
        return ParamsDict(self, self.suppress_exception)

    copy = __copy__

    def __repr__(self):
        return repr({key: dict.__getitem__(self, key).value for key in self})

    def __reduce__(self):
        return dict, (self.dump(),)


class DagParam:
    """`dag.param("x")`: the value of the run."""

    kind = None

    def __init__(self, current_dag, name, default=NOTSET):
        if default is not NOTSET:
            current_dag.params[name] = default
        self._name = name
        self._default = default
        self.current_dag = current_dag

    def iter_references(self):
        """None: it is no result of a task."""
        return ()

    def resolve(self, context, **_more):
        """The value in the run's conf or params; AirflowException if there is none."""
        run = context["dag_run"]
        if run.conf and self._name in run.conf:
            return run.conf[self._name]
        if self._default is not NOTSET:
            return self._default
        if self._name in context["params"]:
            return context["params"][self._name]
        from .exceptions import AirflowException

        raise AirflowException(f"No value could be resolved for parameter {self._name}")


def process_params(dag, task, dag_run, suppress_exception=False):
    """Params of a run, checked."""
    from .running import merged_params

    return merged_params(dag, task, getattr(dag_run, "conf", None))
