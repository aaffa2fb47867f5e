// SPDX-License-Identifier: GPL-2.0-only
/*
 * Reads ids of merges from its input, oldest first. Each conflict of each is looked up
 * in a store that has the resolutions of those before it, and once more when all have
 * been recorded; what comes out is compared with what the merge did.
 *
 *	fixups REPO [STORE] <merges
 *
 * STORE, a directory, gets all of them.
 */
#include <string.h>

#include "base/mem.h"
#include "flow/fixup.h"
#include "repo/scratch.h"

enum outcome {
	SAME,		/* what is replayed is what the merge did */
	OTHER,		/* it is not */
	PARTLY,		/* some hunks are replayed */
	TWO_WAYS,	/* records contradict each other */
	UNCLEAN,	/* the id is known, but nothing goes in */
	LIKE,		/* something like it is known */
	UNKNOWN,
	N_OUTCOMES,
};

static const char *const outcome_names[] = {
	[SAME] = "replayed, as the merge did",
	[OTHER] = "replayed, and the merge did otherwise",
	[PARTLY] = "resolved in part",
	[TWO_WAYS] = "left: resolved in two ways",
	[UNCLEAN] = "left: the same conflict amid other lines",
	[LIKE] = "left: only like a recorded one",
	[UNKNOWN] = "left: nothing is known of it",
};

struct bench {
	struct ctx ctx;
	struct flow_fixups store;
	struct fixup_index *x;
	size_t n[2][N_OUTCOMES];	/* before, after */
	size_t hunks_same, hunks_other, hunks_left;	/* of files, hunk by hunk alone */
	size_t by_hunk[2], by_git[2], git_other[2], paths, unresolved;
};

static void die(const struct err *err)
{
	fprintf(stderr, "fixups: %s\n", err_msg(err));
	exit(1);
}

/* ------------------------------------------------------------ one conflict */

static bool as_merged(struct repo *r, const git_oid *tree, const char *path,
		      const struct fixup_match *m)
{
	struct tree_entry e;
	git_oid oid;

	if (tree_find(&e, r, tree, path, NULL) || mode_is_tree(e.mode))
		return m->how == FIXUP_REPLAYED && !m->n_hunks && !m->mode &&
		       !m->result.len;
	return blob_hash(&oid, m->result.buf, m->result.len, NULL) == 0 &&
	       git_oid_equal(&oid, &e.oid);
}

static enum outcome judge(const struct fixup_match *m, bool same)
{
	switch (m->how) {
	case FIXUP_REPLAYED:
	case FIXUP_HUNKS:
		return same ? SAME : OTHER;
	case FIXUP_PART:
		return PARTLY;
	case FIXUP_DRIFT:
		for (size_t i = 0; i < m->n_hunks; i++)
			if (m->hunks[i].state == FIXUP_HUNK_AMBIGUOUS)
				return TWO_WAYS;
		return m->two_ways ? TWO_WAYS : *m->ref.id ? UNCLEAN : LIKE;
	case FIXUP_NONE:
		return UNKNOWN;
	}
	return UNKNOWN;
}

/* Whether somebody resolved it: no markers are left. */
static bool is_resolved(struct repo *r, const git_oid *tree, const char *path)
{
	_cleanup_rerere_image_ struct rerere_image image = RERERE_IMAGE_INIT;
	_cleanup_blob_ struct blob b = BLOB_INIT;
	struct tree_entry e;

	if (tree_find(&e, r, tree, path, NULL) || !mode_is_file(e.mode))
		return true;
	if (blob_read(&b, r, &e.oid, 0, NULL) < 0)
		return false;
	return rerere_parse(&image, b.data, b.len, flow_fixup_marker_size(r, path),
			    RERERE_SHA1, NULL) == 0;
}

/* What git rerere does: the first variant that goes in. 0 it did, 1 none. */
static int as_git(struct strbuf *out, struct bench *b, struct repo *r,
		  const struct merge_result *merge, const struct merge_unmerged *u)
{
	_cleanup_rerere_image_ struct rerere_image now = RERERE_IMAGE_INIT;
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	const struct fixup_entry *e;

	if (!u->stages[1].mode || !u->stages[2].mode ||
	    snapshot_read(&f, &merge->merged, r, u->path, 0, NULL) != 0 ||
	    rerere_parse(&now, f.data, f.len, flow_fixup_marker_size(r, u->path),
			 RERERE_SHA1, NULL) != 1)
		return 1;
	e = fixup_store_find(&b->store.store, now.id);
	for (size_t i = 0; e && i < e->variants.n; i++) {
		_cleanup_strbuf_ struct strbuf pre = STRBUF_INIT, post = STRBUF_INIT;
		const struct fixup_variant *v = &e->variants.items[i];

		if (fixup_read(&pre, &b->store.store, r, e, v, FIXUP_PREIMAGE, NULL) ||
		    fixup_read(&post, &b->store.store, r, e, v, FIXUP_POSTIMAGE, NULL))
			continue;
		rerere_fit_markers(&pre, e->id, RERERE_SHA1, now.marker_size);
		strbuf_reset(out);
		if (rerere_replay(out, &now, pre.buf, pre.len, post.buf, post.len,
				  NULL) == 0)
			return 0;
	}
	return 1;
}

/*
 * The same file with one more conflict on top, which nobody has recorded: the file is
 * not known any more, and its hunks are.
 */
static void hunks_alone(struct bench *b, struct repo *r, const git_oid *tree,
			const struct merge_result *merge, const struct merge_unmerged *u)
{
	_cleanup_fixup_match_ struct fixup_match m = FIXUP_MATCH_INIT;
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	unsigned int size = flow_fixup_marker_size(r, u->path);
	struct fixup_match rest = { .how = FIXUP_HUNKS, .result = STRBUF_INIT, .n_hunks = 1 };
	size_t top;

	if (snapshot_read(&f, &merge->merged, r, u->path, 0, NULL) != 0)
		return;
	strbuf_addchars(&text, '<', size);
	strbuf_addstr(&text, " a\nhere before\n");
	strbuf_addchars(&text, '=', size);
	strbuf_addstr(&text, "\nnowhere before\n");
	strbuf_addchars(&text, '>', size);
	strbuf_addstr(&text, " b\n");
	top = text.len;
	strbuf_add(&text, f.data, f.len);
	if (fixup_match_text(&m, &b->store.store, b->x, r,
			     &(struct fixup_conflict){ u->path, text.buf, text.len, size },
			     NULL) < 0 || m.n_hunks < 2)
		return;
	for (size_t i = 1; i < m.n_hunks; i++)
		if (m.hunks[i].state != FIXUP_HUNK_KNOWN) {
			b->hunks_left++;
			return;
		}
	strbuf_add(&rest.result, m.result.buf + top, m.result.len - top);
	if (as_merged(r, tree, u->path, &rest)) {
		b->hunks_same++;
	} else {
		b->hunks_other++;
		printf("# hunk by hunk otherwise: %s\n", u->path);
	}
	strbuf_release(&rest.result);
}

static void one_path(struct bench *b, struct repo *r, int when,
		     const struct merge_result *merge, const git_oid *tree,
		     const struct merge_unmerged *u, const char *merge_hex)
{
	_cleanup_fixup_match_ struct fixup_match m = FIXUP_MATCH_INIT, git = FIXUP_MATCH_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	enum outcome o;

	if (!is_resolved(r, tree, u->path)) {
		b->unresolved += when;
		return;
	}
	if (flow_fixup_match(&m, &b->store.store, b->x, r, merge, u, &err) < 0)
		die(&err);
	o = judge(&m, as_merged(r, tree, u->path, &m));
	b->n[when][o]++;
	b->paths += when;
	if (when)
		hunks_alone(b, r, tree, merge, u);
	b->by_hunk[when] += m.how == FIXUP_HUNKS;
	git.how = FIXUP_REPLAYED;
	git.n_hunks = 1;
	if (as_git(&git.result, b, r, merge, u) == 0) {
		b->by_git[when]++;
		b->git_other[when] += !as_merged(r, tree, u->path, &git);
	}
	if (o == OTHER || (when && o != SAME))
		printf("# %s %.12s %s %s: %s (%s)\n", when ? "after" : "before",
		       merge_hex, fixup_how_name(m.how), u->path, outcome_names[o],
		       m.n_hunks ? fixup_hunk_state_name(m.hunks[0].state) : "-");
}

/* --------------------------------------------------------------- one merge */

static int open_merge(struct merge_input *in, git_oid *tree, struct bench *b,
		      struct repo *r, const char *id, struct err *err)
{
	_cleanup_commits_ struct commit_list l = COMMIT_LIST_INIT;
	_cleanup_rev_ struct rev rev = REV_INIT, ours = REV_INIT, theirs = REV_INIT;
	int rc = rev_resolve(&rev, r, id, err);

	if (rc >= 0)
		rc = history_commit_info(&l, r, &rev.commit, err);
	if (rc >= 0 && l.items[0].n_parents != 2)
		return err_set(err, "'%s' is no merge of two", id);
	if (rc >= 0)
		rc = rev_of_commit(&ours, r, &l.items[0].parents[0], NULL, err);
	if (rc >= 0)
		rc = rev_of_commit(&theirs, r, &l.items[0].parents[1], NULL, err);
	if (rc >= 0)
		rc = merge_input_fill(in, &b->ctx, r, &ours, &theirs, err);
	*tree = rev.tree;
	return rc;
}

static void look_up(struct bench *b, const char *id, int when)
{
	_cleanup_merge_result_ struct merge_result merge = MERGE_RESULT_INIT;
	_cleanup_(merge_input_release) struct merge_input in = { .n_bases = 0 };
	_cleanup_err_ struct err err = ERR_INIT;
	struct repo *r;
	git_oid tree;
	int rc = ctx_worker_repo(&r, &b->ctx, 0, &err);

	if (rc >= 0)
		rc = open_merge(&in, &tree, b, r, id, &err);
	if (rc >= 0)
		rc = merge_textual(&merge, &b->ctx, &in, NULL, &err);
	if (rc < 0)
		die(&err);
	for (size_t i = 0; i < merge.n_unmerged; i++)
		one_path(b, r, when, &merge, &tree, &merge.unmerged[i], id);
}

static void make_index(struct bench *b)
{
	struct repo *r;

	b->x = fixup_index_free(b->x);
	if (ctx_worker_repo(&r, &b->ctx, 0, NULL) == 0)
		b->x = fixup_index_make(&b->store.store, r);
}

static void record(struct bench *b, const char *id)
{
	_cleanup_flow_fixup_result_ struct flow_fixup_result res =
		FLOW_FIXUP_RESULT_INIT;
	struct flow_fixup_opts o = { .dry_run = true };
	_cleanup_err_ struct err err = ERR_INIT;

	if (flow_fixup_record(&res, &b->store, &b->ctx, id, &o, &err) < 0)
		die(&err);
}

/* --------------------------------------------------------------------- all */

static void report(const struct bench *b, int when)
{
	size_t replayed = b->n[when][SAME] + b->n[when][OTHER];

	printf("%s:\n", when ? "All recorded" : "Each before it was recorded");
	for (int i = 0; i < N_OUTCOMES; i++)
		printf("%8zu  %s\n", b->n[when][i], outcome_names[i]);
	printf("%8zu  of %zu replayed hunk by hunk\n", b->by_hunk[when], replayed);
	printf("%8zu  that git rerere replays, %zu of them not as the merge did\n",
	       b->by_git[when], b->git_other[when]);
}

struct ids {
	VEC(char *) v;
};

static void read_ids(struct ids *ids)
{
	char line[128];

	while (fgets(line, sizeof(line), stdin)) {
		line[strcspn(line, "\n")] = '\0';
		VEC_PUSH(&ids->v, mem_strdup(line));
	}
}

static void run(struct bench *b)
{
	struct ids ids = { VEC_INIT };

	read_ids(&ids);
	for (size_t i = 0; i < ids.v.n; i++) {
		make_index(b);
		look_up(b, ids.v.items[i], 0);
		record(b, ids.v.items[i]);
	}
	make_index(b);
	for (size_t i = 0; i < ids.v.n; i++)
		look_up(b, ids.v.items[i], 1);
	printf("%zu merges, %zu resolved conflicts, %zu with markers left\n", ids.v.n,
	       b->paths, b->unresolved);
	report(b, 0);
	report(b, 1);
	printf("With one more conflict in each file: %zu come out as the merge did, %zu "
	       "otherwise, %zu not all\n", b->hunks_same, b->hunks_other, b->hunks_left);
	for (size_t i = 0; i < ids.v.n; i++)
		free(ids.v.items[i]);
	VEC_RELEASE(&ids.v);
}

int main(int argc, char **argv)
{
	struct bench b = { .ctx = CTX_INIT, .store = FLOW_FIXUPS_INIT };
	_cleanup_err_ struct err err = ERR_INIT;
	struct scratch *scratch;
	struct repo *r = NULL;
	int rc;

	if (argc < 2 || argc > 3)
		return 2;
	rc = repo_lib_init(&err);
	if (rc >= 0)
		rc = repo_open(&r, argv[1], &err);
	if (rc < 0)
		die(&err);
	b.ctx.repo = r;
	cache_open(&b.ctx.cache, r, &(struct cache_opts){ .off = false });
	/* Handles read it when they are made later. */
	rc = ctx_scratch(&scratch, &b.ctx, &err);
	if (rc < 0)
		die(&err);
	if (argc == 3 && flow_fixups_open(&b.store, &b.ctx, argv[2], &err) < 0)
		die(&err);
	run(&b);
	if (argc == 3 && flow_fixups_publish(&b.store, &b.ctx, "bench", &err) < 0)
		die(&err);
	b.x = fixup_index_free(b.x);
	flow_fixups_release(&b.store);
	b.ctx.cache = cache_close(b.ctx.cache);
	ctx_release(&b.ctx);
	repo_free(r);
	repo_lib_shutdown();
	return b.n[1][OTHER] != 0;
}
