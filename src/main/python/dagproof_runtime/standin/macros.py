"""airflow.macros: what templates see as `macros`."""

import json  # noqa: F401
import time  # noqa: F401
import uuid  # noqa: F401
from datetime import datetime, timedelta  # noqa: F401
from random import random  # noqa: F401

from .dates import datetime_diff_for_humans, ds_add, ds_format  # noqa: F401


def ds_format_locale(ds, input_format, output_format, output_locale=None, **_more):
    """A date in another form; the locale is not regarded."""
    return ds_format(ds, input_format, output_format)


def __getattr__(name):
    if name in ("dateutil", "yaml"):
        from importlib import import_module

        return import_module(name)
    raise AttributeError(name)
