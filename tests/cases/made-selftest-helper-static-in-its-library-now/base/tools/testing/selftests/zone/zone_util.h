/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ZONE_UTIL_H
#define _ZONE_UTIL_H

struct zone {
	int fd;
};
void zone_reset(struct zone *z);
void zone_open(struct zone *z);

#endif
