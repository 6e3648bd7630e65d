import json


def extract():
    text = json.dumps([1])  # expect: XCOM201 warning
    return text


def extract_again(ti):
    ti.xcom_push(key="a", value=json.dumps([1]))  # expect: XCOM201 warning


def used_by_nobody():
    return json.dumps([1])
