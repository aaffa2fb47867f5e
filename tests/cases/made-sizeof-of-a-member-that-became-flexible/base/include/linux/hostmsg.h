/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _HOSTMSG_H
#define _HOSTMSG_H

#include <linux/types.h>

struct host_msg {
	u32 id;
	u32 len;
	u8 data[64];
};

int host_send(const void *buf, size_t len);

#endif
