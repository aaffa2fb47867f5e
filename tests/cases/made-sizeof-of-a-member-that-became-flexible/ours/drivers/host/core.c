// SPDX-License-Identifier: GPL-2.0
#include <linux/hostmsg.h>

int host_ping(struct host_msg *msg)
{
	msg->len = HOST_MSG_MAX;
	return host_send(msg, sizeof(*msg) + HOST_MSG_MAX);
}
