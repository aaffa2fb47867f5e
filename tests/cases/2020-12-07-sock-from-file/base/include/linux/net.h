/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef _LINUX_NET_H
#define _LINUX_NET_H

#include <linux/kernel.h>

struct file {
	const void *f_op;
	void *private_data;
};

struct socket {
	int state;
	struct file *file;
};

struct socket *sockfd_lookup(int fd, int *err);
struct socket *sock_from_file(struct file *file, int *err);
int __sys_shutdown_sock(struct socket *sock, int how);

#endif
