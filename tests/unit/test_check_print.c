// SPDX-License-Identifier: GPL-2.0-only
/* What check prints, from results made by hand. */
#include <string.h>

#include <jansson.h>

#include "base/mem.h"
#include "cmd/check-print.h"
#include "cmd/check-words.h"
#include "cmd/kinds.h"
#include "cmd/proto.h"
#include "ui/out.h"
#include "unit.h"

#define OID_A "a7d19e6dd5bcc37249f3e28a0149c10b81110e49"
#define OID_B "5c7ee3cfd230672a2c714d2d97ce5cd2c97808f5"
#define OID_C "15f60b8db8e5e04bd1e5e5aea4929c9ac0cbfe94"

static struct flow_commit provider[] = {
	{ OID_B, "change \033[31mthe call\xff", "A" },
};
static struct flow_commit consumer[] = {
	{ OID_C, "use the call", "B" },
	{ OID_A, "use it again", "B" },
};

static struct flow_silent use(const char *path, uint32_t line)
{
	struct flow_silent s = {
		.f = {
			.kind = CHECK_SIGNATURE, .confidence = CHECK_CERTAIN,
			.symbol = "reg", .path = path, .line = line,
			.message = "argument 1 is int, the function now takes long",
			.decl = "f", .provider = SIDE_THEIRS, .change = "reg",
			.before = { "reg.h", 3, "int reg(int n)", FACT_FUNC, 0 },
			.after = { "reg.h", 4, "int reg(long n)", FACT_FUNC, 0 },
		},
	};

	s.commits[SIDE_THEIRS] = (struct flow_commits){ provider, 1 };
	s.commits[SIDE_OURS] = (struct flow_commits){ consumer, 2 };
	return s;
}

static git_oid bases[1];

static struct flow_check_result result(struct flow_silent *silent, size_t n)
{
	struct flow_check_result r = FLOW_CHECK_RESULT_INIT;

	r.name[SIDE_OURS] = "mine";
	r.name[SIDE_THEIRS] = "ours";
	assert_int_equal(git_oid_fromstr(&r.commit[0], OID_A), 0);
	assert_int_equal(git_oid_fromstr(&r.commit[1], OID_B), 0);
	assert_int_equal(git_oid_fromstr(&bases[0], OID_C), 0);
	r.bases = bases;
	r.n_bases = 1;
	r.silent = silent;
	r.n_silent = n;
	return r;
}

typedef void (*print_fn)(struct out *, const struct flow_check_result *,
			 const struct check_print *);

static void print(struct strbuf *text, print_fn fn,
		  const struct flow_check_result *r, const struct check_print *how)
{
	struct out o = OUT_INIT;

	o.flags = OUT_HOLD;
	fn(&o, r, how);
	strbuf_add(text, o.buf.buf, o.buf.len);
	out_release(&o);
}

static const struct check_print both = { .textual = true, .silent = true };

static void test_text(void **state)
{
	struct flow_silent s[3] = { use("b.c", 9), use("a.c", 7), use("a.c", 7) };
	struct check_skipped skipped[3] = {
		{ "x.rs", "rust" }, { "y.dts", "devicetree" }, { "z.rs", "rust" },
	};
	struct flow_check_result r = result(s, 3);
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;

	(void)state;
	r.skipped = skipped;
	r.n_skipped = 3;
	r.hidden = 1;
	print(&text, check_print_text, &r, &both);
	assert_string_equal(text.buf,
		"mine a7d19e6d + ours 5c7ee3cf, merge base 15f60b8d\n\n"
		"silent   a.c:7: reg()\n"
		"         argument 1 is int, the function now takes long\n"
		"         ours  5c7ee3cf change \\x1b[31mthe call\\xff  reg.h:4\n"
		"         mine  15f60b8d use the call\n"
		"         mine  a7d19e6d use it again\n"
		"         and 1 more: b.c:9\n"
		"         `git show 5c7ee3cf` is the change\n\n"
		"1 silent conflict in 2 places, 0 textual. Not looked at: "
		"2 Rust files, 1 devicetree. 1 hidden; "
		"--min-confidence=possible shows it.\n");
}

static void test_text_order(void **state)
{
	struct flow_silent s[4] = { use("a.c", 1), use("b.c", 1), use("c.c", 1),
				    use("d.c", 1) };
	struct flow_check_result r = result(s, 4);
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	const char *likely, *twice, *gone;

	(void)state;
	s[0].f.confidence = CHECK_LIKELY;
	s[0].f.change = "one";
	s[0].f.guard = "CONFIG_X && ARM";
	s[1].f.change = "two";
	s[1].f.kind = CHECK_SYMBOL_GONE;
	s[1].f.after = (struct delta_place){ .path = NULL };
	s[2].f.after.text = "long reg(long n, int flags)";
	s[3].f.after.text = s[2].f.after.text;
	print(&text, check_print_text, &r, &both);
	likely = strstr(text.buf, "a.c:1: reg() (likely)\n");
	twice = strstr(text.buf, "c.c:1: reg()\n");
	gone = strstr(text.buf, "b.c:1: reg()\n");
	assert_true(likely && twice && gone && twice < gone && gone < likely);
	assert_non_null(strstr(text.buf, "         only under CONFIG_X && ARM\n"));
	assert_non_null(strstr(text.buf, "  was reg.h:3\n"));
	assert_non_null(strstr(text.buf, "         - int reg(int n)\n"
					 "         + long reg(long n, int flags)\n"));
	assert_non_null(strstr(text.buf, "3 silent conflicts in 4 places"));
}

static void test_text_capped(void **state)
{
	struct flow_silent s[12];
	struct flow_check_result r = result(s, 12);
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;

	(void)state;
	for (uint32_t i = 0; i < 12; i++)
		s[i] = use("a.c", 100 + i);
	print(&text, check_print_text, &r, &both);
	assert_non_null(strstr(text.buf, "and 11 more: a.c:101, a.c:102, a.c:103, "
					 "a.c:104, …\n"));
}

static void test_text_textual(void **state)
{
	struct flow_textual t[2] = {
		{ .path = "a\n.c", .path_len = 4, .kind = "content", .hunks = 2 },
		{ .kind = "directory rename split", .message = "unclear" },
	};
	struct flow_check_result r = result(NULL, 0);
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;

	(void)state;
	t[0].commits[0] = (struct flow_commits){ consumer, 1 };
	r.textual = t;
	r.n_textual = 2;
	r.name[0] = OID_A;
	print(&text, check_print_text, &r, &both);
	assert_string_equal(text.buf,
		"a7d19e6d + ours 5c7ee3cf, merge base 15f60b8d\n\n"
		"textual  a\\n.c: content (2 hunks)\n"
		"         a7d19e6d  15f60b8d use the call\n\n"
		"textual  (no single path): directory rename split\n"
		"         unclear\n\n"
		"0 silent conflicts, 2 textual.\n");
}

static void test_text_clean(void **state)
{
	static const struct {
		bool textual, silent;
		const char *last;
	} rows[] = {
		{ true, true, "Clean: no conflict, neither silent nor textual.\n" },
		{ true, false, "Clean: no textual conflict.\n" },
		{ false, true, "Clean: no silent conflict.\n" },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		struct flow_check_result r = result(NULL, 0);
		struct check_print how = { .textual = rows[i].textual,
					   .silent = rows[i].silent };
		_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;

		print(&text, check_print_text, &r, &how);
		assert_string_equal(strstr(text.buf, "\n\n") + 2, rows[i].last);
	}
}

static void test_porcelain(void **state)
{
	struct flow_silent s[1] = { use("tab\there.c", 7) };
	struct flow_textual t[1] = { { .kind = "content", .path = "t.c",
				       .path_len = 3, .hunks = 1 } };
	struct flow_check_result r = result(s, 1);
	struct check_print nul = both;
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT, raw = STRBUF_INIT;

	(void)state;
	r.textual = t;
	r.n_textual = 1;
	print(&text, check_print_porcelain, &r, &both);
	assert_string_equal(text.buf,
		"# crosstree.check 1\n"
		"# ours " OID_A " mine\n"
		"# theirs " OID_B " ours\n"
		"# base " OID_C "\n"
		"textual\tcontent\t1\t-\tt.c\n"
		"silent\tsignature\tcertain\t-\treg\t7\t"
		"argument 1 is int, the function now takes long\t"
		"\"tab\\there.c\"\n"
		"provider\ttheirs\t4\treg.h\n"
		"commit\tours\t" OID_C "\tuse the call\n"
		"commit\tours\t" OID_A "\tuse it again\n"
		"commit\ttheirs\t" OID_B "\tchange \\x1b[31mthe call\\xff\n"
		"hidden\t0\n"
		"result\tconflicts\n");
	nul.nul = true;
	print(&raw, check_print_porcelain, &r, &nul);
	assert_null(memchr(raw.buf, '\n', raw.len));
	assert_non_null(memmem(raw.buf, raw.len, "\ttab\there.c", 12));
	assert_int_equal(raw.buf[raw.len - 1], 0);
}

static json_t *parsed(const struct flow_check_result *r,
		      const struct check_print *how)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT, again = STRBUF_INIT;
	json_error_t error;
	json_t *doc;

	print(&text, check_print_json, r, how);
	print(&again, check_print_json, r, how);
	assert_string_equal(text.buf, again.buf);
	assert_int_equal(text.buf[text.len - 1], '\n');
	for (size_t i = 0; i < text.len; i++)
		assert_true(text.buf[i] == '\n' ||
			    (text.buf[i] >= ' ' && text.buf[i] < 127));
	doc = json_loads(text.buf, JSON_REJECT_DUPLICATES, &error);
	assert_non_null(doc);
	return doc;
}

static const char *str(const json_t *o, const char *key)
{
	return json_string_value(json_object_get(o, key));
}

static void test_no_commits(void **state)
{
	struct flow_silent s[1] = { use("a.c", 7) };
	struct flow_check_result r = result(s, 1);
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;

	(void)state;
	memset(s[0].commits, 0, sizeof(s[0].commits));
	r.name[SIDE_THEIRS] = "my tree";
	s[0].f.after.text = "int reg(int n, int m)";
	print(&text, check_print_text, &r, &both);
	assert_string_equal(strstr(text.buf, "         - "),
		"         - int reg(int n)\n"
		"         + int reg(int n, int m)\n"
		"         my tree  reg.h:4\n"
		"         `crosstree api 15f60b8d 'my tree'` lists what changed\n\n"
		"1 silent conflict, 0 textual.\n");
}

static void test_json(void **state)
{
	struct flow_silent s[3] = { use("b\377.c", 9), use("a.c", 7),
				    use("a.c", 7) };
	struct flow_check_result r = result(s, 3);
	const json_t *list, *o;
	json_t *doc;

	(void)state;
	s[1].f.confidence = CHECK_LIKELY;	/* the sure one of two stays */
	doc = parsed(&r, &both);
	assert_string_equal(str(doc, "schema"), "crosstree.check/1");
	assert_string_equal(str(doc, "result"), "conflicts");
	list = json_object_get(doc, "silent");
	assert_int_equal(json_array_size(list), 2);
	o = json_array_get(list, 0);
	assert_string_equal(str(o, "path"), "a.c");
	assert_string_equal(str(o, "confidence"), "certain");
	assert_true(json_is_null(json_object_get(o, "guard")));
	assert_true(json_is_null(json_object_get(o, "fixup")));
	o = json_array_get(list, 1);
	assert_string_equal(str(o, "path"), "b\357\277\275.c");
	assert_string_equal(str(o, "path_bytes"), "Yv8uYw==");
	assert_string_equal(str(json_object_get(o, "provider"), "side"), "theirs");
	assert_string_equal(str(json_object_get(o, "consumer"), "side"), "ours");
	assert_null(json_object_get(doc, "judged"));
	json_decref(doc);
}

static void test_json_clean(void **state)
{
	struct rev judged = { .name = mem_strdup("the work tree") };
	struct check_print how = { .form = CHECK_MERGED, .judged = &judged,
				   .silent = true };
	struct flow_check_result r = result(NULL, 0);
	json_t *doc = parsed(&r, &how);
	const json_t *o = json_object_get(doc, "judged");

	(void)state;
	assert_string_equal(str(doc, "result"), "clean");
	assert_string_equal(str(o, "name"), "the work tree");
	assert_true(json_is_null(json_object_get(o, "commit")));
	json_decref(doc);
	rev_release(&judged);
}

static void test_kinds(void **state)
{
	static const struct {
		const char *list;
		bool textual;
		uint32_t silent;
	} rows[] = {
		{ NULL, true, (1u << CHECK_N_KINDS) - 1 },
		{ "all", true, (1u << CHECK_N_KINDS) - 1 },
		{ "textual", true, 0 },
		{ "silent", false, (1u << CHECK_N_KINDS) - 1 },
		{ "field,signature", false,
		  1u << CHECK_FIELD | 1u << CHECK_SIGNATURE },
		{ "textual,callback", true, 1u << CHECK_CALLBACK },
	};
	static const struct {
		const char *list, *message;
	} bad[] = {
		{ "", "no kind ''" },
		{ "field,", "no kind ''" },
		{ "feild", "no kind 'feild'; did you mean 'field'?" },
		{ "xyzzyplugh", "no kind 'xyzzyplugh'; textual" },
	};
	struct kinds k;

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		assert_int_equal(kinds_parse(&k, rows[i].list, NULL), 0);
		assert_int_equal(k.textual, rows[i].textual);
		assert_int_equal(k.silent, rows[i].silent);
	}
	for (size_t i = 0; i < N_ROWS(bad); i++) {
		_cleanup_err_ struct err err = ERR_INIT;

		assert_true(kinds_parse(&k, bad[i].list, &err) < 0);
		assert_non_null(strstr(err_msg(&err), bad[i].message));
	}
}

static void test_words(void **state)
{
	static const struct {
		const char *word, *quoted;
	} rows[] = {
		{ "hmm", "hmm" },	   { "v5.2-rc4^{}", "'v5.2-rc4^{}'" },
		{ "", "''" },		   { "it's", "'it'\\''s'" },
		{ "a b", "'a b'" },	   { "x\033y", "'x\\x1by'" },
		{ "b\303\244r", "'b\303\244r'" },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

		check_add_word(&sb, rows[i].word);
		assert_string_equal(sb.buf, rows[i].quoted);
	}
}

static void test_proto(void **state)
{
	static const struct {
		const char *a, *b;
		size_t n;
	} rows[] = {
		{ "int f(int a)", "int f(int a)", 0 },
		{ "int f(int a)", "int f(long a)", 1 },
		{ "int f(int a)", "void f(long a)", 2 },
		{ "int f(int a)", "int f(int a, int b)", 1 },
		{ "int (*cb)(int a, int b)", "int (*cb)(int a, long b)", 1 },
		{ "int f(int (*cb)(int, int), int c)",
		  "int f(int (*cb)(int, long), long c)", 2 },
		{ "struct foo", "struct foo", 0 },
		{ "int f(int a", "int f)", 1 },
		{ "", "", 0 },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++)
		assert_int_equal(proto_differences(rows[i].a, rows[i].b),
				 rows[i].n);
	assert_true(proto_same_arity("int f(int a)", "long f(long a)"));
	assert_false(proto_same_arity("int f(int a)", "int f(int a, int b)"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_text),
		cmocka_unit_test(test_text_order),
		cmocka_unit_test(test_text_capped),
		cmocka_unit_test(test_text_textual),
		cmocka_unit_test(test_text_clean),
		cmocka_unit_test(test_porcelain),
		cmocka_unit_test(test_no_commits),
		cmocka_unit_test(test_json),
		cmocka_unit_test(test_json_clean),
		cmocka_unit_test(test_kinds),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_proto),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
