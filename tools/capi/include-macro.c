// SPDX-License-Identifier: GPL-2.0-only
/*
 * Macros of headers that lean on what their users include: the text of a file
 * calls one, and what is lost to the file is in the macro's body only, or in that
 * of a macro which it calls in turn.
 */
#include <string.h>

#include "capi/include-look.h"
#include "capi/macro-calls.h"

#define MAX_MACROS 48		/* that are followed from one */

/* A name that a macro needs; of a word that is no macro there are none. */
struct lean {
	const char *name;
	bool always;		/* every definition has it */
	bool member;		/* it is one of what the macro is given */
	struct lean *next;
};

/* What is known of one macro while its needs are looked for. */
struct step {
	const char *name;
	bool always;		/* it is called by every definition */
};

struct search {
	struct look *l;
	struct arena *a;
	struct map seen;	/* names of steps */
	VEC(struct step) steps;
	VEC(struct lean) found;
};

static void search_release(struct search *s)
{
	map_release(&s->seen);
	VEC_RELEASE(&s->steps);
	VEC_RELEASE(&s->found);
}

static void add_step(struct search *s, const char *name, bool always)
{
	bool added;

	if (s->steps.n >= MAX_MACROS)
		return;
	map_put(&s->seen, name, strlen(name), &added);
	if (added)
		VEC_PUSH(&s->steps, (struct step){ name, always });
}

/* Whether each of the definitions names @name. */
static bool in_all(const cref_vec *refs, const char *name)
{
	for (size_t i = 0; i < refs->n; i++)
		if ((refs->items[i].fact->kind != FACT_MACRO &&
		     refs->items[i].fact->kind != FACT_CONST) ||
		    !strstr(cref_str(&refs->items[i], refs->items[i].fact->type), name))
			return false;
	return true;
}

/* `(d)->node->name` in a body: members of what some header declares that is lost. */
static void note_members(struct search *s, const char *body)
{
	const char *p = body, *end = body + strlen(body);
	uint32_t hash;

	for (const char *w = word_next(&p, end, &hash); w; w = word_next(&p, end, &hash)) {
		size_t len = (size_t)(p - w);

		if (w - body >= 2 && (w[-1] == '.' || (w[-1] == '>' && w[-2] == '-')) &&
		    map_find(&s->l->h->members, w, len))
			VEC_PUSH(&s->found, (struct lean){
				.name = arena_strndup(s->a, w, len), .member = true,
			});
	}
}

static int follow(struct search *s, struct step step, struct err *err)
{
	const struct hunt *h = s->l->h;
	cref_vec refs = VEC_INIT;
	name_vec words = VEC_INIT;
	int rc = ctree_visible(&refs, h->x.to.tree, s->l->owner, step.name, err);

	if (rc >= 0)
		macro_words(&words, s->a, &refs);
	for (size_t i = 0; i < refs.n; i++)
		if (refs.items[i].fact->kind == FACT_MACRO)
			note_members(s, cref_str(&refs.items[i], refs.items[i].fact->type));
	for (size_t i = 0; i < words.n; i++) {
		const char *name = words.items[i];
		bool always = step.always && in_all(&refs, name);

		if (map_find(&h->names, name, strlen(name)))
			VEC_PUSH(&s->found, (struct lean){ .name = name, .always = always });
		else
			add_step(s, name, always);
	}
	VEC_RELEASE(&words);
	VEC_RELEASE(&refs);
	return rc;
}

static struct lean *keep(struct hunt *h, const struct search *s, const char *name,
			 size_t len)
{
	struct map_entry *e;
	struct lean *first = NULL;
	bool added;

	pthread_mutex_lock(&h->lock);
	for (size_t i = s->found.n; i-- > 0;) {
		struct lean *n = arena_dup(&h->x.arena, &s->found.items[i], sizeof(*n));

		n->name = arena_strdup(&h->x.arena, n->name);
		n->next = first;
		first = n;
	}
	e = map_put(&h->leans, name, len, &added);
	if (added) {
		e->key = arena_strndup(&h->x.arena, name, len);
		e->value = (uint64_t)(uintptr_t)first;
	}
	first = (void *)(uintptr_t)e->value;
	pthread_mutex_unlock(&h->lock);
	return first;
}

/* What the macro @name needs; asked once, as the first file sees it. */
static int needs_of(const struct lean **out, struct look *l, const char *name,
		    size_t len, struct err *err)
{
	_cleanup_(search_release) struct search s = { .l = l, .a = l->pr.arena };
	const struct map_entry *e;
	int rc = 0;

	pthread_mutex_lock(&l->h->lock);
	e = map_find(&l->h->leans, name, len);
	*out = e ? (void *)(uintptr_t)e->value : NULL;
	pthread_mutex_unlock(&l->h->lock);
	if (e)
		return 0;
	add_step(&s, arena_strndup(s.a, name, len), true);
	for (size_t i = 0; i < s.steps.n && rc >= 0; i++)
		rc = follow(&s, s.steps.items[i], err);
	if (rc >= 0)
		*out = keep(l->h, &s, name, len);
	return rc;
}

bool look_macro_reads(struct look *l, const char *name)
{
	const struct map_entry *e;
	const struct lean *n;
	uint32_t header;

	pthread_mutex_lock(&l->h->lock);
	e = map_find(&l->h->leans, name, strlen(name));
	n = e ? (void *)(uintptr_t)e->value : NULL;
	pthread_mutex_unlock(&l->h->lock);
	for (; n; n = n->next)
		if (n->member && look_lost_declarer(l, &l->h->members, n->name,
						    strlen(n->name), &header))
			return true;
	return false;
}

/* Whether the file itself defines it: its text says what it needs. */
static bool defines(const struct lexed *file, const struct lexed *lx, size_t i)
{
	const struct tok *t = &lx->toks.items[i];

	for (size_t k = 0; k < file->macros.n; k++)
		if (tok_is(lx, t, file->macros.items[k].name))
			return true;
	return false;
}

static bool is_candidate(const struct look *l, const struct lexed *lx, size_t i)
{
	const struct tok *t = &lx->toks.items[i];
	const struct tok *next = t + 1;

	if (t->kind != TOK_IDENT || t->op != WORD_NONE)
		return false;
	if (!(next->kind == TOK_PUNCT && next->op == '(') &&
	    !name_in_capitals(lx->src + t->off, t->len))
		return false;
	return !map_find(&l->names, lx->src + t->off, t->len);
}

static int ask_needs(struct look *l, const char *word, size_t len, struct err *err)
{
	const struct lean *n;
	int rc = needs_of(&n, l, word, len, err);

	for (; rc >= 0 && n; n = n->next) {
		size_t size = strlen(n->name);
		struct asked *a;
		uint32_t header;

		if (n->member ||
		    !look_lost_declarer(l, &l->h->names, n->name, size, &header))
			continue;
		a = look_ask(l, word, len, header, NULL);
		a->via = a->name;
		a->name = n->name;
		a->always = n->always;
		memset(a->state, 0, sizeof(a->state));
		rc = look_judge(l, a, &l->whole, err);
		a->state[NS_TAG] = FINE;
		if (a->state[NS_ORDINARY] == LOST)
			break;
	}
	return rc;
}

static int ask_words(struct look *l, const struct lexed *file, const struct lexed *lx,
		     struct map *seen, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; i + 1 < lx->toks.n && rc >= 0; i++) {
		const char *word = lx->src + lx->toks.items[i].off;
		size_t n = lx->toks.items[i].len;
		bool added = false;

		if (is_candidate(l, lx, i) && !defines(file, lx, i))
			map_put(seen, word, n, &added);
		if (added && !look_with_uses(l->with, arena_strndup(l->pr.arena, word, n)))
			rc = ask_needs(l, word, n, err);
	}
	return rc;
}

int look_ask_macros(struct look *l, const char *src, size_t len, struct err *err)
{
	_cleanup_lexed_ struct lexed lx;
	_cleanup_map_ struct map seen = MAP_INIT;
	int rc;

	lex(&lx, src, len, LEX_FULL);
	rc = ask_words(l, &lx, &lx, &seen, err);
	for (size_t i = 0; i < lx.macros.n && rc >= 0; i++) {
		const struct macro *m = &lx.macros.items[i];
		_cleanup_lexed_ struct lexed body;

		lex_range(&body, &lx, m->off, m->len, m->line);
		rc = ask_words(l, &lx, &body, &seen, err);
	}
	return rc;
}
