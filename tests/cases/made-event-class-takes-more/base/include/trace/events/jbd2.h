/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _TRACE_JBD2_H
#define _TRACE_JBD2_H

#include <linux/types.h>
#include <linux/tracepoint.h>

typedef struct journal_s { int j_dev; } journal_t;

DECLARE_EVENT_CLASS(jbd2_commit,
	TP_PROTO(journal_t *journal, unsigned int tid),
	TP_ARGS(journal, tid),
	"dev %d tid %u"
);

DEFINE_EVENT(jbd2_commit, jbd2_start_commit,
	TP_PROTO(journal_t *journal, unsigned int tid),
	TP_ARGS(journal, tid)
);

DEFINE_EVENT(jbd2_commit, jbd2_drop_transaction,
	TP_PROTO(journal_t *journal, unsigned int tid),
	TP_ARGS(journal, tid)
);

#endif
