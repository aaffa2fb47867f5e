#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# An edit that git follows through a rename is not lost, nor where it is in conflict.
. "$(dirname "$0")/lib/test-lib.sh"

# merger EXPAND RELEASE: how the command is made, and what becomes of it
merger() {
	cat <<END
#include "merge.h"

struct command {
	const char *path;
	const char *words;
	int n_words;
};

static int merge_with(struct command *c, struct result *r)
{
	struct buffer cmd = BUFFER_INIT;
	struct buffer path = BUFFER_INIT;
	int status;

	if (!c->words)
		return report(r, "no command was given for this path");
	quote_path(&path, c->path);
	$1
	prepare_result(r, c->path);
	status = run_command(&cmd, r);
	if (status < 0)
		return report(r, "the command did not run to its end");
	read_result(r, c->path);
	buffer_release(&cmd);
	$2
	return status;
}
END
}

old='expand_words(&cmd, c->words, expand_one, &path);'
new='for (int i = 0; i < c->n_words; i++)
		expand_step(&cmd, c->words, i, quoted_words(c->path));'
git init -q repo
merger "$old" 'buffer_release(&path);' >repo/ll-merge.c
commit repo base
git -C repo tag base

git -C repo checkout -q -b mover
git -C repo mv ll-merge.c merge-ll.c
merger "$old" 'buffer_release(&path);
	count_merges(r->counters);' >repo/merge-ll.c
git -C repo add -A
commit repo 'rename the file, and count'

git -C repo checkout -q -b editor base
merger "$new" 'status = status > 0 ? merge_conflict(status) : status;' >repo/ll-merge.c
commit repo 'expand word by word'

run crosstree -C repo check --min-confidence=possible mover editor
like out 'merge-ll.c' 'git follows the rename into a conflict'
unlike out 'the edit is not there' 'and no edit is told to be lost'
unlike out 'lost-change' 'nor by that name'
run crosstree -C repo check --kinds=lost-change --format=json editor mover
is "$(python3 -c 'import json, sys; print(len(json.load(sys.stdin)["silent"]))' <out)" 0 \
	'the other way around'

finish
