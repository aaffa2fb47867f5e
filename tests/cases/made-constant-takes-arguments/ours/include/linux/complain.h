/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_COMPLAIN_H
#define _LINUX_COMPLAIN_H

struct complain {
	long last;
	int interval;
};

#define COMPLAIN_INIT(c) do { (c)->last = 0; (c)->interval = 0; } while (0)
#define COMPLAIN_INIT_STATIC { 0, 0 }

int complain(struct complain *c);

#endif
