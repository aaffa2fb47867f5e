// SPDX-License-Identifier: GPL-2.0-only
/* What is in, put on the merged tree: what names, types and the checks say of that. */
#include <string.h>

#include "base/hash.h"
#include "base/mem.h"
#include "flow/fixup-use.h"
#include "flow/suggest-internal.h"

struct trial {
	struct snapshot snap;
	git_oid tree;
	struct flow_check_result found;
};

#define TRIAL_INIT { .snap = SNAPSHOT_INIT, .found = FLOW_CHECK_RESULT_INIT }

static void trial_release(struct trial *t)
{
	snapshot_release(&t->snap);
	flow_check_result_release(&t->found);
}

static int make_trial(struct trial *t, struct suggest *g, struct err *err)
{
	int rc = suggest_snapshot(&t->snap, g, NULL, err);

	return rc < 0 ? rc : snapshot_write_tree(&t->tree, &t->snap, g->scratch, err);
}

/* Files with edits, and those with findings that the edits are for, wherever they are. */
static void list_tried(suggest_paths *out, const struct suggest *g)
{
	suggest_touched(out, g, NULL);
	for (size_t i = 0; i < g->n_cases; i++) {
		const struct suggest_case *c = &g->cases[i];
		bool known = !c->in;

		for (size_t n = 0; n < out->n && !known; n++)
			known = strcmp(out->items[n], c->s->f.path) == 0;
		if (!known)
			VEC_PUSH(out, c->s->f.path);
	}
}

/* Of the changes of side @s those to such files; borrows what they hold. */
static void narrow(struct tree_changes *out, const struct suggest *g, int s)
{
	suggest_paths paths = VEC_INIT;
	size_t n = 0;

	list_tried(&paths, g);
	*out = (struct tree_changes)TREE_CHANGES_INIT;
	out->items = mem_array(NULL, paths.n + 1, sizeof(*out->items));
	for (size_t i = 0; i < g->changes[s].n; i++) {
		const struct tree_change *c = &g->changes[s].items[i];

		for (size_t k = 0; k < paths.n && n < paths.n; k++)
			if (strcmp(paths.items[k], c->path) == 0)
				out->items[n++] = *c;
	}
	out->n = n;
	VEC_RELEASE(&paths);
}

/* Only files with edits can have lost a finding, or got one. */
static int check_trial(struct trial *t, struct suggest *g, struct err *err)
{
	struct tree_changes among[2] = { TREE_CHANGES_INIT, TREE_CHANGES_INIT };
	struct flow_check_scope scope = {
		.kinds = UINT32_MAX, .meets = { UINT32_MAX, UINT32_MAX },
		.among = { &among[0], &among[1] },
	};
	struct flow_check_opts how = *g->opts->check;
	int rc;

	how.no_attribution = true;
	how.suppress = NULL;
	how.fixups = NULL;
	how.min = CHECK_POSSIBLE;
	how.scope = &scope;
	narrow(&among[0], g, 0);
	narrow(&among[1], g, 1);
	rc = fixup_use_check(&t->found, g->ctx, g->sides, &t->tree, &how, err);
	free(among[0].items);
	free(among[1].items);
	return rc;
}

static void fail(struct suggest *g, struct suggest_case *c, const char *why)
{
	c->in = false;
	c->out.why = arena_strdup(&g->arena, why);
}

/*
 * All that is in, touches the file and is about that function; else all that touches the
 * file.
 */
static bool fail_around(struct suggest *g, const char *path, const char *func, const char *why,
			const char *undeclared)
{
	bool any = false;

	for (int strict = 1; strict >= 0 && !any; strict--)
		for (size_t i = 0; i < g->n_cases; i++) {
			struct suggest_case *c = &g->cases[i];
			bool about = strcmp(c->s->f.decl, func) == 0 ||
				     (c->function && strcmp(c->function, func) == 0);

			if (!c->in || !suggest_touches(c, path) || (strict && !about))
				continue;
			fail(g, c, why);
			c->undeclared = undeclared;
			any = true;
		}
	return any;
}

/* The names and types of one file's functions, next to what they were. 1 something failed. */
static int judge_file(struct suggest *g, struct ctree *tree, const char *path, struct err *err)
{
	suggest_troubles after = VEC_INIT;
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	struct suggest_file f;
	bool failed = false;
	uint64_t hash;
	int rc = suggest_read(&f, g, path, err);

	if (rc || !cpath_is_c(path))
		return rc < 0 ? rc : 0;
	suggest_text(&text, g, &f, NULL);
	hash = hash_bytes(text.buf, text.len, 1);
	if (map_put(&g->judged, f.path, strlen(f.path), NULL)->value == hash)
		return 0;
	rc = suggest_judge_new(&after, &g->arena,
			       &(struct suggest_version){ g->tree, f.text, f.len },
			       &(struct suggest_version){ tree, text.buf, text.len }, f.path, err);
	for (size_t i = 0; rc >= 0 && i < after.n; i++)
		failed |= fail_around(g, path, after.items[i].func, after.items[i].text,
				      after.items[i].undeclared);
	if (rc >= 0 && !failed)
		map_put(&g->judged, f.path, strlen(f.path), NULL)->value = hash;
	VEC_RELEASE(&after);
	return rc < 0 ? rc : failed;
}

static int judge_trial(struct trial *t, struct suggest *g, struct err *err)
{
	_cleanup_(ctree_freep) struct ctree *tree = NULL;
	suggest_paths paths = VEC_INIT;
	bool failed = false;
	int rc = ctree_open(&tree, g->world, &t->snap, err);

	suggest_touched(&paths, g, NULL);
	for (size_t i = 0; rc >= 0 && i < paths.n; i++) {
		rc = judge_file(g, tree, paths.items[i], err);
		failed |= rc > 0;
	}
	VEC_RELEASE(&paths);
	return rc < 0 ? rc : failed;
}

static bool is_touched(const struct suggest *g, const char *path)
{
	for (size_t i = 0; i < g->n_cases; i++)
		if (g->cases[i].in && suggest_touches(&g->cases[i], path))
			return true;
	return false;
}

/* That somebody's edit is not there any more is what the suggestion says. */
static bool is_meant(const struct suggest *g, const struct check_finding *f)
{
	bool of_file = strcmp(f->symbol, f->path) == 0;

	for (size_t i = 0; f->kind == CHECK_LOST_CHANGE && i < g->n_cases; i++) {
		const struct suggest_case *c = &g->cases[i];

		if (c->in && c->rewrites && strcmp(c->s->f.path, f->path) == 0 &&
		    (strcmp(c->s->f.decl, f->symbol) == 0 || (of_file && !c->lesson)))
			return true;
	}
	return false;
}

/* A new finding where nothing was edited: each of the fixes that nobody converted may be it. */
static bool fail_elsewhere(struct suggest *g, const struct check_finding *f)
{
	bool any = false;

	for (size_t i = 0; i < g->n_cases && g->opts->check->kinds & (1u << f->kind); i++) {
		struct suggest_case *c = &g->cases[i];

		if (!c->in || c->lesson)
			continue;
		fail(g, c, arena_printf(&g->arena, "with it, %s: %s: %s", f->path, f->symbol,
					f->message));
		any = true;
	}
	return any;
}

/* What the checks say of it: a finding that is still there, one that is new. */
static bool compare(struct suggest *g, const struct trial *t)
{
	bool failed = false;

	for (size_t i = 0; i < t->found.n_silent; i++) {
		const struct check_finding *f = &t->found.silent[i].f;

		if (f->confidence < g->opts->check->min || fixup_has_finding(g->res, f) ||
		    is_meant(g, f))
			continue;
		failed |= fail_around(g, f->path, f->decl, f->message, NULL) ||
			  fail_elsewhere(g, f);
	}
	for (size_t i = 0; i < g->n_cases; i++) {
		struct suggest_case *c = &g->cases[i];
		bool there = fixup_has_finding(&t->found, &c->s->f);

		c->gone = !c->in && !there && is_touched(g, c->s->f.path);
		if (!c->in || !there)
			continue;
		fail(g, c, "it does not do: the check still finds the same");
		failed = true;
	}
	return failed;
}

int suggest_check_all(struct suggest *g, git_oid *tree, struct err *err)
{
	_cleanup_(trial_release) struct trial t = TRIAL_INIT;
	int rc = make_trial(&t, g, err);

	if (rc >= 0)
		rc = check_trial(&t, g, err);
	if (rc < 0)
		return rc;
	*tree = t.tree;
	return compare(g, &t);
}

int suggest_judge_all(struct suggest *g, struct err *err)
{
	_cleanup_(trial_release) struct trial t = TRIAL_INIT;
	int rc = suggest_snapshot(&t.snap, g, NULL, err);

	return rc < 0 ? rc : judge_trial(&t, g, err);
}
