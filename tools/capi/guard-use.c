// SPDX-License-Identifier: GPL-2.0-only
#include "capi/guard-use.h"

#include <string.h>

#include "capi/config-tree.h"
#include "capi/guard-term.h"

int guard_is_set(bool *yes, struct probe *pr, const char *guard, struct err *err)
{
	cref_vec refs = VEC_INIT;
	int rc = ctree_visible(&refs, pr->tree, pr->path, guard, err);

	*yes = false;
	for (size_t i = 0; i < refs.n; i++)
		*yes |= (refs.items[i].fact->kind == FACT_CONST ||
			 refs.items[i].fact->kind == FACT_MACRO) &&
			!(refs.items[i].fact->flags & FACT_UNDEF);
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : 0;
}

/* The condition of the line that a token of an expansion is of. */
static uint32_t cond_of_line(const struct lexed *lx, uint32_t line)
{
	size_t lo = 0, hi = lx->toks.n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (lx->toks.items[mid].line < line)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < lx->toks.n ? lx->toks.items[lo].cond : 0;
}

const char *guard_around(struct walker *w, uint32_t tok)
{
	const struct lexed *lx = &w->cf->lx;
	const struct tok *t = parse_tok(&w->p, tok);

	return lex_guard(&w->tmp, lx, w->macro ? w->macro->cond :
				      w->expanded ? cond_of_line(lx, t->line) : t->cond);
}

/* Whether the file is only built where each term of @guard holds. 1, 0, <0. */
static int implies_all(struct config_tree *t, const char *path, const char *guard,
		       struct err *err)
{
	const char *rest = guard, *term;
	int rc = -1;
	size_t n;

	while (rc != 0 && guard_term(&rest, &term, &n)) {
		const char *one = arena_strndup(&t->arena, term, n);

		rc = strstr(one, "CONFIG_") ? config_tree_implies(t, path, one, err) : 0;
		if (rc < 0)
			return rc;
	}
	/* alternatives */
	return rc < 0 ? config_tree_implies(t, path, guard, err) : rc;
}

/* Whether the file is only built where what @guard names is set. */
static int file_needs(enum guard_build *out, struct probe *pr, const char *guard,
		      struct err *err)
{
	_cleanup_config_tree_ struct config_tree t = { .snap = pr->snap, .repo = pr->repo };
	const struct config_def *def = NULL;
	struct built built;
	int rc = implies_all(&t, pr->path, guard, err);

	*out = rc > 0 ? GUARD_BUILT_BY : GUARD_BUILT_WITHOUT;
	if (rc == 0)
		rc = config_tree_built(&built, &t, pr->path, err);
	if (rc == 0 && *out != GUARD_BUILT_BY && built.config) {
		rc = config_tree_find(&def, &t, built.config, err);
		if (!def)
			*out = GUARD_BUILT_UNSURE;
	}
	return rc < 0 ? rc : 0;
}

int guard_built_by(enum guard_build *out, struct probe *pr, const char *guard,
		   struct err *err)
{
	const struct map_entry *e = map_find(&pr->options, guard, strlen(guard));
	int rc;

	if (e) {
		*out = (enum guard_build)e->value;
		return 0;
	}
	rc = file_needs(out, pr, guard, err);
	guard = arena_strdup(pr->arena, guard);
	map_put(&pr->options, guard, strlen(guard), NULL)->value = *out;
	return rc;
}

int guard_is_met(bool *yes, struct probe *pr, uint32_t tok, const char *options,
		 struct err *err)
{
	const char *own = guard_around(&pr->w, tok);
	int rc = 0;

	*yes = true;
	while (rc >= 0 && *yes) {
		_cleanup_free_ char *option = config_next_option(&options);
		enum guard_build built;
		const char *name;

		if (!option)
			break;
		if (own && config_names_option(own, option))
			continue;
		name = arena_cat(&pr->w.tmp, "CONFIG_", option);
		rc = guard_is_set(yes, pr, name, err);
		if (rc < 0 || *yes)
			continue;
		rc = guard_built_by(&built, pr, name, err);
		*yes = built == GUARD_BUILT_BY;
	}
	return rc;
}
