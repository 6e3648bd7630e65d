#!/bin/bash
files=(*)
echo {% raw %}${#files[@]}{% endraw %} {{ ds }}
