// SPDX-License-Identifier: GPL-2.0-only
/*
 * Literal substitutions. A file of them is a list of groups under "file PATH..."
 * lines; a group is one or more alternatives joined by "or", of which one at
 * least has to match in each of the files:
 *
 *	file Documentation/vm/hmm.rst
 *	- old text		lines together are one text
 *	+ new text		no such line: the whole old lines go
 */
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "flow/semantic-internal.h"

struct alternative {
	const char *old, *new;	/* new NULL: remove the lines */
	size_t old_len;
};

struct group {
	struct alternative *items;
	size_t n, alloc;
	unsigned long line;
	bool optional;
};

struct parser {
	struct semantic_result *out;
	struct semantic_works *works;
	struct ctx *ctx;
	const struct semantic_patch *patch;
	const struct snapshot *onto;
	struct words paths;
	struct group group;
	struct strbuf old, new;
	bool has_old, has_new, optional, joined;
};

static void parser_release(struct parser *p)
{
	VEC_RELEASE(&p->paths);
	VEC_RELEASE(&p->group);
	strbuf_release(&p->old);
	strbuf_release(&p->new);
}

/* Appends @text with what matches replaced; the number of matches. */
static size_t replace(struct strbuf *out, const struct strbuf *text,
		      const struct alternative *a)
{
	const char *p = text->buf, *end = text->buf + text->len;
	size_t n = 0;

	for (;;) {
		const char *hit = memmem(p, (size_t)(end - p), a->old,
					 a->old_len);
		const char *from = hit, *to;

		if (!hit)
			break;
		n++;
		to = hit + a->old_len;
		if (!a->new) {
			while (from > p && from[-1] != '\n')
				from--;
			to = memchr(to, '\n', (size_t)(end - to));
			to = to ? to + 1 : end;
		}
		strbuf_add(out, p, (size_t)(from - p));
		if (a->new)
			strbuf_addstr(out, a->new);
		p = to;
	}
	strbuf_add(out, p, (size_t)(end - p));
	return n;
}

static bool apply_group(struct semantic_work *w, const struct group *g)
{
	size_t n = 0;

	for (size_t i = 0; i < g->n; i++) {
		struct strbuf next = STRBUF_INIT;
		size_t hits = replace(&next, &w->now, &g->items[i]);

		if (hits) {
			strbuf_release(&w->now);
			w->now = next;
		} else {
			strbuf_release(&next);
		}
		n += hits;
	}
	return n > 0;
}

static int group_end(struct parser *p, struct err *err)
{
	struct group *g = &p->group;

	for (size_t i = 0; g->n && i < p->paths.n; i++) {
		const char *path = p->paths.items[i];
		int rc = semantic_works_add(p->works, &p->out->arena, p->ctx,
					    p->onto, path, false, err);

		if (rc < 0)
			return rc;
		if (rc > 0) {
			if (!g->optional)
				semantic_note(p->out, SEMANTIC_NO_MATCH, path, 0,
					      "there is no such file for the "
					      "substitution at line %lu",
					      g->line);
			continue;
		}
		if (!apply_group(semantic_works_find(p->works, path), g) &&
		    !g->optional)
			semantic_note(p->out, SEMANTIC_NO_MATCH, path, 0,
				      "the substitution at line %lu finds "
				      "nothing: '%s'", g->line, g->items[0].old);
	}
	g->n = 0;
	g->optional = false;
	return 0;
}

/* Ends a pair of "-" and "+" lines. */
static int pair_end(struct parser *p, unsigned long line, struct err *err)
{
	struct alternative a = { NULL, NULL, 0 };
	struct arena *arena = &p->out->arena;

	if (!p->has_old)
		return 0;
	if (!p->paths.n)
		return err_set(err, "no 'file' line before a substitution");
	if (!p->joined && group_end(p, err) < 0)
		return -1;
	if (!p->group.n) {
		p->group.line = line;
		p->group.optional = p->optional;
	}
	a.old = arena_strndup(arena, p->old.buf, p->old.len);
	a.old_len = p->old.len;
	if (!a.old_len)
		return err_set(err, "an empty text cannot be replaced");
	if (p->has_new)
		a.new = arena_strndup(arena, p->new.buf, p->new.len);
	VEC_PUSH(&p->group, a);
	strbuf_reset(&p->old);
	strbuf_reset(&p->new);
	p->has_old = p->has_new = p->optional = p->joined = false;
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
	if (group_end(p, err) < 0)
		return -1;
	p->paths.n = 0;
	for (const char *q = value; *q; q += strspn(q, " \t")) {
		size_t len = strcspn(q, " \t");
		const char *path = arena_strndup(&p->out->arena, q, len);

		if (!is_inside(path))
			return err_set(err, "refused: '%s' is no path in a "
					    "tree", path);
		VEC_PUSH(&p->paths, path);
		q += len;
	}
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

static int one_line(struct parser *p, const char *line, unsigned long n,
		    struct err *err)
{
	bool text = (*line == '-' || *line == '+') &&
		    (!line[1] || line[1] == ' ');

	if (text && *line == '+') {
		if (!p->has_old)
			return err_set(err, "'+' without '-' before it");
		text_line(&p->new, &p->has_new, line);
		return 0;
	}
	if ((!text || p->has_new) && pair_end(p, n - 1, err) < 0)
		return -1;
	if (text) {
		text_line(&p->old, &p->has_old, line);
		return 0;
	}
	if (!*line || *line == '#')
		return 0;
	if (!strcmp(line, "or")) {
		if (!p->group.n)
			return err_set(err, "'or' with nothing before it");
		p->joined = true;
		return 0;
	}
	if (!strcmp(line, "optional")) {
		p->optional = true;
		return 0;
	}
	if (!strncmp(line, "file ", 5))
		return file_line(p, line + 5, err);
	return err_set(err, "not understood: '%s'", line);
}

int semantic_subst(struct semantic_result *out, struct semantic_works *works,
		   struct ctx *ctx, const struct semantic_patch *patch,
		   const struct snapshot *onto, struct err *err)
{
	_cleanup_(parser_release) struct parser p = {
		.out = out, .works = works, .ctx = ctx, .patch = patch,
		.onto = onto, .old = STRBUF_INIT, .new = STRBUF_INIT,
	};
	const char *end = patch->subst + patch->subst_len;
	unsigned long n = 0;

	if (!patch->subst)
		return 0;
	for (const char *q = patch->subst, *nl; q < end; q = nl + 1) {
		_cleanup_free_ char *line = NULL;

		n++;
		nl = memchr(q, '\n', (size_t)(end - q));
		if (!nl)
			nl = end;
		line = mem_strndup(q, (size_t)(nl - q));
		if (one_line(&p, line, n, err) < 0)
			return err_prefix(err, "substitutions of %s:%lu",
					  patch->name, n);
	}
	if (pair_end(&p, n, err) < 0 || group_end(&p, err) < 0)
		return err_prefix(err, "substitutions of %s", patch->name);
	return 0;
}
