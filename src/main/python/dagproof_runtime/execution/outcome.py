"""How an attempt ended, in the words of the protocol."""

from . import errors


def success(found):
    """The result of an attempt without an exception; a simulated one brings its own fields."""
    return found if found is not None else {"state": "success"}


def of_exception(error, attempt):
    """The result for an exception: skip, reschedule, failure with or without retry."""
    from airflow import exceptions

    if isinstance(error, exceptions.AirflowSkipException):
        note = errors.message(error)
        if note:
            attempt.ti.logger.info("Skipping task. %s", note)
        return {"state": "skipped", "note": note or None}
    if isinstance(error, exceptions.AirflowRescheduleException):
        return _rescheduled(error, attempt)
    if type(error).__name__ == "DownstreamTasksSkipped":
        _note_skips(error, attempt.ti)
        return {"state": "success"}
    if type(error).__name__ == "EndedByTrigger":
        for key, value in error.xcoms.items():
            attempt.ti.xcom_push(key=key, value=value)
        return {"state": error.state}
    if isinstance(error, SystemExit) and not attempt.modern and error.code in (None, 0):
        return {"state": "success"}
    attempt.ti.logger.error("Task failed with exception", exc_info=errors.trim(error))
    result = {"state": "failed", "error": errors.describe(error)}
    final = [exceptions.AirflowFailException]
    final.append(getattr(exceptions, "AirflowSensorTimeout", exceptions.AirflowFailException))
    if isinstance(error, tuple(final)):
        result["retry"] = False
    elif attempt.modern:
        result.update(_by_policy(error, attempt))
    return result


def _note_skips(error, ti):
    """Skips that an operator of the user's asked for itself; ours are noted before."""
    if not ti.skips:
        names = error.tasks if isinstance(error.tasks, (list, tuple)) else [error.tasks]
        ti.skips = [(name, -1) if isinstance(name, str) else tuple(name) for name in names]


def _by_policy(error, attempt):
    """What the task's retry policy (3.3) changes: `retry` false, or `retry_delay` in seconds.

    A policy that fails itself changes nothing, as in Airflow 3.3.2 (task_runner.py).
    """
    ti = attempt.ti
    policy = getattr(ti.task, "retry_policy", None)
    if policy is None:
        return {}
    try:
        decision = policy.evaluate(
            exception=error,
            try_number=ti.try_number,
            max_tries=ti.max_tries,
            context=attempt.context,
        )
        action = decision.action.name
        if decision.reason:
            ti.logger.info("Retry policy decision: %s, %s", decision.action.value, decision.reason)
        if action == "FAIL":
            return {"retry": False}
        if action == "RETRY" and decision.retry_delay is not None:
            return {"retry_delay": decision.retry_delay.total_seconds()}
    except Exception:
        ti.logger.exception("Retry policy evaluation failed, falling back to default behaviour")
    return {}


def _rescheduled(error, attempt):
    from ..shared.times import parse_time

    ti = attempt.ti
    moment = error.reschedule_date
    text = moment if isinstance(moment, str) else moment.isoformat()
    text = parse_time(text).isoformat()  # with an offset, which a user's date may lack
    return {
        "state": "up_for_reschedule",
        "reschedule_at": text,
        "state_data": {
            "reschedules": ti.reschedule_count + 1,
            "first_start": ti.first_start or ti.start_date.isoformat(),
        },
    }
