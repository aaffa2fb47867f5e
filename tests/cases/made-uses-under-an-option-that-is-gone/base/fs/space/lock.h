/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LOCK_H
#define _LOCK_H

struct lock_space {
	int scan_time;
	int timeout;
	int warn;
};

int space_scan(struct lock_space *ls);
void space_warn(struct lock_space *ls, int n);

#endif
