"""What every judge prints: "FILE: accepted", or one "FILE: rejected: WHY" a reason."""

MOST = 20  # one misplaced table can give thousands of reasons


def say(path, reasons):
    """Prints the verdict on one file; true when it was accepted."""
    for reason in reasons[:MOST]:
        print(f"{path}: rejected: {' '.join(reason.split())}")
    if len(reasons) > MOST:
        print(f"{path}: rejected: and {len(reasons) - MOST} reasons more")
    if not reasons:
        print(f"{path}: accepted")
    return not reasons
