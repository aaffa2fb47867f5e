/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_COMPLAIN_H
#define _LINUX_COMPLAIN_H

struct complain {
	long last;
	int interval;
};

#define COMPLAIN_INIT { 0, 0 }

int complain(struct complain *c);

#endif
