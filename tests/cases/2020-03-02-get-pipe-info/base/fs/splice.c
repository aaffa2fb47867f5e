// SPDX-License-Identifier: GPL-2.0-only
#include <linux/pipe_fs_i.h>

long splice_pipe_to_pipe(struct pipe_inode_info *in, struct pipe_inode_info *out);

long do_splice(struct file *in, struct file *out)
{
	struct pipe_inode_info *ipipe = get_pipe_info(in);
	struct pipe_inode_info *opipe = get_pipe_info(out);

	if (ipipe && opipe)
		return ipipe == opipe ? -EINVAL : splice_pipe_to_pipe(ipipe, opipe);
	return -EOPNOTSUPP;
}
