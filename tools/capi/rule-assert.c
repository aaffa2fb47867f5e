// SPDX-License-Identifier: GPL-2.0-only
/*
 * A table and the count that it is asserted to have, or a structure and its size, one
 * of them grown by either side: `static_assert(ARRAY_SIZE(names) == NR_NAMES)`,
 * `BUILD_BUG_ON(sizeof(struct x) != 64)`; and whatever else is asserted of sizes.
 */
#include <string.h>

#include "capi/assertion.h"
#include "capi/constant.h"
#include "capi/expand.h"
#include "capi/layout.h"
#include "capi/parse.h"
#include "capi/rule-check.h"
#include "capi/table-size.h"

/* One assertion, by its tokens' text. */
struct assertion {
	const char *table;	/* NULL: it is of a structure */
	const char *tag;	/* "struct x" */
	const char *member;	/* whose offset it is about, NULL: the size */
	bool most;		/* no larger than that, else as large */
	const char *count;	/* a name or a number */
	uint64_t plus;
	uint32_t line;
	bool conflict;
	uint32_t open;		/* not of that form: token of its `(` */
	bool must;		/* … and what is in it has to hold */
	bool shared;		/* both sides have it: both have to bear it out */
};

typedef VEC(struct assertion) assertion_vec;

/* Behind the last token there is but the end of the file. */
static const char *token_text(const struct cfile *cf, uint32_t i, struct arena *a)
{
	const struct tok *t = lex_tok(&cf->lx, i);

	return arena_strndup(a, cf->lx.src + t->off, t->len);
}

/* ----------------------------------------------------------------- assertions */

/* ARRAY_SIZE(name) at @i; the token behind it, 0: it is none. */
static uint32_t array_size(struct assertion *out, const struct cfile *cf, uint32_t i,
			   struct arena *a)
{
	const struct lexed *lx = &cf->lx;

	if (!tok_is(lx, lex_tok(&cf->lx, i), "ARRAY_SIZE") ||
	    !lex_is_op(&cf->lx, i + 1, '(') ||
	    lex_tok(&cf->lx, i + 2)->kind != TOK_IDENT ||
	    !lex_is_op(&cf->lx, i + 3, ')'))
		return 0;
	out->table = token_text(cf, i + 2, a);
	return i + 4;
}

/* sizeof(struct x), offsetof(struct x, y) */
static uint32_t of_structure(struct assertion *out, const struct cfile *cf, uint32_t i,
			     struct arena *a)
{
	const struct lexed *lx = &cf->lx;
	bool offset = tok_is(lx, lex_tok(&cf->lx, i), "offsetof");

	if ((!offset && !tok_is(lx, lex_tok(&cf->lx, i), "sizeof")) ||
	    !lex_is_op(&cf->lx, i + 1, '(') ||
	    (!tok_is(lx, lex_tok(&cf->lx, i + 2), "struct") &&
	     !tok_is(lx, lex_tok(&cf->lx, i + 2), "union")) ||
	    lex_tok(&cf->lx, i + 3)->kind != TOK_IDENT)
		return 0;
	out->tag = arena_printf(a, "%s %s", token_text(cf, i + 2, a), token_text(cf, i + 3, a));
	if (!offset)
		return lex_is_op(&cf->lx, i + 4, ')') ? i + 5 : 0;
	if (!lex_is_op(&cf->lx, i + 4, ',') ||
	    lex_tok(&cf->lx, i + 5)->kind != TOK_IDENT ||
	    !lex_is_op(&cf->lx, i + 6, ')'))
		return 0;
	out->member = token_text(cf, i + 5, a);
	return i + 7;
}

/* `==` and `<=` hold; `!=` and `>` are what must not be. */
static bool compared(struct assertion *out, const struct cfile *cf, uint32_t i, bool is)
{
	char c = cf->lx.src[lex_tok(&cf->lx, i)->off];

	if (lex_is_op(&cf->lx, i, OP_EQ))
		return (c == '=') == is;
	out->most = out->tag && (is ? lex_is_op(&cf->lx, i, OP_REL) && c == '<'
				    : lex_is_op(&cf->lx, i, '>'));
	return out->most;
}

/* NAME, 12, or NAME + 1, up to a `)` or `,`; false: something else. */
static bool counted(struct assertion *out, const struct cfile *cf, uint32_t i,
		    struct arena *a)
{
	const struct tok *t = lex_tok(&cf->lx, i);

	if (t->kind != TOK_IDENT && t->kind != TOK_NUM)
		return false;
	out->count = token_text(cf, i, a);
	if (lex_is_op(&cf->lx, i + 1, '+') &&
	    lex_tok(&cf->lx, i + 2)->kind == TOK_NUM) {
		struct constant c;

		if (!constant_read(&c, token_text(cf, i + 2, a)))
			return false;
		out->plus = c.value;
		i += 2;
	}
	return lex_is_op(&cf->lx, i + 1, ')') || lex_is_op(&cf->lx, i + 1, ',');
}

/* What asserts at compile time; the first of them that something holds, the others that not. */
static const char *const asserting[] = {
	"static_assert", "_Static_assert", "BUILD_BUG_ON", "BUILD_BUG_ON_MSG",
};

#define N_ASSERTING (sizeof(asserting) / sizeof(asserting[0]))
#define N_HOLDING 2

/* Which of them a token is; N_ASSERTING: none. */
static size_t asserting_word(const struct lexed *lx, const struct tok *t)
{
	size_t i = 0;

	while (i < N_ASSERTING && !tok_is(lx, t, asserting[i]))
		i++;
	return i;
}

static void take_assertions(assertion_vec *out, const struct cfile *cf, struct arena *a)
{
	const struct lexed *lx = &cf->lx;

	for (uint32_t i = 0; i + 1 < lx->toks.n; i++) {
		const struct tok *t = &lx->toks.items[i];
		size_t which = asserting_word(lx, t);
		bool is = which < N_HOLDING;
		struct assertion as = { .line = t->line, .conflict = t->flags & TOK_CONFLICT };
		uint32_t next;

		if (which == N_ASSERTING || !lex_is_op(&cf->lx, i + 1, '('))
			continue;
		next = array_size(&as, cf, i + 2, a);
		if (!next)
			next = of_structure(&as, cf, i + 2, a);
		if (!next || !compared(&as, cf, next, is) || !counted(&as, cf, next + 1, a))
			as = (struct assertion){
				.line = t->line, .conflict = t->flags & TOK_CONFLICT,
				.open = i + 1, .must = is,
			};
		VEC_PUSH(out, as);
	}
}

enum verdict { VERDICT_NONE, VERDICT_HOLDS, VERDICT_FAILS };

/* The number that an assertion is about, in one tree: 1 known, 0 not, <0 failed. */
static int subject(uint64_t *out, const struct layout_tree *v, const struct assertion *as,
		   struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_(cfile_release) struct cfile cf = { .facts = FACTS_INIT };
	struct layout l = { 0 };
	int rc;

	if (as->tag) {
		rc = layout_of(&l, v, as->tag, as->member, err);
		*out = as->member ? l.offset : l.size;
		return rc;
	}
	rc = snapshot_read_fitting(&f, v->snap, v->repo, v->path, CFILE_MAX_BYTES, err);
	if (rc)
		return rc < 0 ? rc : 0;
	cfile_parse(&cf, f.data, f.len, LEX_FULL);
	return table_size(out, v, &cf, as->table, err);
}

/* What one tree makes of an assertion. NONE: it has none, or nobody can tell. */
static int judge(enum verdict *out, uint64_t size[2], const struct layout_tree *v,
		 const struct assertion *as, struct err *err)
{
	int rc = subject(&size[0], v, as, err);

	*out = VERDICT_NONE;
	if (rc > 0)
		rc = layout_constant(&size[1], v, as->count, err);
	if (rc <= 0)
		return rc;
	size[1] += as->plus;
	*out = size[0] == size[1] || (as->most && size[0] < size[1]) ? VERDICT_HOLDS :
								       VERDICT_FAILS;
	return 0;
}

static void describe(struct check_finding *f, struct arena *a, const struct assertion *as,
		     const uint64_t size[2])
{
	unsigned long long is = size[0], wanted = size[1];

	if (as->table) {
		f->after.text = arena_printf(a, "ARRAY_SIZE(%s) == %s", as->table, as->count);
		f->message = arena_printf(a, "%s has %llu elements and is asserted to have %llu",
					  as->table, is, wanted);
	} else if (as->member) {
		f->after.text = arena_printf(a, "offsetof(%s, %s) == %s", as->tag, as->member,
					     as->count);
		f->message = arena_printf(a, "%s is at byte %llu of %s, asserted to be at %llu",
					  as->member, is, as->tag, wanted);
	} else {
		f->after.text = arena_printf(a, "sizeof(%s) %s %s", as->tag,
					     as->most ? "<=" : "==", as->count);
		f->message = arena_printf(a, "%s has %llu bytes and is asserted to have %s%llu",
					  as->tag, is, as->most ? "no more than " : "", wanted);
	}
}

static int one_assertion(struct sweep *sw, enum check_side provider, const char *path,
			 const struct assertion *as, struct err *err)
{
	struct layout_tree v = { sw->merged, sw->in->merged, sw->repo, path };
	uint64_t size[2] = { 0, 0 }, ignored[2];
	struct check_finding *f;
	enum verdict is, own;
	int rc = judge(&is, size, &v, as, err);

	if (rc < 0 || is != VERDICT_FAILS)
		return rc;
	/* the side that has the assertion bears it out */
	for (int s = 0; s < 1 + as->shared; s++) {
		v.tree = sw->side[s ? !provider : provider];
		v.snap = sw->in->side[s ? !provider : provider];
		rc = judge(&own, ignored, &v, as, err);
		if (rc < 0 || own != VERDICT_HOLDS)
			return rc;
	}
	f = sweep_report(sw, CHECK_NEW_CHECK, as->conflict ? CHECK_POSSIBLE : CHECK_LIKELY,
			 provider, path, as->line, as->table ? as->table : as->tag);
	f->after = (struct delta_place){ .path = f->path, .line = as->line };
	describe(f, &sw->arena, as, size);
	return 0;
}

/* ------------------------------------------------------------- of another form */

/* What a tree says of a condition: why it fails, or (@why NULL) whether it holds. */
static bool judge_any(const char **why, struct layout_tree in, const struct cfile *cf,
		      const struct assertion *as, struct arena *a, struct err *err)
{
	struct walker w = { .tree = in.tree, .path = in.path, .cf = cf, .err = err };
	_cleanup_eval_ struct eval ev = { .w = &w, .in = in };
	uint32_t next, end;
	struct expr *e;
	bool known;

	w.p = (struct parser){ .lx = &cf->lx, .tmp = &w.tmp };
	end = parse_find(&w.p, as->open + 1, parse_match(&w.p, as->open) - 1, ',');
	e = expr_parse(&w.p, as->open + 1, end, false, &next);
	known = e && next == end;
	if (known && why) {
		*why = assertion_why(&ev, e, as->must);
		*why = *why ? arena_strdup(a, *why) : NULL;
		known = *why;
	} else if (known) {
		known = eval_is(&ev, e, as->must);
	}
	known &= w.rc >= 0;
	walker_release(&w);
	return known;
}

/* The structure that a condition asks about; NULL: none is named. */
static const char *asked_tag(const struct cfile *cf, uint32_t open, struct arena *a)
{
	struct parser p = { .lx = &cf->lx, .tmp = a };
	uint32_t end = parse_match(&p, open);

	for (uint32_t i = open; i + 1 < end; i++)
		if (parse_word(&p, i) == WORD_STRUCT || parse_word(&p, i) == WORD_UNION)
			return arena_printf(a, "%s %s", parse_text(&p, i),
					    parse_text(&p, i + 1));
	return NULL;
}

static bool own_macro(const struct cfile *cf, const char *name)
{
	struct expand_macro own;

	return expand_find_in_file((void *)(uintptr_t)&cf->lx, name, strlen(name), &own);
}

/*
 * The first constant that a condition names, where it asks for no size: a variable's
 * may be that of another one of its name. 1 there is one, 0 not, <0 failed.
 */
static int asked_constant(const char **name, const struct sweep *sw, const char *path,
			  const struct cfile *cf, uint32_t open, struct arena *a,
			  struct err *err)
{
	struct parser p = { .lx = &cf->lx, .tmp = a };
	uint32_t end = parse_find(&p, open + 1, parse_match(&p, open) - 1, ',');
	int rc = 0;

	*name = NULL;
	for (uint32_t i = open + 1; rc >= 0 && i < end; i++) {
		cref_vec refs = VEC_INIT;

		if (parse_word(&p, i) == WORD_SIZEOF)
			return 0;
		if (parse_op(&p, i + 1, '(') && parse_tok(&p, i)->kind == TOK_IDENT) {
			const char *call = parse_text(&p, i);

			rc = own_macro(cf, call) ? 1 : ctree_has_macro(sw->merged, call, err);
			if (rc <= 0)
				return rc;
			continue;
		}
		if (*name || parse_tok(&p, i)->kind != TOK_IDENT)
			continue;
		rc = ctree_visible(&refs, sw->merged, path, parse_text(&p, i), err);
		if (rc >= 0 && refs.n == 1 && (refs.items[0].fact->kind == FACT_ENUMERATOR ||
					       refs.items[0].fact->kind == FACT_CONST))
			*name = parse_text(&p, i);
		VEC_RELEASE(&refs);
	}
	return rc < 0 ? rc : *name != NULL;
}

static int any_assertion(struct sweep *sw, enum check_side provider, const char *path,
			 const struct cfile *cf, const struct assertion *as,
			 struct err *err)
{
	_cleanup_arena_ struct arena a = ARENA_INIT;
	const struct layout_tree merged = { sw->merged, sw->in->merged, sw->repo, path,
					    false, false };
	const struct layout_tree own = { sw->side[provider], sw->in->side[provider],
					 sw->repo, path, false, false };
	const struct layout_tree other = { sw->side[!provider], sw->in->side[!provider],
					   sw->repo, path, false, false };
	const char *why = NULL, *tag = asked_tag(cf, as->open, &a);
	int rc = tag ? 1 : asked_constant(&tag, sw, path, cf, as->open, &a, err);
	struct check_finding *f;

	if (rc <= 0)
		return rc;
	if (!judge_any(&why, merged, cf, as, &a, err) ||
	    !judge_any(NULL, own, cf, as, &a, err) ||
	    (as->shared && !judge_any(NULL, other, cf, as, &a, err)))
		return err->code != ERR_NONE ? -1 : 0;
	f = sweep_report(sw, CHECK_NEW_CHECK, as->conflict ? CHECK_POSSIBLE : CHECK_LIKELY,
			 provider, path, as->line, tag);
	f->after = (struct delta_place){ .path = f->path, .line = as->line };
	f->message = arena_strdup(&sw->arena, why);
	return 0;
}

static int one(struct sweep *sw, enum check_side provider, const char *path,
	       const struct cfile *cf, const struct assertion *as, struct err *err)
{
	return as->open ? any_assertion(sw, provider, path, cf, as, err) :
			  one_assertion(sw, provider, path, as, err);
}

/* ------------------------------------------------------------------- of a local's type */

/* "struct x" of `struct x *name` (@pointer), or of `struct x name`, before a place of a body. */
static const char *declared_as(struct parser *p, const struct cbody *b, uint32_t before,
			       const char *name, bool pointer)
{
	for (uint32_t i = b->params ? b->params : b->first; i < before; i++) {
		uint32_t at = i + 2 + pointer;

		if ((parse_word(p, i) == WORD_STRUCT || parse_word(p, i) == WORD_UNION) &&
		    parse_tok(p, i + 1)->kind == TOK_IDENT &&
		    (!pointer || parse_op(p, i + 2, '*')) && parse_is(p, at, name) &&
		    (parse_op(p, at + 1, ';') || parse_op(p, at + 1, '=') ||
		     parse_op(p, at + 1, ',') || parse_op(p, at + 1, ')')))
			return arena_printf(p->tmp, "%s %s", parse_text(p, i),
					    parse_text(p, i + 1));
	}
	return NULL;
}

/* The condition with `sizeof(*x)` as `sizeof(struct y)`; false: it has none of a local. */
static bool name_types(struct strbuf *text, const struct cfile *cf, uint32_t open,
		       struct arena *a)
{
	struct parser p = { .lx = &cf->lx, .tmp = a };
	uint32_t end = parse_match(&p, open);
	const struct cbody *b = NULL;
	bool any = false;

	for (size_t i = 0; i < cf->bodies.n && !b; i++)
		if (open >= cf->bodies.items[i].first && open < cf->bodies.items[i].last)
			b = &cf->bodies.items[i];
	for (uint32_t i = open - 1; b && i < end; i++) {
		bool pointer = parse_op(&p, i + 2, '*');
		uint32_t name = i + 2 + pointer;
		const char *tag = parse_word(&p, i) == WORD_SIZEOF && parse_op(&p, i + 1, '(') &&
				  parse_op(&p, name + 1, ')') ?
			declared_as(&p, b, open, parse_text(&p, name), pointer) : NULL;

		if (tag)
			strbuf_addf(text, " sizeof(%s)", tag);
		else
			strbuf_addf(text, " %s", parse_text(&p, i));
		any |= tag != NULL;
		i = tag ? name + 1 : i;
	}
	strbuf_addch(text, ';');
	return any;
}

/* The assertions of a text that is made of what stands at @t. */
static int in_text(struct sweep *sw, enum check_side provider, const char *path,
		   const struct strbuf *text, const struct tok *t, bool shared, struct err *err)
{
	_cleanup_(cfile_release) struct cfile made = { .facts = FACTS_INIT };
	_cleanup_arena_ struct arena a = ARENA_INIT;
	assertion_vec all = VEC_INIT;
	int rc = 0;

	cfile_parse(&made, text->buf, text->len, LEX_FULL);
	take_assertions(&all, &made, &a);
	for (size_t k = 0; rc >= 0 && k < all.n; k++) {
		struct assertion *as = &all.items[k];

		as->line = t->line;
		as->conflict = t->flags & TOK_CONFLICT;
		as->shared = shared;
		rc = one(sw, provider, path, &made, as, err);
	}
	VEC_RELEASE(&all);
	return rc;
}

static int by_type(struct sweep *sw, enum check_side provider, const char *path,
		   const struct cfile *cf, const struct assertion *as, struct err *err)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_arena_ struct arena a = ARENA_INIT;

	return as->open && name_types(&text, cf, as->open, &a) ?
		       in_text(sw, provider, path, &text, lex_tok(&cf->lx, as->open), as->shared,
			       err) :
		       one(sw, provider, path, cf, as, err);
}

/* ------------------------------------------------------------ by the file's macros */

/* The file's own macros that assert something of what they are given: name -> 1. */
static void asserting_macros(struct map *out, const struct cfile *cf)
{
	for (size_t i = 0; i < cf->lx.macros.n; i++) {
		const struct macro *m = &cf->lx.macros.items[i];
		bool is = false;

		for (size_t k = 0; k < N_ASSERTING; k++)
			is |= lex_has_word(cf->lx.src + m->off, m->len, asserting[k]);
		if (is && m->function_like && !m->undef)
			map_put(out, m->name, strlen(m->name), NULL)->value = 1;
	}
}

/* `CHECK_SIZE(struct x, 64);` at @i. */
static int by_macro(struct sweep *sw, enum check_side provider, const char *path,
		    const struct cfile *cf, uint32_t i, struct err *err)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;

	return expand_call_at(&text, &cf->lx, i) ?
		       in_text(sw, provider, path, &text, lex_tok(&cf->lx, i), false, err) : 0;
}

static int by_macros(struct sweep *sw, enum check_side provider, struct fresh *f,
		     const struct cfile *cf, struct err *err)
{
	_cleanup_map_ struct map macros = MAP_INIT;
	int rc = 0;

	asserting_macros(&macros, cf);
	for (uint32_t i = 0; macros.n && rc >= 0 && i + 1 < cf->lx.toks.n; i++) {
		const struct tok *t = &cf->lx.toks.items[i];

		if (t->kind == TOK_IDENT && lex_is_op(&cf->lx, i + 1, '(') &&
		    map_find(&macros, cf->lx.src + t->off, t->len) && fresh_line(f, t->line))
			rc = by_macro(sw, provider, f->path, cf, i, err);
	}
	return rc;
}

int assert_file(struct sweep *sw, enum check_side provider, struct fresh *f,
		struct err *err)
{
	_cleanup_arena_ struct arena a = ARENA_INIT;
	_cleanup_(cfile_release) struct cfile cf = { .facts = FACTS_INIT };
	bool both = sweep_changed(sw, SIDE_OURS, f->path, true) &&
		    sweep_changed(sw, SIDE_THEIRS, f->path, true);
	assertion_vec all = VEC_INIT;
	int rc = 0;

	cfile_parse(&cf, f->merged.data, f->merged.len, LEX_FULL);
	take_assertions(&all, &cf, &a);
	for (size_t i = 0; rc >= 0 && i < all.n; i++) {
		struct assertion *as = &all.items[i];

		as->shared = !fresh_line(f, as->line);
		if (!as->shared || both)
			rc = by_type(sw, provider, f->path, &cf, as, err);
	}
	VEC_RELEASE(&all);
	return rc < 0 ? rc : by_macros(sw, provider, f, &cf, err);
}
