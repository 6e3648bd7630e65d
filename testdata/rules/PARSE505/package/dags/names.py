NAME = "etl"
