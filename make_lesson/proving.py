"""A packet in memory to its proof: what the independent witness is told, and its verdict."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from make_lesson.errors import Problem, ProofError, Severity
from make_lesson.lesson.texts import texts
from make_lesson.packet.manifest import PacketFile
from make_lesson.places import Places, read_bytes, read_text
from make_lesson.prepare import Options, Prepared
from make_lesson.proof.basis import Basis, basis
from make_lesson.proof.claim import Claim
from make_lesson.proof.prove import prove
from make_lesson.quiz.form import Form
from make_lesson.writers.docx.letterhead import letterhead_words
from make_lesson.writers.docx.reference.document import open_reference

_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)


def basis_of(prepared: Prepared, places: Places, options: Options) -> Basis:
    """Return what a lesson says, and what of it only the teacher may see."""
    return basis(prepared.lesson, prepared.references, _printed(prepared, places, options))


def _printed(prepared: Prepared, places: Places, options: Options) -> Iterator[str]:
    """Yield all that students may read besides the lesson: templates, settings, state, school."""
    for folder in places.template_dirs():
        for file in sorted(folder.rglob("*.xml")):
            yield _COMMENT.sub("", read_text(file))
    yield from (options.teacher, options.school, options.course)
    yield from texts(prepared.jurisdiction)
    if reference := options.reference_doc:
        yield letterhead_words(open_reference(read_bytes(reference), reference))


def proved(
    files: Iterable[PacketFile], basis: Basis, forms: Sequence[Form], options: Options
) -> tuple[tuple[PacketFile, ...], tuple[Problem, ...]]:
    """Return the files, each with what was proved of it, and what is only poor about them.

    Raises ProofError when one is wrong.
    """
    made = tuple(files)
    claim = Claim(
        forms={form.letter: form.code for form in forms},
        short=options.short,
        reduced="".join(form.letter for form in forms if form.reduced),
        pages={str(file.path): file.pages for file in made if file.pages},
    )
    proof = prove(basis, claim, {file.path: file.data for file in made})
    if any(problem.severity is Severity.ERROR for problem in proof.problems):
        raise ProofError(proof.problems)
    return tuple(replace(file, proved=proof.proved[file.path]) for file in made), proof.problems
