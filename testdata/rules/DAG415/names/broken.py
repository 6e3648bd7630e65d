from helpers.tables import NONE

START = None
