// SPDX-License-Identifier: GPL-2.0
#include <linux/tracelog.h>
#include <linux/export.h>

#define TLOG_RING_SIZE 64
#define TLOG_RING_MASK (TLOG_RING_SIZE - 1)

static unsigned int tlog_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & TLOG_RING_MASK;
}

static bool tlog_ring_full(unsigned int head, unsigned int tail)
{
	return tlog_ring_space(head, tail) == 0;
}

enum tlog_phase {
	TLOG_PHASE_IDLE,
	TLOG_PHASE_ARMED,
	TLOG_PHASE_RUNNING,
	TLOG_PHASE_FAULT,
};

static bool tlog_phase_ok(enum tlog_phase from, enum tlog_phase to)
{
	switch (to) {
	case TLOG_PHASE_ARMED:
		return from == TLOG_PHASE_IDLE;
	case TLOG_PHASE_RUNNING:
		return from == TLOG_PHASE_ARMED;
	case TLOG_PHASE_FAULT:
	case TLOG_PHASE_IDLE:
		return true;
	}
	return false;
}

int tracelog_puts(struct tracelog *log, const char *text)
{
	log->last = text;
	return (int)log->lines++;
}
EXPORT_SYMBOL_GPL(tracelog_puts);
