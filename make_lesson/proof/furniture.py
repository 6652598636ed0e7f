"""The words that the program itself prints or writes into a file, whatever the lesson says."""

_PAGES = (
    "go on stop page numpages of form name date period score answer point points each minute "
    "minutes blank"
)
_MONTHS = "january february march april may june july august september october november december"
_NUMBERS = "one two three four five six seven eight nine ten year years"
_FIGURES = "bar line chart timeline flow diagram leads to no figure"
# What PDF/A and PDF/UA ask for in the properties of a file.
_PROPERTIES = "http aiim pdfua pdfuaid identification integer internal part file follows srgb"

# What other programs write about themselves into a file that is saved with them.
_PROGRAMS = (
    "microsoft office word normal dotm print title libreoffice libreofficeproject linux project "
    "windows macos version quartz pdfcontext preview pages adobe acrobat distiller google docs "
    "chromium chrome skia ghostscript pikepdf qpdf creator producer"
)

FURNITURE = frozenset(
    " ".join((_PAGES, _MONTHS, _NUMBERS, _FIGURES, _PROPERTIES, _PROGRAMS)).split()
)
