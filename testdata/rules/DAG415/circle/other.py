from etl import MINE

OTHER = 2
