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

struct dmz_stats {
	u32 sectors;
};

void dmz_dump(struct dmz_zone *zone, const struct dmz_stats *stats)
{
	u32 sectors = zone->s.sectors;

	pr_err("%u sectors, %u before\n", sectors, stats->sectors);
	zone_trace("%u sectors\n", zone->s.sectors);
	pr_err("full: %d\n", zone->s.sectors == stats->sectors);
}
