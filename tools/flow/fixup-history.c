// SPDX-License-Identifier: GPL-2.0-only
/*
 * Resolutions out of every merge of a range: first the verdicts, on all threads, then
 * the conflicted ones again with their contents, in lots, so that memory does not
 * follow the length of the history.
 */
#include <string.h>

#include "base/mem.h"
#include "base/num.h"
#include "flow/fixup-silent.h"
#include "repo/blob.h"
#include "repo/git.h"

#define LOT 128		/* merges whose contents are held at a time */

/* A merge of two. */
struct past {
	git_oid commit, tree, parents[2];
	struct merge_input in;
	char *author, *email, *subject;
	int64_t date;
	bool conflicted, differs;	/* differs: from what git makes of it */
};

struct history {
	struct ctx *ctx;
	struct flow_fixups *to;
	const struct flow_fixup_opts *opts;
	struct scratch *scratch;
	struct fixup_silents silents;	/* that the store has */
	VEC(struct past) v;
	struct flow_fixup_result out;
};

static void history_release(struct history *h)
{
	for (size_t i = 0; i < h->v.n; i++) {
		merge_input_release(&h->v.items[i].in);
		free(h->v.items[i].author);
		free(h->v.items[i].email);
		free(h->v.items[i].subject);
	}
	VEC_RELEASE(&h->v);
	fixup_silents_release(&h->silents);
	flow_fixup_result_release(&h->out);
}

/* ----------------------------------------------------------- which merges */

#define N_FIELDS 7

static int bad_answer(struct err *err)
{
	return err_set(err, "cannot read the answer of git log");
}

static int add_merge(struct history *h, const char *const f[N_FIELDS], struct err *err)
{
	struct past p = { .author = NULL };
	const char *second = strchr(f[2], ' ');
	uint64_t date = 0;

	/* More than two parents: the order in which they were merged is not known. */
	if (!second || strchr(second + 1, ' ')) {
		h->out.n_skipped++;
		return 0;
	}
	if (git_oid_fromstr(&p.commit, f[0]) < 0 || git_oid_fromstr(&p.tree, f[1]) < 0 ||
	    git_oid_fromstrn(&p.parents[0], f[2], GIT_OID_HEXSZ) < 0 ||
	    git_oid_fromstrn(&p.parents[1], second + 1, GIT_OID_HEXSZ) < 0)
		return bad_answer(err);
	/* Dates before 1970 and damaged ones count as none. */
	if (num_parse(&date, f[5], 0, INT64_MAX, "", NULL) == 0)
		p.date = (int64_t)date;
	p.author = mem_strdup(f[3]);
	p.email = mem_strdup(f[4]);
	p.subject = mem_strdup(f[6]);
	VEC_PUSH(&h->v, p);
	return 0;
}

static int read_merges(struct history *h, const struct strbuf *text, struct err *err)
{
	const char *p = text->buf, *end = text->buf + text->len;

	while (p < end) {
		const char *f[N_FIELDS];
		int rc;

		for (size_t i = 0; i < N_FIELDS; i++) {
			if (p >= end)
				return bad_answer(err);
			f[i] = p;
			p += strlen(p) + 1;
		}
		rc = add_merge(h, f, err);
		if (rc < 0)
			return rc;
	}
	return 0;
}

/* Oldest first, so that what was recorded last is what was done last. */
static int find_merges(struct history *h, const char *range, struct err *err)
{
	_cleanup_free_ char *since = mem_printf("--since=@%lld",
						(long long)h->opts->since);
	const char *argv[] = { "log", "--merges", "--reverse", "--topo-order", "-z",
			       "--format=tformat:%H%x00%T%x00%P%x00%an%x00%ae%x00%at%x00%s",
			       h->opts->since ? since : "--merges", range, "--", NULL };
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	int rc;

	if (*range == '-' || !*range)
		return err_set(err, "'%s' is no range of commits", range);
	ctx_progress(h->ctx, "listing merges", 0, 0);
	rc = git_run(&res, h->ctx->repo, argv, NULL, err);
	if (rc < 0)
		return rc;
	return read_merges(h, &res.out, err);
}

/* ----------------------------------------------------------- their verdicts */

static int fill_step(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct history *h = payload;
	struct past *p = &h->v.items[i];
	_cleanup_rev_ struct rev ours = REV_INIT, theirs = REV_INIT;
	struct repo *r;
	int rc = ctx_cancelled(h->ctx, err);

	if (rc >= 0)
		rc = ctx_worker_repo(&r, h->ctx, worker, err);
	if (rc >= 0)
		rc = rev_of_commit(&ours, r, &p->parents[0], NULL, err);
	if (rc >= 0)
		rc = rev_of_commit(&theirs, r, &p->parents[1], NULL, err);
	if (rc < 0)
		return rc;
	/* Without a common base it is no merge that can be made again. */
	(void)merge_input_fill(&p->in, h->ctx, r, &ours, &theirs, NULL);
	return 0;
}

/* Merges the rows of @jobs, which is as many as @rows, and has room for them. */
static int run_lot(struct history *h, struct merge_job *jobs, struct past **rows,
		   size_t n, struct err *err)
{
	for (size_t i = 0; i < n; i++)
		jobs[i] = (struct merge_job){ &rows[i]->in, MERGE_RESULT_INIT, 0,
					      ERR_INIT };
	return merge_textual_batch(jobs, n, h->ctx, NULL, err);
}

static void release_lot(struct merge_job *jobs, size_t n)
{
	for (size_t i = 0; i < n; i++)
		merge_job_release(&jobs[i]);
}

typedef int (*lot_fn)(struct history *h, struct merge_job *jobs, struct past **rows,
		      size_t n, struct err *err);

/* In lots: merges the rows, and calls @fn for what came of it. */
static int each_lot(struct history *h, struct past **rows, size_t n, lot_fn fn,
		    const char *what, struct err *err)
{
	struct merge_job jobs[LOT];

	for (size_t at = 0; at < n; at += LOT) {
		size_t here = n - at < LOT ? n - at : LOT;
		int rc = ctx_cancelled(h->ctx, err);

		ctx_progress(h->ctx, what, at, n);
		if (rc < 0)
			return rc;
		rc = run_lot(h, jobs, rows + at, here, err);
		if (rc >= 0)
			rc = fn(h, jobs, rows + at, here, err);
		release_lot(jobs, here);
		if (rc < 0)
			return rc;
	}
	return 0;
}

static bool same_entry(const struct snap_entry *s, const struct tree_entry *t)
{
	git_oid oid;

	if (s->mode != t->mode)
		return false;
	if (!s->mode)
		return true;
	if (s->has_oid)
		return git_oid_equal(&s->oid, &t->oid);
	return blob_hash(&oid, s->data, s->len, NULL) >= 0 && git_oid_equal(&oid, &t->oid);
}

/* Whether a tree is another than the merged one, without writing that. 1, 0, <0. */
static int is_other_tree(struct repo *r, const struct snapshot *merged, const git_oid *tree,
			 struct err *err)
{
	_cleanup_changes_ struct tree_changes c = TREE_CHANGES_INIT;
	int rc = tree_diff(&c, r, &merged->tree, tree, err);

	if (rc < 0)
		return rc;
	for (size_t i = 0; i < c.n; i++) {
		const struct tree_change *t = &c.items[i];
		const struct tree_entry is = { t->new_oid, t->new_mode };
		const struct map_entry *m = map_find(&merged->paths, t->path, t->len);

		if (!m || !same_entry(&merged->items[m->value], &is))
			return 1;
	}
	/* All that differs from the tree below is right; is all else as it was there? */
	for (size_t i = 0; i < merged->paths.n; i++) {
		const struct map_entry *m = &merged->paths.entries[i];
		struct tree_entry is = { .mode = 0 };

		if (tree_changes_find(&c, m->key, m->len))
			continue;
		rc = tree_find(&is, r, tree, m->key, err);
		if (rc < 0)
			return rc;
		if (!same_entry(&merged->items[m->value], &is))
			return 1;
	}
	return 0;
}

/* One that cannot be merged again (objects are missing) is left out. */
static int note_verdicts(struct history *h, struct merge_job *jobs,
			 struct past **rows, size_t n, struct err *err)
{
	struct repo *r;
	int rc = ctx_worker_repo(&r, h->ctx, 0, err);

	for (size_t i = 0; rc >= 0 && i < n; i++) {
		rows[i]->conflicted = jobs[i].rc == 1;
		h->out.n_skipped += jobs[i].rc < 0;
		if (jobs[i].rc)
			continue;
		rc = git_oid_is_zero(&jobs[i].out.tree) ?
			     is_other_tree(r, &jobs[i].out.merged, &rows[i]->tree, err) :
			     !git_oid_equal(&jobs[i].out.tree, &rows[i]->tree);
		rows[i]->differs = rc == 1;
	}
	return rc < 0 ? rc : 0;
}

/* ----------------------------------------------------------- their contents */

struct lot {
	struct history *h;
	struct merge_job *jobs;
	struct past **rows;
	struct fixup_drafts *drafts;
	size_t n;
};

static void drop_drafts(struct lot *l)
{
	for (size_t i = 0; i < l->n; i++)
		fixup_drafts_release(&l->drafts[i]);
	free(l->drafts);
}

static struct fixup_recorder recorder(const struct history *h, const struct past *p)
{
	return (struct fixup_recorder){ .opts = h->opts, .name = p->author, .email = p->email,
					.date = p->date, .message = p->subject };
}

static struct fixup_merge as_merge(const struct lot *l, size_t i)
{
	const struct past *p = l->rows[i];

	return (struct fixup_merge){ .in = &p->in, .merge = &l->jobs[i].out, .result = p->tree,
				     .commit = p->commit };
}

/* What cannot be told of one merge is said, and the others go on. */
static int take_silent(struct lot *l, size_t i, struct repo *r, struct err *err)
{
	struct history *h = l->h;
	const struct fixup_merge m = as_merge(l, i);
	const struct fixup_recorder who = recorder(h, l->rows[i]);
	struct flow_fixup_row row = { .state = FLOW_FIXUP_LEFT_OUT, .merge = m.commit };
	_cleanup_err_ struct err why = ERR_INIT;
	int rc = fixup_list_silent(&h->out, r, h->scratch, &m, err);

	if (rc >= 0)
		rc = ctx_cancelled(h->ctx, err);
	if (rc < 0)
		return rc;
	if (fixup_record_silent(&h->out, h->to, &h->silents, h->ctx, r, h->scratch, &m, &who,
				&why) < 0) {
		row.why = arena_strdup(&h->out.arena, err_msg(&why));
		(void)fixup_add_row(&h->out, &row);
	}
	h->out.silent.n = 0;
	return 0;
}

static int draft_step(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct lot *l = payload;
	struct history *h = l->h;
	const struct past *p = l->rows[i];
	const struct fixup_merge m = as_merge(l, i);
	const struct fixup_recorder who = recorder(h, p);
	struct repo *r;
	int rc;

	if (l->jobs[i].rc != 1)
		return 0;
	rc = ctx_worker_repo(&r, h->ctx, worker, err);
	if (rc < 0)
		return rc;
	return fixup_draft_merge(&l->drafts[i], h->ctx, r, &m, &who, err);
}

static int take_lot(struct history *h, struct merge_job *jobs, struct past **rows,
		    size_t n, struct err *err)
{
	_cleanup_(drop_drafts) struct lot l = { h, jobs, rows, NULL, n };
	struct repo *r;
	int rc;

	l.drafts = mem_zalloc((n + 1) * sizeof(*l.drafts));
	rc = pool_run(h->ctx->jobs, n, 1, draft_step, &l, err);
	if (rc >= 0)
		rc = ctx_worker_repo(&r, h->ctx, 0, err);
	for (size_t i = 0; rc >= 0 && i < n; i++)
		rc = fixup_take_drafts(&h->out, &h->to->store, r, h->scratch,
				       &l.drafts[i], h->opts, err);
	for (size_t i = 0; rc >= 0 && i < n; i++)
		if (jobs[i].rc >= 0)
			rc = take_silent(&l, i, r, err);
	return rc < 0 ? rc : 0;
}

/* --------------------------------------------------------------------- all */

/* Those that can be merged, or of them those that git does not make so by itself. */
static size_t pick(struct past **rows, struct history *h, bool by_hand)
{
	size_t n = 0;

	for (size_t i = 0; i < h->v.n; i++)
		if (h->v.items[i].in.n_bases &&
		    (!by_hand || h->v.items[i].conflicted || h->v.items[i].differs))
			rows[n++] = &h->v.items[i];
	return n;
}

static int import_all(struct history *h, struct err *err)
{
	_cleanup_free_ struct past **rows = mem_array(NULL, h->v.n + 1, sizeof(*rows));
	size_t n;
	int rc;

	ctx_progress(h->ctx, "finding merge bases", 0, h->v.n);
	rc = pool_run(h->ctx->jobs, h->v.n, 8, fill_step, h, err);
	if (rc < 0)
		return rc;
	n = pick(rows, h, false);
	h->out.n_merges = h->v.n;
	h->out.n_skipped += h->v.n - n;
	rc = each_lot(h, rows, n, note_verdicts, "merging again", err);
	if (rc < 0)
		return rc;
	n = pick(rows, h, true);
	for (size_t i = 0; i < n; i++)
		h->out.n_conflicted += rows[i]->conflicted;
	return each_lot(h, rows, n, take_lot, "recording", err);
}

int flow_fixup_import_history(struct flow_fixup_result *out,
			      struct flow_fixups *to, struct ctx *ctx,
			      const char *range,
			      const struct flow_fixup_opts *opts, struct err *err)
{
	_cleanup_(history_release) struct history h = {
		.silents = FIXUP_SILENTS_INIT, .ctx = ctx, .to = to, .opts = opts,
		.out = FLOW_FIXUP_RESULT_INIT,
	};
	_cleanup_free_ char *message = mem_printf("fixup: import the merges of %s", range);
	int rc = ctx_scratch(&h.scratch, ctx, err);

	if (rc >= 0)
		rc = fixup_silent_load(&h.silents, &to->store, ctx->repo, err);
	if (rc >= 0)
		rc = find_merges(&h, range, err);
	if (rc >= 0)
		rc = import_all(&h, err);
	if (rc >= 0 && !opts->dry_run)
		rc = flow_fixups_publish(to, ctx, message, err);
	if (rc < 0)
		return rc;
	h.out.written = rc > 0;
	fixup_result_move(out, &h.out);
	return 0;
}
