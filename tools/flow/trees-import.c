// SPDX-License-Identifier: GPL-2.0-only
#include "flow/trees-import.h"

#include <ctype.h>
#include <git2.h>
#include <string.h>

#include "base/char.h"
#include "base/map.h"
#include "base/mem.h"

#define MAX_TREES 4096
#define MAX_NAME 200
#define MAX_URL 4096

void tree_list_release(struct tree_list *l)
{
	VEC_RELEASE(&l->trees);
	arena_release(&l->arena);
	*l = (struct tree_list)TREE_LIST_INIT;
}

/* A piece of the text, not terminated. */
struct word {
	const char *p;
	size_t len;
};

/* A text taken line by line. */
struct reader {
	const struct list_text *in;
	const char *p, *end;	/* the rest */
	uint32_t line;		/* of what was taken last */
};

static struct reader reader_of(const struct list_text *in)
{
	return (struct reader){ .in = in, .p = in->text, .end = in->text + in->len };
}

static bool take_line(struct word *out, struct reader *r)
{
	const char *nl;

	if (r->p == r->end)
		return false;
	nl = memchr(r->p, '\n', (size_t)(r->end - r->p));
	*out = (struct word){ r->p, (size_t)((nl ? nl : r->end) - r->p) };
	r->p = nl ? nl + 1 : r->end;
	r->line++;
	return true;
}

static bool take_word(struct word *out, struct word *rest)
{
	while (rest->len && char_is_space(*rest->p)) {
		rest->p++;
		rest->len--;
	}
	out->p = rest->p;
	while (rest->len && !char_is_space(*rest->p)) {
		rest->p++;
		rest->len--;
	}
	out->len = (size_t)(rest->p - out->p);
	return out->len > 0;
}

static bool word_is(struct word w, const char *text)
{
	return w.len == strlen(text) && memcmp(w.p, text, w.len) == 0;
}

static bool is_commit(struct word w)
{
	if (w.len != GIT_OID_HEXSZ && w.len != 64)
		return false;
	for (size_t i = 0; i < w.len; i++)
		if (!isxdigit((unsigned char)w.p[i]))
			return false;
	return true;
}

/* The name as a string, when a ref can end in it. */
static const char *name_of(struct arena *a, struct word w)
{
	char *ref = arena_printf(a, "%s%.*s", TREES_REF_PREFIX,
				 (int)(w.len <= MAX_NAME ? w.len : 0), w.p);
	int valid = 0;

	if (memchr(w.p, '"', w.len) ||
	    git_reference_name_is_valid(&valid, ref) < 0 || !valid)
		return NULL;
	return ref + strlen(TREES_REF_PREFIX);
}

/* Fit for a value in the trees file: printable, no quotes, no blanks. */
static bool is_url(struct word w)
{
	for (size_t i = 0; i < w.len; i++)
		if ((unsigned char)w.p[i] <= ' ' || (unsigned char)w.p[i] > '~' ||
		    strchr("\"'\\;`", w.p[i]))
			return false;
	return w.len && w.len <= MAX_URL && *w.p != '-';
}

static int bad(const struct reader *r, struct err *err, const char *what, struct word w)
{
	return err_set(err, "%s:%u: %s '%.*s'", r->in->source, r->line, what,
		       (int)(w.len < 100 ? w.len : 100), w.p);
}

static int add_tree(struct tree_list *l, struct map *seen, const struct reader *r,
		    struct word name, const struct listed_tree *t, struct err *err)
{
	struct listed_tree *row;
	bool added;

	if (l->trees.n == MAX_TREES)
		return bad(r, err, "more than 4096 trees, here is", name);
	row = VEC_ADD(&l->trees);
	*row = *t;
	row->line = r->line;
	row->name = name_of(&l->arena, name);
	if (!row->name)
		return bad(r, err, "no name for a tree:", name);
	map_put(seen, row->name, strlen(row->name), &added)->value = l->trees.n - 1;
	return added ? 0 : bad(r, err, "a second tree is called", name);
}

/* linux-next */

static int next_trees(struct tree_list *l, struct map *seen,
		      const struct list_text *in, struct err *err)
{
	struct reader r = reader_of(in);
	struct word line;

	while (take_line(&line, &r)) {
		struct listed_tree t = { .name = NULL };
		struct word name, type, url;
		int rc;

		if (!take_word(&name, &line) || !take_word(&type, &line) ||
		    (!word_is(type, "git") && !word_is(type, "quilt")))
			continue;
		t.quilt = word_is(type, "quilt");
		if (take_word(&url, &line) && !is_url(url))
			return bad(&r, err, "no url:", url);
		if (url.len)
			t.url = arena_strndup(&l->arena, url.p, url.len);
		rc = add_tree(l, seen, &r, name, &t, err);
		if (rc < 0)
			return rc;
	}
	if (!l->trees.n)
		return err_set(err, "%s: there is no tree in it", in->source);
	l->upstream = l->trees.items[0].name;
	return 0;
}

static int next_commits(struct tree_list *l, const struct map *seen,
			const struct list_text *in, struct err *err)
{
	struct reader r = reader_of(in);
	struct word line;

	while (take_line(&line, &r)) {
		struct word name, commit;
		const struct map_entry *e;

		if (!take_word(&name, &line) || !take_word(&commit, &line))
			continue;
		e = map_find(seen, name.p, name.len);
		if (!e)
			continue;
		if (!is_commit(commit))
			return bad(&r, err, "no commit:", commit);
		l->trees.items[e->value].commit =
			arena_strndup(&l->arena, commit.p, commit.len);
	}
	return 0;
}

int tree_list_next(struct tree_list *out, const struct list_text *trees,
		   const struct list_text *sha1s, struct err *err)
{
	_cleanup_tree_list_ struct tree_list l = TREE_LIST_INIT;
	_cleanup_map_ struct map seen = MAP_INIT;
	int rc = next_trees(&l, &seen, trees, err);

	if (rc >= 0 && sha1s)
		rc = next_commits(&l, &seen, sha1s, err);
	if (rc < 0)
		return rc;
	tree_list_release(out);
	*out = l;
	l = (struct tree_list)TREE_LIST_INIT;
	return 0;
}

/* dim */

enum array { ARRAY_NONE, ARRAY_REPOS, ARRAY_CONFIG };

struct dim {
	struct tree_list *l;
	struct map urls, seen;	/* repo → its url, tree → index */
	struct reader r;
	enum array in;
	struct word repo;	/* whose urls are being listed; len 0: none */
};

static void dim_release(struct dim *d)
{
	map_release(&d->urls);
	map_release(&d->seen);
}

/* `PREFIX_repos=(`, also with +=. */
static enum array opens(struct word line)
{
	const char *eq = memchr(line.p, '=', line.len);
	size_t n;

	if (!line.len || line.p[line.len - 1] != '(' || !eq)
		return ARRAY_NONE;
	n = (size_t)(eq - line.p);
	if (n && line.p[n - 1] == '+')
		n--;
	if (n > 6 && memcmp(line.p + n - 6, "_repos", 6) == 0)
		return ARRAY_REPOS;
	if (n > 7 && memcmp(line.p + n - 7, "_config", 7) == 0)
		return ARRAY_CONFIG;
	return ARRAY_NONE;
}

bool tree_list_is_dim(const struct list_text *text)
{
	struct reader r = reader_of(text);
	struct word line;

	while (take_line(&line, &r)) {
		while (line.len && char_is_space(line.p[line.len - 1]))
			line.len--;
		if (opens(line) == ARRAY_CONFIG)
			return true;
	}
	return false;
}

/* How good a url is to fetch from: https is open to everyone. */
static int rank(const char *url)
{
	if (strncmp(url, "https://", 8) == 0)
		return 3;
	return strncmp(url, "git://", 6) == 0 ? 2 : 1;
}

static int add_url(struct dim *d, struct word url, struct err *err)
{
	const char *repo = arena_strndup(&d->l->arena, d->repo.p, d->repo.len);
	char *text = arena_strndup(&d->l->arena, url.p, url.len);
	const char *known = map_get_ptr(&d->urls, repo);

	if (!is_url(url))
		return bad(&d->r, err, "no url:", url);
	if (!known || rank(text) > rank(known))
		map_set_ptr(&d->urls, repo, text);
	return 0;
}

/* `[repo]="`, urls, `"`: over several lines or on one. */
static int repos_line(struct dim *d, struct word line, struct err *err)
{
	struct word w;

	if (line.len && *line.p == '[') {
		const char *end = memchr(line.p, ']', line.len);
		size_t n = end ? (size_t)(end - line.p) : 0;

		if (n < 2 || line.len < n + 3 || memcmp(end, "]=\"", 3) != 0)
			return bad(&d->r, err, "no list of urls:", line);
		d->repo = (struct word){ line.p + 1, n - 1 };
		line.p += n + 3;
		line.len -= n + 3;
	}
	while (d->repo.len && take_word(&w, &line)) {
		bool last = w.p[w.len - 1] == '"';
		int rc = 0;

		w.len -= last;
		if (w.len)
			rc = add_url(d, w, err);
		if (rc < 0)
			return rc;
		if (last)
			d->repo.len = 0;
	}
	return 0;
}

/* "repo branch [commit]" */
static int config_line(struct dim *d, struct word line, struct err *err)
{
	struct listed_tree t = { .name = NULL };
	struct word rest = line, repo, branch, commit;
	const char *url;

	if (line.len < 2 || *line.p != '"' || line.p[line.len - 1] != '"')
		return bad(&d->r, err, "no entry:", line);
	rest.p++;
	rest.len -= 2;
	if (!take_word(&repo, &rest) || !take_word(&branch, &rest) || !is_url(branch))
		return bad(&d->r, err, "no repository and branch:", line);
	if (take_word(&commit, &rest)) {
		if (!is_commit(commit))
			return bad(&d->r, err, "no commit:", commit);
		t.commit = arena_strndup(&d->l->arena, commit.p, commit.len);
	}
	url = map_get_ptr(&d->urls, arena_strndup(&d->l->arena, repo.p, repo.len));
	if (url)
		t.url = arena_printf(&d->l->arena, "%s#%.*s", url, (int)branch.len,
				     branch.p);
	return add_tree(d->l, &d->seen, &d->r, branch, &t, err);
}

static int dim_line(struct dim *d, struct word line, struct err *err)
{
	while (line.len && char_is_space(*line.p)) {
		line.p++;
		line.len--;
	}
	while (line.len && char_is_space(line.p[line.len - 1]))
		line.len--;
	if (!line.len || *line.p == '#')
		return 0;
	if (d->in == ARRAY_NONE) {
		d->in = opens(line);
		return 0;
	}
	if (word_is(line, ")")) {
		d->in = ARRAY_NONE;
		d->repo.len = 0;
		return 0;
	}
	return d->in == ARRAY_REPOS ? repos_line(d, line, err) :
				      config_line(d, line, err);
}

int tree_list_dim(struct tree_list *out, const struct list_text *conf,
		  struct err *err)
{
	_cleanup_tree_list_ struct tree_list l = TREE_LIST_INIT;
	_cleanup_(dim_release) struct dim d = {
		.l = &l, .urls = MAP_INIT, .seen = MAP_INIT, .r = reader_of(conf),
	};
	struct word line;

	while (take_line(&line, &d.r)) {
		int rc = dim_line(&d, line, err);

		if (rc < 0)
			return rc;
	}
	if (!l.trees.n)
		return err_set(err, "%s: there is no tree in it", conf->source);
	tree_list_release(out);
	*out = l;
	l = (struct tree_list)TREE_LIST_INIT;
	return 0;
}

/* Writing */

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
