#!/bin/sh
# CairoSVG 2.8.2 draws text filled with #00000000 in full black.
#
# CSS Color 4 has a colour's alpha in digits seven and eight, and SVG 2 takes its colours from there. CairoSVG reads six digits
# and drops the rest, so that what ought to be unseen is as dark as can be; fill-opacity="0" is honoured.
# Seen: darkest pixel 0 with fill="#00000000", 255 with fill-opacity="0".
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check CairoSVG==2.8.2 pillow==12.0.0
"$folder/venv/bin/python" - <<'PYTHON'
import io
import cairosvg
from PIL import Image

def darkest(fill):
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60"><rect x="10" y="10" width="150" height="40" {fill}/></svg>'
    png = cairosvg.svg2png(bytestring=svg.encode(), background_color="white")
    return Image.open(io.BytesIO(png)).convert("L").getextrema()[0]

digits, opacity = darkest('fill="#00000000"'), darkest('fill="#000" fill-opacity="0"')
print(f'darkest pixel with fill="#00000000": {digits}; with fill-opacity="0": {opacity}')
assert (digits, opacity) == (0, 255)
PYTHON
