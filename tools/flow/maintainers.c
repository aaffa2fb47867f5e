// SPDX-License-Identifier: GPL-2.0-only
#include "flow/maintainers.h"

#include <stdlib.h>
#include <string.h>

#include "base/bytes.h"
#include "base/char.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/proc.h"
#include "base/strbuf.h"
#include "base/vec.h"
#include "flow/trusted.h"
#include "repo/blob.h"
#include "repo/tree.h"

#define SCRIPT "scripts/get_maintainer.pl"
#define FILE_CEILING ((size_t)16 << 20)
#define SAID_CEILING ((size_t)1 << 20)
#define MEMORY_CEILING ((size_t)2 << 30)
#define TIMEOUT_MS (60u * 1000)
#define MAX_ADDRESS 512

struct maintainers_script {
	char *source;	/* "v5.2:scripts/get_maintainer.pl" */
	char *dir;	/* ours: what the script is run in */
};

const char *maintainer_role_name(enum maintainer_role role)
{
	static const char *const names[] = { "maintainer", "reviewer", "list" };

	return names[role];
}

void maintainers_release(struct maintainers *m)
{
	VEC_RELEASE(m);
	arena_release(&m->arena);
	*m = (struct maintainers)MAINTAINERS_INIT;
}

struct maintainers_script *maintainers_free(struct maintainers_script *s)
{
	if (!s)
		return NULL;
	if (s->dir)
		(void)file_remove_tree(s->dir, NULL);
	free(s->dir);
	free(s->source);
	free(s);
	return NULL;
}

/* ------------------------------------------------------- the directory it is run in */

/* Copies a file of the tree. 0, 1 when there is none, <0 failed. */
static int copy(struct strbuf *text, const char *dir, const struct rev *from,
		struct repo *r, const char *path, struct err *err)
{
	_cleanup_blob_ struct blob blob = BLOB_INIT;
	_cleanup_free_ char *file = mem_printf("%s/%s", dir, path);
	struct tree_entry e;
	int rc = tree_find(&e, r, &from->tree, path, err);

	if (rc)
		return rc;
	if (!mode_is_file(e.mode))
		return 1;
	rc = blob_read(&blob, r, &e.oid, FILE_CEILING, err);
	if (rc < 0)
		return rc;
	if (text)
		strbuf_add(text, blob.data, blob.len);
	return file_write(file, blob.data, blob.len, FILE_NO_FSYNC, err);
}

/*
 * The script asks the disk whether a pattern without a slash at its end is a
 * directory: those of MAINTAINERS that are get made.
 */
static int make_directories(const char *dir, const struct rev *from, struct repo *r,
			    const struct strbuf *text, struct err *err)
{
	const char *end = text->buf + text->len;

	for (const char *p = text->buf, *next; p < end; p = next) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));
		const char *stop = nl ? nl : end;
		_cleanup_free_ char *path = NULL, *made = NULL;
		struct tree_entry e;

		next = stop + 1;
		if (stop - p < 3 || (*p != 'F' && *p != 'X') || p[1] != ':')
			continue;
		for (p += 2; p < stop && char_is_blank(*p); p++)
			;
		path = mem_strndup(p, (size_t)(stop - p));
		if (!*path || *path == '/' || path[strlen(path) - 1] == '/' ||
		    strpbrk(path, "*?.\\") ||
		    tree_find(&e, r, &from->tree, path, NULL) != 0 || !mode_is_tree(e.mode))
			continue;
		made = mem_printf("%s/%s", dir, path);
		if (file_mkdirs(made, err) < 0)
			return -1;
	}
	return 0;
}

static int install(const struct maintainers_script *s, const struct rev *from,
		   struct repo *r, struct err *err)
{
	static const char *const extra[] = { ".mailmap", ".get_maintainer.ignore" };
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_free_ char *scripts = mem_printf("%s/scripts", s->dir);
	int rc = file_mkdirs(scripts, err);

	if (rc == 0)
		rc = copy(NULL, s->dir, from, r, SCRIPT, err);
	if (rc > 0)
		return err_code(err, ERR_NOT_FOUND, "no " SCRIPT " in '%s'", from->name);
	if (rc == 0)
		rc = copy(&text, s->dir, from, r, "MAINTAINERS", err);
	if (rc > 0)
		return err_code(err, ERR_NOT_FOUND, "no MAINTAINERS in '%s'", from->name);
	if (rc == 0)
		rc = make_directories(s->dir, from, r, &text, err);
	for (size_t i = 0; rc >= 0 && i < sizeof(extra) / sizeof(extra[0]); i++)
		rc = copy(NULL, s->dir, from, r, extra[i], err);
	return rc < 0 ? rc : 0;
}

int maintainers_open(struct maintainers_script **out, struct ctx *ctx, struct err *err)
{
	_cleanup_(maintainers_freep) struct maintainers_script *s = mem_zalloc(sizeof(*s));
	_cleanup_rev_ struct rev from = REV_INIT;
	int rc = trusted_rev(&from, ctx, err);

	if (rc > 0)
		return err_code(err, ERR_NOT_FOUND, "no " SCRIPT " to be trusted: set "
				"crosstree.trustedRef to a ref that has it");
	if (rc == 0)
		rc = file_tempdir(&s->dir, "crosstree-maintainers", err);
	if (rc == 0)
		rc = install(s, &from, ctx->repo, err);
	if (rc < 0)
		return rc;
	s->source = mem_printf("%s:" SCRIPT, from.name);
	*out = TAKE_PTR(s);
	return 0;
}

/* ---------------------------------------------------------------- what it says */

static enum maintainer_role role_of(const char *s, size_t n)
{
	if (bytes_hold(s, n, "list"))
		return MAINTAINER_LIST;
	return bytes_begin(s, n, "reviewer") ? MAINTAINER_REVIEWER : MAINTAINER_PERSON;
}

/* "Name <who@example.org> (maintainer:SECTION)", "list@example.org (open list:SECTION)" */
static void parse_line(struct maintainers *out, const char *s, size_t n)
{
	const char *gt = memchr(s, '>', n), *end = s + n;
	const char *stop = gt ? gt + 1 : memmem(s, n, " (", 2);
	struct maintainer m = { .role = MAINTAINER_PERSON };
	const char *roles, *colon;
	size_t len, word;

	if (!stop)
		stop = end;
	len = (size_t)(stop - s);
	if (!len || len > MAX_ADDRESS || !memchr(s, '@', len))
		return;
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)s[i] < ' ' || s[i] == 0x7f)
			return;
	m.address = arena_strndup(&out->arena, s, len);
	if (end - stop > 3 && stop[0] == ' ' && stop[1] == '(' && end[-1] == ')') {
		roles = stop + 2;
		colon = memchr(roles, ':', (size_t)(end - 1 - roles));
		word = (size_t)((colon ? colon : end - 1) - roles);
		m.role = role_of(roles, word);
		if (colon)
			m.section = arena_strndup(&out->arena, colon + 1,
						  (size_t)(end - 1 - (colon + 1)));
	}
	VEC_PUSH(out, m);
}

void maintainers_parse(struct maintainers *out, const char *text, size_t len)
{
	const char *end = text + len;

	for (const char *p = text; p < end;) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));
		const char *stop = nl ? nl : end;

		parse_line(out, p, (size_t)(stop - p));
		p = stop + 1;
	}
}

static int run(struct proc_result *res, const struct maintainers_script *s,
	       const char *patch, size_t len, struct err *err)
{
	_cleanup_free_ char *home = mem_printf("HOME=%s", s->dir);
	_cleanup_free_ char *tmp = mem_printf("TMPDIR=%s", s->dir);
	const char *env[] = { home, tmp, NULL };
	static const char *const argv[] = {
		"perl", SCRIPT, "--no-tree", "--no-git", "--no-git-fallback",
		"--no-git-blame", "--roles", "--no-rolestats", NULL,
	};
	const struct proc_opts opts = {
		.argv = argv, .env = env, .cwd = s->dir, .in = patch, .in_len = len,
		.timeout_ms = TIMEOUT_MS, .out_ceiling = SAID_CEILING,
		.memory_ceiling = MEMORY_CEILING,
	};
	int rc = proc_run(res, &opts, err);

	if (rc == 0 && res->status)
		rc = err_set(err, "it exits with %d: %.*s", res->status,
			     (int)strcspn(res->errout.buf, "\n"), res->errout.buf);
	return rc < 0 ? err_prefix(err, "%s", s->source) : 0;
}

int maintainers_of_patch(struct maintainers *out, const struct maintainers_script *s,
			 const char *patch, size_t len, struct err *err)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	int rc = run(&res, s, patch, len, err);

	if (rc < 0)
		return rc;
	maintainers_release(out);
	maintainers_parse(out, res.out.buf, res.out.len);
	return 0;
}

int maintainers_of_paths(struct maintainers *out, const struct maintainers_script *s,
			 const char *const *paths, size_t n, struct err *err)
{
	_cleanup_strbuf_ struct strbuf patch = STRBUF_INIT;

	/* the script reads names up to a blank, and lines */
	for (size_t i = 0; i < n; i++)
		if (!strpbrk(paths[i], " \t\n\r\f\v"))
			strbuf_addf(&patch, "--- a/%s\n+++ b/%s\n", paths[i], paths[i]);
	if (patch.len)
		return maintainers_of_patch(out, s, patch.buf, patch.len, err);
	maintainers_release(out);
	return 0;
}
