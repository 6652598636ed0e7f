"""The postal codes of the 50 states, the District of Columbia and five territories."""

_LIST = """\
AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY
NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI
"""
CODES = tuple(_LIST.split())


def like_codes(text: str) -> str:
    """Return a hint that names the codes like the text, else how a code looks."""
    code = text.upper()
    near = [code] if code in CODES else [each for each in CODES if each[0] == code[:1]]
    return f"did you mean {' or '.join(near)}?" if near else "a code has two letters, such as TX"


def state_code(text: str) -> str:
    """Return the postal code in capitals, "" for "". Raises ValueError, naming those like it."""
    code = text.upper()
    if code and code not in CODES:
        raise ValueError(f"'{text}' is not the postal code of a state; {like_codes(text)}")
    return code
