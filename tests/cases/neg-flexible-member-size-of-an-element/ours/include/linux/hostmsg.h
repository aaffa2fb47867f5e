/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _HOSTMSG_H
#define _HOSTMSG_H

#include <linux/types.h>

struct host_msg {
	u32 id;
	u32 len;
	u16 data[];
};

struct host_reply {
	u32 id;
	u16 data[8];
};

int host_send(const void *buf, size_t len);

#endif
