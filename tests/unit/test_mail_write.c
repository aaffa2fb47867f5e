// SPDX-License-Identifier: GPL-2.0-only
/*
 * Mails out, read again by git mailsplit and git mailinfo: what comes back is
 * what went in, and it is one mail with the headers that it should have.
 */
#include "base/vec.h"
#include "mail/message.h"
#include "mail/write.h"
#include "sandbox.h"

#define DIFF "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n"
#define LONG_20 "01234567890123456789"
#define LONG_100 LONG_20 LONG_20 LONG_20 LONG_20 LONG_20
#define LONG_1000 LONG_100 LONG_100 LONG_100 LONG_100 LONG_100 LONG_100 LONG_100 LONG_100 \
	LONG_100 LONG_100

struct sample {
	const char *what;
	const char *name, *email, *subject, *body;
	const char *want_name, *want_email;	/* NULL: as it was */
	const char *want_subject, *want_body;
	const char *sender;			/* address, or NULL */
	const char *patch;			/* NULL: DIFF */
	bool quoted;				/* has to be quoted-printable */
};

static const struct sample samples[] = {
	{ "plain", "A U Thor", "author@example.com", "mm: do it", "text\n\nmore\n" },
	{ "no body", "A", "a@x.org", "do it", "" },
	{ "no newline at the end", "A", "a@x.org", "do it", "text", .want_body = "text\n" },
	{ "UTF-8 everywhere", "J\303\266rg \304\214apek", "j@x.org", "f\303\274r alle",
	  "\345\244\247\n" },
	{ "a long subject", "A", "a@x.org", LONG_20 " " LONG_20 " " LONG_20 " " LONG_20 " "
	  LONG_20 " b c d e f " LONG_20, "t\n" },
	{ "a subject without a blank", "A", "a@x.org", LONG_100 LONG_100 " x", "t\n" },
	{ "a subject that is too long for a line", "A", "a@x.org", LONG_1000, "t\n" },
	{ "a long subject of other letters", "A", "a@x.org",
	  "\345\244\247\345\244\247\345\244\247\345\244\247\345\244\247\345\244\247\345\244\247"
	  " \345\244\247\345\244\247\345\244\247\345\244\247\345\244\247\345\244\247\345\244\247"
	  "x \360\237\230\200\360\237\230\200\360\237\230\200\360\237\230\200", "t\n" },
	{ "what looks like an encoded word", "=?utf-8?q?x?=", "a@x.org", "=?x?q?a?= =? ?=",
	  "t\n" },
	{ "'=', '_', '?' among other letters", "A", "a@x.org", "\303\266 =_? =41 _", "t\n" },
	{ "a header in the subject", "A", "a@x.org", "x\nX-Evil: yes\r\n\r\nFrom: b@y.org", "t\n",
	  .want_subject = "x X-Evil: yes From: b@y.org" },
	{ "blanks and control characters", "A\tB\n C", "a@x.org", "  a \t b\x01\x7f" "c  ", "t\n",
	  .want_name = "A B C", .want_subject = "a b c" },
	{ "not UTF-8", "A \377", "a@x.org", "caf\351", "\351t\351\n",
	  .want_name = "A \357\277\275", .want_subject = "caf\357\277\275" },
	{ "specials in a name", "Dr. A. (x) \"Q\" O'Neil, \\ jr.", "a@x.org", "s", "t\n" },
	{ "the same with other letters", "Dr. \303\226. (x) \"Q\" O'Neil, \\ jr.", "a@x.org", "s",
	  "t\n" },
	{ "addresses in a name", "A <b@y.org>, C", "a@x.org", "s", "t\n",
	  .want_name = "A by.org, C" },
	{ "a header in a name", "A\nBcc: b@y.org", "a@x.org", "s", "t\n",
	  .want_name = "A Bcc: by.org" },
	{ "a header in an address", "A", "a@x.org>\nBcc: <b@y.org", "s", "t\n",
	  .want_email = "a@x.orgBcc:b@y.org" },
	{ "no name", "", "a@x.org", "s", "t\n", .want_name = "a@x.org" },
	{ "no host", "J. Doe", "root", "s", "t\n" },
	{ "somebody else sends it", "J\303\266rg. \"J\"", "a@x.org", "s", "t\n",
	  .sender = "b@y.org" },
	{ "an address for a name", "a@x.org", "a@x.org", "s", "t\n" },
	{ "a message that begins with headers", "A", "a@x.org", "s",
	  "From: b@y.org\nSubject: other\nDate: x\n\ntext\n" },
	{ "in small letters", "A", "a@x.org", "s", "subject: other\n" },
	{ "a message that begins with [PATCH]", "A", "a@x.org", "s", "[PATCH] other\ntext\n" },
	{ "headers, and somebody else sends it", "A", "a@x.org", "s", "From: b@y.org\n\ntext\n",
	  .sender = "b@y.org" },
	{ "a message that begins with blanks", "A", "a@x.org", "s", "\n\n  From: b@y.org\n",
	  .want_body = "  From: b@y.org\n" },
	{ "lines that end a message", "A", "a@x.org", "s",
	  "a\n---\nb\n--- \ndiff --git a/y b/y\n--- a/y\n+++ b/y\nIndex: y\n---x\n----\n-- \n",
	  .want_body = "a\n ---\nb\n --- \n diff --git a/y b/y\n --- a/y\n+++ b/y\n Index: y\n"
	  "---x\n----\n-- \n" },
	{ "a line that begins a mail", "A", "a@x.org", "s",
	  "a\n\nFrom b@y.org Mon Sep 17 00:00:00 2001\nFrom: b@y.org\nSubject: evil\n\n",
	  .quoted = true },
	{ "a line that looks like one", "A", "a@x.org", "s", "From here on\n>From here\n\n" },
	{ "a patch that begins a mail", "A", "a@x.org", "s", "t\n",
	  .patch = DIFF "From b@y.org Mon Sep 17 00:00:00 2001\nSubject: evil\n\n" DIFF,
	  .quoted = true },
	{ "a separator at the top", "A", "a@x.org", "s",
	  ">From 0123456789012345678901234567890123456789 Mon Sep 17 00:00:00 2001\n" },
	{ "long lines", "A", "a@x.org", "s", LONG_1000 LONG_1000 "\nx=3D \n\t\n", .quoted = true },
	{ "CR in the message", "A", "a@x.org", "s", "a\rb\r\nc\r\n", .quoted = true },
	{ "a patch with CRLF", "A", "a@x.org", "s", "t\n",
	  .patch = "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a \r\n+b=20\r\n", .quoted = true },
	{ "a patch without a newline at its end", "A", "a@x.org", "s", "t\n",
	  .patch = "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b" },
	{ "a patch of Latin-1", "A", "a@x.org", "s", "t\n",
	  .patch = "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+\351\n" },
};

static struct mail_out mail_of(const struct sample *s)
{
	return (struct mail_out){
		.from = { s->name, s->email },
		.sender = { "Sender", s->sender },
		.seconds = 1561975200, .offset = 120,
		.subject = s->subject,
		.body = s->body, .body_len = strlen(s->body),
		.patch = s->patch ? s->patch : DIFF,
		.patch_len = strlen(s->patch ? s->patch : DIFF),
		.stat = " x | 2 +-\n 1 file changed\n",
		.commit = "0123456789012345678901234567890123456789",
		.message_id = "<a@x>\nX-Evil: 1", .signature = "2.39.5\ndiff --git a/z b/z",
	};
}

static void equal(const struct sample *s, const char *what, const char *got,
		  const char *want)
{
	if (strcmp(got, want))
		fail_msg("%s: %s is\n'%s', not\n'%s'", s->what, what, got, want);
}

static char *content(const char *name)
{
	_cleanup_free_ char *path = in_sandbox(name);
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

	assert_int_equal(file_read(&sb, path, 0, 0, NULL), 0);
	return strbuf_detach(&sb, NULL);
}

/* What git makes of it; one mail, however it is split. */
static void check_git(const struct sample *s, const struct mail_out *m, const char *split)
{
	_cleanup_free_ char *info = NULL, *msg = NULL, *patch = NULL;
	_cleanup_free_ char *script = mem_printf(
		"rm -rf split && mkdir split && test $(git mailsplit %s -osplit mail) = 1 &&"
		"git mailinfo msg patch <split/0001 >info", split);
	_cleanup_free_ char *want = NULL;
	const char *diff;

	shell(script);
	info = content("info");
	msg = content("msg");
	patch = content("patch");
	want = mem_printf("Author: %s\nEmail: %s\nSubject: %s\nDate: Mon, 1 Jul 2019 12:00:00 +0200"
			  "\n\n", s->want_name ? s->want_name : s->name,
			  s->want_email ? s->want_email : s->email,
			  s->want_subject ? s->want_subject : s->subject);
	equal(s, "info", info, want);
	equal(s, "message", msg, s->want_body ? s->want_body : s->body);
	diff = strstr(patch, m->patch);
	assert_true(!strncmp(patch, "---\n x | 2 +-\n 1 file changed\n\n", 31));
	if (!diff || diff != patch + 31)
		fail_msg("%s: the patch is\n%s", s->what, patch);
	equal(s, "signature", diff + m->patch_len + (m->patch[m->patch_len - 1] != '\n'),
	      "-- \n2.39.5\n diff --git a/z b/z\n\n");
}

/* The same, read by us; and the headers are those that were written. */
static void check_ours(const struct sample *s, const struct strbuf *mail, bool mboxrd)
{
	const struct mail_opts opts = { .keep_cr = true, .mboxrd = mboxrd };
	_cleanup_(mail_freep) struct mail *m = NULL;
	_cleanup_strbuf_ struct strbuf names = STRBUF_INIT;
	const char *mime;

	assert_int_equal(mail_parse(&m, mail->buf, mail->len, &opts, NULL), 0);
	equal(s, "our name", m->author.name, s->want_name ? s->want_name : s->name);
	equal(s, "our subject", m->subject, s->want_subject ? s->want_subject : s->subject);
	equal(s, "our message", m->body, s->want_body ? s->want_body : s->body);
	for (size_t i = 0; i < m->n_headers; i++)
		strbuf_addf(&names, "%s ", m->headers[i].name);
	mime = strstr(names.buf, "MIME-Version ");
	if (mime) {
		equal(s, "headers", mime, "MIME-Version Content-Type Content-Transfer-Encoding ");
		strbuf_setlen(&names, (size_t)(mime - names.buf));
	}
	equal(s, "headers", names.buf, "From Date Subject Message-ID ");
	assert_string_equal(m->message_id, "a@xX-Evil:1");
}

static void check_lines(const struct sample *s, const struct strbuf *mail)
{
	bool in_header = true;

	for (const char *p = mail->buf; *p;) {
		size_t n = strcspn(p, "\n");

		in_header &= n > 0;
		if (n > 998 || (in_header && n > 78 && memchr(p + 10, ' ', n - 10) &&
				!strstr(p, LONG_100)))
			fail_msg("%s: a line of %zu bytes: %.*s", s->what, n, (int)n, p);
		p += n + (p[n] == '\n');
	}
}

static void test_round_trip(void **state)
{
	static const struct {
		enum mail_write_flags flags;
		const char *split;
	} modes[] = {
		{ MAIL_WRITE_MBOX, "" },
		{ MAIL_WRITE_MBOXRD, "--mboxrd" },
		{ 0, "-b --keep-cr" },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(samples); i++) {
		const struct sample *s = &samples[i];

		for (size_t k = 0; k < N_ROWS(modes); k++) {
			_cleanup_free_ char *path = in_sandbox("mail");
			_cleanup_strbuf_ struct strbuf mail = STRBUF_INIT;
			struct mail_out m = mail_of(s);

			/* An empty line is part of an mbox only. */
			mail_write(&mail, &m, modes[k].flags);
			assert_int_equal(file_write(path, mail.buf, mail.len, FILE_NO_FSYNC,
						    NULL), 0);
			check_git(s, &m, modes[k].split);
			check_ours(s, &mail, modes[k].flags & MAIL_WRITE_MBOXRD);
			check_lines(s, &mail);
			if (k == 0)
				assert_int_equal(!!strstr(mail.buf, ": quoted-printable"),
						 s->quoted);
		}
	}
}

/* What is written is git's, where git has a choice. */
static void test_like_git(void **state)
{
	struct mail_out m = {
		.from = { "A U Thor", "author@example.com" },
		.seconds = 1563000000, .offset = 330,
		.version = 2, .number = 3, .total = 12,
		.subject = "a subject", .body = "text\n", .body_len = 5,
		.patch = DIFF, .patch_len = strlen(DIFF),
		.base_commit = "0123456789012345678901234567890123456789",
		.signature = "2.39",
	};
	_cleanup_strbuf_ struct strbuf mail = STRBUF_INIT, cover = STRBUF_INIT;
	static const struct mail_cover parts = { "hello\n\n\n", "A (1):\n  x\n\n", " x | 2 +-\n" };

	(void)state;
	mail_write(&mail, &m, MAIL_WRITE_MBOX);
	assert_string_equal(mail.buf,
			    "From 0000000000000000000000000000000000000000 "
			    "Mon Sep 17 00:00:00 2001\n"
			    "From: A U Thor <author@example.com>\n"
			    "Date: Sat, 13 Jul 2019 12:10:00 +0530\n"
			    "Subject: [PATCH v2 03/12] a subject\n"
			    "\ntext\n---\n\n" DIFF
			    "\nbase-commit: 0123456789012345678901234567890123456789\n"
			    "-- \n2.39\n\n");
	mail_cover_body(&cover, &parts);
	assert_string_equal(cover.buf, "hello\n\nA (1):\n  x\n\n x | 2 +-\n");
}

static void test_headers(void **state)
{
	static const char *const to[] = { "A <a@x.org>", "\"B, C\" <b@x.org>",
					  "D\303\266 <d@x.org>\nX-Evil: 1", "e@x.org" };
	static const char *const refs[] = { "a@x", "", "b @ x>\n<" };
	const struct mail_out m = {
		.from = { "A", "a@x.org" }, .prefix = "RFC PATCH]\n[net",
		.subject = "s", .to = to, .n_to = 4, .cc = to, .n_cc = 1,
		.references = refs, .n_references = 3, .in_reply_to = "a@x",
	};
	_cleanup_strbuf_ struct strbuf mail = STRBUF_INIT;

	(void)state;
	mail_write(&mail, &m, 0);
	assert_string_equal(mail.buf,
			    "From: A <a@x.org>\nDate: Thu, 1 Jan 1970 00:00:00 +0000\n"
			    "Subject: [RFC PATCH net] s\n"
			    "To: A <a@x.org>,\n \"B, C\" <b@x.org>,\n"
			    " =?UTF-8?q?D=C3=B6?= <d@x.org> X-Evil: 1,\n e@x.org\n"
			    "Cc: A <a@x.org>\nIn-Reply-To: <a@x>\nReferences: <a@x>\n <b@x>\n\n\n");
}

static void test_dates(void **state)
{
	static const struct {
		int64_t seconds;
		int offset;
		const char *want;
	} dates[] = {
		{ 0, 0, "Thu, 1 Jan 1970 00:00:00 +0000" },
		{ -1, 0, "Wed, 31 Dec 1969 23:59:59 +0000" },
		{ 951782400, 0, "Tue, 29 Feb 2000 00:00:00 +0000" },
		{ 951782400, -690, "Mon, 28 Feb 2000 12:30:00 -1130" },
		{ 1709251199, 60, "Fri, 1 Mar 2024 00:59:59 +0100" },
		{ 253402300799, 0, "Fri, 31 Dec 9999 23:59:59 +0000" },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(dates); i++) {
		const struct mail_out m = {
			.from = { "A", "a@x.org" }, .seconds = dates[i].seconds,
			.offset = dates[i].offset,
		};
		_cleanup_strbuf_ struct strbuf mail = STRBUF_INIT;
		struct mail_date back;

		mail_write(&mail, &m, 0);
		if (!strstr(mail.buf, dates[i].want))
			fail_msg("no %s in %s", dates[i].want, mail.buf);
		if (dates[i].seconds < 0)
			continue;
		assert_int_equal(mail_parse_date(&back, dates[i].want), 0);
		assert_int_equal(back.seconds, dates[i].seconds);
		assert_int_equal(back.offset, dates[i].offset);
	}
}

static void test_ids(void **state)
{
	_cleanup_strbuf_ struct strbuf a = STRBUF_INIT, b = STRBUF_INIT, c = STRBUF_INIT;

	(void)state;
	mail_make_id(&a, 1561975200, "0123 v2", 1, "a@x.org");
	mail_make_id(&b, 1561975200, "0123 v2", 1, "a@x.org");
	mail_make_id(&c, 1561975200, "0123 v3", 1, "a@x.org>\nX-Evil: 1");
	assert_string_equal(a.buf, b.buf);
	assert_true(!strncmp(a.buf, "20190701100000.", 15));
	assert_string_equal(strchr(a.buf, '-'), "-1@x.org");
	assert_string_equal(strchr(c.buf, '-'), "-1@localhost");
	assert_true(strncmp(a.buf, c.buf, 20));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_round_trip),
		cmocka_unit_test(test_like_git),
		cmocka_unit_test(test_headers),
		cmocka_unit_test(test_dates),
		cmocka_unit_test(test_ids),
	};

	return cmocka_run_group_tests_name("mail_write", tests, sandbox_up, sandbox_down);
}
