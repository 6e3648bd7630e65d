from airflow.decorators import task
from airflow.operators import python as operators

from .deep import parse_again
from .deep.parsing import first as renamed
from .parsing import parse
from .settings import VENV_SETTINGS, Venv
