// SPDX-License-Identifier: GPL-2.0-only
#include "flow/check-same.h"

#include <string.h>

#include "base/map.h"
#include "base/mem.h"

struct marker {
	struct flow_check_result *r;
	struct ctx *ctx;
	struct map known;	/* both ids -> enum same_patch + 1 */
};

static void marker_release(struct marker *m)
{
	map_release(&m->known);
}

/* A patch may bring many definitions: each pair is compared once. */
static int compare(enum same_patch *out, struct marker *m, const char *a,
		   const char *b, struct err *err)
{
	_cleanup_free_ char *key = mem_printf("%s %s", a, b);
	struct map_entry *e = map_find(&m->known, key, strlen(key));
	git_oid x, y;
	int rc;

	if (e) {
		*out = (enum same_patch)(e->value - 1);
		return 0;
	}
	if (git_oid_fromstr(&x, a) < 0 || git_oid_fromstr(&y, b) < 0)
		return err_set(err, "'%s' is no pair of commit ids", key);
	rc = same_patch(out, m->ctx, &x, &y, err);
	if (rc < 0)
		return rc;
	map_put(&m->known, arena_strdup(&m->r->arena, key), strlen(key),
		NULL)->value = (uint64_t)*out + 1;
	return 0;
}

static int mark(struct marker *m, struct flow_silent *s, struct err *err)
{
	const struct flow_commits *c = s->commits;
	struct flow_same best = { .how = SAME_NOT };

	for (size_t i = 0; i < c[SIDE_OURS].n; i++)
		for (size_t k = 0; k < c[SIDE_THEIRS].n; k++) {
			struct flow_same at = { .commit = {
				&c[SIDE_OURS].items[i], &c[SIDE_THEIRS].items[k] } };
			int rc = compare(&at.how, m, at.commit[0]->id,
					 at.commit[1]->id, err);

			if (rc < 0)
				return rc;
			if (at.how && (!best.how || at.how < best.how))
				best = at;
		}
	if (best.how)
		s->same = arena_dup(&m->r->arena, &best, sizeof(best));
	return 0;
}

int check_same_mark(struct flow_check_result *r, struct ctx *ctx, struct err *err)
{
	_cleanup_(marker_release) struct marker m = { r, ctx, MAP_INIT };
	int rc = 0;

	for (size_t i = 0; rc == 0 && i < r->n_silent; i++)
		if (r->silent[i].f.kind == CHECK_DUPLICATE)
			rc = mark(&m, &r->silent[i], err);
	return rc;
}
