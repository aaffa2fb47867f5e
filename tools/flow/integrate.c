// SPDX-License-Identifier: GPL-2.0-only
#include "flow/integrate-internal.h"

#include <string.h>

#include "base/mem.h"
#include "flow/attributes.h"
#include "repo/history.h"

/* Raised when merging the same trees may come out otherwise than before. */
#define FOLD_VERSION 1

const char *integrate_state_name(enum integrate_state s)
{
	static const char *const names[] = {
		[INTEGRATE_BASE] = "base", [INTEGRATE_MERGED] = "merged",
		[INTEGRATE_RESOLVED] = "resolved",
		[INTEGRATE_PROPOSED] = "proposed", [INTEGRATE_CONTAINED] = "contained",
		[INTEGRATE_PREVIOUS] = "previous", [INTEGRATE_REVERTED] = "reverted",
		[INTEGRATE_DROPPED] = "dropped",
		[INTEGRATE_LEFT_OUT] = "left-out", [INTEGRATE_UNREADABLE] = "unreadable",
		[INTEGRATE_NOT_REACHED] = "not-reached",
	};

	return names[s];
}

const char *integrate_fixup_state_name(enum integrate_fixup_state s)
{
	static const char *const names[] = { "waiting", "applied", "stale", "drifted" };

	return names[s];
}

void integrate_result_release(struct integrate_result *r)
{
	for (size_t i = 0; r->rows && i < r->n; i++) {
		if (r->rows[i].found)
			flow_check_result_release(r->rows[i].found);
		free(r->rows[i].found);
	}
	free(r->rows);
	rev_release(&r->base);
	publish_branch_release(&r->ref);
	arena_release(&r->arena);
	*r = (struct integrate_result)INTEGRATE_RESULT_INIT;
}

static void fold_release(struct fold *f)
{
	resolver_release(&f->resolver);
	integrate_brought_free(f->brought);
	integrate_silent_free(f->silent);
	integrate_pairs_free(f->pairs);
	integrate_verify_free(f->verify);
	oid_vec_release(&f->named);
	apply_ident_release(&f->ident);
	map_release(&f->previous);
	VEC_RELEASE(&f->in);
}

/* ------------------------------------------------------------ known merges */

static void merge_key(struct strbuf *key, const struct fold *f,
		      const struct merge_input *in)
{
	const uint32_t version = FOLD_VERSION;

	strbuf_addstr(key, "fold");
	strbuf_add(key, &version, sizeof(version));
	strbuf_add(key, f->tree.id, sizeof(f->tree.id));
	strbuf_add(key, in->theirs.tree.id, sizeof(in->theirs.tree.id));
	for (size_t i = 0; i < in->n_bases; i++)
		strbuf_add(key, in->bases[i].id, sizeof(in->bases[i].id));
}

/* A merge that was clean before, if its tree is still here. */
static bool known_merge(git_oid *tree, struct fold *f, const struct strbuf *key)
{
	_cleanup_strbuf_ struct strbuf value = STRBUF_INIT;
	git_oid oid;

	if (f->attributes || !cache_get(f->ctx->cache, CACHE_RESULTS, key->buf, key->len, &value) ||
	    value.len != sizeof(oid.id))
		return false;
	memcpy(oid.id, value.buf, sizeof(oid.id));
	if (!git_odb_exists(repo_odb(f->r), &oid))
		return false;
	*tree = oid;
	f->out->n_cached++;
	return true;
}

/* ---------------------------------------------------------------- one merge */

static int write_tree(git_oid *tree, struct fold *f, const struct merge_result *m,
		      bool resolved, struct err *err)
{
	if (!resolved && !git_oid_is_zero(&m->tree)) {
		*tree = m->tree;
		return 0;
	}
	return snapshot_write_tree(tree, &m->merged, f->scratch, err);
}

/*
 * What is so far has the changes of hundreds of trees, which nobody needs to list: of a
 * single base it will do to know what became of the paths that the tip changed.
 */
static int find_sides(struct merge_sides *s, struct fold *f, struct merge_input *in,
		      struct err *err)
{
	int rc;

	if (in->n_bases != 1)
		return 0;
	rc = merge_sides_fill(s, f->r, f->ctx->cache, &in->base_trees[0], &in->ours.tree,
			      &in->theirs.tree, err);
	if (rc < 0)
		return rc;
	in->ours_side = &s->ours;
	in->theirs_side = &s->theirs;
	return 0;
}

/* 0 @tree is what came of it, 1 conflicts are left, <0 failed. */
static int merge_one(git_oid *tree, struct fold *f, struct integrate_row *row,
		     struct merge_input *in, struct err *err)
{
	_cleanup_merge_result_ struct merge_result m = MERGE_RESULT_INIT;
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;
	_cleanup_(merge_sides_release) struct merge_sides s = { .ours = { .n_added = 0 } };
	const struct merge_opts opts = { .keep = !f->attributes, .only_result = true };
	bool resolved;
	int rc;

	merge_key(&key, f, in);
	if (known_merge(tree, f, &key))
		return 0;
	rc = find_sides(&s, f, in, err);
	if (rc >= 0)
		rc = merge_textual(&m, f->ctx, in, &opts, err);
	in->ours_side = in->theirs_side = NULL;
	if (rc < 0)
		return rc;
	resolved = rc == 1;
	if (resolved)
		rc = integrate_resolve(f, row, &m, err);
	if (rc)
		return rc;
	rc = write_tree(tree, f, &m, resolved, err);
	if (rc >= 0 && !resolved && !f->attributes)
		cache_put(f->ctx->cache, CACHE_RESULTS, key.buf, key.len, tree->id,
			  sizeof(tree->id));
	return rc;
}

static bool contains(const struct merge_input *in)
{
	return in->n_bases == 1 && git_oid_equal(&in->bases[0], &in->theirs.commit);
}

/* What merging @theirs comes to. 0, 1 there is no merge base, <0 failed. */
static int fill_input(struct merge_input *in, struct fold *f, struct integrate_row *row,
		      const struct rev *theirs, struct err *err)
{
	_cleanup_err_ struct err why = ERR_INIT;
	_cleanup_rev_ struct rev ours = REV_INIT;
	int rc = rev_of_commit(&ours, f->r, &f->commit, "integration", err);

	if (rc < 0)
		return rc;
	rc = integrate_input(in, f, &ours, theirs, &why);
	if (rc < 0 && why.code == ERR_NOT_FOUND) {
		row->why = arena_strdup(&f->out->arena, err_msg(&why));
		return 1;
	}
	if (rc < 0)
		err_move(err, &why);
	return rc;
}

/* 0 with the merge as it is proposed, which breaks nothing; 1 there is none; <0 failed. */
static int repair(git_oid *tree, git_oid *commit, struct fold *f, struct integrate_row *row,
		  const struct rev *theirs, struct err *err)
{
	enum integrate_state was = row->state;
	git_oid tip = row->tip;
	int rc = 1;

	if (f->opts->ways & INTEGRATE_BY_PROPOSAL && git_oid_equal(&theirs->commit, &tip))
		rc = integrate_propose(tree, f, row, theirs, commit, err);
	if (rc)
		return rc;
	row->state = INTEGRATE_PROPOSED;
	rc = integrate_commit(commit, f, row, theirs, tree, err);
	if (rc >= 0)
		rc = integrate_check(f, row, theirs, commit, err);
	if (rc)
		row->state = was;
	return rc;
}

/* 0 it is in, 1 it breaks something, <0 failed. */
static int advance(struct fold *f, struct integrate_row *row,
		   const struct merge_input *in, const git_oid *tree, struct err *err)
{
	const struct rev *theirs = &in->theirs;
	git_oid fixed = *tree, commit;
	bool found_before = row->found;
	int64_t time = f->time;
	int rc = integrate_silent_apply(&fixed, f, row, in, err);

	if (rc >= 0)
		rc = integrate_commit(&commit, f, row, theirs, &fixed, err);
	if (rc >= 0 && f->pairs)
		rc = integrate_check(f, row, theirs, &commit, err);
	if (rc == 1 && row->found && !found_before)
		rc = repair(&fixed, &commit, f, row, theirs, err);
	if (rc == 0 && f->verify)
		rc = integrate_verify(f, row, &commit, &fixed, err);
	if (rc) {
		integrate_silent_undo(f, row);
		f->time = time;
		return rc;
	}
	VEC_PUSH(&f->in, (struct went_in){ row->tree->name, f->tree, fixed, theirs->tree,
					   theirs->commit });
	integrate_brings(f, &theirs->commit);
	row->merged = theirs->commit;
	row->commit = commit;
	f->commit = row->commit;
	f->tree = fixed;
	return 0;
}

/* Merges @theirs into what is so far. 0 it is in, 1 it does not merge, <0 failed. */
static int take(struct fold *f, struct integrate_row *row, const struct rev *theirs,
		struct err *err)
{
	_cleanup_(merge_input_release) struct merge_input in = { .n_bases = 0 };
	git_oid tree;
	int rc = fill_input(&in, f, row, theirs, err);

	if (rc)
		return rc;
	if (contains(&in)) {
		row->merged = theirs->commit;
		row->state = INTEGRATE_CONTAINED;
		return 0;
	}
	rc = merge_one(&tree, f, row, &in, err);
	if (rc)
		return rc;
	row->state = row->n_conflicts ? INTEGRATE_RESOLVED : INTEGRATE_MERGED;
	return advance(f, row, &in, &tree, err);
}

/* ----------------------------------------------------------------- one tree */

/* The tip that the last integration had, when it is another one. 0, 1 none, <0. */
static int take_previous(struct fold *f, struct integrate_row *row, struct err *err)
{
	const char *hex = map_get_ptr(&f->previous, row->tree->name);
	struct integrate_conflict *conflicts = row->conflicts;
	size_t n = row->n_conflicts;
	_cleanup_rev_ struct rev rev = REV_INIT;
	char tip[GIT_OID_HEXSZ + 1];
	int rc;

	git_oid_tostr(tip, sizeof(tip), &row->tip);
	if (!hex || strcmp(hex, tip) == 0)
		return 1;
	rc = rev_resolve(&rev, f->r, hex, NULL);
	if (rc < 0)
		return 1;
	row->n_conflicts = 0;
	rc = take(f, row, &rev, err);
	if (rc == 0)
		row->state = INTEGRATE_PREVIOUS;
	/* what is told is why the tip asked for is not in */
	row->conflicts = conflicts;
	row->n_conflicts = n;
	return rc;
}

/*
 * The tip without the commits that conflict. What is left may break something else: then
 * that goes, too. 0, 1 it cannot be, <0.
 */
static int take_reverted(struct fold *f, struct integrate_row *row,
			 const struct rev *theirs, struct err *err)
{
	_cleanup_(merge_input_release) struct merge_input in = { .n_bases = 0 };
	int rc = fill_input(&in, f, row, theirs, err);
	git_oid tree;
	size_t named;

	if (rc)
		return rc;
	do {
		named = f->named.n;
		row->state = INTEGRATE_REVERTED;
		rc = integrate_revert(&tree, f, row, &in, err);
		if (rc == 0)
			rc = advance(f, row, &in, &tree, err);
	} while (rc == 1 && f->named.n > named);
	if (rc)
		row->n_reverted = 0;
	return rc;
}

static size_t count_left(const struct integrate_row *row)
{
	size_t n = 0;

	for (size_t i = 0; i < row->n_conflicts; i++)
		n += row->conflicts[i].how < FIXUP_HUNKS;
	return n;
}

static const char *conflict_words(struct fold *f, const struct integrate_row *row)
{
	const struct flow_check_result *found = row->found;
	size_t n = count_left(row), silent;

	if (row->verify && !n && (!found || found->n_silent == found->n_suppressed))
		return arena_printf(&f->out->arena, "integrate.verify: %.*s",
				    (int)strcspn(row->verify, "\n"), row->verify);
	if (n || !found)
		return arena_printf(&f->out->arena, "%zu conflict%s without a fixup", n,
				    n == 1 ? "" : "s");
	silent = found->n_silent - found->n_suppressed;
	return arena_printf(&f->out->arena, "%zu silent conflict%s", silent,
			    silent == 1 ? "" : "s");
}

/* 0 go on, 1 stop here, <0 failed. */
static int fold_tree(struct fold *f, struct integrate_row *row, struct err *err)
{
	const struct tree *t = row->tree;
	_cleanup_rev_ struct rev theirs = REV_INIT;
	int rc = 1;

	if (t->policy & TREE_INTEGRATION) {
		row->state = INTEGRATE_LEFT_OUT;
		return 0;
	}
	f->named.n = 0;
	if (t->error) {
		row->why = t->error;
	} else {
		row->tip = t->commit;
		row->onto = f->commit;
		rc = rev_of_commit(&theirs, f->r, &t->commit, t->name, err);
		if (rc >= 0)
			rc = take(f, row, &theirs, err);
		if (rc <= 0)
			return rc;
		if (!row->why)
			row->why = conflict_words(f, row);
	}
	if (f->opts->ways & INTEGRATE_BY_PREVIOUS)
		rc = take_previous(f, row, err);
	if (rc == 1 && !t->error && f->opts->ways & INTEGRATE_BY_REVERTING)
		rc = take_reverted(f, row, &theirs, err);
	if (rc <= 0)
		return rc;
	row->state = t->error ? INTEGRATE_UNREADABLE : INTEGRATE_DROPPED;
	return !(f->opts->ways & INTEGRATE_BY_DROPPING);
}

/* --------------------------------------------------------------------- all */

static bool is_in(const struct integrate_row *row)
{
	return row->state == INTEGRATE_MERGED || row->state == INTEGRATE_RESOLVED ||
	       row->state == INTEGRATE_PROPOSED || row->state == INTEGRATE_CONTAINED;
}

static int fold_all(struct fold *f, struct err *err)
{
	struct integrate_result *out = f->out;
	int rc = 0;

	for (size_t i = 0; i < f->trees->n; i++) {
		struct integrate_row *row = &out->rows[i];

		ctx_progress(f->ctx, "Merging trees", i, f->trees->n);
		row->tree = &f->trees->items[i];
		if (row->state == INTEGRATE_BASE)
			continue;
		if (rc == 1)
			row->state = INTEGRATE_NOT_REACHED;
		else
			rc = fold_tree(f, row, err);
		if (rc >= 0 && ctx_cancelled(f->ctx, err) < 0)
			rc = -1;
		if (rc < 0)
			return rc;
		out->n_proposed += row->state == INTEGRATE_PROPOSED;
		if (is_in(row))
			out->n_in++;
		else if (row->state != INTEGRATE_LEFT_OUT)
			out->n_short++;
	}
	out->commit = f->commit;
	out->tree = f->tree;
	return integrate_silent_finish(f, err) < 0 ? -1 : rc;
}

/* What all is merged into: a revision, a tree by name, or the first of them. */
static int find_base(struct fold *f, struct err *err)
{
	const struct trees *t = f->trees;
	const char *name = f->opts->onto;
	int rc;

	if (!t->n)
		return err_set(err, "there are no trees");
	if (!name)
		name = t->items[0].name;
	rc = trees_rev(&f->out->base, f->r, t, name, err);
	if (rc < 0)
		return rc;
	for (size_t i = 0; i < t->n; i++)
		if (strcmp(t->items[i].name, name) == 0) {
			f->out->rows[i].state = INTEGRATE_BASE;
			f->out->rows[i].tip = f->out->base.commit;
			f->out->rows[i].merged = f->out->base.commit;
		}
	f->commit = f->out->base.commit;
	f->tree = f->out->base.tree;
	f->brought = integrate_brought_new(&f->commit);
	return 0;
}

static int open_ref(struct fold *f, struct err *err)
{
	const char *ref = f->opts->ref;

	if (!ref)
		return 0;
	return publish_ref_open(&f->out->ref, f->ctx,
				strncmp(ref, "refs/", 5) == 0 ?
					ref :
					arena_printf(&f->out->arena, "refs/heads/%s", ref),
				err);
}

static int start(struct fold *f, struct err *err)
{
	_cleanup_commits_ struct commit_list info = COMMIT_LIST_INIT;
	int rc = ctx_scratch(&f->scratch, f->ctx, err);

	if (rc >= 0)
		rc = ctx_worker_repo(&f->r, f->ctx, 0, err);
	if (rc >= 0)
		f->resolver = (struct resolver){ .ctx = f->ctx, .r = f->r,
						 .scratch = f->scratch,
						 .fixups = f->fixups };
	if (rc >= 0)
		rc = apply_ident_fill(&f->ident, f->ctx, err);
	if (rc >= 0)
		rc = open_ref(f, err);
	f->out->n = f->trees->n;
	f->out->rows = mem_zalloc((f->trees->n + 1) * sizeof(*f->out->rows));
	if (rc >= 0)
		rc = find_base(f, err);
	if (rc >= 0)
		rc = attributes_matter_to(f->ctx, &f->tree, err);
	if (rc >= 0) {
		f->attributes = rc;
		if (f->opts->ways & INTEGRATE_BY_PREVIOUS)
			rc = integrate_previous(f, err);
	}
	if (rc >= 0)
		rc = integrate_silent_start(f, err);
	if (rc >= 0 && f->opts->check)
		rc = integrate_check_start(f, err);
	if (rc >= 0 && f->opts->verify)
		rc = integrate_verify_start(f, err);
	if (rc >= 0)
		rc = history_commit_info(&info, f->r, &f->commit, err);
	if (rc >= 0)
		f->time = info.items[0].commit_time;
	return rc < 0 ? rc : 0;
}

static int publish(struct fold *f, struct err *err)
{
	struct integrate_result *out = f->out;
	struct publish_who who = { f->ident.name, f->ident.email };
	int rc;

	out->same = git_oid_equal(&out->commit, &out->ref.old);
	if (!out->ref.ref || out->same || f->opts->dry_run)
		return 0;
	rc = publish_branch(f->ctx, &out->ref, &out->commit, &who, "integrate", err);
	out->moved = rc >= 0;
	return rc;
}

int integrate_run(struct integrate_result *out, struct ctx *ctx,
		  const struct trees *trees, struct flow_fixups *fixups,
		  const struct integrate_opts *opts, struct err *err)
{
	_cleanup_integrate_ struct integrate_result res = INTEGRATE_RESULT_INIT;
	_cleanup_(fold_release) struct fold f = {
		.ctx = ctx, .trees = trees, .opts = opts, .out = &res,
		.fixups = opts->ways & INTEGRATE_BY_FIXUP ? fixups : NULL,
		.ident = APPLY_IDENT_INIT, .previous = MAP_INIT,
	};
	int rc = start(&f, err);

	if (rc >= 0)
		rc = fold_all(&f, err);
	/* stopped half way is no integration */
	if (rc == 0)
		rc = publish(&f, err);
	if (rc < 0)
		return rc;
	rc = rc || res.n_short || res.n_drifted || res.n_proposed;
	integrate_result_release(out);
	*out = res;
	res = (struct integrate_result)INTEGRATE_RESULT_INIT;
	return rc;
}
