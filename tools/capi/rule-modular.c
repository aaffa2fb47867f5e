// SPDX-License-Identifier: GPL-2.0-only
/*
 * A symbol that was bool and is tristate: what it builds can be a module, and
 * what the other side builds in cannot call it then.
 */
#include <string.h>

#include "capi/rule-export.h"
#include "capi/rule-kconfig.h"

#define MAX_NAMES 256	/* that one use leads to, through macros */

struct hunt {
	struct sweep *sw;
	enum check_side provider;
	struct config_tree *merged;
	struct map became;	/* symbol -> line in the provider's file */
	struct arena arena;
};

static void hunt_release(struct hunt *h)
{
	map_release(&h->became);
	arena_release(&h->arena);
}

int export_became_tristate(struct map *out, struct sweep *sw, enum check_side side,
			   struct arena *a, struct err *err)
{
	const struct check_input *in = sw->in;
	const struct tree_changes *ch = in->changes[side][0];
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < ch->n; i++) {
		_cleanup_kconfig_ struct kconfig old = KCONFIG_INIT, new = KCONFIG_INIT;
		const char *path = ch->items[i].path;

		if (!kconfig_is_path(path) || !cpath_in_kernel(path) ||
		    !sweep_changed(sw, side, path, true))
			continue;
		rc = sweep_kconfig_file(&old, sw, &in->bases[0], path, err);
		if (rc >= 0)
			rc = sweep_kconfig_file(&new, sw, in->side[side], path, err);
		for (size_t k = 0; rc >= 0 && k < new.entries.n; k++) {
			const struct kconfig_entry *e = &new.entries.items[k];
			const struct kconfig_entry *was = kconfig_find(&old, e->name);

			if (was && was->type == KCONFIG_BOOL &&
			    e->type == KCONFIG_TRISTATE) {
				const char *name = arena_strdup(a, e->name);

				map_put(out, name, strlen(name), NULL)->value = e->line;
			}
		}
	}
	return rc;
}

/* Whether the option that builds something in asks for X=y. */
static int asks_for_y(bool *yes, struct hunt *h, const char *config, const char *on,
		      struct err *err)
{
	_cleanup_kconfig_ struct kconfig k = KCONFIG_INIT;
	const struct config_def *def = NULL;
	int rc = config ? config_tree_find(&def, h->merged, config, err) : 0;

	*yes = false;
	if (rc < 0 || !def)
		return rc;
	rc = sweep_kconfig_file(&k, h->sw, h->sw->in->merged, def->path, err);
	for (size_t i = 0; rc >= 0 && i < k.refs.n; i++) {
		const struct kconfig_ref *r = &k.refs.items[i];

		*yes |= r->entry != KCONFIG_NONE && strcmp(r->name, on) == 0 &&
			strcmp(k.entries.items[r->entry].name, config) == 0 &&
			(r->pinned || r->role == KCONFIG_SELECT);
	}
	return rc;
}

typedef VEC(const char *) name_vec;

/* The words of a macro's body that may be calls. */
static void body_words(struct hunt *h, name_vec *todo, struct map *seen,
		       const char *body)
{
	struct lexed lx;

	lex(&lx, body, strlen(body), LEX_FULL);
	for (uint32_t i = 0; i + 1 < lx.toks.n && todo->n < MAX_NAMES; i++) {
		const struct tok *t = &lx.toks.items[i];
		const char *name;
		bool added;

		if (t->kind != TOK_IDENT)
			continue;
		name = arena_strndup(&h->arena, lx.src + t->off, t->len);
		map_put(seen, name, t->len, &added);
		if (added)
			VEC_PUSH(todo, name);
	}
	lexed_release(&lx);
}

/* The symbol that makes a module of what defines @r; NULL: none that changed. */
static int modular(const char **config, struct hunt *h, const struct cref *r,
		   struct err *err)
{
	const char *path = cworld_path(ctree_world(h->sw->merged), r->file);
	struct built built;
	int rc;

	*config = NULL;
	if (r->fact->kind != FACT_FUNC || !(r->fact->flags & FACT_DEFINED) ||
	    r->fact->flags & FACT_STATIC || cpath_is_header(path))
		return 0;
	rc = config_tree_built(&built, h->merged, path, err);
	if (rc >= 0 && built.how == BUILT_MODULE && built.config &&
	    map_find(&h->became, built.config, strlen(built.config)))
		*config = built.config;
	return rc;
}

/* Follows @name through macros to a function that may be in a module. */
static int reaches(const char **name, const char **config, struct hunt *h,
		   struct err *err)
{
	_cleanup_map_ struct map seen = MAP_INIT;
	name_vec todo = VEC_INIT;
	int rc = 0;

	*config = NULL;
	VEC_PUSH(&todo, *name);
	for (size_t i = 0; rc >= 0 && i < todo.n && !*config; i++) {
		cref_vec refs = VEC_INIT;

		*name = todo.items[i];
		rc = ctree_find(&refs, h->sw->merged, *name, err);
		for (size_t k = 0; rc >= 0 && k < refs.n && !*config; k++) {
			const struct cref *r = &refs.items[k];

			if (r->fact->kind == FACT_MACRO || r->fact->kind == FACT_CONST)
				body_words(h, &todo, &seen, cref_str(r, r->fact->type));
			else
				rc = modular(config, h, r, err);
		}
		VEC_RELEASE(&refs);
	}
	VEC_RELEASE(&todo);
	return rc;
}

static void report(struct hunt *h, const struct use *u, const char *path,
		   const char *name, const char *config)
{
	struct sweep *sw = h->sw;
	struct check_finding *f = sweep_report(sw, CHECK_EXPORT,
					       u->conflict ? CHECK_POSSIBLE : CHECK_LIKELY,
					       h->provider, path, u->line, name);
	const struct config_def *def = NULL;
	_cleanup_err_ struct err ignored = ERR_INIT;

	f->decl = arena_strdup(&sw->arena, u->decl);
	f->guard = u->guard ? arena_strdup(&sw->arena, u->guard) : NULL;
	(void)config_tree_find(&def, h->merged, config, &ignored);
	if (def) {
		f->change = arena_strdup(&sw->arena, config);
		f->after = (struct delta_place){
			.path = arena_strdup(&sw->arena, def->path), .line = def->line,
			.text = arena_printf(&sw->arena, "config %s, tristate", config),
		};
	}
	f->message = arena_printf(&sw->arena,
		"%s can be in a module, as %s is tristate now, and this is built in",
		name, config);
}

static int consumer_file(struct hunt *h, const char *path, struct err *err)
{
	_cleanup_fresh_ struct fresh fresh = FRESH_INIT;
	_cleanup_map_ struct map told = MAP_INIT;
	use_vec uses = VEC_INIT;
	struct built built;
	int rc = config_tree_built(&built, h->merged, path, err);

	if (rc < 0 || built.how != BUILT_IN)
		return rc;
	rc = fresh_open(&fresh, h->sw, h->provider, path, "", err);
	if (rc == 0)
		rc = export_uses(&uses, h->sw, &fresh, NULL, &h->arena, err);
	for (size_t i = 0; rc >= 0 && i < uses.n; i++) {
		const char *name = uses.items[i].name, *config;
		bool fine = false, added;

		rc = reaches(&name, &config, h, err);
		if (rc >= 0 && config)
			rc = asks_for_y(&fine, h, built.config, config, err);
		if (rc < 0 || !config || fine || (built.config && !strcmp(built.config, config)))
			continue;
		map_put(&told, name, strlen(name), &added);
		if (added)
			report(h, &uses.items[i], path, name, config);
	}
	VEC_RELEASE(&uses);
	return rc < 0 ? rc : 0;
}

static int one_direction(struct sweep *sw, enum check_side provider,
			 struct config_tree *merged, struct err *err)
{
	_cleanup_(hunt_release) struct hunt h = { .sw = sw, .provider = provider,
						  .merged = merged };
	const struct tree_changes *theirs = sw->in->changes[!provider][0];
	int rc = export_became_tristate(&h.became, sw, provider, &h.arena, err);

	for (size_t i = 0; rc >= 0 && h.became.n && i < theirs->n; i++) {
		const char *path = theirs->items[i].path;

		if (cpath_is_c(path) && !cpath_is_header(path) && cpath_in_kernel(path) &&
		    sweep_changed(sw, !provider, path, true))
			rc = consumer_file(&h, path, err);
	}
	return rc;
}

int sweep_modular(struct sweep *sw, struct config_tree *merged, struct err *err)
{
	int rc = 0;

	for (int s = 0; rc >= 0 && s < 2; s++)
		rc = one_direction(sw, s, merged, err);
	return rc;
}
