"""What a PDF says about itself: the Info dictionary and the XMP packet, which must agree.

The packet declares PDF/UA-1 (ISO 14289-1, 5) and PDF/A-2a (ISO 19005-2, 6.6), and describes the
pdfuaid schema, which PDF/A does not know of itself.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Final

from make_lesson.writers.pdf.tags import pdf_string

PRODUCER: Final = "make-lesson"


@dataclass(frozen=True, slots=True)
class Metadata:
    """The document's own data; `language` is a BCP 47 code, `date` the lesson's last change."""

    title: str
    author: str
    subject: str
    language: str
    date: datetime.date


def info(metadata: Metadata) -> Mapping[str, str]:
    """Return the entries of the Info dictionary as PDF source."""
    date = f"(D:{metadata.date:%Y%m%d}000000Z)"
    texts = {
        "Title": metadata.title,
        "Author": metadata.author,
        "Subject": metadata.subject,
        "Producer": PRODUCER,
    }
    sources = {key: pdf_string(text) for key, text in texts.items() if text}
    return sources | {"CreationDate": date, "ModDate": date}


def xmp(metadata: Metadata) -> bytes:
    """Return the XMP packet."""
    date = f"{metadata.date:%Y-%m-%d}T00:00:00Z"
    properties = [
        _property("dc:title", _alternatives(metadata.title)),
        _property("dc:creator", _container("Seq", metadata.author)) if metadata.author else "",
        _property("dc:description", _alternatives(metadata.subject)) if metadata.subject else "",
        _property("dc:language", _container("Bag", metadata.language)),
        _property("pdf:Producer", PRODUCER),
        _property("xmp:CreateDate", date),
        _property("xmp:ModifyDate", date),
    ]
    return _PACKET.format(properties="\n".join(filter(None, properties))).encode()


def _property(name: str, value: str) -> str:
    return f"<{name}>{value}</{name}>"


def _alternatives(text: str) -> str:
    item = f'<rdf:li xml:lang="x-default">{escape(text, quote=False)}</rdf:li>'
    return f"<rdf:Alt>{item}</rdf:Alt>"


def _container(kind: str, text: str) -> str:
    return f"<rdf:{kind}><rdf:li>{escape(text, quote=False)}</rdf:li></rdf:{kind}>"


_PACKET: Final = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
{properties}
<pdfuaid:part>1</pdfuaid:part>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Which part of ISO 14289 this file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""
