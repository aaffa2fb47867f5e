// SPDX-License-Identifier: GPL-2.0-only
#include "flow/fixup-rule.h"

#include <string.h>

#include "base/mem.h"

void fixup_places_release(struct fixup_places *p)
{
	VEC_RELEASE(&p->items);
	arena_release(&p->arena);
}

struct applying {
	const struct fixup_use *u;
	struct ctx *ctx;
	struct repo *r;
	const git_oid *tree;
	struct snapshot base;	/* of that */
	struct cworld *world;	/* opened when a name has to be looked up */
	struct ctree *view;
	struct arena arena;
	struct flow_check_result before, after;
	bool *done;		/* of before.silent: its line has been rewritten */
	struct snapshot snap;
};

static void applying_release(struct applying *g)
{
	flow_check_result_release(&g->before);
	flow_check_result_release(&g->after);
	snapshot_release(&g->snap);
	ctree_free(g->view);
	cworld_free(g->world);
	snapshot_release(&g->base);
	arena_release(&g->arena);
	free(g->done);
}

static const struct rewrite *rule_for(const struct fixup_use *u, const struct check_finding *f)
{
	for (size_t i = 0; i < u->f->n_rules; i++)
		if (rewrite_is_for(&u->rules[i], f))
			return &u->rules[i];
	return NULL;
}

static int open_view(struct applying *g, struct err *err)
{
	int rc;

	if (g->view)
		return 0;
	snapshot_init(&g->base, g->tree);
	rc = cworld_open(&g->world, g->ctx, g->tree, err);
	return rc < 0 ? rc : ctree_open(&g->view, g->world, &g->base, err);
}

/* Whether all names that a rule would put on a line mean something there: 1, 0, <0. */
static int can_name(struct applying *g, const struct rewrite *rule, const char *path,
		    const struct strbuf *text, uint32_t line, struct err *err)
{
	word_vec names = VEC_INIT;
	int rc = 1;

	rewrite_strangers(&names, &g->arena, rule, text->buf, text->len, line);
	for (size_t i = 0; i < names.n && rc == 1; i++) {
		cref_vec refs = VEC_INIT;

		rc = open_view(g, err);
		if (rc >= 0)
			rc = ctree_visible(&refs, g->view, path, names.items[i], err);
		if (rc >= 0)
			rc = refs.n > 0;
		VEC_RELEASE(&refs);
	}
	VEC_RELEASE(&names);
	return rc;
}

/* The file of finding @first, whose findings end at @end: from the last line up. */
static int rewrite_file(struct applying *g, size_t first, size_t end, struct err *err)
{
	const char *path = g->before.silent[first].f.path;
	_cleanup_snap_file_ struct snap_file file = SNAP_FILE_INIT;
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	bool any = false;
	int rc = snapshot_read(&file, &g->snap, g->r, path, CFILE_MAX_BYTES, err);

	if (rc)
		return rc < 0 ? rc : 0;
	strbuf_add(&text, file.data, file.len);
	for (size_t i = end; i-- > first;) {
		const struct check_finding *f = &g->before.silent[i].f;
		const struct rewrite *rule = rule_for(g->u, f);
		_cleanup_strbuf_ struct strbuf next = STRBUF_INIT;

		rc = rule ? can_name(g, rule, path, &text, f->line, err) : 0;
		if (rc < 0)
			return rc;
		if (rc != 1 || !rewrite_line(&next, rule, text.buf, text.len, f->line))
			continue;
		strbuf_reset(&text);
		strbuf_add(&text, next.buf, next.len);
		g->done[i] = any = true;
	}
	if (any)
		snapshot_set_content(&g->snap, path, strlen(path), text.buf, text.len, NULL,
				     file.mode);
	return any;
}

/* Rewrites where @keep says so of a finding (NULL: of all). 1 something, 0, <0. */
static int rewrite_all(struct applying *g, const bool *keep, struct err *err)
{
	size_t n = g->before.n_silent, end;
	bool any = false;

	snapshot_release(&g->snap);
	snapshot_init(&g->snap, g->tree);
	memset(g->done, 0, n * sizeof(*g->done));
	for (size_t i = 0; i < n; i = end) {
		int rc = 0;

		for (end = i + 1; end < n && strcmp(g->before.silent[end].f.path,
						    g->before.silent[i].f.path) == 0;)
			end++;
		if (!keep || keep[i])
			rc = rewrite_file(g, i, end, err);
		if (rc < 0)
			return rc;
		any |= rc == 1;
	}
	return any;
}

static bool is_worse(const struct applying *g)
{
	for (size_t i = 0; i < g->after.n_silent; i++)
		if (!fixup_has_finding(&g->before, &g->after.silent[i].f))
			return true;
	return false;
}

static bool same_path(const struct applying *g, size_t i, size_t k)
{
	return strcmp(g->before.silent[i].f.path, g->before.silent[k].f.path) == 0;
}

/* For all findings of a file: whether it has been repaired of what was rewritten. */
static bool *repaired_files(const struct applying *g)
{
	size_t n = g->before.n_silent;
	bool *keep = mem_zalloc(n + 1);

	for (size_t i = 0; i < n; i++) {
		keep[i] = true;
		for (size_t k = 0; k < n; k++)
			if (g->done[k] && same_path(g, i, k))
				keep[i] &= !fixup_has_finding(&g->after, &g->before.silent[k].f);
	}
	return keep;
}

static void list_places(struct fixup_places *out, const struct applying *g)
{
	for (size_t i = 0; i < g->before.n_silent; i++) {
		const struct check_finding *f = &g->before.silent[i].f;
		struct fixup_place place = { arena_strdup(&out->arena, f->path), f->line };

		if (g->done[i])
			VEC_PUSH(&out->items, place);
	}
}

int fixup_rule_apply(git_oid *tree, struct fixup_places *out, struct ctx *ctx, struct repo *r,
		     struct scratch *scratch, const struct rev *sides[2],
		     const struct fixup_use *u, struct err *err)
{
	_cleanup_(applying_release) struct applying g = {
		.u = u, .ctx = ctx, .r = r, .tree = tree, .base = SNAPSHOT_INIT,
		.before = FLOW_CHECK_RESULT_INIT,
		.after = FLOW_CHECK_RESULT_INIT, .snap = SNAPSHOT_INIT,
	};
	struct flow_check_opts opts = FLOW_CHECK_OPTS_INIT;
	_cleanup_free_ bool *keep = NULL;
	git_oid made;
	int rc;

	opts.no_attribution = true;
	rc = fixup_use_check(&g.before, ctx, sides, tree, &opts, err);
	if (rc < 0)
		return rc;
	g.done = mem_zalloc((g.before.n_silent + 1) * sizeof(*g.done));
	rc = rewrite_all(&g, NULL, err);
	if (rc == 1)
		rc = snapshot_write_tree(&made, &g.snap, scratch, err);
	else
		return rc;
	if (rc >= 0)
		rc = fixup_use_check(&g.after, ctx, sides, &made, &opts, err);
	if (rc < 0 || is_worse(&g))
		return rc < 0 ? rc : 0;
	keep = repaired_files(&g);
	rc = rewrite_all(&g, keep, err);
	if (rc <= 0)
		return rc;
	rc = snapshot_write_tree(tree, &g.snap, scratch, err);
	if (rc < 0)
		return rc;
	list_places(out, &g);
	return 1;
}
