// SPDX-License-Identifier: GPL-2.0-only
/*
 * A table and the count that it is asserted to have, one of them grown by either
 * side: `static_assert(ARRAY_SIZE(names) == NR_NAMES)`.
 */
#include <string.h>

#include "capi/constant.h"
#include "capi/parse.h"
#include "capi/rule-check.h"

#define MAX_STEPS 4	/* from one constant to the next */

/* One assertion, by its tokens' text. */
struct assertion {
	const char *table;
	const char *count;	/* a name or a number */
	uint64_t plus;
	uint32_t line;
	bool conflict;
};

typedef VEC(struct assertion) assertion_vec;

struct version {
	struct ctree *tree;
	const struct snapshot *snap;
	struct repo *repo;
};

/* ------------------------------------------------------------------ constants */

static bool in_enum(uint64_t *out, const struct facts *f, const struct fact *e,
		    const char *name)
{
	struct constant next = { 0, false, false };
	bool known = true;

	for (uint32_t i = 0; i < e->n_subs; i++) {
		const struct fact_sub *s = &f->subs[e->first_sub + i];
		const char *text = facts_str(f, s->type);

		if (*text)
			known = constant_read(&next, text);
		if (s->guard)
			known = false;
		if (strcmp(facts_str(f, s->name), name) == 0) {
			*out = next.value;
			return known;
		}
		next.value++;
	}
	return false;
}

static bool enum_value(uint64_t *out, const struct facts *f, const char *name)
{
	for (uint32_t i = 0; i < f->n_facts; i++)
		if (f->facts[i].kind == FACT_ENUM && in_enum(out, f, &f->facts[i], name))
			return true;
	return false;
}

/* The value of a name in one tree: 1 known, 0 not, <0 failed. */
static int value_of(uint64_t *out, const struct version *v, const char *path,
		    const char *name, struct err *err)
{
	for (unsigned int step = 0; step < MAX_STEPS; step++) {
		cref_vec refs = VEC_INIT;
		struct constant c;
		const char *next = NULL;
		int rc, known = 0;

		if (constant_read(&c, name)) {
			*out = c.value;
			return 1;
		}
		rc = ctree_visible(&refs, v->tree, path, name, err);
		if (rc >= 0 && refs.n == 1) {
			const struct cref *r = &refs.items[0];

			if (r->fact->kind == FACT_ENUMERATOR)
				known = enum_value(out, r->facts, name);
			else if (r->fact->kind == FACT_CONST && !r->fact->guard)
				next = cref_str(r, r->fact->type);
		}
		VEC_RELEASE(&refs);
		if (rc < 0 || known || !next)
			return rc < 0 ? rc : known;
		name = next;
	}
	return 0;
}

/* --------------------------------------------------------------------- tables */

static const char *token_text(const struct cfile *cf, uint32_t i, struct arena *a)
{
	const struct tok *t = &cf->lx.toks.items[i];

	return arena_strndup(a, cf->lx.src + t->off, t->len);
}

static bool op_at(const struct cfile *cf, uint32_t i, uint16_t op)
{
	return cf->lx.toks.items[i].kind == TOK_PUNCT && cf->lx.toks.items[i].op == op;
}

/* Where an element's index is put, "[X] =" or "[X ... Y] ="; 0 when it is not plain. */
static uint32_t index_token(const struct cfile *cf, uint32_t i)
{
	if (op_at(cf, i + 2, ']'))
		return i + 1;
	return op_at(cf, i + 2, OP_ELLIPSIS) && op_at(cf, i + 4, ']') ? i + 3 : 0;
}

/* How many elements an initialiser makes: 1 known, 0 not, <0 failed. */
static int elements(uint64_t *out, const struct version *v, const char *path,
		    const struct cfile *cf, const struct cbody *init, struct err *err)
{
	_cleanup_arena_ struct arena a = ARENA_INIT;
	struct parser p = { .lx = &cf->lx, .tmp = &a };
	uint64_t next = 0, most = 0;
	uint32_t end = init->last - 1;

	if (!op_at(cf, init->first, '{'))
		return 0;
	for (uint32_t i = init->first + 1; i < end; next++) {
		const struct tok *t = &cf->lx.toks.items[i];

		if (t->cond != cf->lx.toks.items[init->first].cond)
			return 0;
		if (op_at(cf, i, '[')) {
			uint32_t at = index_token(cf, i);
			int rc = at ? value_of(&next, v, path, token_text(cf, at, &a),
					       err) : 0;

			if (rc <= 0)
				return rc;
		} else if (t->kind == TOK_IDENT && op_at(cf, i + 1, '(')) {
			return 0;	/* a macro may be any number of elements */
		}
		if (next >= most)
			most = next + 1;
		i = parse_find(&p, i, end, ',') + 1;
	}
	*out = most;
	return 1;
}

static int table_size(uint64_t *out, const struct version *v, const char *path,
		      const struct cfile *cf, const char *name, struct err *err)
{
	for (size_t i = 0; i < cf->inits.n; i++) {
		const struct cbody *b = &cf->inits.items[i];
		const struct fact *f = &cf->facts.facts[b->fact];
		const char *type = facts_str(&cf->facts, f->type);
		size_t n = strlen(type);

		if (strcmp(facts_str(&cf->facts, f->name), name) == 0)
			return n > 2 && strcmp(type + n - 2, "[]") == 0 ?
				       elements(out, v, path, cf, b, err) : 0;
	}
	return 0;
}

/* ----------------------------------------------------------------- assertions */

/* ARRAY_SIZE(name) at @i; the token behind it, 0: it is none. */
static uint32_t array_size(const struct cfile *cf, uint32_t i)
{
	const struct lexed *lx = &cf->lx;

	return tok_is(lx, &lx->toks.items[i], "ARRAY_SIZE") && op_at(cf, i + 1, '(') &&
			       lx->toks.items[i + 2].kind == TOK_IDENT &&
			       op_at(cf, i + 3, ')') ?
		       i + 4 : 0;
}

/* NAME, 12, or NAME + 1, up to a `)` or `,`; false: something else. */
static bool counted(struct assertion *out, const struct cfile *cf, uint32_t i,
		    struct arena *a)
{
	const struct tok *t = &cf->lx.toks.items[i];

	if (t->kind != TOK_IDENT && t->kind != TOK_NUM)
		return false;
	out->count = token_text(cf, i, a);
	if (op_at(cf, i + 1, '+') && cf->lx.toks.items[i + 2].kind == TOK_NUM) {
		struct constant c;

		if (!constant_read(&c, token_text(cf, i + 2, a)))
			return false;
		out->plus = c.value;
		i += 2;
	}
	return op_at(cf, i + 1, ')') || op_at(cf, i + 1, ',');
}

static void take_assertions(assertion_vec *out, const struct cfile *cf, struct arena *a)
{
	const struct lexed *lx = &cf->lx;

	for (uint32_t i = 0; i + 12 < lx->toks.n; i++) {
		const struct tok *t = &lx->toks.items[i];
		bool is = tok_is(lx, t, "static_assert") || tok_is(lx, t, "_Static_assert");
		struct assertion as = { .line = t->line, .conflict = t->flags & TOK_CONFLICT };
		uint32_t next;

		if (t->kind != TOK_IDENT || !op_at(cf, i + 1, '(') ||
		    (!is && !tok_is(lx, t, "BUILD_BUG_ON")))
			continue;
		next = array_size(cf, i + 2);
		if (!next || !op_at(cf, next, OP_EQ) ||
		    (lx->src[lx->toks.items[next].off] == '=') != is ||
		    !counted(&as, cf, next + 1, a))
			continue;
		as.table = token_text(cf, i + 4, a);
		VEC_PUSH(out, as);
	}
}

enum verdict { VERDICT_NONE, VERDICT_HOLDS, VERDICT_FAILS };

/* What one tree makes of an assertion. NONE: it has none, or nobody can tell. */
static int judge(enum verdict *out, uint64_t size[2], const struct version *v,
		 const char *path, const struct assertion *as, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_(cfile_release) struct cfile cf = { .facts = FACTS_INIT };
	int rc = snapshot_read(&f, v->snap, v->repo, path, CFILE_MAX_BYTES, err);

	*out = VERDICT_NONE;
	if (rc)
		return rc < 0 ? rc : 0;
	cfile_parse(&cf, f.data, f.len, LEX_FULL);
	rc = table_size(&size[0], v, path, &cf, as->table, err);
	if (rc > 0)
		rc = value_of(&size[1], v, path, as->count, err);
	if (rc <= 0)
		return rc;
	size[1] += as->plus;
	*out = size[0] == size[1] ? VERDICT_HOLDS : VERDICT_FAILS;
	return 0;
}

static int one_assertion(struct sweep *sw, enum check_side provider, const char *path,
			 const struct assertion *as, struct err *err)
{
	struct version v = { sw->merged, sw->in->merged, sw->ctx->repo };
	uint64_t size[2] = { 0, 0 }, ignored[2];
	struct check_finding *f;
	enum verdict is, own;
	int rc = judge(&is, size, &v, path, as, err);

	if (rc < 0 || is != VERDICT_FAILS)
		return rc;
	/* the side that has the assertion bears it out */
	v = (struct version){ sw->side[provider], sw->in->side[provider], sw->ctx->repo };
	rc = judge(&own, ignored, &v, path, as, err);
	if (rc < 0 || own != VERDICT_HOLDS)
		return rc;
	f = sweep_report(sw, CHECK_NEW_CHECK, as->conflict ? CHECK_POSSIBLE : CHECK_LIKELY,
			 provider, path, as->line, as->table);
	f->after = (struct delta_place){
		.path = f->path, .line = as->line,
		.text = arena_printf(&sw->arena, "ARRAY_SIZE(%s) == %s", as->table, as->count),
	};
	f->message = arena_printf(&sw->arena, "%s has %llu elements and is asserted to have %llu",
				  as->table, (unsigned long long)size[0],
				  (unsigned long long)size[1]);
	return 0;
}

int assert_file(struct sweep *sw, enum check_side provider, struct fresh *f,
		struct err *err)
{
	_cleanup_arena_ struct arena a = ARENA_INIT;
	_cleanup_(cfile_release) struct cfile cf = { .facts = FACTS_INIT };
	assertion_vec all = VEC_INIT;
	int rc = 0;

	if (!memmem(f->merged.data, f->merged.len, "ARRAY_SIZE(", 11))
		return 0;
	cfile_parse(&cf, f->merged.data, f->merged.len, LEX_FULL);
	take_assertions(&all, &cf, &a);
	for (size_t i = 0; rc >= 0 && i < all.n; i++)
		if (fresh_line(f, all.items[i].line))
			rc = one_assertion(sw, provider, f->path, &all.items[i], err);
	VEC_RELEASE(&all);
	return rc;
}
