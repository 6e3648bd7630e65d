"""Results that are passed on."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.empty import EmptyOperator

with DAG("fine", schedule=None, start_date=datetime(2024, 1, 1)) as dag:

    @task
    def count(n=1):
        return n

    @task(multiple_outputs=True)
    def several():
        return {"a": 1}

    end = EmptyOperator(task_id="end")
    found = count()
    found >> end
    [found, count()] >> end
    count(found)
    count(several()["a"])
    count.expand(n=found.map(str))
    count() << found
    found.set_upstream(count())
    print(found.operator.task_id)
    text = f"echo {found}"
    formatted = "echo %s" % found
    optional = None
    if datetime.now().year > 2000:
        optional = count()
    if optional:
        optional >> end
    try:
        print(len(found))
    except TypeError:
        print("not yet")

    @task
    def closure(found):
        return str(found)

    @task
    def own():
        found = 1
        return found + 1

    @task
    def of_task():
        return found.operator.task_id

    kept = {"found": found, "all": [found]}
    count([found, {"a": found}])
    print(bool(found), str(found), id(found), vars(found), callable(found))
    print(max(1, *[2]), found in [None, kept])

    def zip(*rows):
        return rows

    print(zip(found))
    closure(found)
    own()
    of_task()

if __name__ == "__main__":
    print(len(found))
