from __future__ import annotations
import a
import a.b.c
import a as b
import a.b as c, d, e.f
from a import b
from a import b as c, d
from a.b import *
from a import (b)
from a import (b, c as d,)
from a import (
    b,  # comment
    c,
)
from . import a
from .a import b
from .. import a
from ... import a
from .... import a
from ..... a.b import c
from . a import b
from .\
    a import b
import match, case, type, _
from match import case as type
