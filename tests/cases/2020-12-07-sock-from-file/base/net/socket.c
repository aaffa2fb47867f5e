// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/net.h>

#define ENOTSOCK 88

static const int socket_file_ops;
struct file *fget(int fd);

/**
 *	sock_from_file - the &socket behind @file
 *	@file: file
 *	@err: where -ENOTSOCK goes
 */
struct socket *sock_from_file(struct file *file, int *err)
{
	if (file->f_op == &socket_file_ops)
		return file->private_data;

	*err = -ENOTSOCK;
	return NULL;
}
EXPORT_SYMBOL(sock_from_file);

struct socket *sockfd_lookup(int fd, int *err)
{
	struct file *file = fget(fd);

	if (!file) {
		*err = -EINVAL;
		return NULL;
	}
	return sock_from_file(file, err);
}
EXPORT_SYMBOL(sockfd_lookup);
