#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Trees that start far from each other: what leads to where they start is shared, with the
# cache and within a run, and what comes out is what a run without a cache comes to.
. "$(dirname "$0")/lib/test-lib.sh"

"$ROOT/tests/lib/gen-trees" repo 6 5 1040 >trees

# matrix OUT OPTION…
matrix() {
	out=$1
	shift
	crosstree -C repo check --matrix --trees=../trees --format=json "$@" |
		grep -v first_seen >"$out"
}

# same WHAT OPTION…: as without a cache
same() {
	what=$1
	shift
	matrix got "$@"
	matrix wanted --no-cache "$@"
	is "$(diff wanted got)" '' "$what: the same as without a cache"
}

# rows PREFIX: of the cache, with keys that begin so
rows() {
	python3 -c '
import sqlite3, sys
keys = sqlite3.connect("repo/crosstree/cache.sqlite").execute("select key from names")
print(sum(bytes(k).startswith(sys.argv[1].encode()) for k, in keys))' "$1"
}

same 'at first'
is "$(grep -c '"silent"' wanted | awk '{ print ($1 > 0) }')" 1 'there is something'
is "$(rows delta | awk '{ print ($1 > 2) }')" 1 'deltas between where they start are kept'

# One commit more on each of them in turn: a change of the interface, and a new use of it.
# moved TREE EDIT: a commit on it
moved() {
	rm -f index
	GIT_INDEX_FILE=$PWD/index
	export GIT_INDEX_FILE
	git -C repo read-tree "$1"
	git -C repo show "$1:include/api.h" | sed "$2" >api.h
	blob=$(git -C repo hash-object -w --stdin <api.h)
	git -C repo update-index --cacheinfo "100644,$blob,include/api.h"
	printf 'int use_%s(struct thing *t)\n{\n\treturn api_3(t, 1);\n}\n' "$1" >use.c
	blob=$(git -C repo hash-object -w --stdin <use.c)
	git -C repo update-index --add --cacheinfo "100644,$blob,net/use-$1.c"
	git -C repo rm -q --cached lib/fill0007.c
	tree=$(git -C repo write-tree)
	unset GIT_INDEX_FILE
	git -C repo commit-tree -m "$1 moves" -p "$1" "$tree"
}

deltas=$(rows delta)
for n in $(sed -n 's/^\[tree "\(t.*\)"\]$/\1/p' trees | head -n 1); do
	same "$n moved" --tree="$n=$(moved "$n" 's/api_2(struct thing \*t, /api_2(/')"
done
is "$(rows delta)" "$deltas" 'what is near one that is kept is not kept itself'

# The rows that are shared may be gone, or be no such rows.
python3 - repo/crosstree/cache.sqlite <<'END'
import sqlite3, sys

db = sqlite3.connect(sys.argv[1])
names = [k for k, in db.execute("select key from names") if bytes(k)[13:17] == b"\xff" * 4]
for i, key in enumerate(names):
    if i % 2:
        db.execute("delete from names where key = ?", (key,))
    else:
        db.execute("update names set value = x'ff' where key = ?", (key,))
db.commit()
END
same 'without them' --tree="t02=$(moved t02 's/int b;/long b;/')"

finish
