from factory import make

x = make("x")  # expect: DAG420 warning
