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
	struct convert_edit e = { p.at, 0, arena_printf(&g->arena, "#include %s\n", how) };

	suggest_add(c, f->path, &e, 1);
}

int suggest_include(struct suggest *g, struct suggest_case *c, const struct suggest_file *f,
		    struct err *err)
{
	const char *best = NULL;
	cref_vec refs = VEC_INIT;
	int rc = ctree_find(&refs, g->tree, c->undeclared, err);

	for (size_t i = 0; rc >= 0 && i < refs.n; i++) {
		const char *path = cworld_path(g->world, refs.items[i].file);
		const char *how = NULL;

		if (cpath_is_header(path))
			how = as_included(&g->arena, f->path, path);
		if (!how)
			continue;
		rc = is_included(g, c, how, err);
		if (rc > 0 || !best)
			best = how;
		if (rc > 0)
			break;
	}
	VEC_RELEASE(&refs);
	if (rc < 0 || !best || !find_place(f, best).any)
		return rc < 0 ? rc : 0;
	include(g, c, f, best);
	return 1;
}
