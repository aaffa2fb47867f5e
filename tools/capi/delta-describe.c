// SPDX-License-Identifier: GPL-2.0-only
/* Places and members of a change that has its references. */
#include <string.h>

#include "capi/ctype.h"
#include "capi/delta-internal.h"

static const struct fact_sub *find_sub(const struct cref *r, const char *name)
{
	for (uint32_t k = 0; k < r->fact->n_subs; k++) {
		const struct fact_sub *s = &r->facts->subs[r->fact->first_sub + k];

		if (strcmp(cref_str(r, s->name), name) == 0)
			return s;
	}
	return NULL;
}

static bool is_func_type(const char *type)
{
	return strstr(type, " (*") || strstr(type, " ()(");
}

static struct delta_member *add_member(struct delta *d, struct delta_change *c,
				       const char *name, enum member_what what)
{
	struct delta_member *m;

	/* few change at a time: growing one by one is fine */
	struct delta_member *grown =
		arena_alloc(&d->arena, (c->n_members + 1) * sizeof(*grown));

	if (c->n_members)
		memcpy(grown, c->members, c->n_members * sizeof(*grown));
	c->members = grown;
	m = &grown[c->n_members++];
	*m = (struct delta_member){ .name = name, .what = what };
	map_put(&d->by_member, name, strlen(name), NULL)->value |=
		what == MEMBER_GUARDED ? MEMBERS_GUARDED : MEMBERS_OTHER;
	return m;
}

static bool is_flexible(const struct cref *r, const struct fact_sub *s)
{
	return r->fact->flex &&
	       s == &r->facts->subs[r->fact->first_sub + r->fact->flex - 1];
}

/* What became of a member of @old, @t in @new (or NULL); false: nothing. */
static bool member_differs(enum member_what *what, const struct cref *old,
			   const struct fact_sub *s, const struct cref *new,
			   const struct fact_sub *t, bool sole)
{
	const char *name = cref_str(old, s->name), *type = cref_str(old, s->type);

	if (!t) {
		*what = MEMBER_REMOVED;
		return true;
	}
	if (old->fact->kind == FACT_ENUM)
		return false;
	if (!ctype_same_text(type, cref_str(new, t->type)) ||
	    is_flexible(old, s) != is_flexible(new, t)) {
		*what = is_func_type(type) ? MEMBER_CALLBACK : MEMBER_RETYPED;
		return true;
	}
	*what = MEMBER_GUARDED;
	/* of one on both sides of an #else the first is enough */
	return sole && find_sub(old, name) == s && delta_lost_cover(old, new, name);
}

/* Members that no form of the new (old) side has: removed (added). */
static void compare_members(struct delta *d, struct delta_change *c,
			    const struct cref *old, const struct cref *new)
{
	/* of several definitions each may be for another configuration */
	bool sole = delta_sole_definition(c->old_refs, c->n_old) &&
		    delta_sole_definition(c->new_refs, c->n_new);

	for (uint32_t k = 0; k < old->fact->n_subs; k++) {
		const struct fact_sub *s = &old->facts->subs[old->fact->first_sub + k];
		const char *name = cref_str(old, s->name);
		const struct fact_sub *t = find_sub(new, name);
		enum member_what what;
		struct delta_member *m;

		if (!member_differs(&what, old, s, new, t, sole))
			continue;
		m = add_member(d, c, name, what);
		m->before = cref_str(old, s->type);
		m->before_line = s->line;
		if (what == MEMBER_GUARDED)
			m->guard = delta_member_guard(new, name);
		if (t) {
			m->after = cref_str(new, t->type);
			m->after_line = t->line;
		}
	}
	for (uint32_t k = 0; k < new->fact->n_subs; k++) {
		const struct fact_sub *s = &new->facts->subs[new->fact->first_sub + k];
		struct delta_member *m;

		if (find_sub(old, cref_str(new, s->name)))
			continue;
		m = add_member(d, c, cref_str(new, s->name), MEMBER_ADDED);
		m->after = cref_str(new, s->type);
		m->after_line = s->line;
	}
}

static void describe_place(struct cworld *w, struct delta_place *p,
			   const struct cref *refs)
{
	const struct cref *r = &refs[p->ref];

	p->path = cworld_path(w, r->file);
	p->line = r->fact->line;
	p->kind = r->fact->kind;
	p->flags = r->fact->flags;
}

static const struct cref *defined(const struct cref *refs, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (refs[i].fact->flags & FACT_DEFINED)
			return &refs[i];
	return NULL;
}

bool delta_made_private(struct cworld *w, const struct delta_change *ch)
{
	bool was_public = false;

	if (!ch->tag || (ch->what != DELTA_MOVED && ch->what != DELTA_STATIC))
		return false;
	for (size_t i = 0; i < ch->n_old; i++)
		was_public |= ch->old_refs[i].fact->flags & FACT_DEFINED &&
			      strstr(cworld_path(w, ch->old_refs[i].file), "include/") != NULL;
	for (size_t i = 0; i < ch->n_new; i++)
		if (ch->new_refs[i].fact->flags & FACT_DEFINED &&
		    strstr(cworld_path(w, ch->new_refs[i].file), "include/"))
			return false;
	return was_public;
}

void delta_describe(struct delta *d, struct cworld *w, struct delta_change *ch)
{
	const struct cref *old = defined(ch->old_refs, ch->n_old);
	const struct cref *new = defined(ch->new_refs, ch->n_new);

	if (ch->n_old)
		describe_place(w, &ch->before, ch->old_refs);
	if (ch->n_new)
		describe_place(w, &ch->after, ch->new_refs);
	if (!ch->tag)
		return;
	if (old && new && ch->what == DELTA_MEMBERS) {
		compare_members(d, ch, old, new);
	} else if (old && (!new || delta_made_private(w, ch))) {
		/* with the whole of it gone, each member is */
		for (uint32_t k = 0; k < old->fact->n_subs; k++) {
			const char *name = cref_str(
				old, old->facts->subs[old->fact->first_sub + k].name);

			map_put(&d->by_member, name, strlen(name), NULL)->value |= MEMBERS_OTHER;
		}
	}
}
