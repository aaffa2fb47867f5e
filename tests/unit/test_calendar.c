// SPDX-License-Identifier: GPL-2.0-only
/* The release calendar: tags, what they tell, and when things land. */
#include <string.h>

#include "base/mem.h"
#include "flow/calendar.h"
#include "unit.h"

static int64_t day(const char *text)
{
	int64_t d = 0;

	if (!calendar_parse_day(&d, text))
		fail_msg("%s", text);
	return d;
}

static void test_tags(void **state)
{
	static const struct {
		const char *name;
		unsigned int major, minor, rc;
		bool third;
	} good[] = {
		{ "v5.2", 5, 2, 0, false }, { "v5.2-rc4", 5, 2, 4, false },
		{ "v4.20-rc7", 4, 20, 7, false }, { "v2.39.0", 2, 39, 0, true },
		/* rc0 is the first there */
		{ "v2.39.0-rc0", 2, 39, 1, true },
	};
	static const char *const bad[] = {
		"", "v", "v5", "5.2", "v5.2-rc", "v5.2-rc0", "v5.2-rc4x", "v5.2.3", "v5.2.1-rc1",
		"v5.2-next", "v5..2", "v99999.1", "v5.2-rc-1", "vv5.2", "v5.2 ",
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(good); i++) {
		struct calendar_tag t = { .day = 7 };

		if (!calendar_parse_tag(&t, good[i].name))
			fail_msg("%s", good[i].name);
		assert_int_equal(t.major, good[i].major);
		assert_int_equal(t.minor, good[i].minor);
		assert_int_equal(t.rc, good[i].rc);
		assert_int_equal(t.third, good[i].third);
		assert_int_equal(t.day, 7);
	}
	for (size_t i = 0; i < N_ROWS(bad); i++) {
		struct calendar_tag t;

		if (calendar_parse_tag(&t, bad[i]))
			fail_msg("%s", bad[i]);
	}
}

static void test_days(void **state)
{
	static const char *const bad[] = { "", "2019", "2019-7-7", "2019-06-31", "2019-02-29",
					   "2019-07-07 ", "x2019-07-07", "2019-13-01" };
	int64_t d;

	(void)state;
	assert_int_equal(day("1970-01-02"), CALENDAR_DAY);
	for (size_t i = 0; i < N_ROWS(bad); i++)
		if (calendar_parse_day(&d, bad[i]))
			fail_msg("%s", bad[i]);
}

/* The real ones, as kernel.org has them. */
static const struct {
	const char *name, *day;
} kernel[] = {
	{ "v5.0", "2019-03-03" }, { "v5.1-rc1", "2019-03-17" }, { "v5.1-rc2", "2019-03-24" },
	{ "v5.1-rc3", "2019-03-31" }, { "v5.1-rc4", "2019-04-07" },
	{ "v5.1-rc5", "2019-04-14" }, { "v5.1-rc6", "2019-04-21" },
	{ "v5.1-rc7", "2019-04-28" }, { "v5.1", "2019-05-05" }, { "v5.2-rc1", "2019-05-19" },
	{ "v5.2-rc2", "2019-05-26" }, { "v5.2-rc3", "2019-06-02" },
	{ "v5.2-rc4", "2019-06-08" }, { "v5.2-rc5", "2019-06-16" },
	{ "v5.2-rc6", "2019-06-22" }, { "v5.2-rc7", "2019-06-30" }, { "v5.2", "2019-07-07" },
	{ "v5.3-rc1", "2019-07-21" }, { "v5.3-rc2", "2019-07-28" },
};

/* The first @n of them, in another order. */
static void make(struct calendar *c, size_t n)
{
	struct calendar_tag tags[N_ROWS(kernel)] = { { 0 } };

	for (size_t i = 0; i < n; i++) {
		struct calendar_tag *t = &tags[n - 1 - i];

		t->day = day(kernel[i].day);
		assert_true(calendar_parse_tag(t, kernel[i].name));
	}
	calendar_make(c, tags, n);
}

static void is_day(int64_t got, const char *wanted)
{
	_cleanup_free_ char *text = calendar_day(got);

	assert_string_equal(text, wanted);
}

static void is_name(const struct calendar *c, unsigned int k, unsigned int rc,
		    const char *wanted)
{
	_cleanup_free_ char *text = calendar_name(c, k, rc);

	assert_string_equal(text, wanted);
}

static void test_made(void **state)
{
	struct calendar c;
	unsigned int k, rc;

	(void)state;
	/* v5.2-rc7 is the newest */
	make(&c, 16);
	assert_true(c.anchored);
	assert_int_equal(c.window_days, 14);
	assert_int_equal(c.window_from, CALENDAR_ASSUMED);	/* two are too few */
	assert_int_equal(c.rc_days, 7);
	assert_int_equal(c.rc_from, CALENDAR_TAGS);
	assert_int_equal(c.last_rc, 7);
	is_name(&c, 0, 0, "v5.2");
	is_name(&c, 1, 1, "v5.3-rc1");
	is_day(calendar_opens(&c, 0), "2019-05-05");
	is_day(calendar_release(&c, 0), "2019-07-07");
	is_day(calendar_opens(&c, 1), "2019-07-07");
	is_day(calendar_rc(&c, 1, 1), "2019-07-21");
	is_day(calendar_release(&c, 1), "2019-09-08");
	calendar_at(&k, &rc, &c, day("2019-07-01"));
	assert_int_equal(k, 0);
	assert_int_equal(rc, 7);
	calendar_at(&k, &rc, &c, day("2019-07-07"));
	assert_int_equal(k, 1);
	assert_int_equal(rc, 0);
	calendar_at(&k, &rc, &c, day("2019-07-21"));
	assert_int_equal(rc, 1);
	/* a release is the newest */
	make(&c, 17);
	is_name(&c, 0, 0, "v5.3");
	is_day(calendar_opens(&c, 0), "2019-07-07");
	is_day(calendar_rc(&c, 0, 1), "2019-07-21");
	assert_false(calendar_is_over(&c, day("2019-12-01")));
	assert_true(calendar_is_over(&c, day("2026-01-01")));
	/* nothing is */
	make(&c, 0);
	assert_false(c.anchored);
	is_name(&c, 1, 1, "the next release");
}

static void test_names(void **state)
{
	struct calendar_tag t = { .day = 0 };
	struct calendar c;

	(void)state;
	assert_true(calendar_parse_tag(&t, "v5.19"));
	t.day = day("2022-07-31");
	calendar_make(&c, &t, 1);
	is_name(&c, 0, 0, "v6.0");
	is_name(&c, 1, 2, "v6.1-rc2");
	assert_true(calendar_parse_tag(&t, "v2.39.0-rc1"));
	calendar_make(&c, &t, 1);
	is_name(&c, 0, 2, "v2.39.0-rc1");
	is_name(&c, 1, 1, "v2.40.0-rc0");
}

static void lands(const struct calendar *c, const char *when, unsigned int cutoff, bool queued,
		  const char *release, bool held)
{
	struct calendar_landing l;
	_cleanup_free_ char *name = NULL;

	calendar_land(&l, c, day(when), &cutoff, 1, queued);
	name = calendar_name(c, l.k, l.rc);
	if (strcmp(name, release) != 0 || l.held != held)
		fail_msg("%s, rc%u%s: %s%s", when, cutoff, queued ? ", queued" : "", name,
			 l.held ? ", held" : "");
	if (l.day != calendar_rc(c, l.k, 1))
		fail_msg("%s: not by the end of the window", when);
}

static void test_landing(void **state)
{
	struct calendar_landing l;
	struct calendar c;

	(void)state;
	make(&c, 16);
	/* before the window, with and without a cut-off that is over */
	lands(&c, "2019-06-20", 6, false, "v5.3-rc1", false);
	lands(&c, "2019-07-01", 0, false, "v5.3-rc1", false);
	lands(&c, "2019-07-01", 6, false, "v5.4-rc1", true);
	lands(&c, "2019-07-01", 6, true, "v5.4-rc1", true);
	/* the day of rc6, counted back from rc7, still counts */
	lands(&c, "2019-06-23", 6, false, "v5.3-rc1", false);
	lands(&c, "2019-06-24", 6, false, "v5.4-rc1", true);
	/* in it: what is there goes, what comes waits */
	lands(&c, "2019-07-10", 0, true, "v5.3-rc1", false);
	lands(&c, "2019-07-10", 6, true, "v5.4-rc1", true);
	lands(&c, "2019-07-10", 0, false, "v5.4-rc1", false);
	lands(&c, "2019-07-10", 6, false, "v5.4-rc1", false);
	/* fixes go into the next rc, and at last into the release */
	calendar_land_fix(&l, &c, day("2019-07-10"));
	assert_int_equal(l.k, 1);
	assert_int_equal(l.rc, 1);
	is_day(l.day, "2019-07-21");
	calendar_land_fix(&l, &c, day("2019-06-25"));
	assert_int_equal(l.k, 0);
	assert_int_equal(l.rc, 7);
	calendar_land_fix(&l, &c, day("2019-07-01"));
	assert_int_equal(l.rc, 0);
	is_day(l.day, "2019-07-07");
}

static void test_configured(void **state)
{
	static const char *const bad[] = { "window", "window=", "window=0", "window=x", "rc=400",
					   "release=v5.2", "release=5.2:2019-07-07",
					   "release=v5.2:2019-07-32", "lastrc=8", "rc=7,window=2" };
	struct calendar c, before;

	(void)state;
	make(&c, 0);
	assert_int_equal(calendar_configure(&c, " window=10 rc=5  last-rc=8 "
					    "release=v5.2:2019-07-07", NULL), 0);
	assert_true(c.anchored);
	assert_int_equal(c.window_from, CALENDAR_CONFIG);
	is_name(&c, 0, 0, "v5.3");
	is_day(calendar_rc(&c, 0, 1), "2019-07-17");
	is_day(calendar_release(&c, 0), "2019-08-26");
	before = c;
	for (size_t i = 0; i < N_ROWS(bad); i++) {
		if (calendar_configure(&c, bad[i], NULL) == 0)
			fail_msg("%s", bad[i]);
		assert_memory_equal(&c, &before, sizeof(c));
	}
	/* one more rc than tags have had so far */
	make(&c, 16);
	assert_int_equal(calendar_configure(&c, "last-rc=8", NULL), 0);
	is_day(calendar_release(&c, 0), "2019-07-14");
}

static void test_cutoffs(void **state)
{
	static const char *const bad[] = { "", "rc", "rc0", "6", "rc6 ", "rc6x", "RC6", "rc12345" };
	unsigned int rc = 0;

	(void)state;
	assert_true(calendar_parse_cutoff(&rc, "rc6"));
	assert_int_equal(rc, 6);
	for (size_t i = 0; i < N_ROWS(bad); i++)
		if (calendar_parse_cutoff(&rc, bad[i]))
			fail_msg("%s", bad[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tags),
		cmocka_unit_test(test_days),
		cmocka_unit_test(test_made),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_landing),
		cmocka_unit_test(test_configured),
		cmocka_unit_test(test_cutoffs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
