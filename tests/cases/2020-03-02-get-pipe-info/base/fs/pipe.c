// SPDX-License-Identifier: GPL-2.0
#include <linux/pipe_fs_i.h>

#define FMODE_PIPE	0x10

/*
 * NULL unless get_pipe_info() is called on a pipe.
 */
struct pipe_inode_info *get_pipe_info(struct file *file)
{
	if (!(file->f_mode & FMODE_PIPE))
		return NULL;
	return file->private_data;
}

long pipe_fcntl(struct file *file, unsigned int cmd, unsigned long arg)
{
	struct pipe_inode_info *pipe;

	pipe = get_pipe_info(file);
	if (!pipe)
		return -EINVAL;
	if (cmd == 1031)
		pipe->ring_size = arg;
	return pipe->ring_size;
}
