// SPDX-License-Identifier: GPL-2.0-only
/* What a merge has beyond the automatic one, as two trees and what was found in them. */
#include <string.h>

#include "base/mem.h"
#include "flow/fixup-silent.h"
#include "flow/fixup-use.h"
#include "merge/tree.h"
#include "repo/blob.h"
#include "repo/freep.h"
#include "repo/textdiff.h"

void beyond_release(struct beyond *b)
{
	strbuf_release(&b->diff);
	patch_release(&b->patch);
	flow_check_result_release(&b->found);
	free(b->repaired);
	arena_release(&b->arena);
}

/* ------------------------------------------------------------ paths that differ */

static bool is_unmerged(const struct merge_result *m, const char *path)
{
	size_t lo = 0, hi = m->n_unmerged;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		int c = strcmp(m->unmerged[mid].path, path);

		if (!c)
			return true;
		if (c < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return false;
}

int fixup_list_silent(struct flow_fixup_result *out, struct repo *r,
		      struct scratch *scratch, const struct fixup_merge *m,
		      struct err *err)
{
	_cleanup_changes_ struct tree_changes c = TREE_CHANGES_INIT;
	git_oid merged;
	int rc = merge_result_tree(&merged, m->merge, scratch, err);

	if (rc >= 0)
		rc = tree_diff(&c, r, &merged, &m->result, err);
	if (rc < 0)
		return rc;
	for (size_t i = 0; i < c.n; i++) {
		const struct tree_change *t = &c.items[i];
		struct flow_fixup_silent s = {
			.merged = { t->old_oid, t->old_mode },
			.result = { t->new_oid, t->new_mode },
		};

		if (is_unmerged(m->merge, t->path))
			continue;
		s.path = arena_strndup(&out->arena, t->path, t->len);
		VEC_PUSH(&out->silent, s);
	}
	return 0;
}

/* -------------------------------------------------- beside conflicts, in a file */

/* Where each line of a text begins, and where the last one ends. */
struct line_starts {
	VEC(size_t) at;
};

static void line_starts_release(struct line_starts *l)
{
	VEC_RELEASE(&l->at);
}

static void find_lines(struct line_starts *l, const char *text, size_t len)
{
	for (size_t i = 0; i < len;) {
		const char *nl = memchr(text + i, '\n', len - i);

		VEC_PUSH(&l->at, i);
		i = nl ? (size_t)(nl - text) + 1 : len;
	}
	VEC_PUSH(&l->at, len);
}

/* A conflicted file: as merged, with markers, and as resolved. */
struct sided {
	const char *merged, *result;
	size_t merged_len, result_len;
	const struct rerere_image *image;	/* of the first */
};

/* Whether lines [first, end) of the merged text touch a conflict. */
static bool near_conflict(const struct sided *s, const struct line_starts *l, size_t first,
			  size_t end)
{
	for (size_t i = 0; i < s->image->hunks.n; i++) {
		const struct rerere_hunk *h = &s->image->hunks.items[i];

		if (l->at.items[first] <= h->end && l->at.items[end] >= h->start)
			return true;
	}
	return false;
}

/*
 * The resolved text without its changes outside of conflicts. 1, 0 there are none, <0
 * failed.
 */
static int without_others(struct strbuf *out, const struct sided *s, struct err *err)
{
	_cleanup_(git_patch_freep) git_patch *p = NULL;
	_cleanup_(line_starts_release) struct line_starts ml = { VEC_INIT }, rl = { VEC_INIT };
	git_diff_options opts = GIT_DIFF_OPTIONS_INIT;
	size_t copied = 0, n = 0;
	int rc;

	opts.context_lines = 0;
	rc = git_patch_from_buffers(&p, s->merged, s->merged_len, "a", s->result,
				    s->result_len, "a", &opts);
	if (rc < 0)
		return err_git(err, rc, "cannot compare a conflict with its resolution");
	find_lines(&ml, s->merged, s->merged_len);
	find_lines(&rl, s->result, s->result_len);
	for (size_t i = 0; i < git_patch_num_hunks(p); i++) {
		const git_diff_hunk *h;
		size_t was, is, was_end, is_end;

		if (git_patch_get_hunk(&h, NULL, p, i) < 0)
			continue;
		/* a hunk without lines names the line in front of it */
		was = (size_t)h->old_start - (h->old_lines > 0);
		is = (size_t)h->new_start - (h->new_lines > 0);
		was_end = was + (size_t)h->old_lines;
		is_end = is + (size_t)h->new_lines;
		if (was_end >= ml.at.n || is_end >= rl.at.n ||
		    near_conflict(s, &ml, was, was_end))
			continue;
		strbuf_add(out, s->result + copied, rl.at.items[is] - copied);
		strbuf_add(out, s->merged + ml.at.items[was],
			   ml.at.items[was_end] - ml.at.items[was]);
		copied = rl.at.items[is_end];
		n++;
	}
	strbuf_add(out, s->result + copied, s->result_len - copied);
	return n > 0;
}

/* The same in the tree before. 1 when there is something, 0, <0. */
static int put_conflicted(struct snapshot *before, struct beyond *b,
			  const struct merge_unmerged *u, struct err *err)
{
	_cleanup_rerere_image_ struct rerere_image image = RERERE_IMAGE_INIT;
	_cleanup_rerere_image_ struct rerere_image left = RERERE_IMAGE_INIT;
	_cleanup_snap_file_ struct snap_file merged = SNAP_FILE_INIT, result = SNAP_FILE_INIT;
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	unsigned int size = flow_fixup_marker_size(b->r, u->path);
	struct sided s = { .image = &image };
	int rc = merge_has_text(u) ?
			 snapshot_read(&merged, &b->m->merge->merged, b->r, u->path, 0, err) :
			 1;

	if (rc == 0)
		rc = snapshot_read(&result, before, b->r, u->path, 0, err);
	if (rc)
		return rc < 0 ? rc : 0;
	/* Only what is resolved has anything beside its conflicts. */
	if (!mode_is_file(result.mode) ||
	    rerere_parse(&image, merged.data, merged.len, size, RERERE_SHA1, NULL) != 1 ||
	    rerere_parse(&left, result.data, result.len, size, RERERE_SHA1, NULL) != 0)
		return 0;
	s.merged = merged.data;
	s.merged_len = merged.len;
	s.result = result.data;
	s.result_len = result.len;
	rc = without_others(&text, &s, err);
	/* a resolution is of the text; what became of the mode is beside it */
	if (rc < 0 || (rc == 0 && merged.mode == result.mode))
		return rc;
	snapshot_set_content(before, u->path, u->len, text.buf, text.len, NULL, merged.mode);
	return 1;
}

/* ------------------------------------------------------------------- the trees */

static int make_diff(struct beyond *b, struct err *err)
{
	const struct patch_opts how = { 1, false, "what the merge has beyond" };
	int rc = trees_diff_text(&b->diff, b->r, &b->before, &b->after, err);

	return rc < 0 ? rc : patch_parse(&b->patch, b->diff.buf, b->diff.len, &how, err);
}

static void put_silent(struct snapshot *before, const struct flow_fixup_silent *s)
{
	if (!s->merged.mode)
		snapshot_set_deleted(before, s->path, strlen(s->path));
	else
		snapshot_set_blob(before, s->path, strlen(s->path), &s->merged.oid,
				  s->merged.mode);
}

int beyond_trees(struct beyond *b, const struct flow_fixup_silent *silent, size_t n,
		 struct err *err)
{
	_cleanup_snapshot_ struct snapshot before = SNAPSHOT_INIT;
	const struct merge_result *m = b->m->merge;
	bool any = false;
	int rc = 0;

	b->after = b->m->result;
	snapshot_init(&before, &b->after);
	for (size_t i = 0; rc >= 0 && !b->m->as_merged && i < m->n_unmerged; i++) {
		rc = put_conflicted(&before, b, &m->unmerged[i], err);
		any |= rc == 1;
	}
	for (size_t i = 0; i < n; i++) {
		const struct flow_fixup_silent *s = &silent[i];

		if (s->merged.mode == MODE_GITLINK || s->result.mode == MODE_GITLINK)
			continue;
		put_silent(&before, s);
		any = true;
	}
	if (rc < 0 || !any)
		return rc < 0 ? rc : 0;
	rc = snapshot_write_tree(&b->before, &before, b->scratch, err);
	if (rc >= 0)
		rc = make_diff(b, err);
	return rc < 0 ? rc : 1;
}

/* ----------------------------------------------------------------- the findings */

static int check_tree(struct flow_check_result *out, const struct beyond *b,
		      const git_oid *tree, bool attribution, struct err *err)
{
	const struct rev *sides[2] = { &b->m->in->ours, &b->m->in->theirs };
	struct flow_check_opts opts = FLOW_CHECK_OPTS_INIT;

	opts.no_attribution = !attribution;
	return fixup_use_check(out, b->ctx, sides, tree, &opts, err);
}

int beyond_check(struct beyond *b, struct err *err)
{
	_cleanup_flow_check_ struct flow_check_result after = FLOW_CHECK_RESULT_INIT;
	int rc = check_tree(&b->found, b, &b->before, true, err);

	if (rc >= 0 && b->found.n_silent)
		rc = check_tree(&after, b, &b->after, false, err);
	if (rc < 0)
		return rc;
	b->repaired = mem_zalloc((b->found.n_silent + 1) * sizeof(*b->repaired));
	for (size_t i = 0; i < b->found.n_silent; i++) {
		bool left = false;

		for (size_t k = 0; k < after.n_silent && !left; k++)
			left = fixup_same_finding(&b->found.silent[i].f, &after.silent[k].f);
		b->repaired[i] = !left;
		b->n_repaired += !left;
	}
	return 0;
}
