// SPDX-License-Identifier: GPL-2.0
#include <linux/bpf.h>

static int enabled;

static int scx_enable(void *ops)
{
	enabled = ops != NULL;
	return enabled ? 0 : -EINVAL;
}

static int bpf_scx_reg(void *kdata)
{
	return scx_enable(kdata);
}

static void bpf_scx_unreg(void *kdata)
{
	enabled = 0;
}

static struct bpf_struct_ops bpf_sched_ext_ops = {
	.verifier_ops = &enabled,
	.reg = bpf_scx_reg,
	.unreg = bpf_scx_unreg,
	.name = "sched_ext_ops",
};

const char *scx_name(void)
{
	return bpf_sched_ext_ops.name;
}
