"""Results of operators and of mapped groups, and calls of tasks within tasks."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task, task_group
from airflow.operators.bash import BashOperator
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import PythonOperator

with DAG("model", schedule=None, start_date=datetime(2024, 1, 1)):
    listed = PythonOperator(task_id="listed", python_callable=lambda: [1, 2])

    for number in listed.output:  # expect: XCOM209
        EmptyOperator(task_id=f"task_{number}")

    BashOperator(task_id="added", bash_command="echo " + listed.output)  # expect: XCOM209
    print(listed.output[0])  # expect: XCOM209
    listed.output.operator >> EmptyOperator(task_id="behind")

    @task
    def double(number):
        return number * 2

    double.expand(number=[1, 2]).override(task_id="late")  # expect: XCOM209
    double.expand(number=[1, 2])()  # expect: XCOM209

    @task_group
    def over(names):
        for name in names:  # expect: XCOM209
            EmptyOperator(task_id=f"of_{name}")

    @task_group
    def one(number):
        double(number + 1)  # expect: XCOM209

    @task_group
    def fine(number):
        double(number)

    over.expand(names=[["a"], ["b"]])
    one.expand(number=[1, 2])
    fine.expand(number=[1, 2])

    @task
    def calls():
        double(1)  # expect: XCOM209 warning

    @task
    def returns():
        return double(1)  # expect: XCOM209

    @task
    def counts():
        return len(double(1))  # expect: XCOM209

    @task
    def plain():
        return double.function(1)

    calls()
    returns()
    counts()
    plain()
