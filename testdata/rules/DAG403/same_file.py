from datetime import datetime

from airflow import DAG

first = DAG("etl", schedule=None, start_date=datetime(2024, 1, 1))
second = DAG("etl", schedule=None, start_date=datetime(2024, 1, 1))  # expect: DAG403 warning

for _ in range(2):
    with DAG("loop", schedule=None, start_date=datetime(2024, 1, 1)):  # expect: DAG403 warning
        pass

for name in ("a", "b"):
    with DAG(f"etl_{name}", schedule=None, start_date=datetime(2024, 1, 1)):
        pass


def make(name):
    return DAG(name, schedule=None, start_date=datetime(2024, 1, 1))


one = make("made")
other = make("made")  # expect: DAG403 warning
third = make("other")
alias = third
again = alias
