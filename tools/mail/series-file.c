// SPDX-License-Identifier: GPL-2.0-only
/* The order of the patches in a directory: quilt's series file, or the names. */
#include <dirent.h>
#include <errno.h>
#include <string.h>

#include "base/char.h"
#include "base/num.h"
#include "base/vec.h"
#include "lines.h"
#include "series-internal.h"
#include "words.h"

#define MAX_ENTRIES 10000
#define MAX_SERIES_FILE ((size_t)4 << 20)
#define MAX_STRIP 100

struct entry_list {
	struct series_entry *items;
	size_t n, alloc;
};

/* One series file as it is read. */
struct reader {
	struct series_file *out;
	struct entry_list list;
	struct strbuf comment;	/* the # lines so far */
	const char *name;	/* of the file, for messages */
	unsigned int line;
};

static void reader_release(struct reader *r)
{
	VEC_RELEASE(&r->list);
	strbuf_release(&r->comment);
}

void series_file_release(struct series_file *f)
{
	arena_release(&f->arena);
	*f = (struct series_file)SERIES_FILE_INIT;
}

static bool has_control(const char *s)
{
	for (; *s; s++) {
		if ((unsigned char)*s < ' ' || *s == 0x7f)
			return true;
	}
	return false;
}

/* Whether each component is the name of something, none of them "..". */
static bool stays_below(const char *name)
{
	for (;;) {
		size_t n = strcspn(name, "/");

		if (!n || (n == 1 && name[0] == '.') ||
		    (n == 2 && name[0] == '.' && name[1] == '.'))
			return false;
		if (!name[n])
			return true;
		name += n + 1;
	}
}

static int check_name(const char *name, struct err *err)
{
	if (has_control(name))
		return err_set(err, "refused: a name of a patch has control characters");
	if (!stays_below(name))
		return err_set(err, "refused: '%s' is no name below this directory; "
				    "leave out './', '..' and a '/' in front", name);
	return 0;
}

static void add_comment(struct reader *r, const char *s)
{
	while (*s == '#')
		s++;
	while (char_is_space(*s))
		s++;
	if (r->comment.len)
		strbuf_addch(&r->comment, '\n');
	strbuf_addstr(&r->comment, s);
	strbuf_rtrim(&r->comment);
}

/* "-p0", "-R", "-pab" as quilt has them. */
static int option(struct reader *r, struct series_entry *e, const char *word,
		  struct err *err)
{
	uint64_t strip = 1;
	int rc;

	if (!strcmp(word, "-R")) {
		e->reverse = true;
		return 0;
	}
	if (strncmp(word, "-p", 2))
		return err_set(err, "%s:%u: cannot understand '%s'; known are -pN and -R",
			       r->name, r->line, word);
	if (strcmp(word, "-pab")) {
		rc = num_parse(&strip, word + 2, 0, MAX_STRIP, "-p", err);
		if (rc < 0)
			return err_prefix(err, "%s:%u", r->name, r->line);
	}
	e->strip = (unsigned int)strip;
	return 0;
}

/* The next word of a line, cut off in place; NULL at its end or at a comment. */
static char *next_word(char **at)
{
	char *s = *at, *word;

	while (char_is_space(*s))
		s++;
	*at = s;
	if (!*s || *s == '#')
		return NULL;
	word = s;
	while (*s && !char_is_space(*s))
		s++;
	if (*s)
		*s++ = '\0';
	*at = s;
	return word;
}

static int entry_line(struct reader *r, char *name, char *rest, struct err *err)
{
	struct series_entry e = { .strip = 1, .line = r->line };
	char *word;
	int rc;

	if (r->list.n == MAX_ENTRIES)
		return err_code(err, ERR_TOO_BIG, "%s:%u: more than %u patches",
				r->name, r->line, MAX_ENTRIES);
	rc = check_name(name, err);
	if (rc < 0)
		return err_prefix(err, "%s:%u", r->name, r->line);
	e.name = arena_strdup(&r->out->arena, name);
	for (word = next_word(&rest); word; word = next_word(&rest)) {
		rc = option(r, &e, word, err);
		if (rc < 0)
			return rc;
	}
	if (*rest == '#')
		add_comment(r, rest);
	e.comment = arena_strndup(&r->out->arena, r->comment.buf, r->comment.len);
	strbuf_reset(&r->comment);
	VEC_PUSH(&r->list, e);
	return 0;
}

static int one_line(struct reader *r, const struct line *l, struct err *err)
{
	_cleanup_free_ char *text = mem_strndup(l->s, l->n);
	char *at = text, *word;

	r->line++;
	if (memchr(l->s, '\0', l->n))
		return err_set(err, "%s:%u: a NUL byte", r->name, r->line);
	word = next_word(&at);
	if (word)
		return entry_line(r, word, at, err);
	if (*at == '#')
		add_comment(r, at);
	else
		strbuf_reset(&r->comment);
	return 0;
}

int series_file_parse(struct series_file *out, const char *data, size_t len,
		      const char *name, struct err *err)
{
	_cleanup_series_file_ struct series_file f = SERIES_FILE_INIT;
	_cleanup_(reader_release) struct reader r = {
		.out = &f, .comment = STRBUF_INIT, .name = name,
	};
	struct lines in = { data, data + len };
	struct line l;

	while (lines_next(&in, &l)) {
		int rc = one_line(&r, &l, err);

		if (rc < 0)
			return rc;
	}
	f.entries = arena_dup(&f.arena, r.list.items, r.list.n * sizeof(*r.list.items));
	f.n = r.list.n;
	f.listed = true;
	*out = f;
	f = (struct series_file)SERIES_FILE_INIT;
	return 0;
}

static const char *skip_zeros(const char *s)
{
	while (*s == '0')
		s++;
	return s;
}

/* Runs of digits compare as numbers: 2-x before 10-x. */
int series_compare_names(const char *a, const char *b)
{
	const char *x = a, *y = b;

	while (*x && *y) {
		size_t n, m;
		int c;

		if (!char_is_digit(*x) || !char_is_digit(*y)) {
			if (*x != *y)
				return (unsigned char)*x < (unsigned char)*y ? -1 : 1;
			x++;
			y++;
			continue;
		}
		x = skip_zeros(x);
		y = skip_zeros(y);
		for (n = 0; char_is_digit(x[n]); n++)
			;
		for (m = 0; char_is_digit(y[m]); m++)
			;
		c = n != m ? (n < m ? -1 : 1) : memcmp(x, y, n);
		if (c)
			return c;
		x += n;
		y += m;
	}
	if (*x || *y)
		return *x ? 1 : -1;
	return strcmp(a, b);
}

static int compare_entries(const void *a, const void *b)
{
	const struct series_entry *x = a, *y = b;

	return series_compare_names(x->name, y->name);
}

static bool ends_with(const char *s, const char *tail)
{
	size_t n = strlen(s), t = strlen(tail);

	return n > t && !strcmp(s + n - t, tail);
}

static bool wanted(const char *name, const char *const *suffixes)
{
	static const char *const usual[] = { ".patch", ".diff", ".mbox", ".eml", NULL };

	if (*name == '.')
		return false;
	if (!suffixes && char_is_digit(*name) && ends_with(name, ".txt"))
		return true;
	for (const char *const *s = suffixes ? suffixes : usual; *s; s++) {
		if (ends_with(name, *s))
			return true;
	}
	return false;
}

static void close_dir(DIR **d)
{
	if (*d)
		(void)closedir(*d);
}

static int list_names(struct reader *r, const char *dir, const char *const *suffixes,
		      struct err *err)
{
	_cleanup_(close_dir) DIR *d = opendir(dir);
	struct dirent *de;
	int rc;

	if (!d)
		return err_errno(err, errno, "cannot open directory '%s'", dir);
	for (;;) {
		errno = 0;
		de = readdir(d);
		if (!de)
			break;
		if (!wanted(de->d_name, suffixes))
			continue;
		if (r->list.n == MAX_ENTRIES)
			return err_code(err, ERR_TOO_BIG, "'%s' has more than %u patches",
					dir, MAX_ENTRIES);
		rc = check_name(de->d_name, err);
		if (rc < 0)
			return err_prefix(err, "%s", dir);
		VEC_PUSH(&r->list, (struct series_entry){
			.name = arena_strdup(&r->out->arena, de->d_name),
			.strip = 1, .comment = "",
		});
	}
	if (errno)
		return err_errno(err, errno, "cannot read directory '%s'", dir);
	VEC_SORT(&r->list, compare_entries);
	return 0;
}

static int without_series(struct series_file *out, const char *dir,
			  const char *const *suffixes, struct err *err)
{
	_cleanup_series_file_ struct series_file f = SERIES_FILE_INIT;
	_cleanup_(reader_release) struct reader r = { .out = &f, .comment = STRBUF_INIT };
	int rc = list_names(&r, dir, suffixes, err);

	if (rc < 0)
		return rc;
	f.entries = arena_dup(&f.arena, r.list.items, r.list.n * sizeof(*r.list.items));
	f.n = r.list.n;
	*out = f;
	f = (struct series_file)SERIES_FILE_INIT;
	return 0;
}

/* @prefix: "patches/" when that is where the series file is. */
static int with_series(struct series_file *out, const char *dir, const char *prefix,
		       struct err *err)
{
	_cleanup_free_ char *inside = mem_printf("%sseries", prefix);
	_cleanup_free_ char *path = mem_printf("%s/%s", dir, inside);
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	int rc = series_read_entry(&text, dir, inside, MAX_SERIES_FILE, err);

	if (rc < 0)
		return rc;
	rc = series_file_parse(out, text.buf, text.len, path, err);
	if (rc < 0 || !*prefix)
		return rc;
	for (size_t i = 0; i < out->n; i++)
		out->entries[i].name = arena_printf(&out->arena, "%s%s", prefix,
						    out->entries[i].name);
	return 0;
}

int series_file_read(struct series_file *out, const char *dir,
		     const char *const *suffixes, struct err *err)
{
	static const char *const places[] = { "", "patches/" };

	for (size_t i = 0; i < 2; i++) {
		_cleanup_err_ struct err why = ERR_INIT;
		int rc = with_series(out, dir, places[i], &why);

		if (rc == 0)
			return 0;
		if (why.code != ERR_NOT_FOUND) {
			err_move(err, &why);
			return rc;
		}
	}
	return without_series(out, dir, suffixes, err);
}
