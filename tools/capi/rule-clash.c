// SPDX-License-Identifier: GPL-2.0-only
/*
 * Names that have nothing to do with each other and meet: two functions in one
 * image, a definition and a declaration that a header brings in.
 */
#include <string.h>

#include "base/bytes.h"
#include "capi/config-tree.h"
#include "capi/rule-clash.h"
#include "capi/word-memory.h"

/* "A && B" → whether @term is one of them, negated when @not. */
static bool has_term(const char *guard, const char *term, size_t n, bool not)
{
	for (const char *p = guard; *p;) {
		const char *end = strstr(p, " && ");
		size_t len = end ? (size_t)(end - p) : strlen(p);

		if (not ? len == n + 1 && *p == '!' && memcmp(p + 1, term, n) == 0 :
			  len == n && memcmp(p, term, n) == 0)
			return true;
		p = end ? end + 4 : p + len;
	}
	return false;
}

bool clash_exclusive(const char *a, const char *b)
{
	while (*a) {
		const char *end = strstr(a, " && ");
		size_t n = end ? (size_t)(end - a) : strlen(a);

		if (*a == '!' ? has_term(b, a + 1, n - 1, false) : has_term(b, a, n, true))
			return true;
		a = end ? end + 4 : a + n;
	}
	return false;
}

/* ----------------------------------------------------------- two definitions */

/* What other files can link with. */
static bool is_global(const struct cref *r, const char *path)
{
	const struct fact *f = r->fact;

	return (f->kind == FACT_FUNC || f->kind == FACT_VAR) && f->flags & FACT_DEFINED &&
	       !(f->flags & (FACT_STATIC | FACT_INLINE | FACT_WEAK)) &&
	       !cpath_is_header(path) && cpath_in_kernel(path);
}

static int still_global(bool *yes, struct sweep *sw, const char *path, const char *name,
			struct err *err)
{
	const struct facts *f;
	int rc = ctree_facts(&f, sw->merged, path, err);

	*yes = false;
	for (uint32_t i = 0; rc == 0 && i < f->n_facts; i++) {
		struct cref r = { .facts = f, .fact = &f->facts[i] };

		*yes |= strcmp(cref_str(&r, r.fact->name), name) == 0 && is_global(&r, path);
	}
	return rc < 0 ? rc : 0;
}

/* One symbol switches both: whoever has the one has the other. */
static bool built_together(const struct built *a, const struct built *b)
{
	return a->config && b->config && strcmp(a->config, b->config) == 0 &&
	       !a->only_some && !b->only_some;
}

/*
 * Whether no option switches the object and nothing above the Makefile's directory leads
 * into it, as to that of one of many boards: a variable names the one that is built.
 */
static int is_chosen(bool *yes, struct config_tree *merged, const struct built *b,
		     struct err *err)
{
	const char *slash = b->makefile && !b->config ? strrchr(b->makefile, '/') : NULL;
	const char *up = slash ? memrchr(b->makefile, '/', (size_t)(slash - b->makefile)) :
				 NULL;
	const struct kbuild *mk = NULL;
	int rc = 0;

	if (up)
		rc = config_tree_makefile(&mk, merged,
			arena_printf(&merged->arena, "%.*s/Makefile",
				     (int)(up - b->makefile), b->makefile), err);
	if (up && rc >= 0 && !mk)
		rc = config_tree_makefile(&mk, merged,
			arena_printf(&merged->arena, "%.*s/Kbuild",
				     (int)(up - b->makefile), b->makefile), err);
	*yes = up && !mk;
	return rc;
}

/* Whether some image has both objects, as far as the Makefiles tell. */
static int can_meet(bool *meet, bool *sure, struct config_tree *merged,
		    const char *const path[2], struct err *err)
{
	struct built b[2];

	*meet = true;
	*sure = true;
	for (int i = 0; i < 2; i++) {
		const struct config_def *def = NULL;
		bool chosen = false;
		int rc = config_tree_built(&b[i], merged, path[i], err);

		if (rc >= 0 && b[i].config)
			rc = config_tree_find(&def, merged, b[i].config, err);
		if (rc >= 0)
			rc = is_chosen(&chosen, merged, &b[i], err);
		if (rc < 0)
			return rc;
		*meet &= b[i].how != BUILT_NOT;
		/* a tree without any Kconfig says nothing against it */
		*sure &= (b[i].how != BUILT_UNSURE || !merged->defs.n) &&
			 !b[i].only_some && !chosen && !(def && def->excludes_some);
	}
	*sure |= *meet && built_together(&b[0], &b[1]);
	return 0;
}

/* `#ifndef __HAVE_ARCH_X`: it stands back where another one is. */
static bool is_fallback(const struct cref *r)
{
	const char *guard = cref_str(r, r->fact->guard);

	for (const char *p = guard; (p = strchr(p, '!')) != NULL; p++)
		if ((p == guard || p[-1] == ' ') && p[1] != '(' &&
		    !string_begins(p + 1, "CONFIG_") && !string_begins(p + 1, "IS_"))
			return true;
	return false;
}

static int linked_twice(struct sweep *sw, struct config_tree *merged,
			const struct cref *ours, const struct cref *theirs, struct err *err)
{
	struct cworld *w = ctree_world(sw->merged);
	const char *path[2] = { cworld_path(w, ours->file), cworld_path(w, theirs->file) };
	const struct cref *ref[2] = { ours, theirs };
	const char *name = cref_str(ours, ours->fact->name);
	/* the later path is reported, so that both orders say the same */
	int late = strcmp(path[0], path[1]) > 0 ? 0 : 1;
	bool there = true, meet = false, sure = false;
	struct check_finding *f;
	int rc = 0;

	if (ours->file == theirs->file || !is_global(ours, path[0]) ||
	    !is_global(theirs, path[1]) || cpath_other_arch(path[0], path[1]) ||
	    is_fallback(ours) || is_fallback(theirs) ||
	    clash_exclusive(cref_str(ours, ours->fact->guard),
			    cref_str(theirs, theirs->fact->guard)))
		return 0;
	for (int s = 0; there && rc >= 0 && s < 2; s++)
		rc = still_global(&there, sw, path[s], name, err);
	if (rc < 0)
		return rc;
	rc = there ? can_meet(&meet, &sure, merged, path, err) : 0;
	if (rc < 0 || !there || !meet)
		return rc;
	f = sweep_report(sw, CHECK_NAME_CLASH, sure ? CHECK_LIKELY : CHECK_POSSIBLE, !late,
			 path[late], ref[late]->fact->line, name);
	f->change = f->symbol;
	f->after = (struct delta_place){
		.path = arena_strdup(&sw->arena, path[!late]),
		.line = ref[!late]->fact->line, .kind = ref[!late]->fact->kind,
		.text = delta_text(&sw->arena, ref[!late]->facts, ref[!late]->fact),
	};
	f->message = arena_printf(&sw->arena,
		"%s is a global name in %s, too: one image can have both", name,
		path[!late]);
	return 0;
}

/* `f(x) g(min, x)`: no declaration of g comes of one of f. */
static bool adds_argument(const struct cref *m, const char *body)
{
	const char *p = strchr(body, '('), *end = p ? strchr(p, ')') : NULL;
	size_t n;

	/* one call, and nothing else */
	if (!end || end[1] || strcspn(body, " (") != (size_t)(p - body) || strchr(p + 1, '('))
		return false;
	for (p++; p < end; p += n + 1) {
		bool passed;

		p += strspn(p, " ");
		n = strcspn(p, ",)");
		passed = memmem(p, n, "__VA_ARGS__", 11) != NULL;
		for (uint32_t i = 0; i < m->fact->n_subs; i++) {
			const char *sub = cref_str(m, m->facts->subs[m->fact->first_sub + i].name);

			passed |= strlen(sub) == n && memcmp(sub, p, n) == 0;
		}
		if (n && !passed)
			return true;
	}
	return false;
}

/* Whether a macro takes the place of a declared name, and makes another of it. */
static bool replaces(const struct cref *m, enum fact_kind kind)
{
	const char *name = cref_str(m, m->fact->name);
	const char *body = cref_str(m, m->fact->type);
	size_t n = strlen(name);

	if (m->fact->flags & FACT_UNDEF)
		return false;
	if (m->fact->kind == FACT_CONST)
		return (kind == FACT_ENUMERATOR || kind == FACT_FUNC || kind == FACT_VAR) &&
		       strcmp(body, name) != 0;
	/* `#define f(x) f(x)` is a declaration of f, `f(x) g(x)` declares g */
	return m->fact->kind == FACT_MACRO && kind == FACT_FUNC &&
	       strncmp(body, name, n) != 0 && *body &&
	       (!lex_is_word(*body) || strncmp(body, "sizeof", 6) == 0 || adds_argument(m, body));
}

static bool undefines(const struct facts *f, const char *name)
{
	for (uint32_t i = 0; i < f->n_facts; i++)
		if (f->facts[i].flags & FACT_UNDEF &&
		    strcmp(facts_str(f, f->facts[i].name), name) == 0)
			return true;
	return false;
}

/* A macro whose name is the other one's enumerator, function or object. */
static int macro_over_name(struct sweep *sw, enum check_side of_macro,
			   const struct cref *m, const struct cref *r, struct err *err)
{
	struct cworld *w = ctree_world(sw->merged);
	const char *header = cworld_path(w, m->file), *path = cworld_path(w, r->file);
	const char *name = cref_str(m, m->fact->name);
	struct check_finding *f;
	int rc;

	if (!cpath_is_header(header) || !cpath_in_kernel(path) ||
	    !replaces(m, r->fact->kind) || m->file == r->file ||
	    m->fact->guard || r->fact->guard || undefines(r->facts, name))
		return 0;
	rc = ctree_includes(sw->merged, path, header, err);
	if (rc <= 0)
		return rc;
	f = sweep_report(sw, CHECK_NAME_CLASH, CHECK_LIKELY, of_macro, path,
			 r->fact->line, name);
	f->change = f->symbol;
	f->after = (struct delta_place){
		.path = arena_strdup(&sw->arena, header), .line = m->fact->line,
		.kind = FACT_CONST, .text = delta_text(&sw->arena, m->facts, m->fact),
	};
	f->message = arena_printf(&sw->arena, "%s is a macro in %s, which this includes",
				  name, header);
	return 0;
}

/* Whether an #include in @from leads to @header. */
static int leads(struct sweep *sw, const char *from, const struct facts *f,
		 const struct fact_include *inc, const char *header, struct err *err)
{
	struct cworld *w = ctree_world(sw->merged);
	file_vec files = VEC_INIT;
	int rc = ctree_resolve_include(&files, sw->merged, from,
				       facts_str(f, inc->path), inc->angle, err);
	bool yes = false;

	for (size_t i = 0; rc >= 0 && i < files.n && !yes; i++) {
		const char *path = cworld_path(w, files.items[i]);

		yes = strcmp(path, header) == 0;
		if (!yes)
			rc = ctree_includes(sw->merged, path, header, err);
		yes |= rc > 0;
	}
	VEC_RELEASE(&files);
	return rc < 0 ? rc : yes;
}

/* Whether a file comes to a header only behind line @line: 1, 0, <0. */
static int only_behind(struct sweep *sw, const char *path, const struct facts *f,
		       uint32_t line, const char *header, struct err *err)
{
	int rc = 0;

	for (uint32_t i = 0; rc >= 0 && i < f->n_includes; i++) {
		rc = leads(sw, path, f, &f->includes[i], header, err);
		if (rc > 0)
			return f->includes[i].line > line;
	}
	return rc;
}

/* A macro of a source in front of the #include of what declares the other one's name. */
static int macro_before_header(struct sweep *sw, enum check_side of_macro,
			       const struct cref *m, const struct cref *r, struct err *err)
{
	struct cworld *w = ctree_world(sw->merged);
	const char *path = cworld_path(w, m->file), *header = cworld_path(w, r->file);
	const char *name = cref_str(m, m->fact->name);
	struct check_finding *f;
	const struct facts *own;
	int rc;

	if (cpath_is_header(path) || !cpath_is_header(header) || !cpath_in_kernel(path) ||
	    !replaces(m, r->fact->kind) || m->fact->guard || r->fact->guard ||
	    undefines(r->facts, name) || undefines(m->facts, name))
		return 0;
	rc = ctree_facts(&own, sw->merged, path, err);
	if (rc == 0)
		rc = only_behind(sw, path, own, m->fact->line, header, err);
	if (rc <= 0)
		return rc;
	f = sweep_report(sw, CHECK_NAME_CLASH, CHECK_LIKELY, !of_macro, path, m->fact->line,
			 name);
	f->change = f->symbol;
	f->after = (struct delta_place){
		.path = arena_strdup(&sw->arena, header), .line = r->fact->line,
		.kind = r->fact->kind, .text = delta_text(&sw->arena, r->facts, r->fact),
	};
	f->message = arena_printf(&sw->arena, "%s is a macro here, and %s, included below, "
				  "declares it", name, header);
	return 0;
}

static int one_pair(struct sweep *sw, struct config_tree *merged, bool anew,
		    const struct cref *ours, const struct cref *theirs, struct err *err)
{
	int rc = anew ? linked_twice(sw, merged, ours, theirs, err) : 0;

	if (rc >= 0)
		rc = macro_over_name(sw, SIDE_OURS, ours, theirs, err);
	if (rc >= 0)
		rc = macro_over_name(sw, SIDE_THEIRS, theirs, ours, err);
	if (rc >= 0)
		rc = macro_before_header(sw, SIDE_OURS, ours, theirs, err);
	if (rc >= 0)
		rc = macro_before_header(sw, SIDE_THEIRS, theirs, ours, err);
	return rc;
}

/* Whether a side gave the name to something in a file that had it not. */
static bool is_new_there(const struct delta_change *ch, size_t k)
{
	for (size_t i = 0; i < ch->n_old; i++)
		if (ch->old_refs[i].file == ch->new_refs[k].file)
			return false;
	return !ch->tag;
}

/* Whether it was in no other file before, or is in none of those any more. */
static bool is_elsewhere(const struct delta_change *ch)
{
	return ch->what == DELTA_ADDED || ch->what == DELTA_MOVED;
}

static int both_gave(struct sweep *sw, struct config_tree *merged, const struct delta_change *a,
		     const struct delta_change *b, struct err *err)
{
	bool anew = is_elsewhere(a) && is_elsewhere(b);
	int rc = 0;

	for (size_t x = 0; rc >= 0 && x < a->n_new; x++)
		for (size_t y = 0; rc >= 0 && y < b->n_new; y++)
			if (is_new_there(a, x) && is_new_there(b, y))
				rc = one_pair(sw, merged, anew, &a->new_refs[x], &b->new_refs[y],
					      err);
	return rc;
}

static int both_added(struct sweep *sw, struct config_tree *merged, struct err *err)
{
	const struct delta *ours = sw->delta[SIDE_OURS], *theirs = sw->delta[SIDE_THEIRS];
	int rc = 0;

	for (size_t i = 0; i < ours->n; i++) {
		const struct delta_change *a = &ours->items[i];
		const struct delta_change *b = a->n_new ? delta_find(theirs, a->name) : NULL;

		for (; rc >= 0 && b && b < theirs->items + theirs->n && !strcmp(b->name, a->name);
		     b++)
			rc = both_gave(sw, merged, a, b, err);
		if (rc < 0)
			return rc;
	}
	return 0;
}

/* ------------------------------------------- a declaration that a header brings */

/* A declaration of a header that a definition of this name cannot stand beside. */
static bool cannot_stand(const struct cref *decl, const struct facts *f,
			 const struct fact *def)
{
	if (decl->fact->kind != FACT_FUNC && decl->fact->kind != FACT_VAR)
		return false;
	if (decl->fact->flags & (FACT_STATIC | FACT_CONFLICT))
		return false;
	/* both for everybody: then it is its declaration, rightly or not */
	if (!(def->flags & FACT_STATIC))
		return false;
	return !clash_exclusive(cref_str(decl, decl->fact->guard),
				facts_str(f, def->guard));
}

/* What a header that the file includes has of the name, and cannot stand beside it. */
static int declared_by(struct cref *out, struct ctree *t, const char *path,
		       const struct facts *f, const struct fact *def, bool *found,
		       struct err *err)
{
	cref_vec refs = VEC_INIT;
	int rc = ctree_visible_headers(&refs, t, path, facts_str(f, def->name), err);

	*found = false;
	for (size_t i = 0; rc >= 0 && i < refs.n && !*found; i++) {
		*found = cannot_stand(&refs.items[i], f, def);
		if (*found && out)
			*out = refs.items[i];
	}
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : 0;
}

static bool includes_line(const struct facts *f, const char *path)
{
	for (uint32_t i = 0; f && i < f->n_includes; i++)
		if (strcmp(facts_str(f, f->includes[i].path), path) == 0)
			return true;
	return false;
}

/* The new #include of the provider's by which @path comes to see @header. */
static int brought_by(struct delta_place *out, struct sweep *sw, enum check_side provider,
		      const char *path, const char *header, struct err *err)
{
	const struct tree_changes *ch = sw->in->changes[provider][0];

	for (size_t i = 0; i < ch->n; i++) {
		const struct facts *old = NULL, *new = NULL;
		const char *at = ch->items[i].path;
		int rc;

		if (!cpath_is_header(at) || !sweep_changed(sw, provider, at, true))
			continue;
		rc = ctree_includes(sw->merged, path, at, err);
		if (!rc)
			continue;
		if (rc > 0)
			rc = ctree_facts(&new, sw->merged, at, err);
		if (rc == 0)
			rc = ctree_facts(&old, sw->base[0], at, err);
		for (uint32_t k = 0; rc >= 0 && old && k < new->n_includes; k++) {
			const struct fact_include *inc = &new->includes[k];

			if (includes_line(old, facts_str(new, inc->path)))
				continue;
			rc = leads(sw, at, new, inc, header, err);
			if (rc <= 0)
				continue;
			*out = (struct delta_place){
				.path = arena_strdup(&sw->arena, at), .line = inc->line,
				.text = arena_printf(&sw->arena, "#include <%s>",
						     facts_str(new, inc->path)),
			};
			return 0;
		}
		if (rc < 0)
			return rc;
	}
	return 0;
}

static int one_static(struct sweep *sw, enum check_side provider, const char *path,
		      const struct facts *f, const struct fact *def, struct err *err)
{
	const char *name = facts_str(f, def->name), *header;
	struct check_finding *found;
	bool is = false, was = false;
	struct cref decl;
	int rc = declared_by(&decl, sw->merged, path, f, def, &is, err);

	if (rc >= 0 && is)
		rc = declared_by(NULL, sw->side[!provider], path, f, def, &was, err);
	if (rc < 0 || !is || was)
		return rc;
	header = cworld_path(ctree_world(sw->merged), decl.file);
	found = sweep_report(sw, CHECK_NAME_CLASH,
			     def->flags & FACT_CONFLICT ? CHECK_POSSIBLE : CHECK_LIKELY,
			     provider, path, def->line, name);
	found->guard = def->guard ? arena_strdup(&sw->arena, facts_str(f, def->guard)) : NULL;
	found->after = (struct delta_place){
		.path = arena_strdup(&sw->arena, header), .line = decl.fact->line,
		.kind = decl.fact->kind,
		.text = delta_text(&sw->arena, decl.facts, decl.fact),
	};
	if (delta_find(sw->delta[provider], name))
		found->change = found->symbol;
	else
		rc = brought_by(&found->after, sw, provider, path, header, err);
	found->message = arena_printf(&sw->arena,
		"%s is static here, and %s, which comes in now, declares another one", name,
		header);
	return rc;
}

/* Whether what a file includes may be another than before, whoever declares what. */
static bool may_reach(const struct sweep *sw, enum check_side consumer)
{
	return sweep_meets(sw, consumer, MEET_REACH);
}

/* What of @f is static and meets something new: 0, <0 failed. */
static int statics_of(struct sweep *sw, enum check_side provider, const char *path,
		      const struct facts *f, struct err *err)
{
	const struct delta *own = sw->delta[!provider];
	int rc = 0;

	for (uint32_t i = 0; rc == 0 && i < f->n_facts; i++) {
		const struct fact *def = &f->facts[i];
		const char *name = facts_str(f, def->name);
		const struct delta_change *mine, *other;

		if ((def->kind != FACT_FUNC && def->kind != FACT_VAR) ||
		    !(def->flags & FACT_DEFINED) || !(def->flags & FACT_STATIC) ||
		    def->flags & FACT_MADE)
			continue;
		/* one of the two is new: the name here, or the header's */
		mine = delta_find(own, name);
		other = delta_find(sw->delta[provider], name);
		if (!(other && other->n_new) &&
		    !(mine && mine->n_new && may_reach(sw, !provider)))
			continue;
		rc = one_static(sw, provider, path, f, def, err);
	}
	return rc;
}

/* Whether the provider changed a header that others may have included already. */
static bool changes_headers(const struct sweep *sw, enum check_side provider)
{
	const struct tree_changes *ch = sw->in->changes[provider][0];

	for (size_t i = 0; i < ch->n; i++)
		if (ch->items[i].old_mode && cpath_is_header(ch->items[i].path))
			return true;
	return false;
}

/* Names that the provider has newly, or in another form. */
static void names_of(struct word_set *out, const struct delta *d)
{
	word_set_init(out, d->n);
	for (size_t i = 0; i < d->n; i++)
		if (d->items[i].n_new)
			word_set_add(out, d->items[i].name, strlen(d->items[i].name));
	word_set_settle(out);
}

/*
 * Names that the file itself does not change matter where a header of the provider's
 * comes to declare them, and that takes all of its facts; but where it has none of these
 * names, which those who look for other words often know.
 */
static int file_statics(struct sweep *sw, enum check_side provider, size_t i,
			const struct word_set *names, struct err *err)
{
	const struct tree_change *ch = &sw->in->changes[!provider][0]->items[i];
	const char *path = ch->path;
	_cleanup_facts_ struct facts f = FACTS_INIT;
	int rc;

	if (!sweep_changed(sw, provider, path, true) &&
	    (!names || (sw->ctx->words && word_memory_none(sw->ctx->words, &ch->new_oid, names))))
		return statics_of(sw, provider, path,
				  delta_facts(sw->delta[!provider], i, true), err);
	rc = ctree_take_facts(&f, sw->merged, path, err);
	return rc ? (rc < 0 ? rc : 0) : statics_of(sw, provider, path, &f, err);
}

static int one_direction(struct sweep *sw, enum check_side provider, struct err *err)
{
	const struct tree_changes *theirs = sw->in->changes[!provider][0];
	const struct tree_changes *among = may_reach(sw, !provider) ? NULL :
								     sw->in->among[!provider];
	_cleanup_word_set_ struct word_set names = WORD_SET_INIT;
	bool headers = changes_headers(sw, provider);
	int rc = 0;

	if (headers)
		names_of(&names, sw->delta[provider]);
	for (size_t i = 0; rc >= 0 && i < theirs->n; i++) {
		const char *path = theirs->items[i].path;

		if (cpath_is_c(path) && !cpath_is_header(path) && cpath_in_kernel(path) &&
		    (!among || tree_changes_find(among, path, theirs->items[i].len)) &&
		    sweep_changed(sw, !provider, path, true))
			rc = file_statics(sw, provider, i, headers ? &names : NULL, err);
	}
	return rc;
}

int sweep_clash(struct sweep *sw, struct err *err)
{
	_cleanup_config_tree_ struct config_tree merged = {
		.snap = sw->in->merged, .repo = sw->repo,
	};
	int rc = 0;

	if (!sw->in->merged)
		return 0;
	for (int s = 0; rc >= 0 && s < 2; s++) {
		if (sweep_meets(sw, !s, MEET_NEW | MEET_STATIC | MEET_REACH))
			rc = one_direction(sw, s, err);
		if (rc >= 0 && sweep_meets(sw, !s, MEET_NAME))
			rc = sweep_config_macro(sw, s, &merged, err);
	}
	if (rc >= 0)
		rc = both_added(sw, &merged, err);
	return rc < 0 ? rc : sweep_number(sw, err);
}
