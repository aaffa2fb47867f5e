// SPDX-License-Identifier: GPL-2.0-only
#include "progress.h"

#include <inttypes.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/num.h"
#include "base/strbuf.h"

#define DELAY_MS 1000
#define EVERY_MS 100
#define TICK_MS 500

static uint64_t now_ms(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (uint64_t)ts.tv_sec * 1000 + (uint64_t)ts.tv_nsec / 1000000;
}

static void put(const char *s, size_t len)
{
	ssize_t rc = write(STDERR_FILENO, s, len);

	(void)rc;	/* a line that nobody sees is no loss */
}

/* The rest of the stage will take as long for each step as it did so far. */
static void add_eta(struct strbuf *line, uint64_t spent, size_t done,
		    size_t total)
{
	uint64_t left;

	if (!done || done >= total)
		return;
	left = spent * (total - done) / done / 1000;
	strbuf_addf(line, ", %" PRIu64 ":%02" PRIu64 " left", left / 60,
		    left % 60);
}

static void draw(struct meter *m, uint64_t now)
{
	_cleanup_strbuf_ struct strbuf line = STRBUF_INIT;

	strbuf_addf(&line, "\r\033[K%s", m->what ? m->what : "Working");
	if (m->total)
		strbuf_addf(&line, ": %zu%% (%zu/%zu)", m->done * 100 / m->total,
			    m->done, m->total);
	else if (m->done)
		strbuf_addf(&line, ": %zu", m->done);
	add_eta(&line, now - m->stage_start, m->done, m->total);
	put(line.buf, line.len);
	m->shown = true;
	m->last = now;
}

static bool is_due(const struct meter *m, uint64_t now, uint64_t every)
{
	return now - m->started >= m->delay && now - m->last >= every;
}

static struct timespec in_ms(uint64_t ms)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	ts.tv_sec += (time_t)(ms / 1000);
	ts.tv_nsec += (long)(ms % 1000) * 1000000;
	if (ts.tv_nsec >= 1000000000) {
		ts.tv_sec++;
		ts.tv_nsec -= 1000000000;
	}
	return ts;
}

static void *tick(void *meter)
{
	struct meter *m = meter;

	pthread_mutex_lock(&m->lock);
	while (!m->stop) {
		struct timespec until = in_ms(TICK_MS);
		uint64_t now;

		pthread_cond_timedwait(&m->wake, &m->lock, &until);
		now = now_ms();
		if (!m->stop && is_due(m, now, TICK_MS))
			draw(m, now);
	}
	pthread_mutex_unlock(&m->lock);
	return NULL;
}

/* As git: what is no number of seconds counts for nothing. */
static uint64_t delay_ms(void)
{
	const char *text = getenv("GIT_PROGRESS_DELAY");
	uint64_t seconds;

	if (!text || num_parse(&seconds, text, 0, 1000000, "GIT_PROGRESS_DELAY", NULL) < 0)
		return DELAY_MS;
	return seconds * 1000;
}

/* Signals are for the threads that know what to do about them. */
static void start_ticker(struct meter *m)
{
	pthread_condattr_t attr;
	sigset_t all, before;

	pthread_condattr_init(&attr);
	pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
	pthread_cond_init(&m->wake, &attr);
	pthread_condattr_destroy(&attr);
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	m->ticking = pthread_create(&m->ticker, NULL, tick, m) == 0;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void meter_start(struct meter *m, int want)
{
	const char *term = getenv("TERM");

	memset(m, 0, sizeof(*m));
	pthread_mutex_init(&m->lock, NULL);
	m->started = m->stage_start = now_ms();
	m->delay = delay_ms();
	m->on = want > 0 || (want < 0 && isatty(STDERR_FILENO) && term &&
			     strcmp(term, "dumb") != 0);
	if (!m->on)
		return;
	if (!m->delay)
		draw(m, m->started);
	start_ticker(m);
}

void meter_report(void *meter, const char *what, size_t done, size_t total)
{
	struct meter *m = meter;
	uint64_t now;

	if (!m->on)
		return;
	now = now_ms();
	pthread_mutex_lock(&m->lock);
	if (!m->what || strcmp(m->what, what) != 0)
		m->stage_start = now;
	m->what = what;
	m->done = done;
	m->total = total;
	if (!m->stop && is_due(m, now, EVERY_MS))
		draw(m, now);
	pthread_mutex_unlock(&m->lock);
}

void meter_stop(struct meter *m)
{
	static const char wipe[] = "\r\033[K";

	if (m->ticking) {
		pthread_mutex_lock(&m->lock);
		m->stop = true;
		pthread_cond_signal(&m->wake);
		pthread_mutex_unlock(&m->lock);
		pthread_join(m->ticker, NULL);
		m->ticking = false;
	}
	if (m->shown)
		put(wipe, sizeof(wipe) - 1);
	m->shown = m->on = false;
}
