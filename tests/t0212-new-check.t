#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# New checks of the build: what the text says of them, and what is not shown unless
# asked for.
. "$(dirname "$0")/lib/test-lib.sh"

git init -q repo
mkdir -p repo/include/linux repo/net
table() {	# ATTRIBUTE ATTRIBUTE: of the array, of the function
	cat <<END
struct entry {
	int from;
};

struct table {
	int n;
	int flags;
	struct entry entries[]$1;
};

void table_log(struct table *t, const char *fmt, ...)$2;
END
}
table '' '' >repo/include/linux/table.h
printf '#include <linux/table.h>\n\nint table_flags(struct table *t)\n{\n\treturn t->flags;\n}\n' >repo/net/user.c
commit repo base
git -C repo tag base

git -C repo checkout -q -b counted
table ' __counted_by(n)' '' >repo/include/linux/table.h
commit repo 'table: count the entries'
git -C repo checkout -q -b printf base
table '' ' __attribute__((format(printf, 2, 3)))' >repo/include/linux/table.h
commit repo 'table: check formats'

# user NAME STATEMENT STATEMENT: a branch that makes a table
user() {
	git -C repo checkout -q -b "$1" base
	cat >>repo/net/user.c <<END

struct table *table_make(struct table *old)
{
	struct table *t = kzalloc(struct_size(t, entries, 4), GFP_KERNEL);

	if (!t)
		return 0;
	$2
	$3
	return t;
}
END
	commit repo "net: $1"
}
user late 't->entries[0].from = 1;' 't->n = 4;'
user early 't->n = 4;' 't->entries[0].from = 1;'
user elsewhere 'old->entries[0].from = 1;' 't->n = 4;'
user talks 'table_log(t, "%s has %d\n", t->flags, t->n);' 'table_log(t, "%d%%\n", t->n);'
user talks-well 'table_log(t, "%d has %d\n", t->flags, t->n);' 'table_log(t, "\n");'

# found OURS THEIRS [OPTION...]: the findings as "confidence symbol line"
found() {
	run crosstree -C repo check --kinds=new-check --format=json "$@"
	python3 -c 'import json, sys
for s in json.load(sys.stdin)["silent"]:
    print(s["confidence"], s["symbol"], s["line"])' <out
}

is "$(found counted late)" '' 'an array that is used before its counter is set is not shown'
is "$(found counted late --min-confidence=possible)" 'possible struct table.n 14' 'unless asked for'
is "$(found late counted --min-confidence=possible)" 'possible struct table.n 14' 'whichever side has it'
is "$(found counted early --min-confidence=possible)" '' 'not when the counter is set first'
is "$(found counted elsewhere --min-confidence=possible)" '' 'nor when it is the array of another one'
is "$(found base late --min-confidence=possible)" '' 'nor when nothing counts it'

is "$(found printf talks)" 'likely table_log 14' 'a call that a new format attribute does not fit'
run crosstree -C repo check talks printf
like out '%s is given an int, argument 3 of table_log\(\), and the compiler checks that now' 'with what does not fit'
like out 'theirs|printf +[0-9a-f]+ table: check formats' 'the commit that brought the check'
like out 'talks +[0-9a-f]+ net: talks' 'and the one that does not pass it'
is "$(found printf talks-well --min-confidence=possible)" '' 'not one that fits'

finish
