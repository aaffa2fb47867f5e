/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LINUX_FILE_H
#define __LINUX_FILE_H

#include <linux/cleanup.h>

struct file;
struct fd {
	struct file *file;
	unsigned int flags;
};

struct fd fdget(unsigned int fd);
void fdput(struct fd fd);

/**
 * CLASS(fd, f)(n) - the file of a descriptor, until the scope ends
 */
struct file *fget(unsigned int fd);
void fput(struct file *file);
DEFINE_CLASS(fd, struct file *, fput(_T), fget(fd), unsigned int fd)

#endif
