// SPDX-License-Identifier: GPL-2.0
#include <linux/printk.h>
#include <linux/zoned.h>

struct dmz_zone {
	struct zone_state s;
	unsigned int weight;
};

static void dmz_put(struct dmz_zone *zone)
{
	zone->weight--;
	zone_reset(&zone->s);
}

void dmz_close(struct dmz_zone *zone)
{
	dmz_put(zone);
}
