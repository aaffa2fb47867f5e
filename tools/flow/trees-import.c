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
