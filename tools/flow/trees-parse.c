// SPDX-License-Identifier: GPL-2.0-only
/*
 * git itself reads the syntax, from stdin when the text came with a tree, so
 * that no include is followed; what the keys mean is decided here. git does not
 * say on which line a value stands: that is looked up again for a message.
 */
#include <ctype.h>
#include <stdarg.h>
#include <string.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "base/vec.h"
#include "flow/trees-internal.h"
#include "repo/git.h"

#define MAX_TREES 4096
#define MAX_NOTES 32		/* what is ignored beyond is not told one by one */

/* Sections are collected first: keys of one may be spread over the file. */
struct section {
	struct tree tree;
	VEC(const char *) refs;
	VEC(const char *) topics;
};

struct parser {
	const struct trees_text *in;
	struct trees *out;
	VEC(struct section) sections;
	struct map by_name;	/* section -> index + 1 */
	const char *origin;	/* file of the current value; NULL: in->source */
	const char *name;	/* section and key of the current value */
	const char *key;
	size_t nth;		/* this is its nth value, from 0 */
	struct map seen;	/* "section NUL key" -> how many */
};

static void parser_release(struct parser *p)
{
	for (size_t i = 0; i < p->sections.n; i++) {
		VEC_RELEASE(&p->sections.items[i].refs);
		VEC_RELEASE(&p->sections.items[i].topics);
	}
	VEC_RELEASE(&p->sections);
	map_release(&p->by_name);
	map_release(&p->seen);
}

static const char *skip_blanks(const char *p, const char *end)
{
	while (p < end && (*p == ' ' || *p == '\t' || *p == '\r'))
		p++;
	return p;
}

/* Whether a line opens section [tree "name"], whose end goes to *@rest. */
static bool opens_section(const char *p, const char *end, const char *name,
			  const char **rest)
{
	if (end - p < 6 || strncasecmp(p, "[tree", 5) != 0)
		return false;
	p = skip_blanks(p + 5, end);
	if (p == end || *p++ != '"')
		return false;
	for (; *name; name++) {
		if (p < end && *p == '\\')
			p++;
		if (p == end || *p++ != *name)
			return false;
	}
	if (end - p < 2 || p[0] != '"' || p[1] != ']')
		return false;
	*rest = p + 2;
	return true;
}

static bool is_key(const char *p, const char *end, const char *key)
{
	size_t n = strlen(key);

	return (size_t)(end - p) >= n && !strncasecmp(p, key, n) &&
	       (p + n == end || (!isalnum((unsigned char)p[n]) && p[n] != '-'));
}

/*
 * The line on which the nth value of a key stands, 0 when it is not found. A
 * continued line can mislead this; only a message depends on it.
 */
static size_t line_of(const struct trees_text *in, const char *name,
		      const char *key, size_t nth)
{
	const char *p = in->text, *stop = p + in->len;
	bool here = false;
	size_t line = 0;

	while (p < stop) {
		const char *nl = memchr(p, '\n', (size_t)(stop - p));
		const char *end = nl ? nl : stop;
		const char *s = skip_blanks(p, end);

		line++;
		if (s < end && *s == '[') {
			const char *rest = end;

			here = opens_section(s, end, name, &rest);
			s = skip_blanks(rest, end);
		}
		if (here && is_key(s, end, key) && nth-- == 0)
			return line;
		p = end + 1;
	}
	return 0;
}

/* "file:line" of the current value. */
static char *place(const struct parser *p)
{
	size_t line;

	if (p->origin)
		return mem_strdup(p->origin);
	line = line_of(p->in, p->name, p->key, p->nth);
	return line ? mem_printf("%s:%zu", p->in->source, line) :
		      mem_strdup(p->in->source);
}

static int bad(const struct parser *p, struct err *err, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

static int bad(const struct parser *p, struct err *err, const char *fmt, ...)
{
	_cleanup_free_ char *where = place(p);
	_cleanup_free_ char *what = NULL;
	va_list ap;

	va_start(ap, fmt);
	what = mem_vprintf(fmt, ap);
	va_end(ap);
	return err_set(err, "%s: %s", where, what);
}

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
	where = place(p);
	trees_note(p->out, "%s: '%s' of tree '%s' is ignored: %s", where, p->key,
		   p->name, why);
}

static int set_key(struct parser *p, struct section *s, const char *value,
		   struct err *err)
{
	const char **text = text_key(&s->tree, p->key);

	if (!strcmp(p->key, "ref"))
		return set_refs(p, s, value, err);
	if (!strcmp(p->key, "upstream"))
		return set_upstream(p, s, value, err);
	if (!strcmp(p->key, "policy"))
		return set_policy(p, s, value, err);
	if (!strcmp(p->key, "topic")) {
		char *word = next_word(&p->out->arena, &value);

		for (; word; word = next_word(&p->out->arena, &value))
			VEC_PUSH(&s->topics, word);
		return 0;
	}
	if (p->in->from_tree && (!text || !strcmp(p->key, "url")))
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

/* Which value of its key this is, for line_of(). */
static size_t count_value(struct parser *p)
{
	char *id = arena_printf(&p->out->arena, "%s\n%s", p->name, p->key);

	return map_put(&p->seen, id, strlen(id), NULL)->value++;
}

static void foreign_section(struct parser *p, const char *full)
{
	if (p->in->from_tree && room_for_note(p))
		trees_note(p->out, "%s: '%s' is ignored: a file that comes with a "
			   "tree cannot set it", p->in->source, full);
}

/* One value; NULL: the key stood alone. */
static int take(struct parser *p, const char *full, const char *value,
		struct err *err)
{
	const char *dot = strrchr(full, '.');
	struct section *s;

	if (strncmp(full, "tree.", 5) != 0 || !dot) {
		foreign_section(p, full);
		return 0;
	}
	if (dot < full + 5)
		return err_set(err, "%s: '%s' stands in no tree; write [tree \"name\"]",
			       p->in->source, dot + 1);
	p->name = arena_strndup(&p->out->arena, full + 5,
				(size_t)(dot - full - 5));
	p->key = dot + 1;
	p->nth = count_value(p);
	if (!*p->name)
		return bad(p, err, "a tree has no name");
	if (!value)
		return bad(p, err, "'%s' of tree '%s' has no value", p->key, p->name);
	if (p->sections.n >= MAX_TREES)
		return bad(p, err, "more than %d trees", MAX_TREES - 1);
	s = section_of(p, p->name);
	return set_key(p, s, value, err);
}

/* "file:path" of --show-origin, when it is not the file itself. */
static const char *origin_of(const struct parser *p, const char *field)
{
	if (strncmp(field, "file:", 5) != 0 ||
	    (p->in->path && !strcmp(field + 5, p->in->path)))
		return NULL;
	return field + 5;
}

/* Pairs of fields, each ended by NUL: the origin, and "key\nvalue" or "key". */
static int take_all(struct parser *p, const struct strbuf *text, struct err *err)
{
	const char *at = text->buf, *end = at + text->len;

	while (at < end) {
		const char *origin = at;
		char *full, *value;
		int rc;

		at += strlen(at) + 1;
		if (at >= end)
			return err_set(err, "cannot read what git config printed");
		full = arena_strdup(&p->out->arena, at);
		at += strlen(at) + 1;
		value = strchr(full, '\n');
		if (value)
			*value++ = '\0';
		p->origin = origin_of(p, origin);
		rc = take(p, full, value, err);
		if (rc < 0)
			return rc;
	}
	return 0;
}

/* "bad config line 3 in …" becomes "file:3: …". */
static int syntax_error(const struct parser *p, const struct proc_result *res,
			struct err *err)
{
	static const char lead[] = "fatal: bad config line ";
	const char *text = res->errout.buf;
	int n = (int)strcspn(text, "\n");
	int digits;

	if (strncmp(text, lead, strlen(lead)) != 0)
		return err_set(err, "%s: %.*s", p->in->source, n, text);
	text += strlen(lead);
	digits = (int)strspn(text, "0123456789");
	if (p->in->path && !strstr(text, p->in->path))
		return err_set(err, "%s: bad config line %.*s", p->in->source,
			       (int)strcspn(text, "\n"), text);
	return err_set(err, "%s:%.*s: this is not git-config syntax",
		       p->in->source, digits, text);
}

static int read_config(struct parser *p, struct repo *r, struct err *err)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	const struct trees_text *in = p->in;
	const char *argv[] = { "config", "--file", in->path ? in->path : "-",
			       in->path ? "--includes" : "--no-includes",
			       "--show-origin", "--list", "-z", NULL };
	struct git_opts o = { .in = in->path ? NULL : in->text,
			      .in_len = in->path ? 0 : in->len,
			      .any_status = true, .timeout_ms = 60000,
			      .out_ceiling = (size_t)64 << 20 };
	int rc = git_run(&res, r, argv, &o, err);

	if (rc < 0)
		return rc;
	if (res.status)
		return syntax_error(p, &res, err);
	return take_all(p, &res.out, err);
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
	rc = read_config(p, r, err);
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

int trees_parse(struct trees *out, struct repo *r, const struct trees_text *in,
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
