// SPDX-License-Identifier: GPL-2.0
#include <linux/panel_log.h>

void panel_log_level(struct panel_log *log)
{
	log->ops->print(log, "level %u\n", log->level);
	log->ops->flush(log);
}
