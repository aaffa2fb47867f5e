/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _SLEEP_H
#define _SLEEP_H

struct sleep_stats {
	int ok;
	int failed;
};

extern struct sleep_stats sleep_stats;

int sleep_enter(int n);

#endif
