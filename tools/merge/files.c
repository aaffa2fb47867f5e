// SPDX-License-Identifier: GPL-2.0-only
/*
 * Single files, merged by git or known already. The files in doubt, of one merge or of many,
 * become the entries of three flat trees (base, ours, theirs), each under a
 * number: a merge in which nothing is added, removed or renamed, so that git
 * merges the contents and does nothing else. Attributes stay out of it, which
 * the caller has looked at under the real paths.
 */
#include <string.h>

#include "base/mem.h"
#include "merge/answer.h"
#include "merge/textual_internal.h"
#include "repo/scratch.h"

#define NAME_LEN 8	/* "0000001f" */

enum { BASE, OURS, THEIRS, N_VERSIONS };

/* The flat trees in the making, and what git calls the tips. */
struct flat {
	struct strbuf trees[N_VERSIONS];
	git_oid commits[N_VERSIONS];
	size_t n;			/* files so far */
};

static void flat_release(struct flat *f)
{
	for (int v = 0; v < N_VERSIONS; v++)
		strbuf_release(&f->trees[v]);
}

static void add_entry(struct strbuf *tree, size_t number, const git_oid *oid)
{
	strbuf_addf(tree, "%o %0*zx", MODE_FILE, NAME_LEN, number);
	strbuf_addch(tree, '\0');
	strbuf_add(tree, oid->id, GIT_OID_RAWSZ);
}

static void add_job(struct flat *f, const struct merge_result *of)
{
	for (size_t i = 0; i < of->n_doubtful; i++) {
		const struct merge_doubtful *d = &of->doubtful[i];

		if (d->made)
			continue;
		add_entry(&f->trees[BASE], f->n, &d->ours->old_oid);
		add_entry(&f->trees[OURS], f->n, &d->ours->new_oid);
		add_entry(&f->trees[THEIRS], f->n, &d->theirs->new_oid);
		f->n++;
	}
}

static int write_commits(struct flat *f, struct scratch *scratch,
			 struct err *err)
{
	static const char *const messages[] = { "base", "ours", "theirs" };
	struct oid_vec parents = { &f->commits[BASE], 0, 1 };

	for (int v = 0; v < N_VERSIONS; v++) {
		git_oid tree;
		int rc = scratch_write(&tree, scratch, f->trees[v].buf,
				       f->trees[v].len, GIT_OBJECT_TREE, err);

		if (rc < 0)
			return rc;
		rc = scratch_commit(&f->commits[v], scratch, &tree, &parents,
				    messages[v], err);
		if (rc < 0)
			return rc;
		parents.n = 1;
	}
	return 0;
}

/* What turns the answer into results. */
struct fill {
	struct ctx *ctx;
	const struct answer *answer;
	struct repo *r;
	const struct merge_opts *opts;
	struct labels labels;
	git_odb_object *tree;		/* of git: its entries are in order */
	size_t stage;			/* next row of answer->stages */
};

static void odb_object_free(git_odb_object **o)
{
	git_odb_object_free(*o);
}

/* Entries are all of one length. */
static const unsigned char *result_oid(const struct fill *f, size_t number)
{
	const unsigned char *p = git_odb_object_data(f->tree);

	return p + (number + 1) * (7 + NAME_LEN + 1 + GIT_OID_RAWSZ) -
	       GIT_OID_RAWSZ;
}

static bool has_number(const char *path, size_t number)
{
	char name[NAME_LEN + 1];

	snprintf(name, sizeof(name), "%0*zx", NAME_LEN, number);
	return !strcmp(path, name);
}

/* Whether git left this file unmerged. */
static bool is_unmerged(struct fill *f, size_t number)
{
	bool found = false;

	while (f->stage < f->answer->stages.n &&
	       has_number(f->answer->stages.items[f->stage].path, number)) {
		found = true;
		f->stage++;
	}
	return found;
}

static struct tree_entry entry_of(const git_oid *oid, uint32_t mode)
{
	return (struct tree_entry){ .oid = *oid, .mode = mode };
}

static void add_conflict(struct merge_result *out, const struct merge_doubtful *d,
			 size_t hunks)
{
	struct arena *a = &out->arena;
	const char **paths = arena_alloc(a, sizeof(*paths));
	struct merge_unmerged *u = &out->unmerged[out->n_unmerged++];
	struct merge_conflict *c = &out->conflicts[out->n_conflicts++];

	u->path = paths[0] = arena_strndup(a, d->ours->path, d->ours->len);
	u->len = d->ours->len;
	u->stages[BASE] = entry_of(&d->ours->old_oid, d->ours->old_mode);
	u->stages[OURS] = entry_of(&d->ours->new_oid, d->ours->new_mode);
	u->stages[THEIRS] = entry_of(&d->theirs->new_oid, d->theirs->new_mode);
	*c = (struct merge_conflict){
		.path = u->path, .path_len = u->len, .kind = MERGE_CONTENT,
		.hunks = hunks, .paths = paths, .n_paths = 1,
		.message = arena_printf(a, "CONFLICT (content): Merge conflict in %s",
					u->path),
	};
	memcpy(c->stages, u->stages, sizeof(c->stages));
}

static void put_file(struct merge_result *out, const struct merge_doubtful *d,
		     const struct merge_made *m, const git_oid *oid,
		     const struct labels *labels, const struct merge_opts *opts)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	bool relabelled;

	if (m->unmerged)
		add_conflict(out, d, labels_count_hunks(labels, m->data, m->len));
	if (opts->verdict_only)
		return;
	relabelled = labels_in_text(&text, labels, m->data, m->len);
	snapshot_set_content(&out->merged, d->ours->path, d->ours->len, text.buf,
			     text.len, relabelled ? NULL : oid, d->ours->new_mode);
}

/* One that was merged here, under names of its own. */
static void put_made(struct merge_result *out, const struct merge_doubtful *d,
		     const struct labels *names, const struct merge_opts *opts)
{
	struct labels l = merge_file_labels(d->ours, d->theirs);

	l.ours = names->ours;
	l.theirs = names->theirs;
	put_file(out, d, d->made, NULL, &l, opts);
}

/* One that git merged. */
static int fill_file(struct fill *f, struct merge_result *out,
		     const struct merge_doubtful *d, size_t number,
		     struct err *err)
{
	_cleanup_blob_ struct blob b = BLOB_INIT;
	struct merge_made m = { .unmerged = is_unmerged(f, number) };
	git_oid oid;
	int rc;

	if (!m.unmerged && f->opts->verdict_only)
		return 0;
	git_oid_fromraw(&oid, result_oid(f, number));
	rc = blob_read(&b, f->r, &oid, SIZE_MAX, err);
	if (rc < 0)
		return rc;
	m.data = b.data;
	m.len = b.len;
	put_file(out, d, &m, &oid, &f->labels, f->opts);
	if (f->opts->keep)
		kept_put(f->ctx, d, &m, &f->labels);
	return 0;
}

/* What stands in conflict markers for a tip: its name, or its id. */
static const char *name_of(struct arena *a, const struct rev *tip)
{
	char hex[GIT_OID_HEXSZ + 1];

	if (tip->name && *tip->name)
		return tip->name;
	return arena_strdup(a, git_oid_tostr(hex, sizeof(hex), &tip->commit));
}

/* Room for what is found in all of its files. */
static void open_job(struct labels *labels, struct oracle_job *job)
{
	struct merge_result *out = job->out;
	size_t n = out->n_doubtful;

	labels->ours = name_of(&out->arena, &job->in->ours);
	labels->theirs = name_of(&out->arena, &job->in->theirs);
	out->conflicts = arena_alloc(&out->arena, (n + 1) * sizeof(*out->conflicts));
	out->unmerged = arena_alloc(&out->arena, (n + 1) * sizeof(*out->unmerged));
}

static int close_job(struct merge_result *out)
{
	out->clean = !out->n_unmerged;
	return !out->clean;
}

/* What is known of a file: merged here, or kept (then in @value). */
static bool find_made(struct strbuf *value, struct ctx *ctx, const struct merge_doubtful *d,
		      const struct merge_opts *opts)
{
	return d->made || (opts->keep && ctx->cache && kept_get(value, ctx, d));
}

static void recall_job(struct oracle_job *job, const struct strbuf *values,
		       const struct merge_opts *opts)
{
	struct merge_result *out = job->out;
	struct labels names = { .ours = NULL };

	open_job(&names, job);
	for (size_t i = 0; i < out->n_doubtful; i++) {
		const struct merge_doubtful *d = &out->doubtful[i];

		if (d->made) {
			put_made(out, d, &names, opts);
		} else {
			struct merge_made m = kept_open(&names, &values[i]);

			put_file(out, d, &m, NULL, &names, opts);
		}
	}
	out->doubt = DOUBT_NONE;
	job->rc = close_job(out);
}

bool files_recall(struct oracle_job *job, struct ctx *ctx, const struct merge_opts *opts)
{
	struct merge_result *out = job->out;
	size_t n = out->n_doubtful, found = 0;
	struct strbuf *values = mem_zalloc((n + 1) * sizeof(*values));

	for (size_t i = 0; i < n; i++)
		strbuf_init(&values[i]);
	while (found < n && find_made(&values[found], ctx, &out->doubtful[found], opts))
		found++;
	if (found == n)
		recall_job(job, values, opts);
	for (size_t i = 0; i < n; i++)
		strbuf_release(&values[i]);
	free(values);
	return found == n;
}

/* @number: of the file of git's that is the next to be filled in. */
static int fill_job(struct fill *f, struct oracle_job *job, size_t *number,
		    struct err *err)
{
	struct merge_result *out = job->out;

	open_job(&f->labels, job);
	for (size_t i = 0; i < out->n_doubtful; i++) {
		const struct merge_doubtful *d = &out->doubtful[i];
		int rc = 0;

		if (d->made)
			put_made(out, d, &f->labels, f->opts);
		else
			rc = fill_file(f, out, d, (*number)++, err);
		if (rc < 0)
			return rc;
	}
	return close_job(out);
}

static size_t count_asked(const struct merge_result *out)
{
	size_t n = 0;

	for (size_t i = 0; i < out->n_doubtful; i++)
		n += !out->doubtful[i].made;
	return n;
}

/* The tree is git's, and yet its shape is checked before it is relied upon. */
static int open_tree(struct fill *f, const struct flat *flat,
		     struct scratch *scratch, struct err *err)
{
	size_t want = flat->n * (7 + NAME_LEN + 1 + GIT_OID_RAWSZ);
	int rc = scratch_read(&f->tree, scratch, &f->answer->tree, err);

	if (rc < 0)
		return rc;
	if (git_odb_object_size(f->tree) != want)
		return err_set(err, "git merge-tree made a tree of another shape");
	return 0;
}

static int fill_jobs(struct oracle_job *jobs, size_t n, const struct flat *flat,
		     struct reader *rd, struct repo *r, struct scratch *scratch,
		     const struct merge_opts *opts, struct ctx *ctx, struct err *err)
{
	_cleanup_answer_ struct answer a = { .clean = false };
	_cleanup_(odb_object_free) git_odb_object *tree = NULL;
	struct fill f = { .ctx = ctx, .answer = &a, .r = r, .opts = opts };
	size_t first = 0;
	int rc = answer_read(&a, rd, err);

	if (rc < 0)
		return rc;
	rc = answers_end(rd, err);
	if (rc < 0)
		return rc;
	rc = open_tree(&f, flat, scratch, err);
	tree = f.tree;
	if (rc < 0)
		return rc;
	git_oid_tostr(f.labels.ours_hex, sizeof(f.labels.ours_hex),
		      &flat->commits[OURS]);
	git_oid_tostr(f.labels.theirs_hex, sizeof(f.labels.theirs_hex),
		      &flat->commits[THEIRS]);
	for (size_t i = 0; i < n; i++) {
		size_t number = first;

		first += count_asked(jobs[i].out);
		jobs[i].rc = fill_job(&f, &jobs[i], &number, jobs[i].err);
	}
	return 0;
}

int files_ask(struct oracle_job *jobs, size_t n, struct ctx *ctx,
	      unsigned int worker, const struct merge_opts *opts,
	      struct err *err)
{
	_cleanup_(flat_release) struct flat flat = { .n = 0 };
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_strbuf_ struct strbuf in = STRBUF_INIT;
	struct git_opts o = { .timeout_ms = opts->timeout_ms, .bare = true };
	char ours[GIT_OID_HEXSZ + 1], theirs[GIT_OID_HEXSZ + 1];
	struct reader rd;
	struct repo *r;
	int rc = ctx_scratch(&o.scratch, ctx, err);

	if (rc < 0)
		return rc;
	rc = ctx_worker_repo(&r, ctx, worker, err);
	if (rc < 0)
		return rc;
	for (int v = 0; v < N_VERSIONS; v++)
		strbuf_init(&flat.trees[v]);
	for (size_t i = 0; i < n; i++)
		add_job(&flat, jobs[i].out);
	rc = write_commits(&flat, o.scratch, err);
	if (rc < 0)
		return rc;
	strbuf_addf(&in, "%s %s\n",
		    git_oid_tostr(ours, sizeof(ours), &flat.commits[OURS]),
		    git_oid_tostr(theirs, sizeof(theirs), &flat.commits[THEIRS]));
	rc = answers_ask(&res, r, &in, true, &o, err);
	if (rc < 0)
		return rc;
	rd = (struct reader){ res.out.buf, res.out.buf + res.out.len };
	return fill_jobs(jobs, n, &flat, &rd, r, o.scratch, opts, ctx, err);
}
