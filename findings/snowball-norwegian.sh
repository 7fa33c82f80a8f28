#!/bin/sh
# Snowball's Norwegian stemmer (snowballstemmer 3.0.1) parts ansvar from ansvaret and trygg from trygt, and joins tid with tidlig.
#
# It takes -ar for an ending wherever it stands, so that the plain form of ansvar («responsibility») loses what the definite
# form keeps; it leaves double consonants; and it takes off derivations such as -lig, which make another word.
# Seen: ansvar -> ansv, ansvaret -> ansvar; trygg -> trygg, trygt -> trygt; tid -> tid, tidlig -> tid.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check snowballstemmer==3.0.1
"$folder/venv/bin/python" - <<'PYTHON'
import snowballstemmer

stem = snowballstemmer.stemmer("norwegian").stemWord
stems = {word: stem(word) for word in ("ansvar", "ansvaret", "trygg", "trygt", "tid", "tidlig")}
print("; ".join(f"{word} -> {stem}" for word, stem in stems.items()))
assert stems["ansvar"] != stems["ansvaret"] and stems["trygg"] != stems["trygt"] and stems["tid"] == stems["tidlig"]
PYTHON
