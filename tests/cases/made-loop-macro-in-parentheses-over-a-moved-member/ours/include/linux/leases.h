/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_LEASES_H
#define _LINUX_LEASES_H

struct lease_core {
	struct lease_core *next;
	int pid;
};

struct lease {
	struct lease_core c;
	long start, end;
};

struct leases {
	struct lease *first;
};

#endif
