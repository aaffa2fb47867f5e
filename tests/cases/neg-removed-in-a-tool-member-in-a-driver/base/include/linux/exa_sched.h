/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_EXA_SCHED_H
#define _LINUX_EXA_SCHED_H

#define flex_size(p, member, n)	(sizeof(*(p)->member) * (n))
#define struct_size(p, member, n) (sizeof(*(p)) + flex_size(p, member, n))

struct exa_gate {
	unsigned int mask;
	unsigned int interval;
};

struct exa_sched {
	unsigned int num;
	struct exa_gate entries[];
};

unsigned long exa_sched_bytes(unsigned int num);

#endif
