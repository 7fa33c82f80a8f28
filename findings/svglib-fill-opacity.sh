#!/bin/sh
# svglib 2.3.2 draws text with fill-opacity="0" as if nothing were said of it.
#
# A shape with the same attribute is rightly unseen in it; text is drawn in full colour.
# Seen: darkest pixel of the text 0, of the rectangle 255.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check svglib==2.3.2 reportlab==4.4.4 pypdfium2==5.0.0 pillow==12.0.0
"$folder/venv/bin/python" - <<'PYTHON'
import io
import pypdfium2
from reportlab.graphics import renderPDF
from svglib.svglib import svg2rlg

def darkest(element):
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60">{element}</svg>'
    pdf = renderPDF.drawToString(svg2rlg(io.StringIO(svg)))
    return pypdfium2.PdfDocument(pdf)[0].render().to_pil().convert("L").getextrema()[0]

text = darkest('<text x="10" y="45" font-size="40" fill="#000" fill-opacity="0">Trygghet</text>')
shape = darkest('<rect x="10" y="10" width="200" height="40" fill="#000" fill-opacity="0"/>')
print(f"darkest pixel of the text {text}, of the rectangle {shape}")
assert (text, shape) == (0, 255)
PYTHON
