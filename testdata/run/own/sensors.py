"""How sensors end: softly or not, by timeout, by an error, by a skip."""

from airflow import DAG
from airflow.exceptions import AirflowFailException, AirflowSkipException
from airflow.sensors.bash import BashSensor
from airflow.sensors.python import PythonSensor


def note(context):
    error = context["exception"]
    text = "" if "timed out" in str(error) else str(error)
    context["ti"].xcom_push(key="error", value=[type(error).__name__, text])


def raising(error):
    def call():
        raise error

    return call


POKES = {
    "waits": lambda: False,
    "breaks": raising(ValueError("poke")),
    "fails": raising(AirflowFailException("final")),
    "skips": raising(AirflowSkipException("skip")),
}
OPTIONS = ("soft_fail", "never_fail", "silent_fail")
with DAG("sensors", schedule=None, default_args={"on_failure_callback": note}):
    FAST = {"poke_interval": 0.05, "timeout": 0.1}
    for name, poke in POKES.items():
        PythonSensor(task_id=name, python_callable=poke, **FAST)
        for option in OPTIONS:
            PythonSensor(
                task_id=f"{name}_{option}", python_callable=poke, **{option: True}, **FAST
            )
    PythonSensor(task_id="retried", python_callable=lambda: False, retries=2, **FAST)
    BashSensor(task_id="other_code", bash_command="exit 3", retry_exit_code=4, **FAST)
