/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LSM_H
#define _LSM_H

#define __lsm_ro __attribute__((__used__))

struct hook {
	int n;
};

int lsm_add(struct hook *h, int n);

#endif
