// SPDX-License-Identifier: GPL-2.0-only
/* What was done to a text, edit by edit, and putting that into another one. */
#include <string.h>

#include "base/mem.h"
#include "capi/edits.h"
#include "repo/repo.h"
#include "unit.h"

/* Each edit as "line:old>new", blanks at the ends cut, one after the other. */
static char *told(const char *old, const edit_vec *v)
{
	struct strbuf b = STRBUF_INIT;

	for (size_t i = 0; i < v->n; i++) {
		const struct edit *e = &v->items[i];
		const char *text[2] = { old + e->at, e->text };
		size_t len[2] = { e->len, e->text_len };

		strbuf_addf(&b, "%s%u:", i ? "|" : "", e->line);
		for (int s = 0; s < 2; s++) {
			while (len[s] && strchr(" \t\n", *text[s])) {
				text[s]++;
				len[s]--;
			}
			while (len[s] && strchr(" \t\n", text[s][len[s] - 1]))
				len[s]--;
			for (size_t k = 0; k < len[s]; k++)
				strbuf_addch(&b, text[s][k] == '\n' ? '/' : text[s][k]);
			strbuf_addstr(&b, s ? "" : ">");
		}
		if (e->comment)
			strbuf_addch(&b, '*');
	}
	return strbuf_detach(&b, NULL);
}

static void make(edit_vec *v, const char *old, const char *new)
{
	_cleanup_err_ struct err err = ERR_INIT;

	assert_int_equal(edits_make(v, old, strlen(old), new, strlen(new), &err), 0);
}

static const struct {
	const char *old, *new, *edits;
} rows[] = {
	{ "a;\n", "a;\n", "" },
	{ "r = reg(range, mm, 1);\n", "r = reg(range, mirror, 1);\n", "1:mm>mirror" },
	/* two arguments are two edits, the words of one are one */
	{ "int f(struct tt *tt, int n)\n", "int f(struct bo *bo, long n)\n",
	  "1:tt *tt>bo *bo|1:int>long" },
	{ "r = reg(use(tt), mm);\n", "r = reg(use(bo), mirror);\n", "1:tt>bo|1:mm>mirror" },
	{ "f(a);\n", "f(a, b);\n", "1:>, b" },
	{ "f(a, b);\n", "f(b);\n", "1:a,>" },
	/* a call that is put around another is two edits that go together */
	{ "x = f(a);\n", "x = g(f(a));\n", "1:>g(|1:>)" },
	/* lines that only come are cut where statements end */
	{ "a;\n", "int i;\nif (!p)\n\treturn 1;\na;\n", "1:>int i;|1:>if (!p)/\treturn 1;" },
	{ "a;\n", "if (p) {\n\tb;\n} else {\n\tc;\n}\nd;\na;\n",
	  "1:>if (p) {/\tb;/} else {/\tc;/}|1:>d;" },
	{ "a;\n", "if (p)\n\tb;\nelse\n\tc;\na;\n", "1:>if (p)/\tb;/else/\tc;" },
	{ "a;\n", "x = p ?\n\tb :\n\tc;\na;\n", "1:>x = p ?/\tb :/\tc;" },
	{ "z;\n", "case A:\n\tb;\n\tbreak;\ncase B:\n\tbreak;\nz;\n",
	  "1:>case A:/\tb;/\tbreak;|1:>case B:/\tbreak;" },
	{ "a;\n", "#if X\nint f(void)\n{\n\treturn 1;\n}\n#endif\nint i;\na;\n",
	  "1:>#if X/int f(void)/{/\treturn 1;/}/#endif|1:>int i;" },
	{ "a;\n", "out:\n\tb;\na;\n", "1:>out:|1:>b;" },
	/* one function becomes two */
	{ "a;\nb;\n", "a;\nx;\n}\n\nint g(void)\n{\n\ty;\nb;\n",
	  "2:>x;/}//int g(void)/{/\ty;" },
	{ "int i;\nint k;\na;\n", "a;\n", "1:int i;>|2:int k;>" },
	/* a comment belongs to what is behind it */
	{ "a;\n", "/* why */\nb;\nc;\na;\n", "1:>/* why *//b;|1:>c;" },
	{ "/* of tt */\na;\n", "/* of bo */\na;\n", "1:/* of tt */>/* of bo */*" },
	{ "\ta = b;\n", "\t\ta = b;\n", "1:>*" },
	/* nothing alike */
	{ "one(two);\n", "three = four;\n", "1:one(two);>three = four;" },
	/* a line that comes beside one that changes */
	{ "g = to(tt);\n", "struct tt *tt = bo->tt;\ng = to(bo);\n",
	  "1:>struct tt *tt = bo->tt;|1:tt>bo" },
	{ "", "a;\n", "1:>a;" },
	{ "a;\nb", "a;\nc", "2:b>c" },
	{ "s(\"a,b\", c);\n", "s(\"a,d\", c);\n", "1:\"a,b\">\"a,d\"" },
};

static void tells_edits_apart(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_free_ char *text = NULL;
		edit_vec v = VEC_INIT;

		make(&v, rows[i].old, rows[i].new);
		text = told(rows[i].old, &v);
		assert_string_equal(text, rows[i].edits);
		VEC_RELEASE(&v);
	}
}

static void all_of_them_give_the_new_text(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_strbuf_ struct strbuf b = STRBUF_INIT, none = STRBUF_INIT;
		_cleanup_free_ bool *in = NULL;
		edit_vec v = VEC_INIT;

		make(&v, rows[i].old, rows[i].new);
		edits_apply(&b, rows[i].old, strlen(rows[i].old), v.items, v.n, NULL, NULL);
		assert_string_equal(b.buf, rows[i].new);
		in = mem_zalloc(v.n + 1);
		edits_apply(&none, rows[i].old, strlen(rows[i].old), v.items, v.n, in, NULL);
		assert_string_equal(none.buf, rows[i].old);
		VEC_RELEASE(&v);
	}
}

static void brackets_go_together(void **state)
{
	static const char old[] = "x = f(a);\ny = h(a);\nz;\n";
	static const char new[] = "x = g(f(b));\ny = h(b);\nif (p) {\n\tz;\n}\n";
	edit_vec v = VEC_INIT;

	(void)state;
	make(&v, old, new);
	assert_int_equal(v.n, 7);
	assert_int_equal(v.items[0].group, v.items[2].group);	/* g( and ) */
	assert_int_not_equal(v.items[0].group, v.items[1].group);
	assert_int_not_equal(v.items[1].group, v.items[3].group);
	assert_int_equal(v.items[4].group, v.items[6].group);	/* if (p) { and } */
	assert_int_not_equal(v.items[4].group, v.items[5].group);
	assert_int_equal(v.items[5].within, v.items[4].group);	/* between them */
	assert_int_equal(v.items[1].within, EDIT_NOWHERE);
	assert_int_equal(v.items[6].within, EDIT_NOWHERE);
	VEC_RELEASE(&v);
}

/* Another function wants other arguments; a keyword another condition. */
static void calls_go_together(void **state)
{
	static const char old[] = "put(commit, all);\nkeep(mm);\nfor (;;)\n\tx(p);\n";
	static const char new[] = "add(all, commit);\nkeep(mirror);\nwhile (argc)\n\tx(q);\n";
	edit_vec v = VEC_INIT;
	size_t put = SIZE_MAX, loop = SIZE_MAX;

	(void)state;
	make(&v, old, new);
	for (size_t i = 0; i < v.n; i++) {
		const struct edit *e = &v.items[i];

		if (e->line == 1 && put == SIZE_MAX)
			put = e->group;
		if (e->line == 3 && loop == SIZE_MAX)
			loop = e->group;
		assert_int_equal(e->group == put, e->line == 1);
		assert_int_equal(e->group == loop, e->line == 3);
	}
	assert_true(put != SIZE_MAX && loop != SIZE_MAX && v.n > 4);
	VEC_RELEASE(&v);
}

/* Edits of @text put into @other; what is lost as "-". */
static const struct {
	const char *text, *new, *other, *is;
	size_t lost;
} carried[] = {
	{ "a;\nb(mm);\nc;\n", "a;\nb(mirror);\nc;\n", "x;\na;\nb(mm);\nc;\n",
	  "x;\na;\nb(mirror);\nc;\n", 0 },
	/* the other one has it in another form */
	{ "a;\nb(mm);\nc;\n", "a;\nb(mirror);\nc;\n", "a;\nb(tt);\nc;\n", "a;\nb(tt);\nc;\n",
	  1 },
	{ "a;\nb;\n", "a;\nnew;\nb;\n", "a;\nnear;\nb;\n", "a;\nnew;\nnear;\nb;\n", 0 },
	{ "gone;\nb;\n", "gone;\nnew;\nb;\n", "b;\n", "new;\nb;\n", 0 },
	{ "a;\nb;\nc;\n", "a;\nc;\n", "a;\nc;\n", "a;\nc;\n", 1 },
	{ "a;\n", "a;\nend;\n", "a;\n", "a;\nend;\n", 0 },
};

static void goes_to_the_same_lines(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ROWS(carried); i++) {
		_cleanup_strbuf_ struct strbuf b = STRBUF_INIT;
		_cleanup_err_ struct err err = ERR_INIT;
		const char *other = carried[i].other;
		bool lost[8], in[8];
		edit_vec v = VEC_INIT;
		size_t n = 0;

		make(&v, carried[i].text, carried[i].new);
		assert_int_equal(edits_carry(v.items, v.n, lost, carried[i].text,
					     strlen(carried[i].text), other, strlen(other),
					     &err), 0);
		for (size_t k = 0; k < v.n; k++) {
			n += lost[k];
			in[k] = !lost[k];
		}
		assert_int_equal(n, carried[i].lost);
		if (!n)
			edits_apply(&b, other, strlen(other), v.items, v.n, in, NULL);
		assert_string_equal(n ? other : b.buf, carried[i].is);
		VEC_RELEASE(&v);
	}
}

static const struct {
	const char *a, *b;
	bool alike;
} balances[] = {
	{ "f(a);\n", "g(a, b[1]);\n", true },
	{ "f(a);\n", "f(a;\n", false },
	{ "{\n", "{ /* } */ \"}\"\n", true },
	{ "#if X\n#endif\n", "x;\n", true },
	{ "x;\n", "#if X\nx;\n", false },
};

static void compares_brackets(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ROWS(balances); i++)
		assert_int_equal(edits_balance(balances[i].a, strlen(balances[i].a),
					       balances[i].b, strlen(balances[i].b)),
				 balances[i].alike);
}

static int set_up(void **state)
{
	(void)state;
	return repo_lib_init(NULL);
}

static int tear_down(void **state)
{
	(void)state;
	repo_lib_shutdown();
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tells_edits_apart),
		cmocka_unit_test(all_of_them_give_the_new_text),
		cmocka_unit_test(brackets_go_together),
		cmocka_unit_test(calls_go_together),
		cmocka_unit_test(goes_to_the_same_lines),
		cmocka_unit_test(compares_brackets),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
