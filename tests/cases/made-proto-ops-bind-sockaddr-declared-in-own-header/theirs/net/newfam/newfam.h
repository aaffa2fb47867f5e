/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NEWFAM_H
#define _NEWFAM_H

#include <linux/net.h>

int newfam_release(struct socket *sock);
int newfam_bind(struct socket *sock,
		struct sockaddr *addr, int len);

#endif
