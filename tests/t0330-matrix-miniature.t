#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# All pairs of the miniature kernel: what tests/minikernel/pairs says of them.
. "$(dirname "$0")/lib/test-lib.sh"

mini=$ROOT/tests/minikernel
"$mini/build" -q repo >build.log 2>&1
ok $? 'the miniature can be built'

before=$(state_of repo)
run crosstree -C repo check --matrix --trees="$mini/trees" --format=json
exit_is 1 'the matrix has conflicts'
cat >compare.py <<'END'
import json
import sys

d = json.load(open(sys.argv[1]))
got = {}
for p in d["pairs"]:
    got[p["ours"], p["theirs"]] = [p["status"], set(), set()]
for t in d["textual"]:
    for pair in t["pairs"]:
        got[tuple(pair)][1].add(t["path"])
for s in d["silent"]:
    for pair in s["pairs"]:
        got[tuple(pair)][1].update(u["path"] for u in s["uses"])
        got[tuple(pair)][2].update(s["symbol"].replace(".", " ").split())
want = {}
for line in open(sys.argv[2]):
    if line.startswith("#") or not line.strip():
        continue
    a, b, verdict, *rest = line.rstrip("\n").split("\t")
    want[a, b] = (verdict, set(rest[0].split()) if rest else set(),
                  rest[1] if len(rest) > 1 else None)
if set(got) != set(want):
    print("other pairs:", set(got) ^ set(want))
for pair, (verdict, paths, word) in want.items():
    status, has, words = got.get(pair, ("missing", set(), set()))
    if status != verdict or has != paths or (word and word not in words):
        print(*pair, "is", status, sorted(has), sorted(words), "not", verdict,
              sorted(paths), word)
END
is "$(python3 compare.py out "$mini/pairs")" '' 'every pair is what it has to be'
is "$(state_of repo)" "$before" 'and nothing was changed'

# The parts are the whole.
for i in 1 2 3; do
	run crosstree -C repo check --matrix --trees="$mini/trees" --shard=$i/3 --format=porcelain
	grep -E '^(pair|silent|textual)	' out >>parts
done
run crosstree -C repo check --matrix --trees="$mini/trees" --format=porcelain
is "$(sort -u parts | cut -f1-5)" "$(grep -E '^(pair|silent|textual)	' out | sort | cut -f1-5)" \
	'three parts make the whole'

# With other numbers of threads, and without the cache.
for how in -j1 -j3 --no-cache; do
	cp out first
	run crosstree -C repo check --matrix --trees="$mini/trees" --format=porcelain $how
	cmp -s out first
	ok $? "the same with $how"
done

finish
