// SPDX-License-Identifier: GPL-2.0-only
/*
 * Functions that are declared as before and that the linker does not find any more:
 * the definition is gone, or static now, or lies under an option now, by an #ifdef or in the
 * Makefile, which the new user does not ask for.
 */
#include <string.h>

#include "capi/rule-export.h"
#include "capi/rule-kconfig.h"

#define MAX_SYMBOLS 512		/* that one file's options lead to */

/* A function that is not there always. */
struct loose {
	const char *name;
	const char *path;	/* of its definition, in the base */
	uint32_t line;
	const char *config;	/* without CONFIG_; NULL: it is gone */
	const char *makefile;	/* which has the option; NULL: an #ifdef has */
	uint32_t now_line;
	bool exported;		/* it is the EXPORT_SYMBOL() that is under the option */
	bool made_static;	/* gone for all other files */
};

struct hunt {
	struct sweep *sw;
	enum check_side provider;
	struct config_tree *merged;	/* NULL: only what is gone */
	struct config_tree base, plain;	/* without the types of symbols */
	VEC(struct loose) loose;
	struct map by_name;		/* index into loose + 1 */
	struct word_set names;		/* the same, for looking */
	struct arena arena;
};

static void hunt_release(struct hunt *h)
{
	config_tree_release(&h->base);
	config_tree_release(&h->plain);
	VEC_RELEASE(&h->loose);
	map_release(&h->by_name);
	word_set_release(&h->names);
	arena_release(&h->arena);
}

/* ------------------------------------------------------------- what the provider did */

/* A function of its own for the linker; @anyhow: under a condition, too. */
static bool is_linked(const struct facts *f, const struct fact *d, bool anyhow)
{
	return d->kind == FACT_FUNC && d->flags & FACT_DEFINED &&
	       !(d->flags & (FACT_STATIC | FACT_INLINE | FACT_WEAK | FACT_MADE)) &&
	       (anyhow || !*facts_str(f, d->guard));
}

/* … or that a source keeps to itself. */
static bool is_private(const struct fact *d)
{
	return d->kind == FACT_FUNC && d->flags & FACT_DEFINED && d->flags & FACT_STATIC;
}

static void note(struct hunt *h, struct loose l)
{
	bool added;
	struct map_entry *e;

	l.name = arena_strdup(&h->arena, l.name);
	e = map_put(&h->by_name, l.name, strlen(l.name), &added);
	if (!added)
		return;
	VEC_PUSH(&h->loose, l);
	e->value = h->loose.n;
}

/* "CONFIG_X" → X; NULL: the condition is another one. */
static const char *option_of(struct hunt *h, const char *guard)
{
	if (strncmp(guard, "CONFIG_", 7) != 0 || strpbrk(guard, " &|!()"))
		return NULL;
	return arena_strdup(&h->arena, guard + 7);
}

/* Whether the next function from @at on that is linked is the one; mostly it is. */
static bool comes_next(uint32_t *at, const struct facts *new, const char *name)
{
	while (*at < new->n_facts && !is_linked(new, &new->facts[*at], false))
		++*at;
	return *at < new->n_facts && strcmp(facts_str(new, new->facts[*at].name), name) == 0;
}

static void compare(struct hunt *h, const char *path, const struct facts *old,
		    const struct facts *new)
{
	uint32_t at = 0;	/* one behind the last that was found */

	for (uint32_t i = 0; i < old->n_facts; i++) {
		const struct fact *was = &old->facts[i];
		const char *name = facts_str(old, was->name);
		struct loose l = { .name = name, .path = path, .line = was->line };
		bool there = false;

		if (!is_linked(old, was, false))
			continue;
		if (comes_next(&at, new, name)) {
			at++;
			continue;
		}
		for (uint32_t k = 0; k < new->n_facts && !there; k++) {
			const struct fact *is = &new->facts[k];

			if (strcmp(facts_str(new, is->name), name) != 0 ||
			    (is->kind == FACT_FUNC && !(is->flags & FACT_DEFINED)) ||
			    is->kind == FACT_EXPORT)
				continue;
			l.now_line = is->line;
			if (is_private(is) && !*facts_str(new, is->guard)) {
				l.made_static = true;
				continue;
			}
			there = l.config || !is_linked(new, is, true);
			l.config = there ? NULL : option_of(h, facts_str(new, is->guard));
			there |= !l.config;
			at = k + 1;
		}
		if (!there && !l.config == !h->merged)
			note(h, l);
	}
}

/* Exports that went under an option, of what stays as it is. */
static void compare_exports(struct hunt *h, const char *path, const struct facts *old,
			    const struct facts *new)
{
	for (uint32_t i = 0; i < old->n_facts; i++) {
		const struct fact *was = &old->facts[i], *is;
		const char *name = facts_str(old, was->name), *config;

		if (was->kind != FACT_EXPORT || *facts_str(old, was->guard))
			continue;
		is = export_of(new, name);
		config = is ? option_of(h, facts_str(new, is->guard)) : NULL;
		if (config)
			note(h, (struct loose){
				.name = name, .path = path, .line = was->line,
				.config = config, .now_line = is->line, .exported = true,
			});
	}
}

static void collect(struct hunt *h)
{
	const struct tree_changes *ch = h->sw->in->changes[h->provider][0];

	for (size_t i = 0; i < ch->n; i++) {
		const char *path = ch->items[i].path;

		const struct delta *d = h->sw->delta[h->provider];

		if (!cpath_is_c(path) || cpath_is_header(path) || !cpath_in_kernel(path) ||
		    !sweep_changed(h->sw, h->provider, path, false))
			continue;
		compare(h, path, delta_facts(d, i, false), delta_facts(d, i, true));
		if (h->merged)
			compare_exports(h, path, delta_facts(d, i, false),
					delta_facts(d, i, true));
	}
}

/* All that a source defines is loose, by the option that builds it now. */
static int note_source(struct hunt *h, const char *path, const struct built *is,
		       struct err *err)
{
	const struct facts *f;
	int rc = ctree_facts(&f, h->sw->merged, path, err);

	for (uint32_t i = 0; rc == 0 && i < f->n_facts; i++)
		if (is_linked(f, &f->facts[i], false))
			note(h, (struct loose){
				.name = facts_str(f, f->facts[i].name), .path = path,
				.line = f->facts[i].line, .config = is->config,
				.makefile = is->makefile, .now_line = is->line,
			});
	return rc < 0 ? rc : 0;
}

/* Objects that a Makefile built always, and has an option for now. */
static int compare_makefile(struct hunt *h, const char *makefile, struct err *err)
{
	const struct kbuild *mk;
	int rc = config_tree_makefile(&mk, h->merged, makefile, err);

	for (size_t i = 0; rc >= 0 && mk && i < mk->items.n; i++) {
		const struct kbuild_item *it = &mk->items.items[i];
		const char *path = it->config ?
			kbuild_source(&h->arena, makefile, it->word) : NULL;
		struct built was, is;

		if (!path)
			continue;
		rc = config_tree_built(&was, &h->base, path, err);
		/* what a symbol is takes all Kconfig files to tell */
		if (rc < 0 || was.how != BUILT_IN || was.config || was.only_some)
			continue;
		rc = config_tree_built(&is, h->merged, path, err);
		if (rc >= 0 && is.config && !is.only_some)
			rc = note_source(h, path, &is, err);
	}
	return rc < 0 ? rc : 0;
}

static int collect_makefiles(struct hunt *h, struct err *err)
{
	const struct tree_changes *ch = h->sw->in->changes[h->provider][0];
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < ch->n; i++) {
		const char *path = ch->items[i].path;

		if (kbuild_is_path(path) && strchr(path, '/') && cpath_in_kernel(path) &&
		    sweep_changed(h->sw, h->provider, path, true))
			rc = compare_makefile(h, path, err);
	}
	return rc;
}

/* ------------------------------------------------------- what the linker finds, and for whom */

/* Whether an assembler or Rust file that the provider changed has the name. */
static int in_other_language(const struct hunt *h, const char *name, struct err *err)
{
	const struct tree_changes *ch = h->sw->in->changes[h->provider][0];

	for (size_t i = 0; i < ch->n; i++) {
		_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
		const char *path = ch->items[i].path, *dot = strrchr(path, '.');
		int rc;

		if (!dot || (strcmp(dot, ".S") != 0 && strcmp(dot, ".rs") != 0))
			continue;
		rc = snapshot_read_fitting(&f, h->sw->in->merged, h->sw->repo, path,
					   CFILE_MAX_BYTES, err);
		if (rc < 0 || (rc == 0 && lex_has_word(f.data, f.len, name)))
			return rc < 0 ? rc : 1;
	}
	return 0;
}

/*
 * How many definitions of it there are in a tree: functions that other files may mean, macros,
 * what is no function.
 */
static int count(size_t *n, const struct cref **one, cref_vec *refs, struct ctree *t,
		 const char *name, struct err *err)
{
	int rc = ctree_find(refs, t, name, err);

	*n = 0;
	*one = NULL;
	for (size_t i = 0; i < refs->n; i++) {
		const struct fact *f = refs->items[i].fact;
		const char *path = cworld_path(ctree_world(t), refs->items[i].file);

		if (f->kind == FACT_FUNC && !(f->flags & (FACT_DEFINED | FACT_INLINE)))
			continue;
		if (is_private(f) && !cpath_is_header(path))
			continue;
		if (f->kind == FACT_STRUCT || f->kind == FACT_UNION || f->kind == FACT_ENUM)
			continue;
		(*n)++;
		*one = &refs->items[i];
	}
	return rc;
}

/* Whether the user sees a prototype for every configuration, and nothing else. */
static int sees_prototype(bool *yes, const struct hunt *h, const char *path,
			  const char *name, struct err *err)
{
	cref_vec refs = VEC_INIT;
	bool always = false;
	int rc = ctree_visible(&refs, h->sw->merged, path, name, err);

	*yes = refs.n != 0;
	for (size_t i = 0; i < refs.n; i++) {
		const struct cref *r = &refs.items[i];

		*yes &= r->fact->kind == FACT_FUNC &&
			!(r->fact->flags & (FACT_DEFINED | FACT_STATIC));
		always |= !*cref_str(r, r->fact->guard);
	}
	*yes &= always;
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : 0;
}

/* Whether the only definition in the merge is the loose one. */
static int is_loose(bool *yes, struct hunt *h, const struct loose *l, struct err *err)
{
	cref_vec refs = VEC_INIT;
	const struct cref *one;
	size_t n;
	int rc = count(&n, &one, &refs, h->sw->merged, l->name, err);

	*yes = rc >= 0 && n == (l->config ? 1 : 0);
	if (*yes && l->config)
		*yes = strcmp(cworld_path(ctree_world(h->sw->merged), one->file), l->path) == 0;
	if (*yes && !l->config) {
		refs.n = 0;
		rc = count(&n, &one, &refs, h->sw->base[0], l->name, err);
		*yes = rc >= 0 && n == 1;
		if (*yes) {
			rc = in_other_language(h, l->name, err);
			*yes = rc == 0;
		}
	}
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : 0;
}

/* ------------------------------------------------------------------ what a file asks for */

struct asked {
	struct hunt *h;
	struct map seen;
	VEC(const char *) todo;
};

static void ask(struct asked *q, const char *name)
{
	bool added;

	if (!name || q->todo.n >= MAX_SYMBOLS)
		return;
	name = arena_strdup(&q->h->arena, name);
	map_put(&q->seen, name, strlen(name), &added);
	if (added)
		VEC_PUSH(&q->todo, name);
}

static bool in_block(const struct kconfig *k, uint32_t block, uint32_t outer)
{
	for (; block != KCONFIG_NONE; block = k->blocks.items[block].parent)
		if (block == outer)
			return true;
	return false;
}

/* What an entry names, and the blocks around it. */
static void ask_entry(struct asked *q, const struct kconfig *k, uint32_t e)
{
	for (size_t i = 0; i < k->refs.n; i++) {
		const struct kconfig_ref *r = &k->refs.items[i];

		if (r->entry == e ? r->role != KCONFIG_IMPLY && r->role != KCONFIG_DEFAULT :
		    r->entry == KCONFIG_NONE && in_block(k, k->entries.items[e].block, r->block))
			ask(q, r->name);
	}
}

/* What builds the directories that the object is in. */
static int ask_directories(struct asked *q, const char *makefile, struct err *err)
{
	size_t end = (size_t)(strrchr(makefile, '/') - makefile);
	struct arena *a = &q->h->arena;

	for (size_t at = end; at > 0;) {
		const char *slash = memrchr(makefile, '/', at);
		size_t up = slash ? (size_t)(slash - makefile) : 0;
		const char *dir = arena_printf(a, "%.*s/", (int)(end - (slash ? up + 1 : 0)),
					       makefile + (slash ? up + 1 : 0));
		const struct kbuild *mk;
		int rc = config_tree_makefile(&mk, q->h->merged, slash ?
				arena_printf(a, "%.*s/Makefile", (int)up, makefile) : "Kbuild",
				err);

		for (size_t i = 0; rc >= 0 && mk && i < mk->items.n; i++)
			if (strcmp(mk->items.items[i].word, dir) == 0)
				ask(q, mk->items.items[i].config);
		if (rc < 0)
			return rc;
		at = up;
		end = up;
	}
	return 0;
}

/* Whether who builds @user has @config by that: 1, 0, <0. */
static int asks_for(struct hunt *h, const struct built *user, const char *config,
		    struct err *err)
{
	struct asked q = { .h = h };
	int rc;

	ask(&q, user->config);
	rc = ask_directories(&q, user->makefile, err);
	for (size_t i = 0; rc >= 0 && i < q.todo.n; i++) {
		_cleanup_kconfig_ struct kconfig k = KCONFIG_INIT;
		const struct config_def *def;

		rc = config_tree_find(&def, h->merged, q.todo.items[i], err);
		if (rc >= 0 && def)
			rc = sweep_kconfig_file(&k, h->sw, h->sw->in->merged, def->path, err);
		for (uint32_t e = 0; rc >= 0 && e < k.entries.n; e++)
			if (strcmp(k.entries.items[e].name, q.todo.items[i]) == 0)
				ask_entry(&q, &k, e);
	}
	if (rc >= 0)
		rc = q.todo.n >= MAX_SYMBOLS || map_find(&q.seen, config, strlen(config));
	map_release(&q.seen);
	VEC_RELEASE(&q.todo);
	return rc;
}

/* Whether an option is new, and off unless somebody asks for it: 1, 0, <0. */
static int is_off(struct hunt *h, const char *config, struct err *err)
{
	_cleanup_kconfig_ struct kconfig was = KCONFIG_INIT, is = KCONFIG_INIT;
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	const struct check_input *in = h->sw->in;
	const struct kconfig_entry *e;
	const struct config_def *def;
	int rc = config_tree_find(&def, h->merged, config, err);

	if (rc < 0 || !def)
		return rc < 0 ? rc : 0;
	rc = sweep_kconfig_file(&was, h->sw, &in->bases[0], def->path, err);
	if (rc >= 0)
		rc = sweep_kconfig_file(&is, h->sw, in->merged, def->path, err);
	if (rc >= 0)
		rc = snapshot_read_fitting(&f, in->merged, h->sw->repo, def->path, CONFIG_MAX_BYTES,
					   err);
	e = rc == 0 ? kconfig_find(&is, config) : NULL;
	if (!e || kconfig_find(&was, config))
		return rc < 0 ? rc : 0;
	for (uint32_t line = e->line; line <= e->end_line; line++) {
		struct fresh text = { .merged = f };
		size_t n;
		const char *p = fresh_text(&text, line, &n);

		if (memmem(p, n, "default", 7) || memmem(p, n, "def_", 4))
			return 0;
	}
	return 1;
}

/* ------------------------------------------------------------------------- its users */

static struct check_finding *report(struct hunt *h, const struct loose *l,
				    const struct use *u, const char *path, bool sure)
{
	struct sweep *sw = h->sw;
	struct check_finding *f = sweep_report(sw, l->config ? CHECK_EXPORT : CHECK_SYMBOL_GONE,
					       sure && !u->conflict ? CHECK_LIKELY :
								      CHECK_POSSIBLE,
					       h->provider, path, u->line, l->name);

	f->decl = arena_strdup(&sw->arena, u->decl);
	f->guard = u->guard ? arena_strdup(&sw->arena, u->guard) : NULL;
	f->before = (struct delta_place){
		.path = arena_strdup(&sw->arena, l->path), .line = l->line,
		.text = arena_printf(&sw->arena, "%s()", l->name), .kind = FACT_FUNC,
	};
	f->change = f->symbol;
	return f;
}

static int gone_use(struct hunt *h, const struct loose *l, const struct use *u,
		    const char *path, const struct built *user)
{
	/* what no Makefile names may be no part of the kernel */
	struct check_finding *f = report(h, l, u, path, user->how != BUILT_NOT);

	if (l->made_static)
		f->message = arena_printf(&h->sw->arena, "%s() is declared here, but static in %s "
					  "now", l->name, l->path);
	else
		f->message = arena_printf(&h->sw->arena, "%s() is declared still, but its "
					  "definition is gone", l->name);
	return 0;
}

static int optional_use(struct hunt *h, const struct loose *l, const struct use *u,
			const char *path, const struct built *user, struct err *err)
{
	struct arena *a = &h->sw->arena;
	struct check_finding *f;
	int rc, off;

	if (user->how == BUILT_NOT || user->only_some ||
	    (l->exported && user->how != BUILT_MODULE) ||
	    (u->guard && strstr(u->guard, l->config)))
		return 0;
	rc = asks_for(h, user, l->config, err);
	if (rc)
		return rc < 0 ? rc : 0;
	off = is_off(h, l->config, err);
	if (off < 0)
		return off;
	f = report(h, l, u, path, off);
	f->after = (struct delta_place){
		.path = arena_strdup(a, l->makefile ? l->makefile : l->path),
		.line = l->now_line,
		.text = arena_printf(a, "CONFIG_%s", l->config),
	};
	f->message = arena_printf(a, l->exported ? "%s() is exported with CONFIG_%s only now, "
				  "which %s does not ask for" :
				  "%s() is there with CONFIG_%s only now, which %s does not "
				  "ask for", l->name, l->config,
				  user->config ? user->config : path);
	return 0;
}

static int one_use(struct hunt *h, const struct use *u, const char *path,
		   const struct built *user, struct err *err)
{
	const struct map_entry *e = map_find(&h->by_name, u->name, strlen(u->name));
	const struct loose *l = e ? &h->loose.items[e->value - 1] : NULL;
	bool yes = false;
	int rc;

	if (!l || strcmp(l->path, path) == 0)
		return 0;
	rc = sees_prototype(&yes, h, path, l->name, err);
	if (rc >= 0 && yes)
		rc = is_loose(&yes, h, l, err);
	if (rc < 0 || !yes)
		return rc;
	return l->config ? optional_use(h, l, u, path, user, err) :
			   gone_use(h, l, u, path, user);
}

static int consumer_file(struct hunt *h, const char *path, struct err *err)
{
	_cleanup_fresh_ struct fresh fresh = FRESH_INIT;
	_cleanup_map_ struct map told = MAP_INIT;
	_cleanup_arena_ struct arena a = ARENA_INIT;
	use_vec uses = VEC_INIT;
	struct built user;
	int rc = fresh_open_naming(&fresh, h->sw, h->provider, path, &h->names, err);

	if (rc == 0)
		rc = export_uses(&uses, h->sw, &fresh, &h->by_name, &a, err);
	if (rc == 0 && uses.n)
		rc = config_tree_built(&user, h->merged ? h->merged : &h->plain, path, err);
	for (size_t i = 0; rc >= 0 && i < uses.n; i++) {
		bool added;

		map_put(&told, uses.items[i].name, strlen(uses.items[i].name), &added);
		if (added)
			rc = one_use(h, &uses.items[i], path, &user, err);
	}
	VEC_RELEASE(&uses);
	return rc < 0 ? rc : 0;
}

static int one_direction(struct sweep *sw, enum check_side provider,
			 struct config_tree *merged, struct err *err)
{
	_cleanup_(hunt_release) struct hunt h = {
		.sw = sw, .provider = provider, .merged = merged,
		.base = { .snap = &sw->in->bases[0], .repo = sw->repo, .no_types = true },
		.plain = { .snap = sw->in->merged, .repo = sw->repo, .no_types = true },
	};
	const struct tree_changes *theirs = sw->in->changes[!provider][0];
	int rc = 0;

	collect(&h);
	if (merged)
		rc = collect_makefiles(&h, err);
	word_set_of(&h.names, &h.by_name);
	for (size_t i = 0; rc >= 0 && h.loose.n && i < theirs->n; i++) {
		const char *path = theirs->items[i].path;

		if (cpath_is_c(path) && !cpath_is_header(path) && cpath_in_kernel(path) &&
		    sweep_changed(sw, !provider, path, true))
			rc = consumer_file(&h, path, err);
	}
	return rc;
}

int sweep_unlinked(struct sweep *sw, struct config_tree *merged, struct err *err)
{
	int rc = 0;

	for (int s = 0; rc >= 0 && s < 2; s++)
		rc = one_direction(sw, (enum check_side)s, merged, err);
	return rc;
}
