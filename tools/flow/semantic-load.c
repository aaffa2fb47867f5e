// SPDX-License-Identifier: GPL-2.0-only
/* Reads a series and its files, below one directory and never through a link. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "flow/semantic-internal.h"

static void close_fd(int *fd)
{
	if (*fd >= 0)
		(void)close(*fd);
}

#define _cleanup_fd_ _cleanup_(close_fd)

/*
 * Descends without following links: each directory of @name, then the file. The
 * name has been through semantic_series_parse(), which lets no ".." pass.
 */
static int open_below(int *out, int dir, const char *name, struct err *err)
{
	_cleanup_fd_ int at = dup(dir);
	const char *p = name;

	for (;;) {
		_cleanup_free_ char *part = NULL;
		const char *slash = strchr(p, '/');
		int flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK;
		int fd;

		part = mem_strndup(p, slash ? (size_t)(slash - p) : strlen(p));
		fd = openat(at, part, slash ? flags | O_DIRECTORY : flags);
		if (fd < 0 && (errno == ELOOP || errno == ENOTDIR))
			return err_set(err, "refused: '%s' is a link, or behind "
					    "one", name);
		if (fd < 0 && errno == ENOENT)
			return err_code(err, ERR_NOT_FOUND, "no file '%s' in the "
							    "series", name);
		if (fd < 0)
			return err_errno(err, errno, "cannot open '%s'", name);
		(void)close(at);
		at = fd;
		if (!slash)
			break;
		p = slash + 1;
	}
	*out = at;
	at = -1;
	return 0;
}

/* Appends a plain file below @dir. */
static int read_below(struct strbuf *out, int dir, const char *name,
		      size_t ceiling, struct err *err)
{
	_cleanup_fd_ int fd = -1;
	struct stat st;
	int rc = open_below(&fd, dir, name, err);

	if (rc < 0)
		return rc;
	if (fstat(fd, &st) < 0)
		return err_errno(err, errno, "cannot look at '%s'", name);
	if (!S_ISREG(st.st_mode))
		return err_set(err, "refused: '%s' is no plain file", name);
	out->ceiling = out->len + ceiling;
	rc = strbuf_read_fd(out, fd);
	if (rc == -EFBIG)
		return err_code(err, ERR_TOO_BIG, "'%s' is too big", name);
	if (rc < 0)
		return err_errno(err, -rc, "cannot read '%s'", name);
	return 0;
}

/* As above, into the arena; *@text stays NULL when there is no such file. */
static int load(const char **text, size_t *len, struct semantic_series *s,
		int dir, const char *name, size_t ceiling, struct err *err)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	_cleanup_err_ struct err why = ERR_INIT;

	if (read_below(&sb, dir, name, ceiling, &why) < 0) {
		if (why.code == ERR_NOT_FOUND)
			return 0;
		err_move(err, &why);
		return -1;
	}
	*text = arena_strndup(&s->arena, sb.buf, sb.len);
	*len = sb.len;
	return 0;
}

static int load_message(const char **subject, const char **body,
			struct semantic_series *s, int dir, const char *name,
			struct err *err)
{
	const char *text = NULL;
	size_t len = 0;
	int rc = load(&text, &len, s, dir, name, SEMANTIC_TEXT_CEILING, err);

	if (rc < 0 || !text)
		return rc;
	rc = semantic_message_parse(subject, body, &s->arena, text, len, err);
	return rc < 0 ? err_prefix(err, "'%s'", name) : 0;
}

static int load_cocci(struct semantic_series *s, struct semantic_patch *p,
		      int dir, struct err *err)
{
	int stem = (int)(strlen(p->name) - strlen(".cocci"));
	const char *msg = arena_printf(&s->arena, "%.*s.msg", stem, p->name);
	const char *subst = arena_printf(&s->arena, "%.*s.subst", stem, p->name);
	int rc;

	rc = load_message(&p->subject, &p->body, s, dir, msg, err);
	if (rc < 0)
		return rc;
	if (!p->subject)
		return err_set(err, "'%s' has no message: there is no '%s'",
			       p->name, msg);
	return load(&p->subst, &p->subst_len, s, dir, subst,
		    SEMANTIC_TEXT_CEILING, err);
}

static int load_entry(struct semantic_series *s, struct semantic_patch *p,
		      int dir, struct err *err)
{
	int rc = load(&p->text, &p->text_len, s, dir, p->name,
		      p->kind == SEMANTIC_COCCI ? SEMANTIC_TEXT_CEILING :
						  SEMANTIC_PATCH_CEILING, err);

	if (rc < 0)
		return rc;
	if (!p->text)
		return err_set(err, "no file '%s' in the series", p->name);
	return p->kind == SEMANTIC_COCCI ? load_cocci(s, p, dir, err) : 0;
}

static int open_dir(int *out, const char *path, struct err *err)
{
	*out = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (*out < 0)
		return err_code(err, errno == ENOENT ? ERR_NOT_FOUND : ERR_FAILED,
				"cannot open directory '%s': %s", path,
				strerror(errno));
	return 0;
}

static int load_all(struct semantic_series *s, int dir, struct err *err)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	int rc = read_below(&text, dir, "series", SEMANTIC_TEXT_CEILING, err);

	if (rc < 0)
		return rc;
	rc = semantic_series_parse(s, text.buf, text.len, err);
	for (size_t i = 0; rc == 0 && i < s->n; i++)
		rc = load_entry(s, &s->items[i], dir, err);
	if (rc == 0)
		rc = load_message(&s->cover_subject, &s->cover_body, s, dir,
				  "cover.msg", err);
	return rc;
}

int semantic_series_read(struct semantic_series *out, const char *dir,
			 struct err *err)
{
	_cleanup_semantic_series_ struct semantic_series s =
		SEMANTIC_SERIES_INIT;
	_cleanup_fd_ int fd = -1;
	int rc = open_dir(&fd, dir, err);

	if (rc < 0)
		return rc;
	rc = load_all(&s, fd, err);
	if (rc < 0)
		return err_prefix(err, "'%s'", dir);
	*out = s;
	s = (struct semantic_series)SEMANTIC_SERIES_INIT;
	return 0;
}

bool semantic_is_series(const char *dir)
{
	_cleanup_semantic_series_ struct semantic_series s =
		SEMANTIC_SERIES_INIT;
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_fd_ int fd = -1;

	if (open_dir(&fd, dir, NULL) < 0)
		return false;
	if (read_below(&text, fd, "series", SEMANTIC_TEXT_CEILING, NULL) < 0)
		return false;
	/* One with a slip in it is still one, for which to fail. */
	(void)semantic_series_parse(&s, text.buf, text.len, NULL);
	for (size_t i = 0; i < s.n; i++)
		if (s.items[i].kind == SEMANTIC_COCCI)
			return true;
	return false;
}
