// SPDX-License-Identifier: GPL-2.0+
#include <trace/events/jbd2.h>

struct transaction { unsigned int t_tid; bool t_sync; };

void jbd2_commit_transaction(journal_t *journal, struct transaction *t)
{
	trace_jbd2_start_commit(journal, t->t_tid);
	trace_jbd2_drop_transaction(journal, t->t_tid);
}
