// SPDX-License-Identifier: GPL-2.0-only
/* What changed, in words: "argument 2: struct mm_struct * → …". */
#include <string.h>

#include "cmd/api-print.h"

static void say(api_words *out, const char *text)
{
	VEC_PUSH(out, text);
}

static bool is_called(const struct delta_place *p)
{
	return p->kind == FACT_FUNC || p->kind == FACT_MACRO;
}

const char *api_kind(const struct delta_change *c)
{
	return fact_kind_name(c->before.path ? c->before.kind : c->after.kind);
}

const char *api_title(struct arena *a, const struct delta_change *c)
{
	const struct delta_place *p = c->before.path ? &c->before : &c->after;

	if (c->tag)
		return arena_printf(a, "%s %s", api_kind(c), c->name);
	return is_called(p) ? arena_printf(a, "%s()", c->name) : c->name;
}

const char *api_member_what(enum member_what what)
{
	static const char *const names[] = {
		[MEMBER_REMOVED] = "removed",	[MEMBER_ADDED] = "added",
		[MEMBER_RETYPED] = "retyped",	[MEMBER_CALLBACK] = "callback",
		[MEMBER_GUARDED] = "guarded",
	};

	return names[what];
}

/* The declaration that @p shows. */
static const struct cref *ref_of(const struct delta_place *p,
				 const struct cref *refs, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (refs[i].fact->line == p->line &&
		    refs[i].fact->kind == (uint8_t)p->kind)
			return &refs[i];
	return n ? &refs[0] : NULL;
}

static const struct fact_sub *sub(const struct cref *r, uint32_t i)
{
	return &r->facts->subs[r->fact->first_sub + i];
}

static const char *type_of(const struct cref *r, uint32_t i)
{
	const char *type = cref_str(r, sub(r, i)->type);

	return *type ? type : cref_str(r, sub(r, i)->name);
}

/* As people write it: type and name, or the name of a macro's argument. */
static const char *arg_text(struct arena *a, const struct cref *r, uint32_t i)
{
	const char *type = cref_str(r, sub(r, i)->type);
	const char *name = cref_str(r, sub(r, i)->name);

	if (!*type || !*name)
		return *type ? type : name;
	return arena_printf(a, "%s%s%s", type,
			    type[strlen(type) - 1] == '*' ? "" : " ", name);
}

static bool same_arg(const struct cref *old, uint32_t i, const struct cref *new,
		     uint32_t k)
{
	return !strcmp(type_of(old, i), type_of(new, k));
}

/* Arguments that came or went between those that stayed as they were. */
static bool say_shift(api_words *out, struct arena *a, const struct cref *old,
		      const struct cref *new)
{
	uint32_t n = old->fact->n_subs, m = new->fact->n_subs;
	uint32_t shorter = n < m ? n : m, front = 0, back = 0;

	while (front < shorter && same_arg(old, front, new, front))
		front++;
	while (back < shorter - front &&
	       same_arg(old, n - 1 - back, new, m - 1 - back))
		back++;
	if (front + back < shorter)
		return false;
	for (uint32_t i = front; i < n - back; i++)
		say(out, arena_printf(a, "argument %u removed: %s", i + 1,
				      arg_text(a, old, i)));
	for (uint32_t i = front; i < m - back; i++)
		say(out, arena_printf(a, "argument %u added: %s", i + 1,
				      arg_text(a, new, i)));
	return true;
}

static void say_arguments(api_words *out, struct arena *a,
			  const struct cref *old, const struct cref *new)
{
	uint32_t n = old->fact->n_subs, m = new->fact->n_subs;

	if (n != m && say_shift(out, a, old, new))
		return;
	if (n != m)
		say(out, arena_printf(a, "%u arguments → %u", n, m));
	for (uint32_t i = 0; n == m && i < n; i++)
		if (!same_arg(old, i, new, i) && new->fact->kind == FACT_FUNC)
			say(out, arena_printf(a, "argument %u: %s → %s", i + 1,
					      type_of(old, i), type_of(new, i)));
}

static void say_flag(api_words *out, const struct cref *old,
		     const struct cref *new, uint16_t flag, const char *gained,
		     const char *lost)
{
	if ((old->fact->flags ^ new->fact->flags) & flag)
		say(out, new->fact->flags & flag ? gained : lost);
}

static void say_result(api_words *out, struct arena *a, const struct cref *old,
		       const struct cref *new)
{
	const char *before = cref_str(old, old->fact->type);
	const char *after = cref_str(new, new->fact->type);

	if (new->fact->kind == FACT_MACRO || !strcmp(before, after))
		return;
	say(out, arena_printf(a, "%s: %s → %s",
			      new->fact->kind == FACT_FUNC ? "result" : "type",
			      before, after));
}

static void say_signature(api_words *out, struct arena *a,
			  const struct delta_change *c)
{
	const struct cref *old = ref_of(&c->before, c->old_refs, c->n_old);
	const struct cref *new = ref_of(&c->after, c->new_refs, c->n_new);

	if (!old || !new)
		return;
	if (old->fact->kind != new->fact->kind) {
		say(out, arena_printf(a, "%s → %s", fact_kind_name(old->fact->kind),
				      fact_kind_name(new->fact->kind)));
		return;
	}
	say_result(out, a, old, new);
	say_arguments(out, a, old, new);
	say_flag(out, old, new, FACT_VARIADIC, "takes further arguments",
		 "takes no further arguments");
	say_flag(out, old, new, FACT_MUST_CHECK, "its result must be checked",
		 "its result need not be checked");
}

static void say_member(api_words *out, struct arena *a,
		       const struct delta_member *m)
{
	const char *before = m->before ? m->before : "";
	const char *after = m->after ? m->after : "";

	switch (m->what) {
	case MEMBER_REMOVED:
		say(out, arena_printf(a, "member removed: %s", m->name));
		break;
	case MEMBER_ADDED:
		say(out, arena_printf(a, "member added: %s", m->name));
		break;
	case MEMBER_RETYPED:
		say(out, arena_printf(a, "member %s: %s → %s", m->name, before,
				      after));
		break;
	case MEMBER_CALLBACK:
		say(out, *after ? arena_printf(a, "callback %s: %s → %s",
					       m->name, before, after) :
				  arena_printf(a, "callback removed: %s",
					       m->name));
		break;
	case MEMBER_GUARDED:
		say(out, arena_printf(a, "member %s: under %s only", m->name, m->guard));
		break;
	}
}

void api_words_make(api_words *out, struct arena *a, const struct delta_change *c)
{
	switch (c->what) {
	case DELTA_REMOVED:
		say(out, "removed");
		break;
	case DELTA_ADDED:
		say(out, "added");
		break;
	case DELTA_STATIC:
		say(out, arena_printf(a, "now static in %s", c->after.path ?
							     c->after.path :
							     "its file"));
		break;
	case DELTA_SIGNATURE:
		say_signature(out, a, c);
		break;
	case DELTA_MEMBERS:
		for (size_t i = 0; i < c->n_members; i++)
			say_member(out, a, &c->members[i]);
		break;
	case DELTA_VALUE:
		say(out, is_called(&c->after) ? "other body" : "other value");
		break;
	case DELTA_GUARDED:
		say(out, "no more in every configuration");
		break;
	case DELTA_MOVED:
		say(out, arena_printf(a, "moved to %s", c->after.path ?
							c->after.path :
							"another file"));
		break;
	}
	if (!out->n)
		say(out, "changed");
}
