// SPDX-License-Identifier: GPL-2.0-only
/*
 * `struct x;` that goes from a header, or the structure itself: in a prototype of the other
 * side that names it the structure is another one, of that prototype alone.
 */
#include "capi/include-tag.h"

#include <string.h>

#include "capi/ctype.h"
#include "capi/fresh.h"

#define MAX_HEADERS 300	/* of a side, whose texts are read */
#define MAX_INCLUDERS 64	/* of a header, that are asked */

struct tags {
	struct sweep *sw;
	enum check_side provider;
	struct map gone;	/* "struct x" -> where it stood, a path */
	struct arena arena;
};

static void tags_release(struct tags *t)
{
	map_release(&t->gone);
	arena_release(&t->arena);
}

/* `struct x;` at the start of a line: calls @fn with "struct x". */
static void forward_declarations(const char *text, size_t len, struct arena *a,
				 void (*fn)(void *payload, const char *tag), void *payload)
{
	const char *end = text + len;

	for (const char *p = text; p < end;) {
		const char *nl = memchr(p, '\n', (size_t)(end - p)), *s = p + 7, *from = s;

		nl = nl ? nl : end;
		if (nl - p > 8 && memcmp(p, "struct ", 7) == 0) {
			while (s < nl && lex_is_word(*s))
				s++;
			if (s > from && s < nl && *s == ';')
				fn(payload, arena_strndup(a, p, (size_t)(s - p)));
		}
		p = nl + 1;
	}
}

struct one_header {
	struct map *map;
	const char *path;
};

static void note(void *payload, const char *tag)
{
	const struct one_header *h = payload;

	map_put(h->map, tag, strlen(tag), NULL)->value = (uintptr_t)h->path;
}

static int read_header(struct tags *t, const char *path, struct err *err)
{
	_cleanup_snap_file_ struct snap_file was = SNAP_FILE_INIT, is = SNAP_FILE_INIT;
	_cleanup_map_ struct map before = MAP_INIT, after = MAP_INIT;
	struct one_header old = { &before, path }, new = { &after, path };
	struct sweep *sw = t->sw;
	int rc = snapshot_read_fitting(&was, &sw->in->bases[0], sw->repo, path,
				       CFILE_MAX_BYTES, err);

	if (rc == 0)
		rc = snapshot_read_fitting(&is, sw->in->merged, sw->repo, path,
					   CFILE_MAX_BYTES, err);
	if (rc)
		return rc < 0 ? rc : 0;
	forward_declarations(was.data, was.len, &t->arena, note, &old);
	forward_declarations(is.data, is.len, &t->arena, note, &new);
	for (uint32_t i = 0; i < before.n; i++) {
		const struct map_entry *e = &before.entries[i];

		if (!map_find(&after, e->key, e->len))
			map_put(&t->gone, e->key, e->len, NULL)->value = e->value;
	}
	return 0;
}

static int find_gone(struct tags *t, struct err *err)
{
	const struct tree_changes *mine = t->sw->in->changes[t->provider][0];
	size_t n = 0;
	int rc = 0;

	for (size_t i = 0; i < mine->n; i++)
		n += cpath_is_header(mine->items[i].path) && cpath_in_kernel(mine->items[i].path);
	for (size_t i = 0; n <= MAX_HEADERS && rc >= 0 && i < mine->n; i++)
		if (cpath_is_header(mine->items[i].path) &&
		    cpath_in_kernel(mine->items[i].path) &&
		    sweep_changed(t->sw, t->provider, mine->items[i].path, true))
			rc = read_header(t, mine->items[i].path, err);
	return rc;
}

/*
 * Structures that the provider removed, or gave another name, from headers that stay: what
 * goes with its header is told of that.
 */
static int find_removed(struct tags *t, struct err *err)
{
	const struct delta *d = t->sw->delta[t->provider];
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < d->n; i++) {
		const struct delta_change *ch = &d->items[i];
		const struct facts *stays;
		const char *tag;

		if (!ch->tag || ch->what != DELTA_REMOVED || ch->before.kind != FACT_STRUCT ||
		    !ch->before.path || !cpath_is_header(ch->before.path))
			continue;
		rc = ctree_facts(&stays, t->sw->merged, ch->before.path, err);
		if (rc)
			continue;
		tag = arena_cat(&t->arena, "struct ", ch->name);
		map_put(&t->gone, tag, strlen(tag), NULL)->value = (uintptr_t)ch->before.path;
	}
	return rc < 0 ? rc : 0;
}

/* Whether the provider's change left the merged tree without the structure. */
static const struct delta_change *removed(struct tags *t, const char *tag, int *rc,
					  struct err *err)
{
	const struct delta *d = t->sw->delta[t->provider];
	const struct delta_change *ch = delta_find(d, tag + 7), *end = d->items + d->n;
	cref_vec refs = VEC_INIT;

	while (ch && ch < end && strcmp(ch->name, tag + 7) == 0 &&
	       !(ch->tag && ch->what == DELTA_REMOVED))
		ch++;
	if (!ch || ch == end || strcmp(ch->name, tag + 7) != 0)
		return NULL;
	*rc = ctree_find(&refs, t->sw->merged, tag + 7, err);
	for (size_t i = 0; i < refs.n; i++)
		if (fact_in_space(refs.items[i].fact, NS_TAG))
			ch = NULL;
	VEC_RELEASE(&refs);
	return *rc < 0 ? NULL : ch;
}

/* The tag that a parameter points to, when it is one that went; NULL: it is not. */
static const char *gone_tag(const struct tags *t, const char *type)
{
	const struct map_entry *e;
	struct ctype c;

	ctype_parse(&c, type);
	if (c.func || !c.base || c.base_len < 8)
		return NULL;
	e = map_find(&t->gone, c.base, c.base_len);
	return e ? e->key : NULL;
}

/* Whether a type, not of a parameter within it, names the tag. */
static bool names(const char *type, const char *tag)
{
	const char *paren = strchr(type, '(');
	size_t n = paren ? (size_t)(paren - type) : strlen(type), k = strlen(tag);
	const char *at = memmem(type, n, tag, k);

	return at && !lex_is_word(at[k]);
}

/* Whether facts, in lines before @line, make the tag known to what is behind. */
static bool known_by(const struct facts *f, const char *tag, uint32_t line)
{
	for (uint32_t i = 0; i < f->n_facts; i++) {
		const struct fact *x = &f->facts[i];
		bool members = x->kind == FACT_STRUCT || x->kind == FACT_UNION;

		if (x->line >= line)
			continue;
		/* `#define old new` keeps the old one */
		if (x->kind == FACT_CONST && !(x->flags & (FACT_UNDEF | FACT_UNDONE)) &&
		    strcmp(facts_str(f, x->name), tag + 7) == 0)
			return true;
		if (x->kind == FACT_STRUCT && x->flags & FACT_DEFINED &&
		    strcmp(facts_str(f, x->name), tag + 7) == 0)
			return true;
		if ((x->kind == FACT_FUNC || x->kind == FACT_VAR || x->kind == FACT_TYPEDEF) &&
		    names(facts_str(f, x->type), tag))
			return true;
		for (uint32_t k = 0; members && k < x->n_subs; k++)
			if (names(facts_str(f, f->subs[x->first_sub + k].type), tag))
				return true;
	}
	return false;
}

struct one_tag {
	const char *tag;
	bool found;
};

static void compare(void *payload, const char *tag)
{
	struct one_tag *t = payload;

	t->found |= strcmp(t->tag, tag) == 0;
}

/* Whether something that @path includes, or its own text before @line, has the tag: 1, 0. */
static int is_known(const struct tags *t, const char *path, const char *tag, uint32_t line,
		    struct err *err)
{
	struct sweep *sw = t->sw;
	_cleanup_free_ uint64_t *reach = NULL;
	struct one_tag one = { .tag = tag };
	uint32_t n;
	int rc = ctree_reach(&reach, &n, sw->merged, path, err);

	for (uint32_t i = 0; rc == 0 && i < n; i++) {
		_cleanup_arena_ struct arena a = ARENA_INIT;
		_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
		const struct facts *facts;
		const char *of;
		bool own;

		if (!(reach[i / 64] >> (i % 64) & 1))
			continue;
		of = cworld_path(ctree_world(sw->merged), i);
		own = strcmp(of, path) == 0;
		rc = ctree_facts(&facts, sw->merged, of, err);
		if (rc == 0 && known_by(facts, tag, own ? line : UINT32_MAX))
			return 1;
		if (rc >= 0)
			rc = snapshot_read_fitting(&f, sw->in->merged, sw->repo, of,
						   CFILE_MAX_BYTES, err);
		if (rc == 0 && memmem(f.data, f.len, tag, strlen(tag)))
			forward_declarations(f.data, f.len, &a, compare, &one);
		if (one.found)
			return 1;
		rc = rc < 0 ? rc : 0;
	}
	return rc < 0 ? rc : 0;
}

/* Whether an #include of @path before that of @header brings the tag: 1, 0. */
static int comes_before(const struct tags *t, const char *path, const char *header,
			const char *tag, struct err *err)
{
	struct ctree *tree = t->sw->merged;
	const struct facts *facts;
	int rc = ctree_facts(&facts, tree, path, err), known = 0;
	bool there = false;

	for (uint32_t i = 0; rc == 0 && !known && !there && i < facts->n_includes; i++) {
		const struct fact_include *inc = &facts->includes[i];
		file_vec files = VEC_INIT;

		rc = ctree_resolve_include(&files, tree, path, facts_str(facts, inc->path),
					   inc->angle, err);
		for (size_t k = 0; rc >= 0 && k < files.n && !known && !there; k++) {
			const char *of = cworld_path(ctree_world(tree), files.items[k]);

			there = strcmp(of, header) == 0;
			if (!there)
				rc = known = is_known(t, of, tag, UINT32_MAX, err);
		}
		VEC_RELEASE(&files);
		rc = rc < 0 ? rc : 0;
	}
	return rc < 0 ? rc : known;
}

/* Whether all that include a header have the tag by then, if they are few: 1, 0. */
static int all_have_it(const struct tags *t, const char *header, const char *tag,
		       struct err *err)
{
	struct cworld *w = ctree_world(t->sw->merged);
	file_vec up = VEC_INIT;
	int rc = 0, all;

	if (!cpath_is_header(header))
		return 0;
	rc = ctree_includers(&up, t->sw->merged, cworld_file(w, header), err);
	all = rc >= 0 && up.n && up.n <= MAX_INCLUDERS;
	for (size_t i = 0; rc >= 0 && all && i < up.n; i++) {
		rc = comes_before(t, cworld_path(w, up.items[i]), header, tag, err);
		all = rc > 0;
	}
	VEC_RELEASE(&up);
	return rc < 0 ? rc : all;
}

static int one_prototype(struct tags *t, struct fresh *fresh, const struct facts *facts,
			 const struct fact *f, const char *tag, struct err *err)
{
	const struct map_entry *e = map_find(&t->gone, tag, strlen(tag));
	const struct delta_change *ch;
	struct check_finding *c;
	int rc;

	for (size_t i = 0; i < t->sw->found.n; i++)
		if (strcmp(t->sw->found.items[i].path, fresh->path) == 0 &&
		    strcmp(t->sw->found.items[i].symbol, tag) == 0)
			return 0;
	rc = is_known(t, fresh->path, tag, f->line, err);
	if (rc)
		return rc < 0 ? rc : 0;
	ch = removed(t, tag, &rc, err);
	if (rc < 0)
		return rc;
	if (ch) {
		c = sweep_report(t->sw, CHECK_SYMBOL_GONE, CHECK_CERTAIN, t->provider,
				 fresh->path, f->line, tag);
		c->message = arena_printf(&t->sw->arena, "%s is gone", tag);
		c->decl = arena_strdup(&t->sw->arena, facts_str(facts, f->name));
		c->change = ch->name;
		c->before = ch->before;
		return 0;
	}
	rc = all_have_it(t, fresh->path, tag, err);
	if (rc < 0)
		return rc;
	c = sweep_report(t->sw, CHECK_INCLUDE, rc ? CHECK_POSSIBLE : CHECK_LIKELY, t->provider,
			 fresh->path, f->line, tag);
	c->message = arena_printf(&t->sw->arena, "nothing included declares %s now, which means "
				  "another one in each prototype; add `%s;`", tag, tag);
	c->before.path = arena_strdup(&t->sw->arena, (const char *)(uintptr_t)e->value);
	c->before.line = 1;
	return 0;
}

static int consumer_file(struct tags *t, const char *path, struct err *err)
{
	_cleanup_fresh_ struct fresh fresh = FRESH_INIT;
	const struct facts *f;
	int rc = ctree_facts(&f, t->sw->merged, path, err);

	if (rc == 0)
		rc = fresh_open(&fresh, t->sw, t->provider, path, "struct ", err);
	for (uint32_t i = 0; rc == 0 && i < f->n_facts; i++) {
		const struct fact *x = &f->facts[i];

		if (x->kind != FACT_FUNC || x->flags & FACT_MADE)
			continue;
		for (uint32_t k = 0; rc == 0 && k < x->n_subs; k++) {
			const char *tag = gone_tag(t, facts_str(f, f->subs[x->first_sub + k].type));

			if (tag && fresh_line(&fresh, f->subs[x->first_sub + k].line))
				rc = one_prototype(t, &fresh, f, x, tag, err);
		}
	}
	return rc < 0 ? rc : 0;
}

int include_tags(struct sweep *sw, enum check_side provider, struct err *err)
{
	_cleanup_(tags_release) struct tags t = { .sw = sw, .provider = provider };
	const struct tree_changes *theirs;
	int rc;

	if (!sw->in->merged)
		return 0;
	theirs = sw->in->changes[!provider][0];
	rc = find_gone(&t, err);
	if (rc >= 0)
		rc = find_removed(&t, err);
	for (size_t i = 0; t.gone.n && rc >= 0 && i < theirs->n; i++)
		if (cpath_is_c(theirs->items[i].path) && cpath_in_kernel(theirs->items[i].path) &&
		    sweep_changed(sw, !provider, theirs->items[i].path, true))
			rc = consumer_file(&t, theirs->items[i].path, err);
	return rc < 0 ? rc : 0;
}
