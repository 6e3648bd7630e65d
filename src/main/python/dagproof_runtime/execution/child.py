"""One attempt of a task instance, in the forked child, from its log file to its `result`."""

import os
import sys
import time

from ..shared import current, versions
from . import callbacks, debugger, errors, logs, rendering, signals, xcom
from .task_instance import make


def run_attempt(request, dag, run, channel):
    """Execute the task of the engine's `run` message and send its `result`; never raises."""
    started = time.monotonic()
    attempt = Attempt(request, dag, run, channel)
    try:
        attempt.redirect()
        result = attempt.perform()
    except BaseException as error:  # nothing of the user's may escape into the zygote's code
        result = attempt.broken(error)
    result["duration"] = round(time.monotonic() - started, 6)
    attempt.flush()
    channel.send({"type": "result", **result})
    if attempt.succeeded:
        attempt.call_back("success", None, retry=False)
        attempt.flush()


class Attempt:
    """The steps of one attempt; `perform` gives the fields of the result."""

    def __init__(self, request, dag, run, channel):
        self.request = request
        self.dag = dag
        self.run = run.attach(channel)
        self.channel = channel
        self.modern = run.version >= (3, 0)
        self.ti = None
        self.context = None
        self.task = None
        self.rendered = None
        self.log = None
        self.succeeded = False  # with callbacks that are still to be called

    def redirect(self):
        """Standard output and errors to the attempt's log; standard input is empty."""
        versions.set_profile(self.run.version)
        path = self.request.get("log")
        if self.request.get("debug"):
            debugger.take_terminal()
        elif path:
            self.log = logs.AttemptLog(path)
        logs.set_up()

    def flush(self):
        """What is buffered goes to the log now: the process ends without clean-up."""
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except (OSError, ValueError, AttributeError):
                pass
        lost = self.log.lost() if self.log else None
        if lost:
            self.channel.send({"type": "event", "event": "note", "text": lost})

    def instance(self):
        """The task instance, which is made here."""
        self.task = self.dag.task_dict[self.request["task_id"]]
        self.ti = make(self.task, self.run, self.channel, self.request)
        return self.ti

    def perform(self):
        """Execute, and give the fields of the result."""
        self.instance()
        signals.set_up(self)
        if self.request.get("mode") != "resume":
            xcom.clear(self.ti)
        outcome = self._outcome()
        outcome.setdefault("map_name", self.ti.rendered_map_index)
        return outcome

    def _outcome(self):
        """Execute and translate the way it ended into the protocol's state."""
        from . import outcome

        error = None
        try:
            ended = outcome.success(self._execute())
        except BaseException as raised:
            error = raised
            ended = outcome.of_exception(raised, self)
        if self.ti.skips:
            ended["skip"] = [list(pair) for pair in self.ti.skips]
        task = self.ti.task
        if self.rendered is None or getattr(task, "overwrite_rtif_after_execution", False):
            self.rendered = {} if getattr(task, "is_mapped", False) else rendering.texts(task)
        ended["rendered"] = self.rendered
        if ended["state"] == "success" and self.context is not None:
            self._announce_assets(task)
        if self.context is not None:
            # 3.x tells the state before it calls back: an end of the process there changes nothing
            # (sdk/execution_time/task_runner.py, main); 2.x stores it afterwards
            self.succeeded = self.modern and ended["state"] == "success"
            if not self.succeeded:
                retry = ended["state"] == "failed" and self._will_retry(ended)
                self.call_back(ended["state"], error, retry)
        return ended

    def call_back(self, state, error, retry):
        """Call the task's callbacks of the state that it has ended with."""
        callbacks.of_state(self.ti.task, state, retry, self.context, error, self.modern)

    def _announce_assets(self, task):
        if getattr(task, "outlets", None) or dict.__contains__(self.context, "outlet_events"):
            from . import events

            events.announce(self.ti, self.context)

    def _will_retry(self, ended):
        if ended.get("retry") is False:
            return False
        retries = getattr(self.ti.task, "retries", None)
        return bool(retries) and self.ti.try_number <= self.ti.max_tries

    def _execute(self):
        """What the operator returned; the state says where an exception came from."""
        self.context = context = self.ti.get_template_context()
        current.push(context)
        self.task = task = rendering.prepare(self.ti, context)
        self.rendered = rendering.texts(task)  # before the call, which may change the fields
        if getattr(task, "is_simulated", False):
            return self._simulate(task)
        self._export(context)
        try:
            result = self._call(task, context)
        except Exception:
            self._name_instance(quiet=True)
            raise
        self._name_instance(quiet=False)
        from .results import push

        push(self.ti, task, result, self.dag.task_dict[task.task_id])
        self._post(task, context, result)
        return None

    def _simulate(self, task):
        """A task that cannot run here: its XComs are what the engine's mock gives."""
        from . import results

        mock = self.request.get("mock")
        for key, value in (mock or {}).items():
            self.ti.xcom_push(key=key, value=value)
        original = self.dag.task_dict[task.task_id]
        is_mapped = getattr(original, "is_mapped", False)
        if mock is not None and not is_mapped and results.is_mapped_over(original):
            results.check_mappable(mock.get(xcom.RETURN_KEY))
        note = getattr(task, "simulated_reason", None)
        return {"state": "simulated", "note": note or "this operator cannot run here"}

    def _call(self, task, context):
        if self.modern:
            self._before(task, context)
        else:
            from . import lineage

            lineage.prepare(self.ti, task, context)
            task.pre_execute(context=context)
            callbacks.run(task, "on_execute_callback", context)
        from .deferral import execute

        if self.request.get("debug"):
            result = debugger.watch(lambda: execute(self, task, context, None))
        else:
            result = execute(self, task, context, getattr(task, "execution_timeout", None))
        if self.modern:
            self._after(task, context, result)
        return result

    def _before(self, task, context):
        hook = getattr(task, "_pre_execute_hook", None)
        if hook is not None:
            hook(context)
        if rendering.overridden(task, "pre_execute"):
            task.pre_execute(context)
        callbacks.run(task, "on_execute_callback", context)

    def _after(self, task, context, result):
        """The hook is told of the result, a method of the user's own is not."""
        hook = getattr(task, "_post_execute_hook", None)
        if hook is not None:
            hook(context, result)
        if rendering.overridden(task, "post_execute"):
            task.post_execute(context)

    def _post(self, task, context, result):
        """In 2.x after the XCom is stored; those of 3.x come before: see `_after`."""
        if self.modern:
            return
        from . import lineage

        task.post_execute(context=context, result=result)
        lineage.store(self.ti, task)

    def _export(self, context):
        """The environment variables that Airflow sets for a task."""
        run = self.run
        names = {
            "AIRFLOW_CTX_DAG_OWNER": getattr(self.ti.task, "owner", "airflow"),
            "AIRFLOW_CTX_DAG_ID": self.ti.dag_id,
            "AIRFLOW_CTX_TASK_ID": self.ti.task_id,
            "AIRFLOW_CTX_TRY_NUMBER": str(self.ti.try_number),
            "AIRFLOW_CTX_DAG_RUN_ID": run.run_id,
        }
        date = run.stdlib_logical_date
        if date is not None:
            key = "AIRFLOW_CTX_LOGICAL_DATE" if self.modern else "AIRFLOW_CTX_EXECUTION_DATE"
            names[key] = date.isoformat()
        os.environ.update(names)

    def _name_instance(self, quiet):
        """The name of a mapped instance; its error counts only where the task succeeded."""
        try:
            self.ti.rendered_map_index = rendering.map_name(self.ti, self.context)
        except Exception:
            if not quiet:
                raise

    def broken(self, error):
        """The result where the attempt itself failed before or after the user's code."""
        return {"state": "failed", "error": errors.describe(error)}
