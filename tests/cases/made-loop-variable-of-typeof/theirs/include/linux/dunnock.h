/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_DUNNOCK_H
#define _LINUX_DUNNOCK_H

struct dunnock_q {
	unsigned int n_desc;
	unsigned int head;
};
struct dunnock_dev {
	struct dunnock_q q[4];
};
#define dunnock_for_each_q(d, it) \
	for (__typeof__(&(d)->q[0]) it = (d)->q; it < (d)->q + 4; it++)

#endif
