// SPDX-License-Identifier: GPL-2.0-only
/*
 * Literal substitutions. A file of them is a list of groups under "file PATH..."
 * lines; a group is one or more alternatives joined by "or":
 *
 *	file Documentation/vm/hmm.rst
 *	- old text		lines together are one text
 *	+ new text		no such line: the whole old lines go
 */
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "flow/semantic-internal.h"

struct parser {
	struct semantic_groups *out;
	struct arena *arena;
	const char *const *paths;
	size_t n_paths;
	size_t n_changes;	/* counted for each path */
	struct strbuf old, new;
	unsigned long line;	/* where the pair at hand begins */
	bool has_old, has_new;
	bool optional, joined;	/* of the pair to come */
};

void semantic_groups_release(struct semantic_groups *g)
{
	for (size_t i = 0; i < g->n; i++)
		VEC_RELEASE(&g->items[i]);
	VEC_RELEASE(g);
}

static void parser_release(struct parser *p)
{
	strbuf_release(&p->old);
	strbuf_release(&p->new);
}

/* Ends a pair of "-" and "+" lines. */
static int pair_end(struct parser *p, struct err *err)
{
	struct semantic_change c = { NULL, NULL, p->old.len };
	struct semantic_group *g;

	if (!p->has_old)
		return 0;
	if (!p->n_paths)
		return err_set(err, "no 'file' line before a substitution");
	if (!c.old_len)
		return err_set(err, "an empty text cannot be replaced");
	p->n_changes += p->n_paths;
	if (p->n_changes > SEMANTIC_CHANGES_MAX)
		return err_code(err, ERR_TOO_BIG, "more than %d substitutions",
				SEMANTIC_CHANGES_MAX);
	c.old = arena_strndup(p->arena, p->old.buf, p->old.len);
	if (p->has_new)
		c.new = arena_strndup(p->arena, p->new.buf, p->new.len);
	if (!p->joined) {
		g = VEC_ADD(p->out);
		g->paths = p->paths;
		g->n_paths = p->n_paths;
		g->line = p->line;
		g->optional = p->optional;
	}
	g = &p->out->items[p->out->n - 1];
	VEC_PUSH(g, c);
	strbuf_reset(&p->old);
	strbuf_reset(&p->new);
	p->has_old = p->has_new = p->optional = p->joined = false;
	return 0;
}

static int nothing_pending(const struct parser *p, struct err *err)
{
	if (p->joined)
		return err_set(err, "'or' with nothing behind it");
	if (p->optional)
		return err_set(err, "'optional' with nothing behind it");
	return 0;
}

static bool is_inside(const char *path)
{
	for (const char *q = path; q; q = strchr(q, '/')) {
		q += *q == '/' && q > path;
		if (!*q || *q == '/' || !strncmp(q, "../", 3) ||
		    !strncmp(q, "./", 2) || !strcmp(q, "..") ||
		    !strcmp(q, "."))
			return false;
	}
	return true;
}

static int file_line(struct parser *p, const char *value, struct err *err)
{
	struct words paths = VEC_INIT;
	int rc = nothing_pending(p, err);

	if (rc < 0)
		return rc;
	for (const char *q = value + strspn(value, " \t"); *q;
	     q += strspn(q, " \t")) {
		size_t len = strcspn(q, " \t");
		const char *path = arena_strndup(p->arena, q, len);

		if (!is_inside(path))
			rc = err_set(err, "refused: '%s' is no path in a tree",
				     path);
		VEC_PUSH(&paths, path);
		q += len;
	}
	p->n_paths = paths.n;
	p->paths = arena_dup(p->arena, paths.items,
			     paths.n * sizeof(*paths.items));
	VEC_RELEASE(&paths);
	return rc;
}

static int or_line(struct parser *p, struct err *err)
{
	int rc = nothing_pending(p, err);

	if (rc < 0)
		return rc;
	if (!p->out->n || p->out->items[p->out->n - 1].paths != p->paths)
		return err_set(err, "'or' with nothing before it");
	p->joined = true;
	return 0;
}

static int optional_line(struct parser *p, struct err *err)
{
	if (p->joined)
		return err_set(err, "'optional' goes before the first of several");
	p->optional = true;
	return 0;
}

static void text_line(struct strbuf *sb, bool *has, const char *line)
{
	if (*has)
		strbuf_addch(sb, '\n');
	*has = true;
	if (line[1])
		strbuf_addstr(sb, line + 2);
}

/* A line that is no part of a text. */
static int word_line(struct parser *p, const char *line, struct err *err)
{
	int rc = pair_end(p, err);

	if (rc < 0)
		return rc;
	if (!*line || *line == '#')
		return 0;
	if (!strcmp(line, "or"))
		return or_line(p, err);
	if (!strcmp(line, "optional"))
		return optional_line(p, err);
	if (!strncmp(line, "file ", 5))
		return file_line(p, line + 5, err);
	return err_set(err, "not understood: '%s'", line);
}

static int one_line(struct parser *p, const char *line, unsigned long n,
		    struct err *err)
{
	int rc = 0;

	if ((*line != '-' && *line != '+') || (line[1] && line[1] != ' '))
		return word_line(p, line, err);
	if (*line == '+') {
		if (!p->has_old)
			return err_set(err, "'+' without '-' before it");
		text_line(&p->new, &p->has_new, line);
		return 0;
	}
	if (p->has_new)
		rc = pair_end(p, err);
	if (!p->has_old)
		p->line = n;
	text_line(&p->old, &p->has_old, line);
	return rc;
}

int semantic_subst_parse(struct semantic_groups *out, struct arena *a,
			 const char *text, size_t len, struct err *err)
{
	_cleanup_(parser_release) struct parser p = {
		.out = out, .arena = a, .old = STRBUF_INIT, .new = STRBUF_INIT,
	};
	const char *end = text + len;
	unsigned long n = 0;
	int rc;

	if (len && memchr(text, 0, len))
		return err_set(err, "there is a NUL byte");
	for (const char *q = text, *nl; q < end; q = nl + 1) {
		_cleanup_free_ char *line = NULL;

		n++;
		nl = memchr(q, '\n', (size_t)(end - q));
		if (!nl)
			nl = end;
		line = mem_strndup(q, (size_t)(nl - q));
		rc = one_line(&p, line, n, err);
		if (rc < 0)
			return err_prefix(err, "line %lu", n);
	}
	rc = pair_end(&p, err);
	if (rc == 0)
		rc = nothing_pending(&p, err);
	return rc < 0 ? err_prefix(err, "line %lu", n) : 0;
}

/* Appends @text with what matches replaced; the number of matches. */
static size_t replace(struct strbuf *out, const struct strbuf *text,
		      const struct semantic_change *c)
{
	const char *p = text->buf, *end = text->buf + text->len;
	size_t n = 0;

	for (;;) {
		const char *hit = memmem(p, (size_t)(end - p), c->old,
					 c->old_len);
		const char *from = hit, *to;

		if (!hit)
			break;
		n++;
		to = hit + c->old_len;
		if (!c->new) {
			while (from > p && from[-1] != '\n')
				from--;
			to = memchr(to, '\n', (size_t)(end - to));
			to = to ? to + 1 : end;
		}
		strbuf_add(out, p, (size_t)(from - p));
		if (c->new)
			strbuf_addstr(out, c->new);
		p = to;
	}
	strbuf_add(out, p, (size_t)(end - p));
	return n;
}

int semantic_subst_group(struct strbuf *text, const struct semantic_group *g,
			 struct err *err)
{
	bool matched = false;

	for (size_t i = 0; i < g->n; i++) {
		_cleanup_strbuf_ struct strbuf next = STRBUF_INIT;
		struct strbuf was = *text;

		next.ceiling = SEMANTIC_FILE_CEILING;
		if (!replace(&next, text, &g->items[i]))
			continue;
		if (next.over)
			return err_code(err, ERR_TOO_BIG,
					"the text grows beyond %zu bytes",
					SEMANTIC_FILE_CEILING);
		next.ceiling = 0;
		*text = next;
		next = was;
		matched = true;
	}
	return matched ? 0 : 1;
}

static int apply_to(struct semantic_result *out, struct semantic_works *works,
		    struct ctx *ctx, const struct semantic_group *g,
		    const char *path, const struct snapshot *onto,
		    struct err *err)
{
	int rc = semantic_works_add(works, &out->arena, ctx, onto, path, false,
				    err);

	if (rc < 0)
		return rc;
	if (rc > 0) {
		if (!g->optional)
			semantic_note(out, SEMANTIC_NO_MATCH, path, 0,
				      "there is no such file for the "
				      "substitution at line %lu", g->line);
		return 0;
	}
	rc = semantic_subst_group(&semantic_works_find(works, path)->now, g,
				  err);
	if (rc < 0)
		return err_prefix(err, "'%s'", path);
	if (rc > 0 && !g->optional)
		semantic_note(out, SEMANTIC_NO_MATCH, path, 0,
			      "the substitution at line %lu finds nothing: '%s'",
			      g->line, g->items[0].old);
	return 0;
}

int semantic_subst(struct semantic_result *out, struct semantic_works *works,
		   struct ctx *ctx, const struct semantic_patch *patch,
		   const struct snapshot *onto, struct err *err)
{
	_cleanup_(semantic_groups_release) struct semantic_groups groups =
		VEC_INIT;
	int rc;

	if (!patch->subst)
		return 0;
	rc = semantic_subst_parse(&groups, &out->arena, patch->subst,
				  patch->subst_len, err);
	for (size_t i = 0; rc == 0 && i < groups.n; i++) {
		const struct semantic_group *g = &groups.items[i];

		for (size_t k = 0; rc == 0 && k < g->n_paths; k++)
			rc = apply_to(out, works, ctx, g, g->paths[k], onto,
				      err);
	}
	return rc < 0 ? err_prefix(err, "substitutions of %s", patch->name) : 0;
}
