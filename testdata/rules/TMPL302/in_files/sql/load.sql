select * from t
where day > {{ days(3) }} and day < {{ ds }}
