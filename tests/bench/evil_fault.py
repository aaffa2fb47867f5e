# SPDX-License-Identifier: GPL-2.0-only
"""Whose fault is it that a merge had to be repaired? What a compiler says.

Five trees are compiled as far as the merge touched them: both parents, the
recorded merge, and what git merges with its conflicts taken as one side, as the
other, and as the recorded merge resolved them, without any other repair. The
errors that the repair cures are those of the last one that the recorded merge has
not. Where a parent has every one of them by itself the merge is not to blame; where
none is there with either side's lines, what breaks is the resolution.
"""
import concurrent.futures
import os
import re
import shutil
import subprocess
import tempfile

CC = os.environ.get("CC", "cc").split() + """-fsyntax-only -I. -Icompat -Ixdiff
    -Werror=implicit-function-declaration -Werror=implicit-int
    -Werror=incompatible-pointer-types -Werror=int-conversion
    -DSHA1_HEADER=<openssl/sha.h> """.split()
PARENT, RESOLUTION = "one parent has it alone", "only a resolution of the conflicts has it"
USERS_MAX = 5


def resolved(text, side):
    """A file with conflict markers, all of them taken as side 0 or 1 has it."""
    out, at = [], None
    for line in text.split(b"\n"):
        mark = line[:8].rstrip()
        if mark == b"<<<<<<<":
            at = 0
        elif at is not None and mark == b"|||||||":
            at = 2
        elif at is not None and mark == b"=======":
            at = 1
        elif at is not None and mark == b">>>>>>>":
            at = None
        elif at in (None, side):
            out.append(line)
    return b"\n".join(out)


def hunks(merger, old, new, path):
    """(first line, lines, text) of what the blob @new has in place of lines of @old."""
    found = []
    diff = subprocess.run(
        ["git", "-C", merger.repo, "diff", "-U0", "--no-color", "--no-ext-diff",
         "--no-renames", "--text", old, new, "--", path], env=merger.env, check=True,
        stdout=subprocess.PIPE).stdout
    for line in diff.split(b"\n"):
        m = re.match(rb"@@ -(\d+)(?:,(\d+))? ", line)
        if m:
            n = 1 if m.group(2) is None else int(m.group(2))
            found.append((int(m.group(1)) + (n == 0), n, []))
        elif found and line[:1] == b"+":
            found[-1][2].append(line[1:])
    return found


def as_recorded(merger, tree, recorded, path, text):
    """Conflicts as @recorded resolved them; what else it changed is left out."""
    lines, marked = text.split(b"\n"), merger.marked(tree, path)
    for first, n, new in reversed(hunks(merger, tree, recorded, path)):
        if marked.intersection(range(first, first + max(n, 1))):
            lines[first - 1:first - 1 + n] = new
    return b"\n".join(lines)


class Trees:
    """Check-outs of one merge, in a directory that goes away."""

    def __init__(self, merger, row, store):
        self.merger, self.row = merger, row
        self.top = tempfile.mkdtemp(dir=store)
        self.tree, self.conflicted = merger.merge(row["p1"], row["p2"])
        self.auto, self.texts = None, {}

    def unpack(self, rev):
        where = tempfile.mkdtemp(dir=self.top)
        tar = subprocess.run(["git", "-C", self.merger.repo, "archive", rev,
                              "--", ":(glob)**/*.c", ":(glob)**/*.h"],
                             env=self.merger.env, check=True, stdout=subprocess.PIPE)
        subprocess.run(["tar", "-x", "-C", where], input=tar.stdout, check=True)
        return where

    def merged(self, take):
        """The automatic merge with @take(path, text) in place of each conflict."""
        if not self.auto:
            self.auto = self.unpack(self.tree)
            for path in self.conflicted:
                name = os.path.join(self.auto, path)
                if os.path.isfile(name) and not os.path.islink(name):
                    with open(name, "rb") as f:
                        self.texts[path] = f.read()
        for path, text in self.texts.items():
            name, new = os.path.join(self.auto, path), take(path, text)
            if new is not None:
                with open(name, "wb") as f:
                    f.write(new)
            elif os.path.exists(name):
                os.unlink(name)
        return self.auto

    def resolution(self, path, text):
        there = subprocess.run(
            ["git", "-C", self.merger.repo, "cat-file", "-e",
             "%s:%s" % (self.row["merge"], path)], env=self.merger.env, check=False,
            stderr=subprocess.DEVNULL).returncode == 0
        return as_recorded(self.merger, self.tree, self.row["merge"], path,
                           text) if there else None

    def files(self):
        """The C files of the conflicts and the repair; of a header, a few users."""
        names = set(self.row["files"].split()) | self.conflicted
        headers = any(n.endswith(".h") for n in self.row["files"].split())
        for symbol in self.row["symbols"].split() if headers else ():
            users = subprocess.run(
                ["git", "-C", self.merger.repo, "grep", "-lwF", "-e", symbol,
                 self.row["merge"], "--", "*.c"], check=False,
                stdout=subprocess.PIPE).stdout.decode("utf-8", "surrogateescape")
            names.update(line.split(":", 1)[1] for line in users.splitlines()[:USERS_MAX])
        return sorted(n for n in names if n.endswith(".c"))


def errors(where, paths):
    """{(path, message)}; places are left out, they differ from tree to tree."""
    found = set()
    there = [p for p in paths if os.path.isfile(os.path.join(where, p))]
    run = subprocess.run(CC + there, cwd=where, env=dict(os.environ, LC_ALL="C"),
                         stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                         stderr=subprocess.PIPE, check=False)
    for line in run.stderr.decode("utf-8", "replace").splitlines():
        m = re.match(r"([^:]+):\d+:(?:\d+:)? (?:fatal )?error: (.*)", line)
        if m:
            found.add((m.group(1), re.sub(r"; did you mean .*", "", m.group(2))))
    return found


def label(row, cured, conflicted):
    """Makes the names in the errors that the repair cures the row's symbols."""
    names = set()
    for _, message in cured:
        names.update(os.path.basename(h) for h in re.findall(r"(\S+\.h): No such", message))
        for quoted in re.findall("[\u2018'`]([^\u2019'`]+)[\u2019']", message):
            names.update(re.findall(r"[A-Za-z_]\w*", quoted))
    row.update(compile="error" if names else "none", symbols=" ".join(sorted(names)),
               category="conflicts beside it" if conflicted else "merged without a word")


def judge(merger, row, store, labelled):
    """(reason, the commit that has the errors, the errors) to count it apart, or None."""
    trees = Trees(merger, row, store)
    try:
        paths = trees.files()

        cured = errors(trees.merged(trees.resolution), paths)
        cured -= errors(trees.unpack(row["merge"]), paths)
        if not labelled:
            label(row, cured, trees.conflicted)
        if not cured:
            return None
        for parent in ("p1", "p2"):
            if cured <= errors(trees.unpack(row[parent]), paths):
                return PARENT, row[parent], sorted(cured)
        if not trees.conflicted:
            return None
        either = set()
        for side in (0, 1):
            either |= errors(trees.merged(
                lambda _, text, s=side: resolved(text, s)), paths)
        return None if cured & either else (RESOLUTION, row["merge"], sorted(cured))
    finally:
        shutil.rmtree(trees.top)


def judge_all(merger, rows, store, labelled=True):
    """What judge() says of each row that a compiler sees; rows that are not @labelled it labels."""
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(
            lambda row: judge(merger, row, store, labelled)
            if not labelled or row["compile"] in ("error", "warning") else None, rows))
