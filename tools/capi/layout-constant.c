// SPDX-License-Identifier: GPL-2.0-only
/* Enumerators and macros for numbers, for capi/layout.c and for who asks for one. */
#include <string.h>

#include "capi/constant.h"
#include "capi/layout.h"

#define MAX_STEPS 4		/* from one constant to the next */

/* Which of an enum's first @n members has the name; @n: none. */
static uint32_t enum_index(const struct facts *f, const struct fact *e, uint32_t n,
			   const char *name, size_t len)
{
	for (uint32_t i = 0; i < n; i++) {
		const char *s = facts_str(f, f->subs[e->first_sub + i].name);

		if (strlen(s) == len && memcmp(s, name, len) == 0)
			return i;
	}
	return n;
}

/* Back from the member to one that is given a number, or counts from the first. */
static bool in_enum(uint64_t *out, const struct facts *f, const struct fact *e,
		    const char *name)
{
	uint32_t i = enum_index(f, e, e->n_subs, name, strlen(name));
	uint64_t plus = 0, more;
	size_t len;

	for (unsigned int step = 0; i < e->n_subs && step < MAX_STEPS; step++) {
		const char *text;
		struct constant c;
		uint32_t at = i;

		for (;; at--, plus++) {
			const struct fact_sub *s = &f->subs[e->first_sub + at];

			text = facts_str(f, s->type);
			/* nobody knows what is between where some are made elsewhere */
			if (s->guard || (e->flags & FACT_OPEN && !*text))
				return false;
			if (*text || !at)
				break;
		}
		if (!*text || constant_read(&c, text)) {
			*out = plus + (*text ? c.value : 0);
			return true;
		}
		if (!constant_relative(&name, &len, &more, text))
			return false;
		plus += more;
		i = enum_index(f, e, at, name, len);
		if (i == at)
			return false;
	}
	return false;
}

static bool enum_value(uint64_t *out, const struct facts *f, const char *name)
{
	for (uint32_t i = 0; i < f->n_facts; i++)
		if (f->facts[i].kind == FACT_ENUM && in_enum(out, f, &f->facts[i], name))
			return true;
	return false;
}

int layout_constant(uint64_t *out, const struct layout_tree *in, const char *name,
		    struct err *err)
{
	_cleanup_arena_ struct arena a = ARENA_INIT;
	uint64_t plus = 0;

	for (unsigned int step = 0; step < MAX_STEPS; step++) {
		cref_vec refs = VEC_INIT;
		struct constant c;
		const char *next = NULL;
		uint64_t more;
		size_t len;
		int rc, known = 0;

		if (constant_read(&c, name)) {
			*out = c.value + plus;
			return 1;
		}
		if (!constant_relative(&name, &len, &more, name))
			return 0;
		plus += more;
		name = arena_strndup(&a, name, len);
		rc = ctree_visible(&refs, in->tree, in->path, name, err);
		if (rc >= 0 && refs.n == 1) {
			const struct cref *r = &refs.items[0];

			if (r->fact->kind == FACT_ENUMERATOR)
				known = enum_value(out, r->facts, name);
			else if (r->fact->kind == FACT_CONST && !r->fact->guard)
				next = cref_str(r, r->fact->type);
		}
		VEC_RELEASE(&refs);
		*out += known ? plus : 0;
		if (rc < 0 || known || !next)
			return rc < 0 ? rc : known;
		name = next;
	}
	return 0;
}
