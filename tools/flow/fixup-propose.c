// SPDX-License-Identifier: GPL-2.0-only
/* A rule for uses that come up later, as far as it can be told from what was done. */
#include <string.h>

#include "capi/lex.h"
#include "capi/rewrite.h"
#include "flow/fixup-silent.h"

#define RUN_MAX 64u	/* lines in a row */

/* Whether a line with one word in place of another, everywhere, is the other line. */
static bool is_renamed(const char *was, size_t n_was, const char *is, size_t n_is,
		       const char *from, const char *to)
{
	_cleanup_strbuf_ struct strbuf b = STRBUF_INIT;
	size_t n = strlen(from);

	for (size_t i = 0; i < n_was;) {
		size_t k = i;

		while (k < n_was && lex_is_word(was[k]))
			k++;
		if (k - i == n && memcmp(was + i, from, n) == 0)
			strbuf_addstr(&b, to);
		else
			strbuf_add(&b, was + i, k > i ? k - i : 1);
		i = k > i ? k : i + 1;
	}
	return b.len == n_is && memcmp(b.buf, is, n_is) == 0;
}

/* The word that stands in a line where @from stands in the other; NULL: none. */
static const char *word_for(struct arena *a, const char *was, size_t n_was, const char *is,
			    size_t n_is, const char *from)
{
	const char *at = memmem(was, n_was, from, strlen(from));
	size_t skip = at ? (size_t)(at - was) : n_is, n = 0;

	while (skip + n < n_is && lex_is_word(is[skip + n]))
		n++;
	return n ? arena_strndup(a, is + skip, n) : NULL;
}

/* Lines of a hunk that go, and those that come in their place. */
struct run {
	const char *lines[RUN_MAX];
	size_t len[RUN_MAX], n;
};

static void add_line(struct run *r, const char *line, size_t len)
{
	if (r->n < RUN_MAX) {
		r->lines[r->n] = line;
		r->len[r->n] = len;
	}
	r->n++;
}

static bool run_renames(const char **to, struct arena *a, struct run *went, struct run *came,
			const char *from)
{
	size_t n = went->n;

	if (n != came->n || n > RUN_MAX)
		return false;
	for (size_t i = 0; i < n; i++) {
		if (!*to)
			*to = word_for(a, went->lines[i], went->len[i], came->lines[i],
				       came->len[i], from);
		if (!*to || !is_renamed(went->lines[i], went->len[i], came->lines[i],
					came->len[i], from, *to))
			return false;
	}
	went->n = came->n = 0;
	return true;
}

/* As many lines go as come, each the renamed one. */
static bool hunk_renames(const char **to, struct arena *a, const struct patch_hunk *h,
			 const char *from)
{
	const char *p = h->text + h->head, *end = h->text + h->len;
	struct run went = { .n = 0 }, came = { .n = 0 };

	while (p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));
		size_t n = (size_t)((nl ? nl : end) - p);

		if ((*p == ' ' || (*p == '-' && came.n)) &&
		    !run_renames(to, a, &went, &came, from))
			return false;
		if (*p == '-' || *p == '+')
			add_line(*p == '-' ? &went : &came, p + 1, n - 1);
		p += n + (nl != NULL);
	}
	return run_renames(to, a, &went, &came, from);
}

/* "f becomes g", where f is gone and this is all that was done about it; or NULL. */
static const char *rename_rule(struct beyond *b, const struct beyond_part *part)
{
	const struct patch_opts how = { 1, true, "what the merge has beyond" };
	_cleanup_patch_ struct patch p = PATCH_INIT;
	const char *from = part->n ? part->findings[0]->f.symbol : NULL, *to = NULL;

	for (size_t i = 0; i < part->n; i++)
		if (part->findings[i]->f.kind != CHECK_SYMBOL_GONE ||
		    strcmp(part->findings[i]->f.symbol, from) != 0)
			return NULL;
	if (!from || patch_parse(&p, part->diff.buf, part->diff.len, &how, NULL) < 0)
		return NULL;
	for (size_t i = 0; i < p.n; i++) {
		if (!p.items[i].n_hunks || p.items[i].is_new == 1)
			return NULL;
		for (size_t k = 0; k < p.items[i].n_hunks; k++)
			if (!hunk_renames(&to, &b->arena, &p.items[i].hunks[k], from))
				return NULL;
	}
	return to ? arena_printf(&b->arena, "%s becomes %s", from, to) : NULL;
}

int beyond_rule(const char **out, struct beyond *b, const struct beyond_part *part,
		     const char *said, struct err *err)
{
	const char *told = said ? NULL : rename_rule(b, part);
	struct rewrite r;

	if (!said && !told)
		return 0;
	if (rewrite_parse(&r, &b->arena, said ? said : told, said ? err : NULL) < 0)
		return said ? -1 : 0;
	for (size_t i = 0; i < part->n && !*out; i++)
		if (rewrite_is_for(&r, &part->findings[i]->f))
			*out = said ? said : told;
	return 0;
}
