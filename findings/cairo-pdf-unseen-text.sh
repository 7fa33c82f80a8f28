#!/bin/sh
# An SVG's text with fill-opacity="0" is missing from the PDF that CairoSVG 2.8.2 makes; with "0.004" it is there, as unseen.
#
# Cairo takes painting with nothing for no painting, and the text is gone with it: the PDF can't be searched. One part in 255 is
# painted, and changes no pixel by more than a step. (librsvg 2.54.7 and Inkscape 1.2.2, which draw by cairo too, do the same.)
# Seen: text '' and darkest pixel 255 at 0; text 'Trygghet' and darkest pixel 254 at 0.004.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check CairoSVG==2.8.2 pillow==12.0.0 pypdf==6.1.1
"$folder/venv/bin/python" - <<'PYTHON'
import io
import cairosvg
from PIL import Image
from pypdf import PdfReader

def seen(opacity):
    svg = ('<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60">'
           f'<text x="10" y="45" font-size="40" font-family="sans-serif" fill-opacity="{opacity}">Trygghet</text></svg>')
    pdf = cairosvg.svg2pdf(bytestring=svg.encode())
    png = cairosvg.svg2png(bytestring=svg.encode(), background_color="white")
    text = PdfReader(io.BytesIO(pdf)).pages[0].extract_text().strip()
    return text, Image.open(io.BytesIO(png)).convert("L").getextrema()[0]

nothing, little = seen("0"), seen("0.004")
print(f"fill-opacity 0: text {nothing[0]!r}, darkest pixel {nothing[1]}; 0.004: text {little[0]!r}, darkest pixel {little[1]}")
assert nothing == ("", 255) and little[0] == "Trygghet" and little[1] >= 254
PYTHON
