// SPDX-License-Identifier: GPL-2.0-only
/* Findings in the order of their places, and gathered by their causes. */
#include <string.h>

#include "base/map.h"
#include "cmd/check-print.h"
#include "flow/suppress.h"

const char *check_side_name(enum check_side side)
{
	return side == SIDE_OURS ? "ours" : "theirs";
}

static int by_place(const void *a, const void *b)
{
	const struct flow_silent *x = *(const struct flow_silent *const *)a;
	const struct flow_silent *y = *(const struct flow_silent *const *)b;
	int c = strcmp(x->f.path, y->f.path);

	if (c)
		return c;
	if (x->f.line != y->f.line)
		return x->f.line < y->f.line ? -1 : 1;
	if (x->f.kind != y->f.kind)
		return x->f.kind < y->f.kind ? -1 : 1;
	c = strcmp(x->f.symbol, y->f.symbol);
	if (c)
		return c;
	if (x->f.confidence != y->f.confidence)
		return x->f.confidence > y->f.confidence ? -1 : 1;
	return strcmp(x->f.message, y->f.message);
}

static bool same_place(const struct check_finding *a, const struct check_finding *b)
{
	return a->kind == b->kind && a->line == b->line &&
	       !strcmp(a->path, b->path) && !strcmp(a->symbol, b->symbol);
}

void check_list_make(check_list *out, const struct flow_check_result *r)
{
	size_t n = 0;

	for (size_t i = 0; i < r->n_silent; i++)
		VEC_PUSH(out, &r->silent[i]);
	VEC_SORT(out, by_place);
	for (size_t i = 0; i < out->n; i++)
		if (!n || !same_place(&out->items[n - 1]->f, &out->items[i]->f))
			out->items[n++] = out->items[i];
	out->n = n;
}

void check_list_split(check_list *suppressed, check_list *fixed, check_list *list)
{
	size_t n = 0;

	for (size_t i = 0; i < list->n; i++)
		if (list->items[i]->suppressed)
			VEC_PUSH(suppressed, list->items[i]);
		else if (list->items[i]->fixup)
			VEC_PUSH(fixed, list->items[i]);
		else
			list->items[n++] = list->items[i];
	list->n = n;
}

/*
 * What makes two findings one cause. Where no change is known it is the symbol,
 * within one declaration. Who answers for it is one, too.
 */
static char *cause_of(struct arena *a, const struct flow_silent *s)
{
	const struct check_finding *f = &s->f;
	const char *id = s->suppressed ? s->suppressed->id : s->fixup ? s->fixup : "";

	if (f->change)
		return arena_printf(a, "%d %d %s\n%s\n%s", (int)f->provider,
				    (int)f->kind, f->change,
				    f->member ? f->member : "", id);
	return arena_printf(a, "%d %d %s\n%s\n%s\n%s", (int)f->provider,
			    (int)f->kind, f->symbol, f->path,
			    f->decl ? f->decl : "", id);
}

/* Sure ones first, in the order of the list. */
static int by_confidence(const void *a, const void *b)
{
	const struct flow_silent *x = *(const struct flow_silent *const *)a;
	const struct flow_silent *y = *(const struct flow_silent *const *)b;

	if (x->f.confidence != y->f.confidence)
		return x->f.confidence > y->f.confidence ? -1 : 1;
	return by_place(a, b);
}

static int worst_first(const void *a, const void *b)
{
	const struct check_block *x = a, *y = b;

	if (x->uses[0]->f.confidence != y->uses[0]->f.confidence)
		return x->uses[0]->f.confidence > y->uses[0]->f.confidence ? -1 : 1;
	if (x->n != y->n)
		return x->n > y->n ? -1 : 1;
	return by_place(&x->uses[0], &y->uses[0]);
}

static bool has_commit(const struct flow_commits *c, const char *id)
{
	for (size_t i = 0; i < c->n; i++)
		if (!strcmp(c->items[i].id, id))
			return true;
	return false;
}

static void gather_commits(struct check_block *b, enum check_side side,
			   struct arena *a)
{
	struct flow_commits *to = &b->commits[side];
	size_t most = 0;

	for (size_t i = 0; i < b->n; i++)
		most += b->uses[i]->commits[side].n;
	to->items = arena_alloc(a, (most + 1) * sizeof(*to->items));
	for (size_t i = 0; i < b->n; i++) {
		const struct flow_commits *from = &b->uses[i]->commits[side];

		for (size_t k = 0; k < from->n; k++)
			if (!has_commit(to, from->items[k].id))
				to->items[to->n++] = from->items[k];
	}
}

void check_blocks_make(struct check_blocks *out, const check_list *list)
{
	_cleanup_map_ struct map causes = MAP_INIT;
	size_t *block_of = mem_array(NULL, list->n + 1, sizeof(*block_of));

	*out = (struct check_blocks){ .arena = ARENA_INIT };
	out->items = mem_zalloc((list->n + 1) * sizeof(*out->items));
	for (size_t i = 0; i < list->n; i++) {
		char *key = cause_of(&out->arena, list->items[i]);
		struct map_entry *e = map_put(&causes, key, strlen(key), NULL);

		if (!e->value)
			e->value = ++out->n;
		block_of[i] = e->value - 1;
		out->items[e->value - 1].n++;
	}
	for (size_t i = 0; i < out->n; i++) {
		struct check_block *b = &out->items[i];

		b->uses = arena_alloc(&out->arena, b->n * sizeof(*b->uses));
		b->n = 0;
	}
	for (size_t i = 0; i < list->n; i++) {
		struct check_block *b = &out->items[block_of[i]];

		b->uses[b->n++] = list->items[i];
	}
	free(block_of);
	for (size_t i = 0; i < out->n; i++) {
		struct check_block *b = &out->items[i];

		qsort(b->uses, b->n, sizeof(*b->uses), by_confidence);
		gather_commits(b, SIDE_OURS, &out->arena);
		gather_commits(b, SIDE_THEIRS, &out->arena);
	}
	if (out->n)
		qsort(out->items, out->n, sizeof(*out->items), worst_first);
}

void check_blocks_release(struct check_blocks *b)
{
	free(b->items);
	arena_release(&b->arena);
}
