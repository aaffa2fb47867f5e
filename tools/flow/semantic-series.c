// SPDX-License-Identifier: GPL-2.0-only
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/num.h"
#include "base/strbuf.h"
#include "base/vec.h"
#include "flow/semantic-internal.h"
#include "flow/semantic.h"

#define ENTRIES_MAX 10000

static void close_fd(int *fd)
{
	if (*fd >= 0)
		(void)close(*fd);
}

#define _cleanup_fd_ _cleanup_(close_fd)

void semantic_series_release(struct semantic_series *s)
{
	free(s->items);
	free(s->depends);
	arena_release(&s->arena);
	*s = (struct semantic_series)SEMANTIC_SERIES_INIT;
}

static bool ends_with(const char *s, const char *tail)
{
	size_t n = strlen(s), t = strlen(tail);

	return n > t && !strcmp(s + n - t, tail);
}

/* Descends without following links: each directory of @name, then the file. */
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
		if (!*part || !strcmp(part, ".") || !strcmp(part, ".."))
			return err_set(err, "refused: '%s' is no path inside "
					    "the directory of the series", name);
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

/* Subject, a blank line, body. */
static int load_message(const char **subject, const char **body,
			struct semantic_series *s, int dir, const char *name,
			struct err *err)
{
	const char *text = NULL, *nl, *rest = "";
	size_t len = 0;
	int rc = load(&text, &len, s, dir, name, SEMANTIC_TEXT_CEILING, err);

	if (rc < 0 || !text)
		return rc;
	if (memchr(text, 0, len))
		return err_set(err, "'%s' has a NUL byte", name);
	nl = strchr(text, '\n');
	if (nl)
		rest = nl + 1;
	if (nl == text || !*text)
		return err_set(err, "'%s' has no subject in its first line",
			       name);
	if (*rest && *rest != '\n')
		return err_set(err, "'%s' has no blank line after the subject",
			       name);
	rest += strspn(rest, "\n");
	*subject = arena_strndup(&s->arena, text,
				 nl ? (size_t)(nl - text) : len);
	*body = rest;
	return 0;
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

static int load_entry(struct semantic_series *s, int dir, const char *name,
		      unsigned int strip, struct err *err)
{
	struct semantic_patch *p;
	size_t ceiling = SEMANTIC_PATCH_CEILING;
	int rc;

	VEC_RESERVE(s, s->n + 1);
	p = &s->items[s->n];
	*p = (struct semantic_patch){ .kind = SEMANTIC_PATCH, .strip = strip };
	p->name = arena_strdup(&s->arena, name);
	if (ends_with(name, ".cocci")) {
		p->kind = SEMANTIC_COCCI;
		ceiling = SEMANTIC_TEXT_CEILING;
	} else if (!ends_with(name, ".patch") && !ends_with(name, ".diff")) {
		return err_set(err, "'%s' is neither a .cocci nor a .patch",
			       name);
	}
	rc = load(&p->text, &p->text_len, s, dir, name, ceiling, err);
	if (rc < 0)
		return rc;
	if (!p->text)
		return err_set(err, "no file '%s' in the series", name);
	s->n++;
	return p->kind == SEMANTIC_COCCI ? load_cocci(s, p, dir, err) : 0;
}

static void add_depends(struct semantic_series *s, const char *p)
{
	for (p += strspn(p, " \t"); *p; p += strspn(p, " \t")) {
		size_t len = strcspn(p, " \t");

		s->depends = mem_array(s->depends, s->n_depends + 1,
				       sizeof(*s->depends));
		s->depends[s->n_depends++] = arena_strndup(&s->arena, p, len);
		p += len;
	}
}

static void comment(struct semantic_series *s, const char *p)
{
	p += strspn(p, "# \t");
	if (!strncmp(p, "tree:", 5) && !s->tree) {
		p += 5;
		p += strspn(p, " \t");
		s->tree = arena_strndup(&s->arena, p, strcspn(p, " \t"));
	} else if (!strncmp(p, "depends:", 8)) {
		add_depends(s, p + 8);
	}
}

/* One line, NUL-terminated and writable: name, -pN, # comment. */
static int series_line(struct semantic_series *s, int dir, char *line,
		       struct err *err)
{
	uint64_t strip = 1;
	char *p = line + strspn(line, " \t"), *option;
	size_t len = strcspn(p, " \t");

	if (!*p)
		return 0;
	if (*p == '#') {
		comment(s, p);
		return 0;
	}
	if (s->n == ENTRIES_MAX)
		return err_code(err, ERR_TOO_BIG, "the series has more than %d "
						  "entries", ENTRIES_MAX);
	option = p + len;
	option += strspn(option, " \t");
	p[len] = '\0';
	if (!strncmp(option, "-p", 2)) {
		size_t n = strcspn(option, " \t");
		_cleanup_free_ char *digits = mem_strndup(option + 2, n - 2);

		if (num_parse(&strip, digits, 0, 100, "-p", err) < 0)
			return err_prefix(err, "series entry '%s'", p);
		option += n;
		option += strspn(option, " \t");
	}
	if (*option && *option != '#')
		return err_set(err, "series entry '%s': unknown option '%s'", p,
			       option);
	return load_entry(s, dir, p, (unsigned int)strip, err);
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

static int read_lines(struct semantic_series *s, int dir, struct err *err)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	unsigned long n = 0;
	int rc = read_below(&text, dir, "series", SEMANTIC_TEXT_CEILING, err);

	if (rc < 0)
		return rc;
	if (memchr(text.buf, 0, text.len))
		return err_set(err, "'series' has a NUL byte");
	for (char *p = text.buf, *nl; *p; p = nl) {
		n++;
		nl = p + strcspn(p, "\n");
		if (*nl)
			*nl++ = '\0';
		p[strcspn(p, "\r")] = '\0';
		if (series_line(s, dir, p, err) < 0)
			return err_prefix(err, "series:%lu", n);
	}
	if (!s->n)
		return err_set(err, "'series' names no patch");
	return 0;
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
	rc = read_lines(&s, fd, err);
	if (rc < 0)
		return err_prefix(err, "'%s'", dir);
	rc = load_message(&s.cover_subject, &s.cover_body, &s, fd, "cover.msg",
			  err);
	if (rc < 0)
		return err_prefix(err, "'%s'", dir);
	*out = s;
	s = (struct semantic_series)SEMANTIC_SERIES_INIT;
	return 0;
}

bool semantic_is_series(const char *dir)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_err_ struct err ignored = ERR_INIT;
	_cleanup_fd_ int fd = -1;

	if (open_dir(&fd, dir, &ignored) < 0)
		return false;
	if (read_below(&text, fd, "series", SEMANTIC_TEXT_CEILING, &ignored) < 0)
		return false;
	for (const char *p = text.buf; *p; p += strspn(p, "\n")) {
		const char *end;

		p += strspn(p, " \t");
		end = p + strcspn(p, " \t\r\n");
		if (*p != '#' && end - p > 6 && !strncmp(end - 6, ".cocci", 6))
			return true;
		p += strcspn(p, "\n");
	}
	return false;
}
