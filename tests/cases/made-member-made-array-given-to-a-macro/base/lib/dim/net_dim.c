// SPDX-License-Identifier: GPL-2.0
#include <linux/dim.h>
#include <linux/export.h>

void net_dim(struct dim *dim, struct dim_sample end_sample)
{
	if (end_sample.event_ctr - dim->start_sample.event_ctr < 64)
		return;
	dim->start_sample = end_sample;
	schedule_work(&dim->work);
}
EXPORT_SYMBOL(net_dim);
