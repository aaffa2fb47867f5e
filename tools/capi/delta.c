// SPDX-License-Identifier: GPL-2.0-only
#include "capi/delta.h"

#include <string.h>

#include "capi/ctree-internal.h"
#include "capi/delta-internal.h"
#include "capi/lex.h"

/* The same while they are collected: a million names have one form each. */
struct name {
	const char *name;
	bool tag;
	uint32_t first[2], last[2];	/* links + 1, by DELTA_OLD and DELTA_NEW */
};

struct link {
	struct cref ref;
	uint32_t next;			/* link + 1 */
};

struct maker {
	struct delta *d;
	struct map index[2];	/* ordinary names, tags -> name + 1 */
	VEC(struct name) names;
	VEC(struct link) links;
	struct word_filter differing;	/* what else there is has not changed */
	struct delta_forms forms;	/* of the name at hand */
};

struct delta_ctx {
	struct maker m;
	struct cworld *w;
	struct delta_compare compare;	/* the forms at hand */
};

static struct name *name_of(struct maker *m, const char *name, bool tag)
{
	struct map_entry *e = map_put(&m->index[tag], name, strlen(name), NULL);
	struct name *n;

	if (e->value)
		return &m->names.items[e->value - 1];
	n = VEC_ADD(&m->names);
	e->value = m->names.n;
	n->name = name;
	n->tag = tag;
	return n;
}

static void collect(struct maker *m, const struct facts *facts, uint32_t file,
		    bool header, int side)
{
	for (uint32_t i = 0; i < facts->n_facts; i++) {
		struct cref r = { .file = file, .facts = facts,
				  .fact = &facts->facts[i] };
		const char *name = cref_str(&r, r.fact->name);
		struct name *n;

		if (!delta_is_compared(r.fact) || (header && r.fact->flags & FACT_UNDONE) ||
		    !word_filter_has(&m->differing, lex_hash(name, strlen(name))))
			continue;
		n = name_of(m, name, delta_is_tag(r.fact));
		VEC_PUSH(&m->links, (struct link){ .ref = r });
		if (n->last[side])
			m->links.items[n->last[side] - 1].next = (uint32_t)m->links.n;
		else
			n->first[side] = (uint32_t)m->links.n;
		n->last[side] = (uint32_t)m->links.n;
	}
}

static void list_refs(cref_vec *out, const struct maker *m, uint32_t first)
{
	out->n = 0;
	for (uint32_t i = first; i; i = m->links.items[i - 1].next)
		VEC_PUSH(out, m->links.items[i - 1].ref);
}

static const struct delta_forms *forms_of(struct maker *m, const struct name *n)
{
	struct delta_forms *f = &m->forms;

	f->name = n->name;
	f->tag = n->tag;
	list_refs(&f->old, m, n->first[DELTA_OLD]);
	list_refs(&f->new, m, n->first[DELTA_NEW]);
	return f;
}

static uint32_t best_place(struct cworld *w, const cref_vec *refs,
			   const delta_flags *differs)
{
	const struct cref *best = NULL;
	bool best_differs = false, best_header = false;

	/* a form that the other side has not, in a header if there is one */
	for (size_t i = 0; i < refs->n; i++) {
		const struct cref *r = &refs->items[i];
		bool header = cpath_is_header(cworld_path(w, r->file));

		if (best && (differs->items[i] != best_differs ? best_differs :
								 !header || best_header))
			continue;
		best = r;
		best_differs = differs->items[i];
		best_header = header;
	}
	return best ? (uint32_t)(best - refs->items) : 0;
}

static void keep_refs(struct delta *d, struct delta_change *ch,
		      const struct delta_forms *f)
{
	ch->old_refs = arena_dup(&d->arena, f->old.items,
				 f->old.n * sizeof(*ch->old_refs));
	ch->n_old = f->old.n;
	ch->new_refs = arena_dup(&d->arena, f->new.items,
				 f->new.n * sizeof(*ch->new_refs));
	ch->n_new = f->new.n;
}

static void emit(struct delta_ctx *c, const struct delta_forms *f, enum delta_what what,
		 struct delta_change *ch)
{
	*ch = (struct delta_change){
		.name = f->name, .tag = f->tag, .what = what,
		.before.ref = best_place(c->w, &f->old, &c->compare.old_differs),
		.after.ref = best_place(c->w, &f->new, &c->compare.new_differs),
	};
	keep_refs(c->m.d, ch, f);
	delta_describe(c->m.d, c->w, ch);
}

static int by_name(const void *a, const void *b)
{
	const struct delta_change *x = a, *y = b;
	int c = strcmp(x->name, y->name);

	return c ? c : (int)x->tag - (int)y->tag;
}

static int by_file(const void *a, const void *b)
{
	const struct delta_added *x = a, *y = b;

	if (x->file != y->file)
		return x->file < y->file ? -1 : 1;
	return x->change < y->change ? -1 : x->change > y->change;
}

static void index_added(struct delta *d)
{
	d->n_added = 0;
	d->added = mem_array(d->added, d->n, sizeof(*d->added));
	for (size_t i = 0; i < d->n; i++)
		if (d->items[i].what == DELTA_ADDED && d->items[i].n_new)
			d->added[d->n_added++] = (struct delta_added){
				d->items[i].new_refs[0].file, (uint32_t)i,
			};
	if (d->n_added)
		qsort(d->added, d->n_added, sizeof(*d->added), by_file);
}

/* Whether uses of a name may find nothing. */
static bool may_go(const struct delta_change *ch)
{
	return !ch->tag && ch->what != DELTA_ADDED && ch->what != DELTA_MEMBERS;
}

void delta_index(struct delta *d)
{
	index_added(d);
	map_release(&d->by_name);
	name_parts_release(&d->parts);
	map_reserve(&d->by_name, (uint32_t)d->n);
	for (size_t i = 0; i < d->n; i++) {
		struct map_entry *e = map_put(&d->by_name, d->items[i].name,
					      strlen(d->items[i].name), NULL);

		if (!e->value)
			e->value = i + 1;
		if (may_go(&d->items[i]))
			name_parts_add(&d->parts, d->items[i].name);
	}
}

static void maker_release(struct delta_ctx *c)
{
	VEC_RELEASE(&c->m.names);
	VEC_RELEASE(&c->m.links);
	VEC_RELEASE(&c->m.forms.old);
	VEC_RELEASE(&c->m.forms.new);
	word_filter_release(&c->m.differing);
	map_release(&c->m.index[0]);
	map_release(&c->m.index[1]);
	delta_compare_release(&c->compare);
}

static void collect_files(struct delta_ctx *c, const struct delta_files *files,
			  const struct tree_changes *changes)
{
	delta_differing(&c->m.differing, files);
	for (size_t i = 0; i < files->n; i++) {
		const struct delta_file *f = &files->items[i];
		uint32_t file;
		bool header;

		if (!f->read[DELTA_OLD] && !f->read[DELTA_NEW])
			continue;
		file = cworld_file(c->w, changes->items[i].path);
		header = cpath_is_header(changes->items[i].path);
		collect(&c->m, &f->facts[DELTA_OLD], file, header, DELTA_OLD);
		collect(&c->m, &f->facts[DELTA_NEW], file, header, DELTA_NEW);
	}
}

/* Of the files that are read. */
static void compare_files(struct delta *d, struct ctree *new,
			  const struct tree_changes *changes)
{
	_cleanup_(maker_release) struct delta_ctx c = {
		.m = { .d = d }, .w = ctree_world(new),
		.compare.w = ctree_world(new),
	};

	collect_files(&c, d->files, changes);
	d->items = mem_array(NULL, c.m.names.n, sizeof(*d->items));
	for (size_t i = 0; i < c.m.names.n; i++) {
		const struct delta_forms *f = forms_of(&c.m, &c.m.names.items[i]);
		enum delta_what what;

		if (delta_classify(&what, &c.compare, f))
			emit(&c, f, what, &d->items[d->n++]);
	}
	if (d->n)
		qsort(d->items, d->n, sizeof(*d->items), by_name);
	delta_index(d);
}

static int make(struct delta *out, struct ctx *ctx, struct ctree *old, struct ctree *new,
		const struct tree_changes *changes, bool names, struct err *err)
{
	_cleanup_delta_ struct delta d = DELTA_INIT;
	int rc;

	d.files = delta_files_new(changes->n);
	rc = delta_files_read(d.files, ctx, old, new, changes, NULL, names, err);
	if (rc < 0)
		return rc;
	compare_files(&d, new, changes);
	delta_store(&d, ctx, old, new, names);
	*out = d;
	d = (struct delta)DELTA_INIT;
	return 0;
}

int delta_make_kept(struct delta *out, struct ctx *ctx, struct ctree *old, struct ctree *new,
		    const struct tree_changes *changes, struct err *err)
{
	return make(out, ctx, old, new, changes, true, err);
}

/* What is made so is not kept: it can be made so again. 1: it cannot. */
static int make_over(struct delta *out, struct ctx *ctx, struct ctree *old, struct ctree *new,
		     const git_oid *near, const struct tree_changes *changes, struct err *err)
{
	_cleanup_delta_ struct delta d = DELTA_INIT;
	int rc;

	d.files = delta_files_new(changes->n);
	rc = delta_files_over(d.files, ctx, old, new, near, changes, err);
	if (rc)
		return rc;
	compare_files(&d, new, changes);
	*out = d;
	d = (struct delta)DELTA_INIT;
	return 0;
}

void delta_add_changes(struct delta *d, const struct delta_change *more, size_t n)
{
	d->items = mem_array(d->items, d->n + n, sizeof(*d->items));
	memcpy(d->items + d->n, more, n * sizeof(*more));
	d->n += n;
	qsort(d->items, d->n, sizeof(*d->items), by_name);
	delta_index(d);
}

static int make_near(struct delta *out, struct ctx *ctx, struct ctree *old, struct ctree *new,
		    const git_oid *near, const struct tree_changes *changes, struct err *err)
{
	bool lasting = near && delta_is_lasting(ctx, old, new, changes->n);
	bool is_near = lasting && git_oid_equal(near, &new->snap->tree);
	int rc = 1;

	if (delta_load(out, ctx, old, new, changes))
		return 0;
	if (lasting && !is_near)
		rc = make_over(out, ctx, old, new, near, changes, err);
	return rc == 1 ? make(out, ctx, old, new, changes, is_near, err) : rc;
}

int delta_make_near(struct delta *out, struct ctx *ctx, struct ctree *old, struct ctree *new,
		    const git_oid *near, const struct tree_changes *changes, struct err *err)
{
	_cleanup_delta_ struct delta d = DELTA_INIT;
	int rc = make_near(&d, ctx, old, new, near, changes, err);

	if (rc >= 0)
		rc = delta_add_listed(&d, old, new, err);
	if (rc < 0)
		return rc;
	*out = d;
	d = (struct delta)DELTA_INIT;
	return 0;
}

int delta_make(struct delta *out, struct ctx *ctx, struct ctree *old,
	       struct ctree *new, const struct tree_changes *changes,
	       struct err *err)
{
	return delta_make_near(out, ctx, old, new, NULL, changes, err);
}

void delta_release(struct delta *d)
{
	free(d->items);
	free(d->added);
	map_release(&d->by_name);
	map_release(&d->by_member);
	name_parts_release(&d->parts);
	arena_release(&d->arena);
	delta_files_free(d->files);
	*d = (struct delta)DELTA_INIT;
}

const struct delta_change *delta_find(const struct delta *d, const char *name)
{
	const struct map_entry *e = map_find(&d->by_name, name, strlen(name));

	return e ? &d->items[e->value - 1] : NULL;
}

const struct facts *delta_facts(const struct delta *d, size_t i, bool after)
{
	return &d->files->items[i].facts[after ? DELTA_NEW : DELTA_OLD];
}

size_t delta_n_files(const struct delta *d)
{
	return d->files ? d->files->n : 0;
}

void delta_intersect(struct delta *d, const struct delta *other)
{
	size_t n = 0;

	for (size_t i = 0; i < d->n; i++)
		if (delta_find(other, d->items[i].name))
			d->items[n++] = d->items[i];
	d->n = n;
	delta_index(d);
}
