// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/nlog.h>
#define PRI_BLK "llu"
void nova_l(sector_t blk, size_t n, const char *why)
{
	nlog(1, "block %" PRI_BLK " of %zu: %s\n", blk, n, why ? why : "?");
	nlog(n > 3 ? 2 : 3, "%*pd %-8.3s\n", (int)n, why, why);
}
