#!/bin/bash
files=(*)
echo ${#files[@]}
