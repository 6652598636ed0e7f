"""What an independent validator says of a PDF, in both profiles that every PDF promises."""

from page import ValidationProfile, validate_pdf_bytes

PROFILES = (ValidationProfile.PDF_UA_1, ValidationProfile.PDF_A_2A)


def failures(data: bytes) -> list[str]:
    """Return the failed rules of PDF/UA-1 and PDF/A-2a, each with what was found."""
    found = []
    for profile in PROFILES:
        report = validate_pdf_bytes(data, profile=profile)
        found += [f"{failure.rule_id}: {failure}" for failure in report.failures]
    return found
