// SPDX-License-Identifier: GPL-2.0-only
/*
 * Enumerators that one side added, and a switch of the other side over the values of
 * that enum, all of them as it knew them, without a default: -Wswitch, which -Wall has,
 * complains of the one that is not handled.
 */
#include <string.h>

#include "capi/layout.h"
#include "capi/rule-check.h"

/* A switch that leaves one out. Strings live in the look's arena. */
struct left_out {
	const char *decl, *name;
	uint32_t line;
	const char *guard;
	bool conflict;
	const struct delta_change *ch;
};

/* One look at one file in one tree. */
struct look {
	struct switch_hunt *h;
	struct layout_tree in;
	struct walker w;
	uint8_t *walk;		/* by body of the file */
	VEC(struct left_out) found;
	struct arena arena;
};

static void look_release(struct look *k)
{
	VEC_RELEASE(&k->found);
	free(k->walk);
	arena_release(&k->arena);
}

/* The enumerators that it had, in the hunt's map. */
static void note_old(struct switch_hunt *h, const struct delta_change *c)
{
	for (size_t i = 0; i < c->n_old; i++) {
		const struct cref *r = &c->old_refs[i];

		for (uint32_t k = 0; r->fact->kind == FACT_ENUM && k < r->fact->n_subs; k++) {
			const char *name = cref_str(r, r->facts->subs[r->fact->first_sub + k].name);

			map_put(&h->old, name, strlen(name), NULL)->value =
				(uint64_t)(uintptr_t)c;
		}
	}
}

void switch_hunt_init(struct switch_hunt *h, struct sweep *sw, enum check_side provider)
{
	const struct delta *d = sw->delta[provider];

	*h = (struct switch_hunt){ .sw = sw, .provider = provider };
	for (size_t i = 0; i < d->n; i++) {
		const struct delta_change *c = &d->items[i];
		bool grown = false;

		for (size_t k = 0; c->after.kind == FACT_ENUM && k < c->n_members; k++)
			grown |= c->members[k].what == MEMBER_ADDED;
		if (grown && c->n_old == 1 && c->n_new == 1)
			note_old(h, c);
	}
}

void switch_hunt_release(struct switch_hunt *h)
{
	map_release(&h->old);
}

/* The change of the enum that a word was an enumerator of; NULL: none. */
static const struct delta_change *enum_of(const struct switch_hunt *h, const char *s,
					  size_t len)
{
	const struct map_entry *e = map_find(&h->old, s, len);

	return e ? (void *)(uintptr_t)e->value : NULL;
}

/* ---------------------------------------------------------------------- a switch */

/* The labels of one, each an enumerator alone. */
typedef VEC(const char *) label_vec;

/* False where it has a default, or a label that is anything else. */
static bool read_labels(label_vec *out, struct walker *w, uint32_t open)
{
	uint32_t end = parse_match(&w->p, open) - 1;

	for (uint32_t i = open + 1; i < end; i++) {
		if (parse_is(&w->p, i, "switch")) {
			/* its labels are its own */
			uint32_t body = parse_match(&w->p, i + 1);

			i = parse_op(&w->p, body, '{') ? parse_match(&w->p, body) - 1 : body;
			continue;
		}
		if (parse_is(&w->p, i, "default"))
			return false;
		if (!parse_is(&w->p, i, "case"))
			continue;
		if (parse_tok(&w->p, i + 1)->kind != TOK_IDENT || !parse_op(&w->p, i + 2, ':'))
			return false;
		VEC_PUSH(out, parse_text(&w->p, i + 1));
	}
	return out->n;
}

static bool among(const label_vec *labels, const char *name)
{
	for (size_t i = 0; i < labels->n; i++)
		if (strcmp(labels->items[i], name) == 0)
			return true;
	return false;
}

/* Whether some label has the value of an enumerator; @unknown: nobody can tell. */
static bool has_label(struct look *k, const label_vec *labels, const char *name, bool unknown)
{
	uint64_t value, other;
	int rc = layout_constant(&value, &k->in, name, k->w.err);

	for (size_t i = 0; rc == 1 && i < labels->n; i++) {
		rc = layout_constant(&other, &k->in, labels->items[i], k->w.err);
		if (rc == 1 && value == other)
			return true;
	}
	if (rc < 0)
		k->w.rc = -1;
	return rc != 1 && unknown;
}

/*
 * The first enumerator of a list that no label stands for; NULL: there is none. @unknown:
 * whether one stands for an enumerator whose value is not known.
 */
static const char *not_handled(struct look *k, const struct cref *r, const label_vec *labels,
			       bool unknown)
{
	for (uint32_t i = 0; i < r->fact->n_subs; i++) {
		const struct fact_sub *s = &r->facts->subs[r->fact->first_sub + i];
		const char *name = cref_str(r, s->name);

		if (!s->guard && !among(labels, name) &&
		    !has_label(k, labels, name, unknown))
			return name;
	}
	return NULL;
}

/* The enum as the file sees it; false: it has several. */
static bool enum_now(struct cref *out, struct walker *w, const char *name)
{
	cref_vec refs = VEC_INIT;
	unsigned int n = 0;

	walk_visible(w, name, &refs);
	for (size_t i = 0; i < refs.n; i++)
		if (refs.items[i].fact->kind == FACT_ENUM && refs.items[i].fact->n_subs) {
			*out = refs.items[i];
			n++;
		}
	VEC_RELEASE(&refs);
	return n == 1;
}

static bool is_of(struct walker *w, struct expr *e, const struct delta_change *ch)
{
	const char *type = infer_type(w, e);
	struct ctype t;

	if (!type)
		return false;
	type = infer_resolve(w, type);
	ctype_parse(&t, type);
	return !t.ptr && !t.array && !t.func && t.base_len == strlen(ch->name) + 5 &&
	       memcmp(t.base, "enum ", 5) == 0 &&
	       memcmp(t.base + 5, ch->name, strlen(ch->name)) == 0;
}

static void on_choose(struct walker *w, struct expr *e, uint32_t open)
{
	const struct tok *t = parse_tok(&w->p, open);
	const struct delta_change *ch;
	struct look *k = w->payload;
	label_vec labels = VEC_INIT;
	const char *missing = NULL;
	struct cref now;

	if (w->macro || w->expanded || !w->decl || !read_labels(&labels, w, open)) {
		VEC_RELEASE(&labels);
		return;
	}
	ch = enum_of(k->h, labels.items[0], strlen(labels.items[0]));
	/* what it left out already was complained of before */
	if (ch && is_of(w, e, ch) && !not_handled(k, &ch->old_refs[0], &labels, false) &&
	    enum_now(&now, w, ch->name))
		missing = not_handled(k, &now, &labels, true);
	VEC_RELEASE(&labels);
	if (!missing)
		return;
	VEC_PUSH(&k->found, (struct left_out){
		.decl = arena_strdup(&k->arena, facts_str(&w->cf->facts, w->decl->name)),
		.name = arena_strdup(&k->arena, missing), .line = t->line, .ch = ch,
		.guard = lex_guard(&k->arena, &w->cf->lx, t->cond),
		.conflict = t->flags & TOK_CONFLICT,
	});
}

/* ------------------------------------------------------------------------ a file */

static bool body_meets(const struct look *k, const struct cfile *cf, const struct cbody *b)
{
	for (uint32_t i = b->first; i + 1 < b->last; i++) {
		const struct tok *t = &cf->lx.toks.items[i + 1];

		if (t->kind == TOK_IDENT && tok_is(&cf->lx, &cf->lx.toks.items[i], "case") &&
		    enum_of(k->h, cf->lx.src + t->off, t->len))
			return true;
	}
	return false;
}

static bool on_skip(struct walker *w, const struct cbody *b, const char *type)
{
	const struct look *k = w->payload;

	return type || !k->walk[b - w->cf->bodies.items];
}

static int look_at(struct look *k, const char *data, size_t len, struct err *err)
{
	static const struct walk_ops ops = { .choose = on_choose, .skip = on_skip };
	_cleanup_(cfile_release) struct cfile cf = { .facts = FACTS_INIT };
	bool any = false;
	int rc = 0;

	cfile_parse(&cf, data, len, LEX_FULL);
	k->w = (struct walker){ .tree = k->in.tree, .path = k->in.path, .cf = &cf, .ops = &ops,
				.payload = k };
	k->walk = mem_zalloc(cf.bodies.n + 1);
	for (size_t i = 0; i < cf.bodies.n; i++)
		any |= k->walk[i] = body_meets(k, &cf, &cf.bodies.items[i]);
	if (any)
		rc = walk_file(&k->w, err);
	walker_release(&k->w);
	return rc < 0 ? rc : 0;
}

/* The same in the tree of one side; what it has by itself is no finding. */
static int subtract_own(struct look *from, enum check_side s, struct err *err)
{
	struct sweep *sw = from->h->sw;
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_(look_release) struct look own = {
		.h = from->h,
		.in = { sw->side[s], sw->in->side[s], sw->repo, from->in.path, false, false },
	};
	size_t n = 0;
	int rc = snapshot_read_fitting(&f, own.in.snap, sw->repo, own.in.path, CFILE_MAX_BYTES,
				       err);

	if (rc == 0)
		rc = look_at(&own, f.data, f.len, err);
	for (size_t i = 0; i < from->found.n; i++) {
		const struct left_out *l = &from->found.items[i];
		bool same = false;

		for (size_t k = 0; k < own.found.n; k++)
			same |= strcmp(own.found.items[k].name, l->name) == 0 &&
				strcmp(own.found.items[k].decl, l->decl) == 0;
		if (!same)
			from->found.items[n++] = *l;
	}
	from->found.n = n;
	return rc < 0 ? rc : 0;
}

static void report(struct switch_hunt *h, const char *path, const struct left_out *l)
{
	struct arena *a = &h->sw->arena;
	struct check_finding *f = sweep_report(h->sw, CHECK_NEW_CHECK,
					       l->conflict ? CHECK_POSSIBLE : CHECK_LIKELY,
					       h->provider, path, l->line, l->name);

	f->decl = arena_strdup(a, l->decl);
	f->guard = l->guard ? arena_strdup(a, l->guard) : NULL;
	f->after = l->ch->after;
	f->message = arena_printf(a, "enum %s has %s now, and this switch without a default "
				  "does not handle it (-Wswitch)", l->ch->name, l->name);
}

int switch_consumer(struct switch_hunt *h, struct fresh *fresh, struct err *err)
{
	struct sweep *sw = h->sw;
	_cleanup_(look_release) struct look k = {
		.h = h,
		.in = { sw->merged, sw->in->merged, sw->repo, fresh->path, false, false },
	};
	int rc;

	if (!h->old.n)
		return 0;
	rc = look_at(&k, fresh->merged.data, fresh->merged.len, err);
	for (int s = 0; rc >= 0 && s < 2 && k.found.n; s++)
		rc = subtract_own(&k, s, err);
	for (size_t i = 0; rc >= 0 && i < k.found.n; i++)
		report(h, fresh->path, &k.found.items[i]);
	return rc;
}
