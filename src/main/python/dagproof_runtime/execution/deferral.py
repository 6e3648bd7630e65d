"""Executing an operator, with its timeout, its deferred triggers and what follows them."""

# the word that both versions give to the task
TIMED_OUT = "Trigger timeout"


def execute(attempt, task, context, limit):
    """The result of the operator: `execute`, or the method that a deferral names, as often as
    the task defers. Triggers are awaited here; the engine only hears of it as an event."""
    from airflow.exceptions import TaskDeferred

    method, kwargs = "execute", None
    first = _starting_trigger(task)
    while True:
        try:
            if first is not None:
                first, started = None, first
                raise started
            return _timed(attempt, task, context, limit, method, kwargs)
        except TaskDeferred as deferred:
            method, kwargs = deferred.method_name, dict(deferred.kwargs or {})
            outcome = _await(attempt, task, deferred)
            if isinstance(outcome, Failed):
                method, kwargs = "__fail__", {"error": outcome.text}
            else:
                kwargs["event"] = outcome


def _starting_trigger(task):
    """The deferral of a task that begins in its trigger (`start_from_trigger`), or None."""
    arguments = getattr(task, "start_trigger_args", None)
    if arguments is None or not getattr(task, "start_from_trigger", False):
        return None
    from importlib import import_module

    from airflow.exceptions import TaskDeferred

    module, _, name = arguments.trigger_cls.rpartition(".")
    trigger = getattr(import_module(module), name)(**(arguments.trigger_kwargs or {}))
    return TaskDeferred(
        trigger=trigger,
        method_name=arguments.next_method,
        kwargs=arguments.next_kwargs,
        timeout=arguments.timeout,
    )


class Failed:
    """A trigger that timed out or raised."""

    def __init__(self, text):
        self.text = text


def _timed(attempt, task, context, limit, method, kwargs):
    if not limit:
        return _call(attempt, task, context, method, kwargs)
    from airflow.exceptions import AirflowTaskTimeout

    from .timeout import Timeout

    seconds = limit.total_seconds()
    try:
        if seconds <= 0:
            raise AirflowTaskTimeout
        with Timeout(seconds):
            return _call(attempt, task, context, method, kwargs)
    except AirflowTaskTimeout:
        task.on_kill()
        raise


def _call(attempt, task, context, method, kwargs):
    if method == "execute" and kwargs is None:
        from .generators import call

        return call(task.execute, lambda: context["outlet_events"], context=context)
    if hasattr(task, "resume_execution"):
        return task.resume_execution(method, kwargs or {}, context)
    if method == "__fail__":
        from airflow import exceptions

        text = (kwargs or {}).get("error", "Unknown")
        if text == TIMED_OUT:
            raise exceptions.TaskDeferralTimeout(text)
        raise exceptions.TaskDeferralError(text)
    return getattr(task, method)(context, **(kwargs or {}))


def _await(attempt, task, deferred):
    """Run the trigger's generator until its first event."""
    import asyncio

    trigger = deferred.trigger
    timeout = _limit(task, deferred)
    name = type(trigger).__name__
    attempt.ti.logger.info("Pausing task as DEFERRED: waiting for %s", name)
    attempt.channel.send({"type": "event", "event": "deferred", "trigger": name})
    try:
        return asyncio.run(asyncio.wait_for(_first(trigger), timeout))
    except asyncio.TimeoutError:
        return Failed(TIMED_OUT)
    except Exception as error:
        attempt.ti.logger.exception("The trigger failed")
        return Failed(f"Trigger failure: {type(error).__name__}: {error}")


def _limit(task, deferred):
    """Seconds until the trigger is given up: its own timeout or the task's, or None."""
    limits = [
        limit.total_seconds()
        for limit in (deferred.timeout, getattr(task, "execution_timeout", None))
        if limit is not None
    ]
    return min(limits) if limits else None


async def _first(trigger):
    try:
        async for event in trigger.run():
            if hasattr(event, "task_instance_state"):  # an event that ends the task itself
                return _end(event)
            return getattr(event, "payload", event)
    finally:
        await trigger.cleanup() if hasattr(trigger, "cleanup") else None
    return Failed("Trigger exited without sending an event")


class EndedByTrigger(BaseException):
    """The trigger itself decided how the task ends (`BaseTaskEndEvent`)."""

    def __init__(self, state, xcoms):
        super().__init__(state)
        self.state = state
        self.xcoms = xcoms


def _end(event):
    state = getattr(event.task_instance_state, "value", event.task_instance_state)
    raise EndedByTrigger(state, getattr(event, "xcoms", None) or {})
