/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_WIDE_H
#define _LINUX_WIDE_H

struct wide {
	unsigned long low;
	long high;
};

int wide_reset(struct wide *sum);
int wide_add(struct wide *sum, unsigned int value);

#endif
