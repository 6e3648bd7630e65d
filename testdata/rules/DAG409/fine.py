"""Called, in whatever way."""
from datetime import datetime

from airflow.decorators import dag


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def called():
    pass


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def called_in_a_list():
    pass


called()
made = [called_in_a_list()]
