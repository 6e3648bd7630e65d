"""Values that XCom can store."""
import uuid
from collections import defaultdict
from datetime import datetime
from pathlib import Path

from airflow import DAG
from airflow.decorators import task


with DAG("fine", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def process(path=Path("a")):
        rows = [{"id": str(uuid.uuid4()), "path": str(path), "at": datetime.now()}]
        rows.append({"size": 1, "parts": ("a", {"b"})})
        return [rows, defaultdict(lambda: 0)]

    process()
