#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Edits of code that moved, and names that one side changed on lines that it did not have.
. "$(dirname "$0")/lib/test-lib.sh"
. "$ROOT/tests/lib/two-trees.sh"
. "$ROOT/tests/lib/suggested.sh"

# ------------------------------------------------------- code that moved to another file

moved() {
	base <<'EOT2'
include/linux/ring.h
struct ring {
	int head, tail, size;
};
int ring_room(const struct ring *r);
int ring_put(struct ring *r, int n);
int ring_get(struct ring *r);
.
lib/ring.c
#include <linux/ring.h>

int ring_room(const struct ring *r)
{
	return r->size - (r->head - r->tail);
}

int ring_put(struct ring *r, int n)
{
	int room = ring_room(r);

	if (n > room)
		n = room;
	r->head += n;
	return n;
}

int ring_get(struct ring *r)
{
	if (r->head == r->tail)
		return 0;
	r->tail++;
	return 1;
}
.
EOT2
	api <<EOT2
lib/ring.c
#include <linux/ring.h>

int ring_room(const struct ring *r)
{
	return r->size - (r->head - r->tail);
}

int ring_get(struct ring *r)
{
	if (r->head == r->tail)
		return 0;
	r->tail++;
	return 1;
}
.
lib/ring-put.c
#include <linux/ring.h>

int ring_put(struct ring *r, int n)
{
	int room = ring_room(r);

	if (n > room)
		n = room;
	$1
	return n;
}
.
EOT2
	user <<EOT2
lib/ring.c
#include <linux/ring.h>

int ring_room(const struct ring *r)
{
	return r->size - (r->head - r->tail);
}

int ring_put(struct ring *r, int n)
{
	int room = ring_room(r);

	if (n < 0)
		return -1;
	if (n >= room)
		n = room;
	$2
	return n;
}

int ring_get(struct ring *r)
{
	if (r->head == r->tail)
		return 0;
	r->tail++;
	return 1;
}
.
EOT2
	# as somebody resolves what is textual of it: the code is where the provider has it
	git -C repo checkout -q -f --detach main
	git -C repo merge -q -s ours -m merge user
	run crosstree -C repo check --no-cache main user --result HEAD --suggest --format=json
}

moved 'r->head += n;' 'r->head += n;'
exit_is 1 'an edit of what moved'
is "$(json out '[(s["kind"], s["suggestion"]["state"]) for s in r["silent"]]')" \
	"[('lost-change', 'proved')]" 'has a fix' || note "$(cat out)"
json out 'r["silent"][0]["suggest"]' >fix.diff
is "$(added fix.diff)" '	if (n < 0)
		return -1;
	if (n >= room)' 'which is the edit, in the other file'
git -C repo apply --index "$TRASH/fix.diff"
git -C repo commit -q -m fixed
is "$(broken)" '' 'it compiles'
run crosstree -C repo check --no-cache main user --result HEAD
unlike out 'lost-change|^silent' 'and nothing is lost'
moved 'r->head = r->head + n;' 'r->head += n > 0 ? n : 0;'
is "$(json out '[(s["kind"], s["suggestion"]["state"]) for s in r["silent"]]')" \
	"[('lost-change', 'none')]" 'where its lines are others it is not made'
like out 'the lines around the edit are not the same where that code is now' 'why'

# --------------------------------------------------------------- a local that was renamed

renamed() {
	base <<'EOT2'
include/linux/dev.h
struct info { int id, track; };
struct meta { int id, track; };
struct info *find_info(int id);
struct meta *find_meta(int id);
int use(int id);
void log_it(const char *what, int n);
.
drv/use.c
#include <linux/dev.h>

int use(int id)
{
	struct info *info = find_info(id);
	int ret = 0;

	if (!info)
		goto out;
	info->track = 1;

	ret = info->id;

	log_it("one", 1);
	log_it("two", 2);
	log_it("three", 3);
out:
	return ret;
}
.
EOT2
	api <<EOT2
drv/use.c
#include <linux/dev.h>

int use(int id)
{
	struct $1 *meta = find_$1(id);
	int ret = 0;

	if (!meta)
		goto done;
	meta->track = 1;

	ret = meta->id;

	log_it("one", 1);
	log_it("two", 2);
	log_it("three", 3);
done:
	return ret;
}
.
EOT2
	user <<'EOT2'
drv/use.c
#include <linux/dev.h>

int use(int id)
{
	struct info *info = find_info(id);
	int ret = 0;

	if (!info)
		goto out;
	info->track = 1;

	ret = info->id;

	log_it("one", 1);
	if (id == 3)
		goto out;
	log_it("two", info->track);
	log_it("three", 3);
out:
	return ret;
}
.
EOT2
}

renamed info
suggest
exit_is 1 'a local and a label that were renamed'
content_is states 'drv/use.c info proved info -> meta in use()
drv/use.c out proved out -> done in use()' 'have fixes'
content_is came '		goto done;
	log_it("two", meta->track);' 'in all places'
compiles 'it compiles'

renamed meta
suggest
like states '^drv/use.c out proved out -> done in use\(\)$' 'the label still has one'
like states '^drv/use.c info none None$' 'a local of another type is no renamed one'
like whys '^info: the other side has not just given info another name in use\(\)$' 'why'

# --------------------------------------------------------------- nothing that would follow

base <<'EOT2'
include/linux/f.h
int f(int a);
.
f.c
#include <linux/f.h>

int f(int a)
{
	return a;
}
.
EOT2
api <<'EOT2'
include/linux/f.h
int __attribute__((warn_unused_result)) f(int a);
.
EOT2
user <<'EOT2'
drv/use.c
#include <linux/f.h>

int use(int n);

int use(int n)
{
	f(n);
	return n;
}
.
EOT2
suggest
content_is states 'drv/use.c f none None' 'what is to be done with a result'
like whys '^f: what the new check asks of this code, no change of the provider says$' 'is for people'
finish
