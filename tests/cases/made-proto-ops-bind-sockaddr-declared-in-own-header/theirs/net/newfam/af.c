// SPDX-License-Identifier: GPL-2.0
#include <linux/net.h>
#include "newfam.h"

static const struct proto_ops newfam_ops[] = {
	{
		.family		= 48,
		.release	= newfam_release,
#ifdef CONFIG_NEWFAM_BIND
		.bind		= newfam_bind,
#else
		.bind		= sock_no_bind,
#endif
		.connect	= sock_no_connect,
	},
};

int newfam_create(struct socket *sock)
{
	sock->ops = &newfam_ops[0];
	return 0;
}
