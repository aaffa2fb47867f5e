// SPDX-License-Identifier: GPL-2.0-only
/* A member that moved into a structure which the old one has as a member. */
#include <string.h>

#include "capi/infer.h"
#include "flow/suggest-internal.h"

#define MAX_MEMBERS 200u
#define MAX_DEPTH 2u

struct looking {
	struct walker *w;
	const char *name, *found;
	size_t n;
};

static void look(struct looking *l, const char *type, const char *path, unsigned int depth)
{
	for (uint32_t i = 0; i < MAX_MEMBERS; i++) {
		struct member_info m = infer_member_at(l->w, type, i);
		const char *inner, *is;
		struct ctype t;

		if (m.state != MEMBER_FOUND)
			break;
		if (!m.type || !m.name || strchr(m.name, ':'))
			continue;
		is = infer_resolve(l->w, m.type);
		ctype_parse(&t, is);
		if (t.ptr || t.array || t.func || !ctype_is_aggregate(&t))
			continue;
		inner = arena_printf(&l->w->tmp, "%s%s.", path, m.name);
		if (infer_member(l->w, is, l->name).state == MEMBER_FOUND) {
			l->found = arena_cat(&l->w->tmp, inner, l->name);
			l->n++;
		} else if (depth < MAX_DEPTH) {
			look(l, is, inner, depth + 1);
		}
	}
}

const char *suggest_inner(struct walker *w, const char *type, const char *name)
{
	struct looking l = { .w = w, .name = name };

	if (infer_member(w, type, name).state != MEMBER_ABSENT)
		return NULL;
	look(&l, infer_resolve(w, type), "", 0);
	return l.n == 1 ? l.found : NULL;
}
