// SPDX-License-Identifier: GPL-2.0-only
#include "capi/delta.h"

#include "base/strbuf.h"
#include "capi/ctype.h"
#include "capi/delta-internal.h"

/* All forms of one name. */
struct forms {
	const char *name;
	bool tag;
	cref_vec old, new;
};

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
	struct forms forms;	/* of the name at hand */
};

const char *delta_what_name(enum delta_what what)
{
	static const char *const names[] = {
		[DELTA_REMOVED] = "removed",	 [DELTA_ADDED] = "added",
		[DELTA_STATIC] = "static",	 [DELTA_SIGNATURE] = "signature",
		[DELTA_MEMBERS] = "members",	 [DELTA_VALUE] = "value",
		[DELTA_MOVED] = "moved",	 [DELTA_GUARDED] = "guarded",
	};

	return names[what];
}

static void add_typed(struct strbuf *sb, const char *type, const char *name)
{
	const char *star = strstr(type, " (*");
	size_t n = strlen(type);

	if (star) {
		size_t at = (size_t)(star - type) + 3;

		strbuf_addf(sb, "%.*s%s%s", (int)at, type, name, type + at);
	} else if (n > 2 && strcmp(type + n - 2, " :") == 0) {
		strbuf_addf(sb, "%.*s %s : bits", (int)(n - 2), type, name);
	} else if (n > 2 && strcmp(type + n - 2, "[]") == 0) {
		size_t at = n - 2;

		while (at > 2 && strncmp(type + at - 2, "[]", 2) == 0)
			at -= 2;
		strbuf_addf(sb, "%.*s%s%s", (int)at, type, name, type + at);
	} else {
		strbuf_addf(sb, "%s%s%s", type,
			    *name && n && type[n - 1] != '*' ? " " : "", name);
	}
}

static void add_params(struct strbuf *sb, const struct facts *facts,
		       const struct fact *f)
{
	strbuf_addch(sb, '(');
	for (uint32_t k = 0; k < f->n_subs; k++) {
		const struct fact_sub *s = &facts->subs[f->first_sub + k];

		if (k)
			strbuf_addstr(sb, ", ");
		add_typed(sb, facts_str(facts, s->type), facts_str(facts, s->name));
	}
	if (f->flags & FACT_VARIADIC)
		strbuf_addstr(sb, f->n_subs ? ", ..." : "...");
	else if (!f->n_subs && f->kind == FACT_FUNC)
		strbuf_addstr(sb, "void");
	strbuf_addch(sb, ')');
}

/* Two of three in a delta between releases. */
static const char *const_text(struct arena *a, const char *name, const char *value)
{
	static const char define[] = "#define ";
	size_t n = sizeof(define) - 1, k = strlen(name), v = strnlen(value, 60);
	char *p = arena_alloc(a, n + k + 1 + v + 1);

	memcpy(p, define, n);
	memcpy(p + n, name, k);
	p[n + k] = ' ';
	memcpy(p + n + k + 1, value, v);
	return p;
}

const char *delta_text(struct arena *a, const struct facts *facts,
		       const struct fact *f)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	const char *name = facts_str(facts, f->name);
	const char *type = facts_str(facts, f->type);

	if (f->kind == FACT_CONST && !(f->flags & (FACT_STATIC | FACT_INLINE)))
		return const_text(a, name, type);
	if (f->flags & FACT_STATIC)
		strbuf_addstr(&sb, "static ");
	if (f->flags & FACT_INLINE)
		strbuf_addstr(&sb, "inline ");
	switch ((enum fact_kind)f->kind) {
	case FACT_FUNC:
		add_typed(&sb, type, name);
		add_params(&sb, facts, f);
		break;
	case FACT_MACRO:
		strbuf_addf(&sb, "#define %s", name);
		add_params(&sb, facts, f);
		break;
	case FACT_CONST:
		strbuf_addf(&sb, "#define %s %.60s", name, type);
		break;
	case FACT_TYPEDEF:
		strbuf_addstr(&sb, "typedef ");
		add_typed(&sb, type, name);
		break;
	case FACT_VAR:
		add_typed(&sb, type, name);
		break;
	case FACT_ENUMERATOR:
		strbuf_addf(&sb, "%s { %s }", type, name);
		break;
	default:
		strbuf_addf(&sb, "%s %s", fact_kind_name(f->kind), name);
		break;
	}
	return arena_strndup(a, sb.buf, sb.len);
}

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
		struct name *n;

		if (!delta_is_compared(r.fact) || (header && r.fact->flags & FACT_UNDONE))
			continue;
		n = name_of(m, cref_str(&r, r.fact->name), delta_is_tag(r.fact));
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

static const struct forms *forms_of(struct maker *m, const struct name *n)
{
	struct forms *f = &m->forms;

	f->name = n->name;
	f->tag = n->tag;
	list_refs(&f->old, m, n->first[DELTA_OLD]);
	list_refs(&f->new, m, n->first[DELTA_NEW]);
	return f;
}

static bool same_subs(const struct cref *a, const struct cref *b, bool names)
{
	if (a->fact->n_subs != b->fact->n_subs)
		return false;
	for (uint32_t k = 0; k < a->fact->n_subs; k++) {
		const struct fact_sub *x = &a->facts->subs[a->fact->first_sub + k];
		const struct fact_sub *y = &b->facts->subs[b->fact->first_sub + k];

		if (names && strcmp(cref_str(a, x->name), cref_str(b, y->name)) != 0)
			return false;
		if (!ctype_same_text(cref_str(a, x->type), cref_str(b, y->type)))
			return false;
	}
	return true;
}

bool delta_same_form(const struct cref *a, const struct cref *b)
{
	const struct fact *f = a->fact, *g = b->fact;
	const uint16_t mask = FACT_VARIADIC | FACT_COND_ARITY | FACT_MUST_CHECK;

	if (f->kind != g->kind || (f->flags & mask) != (g->flags & mask))
		return false;
	if (delta_is_tag(f))
		return (f->flex == g->flex && same_subs(a, b, true)) ||
		       !((f->flags | g->flags) & FACT_DEFINED);
	if (f->kind == FACT_MACRO)
		return f->n_subs == g->n_subs &&
		       strcmp(cref_str(a, f->type), cref_str(b, g->type)) == 0;
	if (f->kind == FACT_CONST || f->kind == FACT_ENUMERATOR)
		return strcmp(cref_str(a, f->type), cref_str(b, g->type)) == 0;
	return ctype_same_text(cref_str(a, f->type), cref_str(b, g->type)) &&
	       same_subs(a, b, false);
}

static bool has_form(const cref_vec *v, const struct cref *r)
{
	for (size_t i = 0; i < v->n; i++)
		if (delta_same_form(&v->items[i], r))
			return true;
	return false;
}

static bool file_static(struct cworld *w, const struct cref *r)
{
	return r->fact->flags & FACT_STATIC && !(r->fact->kind == FACT_MACRO) &&
	       !cpath_is_header(cworld_path(w, r->file));
}

/* Of which forms the other side has none. */
typedef VEC(bool) bool_vec;

struct hashed {
	uint64_t hash;
	size_t i;
};

typedef VEC(struct hashed) hashed_vec;

struct delta_ctx {
	struct maker m;
	struct cworld *w;
	/* of the forms at hand */
	bool_vec old_differs, new_differs;
	hashed_vec mine, others;
};

/* So few comparisons are made faster than hashes. */
#define COMPARE_MAX 64

static int by_hash(const void *a, const void *b)
{
	const struct hashed *x = a, *y = b;

	return x->hash < y->hash ? -1 : x->hash > y->hash;
}

static void hash_forms(hashed_vec *out, const cref_vec *refs)
{
	out->n = 0;
	for (size_t i = 0; i < refs->n; i++)
		VEC_PUSH(out, (struct hashed){
				delta_form_hash(refs->items[i].facts,
						refs->items[i].fact), i });
	VEC_SORT(out, by_hash);
}

/* One of each: hundreds of files have a macro of the same text. */
static void drop_repeated(hashed_vec *v)
{
	size_t n = 0;

	for (size_t i = 0; i < v->n; i++)
		if (!n || v->items[n - 1].hash != v->items[i].hash)
			v->items[n++] = v->items[i];
	v->n = n;
}

static bool has_like(const hashed_vec *v, const cref_vec *refs,
		     const struct hashed *h, const struct cref *r)
{
	if (v->n && bsearch(h, v->items, v->n, sizeof(*h), by_hash))
		return true;
	for (size_t i = 0; i < v->n; i++)
		if (delta_same_form(&refs->items[v->items[i].i], r))
			return true;
	return false;
}

static void find_differing(bool_vec *out, struct delta_ctx *c,
			   const cref_vec *refs, const cref_vec *not)
{
	bool last = false;

	VEC_RESERVE(out, refs->n);
	out->n = refs->n;
	if (refs->n * not->n <= COMPARE_MAX) {
		for (size_t i = 0; i < refs->n; i++)
			out->items[i] = !has_form(not, &refs->items[i]);
		return;
	}
	hash_forms(&c->mine, refs);
	hash_forms(&c->others, not);
	drop_repeated(&c->others);
	for (size_t i = 0; i < c->mine.n; i++) {
		const struct hashed *h = &c->mine.items[i];

		if (!i || h[-1].hash != h->hash)
			last = !has_like(&c->others, not, h, &refs->items[h->i]);
		out->items[h->i] = last;
	}
}

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
	map_put(&d->by_member, name, strlen(name), NULL)->value = 1;
	return m;
}

static bool is_flexible(const struct cref *r, const struct fact_sub *s)
{
	return r->fact->flex &&
	       s == &r->facts->subs[r->fact->first_sub + r->fact->flex - 1];
}

/* Members that no form of the new (old) side has: removed (added). */
static void compare_members(struct delta *d, struct delta_change *c,
			    const struct cref *old, const struct cref *new)
{
	for (uint32_t k = 0; k < old->fact->n_subs; k++) {
		const struct fact_sub *s = &old->facts->subs[old->fact->first_sub + k];
		const char *name = cref_str(old, s->name);
		const struct fact_sub *t = find_sub(new, name);
		struct delta_member *m;

		if (t && (old->fact->kind == FACT_ENUM ||
			  (ctype_same_text(cref_str(old, s->type),
					   cref_str(new, t->type)) &&
			   is_flexible(old, s) == is_flexible(new, t))))
			continue;
		m = add_member(d, c, name,
			       !t ? MEMBER_REMOVED :
			       is_func_type(cref_str(old, s->type)) ?
				    MEMBER_CALLBACK :
				    MEMBER_RETYPED);
		m->before = cref_str(old, s->type);
		m->before_line = s->line;
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

static uint32_t best_place(struct cworld *w, const cref_vec *refs,
			   const bool_vec *differs)
{
	const struct cref *best = NULL;
	bool best_differs = false, best_header = false;

	/* a form that the other side has not, in a header if there is one */
	for (size_t i = 0; i < refs->n; i++) {
		const struct cref *r = &refs->items[i];
		bool header = cpath_is_header(cworld_path(w, r->file));

		if (best && (!differs->items[i] ||
			     (best_differs && (!header || best_header))))
			continue;
		best = r;
		best_differs = differs->items[i];
		best_header = header;
	}
	return best ? (uint32_t)(best - refs->items) : 0;
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

static bool value_only(const struct forms *f)
{
	for (size_t i = 0; i < f->old.n; i++)
		if (f->old.items[i].fact->kind != FACT_CONST &&
		    f->old.items[i].fact->kind != FACT_ENUMERATOR)
			return false;
	for (size_t i = 0; i < f->new.n; i++)
		if (f->new.items[i].fact->kind != FACT_CONST &&
		    f->new.items[i].fact->kind != FACT_ENUMERATOR)
			return false;
	return true;
}

/* Macros with the same parameters whose body changed. */
static bool body_only(const struct forms *f)
{
	uint32_t n = UINT32_MAX;

	for (size_t i = 0; i < f->old.n + f->new.n; i++) {
		const struct fact *x = i < f->old.n ?
					       f->old.items[i].fact :
					       f->new.items[i - f->old.n].fact;

		if (x->kind != FACT_MACRO)
			return false;
		if (n != UINT32_MAX && n != x->n_subs)
			return false;
		n = x->n_subs;
	}
	return true;
}

static bool opposite(const char *a, const char *b)
{
	return (a[0] == '!' && strcmp(a + 1, b) == 0) ||
	       (b[0] == '!' && strcmp(b + 1, a) == 0);
}

bool delta_covers(const struct cref *refs, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const char *g = cref_str(&refs[i], refs[i].fact->guard);

		if (!*g)
			return true;
		for (size_t k = 0; k < i; k++)
			if (opposite(g, cref_str(&refs[k], refs[k].fact->guard)))
				return true;
		/* more than one condition: not for this to say */
		if (strchr(g, ' '))
			return true;
	}
	return false;
}

bool delta_has_header_body(struct cworld *w, const struct cref *refs, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (refs[i].fact->kind == FACT_FUNC &&
		    refs[i].fact->flags & FACT_DEFINED &&
		    cpath_is_header(cworld_path(w, refs[i].file)))
			return true;
	return false;
}

static bool classify(struct delta_ctx *c, const struct forms *f,
		     enum delta_what *what)
{
	bool differs = false, was_visible = false, is_visible = false;

	find_differing(&c->old_differs, c, &f->old, &f->new);
	find_differing(&c->new_differs, c, &f->new, &f->old);
	if (!f->new.n || !f->old.n) {
		*what = f->old.n ? DELTA_REMOVED : DELTA_ADDED;
		return true;
	}
	for (size_t i = 0; i < f->old.n; i++) {
		differs |= c->old_differs.items[i];
		was_visible |= !file_static(c->w, &f->old.items[i]);
	}
	for (size_t i = 0; i < f->new.n; i++) {
		differs |= c->new_differs.items[i];
		is_visible |= !file_static(c->w, &f->new.items[i]);
	}
	if (was_visible && !is_visible) {
		*what = DELTA_STATIC;
		return true;
	}
	if (!differs && delta_covers(f->old.items, f->old.n) &&
	    !delta_covers(f->new.items, f->new.n)) {
		*what = DELTA_GUARDED;
		return true;
	}
	if (!differs) {
		for (size_t i = 0; i < f->old.n; i++) {
			bool stays = false;

			for (size_t k = 0; k < f->new.n; k++)
				stays |= f->new.items[k].file == f->old.items[i].file;
			if (!stays) {
				*what = DELTA_MOVED;
				return true;
			}
		}
		*what = DELTA_VALUE;
		return delta_has_header_body(c->w, f->new.items, f->new.n) &&
		       !delta_has_header_body(c->w, f->old.items, f->old.n);
	}
	*what = f->tag ? DELTA_MEMBERS :
		value_only(f) || body_only(f) ? DELTA_VALUE :
					       DELTA_SIGNATURE;
	return true;
}

static void keep_refs(struct delta *d, struct delta_change *ch,
		      const struct forms *f)
{
	ch->old_refs = arena_dup(&d->arena, f->old.items,
				 f->old.n * sizeof(*ch->old_refs));
	ch->n_old = f->old.n;
	ch->new_refs = arena_dup(&d->arena, f->new.items,
				 f->new.n * sizeof(*ch->new_refs));
	ch->n_new = f->new.n;
}

static const struct cref *defined(const struct cref *refs, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (refs[i].fact->flags & FACT_DEFINED)
			return &refs[i];
	return NULL;
}

static void emit(struct delta_ctx *c, const struct forms *f, enum delta_what what,
		 struct delta_change *ch)
{
	*ch = (struct delta_change){
		.name = f->name, .tag = f->tag, .what = what,
		.before.ref = best_place(c->w, &f->old, &c->old_differs),
		.after.ref = best_place(c->w, &f->new, &c->new_differs),
	};
	keep_refs(c->m.d, ch, f);
	delta_describe(c->m.d, c->w, ch);
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
	} else if (old && !new) {
		/* with the whole of it gone, each member is */
		for (uint32_t k = 0; k < old->fact->n_subs; k++) {
			const char *name = cref_str(
				old, old->facts->subs[old->fact->first_sub + k].name);

			map_put(&d->by_member, name, strlen(name), NULL)->value = 1;
		}
	}
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
	map_release(&c->m.index[0]);
	map_release(&c->m.index[1]);
	VEC_RELEASE(&c->old_differs);
	VEC_RELEASE(&c->new_differs);
	VEC_RELEASE(&c->mine);
	VEC_RELEASE(&c->others);
}

static void collect_files(struct delta_ctx *c, const struct delta_files *files,
			  const struct tree_changes *changes)
{
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

int delta_make(struct delta *out, struct ctx *ctx, struct ctree *old,
	       struct ctree *new, const struct tree_changes *changes,
	       struct err *err)
{
	struct delta d = DELTA_INIT;
	_cleanup_(maker_release) struct delta_ctx c = {
		.m = { .d = &d }, .w = ctree_world(new),
	};
	int rc;

	if (delta_load(out, ctx, old, new, changes))
		return 0;
	d.files = delta_files_new(changes->n);
	rc = delta_files_read(d.files, ctx, old, new, changes, err);
	if (rc < 0) {
		delta_release(&d);
		return rc;
	}
	collect_files(&c, d.files, changes);
	d.items = mem_array(NULL, c.m.names.n, sizeof(*d.items));
	for (size_t i = 0; i < c.m.names.n; i++) {
		const struct forms *f = forms_of(&c.m, &c.m.names.items[i]);
		enum delta_what what;

		if (classify(&c, f, &what))
			emit(&c, f, what, &d.items[d.n++]);
	}
	if (d.n)
		qsort(d.items, d.n, sizeof(*d.items), by_name);
	delta_index(&d);
	delta_store(&d, ctx, old, new);
	*out = d;
	return 0;
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

const char *delta_place_text(struct arena *a, const struct delta_change *ch, bool after)
{
	const struct cref *refs = after ? ch->new_refs : ch->old_refs;
	const struct cref *r = &refs[after ? ch->after.ref : ch->before.ref];

	return (after ? ch->n_new : ch->n_old) ? delta_text(a, r->facts, r->fact) : NULL;
}

void delta_add_texts(struct delta *d)
{
	for (size_t i = 0; i < d->n; i++) {
		struct delta_change *ch = &d->items[i];

		ch->before.text = delta_place_text(&d->arena, ch, false);
		ch->after.text = delta_place_text(&d->arena, ch, true);
	}
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
