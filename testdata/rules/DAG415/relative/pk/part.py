from ..names import A
