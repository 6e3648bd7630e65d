"""Work at the top of a DAG file."""
import os
import subprocess
import time
from datetime import datetime

import requests
from airflow import DAG
from airflow.decorators import dag, task

requests.get("https://example.com")  # expect: PARSE501 warning
subprocess.run(["ls"])  # expect: PARSE501 warning
os.listdir(".")  # expect: PARSE501 warning
time.sleep(1)  # expect: PARSE501 warning
with open("out.txt", "w") as out:  # expect: PARSE501 warning
    out.write("a")


@dag(schedule=None)
def etl():
    requests.get("https://example.com")  # expect: PARSE501 warning


etl()
