// SPDX-License-Identifier: GPL-2.0-only
/* The merge again, with the consumer's tree changed; conflicts resolved as they were. */
#include <string.h>

#include "base/mem.h"
#include "flow/prep-internal.h"
#include "merge/rerere.h"
#include "merge/tree.h"

void prep_merged_release(struct prep_merged *m)
{
	merge_result_release(&m->merge);
}

int prep_commit(struct rev *rev, struct prep *g, const git_oid *own, struct err *err)
{
	git_oid parent = g->consumer->commit;
	const struct oid_vec parents = { &parent, 1, 1 };

	rev_release(rev);
	rev->name = mem_strdup(g->consumer->name);
	rev->tree = *own;
	return scratch_commit(&rev->commit, g->scratch, own, &parents, "prepared\n", err);
}

static const struct merge_unmerged *find_unmerged(const struct merge_result *m, const char *path)
{
	for (size_t i = 0; i < m->n_unmerged; i++)
		if (strcmp(m->unmerged[i].path, path) == 0)
			return &m->unmerged[i];
	return NULL;
}

/* The known resolution of a conflict where lines beside it are others, as rerere does it. */
static int replay(struct snapshot *out, const char *path, const struct snap_file *was,
		  const struct snap_file *is, const struct snap_file *now, unsigned int size,
		  struct err *err)
{
	_cleanup_rerere_image_ struct rerere_image a = RERERE_IMAGE_INIT, b = RERERE_IMAGE_INIT;
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	int rc;

	if (rerere_parse(&a, was->data, was->len, size, RERERE_SHA1, NULL) != 1 ||
	    rerere_parse(&b, now->data, now->len, size, RERERE_SHA1, NULL) != 1 ||
	    strcmp(a.id, b.id) != 0)
		return 1;
	rc = rerere_replay(&text, &b, a.preimage.buf, a.preimage.len, is->data, is->len, err);
	if (rc == 0)
		snapshot_set_content(out, path, strlen(path), text.buf, text.len, NULL,
				     is->mode);
	return rc;
}

static bool same_file(const struct snap_file *a, const struct snap_file *b)
{
	return a->mode == b->mode && a->len == b->len && memcmp(a->data, b->data, a->len) == 0;
}

/* One path in conflict: what became of it in the merge as it is. 0, 1 not the same, <0. */
static int resolve_path(struct snapshot *out, struct prep *g, const struct prep_order *o,
			const struct prep_merged *m, const char *path, struct err *err)
{
	_cleanup_snap_file_ struct snap_file was = SNAP_FILE_INIT, is = SNAP_FILE_INIT;
	_cleanup_snap_file_ struct snap_file now = SNAP_FILE_INIT;
	_cleanup_snapshot_ struct snapshot before = SNAPSHOT_INIT;
	int rc, gone, there;

	if (!find_unmerged(&o->merge, path))
		return 1;
	snapshot_init(&before, &o->before);
	gone = snapshot_read(&was, &o->merge.merged, g->r, path, 0, err);
	rc = gone < 0 ? gone : snapshot_read(&now, &m->merge.merged, g->r, path, 0, err);
	if (rc < 0)
		return rc;
	if (rc != gone)
		return 1;
	there = snapshot_read(&is, &before, g->r, path, 0, err);
	if (there < 0)
		return there;
	/* nothing is known of it: it stays in conflict */
	if (!gone && !there && same_file(&was, &is))
		return 0;
	if (!gone && !same_file(&was, &now))
		return there ? 1 : replay(out, path, &was, &is, &now,
					  flow_fixup_marker_size(g->r, path), err);
	if (there)
		snapshot_set_deleted(out, path, strlen(path));
	else
		snapshot_set_content(out, path, strlen(path), is.data, is.len, NULL, is.mode);
	return 0;
}

static int resolve(struct prep_merged *m, const char **path, struct prep *g,
		   const struct prep_order *o, struct err *err)
{
	_cleanup_snapshot_ struct snapshot snap = SNAPSHOT_INIT;

	if (!m->merge.n_unmerged) {
		m->resolved = m->merged;
		return 0;
	}
	snapshot_init(&snap, &m->merged);
	for (size_t i = 0; i < m->merge.n_unmerged; i++) {
		const char *one = m->merge.unmerged[i].path;
		int rc = resolve_path(&snap, g, o, m, one, err);

		if (rc)
			*path = rc > 0 ? arena_strdup(&g->arena, one) : NULL;
		if (rc)
			return rc;
	}
	return snapshot_write_tree(&m->resolved, &snap, g->scratch, err);
}

int prep_merge(struct prep_merged *out, const char **path, struct prep *g, int order,
	       const git_oid *own, struct err *err)
{
	const struct prep_order *o = &g->orders[order];
	_cleanup_(merge_input_release) struct merge_input in = { .n_bases = 0 };
	int rc;

	prep_merged_release(out);
	*out = (struct prep_merged)PREP_MERGED_INIT;
	out->own = *own;
	merge_input_copy(&in, &o->in);
	rc = prep_commit(order ? &in.theirs : &in.ours, g, own, err);
	if (rc >= 0)
		rc = merge_textual(&out->merge, g->ctx, &in, NULL, err);
	if (rc < 0)
		return rc;
	rc = merge_result_tree(&out->merged, &out->merge, g->scratch, err);
	return rc < 0 ? rc : resolve(out, path, g, o, err);
}
