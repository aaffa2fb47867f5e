// SPDX-License-Identifier: GPL-2.0-only
/* Answers as blocks: what is packed comes back, and nothing else does. */
#include <string.h>

#include "base/mem.h"
#include "flow/check-store.h"
#include "unit.h"

#define OID_A "a7d19e6dd5bcc37249f3e28a0149c10b81110e49"
#define OID_B "5c7ee3cfd230672a2c714d2d97ce5cd2c97808f5"

static struct flow_commit commit_a[] = { { OID_A, "change the call", "A" } };
static struct flow_commit commit_b[] = {
	{ OID_B, "use \033[31mit\xff", "B" },
	{ OID_A, "", "" },
};

static struct flow_silent silent[] = {
	{
		.f = {
			.kind = CHECK_SIGNATURE, .confidence = CHECK_CERTAIN,
			.symbol = "reg", .path = "drivers/a.c", .line = 17,
			.message = "argument 1 is int, the function now takes long",
			.decl = "probe", .guard = "CONFIG_A", .provider = SIDE_THEIRS,
			.before = { "reg.h", 3, "int reg(int n)", FACT_FUNC, FACT_EXTERN },
			.after = { "reg.h", 4, "int reg(long n)", FACT_FUNC, 0 },
			.change = "reg",
		},
		.commits = { { commit_b, 2 }, { commit_a, 1 } },
	},
	{
		.f = {
			.kind = CHECK_LOST_CHANGE, .symbol = "x", .path = "b.c",
			.message = "m", .decl = "", .member = "old",
		},
		.fixup = "b-x",
	},
};

static struct flow_textual conflicts[] = {
	{ "a.c", 3, "content", "CONFLICT (content): Merge conflict in a.c", 2,
	  { { commit_a, 1 }, { NULL, 0 } }, OID_A, NULL },
	{ NULL, 0, "other", NULL, 0, { { NULL, 0 }, { NULL, 0 } }, NULL, OID_B },
};

static struct flow_fixup_told told[] = {
	{ "b-x", FLOW_FIXUP_APPLIES, NULL },
	{ "c-y", FLOW_FIXUP_DRIFTED, "hunk 1 of c.c fits nowhere" },
};

static struct check_skipped skipped[] = { { "a.rs", "rust" } };
static const char *dirs[] = { "drivers", "" };

static struct check_stored full(void)
{
	return (struct check_stored){
		.res = {
			.textual = conflicts, .n_textual = 2,
			.silent = silent, .n_silent = 2,
			.fixups = told, .n_fixups = 2,
			.skipped = skipped, .n_skipped = 1,
		},
		.min = CHECK_LIKELY, .git = "2.39.5",
		.names = { "ours", "topic/x" }, .dirs = dirs, .n_dirs = 2,
	};
}

/* The block of what is in @block; false when it is none. */
static bool again(struct strbuf *out, const char *block, size_t len)
{
	_cleanup_check_stored_ struct check_stored s = CHECK_STORED_INIT;
	/* an exact copy on the heap: a read behind the end is then seen */
	_cleanup_free_ char *copy = mem_dup(block, len);

	if (!check_store_unpack(&s, copy, len))
		return false;
	check_store_pack(out, &s);
	return true;
}

static void round_trip(const struct check_stored *s)
{
	_cleanup_strbuf_ struct strbuf a = STRBUF_INIT, b = STRBUF_INIT;

	check_store_pack(&a, s);
	assert_true(again(&b, a.buf, a.len));
	assert_int_equal(a.len, b.len);
	assert_memory_equal(a.buf, b.buf, a.len);
}

static void test_round_trip(void **state)
{
	struct check_stored s = full(), empty = CHECK_STORED_INIT;

	(void)state;
	round_trip(&s);
	round_trip(&empty);
}

static void test_content(void **state)
{
	_cleanup_check_stored_ struct check_stored s = CHECK_STORED_INIT;
	_cleanup_strbuf_ struct strbuf block = STRBUF_INIT;
	const struct check_stored in = full();
	const struct flow_silent *one;

	(void)state;
	check_store_pack(&block, &in);
	assert_true(check_store_unpack(&s, block.buf, block.len));
	assert_int_equal(s.min, CHECK_LIKELY);
	assert_string_equal(s.git, "2.39.5");
	assert_string_equal(s.names[SIDE_THEIRS], "topic/x");
	assert_string_equal(s.dirs[0], "drivers");
	assert_int_equal(s.res.n_textual, 2);
	assert_int_equal(s.res.textual[0].path_len, 3);
	assert_int_equal(s.res.textual[0].hunks, 2);
	assert_null(s.res.textual[1].path);
	assert_null(s.res.textual[1].message);
	assert_string_equal(s.res.textual[0].fixup, OID_A);
	assert_null(s.res.textual[0].like);
	assert_string_equal(s.res.textual[1].like, OID_B);
	assert_int_equal(s.res.n_silent, 2);
	assert_null(s.res.silent[0].fixup);
	assert_string_equal(s.res.silent[1].fixup, "b-x");
	assert_int_equal(s.res.n_fixups, 2);
	assert_int_equal(s.res.fixups[1].use, FLOW_FIXUP_DRIFTED);
	assert_string_equal(s.res.fixups[1].why, "hunk 1 of c.c fits nowhere");
	one = &s.res.silent[0];
	assert_int_equal(one->f.kind, CHECK_SIGNATURE);
	assert_int_equal(one->f.line, 17);
	assert_int_equal(one->f.provider, SIDE_THEIRS);
	assert_string_equal(one->f.before.text, "int reg(int n)");
	assert_int_equal(one->f.before.flags, FACT_EXTERN);
	assert_null(one->f.member);
	assert_int_equal(one->commits[SIDE_OURS].n, 2);
	assert_string_equal(one->commits[SIDE_OURS].items[0].subject,
			    commit_b[0].subject);
	assert_null(s.res.silent[1].f.before.path);
	assert_string_equal(s.res.skipped[0].why, "rust");
}

static void test_cut(void **state)
{
	_cleanup_strbuf_ struct strbuf block = STRBUF_INIT, other = STRBUF_INIT;
	const struct check_stored s = full();

	(void)state;
	check_store_pack(&block, &s);
	for (size_t n = 0; n < block.len; n++)
		assert_false(again(&other, block.buf, n));
	strbuf_addch(&block, '\0');
	assert_false(again(&other, block.buf, block.len));
}

/* A flipped byte gives another answer or none, never one that is ill-formed. */
static void test_flipped(void **state)
{
	_cleanup_strbuf_ struct strbuf block = STRBUF_INIT;
	const struct check_stored s = full();
	size_t refused = 0;

	(void)state;
	check_store_pack(&block, &s);
	for (size_t i = 0; i < block.len * 8; i++) {
		_cleanup_strbuf_ struct strbuf other = STRBUF_INIT;

		block.buf[i / 8] ^= (char)(1 << i % 8);
		if (again(&other, block.buf, block.len)) {
			assert_int_equal(other.len, block.len);
			assert_memory_equal(other.buf, block.buf, block.len);
		} else {
			refused++;
		}
		block.buf[i / 8] ^= (char)(1 << i % 8);
	}
	assert_true(refused > block.len);
}

static void test_mentions(void **state)
{
	const struct check_stored s = full();

	(void)state;
	assert_true(check_store_mentions(&s.res, "Merge conflict in a.c"));
	assert_true(check_store_mentions(&s.res, "CONFIG_A"));
	assert_false(check_store_mentions(&s.res, "topic/x"));
	assert_false(check_store_mentions(&s.res, commit_a[0].subject));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_round_trip), cmocka_unit_test(test_content),
		cmocka_unit_test(test_cut),	   cmocka_unit_test(test_flipped),
		cmocka_unit_test(test_mentions),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
