/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_WIDE_H
#define _LINUX_WIDE_H

struct wide {
	unsigned long low;
	long high;
};

int wide_split(struct wide *to, const __int128_t *sum);
int wide_reset(__int128_t *sum);
int wide_add(__int128_t *sum, unsigned long value);

#endif
