// SPDX-License-Identifier: GPL-2.0-only
/* What two texts teach of a symbol, and what that makes of a third. */
#include <string.h>

#include "capi/convert.h"
#include "repo/repo.h"
#include "unit.h"

#define IN(body) "void p(struct dev *dev, struct ctx *ctx)\n{\n" body "}\n"
#define BY(body) "int q(struct dev *d)\n{\n" body "}\n"

static const struct row {
	enum convert_form form;
	const char *name, *old, *new;	/* of the provider */
	const char *text;		/* the rule that has most votes; NULL: there is none */
	const char *use, *made;		/* NULL: it does not fit */
} rows[] = {
	/* arguments: one more, one less, another order, wrapped, nested */
	{ CONVERT_CALL, "f", IN("\tf(dev, 1);\n"), IN("\tf(dev, 1, NULL);\n"),
	  "f($1, $2) -> f($1, $2, NULL)", BY("\treturn f(d->a, x[1]);\n"),
	  BY("\treturn f(d->a, x[1], NULL);\n") },
	{ CONVERT_CALL, "f", IN("\tx = f(dev, 1, ctx);\n"), IN("\tx = f(dev, ctx);\n"),
	  "f($1, $2, $3) -> f($1, $3)", BY("\tf(d, 2, g(1, 2));\n"), BY("\tf(d, g(1, 2));\n") },
	{ CONVERT_CALL, "f", IN("\tf(dev, 0);\n"), IN("\tf(0, dev);\n"), "f($1, $2) -> f($2, $1)",
	  BY("\tf(d, 7);\n"), BY("\tf(7, d);\n") },
	{ CONVERT_CALL, "f", IN("\tf(dev);\n"), IN("\tf(&dev->id);\n"), "f($1) -> f(&$1->id)",
	  BY("\tf(a + b);\n"), BY("\tf(&(a + b)->id);\n") },
	{ CONVERT_CALL, "f", IN("\tf(ctx->info, 1);\n"), IN("\tf(ctx, 1);\n"),
	  "f($1->info, $2) -> f($1, $2)", BY("\tf(d->b->info, 1);\n"), BY("\tf(d->b, 1);\n") },
	{ CONVERT_CALL, "f", IN("\tf(ctx->info, 1);\n"), IN("\tf(ctx, 1);\n"),
	  "f($1->info, $2) -> f($1, $2)", BY("\tf(info, 1);\n"), NULL },
	/* another name, alone or with more; a function that is not called */
	{ CONVERT_CALL, "f", IN("\tf(dev, 1);\n"), IN("\tg(dev, 1);\n"), "f($1, $2) -> g($1, $2)",
	  BY("\td->fn = f;\n"), BY("\td->fn = g;\n") },
	{ CONVERT_CALL, "f", IN("\tx = f(0, dev, ctx);\n"),
	  IN("\tx = g(0, (void *)dev, ctx);\n"), "f($1, $2, $3) -> g($1, (void *)$2, $3)",
	  BY("\treturn f(1, d,\n\t\t b);\n"), BY("\treturn g(1, (void *)d, b);\n") },
	{ CONVERT_CALL, "f", IN("\tif (f(dev))\n\t\treturn;\n"),
	  IN("\tif (!g(dev))\n\t\treturn;\n"), "f($1) -> !g($1)", BY("\treturn f(d);\n"),
	  BY("\treturn !g(d);\n") },
	{ CONVERT_CALL, "f", IN("\tf(dev);\n\tctx->n++;\n"), IN("\tctx->n++;\n"), "f($1); goes",
	  BY("\tn++;\n\tf(d);\n\tn--;\n"), BY("\tn++;\n\tn--;\n") },
	{ CONVERT_CALL, "f", IN("\tf(dev);\n\tctx->n++;\n"), IN("\tctx->n++;\n"), "f($1); goes",
	  BY("\tif (d)\n\t\tf(d);\n\tn--;\n"), BY("\tn--;\n") },
	{ CONVERT_CALL, "f", IN("\tf(dev);\n\tctx->n++;\n"), IN("\tctx->n++;\n"), "f($1); goes",
	  BY("\tif (g())\n\t\tf(d);\n\tn--;\n"), NULL },
	{ CONVERT_CALL, "swap", IN("\tswap(ctx->p, dev, 1);\n\t*ctx->out = dev;\n"),
	  IN("\t*ctx->out = replace(ctx->p, dev, 1);\n"),
	  "swap($1, $2, $3); -> $2 = replace($1, $2, $3);", BY("\tswap(d->q, *d->r, n);\n"),
	  BY("\t*d->r = replace(d->q, *d->r, n);\n") },
	/* members: moved, renamed, by a function; with . and -> */
	{ CONVERT_MEMBER, "m", IN("\tctx->m = 1;\n\tg(ctx->m);\n"),
	  IN("\tctx->in.m = 1;\n\tg(ctx->in.m);\n"), "$1->m -> $1->in.m", BY("\td.m |= 2;\n"),
	  BY("\td.in.m |= 2;\n") },
	{ CONVERT_MEMBER, "m", IN("\tg(ctx->m);\n"), IN("\tg(get(ctx));\n"), "$1->m -> get($1)",
	  BY("\tx = d->e.m + 1;\n"), BY("\tx = get(&d->e) + 1;\n") },
	{ CONVERT_MEMBER, "m", IN("\tctx->m = n + 1;\n"), IN("\tset(ctx, n + 1);\n"),
	  "$1->m = $2; -> set($1, $2);", BY("\td->e->m = 3;\n"), BY("\tset(d->e, 3);\n") },
	{ CONVERT_MEMBER, "m", IN("\tctx->m = dev->u;\n"),
	  IN("\tctx->a.v = dev->u;\n\tctx->a.w = US;\n"),
	  "$1->m = $2; -> $1->a.v = $2; $1->a.w = US;", BY("\td->m = 3;\n"),
	  BY("\td->a.v = 3;\n\td->a.w = US;\n") },
	{ CONVERT_MEMBER, "m", IN("\tx = I(dev)->m;\n"), IN("\tx = dev->k;\n"),
	  "I($1)->m -> $1->k", BY("\treturn I(d->x)->m;\n"), BY("\treturn d->x->k;\n") },
	{ CONVERT_MEMBER, "m", IN("\tx = ctx->m->rw;\n"), IN("\tx = ctx->data;\n"),
	  "$1->m->rw -> $1->data", BY("\treturn d->m->rw.n;\n"), BY("\treturn d->data.n;\n") },
	{ CONVERT_MEMBER, "m", "struct s a = { .m = 1 };\n", "struct s a = { .n = 1 };\n",
	  ".m -> .n", "struct s b = { .k = 2, .m = 1 };\n", "struct s b = { .k = 2, .n = 1 };\n" },
	{ CONVERT_MEMBER, "m", IN("\tg(ctx->m);\n"), IN("\tg(ctx->n);\n"), "$1->m -> $1->n",
	  "struct s b = { .m = 1 };\n", "struct s b = { .n = 1 };\n" },
	/* what was asked of it is told otherwise */
	{ CONVERT_MEMBER, "m", IN("\tfor (i = 0; i < SIZE(ctx->m); i++)\n\t\tg(i);\n"),
	  IN("\tfor (i = 0; i < ctx->n; i++)\n\t\tg(i);\n"), "SIZE($1->m) -> $1->n",
	  BY("\treturn SIZE(d->m);\n"), BY("\treturn d->n;\n") },
	/* names */
	{ CONVERT_NAME, "OLD", IN("\tg(OLD, 1);\n"), IN("\tg(NEW, 1);\n"), "OLD -> NEW",
	  BY("\tcase OLD:\n"), BY("\tcase NEW:\n") },
	{ CONVERT_TAG, "old", IN("\tstruct old a;\n"), IN("\tstruct new a;\n"),
	  "struct old -> struct new", "int f(struct old *a);\n", "int f(struct new *a);\n" },
	/* in macros, and without a caller */
	{ CONVERT_CALL, "f", "#define F(x) \\\n\tf(x, 1)\n", "#define F(x) \\\n\tf(x)\n",
	  "f($1, $2) -> f($1)", "#define G(y) f(y, 2)\n", "#define G(y) f(y)\n" },
	{ CONVERT_CALL, "f", "int f(int a);\n", "int f(int a, int b);\n", NULL, BY("\tf(1);\n"),
	  NULL },
	/* a local that comes with it; a result that is looked at otherwise */
	{ CONVERT_MEMBER, "m", IN("\tg(&dev->m);\n"),
	  IN("\tstruct own *own = own_of(ctx, 1);\n\n\tg(&own->m2);\n"), "$1->m -> own->m2",
	  BY("\tint n = 1;\n\n\treturn g(&d->e->m);\n"),
	  BY("\tstruct own *own = own_of(ASK, 1);\n\tint n = 1;\n\n\treturn g(&own->m2);\n") },
	{ CONVERT_MEMBER, "m", IN("\tg(&dev->m);\n"),
	  IN("\tstruct own *own = own_of(ctx, 1);\n\n\tg(&own->m2);\n"), "$1->m -> own->m2",
	  BY("\tint *own = &d->m;\n"), NULL },
	{ CONVERT_CALL, "f", IN("\tint ret;\n\n\tret = f(dev);\n"),
	  IN("\tstruct sg *sg;\n\tint ret;\n\n\tsg = f(dev);\n"
	     "\tret = IS_ERR(sg) ? PTR_ERR(sg) : 0;\n"),
	  "$2 = f($1); -> sg = f($1); $2 = IS_ERR(sg) ? PTR_ERR(sg) : 0;",
	  BY("\tint rc = 0;\n\n\trc = f(d->a);\n\treturn rc;\n"),
	  BY("\tstruct sg *sg;\n\tint rc = 0;\n\n\tsg = f(d->a);\n"
	     "\trc = IS_ERR(sg) ? PTR_ERR(sg) : 0;\n\treturn rc;\n") },
	/* what follows for a use of another form */
	{ CONVERT_MEMBER, "m", IN("\tg(ctx->m);\n"), IN("\tg(ctx->b->m);\n"),
	  "$1->m = NULL -> $1->b = NULL",
	  BY("\td->m = x;\n"), NULL },
	{ CONVERT_MEMBER, "m", IN("\tg(ctx->m);\n"), IN("\tg(ctx->b->n);\n"),
	  "$1->m = NULL -> $1->b = NULL",
	  BY("\td->m = x;\n"), NULL },
	{ CONVERT_MEMBER, "m", IN("\tg(ctx->m);\n"), IN("\tg(ctx->b->n);\n"),
	  "$1->m = NULL -> $1->b = NULL",
	  BY("\td->m = NULL;\n"), BY("\td->b = NULL;\n") },
	{ CONVERT_MEMBER, "m", IN("\tg(ctx->m);\n"), IN("\tg(ctx->b->n);\n"),
	  "$1->m = NULL -> $1->b = NULL",
	  BY("\td->m = d->e[1].m;\n"), BY("\td->b = d->e[1].b;\n") },
	{ CONVERT_MEMBER, "m", IN("\tg(ctx->m);\n"), IN("\tg(ctx->b->n);\n"),
	  "$1->m = NULL -> $1->b = NULL",
	  BY("\td->m = d->e->m->k;\n"), NULL },
	{ CONVERT_MEMBER, "m", IN("\tg(ctx->m);\n"), IN("\tg(ctx->b->n);\n"),
	  "$1->m = NULL -> $1->b = NULL",
	  "struct s b = { .k = 2, .m = a.m };\n", "struct s b = { .k = 2, .b = a.b };\n" },
	{ CONVERT_MEMBER, "m", IN("\tg(ctx->m);\n"), IN("\tg(ctx->b->n);\n"),
	  "$1->m = NULL -> $1->b = NULL",
	  "size_t n = offsetof(struct s, m);\n", "size_t n = offsetof(struct s, b);\n" },
	{ CONVERT_MEMBER, "m", IN("\tg(ctx->m);\n"), IN("\tg(ctx->b ? ctx->b->n : NULL);\n"),
	  "$1->m-> -> $1->b->n->", BY("\tx = d->m->k;\n"), BY("\tx = d->b->n->k;\n") },
	{ CONVERT_MEMBER, "m", IN("\tg(ctx->m);\n"), IN("\tg(ctx->b ? ctx->b->n : NULL);\n"),
	  "$1->m-> -> $1->b->n->", BY("\tx = d->m;\n"), BY("\tx = d->b ? d->b->n : NULL;\n") },
	{ CONVERT_MEMBER, "m", IN("\tctx->m = 1;\n\tg(1);\n"),
	  IN("\tctx->a.v = 1;\n\tctx->a.w = US;\n\tg(1);\n"), "$1->m = $2; -> $1->a.v = $2; "
	  "$1->a.w = US;", "struct s b = {\n\t.m = 2,\n};\n",
	  "struct s b = {\n\t.a = {\n\t\t.v = 2,\n\t\t.w = US,\n\t},\n};\n" },
	/* the more exact goes first, whatever the votes */
	{ CONVERT_MEMBER, "m", IN("\tg(ctx->m);\n\tg(dev->m);\n\treturn ctx->m & (A | B);\n"),
	  IN("\tg(ctx->n);\n\tg(dev->n);\n\treturn ctx->k;\n"), "$1->m & (A | B) -> $1->k",
	  BY("\tswitch (d->m & (A | B)) {\n\t}\n"), BY("\tswitch (d->k) {\n\t}\n") },
	/* a result that is asked otherwise */
	{ CONVERT_CALL, "f", IN("\tx = f(dev);\n\tif (!x)\n\t\treturn 1;\n"),
	  IN("\tx = g(dev);\n\tif (IS_ERR(x))\n\t\treturn 1;\n"), "f($1) -> g($1)",
	  BY("\t*d->p = d ? f(d) : NULL;\n\tif (*d->p)\n\t\treturn 0;\n"),
	  BY("\t*d->p = d ? g(d) : NULL;\n\tif (!IS_ERR(*d->p))\n\t\treturn 0;\n") },
	{ CONVERT_CALL, "f", IN("\tx = f(dev);\n\tif (!x)\n\t\treturn 1;\n"),
	  IN("\tx = g(dev);\n\tif (IS_ERR(x))\n\t\treturn 1;\n"), "f($1) -> g($1)",
	  BY("\td->p = f(d);\n\tif (d->p == NULL || d->p->n)\n\t\treturn 0;\n"),
	  BY("\td->p = g(d);\n\tif (IS_ERR(d->p) || d->p->n)\n\t\treturn 0;\n") },
	{ CONVERT_CALL, "f", IN("\tx = f(dev);\n\tif (!x)\n\t\treturn 1;\n"),
	  IN("\tx = g(dev);\n\tif (IS_ERR(x))\n\t\treturn 1;\n"), "f($1) -> g($1)",
	  BY("\treturn f(d);\n"), NULL },
	/* a name that only the provider's function has is asked for */
	{ CONVERT_CALL, "f", IN("\tf(1, dev->mm);\n"), IN("\tf(1, &ctx->mirror);\n"),
	  "f($1, $2) -> f($1, &ctx->mirror)", BY("\tf(2, mm);\n"), BY("\tf(2, &ASK->mirror);\n") },
};

static const char *ask_name(void *payload, const char *name, const char *type)
{
	(void)payload;
	(void)name;
	return strcmp(type, "struct ctx *") == 0 ? "ASK" : NULL;
}

static const char *ask_argument(void *payload, const char *callee, unsigned int arg)
{
	(void)payload;
	(void)callee;
	(void)arg;
	return NULL;
}

static void make(struct strbuf *out, const struct convert *c, const char *use)
{
	static const struct convert_ask ask = { ask_name, ask_argument, NULL };
	_cleanup_arena_ struct arena a = ARENA_INIT;
	convert_places at = VEC_INIT;
	const char *missing;
	splice_vec edits = VEC_INIT;

	for (uint32_t line = 1; line < 10 && !at.n; line++)
		convert_uses(&at, &c->symbol, use, strlen(use), line);
	assert_int_not_equal(at.n, 0);
	for (size_t i = 0; i < c->rules.n && !edits.n; i++)
		(void)convert_apply(&edits, &missing, &a, &c->rules.items[i], &c->symbol, use,
				    strlen(use), at.items[0], &ask);
	splices_settle(&edits);
	if (edits.n)
		splices_put(out, use, strlen(use), edits.items, edits.n, NULL);
	VEC_RELEASE(&edits);
	VEC_RELEASE(&at);
}

static void test_rows(void **state)
{
	int bad = 0;

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		const struct row *r = &rows[i];
		_cleanup_convert_ struct convert c = CONVERT_INIT;
		_cleanup_strbuf_ struct strbuf made = STRBUF_INIT;

		c.symbol = (struct convert_symbol){ r->form, r->name };
		assert_int_equal(convert_learn(&c, "p.c", r->old, strlen(r->old), r->new,
					       strlen(r->new), NULL), 0);
		convert_rank(&c);
		if (!r->text && c.rules.n)
			bad += 1, print_message("row %zu: learnt %s\n", i, c.rules.items[0].text);
		if (r->text && (!c.rules.n || strcmp(c.rules.items[0].text, r->text) != 0))
			bad += 1, print_message("row %zu: learnt %s, not %s\n", i,
				 c.rules.n ? c.rules.items[0].text : "nothing", r->text);
		make(&made, &c, r->use);
		if (strcmp(made.buf, r->made ? r->made : "") != 0)
			bad += 1, print_message("row %zu: made %s\n", i, made.buf);
	}
	assert_int_equal(bad, 0);
}

/* What stands for nothing: with what it goes. */
static const struct {
	enum convert_form form;
	const char *name, *old, *new;	/* the provider's; NULL: it had no use */
	bool stores, constant;
	const char *use, *made;		/* NULL: it stays */
} gone[] = {
	{ CONVERT_NAME, "v", NULL, NULL, true, false, BY("\tn++;\n\tv = 0;\n"), BY("\tn++;\n") },
	{ CONVERT_NAME, "v", NULL, NULL, true, false, BY("\tn++;\n\tv |= n;\n"), BY("\tn++;\n") },
	{ CONVERT_NAME, "v", NULL, NULL, true, false, BY("\tn++;\n\tv++;\n"), BY("\tn++;\n") },
	{ CONVERT_NAME, "v", NULL, NULL, true, false,
	  BY("\tn++;\n\t*this_cpu_ptr(&v) = 0;\n"), BY("\tn++;\n") },
	{ CONVERT_NAME, "v", NULL, NULL, true, false, BY("\tn++;\n\tthis_cpu_inc(v);\n"),
	  BY("\tn++;\n") },
	/* something is done by it; it is asked for; the if would be left */
	{ CONVERT_NAME, "v", NULL, NULL, true, false, BY("\tn++;\n\tv = g();\n"), NULL },
	{ CONVERT_NAME, "v", NULL, NULL, true, false, BY("\tn++;\n\tn = v;\n"), NULL },
	{ CONVERT_NAME, "v", NULL, NULL, true, false, BY("\tn++;\n\tn = v++;\n"), NULL },
	{ CONVERT_NAME, "v", NULL, NULL, true, false, BY("\tif (n)\n\t\tv = 0;\n"), NULL },
	/* another variable is there, or a function that may have a sister */
	{ CONVERT_NAME, "v", IN("\tif (v)\n\t\tg();\n"), IN("\tif (w)\n\t\tg();\n"), true,
	  false, BY("\tn++;\n\tv = 0;\n"), BY("\tn++;\n\tw = 0;\n") },
	{ CONVERT_NAME, "v", IN("\tif (v)\n\t\tg();\n"), IN("\tif (get())\n\t\tg();\n"), true,
	  false, BY("\tn++;\n\tv = 0;\n"), NULL },
	/* cases */
	{ CONVERT_NAME, "C", NULL, NULL, false, true,
	  BY("\tswitch (n) {\n\tcase C:\n\t\treturn 1;\n\tcase D:\n\t\treturn 2;\n\t}\n"),
	  BY("\tswitch (n) {\n\tcase D:\n\t\treturn 2;\n\t}\n") },
	{ CONVERT_NAME, "C", NULL, NULL, false, true,
	  BY("\tswitch (n) {\n\tcase C:\n\tcase D:\n\t\treturn 2;\n\t}\n"),
	  BY("\tswitch (n) {\n\tcase D:\n\t\treturn 2;\n\t}\n") },
	{ CONVERT_NAME, "C", NULL, NULL, false, true,
	  BY("\tswitch (n) {\n\tcase C:\n\t\tn++;\n\tcase D:\n\t\treturn 2;\n\t}\n"), NULL },
	{ CONVERT_NAME, "C", NULL, NULL, false, true,
	  BY("\tswitch (n) {\n\tcase B:\n\t\tn++;\n\tcase C:\n\t\treturn 2;\n\t}\n"), NULL },
	/* what the provider dropped, with all that was about it */
	{ CONVERT_MEMBER, "m", IN("\tif (ctx->on)\n\t\tctx->m = 1;\n\tg();\n"), IN("\tg();\n"),
	  false, false, BY("\tg();\n\tg(1, d->m);\n"), BY("\tg();\n") },
	{ CONVERT_MEMBER, "m", IN("\tif (ctx->on)\n\t\tctx->m = 1;\n\tg();\n"), IN("\tg();\n"),
	  false, false, BY("\tg();\n\tg(h(), d->m);\n"), NULL },
	{ CONVERT_MEMBER, "m", IN("\tif (ctx->on)\n\t\tctx->m = 1;\n\tg();\n"), IN("\tg();\n"),
	  false, false, BY("\treturn d->m;\n"), NULL },
	{ CONVERT_MEMBER, "m", NULL, NULL, true, false, BY("\tg();\n\td->m = 0;\n"), NULL },
	{ CONVERT_NAME, "A", IN("\tif (dev->f & A)\n\t\treturn;\n\tg();\n"), IN("\tg();\n"),
	  true, true, BY("\td->f = B | A;\n"), BY("\td->f = B;\n") },
	{ CONVERT_NAME, "A", NULL, NULL, true, true, BY("\td->f = B | A;\n"), NULL },
};

static void test_gone(void **state)
{
	int bad = 0;

	(void)state;
	for (size_t i = 0; i < N_ROWS(gone); i++) {
		_cleanup_convert_ struct convert c = CONVERT_INIT;
		_cleanup_strbuf_ struct strbuf made = STRBUF_INIT;

		c.symbol = (struct convert_symbol){ gone[i].form, gone[i].name };
		if (gone[i].old)
			assert_int_equal(convert_learn(&c, "p.c", gone[i].old,
						       strlen(gone[i].old), gone[i].new,
						       strlen(gone[i].new), NULL), 0);
		convert_gone(&c, gone[i].stores, gone[i].constant);
		convert_rank(&c);
		make(&made, &c, gone[i].use);
		if (strcmp(made.buf, gone[i].made ? gone[i].made : "") != 0)
			bad += 1, print_message("row %zu: made %s\n", i, made.buf);
	}
	assert_int_equal(bad, 0);
}

/* What a function's own text says of a pointer that comes. */
static void test_optional(void **state)
{
	static const struct {
		const char *body, *rule;
	} bodies[] = {
		{ "int f(const char *s, int n)\n{\n\tif (s && n)\n\t\treturn g(s);\n}\n",
		  "f($1) -> f(NULL, $1)" },
		{ "int f(const char *s, int n)\n{\n\treturn s ? g(s) : n;\n}\n", NULL },
		{ "int f(const char *s, int n)\n{\n\tif (!s)\n\t\treturn -1;\n}\n", NULL },
		{ "int f(const char *s, int n)\n{\n\tg(s);\n\tif (s)\n\t\tn++;\n}\n", NULL },
		{ NULL, NULL },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(bodies); i++) {
		_cleanup_convert_ struct convert c = CONVERT_INIT;

		c.symbol = (struct convert_symbol){ CONVERT_CALL, "f" };
		convert_prototype(&c, "int f(int n)", "int f(const char *s, int n)",
				  bodies[i].body);
		assert_int_equal(c.rules.n, bodies[i].rule ? 1 : 0);
		if (bodies[i].rule)
			assert_string_equal(c.rules.items[0].text, bodies[i].rule);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_gone),
		cmocka_unit_test(test_optional),
	};

	assert_int_equal(repo_lib_init(NULL), 0);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
