// SPDX-License-Identifier: GPL-2.0-only
/* Mails out of files, directories and standard input. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "series-internal.h"
#include "split.h"

#define MIB ((size_t)1 << 20)

static void close_fd(int *fd)
{
	if (*fd >= 0)
		(void)close(*fd);
}

static size_t or_default(size_t value, size_t otherwise)
{
	return value ? value : otherwise;
}

static size_t max_input(const struct input *in)
{
	return or_default(in->opts->max_input, 1024 * MIB);
}

static size_t max_mails(const struct input *in)
{
	return or_default(in->opts->max_mails, 100000);
}

static int too_much(const struct input *in, const char *name, struct err *err)
{
	return err_code(err, ERR_TOO_BIG, "'%s' has more than %zu bytes", name,
			max_input(in));
}

struct item *input_add(struct input *in, struct mail *m, const char *source,
		       const char *name)
{
	struct item *item = VEC_ADD(&in->list);

	VEC_PUSH(&in->mails, m);
	item->mail = m;
	item->source = source;
	item->name = name;
	item->strip = 1;
	item->outer = NO_ITEM;
	return item;
}

/* What cannot be read is listed, or ends it all. */
static int unreadable(struct input *in, const char *source, struct err *why,
		      struct err *err)
{
	if (in->opts->skip_unreadable) {
		VEC_PUSH(&in->unread, (struct series_unread){
			source, arena_strdup(&in->set->arena, err_msg(why)),
		});
		return 0;
	}
	err_move(err, why);
	return err_prefix(err, "%s", source);
}

static int one_mail(struct input *in, const struct lines *l, const char *source,
		    const struct series_entry *entry, struct err *err)
{
	_cleanup_err_ struct err why = ERR_INIT;
	struct mail *m = NULL;
	struct item *item;

	if (in->list.n >= max_mails(in))
		return err_code(err, ERR_TOO_BIG, "%s: more than %zu mails", source,
				max_mails(in));
	if (mail_parse(&m, l->p, (size_t)(l->end - l->p), in->opts, &why) < 0)
		return unreadable(in, source, &why, err);
	item = input_add(in, m, source, entry ? entry->name : NULL);
	if (entry) {
		item->strip = entry->strip;
		item->reverse = entry->reverse;
	}
	return in->listed ? 0 : input_attached(in, in->list.n - 1, err);
}

static bool is_compressed(const char *data, size_t len)
{
	return len > 4 && (!memcmp(data, "\x1f\x8b", 2) || !memcmp(data, "\xfd" "7zXZ", 5) ||
			   !memcmp(data, "\x28\xb5\x2f\xfd", 4) || !memcmp(data, "BZh", 3));
}

/* The mails of one file. @entry: what it is in its directory, or NULL. */
static int add_bytes(struct input *in, const char *data, size_t len, const char *name,
		     const struct series_entry *entry, struct err *err)
{
	struct arena *arena = &in->set->arena;
	struct split split = VEC_INIT;
	int rc;

	if (is_compressed(data, len))
		return err_set(err, "'%s' is compressed; unpack it first", name);
	rc = split_mbox(&split, data, len, max_mails(in), err);
	if (rc < 0)
		err_prefix(err, "%s", name);
	for (size_t i = 0; rc == 0 && i < split.n; i++) {
		const char *source = split.n == 1 ? arena_strdup(arena, name) :
				     arena_printf(arena, "%s: mail %zu", name, i + 1);

		rc = one_mail(in, &split.items[i], source, split.n == 1 ? entry : NULL, err);
	}
	VEC_RELEASE(&split);
	return rc;
}

int input_bytes(struct input *in, const char *data, size_t len, const char *name,
		struct err *err)
{
	if (len > max_input(in))
		return too_much(in, name, err);
	return add_bytes(in, data, len, name, NULL, err);
}

/* Where the last mail of what was read so far may begin. */
static size_t last_start(const struct strbuf *sb, size_t from, size_t start)
{
	for (;;) {
		const char *at = memmem(sb->buf + from, sb->len - from, "\nFrom ", 6);

		if (!at)
			return start;
		start = (size_t)(at - sb->buf) + 1;
		from = start;
	}
}

/*
 * To the end of @fd. A mail above the ceiling is refused when it passes it and
 * not when all is read: it may never end.
 */
static int read_mails(struct strbuf *sb, int fd, const struct input *in,
		      const char *name, struct err *err)
{
	size_t max_mail = or_default(in->opts->max_mail, 256 * MIB);
	size_t start = 0;

	for (;;) {
		size_t seen = sb->len > 6 ? sb->len - 6 : 0;
		ssize_t n;

		strbuf_grow(sb, MIB);
		n = read(fd, sb->buf + sb->len, MIB);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return err_errno(err, errno, "cannot read '%s'", name);
		if (n == 0)
			return 0;
		strbuf_setlen(sb, sb->len + (size_t)n);
		start = last_start(sb, seen, start);
		if (sb->len > max_input(in))
			return too_much(in, name, err);
		if (sb->len - start > max_mail)
			return err_code(err, ERR_TOO_BIG,
					"'%s': more than %zu bytes in one mail", name,
					max_mail);
	}
}

static const char *file_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

/* A pipe is fine, as in <(b4 am -o - …). */
static int read_file(struct input *in, const char *path, struct err *err)
{
	const struct series_entry entry = { .name = file_name(path), .strip = 1 };
	_cleanup_(close_fd) int fd = -1;
	_cleanup_strbuf_ struct strbuf data = STRBUF_INIT;
	struct stat st;
	int rc;

	fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (fd < 0 || fstat(fd, &st) < 0)
		return err_errno(err, errno, "cannot open '%s'", path);
	if (st.st_size > 0 && (uint64_t)st.st_size > max_input(in))
		return too_much(in, path, err);
	rc = read_mails(&data, fd, in, path, err);
	if (rc < 0)
		return rc;
	return add_bytes(in, data.buf, data.len, path, &entry, err);
}

static int read_stdin(struct input *in, struct err *err)
{
	_cleanup_strbuf_ struct strbuf data = STRBUF_INIT;
	int rc = read_mails(&data, STDIN_FILENO, in, "standard input", err);

	if (rc < 0)
		return rc;
	return add_bytes(in, data.buf, data.len, "standard input", NULL, err);
}

/* A file of a directory; the ceiling on all input is that on their sum. */
static int read_entry(struct input *in, const char *dir, const struct series_entry *e,
		      struct err *err)
{
	_cleanup_free_ char *path = mem_printf("%s/%s", dir, e->name);
	_cleanup_strbuf_ struct strbuf data = STRBUF_INIT;
	_cleanup_err_ struct err why = ERR_INIT;
	int rc;

	rc = series_read_entry(&data, dir, e->name, in->opts->max_mail, &why);
	if (rc < 0) {
		if (!in->listed && in->opts->skip_unreadable)
			return unreadable(in, arena_strdup(&in->set->arena, path), &why, err);
		err_move(err, &why);
		return rc;
	}
	in->bytes += data.len;
	if (in->bytes > max_input(in))
		return too_much(in, dir, err);
	return add_bytes(in, data.buf, data.len, path, e, err);
}

static int read_patches(struct input *in, const char *dir, struct err *err)
{
	_cleanup_series_file_ struct series_file f = SERIES_FILE_INIT;
	int rc = series_file_read(&f, dir, NULL, err);

	if (rc < 0)
		return rc;
	if (!f.n && !f.listed)
		return err_code(err, ERR_NOT_FOUND,
				"'%s' has no series file and no *.patch", dir);
	in->directory = true;
	in->listed = f.listed;
	for (size_t i = 0; i < f.n; i++) {
		struct series_entry e = f.entries[i];

		e.name = arena_strdup(&in->set->arena, e.name);
		rc = read_entry(in, dir, &e, err);
		if (rc < 0)
			return rc;
	}
	return 0;
}

/*
 * Maildirs: a directory with cur/ and new/, a file a mail.
 */
struct name_list {
	char **items;
	size_t n, alloc;
};

static void names_release(struct name_list *names)
{
	for (size_t i = 0; i < names->n; i++)
		free(names->items[i]);
	VEC_RELEASE(names);
}

static void close_dir(DIR **d)
{
	if (*d)
		(void)closedir(*d);
}

static int list_mails(struct name_list *out, const struct input *in, const char *dir,
		      const char *sub, struct err *err)
{
	_cleanup_free_ char *path = mem_printf("%s/%s", dir, sub);
	_cleanup_(close_dir) DIR *d = opendir(path);
	struct dirent *de;

	if (!d)
		return err_errno(err, errno, "cannot open directory '%s'", path);
	for (;;) {
		errno = 0;
		de = readdir(d);
		if (!de)
			break;
		if (*de->d_name == '.')
			continue;
		if (out->n == max_mails(in))
			return err_code(err, ERR_TOO_BIG, "'%s' has more than %zu mails", dir,
					max_mails(in));
		VEC_PUSH(out, mem_printf("%s/%s", sub, de->d_name));
	}
	return errno ? err_errno(err, errno, "cannot read directory '%s'", path) : 0;
}

/* Names begin with the time of delivery; cur/ comes first, as in git mailsplit. */
static int by_delivery(const void *a, const void *b)
{
	return series_compare_names(*(char *const *)a, *(char *const *)b);
}

static int read_maildir(struct input *in, const char *dir, struct err *err)
{
	_cleanup_(names_release) struct name_list names = VEC_INIT;
	int rc = list_mails(&names, in, dir, "cur", err);

	if (rc < 0)
		return rc;
	rc = list_mails(&names, in, dir, "new", err);
	if (rc < 0)
		return rc;
	VEC_SORT(&names, by_delivery);
	for (size_t i = 0; i < names.n; i++) {
		const struct series_entry e = {
			.name = arena_strdup(&in->set->arena, names.items[i]), .strip = 1,
		};

		rc = read_entry(in, dir, &e, err);
		if (rc < 0)
			return rc;
	}
	return 0;
}

static bool has_directory(const char *dir, const char *sub)
{
	_cleanup_free_ char *path = mem_printf("%s/%s", dir, sub);
	struct stat st;

	return lstat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

int input_read(struct input *in, const char *path, struct err *err)
{
	struct stat st;

	if (!strcmp(path, "-"))
		return read_stdin(in, err);
	if (stat(path, &st) < 0)
		return err_code(err, errno == ENOENT ? ERR_NOT_FOUND : ERR_FAILED,
				"cannot open '%s': %s", path, strerror(errno));
	if (S_ISDIR(st.st_mode))
		return has_directory(path, "cur") && has_directory(path, "new") ?
		       read_maildir(in, path, err) : read_patches(in, path, err);
	if (!S_ISREG(st.st_mode) && !S_ISFIFO(st.st_mode))
		return err_set(err, "refused: '%s' is no file, pipe or directory", path);
	return read_file(in, path, err);
}
