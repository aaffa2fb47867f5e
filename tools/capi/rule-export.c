// SPDX-License-Identifier: GPL-2.0-only
/*
 * Exports that one side dropped or put into a namespace, and modules of the
 * other side that use them in new lines.
 */
#include <string.h>

#include "capi/rule-export.h"

/* An EXPORT_SYMBOL() that is not what it was. */
struct dropped {
	const char *name;
	const char *path;
	uint32_t line;
	const char *macro;	/* of the base */
	const char *via;	/* an inline function or macro that uses it, or NULL */
	const char *ns;		/* the namespace it is in now, NULL: not exported */
	bool modules;		/* ns is a list of modules */
	bool grown;		/* no export: an inline function or macro that is none now */
	bool inlined;		/* never had one: what @via calls since it is inline */
	const char *now;	/* the provider's path and line of that */
	uint32_t now_line;
};

struct hunt {
	struct sweep *sw;
	enum check_side provider;
	struct config_tree *merged;
	VEC(struct dropped) dropped;
	struct map by_name;	/* index into dropped + 1 */
	struct word_set names;		/* the same, for looking */
	struct exporter {
		struct snap_file file;
		const char *path;	/* borrowed; NULL: none is read */
	} exporters[2];			/* see read_exporter() */
	struct arena arena;
};

static void hunt_release(struct hunt *h)
{
	VEC_RELEASE(&h->dropped);
	map_release(&h->by_name);
	word_set_release(&h->names);
	snap_file_release(&h->exporters[0].file);
	snap_file_release(&h->exporters[1].file);
	arena_release(&h->arena);
}

const struct fact *export_of(const struct facts *f, const char *name)
{
	for (uint32_t i = 0; i < f->n_facts; i++)
		if (f->facts[i].kind == FACT_EXPORT &&
		    strcmp(facts_str(f, f->facts[i].name), name) == 0)
			return &f->facts[i];
	return NULL;
}

/* `IWL_EXPORT_SYMBOL(name)`: a macro of a driver that exports, by its name. */
bool export_by_macro(const struct facts *f, const char *name)
{
	for (uint32_t i = 0; i < f->n_facts; i++) {
		const struct fact *d = &f->facts[i];

		if (d->kind == FACT_INVOKE && d->n_subs &&
		    strstr(facts_str(f, d->name), "EXPORT") &&
		    strcmp(facts_str(f, f->subs[d->first_sub].name), name) == 0)
			return true;
	}
	return false;
}

/* ----------------------------------------------------- what the provider did */

/* EXPORT_SYMBOL_FOR_MODULES(name, "kvm,kvm-*"), with or without GPL. */
static bool is_for_modules(const struct facts *f, const struct fact *e)
{
	return strstr(facts_str(f, e->type), "_FOR_MODULES") != NULL;
}

/* EXPORT_SYMBOL_IF_KUNIT(name): into a namespace, where KUnit is enabled. */
static bool is_for_kunit(const struct facts *f, const struct fact *e)
{
	return strstr(facts_str(f, e->type), "_IF_KUNIT") != NULL;
}

static bool is_namespaced(const struct facts *f, const struct fact *e)
{
	return strstr(facts_str(f, e->type), "_NS") != NULL || is_for_modules(f, e) ||
	       is_for_kunit(f, e);
}

/* `#define DEFAULT_SYMBOL_NAMESPACE "NS"`: what other exports of the file are in. */
static const char *default_namespace(struct hunt *h, const struct facts *f)
{
	for (uint32_t i = 0; i < f->n_facts; i++) {
		const struct fact *d = &f->facts[i];
		const char *text;

		if (d->kind != FACT_CONST || d->flags & FACT_UNDEF ||
		    strcmp(facts_str(f, d->name), "DEFAULT_SYMBOL_NAMESPACE") != 0)
			continue;
		text = facts_str(f, d->type);
		text += *text == '"';
		return arena_strndup(&h->arena, text, strcspn(text, "\""));
	}
	return NULL;
}

/*
 * One file has many exports, and each is looked at in the base and on the provider's side:
 * the file of either that was read last stays.
 */
static int read_exporter(const struct snap_file **out, struct hunt *h,
			 const struct snapshot *snap, const char *path)
{
	struct exporter *e = &h->exporters[snap == h->sw->in->side[h->provider]];
	int rc = 0;

	if (!e->path || strcmp(e->path, path) != 0) {
		snap_file_release(&e->file);
		rc = snapshot_read(&e->file, snap, h->sw->repo, path, CFILE_MAX_BYTES, NULL);
		e->path = rc ? NULL : path;
	}
	*out = &e->file;
	return rc;
}

/* "EXPORT_SYMBOL_NS(name, NS)" → NS, without quotes; NULL: not to be read. */
static const char *namespace_at(struct hunt *h, const struct snapshot *snap,
				const char *path, uint32_t line)
{
	struct fresh text = FRESH_INIT;
	const char *p, *end, *comma, *stop;
	const struct snap_file *file;
	size_t n;

	if (read_exporter(&file, h, snap, path))
		return NULL;
	text.merged = *file;
	p = fresh_text(&text, line, &n);
	if (!n)
		return NULL;
	/* It may go on in the next line. */
	n = (size_t)(text.merged.data + text.merged.len - p);
	end = memchr(p, ')', n);
	comma = end ? memchr(p, ',', (size_t)(end - p)) : NULL;
	if (!comma)
		return NULL;
	comma += 1 + strspn(comma + 1, " \t\n\"");
	stop = comma + strcspn(comma, "\") \t\n");
	return arena_strndup(&h->arena, comma, (size_t)(stop - comma));
}

static const char *namespace_of(struct hunt *h, const struct snapshot *snap,
				const char *path, const struct facts *f,
				const struct fact *e)
{
	if (is_for_kunit(f, e))
		return "EXPORTED_FOR_KUNIT_TESTING";
	return is_namespaced(f, e) ? namespace_at(h, snap, path, e->line) :
				     default_namespace(h, f);
}

/* Whether an export that stays went into a namespace, or into another one. */
static bool moved_into_one(struct hunt *h, const char *path, const struct facts *old,
			   const struct fact *was, const struct facts *new,
			   const struct fact *is)
{
	const struct check_input *in = h->sw->in;
	const char *to = namespace_of(h, in->side[h->provider], path, new, is), *from;

	if (!to || is_for_modules(old, was))
		return false;
	if (is_for_modules(new, is))
		return true;
	from = namespace_of(h, &in->bases[0], path, old, was);
	return from ? strcmp(from, to) != 0 : !is_namespaced(old, was);
}

static void note(struct hunt *h, const struct facts *old, const struct fact *e,
		 const char *path)
{
	const char *name = arena_strdup(&h->arena, facts_str(old, e->name));
	bool added;
	struct map_entry *m = map_put(&h->by_name, name, strlen(name), &added);

	if (!added)
		return;
	VEC_PUSH(&h->dropped, (struct dropped){
		.name = name, .path = path, .line = e->line,
		.macro = arena_strdup(&h->arena, facts_str(old, e->type)),
	});
	m->value = h->dropped.n;
}

/* The first export of each name: name -> fact. */
static void map_exports(struct map *out, const struct facts *f)
{
	for (uint32_t i = 0; i < f->n_facts; i++) {
		const char *name = facts_str(f, f->facts[i].name);
		bool added = false;
		struct map_entry *e;

		if (f->facts[i].kind != FACT_EXPORT)
			continue;
		e = map_put(out, name, strlen(name), &added);
		if (added)
			e->value = (uintptr_t)&f->facts[i];
	}
}

static void lost_in(struct hunt *h, size_t i, const char *path)
{
	const struct delta *d = h->sw->delta[h->provider];
	const struct facts *old = delta_facts(d, i, false), *new = delta_facts(d, i, true);
	_cleanup_map_ struct map exports = MAP_INIT;

	for (uint32_t k = 0; k < old->n_facts; k++) {
		const struct fact *e = &old->facts[k], *is;
		const char *name = facts_str(old, e->name);
		const struct map_entry *m;

		if (e->kind != FACT_EXPORT)
			continue;
		if (!exports.n)
			map_exports(&exports, new);
		m = map_find(&exports, name, strlen(name));
		is = m ? (const struct fact *)(uintptr_t)m->value : NULL;
		if (!is || moved_into_one(h, path, old, e, new, is))
			note(h, old, e, path);
	}
}

/* Exports of the provider's changed files: moved, or with a namespace. */
static void kept_in(struct hunt *h, size_t i, const char *path)
{
	const struct facts *new = delta_facts(h->sw->delta[h->provider], i, true);

	for (uint32_t k = 0; k < new->n_facts; k++) {
		const struct fact *e = &new->facts[k];
		const char *name = facts_str(new, e->name);
		struct map_entry *m;
		struct dropped *d;

		if (e->kind != FACT_EXPORT)
			continue;
		m = map_find(&h->by_name, name, strlen(name));
		d = m && m->value ? &h->dropped.items[m->value - 1] : NULL;
		if (!d)
			continue;
		d->ns = namespace_of(h, h->sw->in->side[h->provider], path, new, e);
		d->modules = is_for_modules(new, e);
		d->now = path;
		d->now_line = e->line;
		if (!d->ns)
			m->value = 0;	/* exported, or nobody can say */
	}
}

/* Whether all that a header has of a name is inline, or a macro (or: nothing is). */
static bool all_inside(const struct facts *f, const char *name, bool inside)
{
	bool all = true;

	for (uint32_t i = 0; i < f->n_facts && all; i++) {
		const struct fact *d = &f->facts[i];

		if (strcmp(facts_str(f, d->name), name) == 0 &&
		    (d->kind == FACT_MACRO || d->kind == FACT_FUNC))
			all = inside == (d->kind == FACT_MACRO || d->flags & FACT_DEFINED);
	}
	return all;
}

static bool declares(const struct facts *f, const char *name)
{
	for (uint32_t i = 0; i < f->n_facts; i++)
		if (f->facts[i].kind == FACT_FUNC &&
		    strcmp(facts_str(f, f->facts[i].name), name) == 0)
			return true;
	return false;
}

/* It was a prototype in the header, for everyone to call. */
static bool is_inside_now(const struct facts *old, const struct facts *new, const char *name)
{
	return declares(old, name) && all_inside(old, name, false) &&
	       all_inside(new, name, true);
}

static void map_functions(struct map *out, const struct facts *f, bool with_body)
{
	for (uint32_t i = 0; i < f->n_facts; i++) {
		const struct fact *d = &f->facts[i];
		const char *name = facts_str(f, d->name);

		if (d->kind == FACT_FUNC && (with_body || !(d->flags & FACT_DEFINED)))
			map_put(out, name, strlen(name), NULL);
	}
}

static bool any_inside_now(const struct facts *old, const struct facts *new)
{
	_cleanup_map_ struct map declared = MAP_INIT;

	map_functions(&declared, old, true);
	for (uint32_t i = 0; i < new->n_facts && declared.n; i++) {
		const struct fact *f = &new->facts[i];
		const char *name = facts_str(new, f->name);

		if ((f->kind == FACT_MACRO ||
		     (f->kind == FACT_FUNC && f->flags & FACT_DEFINED)) &&
		    map_find(&declared, name, strlen(name)) && is_inside_now(old, new, name))
			return true;
	}
	return false;
}

/* What a header had with its body, a macro even, and has a prototype of now. */
static void grown_in(struct hunt *h, size_t i, const char *path)
{
	const struct delta *d = h->sw->delta[h->provider];
	const struct facts *old = delta_facts(d, i, false), *new = delta_facts(d, i, true);
	_cleanup_map_ struct map declared = MAP_INIT;

	map_functions(&declared, new, false);
	for (uint32_t k = 0; declared.n && k < old->n_facts; k++) {
		const struct fact *f = &old->facts[k];
		const char *name = facts_str(old, f->name);

		if ((f->kind != FACT_MACRO && f->kind != FACT_FUNC) ||
		    !(f->flags & FACT_DEFINED) || !map_find(&declared, name, strlen(name)) ||
		    !all_inside(old, name, true) || !all_inside(new, name, false))
			continue;
		note(h, old, f, path);
		h->dropped.items[h->dropped.n - 1].grown |=
			strcmp(h->dropped.items[h->dropped.n - 1].name, name) == 0;
	}
}

static void note_grown(struct hunt *h)
{
	const struct tree_changes *ch = h->sw->in->changes[h->provider][0];

	for (size_t i = 0; i < ch->n; i++)
		if (cpath_is_header(ch->items[i].path) && cpath_in_kernel(ch->items[i].path) &&
		    sweep_changed(h->sw, h->provider, ch->items[i].path, true))
			grown_in(h, i, ch->items[i].path);
}

static void collect(struct hunt *h)
{
	const struct tree_changes *ch = h->sw->in->changes[h->provider][0];

	for (int pass = 0; pass < 2; pass++) {
		for (size_t i = 0; i < ch->n; i++) {
			const char *path = ch->items[i].path;

			if (!cpath_is_c(path) || !cpath_in_kernel(path) ||
			    !sweep_changed(h->sw, h->provider, path, false))
				continue;
			if (pass)
				kept_in(h, i, path);
			else
				lost_in(h, i, path);
		}
		if (!h->dropped.n)
			break;
	}
}

/* -------------------------------------------------------- what of headers uses it */

static bool has_word(const struct lexed *lx, uint32_t first, uint32_t last,
		     const char *name)
{
	for (uint32_t i = first; i < last; i++)
		if (lx->toks.items[i].kind == TOK_IDENT &&
		    tok_is(lx, &lx->toks.items[i], name))
			return true;
	return false;
}

/* Who uses @via uses what @d is about. */
static void note_carrier(struct hunt *h, struct dropped d, const char *via)
{
	bool added;
	struct map_entry *m;

	d.via = arena_strdup(&h->arena, via);
	m = map_put(&h->by_name, d.via, strlen(d.via), &added);
	/* the export of what is inline now is of no matter */
	if (!added && (!d.inlined || (m->value && h->dropped.items[m->value - 1].via)))
		return;
	VEC_PUSH(&h->dropped, d);
	m->value = h->dropped.n;
}

static void carriers_in(struct hunt *h, const struct dropped *of, const char *text,
			size_t len)
{
	_cleanup_(cfile_release) struct cfile cf;
	struct dropped d = *of;

	cfile_parse(&cf, text, len, LEX_FULL);
	for (size_t i = 0; i < cf.bodies.n; i++) {
		const struct cbody *b = &cf.bodies.items[i];
		const struct fact *f = &cf.facts.facts[b->fact];

		if (f->kind == FACT_FUNC && f->flags & FACT_INLINE &&
		    has_word(&cf.lx, b->first, b->last, d.name))
			note_carrier(h, d, facts_str(&cf.facts, f->name));
	}
	for (size_t i = 0; i < cf.lx.macros.n; i++) {
		const struct macro *m = &cf.lx.macros.items[i];
		_cleanup_lexed_ struct lexed body;

		lex_range(&body, &cf.lx, m->off, m->len, m->line);
		if (m->function_like && strcmp(m->name, d.name) != 0 &&
		    has_word(&body, 0, (uint32_t)body.toks.n, d.name))
			note_carrier(h, d, m->name);
	}
}

/* Whether it is a function of a .c file, for all to call but modules: 1, 0, <0. */
static int is_inner(struct hunt *h, const char *name, struct err *err)
{
	cref_vec refs = VEC_INIT;
	int rc = ctree_find(&refs, h->sw->merged, name, err);
	bool yes = rc >= 0, defined = false;

	for (size_t i = 0; yes && i < refs.n; i++) {
		const struct cref *r = &refs.items[i];

		yes = r->fact->kind == FACT_FUNC && !(r->fact->flags & FACT_STATIC) &&
		      !export_of(r->facts, name) && !export_by_macro(r->facts, name);
		defined |= r->fact->flags & FACT_DEFINED;
	}
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : yes && defined;
}

/* What a body calls that modules cannot. */
static int note_inner(struct hunt *h, const struct lexed *lx, uint32_t first, uint32_t last,
		      const char *path, const char *via, struct err *err)
{
	int rc = 0;

	for (uint32_t i = first; i + 1 < last && rc >= 0; i++) {
		const struct tok *t = &lx->toks.items[i];
		char *name;

		if (t->kind != TOK_IDENT || t->op != WORD_NONE || !lex_is_op(lx, i + 1, '('))
			continue;
		name = arena_strndup(&h->arena, lx->src + t->off, t->len);
		rc = strcmp(name, via) == 0 ? 0 : is_inner(h, name, err);
		if (rc > 0)
			note_carrier(h, (struct dropped){ .name = name, .path = path,
							  .line = t->line, .inlined = true },
				     via);
	}
	return rc < 0 ? rc : 0;
}

/* Functions that the provider's header has with their bodies now, or as macros. */
static int inlined_in(struct hunt *h, const struct facts *old, const struct facts *new,
		      const char *path, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_(cfile_release) struct cfile cf = { .bodies = VEC_INIT };
	int rc = snapshot_read(&f, h->sw->in->side[h->provider], h->sw->repo, path,
			       CFILE_MAX_BYTES, err);

	if (rc)
		return rc < 0 ? rc : 0;
	cfile_parse(&cf, f.data, f.len, LEX_FULL);
	for (size_t i = 0; i < cf.bodies.n && rc >= 0; i++) {
		const struct cbody *b = &cf.bodies.items[i];
		const char *name = facts_str(&cf.facts, cf.facts.facts[b->fact].name);

		if (is_inside_now(old, new, name))
			rc = note_inner(h, &cf.lx, b->first, b->last, path, name, err);
	}
	for (size_t i = 0; i < cf.lx.macros.n && rc >= 0; i++) {
		const struct macro *m = &cf.lx.macros.items[i];
		_cleanup_lexed_ struct lexed body;

		lex_range(&body, &cf.lx, m->off, m->len, m->line);
		if (m->function_like && is_inside_now(old, new, m->name))
			rc = note_inner(h, &body, 0, (uint32_t)body.toks.n, path, m->name,
					err);
	}
	return rc;
}

static int note_inlined(struct hunt *h, struct err *err)
{
	const struct tree_changes *ch = h->sw->in->changes[h->provider][0];
	const struct delta *d = h->sw->delta[h->provider];
	int rc = 0;

	for (size_t i = 0; i < ch->n && rc >= 0; i++) {
		const char *path = ch->items[i].path;

		if (cpath_is_header(path) && cpath_in_kernel(path) &&
		    sweep_changed(h->sw, h->provider, path, true) &&
		    any_inside_now(delta_facts(d, i, false), delta_facts(d, i, true)))
			rc = inlined_in(h, delta_facts(d, i, false),
					delta_facts(d, i, true), path, err);
	}
	return rc;
}

/* Whether a text has the name more than once. */
static bool is_named_again(const struct snap_file *f, const char *name)
{
	size_t n = strlen(name);
	const char *p = memmem(f->data, f->len, name, n);

	return p && memmem(p + n, f->len - (size_t)(p + n - f->data), name, n);
}

/* Inline functions and macros of the headers that declare what was dropped. */
static int find_carriers(struct hunt *h, const struct dropped *d, struct err *err)
{
	struct sweep *sw = h->sw;
	cref_vec refs = VEC_INIT;
	int rc = ctree_find(&refs, sw->merged, d->name, err);

	for (size_t i = 0; i < refs.n && rc >= 0; i++) {
		const char *path = cworld_path(ctree_world(sw->merged), refs.items[i].file);
		_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;

		if (!cpath_is_header(path) || (refs.items[i].fact->kind != FACT_FUNC &&
					       refs.items[i].fact->kind != FACT_VAR))
			continue;
		rc = snapshot_read(&f, sw->in->merged, sw->repo, path,
				   CFILE_MAX_BYTES, err);
		if (rc == 0 && is_named_again(&f, d->name))
			carriers_in(h, d, f.data, f.len);
	}
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : 0;
}

static int all_carriers(struct hunt *h, struct err *err)
{
	size_t n = h->dropped.n;
	int rc = 0;

	for (size_t i = 0; i < n && rc >= 0; i++) {
		struct dropped d = h->dropped.items[i];

		rc = find_carriers(h, &d, err);
	}
	return rc;
}

/* Inline functions that the consumer's headers gained, of what has no export at all. */
static int new_carriers(struct hunt *h, const char *path, struct err *err)
{
	_cleanup_fresh_ struct fresh fresh = FRESH_INIT;
	size_t n = h->dropped.n;
	int rc = fresh_open(&fresh, h->sw, h->provider, path, "", err);

	for (size_t i = 0; rc == 0 && i < n; i++) {
		struct dropped d = h->dropped.items[i];

		if (!d.ns && !d.via &&
		    lex_has_word(fresh.merged.data, fresh.merged.len, d.name))
			carriers_in(h, &d, fresh.merged.data, fresh.merged.len);
	}
	return rc < 0 ? rc : 0;
}

/* -------------------------------------------------------------- who uses it */

static char plain(char c)
{
	return c == '-' ? '_' : c;
}

/* Whether "kvm,kvm-*" has a module, given as the path of its object. */
static bool is_listed(const char *list, const char *object)
{
	const char *slash = strrchr(object, '/');
	const char *name = slash ? slash + 1 : object;
	size_t len = strcspn(name, ".");

	while (*list) {
		size_t n = strcspn(list, ","), i = 0;

		while (i < n && i < len && plain(list[i]) == plain(name[i]))
			i++;
		if ((i == n && i == len) || (i < n && list[i] == '*'))
			return true;
		list += n + (list[n] == ',');
	}
	return false;
}

/*
 * Whether a module has to find the name among what others export: it is a
 * function or object of another file, which has no EXPORT_SYMBOL() for it.
 */
static int needs_export(bool *yes, struct hunt *h, const struct dropped *d,
			const char *path, const struct built *built, struct err *err)
{
	struct sweep *sw = h->sw;
	cref_vec refs = VEC_INIT;
	bool defined = false;
	int rc = ctree_visible(&refs, sw->merged, path, d->name, err);

	if (rc >= 0)
		rc = ctree_find(&refs, sw->merged, d->name, err);
	*yes = rc >= 0 && refs.n;
	for (size_t i = 0; *yes && i < refs.n; i++) {
		const struct cref *r = &refs.items[i];
		const char *file = cworld_path(ctree_world(sw->merged), r->file);
		struct built other;

		if ((r->fact->kind != FACT_FUNC && r->fact->kind != FACT_VAR) ||
		    r->fact->flags & FACT_STATIC ||
		    (r->fact->flags & FACT_DEFINED && strcmp(file, path) == 0))
			*yes = false;
		if (!d->ns && (export_of(r->facts, d->name) ||
			       export_by_macro(r->facts, d->name)))
			*yes = false;
		if (!*yes || !(r->fact->flags & FACT_DEFINED) || cpath_is_header(file))
			continue;
		defined = true;
		rc = config_tree_built(&other, h->merged, file, err);
		if (rc < 0)
			break;
		/* one module may call itself as it likes */
		if (other.object && strcmp(other.object, built->object) == 0)
			*yes = false;
	}
	VEC_RELEASE(&refs);
	*yes &= defined;
	return rc < 0 ? rc : 0;
}

static void report(struct hunt *h, const struct dropped *d, const struct use *u,
		   const char *path, const struct built *built)
{
	struct sweep *sw = h->sw;
	bool sure = built->how == BUILT_MODULE && !u->conflict;
	const char *by = "";
	struct check_finding *f = sweep_report(sw, CHECK_EXPORT,
					       sure ? CHECK_LIKELY : CHECK_POSSIBLE,
					       h->provider, path, u->line, d->name);

	f->decl = arena_strdup(&sw->arena, u->decl);
	f->guard = u->guard ? arena_strdup(&sw->arena, u->guard) : NULL;
	f->before = (struct delta_place){
		.path = arena_strdup(&sw->arena, d->path), .line = d->line,
		.text = d->grown || d->inlined ? NULL :
			arena_printf(&sw->arena, "%s(%s)", d->macro, d->name),
	};
	f->change = f->symbol;
	if (d->via)
		by = arena_printf(&sw->arena, "%s() uses it: ", d->via);
	if (d->ns) {
		f->after = (struct delta_place){
			.path = arena_strdup(&sw->arena, d->now), .line = d->now_line,
			.text = arena_printf(&sw->arena, d->modules ? "%s for %s" :
					     "%s in namespace %s", d->name, d->ns),
		};
		f->message = arena_printf(&sw->arena, d->modules ?
			"%s%s is exported to %s only now, and %s can be another module" :
			"%s%s is in the namespace %s now, which the module %s does not import",
			by, d->name, d->ns, built->object);
		return;
	}
	if (d->inlined) {
		f->message = arena_printf(&sw->arena,
			"%s() is inline now and calls %s(), which is not exported, "
			"and %s can be a module",
			d->via, d->name, built->object);
		return;
	}
	f->message = arena_printf(&sw->arena, d->grown ?
		"%s%s is a function of its own now that is not exported, and %s can be a module" :
		"%s%s is not exported any more, and %s can be a module",
		by, d->name, built->object);
}

/* Whether the file means the header's by the name of an inline function or macro. */
static int is_carrier(struct hunt *h, const struct dropped *d, const char *path,
		      struct err *err)
{
	struct ctree *t = h->sw->merged;
	cref_vec refs = VEC_INIT;
	int rc = ctree_visible(&refs, t, path, d->via, err);
	bool yes = refs.n;

	for (size_t i = 0; i < refs.n; i++)
		yes &= cpath_is_header(cworld_path(ctree_world(t), refs.items[i].file)) &&
		       (refs.items[i].fact->kind == FACT_MACRO ||
			refs.items[i].fact->flags & FACT_INLINE);
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : yes;
}

static int one_use(struct hunt *h, const struct use *u, const char *path,
		   const struct built *built, struct err *err)
{
	const struct map_entry *m = map_find(&h->by_name, u->name, strlen(u->name));
	const struct dropped *d = m && m->value ? &h->dropped.items[m->value - 1] : NULL;
	bool needs, imported = false;
	int rc = d && d->via ? is_carrier(h, d, path, err) : 1;

	if (!d || rc <= 0)
		return rc < 0 ? rc : 0;
	rc = needs_export(&needs, h, d, path, built, err);
	if (rc < 0 || !needs)
		return rc;
	if (d->ns && d->modules)
		imported = is_listed(d->ns, built->object);
	else if (d->ns)
		rc = export_imported(&imported, h->sw, h->merged, built, path,
				     d->ns, err);
	if (rc >= 0 && !imported)
		report(h, d, u, path, built);
	return rc < 0 ? rc : 0;
}

/* @all: not only of its new lines. */
static int consumer_file(struct hunt *h, const char *path, bool all, struct err *err)
{
	_cleanup_fresh_ struct fresh fresh = FRESH_INIT;
	_cleanup_arena_ struct arena a = ARENA_INIT;
	use_vec uses = VEC_INIT;
	struct built built;
	int rc = fresh_open_naming(&fresh, h->sw, h->provider, path, &h->names, err);

	if (rc)
		return rc < 0 ? rc : 0;
	fresh.all = all;
	rc = config_tree_built(&built, h->merged, path, err);
	if (rc < 0 || (built.how != BUILT_MODULE && built.how != BUILT_UNSURE))
		return rc;
	rc = export_uses(&uses, h->sw, &fresh, &h->by_name, &a, err);
	for (size_t i = 0; rc >= 0 && i < uses.n; i++)
		rc = one_use(h, &uses.items[i], path, &built, err);
	VEC_RELEASE(&uses);
	return rc;
}

/* Of what the consumer lets be a module any line may use it. */
static int new_modules(struct hunt *h, struct err *err)
{
	path_vec paths = VEC_INIT;
	int rc = export_became_modules(&paths, h->sw, !h->provider, h->merged, &h->arena, err);

	for (size_t i = 0; rc >= 0 && i < paths.n; i++)
		rc = consumer_file(h, paths.items[i], true, err);
	VEC_RELEASE(&paths);
	return rc;
}

static int one_direction(struct sweep *sw, enum check_side provider,
			 struct config_tree *merged, struct err *err)
{
	_cleanup_(hunt_release) struct hunt h = { .sw = sw, .provider = provider,
						  .merged = merged };
	const struct tree_changes *theirs = sw->in->changes[!provider][0];
	int rc;

	collect(&h);
	note_grown(&h);
	rc = all_carriers(&h, err);
	if (rc >= 0)
		rc = note_inlined(&h, err);
	if (rc < 0 || !h.dropped.n)
		return rc;
	for (size_t i = 0; rc >= 0 && i < theirs->n; i++) {
		const char *path = theirs->items[i].path;

		if (cpath_is_header(path) && cpath_in_kernel(path) &&
		    sweep_changed(sw, !provider, path, true))
			rc = new_carriers(&h, path, err);
	}
	if (rc < 0)
		return rc;
	word_set_of(&h.names, &h.by_name);
	for (size_t i = 0; i < theirs->n; i++) {
		const char *path = theirs->items[i].path;

		if (!cpath_is_c(path) || cpath_is_header(path) || !cpath_in_kernel(path) ||
		    !sweep_changed(sw, !provider, path, true))
			continue;
		rc = consumer_file(&h, path, false, err);
		if (rc < 0)
			return rc;
	}
	return new_modules(&h, err);
}

int sweep_export(struct sweep *sw, struct err *err)
{
	_cleanup_config_tree_ struct config_tree merged = {
		.snap = sw->in->merged, .repo = sw->repo,
	};
	int rc = 0;

	if (!sw->in->merged)
		return 0;
	for (int s = 0; rc >= 0 && s < 2; s++)
		if (sweep_meets(sw, s, MEET_EXPORT) || sweep_meets(sw, !s, MEET_EXPORT | MEET_NAME))
			rc = one_direction(sw, s, &merged, err);
	if (rc >= 0)
		rc = sweep_modular(sw, &merged, err);
	if (rc >= 0)
		rc = sweep_split(sw, &merged, err);
	return rc < 0 ? rc : sweep_unlinked(sw, &merged, err);
}
