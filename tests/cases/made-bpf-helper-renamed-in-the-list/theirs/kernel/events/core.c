// SPDX-License-Identifier: GPL-2.0
#include <uapi/linux/bpf.h>

struct bpf_func_proto;
extern const struct bpf_func_proto bpf_probe_read_proto;

const struct bpf_func_proto *bpf_perf_func_proto(enum bpf_func_id func_id)
{
	return func_id == BPF_FUNC_probe_read ? &bpf_probe_read_proto : 0;
}
