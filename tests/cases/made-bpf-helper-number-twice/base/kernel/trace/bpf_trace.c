// SPDX-License-Identifier: GPL-2.0
#include <uapi/linux/bpf.h>

struct bpf_func_proto;
extern const struct bpf_func_proto bpf_probe_read_proto;
extern const struct bpf_func_proto bpf_ktime_get_ns_proto;

const struct bpf_func_proto *bpf_tracing_func_proto(enum bpf_func_id func_id)
{
	switch (func_id) {
	case BPF_FUNC_probe_read:
		return &bpf_probe_read_proto;
	case BPF_FUNC_ktime_get_ns:
		return &bpf_ktime_get_ns_proto;
	default:
		return 0;
	}
}
