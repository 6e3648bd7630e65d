"""`ti` of Airflow 3.x (airflow/sdk/execution_time/task_runner.py of 3.3.2)."""

from . import xcom
from .task_instance import BaseTaskInstance


class RuntimeTaskInstance(BaseTaskInstance):
    """The instance that runs in this process."""

    bundle_instance = None
    sentry_integration = ""

    def __init__(self, task, run, channel, request):
        from airflow.utils.state import TaskInstanceState

        super().__init__(task, run, channel, request)
        del self.operator
        self.state = TaskInstanceState.RUNNING

    @property
    def id(self):
        import uuid

        return uuid.uuid5(
            uuid.NAMESPACE_URL,
            f"{self.dag_id}/{self.run_id}/{self.task_id}/{self.map_index}/{self.try_number}",
        )

    @property
    def log_url(self):
        from urllib.parse import quote

        index = f"/mapped/{self.map_index}" if self.map_index >= 0 else ""
        number = f"?try_number={self.try_number}" if self.try_number > 0 else ""
        return (
            f"http://localhost:8080/dags/{self.dag_id}/runs/{quote(self.run_id)}"
            f"/tasks/{self.task_id}{index}{number}"
        )

    @property
    def mark_success_url(self):
        return self.log_url

    def get_first_reschedule_date(self, context=None):
        """When the first attempt of a rescheduled sensor began, or None."""
        if not self.reschedule_count or not self.first_start:
            return None
        from ..shared.times import parse_time

        return parse_time(self.first_start)

    def xcom_push(self, key, value):
        """Store `value` for other tasks."""
        xcom.push(self, key, value)

    async def axcom_push(self, key, value):
        xcom.push(self, key, value)

    def xcom_pull(
        self,
        task_ids=None,
        dag_id=None,
        key=xcom.RETURN_KEY,
        include_prior_dates=False,
        *,
        map_indexes=xcom.NOTHING,
        default=None,
        run_id=None,
    ):
        """The stored value, or a list of values of several tasks or map indexes."""
        if getattr(type(map_indexes), "__name__", "") in ("ArgNotSet", "SetDuringExecution"):
            map_indexes = xcom.NOTHING
        return xcom.pull3(
            self, task_ids, dag_id, key, include_prior_dates, map_indexes, default, run_id
        )

    async def axcom_pull(self, *arguments, **options):
        return self.xcom_pull(*arguments, **options)

    def _known(self, task_ids=None, map_index=None, states=None):
        found = self.channel.request({"type": "instances", "task_ids": task_ids})
        return [
            one
            for one in found.get("instances") or ()
            if (map_index is None or one.get("map_index", -1) == map_index)
            and (states is None or one.get("state") in states)
        ]

    def get_ti_count(
        self,
        dag_id,
        map_index=None,
        task_ids=None,
        task_group_id=None,
        logical_dates=None,
        run_ids=None,
        states=None,
    ):
        """How many task instances of this run match; those of other DAGs are not known: 0."""
        if dag_id != self.dag_id:
            return 0
        return len(self._known(self._members(task_ids, task_group_id), map_index, states))

    def get_task_states(
        self,
        dag_id,
        map_index=None,
        task_ids=None,
        task_group_id=None,
        logical_dates=None,
        run_ids=None,
    ):
        """{run_id: {task_id: state}} of this run."""
        if dag_id != self.dag_id:
            return {}
        states = {}
        for one in self._known(self._members(task_ids, task_group_id), map_index):
            index = one.get("map_index", -1)
            name = f"{one['task_id']}_{index}" if index >= 0 else one["task_id"]
            states[name] = one.get("state")
        return {self.run_id: states}

    def _members(self, task_ids, task_group_id):
        if task_group_id is None:
            return task_ids
        inside = f"{task_group_id}."
        members = [name for name in self.task.dag.task_dict if name.startswith(inside)]
        return members + list(task_ids or ())

    def get_task_breadcrumbs(self, dag_id, run_id):
        """What Airflow knows of the run's finished tasks."""
        return [
            {
                "task_id": one["task_id"],
                "map_index": one.get("map_index", -1),
                "state": one.get("state"),
                "operator": type(self.task.dag.task_dict[one["task_id"]]).__name__,
                "duration": None,
            }
            for one in self._known()
            if one.get("state") in ("success", "failed", "skipped", "upstream_failed")
        ]

    def get_dr_count(self, dag_id, logical_dates=None, run_ids=None, states=None):
        return 1 if dag_id == self.dag_id and (states is None or "running" in states) else 0

    def get_dagrun_state(self, dag_id, run_id):
        return "running"

    def __repr__(self):
        return (
            f"RuntimeTaskInstance(task_id={self.task_id!r}, dag_id={self.dag_id!r}, "
            f"run_id={self.run_id!r}, max_tries={self.max_tries}, "
            f"task={type(self.task)}, start_date={self.start_date!r})"
        )
