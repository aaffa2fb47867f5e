/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PIPE_FS_I_H
#define _LINUX_PIPE_FS_I_H

#include <linux/kernel.h>

struct file {
	unsigned int f_mode;
	unsigned int f_flags;
	void *private_data;
};

struct pipe_inode_info {
	unsigned int head;
	unsigned int tail;
	unsigned int ring_size;
	void *watch_queue;
};

static inline bool pipe_empty(unsigned int head, unsigned int tail)
{
	return head == tail;
}

/* size of a pipe, get and set */
long pipe_fcntl(struct file *file, unsigned int cmd, unsigned long arg);
struct pipe_inode_info *get_pipe_info(struct file *file, bool for_splice);

#endif
