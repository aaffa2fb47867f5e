// SPDX-License-Identifier: GPL-2.0-only
/*
 * What a delta brings to a meeting: the words by which the rules that start from it
 * would find something. What is only added breaks no use of it, but clashes with what
 * the other side has of that name.
 */
#include <string.h>

#include "capi/changed.h"
#include "capi/macro-calls.h"
#include "capi/meet-internal.h"
#include "capi/name-parts.h"
#include "capi/static-call.h"
#include "capi/trace-name.h"

#define MAX_PARTED 256	/* names of which each part is a key */

/* Indexes of changes by file id, of the files that have one. */
static size_t change_of(const struct meet_maker *m, uint32_t file)
{
	const char *path = cworld_path(m->world, file);
	const struct tree_change *ch = tree_changes_find(m->changes, path, strlen(path));

	return ch ? (size_t)(ch - m->changes->items) : SIZE_MAX;
}

static void offer_word(struct meet_maker *m, const char *word, const struct cref *refs,
		       size_t n, uint32_t what)
{
	for (size_t i = 0; i < n; i++) {
		size_t file = change_of(m, refs[i].file);

		if (file != SIZE_MAX)
			meet_offer_text(m, what == MEET_NEAR ? SPACE_NEAR : SPACE_WORD, word,
					strlen(word), file, what);
	}
}

static void offer_both(struct meet_maker *m, const char *word,
		       const struct delta_change *c, uint32_t what)
{
	offer_word(m, word, c->old_refs, c->n_old, what);
	offer_word(m, word, c->new_refs, c->n_new, what);
}

/* A new one that others may have met under that name: not in a .c file. */
static bool is_seen(const struct meet_maker *m, const struct cref *r)
{
	return (r->fact->kind == FACT_FUNC || r->fact->kind == FACT_VAR) &&
	       cpath_is_header(cworld_path(m->world, r->file));
}

static void added(struct meet_maker *m, const struct delta_change *c)
{
	for (size_t i = 0; i < c->n_new; i++)
		offer_word(m, c->name, &c->new_refs[i], 1,
			   is_seen(m, &c->new_refs[i]) ? MEET_NAME | MEET_STATIC : MEET_HERE);
}

/* What a name is asked for by that is gone, or a hook. */
static void handle(struct meet_maker *m, const struct delta_change *c)
{
	size_t len;
	const char *word = changed_handle(c->name, &len);

	if (word)
		offer_both(m, arena_strndup(&m->arena, word, len), c, MEET_NAME);
}

static void members(struct meet_maker *m, const struct delta_change *c)
{
	for (size_t i = 0; i < c->n_members; i++)
		offer_both(m, c->members[i].name, c, MEET_NAME |
			   (c->members[i].what == MEMBER_RETYPED ? MEET_CHECK : 0));
	for (size_t i = 0; i < c->n_old && (!c->n_new || delta_made_private(m->world, c)); i++) {
		const struct cref *r = &c->old_refs[i];

		for (uint32_t k = 0; k < r->fact->n_subs; k++)
			offer_both(m, cref_str(r, r->facts->subs[r->fact->first_sub + k].name),
				   c, MEET_NAME);
	}
}

/* A macro that had another body: what it calls now may check what it is given. */
static bool may_check(const struct delta_change *c)
{
	for (size_t i = 0; i < c->n_new && c->n_old; i++)
		if (c->new_refs[i].fact->kind == FACT_MACRO &&
		    strchr(cref_str(&c->new_refs[i], c->new_refs[i].fact->type), '('))
			return true;
	return false;
}

/* Who prints it may do so otherwise: another type of the same kind of thing. */
static uint32_t printed(const struct delta_change *c)
{
	return c->what == DELTA_SIGNATURE && c->n_old && c->n_new &&
			       strcmp(cref_str(&c->old_refs[0], c->old_refs[0].fact->type),
				      cref_str(&c->new_refs[0], c->new_refs[0].fact->type)) ?
		       MEET_CHECK : 0;
}

/* What nobody sees who does not include the .c file that it is in. */
static bool file_local(const struct meet_maker *m, const struct cref *r)
{
	return !cpath_is_header(cworld_path(m->world, r->file)) &&
	       (r->fact->flags & FACT_STATIC ||
		(r->fact->kind != FACT_FUNC && r->fact->kind != FACT_VAR));
}

static bool is_local(const struct meet_maker *m, const struct delta_change *c)
{
	for (size_t i = 0; i < c->n_old; i++)
		if (!file_local(m, &c->old_refs[i]))
			return false;
	for (size_t i = 0; i < c->n_new; i++)
		if (!file_local(m, &c->new_refs[i]))
			return false;
	return true;
}

static void here_or_near(struct meet_maker *m, const char *word,
			 const struct delta_change *c)
{
	offer_both(m, word, c, MEET_HERE);
	offer_both(m, word, c, MEET_NEAR);
}

/* Who changed one of the files, or a header beside it, or who includes it. */
static void changed_here(struct meet_maker *m, const struct delta_change *c)
{
	for (size_t i = 0; i < c->n_old + c->n_new; i++) {
		const struct cref *r = i < c->n_old ? &c->old_refs[i] :
						      &c->new_refs[i - c->n_old];
		const char *path = cworld_path(m->world, r->file);
		const char *last = cpath_last(path);
		size_t file = change_of(m, r->file);

		if (file == SIZE_MAX)
			continue;
		m->places.items[file].flags |= PLACE_NAMES;
		meet_offer_text(m, SPACE_INCLUDE, last, strlen(last), file, MEET_NAME);
	}
	here_or_near(m, c->name, c);
	for (size_t i = 0; i < c->n_members; i++)
		here_or_near(m, c->members[i].name, c);
}

static void changed(struct meet_maker *m, const struct delta_change *c)
{
	uint32_t more = c->what == DELTA_VALUE && !c->tag ? MEET_REACH : 0;
	struct trace_suffix suffix[2];

	if (c->n_old && c->before.kind == FACT_TYPEDEF && c->what == DELTA_SIGNATURE)
		m->broad |= BROAD_TYPEDEFS;
	if (trace_renames(&suffix[0], &suffix[1], c))
		m->broad |= BROAD_TYPEDEFS;
	if (is_local(m, c)) {
		changed_here(m, c);
		return;
	}
	m->broad |= BROAD_NAMES;
	for (size_t i = 0; i < c->n_new; i++)
		more |= is_seen(m, &c->new_refs[i]) ? MEET_STATIC : 0;
	offer_both(m, c->name, c, MEET_NAME | more | (c->tag ? 0 : printed(c)));
	if (changed_matters_by_handle(c))
		handle(m, c);
	if (c->tag)
		members(m, c);
	else if (may_check(c))
		m->broad |= BROAD_CHECKS;
}

/* What a macro may paste to make the name. */
static void parts(struct meet_maker *m, const struct delta_change *c)
{
	size_t n = strlen(c->name);
	size_t file = change_of(m, (c->n_old ? c->old_refs : c->new_refs)[0].file);

	for (size_t at = 0; file != SIZE_MAX && at < n; at++)
		for (size_t len = NAME_PARTS_MIN_PREFIX; at + len <= n; len++)
			meet_offer_text(m, SPACE_PART, c->name + at, len, file, MEET_PASTED);
}

/* Macros, and static calls, of the changed files whose calls are of a function that changed. */
static void callers(struct meet_maker *m)
{
	for (size_t i = 0; i < delta_n_files(&m->delta); i++) {
		const struct facts *facts = delta_facts(&m->delta, i, true);

		for (uint32_t k = 0; k < facts->n_facts; k++) {
			const struct fact *f = &facts->facts[k];
			const char *body = facts_str(facts, f->type);
			const char *name = facts_str(facts, f->name);
			const char *key = static_call_key(facts, f);

			if (key && static_call_changed(&m->delta, body))
				meet_offer_text(m, SPACE_WORD, key, strlen(key), i, MEET_NAME);
			if (!(f->flags & FACT_UNDEF) &&
			    ((f->kind == FACT_MACRO &&
			      changed_called(&m->delta, body, strlen(body))) ||
			     (f->kind == FACT_CONST && changed_aliased(&m->delta, body))))
				meet_offer_text(m, SPACE_WORD, name, strlen(name), i,
						MEET_NAME);
		}
	}
}

static bool made(void *payload, const char *key, const struct delta_change *c,
		 const struct delta_member *member)
{
	(void)member;
	offer_both(payload, key, c, MEET_NAME);
	return false;
}

void meet_names(struct meet_maker *m)
{
	size_t n_changed = 0;
	bool signatures = false;

	for (size_t i = 0; i < m->delta.n; i++) {
		const struct delta_change *c = &m->delta.items[i];

		n_changed += c->what != DELTA_ADDED && !is_local(m, c);
		signatures |= c->what == DELTA_SIGNATURE || c->n_members;
		if (c->what == DELTA_ADDED)
			added(m, c);
		else
			changed(m, c);
		for (size_t k = 0; k < c->n_new; k++) {
			size_t file = change_of(m, c->new_refs[k].file);

			if (file == SIZE_MAX)
				continue;
			meet_offer_text(m, SPACE_NEW, c->name, strlen(c->name), file, MEET_NEW);
			meet_need(m, SPACE_NEW, c->name, strlen(c->name));
		}
	}
	if (n_changed > MAX_PARTED)
		m->broad |= BROAD_MANY_NAMES;
	for (size_t i = 0; i < m->delta.n && n_changed <= MAX_PARTED; i++)
		if (m->delta.items[i].what != DELTA_ADDED && !m->delta.items[i].tag &&
		    !is_local(m, &m->delta.items[i]))
			parts(m, &m->delta.items[i]);
	if (signatures)
		callers(m);
	static_call_made(&m->delta, made, m);
}
