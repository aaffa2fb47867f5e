// SPDX-License-Identifier: GPL-2.0-only
/*
 * Whole merges by git: `git merge-tree --write-tree --stdin -z`. The objects it
 * writes go to the scratch store.
 */
#include <string.h>

#include "base/strbuf.h"
#include "base/vec.h"
#include "merge/answer.h"
#include "merge/textual_internal.h"
#include "repo/scratch.h"

/* What turns one answer into a result. */
struct fill {
	struct merge_result *out;
	struct labels labels;
	struct repo *r;
	struct scratch *scratch;
	struct strbuf tmp;
	struct map unmerged;	/* path -> index into out->unmerged */
};

static void fill_release(struct fill *f)
{
	strbuf_release(&f->tmp);
	map_release(&f->unmerged);
}

/* With our names for git's, kept in the arena of the result. */
static const char *own_path(struct fill *f, const char *path, size_t *len)
{
	strbuf_reset(&f->tmp);
	labels_in_path(&f->tmp, &f->labels, path, strlen(path));
	*len = f->tmp.len;
	return arena_strndup(&f->out->arena, f->tmp.buf, f->tmp.len);
}

static const char *own_message(struct fill *f, const char *text)
{
	strbuf_reset(&f->tmp);
	labels_in_message(&f->tmp, &f->labels, text);
	strbuf_rtrim(&f->tmp);
	return arena_strndup(&f->out->arena, f->tmp.buf, f->tmp.len);
}

/* One changed path of git's tree, against ours. */
static int fill_change(struct fill *f, const struct tree_change *c,
		       struct err *err)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_blob_ struct blob b = BLOB_INIT;
	struct snapshot *m = &f->out->merged;
	size_t len;
	const char *path = own_path(f, c->path, &len);
	bool relabelled;
	int rc;

	if (!c->new_mode) {
		snapshot_set_deleted(m, path, len);
		return 0;
	}
	if (c->new_mode == MODE_GITLINK || !scratch_has(f->scratch, &c->new_oid)) {
		snapshot_set_blob(m, path, len, &c->new_oid, c->new_mode);
		return 0;
	}
	rc = blob_read(&b, f->r, &c->new_oid, SIZE_MAX, err);
	if (rc < 0)
		return rc;
	relabelled = labels_in_text(&text, &f->labels, b.data, b.len);
	snapshot_set_content(m, path, len, text.buf, text.len,
			     relabelled ? NULL : &c->new_oid, c->new_mode);
	return 0;
}

static int fill_snapshot(struct fill *f, const git_oid *ours_tree,
			 const git_oid *merged_tree, struct err *err)
{
	_cleanup_changes_ struct tree_changes c = TREE_CHANGES_INIT;
	int rc = tree_diff(&c, f->r, ours_tree, merged_tree, err);

	if (rc < 0)
		return rc;
	/* What had been laid over each other before git was asked. */
	snapshot_release(&f->out->merged);
	snapshot_init(&f->out->merged, ours_tree);
	for (size_t i = 0; i < c.n; i++) {
		rc = fill_change(f, &c.items[i], err);
		if (rc < 0)
			return rc;
	}
	return 0;
}

/* git lists them by path, so that the rows of one path are neighbours. */
static void fill_unmerged(struct fill *f, const struct answer *a)
{
	struct merge_result *out = f->out;
	const char *last = NULL;

	out->unmerged = arena_alloc(&out->arena, (a->stages.n + 1) *
							 sizeof(*out->unmerged));
	for (size_t i = 0; i < a->stages.n; i++) {
		const struct stage_row *s = &a->stages.items[i];
		struct merge_unmerged *u;

		if (!last || strcmp(last, s->path)) {
			u = &out->unmerged[out->n_unmerged];
			u->path = own_path(f, s->path, &u->len);
			map_put(&f->unmerged, u->path, u->len, NULL)->value =
				out->n_unmerged++;
			last = s->path;
		}
		u = &out->unmerged[out->n_unmerged - 1];
		u->stages[s->stage - 1] = s->entry;
	}
}

static const struct merge_unmerged *find_unmerged(const struct fill *f,
						  const char *path, size_t len)
{
	const struct map_entry *m = map_find(&f->unmerged, path, len);

	return m ? &f->out->unmerged[m->value] : NULL;
}

/* Conflict blocks of a file as it is in M of git (still with ids in it). */
static size_t count_hunks(struct fill *f, const git_oid *tree, const char *path)
{
	_cleanup_blob_ struct blob b = BLOB_INIT;
	struct tree_entry e;

	if (tree_find(&e, f->r, tree, path, NULL) || !mode_is_file(e.mode) ||
	    !scratch_has(f->scratch, &e.oid) ||
	    blob_read(&b, f->r, &e.oid, 0, NULL) < 0)
		return 0;
	return labels_count_hunks(&f->labels, b.data, b.len);
}

static const char *const *own_paths(struct fill *f, const struct answer *a,
				    const struct message_row *m)
{
	const char **paths = arena_alloc(&f->out->arena,
					 (m->n + 1) * sizeof(*paths));
	size_t len;

	for (size_t i = 0; i < m->n; i++)
		paths[i] = own_path(f, a->paths.items[m->first + i], &len);
	return paths;
}

static void fill_conflict(struct fill *f, const struct answer *a,
			  const struct message_row *m)
{
	struct merge_conflict *c = &f->out->conflicts[f->out->n_conflicts++];
	const struct merge_unmerged *u = NULL;

	c->kind = merge_kind_of(m->type);
	c->paths = own_paths(f, a, m);
	c->n_paths = m->n;
	c->message = own_message(f, m->text);
	if (m->n)
		u = find_unmerged(f, c->paths[0], strlen(c->paths[0]));
	if (!u)
		return;
	c->path = u->path;
	c->path_len = u->len;
	memcpy(c->stages, u->stages, sizeof(c->stages));
	if (c->kind == MERGE_CONTENT && !u->stages[0].mode)
		c->kind = MERGE_ADD_ADD;
	if (c->kind == MERGE_CONTENT || c->kind == MERGE_ADD_ADD ||
	    c->kind == MERGE_RENAME_ADD)
		c->hunks = count_hunks(f, &a->tree,
				       a->paths.items[m->first]);
}

/* Of the conflict that names this path beside its first one. */
static const struct merge_conflict *mentions(const struct merge_result *out,
					     const char *path)
{
	for (size_t i = 0; i < out->n_conflicts; i++)
		for (size_t k = 0; k < out->conflicts[i].n_paths; k++)
			if (!strcmp(out->conflicts[i].paths[k], path))
				return &out->conflicts[i];
	return NULL;
}

/*
 * A path that is unmerged but first in no conflict (the other name of a rename)
 * gets a row of its own, so that no unmerged path goes unreported.
 */
static void fill_rest(struct fill *f)
{
	struct merge_result *out = f->out;
	_cleanup_map_ struct map seen = MAP_INIT;

	for (size_t i = 0; i < out->n_conflicts; i++)
		if (out->conflicts[i].path)
			map_put(&seen, out->conflicts[i].path,
				out->conflicts[i].path_len, NULL);
	for (size_t i = 0; i < out->n_unmerged; i++) {
		const struct merge_unmerged *u = &out->unmerged[i];
		const struct merge_conflict *of;
		struct merge_conflict *c;

		if (map_find(&seen, u->path, u->len))
			continue;
		of = mentions(out, u->path);
		c = &out->conflicts[out->n_conflicts++];
		*c = (struct merge_conflict){ .path = u->path,
					      .path_len = u->len,
					      .kind = of ? of->kind : MERGE_OTHER,
					      .message = of ? of->message : "" };
		c->paths = &u->path;
		c->n_paths = 1;
		memcpy(c->stages, u->stages, sizeof(c->stages));
	}
}

static void fill_conflicts(struct fill *f, const struct answer *a)
{
	size_t most = a->messages.n + a->stages.n + 1;

	fill_unmerged(f, a);
	f->out->conflicts = arena_alloc(&f->out->arena,
					most * sizeof(*f->out->conflicts));
	for (size_t i = 0; i < a->messages.n; i++)
		if (!strncmp(a->messages.items[i].type, "CONFLICT", 8))
			fill_conflict(f, a, &a->messages.items[i]);
	fill_rest(f);
}

/* A merge of trees alone: commits are made up around them. */
struct asked {
	git_oid ours, theirs;
};

static int make_up(struct asked *q, const struct merge_input *in,
		   struct scratch *scratch, struct err *err)
{
	_cleanup_oids_ struct oid_vec parents = VEC_INIT;
	git_oid base;
	int rc;

	if (in->n_bases != 1)
		return err_set(err, "a trial merge needs exactly one base");
	rc = scratch_commit(&base, scratch, &in->base_trees[0], NULL, "base", err);
	if (rc < 0)
		return rc;
	VEC_PUSH(&parents, base);
	rc = scratch_commit(&q->ours, scratch, &in->ours.tree, &parents, "ours",
			    err);
	if (rc < 0)
		return rc;
	return scratch_commit(&q->theirs, scratch, &in->theirs.tree, &parents,
			      "theirs", err);
}

static int make_question(struct asked *q, const struct merge_input *in,
			 struct scratch *scratch, struct err *err)
{
	if (git_oid_is_zero(&in->ours.commit) ||
	    git_oid_is_zero(&in->theirs.commit))
		return make_up(q, in, scratch, err);
	q->ours = in->ours.commit;
	q->theirs = in->theirs.commit;
	return 0;
}

static void set_labels(struct labels *l, const struct merge_input *in,
		       const struct asked *q)
{
	git_oid_tostr(l->ours_hex, sizeof(l->ours_hex), &q->ours);
	git_oid_tostr(l->theirs_hex, sizeof(l->theirs_hex), &q->theirs);
	l->ours = in->ours.name && *in->ours.name ? in->ours.name : l->ours_hex;
	l->theirs = in->theirs.name && *in->theirs.name ? in->theirs.name :
							  l->theirs_hex;
}

static int fill_result(struct oracle_job *job, const struct answer *a,
		       const struct asked *q, struct repo *r,
		       struct scratch *scratch, const struct merge_opts *opts,
		       struct err *err)
{
	_cleanup_(fill_release) struct fill f = {
		.out = job->out, .r = r, .scratch = scratch,
		.tmp = STRBUF_INIT, .unmerged = MAP_INIT,
	};

	set_labels(&f.labels, job->in, q);
	job->out->clean = a->clean;
	job->out->tree = a->tree;
	if (!a->clean)
		fill_conflicts(&f, a);
	if (opts->verdict_only)
		return 0;
	return fill_snapshot(&f, &job->in->ours.tree, &a->tree, err);
}

static int read_all(struct oracle_job *jobs, const struct asked *q, size_t n,
		    struct reader *rd, struct repo *r, struct scratch *scratch,
		    const struct merge_opts *opts, struct err *err)
{
	for (size_t i = 0; i < n; i++) {
		_cleanup_answer_ struct answer a = { .clean = false };
		int rc = answer_read(&a, rd, err);

		if (rc < 0)
			return rc;
		rc = fill_result(&jobs[i], &a, &q[i], r, scratch, opts,
				 jobs[i].err);
		jobs[i].rc = rc < 0 ? rc : !a.clean;
	}
	return answers_end(rd, err);
}

int oracle_ask(struct oracle_job *jobs, size_t n, struct ctx *ctx,
	       unsigned int worker, const struct merge_opts *opts,
	       struct err *err)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_strbuf_ struct strbuf in = STRBUF_INIT;
	_cleanup_free_ struct asked *q = mem_array(NULL, n + 1, sizeof(*q));
	struct git_opts o = { .timeout_ms = opts->timeout_ms };
	struct reader rd;
	struct repo *r;
	int rc = ctx_scratch(&o.scratch, ctx, err);

	if (rc < 0)
		return rc;
	rc = ctx_worker_repo(&r, ctx, worker, err);
	if (rc < 0)
		return rc;
	for (size_t i = 0; i < n; i++) {
		char a[GIT_OID_HEXSZ + 1], b[GIT_OID_HEXSZ + 1];

		rc = make_question(&q[i], jobs[i].in, o.scratch, err);
		if (rc < 0)
			return rc;
		strbuf_addf(&in, "%s %s\n",
			    git_oid_tostr(a, sizeof(a), &q[i].ours),
			    git_oid_tostr(b, sizeof(b), &q[i].theirs));
	}
	rc = answers_ask(&res, r, &in, !opts->no_dir_renames, &o, err);
	if (rc < 0)
		return rc;
	rd = (struct reader){ res.out.buf, res.out.buf + res.out.len };
	return read_all(jobs, q, n, &rd, r, o.scratch, opts, err);
}
