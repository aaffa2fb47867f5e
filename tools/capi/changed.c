// SPDX-License-Identifier: GPL-2.0-only
#include "capi/changed.h"

#include <stdlib.h>
#include <string.h>

#include "base/bytes.h"
#include "base/char.h"
#include "base/mem.h"
#include "capi/static-call.h"
#include "capi/word-filter.h"

struct changed_names {
	const struct delta *d;
	struct cworld *w;
	struct word_set outside;
	struct word_filter added;
	struct map declared;	/* path -> 1 */
	struct map handles;	/* what classes of linux/cleanup.h go by -> 1 */
	struct map callers;	/* macros and static calls of a changed function -> 1 */
	struct arena made;	/* keys of these that are written nowhere */
};

#define MAX_ADDED 64	/* new names that are passed over for one that is not */

const struct word_set *changed_names_outside(const struct changed_names *b)
{
	return &b->outside;
}

bool changed_begins(const struct delta *d, const char *start, size_t len)
{
	size_t lo = 0, hi = d->n, end;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (strncmp(d->items[mid].name, start, len) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	end = d->n - lo > MAX_ADDED ? lo + MAX_ADDED : d->n;
	while (lo < end && d->items[lo].what == DELTA_ADDED &&
	       strncmp(d->items[lo].name, start, len) == 0)
		lo++;
	return lo < d->n && strncmp(d->items[lo].name, start, len) == 0;
}

bool changed_called(const struct delta *d, const char *p, size_t len)
{
	const char *end = p + len;
	uint32_t h;

	for (const char *word = word_next(&p, end, &h); word;
	     word = word_next(&p, end, &h)) {
		const struct map_entry *e;
		const char *k = p;

		while (k < end && char_is_blank(*k))
			k++;
		if (k >= end || *k != '(')
			continue;
		e = map_find(&d->by_name, word, (size_t)(p - word));
		if (e && !d->items[e->value - 1].tag &&
		    d->items[e->value - 1].what == DELTA_SIGNATURE)
			return true;
	}
	return false;
}

bool changed_accessed(const struct delta *d, const char *p, size_t len)
{
	const char *end = p + len, *start = p;
	uint32_t h;

	for (const char *word = word_next(&p, end, &h); word;
	     word = word_next(&p, end, &h)) {
		const char *k = word;

		while (k > start && char_is_blank(k[-1]))
			k--;
		if (k > start + 1 && (k[-1] == '.' || memcmp(k - 2, "->", 2) == 0) &&
		    map_find(&d->by_member, word, (size_t)(p - word)))
			return true;
	}
	return false;
}

bool changed_aliased(const struct delta *d, const char *body)
{
	size_t len = strlen(body);
	const struct map_entry *e = map_find(&d->by_name, body, len);

	return e && !d->items[e->value - 1].tag &&
	       d->items[e->value - 1].what == DELTA_SIGNATURE;
}

/* A new function that a header declares: its callers are elsewhere. */
static bool called_elsewhere(const struct changed_names *b,
			     const struct delta_change *c)
{
	for (size_t i = 0; i < c->n_new; i++)
		if (c->new_refs[i].fact->kind == FACT_FUNC &&
		    cpath_is_header(cworld_path(b->w, c->new_refs[i].file)))
			return true;
	return false;
}

static bool only_in_own_files(const struct changed_names *b,
			      const struct delta_change *c)
{
	return c->what == DELTA_ADDED && !called_elsewhere(b, c);
}

/* What nobody sees who does not include the .c file that it is in. */
static bool file_local(const struct cref *r, const char *path)
{
	if (cpath_is_header(path))
		return false;
	return r->fact->flags & FACT_STATIC ||
	       (r->fact->kind != FACT_FUNC && r->fact->kind != FACT_VAR);
}

/* .c files are included from their own directory, or one around it. */
static bool near(const char *a, const char *b)
{
	const char *x = strrchr(a, '/'), *y = strrchr(b, '/');
	size_t n = x ? (size_t)(x + 1 - a) : 0, k = y ? (size_t)(y + 1 - b) : 0;

	return strncmp(a, b, n < k ? n : k) == 0;
}

/* Files of the other side that declare what @r adds, and may see it. */
static void declared_with(struct changed_names *b, const struct cref *r,
			  const struct delta_change *own)
{
	const char *path = cworld_path(b->w, r->file);
	bool local = file_local(r, path);

	for (size_t i = 0; i < own->n_new; i++) {
		const char *other = cworld_path(b->w, own->new_refs[i].file);

		if (!local || near(path, other))
			map_put(&b->declared, other, strlen(other), NULL);
	}
}

static void find_declared(struct changed_names *b, const struct delta *own)
{
	for (size_t i = 0; i < b->d->n; i++) {
		const struct delta_change *c = &b->d->items[i];
		const struct delta_change *o = c->n_new ? delta_find(own, c->name) :
							  NULL;

		for (; o && o < own->items + own->n && strcmp(o->name, c->name) == 0;
		     o++)
			for (size_t k = 0; k < c->n_new && o->n_new; k++)
				declared_with(b, &c->new_refs[k], o);
	}
}

const char *changed_handle(const char *name, size_t *len)
{
	static const struct {
		const char *before, *after;
	} forms[] = { { "__free_", "" }, { "class_", "_constructor" },
		    { "event_class_", "" }, { LSM_HOOK_PREFIX, "" } };
	size_t n = strlen(name);

	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		size_t b = strlen(forms[i].before), a = strlen(forms[i].after);

		if (n <= b + a || strncmp(name, forms[i].before, b) != 0 ||
		    strcmp(name + n - a, forms[i].after) != 0)
			continue;
		*len = n - b - a;
		return name + b;
	}
	return NULL;
}

bool changed_matters_by_handle(const struct delta_change *c)
{
	return c->what == DELTA_REMOVED || c->what == DELTA_SIGNATURE ||
	       string_begins(c->name, LSM_HOOK_PREFIX);
}

static void add_handle(struct changed_names *b, const char *name)
{
	size_t len;
	const char *handle = changed_handle(name, &len);

	if (!handle)
		return;
	map_put(&b->handles, handle, len, NULL);
	word_set_add(&b->outside, handle, len);
}

/*
 * By what name a fact makes calls of a changed function: a macro, one of the names' own side
 * may use a member that changed as well; another name for it; a static call. NULL: it does not.
 */
static const char *caller(const struct changed_names *b, const struct delta *of,
			  const struct facts *facts, const struct fact *f)
{
	const char *body = facts_str(facts, f->type), *key = static_call_key(facts, f);
	size_t len = strlen(body);
	bool calls = false;

	if (key)
		return static_call_changed(b->d, body) ? key : NULL;
	if (f->flags & FACT_UNDEF)
		return NULL;
	if (f->kind == FACT_CONST)
		calls = changed_aliased(b->d, body);
	else if (f->kind == FACT_MACRO)
		calls = changed_called(b->d, body, len) ||
			(of != b->d && changed_accessed(b->d, body, len));
	return calls ? facts_str(facts, f->name) : NULL;
}

static void add_callers(struct changed_names *b, const struct delta *of)
{
	for (size_t i = 0; i < delta_n_files(of); i++) {
		const struct facts *facts = delta_facts(of, i, true);

		for (uint32_t k = 0; k < facts->n_facts; k++) {
			const char *name = caller(b, of, facts, &facts->facts[k]);

			if (!name)
				continue;
			map_put(&b->callers, name, strlen(name), NULL);
			word_set_add(&b->outside, name, strlen(name));
		}
	}
}

static bool add_made(void *payload, const char *key, const struct delta_change *c,
		     const struct delta_member *m)
{
	struct changed_names *b = payload;

	(void)c;
	(void)m;
	map_put(&b->callers, arena_strdup(&b->made, key), strlen(key), NULL);
	word_set_add(&b->outside, key, strlen(key));
	return false;
}

struct changed_names *changed_names_new(const struct delta *d,
					const struct delta *own, struct cworld *w)
{
	struct changed_names *b = mem_zalloc(sizeof(*b));

	b->d = d;
	b->w = w;
	word_set_init(&b->outside, d->n + d->by_member.n);
	word_filter_init(&b->added, d->n);
	for (size_t i = 0; i < d->n; i++) {
		const struct delta_change *c = &d->items[i];

		if (only_in_own_files(b, c))
			word_filter_add(&b->added, c->name, strlen(c->name));
		else
			word_set_add(&b->outside, c->name, strlen(c->name));
		if (changed_matters_by_handle(c))
			add_handle(b, c->name);
	}
	for (uint32_t i = 0; i < d->by_member.n; i++)
		word_set_add(&b->outside, d->by_member.entries[i].key, d->by_member.entries[i].len);
	add_callers(b, d);
	static_call_made(d, add_made, b);
	if (own != d) {
		add_callers(b, own);
		find_declared(b, own);
	}
	word_set_settle(&b->outside);
	return b;
}

bool changed_names_calls(const struct changed_names *b, const char *name)
{
	return map_find(&b->callers, name, strlen(name));
}

void changed_names_free(struct changed_names *b)
{
	if (!b)
		return;
	word_set_release(&b->outside);
	word_filter_release(&b->added);
	map_release(&b->declared);
	map_release(&b->handles);
	map_release(&b->callers);
	arena_release(&b->made);
	free(b);
}

bool changed_names_any(const struct changed_names *b, enum changed_scope scope)
{
	return b->outside.hashes.n || (scope == CHANGED_ALL && b->added.n);
}

bool changed_names_declared(const struct changed_names *b, const char *path)
{
	return map_find(&b->declared, path, strlen(path));
}

static bool counts(const struct changed_names *b, const struct delta_change *c,
		   enum changed_scope scope)
{
	return c->what != DELTA_ADDED || scope == CHANGED_ALL ||
	       (scope == CHANGED_OUTSIDE && called_elsewhere(b, c));
}

/* Whether it is one of the names, members aside; of @used, see changed_names_used(). */
static bool is_name(const struct changed_names *b, enum changed_scope scope, bool used,
		    const char *word, size_t len)
{
	const struct delta *d = b->d;
	const struct map_entry *e = map_find(&d->by_name, word, len);

	if (map_find(&b->handles, word, len) || map_find(&b->callers, word, len))
		return true;
	for (size_t i = e ? e->value - 1 : d->n;
	     i < d->n && strlen(d->items[i].name) == len &&
	     !memcmp(d->items[i].name, word, len); i++)
		if (counts(b, &d->items[i], scope) &&
		    !(used && d->items[i].tag && d->items[i].what == DELTA_MEMBERS))
			return true;
	return false;
}

/* The word is among the names for sure. */
static bool is_changed(const struct changed_names *b, enum changed_scope scope,
		       bool used, const char *word, size_t len)
{
	return map_find(&b->d->by_member, word, len) || is_name(b, scope, used, word, len);
}

/* False: the word is none of the names for sure. */
static bool may_be(const struct changed_names *b, enum changed_scope scope, uint32_t hash)
{
	return word_filter_has(&b->outside.filter, hash) ||
	       (scope == CHANGED_ALL && word_filter_has(&b->added, hash));
}

bool changed_names_used(const struct changed_names *b, enum changed_scope scope,
			uint32_t hash, const char *word, size_t len)
{
	return may_be(b, scope, hash) && is_changed(b, scope, true, word, len);
}

bool changed_names_in(const struct changed_names *b, enum changed_scope scope,
		      const char *p, size_t len)
{
	const char *end = p + len;
	uint32_t h;

	for (const char *word = word_next(&p, end, &h); word;
	     word = word_next(&p, end, &h))
		if (may_be(b, scope, h) &&
		    is_changed(b, scope, false, word, (size_t)(p - word)))
			return true;
	return false;
}

/* What is in front of a word, or behind it: the first that is no blank. */
static const char *skip_back(const char *text, const char *word)
{
	while (word > text && word[-1] && strchr(" \t\n\\", word[-1]))
		word--;
	return word;
}

static char char_behind(const char *at, const char *end)
{
	while (at < end && *at && strchr(" \t\n\\", *at))
		at++;
	return at < end ? *at : 0;
}

/*
 * Whether a word may name a member: `.m`, `->m`, `{ m: 0 }`, and what a macro may take for one
 * (offsetof(struct s, m), x ## m), be it behind a comment.
 */
static bool may_be_member(const char *text, const char *word, const char *behind,
			  const char *end)
{
	const char *k = skip_back(text, word);

	if (k > text && k[-1] && strchr(".,({#", k[-1]))
		return true;
	if (k > text + 1 && (memcmp(k - 2, "->", 2) == 0 || memcmp(k - 2, "*/", 2) == 0))
		return true;
	return char_behind(behind, end) == ':';
}

/* A structure that is pointed to, or declared, matters by its members alone. */
static bool matters(const struct changed_names *b, const char *text, const char *word,
		    const char *behind, const char *end)
{
	size_t len = (size_t)(behind - word);
	char next;

	if (is_name(b, CHANGED_NOT_ADDED, true, word, len))
		return true;
	if (map_find(&b->d->by_member, word, len) && may_be_member(text, word, behind, end))
		return true;
	next = char_behind(behind, end);
	return next != '*' && next != ';' && is_name(b, CHANGED_NOT_ADDED, false, word, len);
}

bool changed_names_matter(const struct changed_names *b, const char *text, size_t len)
{
	const char *p = text, *end = text + len;
	uint32_t h;

	for (const char *word = word_next(&p, end, &h); word; word = word_next(&p, end, &h))
		if (may_be(b, CHANGED_NOT_ADDED, h) && matters(b, text, word, p, end))
			return true;
	return false;
}

static bool in_capitals(const char *word, size_t len)
{
	bool letters = false;

	for (size_t i = 0; i < len; i++) {
		letters |= char_is_upper(word[i]);
		if (char_is_lower(word[i]))
			return false;
	}
	return letters && len >= NAME_PARTS_MIN_PREFIX;
}

bool changed_names_handed(const struct changed_names *b, const char *to, size_t to_len,
			  const char *word, size_t len)
{
	return (in_capitals(word, len) || in_capitals(to, to_len)) &&
	       len >= NAME_PARTS_MIN_PREFIX &&
	       (name_parts_may_hold(&b->d->parts, word, len) ||
		changed_begins(b->d, word, len));
}

bool changed_names_pasted(const struct changed_names *b, const char *p, size_t len)
{
	const char *end = p + len, *last = p, *stop = p;
	uint32_t h;

	for (const char *word = word_next(&p, end, &h); word;
	     word = word_next(&p, end, &h)) {
		bool first = word == stop + 1 && *stop == '(';

		if (changed_names_handed(b, last, first ? (size_t)(stop - last) : 0, word,
					 (size_t)(p - word)))
			return true;
		last = word;
		stop = p;
	}
	return false;
}

/* ------------------------------------------------------------------------ from where */

static void add_places(struct changed_places *p, const struct cref *refs, size_t n,
		       struct cworld *w)
{
	for (size_t i = 0; i < n && !p->anywhere; i++) {
		const char *path = cworld_path(w, refs[i].file);
		bool known = false;

		p->anywhere = !file_local(&refs[i], path);
		for (size_t k = 0; k < p->near.n && !known; k++)
			known = strcmp(p->near.items[k], path) == 0;
		if (!known)
			VEC_PUSH(&p->near, path);
	}
}

void changed_places_find(struct changed_places *out, const struct delta *d, struct cworld *w)
{
	*out = (struct changed_places){ .anywhere = d->by_member.n > 0 };
	for (size_t i = 0; i < d->n; i++) {
		const struct delta_change *c = &d->items[i];

		if (c->what == DELTA_ADDED)
			continue;
		add_places(out, c->old_refs, c->n_old, w);
		add_places(out, c->new_refs, c->n_new, w);
	}
}

void changed_places_release(struct changed_places *p)
{
	VEC_RELEASE(&p->near);
}

bool changed_places_see(const struct changed_places *p, const char *path)
{
	for (size_t i = 0; i < p->near.n && !p->anywhere; i++)
		if (near(p->near.items[i], path))
			return true;
	return p->anywhere;
}
