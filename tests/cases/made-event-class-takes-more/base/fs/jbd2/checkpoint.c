// SPDX-License-Identifier: GPL-2.0+
#include <trace/events/jbd2.h>

int jbd2_log_do_checkpoint(journal_t *journal, unsigned int tid)
{
	if (journal->j_dev < 0)
		return -ENODEV;

	return tid ? 0 : -EINVAL;
}
