# for Airflow
import one

print(one)
