// SPDX-License-Identifier: GPL-2.0-only
/*
 * mailwrite REPO [--mboxrd] COMMIT…
 *
 * Prints the commits as mails, in an mbox, with mail_write(). For git am to make
 * commits of again.
 */
#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "base/proc.h"
#include "mail/write.h"

static int git(struct proc_result *res, const char *const *argv)
{
	const struct proc_opts opts = { .argv = argv };
	_cleanup_err_ struct err err = ERR_INIT;

	if (proc_run(res, &opts, &err) == 0 && !res->status)
		return 0;
	fprintf(stderr, "%s%s\n", err_msg(&err), res->errout.buf);
	return -1;
}

/* The fields are divided by NUL. */
static const char *next(const char **at)
{
	const char *field = *at;

	*at += strlen(field) + 1;
	return field;
}

/* "1561975200 +0200" */
static void set_date(struct mail_out *m, const char *raw)
{
	struct mail_date date;
	_cleanup_free_ char *with_at = mem_printf("@%s", raw);

	(void)mail_parse_date(&date, with_at);
	m->seconds = date.seconds;
	m->offset = date.offset;
}

static int write_commit(const char *repo, const char *commit, enum mail_write_flags flags)
{
	const char *const show[] = {
		"git", "-C", repo, "show", "-s", "--date=raw",
		"--format=%an%x00%ae%x00%ad%x00%s%x00%b", commit, NULL,
	};
	const char *const diff[] = {
		"git", "-C", repo, "diff-tree", "-p", "--binary", "--root", "--no-commit-id",
		commit, NULL,
	};
	_cleanup_proc_ struct proc_result text = PROC_RESULT_INIT;
	_cleanup_proc_ struct proc_result patch = PROC_RESULT_INIT;
	_cleanup_strbuf_ struct strbuf out = STRBUF_INIT;
	struct mail_out m = { .stat = " x | 1 +\n", .signature = "mailwrite" };
	const char *at;

	if (git(&text, show) < 0 || git(&patch, diff) < 0)
		return -1;
	at = text.out.buf;
	m.from.name = next(&at);
	m.from.email = next(&at);
	set_date(&m, next(&at));
	m.subject = next(&at);
	m.body = at;
	m.body_len = strlen(at) - 1;	/* git show ends it once more */
	m.patch = patch.out.buf;
	m.patch_len = patch.out.len;
	m.commit = commit;
	mail_write(&out, &m, flags);
	return fwrite(out.buf, 1, out.len, stdout) == out.len ? 0 : -1;
}

int main(int argc, char **argv)
{
	enum mail_write_flags flags = MAIL_WRITE_MBOX;
	int rc = 0;

	for (int i = 2; i < argc && rc == 0; i++) {
		if (!strcmp(argv[i], "--mboxrd"))
			flags = MAIL_WRITE_MBOXRD;
		else
			rc = write_commit(argv[1], argv[i], flags);
	}
	return rc ? 128 : 0;
}
