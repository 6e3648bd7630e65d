"""Rendering of a task's template fields, and their texts for plans and reports."""

from . import templates

# as Airflow's [core] max_templated_field_length
MAX_LENGTH = 4096


def prepare(ti, context):
    """The operator to execute: a mapped one for its instance, its template fields rendered."""
    task = ti.task
    from_xcom = ()
    if getattr(task, "is_mapped", False):
        from .expand import unmap

        task, from_xcom = unmap(task, context)
    # from now on what is assigned to it makes no dependencies: see the stand-in's operator
    vars(task)["_running"] = True
    render_task(task, context, None, from_xcom)
    return task


def render_task(task, context, jinja_env=None, seen=()):
    """Render the fields of `task` in place; `seen` are ids of values that stay as they are."""
    if overridden(task, "render_template_fields"):
        task.render_template_fields(context, jinja_env or templates.environment(task.dag))
        return
    _read_files(task)
    renderer = templates.Renderer(task, task.dag, context, jinja_env)
    renderer.seen.update(seen)
    renderer.fields(task, tuple(task.template_fields))


def overridden(task, name):
    """Whether a class of the user's replaced a method of the stand-in."""
    for cls in type(task).__mro__:
        if name in vars(cls):
            return not cls.__module__.startswith(("airflow.", "dagproof_runtime."))
    return False


def _read_files(task):
    """Airflow reads template files when it loads the DAG; only `prepare_template` shows it."""
    if not overridden(task, "prepare_template"):
        return
    extensions = tuple(getattr(task, "template_ext", None) or ())
    env = None
    for name in task.template_fields if extensions else ():
        content = getattr(task, name, None)
        items = content if isinstance(content, list) else [content]
        for place, item in enumerate(items):
            if not isinstance(item, str) or not item.endswith(extensions):
                continue
            env = env or templates.environment(task.dag)
            try:
                source = env.loader.get_source(env, item)[0]
            except Exception:
                task.log.exception("Failed to resolve template field %r", name)
                continue
            if isinstance(content, list):
                content[place] = source
            else:
                setattr(task, name, source)
    task.prepare_template()


def texts(task):
    """{field: text} of the template fields that hold something."""
    fields = getattr(task, "template_fields", ())
    return texts_of({name: getattr(task, name, None) for name in fields})


def texts_of(values):
    """{name: text} of those values that are not empty, each at most MAX_LENGTH long."""
    found = {}
    for name, value in values.items():
        try:
            if value is None or value in ("", (), [], {}):
                continue
            text = value if isinstance(value, str) else _shown(value)
        except Exception:
            text = f"<{type(value).__name__}>"
        found[name] = str(text) if len(text) <= MAX_LENGTH else text[:MAX_LENGTH] + "..."
    return found


def _shown(value):
    import json

    try:
        return json.dumps(value, default=str)
    except (TypeError, ValueError):
        return repr(value)


def map_name(ti, context):
    """The rendered `map_index_template`, or None."""
    template = context.get("map_index_template")
    if template is None:
        return None
    env = templates.environment(ti.task.dag)
    return str(env.from_string(template).render(context.materialize()))
