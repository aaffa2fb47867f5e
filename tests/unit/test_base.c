// SPDX-License-Identifier: GPL-2.0-only
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/bytes.h"
#include "base/char.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/num.h"
#include "base/strbuf.h"
#include "base/vec.h"
#include "unit.h"

static void test_strbuf(void **state)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	_cleanup_free_ char *owned = NULL;
	size_t len;

	(void)state;
	assert_string_equal(sb.buf, "");
	strbuf_addstr(&sb, "one");
	strbuf_addch(&sb, ' ');
	strbuf_addf(&sb, "%d %s", 2, "three");
	strbuf_addchars(&sb, ' ', 3);
	strbuf_rtrim(&sb);
	assert_string_equal(sb.buf, "one 2 three");
	strbuf_setlen(&sb, 3);
	assert_string_equal(sb.buf, "one");
	strbuf_add(&sb, "\0x", 2);
	assert_int_equal(sb.len, 5);
	owned = strbuf_detach(&sb, &len);
	assert_int_equal(len, 5);
	assert_memory_equal(owned, "one\0x", 6);
	assert_int_equal(sb.len, 0);
	assert_string_equal(sb.buf, "");
}

static void test_strbuf_ceiling(void **state)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

	(void)state;
	sb.ceiling = 8;
	strbuf_addstr(&sb, "12345678");
	assert_false(sb.over);
	strbuf_addstr(&sb, "9");
	assert_true(sb.over);
	assert_string_equal(sb.buf, "12345678");
}

static void test_strbuf_grows(void **state)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

	(void)state;
	for (int i = 0; i < 10000; i++)
		strbuf_addf(&sb, "%05d", i);
	assert_int_equal(sb.len, 50000);
	assert_memory_equal(sb.buf + 5 * 1234, "01234", 5);
}

static void test_num(void **state)
{
	static const struct {
		const char *text;
		uint64_t min, max;
		int rc;
		uint64_t value;
	} rows[] = {
		{ "0", 0, 10, 0, 0 },	     { "10", 0, 10, 0, 10 },
		{ "11", 0, 10, -1, 0 },	     { "0", 1, 10, -1, 0 },
		{ "", 0, 10, -1, 0 },	     { " 1", 0, 10, -1, 0 },
		{ "1 ", 0, 10, -1, 0 },	     { "+1", 0, 10, -1, 0 },
		{ "-1", 0, 10, -1, 0 },	     { "0x1", 0, 10, -1, 0 },
		{ "007", 0, 10, 0, 7 },
		{ "18446744073709551615", 0, UINT64_MAX, 0, UINT64_MAX },
		{ "18446744073709551616", 0, UINT64_MAX, -1, 0 },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_err_ struct err err = ERR_INIT;
		uint64_t v = 99;
		int rc = num_parse(&v, rows[i].text, rows[i].min, rows[i].max,
				   "n", &err);

		assert_int_equal(rc, rows[i].rc);
		assert_true(v == (rc ? 99 : rows[i].value));
		assert_int_equal(!!err.msg, rc != 0);
	}
}

static void test_num_size(void **state)
{
	static const struct {
		const char *text;
		int rc;
		uint64_t value;
	} rows[] = {
		{ "1", 0, 1 },		 { "2k", 0, 2048 },
		{ "2K", 0, 2048 },	 { "3m", 0, 3 << 20 },
		{ "1g", 0, 1 << 30 },	 { "1t", -1, 0 },
		{ "k", -1, 0 },		 { "1kk", -1, 0 },
		{ "", -1, 0 },		 { "18446744073709551615k", -1, 0 },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		uint64_t v = 99;

		assert_int_equal(num_parse_size(&v, rows[i].text, "n", NULL),
				 rows[i].rc);
		assert_true(v == (rows[i].rc ? 99 : rows[i].value));
	}
}

static void test_err(void **state)
{
	_cleanup_err_ struct err err = ERR_INIT;
	_cleanup_err_ struct err other = ERR_INIT;

	(void)state;
	assert_non_null(err_msg(&err));
	assert_int_equal(err_code(&err, ERR_NOT_FOUND, "no '%s'", "x"), -1);
	assert_int_equal(err_set(&err, "another"), -1);
	assert_string_equal(err_msg(&err), "no 'x'");
	assert_int_equal(err_prefix(&err, "in %d", 3), -1);
	assert_string_equal(err_msg(&err), "in 3: no 'x'");
	err_move(&other, &err);
	assert_null(err.msg);
	assert_int_equal(other.code, ERR_NOT_FOUND);
	assert_string_equal(err_msg(&other), "in 3: no 'x'");
	err_errno(&err, 2, "cannot open '%s'", "f");
	assert_string_equal(err_msg(&err),
			    "cannot open 'f': No such file or directory");
	assert_int_equal(err_set(NULL, "nobody listens"), -1);
}

static void test_map(void **state)
{
	_cleanup_map_ struct map m = MAP_INIT;
	_cleanup_arena_ struct arena a = ARENA_INIT;
	bool added;

	(void)state;
	assert_null(map_find(&m, "x", 1));
	for (unsigned int i = 0; i < 5000; i++) {
		char *key = arena_printf(&a, "key%u", i);

		map_put(&m, key, strlen(key), &added)->value = i;
		assert_true(added);
	}
	for (unsigned int i = 0; i < 5000; i++) {
		_cleanup_free_ char *key = mem_printf("key%u", i);
		struct map_entry *e = map_find(&m, key, strlen(key));

		assert_non_null(e);
		assert_int_equal(e->value, i);
		assert_int_equal(m.entries[i].value, i);
	}
	map_put(&m, "key7", 4, &added);
	assert_false(added);
	assert_int_equal(m.n, 5000);
	assert_null(map_find(&m, "key5000", 7));
	map_set_ptr(&m, "pointer", &m);
	assert_ptr_equal(map_get_ptr(&m, "pointer"), &m);
	assert_null(map_get_ptr(&m, "nowhere"));
}

static void test_arena(void **state)
{
	_cleanup_arena_ struct arena a = ARENA_INIT;
	char *big;

	(void)state;
	for (size_t i = 1; i < 3000; i++) {
		char *p = arena_alloc(&a, i);

		assert_int_equal((uintptr_t)p % sizeof(void *), 0);
		assert_int_equal(p[0] | p[i - 1], 0);
		memset(p, 0xff, i);
	}
	big = arena_alloc(&a, 1 << 20);
	assert_int_equal(big[(1 << 20) - 1], 0);
	assert_string_equal(arena_strndup(&a, "abcdef", 3), "abc");
	arena_release(&a);
	assert_string_equal(arena_strdup(&a, "again"), "again");
}

static int by_value(const void *a, const void *b)
{
	return *(const int *)a - *(const int *)b;
}

static void test_vec(void **state)
{
	VEC(int) v = VEC_INIT;

	(void)state;
	for (int i = 0; i < 1000; i++)
		VEC_PUSH(&v, (i * 7919) % 1000);
	*VEC_ADD(&v) = -1;
	VEC_SORT(&v, by_value);
	assert_int_equal(v.n, 1001);
	for (int i = 0; i < 1001; i++)
		assert_int_equal(v.items[i], i - 1);
	VEC_RELEASE(&v);
	assert_null(v.items);
}

static void test_hash(void **state)
{
	(void)state;
	assert_true(hash_bytes("abc", 3, 0) == hash_bytes("abc", 3, 0));
	assert_true(hash_bytes("abc", 3, 0) != hash_bytes("abd", 3, 0));
	assert_true(hash_bytes("abc", 3, 0) != hash_bytes("abc", 3, 1));
	/* caches hold them */
	assert_true(hash_bytes("abc", 3, 0) == 0x81682dddf2a504c5ULL);
	assert_true(hash_bytes("mm_struct_notify", 13, 1) == 0x6ea6b30bcfdd702cULL);
	assert_true(hash_bytes("a\0", 2, 0) != hash_bytes("a", 1, 0));
	assert_true(hash_bytes("", 0, 0) != hash_bytes("\0", 1, 0));
}

static void test_file(void **state)
{
	_cleanup_free_ char *dir = NULL, *deep = NULL, *path = NULL;
	_cleanup_free_ char *link = NULL;
	_cleanup_strbuf_ struct strbuf back = STRBUF_INIT;
	_cleanup_err_ struct err err = ERR_INIT;

	(void)state;
	assert_int_equal(file_tempdir(&dir, "test-base", &err), 0);
	deep = mem_printf("%s/a/b/c", dir);
	path = mem_printf("%s/file", deep);
	link = mem_printf("%s/link", deep);
	assert_int_equal(file_mkdirs(deep, &err), 0);
	assert_int_equal(file_mkdirs(deep, &err), 0);
	assert_true(file_is_dir(deep));
	assert_int_equal(file_write(path, "12\0 4", 5, 0, &err), 0);
	assert_int_equal(file_read(&back, path, 0, 0, &err), 0);
	assert_int_equal(back.len, 5);
	assert_memory_equal(back.buf, "12\0 4", 5);
	assert_int_equal(file_read(&back, path, 4, 0, &err), -1);
	assert_int_equal(err.code, ERR_TOO_BIG);
	err_release(&err);
	assert_int_equal(symlink("file", link), 0);
	assert_int_equal(file_read(&back, link, 0, FILE_NOFOLLOW, &err), -1);
	err_release(&err);
	assert_int_equal(file_read(&back, dir, 0, 0, &err), -1);
	err_release(&err);
	assert_int_equal(file_remove_tree(dir, &err), 0);
	assert_false(file_is_dir(dir));
	assert_int_equal(file_remove_tree(dir, &err), 0);
	assert_int_equal(file_read(&back, path, 0, 0, &err), -1);
	assert_int_equal(err.code, ERR_NOT_FOUND);
}

/* Which of the 256 bytes a class has, in order. */
static void assert_class(bool (*has)(char), const char *want)
{
	char got[257];
	size_t n = 0;

	for (int c = 0; c < 256; c++)
		if (has((char)c))
			got[n++] = (char)c;
	assert_int_equal(n, strlen(want));
	assert_memory_equal(got, want, n);
}

static void test_char(void **state)
{
	char mixed[] = "ABZ[az9_\xc4";

	(void)state;
	assert_class(char_is_digit, "0123456789");
	assert_class(char_is_upper, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
	assert_class(char_is_letter, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
	assert_class(char_is_word, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_"
				   "abcdefghijklmnopqrstuvwxyz");
	assert_class(char_is_blank, "\t ");
	assert_class(char_is_space, "\t\n\r ");
	assert_class(char_is_c_space, "\t\n\v\f\r ");
	string_to_lower(mixed);
	assert_string_equal(mixed, "abz[az9_\xc4");
	assert_true(bytes_blank("", 0));
	assert_true(bytes_blank(" \f\n", 3));
	assert_false(bytes_blank("  x ", 4));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_strbuf),
		cmocka_unit_test(test_strbuf_ceiling),
		cmocka_unit_test(test_strbuf_grows),
		cmocka_unit_test(test_char),
		cmocka_unit_test(test_num),
		cmocka_unit_test(test_num_size),
		cmocka_unit_test(test_err),
		cmocka_unit_test(test_map),
		cmocka_unit_test(test_arena),
		cmocka_unit_test(test_vec),
		cmocka_unit_test(test_hash),
		cmocka_unit_test(test_file),
	};

	return cmocka_run_group_tests_name("base", tests, NULL, NULL);
}
