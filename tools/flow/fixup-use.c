// SPDX-License-Identifier: GPL-2.0-only
#include "flow/fixup-use.h"

#include <string.h>

#include "base/mem.h"
#include "patch/apply.h"
#include "repo/history.h"

#define TAKEN_BACK UINT64_MAX	/* of an author and date: nobody has them now */

int fixup_use_read(struct fixup_use *out, const struct fixup_silent *f, struct arena *a,
		   struct err *err)
{
	const struct patch_opts opts = { 1, true, f->slug };
	_cleanup_(fixup_use_release) struct fixup_use u = { .f = f, .patch = PATCH_INIT };
	int rc = f->diff_len ? patch_parse(&u.patch, f->diff, f->diff_len, &opts, err) : 0;

	u.claims = arena_alloc(a, (f->n_when + 1) * sizeof(*u.claims));
	for (size_t i = 0; rc >= 0 && i < f->n_when; i++)
		rc = claim_parse(&u.claims[i], a, f->when[i], err);
	u.rules = arena_alloc(a, (f->n_rules + 1) * sizeof(*u.rules));
	for (size_t i = 0; rc >= 0 && i < f->n_rules; i++)
		rc = rewrite_parse(&u.rules[i], a, f->rules[i], err);
	if (rc < 0)
		return err_prefix(err, "fixup '%s'", f->slug);
	*out = u;
	u.patch = (struct patch)PATCH_INIT;
	return 0;
}

void fixup_use_release(struct fixup_use *u)
{
	patch_release(&u->patch);
}

void fixup_trial_release(struct fixup_trial *t)
{
	snapshot_release(&t->with);
	snapshot_release(&t->without);
	free(t->why);
	*t = (struct fixup_trial)FIXUP_TRIAL_INIT;
}

/* One file of a patch, or that turned around. 0 it goes on, 1 not, <0. */
static int put_file(struct snapshot *s, const struct fixup_use *u, size_t i, bool reverse,
		    struct repo *r, char **why, struct err *err)
{
	_cleanup_outcome_ struct patch_outcome o = PATCH_OUTCOME_INIT;
	struct patch_file file = u->patch.items[i];
	struct patch one = { .items = &file, .n = 1, .alloc = 1 };
	int rc;

	if (reverse)
		patch_reverse(&one);
	rc = patch_apply(&o, s, r, &one, NULL, err);
	/* its hunks are those of the patch */
	if (reverse)
		patch_reverse(&one);
	if (rc == 1 && why && !*why)
		*why = mem_strdup(o.n ? o.rejects[0].why : "it does not apply");
	return rc;
}

int fixup_use_try(struct fixup_trial *out, const struct fixup_use *u, struct repo *r,
		  const git_oid *tree, struct err *err)
{
	_cleanup_fixup_trial_ struct fixup_trial t = FIXUP_TRIAL_INIT;
	size_t there = 0, fits = 0;
	int rc = 0;

	snapshot_init(&t.with, tree);
	snapshot_init(&t.without, tree);
	for (size_t i = 0; rc >= 0 && i < u->patch.n; i++) {
		rc = put_file(&t.with, u, i, false, r, &t.why, err);
		fits += rc == 0;
		if (rc != 1)
			continue;
		rc = put_file(&t.without, u, i, true, r, NULL, err);
		there += rc == 0;
	}
	if (rc < 0)
		return err_prefix(err, "fixup '%s'", u->f->slug);
	t.fit = there + fits < u->patch.n ? FIXUP_FITS_NOT : fits ? FIXUP_GOES_ON : FIXUP_IS_THERE;
	fixup_trial_release(out);
	*out = t;
	t = (struct fixup_trial)FIXUP_TRIAL_INIT;
	return 0;
}

/* Whether a claim is about what a rule rewrites: "f takes N arguments" of "call f: ...". */
static bool is_of_rules(const struct fixup_use *u, const struct claim *c)
{
	for (size_t i = 0; c->name && c->what != CLAIM_USES && i < u->f->n_rules; i++)
		if (strcmp(u->rules[i].word, c->name) == 0)
			return true;
	return false;
}

static int claims_hold(const struct fixup_use *u, bool of_rules, struct cworld *w,
		       const struct snapshot *tree, struct err *err)
{
	_cleanup_(ctree_freep) struct ctree *view = NULL;
	int rc = 1;

	if (!u->f->n_when)
		return 1;
	if (ctree_open(&view, w, tree, err) < 0)
		return -1;
	for (size_t i = 0; rc == 1 && i < u->f->n_when; i++)
		if (!of_rules || is_of_rules(u, &u->claims[i]))
			rc = claim_holds(&u->claims[i], view, err);
	return rc;
}

int fixup_use_holds(const struct fixup_use *u, struct cworld *w, const struct snapshot *tree,
		    struct err *err)
{
	return claims_hold(u, false, w, tree, err);
}

int fixup_use_rules_hold(const struct fixup_use *u, struct cworld *w, const struct snapshot *tree,
			 struct err *err)
{
	return claims_hold(u, true, w, tree, err);
}

bool fixup_same_finding(const struct check_finding *a, const struct check_finding *b)
{
	return a->kind == b->kind && strcmp(a->symbol, b->symbol) == 0 &&
	       strcmp(a->path, b->path) == 0 && strcmp(a->decl, b->decl) == 0;
}

bool fixup_has_finding(const struct flow_check_result *r, const struct check_finding *f)
{
	for (size_t i = 0; i < r->n_silent; i++)
		if (fixup_same_finding(&r->silent[i].f, f))
			return true;
	return false;
}

int fixup_use_check(struct flow_check_result *out, struct ctx *ctx, const struct rev *sides[2],
		    const git_oid *tree, const struct flow_check_opts *opts, struct err *err)
{
	_cleanup_rev_ struct rev rev = { mem_strdup("the merge"), { { 0 } }, *tree };
	struct flow_check_opts o = *opts;
	int rc;

	o.textual = false;
	o.no_result_cache = true;
	rc = flow_check_merged(out, ctx, sides[0], sides[1], &rev, &o, err);
	return rc < 0 ? rc : 0;
}

int fixup_use_has_files(const struct fixup_use *u, struct repo *r, const git_oid *tree,
			struct err *err)
{
	for (size_t i = 0; i < u->patch.n; i++) {
		const char *path = u->patch.items[i].old_name;
		struct tree_entry e;
		int rc = path ? tree_find(&e, r, tree, path, err) : 0;

		if (rc)
			return rc < 0 ? rc : 0;
	}
	return 1;
}

/* ------------------------------------------------------------------- causes */

const char *fixup_cause_of(struct arena *a, const struct commit_info *c)
{
	return arena_printf(a, "%lld %s <%s> %s", (long long)c->author_time, c->author,
			    c->email, c->subject);
}

void fixup_causes_release(struct fixup_causes *c)
{
	map_release(&c->commits);
	map_release(&c->authors);
	arena_release(&c->arena);
}

int fixup_causes_add(struct fixup_causes *c, struct repo *r, const git_oid *tip,
		     const struct oid_vec *not, unsigned int who, struct err *err)
{
	_cleanup_commits_ struct commit_list list = COMMIT_LIST_INIT;
	int rc = history_commits(&list, r, tip, not, NULL, err);

	for (size_t i = 0; rc >= 0 && i < list.n; i++) {
		const struct commit_info *one = &list.items[i];
		const char *key = fixup_cause_of(&c->arena, one);
		const char *author = arena_strndup(&c->arena, key,
						   strlen(key) - strlen(one->subject) - 1);
		struct map_entry *e = map_put(&c->commits, key, strlen(key), NULL);
		bool added;

		if (e->value)
			continue;
		e->value = who;
		e = map_put(&c->authors, author, strlen(author), &added);
		e->value = added || e->value == TAKEN_BACK ? who : 0;
	}
	return rc < 0 ? rc : 0;
}

void fixup_causes_undo(struct fixup_causes *c, unsigned int who)
{
	for (uint32_t i = 0; i < c->commits.n; i++)
		if (c->commits.entries[i].value == who)
			c->commits.entries[i].value = 0;
	for (uint32_t i = 0; i < c->authors.n; i++)
		if (c->authors.entries[i].value == who)
			c->authors.entries[i].value = TAKEN_BACK;
}

/* Who brought it, or 0. */
static uint64_t brought_by(const struct fixup_causes *c, const char *cause)
{
	const struct map_entry *e;
	struct fixup_cause of;

	fixup_cause_read(&of, cause);
	e = map_find(&c->commits, of.key, strlen(of.key));
	if (e && e->value)
		return e->value;
	e = of.name ? map_find(&c->authors, of.key, of.author_len) : NULL;
	return e && e->value != TAKEN_BACK ? e->value : 0;
}

enum fixup_met fixup_causes_met(const struct fixup_causes *c, const struct fixup_silent *f)
{
	uint64_t first = 0;
	bool others = f->n_causes < 2;

	for (size_t i = 0; i < f->n_causes; i++) {
		uint64_t who = brought_by(c, f->causes[i]);

		if (!who)
			return FIXUP_MET_NOT;
		others |= i && who != first;
		first = i ? first : who;
	}
	return others ? FIXUP_MET : FIXUP_MET_BEFORE;
}
