// SPDX-License-Identifier: GPL-2.0-only
#include "flow/suppress.h"

#include <string.h>

#include "base/mem.h"
#include "flow/same-patch.h"

void suppressions_release(struct suppressions *s)
{
	free(s->items);
	free(s->notes);
	arena_release(&s->arena);
	*s = (struct suppressions)SUPPRESSIONS_INIT;
}

static bool has_no_roles(enum check_kind kind)
{
	return kind == CHECK_DUPLICATE || kind == CHECK_NAME_CLASH;
}

/* The subject is what it was, or the commit does what was meant. 1, 0, <0. */
static int is_provider(const struct suppress_provider *p, struct ctx *ctx,
		       const struct flow_commit *c, struct err *err)
{
	git_oid commit, id;
	int rc;

	if (!p->is_commit && !p->is_patch_id)
		return !strcmp(p->text, c->subject);
	if (git_oid_fromstr(&commit, c->id) < 0)
		return err_set(err, "'%s' is no commit id", c->id);
	if (p->is_commit)
		return same_commit(ctx, &commit, &p->id, err);
	rc = same_patch_id(&id, ctx, &commit, err);
	return rc < 0 ? rc : rc == 0 && git_oid_equal(&id, &p->id);
}

static int one_provides(const struct suppress *e, struct ctx *ctx,
			const struct flow_commits *commits, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; !rc && i < e->n_providers; i++)
		for (size_t k = 0; !rc && k < commits->n; k++)
			rc = is_provider(&e->providers[i], ctx,
					 &commits->items[k], err);
	return rc;
}

/* Where both sides did the same, either may be the one that is meant. */
static int meets_provider(const struct suppress *e, struct ctx *ctx,
			  const struct flow_silent *s, struct err *err)
{
	int rc = one_provides(e, ctx, &s->commits[s->f.provider], err);

	if (!rc && has_no_roles(s->f.kind))
		rc = one_provides(e, ctx, &s->commits[!s->f.provider], err);
	return rc;
}

static bool is_listed(const char *const *list, size_t n, const char *word)
{
	size_t i = 0;

	while (i < n && strcmp(list[i], word) != 0)
		i++;
	return i < n;
}

static bool meets_path(const struct suppress *e, const char *path)
{
	size_t i = 0;

	while (i < e->n_paths && !suppress_path_meets(e->paths[i], path))
		i++;
	return i < e->n_paths;
}

/* The dear question comes last. 1 yes, 0 no, <0 failed. */
static int is_about(const struct suppress *e, struct ctx *ctx,
		    const struct flow_silent *s, struct err *err)
{
	if (e->expired)
		return 0;
	if (e->kinds && !(e->kinds & UINT32_C(1) << s->f.kind))
		return 0;
	if (e->n_symbols && !is_listed(e->symbols, e->n_symbols, s->f.symbol))
		return 0;
	if (e->n_paths && !meets_path(e, s->f.path))
		return 0;
	return e->n_providers ? meets_provider(e, ctx, s, err) : 1;
}

int suppress_apply(struct flow_check_result *r, struct ctx *ctx,
		   const struct suppressions *s, struct err *err)
{
	r->n_suppressed = 0;
	for (size_t i = 0; i < r->n_silent; i++) {
		struct flow_silent *f = &r->silent[i];
		int rc = 0;

		f->suppressed = NULL;
		for (size_t k = 0; !rc && k < s->n; k++) {
			rc = is_about(&s->items[k], ctx, f, err);
			if (rc > 0)
				f->suppressed = &s->items[k];
		}
		if (rc < 0)
			return rc;
		r->n_suppressed += f->suppressed != NULL;
	}
	return 0;
}
