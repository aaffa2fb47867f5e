// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "base/text.h"
#include "unit.h"

static const struct {
	const char *in;
	size_t n;		/* 0: up to the NUL */
	const char *escaped;
	const char *utf8;
	const char *quoted;
} rows[] = {
	{ "plain", 0, "plain", "plain", "plain" },
	{ "", 0, "", "", "" },
	{ "a\nb", 0, "a\\nb", "a\nb", "\"a\\nb\"" },
	{ "a\tb", 0, "a\\tb", "a\tb", "\"a\\tb\"" },
	{ "\033[2J", 0, "\\x1b[2J", "\033[2J", "\"\\033[2J\"" },
	{ "\177", 0, "\\x7f", "\177", "\"\\177\"" },
	{ "a\0b", 3, "a\\x00b", "a", "\"a\\000b\"" },
	/* C1: CSI in one character, and as a lone byte */
	{ "\302\233m", 0, "\\x9bm", "\302\233m", "\"\\302\\233m\"" },
	{ "\233m", 0, "\\x9bm", "\357\277\275m", "\"\\233m\"" },
	/* letters stay, marks that reorder text do not */
	{ "Ren\303\251", 0, "Ren\303\251", "Ren\303\251", "\"Ren\\303\\251\"" },
	{ "a\342\200\256b", 0, "a\\u202eb", "a\342\200\256b",
	  "\"a\\342\\200\\256b\"" },
	{ "\342\201\246", 0, "\\u2066", "\342\201\246", "\"\\342\\201\\246\"" },
	{ "\357\273\277x", 0, "\\ufeffx", "\357\273\277x",
	  "\"\\357\\273\\277x\"" },
	{ "\363\240\200\201", 0, "\\U000e0001", "\363\240\200\201",
	  "\"\\363\\240\\200\\201\"" },
	/* not UTF-8: overlong, surrogate, too high, cut short */
	{ "\300\200", 0, "\\xc0\\x80", "\357\277\275\357\277\275",
	  "\"\\300\\200\"" },
	{ "\355\240\200", 0, "\\xed\\xa0\\x80",
	  "\357\277\275\357\277\275\357\277\275", "\"\\355\\240\\200\"" },
	{ "\364\220\200\200", 0, "\\xf4\\x90\\x80\\x80",
	  "\357\277\275\357\277\275\357\277\275\357\277\275",
	  "\"\\364\\220\\200\\200\"" },
	{ "x\342\202", 0, "x\\xe2\\x82", "x\357\277\275\357\277\275",
	  "\"x\\342\\202\"" },
	{ "say \"\\\"", 0, "say \"\\\"", "say \"\\\"", "\"say \\\"\\\\\\\"\"" },
};

static size_t length(size_t i)
{
	return rows[i].n ? rows[i].n : strlen(rows[i].in);
}

static void test_escape(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

		text_escape(&sb, rows[i].in, length(i), 0);
		assert_string_equal(sb.buf, rows[i].escaped);
		assert_true(text_is_utf8(sb.buf, sb.len));
	}
}

static void test_to_utf8(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

		text_to_utf8(&sb, rows[i].in, length(i));
		assert_string_equal(sb.buf, rows[i].utf8);
		assert_true(text_is_utf8(sb.buf, sb.len));
	}
}

static void test_quote_path(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

		text_quote_path(&sb, rows[i].in, length(i));
		assert_string_equal(sb.buf, rows[i].quoted);
	}
}

static void test_unquote(void **state)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	static const char *const damaged[] = { "\"", "\"a", "\"\\x\"", "\"\\400\"",
					       "\"a\nb\"", "\"\\000\"" };

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		const char *q = rows[i].quoted;

		if (*q != '"' || memchr(rows[i].in, 0, length(i)))
			continue;
		strbuf_reset(&sb);
		assert_int_equal(text_unquote(&sb, q, q + strlen(q)), strlen(q));
		assert_int_equal(sb.len, length(i));
		assert_memory_equal(sb.buf, rows[i].in, sb.len);
	}
	for (size_t i = 0; i < N_ROWS(damaged); i++)
		assert_int_equal(text_unquote(&sb, damaged[i],
					      damaged[i] + strlen(damaged[i])), 0);
}

static void test_kept(void **state)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

	(void)state;
	text_escape(&sb, "a\tb\nc\r", 6, TEXT_KEEP_TAB | TEXT_KEEP_NEWLINE);
	assert_string_equal(sb.buf, "a\tb\nc\\x0d");
}

static void test_width(void **state)
{
	(void)state;
	assert_int_equal(text_width("abc", 3), 3);
	assert_int_equal(text_width("Ren\303\251", 5), 4);
	assert_int_equal(text_width("e\314\201", 3), 1);
}

static void test_base64(void **state)
{
	static const struct {
		const char *in, *out;
	} b[] = {
		{ "", "" },	      { "f", "Zg==" },	     { "fo", "Zm8=" },
		{ "foo", "Zm9v" },    { "foob", "Zm9vYg==" }, { "\377\376", "//4=" },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(b); i++) {
		_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

		text_base64(&sb, b[i].in, strlen(b[i].in));
		assert_string_equal(sb.buf, b[i].out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_escape),
		cmocka_unit_test(test_to_utf8),
		cmocka_unit_test(test_quote_path),
		cmocka_unit_test(test_unquote),
		cmocka_unit_test(test_kept),
		cmocka_unit_test(test_width),
		cmocka_unit_test(test_base64),
	};

	return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
