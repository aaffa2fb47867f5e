// SPDX-License-Identifier: GPL-2.0-only
/* The extended header of git's diffs. */
#include <ctype.h>
#include <string.h>

#include "patch/internal.h"

/* A row of the header: what it begins with, and who reads the rest. */
struct head_row {
	const char *word;
	int (*fn)(struct patch_file *f, struct parser *p, const char *at,
		  const char *end);
};

static int read_mode(uint32_t *out, struct parser *p, const char *at,
		     const char *end)
{
	uint32_t mode = 0;
	const char *s = at;

	while (s < end && *s >= '0' && *s <= '7' && mode <= 0177777)
		mode = mode * 8 + (uint32_t)(*s++ - '0');
	if (s == at || mode > 0177777 ||
	    (s < end && !isspace((unsigned char)*s)))
		return parser_fail(p, "no mode: %.*s", (int)(end - at > 20 ? 20 : end - at),
				   at);
	switch (mode & 0170000) {
	case 0100000:
	case 0120000:
		break;
	case 0160000:
		return parser_fail(p, "changes a submodule, which is not supported");
	default:
		return parser_fail(p, "%o is no mode of a file", mode);
	}
	*out = mode;
	return 0;
}

/* A name that other rows may have given before; they have to agree. */
static int settle_name(const char **name, bool none, struct parser *p,
		       const char *at, const char *end)
{
	const char *other;

	if (none)
		return name_is_null(at, end) ? 0 :
		       parser_fail(p, "a name where /dev/null is due");
	other = name_read(&p->out->arena, at, end, p->strip, NAME_TO_TAB);
	if (!*name) {
		*name = other;
		return 0;
	}
	if (!other || strcmp(other, *name) != 0)
		return parser_fail(p, "the names in the header do not agree");
	return 0;
}

static int row_old_name(struct patch_file *f, struct parser *p, const char *at,
			const char *end)
{
	return settle_name(&f->old_name, f->is_new == 1, p, at, end);
}

static int row_new_name(struct patch_file *f, struct parser *p, const char *at,
			const char *end)
{
	return settle_name(&f->new_name, f->is_delete == 1, p, at, end);
}

static int row_old_mode(struct patch_file *f, struct parser *p, const char *at,
			const char *end)
{
	return read_mode(&f->old_mode, p, at, end);
}

static int row_new_mode(struct patch_file *f, struct parser *p, const char *at,
			const char *end)
{
	return read_mode(&f->new_mode, p, at, end);
}

static int row_deleted(struct patch_file *f, struct parser *p, const char *at,
		       const char *end)
{
	f->is_delete = 1;
	f->new_name = NULL;
	return read_mode(&f->old_mode, p, at, end);
}

static int row_created(struct patch_file *f, struct parser *p, const char *at,
		       const char *end)
{
	f->is_new = 1;
	f->old_name = NULL;
	return read_mode(&f->new_mode, p, at, end);
}

/* In "rename from" and the like there is no a/ in front. */
static const char *bare_name(struct parser *p, const char *at, const char *end)
{
	return name_read(&p->out->arena, at, end, p->strip ? p->strip - 1 : 0,
			 NAME_TO_EOL);
}

static int row_copy_from(struct patch_file *f, struct parser *p, const char *at,
			 const char *end)
{
	f->is_copy = true;
	f->old_name = bare_name(p, at, end);
	return 0;
}

static int row_copy_to(struct patch_file *f, struct parser *p, const char *at,
		       const char *end)
{
	f->is_copy = true;
	f->new_name = bare_name(p, at, end);
	return 0;
}

static int row_rename_from(struct patch_file *f, struct parser *p,
			   const char *at, const char *end)
{
	f->is_rename = true;
	f->old_name = bare_name(p, at, end);
	return 0;
}

static int row_rename_to(struct patch_file *f, struct parser *p, const char *at,
			 const char *end)
{
	f->is_rename = true;
	f->new_name = bare_name(p, at, end);
	return 0;
}

static int row_score(struct patch_file *f, struct parser *p, const char *at,
		     const char *end)
{
	(void)f;
	(void)p;
	(void)at;
	(void)end;
	return 0;
}

/* At most 40 hex digits; anything else is no id. */
static void read_id(char out[41], const char *at, const char *end)
{
	size_t n = (size_t)(end - at);

	out[0] = '\0';
	if (n > 40)
		return;
	for (size_t i = 0; i < n; i++)
		if (!isxdigit((unsigned char)at[i]))
			return;
	memcpy(out, at, n);
	out[n] = '\0';
}

/* "1a2b3c..4d5e6f 100644" */
static int row_index(struct patch_file *f, struct parser *p, const char *at,
		     const char *end)
{
	const char *dots, *stop;

	dots = memmem(at, (size_t)(end - at), "..", 2);
	if (!dots)
		return 0;
	stop = memchr(dots, ' ', (size_t)(end - dots));
	read_id(f->old_id, at, dots);
	read_id(f->new_id, dots + 2, stop ? stop : end);
	return stop ? read_mode(&f->old_mode, p, stop + 1, end) : 0;
}

static const struct head_row rows[] = {
	{ "--- ", row_old_name },
	{ "+++ ", row_new_name },
	{ "old mode ", row_old_mode },
	{ "new mode ", row_new_mode },
	{ "deleted file mode ", row_deleted },
	{ "new file mode ", row_created },
	{ "copy from ", row_copy_from },
	{ "copy to ", row_copy_to },
	{ "rename old ", row_rename_from },
	{ "rename new ", row_rename_to },
	{ "rename from ", row_rename_from },
	{ "rename to ", row_rename_to },
	{ "similarity index ", row_score },
	{ "dissimilarity index ", row_score },
	{ "index ", row_index },
};

static const struct head_row *find_row(const char *at, size_t len)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (starts(at, len, rows[i].word))
			return &rows[i];
	return NULL;
}

/* Created and deleted, renamed and copied exclude each other. */
static int check_kinds(const struct patch_file *f, struct parser *p)
{
	if ((f->is_new == 1) + (f->is_delete == 1) + f->is_rename + f->is_copy > 1)
		return parser_fail(p, "the lines of the header contradict each "
				      "other");
	return 0;
}

static int settle(struct patch_file *f, struct parser *p, const char *name)
{
	if (!f->old_name && !f->new_name) {
		f->old_name = name;
		f->new_name = name;
	}
	if ((!f->new_name && f->is_delete != 1) ||
	    (!f->old_name && f->is_new != 1))
		return parser_fail(p, "the header lacks a file name with %u "
				   "leading component%s left out", p->strip,
				   p->strip == 1 ? "" : "s");
	return 0;
}

int header_parse(struct patch_file *f, struct parser *p)
{
	static const char word[] = "diff --git ";
	size_t len = line_length(p->at, p->end);
	const char *name;
	int rc;

	name = name_of_git_line(&p->out->arena, p->at + sizeof(word) - 1,
				p->at + len, p->strip);
	f->is_git = true;
	f->is_new = 0;
	f->is_delete = 0;
	parser_step(p, len);
	for (;;) {
		const struct head_row *row;
		const char *end;

		len = line_length(p->at, p->end);
		if (!len || p->at[len - 1] != '\n')
			break;
		row = find_row(p->at, len);
		if (!row)
			break;
		end = p->at + len - 1;
		/* Deletions and creations name one side by the first line. */
		if (row->fn == row_deleted)
			f->old_name = name;
		if (row->fn == row_created)
			f->new_name = name;
		rc = row->fn(f, p, p->at + strlen(row->word), end);
		if (rc < 0)
			return rc;
		rc = check_kinds(f, p);
		if (rc < 0)
			return rc;
		parser_step(p, len);
	}
	return settle(f, p, name);
}
