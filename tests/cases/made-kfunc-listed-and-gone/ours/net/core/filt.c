// SPDX-License-Identifier: GPL-2.0-only
#include <linux/tracepoint.h>

__bpf_kfunc int bpf_filt_new(const void *ctx)
{
	return ctx ? 2 : 0;
}

int filt_count(void);
int filt_limit(void);

BTF_SET8_START(filt_ids)
BTF_ID_FLAGS(func, bpf_filt_new)
BTF_SET8_END(filt_ids)

int filt_count(void)
{
	return ARRAY_SIZE(filt_ids);
}

int filt_limit(void)
{
	int n = filt_count();

	return n > 4 ? 4 : n;
}

BTF_SET8_START(filt_tc_ids)
BTF_ID_FLAGS(func, bpf_filt_new)
BTF_SET8_END(filt_tc_ids)

int filt_tc_count(void)
{
	return ARRAY_SIZE(filt_tc_ids);
}
