// SPDX-License-Identifier: GPL-2.0-only
/* Which changes are shown, and in which order. */
#include <string.h>

#include "base/mem.h"
#include "cmd/api-print.h"
#include "ui/suggest.h"

#define N_KINDS (DELTA_GUARDED + 1)

int api_kinds_parse(uint32_t *out, const char *list, struct err *err)
{
	uint32_t bits = 0;
	const char *p = list;

	while (p) {
		size_t n = strcspn(p, ",");
		_cleanup_free_ char *word = mem_strndup(p, n);
		const char *near = NULL;
		uint32_t before = bits;

		if (!strcmp(word, "all"))
			bits |= (1u << N_KINDS) - 1;
		for (int k = 0; k < N_KINDS; k++) {
			if (!strcmp(word, delta_what_name(k)))
				bits |= 1u << k;
			suggest_offer(&near, word, delta_what_name(k));
		}
		if (bits == before && near && strcmp(near, word) != 0)
			return err_set(err, "option '--kinds': no kind '%s'; did you mean '%s'?",
				       word, near);
		if (bits == before && !near)
			return err_set(err, "option '--kinds': no kind '%s'; see crosstree-api(1)",
				       word);
		p = p[n] ? p + n + 1 : NULL;
	}
	*out = list ? bits : API_DEFAULT_KINDS;
	return 0;
}

const char *api_file(const struct delta_change *c)
{
	const char *path = c->before.path ? c->before.path : c->after.path;

	return path ? path : "";
}

/* New members alone are nothing that a caller would notice. */
static bool only_adds(const struct delta_change *c)
{
	for (size_t i = 0; i < c->n_members; i++)
		if (c->members[i].what != MEMBER_ADDED)
			return false;
	return c->n_members > 0;
}

static bool wanted(const struct delta_change *c, uint32_t kinds)
{
	if (c->what == DELTA_MEMBERS && only_adds(c) &&
	    !(kinds & 1u << DELTA_ADDED))
		return false;
	return kinds & 1u << c->what;
}

static int in_order(const void *a, const void *b)
{
	const struct delta_change *x = *(const struct delta_change *const *)a;
	const struct delta_change *y = *(const struct delta_change *const *)b;
	int c = strcmp(api_file(x), api_file(y));

	if (c)
		return c;
	if ((x->what == DELTA_REMOVED) != (y->what == DELTA_REMOVED))
		return x->what == DELTA_REMOVED ? 1 : -1;
	c = strcmp(x->name, y->name);
	return c ? c : (int)x->tag - (int)y->tag;
}

void api_list_make(api_list *out, const struct flow_api_result *r, uint32_t kinds)
{
	for (size_t i = 0; i < r->n; i++)
		if (wanted(&r->items[i], kinds))
			VEC_PUSH(out, &r->items[i]);
	VEC_SORT(out, in_order);
}
