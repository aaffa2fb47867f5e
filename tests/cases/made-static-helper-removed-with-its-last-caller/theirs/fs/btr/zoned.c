// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>

struct zone {
	u64 start;
	u64 wp;
	u64 len;
};

static bool zone_is_full(const struct zone *zone)
{
	return zone->wp == zone->start + zone->len;
}

u64 zone_free(const struct zone *zone)
{
	if (zone_is_full(zone))
		return 0;

	return zone->start + zone->len - zone->wp;
}

#ifdef CONFIG_ZONE_RESET
void zone_reset(struct zone *zone)
{
	zone->wp = zone->start;
}
#endif

/* zones are written from their start on */

int zone_write(struct zone *zone, u64 n)
{
	if (zone_is_full(zone))
		return -EINVAL;
	zone->wp += n;
	return 0;
}
