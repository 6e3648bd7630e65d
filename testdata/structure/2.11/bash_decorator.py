import datetime

from airflow import DAG
from airflow.decorators import task

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("bash_decorator", schedule=None, start_date=START):
    @task.bash
    def say():
        return "echo"


    @task.external_python(python="/usr/bin/python3")
    def there():
        return 1


    say() >> there()
