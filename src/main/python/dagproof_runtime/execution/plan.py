"""Rendering before anything ran (`--plan`): what is not known yet is shown as what it will be."""

from ..standin.operators_python import PythonVirtualenvOperator
from . import references, rendering, templates, virtualenv, xcom
from .task_instance import make


class Later(str):
    """Text that stands for a value which exists only in a run; its parts are texts, too."""

    def __getitem__(self, key):
        return Later(f"{self[:-1]}[{key!r}]>") if not isinstance(key, slice) else str(self)[key]

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Later(f"{str(self)[:-1]}.{name}>")

    def __iter__(self):
        yield self

    def __call__(self, *_arguments, **_options):
        return self


def _pulled(task_ids=None, key=xcom.RETURN_KEY):
    name = task_ids if isinstance(task_ids, str) else ", ".join(task_ids or ("?",))
    return _later(name, key)


def _later(name, key):
    return Later(f"<result of {name}>" if key == xcom.RETURN_KEY else f"<{key} of {name}>")


class PlanRenderer(templates.Renderer):
    """A renderer that shows references. What fails with a value that only a run has stays as it is;
    Jinja's own errors are the task's, others may be due to the run that there is not: a mark."""

    pulls = 0  # how many values that only a run has were asked for

    def render(self, value):
        if references.kind_of(value) is not None:
            return str(_shown(value))
        return super().render(value)

    def _text(self, text):
        before = self.pulls
        try:
            return super()._text(text)
        except Exception as error:
            if self.pulls > before:
                return text
            if type(error).__module__.startswith("jinja2"):
                raise
            return f"{text} (cannot be rendered: {type(error).__name__}: {error})"

    def pull(self, task_ids=None, *_ids, key=xcom.RETURN_KEY, **_more):
        """Stands for `ti.xcom_pull`."""
        self.pulls += 1
        return _pulled(task_ids, key)


def _shown(arg):
    kind = references.kind_of(arg)
    if kind == "plain":
        return str(_later(arg.operator.task_id, arg.key))
    if kind == "map":
        return _shown(arg.arg)
    if kind == "argument":
        return f"<{arg._key} of the mapped group>"
    return "<" + " and ".join(_shown(one)[1:-1] for one in arg.args) + ">"


def of_dag(request, dag, run, channel):
    """Send a `result` with what each of the tasks that the engine names would do."""
    from ..shared import versions
    from . import errors
    from .logs import set_up

    versions.set_profile(run.version)
    run.attach(channel)
    set_up()
    tasks = []
    for task_id in request["task_ids"]:
        found = {"task_id": task_id, "rendered": {}}
        try:
            found.update(_of_task(dag.task_dict[task_id], dag, run, channel))
        except BaseException as error:  # templates call functions of the user's
            found["error"] = errors.describe(error)
        tasks.append(found)
    channel.send({"type": "result", "state": "success", "tasks": tasks})


def _of_task(task, dag, run, channel):
    """Fields of a task's template fields as far as they are known, its environment, a note."""
    ti = make(task, run, channel, {"task_id": task.task_id, "map_index": -1, "try_number": 1})
    renderer = PlanRenderer(task, dag, ti.get_template_context())
    ti.xcom_pull = renderer.pull
    found = {"note": getattr(task.operator_class, "simulated_reason", None)}
    if getattr(task, "is_mapped", False):
        source = task.get_expand_input()
        mapped = source.value if source.kind == "dict_of_lists" else {"expand_kwargs": source.value}
        fields = {**task.partial_kwargs, **mapped}
        names = tuple(getattr(task, "template_fields", ())) + tuple(mapped)
        values = {}
        for name in names:
            if name in fields:
                renderer.field = name
                values[name] = renderer.render(fields[name])
        found["rendered"] = rendering.texts_of(values)
        return found
    vars(task)["_running"] = True
    renderer.fields(task, tuple(task.template_fields))
    found["rendered"] = rendering.texts(task)
    if issubclass(task.operator_class, PythonVirtualenvOperator):
        found["environment"] = virtualenv.environment(task, task.index_urls)
    return found
