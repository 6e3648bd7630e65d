"""The stand-in for Airflow's authoring API: one module a concept, under both 2.x and 3.x paths."""
