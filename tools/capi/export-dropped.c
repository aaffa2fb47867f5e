// SPDX-License-Identifier: GPL-2.0-only
/* Exports that one side dropped, or put into a namespace. */
#include <string.h>

#include "capi/rule-export-internal.h"

/* The body of a macro, of one kind of fact; NULL: there is none, or not one only. */
static const char *body_of(struct hunt *h, const char *name, enum fact_kind kind)
{
	_cleanup_err_ struct err ignored = ERR_INIT;
	const char *body = NULL;
	cref_vec refs = VEC_INIT;

	if (ctree_find(&refs, h->sw->side[h->provider], name, &ignored) < 0)
		refs.n = 0;
	for (size_t i = 0; i < refs.n; i++)
		if (refs.items[i].fact->kind == kind && !(refs.items[i].fact->flags & FACT_UNDEF))
			body = arena_strdup(&h->arena, cref_str(&refs.items[i],
								refs.items[i].fact->type));
	VEC_RELEASE(&refs);
	return body;
}

static bool is_plain(const char *macro)
{
	return strcmp(macro, "EXPORT_SYMBOL") == 0 || strcmp(macro, "EXPORT_SYMBOL_GPL") == 0 ||
	       strstr(macro, "_NS") || strstr(macro, "_FOR_MODULES") || strstr(macro, "_IF_KUNIT");
}

/* What an export is by its macro: the body of one that stands for another. */
static const char *form_of(struct hunt *h, const struct facts *f, const struct fact *e)
{
	const char *macro = facts_str(f, e->type), *body;

	if (is_plain(macro))
		return macro;
	body = body_of(h, macro, FACT_MACRO);
	return body && strstr(body, "EXPORT_SYMBOL") ? body : macro;
}

/* EXPORT_SYMBOL_FOR_MODULES(name, "kvm,kvm-*"), with or without GPL. */
static bool is_for_modules(struct hunt *h, const struct facts *f, const struct fact *e)
{
	return strstr(form_of(h, f, e), "_FOR_MODULES") != NULL;
}

/* EXPORT_SYMBOL_IF_KUNIT(name): into a namespace, where KUnit is enabled. */
static bool is_for_kunit(const struct facts *f, const struct fact *e)
{
	return strstr(facts_str(f, e->type), "_IF_KUNIT") != NULL;
}

static bool is_namespaced(struct hunt *h, const struct facts *f, const struct fact *e)
{
	return strstr(form_of(h, f, e), "_NS") != NULL || is_for_modules(h, f, e) ||
	       is_for_kunit(f, e);
}

/* The namespace, or the modules, in the body of a macro; NULL: not to be read. */
static const char *namespace_in(struct hunt *h, const char *body)
{
	const char *comma = strchr(body, ','), *from, *list;

	if (!comma)
		return NULL;
	from = strchr(comma, '"');
	if (from)
		return arena_strndup(&h->arena, from + 1, strcspn(from + 1, "\""));
	from = strstr(comma, "__stringify(");
	from = from ? from + 12 : comma + 1 + strspn(comma + 1, " ");
	from = arena_strndup(&h->arena, from, strcspn(from, ") \t"));
	list = body_of(h, from, FACT_CONST);
	return list ? list : from;
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
		rc = snapshot_read_fitting(&e->file, snap, h->sw->repo, path, CFILE_MAX_BYTES,
					   NULL);
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
	const char *form = form_of(h, f, e);

	if (is_for_kunit(f, e))
		return "EXPORTED_FOR_KUNIT_TESTING";
	if (form != facts_str(f, e->type) && is_namespaced(h, f, e))
		return namespace_in(h, form);
	return is_namespaced(h, f, e) ? namespace_at(h, snap, path, e->line) :
				     default_namespace(h, f);
}

/* Whether an export that stays went into a namespace, or into another one. */
static bool moved_into_one(struct hunt *h, const char *path, const struct facts *old,
			   const struct fact *was, const struct facts *new,
			   const struct fact *is)
{
	const struct check_input *in = h->sw->in;
	const char *to = namespace_of(h, in->side[h->provider], path, new, is), *from;

	if (!to || is_for_modules(h, old, was))
		return false;
	if (is_for_modules(h, new, is))
		return true;
	from = namespace_of(h, &in->bases[0], path, old, was);
	return from ? strcmp(from, to) != 0 : !is_namespaced(h, old, was);
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
		d->modules = is_for_modules(h, new, e);
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
bool export_is_inside_now(const struct facts *old, const struct facts *new, const char *name)
{
	return declares(old, name) && all_inside(old, name, false) &&
	       all_inside(new, name, true);
}

static void map_prototypes(struct map *out, const struct facts *f)
{
	for (uint32_t i = 0; i < f->n_facts; i++) {
		const struct fact *d = &f->facts[i];
		const char *name = facts_str(f, d->name);

		if (d->kind == FACT_FUNC && !(d->flags & FACT_DEFINED))
			map_put(out, name, strlen(name), NULL);
	}
}

bool export_any_inside_now(const struct facts *old, const struct facts *new)
{
	_cleanup_map_ struct map declared = MAP_INIT;

	map_prototypes(&declared, old);
	for (uint32_t i = 0; i < new->n_facts && declared.n; i++) {
		const struct fact *f = &new->facts[i];
		const char *name = facts_str(new, f->name);

		if ((f->kind == FACT_MACRO ||
		     (f->kind == FACT_FUNC && f->flags & FACT_DEFINED)) &&
		    map_find(&declared, name, strlen(name)) && export_is_inside_now(old, new, name))
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

	map_prototypes(&declared, new);
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

void export_note_grown(struct hunt *h)
{
	const struct tree_changes *ch = h->sw->in->changes[h->provider][0];

	for (size_t i = 0; i < ch->n; i++)
		if (cpath_is_header(ch->items[i].path) && cpath_in_kernel(ch->items[i].path) &&
		    sweep_changed(h->sw, h->provider, ch->items[i].path, true))
			grown_in(h, i, ch->items[i].path);
}

void export_collect(struct hunt *h)
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
