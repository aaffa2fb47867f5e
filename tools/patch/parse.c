// SPDX-License-Identifier: GPL-2.0-only
/* Finds the changes in a text, and the hunks in them. */
#include <ctype.h>
#include <stdarg.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "patch/internal.h"

size_t line_length(const char *at, const char *end)
{
	const char *nl = memchr(at, '\n', (size_t)(end - at));

	return nl ? (size_t)(nl - at) + 1 : (size_t)(end - at);
}

void parser_step(struct parser *p, size_t len)
{
	p->at += len;
	p->line++;
}

int parser_fail(struct parser *p, const char *fmt, ...)
{
	_cleanup_free_ char *text = NULL;
	va_list ap;

	va_start(ap, fmt);
	text = mem_vprintf(fmt, ap);
	va_end(ap);
	return err_set(p->err, "%s:%u: %s", p->name, p->line, text);
}

bool starts(const char *at, size_t len, const char *prefix)
{
	size_t n = strlen(prefix);

	return len >= n && !memcmp(at, prefix, n);
}

static const char *read_number(uint32_t *out, const char *s, const char *end)
{
	uint64_t n = 0;
	const char *at = s;

	while (at < end && isdigit((unsigned char)*at) && n <= PATCH_MAX_COUNT)
		n = n * 10 + (uint64_t)(*at++ - '0');
	if (at == s || n > PATCH_MAX_COUNT)
		return NULL;
	*out = (uint32_t)n;
	return at;
}

/* "12,3" or "12", which is "12,1". */
static const char *read_range(uint32_t *pos, uint32_t *lines, const char *s,
			      const char *end)
{
	s = read_number(pos, s, end);
	*lines = 1;
	if (s && s < end && *s == ',')
		s = read_number(lines, s + 1, end);
	return s;
}

/* "@@ -1,2 +3,4 @@ whatever". False: this is something else. */
static bool read_hunk_head(struct patch_hunk *h, const char *at, size_t len)
{
	const char *end = at + len;
	const char *s;

	if (!len || end[-1] != '\n' || !starts(at, len, "@@ -"))
		return false;
	s = read_range(&h->old_pos, &h->old_lines, at + 4, end);
	if (!s || !starts(s, (size_t)(end - s), " +"))
		return false;
	s = read_range(&h->new_pos, &h->new_lines, s + 2, end);
	return s && starts(s, (size_t)(end - s), " @@");
}

struct hunk_left {
	uint32_t old, new;	/* lines that are still due */
	uint32_t added, deleted;
};

/* One line of a hunk. 0, or -1: it does not belong there. */
static int take_line(struct patch_hunk *h, struct hunk_left *left,
		     const char *at, size_t len)
{
	if (at[len - 1] != '\n')
		return -1;
	switch (*at) {
	case '\n':
	case ' ':
		if (!left->old || !left->new)
			return -1;
		left->old--;
		left->new--;
		if (!left->added && !left->deleted)
			h->leading++;
		h->trailing++;
		return 0;
	case '-':
		if (!left->old)
			return -1;
		left->old--;
		left->deleted++;
		h->trailing = 0;
		return 0;
	case '+':
		if (!left->new)
			return -1;
		left->new--;
		left->added++;
		h->trailing = 0;
		return 0;
	case '\\':
		/* "\ No newline at end of file", in whatever language. */
		return len >= 12 && at[1] == ' ' ? 0 : -1;
	default:
		return -1;
	}
}

static int parse_hunk(struct patch_file *f, struct parser *p)
{
	size_t len = line_length(p->at, p->end);
	struct patch_hunk h = { .text = p->at, .head = len, .line = p->line };
	struct hunk_left left = { 0, 0, 0, 0 };

	if (!read_hunk_head(&h, p->at, len))
		return parser_fail(p, "damaged: no start of a hunk");
	left.old = h.old_lines;
	left.new = h.new_lines;
	parser_step(p, len);
	while (left.old || left.new) {
		len = line_length(p->at, p->end);
		if (!len)
			return parser_fail(p, "damaged: the hunk ends too early");
		if (take_line(&h, &left, p->at, len) < 0)
			return parser_fail(p, "damaged: not a line of the hunk");
		parser_step(p, len);
	}
	if (!left.added && !left.deleted)
		return parser_fail(p, "damaged: a hunk that changes nothing");
	if (p->end - p->at > 12 && !memcmp(p->at, "\\ ", 2))
		parser_step(p, line_length(p->at, p->end));
	h.len = (size_t)(p->at - h.text);
	f->added += left.added;
	f->deleted += left.deleted;
	if (f->n_hunks == f->alloc_hunks) {
		f->alloc_hunks = f->alloc_hunks ? f->alloc_hunks * 2 : 4;
		f->hunks = mem_array(f->hunks, f->alloc_hunks, sizeof(*f->hunks));
	}
	f->hunks[f->n_hunks++] = h;
	return 0;
}

/*
 * Whether a file appears or goes. Where nothing said so, one hunk without old
 * lines may be a creation, and one without new lines a deletion.
 */
static int settle_sides(struct patch_file *f, struct parser *p)
{
	bool old_lines = false, new_lines = false;

	for (size_t i = 0; i < f->n_hunks; i++) {
		old_lines |= f->hunks[i].old_lines != 0;
		new_lines |= f->hunks[i].new_lines != 0;
	}
	if (f->is_new < 0 && (old_lines || f->n_hunks > 1))
		f->is_new = 0;
	if (f->is_delete < 0 && (new_lines || f->n_hunks > 1))
		f->is_delete = 0;
	if (f->is_new == 1 && old_lines)
		return parser_fail(p, "a new file, but with old lines");
	if (f->is_delete == 1 && new_lines)
		return parser_fail(p, "a deleted file, but with lines that stay");
	return 0;
}

static bool changes_metadata(const struct patch_file *f)
{
	return f->is_rename || f->is_copy || f->is_new == 1 ||
	       f->is_delete == 1 || (f->old_mode && f->new_mode &&
				     f->old_mode != f->new_mode);
}

/* What stands in place of hunks. */
static int parse_no_hunks(struct patch_file *f, struct parser *p)
{
	size_t len = line_length(p->at, p->end);

	if (len == 17 && starts(p->at, len, "GIT binary patch\n")) {
		f->is_binary = true;
		f->head_len = (size_t)(p->at - f->text);
		parser_step(p, len);
		return binary_parse(f, p);
	}
	if (len > 8 && starts(p->at + len - 8, 8, " differ\n") &&
	    (starts(p->at, len, "Binary files ") || starts(p->at, len, "Files "))) {
		f->is_binary = true;
		parser_step(p, len);
		return 0;
	}
	return changes_metadata(f) ? 0 : parser_fail(p, "a header without changes");
}

static int check_names(const struct patch_file *f, struct parser *p)
{
	_cleanup_err_ struct err why = ERR_INIT;
	const char *const names[] = { f->old_name, f->new_name };
	const uint32_t modes[] = { f->old_mode,
				   f->new_mode ? f->new_mode : f->old_mode };

	for (size_t i = 0; i < 2; i++) {
		if (!names[i] || patch_verify_path(names[i], modes[i], &why) == 0)
			continue;
		return err_set(p->err, "%s:%u: %s", p->name, f->line,
			       err_msg(&why));
	}
	return 0;
}

static int parse_body(struct patch_file *f, struct parser *p)
{
	int rc;

	f->head_len = (size_t)(p->at - f->text);
	while (p->end - p->at > 4 && !memcmp(p->at, "@@ -", 4)) {
		rc = parse_hunk(f, p);
		if (rc < 0)
			return rc;
	}
	rc = settle_sides(f, p);
	if (rc >= 0 && !f->n_hunks)
		rc = parse_no_hunks(f, p);
	if (rc >= 0)
		rc = check_names(f, p);
	f->len = (size_t)(p->at - f->text);
	return rc;
}

/* How many components to leave out of a name without any: none. */
static int guess_strip(const char *at, const char *end)
{
	_cleanup_arena_ struct arena a = ARENA_INIT;
	const char *name;

	if (name_is_null(at, end))
		return -1;
	name = name_read_dated(&a, at, end, 0);
	return name && !strchr(name, '/') ? 0 : -1;
}

/* "--- a" and "+++ b", with dates behind the names or not. */
static int parse_plain_header(struct patch_file *f, struct parser *p)
{
	struct arena *a = &p->out->arena;
	const char *old = p->at + 4, *end = p->at + line_length(p->at, p->end);
	const char *new = end + 4, *new_end = end + line_length(end, p->end);
	const char *name;

	f->is_new = -1;
	f->is_delete = -1;
	if (!p->strip_known) {
		int one = guess_strip(old, end), two = guess_strip(new, new_end);

		if (one < 0)
			one = two;
		if (one >= 0 && one == two) {
			p->strip = 0;
			p->strip_known = true;
		}
	}
	if (name_is_null(old, end) || name_has_epoch(old, end)) {
		f->is_new = 1;
		f->is_delete = 0;
		name = name_read_dated(a, new, new_end, p->strip);
		f->new_name = name;
	} else if (name_is_null(new, new_end) || name_has_epoch(new, new_end)) {
		f->is_new = 0;
		f->is_delete = 1;
		name = name_read_dated(a, old, end, p->strip);
		f->old_name = name;
	} else {
		const char *first = name_read_dated(a, old, end, p->strip);

		name = name_read_dated(a, new, new_end, p->strip);
		/* "x.orig" and "x~" beside x mean x. */
		if (!name || (first && strlen(first) < strlen(name) &&
			      !strncmp(name, first, strlen(first))))
			name = first;
		f->old_name = name;
		f->new_name = name;
	}
	if (!name)
		return parser_fail(p, "no file name with %u leading component%s "
				   "left out", p->strip, p->strip == 1 ? "" : "s");
	parser_step(p, (size_t)(end - p->at));
	parser_step(p, (size_t)(new_end - end));
	return 0;
}

static bool at_plain_header(const struct parser *p, size_t len)
{
	const char *next = p->at + len;
	size_t left = (size_t)(p->end - next), n;

	if (!starts(p->at, len, "--- ") || !starts(next, left, "+++ "))
		return false;
	n = line_length(next, p->end);
	return left >= n + 14 && !memcmp(next + n, "@@ -", 4);
}

/* A hunk without a header is a sign that a patch was cut in two. */
static int check_stray(struct parser *p, size_t len)
{
	struct patch_hunk h = { .head = 0 };

	if (!read_hunk_head(&h, p->at, len))
		return 0;
	return parser_fail(p, "a hunk that belongs to no file");
}

/* 1 when the parser stands at a change and f has its header, 0 at the end. */
static int find_header(struct patch_file *f, struct parser *p)
{
	int rc;

	for (;;) {
		size_t len = line_length(p->at, p->end);

		if (!len)
			return 0;
		f->text = p->at;
		f->line = p->line;
		if (starts(p->at, len, "diff --git ")) {
			const char *next = p->at + len;

			rc = header_parse(f, p);
			if (rc < 0)
				return rc;
			if (p->at > next)
				return 1;
			continue;
		}
		if (at_plain_header(p, len)) {
			rc = parse_plain_header(f, p);
			return rc < 0 ? rc : 1;
		}
		rc = check_stray(p, len);
		if (rc < 0)
			return rc;
		parser_step(p, len);
	}
}

static int parse_all(struct parser *p)
{
	for (;;) {
		struct patch_file f = { .old_name = NULL };
		int rc = find_header(&f, p);

		if (rc > 0)
			rc = parse_body(&f, p);
		else if (rc == 0)
			return 0;
		if (rc == 0 && p->out->n >= PATCH_MAX_FILES)
			rc = parser_fail(p, "more than %u files",
					 PATCH_MAX_FILES);
		if (rc < 0) {
			free(f.hunks);
			return rc;
		}
		VEC_PUSH(p->out, f);
	}
}

int patch_parse(struct patch *out, const char *data, size_t len,
		const struct patch_opts *opts, struct err *err)
{
	static const struct patch_opts usual = PATCH_OPTS_INIT;
	const struct patch_opts *o = opts ? opts : &usual;
	_cleanup_patch_ struct patch made = PATCH_INIT;
	struct parser p = {
		.at = data, .end = data + len, .line = 1, .strip = o->strip,
		.strip_known = !o->guess_strip,
		.name = o->name ? o->name : "patch",
		.out = &made, .err = err,
	};
	int rc = parse_all(&p);

	if (rc < 0)
		return rc;
	if (!made.n)
		return err_code(err, ERR_NOT_FOUND, "%s: no changes in it", p.name);
	*out = made;
	made = (struct patch)PATCH_INIT;
	return 0;
}

#define SWAP(a, b)                                                             \
	do {                                                                   \
		__typeof__(a) swap = a;                                        \
		a = b;                                                         \
		b = swap;                                                      \
	} while (0)

static void reverse_file(struct patch_file *f)
{
	char id[41];

	SWAP(f->old_name, f->new_name);
	SWAP(f->old_mode, f->new_mode);
	SWAP(f->is_new, f->is_delete);
	SWAP(f->added, f->deleted);
	SWAP(f->forward, f->reverse);
	memcpy(id, f->old_id, sizeof(id));
	memcpy(f->old_id, f->new_id, sizeof(id));
	memcpy(f->new_id, id, sizeof(id));
	for (size_t i = 0; i < f->n_hunks; i++) {
		SWAP(f->hunks[i].old_pos, f->hunks[i].new_pos);
		SWAP(f->hunks[i].old_lines, f->hunks[i].new_lines);
	}
}

void patch_reverse(struct patch *p)
{
	for (size_t i = 0; i < p->n; i++)
		reverse_file(&p->items[i]);
	/* What came last is undone first. */
	for (size_t i = 0; i < p->n / 2; i++)
		SWAP(p->items[i], p->items[p->n - 1 - i]);
	p->reversed = !p->reversed;
}

void patch_release(struct patch *p)
{
	for (size_t i = 0; i < p->n; i++)
		free(p->items[i].hunks);
	VEC_RELEASE(p);
	arena_release(&p->arena);
	*p = (struct patch)PATCH_INIT;
}
