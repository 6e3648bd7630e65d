"""A package of the project that lacks a module."""
from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

from lib.known import A
from lib._version import VERSION
from lib.message_pb2 import Message
from lib.knwon import B  # expect: DAG415

with DAG("modules", schedule=None, start_date=datetime(2024, 1, 1)):
    EmptyOperator(task_id="a")
