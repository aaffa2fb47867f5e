// SPDX-License-Identifier: GPL-2.0-only
#include "flow/trees-fetch.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/vec.h"
#include "flow/apply-commit.h"
#include "flow/publish.h"
#include "flow/trees-import.h"
#include "flow/trees-stale.h"
#include "repo/remote.h"

#define PER_HOST 4

struct asked {
	size_t row;		/* of the result */
	const char *ref;
};

/* One repository, asked once for all of its branches. */
struct remote {
	const char *url;	/* without the branch */
	const char *host;
	VEC(struct asked) rows;
};

struct fetcher {
	struct fetch_result *out;
	struct ctx *ctx;
	const struct fetch_opts *opts;
	VEC(struct remote) remotes;
	struct map busy;	/* host → connections, with lock held */
	struct publish_who who;
	struct arena arena;
	size_t done;
	pthread_mutex_t lock;
	pthread_cond_t freed;
};

static void fetcher_release(struct fetcher *f)
{
	for (size_t i = 0; i < f->remotes.n; i++)
		VEC_RELEASE(&f->remotes.items[i].rows);
	VEC_RELEASE(&f->remotes);
	map_release(&f->busy);
	arena_release(&f->arena);
	pthread_mutex_destroy(&f->lock);
	pthread_cond_destroy(&f->freed);
}

void fetch_result_release(struct fetch_result *r)
{
	for (size_t i = 0; i < r->n; i++)
		free(r->items[i].why);
	free(r->items);
	*r = (struct fetch_result)FETCH_RESULT_INIT;
}

const char *fetch_state_name(enum fetch_state s)
{
	static const char *const names[] = { "same", "new", "moved", "failed" };

	return names[s];
}

static void fail(struct fetched *row, const char *why)
{
	free(row->why);
	row->why = mem_strdup(why);
	row->state = FETCH_FAILED;
}

/* ------------------------------------------------------------------- urls */

/* The host of a url that may be fetched from; NULL: it may not. */
static const char *host_of(struct arena *a, const char *url)
{
	static const char *const schemes[] = { "https://", "ssh://", "git://" };
	const char *at, *colon = strchr(url, ':');

	for (size_t i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++) {
		size_t n = strlen(schemes[i]);

		if (strncmp(url, schemes[i], n) != 0)
			continue;
		url += n;
		at = memchr(url, '@', strcspn(url, "/"));
		if (at)
			url = at + 1;
		return *url == '-' || !strcspn(url, ":/") ?
			       NULL :
			       arena_strndup(a, url, strcspn(url, ":/"));
	}
	/* user@host:path */
	at = strchr(url, '@');
	if (*url == '-' || !at || !colon || at > colon || strstr(url, "::") ||
	    memchr(url, '/', (size_t)(colon - url)))
		return NULL;
	return arena_strndup(a, at + 1, (size_t)(colon - at - 1));
}

/* What is asked for of a tree: refs/heads/BRANCH, or HEAD. */
static const char *ref_of(struct arena *a, const char *url)
{
	const char *branch = strchr(url, '#');

	if (!branch || !branch[1])
		return "HEAD";
	branch++;
	return strncmp(branch, "refs/", 5) == 0 ?
		       branch :
		       arena_printf(a, "refs/heads/%s", branch);
}

static bool is_ref(const char *ref)
{
	int valid = 0;

	return strcmp(ref, "HEAD") == 0 ||
	       (git_reference_name_is_valid(&valid, ref) == 0 && valid);
}

/* ---------------------------------------------------- connections to a host */

static uint64_t *connections(struct fetcher *f, const char *host)
{
	return &map_put(&f->busy, host, strlen(host), NULL)->value;
}

static void enter(struct fetcher *f, const char *host)
{
	unsigned int most = f->opts->per_host ? f->opts->per_host : PER_HOST;

	pthread_mutex_lock(&f->lock);
	while (*connections(f, host) >= most)
		pthread_cond_wait(&f->freed, &f->lock);
	++*connections(f, host);
	pthread_mutex_unlock(&f->lock);
}

static void leave(struct fetcher *f, const char *host)
{
	pthread_mutex_lock(&f->lock);
	--*connections(f, host);
	pthread_cond_broadcast(&f->freed);
	pthread_mutex_unlock(&f->lock);
}

/* -------------------------------------------------------------------- git */

static int ask_git(struct proc_result *res, const struct fetcher *f,
		   const struct repo *r, const char *const *argv, struct err *err)
{
	const struct remote_opts o = { .timeout_ms = f->opts->timeout_ms };

	return remote_git(res, r, argv, &o, err);
}

typedef VEC(const char *) arg_vec;

/* Fills what the rows are at now, or fails them. */
static int ask(struct fetcher *f, struct remote *m, const struct repo *r,
	       struct err *err)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	arg_vec argv = VEC_INIT;
	int rc;

	VEC_PUSH(&argv, "ls-remote");
	VEC_PUSH(&argv, "--");
	VEC_PUSH(&argv, m->url);
	for (size_t i = 0; i < m->rows.n; i++)
		VEC_PUSH(&argv, m->rows.items[i].ref);
	VEC_PUSH(&argv, NULL);
	rc = ask_git(&res, f, r, argv.items, err);
	for (size_t i = 0; rc >= 0 && i < m->rows.n; i++) {
		struct fetched *row = &f->out->items[m->rows.items[i].row];

		if (!remote_advertises(&row->now, res.out.buf, m->rows.items[i].ref))
			fail(row, "the remote has no such branch");
	}
	VEC_RELEASE(&argv);
	return rc;
}

static bool is_moved(const struct fetched *row)
{
	return row->state != FETCH_FAILED && !git_oid_equal(&row->old, &row->now);
}

static bool is_here(struct repo *r, const git_oid *oid)
{
	_cleanup_rev_ struct rev rev = REV_INIT;

	return rev_of_commit(&rev, r, oid, NULL, NULL) >= 0;
}

/* The objects of what moved; refs are for later. */
static int fetch(struct fetcher *f, struct remote *m, struct repo *r, struct err *err)
{
	static const char *const how[] = {
		"fetch", "--quiet", "--no-tags", "--no-write-fetch-head",
		"--no-recurse-submodules", "--no-auto-maintenance", "--",
	};
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	arg_vec argv = VEC_INIT;
	bool any = false;
	int rc = 0;

	for (size_t i = 0; i < sizeof(how) / sizeof(how[0]); i++)
		VEC_PUSH(&argv, how[i]);
	VEC_PUSH(&argv, m->url);
	for (size_t i = 0; i < m->rows.n; i++) {
		struct fetched *row = &f->out->items[m->rows.items[i].row];

		if (!is_moved(row) || is_here(r, &row->now))
			continue;
		VEC_PUSH(&argv, m->rows.items[i].ref);
		any = true;
	}
	VEC_PUSH(&argv, NULL);
	if (any)
		rc = ask_git(&res, f, r, argv.items, err);
	VEC_RELEASE(&argv);
	return rc < 0 ? rc : 0;
}

/* ------------------------------------------------------------------- refs */

static int settle(struct fetcher *f, struct fetched *row, struct ctx *ctx, struct err *err)
{
	_cleanup_publish_branch_ struct publish_branch b = PUBLISH_BRANCH_INIT;
	_cleanup_free_ char *ref = mem_printf("%s%s", TREES_REF_PREFIX,
					      row->tree->section);
	int rc;

	if (!is_here(ctx->repo, &row->now))
		return err_set(err, "the branch moved while it was fetched");
	rc = publish_ref_open(&b, ctx, ref, err);
	if (rc < 0)
		return rc;
	return publish_branch(ctx, &b, &row->now, &f->who, "crosstree trees fetch", err);
}

/* The handles of threads know nothing of packs that have just come. */
static void settle_all(struct fetcher *f)
{
	git_odb_refresh(repo_odb(f->ctx->repo));
	for (size_t i = 0; i < f->out->n; i++) {
		_cleanup_err_ struct err why = ERR_INIT;
		struct fetched *row = &f->out->items[i];

		if (!is_moved(row))
			continue;
		if (!f->opts->dry_run && settle(f, row, f->ctx, &why) < 0)
			fail(row, err_msg(&why));
		else
			row->state = git_oid_is_zero(&row->old) ? FETCH_NEW : FETCH_MOVED;
	}
}

/* What is known of a tree before the remote is asked. */
static void look_up(struct fetched *row, struct repo *r)
{
	_cleanup_free_ char *ref = mem_printf("%s%s", TREES_REF_PREFIX,
					      row->tree->section);

	if (git_reference_name_to_id(&row->old, repo_git(r), ref) < 0)
		row->old = (git_oid){ { 0 } };
}

/* ---------------------------------------------------------------- the work */

static int fetch_step(void *payload, size_t i, unsigned int worker, struct err *err)
{
	_cleanup_err_ struct err why = ERR_INIT;
	struct fetcher *f = payload;
	struct remote *m = &f->remotes.items[i];
	struct repo *r;
	int rc = ctx_worker_repo(&r, f->ctx, worker, err);

	if (rc >= 0)
		rc = ctx_cancelled(f->ctx, err);
	if (rc < 0)
		return rc;
	enter(f, m->host);
	rc = ask(f, m, r, &why);
	if (rc >= 0 && !f->opts->dry_run)
		rc = fetch(f, m, r, &why);
	leave(f, m->host);
	for (size_t k = 0; rc < 0 && k < m->rows.n; k++)
		fail(&f->out->items[m->rows.items[k].row], err_msg(&why));
	pthread_mutex_lock(&f->lock);
	ctx_progress(f->ctx, "Fetching", ++f->done, f->remotes.n);
	pthread_mutex_unlock(&f->lock);
	return 0;
}

static bool is_wanted(const struct tree *t, const struct fetch_opts *o)
{
	bool wanted = !o->n_names;

	for (size_t i = 0; i < o->n_names; i++)
		wanted |= strcmp(o->names[i], t->section) == 0;
	/* further refs of a section have its url, too */
	return wanted && t->url && strcmp(t->name, t->section) == 0;
}

static struct remote *remote_of(struct fetcher *f, const char *url, struct map *known)
{
	size_t n = strcspn(url, "#");
	struct map_entry *e;
	struct remote *m;
	bool added;

	url = arena_strndup(&f->arena, url, n);
	e = map_put(known, url, n, &added);
	if (!added)
		return &f->remotes.items[e->value];
	e->value = f->remotes.n;
	m = VEC_ADD(&f->remotes);
	*m = (struct remote){ .url = url, .host = host_of(&f->arena, url) };
	return m;
}

static void list_rows(struct fetcher *f, const struct trees *t)
{
	_cleanup_map_ struct map known = MAP_INIT;

	f->out->items = mem_zalloc((t->n + 1) * sizeof(*f->out->items));
	for (size_t i = 0; i < t->n; i++) {
		struct fetched *row = &f->out->items[f->out->n];
		const char *url = t->items[i].url, *ref;
		struct remote *m;

		if (!is_wanted(&t->items[i], f->opts))
			continue;
		f->out->n++;
		row->tree = &t->items[i];
		look_up(row, f->ctx->repo);
		ref = ref_of(&f->arena, url);
		if (!is_ref(ref)) {
			fail(row, "no branch can have that name");
			continue;
		}
		m = remote_of(f, url, &known);
		if (m->host)
			VEC_PUSH(&m->rows, (struct asked){ f->out->n - 1, ref });
		else
			fail(row, "trees are fetched over https, ssh and git only");
	}
}

/* Remotes that nothing is asked of go; those of one host are spread. */
static void spread(struct fetcher *f)
{
	_cleanup_map_ struct map hosts = MAP_INIT;
	struct remote *from = f->remotes.items;
	size_t n = 0, left = f->remotes.n, kept = 0;
	struct remote *to = mem_zalloc((left + 1) * sizeof(*to));

	for (size_t i = 0; i < f->remotes.n; i++)
		if (from[i].rows.n)
			from[n++] = from[i];
	/* a round takes one of each host */
	while (kept < n) {
		map_release(&hosts);
		hosts = (struct map)MAP_INIT;
		for (size_t i = 0; i < n; i++) {
			bool first;

			if (!from[i].url)
				continue;
			map_put(&hosts, from[i].host, strlen(from[i].host), &first);
			if (!first)
				continue;
			to[kept++] = from[i];
			from[i].url = NULL;
		}
	}
	free(f->remotes.items);
	f->remotes.items = to;
	f->remotes.n = n;
	f->remotes.alloc = left + 1;
}

static int check_names(const struct trees *t, const struct fetch_opts *o,
		       struct err *err)
{
	for (size_t i = 0; i < o->n_names; i++) {
		const struct tree *found = trees_find(t, o->names[i]);

		if (!found)
			return err_code(err, ERR_NOT_FOUND, "there is no tree '%s' in %s",
					o->names[i], t->source);
		if (!found->url)
			return err_set(err, "tree '%s' of %s has no url", o->names[i],
				       t->source);
	}
	return 0;
}

static int run(struct fetcher *f, const struct trees *t, struct err *err)
{
	_cleanup_(apply_ident_release) struct apply_ident id = APPLY_IDENT_INIT;
	int rc = check_names(t, f->opts, err);

	if (rc >= 0 && !f->opts->dry_run)
		rc = apply_ident_fill(&id, f->ctx, err);
	if (rc < 0)
		return rc;
	f->who = (struct publish_who){ id.name, id.email };
	list_rows(f, t);
	spread(f);
	rc = pool_run(f->ctx->jobs, f->remotes.n, 1, fetch_step, f, err);
	if (rc < 0)
		return rc;
	settle_all(f);
	for (size_t i = 0; i < f->out->n; i++)
		f->out->failed += f->out->items[i].state == FETCH_FAILED;
	if (!f->opts->dry_run)
		rc = trees_stale_note(f->ctx, f->out, err);
	return rc < 0 ? rc : f->out->failed > 0;
}

int trees_fetch(struct fetch_result *out, struct ctx *ctx, const struct trees *t,
		const struct fetch_opts *opts, struct err *err)
{
	_cleanup_fetch_result_ struct fetch_result r = FETCH_RESULT_INIT;
	_cleanup_(fetcher_release) struct fetcher f = {
		.out = &r, .ctx = ctx, .opts = opts, .busy = MAP_INIT,
		.arena = ARENA_INIT, .lock = PTHREAD_MUTEX_INITIALIZER,
		.freed = PTHREAD_COND_INITIALIZER,
	};
	int rc = run(&f, t, err);

	if (rc < 0)
		return rc;
	fetch_result_release(out);
	*out = r;
	r = (struct fetch_result)FETCH_RESULT_INIT;
	return rc;
}
