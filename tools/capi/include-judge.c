// SPDX-License-Identifier: GPL-2.0-only
/* Whether a name that a file has, or that a macro needs there, is lost to it. */
#include <string.h>

#include "capi/include-look.h"
#include "capi/macro-calls.h"

bool look_lost_declarer(const struct look *l, const struct map *names,
			const char *name, size_t len, uint32_t *header)
{
	const struct map_entry *e = map_find(names, name, len);

	*header = UINT32_MAX;
	for (uint32_t i = e ? (uint32_t)e->value : 0; i;) {
		const struct declarer *d = &l->h->declarers.items[i - 1];

		i = d->next;
		if (!has_bit(l->loss.was, l->loss.n_was, d->file) ||
		    (!d->moved && has_bit(l->loss.is, l->loss.n_is, d->file)))
			continue;
		*header = d->file;
		if (!d->arch)
			break;
	}
	return *header != UINT32_MAX;
}

/* What only another architecture's header has; user-mode Linux uses those of x86. */
static bool of_another_arch(struct ctree *t, const struct cref *r, const char *path)
{
	const char *at = cworld_path(ctree_world(t), r->file);

	return cpath_other_arch(at, path) && strncmp(path, "arch/um/", 8) != 0 &&
	       strncmp(at, "arch/um/", 8) != 0;
}

int look_sees(unsigned int *out, struct asked *a, struct ctree *t, const char *path,
	      const char *name, struct err *err)
{
	cref_vec refs = VEC_INIT;
	int rc = ctree_visible(&refs, t, path, name, err);

	*out = 0;
	for (size_t i = 0; i < refs.n; i++)
		for (unsigned int ns = 0; ns < 2; ns++)
			if (fact_in_space(refs.items[i].fact, ns) &&
			    !of_another_arch(t, &refs.items[i], path))
				*out |= 1u << ns;
	for (size_t i = 0; i < refs.n && a; i++)
		if (refs.items[i].fact->kind == FACT_UNION)
			a->tag = "union";
		else if (refs.items[i].fact->kind == FACT_ENUM)
			a->tag = "enum";
		else if (refs.items[i].fact->kind == FACT_VAR ||
			 refs.items[i].fact->kind == FACT_FUNC)
			a->kind = refs.items[i].fact->kind;
	VEC_RELEASE(&refs);
	return rc;
}

/* What an #include could bring: a bit for each enum name_space. */
static int obtainable(unsigned int *out, const struct crossing *x, const char *path,
		      const char *name, struct err *err)
{
	struct ctree *t = x->to.tree;
	cref_vec refs = VEC_INIT;
	int rc = ctree_find(&refs, t, name, err);

	*out = 0;
	for (size_t i = 0; i < refs.n; i++)
		for (unsigned int ns = 0; ns < 2; ns++)
			if (declared_in_reach(&refs.items[i], ctree_world(t), path, ns,
					      x->sw->delta[x->provider]))
				*out |= 1u << ns;
	VEC_RELEASE(&refs);
	return rc;
}

bool look_with_uses(const struct lexed *lx, const char *name)
{
	uint32_t hash = lex_hash(name, strlen(name));

	for (size_t i = 0; i < lx->toks.n; i++) {
		const struct tok *t = &lx->toks.items[i];

		if (t->kind == TOK_IDENT && t->hash == hash && tok_is(lx, t, name))
			return true;
	}
	for (size_t i = 0; i < lx->macros.n; i++) {
		const struct macro *m = &lx->macros.items[i];

		if (memmem(lx->src + m->off, m->len, name, strlen(name)))
			return true;
	}
	return false;
}

/* What the provider's own version lacks is the provider's own fault. */
static int providers_own(unsigned int *out, const struct look *l, const char *name,
			 struct err *err)
{
	unsigned int seen;
	int rc;

	*out = 0;
	/* what it had without the circle it need not have seen */
	if (l->cycle || !look_with_uses(l->with, name))
		return 0;
	if (l->weak || l->arch) {
		*out = ~0u;
		return 0;
	}
	rc = look_sees(&seen, NULL, l->h->x.with.tree, l->owner, name, err);
	*out = ~seen;
	return rc;
}

/* What stands there before the circle closes has been read by then. */
static bool comes_first(const struct include_cycle *c, const struct cref *r)
{
	return c && r->file == c->target && r->fact->line < c->line;
}

/*
 * … in the merged tree. Where not all #includes count it goes by loss.is, and what
 * is not seen at all is not asked about: it counts as seen.
 */
static int sees_now(unsigned int *out, const struct look *l, const char *name,
		    struct err *err)
{
	struct ctree *t = l->h->x.to.tree;
	uint32_t own = cworld_file(ctree_world(t), l->owner);
	bool by_bits = l->weak || l->cycle || l->arch;
	cref_vec refs = VEC_INIT;
	unsigned int all = 0;
	int rc = ctree_visible(&refs, t, l->owner, name, err);

	*out = 0;
	for (size_t i = 0; i < refs.n; i++)
		for (unsigned int ns = 0; ns < 2; ns++) {
			const struct cref *r = &refs.items[i];

			if (!fact_in_space(r->fact, ns) || of_another_arch(t, r, l->owner))
				continue;
			all |= 1u << ns;
			if (!by_bits || r->file == own || comes_first(l->cycle, r) ||
			    has_bit(l->loss.is, l->loss.n_is, r->file))
				*out |= 1u << ns;
		}
	if (by_bits)
		*out |= ~all;
	VEC_RELEASE(&refs);
	return rc;
}

static int judge_name(struct look *l, struct asked *a, bool *lost,
		      struct err *err)
{
	const struct crossing *x = &l->h->x;
	unsigned int was, is, own = 0, can = 0;
	int rc = sees_now(&is, l, a->name, err);

	if (rc >= 0)
		rc = look_sees(&was, a, x->from.tree, l->owner, a->name, err);
	if (rc < 0 || !(was & ~is))
		return rc;
	rc = providers_own(&own, l, a->name, err);
	if (rc >= 0)
		rc = obtainable(&can, x, l->pr.path, a->name, err);
	for (unsigned int ns = 0; ns < 2; ns++) {
		a->state[ns] = was & ~is & ~own & can & 1u << ns ? LOST : FINE;
		*lost |= a->state[ns] == LOST;
	}
	return rc;
}

/* What the macro needs now and the file does not see. */
static int judge_call(bool *lost, const struct look *l, const struct asked *a,
		      const char *name, struct err *err)
{
	const struct crossing *x = &l->h->x;
	const unsigned int ordinary = 1u << NS_ORDINARY;
	unsigned int is, macro, can, own = ordinary;
	int rc = look_sees(&is, NULL, x->to.tree, l->owner, name, err);

	if (rc >= 0)
		rc = look_sees(&macro, NULL, x->to.tree, l->owner, a->macro->name, err);
	if (rc < 0 || is & ordinary || !(macro & ordinary))
		return rc;
	rc = obtainable(&can, x, l->owner, name, err);
	if (rc >= 0 && look_with_uses(l->with, a->macro->name))
		rc = look_sees(&own, NULL, x->with.tree, l->owner, name, err);
	*lost = rc >= 0 && can & own & ordinary;
	return rc;
}

static int judge_macro(struct look *l, struct asked *a, bool *lost,
		       struct err *err)
{
	const struct crossing *x = &l->h->x;
	cref_vec was = VEC_INIT, is = VEC_INIT;
	name_vec calls = VEC_INIT;
	bool this = false;
	int rc = ctree_visible(&was, x->from.tree, l->owner, a->macro->name, err);

	/* the definitions that this file sees: others may have the name, too */
	if (rc >= 0)
		rc = ctree_visible(&is, x->to.tree, l->owner, a->macro->name, err);
	if (rc >= 0)
		macro_new_calls(&calls, l->pr.arena, &was, &is);
	VEC_RELEASE(&was);
	VEC_RELEASE(&is);
	for (size_t i = 0; i < calls.n && rc >= 0 && !this; i++) {
		rc = judge_call(&this, l, a, calls.items[i], err);
		if (this)
			a->name = calls.items[i];
	}
	VEC_RELEASE(&calls);
	if (this)
		a->state[NS_ORDINARY] = LOST;
	*lost |= this;
	return rc;
}

int look_judge(struct look *l, struct asked *a, bool *lost, struct err *err)
{
	return a->macro ? judge_macro(l, a, lost, err) : judge_name(l, a, lost, err);
}
