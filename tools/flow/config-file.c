// SPDX-License-Identifier: GPL-2.0-only
/*
 * git itself reads the syntax, from stdin when the text came with a tree, so
 * that no include is followed. git does not say on which line a value stands:
 * that is looked up again for a message.
 */
#include "flow/config-file.h"

#include <ctype.h>
#include <stdarg.h>
#include <errno.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/map.h"
#include "base/mem.h"
#include "repo/blob.h"
#include "repo/git.h"
#include "repo/rev.h"
#include "repo/tree.h"

void config_file_release(struct config_file *f)
{
	strbuf_release(&f->text);
	free(f->source);
	free(f->path);
	*f = (struct config_file)CONFIG_FILE_INIT;
}

/* ------------------------------------------------------------ where it is */

/* What the user named. 0, 1 nothing, <0. */
static int chosen_file(char **out, const struct ctx *ctx,
		       const struct config_where *where, struct err *err)
{
	_cleanup_free_ char *set = NULL;
	const char *home = getenv("HOME");
	const char *top = repo_workdir(ctx->repo);
	int rc;

	if (where->file) {
		*out = mem_strdup(where->file);
		return 0;
	}
	rc = repo_config_str(ctx->repo, where->key, &set, err);
	if (rc)
		return rc;
	if (!strncmp(set, "~/", 2) && home)
		*out = mem_printf("%s/%s", home, set + 2);
	else if (set[0] == '/')
		*out = TAKE_PTR(set);
	else
		*out = mem_printf("%s/%s", top ? top : repo_git_dir(ctx->repo),
				  set);
	return 0;
}

/* A regular file is read by git where it is; a pipe only once, here. */
static int read_file(struct config_file *f, size_t ceiling, struct err *err)
{
	struct stat st;
	int rc = file_read(&f->text, f->source, ceiling, 0, err);

	if (rc == 0 && stat(f->source, &st) == 0 && S_ISREG(st.st_mode))
		f->path = realpath(f->source, NULL);
	return rc;
}

/* 0 read, 1 there is none. */
static int read_from_head(struct strbuf *text, struct repo *r,
			  const struct config_where *where, struct err *err)
{
	_cleanup_rev_ struct rev head = REV_INIT;
	_cleanup_blob_ struct blob blob = BLOB_INIT;
	struct tree_entry e;
	int rc = rev_resolve(&head, r, "HEAD", NULL);

	if (rc < 0)
		return 1;
	rc = tree_find(&e, r, &head.tree, where->in_tree, err);
	if (rc)
		return rc;
	if (!mode_is_file(e.mode))
		return err_set(err, "'HEAD:%s' is no file", where->in_tree);
	rc = blob_read(&blob, r, &e.oid, where->ceiling, err);
	if (rc < 0)
		return rc;
	strbuf_add(text, blob.data, blob.len);
	return 0;
}

static int read_from_workdir(struct strbuf *text, const char *top,
			     const struct config_where *where, struct err *err)
{
	_cleanup_free_ char *path = mem_printf("%s/%s", top, where->in_tree);
	struct stat st;

	if (lstat(path, &st) < 0 && (errno == ENOENT || errno == ENOTDIR))
		return 1;
	return file_read(text, path, where->ceiling, FILE_NOFOLLOW, err);
}

/* The file that came with the tree. */
static int read_in_tree(struct config_file *f, const struct ctx *ctx,
			const struct config_where *where, struct err *err)
{
	const char *top = repo_workdir(ctx->repo);

	f->t.from_tree = true;
	f->source = mem_printf("%s%s", top ? "" : "HEAD:", where->in_tree);
	return top ? read_from_workdir(&f->text, top, where, err) :
		     read_from_head(&f->text, ctx->repo, where, err);
}

int config_file_find(struct config_file *out, const struct ctx *ctx,
		     const struct config_where *where, struct err *err)
{
	_cleanup_config_file_ struct config_file f = CONFIG_FILE_INIT;
	int rc = chosen_file(&f.source, ctx, where, err);

	if (rc == 0)
		rc = read_file(&f, where->ceiling, err);
	else if (rc > 0)
		rc = read_in_tree(&f, ctx, where, err);
	if (rc)
		return rc;
	f.t.text = f.text.buf;
	f.t.len = f.text.len;
	f.t.source = f.source;
	f.t.path = f.path;
	config_file_release(out);
	*out = f;
	f = (struct config_file)CONFIG_FILE_INIT;
	return 0;
}

/* --------------------------------------------------------- lines, for messages */

static const char *skip_blanks(const char *p, const char *end)
{
	while (p < end && (*p == ' ' || *p == '\t' || *p == '\r'))
		p++;
	return p;
}

/* Whether a line opens the section of a value; what follows goes to *@rest. */
static bool opens_section(const char *p, const char *end,
			  const struct config_value *v, const char **rest)
{
	const char *name = v->name;
	size_t n = strcspn(v->full, ".");

	if ((size_t)(end - p) < n + 2 || *p != '[' ||
	    strncasecmp(p + 1, v->full, n) != 0)
		return false;
	p = skip_blanks(p + 1 + n, end);
	if (p == end || *p++ != '"')
		return false;
	for (; *name; name++) {
		if (p < end && *p == '\\')
			p++;
		if (p == end || *p++ != *name)
			return false;
	}
	if (end - p < 2 || p[0] != '"' || p[1] != ']')
		return false;
	*rest = p + 2;
	return true;
}

static bool is_key(const char *p, const char *end, const char *key)
{
	size_t n = strlen(key);

	return (size_t)(end - p) >= n && !strncasecmp(p, key, n) &&
	       (p + n == end || (!isalnum((unsigned char)p[n]) && p[n] != '-'));
}

/*
 * The line on which a value stands, 0 when it is not found. A continued line can
 * mislead this; only a message depends on it.
 */
static size_t line_of(const struct config_text *in, const struct config_value *v)
{
	const char *p = in->text, *stop = p + in->len;
	size_t line = 0, nth = v->nth;
	bool here = false;

	while (p < stop) {
		const char *nl = memchr(p, '\n', (size_t)(stop - p));
		const char *end = nl ? nl : stop;
		const char *s = skip_blanks(p, end);

		line++;
		if (s < end && *s == '[') {
			const char *rest = end;

			here = opens_section(s, end, v, &rest);
			s = skip_blanks(rest, end);
		}
		if (here && is_key(s, end, v->key) && nth-- == 0)
			return line;
		p = end + 1;
	}
	return 0;
}

char *config_file_place(const struct config_text *in,
			const struct config_value *v)
{
	size_t line;

	if (v->origin)
		return mem_strdup(v->origin);
	line = line_of(in, v);
	return line ? mem_printf("%s:%zu", in->source, line) :
		      mem_strdup(in->source);
}

int config_file_bad(const struct config_text *in, const struct config_value *v,
		    struct err *err, const char *fmt, ...)
{
	_cleanup_free_ char *where = config_file_place(in, v);
	_cleanup_free_ char *what = NULL;
	va_list ap;

	va_start(ap, fmt);
	what = mem_vprintf(fmt, ap);
	va_end(ap);
	return err_set(err, "%s: %s", where, what);
}

/* ----------------------------------------------------------------- the values */

struct reading {
	const struct config_text *in;
	config_value_fn fn;
	void *payload;
	struct map seen;	/* full key -> how many */
	struct arena arena;
};

static void reading_release(struct reading *r)
{
	map_release(&r->seen);
	arena_release(&r->arena);
}

/* "file:path" of --show-origin, when it is not the file itself. */
static const char *origin_of(const struct reading *r, const char *field)
{
	if (strncmp(field, "file:", 5) != 0 ||
	    (r->in->path && !strcmp(field + 5, r->in->path)))
		return NULL;
	return field + 5;
}

/* @full: "section.name.key", with a '\n' and the value behind it where it has one. */
static int give_one(struct reading *r, const char *origin, char *full,
		    struct err *err)
{
	char *value = strchr(full, '\n');
	struct config_value v = { .full = full, .origin = origin_of(r, origin) };
	const char *first, *last;

	if (value)
		*value++ = '\0';
	first = strchr(full, '.');
	last = strrchr(full, '.');
	if (!first)
		return err_set(err, "cannot read what git config printed");
	v.value = value;
	v.key = last + 1;
	if (first < last)
		v.name = arena_strndup(&r->arena, first + 1,
				       (size_t)(last - first - 1));
	v.nth = map_put(&r->seen, full, strlen(full), NULL)->value++;
	return r->fn(r->payload, &v, err);
}

/* Pairs of fields, each ended by NUL: the origin, and the key with its value. */
static int give_all(struct reading *r, const struct strbuf *text, struct err *err)
{
	const char *at = text->buf, *end = at + text->len;

	while (at < end) {
		const char *origin = at;
		int rc;

		at += strlen(at) + 1;
		if (at >= end)
			return err_set(err, "cannot read what git config printed");
		rc = give_one(r, origin, arena_strdup(&r->arena, at), err);
		if (rc)
			return rc;
		at += strlen(at) + 1;
	}
	return 0;
}

/* "bad config line 3 in …" becomes "file:3: …". */
static int syntax_error(const struct config_text *in,
			const struct proc_result *res, struct err *err)
{
	static const char lead[] = "fatal: bad config line ";
	const char *text = res->errout.buf;
	int n = (int)strcspn(text, "\n");
	int digits;

	if (strncmp(text, lead, strlen(lead)) != 0)
		return err_set(err, "%s: %.*s", in->source, n, text);
	text += strlen(lead);
	digits = (int)strspn(text, "0123456789");
	if (in->path && !strstr(text, in->path))
		return err_set(err, "%s: bad config line %.*s", in->source,
			       (int)strcspn(text, "\n"), text);
	return err_set(err, "%s:%.*s: this is not git-config syntax", in->source,
		       digits, text);
}

int config_file_each(struct repo *repo, const struct config_text *in,
		     config_value_fn fn, void *payload, struct err *err)
{
	_cleanup_(reading_release) struct reading r = {
		.in = in, .fn = fn, .payload = payload, .seen = MAP_INIT,
		.arena = ARENA_INIT,
	};
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	const char *path = in->from_tree ? NULL : in->path;
	const char *argv[] = { "config", "--file", path ? path : "-",
			       path ? "--includes" : "--no-includes",
			       "--show-origin", "--list", "-z", NULL };
	struct git_opts o = { .in = path ? NULL : in->text,
			      .in_len = path ? 0 : in->len,
			      .any_status = true, .timeout_ms = 60000,
			      .out_ceiling = (size_t)64 << 20 };
	int rc = git_run(&res, repo, argv, &o, err);

	if (rc < 0)
		return rc;
	if (res.status)
		return syntax_error(in, &res, err);
	return give_all(&r, &res.out, err);
}
