// SPDX-License-Identifier: GPL-2.0-only
/* Where a resolution comes from, for its file "about". */
#include <string.h>

#include "base/mem.h"
#include "flow/fixup-internal.h"
#include "flow/same-patch.h"

#define COMMITS_MAX 3	/* of each side that are named */

struct describing {
	struct ctx *ctx;
	struct repo *r;
	const struct fixup_merge *m;
	struct fixup_about about;
	VEC(struct fixup_commit) commits;
};

static void describing_release(struct describing *d)
{
	VEC_RELEASE(&d->commits);
	fixup_about_release(&d->about);
}

static const char *hex(struct arena *a, const git_oid *oid)
{
	char text[GIT_OID_HEXSZ + 1];

	if (git_oid_is_zero(oid))
		return NULL;
	return arena_strdup(a, git_oid_tostr(text, sizeof(text), oid));
}

static int add_commit(struct describing *d, bool theirs, const struct commit_info *c,
		      struct err *err)
{
	struct arena *a = &d->about.arena;
	struct fixup_commit out = {
		.theirs = theirs, .seconds = c->author_time,
		.author = arena_printf(a, "%s <%s>", c->author, c->email),
		.subject = arena_strdup(a, c->subject),
	};
	git_oid id;
	int rc;

	rc = same_patch_id(&id, d->ctx, &c->oid, err);
	if (rc < 0)
		return rc;
	if (rc == 0)
		out.patch_id = hex(a, &id);
	VEC_PUSH(&d->commits, out);
	return 0;
}

/* Who touched the path on one side, newest first. */
static int add_side(struct describing *d, bool theirs, const char *path,
		    struct err *err)
{
	_cleanup_commits_ struct commit_list l = COMMIT_LIST_INIT;
	const struct merge_input *in = d->m->in;
	const struct rev *tip = theirs ? &in->theirs : &in->ours;
	git_oid other = theirs ? in->ours.commit : in->theirs.commit;
	const struct oid_vec not = { &other, 1, 1 };
	const char *paths[1] = { path };
	struct history_opts o = { .paths = paths, .n_paths = 1, .limit = COMMITS_MAX };
	int rc = history_commits(&l, d->r, &tip->commit, &not, &o, err);

	/* A merge has no patch-id by which it would be known again. */
	for (size_t i = 0; rc >= 0 && i < l.n; i++)
		if (l.items[i].n_parents < 2)
			rc = add_commit(d, theirs, &l.items[i], err);
	return rc;
}

static void set_tree(struct fixup_tree *t, struct arena *a, const struct rev *rev)
{
	t->commit = hex(a, &rev->commit);
	t->name = rev->name;
	/* A name that is an id says nothing more. */
	if (t->name && t->commit && !strcmp(t->name, t->commit))
		t->name = NULL;
}

int fixup_describe(struct strbuf *out, struct ctx *ctx, struct repo *r,
		   const struct fixup_merge *m, const char *path, const char *kind,
		   const struct fixup_recorder *who, struct err *err)
{
	_cleanup_(describing_release) struct describing d = {
		.ctx = ctx, .r = r, .m = m, .about = FIXUP_ABOUT_INIT,
	};
	struct fixup_about *a = &d.about;
	int rc = 0;

	for (int side = 0; rc >= 0 && who->opts->commits && side < 2; side++)
		rc = add_side(&d, side == 1, path, err);
	if (rc < 0)
		return rc;
	a->path = path;
	a->kind = kind;
	a->merge = hex(&a->arena, &m->commit);
	set_tree(&a->ours, &a->arena, &m->in->ours);
	set_tree(&a->theirs, &a->arena, &m->in->theirs);
	a->commits = d.commits.items;
	a->n_commits = d.commits.n;
	if (who->name)
		a->by = arena_printf(&a->arena, "%s <%s>", who->name, who->email);
	a->date = who->date;
	a->why = who->opts->why;
	a->links = &who->opts->link;
	a->n_links = who->opts->link != NULL;
	fixup_about_write(out, a);
	return 0;
}
