"""Callbacks of a task: what they get, and that their errors are logged and nothing more."""


def run(task, name, context):
    """Call the callbacks `name` of `task` (None, one, or several) with the context."""
    found = getattr(task, name, None)
    if not found:
        return
    callbacks = list(found) if isinstance(found, (list, tuple)) else [found]
    for index, callback in enumerate(callbacks):
        try:
            callback(context)
        except Exception:
            shown = getattr(callback, "__name__", None) or type(callback).__name__
            context["ti"].log.exception("Error in callback at index %d: %s", index, shown)


def of_state(task, state, retry, context, error):
    """The callback of the state that the attempt ended with."""
    if state == "success":
        run(task, "on_success_callback", context)
    elif state == "skipped":
        run(task, "on_skipped_callback", context)
    elif state == "failed":
        context["exception"] = error
        run(task, "on_retry_callback" if retry else "on_failure_callback", context)
