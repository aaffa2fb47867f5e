// SPDX-License-Identifier: GPL-2.0-only
/* What the matrix of last time came to as a block: it comes back, and nothing else does. */
#include <string.h>

#include "base/mem.h"
#include "flow/matrix-kept.h"
#include "unit.h"

static git_oid tips[] = { { "first" }, { "second" }, { "third" } };
static uint8_t pairs[] = { KEPT_CLEAN | KEPT_FOUND << 2 | KEPT_CONTAINED << 4 };
static struct matrix_check checks[] = {
	{ false, true, SIDE_OURS, { "" } },
	{ true, false, SIDE_THEIRS, { "home" } },
};
static struct kept_found found[] = { { 1, 1 }, { 2, 0 } };
static const char *dirs[] = { "drivers", "" };
static struct check_skipped skipped[] = { { "a.rs", "rust" } };

static struct matrix_kept full(void)
{
	return (struct matrix_kept){
		.tips = tips, .n_tips = 3, .pairs = pairs, .checks = checks, .n_checks = 2,
		.found = found, .n_found = 2, .dirs = dirs, .n_dirs = 2, .skipped = skipped,
		.n_skipped = 1,
	};
}

static bool loads(struct matrix_kept *out, const struct strbuf *block, size_t len)
{
	/* an exact copy on the heap: a read behind the end is then seen */
	_cleanup_free_ char *copy = mem_dup(block->buf, len);

	return matrix_kept_unpack(out, copy, len);
}

static bool refused(const struct matrix_kept *k)
{
	_cleanup_matrix_kept_ struct matrix_kept out = MATRIX_KEPT_INIT;
	_cleanup_strbuf_ struct strbuf block = STRBUF_INIT;

	matrix_kept_pack(&block, k);
	return !loads(&out, &block, block.len);
}

static void pairs_are_numbered(void **state)
{
	const struct matrix_kept k = { .n_tips = 5 };
	size_t n = 0;

	(void)state;
	for (size_t a = 0; a < 5; a++)
		for (size_t b = a + 1; b < 5; b++)
			assert_int_equal(kept_number(&k, a, b), n++);
}

static void a_block_comes_back(void **state)
{
	_cleanup_matrix_kept_ struct matrix_kept k = MATRIX_KEPT_INIT;
	_cleanup_strbuf_ struct strbuf a = STRBUF_INIT, b = STRBUF_INIT;
	const struct matrix_kept in = full();

	(void)state;
	matrix_kept_pack(&a, &in);
	assert_true(loads(&k, &a, a.len));
	assert_int_equal(kept_pair(&k, kept_number(&k, 0, 1)), KEPT_CLEAN);
	assert_int_equal(kept_pair(&k, kept_number(&k, 0, 2)), KEPT_FOUND);
	assert_int_equal(kept_pair(&k, kept_number(&k, 1, 2)), KEPT_CONTAINED);
	assert_memory_equal(&k.tips[2], &tips[2], sizeof(tips[2]));
	assert_true(k.checks[1].with_home);
	assert_false(k.checks[1].textual);
	assert_true(k.checks[0].textual);
	assert_int_equal(k.checks[1].side, SIDE_THEIRS);
	assert_int_equal(k.found[1].pair, 2);
	assert_string_equal(k.dirs[0], "drivers");
	assert_string_equal(k.skipped[0].why, "rust");
	matrix_kept_pack(&b, &k);
	assert_int_equal(a.len, b.len);
	assert_memory_equal(a.buf, b.buf, a.len);
}

static void damage_is_refused(void **state)
{
	_cleanup_matrix_kept_ struct matrix_kept out = MATRIX_KEPT_INIT;
	_cleanup_strbuf_ struct strbuf block = STRBUF_INIT;
	struct matrix_kept k = full();

	(void)state;
	matrix_kept_pack(&block, &k);
	for (size_t len = 1; len < block.len; len++)
		assert_false(loads(&out, &block, len));
	block.buf[0]++;
	assert_false(loads(&out, &block, block.len));
}

static void nonsense_is_refused(void **state)
{
	struct kept_found other[2];
	struct matrix_kept k = full();

	(void)state;
	assert_false(refused(&k));
	k.found = other;
	memcpy(other, found, sizeof(other));
	other[1].check = 2;
	assert_true(refused(&k));
	memcpy(other, found, sizeof(other));
	other[1].pair = 1;
	assert_true(refused(&k));
	other[1].pair = 400;
	assert_true(refused(&k));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pairs_are_numbered), cmocka_unit_test(a_block_comes_back),
		cmocka_unit_test(damage_is_refused), cmocka_unit_test(nonsense_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
