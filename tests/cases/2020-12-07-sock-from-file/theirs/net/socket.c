// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/net.h>

#define ENOTSOCK 88

static const int socket_file_ops;
struct file *fget(int fd);

/**
 *	sock_from_file - the &socket behind @file
 *	@file: file
 */
struct socket *sock_from_file(struct file *file)
{
	if (file->f_op == &socket_file_ops)
		return file->private_data;

	return NULL;
}
EXPORT_SYMBOL(sock_from_file);

struct socket *sockfd_lookup(int fd, int *err)
{
	struct file *file = fget(fd);
	struct socket *sock;

	if (!file) {
		*err = -EINVAL;
		return NULL;
	}
	sock = sock_from_file(file);
	if (!sock)
		*err = -ENOTSOCK;
	return sock;
}
EXPORT_SYMBOL(sockfd_lookup);
