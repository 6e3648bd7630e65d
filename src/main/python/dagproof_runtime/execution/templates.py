"""Jinja templates with Airflow's settings; Jinja is imported for real templates only.

Facts: airflow/template/templater.py and airflow/templates.py of 2.11.2, sdk/definitions/
_internal/templater.py of 3.3.2: sandboxed (or native) environment, StrictUndefined, extension
`do`, filters ds ... ts_nodash_with_tz, files from the DAG's folder and `template_searchpath`.
"""

import os

MARKS = ("{{", "{%", "{#")


def is_template(text):
    """Whether Jinja would find anything to do in `text`."""
    return "{" in text and any(mark in text for mark in MARKS)


def environment(dag, force_sandboxed=False):
    """A new Jinja environment for the templates of `dag` (None: without a DAG)."""
    import jinja2

    native, sandboxed = _classes()
    if dag is None:
        return sandboxed(cache_size=0)
    options = {
        "undefined": getattr(dag, "template_undefined", None) or jinja2.StrictUndefined,
        "extensions": ["jinja2.ext.do"],
        "cache_size": 0,
        "loader": jinja2.FileSystemLoader(_searchpath(dag)),
    }
    options.update(getattr(dag, "jinja_environment_kwargs", None) or {})
    use_native = getattr(dag, "render_template_as_native_obj", False) and not force_sandboxed
    env = (native if use_native else sandboxed)(**options)
    env.globals.update(getattr(dag, "user_defined_macros", None) or {})
    env.filters.update(getattr(dag, "user_defined_filters", None) or {})
    return env


def _searchpath(dag):
    paths = [os.path.dirname(os.path.abspath(dag.fileloc))]
    extra = getattr(dag, "template_searchpath", None)
    if extra:
        paths += [extra] if isinstance(extra, (str, os.PathLike)) else list(extra)
    return [os.fspath(path) for path in paths]


_MADE = []
_PREPARED = {}  # id of a DAG: its environment, made before the fork


def prepare(dag):
    """Make the environment of `dag` now, and have Jinja build its lexer and compiler."""
    env = environment(dag)
    env.from_string("{{ ds }}")
    _PREPARED[id(dag)] = env


def _classes():
    """(NativeEnvironment, SandboxedEnvironment) with Airflow's filters; made once."""
    if not _MADE:
        import jinja2.nativetypes
        import jinja2.sandbox

        class AirflowEnvironment:
            def __init__(self, **options):
                super().__init__(**options)
                self.filters.update(FILTERS)

            def is_safe_attribute(self, obj, attr, value):
                # names with one underscore may be used, those with two may not
                return not jinja2.sandbox.is_internal_attribute(obj, attr)

        class NativeEnvironment(AirflowEnvironment, jinja2.nativetypes.NativeEnvironment):
            pass

        class SandboxedEnvironment(AirflowEnvironment, jinja2.sandbox.SandboxedEnvironment):
            pass

        _MADE.extend((NativeEnvironment, SandboxedEnvironment))
    return _MADE


def _date_filter(form):
    return lambda value: None if value is None else form(value)


FILTERS = {
    "ds": _date_filter(lambda value: value.strftime("%Y-%m-%d")),
    "ds_nodash": _date_filter(lambda value: value.strftime("%Y%m%d")),
    "ts": _date_filter(lambda value: value.isoformat()),
    "ts_nodash": _date_filter(lambda value: value.strftime("%Y%m%dT%H%M%S")),
    "ts_nodash_with_tz": _date_filter(
        lambda value: value.isoformat().replace("-", "").replace(":", "")
    ),
}


class Renderer:
    """Renders values for one task; the environment is made at the first real template."""

    def __init__(self, task, dag, context, env=None):
        self.dag = dag
        self.context = context
        self.env = env
        self.extensions = tuple(getattr(task, "template_ext", None) or ())
        native = getattr(task, "render_template_as_native_obj", None)
        self.native = getattr(dag, "render_template_as_native_obj", False)
        if native is not None and task is not dag and _is_modern(context):
            self.native = native
        self.special = bool(getattr(dag, "jinja_environment_kwargs", None)) or env is not None
        self.modern = _is_modern(context)
        self.seen = set()
        self.field = None  # the task's own, whatever it holds

    def environment(self):
        if self.env is None:
            self.env = _PREPARED.get(id(self.dag)) or environment(self.dag)
        return self.env

    def render(self, value):
        """`value` rendered: text, references, and what collections of any depth hold."""
        if isinstance(value, str):
            return self._text(value)
        if id(value) in self.seen or value is None or value is True or value is False:
            return value
        kind = type(value)
        if kind is int or kind is float:
            return value
        if hasattr(value, "resolve") and self._is_reference(value):
            return value.resolve(self.context)
        if kind is tuple:
            return tuple([self.render(item) for item in value])
        if isinstance(value, tuple):  # a named tuple
            return kind(*[self.render(item) for item in value])
        if isinstance(value, list):
            return [self.render(item) for item in value]
        if isinstance(value, dict):
            return {key: self.render(item) for key, item in value.items()}
        if isinstance(value, set):
            return {self.render(item) for item in value}
        self._nested(value)
        return value

    def _is_reference(self, value):
        if self.modern:
            return not isinstance(value, os.PathLike)
        return hasattr(value, "iter_references")

    def _text(self, text):
        if id(text) in self.seen:
            return text
        is_file = self.extensions and text.endswith(self.extensions)
        if not is_file and not self.special and not is_template(text):
            return plain(text, self.native)
        try:
            env = self.environment()
            return self._from(env.get_template(text) if is_file else env.from_string(text))
        except Exception as error:
            if self.field is not None:
                error.template_field = self.field  # `errors` tells it
            raise

    def _from(self, template):
        return evaluate(template, self.context, self.native)

    def _nested(self, value):
        """An object that says which of its attributes are templates."""
        if id(value) in self.seen:
            return
        self.seen.add(id(value))
        fields = getattr(value, "template_fields", None)
        if fields is not None and not isinstance(value, type):
            self.fields(value, fields)

    def fields(self, parent, names):
        """Render the attributes `names` of `parent` in place."""
        outer = self.field
        for name in names:
            self.field = outer or name
            try:
                value = getattr(parent, name)
            except AttributeError:
                raise AttributeError(
                    f"{name!r} is configured as a template field "
                    f"but {getattr(parent, 'task_type', type(parent).__name__)} "
                    "does not have this attribute."
                ) from None
            if _is_empty(value):
                continue
            if callable(value) and not hasattr(value, "iter_references"):
                rendered = value(context=self.context, jinja_env=self.environment())
            else:
                rendered = self.render(value)
            if rendered is not value:
                setattr(parent, name, rendered)
        self.field = outer


def _is_empty(value):
    """Airflow does not render what is false; an object without truth (a data frame) it does."""
    try:
        return not value
    except Exception:
        return False


def _is_modern(context):
    ti = context.get("ti") if context else None
    run = getattr(ti, "run", None)
    if run is None:
        from ..shared.versions import profile

        return profile() >= (3, 0)
    return run.version >= (3, 0)


def evaluate(template, context, native):
    """The text (or, natively, the object) of a template; context keys beat macros."""
    env = template.environment
    scope = context.copy() if hasattr(context, "copy") else dict(context)
    for name, value in (template.globals or {}).items():
        if name not in scope:
            scope[name] = value
    try:
        nodes = template.root_render_func(
            env.context_class(env, scope, template.name, template.blocks)
        )
        if native:
            from jinja2.nativetypes import native_concat

            return native_concat(nodes)
        return "".join(nodes)
    except Exception:
        return env.handle_exception()


def plain(text, native):
    """What Jinja makes of text without templates: newlines unified, the last one gone."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text[: -1 if text.endswith("\n") else None]
    if not native:
        return text
    if not text:
        return None
    if text[0].isalpha() and text not in ("None", "True", "False") and not _may_be_literal(text):
        return text
    import ast

    try:
        return ast.literal_eval(ast.parse(text, mode="eval"))
    except (ValueError, SyntaxError, MemoryError):
        return text


def _may_be_literal(text):
    """Text that begins like a prefixed string (b'', r"") or a call (set())."""
    return any(mark in text for mark in "'\"(")


def render_template(content, context, task=None, jinja_env=None):
    """What `task.render_template(content, context)` gives."""
    dag = getattr(task, "dag", None) if task is not None else None
    return Renderer(task, dag, context, jinja_env).render(content)
