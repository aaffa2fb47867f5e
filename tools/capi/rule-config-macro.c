// SPDX-License-Identifier: GPL-2.0-only
/*
 * name-clash: `#define CONFIG_X` of headers that one side made a Kconfig symbol of, and a
 * file of the other one that defines it as before: whatever is configured, that file
 * says otherwise, and the two are told apart by nobody.
 */
#include <string.h>

#include "capi/crossing.h"
#include "capi/fresh.h"
#include "capi/rule-clash.h"

/* Macros CONFIG_* that no file has any more that the provider changed. */
static void gone_macros(struct map *out, const struct delta *d)
{
	for (size_t i = 0; i < d->n; i++) {
		const struct delta_change *c = &d->items[i];

		if (!c->n_new && c->before.kind == FACT_CONST &&
		    strncmp(c->name, "CONFIG_", 7) == 0)
			map_set_ptr(out, c->name, (void *)c);
	}
}

/* Whether some file of the provider's tree defines it still: the two live together there. */
static int is_kept(struct crossing *x, const char *name, struct err *err)
{
	cref_vec refs = VEC_INIT;
	int rc = ctree_find(&refs, x->with.tree, name, err);

	for (size_t i = 0; rc == 0 && i < refs.n; i++)
		rc = refs.items[i].fact->kind == FACT_CONST;
	VEC_RELEASE(&refs);
	return rc;
}

static void report(struct crossing *x, const char *path, uint32_t line,
		   const struct delta_change *c, const struct config_def *def)
{
	struct sweep *sw = x->sw;
	struct check_finding *f = sweep_report(sw, CHECK_NAME_CLASH, CHECK_LIKELY,
					       x->provider, path, line, c->name);

	f->change = f->symbol;
	f->before = (struct delta_place){
		.path = arena_strdup(&sw->arena, c->before.path), .line = c->before.line,
	};
	f->after = (struct delta_place){
		.path = arena_strdup(&sw->arena, def->path), .line = def->line,
		.text = arena_printf(&sw->arena, "config %s", c->name + 7),
	};
	f->message = arena_printf(&sw->arena, "%s is defined here, and is a Kconfig symbol now",
				  c->name);
}

static int one_file(struct crossing *x, const struct map *gone, const struct word_set *names,
		    struct config_tree *merged, const char *path, struct err *err)
{
	_cleanup_fresh_ struct fresh fresh = FRESH_INIT;
	const struct facts *f;
	int rc = fresh_open_naming(&fresh, x->sw, x->provider, path, names, err);

	if (rc == 0)
		rc = ctree_facts(&f, x->to.tree, path, err);
	if (rc)
		return rc < 0 ? rc : 0;
	for (uint32_t i = 0; rc == 0 && i < f->n_facts; i++) {
		const struct fact *d = &f->facts[i];
		const struct delta_change *c = d->kind == FACT_CONST ?
			map_get_ptr(gone, facts_str(f, d->name)) : NULL;
		const struct config_def *def = NULL;

		if (!c || d->flags & (FACT_UNDEF | FACT_CONFLICT) ||
		    !fresh_line(&fresh, d->line))
			continue;
		rc = is_kept(x, c->name, err);
		if (rc == 0)
			rc = config_tree_find(&def, merged, c->name + 7, err);
		if (def)
			report(x, path, d->line, c, def);
		rc = rc < 0 ? rc : 0;
	}
	return rc;
}

int sweep_config_macro(struct sweep *sw, enum check_side provider,
		       struct config_tree *merged, struct err *err)
{
	_cleanup_crossing_ struct crossing x;
	_cleanup_map_ struct map gone = MAP_INIT;
	_cleanup_word_set_ struct word_set names = WORD_SET_INIT;
	int rc;

	crossing_open(&x, sw, provider);
	gone_macros(&gone, sw->delta[provider]);
	if (!gone.n)
		return 0;
	word_set_of(&names, &gone);
	rc = crossing_list(&x, cpath_is_c, err);
	for (size_t i = 0; i < x.files.n && rc >= 0; i++)
		rc = one_file(&x, &gone, &names, merged, x.files.items[i], err);
	return rc < 0 ? rc : 0;
}
