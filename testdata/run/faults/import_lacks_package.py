"""A file that needs a package that is not there."""

import no_such_package_anywhere
from airflow.sdk import DAG

with DAG("import_lacks_package", schedule=None):
    no_such_package_anywhere.run()
