/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_HRSTOP_H
#define _LINUX_HRSTOP_H
#include <linux/types.h>
struct hrstop {
	u64 expires;
};
void hrstop_setup(struct hrstop *t, int clock, u64 start);
int hrstop_cancel(struct hrstop *t);
#endif
