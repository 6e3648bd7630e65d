"""What DAG files share."""
from airflow.operators.bash import BashOperator as AirflowBash
from airflow.operators.python import get_current_context


def push(context):
    context["ti"].xcom_push(key="rows", value={"n": 1})


def report():
    push(get_current_context())


class BashOperator(AirflowBash):
    def execute(self, context):
        push(context)
        return super().execute(context)
