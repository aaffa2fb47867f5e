// SPDX-License-Identifier: GPL-2.0-only
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "pool.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdbool.h>

#include "mem.h"

struct job {
	pool_fn fn;
	void *payload;
	size_t n, chunk;
	atomic_size_t next;
	atomic_bool stop;
	pthread_mutex_t lock;	/* of err */
	struct err *err;
};

struct worker {
	struct job *job;
	unsigned int id;
	pthread_t thread;
};

unsigned int pool_default_workers(void)
{
	cpu_set_t set;
	int n = 1;

	if (sched_getaffinity(0, sizeof(set), &set) == 0)
		n = CPU_COUNT(&set);
	if (n < 1)
		n = 1;
	return n > POOL_MAX_WORKERS ? POOL_MAX_WORKERS : (unsigned int)n;
}

static void fail(struct job *job, struct err *err)
{
	pthread_mutex_lock(&job->lock);
	err_move(job->err, err);
	pthread_mutex_unlock(&job->lock);
	atomic_store(&job->stop, true);
}

static void *work(void *arg)
{
	struct worker *w = arg;
	struct job *job = w->job;

	while (!atomic_load(&job->stop)) {
		size_t i = atomic_fetch_add(&job->next, job->chunk);
		size_t end = i + job->chunk;

		if (i >= job->n)
			break;
		if (end > job->n)
			end = job->n;
		for (; i < end && !atomic_load(&job->stop); i++) {
			struct err err = ERR_INIT;

			if (job->fn(job->payload, i, w->id, &err) < 0)
				fail(job, &err);
			err_release(&err);
		}
	}
	return NULL;
}

int pool_run(unsigned int workers, size_t n, size_t chunk, pool_fn fn,
	     void *payload, struct err *err)
{
	_cleanup_free_ struct worker *w = NULL;
	struct job job = { .fn = fn, .payload = payload, .n = n,
			   .chunk = chunk ? chunk : 1, .err = err };
	unsigned int started = 1;

	if (!workers)
		workers = pool_default_workers();
	if (workers > POOL_MAX_WORKERS)
		workers = POOL_MAX_WORKERS;
	if (workers > (n + job.chunk - 1) / job.chunk)
		workers = (unsigned int)((n + job.chunk - 1) / job.chunk);
	if (!workers)
		return 0;
	pthread_mutex_init(&job.lock, NULL);
	w = mem_zalloc(workers * sizeof(*w));
	for (unsigned int i = 0; i < workers; i++)
		w[i] = (struct worker){ .job = &job, .id = i };
	/* A thread that cannot be had is no error: the others do its share. */
	while (started < workers &&
	       pthread_create(&w[started].thread, NULL, work, &w[started]) == 0)
		started++;
	work(&w[0]);
	for (unsigned int i = 1; i < started; i++)
		pthread_join(w[i].thread, NULL);
	pthread_mutex_destroy(&job.lock);
	return atomic_load(&job.stop) ? -1 : 0;
}
