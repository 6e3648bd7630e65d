"""`ti` of Airflow 2.x (airflow/models/taskinstance.py of 2.11.2)."""

from . import xcom
from .task_instance import BaseTaskInstance


class TaskInstance(BaseTaskInstance):
    """The instance that runs in this process; it has no database behind it."""

    raw = False
    note = None
    custom_operator_name = None

    log = BaseTaskInstance.logger

    @property
    def execution_date(self):
        return self.run.logical_date

    @property
    def logical_date(self):
        return self.run.logical_date

    @property
    def dag_run(self):
        return self.run

    def get_dagrun(self, session=None):
        return self.run

    @property
    def duration(self):
        from ..shared.times import utcnow

        return ((self.end_date or utcnow()) - self.start_date).total_seconds()

    @property
    def operator_name(self):
        return self.operator

    @property
    def task_display_name(self):
        return getattr(self.task, "task_display_name", None) or self.task_id

    @property
    def next_try_number(self):
        return self.try_number + 1

    @property
    def prev_attempted_tries(self):
        return self.try_number

    @property
    def stats_tags(self):
        return {"dag_id": self.dag_id, "task_id": self.task_id}

    @property
    def log_url(self):
        from urllib.parse import quote

        date = quote(self.run.stdlib_logical_date.strftime("%Y-%m-%dT%H:%M:%S.%f%z"))
        index = f"&map_index={self.map_index}" if self.map_index >= 0 else ""
        return (
            f"http://localhost:8080/dags/{self.dag_id}/grid?dag_run_id={quote(self.run_id)}"
            f"&task_id={self.task_id}{index}&base_date={date}&tab=logs"
        )

    @property
    def mark_success_url(self):
        from urllib.parse import quote

        return (
            f"http://localhost:8080/confirm?task_id={self.task_id}&dag_id={self.dag_id}"
            f"&dag_run_id={quote(self.run_id)}&upstream=false&downstream=false&state=success"
        )

    previous_ti = previous_ti_success = previous_start_date_success = None

    def get_previous_execution_date(self, state=None, session=None):
        return None

    get_previous_start_date = get_previous_execution_date

    def is_eligible_to_retry(self):
        return bool(self.task.retries and self.try_number <= self.max_tries)

    def current_state(self, session=None):
        return self.state

    def refresh_from_db(self, session=None, lock_for_update=False):
        """Nothing to do: there is no database."""

    def refresh_from_task(self, task, pool_override=None):
        self.task = task

    def xcom_push(self, key, value, execution_date=None, session=None):
        """Store `value` for other tasks."""
        if execution_date is not None and execution_date < self.execution_date:
            raise ValueError(
                "execution_date can not be in the past (current execution_date is "
                f"{self.execution_date}; received {execution_date})"
            )
        xcom.push(self, key, value)

    def xcom_pull(
        self,
        task_ids=None,
        dag_id=None,
        key=xcom.RETURN_KEY,
        include_prior_dates=False,
        session=None,
        *,
        map_indexes=None,
        default=None,
    ):
        """The stored value; several, lazily, of several tasks or a mapped one."""
        return xcom.pull2(self, task_ids, dag_id, key, include_prior_dates, map_indexes, default)

    def __repr__(self):
        return f"<TaskInstance: {self._address()} [running]>"
