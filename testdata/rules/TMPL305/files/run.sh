echo {{ ds }}
