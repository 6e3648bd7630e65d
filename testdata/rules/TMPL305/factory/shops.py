"""Airflow DAGs of a factory: their template files lie beside this file."""
import os
from datetime import datetime

from airflow import DAG
from shop.factory import Factory, audit, decorated, make_dag, make_searched

for name in ["north", "south"]:
    globals()[name] = make_dag(name)  # expect: TMPL305

east = make_searched("east", os.environ["SHOP_SQL"])
west = make_searched("west", "/opt/sql")
plain = make_searched("plain", None)  # expect: TMPL305
decorated()  # expect: TMPL305
made = Factory().make("made")  # expect: TMPL305

with DAG("here", start_date=datetime(2024, 1, 1), schedule=None):
    audit("sql/audit.sh")  # expect: TMPL305

with DAG("there", start_date=datetime(2024, 1, 1), schedule=None):
    audit("sql/daily.sh")
