// SPDX-License-Identifier: GPL-2.0-only
/*
 * Exports that one side dropped or put into a namespace, and modules of the
 * other side that use them in new lines.
 */
#include <string.h>

#include "capi/guard-term.h"
#include "capi/rule-export-internal.h"

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

bool export_is_stub(const struct cref *r, const cref_vec *all, struct cworld *w)
{
	if (!(r->fact->flags & FACT_STATIC) || !cpath_is_header(cworld_path(w, r->file)))
		return false;
	for (size_t i = 0; i < all->n; i++) {
		const struct cref *o = &all->items[i];

		if (o->file == r->file && o->fact->kind == FACT_FUNC &&
		    !(o->fact->flags & FACT_STATIC) &&
		    rule_exclusive(cref_str(o, o->fact->guard), cref_str(r, r->fact->guard)))
			return true;
	}
	return false;
}

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

		if (export_is_stub(r, &refs, ctree_world(sw->merged)))
			continue;
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

	/* `#ifndef MODULE` */
	if (!d || rc <= 0 || (u->guard && guard_has_term(u->guard, "MODULE", true)))
		return rc < 0 ? rc : 0;
	rc = needs_export(&needs, h, d, path, built, err);
	if (rc >= 0 && needs)
		rc = export_was_linkable(h, d, err);
	if (rc <= 0 || !needs)
		return rc < 0 ? rc : 0;
	if (d->ns && d->modules)
		imported = is_listed(d->ns, built->object);
	else if (d->ns)
		rc = export_imported(&imported, h->sw, h->merged, built, path,
				     d->ns, err);
	if (rc >= 0 && !imported)
		report(h, d, u, path, built);
	return rc < 0 ? rc : 0;
}

/* Whether a file is one of several that make an object: another one may say that it is a module. */
static bool is_part(const struct built *built, const char *path)
{
	const char *whole = built->object ? cpath_last(built->object) : "";
	const char *name = cpath_last(path);
	size_t n = strlen(whole);

	return n && (strncmp(name, whole, n) != 0 || name[n] != '.');
}

/*
 * How the file is built. Where no Kconfig file or no Makefile of a tree tells, it goes by what
 * the file calls itself.
 */
static int how_built(struct built *out, struct hunt *h, const char *path,
		     const struct snap_file *f, struct err *err)
{
	bool module = memmem(f->data, f->len, "MODULE_LICENSE(", 15);
	int rc = config_tree_built(out, h->merged, path, err);

	if (rc < 0)
		return rc;
	if (out->how == BUILT_UNSURE && !h->merged->defs.n && (module || is_part(out, path)))
		out->how = BUILT_MODULE;
	if (out->how != BUILT_NOT || !module)
		return 0;
	/* of a file, which no Makefile names as a directory: whether there is none above */
	rc = config_tree_enters(h->merged, path, err);
	if (rc > 0)
		*out = (struct built){
			.how = BUILT_MODULE,
			.object = arena_strndup(&h->arena, path, strlen(path) - 2),
		};
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
	rc = how_built(&built, h, path, &fresh.merged, err);
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

	export_collect(&h);
	export_note_grown(&h);
	rc = export_all_carriers(&h, err);
	if (rc >= 0)
		rc = export_note_inlined(&h, err);
	if (rc < 0 || !h.dropped.n)
		return rc;
	for (size_t i = 0; rc >= 0 && i < theirs->n; i++) {
		const char *path = theirs->items[i].path;

		if (cpath_is_header(path) && cpath_in_kernel(path) &&
		    sweep_changed(sw, !provider, path, true))
			rc = export_new_carriers(&h, path, err);
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
