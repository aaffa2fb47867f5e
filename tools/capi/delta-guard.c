// SPDX-License-Identifier: GPL-2.0-only
/* Members that are under an option, and were there in every configuration. */
#include <string.h>

#include "capi/delta-internal.h"
#include "capi/lex.h"

/* The condition of a member inside of its structure, which may be under one, too. */
static const char *inner_guard(const struct cref *r, const struct fact_sub *s)
{
	const char *outer = cref_str(r, r->fact->guard), *g = cref_str(r, s->guard);
	size_t n = strlen(outer);

	if (!n || strncmp(g, outer, n) != 0)
		return g;
	return g[n] ? g + n + strspn(g + n, " &") : "";
}

/* "CONFIG_X", or "defined(CONFIG_X)" and its like. */
static bool is_option(const char *term, size_t len)
{
	static const char *const forms[] = { "defined", "IS_ENABLED", "IS_REACHABLE",
					     "IS_BUILTIN" };

	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		size_t n = strlen(forms[i]);

		if (len < n + 2 || memcmp(term, forms[i], n) != 0 || term[n] != '(' ||
		    term[len - 1] != ')')
			continue;
		term += n + 1;
		len -= n + 2;
		break;
	}
	if (len <= 7 || memcmp(term, "CONFIG_", 7) != 0)
		return false;
	for (size_t i = 0; i < len; i++)
		if (!lex_is_word(term[i]))
			return false;
	return true;
}

/* Whether a condition is an option that has to be set, or several. */
static bool is_options(const char *guard)
{
	if (!*guard)
		return false;
	for (const char *p = guard, *end; p; p = end ? end + 4 : NULL) {
		end = strstr(p, " && ");
		if (!is_option(p, end ? (size_t)(end - p) : strlen(p)))
			return false;
	}
	return true;
}

static const struct fact_sub *next_form(const struct cref *r, const char *name, uint32_t *k)
{
	while (*k < r->fact->n_subs) {
		const struct fact_sub *s = &r->facts->subs[r->fact->first_sub + (*k)++];

		if (strcmp(cref_str(r, s->name), name) == 0)
			return s;
	}
	return NULL;
}

const char *delta_member_guard(const struct cref *r, const char *name)
{
	uint32_t k = 0;
	const struct fact_sub *s = next_form(r, name, &k);
	const char *guard = s ? inner_guard(r, s) : "";

	/* of several forms one may be there where another one is not */
	return is_options(guard) && !next_form(r, name, &k) ? guard : NULL;
}

/* Without a condition, or on both sides of an #else. */
static bool is_always_there(const struct cref *r, const char *name)
{
	const struct fact_sub *s, *last = NULL;

	for (uint32_t k = 0; (s = next_form(r, name, &k)) != NULL; last = s)
		if (!*inner_guard(r, s) ||
		    (last && lex_opposite(inner_guard(r, last), inner_guard(r, s))))
			return true;
	return false;
}

bool delta_lost_cover(const struct cref *old, const struct cref *new, const char *name)
{
	return *name && delta_has_inner_guards(new->fact) && delta_member_guard(new, name) &&
	       is_always_there(old, name);
}

bool delta_has_inner_guards(const struct fact *f)
{
	return f->kind == FACT_STRUCT || f->kind == FACT_UNION;
}

const struct cref *delta_sole_definition(const struct cref *refs, size_t n)
{
	const struct cref *sole = NULL;

	for (size_t i = 0; i < n; i++) {
		if (!(refs[i].fact->flags & FACT_DEFINED))
			continue;
		if (sole)
			return NULL;
		sole = &refs[i];
	}
	return sole;
}

bool delta_guards_some(const cref_vec *old, const cref_vec *new)
{
	const struct cref *was = delta_sole_definition(old->items, old->n);
	const struct cref *is = delta_sole_definition(new->items, new->n);

	for (uint32_t k = 0; was && is && k < is->fact->n_subs; k++) {
		const struct fact_sub *s = &is->facts->subs[is->fact->first_sub + k];

		if (delta_lost_cover(was, is, cref_str(is, s->name)))
			return true;
	}
	return false;
}
