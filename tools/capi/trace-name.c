// SPDX-License-Identifier: GPL-2.0-only
#include "capi/trace-name.h"

#include <string.h>

#include "base/bytes.h"
#include "capi/lex.h"

static const char *const makers[] = {
	"TRACE_EVENT", "DEFINE_EVENT", "DECLARE_TRACE", "DEFINE_TRACE",
};

bool trace_is_maker(const char *macro)
{
	for (size_t i = 0; i < sizeof(makers) / sizeof(makers[0]); i++)
		if (string_begins(macro, makers[i]))
			return true;
	return false;
}

/* Whether @p stands behind @what, blanks aside. */
static bool behind(const char *text, const char *p, const char *what)
{
	size_t n = strlen(what);

	while (p > text && (p[-1] == ' ' || p[-1] == '\t'))
		p--;
	return (size_t)(p - text) >= n && memcmp(p - n, what, n) == 0;
}

/*
 * The use of the parameter @name that makes the tracepoint: `trace_##name`, else the first
 * argument of a call, `__DECLARE_TRACE(name, …)`. NULL: none is.
 */
static const char *making_use(const char *text, const char *name)
{
	const char *handed = NULL;
	size_t n = strlen(name);

	for (const char *p = strstr(text, name); p; p = strstr(p + 1, name)) {
		if ((p > text && lex_is_word(p[-1])) || lex_is_word(p[n]))
			continue;
		if (behind(text, p, "trace_##") || behind(text, p, "trace_ ##"))
			return p;
		if (!handed && behind(text, p, "("))
			handed = p;
	}
	return handed;
}

static bool suffix_of(struct trace_suffix *out, const struct cref *macro)
{
	const char *body = cref_str(macro, macro->fact->type), *p;
	const struct fact_sub *first = &macro->facts->subs[macro->fact->first_sub];

	if (macro->fact->kind != FACT_MACRO || !macro->fact->n_subs)
		return false;
	p = making_use(body, cref_str(macro, first->name));
	if (!p)
		return false;
	p += strlen(cref_str(macro, first->name));
	p += strspn(p, " \t");
	*out = (struct trace_suffix){ .s = p };
	if (p[0] != '#' || p[1] != '#')
		return true;
	p += 2;
	p += strspn(p, " \t");
	out->s = p;
	while (lex_is_word(p[out->len]))
		out->len++;
	return out->len > 0;
}

bool trace_same_suffix(const struct trace_suffix *a, const struct trace_suffix *b)
{
	return a->len == b->len && memcmp(a->s, b->s, a->len) == 0;
}

bool trace_suffix_of(struct trace_suffix *out, const struct cref *refs, size_t n)
{
	bool any = false;

	for (size_t i = 0; i < n; i++) {
		struct trace_suffix one;

		if (refs[i].fact->flags & FACT_UNDEF)
			continue;
		if (!suffix_of(&one, &refs[i]) || (any && !trace_same_suffix(&one, out)))
			return false;
		*out = one;
		any = true;
	}
	return any;
}

bool trace_renames(struct trace_suffix *old, struct trace_suffix *new,
		   const struct delta_change *ch)
{
	return !ch->tag && trace_is_maker(ch->name) &&
	       trace_suffix_of(old, ch->old_refs, ch->n_old) &&
	       trace_suffix_of(new, ch->new_refs, ch->n_new) && !trace_same_suffix(old, new);
}

/* The first change of a name that is, or comes behind, @name. */
static size_t lower(const struct delta *d, const char *name)
{
	size_t lo = 0, hi = d->n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (strcmp(d->items[mid].name, name) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

bool trace_any_renamed(const struct delta *d)
{
	struct trace_suffix old, new;

	for (size_t k = 0; k < sizeof(makers) / sizeof(makers[0]); k++)
		for (size_t i = lower(d, makers[k]);
		     i < d->n && string_begins(d->items[i].name, makers[k]); i++)
			if (trace_renames(&old, &new, &d->items[i]))
				return true;
	return false;
}
