"""Callbacks of a task: what they get, and that their errors are logged and nothing more."""

CALLBACKS = {
    "success": "on_success_callback",
    "skipped": "on_skipped_callback",
    "failed": "on_failure_callback",
    "up_for_retry": "on_retry_callback",
}


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
            context["ti"].logger.exception("Error in callback at index %d: %s", index, shown)


def of_state(task, state, retry, context, error, modern):
    """The callback of the state that the attempt ended with.

    `ti.state` is that state in it. In 2.x the text of a SystemExit stands for the exception.
    """
    if state == "failed" and retry:
        state = "up_for_retry"
    name = CALLBACKS.get(state)
    if name is None:
        return
    from airflow.utils.state import TaskInstanceState

    context["ti"].state = TaskInstanceState(state)
    failed = state in ("failed", "up_for_retry")
    if modern:
        context["exception"] = error if failed else None
    elif failed:
        is_exit = isinstance(error, SystemExit)
        context["exception"] = f"Task failed due to SystemExit({error.code})" if is_exit else error
    run(task, name, context)
    if state == "skipped" and not modern:  # 2.x takes a skip for a success, too
        run(task, "on_success_callback", context)


def of_dag(request, dag, run, channel):
    """Call the DAG's own callbacks with the context of the task instance that the engine names."""
    from ..shared import versions
    from . import errors
    from .child import Attempt

    versions.set_profile(run.version)
    attempt = Attempt(request, dag, run, channel)
    try:
        attempt.redirect()
        note = _call_all(request, dag, attempt.instance().get_template_context())
        result = {"state": "success", "note": note}
    except BaseException as error:  # the run has ended: there is only something to tell
        result = {"state": "failed", "error": errors.describe(error)}
    attempt.flush()
    channel.send({"type": "result", **result})


def _call_all(request, dag, context):
    """What to tell of callbacks that raised; an empty text when none did."""
    import logging

    success = request["reason"] == "success"
    name = "on_success_callback" if success else "on_failure_callback"
    found = getattr(dag, name) or []
    context["reason"] = request["reason"]
    raised = []
    for callback in found if isinstance(found, (list, tuple)) else [found]:
        try:
            callback(context)
        except (Exception, SystemExit) as error:
            logging.getLogger("airflow.dag").exception("Callback failed for %s", dag.dag_id)
            raised.append(f"the DAG's {name} raised {type(error).__name__}: {error}")
    return "; ".join(raised)
