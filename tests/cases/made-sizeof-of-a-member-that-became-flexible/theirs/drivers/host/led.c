// SPDX-License-Identifier: GPL-2.0
#include <linux/hostmsg.h>

int host_led(struct host_msg *msg, size_t len)
{
	if (len > sizeof(msg->data))
		return -EINVAL;
	msg->id = 7;
	msg->len = len;
	msg->data[0] = 1;

	return host_send(msg, offsetof(struct host_msg, data) + len);
}
