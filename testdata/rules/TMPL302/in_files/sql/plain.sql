select '{' from t where day = '{{ ds }}' -- {{ ts | default('') }}
