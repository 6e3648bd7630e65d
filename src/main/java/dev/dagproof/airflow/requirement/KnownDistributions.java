// Written by src/test/python/write_distributions.py; not meant to be changed by hand.
package dev.dagproof.airflow.requirement;

/** What distributions require; "?" if nobody looked it up. */
final class KnownDistributions {
  private KnownDistributions() {}

  /** Lines for {@link SortedLines}, in several texts. */
  static SortedLines lines() {
    return SortedLines.of(
"""
a2wsgi: typing-extensions
absl-py: ?
accelerate: huggingface-hub numpy packaging psutil pyyaml safetensors torch
acryl-datahub: ?
adafruit-blinka: ?
adal: cryptography pyjwt python-dateutil requests
adbc-driver-manager: typing-extensions
adbc-driver-postgresql: adbc-driver-manager importlib-resources
addict:
adlfs: aiohttp azure-core azure-datalake-store azure-identity azure-storage-blob fsspec
aioboto3: aiobotocore aiofiles boto3
aiobotocore: aiohttp aioitertools botocore jmespath multidict python-dateutil wrapt
aiofiles:
aiohappyeyeballs:
aiohttp-jinja2: aiohttp jinja2
aiohttp: aiohappyeyeballs aiosignal async-timeout attrs frozenlist multidict propcache typing-extensions yarl
aiokafka: async-timeout packaging typing-extensions
aiomysql: pymysql
aioodbc: pyodbc
aiopg: async-timeout psycopg2-binary
aioredis: async-timeout typing-extensions
aiosignal: frozenlist typing-extensions
aiosmtplib:
aiosqlite: typing-extensions
airflow-provider-great-expectations: apache-airflow great-expectations
albumentations: ?
alembic: mako sqlalchemy tomli typing-extensions
alibi-detect: ?
alive-progress: ?
aliyun-python-sdk-core: cryptography jmespath
alpaca-trade-api: ?
alpha-vantage: ?
altair: jinja2 jsonschema narwhals packaging typing-extensions
amazon-textract-textractor: ?
amqp: vine
aniso8601: ?
annotated-doc:
annotated-types:
annoy: ?
ansible-core: ?
ansible-runner: ?
anthropic: anyio distro httpx jiter pydantic sniffio typing-extensions
antlr4-python3-runtime: ?
anyio: exceptiongroup idna sniffio typing-extensions
apache-airflow-client: ?
apache-airflow-core: a2wsgi aiosqlite alembic apache-airflow-providers-common-compat apache-airflow-providers-common-io apache-airflow-providers-common-sql apache-airflow-providers-smtp apache-airflow-providers-standard apache-airflow-task-sdk argcomplete asgiref attrs cachetools cadwyn colorlog cron-descriptor croniter cryptography deprecated dill fastapi httpx importlib-metadata isoduration itsdangerous jinja2 jsonschema lazy-object-proxy libcst linkify-it-py lockfile methodtools msgspec natsort opentelemetry-api opentelemetry-exporter-otlp opentelemetry-proto packaging pathspec pendulum pluggy psutil pydantic pygments pygtrie pyjwt python-daemon python-dateutil python-slugify pyyaml requests rich rich-argparse setproctitle sqlalchemy starlette structlog svcs tabulate tenacity termcolor typing-extensions universal-pathlib uuid6 uvicorn
apache-airflow-providers-airbyte: apache-airflow
apache-airflow-providers-alibaba: apache-airflow
apache-airflow-providers-amazon: apache-airflow
apache-airflow-providers-apache-beam: apache-airflow
apache-airflow-providers-apache-cassandra: apache-airflow
apache-airflow-providers-apache-drill: apache-airflow
apache-airflow-providers-apache-druid: apache-airflow
apache-airflow-providers-apache-flink: apache-airflow
apache-airflow-providers-apache-hdfs: apache-airflow
apache-airflow-providers-apache-hive: apache-airflow
apache-airflow-providers-apache-impala: apache-airflow
apache-airflow-providers-apache-kafka: apache-airflow
apache-airflow-providers-apache-kylin: apache-airflow
apache-airflow-providers-apache-livy: apache-airflow
apache-airflow-providers-apache-pig: apache-airflow
apache-airflow-providers-apache-pinot: apache-airflow
apache-airflow-providers-apache-spark: apache-airflow
apache-airflow-providers-apprise: apache-airflow
apache-airflow-providers-arangodb: apache-airflow
apache-airflow-providers-asana: apache-airflow
apache-airflow-providers-atlassian-jira: apache-airflow
apache-airflow-providers-celery: apache-airflow
apache-airflow-providers-cloudant: apache-airflow
apache-airflow-providers-cncf-kubernetes: apache-airflow
apache-airflow-providers-cohere: apache-airflow
apache-airflow-providers-common-compat: apache-airflow asgiref
apache-airflow-providers-common-io: apache-airflow apache-airflow-providers-common-compat
apache-airflow-providers-common-messaging: apache-airflow
apache-airflow-providers-common-sql: apache-airflow apache-airflow-providers-common-compat methodtools more-itertools sqlparse
apache-airflow-providers-databricks: apache-airflow
apache-airflow-providers-datadog: apache-airflow
apache-airflow-providers-dbt-cloud: apache-airflow
apache-airflow-providers-dingding: apache-airflow
apache-airflow-providers-discord: apache-airflow
apache-airflow-providers-docker: apache-airflow
apache-airflow-providers-edge3: apache-airflow
apache-airflow-providers-elasticsearch: apache-airflow
apache-airflow-providers-exasol: apache-airflow
apache-airflow-providers-fab: apache-airflow apache-airflow-providers-common-compat flask flask-appbuilder flask-login flask-session google-re2 jmespath
apache-airflow-providers-facebook: apache-airflow
apache-airflow-providers-ftp: apache-airflow apache-airflow-providers-common-compat
apache-airflow-providers-git: apache-airflow
apache-airflow-providers-github: apache-airflow
apache-airflow-providers-google: apache-airflow
apache-airflow-providers-grpc: apache-airflow
apache-airflow-providers-hashicorp: apache-airflow
apache-airflow-providers-http: aiohttp apache-airflow apache-airflow-providers-common-compat asgiref pydantic requests requests-toolbelt
apache-airflow-providers-imap: apache-airflow apache-airflow-providers-common-compat
apache-airflow-providers-influxdb: apache-airflow
apache-airflow-providers-jdbc: apache-airflow
apache-airflow-providers-jenkins: apache-airflow
apache-airflow-providers-keycloak: apache-airflow
apache-airflow-providers-microsoft-azure: apache-airflow
apache-airflow-providers-microsoft-mssql: apache-airflow
apache-airflow-providers-microsoft-psrp: apache-airflow
apache-airflow-providers-microsoft-winrm: apache-airflow
apache-airflow-providers-mongo: apache-airflow
apache-airflow-providers-mysql: apache-airflow
apache-airflow-providers-neo4j: apache-airflow
apache-airflow-providers-odbc: apache-airflow
apache-airflow-providers-openai: apache-airflow
apache-airflow-providers-openfaas: apache-airflow
apache-airflow-providers-openlineage: apache-airflow
apache-airflow-providers-opensearch: apache-airflow
apache-airflow-providers-opsgenie: apache-airflow
apache-airflow-providers-oracle: apache-airflow
apache-airflow-providers-pagerduty: apache-airflow
apache-airflow-providers-papermill: apache-airflow
apache-airflow-providers-pgvector: apache-airflow
apache-airflow-providers-pinecone: apache-airflow
apache-airflow-providers-postgres: apache-airflow
apache-airflow-providers-presto: apache-airflow
apache-airflow-providers-qdrant: apache-airflow
apache-airflow-providers-redis: apache-airflow
apache-airflow-providers-salesforce: apache-airflow
apache-airflow-providers-samba: apache-airflow
apache-airflow-providers-segment: apache-airflow
apache-airflow-providers-sendgrid: apache-airflow
apache-airflow-providers-sftp: apache-airflow
apache-airflow-providers-singularity: apache-airflow
apache-airflow-providers-slack: apache-airflow
apache-airflow-providers-smtp: aiosmtplib apache-airflow apache-airflow-providers-common-compat
apache-airflow-providers-snowflake: apache-airflow
apache-airflow-providers-sqlite: apache-airflow apache-airflow-providers-common-sql
apache-airflow-providers-ssh: apache-airflow
apache-airflow-providers-standard: apache-airflow apache-airflow-providers-common-compat
apache-airflow-providers-tableau: apache-airflow
apache-airflow-providers-telegram: apache-airflow
apache-airflow-providers-teradata: apache-airflow
apache-airflow-providers-trino: apache-airflow
apache-airflow-providers-vertica: apache-airflow
apache-airflow-providers-weaviate: apache-airflow
apache-airflow-providers-yandex: apache-airflow
apache-airflow-providers-ydb: apache-airflow
apache-airflow-providers-zendesk: apache-airflow
apache-airflow-task-sdk: apache-airflow-core asgiref attrs babel colorlog fsspec greenback httpx importlib-metadata isoduration jinja2 jsonschema methodtools msgspec opentelemetry-api packaging pathspec pendulum pluggy psutil pydantic pygtrie python-dateutil structlog tenacity typing-extensions
apache-airflow: alembic apache-airflow-core apache-airflow-providers-common-compat apache-airflow-providers-common-io apache-airflow-providers-common-sql apache-airflow-providers-fab apache-airflow-providers-ftp apache-airflow-providers-http apache-airflow-providers-imap apache-airflow-providers-smtp apache-airflow-providers-sqlite apache-airflow-task-sdk argcomplete asgiref attrs blinker colorlog configupdater connexion cron-descriptor croniter cryptography deprecated dill eval-type-backport flask flask-caching flask-session flask-wtf fsspec google-re2 gunicorn httpx importlib-metadata importlib-resources itsdangerous jinja2 jsonschema lazy-object-proxy linkify-it-py lockfile markdown-it-py markupsafe marshmallow-oneofschema mdit-py-plugins methodtools opentelemetry-api opentelemetry-exporter-otlp packaging pathspec pendulum pluggy psutil pygments pyjwt python-daemon python-dateutil python-nvd3 python-slugify requests requests-toolbelt rfc3339-validator rich rich-argparse setproctitle sqlalchemy sqlalchemy-jsonfield tabulate tenacity termcolor universal-pathlib werkzeug
apache-beam: ?
apache-flink: ?
apache-libcloud: requests
apache-superset: ?
apispec: packaging
appdirs:
apscheduler: tzlocal
arangodb: ?
argcomplete:
argon2-cffi-bindings: cffi
argon2-cffi: argon2-cffi-bindings
arrow: backports-zoneinfo python-dateutil types-python-dateutil tzdata
arviz: ?
asana: ?
asgiref:
astor: ?
astral: ?
astro-sdk-python: apache-airflow
astronomer-cosmos: aenum apache-airflow attrs jinja2 msgpack packaging pydantic typing-extensions virtualenv
astropy: astropy-iers-data numpy packaging pyerfa pyyaml
asttokens: ?
asyncpg: async-timeout
asyncssh: cryptography typing-extensions
asyncua: ?
atlassian-python-api: beautifulsoup4 deprecated jmespath oauthlib requests requests-oauthlib six
attrs:
authlib: cryptography
autopep8: pycodestyle
avro-python3: ?
avro:
aws-cdk-lib: ?
aws-encryption-sdk: ?
aws-lambda-powertools: ?
aws-requests-auth: requests
aws-xray-sdk: ?
awscli: botocore colorama docutils pyyaml rsa s3transfer
awswrangler: boto3 botocore numpy packaging pandas pyarrow setuptools typing-extensions
azure-ai-documentintelligence: ?
azure-ai-formrecognizer: ?
azure-ai-ml: ?
azure-ai-textanalytics: ?
azure-appconfiguration: ?
azure-batch: ?
azure-cognitiveservices-speech: ?
azure-common: ?
azure-core: requests six typing-extensions
azure-cosmos: azure-core typing-extensions
azure-cosmosdb-table: ?
azure-data-tables: azure-core isodate typing-extensions yarl
azure-datalake-store: cffi msal requests
azure-devops: msrest
azure-eventgrid: azure-core isodate typing-extensions
azure-eventhub: azure-core typing-extensions
azure-functions: ?
azure-identity: azure-core cryptography msal msal-extensions typing-extensions
azure-keyvault-certificates: azure-core isodate typing-extensions
azure-keyvault-keys: azure-core cryptography isodate typing-extensions
azure-keyvault-secrets: azure-core isodate typing-extensions
azure-keyvault: azure-keyvault-certificates azure-keyvault-keys azure-keyvault-secrets
azure-kusto-data: azure-core azure-identity ijson msal python-dateutil requests
azure-kusto-ingest: azure-kusto-data azure-storage-blob azure-storage-queue tenacity
azure-mgmt-authorization: ?
azure-mgmt-compute: ?
azure-mgmt-containerinstance: ?
azure-mgmt-containerregistry: ?
azure-mgmt-containerservice: ?
azure-mgmt-core: azure-core
azure-mgmt-cosmosdb: ?
azure-mgmt-datafactory: ?
azure-mgmt-keyvault: ?
azure-mgmt-monitor: ?
azure-mgmt-network: ?
azure-mgmt-resource: ?
azure-mgmt-sql: ?
azure-mgmt-storage: ?
azure-mgmt-subscription: ?
azure-mgmt-web: ?
azure-monitor-opentelemetry: ?
azure-monitor-query: ?
azure-search-documents: ?
azure-servicebus: azure-core isodate typing-extensions
azure-storage-blob: azure-core cryptography isodate typing-extensions
azure-storage-common: ?
azure-storage-file-datalake: azure-core azure-storage-blob isodate typing-extensions
azure-storage-file-share: azure-core cryptography isodate typing-extensions
azure-storage-queue: azure-core cryptography isodate typing-extensions
azure-synapse-artifacts: ?
azure-synapse-spark: ?
azureml-core: ?
babel: pytz
backoff:
backports-functools-lru-cache: ?
backports-lzma: ?
backports-shutil-get-terminal-size: ?
backports-ssl-match-hostname: ?
backports-tarfile: ?
backports-weakref: ?
backports-zoneinfo:
bacpypes: ?
base58:
bayesian-optimization: ?
bcrypt:
beartype: ?
beautifulsoup4: soupsieve typing-extensions
behave: ?
bert-score: ?
bertopic: ?
betterproto: ?
bidict:
biopython: numpy
bitarray: ?
bitstring: bitarray
black: ?
bleach: webencodings
blessed: six wcwidth
blinker:
blist: ?
bokeh: contourpy jinja2 narwhals numpy packaging pandas pillow pyyaml tornado xyzservices
boltons:
bonobo: ?
boto3: botocore jmespath s3transfer
boto:
botocore: jmespath python-dateutil urllib3
bottle: ?
bottleneck: numpy
braintree: ?
brotli:
brotlipy: ?
bs4: beautifulsoup4
bson: ?
build: packaging pyproject-hooks
bytecode: ?
cachecontrol: msgpack requests
cachelib:
cachetools:
cadwyn: backports-strenum fastapi jinja2 pydantic starlette typing-extensions typing-inspection
cairosvg: cairocffi cssselect2 defusedxml pillow tinycss2
camelot-py: chardet click numpy openpyxl pandas pdfminer-six pypdf tabulate
can: ?
cantools: ?
capstone: ?
cassandra-driver: geomet
catboost: graphviz matplotlib numpy pandas plotly scipy six
category-encoders: numpy pandas patsy scikit-learn scipy statsmodels
cattrs: attrs
cbor2: ?
cchardet:
ccxt: ?
celery: billiard click click-didyoumean click-plugins click-repl kombu python-dateutil tzdata vine
cerberus:
certbot: ?
certifi:
cffi: pycparser
chainer: ?
chardet: ?
charset-normalizer:
chevron: ?
chromadb: ?
cirq-core: ?
ciso8601:
click-log: click
click-plugins: click
click-spinner: ?
click:
clickclick: click pyyaml
clickhouse-connect: certifi lz4 pytz urllib3 zstandard
clickhouse-driver: pytz tzlocal
clickhouse-sqlalchemy: ?
cloudpathlib: ?
cloudpickle:
cloudscraper: pyparsing requests requests-toolbelt
cmdstanpy: ?
cohere: ?
colander: ?
colorama:
coloredlogs: humanfriendly
colorlog: colorama
comet-ml: ?
commonmark:
comtypes: ?
configargparse: ?
configobj: ?
configupdater:
confluent-kafka: ?
connectorx: ?
connexion: aiohttp aiohttp-jinja2 clickclick flask inflection jinja2 jsonschema markupsafe packaging python-multipart pyyaml requests werkzeug
construct: ?
convertdate: pymeeus
couchbase: ?
couchdb: ?
coverage:
crayons: ?
crc32c: ?
crcmod:
cron-descriptor: typing-extensions
croniter: python-dateutil pytz
crontab: ?
cryptography: cffi typing-extensions
curl-cffi: certifi cffi
cvxopt: ?
cvxpy: clarabel numpy osqp scipy scs
cx-oracle:
cython:
cytoolz: toolz
dag-factory: apache-airflow pyyaml
dagster: ?
dash-bootstrap-components: dash
dash: flask importlib-metadata nest-asyncio plotly requests retrying setuptools typing-extensions werkzeug
dask: click cloudpickle fsspec importlib-metadata packaging partd pyyaml toolz
databricks-cli: click oauthlib pyjwt requests six tabulate urllib3
databricks-connect: databricks-sdk googleapis-common-protos grpcio grpcio-status numpy packaging pandas py4j pyarrow six
databricks-sdk: google-auth protobuf requests
databricks-sql-connector: lz4 oauthlib openpyxl pandas python-dateutil requests thrift urllib3
dataclasses-json: marshmallow typing-inspect
datadog-api-client: ?
datadog: requests
dataset: alembic banal sqlalchemy
datasets: aiohttp dill filelock fsspec huggingface-hub multiprocess numpy packaging pandas pyarrow pyyaml requests tqdm xxhash
datasketch: numpy scipy
dateparser: python-dateutil pytz regex tzlocal
db-dtypes: numpy packaging pandas pyarrow
dbt-adapters: ?
dbt-bigquery: agate dbt-adapters dbt-common dbt-core google-cloud-bigquery google-cloud-storage
dbt-common: ?
dbt-core: agate click daff dbt-adapters dbt-common dbt-extractor dbt-semantic-interfaces jinja2 jsonschema mashumaro networkx packaging pathspec protobuf pytz pyyaml requests sqlparse typing-extensions
dbt-postgres: agate dbt-adapters dbt-common dbt-core psycopg2-binary
dbt-redshift: agate dbt-adapters dbt-common dbt-core dbt-postgres redshift-connector
dbt-snowflake: agate dbt-adapters dbt-common dbt-core snowflake-connector-python
dbutils: ?
ddtrace: ?
deap: ?
debugpy: ?
decorator:
dedupe: ?
deep-translator: beautifulsoup4 requests
deepdiff: orderly-set
defusedxml:
delorean: ?
delta-spark: importlib-metadata pyspark
deltalake: arro3-core pyarrow
demjson3: ?
dependency-injector: ?
deprecated: inspect2 wrapt
deprecation: packaging
dictdiffer:
diffusers: ?
dill:
discord-py: aiohttp
discord-webhook: requests
diskcache: ?
distlib:
distributed: click cloudpickle dask jinja2 locket msgpack packaging psutil pyyaml sortedcontainers tblib toolz tornado urllib3 zict
distro:
django-allauth: ?
django-celery-beat: ?
django-celery-results: ?
django-cors-headers: django
django-crispy-forms: ?
django-debug-toolbar: django sqlparse
django-environ: ?
django-extensions: django
django-filter: django
django-import-export: ?
django-model-utils: ?
django-mptt: ?
django-redis: django redis
django-rest-swagger: ?
django-storages: django
django: asgiref sqlparse tzdata
djangorestframework-simplejwt: ?
djangorestframework: django
dlt: ?
dnspython:
docker-compose: ?
docker-py: ?
docker: requests urllib3
dockerfile-parse: ?
docling: ?
docopt-ng: ?
docopt:
docplex: ?
docutils:
docx2txt: ?
docxtpl: docxcompose jinja2 lxml python-docx
dogpile-cache: ?
dotenv: python-dotenv
drf-spectacular: ?
drf-yasg: ?
duckdb-engine: duckdb packaging sqlalchemy
duckdb:
dulwich: urllib3
dwave-ocean-sdk: ?
dynaconf: ?
easyocr: ninja numpy opencv-python-headless pillow pyclipper python-bidi pyyaml scikit-image scipy shapely torch torchvision
ecdsa: six
elastic-apm: ?
elastic-transport: certifi urllib3
elasticsearch-dsl: elasticsearch python-dateutil typing-extensions
elasticsearch: elastic-transport python-dateutil typing-extensions
eli5: ?
email-validator: dnspython idna
emcee: ?
environs: marshmallow python-dotenv
ephem: ?
et-xmlfile:
evaluate: datasets dill fsspec huggingface-hub multiprocess numpy packaging pandas requests tqdm xxhash
eventlet: dnspython greenlet
evidently: ?
exchangelib: ?
exifread: ?
extract-msg: ?
eyed3: ?
fabric: decorator deprecated invoke paramiko
face-recognition: click dlib face-recognition-models numpy pillow
facebook-business: aiohttp curlify pycountry requests six
facebook-sdk: ?
factory-boy: faker
faiss-cpu: numpy packaging
faiss-gpu-cu12: ?
faiss-gpu: ?
fake-useragent: ?
faker: tzdata
fastai: ?
fastapi-cli: rich-toolkit typer uvicorn
fastapi: annotated-doc pydantic starlette typing-extensions typing-inspection
fastavro:
fastcore: ?
fasteners: ?
fastparquet: cramjam fsspec numpy packaging pandas
fasttext-wheel: ?
fasttext: ?
faust-cchardet: ?
fbprophet: ?
feast: ?
feedparser: sgmllib3k
ffmpeg-python: future
filelock:
filetype:
findspark:
fiona: attrs certifi click click-plugins cligj
fire: termcolor
firebase-admin: cachecontrol google-api-core google-api-python-client google-cloud-firestore google-cloud-storage pyjwt
fitparse: ?
flair: ?
flake8: ?
flask-admin: ?
flask-appbuilder: apispec click colorama email-validator flask flask-babel flask-jwt-extended flask-limiter flask-login flask-sqlalchemy flask-wtf jsonschema marshmallow marshmallow-sqlalchemy prison pyjwt python-dateutil sqlalchemy sqlalchemy-utils werkzeug wtforms
flask-babel: babel flask jinja2 pytz
flask-bcrypt: bcrypt flask
flask-caching: cachelib flask
flask-cors: flask
flask-jwt-extended: flask pyjwt werkzeug
flask-limiter: flask limits ordered-set rich
flask-login: flask werkzeug
flask-mail: ?
flask-migrate: alembic flask flask-sqlalchemy
flask-restful: aniso8601 flask pytz six
flask-session: cachelib flask msgspec
flask-socketio: ?
flask-sqlalchemy: flask sqlalchemy
flask-wtf: flask itsdangerous wtforms
flask: blinker click importlib-metadata itsdangerous jinja2 werkzeug
flax: jax msgpack numpy optax orbax-checkpoint pyyaml rich tensorstore typing-extensions
flytekit: ?
folium: branca jinja2 numpy requests xyzservices
fonttools: ?
fpdf2: defusedxml fonttools pillow
fpdf:
freezegun: python-dateutil
frozendict:
frozenlist:
fsspec:
ftfy: wcwidth
fugashi: ?
funcy:
furl: orderedmultidict six
future:
fuzzywuzzy:
gast: ?
gcsfs: aiohttp decorator fsspec google-auth google-auth-oauthlib google-cloud-storage requests
gdal: ?
gdcm: ?
gensim: numpy scipy smart-open
geoalchemy2: packaging sqlalchemy
geographiclib:
geohash: ?
geoip2: aiohttp maxminddb requests
geojson:
geopandas: numpy packaging pandas pyogrio pyproj shapely
geopy: geographiclib
gevent: greenlet zope-event zope-interface
gin-config: ?
gitdb: smmap
github3-py: pyjwt python-dateutil requests uritemplate
gitpython: gitdb
gnupg: ?
google-ads: google-api-core google-auth-oauthlib googleapis-common-protos grpcio grpcio-status proto-plus protobuf pyyaml
google-ai-generativelanguage: google-api-core google-auth proto-plus protobuf
google-analytics-admin: google-api-core google-auth proto-plus protobuf
google-analytics-data: google-api-core google-auth proto-plus protobuf
google-api-core: google-auth googleapis-common-protos proto-plus protobuf requests
google-api-python-client: google-api-core google-auth google-auth-httplib2 httplib2 uritemplate
google-auth-httplib2: google-auth httplib2
google-auth-oauthlib: google-auth requests-oauthlib
google-auth: cachetools pyasn1-modules rsa
google-cloud-access-approval: google-api-core google-auth proto-plus protobuf
google-cloud-advisorynotifications: google-api-core google-auth proto-plus protobuf
google-cloud-aiplatform: docstring-parser google-api-core google-auth google-cloud-bigquery google-cloud-resource-manager google-cloud-storage google-genai packaging proto-plus protobuf pydantic shapely typing-extensions
google-cloud-alloydb: google-api-core google-auth proto-plus protobuf
google-cloud-apigee-connect: google-api-core google-auth proto-plus protobuf
google-cloud-apihub: google-api-core google-auth proto-plus protobuf
google-cloud-appengine-admin: google-api-core google-auth proto-plus protobuf
google-cloud-artifact-registry: ?
google-cloud-asset: google-api-core google-auth proto-plus protobuf
google-cloud-assured-workloads: google-api-core google-auth proto-plus protobuf
google-cloud-automl: ?
google-cloud-batch: ?
google-cloud-bigquery-analyticshub: google-api-core google-auth proto-plus protobuf
google-cloud-bigquery-connection: google-api-core google-auth proto-plus protobuf
google-cloud-bigquery-data-exchange: google-api-core google-auth proto-plus protobuf
google-cloud-bigquery-datapolicies: google-api-core google-auth proto-plus protobuf
google-cloud-bigquery-datatransfer: google-api-core google-auth proto-plus protobuf
google-cloud-bigquery-logging: google-api-core google-auth proto-plus protobuf
google-cloud-bigquery-migration: google-api-core google-auth proto-plus protobuf
google-cloud-bigquery-reservation: google-api-core google-auth proto-plus protobuf
google-cloud-bigquery-storage: google-api-core google-auth proto-plus protobuf
google-cloud-bigquery: google-api-core google-auth google-cloud-core google-resumable-media packaging python-dateutil requests
google-cloud-bigtable: google-api-core google-auth proto-plus protobuf
google-cloud-billing: google-api-core google-auth proto-plus protobuf
google-cloud-binary-authorization: google-api-core google-auth proto-plus protobuf
google-cloud-build: ?
google-cloud-certificate-manager: google-api-core google-auth proto-plus protobuf
google-cloud-channel: google-api-core google-auth proto-plus protobuf
google-cloud-compute: google-api-core google-auth proto-plus protobuf
google-cloud-confidentialcomputing: google-api-core google-auth proto-plus protobuf
google-cloud-config: google-api-core google-auth proto-plus protobuf
google-cloud-contact-center-insights: google-api-core google-auth proto-plus protobuf
google-cloud-container: ?
google-cloud-contentwarehouse: google-api-core google-auth proto-plus protobuf
google-cloud-core: google-api-core google-auth
google-cloud-data-fusion: ?
google-cloud-datacatalog: google-api-core google-auth proto-plus protobuf
google-cloud-dataflow-client: google-api-core google-auth proto-plus protobuf
google-cloud-dataform: google-api-core google-auth proto-plus protobuf
google-cloud-datalabeling: google-api-core google-auth proto-plus protobuf
google-cloud-dataplex: google-api-core google-auth proto-plus protobuf
google-cloud-dataproc-metastore: google-api-core google-auth proto-plus protobuf
google-cloud-dataproc: google-api-core google-auth proto-plus protobuf
google-cloud-datastore: google-api-core google-auth proto-plus protobuf
google-cloud-datastream: google-api-core google-auth proto-plus protobuf
google-cloud-deploy: google-api-core google-auth proto-plus protobuf
google-cloud-dialogflow-cx: google-api-core google-auth proto-plus protobuf
google-cloud-dialogflow: google-api-core google-auth proto-plus protobuf
google-cloud-discoveryengine: ?
google-cloud-dlp: google-api-core google-auth proto-plus protobuf
google-cloud-dns: google-api-core google-auth proto-plus protobuf
google-cloud-documentai: google-api-core google-auth proto-plus protobuf
google-cloud-domains: google-api-core google-auth proto-plus protobuf
google-cloud-edgecontainer: google-api-core google-auth proto-plus protobuf
google-cloud-error-reporting: ?
google-cloud-eventarc: google-api-core google-auth proto-plus protobuf
google-cloud-filestore: google-api-core google-auth proto-plus protobuf
google-cloud-firestore: google-api-core google-auth proto-plus protobuf
google-cloud-functions: google-api-core google-auth proto-plus protobuf
google-cloud-gke-hub: google-api-core google-auth proto-plus protobuf
google-cloud-gsuiteaddons: google-api-core google-auth proto-plus protobuf
google-cloud-ids: google-api-core google-auth proto-plus protobuf
google-cloud-iot: google-api-core google-auth proto-plus protobuf
google-cloud-kms: google-api-core google-auth proto-plus protobuf
google-cloud-language: google-api-core google-auth proto-plus protobuf
google-cloud-logging: google-api-core google-auth google-cloud-appengine-logging google-cloud-audit-log google-cloud-core grpc-google-iam-v1 opentelemetry-api proto-plus protobuf
google-cloud-managed-identities: google-api-core google-auth proto-plus protobuf
google-cloud-memcache: ?
google-cloud-monitoring: google-api-core google-auth proto-plus protobuf
google-cloud-ndb: ?
google-cloud-network-connectivity: google-api-core google-auth proto-plus protobuf
google-cloud-network-management: google-api-core google-auth proto-plus protobuf
google-cloud-network-security: google-api-core google-auth proto-plus protobuf
google-cloud-notebooks: google-api-core google-auth proto-plus protobuf
google-cloud-optimization: google-api-core google-auth proto-plus protobuf
google-cloud-orchestration-airflow: google-api-core google-auth proto-plus protobuf
google-cloud-os-login: ?
google-cloud-parallelstore: google-api-core google-auth proto-plus protobuf
google-cloud-phishing-protection: google-api-core google-auth proto-plus protobuf
google-cloud-policy-troubleshooter: google-api-core google-auth proto-plus protobuf
google-cloud-private-ca: google-api-core google-auth proto-plus protobuf
google-cloud-profiler: ?
google-cloud-pubsub: google-api-core google-auth grpc-google-iam-v1 grpcio grpcio-status opentelemetry-api opentelemetry-sdk proto-plus protobuf
google-cloud-pubsublite: google-api-core google-auth proto-plus protobuf
google-cloud-recaptcha-enterprise: google-api-core google-auth proto-plus protobuf
google-cloud-recommendations-ai: google-api-core google-auth proto-plus protobuf
google-cloud-recommender: google-api-core google-auth proto-plus protobuf
google-cloud-redis: google-api-core google-auth proto-plus protobuf
google-cloud-resource-manager: google-api-core google-auth proto-plus protobuf
google-cloud-retail: google-api-core google-auth proto-plus protobuf
google-cloud-run: google-api-core google-auth proto-plus protobuf
google-cloud-runtimeconfig: google-api-core google-auth proto-plus protobuf
google-cloud-scheduler: google-api-core google-auth proto-plus protobuf
google-cloud-secret-manager: google-api-core google-auth grpc-google-iam-v1 proto-plus protobuf
google-cloud-securitycenter: google-api-core google-auth proto-plus protobuf
google-cloud-service-control: google-api-core google-auth proto-plus protobuf
google-cloud-service-directory: google-api-core google-auth proto-plus protobuf
google-cloud-service-management: google-api-core google-auth proto-plus protobuf
google-cloud-service-usage: google-api-core google-auth proto-plus protobuf
google-cloud-shell: google-api-core google-auth proto-plus protobuf
google-cloud-source-context: google-api-core google-auth proto-plus protobuf
google-cloud-spanner: google-api-core google-auth proto-plus protobuf
google-cloud-speech: google-api-core google-auth proto-plus protobuf
google-cloud-storage-transfer: google-api-core google-auth proto-plus protobuf
google-cloud-storage: google-api-core google-auth google-cloud-core google-crc32c google-resumable-media requests
google-cloud-support: google-api-core google-auth proto-plus protobuf
google-cloud-talent: google-api-core google-auth proto-plus protobuf
google-cloud-tasks: google-api-core google-auth proto-plus protobuf
google-cloud-texttospeech: google-api-core google-auth proto-plus protobuf
google-cloud-tpu: google-api-core google-auth proto-plus protobuf
google-cloud-trace: google-api-core google-auth proto-plus protobuf
google-cloud-translate: google-api-core google-auth proto-plus protobuf
google-cloud-videointelligence: google-api-core google-auth proto-plus protobuf
google-cloud-vision: google-api-core google-auth proto-plus protobuf
google-cloud-vm-migration: google-api-core google-auth proto-plus protobuf
google-cloud-vmwareengine: google-api-core google-auth proto-plus protobuf
google-cloud-vpc-access: google-api-core google-auth proto-plus protobuf
google-cloud-webrisk: google-api-core google-auth proto-plus protobuf
google-cloud-websecurityscanner: google-api-core google-auth proto-plus protobuf
google-cloud-workflows: google-api-core google-auth proto-plus protobuf
google-cloud-workstations: google-api-core google-auth proto-plus protobuf
google-crc32c: ?
google-genai: anyio google-auth httpx pydantic requests typing-extensions websockets
google-generativeai: google-ai-generativelanguage google-api-core google-api-python-client google-auth protobuf pydantic tqdm typing-extensions
google-pasta: ?
google-re2:
google-resumable-media: google-crc32c
google-search-results: ?
googleads: google-auth google-auth-oauthlib pyyaml requests xmltodict zeep
googleapis-common-protos: protobuf
googlemaps: requests
googletrans: ?
gputil: ?
gpxpy: ?
gql: ?
gradio: ?
graphene: ?
graphql-core: ?
graphviz:
great-expectations: altair cryptography jinja2 jsonschema marshmallow mistune numpy packaging pandas posthog pydantic pyparsing python-dateutil requests ruamel-yaml scipy tqdm typing-extensions tzlocal
greenback: greenlet outcome sniffio
greenlet:
gremlinpython: aenum aiohttp isodate nest-asyncio
grpcio-health-checking: grpcio protobuf
grpcio-reflection: grpcio protobuf
grpcio-status: googleapis-common-protos grpcio protobuf
grpcio-tools: grpcio protobuf setuptools
grpcio: typing-extensions
gspread-dataframe: gspread pandas six
gspread-pandas: ?
gspread: google-auth google-auth-oauthlib
gssapi: decorator
gtts: ?
gunicorn: packaging
guppy3: ?
gurobipy: ?
gym: ?
gymnasium: cloudpickle farama-notifications numpy typing-extensions
h11:
h3:
h5py: numpy
halo: ?
happybase: six thriftpy2
hashids:
hdbcli:
hdbscan: joblib numpy scikit-learn scipy
highspy: ?
hiredis:
hjson:
hnswlib: numpy
holidays: python-dateutil
html2text:
html5lib: six webencodings
httpcore: certifi h11
httplib2: pyparsing
httptools:
httpx: anyio certifi httpcore idna sniffio
hubspot-api-client: ?
huggingface-hub: filelock fsspec packaging pyyaml requests tqdm typing-extensions
humanfriendly: ?
humanize:
hvac: requests
hydra-core: antlr4-python3-runtime omegaconf packaging
hypercorn: ?
hyperopt: cloudpickle future networkx numpy py4j scipy six tqdm
hypothesis: attrs sortedcontainers
ibis-framework: python-dateutil sqlglot toolz typing-extensions tzdata
ibm-cloud-sdk-core: ?
ibm-cos-sdk: ?
ibm-db-sa: ibm-db sqlalchemy
ibm-db: ?
ibm-watson: ?
idna:
igraph: texttable
ijson:
imageio-ffmpeg: ?
imageio: numpy pillow
imbalanced-learn: joblib numpy scikit-learn scipy threadpoolctl
immutables:
impacket: ?
importlib-metadata: lazy-importer zipp
importlib-resources: zipp
impyla: bitarray six thrift thrift-sasl
imutils: ?
inflect: more-itertools typeguard
inflection:
influxdb-client: certifi python-dateutil reactivex setuptools urllib3
influxdb3-python: ?
influxdb: msgpack python-dateutil pytz requests six
iniconfig:
injector: ?
inquirer: ?
instaloader: ?
invoke: ?
ipaddress: ?
ipdb: decorator ipython
ipwhois: ?
ipykernel: comm debugpy ipython jupyter-client jupyter-core matplotlib-inline nest-asyncio packaging psutil pyzmq tornado traitlets
ipython-genutils: ?
ipython: decorator jedi matplotlib-inline pexpect prompt-toolkit pygments stack-data traitlets
ipywidgets: comm ipython jupyterlab-widgets traitlets widgetsnbextension
iso8601:
isodate:
isoduration: arrow
isort: ?
itsdangerous:
janome: ?
jax: jaxlib ml-dtypes numpy opt-einsum scipy
jaxlib: ml-dtypes numpy scipy
jedi: parso
jellyfish:
jenkinsapi: ?
jieba: ?
jinja2: markupsafe
jira: defusedxml packaging requests requests-oauthlib requests-toolbelt typing-extensions
jmespath:
joblib: ?
josepy: ?
json5:
jsonlines: attrs
jsonpatch: jsonpointer
jsonpath-ng: ply
jsonpath-python: ?
jsonpath-rw: decorator ply six
jsonpickle:
jsonpointer:
jsonschema-specifications: referencing
jsonschema: attrs jsonschema-specifications referencing rpds-py
jupyter-client: jupyter-core python-dateutil pyzmq tornado traitlets
jupyter-core: platformdirs traitlets
jupyterlab: ?
jwcrypto: cryptography typing-extensions
kafka-python-ng: ?
kafka-python:
kafka: ?
kaleido:
kazoo: ?
kedro: ?
kenlm: ?
keras: absl-py h5py ml-dtypes namex numpy optree packaging rich
kerberos: ?
keybert: ?
keyring: ?
kfp: click docstring-parser google-auth google-cloud-storage kubernetes protobuf pyyaml requests-toolbelt tabulate urllib3
kivy: ?
koalas: numpy pandas pyarrow
kombu: amqp packaging tzdata vine
konlpy: ?
kubernetes-asyncio: aiohttp certifi python-dateutil pyyaml setuptools six urllib3
kubernetes: certifi durationpy google-auth oauthlib python-dateutil pyyaml requests requests-oauthlib six urllib3 websocket-client
langchain-community: aiohttp dataclasses-json httpx-sse langchain langchain-core langsmith numpy pydantic-settings pyyaml requests sqlalchemy tenacity
langchain-core: jsonpatch langsmith packaging pydantic pyyaml tenacity typing-extensions
langchain-openai: langchain-core openai tiktoken
langchain-text-splitters: langchain-core
langchain: langchain-core langchain-text-splitters langsmith pydantic pyyaml requests sqlalchemy
langdetect: six
langid:
langsmith: httpx orjson packaging pydantic requests requests-toolbelt zstandard
lark-parser: ?
lark:
launchdarkly-server-sdk: ?
lazy-importer:
lazy-object-proxy:
lda: ?
ldap3: pyasn1
levenshtein: rapidfuzz
libarchive-c: ?
libcst: pyyaml pyyaml-ft typing-extensions
librosa: audioread decorator joblib lazy-loader msgpack numba numpy pooch scikit-learn scipy soundfile soxr typing-extensions
lifelines: autograd formulaic matplotlib numpy pandas scipy
lightgbm: numpy scipy
lightning-utilities: ?
lightning: fsspec lightning-utilities packaging pytorch-lightning pyyaml torch torchmetrics tqdm typing-extensions
lime: matplotlib numpy scikit-image scikit-learn scipy tqdm
limits: deprecated packaging typing-extensions
line-profiler: ?
linkify-it-py:
linode-api4: ?
llama-cpp-python: diskcache jinja2 numpy typing-extensions
llama-index-core: ?
llama-index: ?
llvmlite:
lmdb:
localstack-client: ?
lockfile:
locust: ?
logbook: ?
loguru:
logzero: ?
looker-sdk: attrs cattrs requests typing-extensions
luigi: ?
lunardate: ?
lxml-html-clean: lxml
lxml:
lz4:
mail-parser: ?
mailchimp-marketing: ?
mailjet-rest: ?
mako: markupsafe
mariadb: packaging
markdown-it-py: mdurl
markdown2:
markdown:
markdownify: beautifulsoup4 six
markupsafe:
marshmallow-dataclass: marshmallow typing-inspect
marshmallow-oneofschema: marshmallow
marshmallow-sqlalchemy: marshmallow packaging sqlalchemy
marshmallow: packaging
matplotlib: contourpy cycler fonttools kiwisolver numpy packaging pillow pyparsing python-dateutil
maxminddb: ?
maya: ?
mdit-py-plugins: markdown-it-py
mdurl:
mecab-python3: ?
mechanize: html5lib
meilisearch: ?
meltano: ?
memoization: ?
memory-profiler: psutil
metaflow: ?
meteostat: ?
methodtools: wirerope
mgrs: ?
mimesis: ?
minio: argon2-cffi certifi pycryptodome typing-extensions urllib3
mip: ?
mistune:
ml-collections: ?
ml-dtypes: numpy
mlflow-skinny: cachetools click cloudpickle databricks-sdk gitpython importlib-metadata opentelemetry-api opentelemetry-sdk packaging protobuf pydantic pyyaml requests sqlparse typing-extensions
mlflow: alembic docker flask graphene gunicorn jinja2 markdown matplotlib mlflow-skinny numpy pandas pyarrow scikit-learn scipy sqlalchemy
mlrun: ?
mlxtend: joblib matplotlib numpy pandas scikit-learn scipy
mmh3:
mock:
modin: fsspec numpy packaging pandas psutil
mongoengine: pymongo
mongomock: ?
more-itertools:
moto: ?
motor: pymongo
moviepy: decorator imageio imageio-ffmpeg numpy pillow proglog python-dotenv
mpmath:
msal-extensions: msal
msal: cryptography pyjwt requests
msgpack-numpy: msgpack numpy
msgpack-python: ?
msgpack:
msgspec:
msrest: azure-core certifi isodate requests requests-oauthlib
msrestazure: adal msrest six
multidict:
multipart: ?
multiprocess: dill
munch:
murmurhash:
mutagen: ?
mxnet: ?
mypy-extensions:
mypy: ?
mysql-connector-python-rf: ?
mysql-connector-python:
mysql-connector:
mysql-replication: packaging pymysql
mysqlclient:
nameparser: ?
names: ?
nanoid: ?
nats-py: ?
natsort:
nbclient: jupyter-client jupyter-core nbformat traitlets
nbconvert: beautifulsoup4 bleach defusedxml jinja2 jupyter-core jupyterlab-pygments markupsafe mistune nbclient nbformat packaging pandocfilters pygments traitlets
nbformat: fastjsonschema jsonschema jupyter-core traitlets
ndjson:
neo4j-driver: ?
neo4j: pytz
neptune-client: ?
nest-asyncio:
netaddr:
netcdf4: certifi cftime numpy
networkx:
nevergrad: ?
newrelic: ?
newspaper3k: beautifulsoup4 cssselect feedfinder2 feedparser jieba3k lxml nltk pillow python-dateutil pyyaml requests tinysegmenter tldextract
nibabel: ?
nltk: click joblib regex tqdm
notebook: ?
notion-client: httpx
nox: ?
numba: llvmlite numpy
numexpr: numpy
numpy:
nvidia-ml-py: ?
o365: ?
oauth2-client: ?
oauth2: ?
oauth2client: httplib2 pyasn1 pyasn1-modules rsa six
oauthlib:
objgraph: ?
oci: ?
odfpy: defusedxml
odo: ?
office365-rest-python-client: msal pytz requests typing-extensions
omegaconf: antlr4-python3-runtime pyyaml
onnx: numpy protobuf
onnxruntime-gpu: ?
onnxruntime: coloredlogs flatbuffers numpy packaging protobuf sympy
opcua: ?
openai-whisper: more-itertools numba numpy tiktoken torch tqdm
openai: anyio distro httpx jiter pydantic sniffio tqdm typing-extensions
opencc-python-reimplemented: ?
opencv-contrib-python-headless: numpy
opencv-contrib-python: numpy
opencv-python-headless: numpy
opencv-python: numpy
openlineage-airflow: apache-airflow openlineage-python
openlineage-python: attrs python-dateutil pyyaml requests
openlineage-sql: ?
openmetadata-ingestion: ?
openpyxl: et-xmlfile
opensearch-py: certifi events python-dateutil requests urllib3
openshift: kubernetes
openslide-python: pillow
openstacksdk: ?
opentelemetry-api: deprecated importlib-metadata typing-extensions
opentelemetry-exporter-http-transport: opentelemetry-api
opentelemetry-exporter-otlp-common: opentelemetry-sdk
opentelemetry-exporter-otlp-proto-common: opentelemetry-proto
opentelemetry-exporter-otlp-proto-grpc: googleapis-common-protos grpcio opentelemetry-api opentelemetry-exporter-otlp-common opentelemetry-exporter-otlp-proto-common opentelemetry-proto opentelemetry-sdk typing-extensions
opentelemetry-exporter-otlp-proto-http: googleapis-common-protos opentelemetry-api opentelemetry-exporter-http-transport opentelemetry-exporter-otlp-common opentelemetry-exporter-otlp-proto-common opentelemetry-proto opentelemetry-sdk requests typing-extensions
opentelemetry-exporter-otlp: opentelemetry-exporter-otlp-proto-grpc opentelemetry-exporter-otlp-proto-http
""",
"""
opentelemetry-instrumentation-aiohttp-client: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-asgi: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-asyncpg: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-boto: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-botocore: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-celery: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-dbapi: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-django: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-elasticsearch: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-fastapi: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-flask: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-grpc: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-httpx: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-jinja2: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-kafka-python: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-logging: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-mysql: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-pika: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-psycopg2: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-pymongo: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-pymysql: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-redis: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-requests: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-sqlalchemy: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-sqlite3: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-starlette: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-system-metrics: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-threading: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-tornado: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-urllib3: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-urllib: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation-wsgi: opentelemetry-api opentelemetry-instrumentation
opentelemetry-instrumentation: opentelemetry-api wrapt
opentelemetry-proto: protobuf
opentelemetry-sdk: opentelemetry-api opentelemetry-semantic-conventions typing-extensions
opentelemetry-semantic-conventions: opentelemetry-api typing-extensions
openweathermap: ?
opsgenie-sdk: ?
opt-einsum: ?
optuna: alembic colorlog numpy packaging pyyaml sqlalchemy tqdm
oracledb: cryptography
ordered-set:
orjson:
ortools: absl-py immutabledict numpy pandas protobuf typing-extensions
osmnx: geopandas networkx numpy pandas requests shapely
oss2: aliyun-python-sdk-core aliyun-python-sdk-kms crcmod pycryptodome requests six
ossfs: ?
outcome: attrs
oyaml: pyyaml
packaging:
paddleocr: ?
paddlepaddle: ?
pagerduty: ?
paho-mqtt:
pandas-datareader: lxml pandas requests
pandas-gbq: db-dtypes google-api-core google-auth google-auth-oauthlib google-cloud-bigquery numpy pandas pyarrow pydata-google-auth setuptools
pandas-profiling: ydata-profiling
pandas-ta: numpy pandas
pandas: numpy python-dateutil pytz tzdata
pandasql: numpy pandas sqlalchemy
pandera: packaging pydantic typeguard typing-extensions typing-inspect
papermill: aiohttp ansicolors click entrypoints nbclient nbformat pyyaml requests tenacity tqdm
parameterized:
paramiko: bcrypt cryptography invoke pynacl
parsel: cssselect jmespath lxml packaging w3lib
passlib:
path-py: ?
path: ?
pathlib-abc:
pathlib2: six
pathos: dill multiprocess pox ppft
pathspec:
pathvalidate: ?
patool: ?
patsy: numpy
paypalrestsdk: ?
pdf2image: pillow
pdfkit: ?
pdfminer-six: charset-normalizer cryptography
pdfplumber: pdfminer-six pillow pypdfium2
pdpyras: ?
peewee: ?
pefile: ?
peft: ?
pendulum: python-dateutil tzdata
pennylane: ?
petl: ?
pexpect: ptyprocess
pg8000: python-dateutil scramp
pgpy: ?
phoenixdb: ?
phonenumbers:
pickledb: ?
piexif: ?
pika:
pikepdf: deprecated lxml packaging pillow
pillow-heif: pillow
pillow:
pinecone-client: ?
pinecone: ?
pip-tools: build click pip pyproject-hooks setuptools wheel
pip:
pipelinewise-singer-python: ?
pipenv: ?
plac: ?
platformdirs:
playwright: greenlet pyee
plotly: narwhals packaging tenacity
pluggy:
plumbum: ?
ply:
plyvel: ?
pmdarima: cython joblib numpy packaging pandas scikit-learn scipy setuptools statsmodels urllib3
poetry-core: ?
poetry: ?
polars: polars-runtime-32
polyglot: ?
polyline:
pony: ?
portalocker:
postal: ?
powerbiclient: ?
ppft: ?
praw: prawcore update-checker websocket-client
pre-commit: ?
prefect: ?
presto-python-client: click requests six
prettytable: wcwidth
prison: six
probablepeople: ?
progress: ?
progressbar2: python-utils
progressbar33: ?
prometheus-client:
prompt-toolkit: wcwidth
propcache:
prophet: cmdstanpy holidays importlib-resources matplotlib numpy pandas tqdm
proto-plus: protobuf
protobuf:
psutil:
psycopg-binary:
psycopg-pool: ?
psycopg2-binary:
psycopg2:
psycopg2cffi: ?
psycopg: typing-extensions tzdata
ptyprocess:
pudb: ?
pulp: ?
pulsar-client: certifi
pure-sasl: ?
py-cpuinfo: ?
py-spy: ?
py-trello: ?
py2neo: certifi interchange monotonic packaging pansi pygments six urllib3
py4j:
py7zr: ?
pyairtable: inflection pydantic requests typing-extensions urllib3
pyaml: pyyaml
pyarrow: numpy
pyasn1-modules: pyasn1
pyasn1:
pyathena: boto3 botocore fsspec python-dateutil tenacity
pyaudio: ?
pyautogui: mouseinfo pymsgbox pyscreeze pytweening
pybluez: ?
pycld2:
pycountry:
pycparser:
pycrypto: ?
pycryptodome:
pycryptodomex:
pycurl:
pydantic-core: typing-extensions
pydantic-extra-types: pydantic typing-extensions
pydantic-settings: pydantic python-dotenv typing-extensions typing-inspection
pydantic: annotated-types pydantic-core typing-extensions typing-inspection
pydata-google-auth: google-auth google-auth-oauthlib setuptools
pydicom: ?
pydocumentdb: ?
pydot: pyparsing
pydrill: ?
pydrive2: cryptography google-api-python-client oauth2client pyopenssl pyyaml
pydrive: google-api-python-client oauth2client pyyaml
pydruid: ?
pydub: ?
pyee: typing-extensions
pyelftools: ?
pyexasol: packaging pyopenssl rsa websocket-client
pyfiglet: ?
pygame: ?
pygeos: numpy
pygit2: cffi
pygithub: deprecated pyjwt pynacl requests typing-extensions urllib3
pyglet: ?
pygments:
pygraphviz: ?
pygsheets: google-api-python-client google-auth-oauthlib
pygtrie:
pyhive: future python-dateutil
pyhocon: pyparsing
pyiceberg: click fsspec mmh3 pydantic pyparsing requests rich sortedcontainers strictyaml tenacity
pyinotify: ?
pyinquirer: ?
pyinstrument: ?
pyjanitor: ?
pyjson5: ?
pyjwt: typing-extensions
pykeepass: ?
pykerberos: ?
pyldavis: ?
pylibmc: ?
pylint: ?
pymc3: ?
pymc: arviz cachetools cloudpickle numpy pandas pytensor rich scipy threadpoolctl typing-extensions
pymemcache: ?
pymilvus: grpcio pandas protobuf python-dotenv setuptools ujson
pymodbus: ?
pymongo: dnspython
pymorphy2: ?
pympler: ?
pymssql:
pymsteams:
pymupdf4llm: pymupdf
pymupdf: ?
pymysql:
pynacl: cffi
pynput: ?
pynvml: nvidia-ml-py
pyodbc:
pyogrio: certifi numpy packaging
pyomo: ?
pyopenssl: cryptography typing-extensions
pyorc: ?
pyotp: ?
pyowm: ?
pyparsing:
pypdf2:
pypdf3: ?
pypdf:
pyperclip:
pypinyin: ?
pypng: ?
pyppeteer: ?
pyproj: ? certifi
pyqrcode: ?
pyqt5: ?
pyqt6: ?
pyquery: cssselect lxml
pyramid: ?
pyrate-limiter: ?
pyrsistent:
pysam: ?
pysaml2: ?
pyscipopt: ?
pyserial:
pysftp: paramiko
pyside2: ?
pyside6: ?
pysimplegui: ?
pysmb: pyasn1 tqdm
pysnmp: pyasn1
pysocks:
pysolr: requests
pyspark: py4j
pyspnego: cryptography
pystache: ?
pystan: ?
pytelegrambotapi: requests
pytensor: ?
pytesseract: packaging pillow
pytest-asyncio: pytest
pytest-benchmark: py-cpuinfo pytest
pytest-cov: coverage pytest
pytest-django: pytest
pytest-mock: pytest
pytest-xdist: execnet pytest
pytest: iniconfig packaging pluggy
python-arango: importlib-metadata packaging pyjwt requests requests-toolbelt setuptools urllib3
python-barcode: ?
python-binance: ?
python-box:
python-calamine: ?
python-can: ?
python-consul: ?
python-crontab: python-dateutil
python-daemon: lockfile
python-dateutil: six tzdata
python-decouple:
python-digitalocean: ?
python-discovery: filelock
python-docx: lxml typing-extensions
python-dotenv:
python-engineio: simple-websocket
python-etcd: ?
python-gdcm: ?
python-geohash: ?
python-gitlab: requests requests-toolbelt
python-gnupg:
python-http-client: ?
python-igraph: igraph
python-jenkins: multi-key-dict pbr requests six
python-jose: ecdsa pyasn1 rsa
python-json-logger:
python-keycloak: ?
python-keystoneclient: ?
python-ldap: pyasn1 pyasn1-modules
python-levenshtein: levenshtein
python-louvain: networkx numpy
python-magic:
python-memcached: ?
python-multipart:
python-nmap: ?
python-novaclient: ?
python-nvd3: jinja2 python-slugify
python-openstackclient: ?
python-pptx: lxml pillow typing-extensions xlsxwriter
python-rapidjson: ?
python-redmine: ?
python-rocksdb: ?
python-slugify: text-unidecode
python-snappy: cramjam
python-socketio: bidict python-engineio
python-sonarqube-api: ?
python-statemachine: ?
python-swiftclient: ?
python-telegram-bot: httpx
python-terraform: ?
python-twitter: ?
python-ulid:
python-utils: typing-extensions
python-whois: python-dateutil
python3-saml: isodate lxml xmlsec
pytoml: ?
pytorch-lightning: fsspec lightning-utilities packaging pyyaml torch torchmetrics tqdm typing-extensions
pytransitions: ?
pytrends: lxml pandas requests
pyttsx3: ?
pytube: ?
pytz-deprecation-shim: tzdata
pytz:
pyusb: ?
pyvmomi: ?
pywin32: ?
pyxlsb:
pyyaml:
pyzbar: ?
pyzmq:
qdrant-client: grpcio httpx numpy portalocker protobuf pydantic urllib3
qiskit: ?
qrcode: ?
quandl: ?
questionary: prompt-toolkit
rake-nltk: ?
rapidfuzz:
rarfile: ?
rasterio: affine attrs certifi click click-plugins cligj numpy pyparsing
ratelimit:
ratelimiter:
raven: ?
ray: click filelock jsonschema msgpack packaging protobuf pyyaml requests
rdkit-pypi: numpy pillow
rdkit: numpy pillow
reactivex: ?
readability-lxml: chardet cssselect lxml
recordlinkage: ?
records: docopt openpyxl sqlalchemy tablib
redis: async-timeout
redshift-connector: beautifulsoup4 boto3 botocore lxml packaging pytz requests scramp setuptools
referencing: attrs rpds-py typing-extensions
regex:
reportlab: chardet charset-normalizer pillow
requests-aws4auth: requests
requests-cache: attrs cattrs platformdirs requests url-normalize urllib3
requests-file: requests
requests-futures: requests
requests-html: beautifulsoup4 fake-useragent parse pyppeteer pyquery requests w3lib
requests-kerberos: cryptography pyspnego requests
requests-mock: requests
requests-ntlm: cryptography pyspnego requests
requests-oauthlib: oauthlib requests
requests-toolbelt: requests
requests: certifi charset-normalizer idna urllib3
responses: pyyaml requests urllib3
retry: decorator py
retrying: six
rfc3339-validator: six
rfc3986: ?
rich-argparse: rich
rich-toolkit: click rich typing-extensions
rich: markdown-it-py pygments typing-extensions
robobrowser: ?
robotframework-seleniumlibrary: robotframework selenium
robotframework: ?
rollbar: ?
rope: ?
rouge-score: ?
rouge: ?
rpds-py:
rpi-gpio: ?
rq: click redis
rsa: pyasn1
rtree:
ruamel-yaml-clib:
ruamel-yaml: ruamel-yaml-clib
ruff: ?
rx: ?
s2sphere: ?
s3fs: aiobotocore aiohttp fsspec
s3transfer: botocore
sacrebleu: ?
sacremoses: ?
safetensors:
sagemaker: attrs boto3 cloudpickle docker fastapi google-pasta importlib-metadata jsonschema numpy omegaconf packaging pandas pathos platformdirs protobuf psutil pyyaml requests sagemaker-core schema smdebug-rulesconfig tblib tqdm urllib3
salesforce-bulk: ?
sanic: ?
sasl: six
scapy: ?
schedule:
schema:
schematics: ?
scikit-bio: h5py natsort numpy pandas requests scipy
scikit-build: ?
scikit-fuzzy: ?
scikit-image: imageio lazy-loader networkx numpy packaging pillow scipy tifffile
scikit-learn-intelex: scikit-learn
scikit-learn: joblib numpy scipy threadpoolctl
scikit-misc: ?
scikit-multilearn: ?
scikit-optimize: joblib numpy packaging pyaml scikit-learn scipy
scikit-plot: joblib matplotlib scikit-learn scipy
scikit-posthocs: ?
scikit-surprise: joblib numpy scipy
scikit-survival: ecos joblib numexpr numpy osqp pandas scikit-learn scipy
scipy: numpy
scp: paramiko
scrapbook: ?
scrapy: cryptography cssselect defusedxml itemadapter itemloaders lxml packaging parsel protego pyopenssl queuelib service-identity tldextract twisted w3lib zope-interface
scylla-driver: ?
seaborn: matplotlib numpy pandas
selenium: certifi trio trio-websocket typing-extensions urllib3 websocket-client
semver:
send2trash: ?
sendgrid: ecdsa python-http-client
sentence-transformers: huggingface-hub pillow scikit-learn scipy torch tqdm transformers typing-extensions
sentencepiece:
sentry-sdk: certifi urllib3
setproctitle:
setuptools-scm: packaging setuptools
setuptools:
sgmllib3k: ?
sgqlc: ?
sh:
shap: cloudpickle numba numpy packaging pandas scikit-learn scipy slicer tqdm typing-extensions
shapely: numpy
shareplum: ?
sharepy: ?
shellingham:
shortuuid:
signxml: certifi cryptography lxml
simhash: ?
simple-salesforce: cryptography more-itertools pendulum pyjwt requests typing-extensions zeep
simpleitk: ?
simplejson:
simpy: ?
singer-python: ?
six:
sklearn-pandas: numpy pandas scikit-learn scipy
sklearn: scikit-learn
skorch: ?
skyfield: ?
slack-bolt: slack-sdk
slack-sdk:
slack-webhook: ?
slackclient: ?
smac: ?
smart-open: wrapt
smbprotocol: cryptography pyspnego
smbus2: ?
sniffio:
snowflake-connector-python: asn1crypto boto3 botocore certifi cffi charset-normalizer cryptography filelock idna packaging platformdirs pyjwt pyopenssl pytz requests sortedcontainers tomlkit typing-extensions urllib3
snowflake-ml-python: ?
snowflake-snowpark-python: cloudpickle protobuf python-dateutil pyyaml setuptools snowflake-connector-python typing-extensions tzlocal wheel
snowflake-sqlalchemy: snowflake-connector-python sqlalchemy
social-auth-app-django: ?
social-auth-core: ?
soda-core: antlr4-python3-runtime click jinja2 requests ruamel-yaml
sodapy: ?
sortedcontainers:
sounddevice: cffi
soundfile: cffi numpy
soupsieve:
spacy: catalogue cymem jinja2 langcodes murmurhash numpy packaging preshed pydantic requests setuptools spacy-legacy spacy-loggers srsly thinc tqdm typer wasabi weasel
speechrecognition: ?
speedtest-cli: ?
sphinx: alabaster babel docutils imagesize jinja2 packaging pygments requests snowballstemmer
spidev: ?
splink: ?
splunk-sdk: ?
spotipy: ?
sqids: ?
sql-metadata: sqlparse
sqlalchemy-bigquery: google-api-core google-auth google-cloud-bigquery packaging sqlalchemy
sqlalchemy-jsonfield: sqlalchemy
sqlalchemy-redshift: packaging sqlalchemy
sqlalchemy-spanner: alembic google-cloud-spanner sqlalchemy
sqlalchemy-utils: sqlalchemy
sqlalchemy: greenlet importlib-metadata typing-extensions
sqlfluff: ?
sqlglot:
sqllineage: ?
sqlmodel: pydantic sqlalchemy
sqlparse:
square: ?
sseclient-py: ?
sseclient: requests six
sshtunnel: paramiko
stable-baselines3: cloudpickle gymnasium matplotlib numpy pandas torch
stanza: ?
starlette: anyio typing-extensions
statsd:
statsmodels: numpy packaging pandas patsy scipy
stem:
stevedore: pbr
stomp-py: docopt
strawberry-graphql: ?
streamlit: altair blinker cachetools click gitpython numpy packaging pandas pillow protobuf pyarrow pydeck requests tenacity toml tornado typing-extensions
strictyaml: python-dateutil
stripe: requests typing-extensions
structlog: typing-extensions
sudachipy: ?
suds-community: ?
suds-py3: ?
suds: ?
supervisor: ?
surya-ocr: ?
svcs: attrs typing-extensions
svglib: ?
sympy: mpmath
ta-lib: numpy
tableauhyperapi: cffi
tableauserverclient: defusedxml packaging requests typing-extensions urllib3
tables: blosc2 ndindex numexpr numpy packaging py-cpuinfo typing-extensions
tabula-py: distro numpy pandas
tabulate:
telethon: pyaes rsa
tenacity:
tencentcloud-sdk-python: ?
tensorboard: absl-py grpcio markdown numpy packaging pillow protobuf setuptools tensorboard-data-server werkzeug
tensorboardx: ?
tensorflow-cpu: absl-py astunparse flatbuffers gast google-pasta grpcio h5py keras ml-dtypes numpy opt-einsum packaging protobuf requests setuptools six tensorboard termcolor typing-extensions wrapt
tensorflow-datasets: ?
tensorflow-gpu: ?
tensorflow-hub: numpy protobuf tf-keras
tensorflow-macos: ?
tensorflow-probability: ?
tensorflow-text: tensorflow
tensorflow: absl-py astunparse flatbuffers gast google-pasta grpcio h5py keras libclang ml-dtypes numpy opt-einsum packaging protobuf requests setuptools six tensorboard termcolor typing-extensions wrapt
teradataml: ?
teradatasql: pycryptodome
termcolor:
testcontainers: ?
testfixtures: ?
text-unidecode:
textblob: nltk
textract: ?
tf-keras: tensorflow
theano: ?
thefuzz: rapidfuzz
threadpoolctl:
thrift-sasl: six thrift
thrift: six
thriftpy2: cython ply six
tika: ?
tiktoken: regex requests
time-machine: python-dateutil
timezonefinder: cffi h3 numpy
tinydb: ?
tldextract: filelock idna requests requests-file
tokenizers: huggingface-hub
toml:
tomli-w:
tomli:
tomlkit:
tomotopy: ?
toolz:
torch: filelock fsspec jinja2 networkx setuptools sympy typing-extensions
torchaudio: torch
torchmetrics: lightning-utilities numpy packaging torch
torchvision: numpy pillow torch
tornado:
tortoise-orm: ?
tox: ?
tqdm:
traitlets: ?
transformers: filelock huggingface-hub numpy packaging pyyaml regex requests safetensors tokenizers tqdm
transitions: six
trello: ?
trino: lz4 python-dateutil pytz requests tzlocal zstandard
trio: ?
turbodbc: ?
tweepy: oauthlib requests requests-oauthlib
twilio: aiohttp pyjwt requests
twine: ?
twisted: attrs automat constantly hyperlink incremental typing-extensions zope-interface
typeguard: typing-extensions
typer: annotated-doc click colorama pydantic rich shellingham typing-extensions
typing-extensions:
typing-inspect: mypy-extensions typing-extensions
typing-inspection: typing-extensions
tzdata:
tzlocal:
ua-parser: ?
ujson:
ulid-py:
ultralytics: ?
umap-learn: numba numpy pynndescent scikit-learn scipy tqdm
undetected-chromedriver: requests selenium websockets
unidecode:
unittest2: ?
universal-pathlib: fsspec pathlib-abc
unstructured: ?
untangle: defusedxml
urllib3:
usaddress: ?
user-agents: ua-parser
utm: ?
uuid6:
uvicorn: click h11 typing-extensions
uvloop:
vaex: ?
validators: ?
vcrpy: pyyaml wrapt yarl
verboselogs: ?
vertica-python: python-dateutil
virtualenv: distlib filelock packaging platformdirs python-discovery typing-extensions
virustotal-python: ?
vl-convert-python: ?
voluptuous:
vt-py: ?
wandb: click docker-pycreds gitpython platformdirs protobuf psutil pydantic pyyaml requests sentry-sdk setproctitle typing-extensions
watchdog:
watchfiles: anyio
wcwidth:
weasyprint: ?
weaviate-client: authlib deprecation grpcio httpx pydantic validators
webdriver-manager: packaging python-dotenv requests
websocket-client: ?
websocket: ?
websockets:
werkzeug: markupsafe
wheel:
wikipedia-api: ?
wikipedia: beautifulsoup4 requests
wirerope: inspect2 singledispatch six
wmi: ?
wordcloud: matplotlib numpy pillow
workalendar: ?
wrapt:
wtforms: markupsafe
wxpython: ?
xarray: numpy packaging pandas
xgboost: numpy nvidia-nccl-cu12 scipy
xhtml2pdf: ?
xlrd:
xlsxwriter:
xlwings:
xlwt:
xmlrpc2: ?
xmlschema: elementpath
xmltodict:
xxhash:
yake: ?
yara-python: ?
yarl: idna multidict propcache
yaspin: ?
ydata-profiling: jinja2 matplotlib numpy pandas pydantic pyyaml requests scipy seaborn statsmodels tqdm
yfinance: beautifulsoup4 frozendict multitasking numpy pandas peewee platformdirs pytz requests
youtube-dl: ?
yt-dlp: ?
yubico-client: ?
zarr: donfig numcodecs numpy packaging typing-extensions
zeep: attrs isodate lxml platformdirs pytz requests requests-file requests-toolbelt
zenml: ?
zenpy: ?
zipfile36: ?
zipp:
zope-component: ?
zope-deprecation: ?
zope-event: setuptools
zope-interface: setuptools
zope-proxy: ?
zope-schema: ?
zope-sqlalchemy: ?
zstandard:
""");
  }
}
