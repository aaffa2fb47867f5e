// SPDX-License-Identifier: GPL-2.0-only
/*
 * What there is to say of conflicts that git sees. The merge is made once more: few
 * trees conflict.
 */
#include <string.h>

#include "base/mem.h"
#include "flow/integrate-mail-internal.h"
#include "flow/merge-show.h"
#include "merge/rerere.h"

#define MAX_COMMITS 8	/* of one side, in a mail */

struct textual {
	struct mailing *g;
	const struct integrate_row *row;
	struct merge_input in;
	struct merge_result m;
	git_oid commit;		/* whose combined diff shows it */
};

static void textual_release(struct textual *t)
{
	merge_input_release(&t->in);
	merge_result_release(&t->m);
}

/* What was made of it, or the merge as git leaves it. */
static int find_commit(struct textual *t, struct err *err)
{
	_cleanup_oids_ struct oid_vec parents = VEC_INIT;
	git_oid tree;
	int rc;

	if (t->row->state == INTEGRATE_RESOLVED) {
		t->commit = t->row->commit;
		return 0;
	}
	VEC_PUSH(&parents, t->row->onto);
	VEC_PUSH(&parents, t->row->tip);
	rc = snapshot_write_tree(&tree, &t->m.merged, t->g->scratch, err);
	if (rc < 0)
		return rc;
	return scratch_commit(&t->commit, t->g->scratch, &tree, &parents, "conflict", err);
}

static int open_merge(struct textual *t, struct err *err)
{
	struct mailing *g = t->g;
	_cleanup_rev_ struct rev ours = REV_INIT, theirs = REV_INIT;
	int rc = rev_of_commit(&ours, g->r, &t->row->onto,
			       g->trial ? g->result->base.name : "integration", err);

	if (rc >= 0)
		rc = rev_of_commit(&theirs, g->r, &t->row->tip, t->row->tree->name, err);
	if (rc >= 0)
		rc = merge_input_fill(&t->in, g->ctx, g->r, &ours, &theirs, err);
	if (rc >= 0)
		rc = merge_textual(&t->m, g->ctx, &t->in, NULL, err);
	if (rc >= 0)
		rc = find_commit(t, err);
	return rc < 0 ? rc : 0;
}

/* The commits that changed the path on one side; merges say nothing. */
static int add_commits(struct letter *l, const struct textual *t, int side,
		       const char *path, struct err *err)
{
	struct history_opts opts = { .paths = &path, .n_paths = 1, .limit = MAX_COMMITS };
	const git_oid *tip = side ? &t->row->tip : &t->row->onto;
	struct commit_list *list = &l->side[side];
	_cleanup_oids_ struct oid_vec not = VEC_INIT;
	size_t n = 0;
	int rc;

	for (size_t i = 0; i < t->in.n_bases; i++)
		VEC_PUSH(&not, t->in.bases[i]);
	rc = history_commits(list, t->g->r, tip, &not, &opts, err);
	for (size_t i = 0; rc >= 0 && i < list->n; i++)
		if (list->items[i].n_parents < 2)
			list->items[n++] = list->items[i];
	if (rc >= 0)
		list->n = n;
	return rc < 0 ? rc : 0;
}

/* The id that git rerere has for it; without text what the three versions are. */
static int add_identity(struct strbuf *key, const struct textual *t,
			const struct merge_unmerged *u, struct err *err)
{
	_cleanup_rerere_image_ struct rerere_image image = RERERE_IMAGE_INIT;
	_cleanup_snap_file_ struct snap_file file = SNAP_FILE_INIT;
	unsigned int size = flow_fixup_marker_size(t->g->r, u->path);
	int rc = 1;

	if (mode_is_file(u->stages[1].mode) && mode_is_file(u->stages[2].mode))
		rc = snapshot_read(&file, &t->m.merged, t->g->r, u->path, 0, err);
	if (rc < 0)
		return rc;
	strbuf_add(key, u->path, u->len + 1);
	if (rc == 0 && rerere_parse(&image, file.data, file.len, size, RERERE_SHA1,
				    NULL) > 0) {
		strbuf_addstr(key, image.id);
		return 0;
	}
	strbuf_addstr(key, flow_fixup_kind(&t->m, u));
	for (int i = 0; i < 3; i++)
		strbuf_add(key, u->stages[i].oid.id, sizeof(u->stages[i].oid.id));
	return 0;
}

static const struct integrate_conflict *conflict_of(const struct integrate_row *row,
						    const char *path)
{
	for (size_t i = 0; i < row->n_conflicts; i++)
		if (row->conflicts[i].path && !strcmp(row->conflicts[i].path, path))
			return &row->conflicts[i];
	return NULL;
}

static void add_words(struct letter *l, const struct textual *t,
		      const struct merge_unmerged *u, const struct integrate_conflict *c)
{
	const struct integrate_row *row = t->row;
	const char *const *with = c ? c->against : NULL;
	size_t n = c ? c->n_against : 0;
	char hex[GIT_OID_HEXSZ + 1];

	l->resolved = row->state == INTEGRATE_RESOLVED;
	strbuf_addf(&l->subject, "conflict between the %s tree and the %s tree%s in %s",
		    row->tree->name, n ? with[n - 1] : t->g->result->base.name,
		    n > 1 ? " and others" : "", u->path);
	strbuf_addstr(&l->body, "Hi all,\n\nmerging the ");
	letter_text(&l->body, row->tree->name);
	strbuf_addf(&l->body, " tree (%.12s) conflicts (%s) in\n\n  ",
		    git_oid_tostr(hex, sizeof(hex), &row->tip),
		    flow_fixup_kind(&t->m, u));
	letter_text(&l->body, u->path);
	strbuf_addstr(&l->body, "\n\n");
	letter_sides(l, t->g, row, with, n);
	if (l->resolved && t->g->trial)
		strbuf_addf(&l->body, "The recorded resolution %.12s is below. Please tell me "
			    "if it is wrong.\n", c && c->fixup ? c->fixup : "");
	else if (l->resolved && c && c->fixup)
		strbuf_addf(&l->body, "It was resolved as below, with the recorded "
			    "resolution %.12s. Please\ntell me if that is wrong.\n",
			    c->fixup);
	else if (l->resolved)
		strbuf_addstr(&l->body, "It was resolved as below. Please tell me if that is "
					"wrong.\n");
	else
		strbuf_addstr(&l->body, "No resolution is recorded.");
	if (!l->resolved) {
		letter_outcome(l, t->g, row);
		strbuf_addstr(&l->body, "\nBelow is what the merge leaves, with both sides.\n");
	}
	strbuf_addstr(&l->body, "\nWhoever pulls the second of the two trees will meet it as "
				"well.\n");
}

static int write_one(struct textual *t, const struct merge_unmerged *u, struct err *err)
{
	const struct integrate_conflict *c = conflict_of(t->row, u->path);
	_cleanup_letter_ struct letter l = LETTER_INIT;
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;
	int rc;

	if (!mail_is_wanted(t->g, &l, NULL, NULL, u->path) ||
	    (t->g->trial && c && c->fixup && t->row->state != INTEGRATE_RESOLVED))
		return 0;
	strbuf_addstr(&key, "textual ");
	rc = add_identity(&key, t, u, err);
	if (rc >= 0)
		rc = letter_identify(&l, &key, err);
	for (int side = 0; rc >= 0 && side < 2; side++)
		rc = add_commits(&l, t, side, u->path, err);
	if (rc >= 0)
		rc = merge_show_diff(&l.patch, t->g->r, t->g->scratch, &t->commit, u->path,
				     err);
	if (rc < 0)
		return rc;
	add_words(&l, t, u, c);
	letter_post(&l, t->g, t->row, c ? c->against : NULL, c ? c->n_against : 0);
	return 0;
}

int integrate_mail_textual(struct mailing *g, const struct integrate_row *row,
			   struct err *err)
{
	_cleanup_(textual_release) struct textual t = {
		.g = g, .row = row, .m = MERGE_RESULT_INIT,
	};
	int rc = open_merge(&t, err);

	for (size_t i = 0; rc >= 0 && i < t.m.n_unmerged; i++)
		rc = write_one(&t, &t.m.unmerged[i], err);
	return rc < 0 ? rc : 0;
}
