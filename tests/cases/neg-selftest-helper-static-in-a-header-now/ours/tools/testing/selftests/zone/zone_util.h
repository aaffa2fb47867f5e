/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ZONE_UTIL_H
#define _ZONE_UTIL_H

struct zone {
	int fd;
};
static inline void zone_reset(struct zone *z)
{
	z->fd = 0;
}
void zone_open(struct zone *z);

#endif
