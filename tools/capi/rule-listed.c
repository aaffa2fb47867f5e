// SPDX-License-Identifier: GPL-2.0-only
/* One row that both sides added to a list, whose enum is in another header (listed.h). */
#include <string.h>

#include "base/char.h"
#include "capi/listed.h"
#include "capi/rule.h"

/* The first word that a row of the list is given: `x(word, …)`; 0 letters: none. */
static const char *row_word(const char *line, const char *end, size_t *len)
{
	const char *p = memchr(line, '(', (size_t)(end - line)), *from;

	*len = 0;
	if (!p)
		return NULL;
	for (p++; p < end && char_is_blank(*p);)
		p++;
	for (from = p; p < end && lex_is_word(*p);)
		p++;
	*len = (size_t)(p - from);
	return from;
}

/* The lines of the first and the last row, in a list's text, that have a part of the name. */
struct rows {
	uint32_t first, last;
};

static struct rows rows_of(const struct lexed *lx, const struct macro *m, const char *name)
{
	const char *p = lx->src + m->off, *end = p + m->len;
	struct rows rows = { m->line, m->line };
	size_t best = 0;

	for (uint32_t line = m->line; p < end; line++) {
		const char *nl = memchr(p, '\n', (size_t)(end - p)), *stop = nl ? nl : end;
		size_t n;
		const char *word = row_word(p, stop, &n);

		if (n && n >= best && memmem(name, strlen(name), word, n)) {
			rows.first = n > best ? line : rows.first;
			rows.last = line;
			best = n;
		}
		p = nl ? nl + 1 : end;
	}
	return rows;
}

static void report_twice(struct probe *pr, const struct macro *m, const char *name,
			 const struct cref *user)
{
	struct rows rows = rows_of(&pr->cf->lx, m, name);
	struct problem *p = VEC_ADD(&pr->problems);

	*p = (struct problem){
		.kind = CHECK_DUPLICATE, .confidence = CHECK_CERTAIN, .line = rows.last,
		.symbol = arena_strdup(pr->arena, name), .decl = "", .as = FACT_ENUMERATOR,
		.change = probe_change(pr, m->name, false), .other_path = pr->path,
		.other_line = rows.first,
	};
	probe_message(pr, p, "%s() makes %s twice for the enum in %s, also at line %u", m->name,
		      name, cworld_path(ctree_world(pr->tree), user->file), rows.first);
}

static int one_list(struct probe *pr, const struct macro *m, const struct cref *list,
		    struct err *err)
{
	cref_vec users = VEC_INIT;
	int rc = listed_users(&users, pr->tree, m->name, err);

	for (size_t i = 0; rc >= 0 && i < users.n; i++) {
		listed_vec names = VEC_INIT;
		struct map seen = MAP_INIT;

		(void)listed_names(&names, &pr->w.tmp, list, &users.items[i]);
		for (size_t k = 0; k < names.n; k++) {
			const char *name = names.items[k];

			if (map_put(&seen, name, strlen(name), NULL)->value++ == 1)
				report_twice(pr, m, name, &users.items[i]);
		}
		map_release(&seen);
		VEC_RELEASE(&names);
	}
	VEC_RELEASE(&users);
	return rc < 0 ? rc : 0;
}

static const struct macro *macro_on(const struct lexed *lx, const char *name, uint32_t line)
{
	for (size_t i = 0; i < lx->macros.n; i++)
		if (lx->macros.items[i].line == line && strcmp(lx->macros.items[i].name, name) == 0)
			return &lx->macros.items[i];
	return NULL;
}

int rule_listed_twice(struct probe *pr, struct err *err)
{
	const struct facts *facts = &pr->cf->facts;
	uint32_t file = cworld_file(ctree_world(pr->tree), pr->path);
	int rc = 0;

	for (uint32_t i = 0; rc >= 0 && i < facts->n_facts; i++) {
		const struct cref list = { file, facts, &facts->facts[i] };
		const char *name = facts_str(facts, list.fact->name);
		const struct macro *m;

		if (list.fact->kind != FACT_MACRO || list.fact->flags & FACT_CONFLICT ||
		    !delta_find(pr->delta, name) || !pr->own || !delta_find(pr->own, name) ||
		    !listed_is_list(facts, list.fact))
			continue;
		m = macro_on(&pr->cf->lx, name, list.fact->line);
		if (m)
			rc = one_list(pr, m, &list, err);
	}
	return rc;
}
