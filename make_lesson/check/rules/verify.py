"""Rules about a packet on the disk: whether it is whole, and as its build left it."""

from make_lesson.check.rules.rule import Rule, note, warning

VERIFY_RULES = {
    "PROOF050": Rule(
        "a folder is not a packet",
        "A packet has the file teacher/packet.json, which says how it was made.",
    ),
    "PROOF051": Rule(
        "the record of a packet is damaged",
        "Without it nobody can say what the files were when they were made.",
    ),
    "PROOF052": Rule(
        "a passphrase does not open a protected file",
        "A key that cannot be opened cannot be used, nor compared with its quiz.",
    ),
    "PROOF053": note(
        "a file was changed since it was made",
        "Changing a handout is welcome. What was proved at the build is proved again on the file "
        "as it is now.",
    ),
    "PROOF054": Rule(
        "a file of a packet is missing",
        "A quiz without its key cannot be graded, and a class needs every form.",
    ),
    "PROOF055": note(
        "a protected file was not opened",
        "It was compared with the hash from its build, which tells that it is the same file.",
    ),
    "PROOF056": warning(
        "the lesson of a packet is not at hand",
        "Whether a key is right can only be told by the lesson. The rest is checked without it.",
    ),
    "PROOF057": warning(
        "a packet is not what its lesson says now",
        "The lesson, a template or the program has changed since, so the two cannot be compared. "
        "The rest is checked.",
    ),
    "PROOF058": warning(
        "a build was cut short",
        "Files of two builds may lie side by side until it is done again.",
    ),
    "PROOF059": warning(
        "a file that was protected lies open",
        "Whoever finds it can read the answers.",
    ),
    "PROOF060": warning(
        "a page of a teacher's file is not marked as the teacher's",
        "Every page for teachers says TEACHER COPY; one that does not was put there by somebody.",
    ),
}
