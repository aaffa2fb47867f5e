// SPDX-License-Identifier: GPL-2.0-only
/*
 * __counted_by(n), added by one side: the other one removes or renames the counter, or
 * its new code reaches into the array before the counter is set, which the run-time
 * checks of the array's bounds take for an overflow.
 */
#include <string.h>

#include "capi/rule-check.h"

struct counted {
	const char *tag;	/* the structure's, bare; "" none */
	const char *array, *counter;
	const char *path;
	uint32_t line;
	struct counted *next;
};

void counted_hunt_release(struct counted_hunt *h)
{
	arena_release(&h->arena);
}

static const char *text_of(struct counted_hunt *h, const struct cfile *cf, uint32_t i)
{
	const struct tok *t = &cf->lx.toks.items[i];

	return arena_strndup(&h->arena, cf->lx.src + t->off, t->len);
}

static bool word_at(const struct cfile *cf, uint32_t i, const char *word)
{
	return tok_is(&cf->lx, &cf->lx.toks.items[i], word);
}

/* ------------------------------------------------------------ what the provider did */

static bool has_member(const struct facts *f, const struct fact *s, const char *name)
{
	for (uint32_t i = 0; i < s->n_subs; i++)
		if (strcmp(facts_str(f, f->subs[s->first_sub + i].name), name) == 0)
			return true;
	return false;
}

/*
 * The innermost structure with a name around a line; *@gone: no structure around it has
 * the member, and all of them are understood.
 */
static const char *around(const struct facts *f, uint32_t line, const char *member, bool *gone)
{
	const char *tag = "";
	bool any = false, has = false;

	for (uint32_t i = 0; i < f->n_facts; i++) {
		const struct fact *s = &f->facts[i];

		if (s->kind != FACT_STRUCT || !(s->flags & FACT_DEFINED) || s->line > line ||
		    s->end_line < line)
			continue;
		any = true;
		has |= has_member(f, s, member) || s->flags & (FACT_OPEN | FACT_CONFLICT);
		if (!strstr(facts_str(f, s->name), "::"))
			tag = facts_str(f, s->name);
	}
	*gone = any && !has;
	return tag;
}

static void report_gone(struct counted_hunt *h, const struct counted *c)
{
	struct sweep *sw = h->sw;
	struct check_finding *f =
		sweep_report(sw, CHECK_NEW_CHECK, CHECK_LIKELY, h->provider, c->path, c->line,
			     arena_printf(&sw->arena, "struct %s.%s", c->tag, c->counter));

	f->decl = arena_strdup(&sw->arena, c->tag);
	f->after = (struct delta_place){ .path = f->path, .line = c->line };
	f->message = arena_printf(&sw->arena,
				  "%s is counted by %s, which is no member of struct %s",
				  c->array, c->counter, c->tag);
}

/* Whether the provider's own structure lacks the counter as well. */
static int gone_before(bool *out, struct counted_hunt *h, const struct counted *c,
		       struct err *err)
{
	const struct facts *f = NULL;
	int rc = ctree_facts(&f, h->sw->side[h->provider], c->path, err);

	*out = true;
	for (uint32_t i = 0; rc == 0 && i < f->n_facts; i++)
		if (f->facts[i].kind == FACT_STRUCT &&
		    strcmp(facts_str(f, f->facts[i].name), c->tag) == 0 &&
		    has_member(f, &f->facts[i], c->counter))
			*out = false;
	return rc < 0 ? rc : 0;
}

/* `array[] __counted_by(n)` with the attribute at @i. */
static int one_attribute(struct counted_hunt *h, const struct cfile *cf, uint32_t i,
			 const char *path, struct err *err)
{
	struct counted *c = arena_alloc(&h->arena, sizeof(*c));
	uint32_t line = cf->lx.toks.items[i].line, at = i;
	bool gone, before = true;
	int rc = 0;

	while (at && (lex_is_op(&cf->lx, at - 1, '[') ||
		      lex_is_op(&cf->lx, at - 1, ']')))
		at--;
	if (!at || cf->lx.toks.items[at - 1].kind != TOK_IDENT)
		return 0;
	c->array = text_of(h, cf, at - 1);
	c->counter = text_of(h, cf, i + 2);
	c->path = arena_strdup(&h->arena, path);
	c->line = line;
	c->tag = arena_strdup(&h->arena, around(&cf->facts, line, c->counter, &gone));
	c->next = h->all;
	if (!*c->tag)
		return 0;
	h->all = c;
	if (gone)
		rc = gone_before(&before, h, c, err);
	if (rc >= 0 && !before)
		report_gone(h, c);
	return rc;
}

int counted_gains(struct counted_hunt *h, struct fresh *f, struct err *err)
{
	_cleanup_(cfile_release) struct cfile cf = { .facts = FACTS_INIT };
	int rc = 0;

	cfile_parse(&cf, f->merged.data, f->merged.len, LEX_FULL);
	for (uint32_t i = 1; rc >= 0 && i + 4 < cf.lx.toks.n; i++)
		if (word_at(&cf, i, "__counted_by") &&
		    lex_is_op(&cf.lx, i + 1, '(') &&
		    cf.lx.toks.items[i + 2].kind == TOK_IDENT &&
		    lex_is_op(&cf.lx, i + 3, ')') &&
		    fresh_line(f, cf.lx.toks.items[i].line))
			rc = one_attribute(h, &cf, i, f->path, err);
	return rc;
}

/* --------------------------------------------------------------- the consumer's code */

/* The variable of `struct_size(var, array, …)` behind @i; 0: there is none. */
static uint32_t allocated(const struct cfile *cf, const struct cbody *b, uint32_t i,
			  const struct counted *c)
{
	for (; i + 4 < b->last; i++)
		if (word_at(cf, i, "struct_size") &&
		    lex_is_op(&cf->lx, i + 1, '(') &&
		    cf->lx.toks.items[i + 2].kind == TOK_IDENT &&
		    lex_is_op(&cf->lx, i + 3, ',') &&
		    word_at(cf, i + 4, c->array))
			return i + 2;
	return 0;
}

/* Whether the variable at token @var is declared as a pointer to the structure. */
static bool is_pointer_to(const struct cfile *cf, const struct cbody *b, uint32_t var,
			  const char *name, const char *tag)
{
	for (uint32_t i = b->params ? b->params : b->first; i + 3 < var; i++)
		if (word_at(cf, i, "struct") && word_at(cf, i + 1, tag))
			for (uint32_t k = i + 2;
			     k < var && !lex_is_op(&cf->lx, k, ';') &&
			     !lex_is_op(&cf->lx, k, ')');
			     k++)
				if (lex_is_op(&cf->lx, k, '*') &&
				    word_at(cf, k + 1, name))
					return true;
	return false;
}

/* The first `name->member` from @i on, 0: none; @set: that is assigned to. */
static uint32_t reached(const struct cfile *cf, uint32_t i, uint32_t end, const char *name,
			const char *member, bool set)
{
	for (; i + 3 < end; i++)
		if (word_at(cf, i, name) &&
		    lex_is_op(&cf->lx, i + 1, OP_ARROW) &&
		    word_at(cf, i + 2, member) &&
		    (!set || lex_is_op(&cf->lx, i + 3, '=')))
			return i;
	return 0;
}

static void one_body(struct counted_hunt *h, struct fresh *f, const struct cfile *cf,
		     const struct cbody *b, const struct counted *c)
{
	struct sweep *sw = h->sw;

	for (uint32_t var = allocated(cf, b, b->first, c); var;
	     var = allocated(cf, b, var, c)) {
		const char *name = text_of(h, cf, var);
		uint32_t use = reached(cf, var, b->last, name, c->array, false);
		uint32_t set = reached(cf, var, b->last, name, c->counter, true);
		uint32_t line = cf->lx.toks.items[use].line;
		struct check_finding *out;

		if (!use || !set || set < use || !fresh_line(f, line) ||
		    !is_pointer_to(cf, b, var, name, c->tag))
			continue;
		out = sweep_report(sw, CHECK_NEW_CHECK, CHECK_POSSIBLE, h->provider, f->path,
				   line, arena_printf(&sw->arena, "struct %s.%s", c->tag,
						      c->counter));
		out->decl = arena_strdup(&sw->arena, facts_str(&cf->facts,
							       cf->facts.facts[b->fact].name));
		out->after = (struct delta_place){
			.path = arena_strdup(&sw->arena, c->path), .line = c->line,
		};
		out->message = arena_printf(&sw->arena,
					    "%s->%s is used before %s, which counts it now, is set",
					    name, c->array, c->counter);
	}
}

void counted_consumer(struct counted_hunt *h, struct fresh *f)
{
	_cleanup_(cfile_release) struct cfile cf = { .facts = FACTS_INIT };

	if (!h->all || !memmem(f->merged.data, f->merged.len, "struct_size", 11))
		return;
	cfile_parse(&cf, f->merged.data, f->merged.len, LEX_FULL);
	for (const struct counted *c = h->all; c; c = c->next) {
		if (!memmem(f->merged.data, f->merged.len, c->array, strlen(c->array)) ||
		    !memmem(f->merged.data, f->merged.len, c->tag, strlen(c->tag)))
			continue;
		for (size_t i = 0; i < cf.bodies.n; i++)
			one_body(h, f, &cf, &cf.bodies.items[i], c);
	}
}
