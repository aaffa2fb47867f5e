// SPDX-License-Identifier: GPL-2.0-only
#include "flow/series-tips.h"

#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "flow/apply-source.h"
#include "mail/series.h"

/* Characters of a title that are enough to know it by. */
#define TITLE 60

void series_tips_release(struct series_tips *t)
{
	for (size_t i = 0; i < t->n; i++)
		rev_release(&t->items[i].rev);
	VEC_RELEASE(t);
	arena_release(&t->arena);
	*t = (struct series_tips)SERIES_TIPS_INIT;
}

static bool is_taken(const struct series_tips *t, const char *name)
{
	for (size_t i = 0; i < t->n; i++)
		if (!strcmp(t->items[i].rev.name, name))
			return true;
	return false;
}

/* The title, cut at a word, with a number where there is one like it. */
static char *name_for(const struct series_tips *t, const char *title)
{
	size_t len = strlen(title);
	char *name;

	if (len > TITLE)
		for (len = TITLE; len > TITLE / 2 && title[len] != ' ';)
			len--;
	name = mem_printf("%.*s", (int)len, *title ? title : "a series");
	for (unsigned int n = 2; is_taken(t, name); n++) {
		free(name);
		name = mem_printf("%.*s (%u)", (int)len, *title ? title : "a series", n);
	}
	return name;
}

static struct matrix_subject *add(struct series_tips *t, const char *title)
{
	char *name = name_for(t, title);

	VEC_PUSH(t, (struct matrix_subject){ .rev = { .name = name }, .in_flight = true });
	return &t->items[t->n - 1];
}

static void reject(struct series_tips *t, struct matrix_subject *s, const char *why)
{
	s->left_out = arena_strdup(&t->arena, why);
	t->n_rejected++;
}

/* The first place where it does not fit. */
static const char *complaint(struct arena *a, const struct flow_apply_result *r)
{
	for (size_t i = 0; i < r->n; i++) {
		const struct apply_patch *p = &r->patches[i];
		const struct apply_conflict *c = p->n_conflicts ? p->conflicts : NULL;

		if (p->status == APPLY_FAILED)
			return arena_printf(a, "does not apply to %s: '%s': %s%s%s",
					    r->onto.name, p->step->subject,
					    c && c->path ? c->path : "",
					    c && c->path ? ": " : "",
					    c ? c->why : "conflicts");
	}
	return "does not apply";
}

static int add_tip(struct series_tips *t, struct ctx *ctx, const struct rev *onto,
		   const struct apply_steps *steps, const char *title,
		   struct err *err)
{
	_cleanup_flow_apply_ struct flow_apply_result r = FLOW_APPLY_RESULT_INIT;
	_cleanup_err_ struct err why = ERR_INIT;
	struct matrix_subject *s = add(t, title);
	struct rev tip = REV_INIT;
	struct repo *repo;
	int rc = flow_apply(&r, ctx, onto, steps, NULL, &why);

	if (rc < 0 && why.code == ERR_CANCELLED) {
		err_move(err, &why);
		return rc;
	}
	if (rc) {
		reject(t, s, rc < 0 ? err_msg(&why) : complaint(&t->arena, &r));
		return 0;
	}
	rc = ctx_worker_repo(&repo, ctx, 0, err);
	if (rc < 0)
		return rc;
	rc = rev_of_commit(&tip, repo, &r.tip, s->rev.name, err);
	if (rc < 0)
		return rc;
	rev_release(&s->rev);
	s->rev = tip;
	return 0;
}

static int add_semantic(struct series_tips *t, struct ctx *ctx,
			const struct rev *onto, const char *path, struct err *err)
{
	_cleanup_apply_source_ struct apply_source source = APPLY_SOURCE_INIT;
	struct apply_source_opts opts = { .mbox = NULL };
	int rc = apply_source_open(&source, ctx, path, &opts, err);

	return rc < 0 ? rc : add_tip(t, ctx, onto, &source.steps, source.title, err);
}

static int add_series(struct series_tips *t, struct ctx *ctx,
		      const struct rev *onto, const struct series *s,
		      struct err *err)
{
	_cleanup_steps_ struct apply_steps steps = APPLY_STEPS_INIT;
	_cleanup_err_ struct err why = ERR_INIT;

	if (series_complete(s, &why) < 0) {
		reject(t, add(t, s->title), err_msg(&why));
		return 0;
	}
	apply_steps_of_series(&steps, s);
	return add_tip(t, ctx, onto, &steps, s->title, err);
}

static int add_path(struct series_tips *t, struct ctx *ctx, const struct rev *onto,
		    const char *path, struct err *err)
{
	_cleanup_(series_set_freep) struct series_set *set = NULL;
	struct mail_opts opts = { .skip_unreadable = true };
	size_t was = t->n;
	int rc;

	if (semantic_is_series(path))
		return add_semantic(t, ctx, onto, path, err);
	rc = series_read(&set, path, &opts, err);
	for (size_t i = 0; rc >= 0 && i < set->n; i++) {
		ctx_progress(ctx, "applying series", i, set->n);
		if (series_is_newest(set, &set->series[i]))
			rc = add_series(t, ctx, onto, &set->series[i], err);
	}
	if (rc >= 0 && t->n == was)
		return err_code(err, ERR_NOT_FOUND, "no patches in '%s'%s%s", path,
				set->n_unread ? ": " : "",
				set->n_unread ? set->unread[0].why : "");
	return rc;
}

int series_tips_make(struct series_tips *out, struct ctx *ctx,
		     const struct rev *onto, const char *const *paths, size_t n,
		     struct err *err)
{
	_cleanup_series_tips_ struct series_tips t = SERIES_TIPS_INIT;

	for (size_t i = 0; i < n; i++) {
		int rc = add_path(&t, ctx, onto, paths[i], err);

		if (rc < 0)
			return rc;
	}
	*out = t;
	t = (struct series_tips)SERIES_TIPS_INIT;
	return 0;
}
