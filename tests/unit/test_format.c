// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "capi/format-member.h"
#include "capi/format.h"
#include "unit.h"

static const struct {
	const char *text;
	bool scanf;
	int n;
	enum format_class first, last;
	const char *shown;	/* of the last one */
} formats[] = {
	{ "done\\n", false, 0, 0, 0, "" },
	{ "100%%", false, 0, 0, 0, "" },
	{ "%d", false, 1, FORMAT_INT, FORMAT_INT, "%d" },
	{ "%hhu of %-8lu", false, 2, FORMAT_INT, FORMAT_LONG, "%-8lu" },
	{ "%s %#llx", false, 2, FORMAT_STR, FORMAT_LLONG, "%#llx" },
	{ "%*.*Lf", false, -1, 0, 0, "" },
	{ "%*.*d", false, 3, FORMAT_INT, FORMAT_INT, "%*.*d" },
	{ "%zu%td", false, 2, FORMAT_SIZE, FORMAT_SIZE, "%td" },
	{ "%pM %c", false, 2, FORMAT_PTR, FORMAT_INT, "%c" },
	{ "%jd", false, 1, FORMAT_UNKNOWN, FORMAT_UNKNOWN, "%jd" },
	{ "%", false, -1, 0, 0, "" },
	{ "%l", false, -1, 0, 0, "" },
	{ "%y", false, -1, 0, 0, "" },
	{ "%d %*d %[^]a] %8[0-9]", true, 3, FORMAT_UNKNOWN, FORMAT_UNKNOWN, "%8[0-9]" },
	{ "%[abc", true, -1, 0, 0, "" },
};

static void reads_format_strings(void **state)
{
	struct format_want w[FORMAT_MAX_ARGS];

	(void)state;
	for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++) {
		int n = format_read(w, formats[i].text, strlen(formats[i].text),
				    formats[i].scanf);

		if (n != formats[i].n)
			fail_msg("\"%s\" wants %d", formats[i].text, n);
		if (n < 1)
			continue;
		assert_int_equal(w[0].class, formats[i].first);
		assert_int_equal(w[n - 1].class, formats[i].last);
		assert_string_equal(w[n - 1].text, formats[i].shown);
	}
}

static void has_room_for_some(void **state)
{
	struct format_want w[FORMAT_MAX_ARGS];
	char text[2 * FORMAT_MAX_ARGS + 2];

	(void)state;
	for (size_t i = 0; i < sizeof(text); i += 2)
		memcpy(text + i, "%d", 2);
	assert_int_equal(format_read(w, text, sizeof(text) - 2, false), FORMAT_MAX_ARGS);
	assert_int_equal(format_read(w, text, sizeof(text), false), -1);
}

static const struct {
	enum format_class want, is;
	bool fits;
} pairs[] = {
	{ FORMAT_INT, FORMAT_INT, true },
	{ FORMAT_INT, FORMAT_LONG, false },
	{ FORMAT_INT, FORMAT_SIZE, false },
	{ FORMAT_INT, FORMAT_PTR, false },
	{ FORMAT_INT, FORMAT_UNKNOWN, true },
	{ FORMAT_LONG, FORMAT_SIZE, true },
	{ FORMAT_SIZE, FORMAT_LONG, true },
	{ FORMAT_SIZE, FORMAT_LLONG, false },
	{ FORMAT_LLONG, FORMAT_LONG, false },
	{ FORMAT_STR, FORMAT_PTR, true },
	{ FORMAT_STR, FORMAT_INT, false },
	{ FORMAT_PTR, FORMAT_LONG, false },
	{ FORMAT_PTR, FORMAT_AGGREGATE, false },
	{ FORMAT_UNKNOWN, FORMAT_AGGREGATE, true },
};

static void compares_classes(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		if (format_fits(pairs[i].want, pairs[i].is) != pairs[i].fits)
			fail_msg("pair %zu", i);
}

static const struct {
	const char *text;
	bool has, scanf;
	unsigned int fmt, first;
} attributes[] = {
	{ "__printf(2, 3)\nvoid f(int a, const char *fmt, ...);", true, false, 2, 3 },
	{ "void f(const char *fmt, ...) __attribute__((format(printf, 1, 2)));",
	  true, false, 1, 2 },
	{ "extern int f(const char *, ...)\n__attribute__ ((__format__ (__scanf__, 1, 0)));",
	  true, true, 1, 0 },
	{ "__scanf(1, 2) int f(const char *fmt, ...) { return 0; }", true, true, 1, 2 },
	{ "void f(const char *fmt, ...);", false, false, 0, 0 },
	{ "void f(void) { g(__printf(1, 2)); }", false, false, 0, 0 },
	{ "__printf(0, 2) void f(const char *fmt, ...);", false, false, 0, 0 },
	{ "__printf(A, B) void f(const char *fmt, ...);", false, false, 0, 0 },
	{ "__printf(1, 2", false, false, 0, 0 },
};

static void reads_attributes(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(attributes) / sizeof(attributes[0]); i++) {
		_cleanup_(cfile_release) struct cfile cf = { .facts = FACTS_INIT };
		struct format_attr attr = { 0 };

		cfile_parse(&cf, attributes[i].text, strlen(attributes[i].text), LEX_FULL);
		assert_true(cf.decls.n > 0);
		if (format_attr_read(&attr, &cf, &cf.decls.items[0]) != attributes[i].has)
			fail_msg("%s", attributes[i].text);
		assert_int_equal(attr.scanf, attributes[i].scanf && attributes[i].has);
		if (!attributes[i].has)
			continue;
		assert_int_equal(attr.fmt, attributes[i].fmt);
		assert_int_equal(attr.first, attributes[i].first);
	}
}

static void reads_members(void **state)
{
	static const char text[] =
		"struct log_ops {\n"
		"	int (*open)(struct log *log);\n"
		"	__printf(2, 3)\n"
		"	void (*print)(struct log *log, const char *fmt, ...);\n"
		"	void (*plain)(struct log *log, ...);\n"
		"	struct { int a; } inner;\n"
		"};\n";
	_cleanup_(cfile_release) struct cfile cf = { .facts = FACTS_INIT };
	_cleanup_arena_ struct arena a = ARENA_INIT;
	const struct format_member *m;
	format_member_vec v = VEC_INIT;

	(void)state;
	cfile_parse(&cf, text, strlen(text), LEX_FULL);
	format_members(&v, &cf, &a);
	assert_int_equal(v.n, 2);
	m = format_member_find(&v, "struct log_ops", "print");
	assert_non_null(m);
	assert_int_equal(m->attr.line, 3);
	assert_int_equal(m->attr.fmt, 2);
	assert_int_equal(m->attr.first, 3);
	m = format_member_find(&v, "struct log_ops", "plain");
	assert_non_null(m);
	assert_int_equal(m->attr.line, 0);
	assert_null(format_member_find(&v, "struct log", "print"));
	VEC_RELEASE(&v);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_format_strings),
		cmocka_unit_test(has_room_for_some),
		cmocka_unit_test(compares_classes),
		cmocka_unit_test(reads_attributes),
		cmocka_unit_test(reads_members),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
