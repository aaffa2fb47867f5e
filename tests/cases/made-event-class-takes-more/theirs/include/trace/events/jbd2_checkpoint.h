/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _TRACE_JBD2_CHECKPOINT_H
#define _TRACE_JBD2_CHECKPOINT_H

#include <trace/events/jbd2.h>

DEFINE_EVENT(jbd2_commit, jbd2_checkpoint_commit,
	TP_PROTO(journal_t *journal, unsigned int tid),
	TP_ARGS(journal, tid)
);

#endif
