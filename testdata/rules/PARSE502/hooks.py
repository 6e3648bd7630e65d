"""A hook looks up its connection when it works; what only takes text apart needs none."""
from airflow import DAG
from airflow.models import Variable
from airflow.providers.amazon.aws.hooks.s3 import S3Hook
from airflow.providers.apache.iceberg.hooks.iceberg import IcebergHook
from airflow.providers.postgres.hooks.postgres import PostgresHook

bucket, key = S3Hook.parse_s3_url("s3://bucket/key")
token = IcebergHook.get_token_macro("iceberg")
warehouse = PostgresHook("warehouse")
warehouse.run("vacuum")  # expect: PARSE502 warning
rows = PostgresHook("warehouse").get_records("select 1")  # expect: PARSE502 warning
Variable.set("seen", "yes")  # expect: PARSE502 warning

with DAG("etl", schedule=None):
    pass
