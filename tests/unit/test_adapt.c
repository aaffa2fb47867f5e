// SPDX-License-Identifier: GPL-2.0-only
/* Functions that somebody adapted to a callback, and what that makes of another one. */
#include <string.h>

#include "capi/adapt.h"
#include "repo/repo.h"
#include "unit.h"

static void test_forms(void **state)
{
	static const char *const bad[] = { "", "int f(int)", "int (*", "int (*)(a, ...)",
					   "int (*)" };
	_cleanup_arena_ struct arena a = ARENA_INIT;
	struct proto_form p;

	(void)state;
	assert_true(proto_form_read(&p, &a, "struct a * (*)(struct b *, int (*)(int, int)) m"));
	assert_string_equal(p.result, "struct a *");
	assert_int_equal(p.n, 2);
	assert_string_equal(p.types[1], "int (*)(int, int)");
	assert_true(proto_form_read(&p, &a, "typedef void (*cb_t)(void)"));
	assert_string_equal(p.result, "void");
	assert_int_equal(p.n, 0);
	for (size_t i = 0; i < N_ROWS(bad); i++)
		if (proto_form_read(&p, &a, bad[i]))
			fail_msg("'%s' is taken", bad[i]);
}

static const struct row {
	const char *before, *after;	/* prototypes */
	const char *old, *new;		/* of the provider */
	const char *use, *made;		/* function fn; NULL: it does not fit */
} rows[] = {
	/* a parameter comes; nobody shows what it is called */
	{ "int (*)(struct a *) m", "int (*)(struct a *, bool) m",
	  "int p(struct a *a)\n{\n\treturn 0;\n}\n",
	  "int p(struct a *a, bool rcu)\n{\n\treturn rcu;\n}\n",
	  "static int fn(struct a *x)\n{\n\treturn x->n;\n}\n",
	  "static int fn(struct a *x, bool rcu)\n{\n\treturn x->n;\n}\n" },
	{ "int (*)(struct a *) m", "int (*)(struct a *, struct x_range *) m", "", "",
	  "static int fn(struct a *x)\n{\n\treturn x->n;\n}\n",
	  "static int fn(struct a *x, struct x_range *range)\n{\n\treturn x->n;\n}\n" },
	/* one of another type and name, its uses as the provider's */
	{ "int (*)(struct dev *, int) m", "int (*)(struct sw *, int) m",
	  "int p(struct dev *dev, int r)\n{\n\tstruct m *m = get(dev);\n\n\treturn r;\n}\n",
	  "int p(struct sw *sw, int r)\n{\n\tstruct m *m = sw_get(sw);\n\n\treturn r;\n}\n",
	  "static int fn(struct dev *d, int role)\n{\n\treturn use(get(d), role);\n}\n",
	  "static int fn(struct sw *sw, int role)\n{\n\treturn use(sw_get(sw), role);\n}\n" },
	{ "int (*)(struct dev *, int) m", "int (*)(struct sw *, int) m",
	  "int p(struct dev *dev, int r)\n{\n\treturn r;\n}\n",
	  "int p(struct sw *sw, int r)\n{\n\treturn r;\n}\n",
	  "static int fn(struct dev *d, int role)\n{\n\treturn use(get(d), role);\n}\n", NULL },
	/* one that keeps its name, and a member that is a function now */
	{ "int (*)(const struct upd *) m", "int (*)(const struct range *) m",
	  "int p(const struct upd *u)\n{\n\tif (!u->block)\n\t\treturn 1;\n\treturn u->start;\n}\n",
	  "int p(const struct range *u)\n{\n\tif (!can(u))\n\t\treturn 1;\n\treturn u->start;\n}\n",
	  "static int fn(const struct upd *up)\n{\n\tbool b = up->block;\n\n"
	  "\treturn up->start + b;\n}\n",
	  "static int fn(const struct range *up)\n{\n\tbool b = can(up);\n\n"
	  "\treturn up->start + b;\n}\n" },
	/* results: gone, come, of another kind */
	{ "int (*)(struct a *) m", "void (*)(struct a *) m", "", "",
	  "static int __exit fn(struct a *x)\n{\n\tif (!x)\n\t\treturn -1;\n\tf(x);\n\n"
	  "\treturn 0;\n}\n",
	  "static void __exit fn(struct a *x)\n{\n\tif (!x)\n\t\treturn;\n\tf(x);\n}\n" },
	{ "int (*)(struct a *) m", "void (*)(struct a *) m", "", "",
	  "static int fn(struct a *x)\n{\n\treturn f(x);\n}\n",
	  "static void fn(struct a *x)\n{\n\tf(x);\n}\n" },
	{ "int (*)(struct a *) m", "void (*)(struct a *) m", "", "",
	  "static int fn(struct a *x)\n{\n\tif (x)\n\t\treturn f(x);\n\treturn 0;\n}\n", NULL },
	{ "void (*)(struct a *) m", "int (*)(struct a *) m", "", "",
	  "static void fn(struct a *x)\n{\n\tif (!x)\n\t\treturn;\n\tf(x);\n}\n",
	  "static int fn(struct a *x)\n{\n\tif (!x)\n\t\treturn 0;\n\tf(x);\n\n\treturn 0;\n}\n" },
	{ "void * (*)(struct o *) m", "int (*)(struct o *, struct map *) m",
	  "void *p(struct o *o)\n{\n\treturn o->v;\n}\n",
	  "int p(struct o *o, struct map *map)\n{\n\tmap->v = o->v;\n"
	  "\treturn map->v ? 0 : -ENOMEM;\n}\n",
	  "void *fn(struct o *obj)\n{\n\treturn g(obj);\n}\n",
	  "int fn(struct o *obj, struct map *map)\n{\n\tmap->v = g(obj);\n"
	  "\treturn map->v ? 0 : -ENOMEM;\n}\n" },
	/* the declaration in front goes along; a caller, or a name that is taken, does not */
	{ "int (*)(struct a *, int) m", "int (*)(struct a *) m", "", "",
	  "static int fn(struct a *, int);\n\nstatic int fn(struct a *x, int unused)\n{\n"
	  "\treturn 0;\n}\n",
	  "static int fn(struct a *x);\n\nstatic int fn(struct a *x)\n{\n\treturn 0;\n}\n" },
	{ "int (*)(struct a *, int) m", "int (*)(struct a *) m", "", "",
	  "static int fn(struct a *x, int u)\n{\n\treturn 0;\n}\nint g(void)\n{\n"
	  "\treturn fn(0, 1);\n}\n",
	  NULL },
	{ "int (*)(struct a *) m", "int (*)(struct a *, bool) m",
	  "int p(struct a *a)\n{\n\treturn 0;\n}\n", "int p(struct a *a, bool on)\n{\n"
	  "\treturn 0;\n}\n",
	  "static int fn(struct a *x)\n{\n\tint on = 1;\n\n\treturn on;\n}\n", NULL },
	/* its parameter is changed on the way: what stands for it may not be */
	{ "int (*)(u8 *) m", "int (*)(struct rx *) m", "int p(u8 *key)\n{\n\treturn f(key);\n}\n",
	  "int p(struct rx *rx)\n{\n\treturn f(rx->key);\n}\n",
	  "static int fn(u8 *k)\n{\n\tk += 4;\n\treturn f(k);\n}\n", NULL },
};

static void test_rows(void **state)
{
	int bad = 0;

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		const struct row *r = &rows[i];
		_cleanup_arena_ struct arena a = ARENA_INIT;
		_cleanup_strbuf_ struct strbuf made = STRBUF_INIT;
		splice_vec edits = VEC_INIT;
		struct adapt d = { .n_seen = 0 };
		const char *why = NULL;
		size_t len = strlen(r->use);

		assert_true(proto_form_read(&d.old, &a, r->before));
		assert_true(proto_form_read(&d.new, &a, r->after));
		adapt_init(&d);
		assert_int_equal(adapt_learn(&d, "p.c", r->old, strlen(r->old), r->new,
					     strlen(r->new), NULL), 0);
		assert_int_equal(d.n_seen, *r->old ? 1 : 0);
		adapt_rank(&d);
		if (adapt_apply(&edits, &why, &a, &d, "fn", r->use, len) == !r->made)
			bad++, print_message("row %zu: %s\n", i, why ? why : "it fits");
		assert_true(r->made ? !why : why && *why);
		splices_settle(&edits);
		splices_put(&made, r->use, len, edits.items, r->made ? edits.n : 0, NULL);
		if (r->made && strcmp(made.buf, r->made) != 0)
			bad++, print_message("row %zu: made %s\n", i, made.buf);
		VEC_RELEASE(&edits);
		adapt_release(&d);
	}
	assert_int_equal(bad, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_forms),
		cmocka_unit_test(test_rows),
	};

	assert_int_equal(repo_lib_init(NULL), 0);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
