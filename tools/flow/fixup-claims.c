// SPDX-License-Identifier: GPL-2.0-only
/*
 * What is true of a merge that needs a fixup and of neither of its sides, as claims
 * (capi/claim.h). Candidates are made from a finding, the telling ones first; the trees
 * say which one is true where.
 */
#include <string.h>

#include "base/mem.h"
#include "capi/claim.h"
#include "flow/fixup-silent.h"

#define CLAIMS_MAX 8

struct deriving {
	struct beyond *b;
	struct arena *a;
	struct cworld *world;
	struct snapshot snap[3];	/* the sides, by enum check_side; the merge */
	struct ctree *tree[3];
	const char *claims[CLAIMS_MAX];
	size_t n;
};

#define MERGED 2

static void deriving_release(struct deriving *d)
{
	for (int i = 0; i < 3; i++) {
		ctree_free(d->tree[i]);
		snapshot_release(&d->snap[i]);
	}
	cworld_free(d->world);
}

static int open_trees(struct deriving *d, struct err *err)
{
	const struct merge_input *in = d->b->m->in;
	const git_oid *trees[3] = { &in->ours.tree, &in->theirs.tree, &d->b->before };
	int rc = cworld_open(&d->world, d->b->ctx, &in->base_trees[0], err);

	for (int i = 0; i < 3 && rc >= 0; i++) {
		snapshot_init(&d->snap[i], trees[i]);
		rc = ctree_open(&d->tree[i], d->world, &d->snap[i], err);
	}
	return rc;
}

static int holds_in(struct deriving *d, const struct claim *c, int tree, struct err *err)
{
	return claim_holds(c, d->tree[tree], err);
}

/* Whether it is true in the merge and not in that side: 1, 0, <0. */
static int tells(struct deriving *d, const char *text, enum check_side not_in, struct err *err)
{
	struct claim c;
	int rc;

	/* a path or a name that a claim cannot have in it */
	if (claim_parse(&c, d->a, text, NULL) < 0)
		return 0;
	rc = holds_in(d, &c, MERGED, err);
	if (rc != 1)
		return rc;
	rc = holds_in(d, &c, (int)not_in, err);
	return rc < 0 ? rc : !rc;
}

/* Candidates for one claim: the first that tells is taken. */
struct wanted {
	struct deriving *d;
	enum check_side not_in;
	const char *claim;	/* NULL: none so far */
	int rc;
};

static void try_claim(struct wanted *w, const char *text, struct err *err)
{
	if (w->claim || w->rc < 0)
		return;
	w->rc = tells(w->d, text, w->not_in, err);
	if (w->rc == 1)
		w->claim = text;
}

static const char *tag_of(const struct check_finding *f)
{
	enum fact_kind kind = f->after.path ? f->after.kind : f->before.kind;

	return kind == FACT_STRUCT ? "struct " : kind == FACT_UNION ? "union " :
	       kind == FACT_ENUM   ? "enum " : "";
}

/* ---------------------------------------------------------- what was changed */

/* "int (*)(A *, B)": tries each argument. */
static void try_arguments(struct wanted *w, const char *who, const char *type, struct err *err)
{
	const char *p = strstr(type, "(*)("), *start;
	int depth = 0;

	if (!p)
		return;
	for (start = p += 4; *p; p++) {
		bool ends = !depth && (*p == ',' || *p == ')');

		depth += *p == '(' ? 1 : *p == ')' && !ends ? -1 : 0;
		if (!ends)
			continue;
		try_claim(w, arena_printf(w->d->a, "%s takes %.*s", who, (int)(p - start), start),
			  err);
		if (*p == ')')
			return;
		start = p + 1 + (p[1] == ' ');
	}
}

static void try_member(struct wanted *w, const struct check_finding *f, const struct facts *facts,
		       const struct fact *fact, struct err *err)
{
	const char *who = arena_printf(w->d->a, "%s: %s%s.%s", f->after.path, tag_of(f), f->change,
				       f->member);

	for (uint32_t i = 0; i < fact->n_subs; i++) {
		const struct fact_sub *s = &facts->subs[fact->first_sub + i];

		if (strcmp(facts_str(facts, s->name), f->member) != 0)
			continue;
		try_arguments(w, who, facts_str(facts, s->type), err);
		try_claim(w, arena_printf(w->d->a, "%s is %s", who, facts_str(facts, s->type)),
			  err);
	}
}

static void try_function(struct wanted *w, const struct check_finding *f,
			 const struct facts *facts, const struct fact *fact, struct err *err)
{
	struct arena *a = w->d->a;
	const char *who = arena_printf(a, "%s: %s", f->after.path, f->change);

	for (uint32_t i = 0; i < fact->n_subs && fact->kind == FACT_FUNC; i++)
		try_claim(w, arena_printf(a, "%s takes %s", who,
					  facts_str(facts, facts->subs[fact->first_sub + i].type)),
			  err);
	try_claim(w, arena_printf(a, "%s takes %u argument%s", who, fact->n_subs,
				  fact->n_subs == 1 ? "" : "s"), err);
	if (fact->kind == FACT_FUNC)
		try_claim(w, arena_printf(a, "%s returns %s", who, facts_str(facts, fact->type)),
			  err);
}

/* How what was changed is declared now. */
static void try_declared(struct wanted *w, const struct check_finding *f, struct err *err)
{
	const struct facts *facts;

	if (!f->change || !f->after.path)
		return;
	if (f->member)
		try_claim(w, arena_printf(w->d->a, "%s: %s%s has no %s", f->after.path, tag_of(f),
					  f->change, f->member), err);
	if (ctree_facts(&facts, w->d->tree[MERGED], f->after.path, NULL) != 0)
		return;
	for (uint32_t i = 0; i < facts->n_facts; i++) {
		const struct fact *fact = &facts->facts[i];

		if (strcmp(facts_str(facts, fact->name), f->change) != 0)
			continue;
		if (f->member)
			try_member(w, f, facts, fact, err);
		else if (fact->kind == FACT_FUNC || fact->kind == FACT_MACRO)
			try_function(w, f, facts, fact, err);
	}
}

/* '#include <linux/x.h>' */
static void try_include(struct wanted *w, const struct check_finding *f, struct err *err)
{
	const char *text = f->before.text, *at;

	if (!f->before.path || !text || strncmp(text, "#include ", 9) != 0)
		return;
	at = text + 9 + strspn(text + 9, " \t\"<");
	try_claim(w, arena_printf(w->d->a, "%s does not include %.*s", f->before.path,
				  (int)strcspn(at, "\">"), at), err);
}

static int claim_of_provider(struct wanted *w, const struct check_finding *f, struct err *err)
{
	struct arena *a = w->d->a;

	if (f->kind == CHECK_HEADER_GONE && f->before.path)
		try_claim(w, arena_printf(a, "%s is gone", f->before.path), err);
	if (f->kind == CHECK_INCLUDE)
		try_include(w, f, err);
	if (f->kind == CHECK_DUPLICATE)
		try_claim(w, arena_printf(a, "%s: %s is there twice", f->path, f->symbol), err);
	try_declared(w, f, err);
	if (f->change && f->before.path)
		try_claim(w, arena_printf(a, "%s: %s%s is gone", f->before.path, tag_of(f),
					  f->change), err);
	if (f->change && f->after.path)
		try_claim(w, arena_printf(a, "%s: %s%s is there", f->after.path, tag_of(f),
					  f->change), err);
	if (f->before.path)
		try_claim(w, arena_printf(a, "%s is gone", f->before.path), err);
	return w->rc < 0 ? w->rc : 0;
}

/* ------------------------------------------------------------- what relies on it */

static const char *last_word(const char *symbol)
{
	const char *dot = strrchr(symbol, '.'), *blank = strrchr(symbol, ' ');

	if (strchr(symbol, '/'))
		return symbol;
	return dot ? dot + 1 : blank ? blank + 1 : symbol;
}

static int claim_of_consumer(struct wanted *w, const struct check_finding *f, struct err *err)
{
	struct arena *a = w->d->a;
	const char *word = last_word(f->symbol);

	if (*f->decl)
		try_claim(w, arena_printf(a, "%s: %s is there", f->path, f->decl), err);
	try_claim(w, arena_printf(a, "%s is there", f->path), err);
	if (*f->decl)
		try_claim(w, arena_printf(a, "%s: %s uses %s", f->path, f->decl, word), err);
	try_claim(w, arena_printf(a, "%s uses %s", f->path, word), err);
	return w->rc < 0 ? w->rc : 0;
}

/* -------------------------------------------------------------------- together */

static bool add_claim(struct deriving *d, const char *claim)
{
	for (size_t i = 0; i < d->n; i++)
		if (strcmp(d->claims[i], claim) == 0)
			return true;
	if (d->n == CLAIMS_MAX)
		return false;
	d->claims[d->n++] = claim;
	return true;
}

/* Whether one of the claims is false there: 1, 0, <0. */
static int is_told_from(struct deriving *d, int tree, struct err *err)
{
	for (size_t i = 0; i < d->n; i++) {
		struct claim c;
		int rc = claim_parse(&c, d->a, d->claims[i], err);

		if (rc >= 0)
			rc = holds_in(d, &c, tree, err);
		if (rc <= 0)
			return rc < 0 ? rc : 1;
	}
	return 0;
}

/* One finding's half, unless a claim that is there tells that side already. */
static int add_half(struct deriving *d, const struct flow_silent *s, bool provider,
		    struct err *err)
{
	enum check_side own = provider ? s->f.provider : (enum check_side)!s->f.provider;
	struct wanted w = { .d = d, .not_in = (enum check_side)!own };
	int rc = provider ? 0 : is_told_from(d, (int)w.not_in, err);

	if (rc)
		return rc < 0 ? rc : 0;
	rc = provider ? claim_of_provider(&w, &s->f, err) : claim_of_consumer(&w, &s->f, err);
	if (rc >= 0 && w.claim)
		(void)add_claim(d, w.claim);
	return rc;
}

int beyond_claims(const char *const **out, size_t *n, struct beyond *b,
		  const struct beyond_part *part, struct err *err)
{
	_cleanup_(deriving_release) struct deriving d = {
		.b = b, .a = &b->arena, .snap = { SNAPSHOT_INIT, SNAPSHOT_INIT, SNAPSHOT_INIT },
	};
	int rc = part->n ? open_trees(&d, err) : 0;

	*n = 0;
	for (size_t i = 0; rc >= 0 && i < part->n; i++)
		rc = add_half(&d, part->findings[i], true, err);
	for (size_t i = 0; rc >= 0 && d.n && i < part->n; i++)
		rc = add_half(&d, part->findings[i], false, err);
	if (rc < 0 || !d.n)
		return rc < 0 ? rc : 0;
	/* what one side has by itself says nothing about when both are in */
	for (int side = 0; rc >= 0 && side < 2; side++) {
		rc = is_told_from(&d, side, err);
		if (rc == 0)
			return 0;
	}
	if (rc < 0)
		return rc;
	*out = arena_dup(d.a, d.claims, d.n * sizeof(*d.claims));
	*n = d.n;
	return 0;
}
