select * from t where day = '{{ execution_date }}'
