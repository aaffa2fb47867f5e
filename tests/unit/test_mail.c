// SPDX-License-Identifier: GPL-2.0-only
/*
 * Mails as data: what subjects, trailers and dates say, and mails that want to do
 * harm. That texts are those of git is for t0500 to show.
 */
#include "base/vec.h"
#include "mail/message.h"
#include "sandbox.h"

#define PATCH "---\ndiff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n"

/*
 * Subjects.
 */
static const struct {
	const char *subject, *want;
} subjects[] = {
	{ "x", "v1" },
	{ "[PATCH] x", "patch v1" },
	{ "[PATCH 1/2] x", "patch v1 1/2" },
	{ "[PATCH v2 01/12] x", "patch V2 1/12" },
	{ "[PATCHv3 0/1] x", "patch V3 0/1" },
	{ "[patch-v3,0/1] x", "patch V3 0/1" },
	{ "[RFC PATCH net-next v12 3/4] x", "patch rfc V12 3/4 net-next" },
	{ "[RFC/PATCH] x", "patch rfc v1" },
	{ "[RFC][PATCH][v2][1/2] x", "patch rfc V2 1/2" },
	{ "[RESEND] [PATCH 5.10 1/2] x", "patch resend v1 1/2 5.10" },
	{ "[PATCH 4/3] x", "patch v1 4/3" },
	{ "Re: [PATCH 1/2] x", "patch reply v1 1/2" },
	{ "AW: Re: [PATCH] x", "patch reply v1" },
	{ "Fwd: x", "reply v1" },
	{ "regression in x", "v1" },
	{ "[PATCH 1/2", "v1" },
	{ "x [PATCH 1/2]", "v1" },
	{ "[v0 1/0x 1/ /1 99999999999/1 v99999999999] x",
	  "v1 v0 1/0x 1/ /1 99999999999/1 v99999999999" },
	{ "[] [ ] [,] x", "v1" },
	{ "[PATCH\001\033[2J] x", "patch v1 \001\033[2J" },
};

static void show_tags(struct strbuf *out, const struct mail_tags *t)
{
	strbuf_addf(out, "%s%s%s%s%s%u", t->patch ? "patch " : "", t->rfc ? "rfc " : "",
		    t->resend ? "resend " : "", t->reply ? "reply " : "",
		    t->has_version ? "V" : "v", t->version);
	if (t->numbered)
		strbuf_addf(out, " %u/%u", t->number, t->total);
	for (size_t i = 0; i < t->n_words; i++)
		strbuf_addf(out, " %s", t->words[i]);
}

static void test_tags(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ROWS(subjects); i++) {
		_cleanup_arena_ struct arena arena = ARENA_INIT;
		_cleanup_strbuf_ struct strbuf got = STRBUF_INIT;
		struct mail_tags tags;

		mail_parse_tags(&tags, subjects[i].subject, &arena);
		show_tags(&got, &tags);
		if (strcmp(got.buf, subjects[i].want))
			fail_msg("%s: '%s', not '%s'", subjects[i].subject, got.buf,
				 subjects[i].want);
	}
}

/*
 * Trailers of messages.
 */
static const struct {
	const char *text, *want;
} messages[] = {
	{ "", "" },
	{ "text\n", "" },
	{ "text\n\nSigned-off-by: A <a@x>\n", "Signed-off-by=A <a@x>;" },
	{ "text\n\nFixes: 123 (\"x\")\nCc: a\n  b\nAcked-by: B <b@x>\n\n\n",
	  "Fixes=123 (\"x\");Cc=a b;Acked-by=B <b@x>;" },
	{ "text\n\nA: b\n\nmore text\n", "" },
	{ "text: with a colon\nand more\n", "" },
	{ "Note: this\nis no trailer\nat all\n", "" },
	{ "x\n\nAcked-by: A <a@x>\n[b: did it]\nAcked-by: B <b@x>\n",
	  "Acked-by=A <a@x>;Acked-by=B <b@x>;" },
	{ "x\n\nAcked-by: A\tB\r <a@x>", "Acked-by=A B <a@x>;" },
	{ "x\n\n> Acked-by: A <a@x>\n", "" },
	{ "x\n\n-by: A\nAcked-by:A\n", "" },
};

static void test_trailers(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ROWS(messages); i++) {
		_cleanup_arena_ struct arena arena = ARENA_INIT;
		_cleanup_strbuf_ struct strbuf got = STRBUF_INIT;
		const struct mail_trailer *t;
		size_t n = mail_find_trailers(&t, messages[i].text, strlen(messages[i].text),
					      &arena);

		for (size_t k = 0; k < n; k++)
			strbuf_addf(&got, "%s=%s;", t[k].key, t[k].value);
		assert_string_equal(got.buf, messages[i].want);
	}
}

/*
 * Dates, as git reads them.
 */
static const char *const dates[] = {
	"Mon, 1 Jul 2019 12:00:00 +0200", "Mon, 01 Jul 2019 12:00 -0700 (PDT)",
	"1 Jul 2019 12:00:00 GMT", "2019-07-01 12:00:00 +0530", "2019-07-01T12:00:00Z",
	"@1561975200 +0200", "1561975200 -0330", "Thu, 29 Feb 2024 23:59:59 +0000",
	"Tue, 31 Dec 2019 23:59:60 +0000", "Jul 1 12:00:00 2019 +0100",
	"Mon, 1 Jul 2019 12:00:00 +02:00", "1 Jul 99 12:00:00 +0000",
};

static void test_dates(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ROWS(dates); i++) {
		_cleanup_free_ char *script = mem_printf(
			"GIT_AUTHOR_DATE='%s' git var GIT_AUTHOR_IDENT | sed 's/.*> //'", dates[i]);
		_cleanup_free_ char *want = sh(script);
		_cleanup_free_ char *got = NULL;
		struct mail_date d;

		assert_int_equal(mail_parse_date(&d, dates[i]), 0);
		got = mem_printf("%lld %c%02d%02d", (long long)d.seconds, d.offset < 0 ? '-' : '+',
				 abs(d.offset) / 60, abs(d.offset) % 60);
		if (strcmp(got, want))
			fail_msg("%s: %s, not %s", dates[i], got, want);
	}
}

static void test_no_dates(void **state)
{
	static const char *const none[] = {
		"", "garbage", "12:00:00", "1 Jul 2019", "32 Jul 2019 12:00:00 +0000",
		"Mon, 1 Jul 20199999999999999999999 12:00:00", "@", "@x", "1 Jul 12:00:00",
		"30 Feb 2019 12:00:00", "1 Jul 1969 12:00:00", "1 Jul 2019 25:00:00",
	};
	struct mail_date d;

	(void)state;
	for (size_t i = 0; i < N_ROWS(none); i++) {
		if (mail_parse_date(&d, none[i]) != -1 || d.valid || d.seconds)
			fail_msg("'%s' is a date", none[i]);
	}
}

/*
 * One mail.
 */
static void test_fields(void **state)
{
	static const char text[] =
		"From x Mon Sep 17 00:00:00 2001\n"
		"From: Sender <s@x.org>\nTo: =?utf-8?q?J=C3=B6rg?= <j@x.org>\n"
		"Subject: [PATCH v2 2/3] outer\nDate: Mon, 1 Jul 2019 12:00:00 +0200\n"
		"Message-Id: <m@x> (comment)\nIn-Reply-To: <p@x> <q@x>\n"
		"References: <a@x>\n\t<b@x> <> <c\n"
		"\nFrom: Author <a@x.org>\nSubject: inner\n\nbody\n\nAcked-by: B <b@x>\n"
		PATCH "-- \n2.39\n\nbase-commit: 0123456789abcdef\nchange-id: 20190701-x-1\n"
		"prerequisite-patch-id: 1111111\nprerequisite-patch-id: 2222222\n";
	static const struct mail_opts opts = MAIL_OPTS_INIT;
	_cleanup_(mail_freep) struct mail *m = NULL;
	_cleanup_strbuf_ struct strbuf message = STRBUF_INIT;

	(void)state;
	assert_int_equal(mail_parse(&m, text, sizeof(text) - 1, &opts, NULL), 0);
	assert_string_equal(m->author.email, "a@x.org");
	assert_string_equal(m->sender.email, "s@x.org");
	assert_string_equal(m->subject, "inner");
	assert_string_equal(m->raw_subject, "[PATCH v2 2/3] outer");
	assert_int_equal(m->tags.number, 2);
	assert_string_equal(m->message_id, "m@x");
	assert_string_equal(m->in_reply_to, "p@x");
	assert_int_equal(m->n_references, 2);
	assert_string_equal(m->references[1], "b@x");
	assert_string_equal(mail_header(m, "to"), "J\303\266rg <j@x.org>");
	assert_null(mail_header(m, "cc"));
	assert_int_equal(m->n_trailers, 1);
	assert_string_equal(m->base_commit, "0123456789abcdef");
	assert_string_equal(m->change_id, "20190701-x-1");
	assert_int_equal(m->n_prerequisites, 2);
	assert_true(mail_is_patch(m));
	assert_true(!strncmp(m->patch, "---\ndiff", 8) && !strncmp(m->diff, "diff", 4));
	mail_commit_message(&message, m);
	assert_string_equal(message.buf, "inner\n\nbody\n\nAcked-by: B <b@x>\n");
}

static void test_parts(void **state)
{
	static const char text[] =
		"Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\ntext\n"
		"--b\nContent-Type: TEXT/X-Patch; name=\"../../etc/x\"\n"
		"Content-Disposition: attachment; filename=\"a/b\\\\c.patch\"\n"
		"Content-Transfer-Encoding: base64\n\nLS0tCg==\n--b--\n";
	static const struct mail_opts opts = MAIL_OPTS_INIT;
	_cleanup_(mail_freep) struct mail *m = NULL;

	(void)state;
	assert_int_equal(mail_parse(&m, text, sizeof(text) - 1, &opts, NULL), 0);
	assert_int_equal(m->n_parts, 2);
	assert_false(m->parts[0].attachment);
	assert_string_equal(m->parts[1].type, "text/x-patch");
	assert_string_equal(m->parts[1].name, "c.patch");
	assert_true(m->parts[1].attachment);
	assert_int_equal(m->parts[1].len, 4);
	assert_string_equal(m->parts[1].data, "---\n");
	assert_string_equal(m->body, "text\n");
}

/*
 * Mails that want to do harm.
 */
static void refuses(const char *what, const char *data, size_t len,
		    const struct mail_opts *opts, const char *why, enum err_code code)
{
	_cleanup_(mail_freep) struct mail *m = NULL;
	_cleanup_err_ struct err err = ERR_INIT;

	if (mail_parse(&m, data, len, opts, &err) != -1)
		fail_msg("%s is read", what);
	assert_null(m);
	if (!strstr(err_msg(&err), why) || (code != ERR_NONE && err.code != code))
		fail_msg("%s: '%s' has no '%s'", what, err_msg(&err), why);
}

static void test_nul(void **state)
{
	static const struct mail_opts opts = MAIL_OPTS_INIT;
	static const char header[] = "From: A\0B <a@x>\n\ntext\n";
	static const char word[] = "From: =?utf-8?q?A=00?= <a@x>\n\ntext\n";
	static const char body[] = "Subject: x\n\nte\0xt\n" PATCH;
	static const char talk[] = "Subject: x\n\nte\0xt\n";
	static const char patch[] = "Subject: x\n\ntext\n" PATCH "\0\n";
	_cleanup_(mail_freep) struct mail *m = NULL, *p = NULL;

	(void)state;
	refuses("a NUL in a header", header, sizeof(header) - 1, &opts, "NUL", ERR_FAILED);
	refuses("one that is encoded", word, sizeof(word) - 1, &opts, "NUL", ERR_FAILED);
	refuses("a NUL in a message", body, sizeof(body) - 1, &opts, "NUL", ERR_FAILED);
	assert_int_equal(mail_parse(&m, talk, sizeof(talk) - 1, &opts, NULL), 0);
	assert_string_equal(m->body, "te xt\n");
	assert_int_equal(mail_parse(&p, patch, sizeof(patch) - 1, &opts, NULL), 0);
	assert_int_equal(p->patch_len, strlen(PATCH) + 2);
	refuses("nothing", "", 0, &opts, "empty", ERR_FAILED);
	refuses("blanks", " \n\t\r\n", 5, &opts, "empty", ERR_FAILED);
}

static void test_injection(void **state)
{
	static const struct mail_opts keep = { .keep_subject = true };
	static const struct mail_opts opts = MAIL_OPTS_INIT;
	static const char text[] =
		"From: =?utf-8?q?A=0ABcc=3A_b=40y?= <a@x.org>\n"
		"Subject: =?utf-8?q?x=0D=0AX-Evil=3A_1=1B[2J?=\nTo: =?utf-8?b?YQpiOiBj?=\n"
		"\ntext\n" PATCH;
	_cleanup_(mail_freep) struct mail *m = NULL, *k = NULL;

	(void)state;
	assert_int_equal(mail_parse(&m, text, sizeof(text) - 1, &opts, NULL), 0);
	assert_null(strpbrk(m->subject, "\r\n"));
	assert_null(strpbrk(m->author.name, "\r\n"));
	assert_string_equal(mail_header(m, "To"), "a b: c");
	assert_null(mail_header(m, "X-Evil"));
	assert_int_equal(mail_parse(&k, text, sizeof(text) - 1, &keep, NULL), 0);
	assert_string_equal(k->raw_subject, "x X-Evil: 1 [2J");
}

/* Boundaries inside boundaries, each of them the beginning of the next one. */
static void add_nested(struct strbuf *out, unsigned int depth)
{
	strbuf_addstr(out, "Subject: bomb\n");
	for (unsigned int i = 0; i < depth; i++) {
		strbuf_addstr(out, "Content-Type: multipart/mixed; boundary=");
		strbuf_addchars(out, 'x', i + 1);
		strbuf_addstr(out, "\n\ntext\n--");
		strbuf_addchars(out, 'x', i + 1);
		strbuf_addch(out, '\n');
	}
	strbuf_addstr(out, "\ntext\n");
}

static void test_bombs(void **state)
{
	static const struct mail_opts opts = MAIL_OPTS_INIT;
	static const struct mail_opts small = { .max_decoded = 100000 };
	_cleanup_strbuf_ struct strbuf nested = STRBUF_INIT, parts = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf headers = STRBUF_INIT, header = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf folded = STRBUF_INIT, encoded = STRBUF_INIT;

	(void)state;
	add_nested(&nested, 21);
	refuses("nested parts", nested.buf, nested.len, &opts, "more than 20 multiparts",
		ERR_TOO_BIG);
	strbuf_addstr(&parts, "Content-Type: multipart/mixed; boundary=b\n\n");
	for (unsigned int i = 0; i < 1000000; i++)
		strbuf_addstr(&parts, "--b\n\nx\n");
	refuses("a million parts", parts.buf, parts.len, &opts, "more than 1000 parts",
		ERR_TOO_BIG);
	for (unsigned int i = 0; i < 100000; i++)
		strbuf_addf(&headers, "X-%u: x\n", i);
	refuses("many headers", headers.buf, headers.len, &opts, "more than 2000 headers",
		ERR_TOO_BIG);
	strbuf_addstr(&header, "Subject: ");
	strbuf_addchars(&header, 'x', 1 << 20);
	refuses("a long header", header.buf, header.len, &opts,
		"header 'Subject' has more than 65536 bytes", ERR_TOO_BIG);
	strbuf_addstr(&folded, "Subject: x\n");
	for (unsigned int i = 0; i < 100000; i++)
		strbuf_addstr(&folded, " x\n");
	refuses("a header of many lines", folded.buf, folded.len, &opts, "has more than 65536",
		ERR_TOO_BIG);
	strbuf_addstr(&encoded, "Content-Transfer-Encoding: base64\n\n");
	for (unsigned int i = 0; i < 3000; i++)
		strbuf_addf(&encoded, "%076d\n", 0);
	refuses("a lot behind an encoding", encoded.buf, encoded.len, &small,
		"more than 100000 bytes when decoded", ERR_TOO_BIG);
}

static void test_ceilings(void **state)
{
	static const struct mail_opts opts = {
		.max_mail = 10000, .max_depth = 2, .max_parts = 3, .max_headers = 4,
		.max_header = 100,
	};
	_cleanup_strbuf_ struct strbuf fine = STRBUF_INIT, deep = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf big = STRBUF_INIT;
	_cleanup_(mail_freep) struct mail *m = NULL;

	(void)state;
	add_nested(&fine, 2);
	assert_int_equal(mail_parse(&m, fine.buf, fine.len, &opts, NULL), 0);
	add_nested(&deep, 3);
	refuses("three levels", deep.buf, deep.len, &opts, "more than 2 multiparts", ERR_TOO_BIG);
	strbuf_addstr(&big, "Subject: x\n\n");
	strbuf_addchars(&big, 'x', 10000);
	refuses("a big mail", big.buf, big.len, &opts, "more than 10000 bytes in one mail",
		ERR_TOO_BIG);
}

/* Lines and parts that grow must not take time that grows faster. */
static void test_long(void **state)
{
	static const struct mail_opts opts = MAIL_OPTS_INIT;
	_cleanup_strbuf_ struct strbuf words = STRBUF_INIT, soft = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf flowed = STRBUF_INIT;
	_cleanup_(mail_freep) struct mail *w = NULL, *s = NULL, *f = NULL;

	(void)state;
	strbuf_addstr(&words, "Subject: ");
	for (unsigned int i = 0; i < 4000; i++)
		strbuf_addstr(&words, "=?utf-8?q? ");
	strbuf_addstr(&words, "\n\ntext\n");
	assert_int_equal(mail_parse(&w, words.buf, words.len, &opts, NULL), 0);
	strbuf_addstr(&soft, "Content-Transfer-Encoding: quoted-printable\n\n");
	for (unsigned int i = 0; i < 200000; i++)
		strbuf_addstr(&soft, "x=\n");
	assert_int_equal(mail_parse(&s, soft.buf, soft.len, &opts, NULL), 0);
	assert_int_equal(s->body_len, 200000);
	strbuf_addstr(&flowed, "Content-Type: text/plain; format=flowed\n\n");
	for (unsigned int i = 0; i < 200000; i++)
		strbuf_addstr(&flowed, "x \n");
	assert_int_equal(mail_parse(&f, flowed.buf, flowed.len, &opts, NULL), 0);
	assert_int_equal(f->body_len, 400000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tags),
		cmocka_unit_test(test_trailers),
		cmocka_unit_test(test_dates),
		cmocka_unit_test(test_no_dates),
		cmocka_unit_test(test_fields),
		cmocka_unit_test(test_parts),
		cmocka_unit_test(test_nul),
		cmocka_unit_test(test_injection),
		cmocka_unit_test(test_bombs),
		cmocka_unit_test(test_ceilings),
		cmocka_unit_test(test_long),
	};

	return cmocka_run_group_tests_name("mail", tests, sandbox_up, sandbox_down);
}
