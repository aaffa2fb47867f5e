# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
# For tests of fixes that are proposed, behind two-trees.sh.

# What is proposed: by finding in states, what it adds in came, what it takes out in went, and
# why there is none, or no proof, in whys; all of it as one diff in fix.diff.
suggest() {
	run crosstree -C repo check --no-cache main user --suggest --format=json
	python3 - <<'EOT'
import json
silent = json.load(open("out"))["silent"]
def put(name, lines):
    with open(name, "w") as f:
        f.write("".join(line + "\n" for line in sorted(set(lines))))
put("states", ["%s %s %s %s" % (r["path"], r["symbol"], r["suggestion"]["state"],
                                r["suggestion"]["rule"]) for r in silent])
put("whys", ["%s: %s" % (r["symbol"], r["suggestion"]["why"]) for r in silent
             if r["suggestion"]["why"]])
lines = [line for r in silent if r["suggestion"]["state"] == "proved"
         for line in r["suggest"].split("\n")]
put("came", [x[1:] for x in lines if x[:1] == "+" and x[:3] != "+++" and x[1:].strip()])
put("went", [x[1:] for x in lines if x[:1] == "-" and x[:3] != "---" and x[1:].strip()])
EOT
}
# The merge with all that is proved has no finding left, compiles, and did not before. @1: what
# is right, @2: whether the merge as it is compiles, too ("also").
compiles() {
	crosstree -C repo prep --no-cache main user --format=json >prep.json
	json prep.json '(r["fixup"] or {}).get("diff", "")' >fix.diff
	git -C repo checkout -q -f --detach user
	git -C repo merge -q -m merge main >/dev/null
	broken >before
	git -C repo apply --index "$TRASH/fix.diff"
	git -C repo commit -q -m fixed
	broken >after
	is "$(wc -l <after)" 0 "$1" || note "$(cat after)"
	[ "${2:-}" = also ] || succeeds 'and did not before' test -s before
	run crosstree -C repo check --no-cache main user --result HEAD
	exit_is 0 'nothing is found in it' || note "$(cat out)"
	git -C repo checkout -q -f main
}
