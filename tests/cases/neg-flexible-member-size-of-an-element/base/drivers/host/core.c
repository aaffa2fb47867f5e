// SPDX-License-Identifier: GPL-2.0
#include <linux/hostmsg.h>

int host_ping(struct host_msg *msg)
{
	msg->len = 64;
	return host_send(msg, sizeof(*msg));
}
