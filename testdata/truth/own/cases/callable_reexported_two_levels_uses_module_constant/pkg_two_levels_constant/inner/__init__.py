from .work import process
