// SPDX-License-Identifier: GPL-2.0-only
#include "flow/b4.h"

#include <errno.h>
#include <limits.h>
#include <string.h>

#include "base/mem.h"
#include "base/proc.h"
#include "base/vec.h"

#define TIMEOUT_S 180
#define CEILING ((size_t)256 << 20)

bool b4_is_message_id(const char *s)
{
	const char *at = strchr(s, '@');

	if (!strncmp(s, "https://", 8) || !strncmp(s, "http://", 7))
		return true;
	return at && at > s && at[1] && *s != '-' && *s != '/' && *s != '.' &&
	       !strpbrk(s, " \t\n");
}

/* The last line that says something: of a traceback the error itself. */
static const char *last_line(char **line, const struct strbuf *text)
{
	size_t end = text->len, start;

	while (end && strchr(" \t\r\n", text->buf[end - 1]))
		end--;
	start = end;
	while (start && text->buf[start - 1] != '\n')
		start--;
	*line = mem_strndup(text->buf + start, end - start);
	return end > start ? *line : "no reason given";
}

static int complain(const struct proc_result *res, const char *id,
		    const struct b4_opts *o, struct err *err)
{
	_cleanup_free_ char *line = NULL;
	const char *why = last_line(&line, &res->errout);

	return err_set(err, "b4 has no series for '%s': %s%s", id, why,
		       o->mbox ? "" : " (it asks the archive over the network; "
				      "-m MBOX reads a local file)");
}

/* b4 is started elsewhere, so the name has to hold there. */
static int absolute(char **out, const char *path, struct err *err)
{
	char buf[PATH_MAX];

	if (!strcmp(path, "-"))
		return err_set(err, "-m needs a file");
	if (!realpath(path, buf))
		return err_errno(err, errno, "cannot open '%s'", path);
	*out = mem_strdup(buf);
	return 0;
}

/* For git, which b4 asks. */
struct identity {
	char *name, *email;
	const char *rows[6];
};

static void identity_release(struct identity *id)
{
	free(id->name);
	free(id->email);
}

static void identity_set(struct identity *id, const struct b4_opts *o)
{
	if (!o->user_name || !o->user_email)
		return;
	id->name = mem_printf("GIT_CONFIG_VALUE_0=%s", o->user_name);
	id->email = mem_printf("GIT_CONFIG_VALUE_1=%s", o->user_email);
	id->rows[0] = "GIT_CONFIG_COUNT=2";
	id->rows[1] = "GIT_CONFIG_KEY_0=user.name";
	id->rows[2] = id->name;
	id->rows[3] = "GIT_CONFIG_KEY_1=user.email";
	id->rows[4] = id->email;
}

static int run(struct proc_result *res, const char *id, const struct b4_opts *o,
	       const char *mbox, struct err *err)
{
	_cleanup_(identity_release) struct identity who = { NULL, NULL, { NULL } };
	_cleanup_free_ char *version = NULL;
	VEC(const char *) argv = VEC_INIT;
	struct proc_opts p = { .cwd = "/", .out_ceiling = CEILING };
	unsigned int seconds = o->timeout_s ? o->timeout_s : TIMEOUT_S;
	int rc;

	VEC_PUSH(&argv, "b4");
	VEC_PUSH(&argv, "am");
	VEC_PUSH(&argv, "-o");
	VEC_PUSH(&argv, "-");
	VEC_PUSH(&argv, o->trailers ? "--apply-cover-trailers" :
				      "--no-add-trailers");
	if (mbox) {
		VEC_PUSH(&argv, "-m");
		VEC_PUSH(&argv, mbox);
	}
	if (o->version) {
		version = mem_printf("%u", o->version);
		VEC_PUSH(&argv, "-v");
		VEC_PUSH(&argv, version);
	}
	VEC_PUSH(&argv, "--");
	VEC_PUSH(&argv, id);
	VEC_PUSH(&argv, NULL);
	identity_set(&who, o);
	p.argv = argv.items;
	p.env = who.rows;
	p.timeout_ms = seconds * 1000;
	rc = proc_run(res, &p, err);
	VEC_RELEASE(&argv);
	return rc;
}

int b4_am(struct strbuf *out, const char *message_id, const struct b4_opts *opts,
	  struct err *err)
{
	static const struct b4_opts none = { .mbox = NULL };
	const struct b4_opts *o = opts ? opts : &none;
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_free_ char *mbox = NULL;
	int rc = o->mbox ? absolute(&mbox, o->mbox, err) : 0;

	if (rc < 0)
		return rc;
	rc = run(&res, message_id, o, mbox, err);
	if (rc < 0)
		return err_prefix(err, "b4 is needed for '%s'", message_id);
	if (res.status || !res.out.len)
		return complain(&res, message_id, o, err);
	strbuf_add(out, res.out.buf, res.out.len);
	return 0;
}
