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
 * Mails that git refuses are counted, not compared.
 */
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/proc.h"
#include "base/vec.h"
#include "mail/message.h"
#include "mail/split.h"

struct args {
	const char *items[16];
	size_t n;
};

struct totals {
	unsigned int mails, differ, refused, ours_refused;
};

struct setup {
	struct mail_opts opts;
	struct args split, info;	/* for git */
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
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		if (strcmp(arg, rows[i].name))
			continue;
		*rows[i].flag = true;
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

static void trim(struct strbuf *sb)
{
	strbuf_rtrim(sb);
	strbuf_addch(sb, '\n');
}

/* What `git mailinfo` would print; trailing blanks of values are not compared. */
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
	trim(out);
}

/* Without blanks at line ends, and without a "Subject: " of nothing. */
static void tidy(struct strbuf *out, const struct strbuf *in)
{
	struct lines lines = { in->buf, in->buf + in->len };
	struct line l;

	if (!strstr(in->buf, "Author: "))
		strbuf_addstr(out, "Author: \nEmail: \n");
	while (lines_next(&lines, &l)) {
		while (l.n && strchr(" \t\r\n", l.s[l.n - 1]))
			l.n--;
		if (l.n && (l.n != 8 || memcmp(l.s, "Subject:", 8)))
			strbuf_addf(out, "%.*s%s\n", (int)l.n, l.s,
				    l.s[l.n - 1] == ':' ? " " : "");
	}
	trim(out);
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

static void compare(struct setup *s, const char *dir, const char *file,
		    const struct strbuf *raw, const struct lines *ours)
{
	_cleanup_(mail_freep) struct mail *m = NULL;
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_free_ char *msg_path = mem_printf("%s/msg", dir);
	_cleanup_free_ char *patch_path = mem_printf("%s/patch", dir);
	_cleanup_strbuf_ struct strbuf msg = STRBUF_INIT, patch = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf info = STRBUF_INIT, git_info = STRBUF_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	struct args a = s->info;
	bool fine;

	s->totals.mails++;
	add(&a, "msg");
	add(&a, "patch");
	add(&a, NULL);
	if (run_git(&res, &a, dir, raw->buf, raw->len) ||
	    file_read(&msg, msg_path, 0, 0, NULL) < 0 ||
	    file_read(&patch, patch_path, 0, 0, NULL) < 0) {
		s->totals.refused++;
		return;
	}
	if (mail_parse(&m, ours->p, (size_t)(ours->end - ours->p), &s->opts, &err) < 0) {
		printf("refused: %s: %s\n", file, err_msg(&err));
		s->totals.ours_refused++;
		return;
	}
	info_of(&info, m);
	tidy(&git_info, &res.out);
	fine = same("info", file, git_info.buf, git_info.len, info.buf, info.len);
	fine &= same("message", file, msg.buf, msg.len, m->body, m->body_len);
	fine &= same("patch", file, patch.buf, patch.len, m->patch, m->patch_len);
	s->totals.differ += !fine;
}

static int one_file(struct setup *s, const char *path)
{
	_cleanup_free_ char *dir = NULL;
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_strbuf_ struct strbuf data = STRBUF_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	struct split split = VEC_INIT;
	struct args a = s->split;

	if (file_read(&data, path, 0, 0, &err) < 0 ||
	    file_tempdir(&dir, "mailinfo", &err) < 0 ||
	    split_mbox(&split, data.buf, data.len, 100000, &err) < 0) {
		printf("%s: %s\n", path, err_msg(&err));
		return -1;
	}
	add(&a, "-b");
	add(&a, "-o.");
	add(&a, "--");
	add(&a, path);
	add(&a, NULL);
	if (run_git(&res, &a, dir, NULL, 0)) {
		s->totals.refused++;
	} else if (strtoul(res.out.buf, NULL, 10) != split.n) {
		printf("differ: %s: %s mails in git, %zu here\n", path, res.out.buf,
		       split.n);
		s->totals.differ++;
	} else {
		for (size_t i = 0; i < split.n; i++) {
			_cleanup_free_ char *one = mem_printf("%s/%04zu", dir, i + 1);
			_cleanup_strbuf_ struct strbuf raw = STRBUF_INIT;

			(void)file_read(&raw, one, 0, 0, NULL);
			compare(s, dir, path, &raw, &split.items[i]);
		}
	}
	VEC_RELEASE(&split);
	return file_remove_tree(dir, &err);
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
	printf("%u mails: %u differ, git refused %u, refused here alone %u\n",
	       s.totals.mails, s.totals.differ, s.totals.refused,
	       s.totals.ours_refused);
	return s.totals.differ || s.totals.ours_refused ? 1 : 0;
}
