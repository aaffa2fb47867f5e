// SPDX-License-Identifier: GPL-2.0-only
#include "progress.h"

#include <inttypes.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/strbuf.h"

#define DELAY_MS 1000
#define EVERY_MS 100
#define ETA_AFTER_MS 3000

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

void meter_start(struct meter *m, int want)
{
	const char *term = getenv("TERM");

	memset(m, 0, sizeof(*m));
	pthread_mutex_init(&m->lock, NULL);
	m->started = now_ms();
	m->on = want > 0 || (want < 0 && isatty(STDERR_FILENO) && term &&
			     strcmp(term, "dumb") != 0);
}

/* The rest of the stage will take as long for each step as it did so far. */
static void add_eta(struct strbuf *line, uint64_t spent, size_t done,
		    size_t total)
{
	uint64_t left;

	if (spent < ETA_AFTER_MS || !done || done >= total)
		return;
	left = spent * (total - done) / done / 1000;
	strbuf_addf(line, ", %" PRIu64 ":%02" PRIu64 " left", left / 60,
		    left % 60);
}

static void draw(struct meter *m, size_t done, size_t total, uint64_t now)
{
	_cleanup_strbuf_ struct strbuf line = STRBUF_INIT;

	strbuf_addf(&line, "\r\033[K%s", m->what);
	if (total)
		strbuf_addf(&line, ": %zu%% (%zu/%zu)", done * 100 / total,
			    done, total);
	else if (done)
		strbuf_addf(&line, ": %zu", done);
	add_eta(&line, now - m->stage_start, done, total);
	put(line.buf, line.len);
	m->shown = true;
	m->last = now;
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
	if (now - m->started >= DELAY_MS && now - m->last >= EVERY_MS)
		draw(m, done, total, now);
	pthread_mutex_unlock(&m->lock);
}

void meter_stop(struct meter *m)
{
	static const char wipe[] = "\r\033[K";

	if (m->shown)
		put(wipe, sizeof(wipe) - 1);
	m->shown = m->on = false;
}
