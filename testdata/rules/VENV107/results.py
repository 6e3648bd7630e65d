"""Results of other tasks that an environment cannot read."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task

with DAG("results", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def with_zone():
        from datetime import datetime, timezone

        return {"at": datetime.now(timezone.utc)}

    @task
    def without_zone():
        from datetime import datetime

        return datetime(2024, 1, 1)

    @task
    def as_text():
        from datetime import datetime, timezone

        return datetime(2024, 1, 1, tzinfo=timezone.utc).isoformat()

    @task
    def either(n=0):
        from datetime import datetime, timezone

        if n:
            return None
        return datetime(2024, 1, 1).astimezone(timezone.utc)

    @task.virtualenv(requirements=[], system_site_packages=False)
    def bare(value):
        print(value)

    @task.virtualenv(requirements=["pendulum==3.1.0"], system_site_packages=False)
    def with_pendulum(value):
        print(value)

    @task.virtualenv
    def with_system(value):
        print(value)

    bare(with_zone())  # expect: VENV107
    bare([with_zone(), 1])  # expect: VENV107
    bare(without_zone())
    bare(as_text())
    bare(either())  # expect: VENV107 warning
    with_pendulum(with_zone())
    with_system(with_zone())
