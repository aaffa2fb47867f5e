/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NOVAPOLL_H
#define _NOVAPOLL_H
#include <linux/types.h>
enum novapoll_unit {
	POLL_HZ,
	POLL_KHZ,
	POLL_MS,
};
struct novapoll {
	enum novapoll_unit unit;
	unsigned int interval;
};
void novapoll_start(struct novapoll *p);
#endif
