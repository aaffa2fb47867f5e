// SPDX-License-Identifier: GPL-2.0-only
/* The #include that a suggestion needs. */
#include <string.h>

#include "base/bytes.h"
#include "flow/suggest-internal.h"

/* "<linux/foo.h>", or "\"foo.h\"" beside the file; NULL: it cannot be included so. */
static const char *as_included(struct arena *a, const char *from, const char *header)
{
	static const char *const roots[] = { "include/uapi/", "include/" };
	size_t dir = (size_t)(cpath_last(from) - from);
	const char *arch = strstr(header, "/include/asm/");

	for (size_t i = 0; i < 2; i++)
		if (string_begins(header, roots[i]))
			return arena_printf(a, "<%s>", header + strlen(roots[i]));
	if (string_begins(header, "arch/") && arch)
		return arena_printf(a, "<%s>", arch + strlen("/include/"));
	if (strncmp(header, from, dir) == 0 && !strchr(header + dir, '/'))
		return arena_printf(a, "\"%s\"", header + dir);
	return NULL;
}

/* Whether the file that was converted includes it like that. */
static int is_included(struct suggest *g, const struct suggest_case *c, const char *how,
		       struct err *err)
{
	struct suggest_file f;
	int rc = c->out.seen_path ? suggest_read(&f, g, c->out.seen_path, err) : 1;

	if (rc)
		return rc < 0 ? rc : 0;
	return memmem(f.text, f.len, how, strlen(how)) != NULL;
}

struct place {
	size_t at;
	bool any;
};

/* Behind the last #include that sorts before it, of those in the same brackets. */
static struct place find_place(const struct suggest_file *f, const char *how)
{
	struct place p = { 0, false };
	const char *end = f->text + f->len;

	for (const char *line = f->text; line < end;) {
		const char *nl = memchr(line, '\n', (size_t)(end - line));
		const char *next = nl ? nl + 1 : end, *name = line + strlen("#include ");

		if ((size_t)(next - line) > strlen("#include <") &&
		    strncmp(line, "#include ", 9) == 0 && *name == *how) {
			size_t n = (size_t)(next - name - (nl != NULL));
			size_t m = strlen(how);
			int c = memcmp(name, how, n < m ? n : m);

			if (!p.any || c < 0)
				p.at = (size_t)((c < 0 ? next : line) - f->text);
			p.any = true;
		}
		line = next;
	}
	return p;
}

static void include(struct suggest *g, struct suggest_case *c, const struct suggest_file *f,
		    const char *how)
{
	struct place p = find_place(f, how);
	struct splice e = { p.at, 0, arena_printf(&g->arena, "#include %s\n", how) };

	suggest_add(c, f->path, &e, 1);
}

/* The header that declares it, as the file would include it; NULL: there is none. 0, <0. */
static int find_header(const char **best, struct suggest *g, const struct suggest_case *c,
		       const struct suggest_file *f, struct err *err)
{
	cref_vec refs = VEC_INIT;
	int rc = ctree_find(&refs, g->tree, c->undeclared, err);

	*best = NULL;
	for (size_t i = 0; rc >= 0 && i < refs.n; i++) {
		const char *path = cworld_path(g->world, refs.items[i].file);
		const char *how = NULL;

		if (cpath_is_header(path))
			how = as_included(&g->arena, f->path, path);
		if (!how)
			continue;
		rc = is_included(g, c, how, err);
		if (rc > 0 || !*best)
			*best = how;
		if (rc > 0)
			break;
	}
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : 0;
}

int suggest_include(struct suggest *g, struct suggest_case *c, const struct suggest_file *f,
		    struct err *err)
{
	const char *best;
	int rc = find_header(&best, g, c, f, err);

	if (rc < 0 || !best || !find_place(f, best).any)
		return rc < 0 ? rc : 0;
	include(g, c, f, best);
	return 1;
}

/* ------------------------------------------------------ findings about headers themselves */

/* `<linux/f.h>` of the finding's line: bytes [*from, *to). */
static bool find_included(size_t *from, size_t *to, const struct suggest_file *f, uint32_t line)
{
	size_t at = 0, end;
	char close;

	for (; line > 1 && at < f->len; at++)
		line -= f->text[at] == '\n';
	end = at + strcspn(f->text + at, "\n");
	while (at < end && f->text[at] != '<' && f->text[at] != '"')
		at++;
	close = f->text[at] == '<' ? '>' : '"';
	*from = at;
	for (at++; at < end && f->text[at] != close; at++)
		;
	*to = at + 1;
	return at < end;
}

/* A header that went elsewhere is included from there. */
static bool place_moved(struct suggest *g, struct suggest_case *c, const struct suggest_file *f)
{
	const char *path = c->s->f.after.path;
	const char *how = path ? as_included(&g->arena, f->path, path) : NULL;
	struct splice e = { .text = how };
	size_t to;

	if (!how || !find_included(&e.at, &to, f, c->s->f.line))
		return false;
	e.len = to - e.at;
	c->out.rule = arena_printf(&g->arena, "#include %.*s -> #include %s", (int)e.len,
				   f->text + e.at, how);
	suggest_add(c, f->path, &e, 1);
	return true;
}

/* `<linux/f.h>` that the finding says is to be included; NULL: it does not. */
static const char *advised(const struct suggest_case *c)
{
	static const char word[] = "add #include ";
	const char *at = strstr(c->s->f.message, word);

	return at ? at + strlen(word) : NULL;
}

int suggest_place_header(struct suggest *g, struct suggest_case *c, const struct suggest_file *f,
			 struct err *err)
{
	const char *how = advised(c);
	bool done = false;
	int rc = 0;

	c->undeclared = c->s->f.symbol;
	c->included = true;
	if (c->s->f.kind == CHECK_HEADER_GONE) {
		done = place_moved(g, c, f);
		c->out.why = "no header has taken its place";
	} else {
		if (!how)
			rc = find_header(&how, g, c, f, err);
		if (rc >= 0 && how && find_place(f, how).any) {
			include(g, c, f, how);
			c->out.rule = arena_printf(&g->arena, "+ #include %s", how);
			done = true;
		}
		c->out.why = "no header that the file can include declares it";
	}
	return rc < 0 ? rc : done;
}
