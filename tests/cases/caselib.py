# SPDX-License-Identifier: GPL-2.0
"""What `run` and `prove` share: reading a case, and making git history of it.

A case on disk is three directories and a json file (README.md has the words).
Here it becomes a bare-bones repository with the branches base, ours and theirs,
written through `git fast-import`, so that no work tree and no user config is
involved and every run yields the same object ids.
"""
import concurrent.futures
import json
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
TRUTHS = ("silent", "none", "textual")
KINDS = ("symbol-gone", "signature", "field", "callback", "duplicate", "include",
         "header-gone", "mismerge-scope", "export", "kconfig", "name-clash",
         "new-check", "lost-change")
IDENT = "Case Author <case@example.org> %d +0000"
EPOCH = 1577836800                      # 2020-01-01, one minute a commit


class CaseError(Exception):
    """The case itself is wrong, or could not be set up."""


class Finding:
    """One line of expect.json's findings."""

    def __init__(self, row):
        if not isinstance(row, dict):
            raise CaseError("a finding is an object, not %r" % (row,))
        for key in ("path", "symbol", "kind"):
            if not (isinstance(row.get(key), str) and row[key]):
                raise CaseError("finding without %s: %r" % (key, row))
        if row["kind"] not in KINDS:
            raise CaseError("unknown kind %s" % row["kind"])
        for key in ("any_of", "alt_paths"):
            if not all(isinstance(x, str) and x for x in row.get(key) or []):
                raise CaseError("%s holds something that is no name: %r" % (key, row))
        self.pasted = row.get("pasted", False)
        if not isinstance(self.pasted, bool):
            raise CaseError("pasted is true or false, not %r" % (self.pasted,))
        self.kind = row["kind"]
        self.symbol = row["symbol"]
        self.paths = [row["path"]] + list(row.get("alt_paths") or [])
        self.symbols = [row["symbol"]] + list(row.get("any_of") or [])

    def __str__(self):
        return "%s %s in %s" % (self.kind, self.symbol, self.paths[0])


class Case:
    """A case directory, read and checked for form."""

    def __init__(self, top):
        self.top = top
        self.id = os.path.basename(os.path.normpath(top))
        try:
            with open(os.path.join(top, "expect.json"), encoding="utf-8") as f:
                row = json.load(f)
        except (OSError, ValueError) as e:
            raise CaseError("expect.json: %s" % e)
        if not isinstance(row, dict):
            raise CaseError("expect.json: not an object")
        for key in ("id", "mechanism", "note", "truth", "provider"):
            if not (isinstance(row.get(key), str) and row[key].strip()):
                raise CaseError("expect.json: no %s" % key)
        if row["id"] != self.id:
            raise CaseError("expect.json says id %s" % row["id"])
        if row["truth"] not in TRUTHS:
            raise CaseError("unknown truth %s" % row["truth"])
        if row["provider"] not in ("ours", "theirs"):
            raise CaseError("unknown provider %s" % row["provider"])
        if not isinstance(row.get("findings"), list):
            raise CaseError("expect.json: no list of findings")
        self.truth = row["truth"]
        self.provider = row["provider"]
        self.findings = [Finding(x) for x in row["findings"]]
        if self.truth == "none" and self.findings:
            raise CaseError("truth none, but findings are listed")
        if self.truth == "silent" and not self.findings:
            raise CaseError("truth silent, but no finding is listed")
        for key in ("gcc", "gcc_flags"):
            if not all(isinstance(x, str) for x in row.get(key) or []):
                raise CaseError("%s is no list of words" % key)
        self.gcc = list(row.get("gcc") or [])
        self.gcc_flags = list(row.get("gcc_flags") or [])
        self.gcc_merged = row.get("gcc_merged", "fail")
        if self.gcc_merged not in ("fail", "pass"):
            raise CaseError("gcc_merged is neither fail nor pass")

    def files(self, part):
        """{path: bytes} of one of base, ours, theirs as it stands on disk."""
        top = os.path.join(self.top, part)
        found = {}
        for where, dirs, names in os.walk(top):
            dirs.sort()
            for name in sorted(names):
                full = os.path.join(where, name)
                path = os.path.relpath(full, top)
                if path == ".deleted":
                    continue
                if os.path.islink(full):
                    raise CaseError("%s/%s is a symbolic link" % (part, path))
                with open(full, "rb") as f:
                    found[path] = f.read()
        return found

    def deleted(self, side):
        try:
            with open(os.path.join(self.top, side, ".deleted"), encoding="utf-8") as f:
                return [line.strip() for line in f if line.strip()]
        except FileNotFoundError:
            return []


def sealed_env(home):
    """Nothing of the user's environment or git configuration leaks in."""
    env = {k: v for k, v in os.environ.items()
           if not k.startswith(("GIT_", "XDG_", "LC_", "CROSSTREE_")) and k != "LANG"}
    env.update(HOME=home, XDG_CONFIG_HOME=home + "/config", XDG_CACHE_HOME=home + "/cache",
               LC_ALL="C.UTF-8", TZ="UTC", PAGER="cat",
               GIT_CONFIG_NOSYSTEM="1", GIT_CONFIG_GLOBAL=os.devnull,
               GIT_ATTR_NOSYSTEM="1", GIT_TERMINAL_PROMPT="0",
               GIT_AUTHOR_NAME="Case Author", GIT_AUTHOR_EMAIL="case@example.org",
               GIT_AUTHOR_DATE="%d +0000" % EPOCH,
               GIT_COMMITTER_NAME="Case Author", GIT_COMMITTER_EMAIL="case@example.org",
               GIT_COMMITTER_DATE="%d +0000" % EPOCH)
    return env


def _quoted(path):
    return b'"' + path.encode().replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'


def _stream(case):
    """The case as input for git fast-import."""
    out = []

    def commit(n, branch, subject, parent, put, drop):
        who = (IDENT % (EPOCH + 60 * n)).encode()
        text = subject.encode()
        out.append(b"commit refs/heads/%s\nmark :%d\nauthor %s\ncommitter %s\ndata %d\n%s\n"
                   % (branch.encode(), n, who, who, len(text), text))
        if parent:
            out.append(b"from :%d\n" % parent)
        out.extend(b"D " + _quoted(p) + b"\n" for p in drop)
        for path, data in put.items():
            out.append(b"M 100644 inline %s\ndata %d\n%s\n" % (_quoted(path), len(data), data))

    base = case.files("base")
    if not base:
        raise CaseError("base is empty")
    commit(1, "base", "base: where both trees start", 0, base, [])
    for n, side in ((2, "ours"), (3, "theirs")):
        put, drop = case.files(side), case.deleted(side)
        if not put and not drop:
            raise CaseError("%s changes nothing" % side)
        for path in drop:
            if path not in base or path in put:
                raise CaseError("%s/.deleted: %s" % (side, path))
        subject = "%s: %s" % (side, "change the interface" if side == case.provider
                              else "work on the users")
        commit(n, side, subject, 1, put, drop)
    out.append(b"done\n")
    return b"".join(out)


class Repo:
    """A temporary repository with the branches base, ours and theirs."""

    def __init__(self, case, keep=None):
        if keep:
            self.top = os.path.join(os.path.abspath(keep), case.id)
            shutil.rmtree(self.top, ignore_errors=True)
            os.makedirs(self.top)
        else:
            self.top = tempfile.mkdtemp(prefix="crosstree-case-")
        self.keep = bool(keep)
        self.dir = os.path.join(self.top, "repo")
        home = os.path.join(self.top, "home")
        os.mkdir(self.dir)
        os.mkdir(home)
        self.env = sealed_env(home)
        try:
            self.git("init", "-q", "--template=", "-b", "base", ".")
            self.git("fast-import", "--quiet", "--done", data=_stream(case))
        except BaseException:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def close(self):
        if not self.keep:
            shutil.rmtree(self.top, ignore_errors=True)

    def git(self, *argv, data=b"", ok=(0,), extra_env=None):
        """Run git here; (status, stdout as text)."""
        p = subprocess.run(("git",) + argv, cwd=self.dir, input=data,
                           env=dict(self.env, **(extra_env or {})),
                           stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if p.returncode not in ok:
            raise CaseError("git %s: status %d: %s" % (
                argv[0], p.returncode, p.stderr.decode(errors="replace").strip()[:300]))
        return p.returncode, p.stdout.decode(errors="replace")


def select(ids):
    """Directories of the named cases, or of all of them."""
    if not ids:
        ids = sorted(d for d in os.listdir(HERE)
                     if os.path.exists(os.path.join(HERE, d, "expect.json"))
                     or os.path.isdir(os.path.join(HERE, d, "base")))
    return [i if os.path.isabs(i) else os.path.join(HERE, i.rstrip("/")) for i in ids]


def tap(tops, job, jobs):
    """Run job(directory) -> (good, [diagnostics]) over all; TAP on stdout; all good?"""
    print("1..%d" % len(tops), flush=True)
    good = True
    with concurrent.futures.ThreadPoolExecutor(max(1, jobs)) as pool:
        for n, (top, (fine, notes)) in enumerate(zip(tops, pool.map(job, tops)), 1):
            good = good and fine
            print("%sok %d - %s" % ("" if fine else "not ", n, os.path.basename(top)))
            for note in notes:
                print("# " + note.replace("\n", "\n# "))
            sys.stdout.flush()
    return good
