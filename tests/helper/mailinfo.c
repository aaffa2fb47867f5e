// SPDX-License-Identifier: GPL-2.0-only
/*
 * mailinfo [options] MBOX…
 *
 * Splits and reads each mbox with git mailsplit and git mailinfo, and with
 * mail/, and compares: the count of mails, and the author, address, date,
 * subject, message and patch of each. The options are git's own: --scissors
 * --keep-cr -k -b -m --no-inbody-headers -n --quoted-cr=strip --mboxrd. Prints
 * what differs; exits with 1 when anything does.
 *
 * --rewrite: writes each mail that has a patch again, with mail_write(), and
 * compares what git mailinfo makes of that with what it made of the original.
 *
 * Mails that git refuses are counted, not compared.
 */
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/proc.h"
#include "base/text.h"
#include "base/vec.h"
#include "mail/message.h"
#include "mail/split.h"
#include "mail/write.h"

struct args {
	const char *items[16];
	size_t n;
};

struct totals {
	unsigned int mails, differ, refused, ours_refused, rewritten;
};

/* What git says of a mail. */
struct git_mail {
	struct proc_result info;
	struct strbuf msg, patch;
};

struct setup {
	struct mail_opts opts;
	struct args split, info;	/* for git */
	bool rewrite;
	struct totals totals;
};

static void add(struct args *a, const char *arg)
{
	a->items[a->n++] = arg;
}

static int option(struct setup *s, const char *arg)
{
	struct mail_opts *o = &s->opts;
	const struct {
		const char *name;
		bool *flag;
		struct args *to;
	} rows[] = {
		{ "--scissors", &o->scissors, &s->info },
		{ "-k", &o->keep_subject, &s->info },
		{ "-b", &o->keep_non_patch, &s->info },
		{ "-m", &o->message_id, &s->info },
		{ "-n", &o->no_recode, &s->info },
		{ "--no-inbody-headers", &o->no_inbody, &s->info },
		{ "--keep-cr", &o->keep_cr, &s->split },
		{ "--mboxrd", &o->mboxrd, &s->split },
		{ "--rewrite", &s->rewrite, NULL },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		if (strcmp(arg, rows[i].name))
			continue;
		*rows[i].flag = true;
		if (rows[i].to)
			add(rows[i].to, rows[i].name);
		return 0;
	}
	if (strcmp(arg, "--quoted-cr=strip"))
		return -1;
	o->quoted_cr = MAIL_QUOTED_CR_STRIP;
	add(&s->info, "--quoted-cr=strip");
	return 0;
}

static bool same(const char *what, const char *file, const char *a, size_t an,
		 const char *b, size_t bn)
{
	if (an == bn && !memcmp(a, b, an))
		return true;
	printf("differ: %s: %s\n--- git\n%.*s\n--- mail\n%.*s\n---\n", file, what,
	       (int)(an < 4000 ? an : 4000), a, (int)(bn < 4000 ? bn : 4000), b);
	return false;
}

/* What `git mailinfo` would print. */
static void info_of(struct strbuf *out, const struct mail *m)
{
	strbuf_addf(out, "Author: %s\nEmail: %s\n", m->author.name, m->author.email);
	for (const char *s = *m->subject ? m->subject : NULL; s;) {
		const char *nl = strchr(s, '\n');

		strbuf_addf(out, "Subject: %.*s\n", (int)(nl ? nl - s : (long)strlen(s)), s);
		s = nl ? nl + 1 : NULL;
	}
	if (m->date.raw)
		strbuf_addf(out, "Date: %s\n", m->date.raw);
}

/*
 * What is not compared: blanks at the ends of values, and whether something that
 * is empty is there.
 */
static void tidy(struct strbuf *out, const struct strbuf *in)
{
	struct lines lines = { in->buf, in->buf + in->len };
	struct line l;

	while (lines_next(&lines, &l)) {
		while (l.n && strchr(" \t\r\n", l.s[l.n - 1]))
			l.n--;
		if (l.n && l.s[l.n - 1] != ':')
			strbuf_addf(out, "%.*s\n", (int)l.n, l.s);
	}
}

static int run_git(struct proc_result *res, const struct args *a, const char *dir,
		   const char *in, size_t in_len)
{
	static const char *const env[] = { "GIT_CONFIG_NOSYSTEM=1",
					   "GIT_CONFIG_GLOBAL=/dev/null", NULL };
	const struct proc_opts opts = {
		.argv = a->items, .env = env, .cwd = dir, .in = in, .in_len = in_len,
	};
	_cleanup_err_ struct err err = ERR_INIT;

	if (proc_run(res, &opts, &err) < 0) {
		printf("cannot run git: %s\n", err_msg(&err));
		return -1;
	}
	return res->status;
}

static void git_mail_release(struct git_mail *g)
{
	proc_result_release(&g->info);
	strbuf_release(&g->msg);
	strbuf_release(&g->patch);
}

/* Whether git takes the mail. */
static bool git_reads(struct git_mail *g, const struct args *info, const char *dir,
		      const char *raw, size_t len)
{
	_cleanup_free_ char *msg = mem_printf("%s/msg", dir);
	_cleanup_free_ char *patch = mem_printf("%s/patch", dir);
	struct args a = *info;

	add(&a, "msg");
	add(&a, "patch");
	add(&a, NULL);
	return !run_git(&g->info, &a, dir, raw, len) &&
	       file_read(&g->msg, msg, 0, 0, NULL) == 0 &&
	       file_read(&g->patch, patch, 0, 0, NULL) == 0;
}

static bool is_clean(const char *s)
{
	for (const char *c = s; *c; c++) {
		if ((unsigned char)*c < ' ' || *c == 0x7f)
			return false;
	}
	return text_is_utf8(s, strlen(s));
}

/*
 * What no mail can carry as it is: bytes in headers that no charset explains,
 * control characters, names, addresses and dates that are none.
 */
static bool can_carry(const struct mail *m)
{
	return is_clean(m->author.name) && is_clean(m->author.email) &&
	       is_clean(m->subject) && m->date.valid && m->diff_len &&
	       *m->author.email && !strpbrk(m->author.email, " <>") &&
	       strlen(m->author.name) <= 60 && !memchr(m->body, 0, m->body_len);
}

/* Only the time counts, however it was written. */
static void plain_date(struct strbuf *out, const struct strbuf *info)
{
	const char *at = strstr(info->buf, "\nDate: ");
	struct mail_date date;

	strbuf_add(out, info->buf, at ? (size_t)(at - info->buf) : info->len);
	if (!at)
		return;
	(void)mail_parse_date(&date, at + 7);
	strbuf_addf(out, "\n%lld %d\n", (long long)date.seconds, date.offset);
}

static void rewrite(struct setup *s, const char *dir, const char *file,
		    const struct git_mail *was, const struct mail *m)
{
	_cleanup_(git_mail_release) struct git_mail is = {
		PROC_RESULT_INIT, STRBUF_INIT, STRBUF_INIT,
	};
	const struct mail_out again = {
		.from = m->author, .sender = m->sender,
		.seconds = m->date.seconds, .offset = m->date.offset,
		.subject = m->subject, .body = m->body, .body_len = m->body_len,
		.patch = m->diff, .patch_len = m->diff_len,
	};
	_cleanup_strbuf_ struct strbuf mail = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf a = STRBUF_INIT, b = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf before = STRBUF_INIT, after = STRBUF_INIT;
	const char *msg = was->msg.buf, *diff;
	size_t skip, n;
	bool fine;

	if (!can_carry(m))
		return;
	mail_write(&mail, &again, MAIL_WRITE_MBOX);
	s->totals.rewritten++;
	if (!git_reads(&is, &s->info, dir, mail.buf, mail.len)) {
		printf("differ: %s: git refuses what was written:\n%s\n", file, mail.buf);
		s->totals.differ++;
		return;
	}
	tidy(&before, &was->info.out);
	tidy(&after, &is.info.out);
	plain_date(&a, &before);
	plain_date(&b, &after);
	while (*msg == '\n')
		msg++;
	skip = is.patch.len > 5 ? 5 : 0;	/* "---", a blank line */
	diff = is.patch.buf + skip;
	n = is.patch.len - skip;
	fine = same("info, written", file, a.buf, a.len, b.buf, b.len);
	fine &= same("message, written", file, msg, strlen(msg), is.msg.buf, is.msg.len);
	fine &= same("patch, written", file, m->diff, m->diff_len, diff,
		     n < m->diff_len ? n : m->diff_len);
	s->totals.differ += !fine;
}

static void compare(struct setup *s, const char *dir, const char *file,
		    const struct strbuf *raw, const struct lines *ours)
{
	_cleanup_(mail_freep) struct mail *m = NULL;
	_cleanup_(git_mail_release) struct git_mail git = {
		PROC_RESULT_INIT, STRBUF_INIT, STRBUF_INIT,
	};
	_cleanup_strbuf_ struct strbuf all = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf info = STRBUF_INIT, git_info = STRBUF_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	bool fine;

	s->totals.mails++;
	if (!git_reads(&git, &s->info, dir, raw->buf, raw->len)) {
		s->totals.refused++;
		return;
	}
	if (mail_parse(&m, ours->p, (size_t)(ours->end - ours->p), &s->opts, &err) < 0) {
		printf("refused: %s: %s\n", file, err_msg(&err));
		s->totals.ours_refused++;
		return;
	}
	info_of(&all, m);
	tidy(&info, &all);
	tidy(&git_info, &git.info.out);
	fine = same("info", file, git_info.buf, git_info.len, info.buf, info.len);
	/* Talk is read even if it holds a NUL. */
	for (size_t i = 0; !git.patch.len && i < git.msg.len; i++) {
		if (!git.msg.buf[i])
			git.msg.buf[i] = ' ';
	}
	fine &= same("message", file, git.msg.buf, git.msg.len, m->body, m->body_len);
	fine &= same("patch", file, git.patch.buf, git.patch.len, m->patch, m->patch_len);
	s->totals.differ += !fine;
	if (fine && s->rewrite)
		rewrite(s, dir, file, &git, m);
}

static int compare_all(struct setup *s, const char *path, const struct split *split)
{
	_cleanup_free_ char *dir = NULL;
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	struct args a = s->split;

	if (file_tempdir(&dir, "mailinfo", NULL) < 0)
		return -1;
	add(&a, "-b");
	add(&a, "-o.");
	add(&a, "--");
	add(&a, path);
	add(&a, NULL);
	if (run_git(&res, &a, dir, NULL, 0)) {
		printf("refused by git: %s\n", path);
		s->totals.refused++;
		return file_remove_tree(dir, NULL);
	}
	if (strtoul(res.out.buf, NULL, 10) != split->n) {
		printf("differ: %s: %zu mails here, in git %s\n", path, split->n, res.out.buf);
		s->totals.differ++;
		return file_remove_tree(dir, NULL);
	}
	for (size_t i = 0; i < split->n; i++) {
		_cleanup_free_ char *one = mem_printf("%s/%04zu", dir, i + 1);
		_cleanup_free_ char *name = mem_printf("%s: mail %zu", path, i + 1);
		_cleanup_strbuf_ struct strbuf raw = STRBUF_INIT;

		(void)file_read(&raw, one, 0, 0, NULL);
		compare(s, dir, name, &raw, &split->items[i]);
	}
	return file_remove_tree(dir, NULL);
}

static int one_file(struct setup *s, const char *path)
{
	_cleanup_free_ char *full = realpath(path, NULL);
	_cleanup_strbuf_ struct strbuf data = STRBUF_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	struct split split = VEC_INIT;
	int rc = -1;

	if (file_read(&data, path, 0, 0, &err) < 0 ||
	    split_mbox(&split, data.buf, data.len, 100000, &err) < 0)
		printf("%s: %s\n", path, err_msg(&err));
	else
		rc = compare_all(s, full, &split);
	VEC_RELEASE(&split);
	return rc;
}

int main(int argc, char **argv)
{
	struct setup s = { .opts = MAIL_OPTS_INIT };
	int i;

	add(&s.split, "git");
	add(&s.split, "mailsplit");
	add(&s.info, "git");
	add(&s.info, "mailinfo");
	for (i = 1; i < argc && argv[i][0] == '-'; i++) {
		if (option(&s, argv[i])) {
			printf("unknown option %s\n", argv[i]);
			return 129;
		}
	}
	for (; i < argc; i++) {
		if (one_file(&s, argv[i]) < 0)
			return 128;
	}
	printf("%u mails: %u differ, git refused %u, refused here alone %u", s.totals.mails,
	       s.totals.differ, s.totals.refused, s.totals.ours_refused);
	printf(s.rewrite ? "; %u written again\n" : "\n", s.totals.rewritten);
	return s.totals.differ || s.totals.ours_refused ? 1 : 0;
}
