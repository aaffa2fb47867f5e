// SPDX-License-Identifier: GPL-2.0-only
/* What the values of a suppression mean, and what a message says it is a copy of. */
#include <git2.h>
#include <string.h>

#include "flow/same-patch.h"
#include "flow/suppress.h"
#include "unit.h"

static void test_days(void **state)
{
	/* 2024-02-29T12:00:00Z */
	const int64_t now = 1709208000;
	static const struct {
		const char *until;
		int over;
	} rows[] = {
		{ "2024-02-28", 1 }, { "2024-02-29", 0 }, { "2024-03-01", 0 },
		{ "0001-01-01", 1 }, { "9999-12-31", 0 }, { "2023-02-29", -1 },
		{ "1900-02-29", -1 }, { "2000-02-29", 1 }, { "2024-13-01", -1 },
		{ "2024-00-10", -1 }, { "2024-04-31", -1 }, { "2024-01-00", -1 },
		{ "2024-1-1", -1 }, { "2024-01-01 ", -1 }, { "2024/01/01", -1 },
		{ "+024-01-01", -1 }, { "", -1 }, { "v6.12", -1 },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++)
		if (suppress_day_over(rows[i].until, now) != rows[i].over)
			fail_msg("%s", rows[i].until);
	/* the last second of a day, and the next one */
	assert_int_equal(suppress_day_over("1970-01-01", 86399), 0);
	assert_int_equal(suppress_day_over("1970-01-01", 86400), 1);
}

static void test_releases(void **state)
{
	static const char *const good[] = { "v6.12", "v6.12-rc3", "v2.39.5",
					    "next-20260101", "drm-2019" };
	static const char *const bad[] = { "", "never", "6.12", "2024-13-01",
					   "v6..12", "v6.12.lock", "v6 12",
					   "v6~1", "-v6", "v6:x", "v6@{1}" };

	(void)state;
	git_libgit2_init();
	for (size_t i = 0; i < N_ROWS(good); i++)
		if (!suppress_is_release(good[i]))
			fail_msg("%s", good[i]);
	for (size_t i = 0; i < N_ROWS(bad); i++)
		if (suppress_is_release(bad[i]))
			fail_msg("%s", bad[i]);
	git_libgit2_shutdown();
}

static void test_owners(void **state)
{
	static const char *const good[] = { "A <a@b>", "A U Thor <a.u@b.org>",
					    "Ren\303\251 <r@x.y>" };
	static const char *const bad[] = { "", "A", "<a@b>", " <a@b>", "A<a@b>",
					   "A <a>", "A <@b>", "A <a@>",
					   "A <a@b> and B <b@c>", "A <a @b>",
					   "A <a@b> ", "A a@b", "A\t<a@b>",
					   "A\033 <a@b>", "A\n<a@b>" };

	(void)state;
	for (size_t i = 0; i < N_ROWS(good); i++)
		if (!suppress_is_owner(good[i]))
			fail_msg("%s", good[i]);
	for (size_t i = 0; i < N_ROWS(bad); i++)
		if (suppress_is_owner(bad[i]))
			fail_msg("%s", bad[i]);
}

static void test_paths(void **state)
{
	static const struct {
		const char *pattern, *path;
		bool meets;
	} rows[] = {
		{ "mm/hmm.c", "mm/hmm.c", true },
		{ "mm", "mm/hmm.c", true },
		{ "mm/", "mm/hmm.c", true },
		{ "m", "mm/hmm.c", false },
		{ "mm/hmm", "mm/hmm.c", false },
		{ "*.c", "mm/hmm.c", true },
		{ "drivers/*/amd", "drivers/gpu/drm/amd/a.c", true },
		{ "mm/hmm.?", "mm/hmm.c", true },
		{ "mm/[a-h]*.c", "mm/hmm.c", true },
		{ "mm/[!h]*.c", "mm/hmm.c", false },
		{ "mm/\\*.c", "mm/hmm.c", false },
		{ "*", "mm/hmm.c", true },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++)
		if (suppress_path_meets(rows[i].pattern, rows[i].path) !=
		    rows[i].meets)
			fail_msg("%s %s", rows[i].pattern, rows[i].path);
}

#define HEX "0123456789abcdef0123456789abcdef01234567"

static void test_picked(void **state)
{
	static const struct {
		const char *message;
		size_t n;
	} rows[] = {
		{ "", 0 },
		{ "s\n\n(cherry picked from commit " HEX ")\n", 1 },
		{ "s\n\n(cherry picked from commit " HEX ")\r\n", 1 },
		{ "s\n\n(cherry picked from commit 0123456)", 1 },
		{ "s\n\n(cherry picked from commit 012345)", 0 },
		{ "s\n\n(cherry picked from commit " HEX "8)\n", 0 },
		{ "s\n\n(cherry picked from commit xyzxyzx)\n", 0 },
		{ "s\n\n  (cherry picked from commit " HEX ")\n", 0 },
		{ "s\n\nas (cherry picked from commit " HEX ")\n", 0 },
		{ "s\n\ncommit " HEX " upstream.\n", 1 },
		{ "s\n\n[ Upstream commit " HEX " ]\n", 1 },
		{ "s\n\ncommit " HEX " upstream.\n(cherry picked from commit "
		  HEX ")\n", 2 },
		{ "s\n\ncommit " HEX "\n", 0 },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		struct picked p[4];

		if (same_patch_picked(p, 4, rows[i].message) != rows[i].n)
			fail_msg("%s", rows[i].message);
	}
}

static void test_picked_limit(void **state)
{
	static const char twice[] = "commit 0123456 upstream.\n"
				    "commit 89abcde upstream.\n";
	struct picked p[2];

	(void)state;
	assert_int_equal(same_patch_picked(p, 1, twice), 1);
	assert_int_equal(same_patch_picked(p, 2, twice), 2);
	assert_memory_equal(p[1].hex, "89abcde", 7);
	assert_int_equal(p[1].len, 7);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_days),
		cmocka_unit_test(test_releases),
		cmocka_unit_test(test_owners),
		cmocka_unit_test(test_paths),
		cmocka_unit_test(test_picked),
		cmocka_unit_test(test_picked_limit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
