// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "base/char.h"
#include "base/mem.h"
#include "base/num.h"
#include "base/vec.h"
#include "flow/checkpatch-internal.h"
#include "patch/patch.h"

static bool is_name(char c)
{
	return char_is_word(c) || c == '-' || c == '.';
}

int checkpatch_next_file(struct strbuf *name, const char **at, const char *end)
{
	while (*at < end) {
		const char *p = memmem(*at, (size_t)(end - *at), "$D/", 3);
		const char *q;

		if (!p)
			break;
		q = p + 3;
		while (q < end && is_name(*q))
			q++;
		*at = q;
		if (q > p + 3 && p[3] != '.' && (q == end || *q != '/')) {
			strbuf_reset(name);
			strbuf_add(name, p + 3, (size_t)(q - p - 3));
			return 0;
		}
	}
	*at = end;
	return 1;
}

/* What these say is said at the end, of the patch as a whole. */
static bool is_of_all(const char *type)
{
	static const char *const types[] = {
		"FROM_SIGN_OFF_MISMATCH", "MISSING_FIXES_TAG",
		"MISSING_SIGN_OFF", "NO_AUTHOR_SIGN_OFF", "NOT_UNIFIED_DIFF",
	};

	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
		if (!strcmp(type, types[i]))
			return true;
	return false;
}

static bool is_ignored(const char *const *ignore, const char *type)
{
	for (size_t i = 0; ignore && ignore[i]; i++)
		if (!strcmp(ignore[i], type))
			return true;
	return false;
}

static const char *take_until(struct arena *a, char **at, const char *mark)
{
	char *p = strstr(*at, mark);
	const char *out;

	if (!p)
		return NULL;
	out = arena_strndup(a, *at, (size_t)(p - *at));
	*at = p + strlen(mark);
	return out;
}

static bool level_of(enum checkpatch_level *out, const char *name)
{
	static const char *const names[] = { "ERROR", "WARNING", "CHECK" };

	for (int i = 0; name && i <= CHECKPATCH_CHECK; i++) {
		if (strcmp(name, names[i]))
			continue;
		*out = (enum checkpatch_level)i;
		return true;
	}
	return false;
}

/* "patch:LINE: LEVEL:TYPE: MESSAGE", in @p, which is changed. */
static bool read_line(struct checkpatch_finding *out, struct arena *a, char *p)
{
	static const char head[] = "patch:";
	const char *number;
	uint64_t n = 0;

	if (strncmp(p, head, strlen(head)))
		return false;
	p += strlen(head);
	number = take_until(a, &p, ": ");
	if (!number || num_parse(&n, number, 0, UINT32_MAX, "line", NULL) < 0)
		return false;
	if (!level_of(&out->level, take_until(a, &p, ":")))
		return false;
	out->type = take_until(a, &p, ": ");
	if (!out->type)
		return false;
	out->patch_line = is_of_all(out->type) ? 0 : (unsigned long)n;
	out->message = arena_strdup(a, p);
	return true;
}

/*
 * The line of the new file that line @n of the patch is, or is in front of; 0
 * when it lies behind the hunk.
 */
static unsigned long line_in(const struct patch_hunk *h, unsigned long n)
{
	const char *p = h->text + h->head, *end = h->text + h->len;
	unsigned long line = h->new_pos;

	for (unsigned long i = h->line + 1; i < n && p < end; i++) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));

		line += *p == '+' || *p == ' ' || *p == '\n';
		p = nl ? nl + 1 : end;
	}
	return p < end ? line : 0;
}

/* Places come from the patch: the script prints one or the other. */
static void find_place(struct checkpatch_finding *f, struct arena *a,
		       const struct patch *patch)
{
	const struct patch_file *file = NULL;
	const struct patch_hunk *hunk = NULL;
	const char *name;

	for (size_t i = 0; f->patch_line && i < patch->n; i++)
		if (patch->items[i].line <= f->patch_line)
			file = &patch->items[i];
	if (!file)
		return;
	for (size_t i = 0; i < file->n_hunks; i++)
		if (file->hunks[i].line < f->patch_line)
			hunk = &file->hunks[i];
	f->line = hunk ? line_in(hunk, f->patch_line) : 0;
	name = file->new_name ? file->new_name : file->old_name;
	if (name && (!hunk || f->line))
		f->path = arena_strdup(a, name);
}

void checkpatch_parse(struct checkpatch_result *out, size_t *ignored,
		      const struct strbuf *said, const char *const *ignore,
		      const char *patch, size_t len)
{
	_cleanup_patch_ struct patch parsed = PATCH_INIT;
	_cleanup_free_ char *text = mem_dup(said->buf, said->len + 1);

	/* One that we cannot read has no places. */
	(void)patch_parse(&parsed, patch, len, NULL, NULL);
	for (char *p = text, *nl; *p; p = nl) {
		struct checkpatch_finding f = { .level = CHECKPATCH_ERROR };

		nl = p + strcspn(p, "\n");
		if (*nl)
			*nl++ = '\0';
		if (!read_line(&f, &out->arena, p))
			continue;
		if (is_ignored(ignore, f.type)) {
			(*ignored)++;
			continue;
		}
		find_place(&f, &out->arena, &parsed);
		out->counts[f.level]++;
		VEC_PUSH(out, f);
	}
}
