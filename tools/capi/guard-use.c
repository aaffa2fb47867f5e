// SPDX-License-Identifier: GPL-2.0-only
#include "capi/guard-use.h"

#include <string.h>

#include "capi/config-tree.h"

/* `obj-$(X) += f.o`, `drv-$(X) += sub/f.o`, `obj-$(X) += sub/` */
static void read_makefile(struct guard_build *out, const struct snap_file *f,
			  const char *what, const char *guard)
{
	size_t n = strlen(what), g = strlen(guard);

	for (const char *p = f->data, *end = p + f->len; p < end;) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));
		const char *stop = nl ? nl : end;
		const char *open = memmem(p, (size_t)(stop - p), "$(CONFIG_", 9);
		const char *close = open ? memchr(open, ')', (size_t)(stop - open)) :
					   NULL;
		const char *at = close ? memmem(close, (size_t)(stop - close), what, n) :
					 NULL;

		p = nl ? nl + 1 : end;
		if (!at || (at[-1] != ' ' && at[-1] != '\t'))
			continue;
		if ((size_t)(close - open - 2) == g && !memcmp(open + 2, guard, g))
			out->by_guard = true;
		else
			out->by_other = true;
	}
}

struct guard_build guard_built_by(struct probe *pr, const char *guard)
{
	struct guard_build built = { false, false };
	struct arena *a = &pr->w.tmp;
	const char *dot = strrchr(pr->path, '.'), *slash = strrchr(pr->path, '/');

	if (!dot || !slash)
		return built;
	for (const char *at = slash; at; at = at > pr->path ?
	     memrchr(pr->path, '/', (size_t)(at - pr->path)) : NULL) {
		_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
		_cleanup_err_ struct err ignored = ERR_INIT;
		const char *sub = strchr(at + 1, '/');
		const char *path = arena_printf(a, "%.*s/Makefile",
						(int)(at - pr->path), pr->path);

		if (snapshot_read_fitting(&f, pr->snap, pr->repo, path, 1 << 20, &ignored))
			continue;
		read_makefile(&built, &f, arena_printf(a, "%.*so", (int)(dot - at), at + 1),
			      guard);
		if (sub)
			read_makefile(&built, &f, arena_printf(a, "%.*s/", (int)(sub - at - 1),
							       at + 1), guard);
	}
	return built;
}

int guard_is_set(bool *yes, struct probe *pr, const char *guard, struct err *err)
{
	cref_vec refs = VEC_INIT;
	int rc = ctree_visible(&refs, pr->tree, pr->path, guard, err);

	*yes = false;
	for (size_t i = 0; i < refs.n; i++)
		*yes |= refs.items[i].fact->kind == FACT_CONST &&
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

enum { NEEDS_NOT = 1, NEEDS };

/* Whether the file is only built where CONFIG_@option is set. */
static int file_needs(bool *yes, struct probe *pr, const char *option, struct err *err)
{
	const char *guard = arena_cat(pr->arena, "CONFIG_", option);
	const struct map_entry *e = map_find(&pr->options, guard, strlen(guard));
	_cleanup_config_tree_ struct config_tree t = { .snap = pr->snap, .repo = pr->repo };
	int rc;

	if (e) {
		*yes = e->value == NEEDS;
		return 0;
	}
	rc = config_tree_implies(&t, pr->path, guard, err);
	*yes = rc > 0;
	map_put(&pr->options, guard, strlen(guard), NULL)->value = *yes ? NEEDS : NEEDS_NOT;
	return rc < 0 ? rc : 0;
}

int guard_is_met(bool *yes, struct probe *pr, uint32_t tok, const char *options,
		 struct err *err)
{
	const char *own = guard_around(&pr->w, tok);
	int rc = 0;

	*yes = true;
	while (rc >= 0 && *yes) {
		_cleanup_free_ char *option = config_next_option(&options);

		if (!option)
			break;
		if (own && config_names_option(own, option))
			continue;
		rc = guard_is_set(yes, pr, arena_cat(&pr->w.tmp, "CONFIG_", option), err);
		if (rc >= 0 && !*yes)
			rc = file_needs(yes, pr, option, err);
	}
	return rc;
}
