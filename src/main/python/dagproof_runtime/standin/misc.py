"""Small things: notifiers, plugins, helpers, keys of instances, XCom's constants."""

import os

XCOM_RETURN_KEY = "return_value"
AIRFLOW_HOME = os.environ.get("AIRFLOW_HOME", os.path.expanduser("~/airflow"))
NEVER_EXPIRE = None


class BaseNotifier:
    """Base of notifiers: `notify(context)` is called as a callback."""

    template_fields = ()
    template_ext = ()

    def __init__(self, **_more):
        self.context = {}

    def render_template_fields(self, context, jinja_env=None):
        """Render its template fields."""
        from .running import Renderer

        dag = context.get("dag")
        Renderer(self, dag, context, jinja_env).fields(self, tuple(self.template_fields))

    def notify(self, context):
        """Users write it."""
        raise NotImplementedError

    def __call__(self, *args):
        context = args[0] if len(args) == 1 else {"dag": args[0]}
        self.context = context
        self.render_template_fields(context)
        self.notify(context)


class AirflowPlugin:
    """Base of plugins: what it brings is imported by its own name."""

    name = None
    operators = hooks = macros = timetables = listeners = ()


class TaskInstanceKey(tuple):
    """(dag_id, task_id, run_id, try_number, map_index)."""

    def __new__(cls, dag_id, task_id, run_id, try_number=1, map_index=-1):
        return super().__new__(cls, (dag_id, task_id, run_id, try_number, map_index))

    def __repr__(self):
        names = ("dag_id", "task_id", "run_id", "try_number", "map_index")
        shown = (f"{name}={value!r}" for name, value in zip(names, self))
        return f"TaskInstanceKey({', '.join(shown)})"

    dag_id = property(lambda self: self[0])
    task_id = property(lambda self: self[1])
    run_id = property(lambda self: self[2])
    try_number = property(lambda self: self[3])
    map_index = property(lambda self: self[4])


class XCom:
    """Access to XComs outside of a task instance is not offered."""

    XCOM_RETURN_KEY = XCOM_RETURN_KEY

    @classmethod
    def get_value(cls, *, ti_key, key="return_value", **_more):
        """The value of a task instance of this run."""
        from .operators_python import get_current_context

        return get_current_context()["ti"].xcom_pull(task_ids=ti_key[1], key=key)

    @classmethod
    def get_one(cls, *, key="return_value", task_id=None, **_more):
        """The value of a task of this run."""
        from .operators_python import get_current_context

        return get_current_context()["ti"].xcom_pull(task_ids=task_id, key=key)


BaseXCom = XCom


def prepare_lineage(function):
    """Nothing to add."""
    return function


apply_lineage = prepare_lineage


def alchemy_to_dict(_obj):
    """None."""


def send_email(*_arguments, **_options):
    """Mail is not sent from here."""
    from .exceptions import AirflowException

    raise AirflowException("mail is not sent from here")


def context_to_airflow_vars(context, in_env_var_format=False):
    """The environment variables of a task."""
    return {key: value for key, value in os.environ.items() if key.startswith("AIRFLOW_CTX_")}


def exactly_one(*args):
    """Whether one of them is true."""
    return sum(map(bool, args)) == 1


def at_most_one(*args):
    """Whether not more than one is true."""
    return sum(map(bool, args)) <= 1


def literal(value):
    """Text that is not a template."""
    return Literal(value)


class Literal:
    """A value that is not rendered."""

    def __init__(self, value):
        self.value = value

    def iter_references(self):
        """None."""
        return ()

    def resolve(self, context, *_more, **_options):
        """The value."""
        return self.value


class TemplateFieldRenderer:
    """Nothing."""


class ObjectStoragePath:
    """Object storage is not reachable from here; local paths are."""

    def __new__(cls, path="", *_args, **_kwargs):
        import pathlib

        text = str(path)
        if "://" in text and not text.startswith("file://"):
            from .simulated import make

            return make("airflow.sdk", "ObjectStoragePath")(text)
        return pathlib.Path(text.removeprefix("file://"))
