// SPDX-License-Identifier: GPL-2.0-only
/* Whether trees keep to their topic: what their own commits change. */
#include "base/mem.h"
#include "base/pool.h"
#include "flow/topic.h"
#include "flow/trees-status-internal.h"
#include "repo/history.h"
#include "repo/tree.h"

struct off {
	size_t commit;
	char *path;
};

/* What one tree comes to, until the arena of the result can be used. */
struct answer {
	int64_t of_topic;
	VEC(struct off) off;
	char *error;
};

struct job {
	struct status_walk *w;
	struct answer *answers;
};

static void job_release(struct job *j)
{
	for (size_t i = 0; i < j->w->trees->n; i++) {
		for (size_t k = 0; k < j->answers[i].off.n; k++)
			free(j->answers[i].off.items[k].path);
		VEC_RELEASE(&j->answers[i].off);
		free(j->answers[i].error);
	}
	free(j->answers);
}

/* A path outside the topic that the commit changes, or NULL; @path is to be freed. */
static int look_at(char **path, struct repo *r, const struct topic *topic,
		   const git_oid *commit, struct err *err)
{
	_cleanup_changes_ struct tree_changes changes = TREE_CHANGES_INIT;
	int rc = history_changes(&changes, r, commit, err);

	for (size_t i = 0; rc == 0 && i < changes.n; i++)
		if (!topic_holds(topic, changes.items[i].path)) {
			*path = mem_strdup(changes.items[i].path);
			break;
		}
	return rc;
}

static int step(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct job *j = payload;
	_cleanup_topic_ struct topic topic = TOPIC_INIT;
	_cleanup_err_ struct err why = ERR_INIT;
	struct answer *a = &j->answers[i];
	struct repo *r;
	int rc = ctx_worker_repo(&r, j->w->ctx, worker, err);

	a->of_topic = -1;
	if (rc < 0 || j->w->trees->items[i].error || j->w->upstream.items[i] == SIZE_MAX)
		return rc;
	rc = topic_open(&topic, r, &j->w->trees->items[i], &why);
	if (rc < 0)
		a->error = mem_strdup(err_msg(&why));
	if (rc)
		return 0;
	a->of_topic = 0;
	for (size_t k = 0; k < j->w->commits.n; k++) {
		char *path = NULL;

		if (j->w->commits.items[k].merge || !status_owns(j->w, i, k))
			continue;
		rc = look_at(&path, r, &topic, &j->w->commits.items[k].oid, err);
		if (rc < 0)
			return rc;
		a->of_topic++;
		if (path)
			VEC_PUSH(&a->off, (struct off){ k, path });
	}
	return 0;
}

static void take(struct trees_status *out, const struct job *j, size_t i)
{
	const struct answer *a = &j->answers[i];
	struct tree_status *s = &out->trees[i];

	s->of_topic = a->of_topic;
	s->topic_error = a->error ? arena_strdup(&out->arena, a->error) : NULL;
	s->n_off_topic = a->off.n;
	s->off_topic = arena_alloc(&out->arena, (a->off.n + 1) * sizeof(*s->off_topic));
	for (size_t k = 0; k < a->off.n; k++) {
		const struct status_commit *c = &j->w->commits.items[a->off.items[k].commit];

		s->off_topic[k] = (struct status_off_topic){
			c->oid, arena_strdup(&out->arena, c->subject),
			arena_strdup(&out->arena, a->off.items[k].path),
		};
	}
}

int status_topics(struct trees_status *out, struct status_walk *w, struct err *err)
{
	_cleanup_(job_release) struct job j = {
		w, mem_zalloc((w->trees->n + 1) * sizeof(*j.answers)),
	};
	int rc = pool_run(w->ctx->jobs, w->trees->n, 1, step, &j, err);

	for (size_t i = 0; rc == 0 && i < w->trees->n; i++)
		take(out, &j, i);
	return rc;
}
