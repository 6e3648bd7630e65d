from . import parsing as deeper
from .parsing import parse_again
