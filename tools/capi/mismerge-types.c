// SPDX-License-Identifier: GPL-2.0-only
/* Locals and results that have another type in the merged function. */
#include "capi/mismerge-internal.h"

static bool is_void(const struct scope_func *f)
{
	return f && strcmp(f->result, "void") == 0;
}

static void results(struct mismerge_job *job, const struct mismerge_trio *t)
{
	bool no_value = is_void(t->m);
	const scope_vec *wrong = no_value ? &t->m->values : &t->m->bare;
	enum check_side by = SIDE_THEIRS;
	struct scope_name n;

	if (!wrong->n || !*t->m->result)
		return;
	for (int s = 0; s < 2; s++) {
		const struct scope_func *f = t->side[s];

		if (!f || (is_void(f) == no_value &&
			   (no_value ? f->values.n : f->bare.n)))
			return;
		if (is_void(f) == no_value)
			by = (enum check_side)s;
	}
	n = wrong->items[0];
	n.name = t->m->name;
	mismerge_report(job, t, &n, CHECK_LIKELY, by,
			arena_printf(&job->arena, no_value ?
				     "%s() returns nothing now, and a value is returned here" :
				     "%s() returns a value now, and none is given here",
				     t->m->name));
}

static bool same_misfit(const struct scope_func *f, const struct scope_name *n)
{
	for (size_t i = 0; f && i < f->misfits.n; i++)
		if (strcmp(f->misfits.items[i].name, n->name) == 0 &&
		    strcmp(f->misfits.items[i].detail, n->detail) == 0)
			return true;
	return false;
}

/* The type of a local, or of what the function returns; NULL: not known. */
static const char *type_in(const struct scope_func *f, const struct scope_func *m,
			   const char *name)
{
	const struct scope_name *n = mismerge_in(&f->locals, name);

	if (n || strcmp(name, m->name) != 0)
		return n ? n->type : NULL;
	return strcmp(f->name, m->name) == 0 && *f->result ? f->result : NULL;
}

static bool is_array(const char *type)
{
	struct ctype t;

	ctype_parse(&t, type);
	return t.array;
}

/* Whether the place and the declaration are what they will be, whatever else conflicts. */
static bool is_settled(const struct scope_func *m, const struct scope_name *n)
{
	const struct scope_name *local = mismerge_in(&m->locals, n->name);

	return local && !local->conflict && !n->conflict;
}

static void misfits(struct mismerge_job *job, const struct mismerge_trio *t)
{
	if (!t->side[0] || !t->side[1])
		return;
	for (size_t i = 0; i < t->m->misfits.n; i++) {
		const struct scope_name *n = &t->m->misfits.items[i];
		const char *o = type_in(t->side[0], t->m, n->name);
		const char *h = type_in(t->side[1], t->m, n->name);
		bool result = strcmp(n->name, t->m->name) == 0;
		size_t found = job->found.n;
		enum check_side by;

		if (!o || !h || !n->type || strcmp(o, h) == 0 || same_misfit(t->side[0], n) ||
		    same_misfit(t->side[1], n))
			continue;
		by = strcmp(n->type, o) == 0 ? SIDE_OURS : SIDE_THEIRS;
		if (n->array && !is_array(by == SIDE_OURS ? h : o))
			continue;
		mismerge_report(job, t, n, CHECK_LIKELY, by,
				result ? arena_printf(&job->arena, "%s() returns %s now: %s",
						      n->name, n->type, n->detail) :
					 arena_printf(&job->arena, "%s is %s in %s() now: %s",
						      n->name, n->type, t->m->name,
						      n->detail));
		if (found < job->found.n && is_settled(t->m, n))
			job->found.items[found].confidence = CHECK_LIKELY;
	}
}

void mismerge_types(struct mismerge_job *job, const struct mismerge_trio *t)
{
	results(job, t);
	misfits(job, t);
}
