// SPDX-License-Identifier: GPL-2.0-only
#include <linux/tracepoint.h>

__bpf_kfunc int bpf_xdp2_hint(const void *ctx)
{
	return ctx ? 0 : -ENODEV;
}

BTF_SET8_START(xdp2_kfunc_ids)
BTF_ID_FLAGS(func, bpf_xdp2_hint)
BTF_SET8_END(xdp2_kfunc_ids)

int xdp2_ids(void)
{
	return ARRAY_SIZE(xdp2_kfunc_ids);
}
