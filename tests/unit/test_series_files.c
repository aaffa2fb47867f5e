// SPDX-License-Identifier: GPL-2.0-only
/* Series files, directories, maildirs, attachments; what is refused, and how. */
#include <fcntl.h>
#include <sys/wait.h>

#include "base/vec.h"
#include "mail/series.h"
#include "sandbox.h"

/*
 * quilt's series file.
 */
static void show_file(struct strbuf *out, const struct series_file *f)
{
	for (size_t i = 0; i < f->n; i++) {
		const struct series_entry *e = &f->entries[i];

		strbuf_addf(out, "%u %s -p%u%s [%s]\n", e->line, e->name, e->strip,
			    e->reverse ? " -R" : "", e->comment);
	}
}

static const struct {
	const char *data, *want;	/* want: what comes out, or "!" and a part of the error */
} files[] = {
	{ "", "" },
	{ "a.patch\nb.patch\n", "1 a.patch -p1 []\n2 b.patch -p1 []\n" },
	{ "a.patch", "1 a.patch -p1 []\n" },
	{ "a.patch -p0\r\nsub/b.patch -R -p2\r\n",
	  "1 a.patch -p0 []\n2 sub/b.patch -p2 -R []\n" },
	{ "a.patch -pab\n", "1 a.patch -p1 []\n" },
	{ "# for x\n#tree: y\na.patch # late\n\n# lost\n\nb.patch\n",
	  "3 a.patch -p1 [for x\ntree: y\nlate]\n7 b.patch -p1 []\n" },
	{ "\t a.patch#1.patch\t#2\n", "1 a.patch#1.patch -p1 [2]\n" },
	{ "#a.patch\n", "" },
	{ "a.patch\n../b.patch\n", "!x/series:2: refused: '../b.patch' is no name below" },
	{ "/etc/passwd\n", "!x/series:1: refused: '/etc/passwd'" },
	{ "a/../b\n", "!refused: 'a/../b'" },
	{ "a/./b\n", "!refused: 'a/./b'" },
	{ "./b\n", "!refused: './b'" },
	{ "a//b\n", "!refused: 'a//b'" },
	{ "a/\n", "!refused: 'a/'" },
	{ "..\n", "!refused: '..'" },
	{ "a\x1b[2J\n", "!control characters" },
	{ "a -p\n", "!x/series:1: " },
	{ "a -p-1\n", "!x/series:1: " },
	{ "a -p999\n", "!x/series:1: " },
	{ "a --reject\n", "!cannot understand '--reject'" },
};

static void test_series_file(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ROWS(files); i++) {
		_cleanup_series_file_ struct series_file f = SERIES_FILE_INIT;
		_cleanup_strbuf_ struct strbuf got = STRBUF_INIT;
		_cleanup_err_ struct err err = ERR_INIT;
		int rc = series_file_parse(&f, files[i].data, strlen(files[i].data),
					   "x/series", &err);

		if (*files[i].want == '!') {
			assert_int_equal(rc, -1);
			assert_int_equal(f.n, 0);
			if (!strstr(err_msg(&err), files[i].want + 1))
				fail_msg("'%s' has no '%s'", err_msg(&err), files[i].want + 1);
			continue;
		}
		assert_int_equal(rc, 0);
		assert_true(f.listed);
		show_file(&got, &f);
		assert_string_equal(got.buf, files[i].want);
	}
}

static void test_series_file_hostile(void **state)
{
	_cleanup_series_file_ struct series_file f = SERIES_FILE_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	_cleanup_strbuf_ struct strbuf many = STRBUF_INIT;

	(void)state;
	assert_int_equal(series_file_parse(&f, "a\nb\0c\n", 6, "series", &err), -1);
	assert_string_equal(err_msg(&err), "series:2: a NUL byte");
	err_release(&err);
	for (unsigned int i = 0; i < 20000; i++)
		strbuf_addf(&many, "%u.patch\n", i);
	assert_int_equal(series_file_parse(&f, many.buf, many.len, "series", &err), -1);
	assert_int_equal(err.code, ERR_TOO_BIG);
}

static const char *const unsorted[] = { ".txt", ".c", NULL };

static void test_series_names(void **state)
{
	_cleanup_series_file_ struct series_file f = SERIES_FILE_INIT;
	_cleanup_series_file_ struct series_file g = SERIES_FILE_INIT;
	_cleanup_series_file_ struct series_file h = SERIES_FILE_INIT;
	_cleanup_free_ char *dir = in_sandbox("names");
	_cleanup_strbuf_ struct strbuf got = STRBUF_INIT;

	(void)state;
	shell("mkdir names && cd names && touch 10-x.patch 2-x.patch 002-w.patch 1-a.mbox "
	      "a.patch .b.patch c.patch~ d.diff e.eml notes.txt 3.txt x.c");
	assert_int_equal(series_file_read(&f, dir, NULL, NULL), 0);
	show_file(&got, &f);
	assert_string_equal(got.buf, "0 1-a.mbox -p1 []\n0 002-w.patch -p1 []\n"
			    "0 2-x.patch -p1 []\n0 3.txt -p1 []\n0 10-x.patch -p1 []\n"
			    "0 a.patch -p1 []\n0 d.diff -p1 []\n0 e.eml -p1 []\n");
	assert_false(f.listed);
	assert_int_equal(series_file_read(&g, dir, unsorted, NULL), 0);
	assert_int_equal(g.n, 3);
	assert_string_equal(g.entries[0].name, "3.txt");
	shell("mkdir names/patches && printf 'a.patch -p0\\n' >names/patches/series");
	assert_int_equal(series_file_read(&h, dir, NULL, NULL), 0);
	assert_int_equal(h.n, 1);
	assert_string_equal(h.entries[0].name, "patches/a.patch");
	assert_true(h.listed);
}

/*
 * Files of directories.
 */
static const struct {
	const char *name, *want;
} entries[] = {
	{ "a", "hello\n" },
	{ "sub/b", "below\n" },
	{ "none", "!no file" },
	{ "link", "!refused" },
	{ "dir-link/b", "!refused" },
	{ "sub/up", "!refused" },
	{ "fifo", "!refused" },
	{ "sub", "!refused" },
	{ "../outside", "!refused" },
	{ "sub/../a", "!refused" },
	{ "/etc/passwd", "!refused" },
	{ "a/b", "!refused" },
	{ "", "!refused" },
	{ "big", "!more than 100 bytes" },
	{ "sparse", "!more than 100 bytes" },
};

static void test_read_entry(void **state)
{
	_cleanup_free_ char *dir = in_sandbox("below");

	(void)state;
	shell("mkdir -p below/sub; echo out >outside; cd below; echo hello >a; echo below >sub/b;"
	      "ln -s a link; ln -s sub dir-link; ln -s ../a sub/up; mkfifo fifo;"
	      "head -c 101 /dev/zero >big; truncate -s 100G sparse");
	for (size_t i = 0; i < N_ROWS(entries); i++) {
		_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
		_cleanup_err_ struct err err = ERR_INIT;
		int rc = series_read_entry(&sb, dir, entries[i].name, 100, &err);

		if (*entries[i].want != '!') {
			assert_int_equal(rc, 0);
			assert_string_equal(sb.buf, entries[i].want);
			continue;
		}
		if (rc != -1 || !strstr(err_msg(&err), entries[i].want + 1))
			fail_msg("'%s': %d, %s", entries[i].name, rc, err_msg(&err));
	}
}

/*
 * Directories as series.
 */
static struct series_set *read_path(const char *name, const struct mail_opts *opts)
{
	_cleanup_free_ char *path = in_sandbox(name);
	_cleanup_err_ struct err err = ERR_INIT;
	struct series_set *set = NULL;

	if (series_read(&set, path, opts, &err) < 0)
		fail_msg("%s: %s", name, err_msg(&err));
	return set;
}

static void refuses(const char *name, const struct mail_opts *opts, const char *why)
{
	_cleanup_free_ char *path = in_sandbox(name);
	_cleanup_(series_set_freep) struct series_set *set = NULL;
	_cleanup_err_ struct err err = ERR_INIT;

	assert_int_equal(series_read(&set, path, opts, &err), -1);
	assert_null(set);
	if (!strstr(err_msg(&err), why))
		fail_msg("%s: '%s' has no '%s'", name, err_msg(&err), why);
}

static void subjects_are(const struct series_set *set, size_t n, ...)
{
	const struct series *s;
	va_list ap;

	assert_int_equal(set->n, 1);
	s = &set->series[0];
	assert_int_equal(s->n, n);
	va_start(ap, n);
	for (size_t i = 0; i < n; i++)
		assert_string_equal(s->patches[i].subject, va_arg(ap, const char *));
	va_end(ap);
}

#define PATCH "--- a/x\\n+++ b/x\\n@@ -1 +1 @@\\n-a\\n+b\\n"
#define MAIL(subject) "From: A <a@x.org>\\nSubject: " subject "\\n\\ntext\\n---\\n" PATCH

static void test_quilt(void **state)
{
	_cleanup_(series_set_freep) struct series_set *set = NULL, *none = NULL;
	const struct series_patch *p;

	(void)state;
	shell("mkdir quilt && cd quilt && printf -- '" PATCH "' >fix-it.diff &&"
	      "printf '" MAIL("[PATCH 7/9] seven") "' >z.patch &&"
	      "printf '" MAIL("[PATCH 0/9] cover") "' | sed '/^---/,$d' >cover &&"
	      "printf 'cover\\nz.patch\\n# back\\nfix-it.diff -R -p0\\nz.patch\\n' >series");
	set = read_path("quilt", NULL);
	subjects_are(set, 3, "seven", "fix-it", "seven");
	assert_string_equal(set->series[0].cover->subject, "cover");
	assert_int_equal(set->series[0].total, 3);
	assert_int_equal(set->series[0].n_missing, 0);
	p = &set->series[0].patches[1];
	assert_true(p->reverse);
	assert_int_equal(p->strip, 0);
	assert_int_equal(p->number, 2);
	assert_string_equal(p->name, "fix-it.diff");
	assert_string_equal(strrchr(p->source, '/'), "/fix-it.diff");
	shell("echo gone.patch >>quilt/series");
	refuses("quilt", NULL, "no file");
	shell("printf '# nothing\\n' >quilt/series");
	none = read_path("quilt", NULL);
	assert_int_equal(none->n, 0);
	shell("cd quilt && printf 'l.patch\\n' >series && ln -s z.patch l.patch");
	refuses("quilt", NULL, "refused");
	shell("mkdir empty");
	refuses("empty", NULL, "has no series file");
}

static void test_directory(void **state)
{
	_cleanup_(series_set_freep) struct series_set *set = NULL, *more = NULL, *both = NULL;
	const struct series *s = NULL;

	(void)state;
	shell("mkdir dir && cd dir && printf '" MAIL("[PATCH 1/2] one") "' >0001-one.patch &&"
	      "printf '" MAIL("[PATCH 2/2] two") "' >0002-two.patch");
	set = read_path("dir", NULL);
	subjects_are(set, 2, "one", "two");
	/* A file that was made alone is one more. */
	shell("cd dir && printf '" MAIL("[PATCH] three") "' >0003-three.patch;"
	      "printf -- '" PATCH "' >0004-four.patch");
	more = read_path("dir", NULL);
	subjects_are(more, 4, "one", "two", "three", "0004-four");
	/* A newer version is not. */
	shell("cd dir && rm 0003* 0004* && printf '" MAIL("[PATCH v2 1/1] one") "' "
	      ">v2-0001-one.patch");
	both = read_path("dir", NULL);
	assert_int_equal(both->n, 2);
	assert_int_equal(series_pick(&s, both, 0, NULL), 0);
	assert_int_equal(s->version, 2);
	assert_int_equal(series_pick(&s, both, 1, NULL), 0);
	assert_int_equal(s->n, 2);
	assert_int_equal(series_pick(&s, both, 3, NULL), -1);
}

static void test_maildir(void **state)
{
	_cleanup_(series_set_freep) struct series_set *set = NULL, *some = NULL;
	static const struct mail_opts skip = { .skip_unreadable = true };

	(void)state;
	shell("mkdir -p md/cur md/new md/tmp && cd md &&"
	      "printf '" MAIL("[PATCH 2/2] two") "' >new/1563000001.x &&"
	      "printf '" MAIL("[PATCH 1/2] one") "' >cur/1563000002.x:2,S &&"
	      "printf '" MAIL("[PATCH] three") "' >tmp/1563000003.x && echo x >cur/.hidden");
	set = read_path("md", NULL);
	subjects_are(set, 2, "one", "two");
	assert_string_equal(set->mails[0]->subject, "one");
	shell("cd md/new && ln -s ../../../outside 3 && printf 'Subject: =?x-none?q?a?=\\n\\n' >4");
	refuses("md", NULL, "refused");
	some = read_path("md", &skip);
	subjects_are(some, 2, "one", "two");
	assert_int_equal(some->n_unread, 2);
	assert_non_null(strstr(some->unread[0].source, "new/3"));
	assert_non_null(strstr(some->unread[1].why, "unknown charset"));
}

/* A line that does not end, from a pipe. */
static void test_pipe(void **state)
{
	static const struct mail_opts small = { .max_mail = 1000000 };
	_cleanup_free_ char *path = in_sandbox("pipe");
	pid_t pid;
	int status;

	(void)state;
	shell("mkfifo pipe");
	pid = fork();
	if (pid == 0) {
		static const char zeros[4096];
		int fd = open(path, O_WRONLY);

		while (fd >= 0 && write(fd, zeros, sizeof(zeros)) > 0)
			;
		_exit(1);
	}
	refuses("pipe", &small, "more than 1000000 bytes in one mail");
	assert_int_equal(waitpid(pid, &status, 0), pid);
}

static void test_inputs(void **state)
{
	_cleanup_(series_set_freep) struct series_set *crlf = NULL, *rd = NULL, *o = NULL;
	static const struct mail_opts mboxrd = { .mboxrd = true };
	static const struct mail_opts small = { .max_mail = 1000000 };
	static const struct mail_opts few = { .max_mails = 2 };

	(void)state;
	refuses("none", NULL, "cannot open");
	shell("printf x | gzip >x.gz; ln -s /dev/zero device; truncate -s 1000000000 sparse");
	refuses("x.gz", NULL, "is compressed");
	refuses("device", NULL, "refused");
	refuses("sparse", NULL, "more than 268435456 bytes in one mail");
	refuses("sparse", &small, "more than 1000000 bytes in one mail");
	shell("truncate -s 100G huge");
	refuses("huge", NULL, "more than 1073741824 bytes");
	shell("for i in 1 2; do echo 'From x Mon Sep 17 00:00:00 2001'; printf '"
	      MAIL("[PATCH NN/2] NN") "' | sed \"s/^text/>From here/; s/NN/$i/g\"; echo; done >two;"
	      "sed 's/$/\\r/' two >crlf; cat two two >four");
	crlf = read_path("crlf", NULL);
	subjects_are(crlf, 2, "1", "2");
	assert_string_equal(crlf->series[0].patches[0].mail->body, ">From here\n");
	assert_non_null(strstr(crlf->series[0].patches[1].source, "/crlf: mail 2"));
	assert_null(crlf->series[0].patches[1].name);
	rd = read_path("two", &mboxrd);
	assert_string_equal(rd->series[0].patches[0].mail->body, "From here\n");
	o = read_path("two", &few);
	subjects_are(o, 2, "1", "2");
	refuses("four", &few, "more than 2 mails");
}

/*
 * Attachments.
 */
static void test_attachments(void **state)
{
	_cleanup_(series_set_freep) struct series_set *one = NULL, *two = NULL, *plain = NULL;
	const struct series *s;

	(void)state;
	shell("head='From: S <s@x.org>\nMessage-ID: <m@x>\nMIME-Version: 1.0\n"
	      "Content-Type: multipart/mixed; boundary=b\n'\n"
	      "text='\n--b\nContent-Type: text/plain\n\nsee attached\n--b\n'\n"
	      "part='Content-Type: text/x-patch; name=n.patch\n"
	      "Content-Disposition: attachment; filename=n.patch\n\n'\n"
	      "printf \"${head}Subject: [PATCH 2/3] outer\n$text${part}" MAIL("inner")
	      "--b--\n\" >one\n"
	      "printf \"${head}Subject: two of them\n$text${part}" MAIL("first")
	      "--b\n${part}" MAIL("second") "--b--\n\" >two\n"
	      "printf \"${head}Subject: [PATCH] just the diff\n$text${part}" PATCH
	      "--b--\n\" >plain\n");
	one = read_path("one", NULL);
	subjects_are(one, 1, "inner");
	s = &one->series[0];
	assert_int_equal(s->patches[0].number, 2);
	assert_string_equal(s->patches[0].mail->author.email, "a@x.org");
	assert_string_equal(s->patches[0].mail->message_id, "m@x");
	assert_string_equal(s->patches[0].mail->body, "text\n");
	assert_string_equal(s->author, "s@x.org");
	two = read_path("two", NULL);
	subjects_are(two, 2, "first", "second");
	assert_string_equal(two->series[0].title, "two of them");
	assert_string_equal(two->series[0].message_id, "m@x");
	assert_string_equal(two->series[0].patches[1].name, "n.patch");
	plain = read_path("plain", NULL);
	subjects_are(plain, 1, "just the diff");
	assert_non_null(strstr(plain->series[0].patches[0].mail->body, "see attached"));
}

/*
 * What a series says about itself.
 */
static void test_facts(void **state)
{
	_cleanup_(series_set_freep) struct series_set *set = NULL;
	_cleanup_err_ struct err err = ERR_INIT;
	const struct series *s;

	(void)state;
	shell("(printf 'From: A <a@x.org>\nSubject: [RFC RESEND PATCH v3 0/8] cover\n"
	      "Message-Id: <c@x>\n\nhello\n\n"
	      "base-commit: 0123456789012345678901234567890123456789\n"
	      "prerequisite-patch-id: 1111111111111111111111111111111111111111\n"
	      "prerequisite-patch-id: 2222222222222222222222222222222222222222\n\n';"
	      "for i in 1 4 8; do echo 'From x Mon Sep 17 00:00:00 2001';"
	      "printf 'In-Reply-To: <c@x>\n" MAIL("[RFC PATCH v3 NN/8] NN") "\n' |"
	      "sed \"s/NN/$i/g\"; done) | sed '1i From x Mon Sep 17 00:00:00 2001' >facts");
	set = read_path("facts", NULL);
	subjects_are(set, 3, "1", "4", "8");
	s = &set->series[0];
	assert_true(s->rfc && s->resend);
	assert_int_equal(s->version, 3);
	assert_int_equal(s->total, 8);
	assert_string_equal(s->base_commit, "0123456789012345678901234567890123456789");
	assert_int_equal(s->n_prerequisites, 2);
	assert_string_equal(s->message_id, "c@x");
	assert_int_equal(series_complete(s, &err), -1);
	assert_string_equal(err_msg(&err), "patch 2-3, 5-7 of 8 is missing from 'cover'");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_series_file),
		cmocka_unit_test(test_series_file_hostile),
		cmocka_unit_test(test_series_names),
		cmocka_unit_test(test_read_entry),
		cmocka_unit_test(test_quilt),
		cmocka_unit_test(test_directory),
		cmocka_unit_test(test_maildir),
		cmocka_unit_test(test_pipe),
		cmocka_unit_test(test_inputs),
		cmocka_unit_test(test_attachments),
		cmocka_unit_test(test_facts),
	};

	return cmocka_run_group_tests_name("series_files", tests, sandbox_up, sandbox_down);
}
