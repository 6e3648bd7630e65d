"""Assets of Airflow 3."""
import os

from airflow.sdk import DAG, Asset, AssetAlias

fine = Asset("a")
other = Asset("a", "s3://bucket/a", group="", extra=None)
number = Asset("a", 5)
latin = Asset("ä")  # expect[3.3]: DAG427
latin_name = Asset("ä", "s3://bucket/a")
alias = AssetAlias("a", group="b")
unknown = Asset(os.environ["NAME"], os.environ.get("URI"), **os.environ)
none = Asset(None, "s3://bucket/b")
scheme = Asset("airflow://a", "s3://bucket/c")
Asset("s3://b/a", name="x")  # expect[3.3]: DAG428
Asset(uri="s3://b/a", nme="x")  # expect[3.3]: DAG411
Asset("")  # expect[3.3]: DAG427
Asset(uri="")  # expect[3.3]: DAG427
Asset("a", " ")  # expect[3.3]: DAG427
Asset(5)  # expect[3.3]: DAG427
Asset("context")  # expect[3.3]: DAG427
Asset("a", group=3)  # expect[3.3]: DAG427
Asset("airflow://a")  # expect[3.3]: DAG427
Asset()  # expect[3.3]: DAG412
Asset(name=None)  # expect[3.3]: DAG412
Asset("a", "b", "c")  # expect[3.3]: DAG428
AssetAlias("")  # expect[3.3]: DAG427
AssetAlias(None)  # expect[3.3]: DAG427
AssetAlias("a", group=None)  # expect[3.3]: DAG427
AssetAlias()  # expect[3.3]: DAG412
AssetAlias("a", "b")  # expect[3.3]: DAG428
AssetAlias("a", uri="b")  # expect[3.3]: DAG411
AssetAlias("x" * 1501)  # expect[3.3]: DAG427
Asset(name="", uri="s3://bucket/a")  # expect[3.3]: DAG427
