"""A teacher's PDF to one that opens with a passphrase only, and back.

The one place where chance has a say: two protected files are never the same.
"""

import io
import secrets
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

import pikepdf

from make_lesson.errors import OutputError, Place, Problem, SettingsError
from make_lesson.packet.manifest import PacketFile, sha256

SHORTEST = 12  # characters of a passphrase
_LONGEST = 127  # bytes: more are not looked at (ISO 32000-2, 7.6.4.3.3)
_LETTERS = "bcdfghjkmnpqrstvwxyz"  # no vowels, so no words by chance; no l, that looks like 1
_GROUPS, _OF = 4, 5
# Who has the passphrase reads, hears and prints the file; the software of others alters nothing.
_ALLOWED = pikepdf.Permissions(
    accessibility=True,
    extract=False,
    modify_annotation=False,
    modify_assembly=False,
    modify_form=False,
    modify_other=False,
    print_lowres=True,
    print_highres=True,
)


def new_passphrase() -> str:
    """Return a passphrase of twenty letters out of twenty, in four groups: 86 bits."""
    groups = ("".join(secrets.choice(_LETTERS) for _ in range(_OF)) for _ in range(_GROUPS))
    return "-".join(groups)


def checked_passphrase(text: str, at: Place) -> str:
    """Return a passphrase that was chosen by hand. Raises SettingsError for one that is no good."""
    if len(text) < SHORTEST:
        fault = f"the passphrase is easy to guess: {SHORTEST} characters or more are needed"
    elif len(set(text)) < SHORTEST // 2:
        fault = "the passphrase is easy to guess: it repeats too few different characters"
    elif not text.isprintable() or text != text.strip():
        fault = "the passphrase has a blank at an end, or a character that cannot be typed"
    elif len(_composed(text).encode()) > _LONGEST:
        fault = f"the passphrase is longer than {_LONGEST} bytes"
    else:
        return text
    hint = "take four or five unusual words, or leave it out: one is made for you"
    raise SettingsError([Problem(at, "SET005", fault, hint)])


def protect(data: bytes, passphrase: str) -> bytes:
    """Return a PDF encrypted with AES-256; the passphrase opens it.

    The second password of the format, which lifts the limits on use, is thrown away.
    """
    encryption = pikepdf.Encryption(
        user=_composed(passphrase),
        owner=secrets.token_urlsafe(32),
        R=6,
        allow=_ALLOWED,
    )
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return _saved(pdf, encryption)


def is_protected(data: bytes) -> bool | None:
    """Return whether a PDF asks for a passphrase; None when it is not a PDF that can be read."""
    try:
        pikepdf.open(io.BytesIO(data)).close()
    except pikepdf.PasswordError:
        return True
    except pikepdf.PdfError:
        return None
    return False


def opened(data: bytes, passphrase: str, at: Place) -> bytes:
    """Return a protected PDF without its protection.

    Raises OutputError at the place when the passphrase is not the right one.
    """
    try:
        with pikepdf.open(io.BytesIO(data), password=_composed(passphrase)) as pdf:
            return _saved(pdf, encryption=False)
    except pikepdf.PasswordError as error:
        message = "the passphrase does not open this file"
        hint = "take the one that was shown when it was made, or build with --protect again"
        raise OutputError([Problem(at, "PROOF052", message, hint)]) from error


def protected(files: Iterable[PacketFile], passphrase: str) -> tuple[PacketFile, ...]:
    """Return the files of a packet, the teacher's PDFs among them protected."""
    return tuple(
        replace(file, data=protect(file.data, passphrase), made_sha256=sha256(file.data))
        if is_to_protect(file)
        else file
        for file in files
    )


def is_to_protect(file: PacketFile) -> bool:
    """Return whether this is a PDF of the teacher's that lies open."""
    is_teachers = file.path.parts[0] == "teacher" and file.path.suffix == ".pdf"
    return is_teachers and not file.made_sha256


def _saved(pdf: pikepdf.Pdf, encryption: pikepdf.Encryption | bool) -> bytes:
    file = io.BytesIO()
    pdf.save(file, encryption=encryption, object_stream_mode=pikepdf.ObjectStreamMode.preserve)
    return file.getvalue()


def _composed(passphrase: str) -> str:
    """Return the passphrase as readers compare it, with composed letters (SASLprep, RFC 4013)."""
    return unicodedata.normalize("NFKC", passphrase)
