"""Work in tasks, and none at all."""
import os
from datetime import datetime

import requests
from airflow import DAG
from airflow.decorators import dag, task

with open(os.path.join(os.path.dirname(__file__), "a.yaml")) as config:
    text = config.read()


@task
def load():
    return requests.get("https://example.com").text


with DAG("etl", schedule=None):
    load()

if __name__ == "__main__":
    requests.get("https://example.com")
