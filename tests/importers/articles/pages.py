"""Word documents and web pages made for tests."""

from __future__ import annotations

import zipfile
from io import BytesIO

import docx

PARAGRAPH = '<w:p><w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p>'


def word(body, *, parts=None, title="", created=None):
    """Return a Word document with this XML as its body, and these parts in the place of its own."""
    made = docx.Document()
    made.core_properties.title = title
    if created is not None:
        made.core_properties.created = created
    saved = BytesIO()
    made.save(saved)
    out = BytesIO()
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                start, end = content.index(b"<w:body>") + 8, content.index(b"<w:sectPr")
                content = content[:start] + body.encode() + content[end:]
            if name not in (parts or {}):
                new.writestr(name, content)
        for name, content in (parts or {}).items():
            new.writestr(name, content)
    return out.getvalue()


def paragraphs(*lines):
    return "".join(PARAGRAPH.format(line) for line in lines)


def page(*lines, head=""):
    """Return a page with an article of these paragraphs, between what is on every page."""
    body = "".join(f"<p>{line}</p>" for line in lines)
    return (
        f"<!DOCTYPE html><html dir=rtl><head>{head}</head><body>"
        "<nav><a href=/>الرئيسية</a> <a href=/a>اقتصاد</a></nav>"
        f"<article><h1>الأفق توقّع عقدا</h1>{body}</article>"
        "<footer>جميع الحقوق محفوظة</footer></body></html>"
    )
