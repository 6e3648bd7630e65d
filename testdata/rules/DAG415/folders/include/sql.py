QUERY = "select 1"
