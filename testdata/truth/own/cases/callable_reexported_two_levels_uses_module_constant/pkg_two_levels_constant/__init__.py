from .inner import process
