// SPDX-License-Identifier: GPL-2.0-only
/* A list of trees as a trees file, joined with what the local one says. */
#include "flow/trees-import.h"

#include <string.h>

#include "base/mem.h"

/* As git's configuration has it, in quotes where it has to be. */
static void add_value(struct strbuf *out, const char *key, const char *value)
{
	bool quote = !*value || *value == ' ' || value[strlen(value) - 1] == ' ' ||
		     strpbrk(value, "\"\\#;\n\t");

	strbuf_addf(out, "\t%s = %s", key, quote ? "\"" : "");
	for (; *value; value++) {
		if (*value == '"' || *value == '\\')
			strbuf_addch(out, '\\');
		if (*value == '\n')
			strbuf_addstr(out, "\\n");
		else if (*value == '\t')
			strbuf_addstr(out, "\\t");
		else
			strbuf_addch(out, *value);
	}
	strbuf_addstr(out, quote ? "\"\n" : "\n");
}

static void add_text(struct strbuf *out, const char *key, const char *value)
{
	if (value)
		add_value(out, key, value);
}

static void add_name(struct strbuf *out, const char *name)
{
	strbuf_addstr(out, "[tree \"");
	for (; *name; name++) {
		if (*name == '"' || *name == '\\')
			strbuf_addch(out, '\\');
		strbuf_addch(out, *name);
	}
	strbuf_addstr(out, "\"]\n");
}

static bool listed(const struct tree_list *l, const char *name, size_t len)
{
	for (size_t i = 0; i < l->trees.n; i++)
		if (strlen(l->trees.items[i].name) == len &&
		    memcmp(l->trees.items[i].name, name, len) == 0)
			return true;
	return false;
}

/* The tree that "net-fixes" or "net-current" holds the fixes of; NULL: none. */
static const char *fixed_by(struct tree_list *l, const char *name)
{
	static const char *const ends[] = { "-fixes", "-current" };
	size_t n = strlen(name);

	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
		size_t end = strlen(ends[i]);
		const char *of;

		if (n <= end || strcmp(name + n - end, ends[i]) != 0)
			continue;
		of = arena_printf(&l->arena, "%.*s-next", (int)(n - end), name);
		if (listed(l, name, n - end))
			return arena_strndup(&l->arena, name, n - end);
		if (listed(l, of, strlen(of)))
			return of;
	}
	return NULL;
}

static void add_refs(struct strbuf *out, const struct trees *local,
		     const struct tree *of)
{
	for (size_t i = 0; of && i < local->n; i++)
		if (strcmp(local->items[i].section, of->section) == 0)
			add_text(out, "ref", local->items[i].ref);
}

static void add_policy(struct strbuf *out, unsigned int policy)
{
	_cleanup_strbuf_ struct strbuf words = STRBUF_INIT;
	unsigned int at = 0;
	const char *word;

	while ((word = tree_policy_next(policy, &at)))
		strbuf_addf(&words, "%s%s", words.len ? " " : "", word);
	if (words.len)
		add_value(out, "policy", words.buf);
}

static const char *either(const char *a, const char *b)
{
	return a ? a : b;
}

/* @t is what the list says, @of what the local file says; one may be NULL. */
static void add_section(struct strbuf *out, struct tree_list *l,
			const struct listed_tree *t, const struct trees *local,
			const struct tree *of, bool by_commit)
{
	static const struct tree none = { .name = NULL };
	const char *name = t ? t->name : of->section, *upstream = NULL;
	bool has_ref = of && of->ref;

	if (!of)
		of = &none;
	add_name(out, name);
	add_refs(out, local, has_ref ? of : NULL);
	if (t && !has_ref && by_commit && t->commit)
		add_value(out, "ref", t->commit);
	else if (t && !has_ref)
		add_value(out, "ref",
			  arena_printf(&l->arena, "%s%s", TREES_REF_PREFIX, name));
	add_text(out, "url", either(of->url, t ? t->url : NULL));
	if (t && l->upstream && strcmp(l->upstream, name) != 0)
		upstream = l->upstream;
	add_text(out, "upstream", either(of->upstream, upstream));
	for (size_t i = 0; i < of->n_topics; i++)
		add_value(out, "topic", of->topics[i]);
	add_text(out, "maintainers", of->maintainers);
	add_policy(out, of->policy | (t && t->quilt ? TREE_QUILT : 0));
	add_text(out, "fixes-of", either(of->fixes_of, t ? fixed_by(l, name) : NULL));
	add_text(out, "contact", of->contact);
	add_text(out, "list", of->list);
	add_text(out, "cutoff", of->cutoff);
}

static const struct tree *section_of(const struct trees *local, const char *name)
{
	for (size_t i = 0; local && i < local->n; i++)
		if (strcmp(local->items[i].section, name) == 0)
			return &local->items[i];
	return NULL;
}

void tree_list_write(struct strbuf *out, struct tree_list *l,
		     const struct trees *local, bool by_commit)
{
	for (size_t i = 0; i < l->trees.n; i++)
		add_section(out, l, &l->trees.items[i], local,
			    section_of(local, l->trees.items[i].name), by_commit);
	for (size_t i = 0; local && i < local->n; i++) {
		const struct tree *of = &local->items[i];

		if (section_of(local, of->section) == of &&
		    !listed(l, of->section, strlen(of->section)))
			add_section(out, l, NULL, local, of, by_commit);
	}
}
