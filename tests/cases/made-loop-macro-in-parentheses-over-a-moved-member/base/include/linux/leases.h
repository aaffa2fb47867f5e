/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_LEASES_H
#define _LINUX_LEASES_H

struct lease {
	struct lease *next;
	int pid;
	long start, end;
};

struct leases {
	struct lease *first;
};

#endif
