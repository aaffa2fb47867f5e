// SPDX-License-Identifier: GPL-2.0-only
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "base/bytes.h"
#include "base/strbuf.h"
#include "base/when.h"
#include "merge/marked.h"

static void test_marked(void **state)
{
	/* the sides of the lines; m: a marker */
	static const struct {
		const char *text, *sides;
	} rows[] = {
		{ "", "" },
		{ "a\nb", "  " },
		{ "a\n<<<<<<< o\nb\n=======\nc\n>>>>>>> t\nd\n", " m<m>m " },
		{ "<<<<<<< o\nb\n||||||| base\nx\n=======\nc\n>>>>>>> t", "m<m|m>m" },
		{ "<<<<<<<<<<\n==========\n>>>>>>>>>>\n", "mmm" },
		{ "<<<<<<< o\r\n=======\r\n>>>>>>> t\r\n", "mmm" },
		/* out of order, or no markers at all */
		{ "=======\n>>>>>>> t\n<<<<<<\n<<<<<<<x\n", "    " },
		{ "<<<<<<< a\n<<<<<<< b\n>>>>>>> c\n=======\n>>>>>>> d\n", "m<<mm" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct marked m = marked_open(rows[i].text, strlen(rows[i].text));
		_cleanup_strbuf_ struct strbuf sides = STRBUF_INIT;
		struct marked_line line;
		uint32_t n = 0;

		while (marked_next(&line, &m)) {
			assert_int_equal(line.number, ++n);
			strbuf_addch(&sides, line.marker ? 'm' : line.side);
		}
		assert_string_equal(sides.buf, rows[i].sides);
	}
}

static void test_when(void **state)
{
	static const struct {
		int64_t seconds;
		enum when_form form;
		const char *text;
	} rows[] = {
		{ 1563000000, WHEN_DAY, "2019-07-13" },
		{ 1563000000, WHEN_MINUTE, "2019-07-13 06:40" },
		{ 1563000000, WHEN_SECOND, "2019-07-13 06:40:00 +0000" },
		{ 1563000000, WHEN_ISO, "2019-07-13T06:40:00Z" },
		{ 1563000000, WHEN_MAIL, "Sat, 13 Jul 2019 06:40:00" },
		{ INT64_MAX, WHEN_DAY, "" },
	};
	char text[WHEN_SIZE];

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		assert_int_equal(when_text(text, rows[i].seconds, rows[i].form),
				 *rows[i].text != 0);
		assert_string_equal(text, rows[i].text);
	}
}

static void test_same(void **state)
{
	(void)state;
	assert_true(string_same(NULL, NULL));
	assert_true(string_same("a", "a"));
	assert_false(string_same("a", "b"));
	assert_false(string_same(NULL, ""));
	assert_false(string_same("", NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_marked),
		cmocka_unit_test(test_when),
		cmocka_unit_test(test_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
