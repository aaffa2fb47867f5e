#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Edits of code that the other side moved: named with both commits, and not where
# the edit came along; merges made by hand that leave one out.
. "$(dirname "$0")/lib/test-lib.sh"

# a_function NAME LIMIT
a_function() {
	cat <<END
int $1(struct relay *r, int len)
{
	int err;

	/* the peer decides how much it takes */
	if (len > r->depth * $2)
		return -90;
	err = relay_put(r, len);
	if (err < 0) {
		r->dropped++;
		return err;
	}
	r->sent += len;
	return 0;
}

END
}

# lost OURS THEIRS [OPTION...]: the findings as "confidence symbol path"
lost() {
	run crosstree -C repo check --kinds=lost-change --format=json "$@"
	python3 -c 'import json, sys
for s in json.load(sys.stdin)["silent"]:
    print(s["confidence"], s["symbol"], s["path"])' <out
}

git init -q repo
{
	printf '#include "relay.h"\n\n'
	a_function relay_open 1
	a_function relay_send 64
	a_function relay_flush 8
} >repo/relay.c
commit repo base
git -C repo tag base

git -C repo checkout -q -b moved
{
	printf '#include "relay.h"\n\n'
	a_function relay_send 64
} >repo/send.c
{
	printf '#include "relay.h"\n\n'
	a_function relay_open 1
	a_function relay_flush 8
} >repo/relay.c
commit repo 'relay: send from a file of its own'

git -C repo checkout -q -b moved-and-fixed
sed -i 's/\* 64/* 128/' repo/send.c
commit repo 'relay: a higher limit'

git -C repo checkout -q -b edited base
sed -i 's/\* 64/* 128/' repo/relay.c
commit repo 'relay: raise the limit'

git -C repo checkout -q -b comment base
sed -i '/^int relay_send/,/^}/s/the peer decides/the peer, not we, decides/' repo/relay.c
commit repo 'relay: reword'

is "$(lost edited moved)" 'certain relay_send send.c' 'an edit of moved code is lost'
is "$(lost moved edited)" 'certain relay_send send.c' 'whichever side moved it'
run crosstree -C repo check edited moved
like out 'send.c:8: relay_send' 'the place is where the edit belongs'
like out 'ours edits relay_send in relay.c, theirs moved that code to send.c' 'and who did what'
like out 'relay: send from a file of its own' 'with the commit that moved'
like out 'relay: raise the limit' 'and the one that edited'

is "$(lost edited moved-and-fixed)" '' 'nothing is lost when the edit is in the new place'
is "$(lost comment moved)" '' 'a comment alone is not shown'
is "$(lost comment moved --min-confidence=possible)" 'possible relay_send send.c' 'unless asked for'

# Merges by hand.
resolve() {
	git -C repo checkout -q -b "$1" edited
	git -C repo merge -q moved >/dev/null 2>&1
	git -C repo checkout -q moved -- relay.c send.c
	[ "$1" = bad ] || sed -i 's/\* 64/* 128/' repo/send.c
	commit repo "merge, $1"
}
resolve good
resolve bad
is "$(lost edited moved --result=good)" '' 'a resolution that carries the edit over is fine'
is "$(lost edited moved --result=bad)" 'certain relay_send send.c' 'one that does not loses it'

git -C repo checkout -q -b one base
sed -i '/^int relay_open/,/^}/s/dropped++/dropped += 2/' repo/relay.c
commit repo 'relay: count twice'
git -C repo checkout -q -b two base
sed -i '/^int relay_flush/,/^}/s/\* 8/* 16/' repo/relay.c
commit repo 'relay: flush more'
git -C repo checkout -q -b both one
test_tick
git -C repo merge -q -m 'merge two' two
git -C repo checkout -q -b half one
test_tick
git -C repo merge -q -s ours -m 'merge two, and forget it' two
is "$(lost one two --result=both)" '' 'a merge of both edits is fine'
is "$(lost one two --result=half)" 'likely relay_flush relay.c' 'one that forgets an edit is not'

finish
