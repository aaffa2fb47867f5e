// SPDX-License-Identifier: GPL-2.0-only
/*
 * One description of the layout serves both ways: a visitor appends what it is
 * shown, or fills it from the block. A first thing that makes no sense ends a
 * reading for good.
 */
#include "flow/check-store.h"

#include <string.h>

#include "repo/rev.h"

#define MAGIC 0x63747233u	/* raised with the layout */
#define NO_STRING UINT32_MAX

struct visitor {
	struct strbuf *out;		/* when writing, else NULL */
	const char *p, *end;		/* when reading */
	struct arena *arena;
	bool bad;
	const char *sought;		/* when neither: in any string? */
	bool found;
};

static bool reading(const struct visitor *v)
{
	return v->p != NULL;
}

static void raw(struct visitor *v, void *data, size_t len)
{
	if (v->out)
		strbuf_add(v->out, data, len);
	if (!reading(v))
		return;
	if (v->bad || (size_t)(v->end - v->p) < len) {
		v->bad = true;
		memset(data, 0, len);
		return;
	}
	memcpy(data, v->p, len);
	v->p += len;
}

static void number(struct visitor *v, uint32_t *n)
{
	raw(v, n, sizeof(*n));
}

/* One of 0 … @last. */
static uint32_t choice(struct visitor *v, uint32_t n, uint32_t last)
{
	number(v, &n);
	if (n > last) {
		v->bad = true;
		n = 0;
	}
	return n;
}

static const char *take_string(struct visitor *v, uint32_t len)
{
	const char *s = v->p;

	if (v->bad || (size_t)(v->end - s) < len || memchr(s, 0, len)) {
		v->bad = true;
		return "";
	}
	v->p += len;
	return arena_strndup(v->arena, s, len);
}

static void optional(struct visitor *v, const char **s)
{
	uint32_t len = *s ? (uint32_t)strlen(*s) : NO_STRING;

	if (v->sought && *s && strstr(*s, v->sought))
		v->found = true;
	number(v, &len);
	if (v->out && *s)
		strbuf_add(v->out, *s, len);
	if (reading(v))
		*s = len == NO_STRING ? NULL : take_string(v, len);
}

static void string(struct visitor *v, const char **s)
{
	optional(v, s);
	if (!*s) {
		v->bad = true;
		*s = "";
	}
}

/*
 * How many of something follow, none of them shorter than @least bytes. Memory
 * for them, zeroed, when reading.
 */
static void *list(struct visitor *v, void *items, size_t *n, size_t size,
		  size_t least)
{
	uint32_t count = (uint32_t)*n;

	number(v, &count);
	if (!reading(v))
		return items;
	if (count > (size_t)(v->end - v->p) / least) {
		v->bad = true;
		count = 0;
	}
	*n = count;
	return arena_alloc(v->arena, (count + 1) * size);
}

static void commits(struct visitor *v, struct flow_commits *c)
{
	/* what commits say is not what the sides are called */
	if (v->sought)
		return;
	c->items = list(v, c->items, &c->n, sizeof(*c->items), 12);
	for (size_t i = 0; i < c->n; i++) {
		struct flow_commit *one = &c->items[i];

		string(v, &one->id);
		if (!rev_is_id(one->id))
			v->bad = true;
		string(v, &one->subject);
		string(v, &one->author);
	}
}

static void both_commits(struct visitor *v, struct flow_commits c[2])
{
	commits(v, &c[SIDE_OURS]);
	commits(v, &c[SIDE_THEIRS]);
}

static void place(struct visitor *v, struct delta_place *p)
{
	optional(v, &p->path);
	number(v, &p->line);
	optional(v, &p->text);
	p->kind = (enum fact_kind)choice(v, p->kind, FACT_INVOKE);
	p->flags = (uint16_t)choice(v, p->flags, UINT16_MAX);
}

static void finding(struct visitor *v, struct check_finding *f)
{
	f->kind = (enum check_kind)choice(v, f->kind, CHECK_N_KINDS - 1);
	f->confidence = (enum check_confidence)choice(v, f->confidence,
						      CHECK_CERTAIN);
	string(v, &f->symbol);
	string(v, &f->path);
	number(v, &f->line);
	string(v, &f->message);
	string(v, &f->decl);
	optional(v, &f->guard);
	f->provider = (enum check_side)choice(v, f->provider, SIDE_THEIRS);
	place(v, &f->before);
	place(v, &f->after);
	optional(v, &f->change);
	optional(v, &f->member);
}

/* The names of kinds are constants, and callers keep them. */
static void merge_kind(struct visitor *v, const char **name)
{
	uint32_t kind = 0;

	while (*name && kind < MERGE_OTHER &&
	       strcmp(merge_kind_name((enum merge_kind)kind), *name) != 0)
		kind++;
	*name = merge_kind_name((enum merge_kind)choice(v, kind, MERGE_OTHER));
}

static void textual(struct visitor *v, struct flow_textual *t)
{
	uint32_t hunks = (uint32_t)t->hunks;

	optional(v, &t->path);
	t->path_len = t->path ? strlen(t->path) : 0;
	merge_kind(v, &t->kind);
	optional(v, &t->message);
	number(v, &hunks);
	t->hunks = hunks;
	both_commits(v, t->commits);
}

static void result(struct visitor *v, struct flow_check_result *r)
{
	r->textual = list(v, r->textual, &r->n_textual, sizeof(*r->textual), 24);
	for (size_t i = 0; i < r->n_textual && !v->bad; i++)
		textual(v, &r->textual[i]);
	r->silent = list(v, r->silent, &r->n_silent, sizeof(*r->silent), 92);
	for (size_t i = 0; i < r->n_silent && !v->bad; i++) {
		finding(v, &r->silent[i].f);
		both_commits(v, r->silent[i].commits);
	}
	r->skipped = list(v, r->skipped, &r->n_skipped, sizeof(*r->skipped), 8);
	for (size_t i = 0; i < r->n_skipped && !v->bad; i++) {
		string(v, &r->skipped[i].path);
		string(v, &r->skipped[i].why);
	}
}

static bool has_fixups(const struct flow_check_result *r)
{
	for (size_t i = 0; i < r->n_textual; i++)
		if (r->textual[i].fixup || r->textual[i].like)
			return true;
	return r->n_fixups > 0;
}

static void told(struct visitor *v, struct flow_fixup_told *t)
{
	string(v, &t->slug);
	t->use = (enum flow_fixup_use)choice(v, t->use, FLOW_FIXUP_DRIFTED);
	optional(v, &t->why);
}

/* Mostly there are none. */
static void fixups(struct visitor *v, struct flow_check_result *r)
{
	uint32_t any = reading(v) ? 0 : has_fixups(r);

	any = choice(v, any, 1);
	for (size_t i = 0; any && i < r->n_textual && !v->bad; i++) {
		optional(v, &r->textual[i].fixup);
		optional(v, &r->textual[i].like);
	}
	for (size_t i = 0; any && i < r->n_silent && !v->bad; i++)
		optional(v, &r->silent[i].fixup);
	if (any)
		r->fixups = list(v, r->fixups, &r->n_fixups, sizeof(*r->fixups), 12);
	for (size_t i = 0; any && i < r->n_fixups && !v->bad; i++)
		told(v, &r->fixups[i]);
	/* An answer has one block only. */
	if (reading(v) && any && !has_fixups(r))
		v->bad = true;
}

static void stored(struct visitor *v, struct check_stored *s)
{
	s->min = (enum check_confidence)choice(v, s->min, CHECK_CERTAIN);
	optional(v, &s->git);
	optional(v, &s->names[SIDE_OURS]);
	optional(v, &s->names[SIDE_THEIRS]);
	if (!s->names[SIDE_OURS] != !s->names[SIDE_THEIRS])
		v->bad = true;
	s->dirs = list(v, s->dirs, &s->n_dirs, sizeof(*s->dirs), 4);
	for (size_t i = 0; i < s->n_dirs && !v->bad; i++)
		string(v, &s->dirs[i]);
	result(v, &s->res);
	fixups(v, &s->res);
}

void check_store_pack(struct strbuf *out, const struct check_stored *s)
{
	struct check_stored copy = *s;
	struct visitor v = { .out = out };
	uint32_t magic = MAGIC;

	number(&v, &magic);
	stored(&v, &copy);
}

bool check_store_unpack(struct check_stored *out, const void *block, size_t len)
{
	struct check_stored s = CHECK_STORED_INIT;
	struct visitor v = { .p = block, .arena = &s.res.arena };
	uint32_t magic = 0;

	if (!len)
		return false;
	v.end = v.p + len;
	number(&v, &magic);
	if (magic != MAGIC)
		return false;
	stored(&v, &s);
	if (v.bad || v.p != v.end) {
		check_stored_release(&s);
		return false;
	}
	*out = s;
	return true;
}

void check_stored_release(struct check_stored *s)
{
	flow_check_result_release(&s->res);
	*s = (struct check_stored)CHECK_STORED_INIT;
}

bool check_store_mentions(const struct flow_check_result *r, const char *name)
{
	struct flow_check_result copy = *r;
	struct visitor v = { .sought = name };

	result(&v, &copy);
	return v.found;
}
