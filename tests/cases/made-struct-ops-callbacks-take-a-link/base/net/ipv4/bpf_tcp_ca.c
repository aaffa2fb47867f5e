// SPDX-License-Identifier: GPL-2.0
#include <linux/bpf.h>

static int tcp_reg(void *kdata)
{
	return kdata ? 0 : -EINVAL;
}

static void tcp_unreg(void *kdata)
{
}

struct bpf_struct_ops bpf_tcp_ops = {
	.reg = tcp_reg,
	.unreg = tcp_unreg,
	.name = "tcp",
};
