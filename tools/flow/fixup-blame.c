// SPDX-License-Identifier: GPL-2.0-only
/* Which commit of a side wrote the lines among which a fixup changes something. */
#include <string.h>

#include "base/bytes.h"
#include "base/mem.h"
#include "flow/fixup-silent.h"
#include "repo/blob.h"

#define HUNKS_MAX 8
#define LOOKING_MS 10000u

struct side {
	struct beyond *b;
	const git_oid *tip, *not;
	git_oid tree;
	git_oid newest;
	int64_t time;			/* of it; 0: none yet */
};

/* The lines of a hunk before the fixup. */
static void old_lines(struct strbuf *out, const struct patch_hunk *h)
{
	const char *p = h->text + h->head, *end = h->text + h->len;

	while (p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));
		const char *next = nl ? nl + 1 : end;

		if (*p == ' ' || *p == '-')
			strbuf_add(out, p + 1, (size_t)(next - p - 1));
		p = next;
	}
}

/* The line where @lines begin in @b, from 1; 0: nowhere, or not in one place only. */
static size_t find_lines(const struct blob *b, const struct strbuf *lines)
{
	const char *p = b->data, *end = b->data + b->len, *found = NULL;

	while ((p = memmem(p, (size_t)(end - p), lines->buf, lines->len)) != NULL) {
		bool at_line = p == b->data || p[-1] == '\n';

		if (at_line && found)
			return 0;
		if (at_line)
			found = p;
		p++;
	}
	return found ? text_line_of(b->data, (size_t)(found - b->data)) : 0;
}

/* `git blame --porcelain` says of each commit once when it was, and if it is beyond the range. */
static void take_newest(struct side *s, const struct strbuf *said)
{
	static const char when[] = "committer-time ";
	git_oid oid = { { 0 } }, last;
	int64_t time = 0;

	for (const char *p = said->buf; *p; p = strchrnul(p, '\n'), p += *p != '\0') {
		if (strcspn(p, " \n") == GIT_OID_HEXSZ &&
		    git_oid_fromstrn(&last, p, GIT_OID_HEXSZ) == 0) {
			oid = last;
		} else if (string_begins(p, when)) {
			time = strtoll(p + sizeof(when) - 1, NULL, 10);
		} else if (string_begins(p, "boundary\n")) {
			time = 0;
		} else if (string_begins(p, "filename ") && time > s->time) {
			s->time = time;
			s->newest = oid;
		}
	}
}

static int blame(struct side *s, const char *path, size_t line, size_t n, struct err *err)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	char tip[GIT_OID_HEXSZ + 1], not[GIT_OID_HEXSZ + 1];
	_cleanup_free_ char *lines = mem_printf("-L%zu,+%zu", line, n);
	_cleanup_free_ char *range =
		mem_printf("%s..%s", git_oid_tostr(not, sizeof(not), s->not),
			   git_oid_tostr(tip, sizeof(tip), s->tip));
	const char *const argv[] = { "blame", "--porcelain", lines, range, "--", path, NULL };
	int rc = beyond_look(&res, s->b, argv, LOOKING_MS, err);

	if (rc == 0)
		take_newest(s, &res.out);
	return rc < 0 ? rc : 0;
}

static int look_at(struct side *s, const char *path, const struct blob *b,
		   const struct patch_hunk *h, struct err *err)
{
	_cleanup_strbuf_ struct strbuf lines = STRBUF_INIT;
	size_t line;

	old_lines(&lines, h);
	line = lines.len ? find_lines(b, &lines) : 0;
	return line ? blame(s, path, line, h->old_lines, err) : 0;
}

static int look_into(struct side *s, const struct patch_file *f, struct err *err)
{
	_cleanup_blob_ struct blob b = BLOB_INIT;
	struct tree_entry e;
	int rc = f->old_name ? tree_find(&e, s->b->r, &s->tree, f->old_name, err) : 1;

	if (rc)
		return rc < 0 ? rc : 0;
	if (!mode_is_file(e.mode))
		return 0;
	rc = blob_read(&b, s->b->r, &e.oid, 0, err);
	for (size_t i = 0; rc >= 0 && i < f->n_hunks && i < HUNKS_MAX; i++)
		rc = look_at(s, f->old_name, &b, &f->hunks[i], err);
	return rc;
}

int beyond_by_lines(git_oid *out, struct beyond *b, const git_oid *tip, const git_oid *not,
		    const struct beyond_part *part, struct err *err)
{
	_cleanup_patch_ struct patch p = PATCH_INIT;
	_cleanup_rev_ struct rev rev = REV_INIT;
	struct side s = { .b = b, .tip = tip, .not = not };
	int rc = patch_parse(&p, part->diff.buf, part->diff.len, NULL, NULL);

	if (rc < 0)
		return 1;
	rc = rev_of_commit(&rev, b->r, tip, NULL, err);
	s.tree = rev.tree;
	for (size_t i = 0; rc >= 0 && i < p.n; i++)
		rc = look_into(&s, &p.items[i], err);
	if (rc < 0)
		return rc;
	*out = s.newest;
	return s.time == 0;
}
