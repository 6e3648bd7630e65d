#!/usr/bin/env python3
"""Writes which distributions bring a module (KnownModules.java) and what they require (KnownDistributions.java):

    python3 src/test/python/write_distributions.py [SITE-PACKAGES ...]

The list is distributions.txt beside this script; families of distributions whose modules follow from their names are
below. Of each distribution in the SITE-PACKAGES folders, the metadata counts more: top_level.txt or the files that it
installed, and the requirements without `extra` in their markers. A requirement "?" means that nobody looked them up.

The lists are text in classes, sorted by bytes: reading a resource would open the jar, which a start does without otherwise.
"""
import importlib.metadata
import re
import sys
from pathlib import Path

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "main" / "java" / "dev" / "dagproof" / "airflow" / "requirement"
LINES_OF_A_TEXT = 1000  # A class file takes no text above 64 KiB.

# google.cloud.NAME
GOOGLE = """access-approval advisorynotifications alloydb apihub appengine-admin apigee-connect asset assured-workloads
binary-authorization billing certificate-manager channel compute config confidentialcomputing contact-center-insights
contentwarehouse datalabeling dataflow-client dataform dataplex dataproc datastore datastream deploy
documentai domains edgecontainer eventarc filestore firestore functions gke-hub gsuiteaddons ids iot kms language
managed-identities monitoring network-connectivity network-management network-security notebooks optimization
orchestration-airflow parallelstore phishing-protection policy-troubleshooter private-ca pubsublite
recaptcha-enterprise recommendations-ai recommender redis retail run scheduler securitycenter service-control
service-directory service-management service-usage shell source-context spanner speech storage-transfer support talent
tasks tpu trace translate vision vm-migration vmwareengine vpc-access webrisk websecurityscanner workflows workstations
bigtable dns runtimeconfig bigquery-connection bigquery-reservation bigquery-logging bigquery-analyticshub
bigquery-data-exchange bigquery-datapolicies bigquery-migration dialogflow-cx dialogflow""".split()
SPECIAL_GOOGLE = {"dialogflow-cx": ["google.cloud.dialogflowcx", "google.cloud.dialogflowcx_v3"], "translate": ["google.cloud.translate", "google.cloud.translate_v2", "google.cloud.translate_v3"],
                  "tasks": ["google.cloud.tasks", "google.cloud.tasks_v2"], "monitoring": ["google.cloud.monitoring", "google.cloud.monitoring_v3", "google.cloud.monitoring_dashboard_v1"],
                  "dataflow-client": ["google.cloud.dataflow"], "functions": ["google.cloud.functions", "google.cloud.functions_v1", "google.cloud.functions_v2"],
                  "storage-transfer": ["google.cloud.storage_transfer", "google.cloud.storage_transfer_v1"], "orchestration-airflow": ["google.cloud.orchestration.airflow"],
                  "workflows": ["google.cloud.workflows", "google.cloud.workflows.executions"], "firestore": ["google.cloud.firestore", "google.cloud.firestore_v1"],
                  "spanner": ["google.cloud.spanner", "google.cloud.spanner_v1", "google.cloud.spanner_dbapi"], "kms": ["google.cloud.kms", "google.cloud.kms_v1"]}

# airflow.providers.NAME
PROVIDERS = """airbyte alibaba amazon apache-beam apache-cassandra apache-drill apache-druid apache-flink apache-hdfs apache-hive
apache-impala apache-kafka apache-kylin apache-livy apache-pig apache-pinot apache-spark apprise arangodb asana atlassian-jira
celery cloudant cncf-kubernetes cohere common-compat common-io common-messaging common-sql databricks datadog dbt-cloud
dingding discord docker edge3 elasticsearch exasol fab facebook ftp git github google grpc hashicorp http imap influxdb jdbc
jenkins keycloak microsoft-azure microsoft-mssql microsoft-psrp microsoft-winrm mongo mysql neo4j odbc openai openfaas
openlineage opensearch opsgenie oracle pagerduty papermill pgvector pinecone postgres presto qdrant redis salesforce samba
segment sendgrid sftp singularity slack smtp snowflake sqlite ssh standard tableau telegram teradata trino vertica weaviate
yandex ydb zendesk""".split()

# opentelemetry.instrumentation.NAME
INSTRUMENTATIONS = """aiohttp-client asyncpg boto botocore celery dbapi django elasticsearch fastapi flask grpc httpx jinja2
kafka-python logging mysql pika psycopg2 pymongo pymysql redis requests sqlalchemy sqlite3 starlette system-metrics
threading tornado urllib urllib3 wsgi asgi""".split()


def normalized(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def own_list():
    for line in (HERE / "distributions.txt").read_text(encoding="ascii").splitlines():
        if line.strip() and not line.startswith("#"):
            name, _, rest = line.partition(":")
            modules, _, requires = rest.partition(">")
            yield name, modules.split() or [name.replace("-", "_")], requires.split() if ">" in rest else ["?"]


def families():
    for name in GOOGLE:
        module = "google.cloud." + name.replace("-", "_")
        yield f"google-cloud-{name}", SPECIAL_GOOGLE.get(name, [module, module + "_v1"]), ["google-api-core", "google-auth", "proto-plus", "protobuf"]
    for name in PROVIDERS:
        yield f"apache-airflow-providers-{name}", ["airflow.providers." + name.replace("-", ".", 1)], ["apache-airflow"]
    for name in INSTRUMENTATIONS:
        yield (f"opentelemetry-instrumentation-{name}", ["opentelemetry.instrumentation." + name.replace("-", "_")],
               ["opentelemetry-api", "opentelemetry-instrumentation"])


def modules_of(distribution):
    listed = (distribution.read_text("top_level.txt") or "").split()
    files = {str(file) for file in distribution.files or []}
    found = set(listed) or {file.split("/")[0].removesuffix(".py") for file in files if file.endswith(".py")}
    return {module for module in found if module.isidentifier() and not module.startswith("_") and module not in ("tests", "test", "docs", "examples", "tools")}


def installed(folders):
    for distribution in importlib.metadata.distributions(path=folders):
        requires = [re.match(r"[\w.-]+", text)[0] for text in distribution.requires or [] if "extra ==" not in text]
        yield normalized(distribution.metadata["Name"]), modules_of(distribution), {normalized(name) for name in requires}


def write(name, what, table):
    # A line without words ends in the colon; keys are ASCII, so Python's order is that of the bytes with their colon.
    lines = sorted(f"{key}: {' '.join(sorted(words))}".rstrip() for key, words in table.items())
    texts = [lines[start:start + LINES_OF_A_TEXT] for start in range(0, len(lines), LINES_OF_A_TEXT)]
    code = f"// Written by src/test/python/{Path(__file__).name}; not meant to be changed by hand.\n"
    code += f"package dev.dagproof.airflow.requirement;\n\n/** {what} */\nfinal class {name} {{\n"
    code += f"  private {name}() {{}}\n\n  /** Lines for {{@link SortedLines}}, in several texts. */\n  static SortedLines lines() {{\n"
    code += "    return SortedLines.of(" + ",".join('\n"""\n' + "\n".join(text) + '\n"""' for text in texts) + ");\n  }\n}\n"
    (TARGET / f"{name}.java").write_text(code, encoding="ascii", newline="\n")


def main():
    table = {}
    for name, modules, requires in [*own_list(), *families()]:
        name = normalized(name)
        known = table.setdefault(name, (set(), set()))
        known[0].update(modules)
        known[1].update(normalized(other) for other in requires)
    shared = {module.split(".")[0] for modules, _ in table.values() for module in modules if "." in module}
    for name, modules, requires in installed(sys.argv[1:]):
        known = table.setdefault(name, (set(), set()))
        known[0].update(modules - shared)
        known[1].discard("?")
        known[1].update(requires)
    brought = {}
    for name, (modules, _) in table.items():
        for module in modules:
            brought.setdefault(module, set()).add(name)
    write("KnownModules", "Which distributions bring a module.", brought)
    write("KnownDistributions", "What distributions require; \"?\" if nobody looked it up.", {name: requires for name, (_, requires) in table.items()})
    differing = sum(1 for name, (modules, _) in table.items() for module in modules if normalized(module) != name)
    print(f"{len(table)} distributions, {differing} modules named otherwise")


if __name__ == "__main__":
    main()
