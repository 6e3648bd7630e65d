import requests

rates = requests.get("https://example.com").json()
