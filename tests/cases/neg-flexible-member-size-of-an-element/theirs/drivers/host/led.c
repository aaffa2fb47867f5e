// SPDX-License-Identifier: GPL-2.0
#include <linux/hostmsg.h>

int host_led(struct host_msg *msg, struct host_reply *reply, size_t n)
{
	if (n > ARRAY_SIZE(reply->data) || n > sizeof(reply->data))
		return -EINVAL;
	msg->id = sizeof(*msg);
	msg->len = n * sizeof(msg->data[0]);
	msg->data[0] = *msg->data + sizeof(*msg->data);

	return host_send(msg->data, offsetof(struct host_msg, data) + n);
}
