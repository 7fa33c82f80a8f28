#!/bin/sh
# One word on two lines of a PDF: no way of saying so is understood by every reader.
#
# typst 0.15.2 breaks a long Norwegian word with a hyphen that is U+00AD in the text, as PDF 1.7 (14.8.2.2.3) has it.
# Seen, with the readers pinned below:
#  - as typst writes it: pypdf, pdfminer and MuPDF give «Funksjonsnedsettel», U+00AD, a line break, «sesperspektivt»;
#    PDFium (Chrome) gives U+FFFE between the halves, and does not find the word;
#  - with /ActualText of the whole word on its first half and an empty one on the rest: MuPDF gives the word once and
#    finds it; PDFium finds it, but passes over the empty one, so that the copy ends in a second «sesperspektivt»;
#    pypdf and pdfminer do not read ActualText at all;
#  - with the halves not as text, and over them the whole word, not seen and scaled in width alone: all four give it whole.
#    Narrowed by moving its letters together instead, MuPDF and PDFium lose the double letter.
# It fails when any of this has changed. Needs python3 with venv, and PyPI.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q install typst==0.15.2 pypdf==7.1.1 pypdfium2==5.15.2 PyMuPDF==2.0 pdfminer.six==20260107 pikepdf==10.18.0
cd "$folder"
cat > try.py <<'PY'
import re
import pikepdf, pymupdf, pypdf, pypdfium2, typst
from pdfminer.high_level import extract_text

WORD, HEAD, TAIL = "Funksjonsnedsettelsesperspektivt", "Funksjonsnedsettel", "sesperspektivt"


def page(name, body):
    open("t.typ", "w").write('#set document(title: "t")\n#set page(width: 300pt, height: 120pt, margin: 10pt)\n'
        '#set text(lang: "nb", region: "no", size: 20pt)\n' + body)
    typst.compile("t.typ", output=name, format="pdf", pdf_standards=["ua-1", "a-2a"], ignore_system_fonts=True)
    return name


def read(name):
    text = pypdfium2.PdfDocument(name)[0].get_textpage()
    texts = {
        "pypdf": pypdf.PdfReader(name).pages[0].extract_text(),
        "pdfminer": extract_text(name),
        "mupdf": pymupdf.open(name)[0].get_text(),
        "pdfium": text.get_text_range(),
    }
    found = {"pdfium": text.search(WORD).get_next() is not None, "mupdf": bool(pymupdf.open(name)[0].search_for(WORD))}
    return texts, found


def say(about, texts, found):
    print(about)
    for reader, text in texts.items():
        print(f"  {reader:9}{ascii(text.strip())}")
    print(f"  found: {found}")


def actual(text):
    return b"/Span<</ActualText<FEFF" + text.encode("utf-16-be").hex().upper().encode() + b">>>BDC "


plain = page("plain.pdf", f"#block(width: 170pt, text(hyphenate: true)[{WORD}])\n")
texts, found = read(plain)
say("as typst breaks it", texts, found)
for reader in ("pypdf", "pdfminer", "mupdf"):
    assert re.search(HEAD + "\u00ad\n" + TAIL, texts[reader]), reader
assert HEAD + "\ufffe" + TAIL in texts["pdfium"] and not found["pdfium"]

with pikepdf.open(plain) as pdf:
    sheet = pdf.pages[0]
    content = sheet.Contents.read_bytes()
    shown = list(re.finditer(rb"\[?\((?:\\.|[^\\)])*\)[^\]]*?\]?T[Jj]", content, re.S))
    assert len(shown) == 3, len(shown)  # The first half, the hyphen, the second half.
    for at, text in reversed(list(zip(shown, (WORD, "", "")))):
        content = content[:at.start()] + actual(text) + at.group() + b" EMC" + content[at.end():]
    sheet.Contents = pdf.make_stream(content)
    pdf.save("actual.pdf")
texts, found = read("actual.pdf")
say("with ActualText", texts, found)
assert texts["mupdf"].split() == [WORD] and found["mupdf"]
assert found["pdfium"] and texts["pdfium"].count(TAIL) == 2
assert WORD not in texts["pypdf"] and WORD not in texts["pdfminer"]

unseen = f"text(fill: rgb(0, 0, 0, 0%))[{WORD}]"
scaled = page("scaled.pdf", f"Se #box(width: 120pt, height: 1em, place(scale(x: 40%, origin: left, {unseen}))) her\n")
texts, found = read(scaled)
say("whole, not seen, scaled in width", texts, found)
assert all(WORD in text for text in texts.values()) and all(found.values())

close = unseen.replace("text(", "text(tracking: -0.37em, ")
texts, found = read(page("close.pdf", f"Se #box(width: 120pt, height: 1em, place({close})) her\n"))
say("whole, not seen, letters moved together", texts, found)
assert WORD not in texts["mupdf"] and WORD not in texts["pdfium"]
PY
venv/bin/python try.py
