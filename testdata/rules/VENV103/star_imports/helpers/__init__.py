from .text import *
from .shipping import ship
