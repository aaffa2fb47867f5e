// SPDX-License-Identifier: GPL-2.0-only
#include "flow/path-commits.h"

#include <pthread.h>
#include <string.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "repo/history.h"

#define MOST 4

struct path_commits {
	pthread_mutex_t lock;
	struct map known;	/* tip, bases and path -> struct flow_commits * */
	struct arena arena;
};

struct path_commits *path_commits_new(void)
{
	struct path_commits *p = mem_zalloc(sizeof(*p));

	pthread_mutex_init(&p->lock, NULL);
	return p;
}

struct path_commits *path_commits_free(struct path_commits *p)
{
	if (!p)
		return NULL;
	pthread_mutex_destroy(&p->lock);
	map_release(&p->known);
	arena_release(&p->arena);
	free(p);
	return NULL;
}

static void take(struct flow_commits *out, struct arena *a, const struct commit_list *l)
{
	char hex[GIT_OID_HEXSZ + 1];

	out->items = arena_alloc(a, (l->n + 1) * sizeof(*out->items));
	out->n = l->n;
	for (size_t i = 0; i < l->n; i++) {
		git_oid_tostr(hex, sizeof(hex), &l->items[i].oid);
		out->items[i] = (struct flow_commit){
			.id = arena_strdup(a, hex),
			.subject = arena_strdup(a, l->items[i].subject),
			.author = arena_strdup(a, l->items[i].author),
		};
	}
}

static bool recall(struct flow_commits *out, struct path_commits *p,
		   const struct strbuf *key)
{
	const struct map_entry *e;

	pthread_mutex_lock(&p->lock);
	e = map_find(&p->known, key->buf, key->len);
	if (e)
		*out = *(const struct flow_commits *)(uintptr_t)e->value;
	pthread_mutex_unlock(&p->lock);
	return e != NULL;
}

/* Another thread may have been faster; both found the same. */
static void learn(struct flow_commits *out, struct path_commits *p,
		  const struct strbuf *key, const struct commit_list *l)
{
	struct map_entry *e;
	bool added;

	pthread_mutex_lock(&p->lock);
	take(out, &p->arena, l);
	e = map_put(&p->known, arena_dup(&p->arena, key->buf, key->len), key->len,
		    &added);
	if (added)
		e->value = (uintptr_t)arena_dup(&p->arena, out, sizeof(*out));
	pthread_mutex_unlock(&p->lock);
}

int path_commits_find(struct flow_commits *out, struct path_commits *p,
		      struct arena *a, struct repo *r, const git_oid *tip,
		      const struct oid_vec *bases, const char *path, struct err *err)
{
	_cleanup_commits_ struct commit_list l = COMMIT_LIST_INIT;
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;
	const struct history_opts o = { .paths = &path, .n_paths = 1, .limit = MOST };
	int rc;

	strbuf_add(&key, tip->id, GIT_OID_RAWSZ);
	for (size_t i = 0; i < bases->n; i++)
		strbuf_add(&key, bases->items[i].id, GIT_OID_RAWSZ);
	strbuf_addstr(&key, path);
	if (p && recall(out, p, &key))
		return 0;
	rc = history_commits(&l, r, tip, bases, &o, err);
	if (rc < 0)
		return rc;
	if (p)
		learn(out, p, &key, &l);
	else
		take(out, a, &l);
	return 0;
}
