/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LSM_H
#define _LSM_H

struct hook {
	int n;
};

int lsm_add(struct hook *h, int n);

#endif
