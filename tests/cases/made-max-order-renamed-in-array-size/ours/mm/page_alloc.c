// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mmzone.h>

unsigned long zone_free(struct zone *zone);
unsigned long zone_free(struct zone *zone)
{
	unsigned long n = 0;
	int order;

	for (order = 0; order < NR_PAGE_ORDERS; order++)
		n += zone->free_area[order] << order;
	return n;
}
