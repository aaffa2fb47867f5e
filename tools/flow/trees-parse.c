// SPDX-License-Identifier: GPL-2.0-only
/* What the values of the trees file mean. */
#include <string.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "base/vec.h"
#include "flow/trees-import.h"
#include "flow/trees-internal.h"

#define MAX_TREES 4096
#define MAX_NOTES 32		/* what is ignored beyond is not told one by one */

/* Sections are collected first: keys of one may be spread over the file. */
struct section {
	struct tree tree;
	VEC(const char *) refs;
	VEC(const char *) topics;
};

struct parser {
	const struct config_text *in;
	struct trees *out;
	VEC(struct section) sections;
	struct map by_name;	/* section -> index + 1 */
	const struct config_value *v;	/* the current value */
};

static void parser_release(struct parser *p)
{
	for (size_t i = 0; i < p->sections.n; i++) {
		VEC_RELEASE(&p->sections.items[i].refs);
		VEC_RELEASE(&p->sections.items[i].topics);
	}
	VEC_RELEASE(&p->sections);
	map_release(&p->by_name);
}

/* About the value at hand: bad(p, err, format, …). */
#define bad(p, ...) config_file_bad((p)->in, (p)->v, __VA_ARGS__)

static const struct {
	const char *word;
	enum tree_policy bit;
} policies[] = {
	{ "one-way", TREE_ONE_WAY },	     { "rebases", TREE_REBASES },
	{ "quilt", TREE_QUILT },	     { "integration", TREE_INTEGRATION },
	{ "topic-only", TREE_TOPIC_ONLY },
};

#define N_POLICIES (sizeof(policies) / sizeof(policies[0]))

const char *tree_policy_next(unsigned int policy, unsigned int *at)
{
	while (*at < N_POLICIES) {
		unsigned int i = (*at)++;

		if (policy & policies[i].bit)
			return policies[i].word;
	}
	return NULL;
}

/* The next word of a list separated by blanks or commas; NULL at the end. */
static char *next_word(struct arena *a, const char **p)
{
	const char *start = *p + strspn(*p, " \t\n,");
	size_t n = strcspn(start, " \t\n,");

	*p = start + n;
	return n ? arena_strndup(a, start, n) : NULL;
}

static int set_policy(struct parser *p, struct section *s, const char *value,
		      struct err *err)
{
	const char *word = next_word(&p->out->arena, &value);

	for (; word; word = next_word(&p->out->arena, &value)) {
		size_t i = 0;

		while (i < N_POLICIES && strcmp(policies[i].word, word) != 0)
			i++;
		if (i == N_POLICIES)
			return bad(p, err, "unknown policy '%s', not one of one-way, "
				   "rebases, quilt, integration, topic-only", word);
		s->tree.policy |= policies[i].bit;
	}
	return 0;
}

/*
 * What came with a tree names refs and commits, and does not make us search
 * (":/regex", "^{/regex}") or read reflogs.
 */
static bool plain_revision(const char *s)
{
	return *s != ':' && *s != '-' && !strstr(s, "@{") && !strstr(s, "^{/");
}

static int set_refs(struct parser *p, struct section *s, const char *value,
		    struct err *err)
{
	char *word = next_word(&p->out->arena, &value);

	if (!word)
		return bad(p, err, "'ref' of tree '%s' is empty", s->tree.name);
	for (; word; word = next_word(&p->out->arena, &value)) {
		if (p->in->from_tree && !plain_revision(word))
			return bad(p, err, "'%s' is no name of a ref", word);
		VEC_PUSH(&s->refs, word);
	}
	return 0;
}

static int set_upstream(struct parser *p, struct section *s, const char *value,
			struct err *err)
{
	if (!*value)
		return bad(p, err, "'upstream' of tree '%s' is empty",
			   s->tree.name);
	if (p->in->from_tree && !plain_revision(value))
		return bad(p, err, "'%s' is no name of a tree", value);
	s->tree.upstream = arena_strdup(&p->out->arena, value);
	return 0;
}

/* Keys that are one piece of text; the last one counts. */
static const char **text_key(struct tree *t, const char *key)
{
	if (!strcmp(key, "maintainers"))
		return &t->maintainers;
	if (!strcmp(key, "fixes-of"))
		return &t->fixes_of;
	if (!strcmp(key, "contact"))
		return &t->contact;
	if (!strcmp(key, "list"))
		return &t->list;
	if (!strcmp(key, "cutoff"))
		return &t->cutoff;
	if (!strcmp(key, "url"))
		return &t->url;
	return NULL;
}

/* False when there are enough notes; the last one says so. */
static bool room_for_note(struct parser *p)
{
	if (p->out->n_notes == MAX_NOTES)
		trees_note(p->out, "%s: more is ignored", p->in->source);
	return p->out->n_notes < MAX_NOTES;
}

static void ignored(struct parser *p, const char *why)
{
	_cleanup_free_ char *where = NULL;

	if (!room_for_note(p))
		return;
	where = config_file_place(p->in, p->v);
	trees_note(p->out, "%s: '%s' of tree '%s' is ignored: %s", where, p->v->key,
		   p->v->name, why);
}

static int set_key(struct parser *p, struct section *s, const char *value,
		   struct err *err)
{
	const char **text = text_key(&s->tree, p->v->key);

	if (!strcmp(p->v->key, "ref"))
		return set_refs(p, s, value, err);
	if (!strcmp(p->v->key, "upstream"))
		return set_upstream(p, s, value, err);
	if (!strcmp(p->v->key, "policy"))
		return set_policy(p, s, value, err);
	if (!strcmp(p->v->key, "topic")) {
		char *word = next_word(&p->out->arena, &value);

		for (; word; word = next_word(&p->out->arena, &value))
			VEC_PUSH(&s->topics, word);
		return 0;
	}
	if (p->in->from_tree && (!text || !strcmp(p->v->key, "url")))
		ignored(p, "a file that comes with a tree cannot set it");
	else if (text)
		*text = arena_strdup(&p->out->arena, value);
	else
		ignored(p, "no such key");
	return 0;
}

static struct section *section_of(struct parser *p, const char *name)
{
	bool added;
	struct map_entry *e;
	struct section *s;

	name = arena_strdup(&p->out->arena, name);
	e = map_put(&p->by_name, name, strlen(name), &added);
	if (added) {
		s = VEC_ADD(&p->sections);
		s->tree = (struct tree){ .name = name, .section = name,
					 .upstream_index = -1, .owned = -1 };
		e->value = p->sections.n;
	}
	return &p->sections.items[e->value - 1];
}

static void foreign_section(struct parser *p, const char *full)
{
	if (p->in->from_tree && room_for_note(p))
		trees_note(p->out, "%s: '%s' is ignored: a file that comes with a "
			   "tree cannot set it", p->in->source, full);
}

static int take(void *payload, const struct config_value *v, struct err *err)
{
	struct parser *p = payload;
	struct section *s;

	if (strncmp(v->full, "tree.", 5) != 0) {
		foreign_section(p, v->full);
		return 0;
	}
	if (!v->name)
		return err_set(err, "%s: '%s' stands in no tree; write [tree \"name\"]",
			       p->in->source, v->key);
	p->v = v;
	if (!*v->name)
		return bad(p, err, "a tree has no name");
	if (!v->value)
		return bad(p, err, "'%s' of tree '%s' has no value", v->key,
			   v->name);
	if (p->sections.n >= MAX_TREES)
		return bad(p, err, "more than %d trees", MAX_TREES - 1);
	s = section_of(p, v->name);
	return set_key(p, s, v->value, err);
}

/* "refs/remotes/rdma/for-rc" -> "for-rc" */
static const char *short_ref(const char *ref)
{
	const char *slash = strrchr(ref, '/');

	return slash && slash[1] ? slash + 1 : ref;
}

static void add_rows(struct trees *out, struct section *s)
{
	const char **topics = arena_dup(&out->arena, s->topics.items,
					s->topics.n * sizeof(*topics));

	s->tree.topics = topics;
	s->tree.n_topics = s->topics.n;
	for (size_t i = 0; i < s->refs.n || !i; i++) {
		struct tree *t = trees_add(out, s->tree.name, s->tree.name);
		const char *name = t->name;

		if (i)
			name = arena_printf(&out->arena, "%s:%s", t->section,
					    short_ref(s->refs.items[i]));
		*t = s->tree;
		t->name = name;
		t->ref = s->refs.n ? s->refs.items[i] : NULL;
		/* where `trees fetch` keeps what it brings */
		if (!t->ref && t->url)
			t->ref = arena_printf(&out->arena, "%s%s", TREES_REF_PREFIX,
					      t->section);
	}
}

/* Two refs of a tree may end in the same word. */
static int check_names(const struct trees *t, struct err *err)
{
	_cleanup_map_ struct map names = MAP_INIT;

	for (size_t i = 0; i < t->n; i++) {
		const char *name = t->items[i].name;
		bool added;

		map_put(&names, name, strlen(name), &added);
		if (!added)
			return err_set(err, "%s: two trees are called '%s'",
				       t->source, name);
	}
	return 0;
}

static int parse(struct trees *out, struct parser *p, struct repo *r,
		 const struct trees_opts *opts, struct err *err)
{
	int rc;

	out->source = arena_strdup(&out->arena, p->in->source);
	out->from_tree = p->in->from_tree;
	rc = config_file_each(r, p->in, take, p, err);
	if (rc < 0)
		return rc;
	for (size_t i = 0; i < p->sections.n; i++)
		add_rows(out, &p->sections.items[i]);
	rc = check_names(out, err);
	if (rc < 0)
		return rc;
	rc = trees_override(out, opts, true, err);
	if (rc < 0)
		return rc;
	return trees_link(out, err);
}

int trees_parse(struct trees *out, struct repo *r, const struct config_text *in,
		const struct trees_opts *opts, struct err *err)
{
	_cleanup_trees_ struct trees t = TREES_INIT;
	_cleanup_(parser_release) struct parser p = { .in = in, .out = &t };
	int rc = parse(&t, &p, r, opts, err);

	if (rc < 0)
		return rc;
	trees_release(out);
	*out = t;
	t = (struct trees)TREES_INIT;
	return 0;
}
