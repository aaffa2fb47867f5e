// SPDX-License-Identifier: GPL-2.0+
#include <trace/events/jbd2.h>
#include <trace/events/jbd2_checkpoint.h>

int jbd2_log_do_checkpoint(journal_t *journal, unsigned int tid)
{
	if (journal->j_dev < 0)
		return -ENODEV;

	trace_jbd2_checkpoint_commit(journal, tid);
	return tid ? 0 : -EINVAL;
}
