"""Results that are used when the file is read."""
import json
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import PythonOperator

with DAG("early", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def count(n=1):
        return n

    added = count() + 1  # expect: XCOM209
    found = count()
    count(found * 2)  # expect: XCOM209
    for row in count():  # expect: XCOM209
        print(row)
    rows = [n for n in found]  # expect: XCOM209
    first, second = count()  # expect: XCOM209
    print(len(found))  # expect: XCOM209
    print(json.loads(count()))  # expect: XCOM209
    print(count()[0])  # expect: XCOM209
    print(found.output)  # expect: XCOM209
    if found > 1:  # expect: XCOM209
        EmptyOperator(task_id="more")
    if count() == 1:  # expect: XCOM209 warning
        pass
    if count() is None:  # expect: XCOM209 warning
        EmptyOperator(task_id="one")
    if found:  # expect: XCOM209 warning
        EmptyOperator(task_id="any")
    if not count():  # expect: XCOM209 warning
        EmptyOperator(task_id="none")

    @task
    def closure():
        return str(found)  # expect: XCOM209 warning

    def closure_of_operator():
        print(found)  # expect: XCOM209 warning

    closure()
    PythonOperator(task_id="closure_of_operator", python_callable=closure_of_operator)

with DAG("displays", schedule=None, start_date=datetime(2024, 1, 1)):
    held = count()
    unique = {held}  # expect: XCOM209
    by_result = {held: 1}  # expect: XCOM209
    merged = {"a": 1, **held}  # expect: XCOM209
    listed = [*held]  # expect: XCOM209
    print(*count())  # expect: XCOM209
    count(**held)  # expect: XCOM209
    print(held[1:])  # expect: XCOM209
    print(-held)  # expect: XCOM209
    print(hash(held))  # expect: XCOM209
    print(max(held), min(held, default=0))  # expect: XCOM209, XCOM209
    print(list(zip([1], held)))  # expect: XCOM209
    print(any(held), dict(held), round(held))  # expect: XCOM209, XCOM209, XCOM209
    print(list(map(str, held)))  # expect: XCOM209
    if held in {1, 2}:  # expect: XCOM209
        EmptyOperator(task_id="in_set")
    if held in (1, 2):  # expect: XCOM209 warning
        EmptyOperator(task_id="in_tuple")
